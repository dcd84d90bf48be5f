//! Which kind of file it is, and in which characters a plain text is written.

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::{MAX_FILE, Refusal, package, too_large};
use crate::domain::message::Message;

/// A kind of file that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A document of Word.
    Docx,
    /// A workbook of Excel.
    Workbook,
    /// Markdown, or plain text.
    Markdown,
    /// Values parted by semicolons, tabs or commas.
    Separated,
}

/// What a zip file begins with.
const ZIP: &[u8] = b"PK\x03\x04";
/// What an older document of Office, and a protected one, begins with (MS-CFB 2.2).
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/// The stream of a protected document, in UTF-16 (MS-OFFCRYPTO 2.3.4.10).
const ENCRYPTED: &str = "EncryptedPackage";
/// Endings of files whose lines are rows of values.
const SEPARATED: [&str; 3] = [".csv", ".tsv", ".tab"];
/// Endings of plain text.
const MARKDOWN: [&str; 4] = [".md", ".markdown", ".txt", ".text"];

impl Format {
    /// Recognises a file by its bytes; among plain texts its name decides.
    ///
    /// # Errors
    /// The file is empty, too large, protected, or of another kind.
    pub fn of(name: &str, bytes: &[u8]) -> Result<Self, Refusal> {
        if bytes.len() > MAX_FILE {
            return Err(too_large(bytes.len(), MAX_FILE));
        }
        if bytes.iter().all(u8::is_ascii_whitespace) {
            return Err(Refusal::new(Message::new("import-empty")).hint("import-hint-empty"));
        }
        if bytes.starts_with(COMPOUND) {
            let wide: Vec<u8> = ENCRYPTED.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let is_protected = bytes.windows(wide.len()).any(|window| window == wide);
            return Err(if is_protected {
                Refusal::new(Message::new("import-protected")).hint("import-hint-protected")
            } else {
                Refusal::new(Message::new("import-old-office")).hint("import-hint-save-as")
            });
        }
        if bytes.starts_with(ZIP) {
            return package::kind(bytes);
        }
        let name = name.to_lowercase();
        let ends = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
        if ends(&SEPARATED) {
            Ok(Self::Separated)
        } else if ends(&MARKDOWN) || !name.contains('.') {
            Ok(Self::Markdown)
        } else {
            Err(Refusal::new(Message::new("import-unknown-kind").with("name", name)).hint("import-hint-kinds"))
        }
    }
}

/// A plain text with how it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plain {
    /// The text, without the mark of its encoding.
    pub text: String,
    /// The encoding, when it was not UTF-8.
    pub encoding: Option<&'static str>,
}

/// Reads a plain text: UTF-8, UTF-16 with its mark, else Windows-1252 as Norwegian Excel writes it.
///
/// # Errors
/// It holds bytes that belong in no text.
pub fn text(bytes: &[u8]) -> Result<Plain, Refusal> {
    let (encoding, mark) = encoding_rs::Encoding::for_bom(bytes)
        .unwrap_or_else(|| (if std::str::from_utf8(bytes).is_ok() { UTF_8 } else { WINDOWS_1252 }, 0));
    let rest = bytes.get(mark..).unwrap_or_default();
    let (text, had_errors) = encoding.decode_without_bom_handling(rest);
    let is_wide = encoding == UTF_16LE || encoding == UTF_16BE;
    // A file of bytes is no text, whatever its name says.
    if had_errors || (!is_wide && rest.contains(&0)) {
        return Err(Refusal::new(Message::new("import-no-text")).hint("import-hint-kinds"));
    }
    Ok(Plain { text: text.into_owned(), encoding: (encoding != UTF_8).then(|| encoding.name()) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_read_in_the_encoding_it_was_written_in() {
        let read = |bytes: &[u8]| text(bytes).map(|plain| (plain.text, plain.encoding)).unwrap();
        assert_eq!(read("Ærøy".as_bytes()), ("Ærøy".to_owned(), None));
        assert_eq!(read("\u{feff}Ærøy".as_bytes()), ("Ærøy".to_owned(), None));
        assert_eq!(read(b"\xc6r\xf8y \x80"), ("Ærøy €".to_owned(), Some("windows-1252")));
        assert_eq!(read(b"\xff\xfeA\0\xe5\0"), ("Aå".to_owned(), Some("UTF-16LE")));
        assert!(text(b"a\0b").is_err());
    }

    #[test]
    fn what_is_not_understood_says_what_to_do() {
        let refused = |name: &str, bytes: &[u8]| Format::of(name, bytes).unwrap_err();
        let protected: Vec<u8> =
            COMPOUND.iter().copied().chain("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes)).collect();
        for (name, bytes, cause) in [
            ("a.csv", &b" \r\n"[..], "import-empty"),
            ("a.xls", COMPOUND, "import-old-office"),
            ("a.xlsx", &protected, "import-protected"),
            ("a.pdf", b"%PDF-1.7", "import-unknown-kind"),
        ] {
            let refusal = refused(name, bytes);
            assert_eq!(refusal.cause.id, cause);
            assert!(refusal.hint.is_some());
        }
        assert_eq!(Format::of("A.CSV", b"a;b"), Ok(Format::Separated));
    }
}
