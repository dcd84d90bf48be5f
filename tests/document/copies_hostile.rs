//! Whatever people write, a copy has our headings, tables and rows, and no markup but ours.

use proptest::prelude::*;
use vedtak::document::copy::Extract;
use vedtak::document::format::Format;
use vedtak::document::prose::{Block, Table, parse};
use vedtak::domain::sight::Sight;

use super::copies::{name, said, tags, written};
use super::hostile::{filled, hostile};

/// Every tag that we write, and every attribute.
const TAGS: [&str; 41] = [
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "a",
    "header",
    "nav",
    "main",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "p",
    "ol",
    "ul",
    "li",
    "div",
    "span",
    "table",
    "caption",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "em",
    "strong",
    "code",
    "pre",
    "blockquote",
    "hr",
    "br",
    "section",
    "dl",
    "dt",
    "dd",
];
const ATTRIBUTES: [&str; 12] =
    ["class", "id", "href", "rel", "scope", "rowspan", "colspan", "start", "lang", "aria-label", "charset", "name"];

/// What a reader sees of the structure: headings of ours, tables, rows.
fn skeleton(html: &str) -> Vec<(&'static str, usize)> {
    let tags = tags(html);
    let count = |wanted: &str| tags.iter().filter(|tag| name(tag) == wanted).count();
    ["h1", "h2", "table", "caption", "thead", "tr", "th", "header", "main", "footer"]
        .map(|wanted| (wanted, count(wanted)))
        .into()
}

/// Lists the tables that somebody wrote in the two texts of [`filled`].
fn tables(text: &str) -> Vec<Table> {
    let blocks = [text.to_owned(), format!("Før.\n\n{text}\n\nEtter.")].into_iter().flat_map(|text| parse(&text));
    blocks.filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None }).collect()
}

/// Counts what such a table has of something.
fn of_table(what: &str, table: &Table) -> usize {
    let (columns, rows) = (table.head.len(), table.rows.len());
    match what {
        "table" | "thead" | "<w:tbl>" | "<w:tblHeader" => 1,
        "tr" | "<w:tr>" => 1 + rows,
        "th" => columns + if columns > 1 { rows } else { 0 },
        _ => 0,
    }
}

fn html(text: &str) -> String {
    let (plan, workspace) = filled(text);
    said(Format::Html, &written(&plan, &workspace, Extract::Whole, &Sight::public(), Format::Html))
}

fn docx(text: &str) -> String {
    let (plan, workspace) = filled(text);
    said(Format::Docx, &written(&plan, &workspace, Extract::Whole, &Sight::public(), Format::Docx))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]
    #[test]
    fn no_text_changes_the_shape_of_html(text in hostile()) {
        let written = html(&text);
        let mut expected = skeleton(&html("a"));
        for (what, count) in &mut expected {
            *count += tables(&text).iter().map(|table| of_table(what, table)).sum::<usize>();
        }
        prop_assert_eq!(skeleton(&written), expected, "{}", written);
        for tag in tags(&written) {
            prop_assert!(TAGS.contains(&name(tag)), "{}", tag);
            // The values of attributes are quoted, and a quote within them is written as an entity.
            let outside: String = tag.split('"').step_by(2).collect();
            for attribute in outside.split([' ', '=']).skip(1).filter(|word| !word.is_empty()) {
                prop_assert!(ATTRIBUTES.contains(&attribute), "{} in {}", attribute, tag);
            }
        }
        let style = written.split_once("<style>").and_then(|(_, rest)| rest.split_once("</style>")).unwrap().0;
        prop_assert!(!style.contains('<'), "{}", style);
    }

    #[test]
    fn no_text_changes_the_shape_of_a_document(text in hostile()) {
        let (written, plain) = (docx(&text), docx("a"));
        for part in ["<w:tbl>", "<w:tr>", "<w:tblHeader", "\"Heading1\"", "<w:sectPr"] {
            let own: usize = tables(&text).iter().map(|table| of_table(part, table)).sum();
            prop_assert_eq!(written.matches(part).count(), plain.matches(part).count() + own, "{}", part);
        }
    }
}
