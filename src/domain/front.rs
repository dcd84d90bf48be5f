//! The front matter of a locked text: what `plan.md` says about itself before its body begins (DESIGN 5).
//!
//! ```text
//! ---
//! vedtak-plan: 1
//! origin: example.no/vedtak/7f3a/1
//! plan: felles-utviklingsplan
//! title: Felles utviklingsplan
//! version: "1.0"
//! round: 2
//! language: nn
//! locked-at: 2021-03-04T12:00:00.000Z
//! body-sha256: <hex of everything after the block>
//! log-size: 4700
//! log-root: <hex>
//! signature-lines:
//!   nesvik-ordforar: ["Nesvik kommune","Ordførar"]
//! ---
//! ```
//! YAML with unique keys in one order, one form for each value; so it reads back byte for byte.

use std::fmt::Write as _;
use std::iter::Peekable;
use std::str::Lines;

use chrono::{DateTime, SecondsFormat, Utc};

use super::digest::Digest;
use super::lang::Lang;
use super::origin::Origin;
use super::scalar;
use super::version::SignatureLine;

/// The version of the form.
const VERSION: &str = "1";
/// The line before and after a front matter.
const FENCE: &str = "---\n";

/// What a locked text says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Front {
    /// The log that the plan belongs to.
    pub origin: Origin,
    /// The plan's key.
    pub plan: String,
    /// The plan's title, one line.
    pub title: String,
    /// The locked version.
    pub version: String,
    /// The round in which it was locked.
    pub round: u32,
    /// The language of the text.
    pub language: Lang,
    /// When it was locked; milliseconds count.
    pub locked_at: DateTime<Utc>,
    /// The digest of everything after the front matter.
    pub body_sha256: Digest,
    /// The size of the acknowledged log before the lock.
    pub log_size: u64,
    /// The root of that log.
    pub log_root: Digest,
    /// Who may sign, in order.
    pub lines: Vec<Line>,
}

/// A signature line as the locked text lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// `<party key>-<office key>`, the name of the statement in an archive package.
    pub name: String,
    /// The name of the party.
    pub party: String,
    /// The name of the office.
    pub office: String,
}

impl From<&SignatureLine> for Line {
    fn from(line: &SignatureLine) -> Self {
        Self {
            name: format!("{}-{}", line.party_key, line.office_key),
            party: line.party_name.clone(),
            office: line.office_name.clone(),
        }
    }
}

/// Writes a locked text: the front matter, then the body whose digest it holds.
///
/// Takes the body as rendered; `front.body_sha256` is set from it.
#[must_use]
pub fn write(front: &Front, body: &str) -> String {
    let digest = Digest::of(body.as_bytes());
    let mut file = format!("{FENCE}vedtak-plan: {VERSION}\n");
    let mut line = |key: &str, value: &str| file.extend([key, ": ", value, "\n"]);
    line("origin", &scalar::write(&front.origin.to_string()));
    line("plan", &scalar::write(&front.plan));
    line("title", &scalar::write(&front.title));
    line("version", &scalar::write(&front.version));
    line("round", &front.round.to_string());
    line("language", front.language.code());
    line("locked-at", &front.locked_at.to_rfc3339_opts(SecondsFormat::Millis, true));
    line("body-sha256", &digest.to_string());
    line("log-size", &front.log_size.to_string());
    line("log-root", &front.log_root.to_string());
    file.push_str("signature-lines:\n");
    for Line { name, party, office } in &front.lines {
        // Writing to a string cannot fail.
        let _written = writeln!(file, "  {name}: {}", serde_json::json!([party, office]));
    }
    file + FENCE + body
}

