//! What a drawing needs beside its picture: who looks, at which plan, where the focus is; and names of records.

use super::stops::Focus;
use crate::document::shown::{Shown, Words};
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::picture::Chosen;
use crate::domain::plan::{Node, Plan};
use crate::domain::template::{Field, Register};
use crate::domain::value::FieldValue;
use crate::ui::canvas::apart;
use crate::ui::glyph::Glyph;
use crate::ui::pointer::Target;
use crate::ui::session::Session;
use crate::ui::text::one_line;
use crate::ui::theme::Role;

/// What a drawing needs beside its picture.
#[derive(Debug, Clone)]
pub struct Scope<'a> {
    /// Who looks.
    pub session: &'a Session,
    /// At which plan.
    pub plan: &'a Plan,
    /// At which register.
    pub register: &'a Register,
    /// Where one stands.
    pub focus: Focus,
    shown: Shown<'a>,
}

/// A sentence below a picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The sign before it.
    pub glyph: Option<Glyph>,
    /// The sentence.
    pub text: String,
    /// What it looks like.
    pub role: Role,
}

impl Line {
    /// Makes a plain sentence.
    #[must_use]
    pub const fn plain(text: String) -> Self {
        Self { glyph: None, text, role: Role::Text }
    }

    /// Makes a sentence about something that asks for attention.
    #[must_use]
    pub const fn flag(text: String) -> Self {
        Self { glyph: Some(Glyph::Flag), text, role: Role::Warning }
    }
}

impl<'a> Scope<'a> {
    /// Says what a click on a place of a grid means.
    #[must_use]
    pub fn step(&self, row: usize, column: usize) -> Target {
        Target::Step { right: apart(self.focus.column, column), down: apart(self.focus.row, row) }
    }

    /// Looks at a register of a plan.
    #[must_use]
    pub fn new(session: &'a Session, plan: &'a Plan, register: &'a Register) -> Self {
        Self { session, plan, register, focus: Focus::default(), shown: session.shown(plan) }
    }

    /// Stands at a place.
    #[must_use]
    pub fn at(self, focus: Focus) -> Self {
        Self { focus, ..self }
    }

    /// Returns the language of the plan, in which its template speaks.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.plan.head.lang
    }

    /// Says something in the session's language.
    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        self.session.say(message)
    }

    /// Says a word in the session's language.
    #[must_use]
    pub fn term(&self, id: &str) -> String {
        self.session.locale.term(id)
    }

    /// Returns what a field says, in one line.
    #[must_use]
    pub fn value(&self, field: &Field, value: &FieldValue) -> String {
        let lines = self.shown.lines(field, value).into_iter().map(Words::into_text);
        one_line(&lines.collect::<Vec<_>>().join("; "))
    }

    /// Returns the name of a record without its key: what a field says, else its first words.
    #[must_use]
    pub fn title(&self, node: &Node, label: Option<&Field>) -> String {
        let named = label.map(|field| self.value(field, node.field(&field.id))).filter(|name| !name.is_empty());
        named.unwrap_or_else(|| one_line(&self.shown.title(node)))
    }

    /// Returns the name of a record with its key, where keys are printed.
    #[must_use]
    pub fn name(&self, node: &Node, label: Option<&Field>) -> String {
        let title = self.title(node, label);
        if self.register.keyed && title != node.key { format!("{} {title}", node.key) } else { title }
    }

    /// Returns the shortest name of a record.
    #[must_use]
    pub fn short(&self, node: &Node) -> String {
        if self.register.keyed { node.key.clone() } else { self.title(node, None) }
    }

    /// Returns the names of recipients and their times.
    #[must_use]
    pub const fn shown(&self) -> &Shown<'a> {
        &self.shown
    }

    /// Returns the label of an option; nothing for none.
    #[must_use]
    pub fn label(&self, chosen: Option<Chosen<'a>>) -> &'a str {
        chosen.map(|chosen| chosen.label(self.lang())).unwrap_or_default()
    }
}
