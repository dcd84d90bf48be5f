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
    /// What `serde_json` says when an event can not be written.
    pub fn new(mut head: Head, salt: Salt, body: Body) -> Result<Self, serde_json::Error> {
        let body_bytes = serde_json::value::to_raw_value(&body)?;
        head.body = salt.commit(body_bytes.get().as_bytes());
        let head_bytes = serde_json::value::to_raw_value(&head)?;
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
