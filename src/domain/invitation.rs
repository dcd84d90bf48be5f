//! The code of an invitation: what stands in the letter, and what the log keeps of it.

use std::fmt;

use super::digest::Digest;
use super::message::Message;

/// The random bytes of a code. With 80 bits nobody finds a code, or the code of a digest, by trying.
pub const BYTES: usize = 10;
/// How many characters carry them, five bits each.
const CHARACTERS: usize = 16;
/// How many characters stand together.
const GROUP: usize = 4;
/// The characters of a code: no `I`, `L`, `O`, which look like digits, and no `U`, so that fewer words arise.
const ALPHABET: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Sets the digest of a code apart from every other digest.
const DOMAIN: &[u8] = b"vedtak-invitation-v1";

/// A code that is used once: sixteen characters, shown in four groups.
#[derive(Clone, PartialEq, Eq)]
pub struct InvitationCode([u8; BYTES]);

/// Says that a text is not a code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InvalidCode {
    /// It holds a character that no code has.
    #[error("no character of a code: {0:?}")]
    Character(char),
    /// It has another length, in characters without spaces and hyphens.
    #[error("a code of {0} characters")]
    Length(usize),
}

impl InvalidCode {
    /// Says what is wrong with the text and what a code looks like.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Character(character) => Message::new("code-character").with("character", character.to_string()),
            Self::Length(length) => Message::new("code-length").with("count", *length).with("length", CHARACTERS),
        }
    }
}

impl InvitationCode {
    /// Makes a code of random bytes, which the caller draws from the operating system.
    #[must_use]
    pub const fn make(random: [u8; BYTES]) -> Self {
        Self(random)
    }

    /// Reads a code as somebody types or pastes it.
    ///
    /// Lower case, blanks and hyphens of every kind are fine; `O` is read as 0, `I` and `L` as 1.
    ///
    /// # Errors
    /// [`InvalidCode`] with the first character that no code has, or with how many there are.
    pub fn read(text: &str) -> Result<Self, InvalidCode> {
        let typed: Vec<char> = text.chars().filter(|c| !is_between(*c)).collect();
        let digits = typed.iter().map(|c| digit(*c).ok_or(InvalidCode::Character(*c)));
        let value = digits.take(CHARACTERS).try_fold(0u128, |sum, digit| Ok(sum << 5 | digit?))?;
        if typed.len() != CHARACTERS {
            return Err(InvalidCode::Length(typed.len()));
        }
        let mut bytes = [0; BYTES];
        for (byte, of_value) in bytes.iter_mut().rev().zip(value.to_le_bytes()) {
            *byte = of_value;
        }
        Ok(Self(bytes))
    }

    /// Returns what the log keeps: SHA-256 over a name, the workspace's origin and the bytes of the code.
    ///
    /// The origin makes the digests of one code differ between workspaces.
    #[must_use]
    pub fn digest(&self, origin: &str) -> Digest {
        Digest::of_parts(&[DOMAIN, &[0], origin.as_bytes(), &[0], &self.0])
    }
}

/// Tells whether a character only stands between the groups: blanks, hyphens, the dashes that programs make of them.
fn is_between(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{ad}')
}

fn digit(c: char) -> Option<u128> {
    let c = match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    ALPHABET.chars().zip(0..).find_map(|(known, value)| (known == c).then_some(value))
}

impl fmt::Display for InvitationCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = self.0.iter().fold(0u128, |sum, byte| sum << 8 | u128::from(*byte));
        for place in 0..CHARACTERS {
            if place > 0 && place % GROUP == 0 {
                f.write_str("-")?;
            }
            let digit = value >> (5 * (CHARACTERS - 1 - place)) & 31;
            let digit = usize::try_from(digit).ok().and_then(|digit| ALPHABET.chars().nth(digit));
            digit.map_or(Ok(()), |digit| write!(f, "{digit}"))?;
        }
        Ok(())
    }
}

impl fmt::Debug for InvitationCode {
    /// Keeps the code out of logs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("InvitationCode")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_code_is_four_groups_without_look_alikes() {
        let shown = InvitationCode::make([0x00, 0x44, 0x32, 0x14, 0xc7, 0xff, 0xff, 0xff, 0xff, 0xff]).to_string();
        assert_eq!(shown, "0123-4567-ZZZZ-ZZZZ");
        assert!(!ALPHABET.contains(['I', 'L', 'O', 'U']));
    }

    #[test]
    fn what_people_type_is_read() {
        let code = InvitationCode::read("0123-4567-89AB-CDEF").unwrap();
        for typed in [
            "0123456789ABCDEF",
            " 0123 4567 89ab cdef \r\n",
            "o123-4567-89ab-cdef",
            "OI23-4567-89AB-CDEF",
            "0l23\u{2013}4567\u{2011}89AB\u{a0}CDEF",
        ] {
            assert_eq!(InvitationCode::read(typed), Ok(code.clone()), "{typed}");
        }
    }

    #[test]
    fn what_is_no_code_is_named() {
        assert_eq!(InvitationCode::read(""), Err(InvalidCode::Length(0)));
        assert_eq!(InvitationCode::read("0123-4567-89AB-CDE"), Err(InvalidCode::Length(15)));
        assert_eq!(InvitationCode::read("0123-4567-89AB-CDEF-0"), Err(InvalidCode::Length(17)));
        assert_eq!(InvitationCode::read("U123-4567-89AB-CDEF"), Err(InvalidCode::Character('U')));
        assert_eq!(InvitationCode::read("0123-4567-89AB-CDEØ"), Err(InvalidCode::Character('Ø')));
    }

    #[test]
    fn a_digest_belongs_to_one_workspace_and_hides_the_code() {
        let code = InvitationCode::make([7; BYTES]);
        let digest = code.digest("example.no/vedtak/7f3a/1");
        assert_ne!(digest, code.digest("example.no/vedtak/7f3b/1"));
        assert_ne!(digest, Digest::of(&[7; BYTES]));
        assert_eq!(format!("{code:?}"), "InvitationCode");
    }

    proptest! {
        #[test]
        fn every_code_reads_back(bytes: [u8; BYTES]) {
            let code = InvitationCode::make(bytes);
            prop_assert_eq!(InvitationCode::read(&code.to_string()), Ok(code));
        }

        #[test]
        fn nothing_typed_is_too_much(text in ".{0,80}") {
            let _ = InvitationCode::read(&text);
        }
    }
}
