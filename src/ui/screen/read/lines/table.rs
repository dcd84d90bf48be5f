//! A table in a text: columns side by side where they have room, else each cell by its heading.

use crate::document::prose::{Inline, Table, plain};
use crate::ui::glyph::Glyph;
use crate::ui::text::{width, wrap};
use crate::ui::theme::Role;

/// The columns between two cells.
const GAP: usize = 2;
/// The narrowest column of words that do not fit.
const NARROWEST: usize = 8;

/// A line of parts with their roles.
type Parts = Vec<(String, Role)>;

/// Lays a table out in so many columns. `said` is for whoever hears it: each cell by its heading, however wide it is.
pub fn lay_out(table: &Table, columns: usize, ascii: bool, said: bool) -> Vec<Parts> {
    let words = |row: &[Vec<Inline>]| row.iter().map(|cell| plain(cell)).collect::<Vec<_>>();
    let head = words(&table.head);
    let rows: Vec<Vec<String>> = table.rows.iter().map(|row| words(row)).collect();
    match widths(&head, &rows, columns).filter(|_| !said) {
        Some(widths) => side_by_side(&head, &rows, &widths, ascii),
        None => by_heading(&head, &rows, columns),
    }
}

/// Divides the room: each column has what it needs, and what is missing is taken from the widest. Gives nothing when
/// words would be broken, or columns be too narrow to read.
fn widths(head: &[String], rows: &[Vec<String>], columns: usize) -> Option<Vec<usize>> {
    let cells =
        |at: usize| std::iter::once(head).chain(rows.iter().map(Vec::as_slice)).filter_map(move |row| row.get(at));
    let whole = |at: usize| cells(at).map(|cell| width(cell)).max().unwrap_or_default().max(1);
    let word = |cell: &String| cell.split(' ').map(width).max().unwrap_or_default();
    let least = |at: usize| cells(at).map(word).max().unwrap_or_default().max(NARROWEST);
    let least: Vec<usize> = (0..head.len()).map(least).collect();
    let mut wide: Vec<usize> = (0..head.len()).map(whole).collect();
    let room = columns.checked_sub(GAP * head.len().saturating_sub(1))?;
    let mut over = wide.iter().sum::<usize>().saturating_sub(room);
    while over > 0 {
        let spare = wide.iter_mut().zip(&least).filter(|(wide, least)| **wide > **least);
        *spare.map(|(wide, _)| wide).max_by_key(|wide| **wide)? -= 1;
        over -= 1;
    }
    Some(wide)
}

/// Lays rows out with their cells beside each other, the headings above a line.
fn side_by_side(head: &[String], rows: &[Vec<String>], widths: &[usize], ascii: bool) -> Vec<Parts> {
    let mut lines = beside(head, widths, Role::Accent);
    let line = widths.iter().map(|wide| Glyph::Across.text(ascii).repeat(*wide)).collect::<Vec<_>>();
    lines.push(vec![(line.join(&" ".repeat(GAP)), Role::Muted)]);
    lines.extend(rows.iter().flat_map(|row| beside(row, widths, Role::Text)));
    lines
}

/// Lays the cells of a row out beside each other, each in as many lines as it takes.
fn beside(row: &[String], widths: &[usize], role: Role) -> Vec<Parts> {
    let cells: Vec<Vec<String>> = row.iter().zip(widths).map(|(cell, wide)| wrap(cell, *wide)).collect();
    let height = cells.iter().map(Vec::len).max().unwrap_or_default().max(1);
    let line = |at: usize| {
        let mut line = String::new();
        for (cell, wide) in cells.iter().zip(widths) {
            let words = cell.get(at).map_or("", String::as_str);
            line.push_str(words);
            line.push_str(&" ".repeat(wide.saturating_sub(width(words)) + GAP));
        }
        vec![(line.trim_end().to_owned(), role)]
    };
    (0..height).map(line).collect()
}

