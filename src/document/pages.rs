//! How a document lies on pages, whichever writer sets it: which parts stand on pages across, the level of each heading,
//! how wide the columns of a table are.

use super::part::{Line, Part, Row, Table};

/// Stands before a record below another one.
pub const BELOW: &str = "↳ ";
/// From how many columns a table stands on a page across.
const WIDE: usize = 7;
/// How wide a letter is, in twentieths of a point.
const LETTER: usize = 100;
/// What a cell keeps free beside its longest word, in letters: its margins, and air for fonts that run wide.
const AIR: usize = 4;
/// A narrow and a wide column, in characters.
const NARROWEST: usize = 8;
const WIDEST: usize = 60;

/// A stretch of parts on pages of one shape.
pub struct Stretch<'d> {
    /// Whether its pages lie across.
    pub is_across: bool,
    /// Its parts, each with its place in the document.
    pub parts: Vec<(usize, &'d Part)>,
}

/// Tells whether a table has so many columns that it stands on a page across.
pub fn is_wide(table: &Table) -> bool {
    table.headings.len() >= WIDE
}

/// Divides a document where pages turn: a wide table stands on pages across, with the heading above it.
pub fn stretches(parts: &[Part]) -> Vec<Stretch<'_>> {
    let mut out: Vec<Stretch<'_>> = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        let is_across = matches!(part, Part::Table(table) if is_wide(table));
        let mut heading = None;
        match out.last_mut() {
            Some(last) if last.is_across == is_across => {
                last.parts.push((at, part));
                continue;
            }
            Some(last) if is_across => heading = last.parts.pop_if(|(_, part)| matches!(part, Part::Heading(_))),
            _ => {}
        }
        out.push(Stretch { is_across, parts: heading.into_iter().chain([(at, part)]).collect() });
    }
    out.retain(|stretch| !stretch.parts.is_empty());
    out
}

/// Returns the level of each heading, none of them left out on the way down; the title is 0.
pub fn levels(parts: &[Part]) -> Vec<usize> {
    let mut above = 0;
    let mut out = Vec::new();
    for part in parts {
        let level = match part {
            Part::Heading(heading) => heading.level,
            Part::Inner(level, _) => *level,
            _ => above,
        };
        above = level.min(above + 1).min(7);
        out.push(usize::from(above.saturating_sub(1)));
    }
    out
}

/// Divides a width between columns: each has room for its longest word, the rest goes to those that have much to say.
/// Where there is too little for all words, only the longest ones are broken. Takes and gives twentieths of a point.
pub fn columns(table: &Table, width: usize) -> Vec<usize> {
    let texts = |column: usize| {
        // A last cell that spans columns says nothing of the width of one.
        let is_whole = |row: &&Row| row.cells.len() == table.headings.len();
        let cells = table.rows.iter().filter(is_whole).filter_map(move |row| row.cells.get(column));
        cells.flat_map(|cell| &cell.lines).map(Line::text)
    };
    let word = |text: &str| text.split([' ', '-', '/']).map(|word| word.chars().count()).max().unwrap_or_default();
    let needs = |column: usize| {
        // Headings are bold, and bold letters are wider by a fifth.
        let heading = table.headings.get(column).map(|heading| word(heading) * 6 / 5 + 1).unwrap_or_default();
        let longest = texts(column).map(|text| word(&text)).max().unwrap_or_default();
        (heading.max(longest) + AIR).clamp(NARROWEST, WIDEST / 2)
    };
    let wants = |column: usize| texts(column).map(|text| text.chars().count()).max().unwrap_or_default().min(WIDEST);
    let room = width / LETTER;
    let all: Vec<usize> = (0..table.headings.len()).map(needs).collect();
    let fits = |most: &usize| all.iter().map(|needs| needs.min(most)).sum::<usize>() <= room;
    let most = (NARROWEST..=WIDEST / 2).rev().find(fits).unwrap_or(NARROWEST);
    let columns: Vec<(usize, usize)> =
        all.iter().enumerate().map(|(column, needs)| (*needs.min(&most), wants(column))).collect();
    let needed: usize = columns.iter().map(|(needs, _)| needs).sum::<usize>().max(1);
    let wanted: usize = columns.iter().map(|(needs, wants)| wants.saturating_sub(*needs)).sum::<usize>();
    let letters = room.max(needed);
    let spare = letters - needed;
    let share = |(needs, wants): &(usize, usize)| match wanted {
        0 => needs + spare / columns.len(),
        _ => needs + spare * wants.saturating_sub(*needs) / wanted,
    };
    columns.iter().map(|column| width * share(column) / letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_column_is_narrow_beside_a_long_one_and_a_cell_that_spans_does_not_count() {
        let mut two = Table::new("Risiko", vec!["Nr".into(), "Kva".into()]);
        two.row(vec![vec![Line::words("R1")], vec![Line::words("For lite tid til alt som skal gjerast. ".repeat(3))]]);
        let widths = columns(&two, 9638);
        assert!(widths[0] * 4 < widths[1], "{widths:?}");
        let mut three = Table::new("Risiko", vec!["Nr".into(), "Kva".into(), "Når".into()]);
        three.row(vec![vec![Line::words("R1")], vec![Line::words("Tid")], vec![Line::words("2021")]]);
        let bare = columns(&three, 9638);
        three.row(vec![vec![Line::words("R2")], vec![Line::note("Unnateke offentlegheit: Offl. § 13")]]);
        assert_eq!(columns(&three, 9638), bare);
    }
}
