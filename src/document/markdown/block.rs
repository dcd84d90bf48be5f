//! Blocks of prose as Markdown lines.

use unicode_normalization::char::is_combining_mark;

use super::{escape, table};
use crate::document::prose::{self, Block, Inline, List};

/// The longest number of an item (CommonMark 5.2).
const MAX_NUMBER: u64 = 999_999_999;

/// Writes blocks with a blank line between them; headings begin below `level`.
pub fn lines(blocks: &[Block], level: u8) -> Vec<String> {
    joined(blocks, level, false)
}

fn joined(blocks: &[Block], level: u8, tight: bool) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut marks = Marks::default();
    for block in blocks {
        let written = match block {
            Block::Paragraph(inlines) => paragraph(inlines),
            Block::Heading(own, inlines) => heading(level + own, inlines),
            Block::Quote(inner) => quote(&lines(inner, level)),
            Block::Code(text) => code(text),
            Block::List(one) => list(one, level, marks.of(one)),
            Block::Table(one) => table::prose(one),
            Block::Rule => vec!["___".to_owned()],
        };
        if !matches!(block, Block::List(_)) {
            marks = Marks::default();
        }
        if written.is_empty() {
            continue;
        }
        if !out.is_empty() && !tight {
            out.push(String::new());
        }
        out.extend(written);
    }
    out
}

/// Writes a paragraph; each of its breaks begins a new line.
pub fn paragraph(inlines: &[Inline]) -> Vec<String> {
    broken(&styled(inlines, Place::Line))
}

/// Writes words with their stress. Stress that would not be read back is left out; the words stay.
pub fn styled(inlines: &[Inline], place: Place) -> String {
    let written = inline(inlines, place);
    let has_stress = inlines.iter().any(|inline| matches!(inline, Inline::Emphasis(_) | Inline::Strong(_)));
    if has_stress {
        let lines = broken(&inline(inlines, Place::Line)).join("\n");
        let is_cut = place == Place::Cell && written.contains('\n');
        if is_cut || prose::parse(&lines) != [Block::Paragraph(inlines.to_vec())] {
            return inline(&unstyled(inlines), place);
        }
    }
    written
}

/// Writes the lines of a paragraph, each but the last with the backslash that breaks it.
fn broken(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = text.split('\n').map(escape::beginning).filter(|line| !line.is_empty()).collect();
    let breaks = lines.len().saturating_sub(1);
    for line in lines.iter_mut().take(breaks) {
        line.push('\\');
    }
    lines
}

/// Writes a heading; below the sixth level it is a paragraph in strong words.
fn heading(level: u8, inlines: &[Inline]) -> Vec<String> {
    let words = inline(&unstyled(inlines), Place::Line).replace('\n', " ");
    let words = words.trim_matches(' ');
    if words.is_empty() {
        return Vec::new();
    }
    if level > 6 {
        return paragraph(&[Inline::Strong(unstyled(inlines))]);
    }
    vec![format!("{} {words}", "#".repeat(usize::from(level)))]
}

fn quote(lines: &[String]) -> Vec<String> {
    lines.iter().map(|line| format!("> {line}").trim_end_matches(' ').to_owned()).collect()
}

fn code(text: &str) -> Vec<String> {
    let fence = "`".repeat((escape::longest_run(text) + 1).max(3));
    let mut lines = vec![fence.clone()];
    if !text.is_empty() {
        lines.extend(text.split('\n').map(ToOwned::to_owned));
    }
    lines.push(fence);
    lines
}

/// Which marks the last list had: two lists after each other would else become one.
#[derive(Default)]
struct Marks {
    bullet: Option<char>,
    delimiter: Option<char>,
}

impl Marks {
    fn of(&mut self, list: &List) -> char {
        let (last, first_choice, other) = match list.first {
            None => (&mut self.bullet, '-', '*'),
            Some(_) => (&mut self.delimiter, '.', ')'),
        };
        let mark = if *last == Some(first_choice) { other } else { first_choice };
        *last = Some(mark);
        mark
    }
}

fn list(list: &List, level: u8, mark: char) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let count = u64::try_from(list.items.len()).unwrap_or(u64::MAX);
    let first = list.first.map(|first| if first.saturating_add(count) > MAX_NUMBER { 1 } else { first });
    for (item, index) in list.items.iter().zip(0..) {
        let marker = first.map_or_else(|| mark.to_string(), |first| format!("{}{mark}", first + index));
        let room = " ".repeat(marker.len() + 1);
        if !out.is_empty() && !list.tight {
            out.push(String::new());
        }
        let written = joined(item, level, list.tight);
        let Some((head, rest)) = written.split_first() else { continue };
        out.push(format!("{marker} {head}"));
        out.extend(rest.iter().map(|line| if line.is_empty() { String::new() } else { format!("{room}{line}") }));
    }
    out
}