/// Lays rows out one below the other, each cell behind its heading; a blank line stands between two rows. Of a table
/// without rows the headings are all there is.
fn by_heading(head: &[String], rows: &[Vec<String>], columns: usize) -> Vec<Parts> {
    let named = |words: String, heading: usize| {
        wrap(&words, columns).into_iter().enumerate().map(move |(at, line)| match line.get(..heading) {
            Some(before) if at == 0 => {
                vec![
                    (before.to_owned(), Role::Accent),
                    (line.get(heading..).unwrap_or_default().to_owned(), Role::Text),
                ]
            }
            _ => vec![(line, Role::Text)],
        })
    };
    if rows.is_empty() {
        let heading = |heading: &String| named(heading.clone(), heading.len()).collect::<Vec<_>>();
        return head.iter().flat_map(heading).collect();
    }
    let mut lines = Vec::new();
    for row in rows {
        if !lines.is_empty() {
            lines.push(Vec::new());
        }
        for (heading, cell) in head.iter().zip(row).filter(|(_, cell)| !cell.is_empty()) {
            let mark = if heading.is_empty() { String::new() } else { format!("{heading}: ") };
            lines.extend(named(format!("{mark}{cell}"), mark.trim_end().len()));
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::document::prose::{Block, parse};

    const TEXT: &str =
        "| Kva | Kven | Når |\n|---|---|---|\n| Felles opplæring i førstehjelp | Nesvik | 2021 |\n| Møte | | H-2020 |";

    fn shown(text: &str, columns: usize) -> Vec<String> {
        let blocks = parse(text);
        let Some(Block::Table(table)) = blocks.first() else { panic!("{blocks:?}") };
        let line = |parts: &Parts| parts.iter().map(|(words, _)| words.as_str()).collect();
        lay_out(table, columns, false, false).iter().map(line).collect()
    }

    #[test]
    fn columns_stand_side_by_side_and_become_narrower_where_there_is_less_room() {
        assert_eq!(
            shown(TEXT, 60),
            [
                "Kva                             Kven    Når",
                "──────────────────────────────  ──────  ──────",
                "Felles opplæring i førstehjelp  Nesvik  2021",
                "Møte                                    H-2020",
            ]
        );
        assert_eq!(
            shown(TEXT, 34),
            [
                "Kva                 Kven    Når",
                "──────────────────  ──────  ──────",
                "Felles opplæring i  Nesvik  2021",
                "førstehjelp",
                "Møte                        H-2020",
            ]
        );
    }

    #[test]
    fn where_columns_have_no_room_each_cell_stands_behind_its_heading() {
        assert_eq!(
            shown(TEXT, 24),
            ["Kva: Felles opplæring i", "førstehjelp", "Kven: Nesvik", "Når: 2021", "", "Kva: Møte", "Når: H-2020",]
        );
        assert_eq!(shown("| Kva | Kven |\n|---|---|", 4), ["Kva", "Kven"]);
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_its_room_and_no_word_is_lost(
            cells in prop::collection::vec(prop::collection::vec("[a-zø漢 ]{0,14}", 3), 1..5),
            columns in 2_usize..60,
            said: bool,
        ) {
            let cell = |text: &String| vec![Inline::Text(text.trim().to_owned())];
            let row = |row: &Vec<String>| row.iter().map(cell).collect::<Vec<_>>();
            let table = Table { head: row(&cells[0]), rows: cells[1..].iter().map(row).collect() };
            let lines = lay_out(&table, columns, true, said);
            for parts in &lines {
                prop_assert!(parts.iter().map(|(words, _)| width(words)).sum::<usize>() <= columns, "{lines:?}");
            }
            let letters = |texts: &mut dyn Iterator<Item = &str>| {
                let mut letters: Vec<char> = texts.flat_map(str::chars).filter(|c| c.is_alphabetic()).collect();
                letters.sort_unstable();
                letters
            };
            let rows = &mut cells[1..].iter().flatten().map(String::as_str);
            let mut seen = letters(&mut lines.iter().flatten().map(|(words, _)| words.as_str()));
            for letter in letters(rows) {
                let at = seen.iter().position(|other| *other == letter);
                prop_assert!(at.is_some(), "{letter} {lines:?}");
                seen.remove(at.unwrap());
            }
        }
    }
}
