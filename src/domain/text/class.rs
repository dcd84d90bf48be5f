//! Which characters are not for reading, and why.

use unicode_script::{Script, UnicodeScript};

use crate::domain::message::Message;

/// Why a character can not stand in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// Steers a terminal or a printer.
    Control,
    /// Turns the direction of reading (CVE-2021-42574).
    Direction,
    /// Shows nothing.
    Invisible,
    /// Joins or varies its neighbours: allowed within a pictograph.
    Joiner,
    /// Private use, noncharacter, not in Unicode yet, or already lost (U+FFFD).
    Unassigned,
    /// One accent too many on the same letter.
    Mark,
    /// A letter and its accent apart, where one character holds both (not NFC).
    Uncomposed,
    /// A letter of another script than the rest of the name.
    Script,
}

impl Class {
    /// Names the class for people.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Control => "text-control",
            Self::Direction => "text-direction",
            Self::Invisible | Self::Joiner => "text-invisible",
            Self::Unassigned => "text-unassigned",
            Self::Mark => "text-mark",
            Self::Uncomposed => "text-uncomposed",
            Self::Script => "text-script",
        })
    }
}

/// Returns why a character can not stand in a text; `None` for what people read, line feed, return and tab.
pub(super) fn of(character: char) -> Option<Class> {
    match character {
        '\n' | '\r' | '\t' => None,
        // Nearly all that people write here: no table has to be asked.
        ' '..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{24f}' => None,
        '\0'..='\x1f' | '\x7f'..='\u{9f}' | '\u{2028}' | '\u{2029}' => Some(Class::Control),
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            Some(Class::Direction)
        }
        '\u{200c}' | '\u{200d}' | '\u{fe0e}' | '\u{fe0f}' => Some(Class::Joiner),
        '\u{ad}'
        | '\u{34f}'
        | '\u{115f}'
        | '\u{1160}'
        | '\u{17b4}'
        | '\u{17b5}'
        | '\u{180b}'..='\u{180f}'
        | '\u{200b}'
        | '\u{2060}'..='\u{2065}'
        | '\u{206a}'..='\u{206f}'
        | '\u{2800}'
        | '\u{3164}'
        | '\u{fe00}'..='\u{fe0d}'
        | '\u{feff}'
        | '\u{ffa0}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}' => Some(Class::Invisible),
        '\u{fffd}' => Some(Class::Unassigned),
        // The script of what is private, reserved or no character is Unknown (UAX 24).
        _ if character.script() == Script::Unknown => Some(Class::Unassigned),
        _ => None,
    }
}

/// Tells whether a character is a space other than U+0020.
pub(super) fn is_wide_space(character: char) -> bool {
    matches!(character, '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}')
}

/// Tells whether a character is drawn as a picture, so that joiners and variation selectors may follow it.
pub(super) fn is_pictograph(character: char) -> bool {
    matches!(
        character,
        '©' | '®' | '\u{203c}' | '\u{2049}' | '\u{2122}' | '\u{2139}' | '\u{3030}' | '\u{303d}' | '\u{3297}' | '\u{3299}'
        | '\u{2190}'..='\u{21ff}'
        | '\u{2300}'..='\u{23ff}'
        | '\u{25a0}'..='\u{27bf}'
        | '\u{2900}'..='\u{297f}'
        | '\u{2b00}'..='\u{2bff}'
        | '\u{1f000}'..='\u{1faff}'
    )
}
