//! Words with their look: what differs between two texts, laid out in lines of a width.

use crate::document::prose::{Change, compare};
use crate::ui::text::width;
use crate::ui::theme::Role;

/// Words with their look.
pub type Words = Vec<(String, Role)>;

/// Compares two texts word by word; what differs is marked by more than colour, for those who see none.
#[must_use]
pub fn compared(old: &str, new: &str) -> Words {
    let pieces = compare(old, new).into_iter().map(|piece| match piece.change {
        Change::Same => (piece.text, Role::Text),
        Change::Removed => (format!("[-{}-]", piece.text), Role::Removed),
        Change::Added => (format!("{{+{}+}}", piece.text), Role::Added),
    });
    pieces.collect()
}

/// Lays words out in lines of so many columns; they break where their lines do.
#[must_use]
pub fn laid_out(words: &[(String, Role)], columns: usize) -> Vec<Words> {
    let mut lines = Vec::new();
    let mut line: Words = Vec::new();
    let mut used = 0;
    for (text, role) in words {
        for (index, part) in text.split('\n').enumerate() {
            if index > 0 && used > 0 {
                lines.push(std::mem::take(&mut line));
                used = 0;
            }
            for word in part.split_inclusive(' ') {
                if used > 0 && used + width(word.trim_end()) > columns {
                    lines.push(std::mem::take(&mut line));
                    used = 0;
                }
                used += width(word);
                line.push((word.to_owned(), *role));
            }
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_break_at_blanks_and_keep_their_look() {
        let lines = laid_out(&compared("ein felles plan", "ein god plan"), 12);
        let said: Vec<String> = lines.iter().map(|line| line.iter().map(|(word, _)| word.as_str()).collect()).collect();
        assert_eq!(said, ["ein ", "[-felles-]", "{+god+} plan"]);
        let marked = |role| lines.iter().flatten().filter(move |(_, own)| *own == role).count();
        assert_eq!((marked(Role::Removed), marked(Role::Added)), (1, 1));
    }
}
