//! The line that holds an entry.

use std::str::Utf8Error;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::{Body, Head, Salt, VERSION};
use crate::merkle::Hash;

/// One accepted command as it stands in the journal.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The hash of the head: the entry's place in the tree.
    pub leaf: Hash,
    /// What is known of the entry for ever.
    pub head: Head,
    /// What was decided; `None` when it was erased or is withheld.
    pub body: Option<Body>,
    salt: Option<Salt>,
    head_bytes: Box<RawValue>,
    body_bytes: Option<Box<RawValue>>,
}

/// Says why bytes are not a line of a journal.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Invalid {
    /// The bytes are not UTF-8.
    #[error("not text: {0}")]
    Text(#[from] Utf8Error),
    /// The line is not the four raw slices in order: JSON that is broken, padded or in another order.
    #[error("not an entry: {0}")]
    Line(String),
    /// The head is another one than the leaf was computed from.
    #[error("the head does not match its leaf")]
    Leaf,
    /// The body is another one than the head was written for.
    #[error("the body does not match its head")]
    Body,
    /// The hashes are right, but this program does not know the form.
    #[error("written by a newer vedtak: {0}")]
    Newer(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Slices<'a> {
    leaf: Hash,
    #[serde(borrow)]
    head: &'a RawValue,
    salt: Option<Salt>,
    #[serde(borrow)]
    body: Option<&'a RawValue>,
}

impl Entry {
    /// Makes an entry; the head's `body` is set to the commitment to `body`.
    ///
    /// # Errors
    /// [`Invalid::Line`] when an event can not be written in one line.
    pub fn new(mut head: Head, salt: Salt, body: Body) -> Result<Self, Invalid> {
        let unwritable = |error: serde_json::Error| Invalid::Line(error.to_string());
        let body_bytes = serde_json::value::to_raw_value(&body).map_err(unwritable)?;
        if body_bytes.get().contains('\n') {
            return Err(Invalid::Line(String::from("newline")));
        }
        head.body = salt.commit(body_bytes.get().as_bytes());
        let head_bytes = serde_json::value::to_raw_value(&head).map_err(unwritable)?;
        Ok(Self {
            leaf: Hash::leaf(head_bytes.get().as_bytes()),
            head,
            body: Some(body),
            salt: Some(salt),
            head_bytes,
            body_bytes: Some(body_bytes),
        })
    }

    /// Reads and checks a line, given without its newline.
    ///
    /// # Errors
    /// [`Invalid`] when a hash does not fit or the line is not the one form of what it says.
    pub fn read(line: &[u8]) -> Result<Self, Invalid> {
        let text = std::str::from_utf8(line)?;
        let slices: Slices<'_> = serde_json::from_str(text).map_err(|error| Invalid::Line(error.to_string()))?;
        if Hash::leaf(slices.head.get().as_bytes()) != slices.leaf {
            return Err(Invalid::Leaf);
        }
        let head: Head = known(slices.head)?;
        if head.v != VERSION {
            return Err(Invalid::Newer(format!("v{}", head.v)));
        }
        let body: Option<Body> = match (slices.salt, slices.body) {
            (None, None) => None,
            (Some(salt), Some(bytes)) if salt.commit(bytes.get().as_bytes()) == head.body => Some(known(bytes)?),
            _ => return Err(Invalid::Body),
        };
        let entry = Self {
            leaf: slices.leaf,
            head,
            body,
            salt: slices.salt,
            head_bytes: slices.head.to_owned(),
            body_bytes: slices.body.map(ToOwned::to_owned),
        };
        if entry.text() == text { Ok(entry) } else { Err(Invalid::Line(String::from("order"))) }
    }

    /// Returns the line with its newline, as it stands in the journal.
    #[must_use]
    pub fn line(&self) -> Vec<u8> {
        let mut text = self.text();
        text.push('\n');
        text.into_bytes()
    }

    /// Returns the head as it is stored and hashed.
    #[must_use]
    pub fn head_bytes(&self) -> &[u8] {
        self.head_bytes.get().as_bytes()
    }

    /// Returns the same entry without salt and body: erased, or withheld from a reader.
    #[must_use]
    pub fn without_body(self) -> Self {
        Self { body: None, salt: None, body_bytes: None, ..self }
    }

    fn text(&self) -> String {
        let head = self.head_bytes.get();
        match (&self.salt, &self.body_bytes) {
            (Some(salt), Some(body)) => {
                format!(r#"{{"leaf":"{}","head":{head},"salt":"{salt}","body":{}}}"#, self.leaf, body.get())
            }
            _ => format!(r#"{{"leaf":"{}","head":{head},"salt":null,"body":null}}"#, self.leaf),
        }
    }
}

/// Reads a part whose hash was right, and demands that writing it again gives the same bytes.
fn known<'a, T: Deserialize<'a> + serde::Serialize>(bytes: &'a RawValue) -> Result<T, Invalid> {
    let newer = |error: serde_json::Error| Invalid::Newer(error.to_string());
    let part: T = serde_json::from_str(bytes.get()).map_err(newer)?;
    if serde_json::to_string(&part).map_err(newer)? == bytes.get() {
        Ok(part)
    } else {
        Err(Invalid::Newer(String::from("form")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entry::WORKSPACE;

    /// A line as the first release wrote it. It is read for ever.
    const LINE: &str = concat!(
        r#"{"leaf":"LEAF","#,
        r#""head":{"v":1,"log":"example.no/vedtak/7f3a/1","n":0,"stream":"w","rev":1,"#,
        r#""prev":"0000000000000000000000000000000000000000000000000000000000000000","ws":0,"#,
        r#""time":"2020-05-26T08:15:00.120Z","id":"01e97c7rx0","actor":"kari","cap":null,"via":"local","#,
        r#""body":"BODY"},"#,
        r#""salt":"0707070707070707070707070707070707070707070707070707070707070707","#,
        r#""body":{"cmd":"workspace.set","#,
        r#""digest":"0000000000000000000000000000000000000000000000000000000000000000","#,
        r#""events":[{"t":"workspace.set","field":"name","value":"Sjukehus og kommunar på Vestlandet"}]}}"#,
    );
    const LEAF: &str = "65f3bf80898dd4566d785e1934b9d796d64824536d8015903a0aa73dc35084bd";
    const BODY: &str = "f0972350770245b4551aa9c716a9cb87a58782a73cb7b14706c990dd1133e717";

    fn line() -> String {
        LINE.replace("LEAF", LEAF).replace("BODY", BODY)
    }

    fn entry() -> Entry {
        let event = r#"{"t":"workspace.set","field":"name","value":"Sjukehus og kommunar på Vestlandet"}"#;
        let head = Head {
            v: VERSION,
            log: "example.no/vedtak/7f3a/1".to_owned(),
            n: 0,
            stream: WORKSPACE.to_owned(),
            rev: 1,
            prev: Hash::ZERO,
            ws: 0,
            time: chrono::DateTime::from_timestamp_millis(1_590_480_900_120).unwrap(),
            id: "01e97c7rx0".to_owned(),
            actor: "kari".to_owned(),
            cap: None,
            via: "local".to_owned(),
            body: Hash::ZERO,
        };
        let events = vec![RawValue::from_string(event.to_owned()).unwrap()];
        let body = Body { cmd: "workspace.set".to_owned(), digest: Hash::ZERO, events };
        Entry::new(head, Salt::from_bytes([7; 32]), body).unwrap()
    }

    /// The same line with its head or body changed and every hash made right again.
    fn rehashed(change: impl Fn(String) -> String) -> String {
        let changed = change(line());
        let (_, rest) = changed.split_once(r#""head":"#).unwrap();
        let (head, rest) = rest.split_once(r#","salt":"#).unwrap();
        let (_, body) = rest.split_once(r#","body":"#).unwrap();
        let commitment = Salt::from_bytes([7; 32]).commit(body.strip_suffix('}').unwrap().as_bytes());
        let head = head.replace(BODY, &commitment.to_string());
        format!(r#"{{"leaf":"{}","head":{head},"salt":{rest}"#, Hash::leaf(head.as_bytes()))
    }

    #[test]
    fn a_line_is_written_as_it_always_was() {
        assert_eq!(String::from_utf8(entry().line()).unwrap(), line() + "\n");
        let read = Entry::read(line().as_bytes()).unwrap();
        assert_eq!(read.head, entry().head);
        assert_eq!(read.line(), entry().line());
        assert_eq!(rehashed(|line| line), line());
    }

    #[test]
    fn an_event_of_several_lines_is_refused() {
        let Entry { head, body, .. } = entry();
        let mut body = body.unwrap();
        body.events = vec![RawValue::from_string("{\n}".to_owned()).unwrap()];
        assert!(matches!(Entry::new(head, Salt::from_bytes([7; 32]), body), Err(Invalid::Line(_))));
    }

    #[test]
    fn an_erased_line_keeps_its_leaf() {
        let erased = entry().without_body();
        let text = String::from_utf8(erased.line()).unwrap();
        assert!(text.ends_with("\"salt\":null,\"body\":null}\n"));
        let read = Entry::read(text.trim_end().as_bytes()).unwrap();
        assert!(read.body.is_none());
        assert_eq!(read.leaf, entry().leaf);
    }

    #[test]
    fn another_form_of_the_same_line_is_refused() {
        let hex = "07".repeat(32);
        let salt = format!(r#""salt":"{hex}""#);
        for (from, to) in [
            (r#"{"leaf""#, r#"{ "leaf""#),
            (r#""salt""#, r#""s\u0061lt""#),
            (salt.as_str(), r#""salt":null"#),
            (salt.as_str(), ""),
            (&format!("{salt},"), &format!("{salt},{salt},")),
            (&format!("{salt},"), &format!("{salt},\"more\":1,")),
            (&hex, &hex.replace("07", "7")),
            (LEAF, &LEAF.to_uppercase()),
        ] {
            let other = line().replacen(from, to, 1);
            assert_ne!(other, line(), "{from}");
            assert!(Entry::read(other.as_bytes()).is_err(), "{to}");
        }
        assert!(Entry::read((line() + " ").as_bytes()).is_err());
        let swapped = line().replacen(&format!("{salt},"), "", 1).replacen("]}}", &format!("]}},{salt}}}"), 1);
        assert!(matches!(Entry::read(swapped.as_bytes()), Err(Invalid::Line(_))));
    }

    #[test]
    fn what_has_the_right_hashes_and_another_form_is_newer() {
        for (from, to) in [
            (r#""v":1"#, r#""v":2"#),
            (r#""via":"#, r#""host":"a","via":"#),
            (r#""cap":null,"#, ""),
            (r#""cap":null"#, r#""cap": null"#),
            (r#""n":0,"stream":"w""#, r#""stream":"w","n":0"#),
            (r#""rev":1"#, r#""rev":1,"rev":1"#),
            (r#".120Z"#, r#".12Z"#),
            (r#""cmd":"#, r#""why":"","cmd":"#),
            (r#""events":["#, r#""events": ["#),
        ] {
            let other = rehashed(|line| line.replacen(from, to, 1));
            assert_ne!(other, line(), "{from}");
            let read = Entry::read(other.as_bytes());
            assert!(matches!(read, Err(Invalid::Newer(_))), "{to}: {read:?}");
        }
    }
}
