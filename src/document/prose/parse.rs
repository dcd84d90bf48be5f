//! From Markdown to blocks. No word is lost, and no character that is not safe comes through.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag};

use super::table::{Table, written_cells};
use super::{Block, Inline, List};
use crate::domain::text::{self, Kind};

/// How often a text is read again to make words of its link definitions, and of what looks like a table and is none.
const MAX_PASSES: usize = 32;
/// How deep quotes and lists may stand in each other; what is deeper is read as plain lines.
const MAX_DEPTH: usize = 16;

/// Reads Markdown as blocks.
#[must_use]
pub fn parse(text: &str) -> Vec<Block> {
    let mut source = text::clean(text, Kind::Body).0;
    for _ in 0..MAX_PASSES {
        let parser = Parser::new_ext(&source, Options::ENABLE_TABLES);
        let definitions = parser.reference_definitions().iter().map(|(_, definition)| definition.span.start);
        let mut foreign: Vec<usize> = definitions.collect();
        if foreign.is_empty() {
            let mut reader = Reader::new(parser.into_offset_iter(), &source);
            let blocks = reader.blocks();
            if reader.deepest > MAX_DEPTH {
                break;
            }
            if reader.foreign.is_empty() {
                return blocks;
            }
            foreign = reader.foreign;
        }
        // What would vanish - a definition, a cell too many - becomes words by a backslash.
        foreign.sort_unstable();
        for at in foreign.into_iter().rev() {
            source.insert(at, '\\');
        }
    }
    verbatim(&source)
}

/// Takes every line as words.
fn verbatim(text: &str) -> Vec<Block> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| Block::Paragraph(vec![Inline::Text(line.to_owned())])).collect()
}

struct Reader<'s, I> {
    events: I,
    source: &'s str,
    depth: usize,
    deepest: usize,
    /// Where the lines below headings stand that make no table.
    foreign: Vec<usize>,
}

impl<'s, I: Iterator<Item = (Event<'s>, Range<usize>)>> Reader<'s, I> {
    const fn new(events: I, source: &'s str) -> Self {
        Self { events, source, depth: 0, deepest: 0, foreign: Vec::new() }
    }

    /// Reads blocks up to the end of the block around them.
    fn blocks(&mut self) -> Vec<Block> {
        self.depth += 1;
        self.deepest = self.deepest.max(self.depth);
        let mut blocks = Vec::new();
        // The words of an item in a tight list stand without a paragraph around them.
        let mut bare = Vec::new();
        while let Some((event, range)) = self.events.next() {
            let block = match event {
                Event::End(_) => break,
                Event::Start(Tag::Paragraph) => paragraph(self.inlines()),
                Event::Start(Tag::Heading { level, .. }) => {
                    let words = filled(self.inlines());
                    words.map(|words| Block::Heading(level as u8, words))
                }
                Event::Start(Tag::HtmlBlock) => paragraph(self.inlines()),
                Event::Start(Tag::BlockQuote(_)) => {
                    Some(self.blocks()).filter(|inner| !inner.is_empty()).map(Block::Quote)
                }
                Event::Start(Tag::CodeBlock(_)) => Some(Block::Code(self.code())),
                Event::Start(Tag::List(first)) => {
                    Some(self.list(first)).filter(|list| !list.items.is_empty()).map(Block::List)
                }
                Event::Start(Tag::Table(_)) => self.table(range.start).map(Block::Table),
                Event::Rule => Some(Block::Rule),
                other => {
                    self.inline(other, range, &mut bare);
                    continue;
                }
            };
            blocks.extend(paragraph(std::mem::take(&mut bare)));
            blocks.extend(block);
        }
        blocks.extend(paragraph(bare));
        self.depth -= 1;
        blocks
    }

    fn list(&mut self, first: Option<u64>) -> List {
        let mut items = Vec::new();
        let mut tight = true;
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::Start(Tag::Item) => {
                    let item = self.blocks();
                    if !item.is_empty() {
                        items.push(item);
                    }
                    let written = self.source.get(range).unwrap_or_default();
                    tight &= !written.trim_end().contains("\n\n");
                }
                _ => break,
            }
        }
        // A blank line before an item belongs to the one before it.
        List { first, tight: tight && items.iter().all(|item| stays_tight(item)), items }
    }

    /// Reads a table. One that stands in a list or a quote, that is too large, or that has a cell too many - which would
    /// vanish - is none.
    fn table(&mut self, start: usize) -> Option<Table> {
        let (mut rows, mut is_whole, mut below) = (Vec::new(), self.depth == 1, start);
        while let Some((event, range)) = self.events.next() {
            match event {
                Event::Start(Tag::TableHead | Tag::TableRow) => {
                    if rows.is_empty() {
                        below = range.end;
                    }
                    let cells = self.cells();
                    is_whole &= written_cells(self.source.get(range).unwrap_or_default()) <= cells.len();
                    rows.push(cells);
                }
                Event::End(_) => break,
                _ => is_whole = false,
            }
        }
        let table = Table::new(rows).filter(|_| is_whole);
        if table.is_none() {
            let rest = self.source.get(below..).unwrap_or_default();
            self.foreign.push(below + rest.find(['|', ':', '-']).unwrap_or_default());
        }
        table
    }

    /// Reads the cells of a row.
    fn cells(&mut self) -> Vec<Vec<Inline>> {
        let mut cells = Vec::new();
        while let Some((Event::Start(Tag::TableCell), _)) = self.events.next() {
            cells.push(tidy(self.inlines()));
        }
        cells
    }

    fn code(&mut self) -> String {
        let mut code = String::new();
        for (event, _) in self.events.by_ref() {
            match event {
                Event::Text(text) => code.push_str(&text),
                _ => break,
            }
        }
        if code.ends_with('\n') {
            code.pop();
        }
        // Nobody sees blanks at the end of a line, and a signed text has none.
        code.split('\n').map(|line| line.trim_end_matches(' ')).collect::<Vec<_>>().join("\n")
    }

    /// Reads words up to the end of what they stand in.
    fn inlines(&mut self) -> Vec<Inline> {
        let mut out = Vec::new();
        while let Some((event, range)) = self.events.next() {
            if matches!(event, Event::End(_)) {
                break;
            }
            self.inline(event, range, &mut out);
        }
        out
    }

    fn inline(&mut self, event: Event<'s>, range: Range<usize>, out: &mut Vec<Inline>) {
        match event {
            Event::Text(text) => push_text(out, &self.as_written(&text, range)),
            Event::Code(code) => out.push(Inline::Code(code.into_string())),
            Event::Html(html) | Event::InlineHtml(html) => push_lines(out, &html),
            Event::SoftBreak => push_text(out, " "),
            Event::HardBreak => out.push(Inline::Break),
            Event::Start(Tag::Emphasis) => out.push(Inline::Emphasis(self.inlines())),
            Event::Start(Tag::Strong) => out.push(Inline::Strong(self.inlines())),
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                let words = self.inlines();
                push_link(out, words, &dest_url);
            }
            // What the subset does not have is not asked for in the options.
            other => tracing::debug!(?other, "no such Markdown here"),
        }
    }

    /// An entity such as `&#x202e;` is shown as it is written: what it stands for may be unsafe.
    fn as_written<'t>(&self, text: &'t str, range: Range<usize>) -> Cow<'t, str>
    where
        's: 't,
    {
        match self.source.get(range) {
            Some(written) if written.starts_with('&') && written != text => Cow::Borrowed(written),
            _ => Cow::Borrowed(text),
        }
    }
}

