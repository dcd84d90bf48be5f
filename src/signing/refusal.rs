//! Why a signature that somebody handed in does not count, and what was wrong with its file.

use crate::domain::message::Message;

/// Harmless damage of a file with a signature: the signature is read and written again without it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repair {
    /// UTF-16, as `>` writes in Windows PowerShell.
    Utf16,
    /// A byte order mark before the text.
    ByteOrderMark,
    /// Lines that end in CR LF, or in CR.
    CarriageReturns,
    /// Blank lines, or blanks beside the lines.
    Blanks,
    /// Lines of another length than OpenSSH writes.
    Wrapping,
}

impl Repair {
    /// Says what was wrong with the file.
    #[must_use]
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Utf16 => "signature-repair-utf16",
            Self::ByteOrderMark => "signature-repair-byte-order-mark",
            Self::CarriageReturns => "signature-repair-carriage-returns",
            Self::Blanks => "signature-repair-blanks",
            Self::Wrapping => "signature-repair-wrapping",
        })
    }
}

/// What a program did to the message before it was signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Nothing was left of it.
    Emptied,
    /// Lines end in CR LF.
    CarriageReturns,
    /// UTF-16, as `>` writes in Windows PowerShell.
    Utf16,
    /// A byte order mark was put before it.
    ByteOrderMark,
    /// The newline at the end is missing, or there is one more.
    LastNewline,
}

/// Why a signature is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// Longer than 8 KiB.
    TooLong,
    /// Neither UTF-8 nor UTF-16.
    NotText,
    /// Holds no signature.
    Missing,
    /// Holds a private key, which should never leave its owner's machine.
    PrivateKey,
    /// Begins and does not end.
    Truncated,
    /// Holds more than one signature.
    Several,
    /// Other text stands before or after it.
    Surrounded,
    /// Is not base64, or not the structure of an SSH signature.
    Damaged,
    /// Is right, but not written as OpenSSH writes it; counts only where the canonical form is demanded.
    NotCanonical,
    /// Has another version than 1.
    Version(u32),
    /// Has something in the reserved field.
    Reserved,
    /// Is made over another hash than SHA-512.
    Hash(String),
    /// Is made by an RSA key.
    Rsa,
    /// Is made by a key of another kind that does not count.
    KeyKind(String),
    /// Is made by a hardware key that nobody touched.
    Untouched,
    /// Is made for another purpose, or for another workspace's domain.
    Namespace {
        /// The namespace in the signature.
        found: String,
        /// The namespace that was asked for.
        expected: String,
    },
    /// Is made by a key that does not count for this person.
    OtherKey {
        /// The fingerprint of that key.
        fingerprint: String,
    },
    /// Is made over another text, or was changed.
    OtherMessage,
    /// Is made over this text after a program had changed it.
    ChangedMessage(Change),
}

impl Refusal {
    /// Says why the signature is refused and what to do.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::TooLong => Message::new("signature-too-long"),
            Self::NotText => Message::new("signature-not-text"),
            Self::Missing => Message::new("signature-missing"),
            Self::PrivateKey => Message::new("signature-private-key"),
            Self::Truncated => Message::new("signature-truncated"),
            Self::Several => Message::new("signature-several"),
            Self::Surrounded => Message::new("signature-surrounded"),
            Self::Damaged => Message::new("signature-damaged"),
            Self::NotCanonical => Message::new("signature-not-canonical"),
            Self::Version(version) => Message::new("signature-version").with("version", version.to_string()),
            Self::Reserved => Message::new("signature-reserved"),
            Self::Hash(hash) => Message::new("signature-hash").with("hash", hash),
            Self::Rsa => Message::new("signature-rsa").with("command", crate::domain::signature::MAKE_KEY),
            Self::KeyKind(kind) => Message::new("signature-key-kind")
                .with("kind", kind)
                .with("command", crate::domain::signature::MAKE_KEY),
            Self::Untouched => Message::new("signature-untouched"),
            Self::Namespace { found, expected } => {
                Message::new("signature-namespace").with("found", found).with("expected", expected)
            }
            Self::OtherKey { fingerprint } => Message::new("signature-other-key").with("fingerprint", fingerprint),
            Self::OtherMessage => Message::new("signature-other-message"),
            Self::ChangedMessage(change) => Message::new(match change {
                Change::Emptied => "signature-message-emptied",
                Change::CarriageReturns => "signature-message-carriage-returns",
                Change::Utf16 => "signature-message-utf16",
                Change::ByteOrderMark => "signature-message-byte-order-mark",
                Change::LastNewline => "signature-message-last-newline",
            }),
        }
    }
}
