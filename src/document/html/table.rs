//! Tables as HTML: headings that say what they head, cells whose lines belong together in rows of their own.

use super::prose;
use super::tag::Html;
use crate::document::pages::BELOW;
use crate::document::part::{Cell, Fact, Line, Row, Said, Table};
use crate::domain::template::view::Tone;

/// From how many columns a table stands on a page across.
const WIDE: usize = 7;
/// Up to how many lines a table stands on one page: a matrix, scores, records side by side.
const SHORT: usize = 8;

/// Writes a table; its caption, if it has one, is seen unless the heading above says the same.
pub fn table(html: &mut Html, table: &Table, above: &str) {
    let is_wide = table.headings.len() >= WIDE;
    if is_wide {
        html.open("div", &[("class", "across")]);
    }
    let is_short = table.rows.iter().map(Row::height).sum::<usize>() <= SHORT;
    html.open("table", if is_short { &[("class", "short")] } else { &[] });
    if !table.caption.is_empty() {
        let is_same = table.caption == above;
        html.element("caption", if is_same { &[("class", "same")] } else { &[] }, &table.caption);
    }
    html.open("thead", &[]);
    html.open("tr", &[]);
    for heading in &table.headings {
        html.element("th", &[("scope", "col")], heading);
    }
    html.end("tr");
    html.close("thead");
    html.open("tbody", &[]);
    for one in &table.rows {
        row(html, one, table.headings.len());
    }
    html.close("tbody");
    html.end("table");
    if is_wide {
        html.end("div");
    }
}

/// Writes facts: each name heads its row.
pub fn facts(html: &mut Html, facts: &[Fact]) {
    html.open("table", &[("class", "facts")]);
    html.open("tbody", &[]);
    for fact in facts {
        html.open("tr", &[]);
        html.element("th", &[("scope", "row")], &fact.label);
        html.open("td", &[]);
        lines(html, &fact.lines);
        html.close("td");
        html.end("tr");
    }
    html.close("tbody");
    html.end("table");
}

/// Writes a row. Where lines of several cells belong together, each stands in a row of its own, and the other cells
/// span them all.
fn row(html: &mut Html, row: &Row, columns: usize) {
    let height = row.height();
    let span = height.to_string();
    for at in 0..height {
        html.open("tr", &[]);
        for (column, cell) in row.cells.iter().enumerate() {
            if at > 0 && !cell.is_paired {
                continue;
            }
            let is_head = column == 0 && columns > 1;
            let tag = if is_head { "th" } else { "td" };
            let rest = (columns - row.cells.len().min(columns) + 1).to_string();
            let is_last = column + 1 == row.cells.len();
            let mut attributes: Vec<(&str, &str)> = Vec::new();
            if is_head {
                attributes.push(("scope", if height > 1 { "rowgroup" } else { "row" }));
            }
            if height > 1 && !cell.is_paired {
                attributes.push(("rowspan", &span));
            }
            if is_last && rest != "1" {
                attributes.push(("colspan", &rest));
            }
            attributes.extend(tone(cell).map(|class| ("class", class)));
            html.open(tag, &attributes);
            if column == 0 {
                html.text(&BELOW.repeat(row.depth));
            }
            match cell.is_paired {
                true => lines(html, cell.lines.get(at..=at).unwrap_or_default()),
                false => lines(html, &cell.lines),
            }
            html.close(tag);
        }
        html.end("tr");
    }
}

/// Returns the class of what a cell says; its words say it too.
fn tone(cell: &Cell) -> Option<&'static str> {
    match cell.tone? {
        Tone::Good => Some("tone-good"),
        Tone::Fair => Some("tone-fair"),
        Tone::Poor => Some("tone-poor"),
        Tone::Bad => Some("tone-bad"),
        Tone::Neutral => None,
    }
}

/// Writes the lines of a cell: neighbours with a mark are a list.
fn lines(html: &mut Html, all: &[Line]) {
    if let [only] = all
        && only.bullets == 0
    {
        return said(html, &only.said);
    }
    for group in all.chunk_by(|a, b| (a.bullets > 0) == (b.bullets > 0)) {
        let is_list = group.first().is_some_and(|line| line.bullets > 0);
        let tag = if is_list { "li" } else { "p" };
        if is_list {
            html.open("ul", &[]);
        }
        for line in group {
            html.open(tag, &[]);
            said(html, &line.said);
            html.close(tag);
        }
        if is_list {
            html.close("ul");
        }
    }
}

fn said(html: &mut Html, said: &Said) {
    match said {
        Said::Words(words) if is_digest(words) => html.element("span", &[("class", "digest")], words),
        Said::Words(words) => html.text(words),
        Said::Note(words) => html.element("em", &[], words),
        Said::Styled(words) => prose::inlines(html, words),
        Said::Code(text) => html.element("code", &[], text),
    }
}

fn is_digest(words: &str) -> bool {
    words.len() == 64 && words.bytes().all(|byte| byte.is_ascii_hexdigit())
}
