//! Markdown: headings, tables, and everything between them as it is written.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::format::Plain;
use super::{Block, Finding, Heading, MAX_COLUMNS, MAX_DEPTH, MAX_ROWS, Material, Place, Refusal, Row, Table, Text};
use super::{plan::number, separated};
use crate::domain::message::Message;

/// What a tab at the beginning of a line is worth.
const TAB: &str = "    ";

/// Reads Markdown, or plain text.
///
/// # Errors
/// It goes over the limits.
pub fn read(plain: &Plain) -> Result<Material, Refusal> {
    let mut material = Material::default();
    if let Some(encoding) = plain.encoding {
        let notice = Message::new("import-encoding").with("encoding", encoding);
        material.notices.push(Finding::new(Place::line(1), notice));
    }
    let mut lines = Vec::new();
    for (line, place) in plain.text.lines().zip(1..) {
        if place > MAX_ROWS {
            return Err(separated::limit());
        }
        let tabs = line.chars().take_while(|c| *c == '\t').count();
        let rest: String = line.chars().skip(tabs).collect();
        lines.push(material.cleaned.text(&format!("{}{rest}", TAB.repeat(tabs)), &Place::line(place))?);
    }
    let source = lines.join("\n");
    let mut starts: Vec<usize> = vec![0];
    starts.extend(source.match_indices('\n').map(|(at, _)| at + 1));
    let mut reader = Reader { source: &source, starts, material, pending: None, depth: 0 };
    let options = Options::ENABLE_TABLES | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut events = Parser::new_ext(&source, options).into_offset_iter();
    while let Some((event, range)) = events.next() {
        reader.block(&event, range, &mut events)?;
    }
    reader.flush();
    Ok(reader.material)
}

struct Reader<'s> {
    source: &'s str,
    /// Where each line begins.
    starts: Vec<usize>,
    material: Material,
    /// The text that has been read since the last heading or table.
    pending: Option<Range<usize>>,
    depth: usize,
}

impl<'s> Reader<'s> {
    fn place(&self, at: usize) -> Place {
        Place::line(self.starts.partition_point(|start| *start <= at))
    }

