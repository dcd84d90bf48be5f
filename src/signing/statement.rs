//! The statement that a signatory signs: rendered once, read back byte for byte (FORMAT 5).

use unicode_normalization::is_nfc;

use crate::domain::front::Fields;
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::scalar;
use crate::domain::signature::{Statement, TEXT_DIGEST};
use crate::locale::Locale;

/// The version of the form.
const VERSION: &str = "1";
/// Stands for the title while the sentence around it is looked at; no title holds it.
const PLACE: &str = "\u{0}";

/// Says that a statement cannot be written, or that a text is not one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InvalidStatement {
    /// A value is not one line of NFC text.
    #[error("{0} is not a line of text")]
    Value(&'static str),
    /// The bytes are not exactly those of a statement.
    #[error("not a statement")]
    Form,
}

impl InvalidStatement {
    /// Says what is wrong.
    #[must_use]
    pub fn message(self) -> Message {
        match self {
            Self::Value(key) => Message::new("statement-value").with("key", key),
            Self::Form => Message::new("statement-form"),
        }
    }
}

/// Renders a statement: UTF-8, NFC, LF, one final newline.
///
/// # Errors
/// [`InvalidStatement::Value`] when a name, the title or the authority is not one line of NFC text.
pub fn render(statement: &Statement) -> Result<String, InvalidStatement> {
    let number = statement.organisation_number.as_deref();
    let mut file = format!("---\nvedtak-statement: {VERSION}\n");
    let mut line = |key: &'static str, value: &str| file.extend([key, ": ", value, "\n"]);
    line("origin", &text("origin", &statement.origin.to_string())?);
    line("plan", &text("plan", &statement.plan)?);
    line("version", &text("version", &statement.version)?);
    line(TEXT_DIGEST, &statement.plan_sha256.to_string());
    line("party", &text("party", &statement.party)?);
    if let Some(number) = number {
        line("organisation-number", &text("organisation-number", number)?);
    }
    line("office", &text("office", &statement.office)?);
    line("person", &text("person", statement.person.as_str())?);
    line("name", &text("name", &statement.name)?);
    line("authority", &text("authority", &statement.authority)?);
    line("date", &statement.date.to_string());
    line("log-size", &statement.log_size.to_string());
    line("log-root", &statement.log_root.to_string());
    text("title", &statement.title)?;
    let said = sentence(statement.language, &statement.title, &statement.version, &statement.party);
    file.extend(["---\n", &said, "\n"]);
    Ok(file)
}

/// Reads a statement; whatever is not byte for byte what [`render()`] makes is refused.
///
/// # Errors
/// [`InvalidStatement::Form`].
pub fn read(file: &[u8]) -> Result<Statement, InvalidStatement> {
    let file = std::str::from_utf8(file).map_err(|_error| InvalidStatement::Form)?;
    let (statement, said) = read_front(file).ok_or(InvalidStatement::Form)?;
    Lang::ALL
        .into_iter()
        .find_map(|language| {
            let title = title(language, &statement, said)?.to_owned();
            Some(Statement { language, title, ..statement.clone() })
        })
        .filter(|statement| render(statement).is_ok_and(|rendered| rendered == file))
        .ok_or(InvalidStatement::Form)
}

/// Says the sentence that is signed.
fn sentence(language: Lang, title: &str, version: &str, party: &str) -> String {
    let message = Message::new("statement-sentence").with("title", title).with("version", version).with("party", party);
    Locale::new(language).say(&message)
}

/// Writes a value; refuses what is not one line of text that looks the same everywhere.
fn text(key: &'static str, value: &str) -> Result<String, InvalidStatement> {
    if is_nfc(value) && !value.contains(scalar::is_break) {
        Ok(scalar::write(value))
    } else {
        Err(InvalidStatement::Value(key))
    }
}

/// Reads everything but the sentence; gives the sentence as it stands.
fn read_front(file: &str) -> Option<(Statement, &str)> {
    let (front, said) = file.strip_prefix("---\n")?.split_once("\n---\n")?;
    let mut fields = Fields::new(front);
    if fields.raw("vedtak-statement")? != VERSION {
        return None;
    }
    let statement = Statement {
        origin: fields.text("origin")?.parse().ok()?,
        plan: fields.text("plan")?,
        version: fields.text("version")?,
        plan_sha256: fields.raw(TEXT_DIGEST)?.parse().ok()?,
        party: fields.text("party")?,
        organisation_number: fields.text("organisation-number"),
        office: fields.text("office")?,
        person: fields.text("person")?.parse().ok()?,
        name: fields.text("name")?,
        authority: fields.text("authority")?,
        date: fields.raw("date")?.parse().ok()?,
        log_size: fields.raw("log-size")?.parse().ok()?,
        log_root: fields.raw("log-root")?.parse().ok()?,
        language: Lang::default(),
        title: String::new(),
    };
    Some((statement, said.strip_suffix('\n')?))
}

/// Finds the title in a sentence when it is said in this language.
fn title<'a>(language: Lang, statement: &Statement, said: &'a str) -> Option<&'a str> {
    let around = sentence(language, PLACE, &statement.version, &statement.party);
    let (before, after) = around.split_once(PLACE)?;
    said.strip_prefix(before)?.strip_suffix(after)
}