/// Where words stand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In a line of prose or a heading.
    Line,
    /// In a cell of a table.
    Cell,
}

/// Writes words; a break is a line feed.
fn inline(inlines: &[Inline], place: Place) -> String {
    let mut out = String::new();
    write_inline(&mut out, inlines, place, '*');
    out
}

fn write_inline(out: &mut String, inlines: &[Inline], place: Place, emphasis: char) {
    for one in inlines {
        match one {
            Inline::Text(text) => {
                // A combining mark would melt with the `>` of an address.
                if out.ends_with('>') && text.starts_with(is_combining_mark) {
                    out.push(' ');
                }
                out.push_str(&escape::words(text));
            }
            Inline::Emphasis(inner) => {
                out.push(emphasis);
                write_inline(out, inner, place, if emphasis == '*' { '_' } else { '*' });
                out.push(emphasis);
            }
            Inline::Strong(inner) => {
                out.push_str("**");
                write_inline(out, inner, place, '_');
                out.push_str("**");
            }
            // Between backticks nothing can be escaped, and a bar would end the cell.
            Inline::Code(text) if place == Place::Cell && text.contains('|') => out.push_str(&escape::words(text)),
            Inline::Code(text) => out.push_str(&escape::code(text)),
            Inline::Address(url) => out.extend(["<", url, ">"]),
            Inline::Break => out.push('\n'),
        }
    }
}

