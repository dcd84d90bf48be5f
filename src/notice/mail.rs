//! An e-mail with its files, as a file that every mail program opens (RFC 5322, `.eml`). Nothing is sent here.

use chrono::{DateTime, Utc};
use lettre::message::header::{ContentTransferEncoding, ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Attachment, Body, Mailbox, MultiPart, SinglePart};
use lettre::{Address, Message as Email};

use crate::domain::digest::Digest;
use crate::domain::message::Message;

/// An e-mail before it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// Who sends it, and gets the answer.
    pub from: Correspondent,
    /// Who gets it.
    pub to: Vec<Correspondent>,
    /// The subject; it carries the reference by which an answer is known.
    pub subject: String,
    /// The words, in lines.
    pub text: String,
    /// What goes with it.
    pub files: Vec<Enclosure>,
    /// The identity of what is sent; stands in `Message-ID`, so that an answer names it.
    pub id: String,
    /// When it was written.
    pub at: DateTime<Utc>,
    /// Whether no person wrote it: programs that answer for somebody who is away then do not (RFC 3834).
    pub is_automatic: bool,
}

/// Somebody with an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correspondent {
    /// The name.
    pub name: String,
    /// The address.
    pub mail: String,
}

/// A file that goes with an e-mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enclosure {
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Why an e-mail could not be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MailError {
    /// What stands there is no address.
    #[error("no address: {0}")]
    Address(String),
    /// The e-mail has nobody to go to, or a header that mail programs do not take.
    #[error("not an e-mail: {0}")]
    Shape(String),
}

impl MailError {
    /// Says it to people.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Address(address) => Message::new("mail-no-address").with("address", address),
            Self::Shape(cause) => Message::new("mail-shape").with("cause", cause),
        }
    }
}

impl Mail {
    /// Writes the e-mail: the same mail gives the same bytes.
    ///
    /// # Errors
    /// [`MailError`] when an address is none, or nobody gets it.
    pub fn eml(&self) -> Result<Vec<u8>, MailError> {
        Ok(self.email()?.formatted())
    }

    /// Makes the e-mail for whoever sends it.
    pub(super) fn email(&self) -> Result<Email, MailError> {
        let domain = self.from.mail.rsplit_once('@').map_or("", |(_, domain)| domain);
        let from = self.from.mailbox()?;
        let mut builder = Email::builder()
            .message_id(Some(format!("<{}@{domain}>", self.id)))
            .date(self.at.into())
            .from(from.clone())
            .reply_to(from)
            .subject(one_line(&self.subject));
        if self.is_automatic {
            builder = builder.header(AutoSubmitted);
        }
        for to in &self.to {
            builder = builder.to(to.mailbox()?);
        }
        // Lines of any length and every letter survive; a mail program shows them as they were.
        let words = Body::new_with_encoding(self.text.clone(), ContentTransferEncoding::QuotedPrintable)
            .map_err(|_unencodable| MailError::Shape(self.subject.clone()))?;
        let words = SinglePart::builder().header(ContentType::TEXT_PLAIN).body(words);
        if self.files.is_empty() {
            return builder.singlepart(words).map_err(|error| MailError::Shape(error.to_string()));
        }
        // The border between parts is of the mail itself, so that the same mail gives the same bytes.
        let border = format!("vedtak-{}", Digest::of(self.id.as_bytes()));
        let parts = MultiPart::mixed().boundary(border.get(..50).unwrap_or(&border)).singlepart(words);
        let whole = self.files.iter().fold(parts, |parts, file| parts.singlepart(file.part()));
        builder.multipart(whole).map_err(|error| MailError::Shape(error.to_string()))
    }
}

/// The header that says that no person wrote an e-mail (RFC 3834 section 5).
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_text: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), String::from("auto-generated"))
    }
}

impl Correspondent {
    fn mailbox(&self) -> Result<Mailbox, MailError> {
        let address: Address = self.mail.parse().map_err(|_refused| MailError::Address(self.mail.clone()))?;
        Ok(Mailbox::new(Some(one_line(&self.name)).filter(|name| !name.is_empty()), address))
    }
}

impl Enclosure {
    fn part(&self) -> SinglePart {
        let kind = ContentType::parse(self.kind()).unwrap_or(ContentType::TEXT_PLAIN);
        let body = Body::new_with_encoding(self.bytes.clone(), ContentTransferEncoding::Base64);
        let body = body.unwrap_or_else(|_never| Body::new(self.bytes.clone()));
        Attachment::new(one_line(&self.name)).body(body, kind)
    }

    /// Returns the kind of file that its name says (RFC 2045).
    fn kind(&self) -> &'static str {
        match self.name.rsplit_once('.').map_or("", |(_, end)| end) {
            "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "pdf" => "application/pdf",
            "html" => "text/html; charset=utf-8",
            "md" => "text/markdown; charset=utf-8",
            "txt" => "text/plain; charset=utf-8",
            "ics" => "text/calendar; charset=utf-8",
            "eml" => "message/rfc822",
            _ => "application/octet-stream",
        }
    }
}

/// Takes out what would begin another header.
fn one_line(text: &str) -> String {
    text.split(char::is_control).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use mail_parser::{MessageParser, MimeHeaders as _};

    fn mail() -> Mail {
        let one = |name: &str, mail: &str| Correspondent { name: name.into(), mail: mail.into() };
        Mail {
            from: one("Sekretariatet", "sekretariat@example.no"),
            to: vec![one("Nesvik kommune", "postmottak@nesvik.example.no")],
            subject: "Høyring av «Felles plan» [FP-M11-nesvik]\r\nBcc: alle@example.no".into(),
            text: format!("Hei\n\n{}\n.\nslutt", "æøå ".repeat(300)),
            files: vec![Enclosure { name: "følgjebrev.docx".into(), bytes: vec![0, 255, 13, 10, 7] }],
            id: "01j0000000000000000000000a".into(),
            at: DateTime::UNIX_EPOCH,
            is_automatic: false,
        }
    }

    #[test]
    fn what_is_written_is_read_back_by_another_reader() {
        let bytes = mail().eml().unwrap();
        assert_eq!(bytes, mail().eml().unwrap(), "the same mail gives the same bytes");
        let read = MessageParser::default().parse(&bytes).unwrap();
        assert_eq!(read.subject(), Some("Høyring av «Felles plan» [FP-M11-nesvik] Bcc: alle@example.no"));
        assert!(read.bcc().is_none(), "no header slips in");
        assert_eq!(read.message_id(), Some("01j0000000000000000000000a@example.no"));
        assert_eq!(read.body_text(0).unwrap().replace("\r\n", "\n").trim_end(), mail().text);
        let file = read.attachment(0).unwrap();
        assert_eq!(
            (file.attachment_name(), file.contents()),
            (Some("følgjebrev.docx"), [0, 255, 13, 10, 7].as_slice())
        );
        assert!(bytes.split(|byte| *byte == b'\n').all(|line| line.len() <= 998), "RFC 5322 section 2.1.1");
    }

    #[test]
    fn what_is_no_address_is_named() {
        let mut bad = mail();
        bad.to[0].mail = "postmottak at nesvik".into();
        assert_eq!(bad.eml(), Err(MailError::Address("postmottak at nesvik".into())));
        bad.to.clear();
        assert!(matches!(bad.eml(), Err(MailError::Shape(_))));
    }
}
