//! What was written in an entry, as a draft keeps it.

use serde::{Deserialize, Serialize};

use super::entry::{Entry, Writing};
use super::nothing::Absence;
use crate::domain::value::Nothing;
use crate::ui::area::Area;

/// What was written in an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    /// Which entry.
    pub id: String,
    content: Content,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    nothing: Option<Nothing>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Content {
    Text(String),
    Chosen(Vec<String>),
    Flag(Option<bool>),
}

impl Entry {
    /// Returns what was written, exactly.
    #[must_use]
    pub fn written(&self) -> Written {
        let content = match &self.writing {
            Writing::Line(area) | Writing::Text(area) => Content::Text(area.text()),
            Writing::Choice { options, at } => {
                let chosen = at.and_then(|at| options.get(at));
                Content::Chosen(chosen.map(|option| option.id.clone()).into_iter().collect())
            }
            Writing::Many { options, chosen } => {
                let chosen = chosen.iter().filter_map(|at| options.get(*at));
                Content::Chosen(chosen.map(|option| option.id.clone()).collect())
            }
            Writing::Flag(set) => Content::Flag(*set),
        };
        Written { id: self.id.clone(), content, nothing: self.absence.nothing() }
    }

    /// Writes what was written before; the cursor stands behind what differs. What no longer is an option is left out.
    pub fn rewrite(&mut self, written: &Written) {
        let nothing = written.nothing.as_ref().filter(|_| self.knows_nothing);
        self.absence = Absence::new(nothing, matches!(self.writing, Writing::Text(_)));
        match (&mut self.writing, &written.content) {
            (Writing::Line(area), Content::Text(text)) => **area = Area::line(text),
            (Writing::Text(area), Content::Text(text)) => {
                let (row, column) = behind_change(&area.text(), text);
                **area = Area::prose(text);
                area.go_to(row, column);
            }
            (Writing::Choice { options, at }, Content::Chosen(ids)) => {
                *at = ids.first().and_then(|id| options.iter().position(|option| option.id == *id));
            }
            (Writing::Many { options, chosen }, Content::Chosen(ids)) => {
                let places = options.iter().enumerate().filter(|(_, option)| ids.contains(&option.id));
                *chosen = places.map(|(at, _)| at).collect();
            }
            (Writing::Flag(set), Content::Flag(was)) => *set = *was,
            _ => {}
        }
    }

    /// Writes another text in the entry, which can be taken back; the cursor stays where it was.
    pub fn rewrite_text(&mut self, text: &str) {
        if let Writing::Line(area) | Writing::Text(area) = &mut self.writing {
            area.rewrite(text);
        }
    }
}

/// Returns the row and column behind what differs in a text from an older one.
fn behind_change(old: &str, new: &str) -> (usize, usize) {
    let same = old.chars().zip(new.chars()).take_while(|(old, new)| old == new).count();
    let shorter = old.chars().count().min(new.chars().count());
    let pairs = old.chars().rev().zip(new.chars().rev());
    let tail = pairs.take(shorter - same).take_while(|(old, new)| old == new).count();
    let before: Vec<char> = new.chars().take(new.chars().count() - tail).collect();
    let row = before.iter().filter(|character| **character == '\n').count();
    let column = before.iter().rev().take_while(|character| **character != '\n').count();
    (row, column)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cursor_stands_behind_what_differs() {
        assert_eq!(behind_change("", "a\nbc"), (1, 2));
        assert_eq!(behind_change("a\nb\nc", "a\nb x\nc"), (1, 3));
        assert_eq!(behind_change("aa", "aaa"), (0, 3));
        assert_eq!(behind_change("abc", "ac"), (0, 1));
        assert_eq!(behind_change("same", "same"), (0, 4));
    }
}