/// Leaves the words and takes the stress away.
fn unstyled(inlines: &[Inline]) -> Vec<Inline> {
    let mut out = Vec::new();
    for inline in inlines {
        match inline {
            Inline::Emphasis(inner) | Inline::Strong(inner) => out.extend(unstyled(inner)),
            other => out.push(other.clone()),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization as _;

    use super::*;
    use crate::document::prose::parse;

    fn again(text: &str) -> String {
        lines(&parse(text), 0).join("\n")
    }

    /// Blocks without what writing may change: tightness, stress, the numbers of long lists, headings too deep.
    fn bare(blocks: &[Block]) -> Vec<Block> {
        blocks
            .iter()
            .map(|block| match block {
                Block::Paragraph(inlines) => Block::Paragraph(merged(&unstyled(inlines))),
                Block::Heading(level, inlines) => {
                    let mut line = unstyled(inlines);
                    line.iter_mut()
                        .filter(|one| **one == Inline::Break)
                        .for_each(|one| *one = Inline::Text(" ".into()));
                    Block::Heading(*level, merged(&line))
                }
                Block::List(list) => Block::List(List {
                    first: list.first.map(|first| first.min(1)),
                    tight: true,
                    items: list.items.iter().map(|item| bare(item)).collect(),
                }),
                Block::Quote(inner) => Block::Quote(bare(inner)),
                Block::Table(table) => {
                    let words = |cell: &Vec<Inline>| merged(&[Inline::Text(prose::plain(cell))]);
                    let row = |row: &Vec<Vec<Inline>>| row.iter().map(words).collect();
                    Block::Table(prose::Table { head: row(&table.head), rows: table.rows.iter().map(row).collect() })
                }
                other => other.clone(),
            })
            .collect()
    }

    /// Joins neighbouring words and takes away what has no meaning: blanks and breaks at the ends of lines.
    fn merged(inlines: &[Inline]) -> Vec<Inline> {
        let mut lines: Vec<Vec<Inline>> = vec![Vec::new()];
        for inline in inlines {
            let line = lines.last_mut().unwrap();
            match (line.last_mut(), inline) {
                (_, Inline::Break) => lines.push(Vec::new()),
                (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(text),
                _ => line.push(inline.clone()),
            }
        }
        for line in &mut lines {
            if let Some(Inline::Text(first)) = line.first_mut() {
                *first = first.trim_start_matches(' ').to_owned();
            }
            if let Some(Inline::Text(last)) = line.last_mut() {
                *last = last.trim_end_matches(' ').to_owned();
            }
            for inline in line.iter_mut() {
                if let Inline::Text(text) = inline {
                    *text = text.replace(" \u{338}", "\u{338}").replace(" \u{301}", "\u{301}").nfc().collect();
                }
            }
            line.retain(|inline| *inline != Inline::Text(String::new()));
        }
        lines.retain(|line| !line.is_empty());
        lines.join(&Inline::Break)
    }

    #[test]
    fn prose_is_written_in_one_form() {
        for (text, written) in [
            ("a *b* _c_ __d__\nmore", "a *b* *c* **d** more"),
            ("* a\n* b\n\n      code", "- a\n\n- b\n\n  ```\n  code\n  ```"),
            ("1) a\n2) b", "1. a\n2. b"),
            ("- a\n\n* b", "- a\n\n* b"),
            ("a\\\nb  \n- c", "a\\\nb\n\n- c"),
            ("[vedtak](https://example.no/a?b)", "vedtak <https://example.no/a?b>"),
            ("<https://example.no>", "<https://example.no>"),
            ("[x](javascript:alert)", "x \\<javascript:alert>"),
            ("![figur](http://example.no/a.png)", "figur <http://example.no/a.png>"),
            ("[a]: http://b.no\n[a]: http://c.no", "\\[a]: http://b.no \\[a]: http://c.no"),
            ("<b onclick=x>a</b>", "\\<b onclick=x>a\\</b>"),
            ("<div>\n# a\n</div>", "\\<div>\\\n\\# a\\\n\\</div>"),
            ("a &amp; &#x202e; & b", "a \\&amp; &\\#x202e; & b"),
            ("a | *b*\n:-- | ---\n1 \\| 2", "| a | *b* |\n|---|---|\n| 1 \\| 2 | |"),
            ("| a | b |\n|---|---|\n| `c \\| d` | **e** |\n\nf", "| a | b |\n|---|---|\n| c \\| d | **e** |\n\nf"),
            // A cell too many would vanish; a table in a list or a quote would be taken for one of ours.
            ("| a | b |\n|---|---|\n| 1 | 2 | 3 |", "\\| a \\| b \\| \\|---\\|---\\| \\| 1 \\| 2 \\| 3 \\|"),
            ("> | a |\n> |---|", "> \\| a \\| \\|---\\|"),
            ("- a | b\n  --|--", "- a \\| b --\\|--"),
            ("Tittel\n===", "# Tittel"),
            ("a\n\n---\nb", "a\n\n___\n\nb"),
            ("\\# a\n\n\\- b\n\n1\\. c\n\n\\+ d", "\\# a\n\n\\- b\n\n1\\. c\n\n\\+ d"),
            ("``a`b`` and ` `` `", "``a`b`` and ``` `` ```"),
            ("~~~\n```\nx\n~~~", "````\n```\nx\n````"),
            ("> a\n> > b", "> a\n>\n> > b"),
        ] {
            assert_eq!(again(text), written, "{text:?}");
            assert_eq!(again(&again(text)), again(text), "{text:?}");
        }
    }

    fn scraps() -> impl Strategy<Value = String> {
        let scraps = [
            "a",
            "ø",
            " ",
            "  ",
            "    ",
            "\n",
            "\n\n",
            "\\",
            "\\\n",
            "*",
            "**",
            "_",
            "__",
            "`",
            "```",
            "~~~",
            "-",
            "- ",
            "+ ",
            "* ",
            "1. ",
            "2) ",
            "# ",
            "## ",
            ">",
            "> ",
            "<",
            ">",
            "<b>",
            "</b>",
            "<!--",
            "-->",
            "<http://a.no>",
            "[",
            "]",
            "](",
            ")",
            "[a]: ",
            "[a](http://b.no)",
            "!",
            "&",
            "&amp;",
            "&#42;",
            "&#10;",
            "|",
            "|---|",
            "|\n|---|\n|",
            "---",
            "===",
            "\t",
            "¶1",
            "\u{338}",
            "\u{301}",
            "\u{a0}",
            "\u{202e}",
            "'",
            "\"",
            ":",
            "{",
            "}",
            "$",
            "=",
            "1",
            ".",
        ];
        proptest::collection::vec(proptest::sample::select(scraps.to_vec()), 0..24).prop_map(|parts| parts.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]
        #[test]
        fn what_is_written_reads_back_as_the_same_blocks(text in scraps()) {
            let blocks = parse(&text);
            let written = lines(&blocks, 0).join("\n");
            prop_assert_eq!(bare(&parse(&written)), bare(&blocks), "written {:?}", written);
            let html = pulldown_cmark::Parser::new_ext(&written, pulldown_cmark::Options::all())
                .filter(|event| matches!(event, pulldown_cmark::Event::Html(_) | pulldown_cmark::Event::InlineHtml(_)))
                .count();
            prop_assert_eq!(html, 0);
        }
    }
}
