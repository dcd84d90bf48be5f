//! Walks a plan in reading order and says what stands in the document: chapters with their given numbers, numbered
//! paragraphs, registers, files.

use std::collections::BTreeSet;

use super::part::{Fact, Heading, Line, Part};
use super::prose;
use super::shown::Shown;
use crate::domain::message::Message;
use crate::domain::plan::{Attachment, Node, TEXT};
use crate::domain::template::{Chapter, Register};
use crate::domain::value::FieldValue;

use confidential::Confidential;
pub use standing::Standing;
pub use views::title as view_title;

mod cell;
pub mod confidential;
pub mod files;
mod register;
mod standing;
mod views;

/// The level of a chapter at the top; the title of the plan stands above it.
pub const TOP: u8 = 2;

/// A plan that is being walked.
pub struct Walk<'a, 'c> {
    /// Says values.
    pub shown: Shown<'a>,
    /// What becomes of what is kept from the public.
    pub confidential: Confidential<'c>,
    /// Whether each chapter says below its heading how many remarks it has.
    pub remarks: bool,
    /// Whether what the views of a register show stands below its table: in reading copies.
    pub views: bool,
    /// What has been said so far.
    pub parts: Vec<Part>,
    /// Registers that stand in a chapter already.
    placed: BTreeSet<&'a str>,
}

impl<'a, 'c> Walk<'a, 'c> {
    /// Begins at the title of the plan.
    pub fn new(shown: Shown<'a>, confidential: Confidential<'c>) -> Self {
        let title = Part::heading(1, &shown.plan.head.title);
        Self { parts: vec![title], ..Self::bare(shown, confidential) }
    }

    /// Begins with nothing.
    const fn bare(shown: Shown<'a>, confidential: Confidential<'c>) -> Self {
        Self { shown, confidential, remarks: false, views: false, parts: Vec::new(), placed: BTreeSet::new() }
    }

    /// Goes through the whole plan: which version it is, its chapters, its files, who signs.
    pub fn whole(&mut self, standing: &Standing<'_>, files: &[&Attachment]) {
        self.parts.extend(standing.stamp(&self.shown));
        self.head(standing);
        self.chapters();
        self.attachments(files);
        let lines = standing.lines();
        if !lines.is_empty() {
            let heading = Part::heading(TOP, self.shown.locale.term("document-signatures"));
            self.parts.extend([heading, standing::offices(&self.shown, lines)]);
        }
    }

    /// Says of which version something is an extract.
    pub fn version(&mut self, standing: &Standing<'_>) {
        self.parts.extend(standing.stamp(&self.shown));
        self.parts.push(Part::Facts(vec![self.kind(standing)]));
    }

    fn kind(&self, standing: &Standing<'_>) -> Fact {
        let lang = self.shown.locale.lang();
        let kind = self.shown.template().map_or("", |template| template.title.get(lang));
        Fact { label: kind.to_owned(), lines: vec![Line::words(standing.words(&self.shown))] }
    }

    /// Says which kind of plan and which version this is, the fields of the plan itself, and who its parties are.
    pub fn head(&mut self, standing: &Standing<'_>) {
        let template = self.shown.template();
        let lang = self.shown.locale.lang();
        let mut facts = vec![self.kind(standing)];
        for field in template.map(|shape| shape.fields.as_slice()).unwrap_or_default() {
            let value = self.shown.plan.head.fields.get(&field.id).unwrap_or(&FieldValue::EMPTY);
            if field.quiet && value.is_missing() {
                continue;
            }
            facts.push(Fact { label: field.label.get(lang).to_owned(), lines: cell::lines(&self.shown, field, value) });
        }
        if let Some(parties) = standing::parties(&self.shown, standing.lines()) {
            let label = self.shown.locale.term("document-parties");
            facts.push(Fact { label, lines: vec![Line::words(parties)] });
        }
        self.parts.push(Part::Facts(facts));
    }

    /// Goes through every chapter, and the registers that no chapter has.
    pub fn chapters(&mut self) {
        for chapter in self.shown.plan.roots("") {
            self.chapter(chapter, TOP);
        }
        let registers = self.shown.template().map(|shape| shape.registers.as_slice()).unwrap_or_default();
        for register in registers {
            if self.placed.insert(&register.id) && register::stands(&self.shown, register) {
                self.titled(register, TOP);
            }
        }
    }

    /// Goes through a register below a heading of its own.
    pub fn titled(&mut self, register: &'a Register, level: u8) {
        self.parts.push(Part::heading(level, register.title.get(self.shown.locale.lang())));
        self.register(register, level + 1);
    }

    /// Goes through those records of a register that are chosen, below its heading; nothing for what is kept from the
    /// public.
    pub fn some(&mut self, register: &Register, level: u8, chosen: impl Fn(&Node) -> bool) {
        if self.confidential.of_register(&register.id, &self.shown).is_some() {
            return;
        }
        let plan = self.shown.plan;
        let shows_all = matches!(self.confidential, Confidential::Show);
        let records = plan.walk(&register.id).into_iter().map(|(_, record)| record);
        let records: Vec<&Node> =
            records.filter(|record| chosen(record) && (shows_all || !plan.is_closed(&record.id))).collect();
        if !records.is_empty() {
            self.parts.push(Part::heading(level, register.title.get(self.shown.locale.lang())));
            self.parts.extend(register::some(&self.shown, register, &records, &self.confidential, level + 1));
        }
    }

