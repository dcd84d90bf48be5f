//! The files in which a person says how vedtak is to be, read so that every fault is told with its line.

use std::ops::Range;

use serde::{Deserialize, Serialize};
use toml::de::DeTable;

use super::nearest::nearest;
use crate::domain::message::Message;

/// The longest file that is read, in bytes: two of them fit in one frame of the socket, however they are escaped.
pub const LONGEST: usize = 16 * 1024;

/// A person's own files, as texts: whoever has the file system hands them in.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Configuration {
    /// `config.toml`: see [`super::settings`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settings: Option<Own>,
    /// `keymap.toml`: see [`super::keymap`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keymap: Option<Own>,
}

/// One file of a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Own {
    /// Where it is, as it is shown.
    pub path: String,
    /// What stands in it.
    pub text: String,
}

/// A line of a file, for people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Where the file is.
    pub path: String,
    /// The line, from 1.
    pub line: usize,
}

impl Line {
    /// Begins a message about this line.
    #[must_use]
    pub fn message(&self, id: &'static str) -> Message {
        Message::new(id).with("path", &self.path).with("line", self.line.to_string())
    }
}

impl Own {
    /// Reads the file as TOML, with the place of everything in it.
    ///
    /// # Errors
    /// It is longer than [`LONGEST`], or no TOML: the line is named.
    pub fn table(&self) -> Result<DeTable<'_>, Message> {
        if self.text.len() > LONGEST {
            let kilobytes = (LONGEST / 1024).to_string();
            return Err(Message::new("config-long").with("path", &self.path).with("kilobytes", kilobytes));
        }
        let read = DeTable::parse(&self.text).map(toml::Spanned::into_inner);
        read.map_err(|error| {
            let line = self.line(&error.span().unwrap_or_default());
            line.message("config-unreadable").with("cause", error.message())
        })
    }

    /// Returns the line in which a piece of the file begins.
    #[must_use]
    pub fn line(&self, piece: &Range<usize>) -> Line {
        let before = self.text.bytes().take(piece.start).filter(|byte| *byte == b'\n');
        Line { path: self.path.clone(), line: before.count() + 1 }
    }
}

/// Adds what somebody may have meant to a message about a name that is not known.
#[must_use]
pub fn suggesting<'a>(message: Message, typed: &str, known: impl IntoIterator<Item = &'a str>) -> Message {
    let near = nearest(typed, known);
    message.with(
        "near",
        near.map_or_else(|| Message::new("config-no-near"), |near| Message::new("hint-near").with("near", near)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_told_with_its_line() {
        let own = |text: &str| Own { path: "c.toml".to_owned(), text: text.to_owned() };
        let fault = own("a = 1\nb = \n").table().unwrap_err();
        assert_eq!(fault.id, "config-unreadable");
        assert_eq!(fault.arguments.get(1), Some(&("line".into(), "2".into())));
        assert_eq!(own(&"#".repeat(LONGEST + 1)).table().unwrap_err().id, "config-long");
        let own = own("# æ\n\nlanguage = \"nn\"");
        let table = own.table().unwrap();
        let (key, _) = table.iter().next().unwrap();
        assert_eq!(own.line(&key.span()).line, 3);
    }
}
