//! Field values in words of a language: for tables on paper, on screen and in lists.

use chrono::NaiveDate;

use super::prose;
use crate::domain::id::{BodyId, NodeId};
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::party::Considerer;
use crate::domain::plan::{Node, Plan, TITLE};
use crate::domain::template::{Field, Template};
use crate::domain::value::{FieldValue, Nothing, NothingKind, Recipient, Recipients, Value};
use crate::domain::workspace::Workspace;
use crate::locale::Locale;

/// Says field values; names are those of a day.
#[derive(Debug, Clone)]
pub struct Shown<'a> {
    /// The plan that the values stand in.
    pub plan: &'a Plan,
    /// Where names are found.
    pub workspace: &'a Workspace,
    /// The language.
    pub locale: Locale,
    /// The day that names are asked for.
    pub day: NaiveDate,
}

/// One line of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Words {
    /// What stands there.
    Something(String),
    /// What kind of nothing stands there.
    Nothing(String),
}

impl<'a> Shown<'a> {
    /// Begins to say values in a language.
    #[must_use]
    pub fn new(plan: &'a Plan, workspace: &'a Workspace, lang: Lang, day: NaiveDate) -> Self {
        Self { plan, workspace, locale: Locale::new(lang), day }
    }

    /// Returns the template that gives the plan its shape.
    #[must_use]
    pub fn template(&self) -> Option<&'a Template> {
        self.workspace.template(&self.plan.head.template)
    }

    /// Says a value line by line; nothing of the kind *empty* has no line.
    #[must_use]
    pub fn lines(&self, field: &Field, value: &FieldValue) -> Vec<Words> {
        let value = match value {
            FieldValue::Nothing(nothing) => return self.nothing(nothing).map(Words::Nothing).into_iter().collect(),
            FieldValue::Some(value) => value,
        };
        let lines = match value {
            Value::Line(text) | Value::Number(text) | Value::Money(text) | Value::Percent(text) => vec![text.clone()],
            Value::Prose(text) => prose::plain_blocks(&prose::parse(text)).lines().map(ToOwned::to_owned).collect(),
            Value::Lines(texts) => texts.clone(),
            Value::When(when) => vec![when.words.clone()],
            Value::Choice(id) | Value::Scale(id) => {
                vec![field.option(id).map_or(id.as_str(), |option| option.label.get(self.locale.lang())).to_owned()]
            }
            Value::Flag(true) => vec![self.locale.term("document-yes")],
            Value::Flag(false) => vec![self.locale.term("document-no")],
            Value::Bodies(ids) => vec![self.list(ids.iter().map(|id| self.body(id)))],
            Value::Parties(ids) => {
                let names = ids.iter().map(|id| {
                    self.workspace.name_of(&Considerer::Party(id.clone()), self.locale.lang(), self.day).to_owned()
                });
                vec![self.list(names)]
            }
            Value::Persons(ids) => vec![self.list(ids.iter().map(|id| self.workspace.person_name(id).to_owned()))],
            Value::Ref(ids) => vec![self.list(ids.iter().map(|id| self.reference(id)))],
            Value::File(digest) => vec![self.file(digest)],
            Value::Recipients(recipients) => self.recipients(recipients).into_iter().map(joined).collect(),
        };
        lines.into_iter().filter(|line| !line.is_empty()).map(Words::Something).collect()
    }

    /// Says each recipient and its date as written.
    #[must_use]
    pub fn recipients(&self, recipients: &Recipients) -> Vec<(String, Option<String>)> {
        let said = |who: &Recipient| {
            let name = self.recipient(who);
            if recipients.joint { self.locale.say(&Message::new("document-joint").with("name", name)) } else { name }
        };
        recipients
            .lines
            .iter()
            .map(|line| (said(&line.who), line.when.as_ref().map(|when| when.words.clone())))
            .collect()
    }

    /// Says a recipient: the short names of bodies, *AK / Styringsgruppa* for one that acts as another.
    #[must_use]
    pub fn recipient(&self, who: &Recipient) -> String {
        match who {
            Recipient::Body(body) => self.body(body),
            Recipient::Acting { body, role } => format!("{} / {}", self.body(body), self.body(role)),
            Recipient::Set(set) => {
                self.workspace.set(set, self.day).map_or_else(|| set.to_string(), |set| set.name.clone())
            }
            Recipient::Party(party) => {
                let party = Considerer::Party(party.clone());
                self.workspace.short_of(&party, self.locale.lang(), self.day).to_owned()
            }
            Recipient::Parties => self.locale.term("document-all-parties"),
        }
    }

    /// Says one of the kinds of nothing; *empty* says nothing.
    #[must_use]
    pub fn nothing(&self, nothing: &Nothing) -> Option<String> {
        let words = nothing.words.as_deref().filter(|words| !words.trim().is_empty());
        let said = match (nothing.none, words) {
            (NothingKind::Empty, _) => return None,
            (NothingKind::Undecided, Some(words)) => words.to_owned(),
            (NothingKind::Undecided, None) => self.locale.term("document-undecided"),
            (NothingKind::Inapplicable, None) => self.locale.term("document-inapplicable"),
            (NothingKind::Inapplicable, Some(words)) => {
                self.locale.say(&Message::new("document-inapplicable-words").with("words", words))
            }
        };
        Some(match &nothing.who {
            None => said,
            Some(who) => self.locale.say(&Message::new("document-follow-up").with("what", said).with("who", who)),
        })
    }

    /// Returns what a record or chapter is called: its key, else its title; of what is kept from the public the key alone.
    #[must_use]
    pub fn label(&self, id: &NodeId) -> String {
        let Some(node) = self.plan.nodes.get(id) else { return id.to_string() };
        let is_keyed = match &node.register {
            None => false,
            Some(name) => self.template().and_then(|shape| shape.register(name)).is_some_and(|register| register.keyed),
        };
        if is_keyed || self.plan.is_closed(id) { node.key.clone() } else { self.title(node) }
    }

    /// Says what a reference leads to: key and title as they are now, of what is kept from the public the key alone;
    /// what was removed says so.
    #[must_use]
    pub fn reference(&self, id: &NodeId) -> String {
        let label = self.label(id);
        if self.plan.nodes.contains_key(id) && self.plan.node(id).is_none() {
            return self.locale.say(&Message::new("reference-removed").with("name", label));
        }
        match self.plan.node(id) {
            Some(node) if !node.is_chapter() && !self.plan.is_closed(id) => {
                let title = self.title(node);
                if title == label { label } else { format!("{label} {title}") }
            }
            _ => label,
        }
    }

    /// Returns the title of a chapter with its number, or the first words of a record.
    #[must_use]
    pub fn title(&self, node: &Node) -> String {
        match &node.register {
            None => format!("{} {}", node.key, self.chapter_title(node)).trim().to_owned(),
            Some(name) => {
                let register = self.template().and_then(|shape| shape.register(name));
                let first = register.and_then(|register| register.fields.first());
                match first.and_then(|field| self.lines(field, node.field(&field.id)).into_iter().next()) {
                    Some(Words::Something(words)) => words,
                    Some(Words::Nothing(_)) | None => node.key.clone(),
                }
            }
        }
    }

    /// Returns the heading of a chapter without its number: its own, else the template's.
    #[must_use]
    pub fn chapter_title(&self, chapter: &Node) -> String {
        match chapter.field(TITLE).text() {
            Some(title) => title.to_owned(),
            None => self.usual_title(chapter),
        }
    }

    /// Returns the heading that the template gives a chapter; empty for a chapter of the plan's own.
    #[must_use]
    pub fn usual_title(&self, chapter: &Node) -> String {
        let shape = self.template().and_then(|shape| shape.chapter(chapter.id.as_str()));
        shape.map_or_else(String::new, |shape| shape.title.get(self.locale.lang()).to_owned())
    }

    fn body(&self, id: &BodyId) -> String {
        let body = Considerer::Body(id.clone());
        self.workspace.short_of(&body, self.locale.lang(), self.day).to_owned()
    }

    fn file(&self, digest: &crate::domain::digest::Digest) -> String {
        let file = self.plan.attachments.get(digest);
        let is_open = |file: &&std::sync::Arc<crate::domain::plan::Attachment>| {
            !file.node.as_ref().is_some_and(|node| self.plan.is_closed(node))
        };
        file.filter(is_open).map_or_else(|| digest.to_string(), |file| file.name.clone())
    }

    fn list(&self, names: impl Iterator<Item = String>) -> String {
        self.locale.list(&names.collect::<Vec<_>>())
    }
}

impl Words {
    /// Gives the words, whatever they say.
    #[must_use]
    pub fn into_text(self) -> String {
        match self {
            Self::Something(text) | Self::Nothing(text) => text,
        }
    }
}

fn joined((who, when): (String, Option<String>)) -> String {
    match when {
        Some(when) => format!("{who} {when}"),
        None => who,
    }
}