    /// Goes through a register by itself, or says why it is kept from the public.
    pub fn alone(&mut self, register: &'a Register) {
        match self.confidential.of_register(&register.id, &self.shown) {
            None => self.titled(register, TOP),
            Some((chapter, access)) => {
                self.parts.push(Part::heading(TOP, register.title.get(self.shown.locale.lang())));
                let place = Confidential::Withhold.place(&self.shown, chapter, access, Vec::new);
                self.parts.push(Part::Closed(place));
            }
        }
    }

    /// Goes through a register, and in reading copies through its views below headings of a level.
    fn register(&mut self, register: &'a Register, level: u8) {
        self.parts.extend(register::parts(&self.shown, register, &mut self.confidential, level));
        if self.views {
            self.parts.extend(views::parts(&self.shown, register, &self.confidential, level));
        }
    }

    /// Goes through a chapter and those below it.
    pub fn chapter(&mut self, chapter: &'a Node, level: u8) {
        if let Some(access) = self.confidential.of(&chapter.id, self.shown.plan) {
            self.closed(chapter, access, level);
            return;
        }
        self.own(chapter, level);
        let shape = self.shown.template().and_then(|shape| shape.chapter(chapter.id.as_str()));
        let template = self.shown.template();
        let registers: Vec<&Register> = shape
            .map(|shape| shape.registers.as_slice())
            .unwrap_or_default()
            .iter()
            .filter_map(|id| template?.register(id))
            .filter(|register| self.placed.insert(&register.id) && register::stands(&self.shown, register))
            .collect();
        let is_alone = registers.len() == 1;
        for register in registers {
            let lang = self.shown.locale.lang();
            if !is_alone || shape.is_none_or(|shape| shape.title.get(lang) != register.title.get(lang)) {
                self.titled(register, level + 1);
            } else {
                self.register(register, level + 1);
            }
        }
        for child in self.shown.plan.children(chapter) {
            self.chapter(child, level + 1);
        }
    }

    /// Goes through what a chapter itself says, without its registers and the chapters below it.
    pub fn own(&mut self, chapter: &Node, level: u8) {
        let title = self.shown.chapter_title(chapter);
        self.parts.push(Part::Heading(Heading { level, number: chapter.key.clone(), title }));
        if self.remarks {
            self.remarks_at(chapter);
        }
        // A chapter with a register says what it has to say in its table.
        let template = self.shown.template();
        let stands = |id: &String| {
            template
                .and_then(|shape| shape.register(id))
                .is_some_and(|register| register::stands(&self.shown, register))
        };
        let shape = template.and_then(|shape| shape.chapter(chapter.id.as_str()));
        let has_text =
            |shape: &Chapter| (shape.text || !shape.registers.is_empty()) && !shape.registers.iter().any(stands);
        self.text(chapter, level, shape.is_none_or(has_text));
    }

    /// Says that a chapter is kept from the public, below the heading that every such plan has.
    fn closed(&mut self, chapter: &'a Node, access: &crate::domain::plan::Access, level: u8) {
        let title = self.shown.usual_title(chapter);
        self.parts.push(Part::Heading(Heading { level, number: chapter.key.clone(), title }));
        let mut inner =
            Walk { placed: std::mem::take(&mut self.placed), ..Walk::bare(self.shown.clone(), Confidential::Show) };
        inner.chapter(chapter, level);
        inner.parts.extend(files::table(&self.shown, &files::of(self.shown.plan, chapter)));
        // Its registers are placed, whether anybody reads them here or not.
        self.placed = inner.placed;
        let place = self.confidential.place(&self.shown, chapter, access, || inner.parts);
        self.parts.push(Part::Closed(place));
    }

    fn remarks_at(&mut self, chapter: &Node) {
        let remarks = self.shown.plan.remarks.values();
        let here =
            remarks.filter(|remark| remark.anchor.node.as_ref() == Some(&chapter.id) && remark.withdrawn.is_none());
        let count = here.count();
        if count > 0 {
            let said = self.shown.locale.say(&Message::new("document-remarks").with("count", count));
            self.parts.push(Part::Note(said));
        }
    }

    /// Says the text of a chapter, or which kind of nothing stands there.
    fn text(&mut self, chapter: &Node, level: u8, has_text: bool) {
        match chapter.field(TEXT) {
            FieldValue::Nothing(nothing) => match self.shown.nothing(nothing) {
                Some(said) => self.parts.push(Part::Note(said)),
                None if has_text => self.parts.push(Part::Note(self.shown.locale.term("document-empty"))),
                None => {}
            },
            written => {
                let parts = prose::parts(written.text().unwrap_or_default());
                self.parts.extend(parts.into_iter().map(|part| match part {
                    prose::Part::Heading(own, words) => Part::Inner(level + own, words),
                    prose::Part::Paragraph(paragraph) => Part::Numbered(paragraph, level),
                }));
            }
        }
    }

    /// Lists files below a heading, when there are any.
    pub fn attachments(&mut self, files: &[&Attachment]) {
        if let Some(table) = files::table(&self.shown, files) {
            self.parts.extend([Part::heading(TOP, self.shown.locale.term("document-attachments")), table]);
        }
    }
}
