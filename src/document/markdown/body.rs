//! The body of a document: chapters with their given numbers, numbered paragraphs, registers.

use std::collections::BTreeSet;

use super::confidential::Confidential;
use super::table::Table;
use super::{MAX_LEVEL, Page, block, cell, escape, files, register};
use crate::document::prose::{self, Block, Inline, Paragraph, Part};
use crate::document::shown::Shown;
use crate::domain::message::Message;
use crate::domain::plan::{Node, TEXT};
use crate::domain::template::Register;
use crate::domain::value::FieldValue;

/// The level of a chapter at the top; the title of the plan stands above it.
const TOP: u8 = 2;

/// A body that is being written.
pub struct Body<'a, 'c> {
    pub shown: Shown<'a>,
    pub confidential: Confidential<'c>,
    /// Whether each chapter says below its heading how many remarks it has.
    pub remarks: bool,
    /// Registers that stand in a chapter already.
    placed: BTreeSet<&'a str>,
}

impl<'a, 'c> Body<'a, 'c> {
    pub const fn new(shown: Shown<'a>, confidential: Confidential<'c>) -> Self {
        Self { shown, confidential, remarks: false, placed: BTreeSet::new() }
    }

    /// Writes the fields of the plan itself as rows below the first one, which says what it is.
    pub fn head(&self, kind: &str, version: &str, parties: Option<String>) -> Vec<String> {
        let mut table = Table::new(&[String::new(), String::new()]);
        table.row(vec![vec![escape::words(kind)], vec![escape::words(version)]]);
        for field in self.shown.template().map(|shape| shape.fields.as_slice()).unwrap_or_default() {
            let label = escape::words(field.label.get(self.shown.locale.lang()));
            let value = self.shown.plan.head.fields.get(&field.id).unwrap_or(&FieldValue::EMPTY);
            table.row(vec![vec![label], cell::lines(&self.shown, field, value)]);
        }
        if let Some(parties) = parties {
            table.row(vec![vec![self.shown.locale.term("document-parties")], vec![escape::words(&parties)]]);
        }
        table.into_lines()
    }

    /// Writes every chapter, and the registers that no chapter has.
    pub fn chapters(&mut self, page: &mut Page) {
        for chapter in self.shown.plan.roots("") {
            self.chapter(page, chapter, TOP);
        }
        let registers = self.shown.template().map(|shape| shape.registers.as_slice()).unwrap_or_default();
        for register in registers {
            if self.placed.insert(&register.id) && register::stands(&self.shown, register) {
                page.heading(TOP, &escape::words(register.title.get(self.shown.locale.lang())));
                page.part(register::lines(&self.shown, register, &mut self.confidential));
            }
        }
    }

    fn chapter(&mut self, page: &mut Page, chapter: &'a Node, level: u8) {
        if let Some(access) = self.confidential.of(&chapter.id, self.shown.plan) {
            let title = format!("{} {}", chapter.key, self.shown.usual_title(chapter));
            page.heading(level, &escape::words(title.trim()));
            let mut inner =
                Body { placed: std::mem::take(&mut self.placed), ..Body::new(self.shown.clone(), Confidential::Show) };
            let mut text = Page::default();
            inner.chapter(&mut text, chapter, level);
            text.part(files::lines(&self.shown, &files::of(self.shown.plan, chapter)));
            self.placed = inner.placed;
            for line in self.confidential.place(&self.shown, chapter, access, || text) {
                page.line(line);
            }
            return;
        }
        let title = format!("{} {}", chapter.key, self.shown.chapter_title(chapter));
        page.heading(level, &escape::words(title.trim()));
        if self.remarks {
            page.part(self.remarks_at(chapter));
        }
        let shape = self.shown.template().and_then(|shape| shape.chapter(chapter.id.as_str()));
        // A chapter with a register says what it has to say in its table.
        self.text(page, chapter, level, shape.is_none_or(|shape| shape.text && shape.registers.is_empty()));
        let registers: Vec<&Register> = shape
            .map(|shape| shape.registers.as_slice())
            .unwrap_or_default()
            .iter()
            .filter_map(|id| self.shown.template()?.register(id))
            .filter(|register| self.placed.insert(&register.id) && register::stands(&self.shown, register))
            .collect();
        let is_alone = registers.len() == 1;
        for register in registers {
            let lang = self.shown.locale.lang();
            if !is_alone || shape.is_none_or(|shape| shape.title.get(lang) != register.title.get(lang)) {
                page.heading(level + 1, &escape::words(register.title.get(lang)));
            }
            page.part(register::lines(&self.shown, register, &mut self.confidential));
        }
        for child in self.shown.plan.children(chapter) {
            self.chapter(page, child, level + 1);
        }
    }

    fn remarks_at(&self, chapter: &Node) -> Vec<String> {
        let here = self
            .shown
            .plan
            .remarks
            .values()
            .filter(|remark| remark.anchor.node.as_ref() == Some(&chapter.id) && remark.withdrawn.is_none());
        let count = Some(here.count()).filter(|count| *count > 0);
        let said = count.map(|count| self.shown.locale.say(&Message::new("document-remarks").with("count", count)));
        said.map(|said| cell::stressed(&said)).into_iter().collect()
    }

    /// Writes the text of a chapter, or which kind of nothing stands there.
    fn text(&self, page: &mut Page, chapter: &Node, level: u8, has_text: bool) {
        match chapter.field(TEXT) {
            FieldValue::Nothing(nothing) => match self.shown.nothing(nothing) {
                Some(said) => page.line(cell::stressed(&said)),
                None if has_text => page.line(cell::stressed(&self.shown.locale.term("document-empty"))),
                None => {}
            },
            written => {
                for part in prose::parts(written.text().unwrap_or_default()) {
                    match part {
                        Part::Heading(own, words) => page.part(block::lines(&[Block::Heading(own, words)], level)),
                        Part::Paragraph(paragraph) => page.part(numbered(paragraph, level)),
                    }
                }
            }
        }
    }
}

/// Writes a paragraph with its number in front.
fn numbered(paragraph: Paragraph, level: u8) -> Vec<String> {
    let mark = format!("¶{}", paragraph.number);
    let mut blocks = paragraph.blocks;
    match blocks.first_mut() {
        Some(Block::Paragraph(words)) => match words.first_mut() {
            Some(Inline::Text(first)) => first.insert_str(0, &format!("{mark} ")),
            _ => words.insert(0, Inline::Text(format!("{mark} "))),
        },
        _ => blocks.insert(0, Block::Paragraph(vec![Inline::Text(mark)])),
    }
    block::lines(&blocks, level.min(MAX_LEVEL))
}