/// Makes a paragraph, unless there is nothing in it.
fn paragraph(inlines: Vec<Inline>) -> Option<Block> {
    filled(inlines).map(Block::Paragraph)
}

/// Gives words without blanks around them, unless there are none.
fn filled(inlines: Vec<Inline>) -> Option<Vec<Inline>> {
    let inlines = tidy(inlines);
    (!super::plain(&inlines).trim().is_empty()).then_some(inlines)
}

/// Takes away breaks and blanks at both ends.
fn tidy(mut inlines: Vec<Inline>) -> Vec<Inline> {
    while let Some(Inline::Break) = inlines.last() {
        inlines.pop();
    }
    let breaks = inlines.iter().take_while(|inline| **inline == Inline::Break).count();
    inlines.drain(..breaks);
    if let Some(Inline::Text(text)) = inlines.last_mut() {
        text.truncate(text.trim_end_matches(' ').len());
    }
    inlines
}

/// Tells whether the blocks of an item can follow each other without blank lines and still be read apart.
fn stays_tight(item: &[Block]) -> bool {
    item.iter().zip(item.iter().skip(1)).all(|pair| match pair {
        (Block::Paragraph(_), Block::List(list)) => list.first.is_none_or(|first| first == 1),
        _ => false,
    })
}

fn push_text(out: &mut Vec<Inline>, text: &str) {
    match out.last_mut() {
        Some(Inline::Text(before)) => before.push_str(text),
        _ => out.push(Inline::Text(text.to_owned())),
    }
}

fn push_lines(out: &mut Vec<Inline>, text: &str) {
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 && out.last().is_some_and(|last| *last != Inline::Break) {
            out.push(Inline::Break);
        }
        if !line.trim().is_empty() {
            push_text(out, line.trim());
        }
    }
}

/// Puts the address of a link after its words, so that everybody sees where it leads.
fn push_link(out: &mut Vec<Inline>, words: Vec<Inline>, url: &str) {
    let is_its_own_text = super::plain(&words) == url;
    if !is_its_own_text && !words.is_empty() {
        for word in words {
            match word {
                Inline::Text(text) => push_text(out, &text),
                other => out.push(other),
            }
        }
        push_text(out, " ");
    }
    if is_address(url) {
        out.push(Inline::Address(url.to_owned()));
    } else {
        push_text(out, &text::clean(&format!("<{url}>"), Kind::Line).0);
    }
}

/// Tells whether an address can stand between `<` and `>` as it is: web and mail, and nothing that needs escaping.
fn is_address(url: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-._~:/?#@!$'()+,;=%".contains(c);
    let rest = ["https://", "http://", "mailto:"].iter().find_map(|scheme| url.strip_prefix(scheme));
    rest.is_some_and(|rest| !rest.is_empty() && url.chars().all(plain))
}