    /// Takes a block at the top with all that stands in it.
    fn block(
        &mut self,
        event: &Event<'s>,
        range: Range<usize>,
        events: &mut impl Iterator<Item = (Event<'s>, Range<usize>)>,
    ) -> Result<(), Refusal> {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                self.flush();
                let place = self.place(range.start);
                let (number, title) = number::split(&self.words(events, |end| matches!(end, TagEnd::Heading(_)))?);
                self.material.blocks.push(Block::Heading(Heading { place, level: depth(*level), number, title }));
            }
            Event::Start(Tag::Table(_)) => {
                self.flush();
                let table = self.table(range, events)?;
                self.material.blocks.push(Block::Table(table));
            }
            Event::Start(Tag::MetadataBlock(_)) => {
                let place = self.place(range.start);
                self.skip(events)?;
                self.material.notices.push(Finding::new(place, Message::new("import-front-matter")));
            }
            Event::Start(tag) => {
                if matches!(tag, Tag::HtmlBlock) {
                    self.html(range.start);
                }
                self.pend(range);
                self.skip(events)?;
            }
            _ => self.pend(range),
        }
        Ok(())
    }

    fn html(&mut self, at: usize) {
        let place = self.place(at);
        self.material.notices.push(Finding::new(place, Message::new("import-html")));
    }

    fn pend(&mut self, range: Range<usize>) {
        self.pending = Some(match self.pending.take() {
            Some(before) => before.start..range.end,
            None => range,
        });
    }

    /// Ends the text before a heading or a table.
    fn flush(&mut self) {
        let Some(range) = self.pending.take() else { return };
        let place = self.place(range.start);
        let markdown = self.source.get(range).unwrap_or_default().trim_end().to_owned();
        if !markdown.trim().is_empty() {
            self.material.blocks.push(Block::Text(Text { place, markdown }));
        }
    }

    /// Goes past a block; looks at how deep its lists go, and for HTML.
    fn skip(&mut self, events: &mut impl Iterator<Item = (Event<'s>, Range<usize>)>) -> Result<(), Refusal> {
        let mut depth = 1_usize;
        while depth > 0 {
            let Some((event, range)) = events.next() else { break };
            match event {
                Event::Start(tag) => {
                    depth += 1;
                    self.depth += usize::from(matches!(tag, Tag::List(_)));
                    if self.depth >= MAX_DEPTH {
                        return Err(deep(&self.place(range.start)));
                    }
                }
                Event::End(tag) => {
                    depth -= 1;
                    self.depth -= usize::from(matches!(tag, TagEnd::List(_))).min(self.depth);
                }
                Event::InlineHtml(_) => self.html(range.start),
                _ => {}
            }
        }
        self.depth = 0;
        Ok(())
    }

    /// Returns the words up to an end.
    fn words(
        &mut self,
        events: &mut impl Iterator<Item = (Event<'s>, Range<usize>)>,
        is_end: impl Fn(&TagEnd) -> bool,
    ) -> Result<String, Refusal> {
        let mut out = String::new();
        for (event, range) in events {
            match event {
                Event::End(end) if is_end(&end) => break,
                Event::Text(text) | Event::Code(text) => out.push_str(&text),
                Event::SoftBreak => out.push(' '),
                Event::HardBreak => out.push('\n'),
                Event::InlineHtml(html) if html.to_lowercase().starts_with("<br") => out.push('\n'),
                Event::InlineHtml(html) => {
                    self.html(range.start);
                    out.push_str(&html);
                }
                _ => {}
            }
        }
        Ok(out.trim().to_owned())
    }

    fn table(
        &mut self,
        range: Range<usize>,
        events: &mut impl Iterator<Item = (Event<'s>, Range<usize>)>,
    ) -> Result<Table, Refusal> {
        let mut table = Table { place: self.place(range.start), ..Table::default() };
        let mut row = Row::default();
        while let Some((event, range)) = events.next() {
            match event {
                Event::Start(Tag::TableHead | Tag::TableRow) => {
                    row = Row { place: self.place(range.start), ..Row::default() };
                }
                Event::Start(Tag::TableCell) => {
                    row.cells.push(self.words(events, |end| matches!(end, TagEnd::TableCell))?);
                }
                Event::End(TagEnd::TableHead | TagEnd::TableRow) => table.rows.push(std::mem::take(&mut row)),
                Event::End(TagEnd::Table) => break,
                _ => {}
            }
            if table.rows.len() > MAX_ROWS || row.cells.len() > MAX_COLUMNS {
                return Err(separated::limit());
            }
        }
        table.rows.retain(|row| !row.is_blank());
        Ok(table)
    }
}

/// Says that lists stand too deep in each other.
pub fn deep(place: &Place) -> Refusal {
    let cause = Message::new("import-lists-deep").with("place", place.message()).with("limit", MAX_DEPTH);
    Refusal::new(cause).hint("import-hint-flatten")
}

const fn depth(level: HeadingLevel) -> usize {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn material(text: &str) -> Result<Material, Refusal> {
        read(&Plain { text: text.to_owned(), encoding: None })
    }

    #[test]
    fn headings_texts_and_tables_come_in_order_with_their_lines() {
        let text =
            "# 1 Kvifor\n\nEin *tekst*.\n\n- a\n  - b\n\n## 2.1. Mål\n\n| Nr | Kva |\n|---|---|\n| M1 | A<br>B |\n";
        let blocks = material(text).unwrap().blocks;
        let [Block::Heading(first), Block::Text(body), Block::Heading(second), Block::Table(table)] = &blocks[..]
        else {
            panic!("{blocks:?}")
        };
        assert_eq!((first.level, &*first.number, &*first.title), (1, "1", "Kvifor"));
        assert_eq!((body.place.line, &*body.markdown), (3, "Ein *tekst*.\n\n- a\n  - b"));
        assert_eq!((second.level, &*second.number, &*second.title), (2, "2.1", "Mål"));
        assert_eq!(table.rows[1].cells, ["M1", "A\nB"]);
        assert_eq!(table.rows[1].place, Place::line(12));
    }

    #[test]
    fn html_is_kept_as_text_and_said() {
        let read = material("Ein <b>feit</b> tekst.\n\n<script>x</script>\n").unwrap();
        assert_eq!(read.notices.len(), 3);
        let [Block::Text(text)] = &read.blocks[..] else { panic!() };
        assert_eq!(text.markdown, "Ein <b>feit</b> tekst.\n\n<script>x</script>");
    }

    #[test]
    fn lists_may_be_deep_but_not_without_end() {
        let lists = |depth: usize| (0..depth).map(|at| format!("{}- x\n", "  ".repeat(at))).collect::<String>();
        assert!(material(&lists(MAX_DEPTH)).is_ok());
        let refused = material(&lists(MAX_DEPTH + 1)).unwrap_err();
        assert_eq!(refused.cause.id, "import-lists-deep");
    }
}
