//! Measuring, cutting and wrapping what people wrote, by grapheme and column.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Returns how many columns a text takes.
#[must_use]
pub fn width(text: &str) -> usize {
    text.width()
}

/// Cuts a text to a number of columns; what was cut ends in `mark`, which counts.
#[must_use]
pub fn cut(text: &str, columns: usize, mark: &str) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let room = columns.saturating_sub(width(mark));
    let mut out = String::new();
    let mut used = 0;
    for grapheme in text.graphemes(true) {
        used += width(grapheme);
        if used > room {
            break;
        }
        out.push_str(grapheme);
    }
    if width(mark) <= columns {
        out.push_str(mark);
    }
    out
}

/// Makes one line of a text: every run of white space, line breaks too, becomes one space.
#[must_use]
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Wraps a text at words to lines of at most `columns`; a word that is longer is broken between graphemes.
///
/// Line breaks of the text stay. Without columns there are no lines.
#[must_use]
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    if columns == 0 {
        return Vec::new();
    }
    text.lines().flat_map(|line| wrap_line(line, columns)).collect()
}

fn wrap_line(line: &str, columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut current = String::new();
    let mut used = 0;
    for word in line.split(' ') {
        let wide = width(word);
        if used > 0 && used + 1 + wide > columns {
            lines.push(std::mem::take(&mut current));
            used = 0;
        } else if used > 0 || !current.is_empty() {
            current.push(' ');
            used += 1;
        }
        if wide <= columns {
            current.push_str(word);
            used += wide;
            continue;
        }
        for grapheme in word.graphemes(true) {
            let wide = width(grapheme);
            if used + wide > columns {
                lines.push(std::mem::take(&mut current));
                used = 0;
            }
            current.push_str(grapheme);
            used += wide;
        }
    }
    lines.push(current);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_never_splits_a_grapheme_and_says_that_it_cut() {
        assert_eq!(cut("Nesvik", 6, "…"), "Nesvik");
        assert_eq!(cut("Nesvik kommune", 7, "…"), "Nesvik…");
        assert_eq!(cut("e\u{301}e\u{301}e\u{301}", 2, "…"), "e\u{301}…");
        assert_eq!(cut("漢字漢字", 4, "…"), "漢…");
        assert_eq!(cut("漢字", 1, "…"), "…");
        assert_eq!(cut("abc", 0, "…"), "");
    }

    #[test]
    fn lines_break_at_words_and_never_grow_too_wide() {
        assert_eq!(wrap("ein felles plan", 7), ["ein", "felles", "plan"]);
        assert_eq!(wrap("ein felles plan", 10), ["ein felles", "plan"]);
        assert_eq!(wrap("samhandlingsutval", 6), ["samhan", "dlings", "utval"]);
        assert_eq!(wrap("a\n\nb", 9), ["a", "", "b"]);
        assert!(wrap("a", 0).is_empty());
        for columns in 1..30 {
            let text = "Partane skal lage ein felles plan 漢字 for korleis kommunane arbeider";
            assert!(wrap(text, columns).iter().all(|line| width(line) <= columns.max(2)), "{columns}");
        }
    }
}
