//! Which version a text is, in words, and who signs it.

use crate::document::part::{Line, Part, Table};
use crate::document::shown::Shown;
use crate::domain::message::Message;
use crate::domain::version::{SignatureLine, VersionKind};

/// Which version a text is.
#[derive(Debug, Clone, Copy)]
pub enum Standing<'s> {
    /// What is being written now.
    Working,
    /// A version that is locked on the day that names are asked for.
    Locked {
        /// Its number.
        number: &'s str,
        /// For consideration, or for signing.
        kind: VersionKind,
        /// Who may sign, in order.
        lines: &'s [SignatureLine],
    },
}

impl<'s> Standing<'s> {
    /// Says which version this is.
    pub fn words(&self, shown: &Shown<'_>) -> String {
        let next = shown.plan.next_version();
        let (id, version) = match self {
            Self::Working => ("document-draft", next.as_str()),
            Self::Locked { number, kind: VersionKind::Draft, .. } => ("document-locked-draft", *number),
            Self::Locked { number, kind: VersionKind::Final, .. } => ("document-locked-final", *number),
        };
        shown.locale.say(&Message::new(id).with("version", version).with("day", shown.day))
    }

    /// Says that a working text is not locked; a locked text has no stamp.
    pub fn stamp(&self, shown: &Shown<'_>) -> Option<Part> {
        let message = Message::new("document-draft-stamp").with("version", self.words(shown));
        matches!(self, Self::Working).then(|| Part::Stamp(shown.locale.say(&message)))
    }

    /// Returns who may sign.
    pub const fn lines(&self) -> &'s [SignatureLine] {
        match self {
            Self::Working => &[],
            Self::Locked { lines, .. } => lines,
        }
    }
}

/// Names the parties that sign, each once.
pub fn parties(shown: &Shown<'_>, lines: &[SignatureLine]) -> Option<String> {
    let mut names: Vec<String> = Vec::new();
    for line in lines {
        if !names.contains(&line.party_name) {
            names.push(line.party_name.clone());
        }
    }
    let message = Message::new("document-party-names").with("count", names.len());
    (!names.is_empty()).then(|| shown.locale.say(&message.with("names", names)))
}

/// Lists parties and offices; who holds an office is fixed when its line is signed.
pub fn offices(shown: &Shown<'_>, lines: &[SignatureLine]) -> Part {
    let term = |id| shown.locale.term(id);
    let headings = vec![term("document-party"), term("document-organisation-number"), term("document-office")];
    let mut table = Table::new(term("document-signatures"), headings);
    for line in lines {
        table.row(vec![
            vec![Line::words(&line.party_name)],
            line.organisation.iter().map(Line::words).collect(),
            vec![Line::words(&line.office_name)],
        ]);
    }
    Part::Table(table)
}