/// Reads a locked text; gives its front matter and its body.
///
/// None when the text is not byte for byte what [`write()`] makes, so also when the body has another digest.
#[must_use]
pub fn read(file: &str) -> Option<(Front, &str)> {
    let (front, body) = file.strip_prefix(FENCE)?.split_once("\n---\n")?;
    let mut fields = Fields::new(front);
    if fields.raw("vedtak-plan")? != VERSION {
        return None;
    }
    let mut front = Front {
        origin: fields.text("origin")?.parse().ok()?,
        plan: fields.text("plan")?,
        title: fields.text("title")?,
        version: fields.text("version")?,
        round: fields.raw("round")?.parse().ok()?,
        language: fields.raw("language")?.parse().ok()?,
        locked_at: fields.raw("locked-at")?.parse().ok()?,
        body_sha256: fields.raw("body-sha256")?.parse().ok()?,
        log_size: fields.raw("log-size")?.parse().ok()?,
        log_root: fields.raw("log-root")?.parse().ok()?,
        lines: Vec::new(),
    };
    fields.heading("signature-lines")?;
    while let Some((name, value)) = fields.item() {
        let (party, office) = serde_json::from_str(value).ok()?;
        front.lines.push(Line { name: name.to_owned(), party, office });
    }
    (write(&front, body) == file).then_some((front, body))
}

/// The lines of a front matter, taken in their order.
#[derive(Debug)]
pub struct Fields<'a>(Peekable<Lines<'a>>);

impl<'a> Fields<'a> {
    /// Begins with the first line of what stands between the fences.
    #[must_use]
    pub fn new(front: &'a str) -> Self {
        Self(front.lines().peekable())
    }

    /// Takes the next line when it has this key; gives its value as it stands.
    pub fn raw(&mut self, key: &str) -> Option<&'a str> {
        let value = self.0.peek()?.strip_prefix(key)?.strip_prefix(": ")?;
        self.0.next();
        Some(value)
    }

    /// Takes the next line when it has this key; gives its value as text.
    pub fn text(&mut self, key: &str) -> Option<String> {
        self.raw(key).and_then(scalar::read)
    }

    /// Takes the next line when it is this key without a value.
    fn heading(&mut self, key: &str) -> Option<()> {
        let line = self.0.next()?;
        (line.strip_suffix(':')? == key).then_some(())
    }

    /// Takes the next line: an indented key and its value.
    fn item(&mut self) -> Option<(&'a str, &'a str)> {
        self.0.next()?.strip_prefix("  ")?.split_once(": ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn front(body: &str) -> Front {
        Front {
            origin: "example.no/vedtak/7f3a/1".parse().unwrap(),
            plan: "felles-utviklingsplan".to_owned(),
            title: "Felles utviklingsplan: 2021".to_owned(),
            version: "1.0".to_owned(),
            round: 2,
            language: Lang::Nn,
            locked_at: "2021-03-04T12:00:00.120Z".parse().unwrap(),
            body_sha256: Digest::of(body.as_bytes()),
            log_size: 4700,
            log_root: Digest::ZERO,
            lines: vec![Line {
                name: "nesvik-ordforar".to_owned(),
                party: "Nesvik kommune".to_owned(),
                office: "Ordførar \"fung.\"".to_owned(),
            }],
        }
    }

    #[test]
    fn a_locked_text_reads_back_in_one_form_only() {
        let body = "# Felles utviklingsplan\n\n---\n\n¶1 Partane skal\n";
        let file = write(&front(body), body);
        assert!(file.contains(
            "signature-lines:\n  nesvik-ordforar: [\"Nesvik kommune\",\"Ordførar \\\"fung.\\\"\"]\n---\n# Felles"
        ));
        assert_eq!(read(&file), Some((front(body), body)));
        for (from, to) in [
            ("Partane", "Parten"),
            ("round: 2", "round: 02"),
            ("\"1.0\"", "1.0"),
            ("round: 2\n", ""),
            ("round: 2\n", "round: 2\nround: 2\n"),
            ("signature-lines:\n", "signature-lines:\n\n"),
            ("120Z", "12Z"),
            ("\n", "\r\n"),
            ("[\"Nesvik", "[ \"Nesvik"),
            ("]\n", "]\nnote: x\n"),
        ] {
            assert!(file.contains(from), "{from}");
            assert_eq!(read(&file.replacen(from, to, 1)), None, "{to:?}");
        }
    }

    #[test]
    fn a_text_that_nobody_signs_has_no_lines() {
        let none = Front { lines: Vec::new(), ..front("body\n") };
        assert_eq!(read(&write(&none, "body\n")), Some((none, "body\n")));
    }
}
