//! Values as people write them in cells, by the kind of their field.

mod recipients;

use std::cell::Cell;

use chrono::NaiveDate;

use super::columns::{nearest, words};
use super::plan::number;
use crate::domain::called::{self, same};
use crate::domain::decide::value::fits;
use crate::domain::id::NodeId;
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::plan::{Node, Plan, TITLE};
use crate::domain::template::{Field, Template};
use crate::domain::value::{FieldKind, FieldValue, Nothing, NothingKind, Value};
use crate::domain::when::{self, When};
use crate::domain::workspace::Workspace;
use crate::locale::Locale;

/// What values are read for.
pub struct Reading<'a> {
    /// The plan with the records that are being taken in, for what refers to them.
    pub plan: &'a Plan,
    /// Its template.
    pub template: &'a Template,
    /// Where names are found.
    pub workspace: &'a Workspace,
    /// The day that names are those of.
    pub day: NaiveDate,
    /// How many values of one line stood on several.
    pub joined: Cell<usize>,
}

impl Reading<'_> {
    /// Reads what stands in a cell; nothing there is empty. `dates` are those of another column, one a line.
    ///
    /// # Errors
    /// What is wrong with it: no such option, a name that nobody has, a date or number that is none.
    pub fn read(&self, field: &Field, text: &str, dates: Option<&str>) -> Result<FieldValue, Message> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(FieldValue::EMPTY);
        }
        if let Some(none) = nothing(text) {
            return Ok(FieldValue::Nothing(none));
        }
        let value = FieldValue::Some(match field.kind {
            FieldKind::Line => Value::Line(self.line(text)),
            FieldKind::Prose => Value::Prose(text.to_owned()),
            FieldKind::Lines => Value::Lines(text.lines().map(unmarked).filter(|line| !line.is_empty()).collect()),
            FieldKind::When => Value::When(date(&joined(text))?),
            FieldKind::Choice => Value::Choice(option(field, text, self.plan.head.lang)?),
            FieldKind::Scale => Value::Scale(option(field, text, self.plan.head.lang)?),
            FieldKind::Number => Value::Number(joined(text)),
            FieldKind::Money => Value::Money(joined(text)),
            FieldKind::Percent => Value::Percent(joined(text)),
            FieldKind::Flag => Value::Flag(flag(text)?),
            FieldKind::Bodies => Value::Bodies(self.each(text, |name| self.body(name))?),
            FieldKind::Parties => Value::Parties(self.each(text, |name| self.party(name))?),
            FieldKind::Persons => Value::Persons(self.each(text, |name| self.person(name))?),
            FieldKind::Ref => Value::Ref(self.each(text, |name| self.node(name))?),
            FieldKind::Recipients => Value::Recipients(self.recipients(text, dates)?),
            FieldKind::File => Value::File(self.file(text)?),
        });
        fits(field, &value, self.plan, self.workspace).map_err(|denial| denial.cause)?;
        Ok(value)
    }

    /// Makes one line of several: what breaks a line in a narrow cell belongs together, what begins anew is parted.
    fn line(&self, text: &str) -> String {
        let mut out = String::new();
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            if !out.is_empty() {
                self.joined.set(self.joined.get() + 1);
                let begins = line.chars().next().is_some_and(|c| !c.is_lowercase());
                let is_ended = out.ends_with(['.', ';', ':', ',', '!', '?']);
                out.push_str(if begins && !is_ended { "; " } else { " " });
            }
            out.push_str(line);
        }
        out
    }

    /// Reads names, one a line or parted: all of it is one name first, because a name may hold a comma.
    fn each<T>(&self, text: &str, read: impl Fn(&str) -> Result<T, Message>) -> Result<Vec<T>, Message> {
        if let Ok(one) = read(&joined(text)) {
            return Ok(vec![one]);
        }
        let mut all = Vec::new();
        for item in text.split(['\n', ';']).map(unmarked).filter(|item| !item.is_empty()) {
            match read(&item) {
                Ok(one) => all.push(one),
                Err(unknown) => {
                    let parts = parted(&item);
                    if parts.len() < 2 {
                        return Err(unknown);
                    }
                    for part in parts {
                        all.push(read(part)?);
                    }
                }
            }
        }
        Ok(all)
    }

    fn body(&self, name: &str) -> Result<crate::domain::id::BodyId, Message> {
        let found = called::body(self.workspace, name, self.day).map(|body| body.id.clone());
        found.ok_or_else(|| self.nobody(name))
    }

    fn party(&self, name: &str) -> Result<crate::domain::id::PartyId, Message> {
        let found = called::party(self.workspace, name, self.day).map(|party| party.id.clone());
        found.ok_or_else(|| self.nobody(name))
    }

    fn person(&self, name: &str) -> Result<crate::domain::id::PersonId, Message> {
        let found = called::person(self.workspace, name).map(|person| person.id.clone());
        found.ok_or_else(|| self.nobody(name))
    }

    /// Says that nobody has a name, and which one is most like it.
    fn nobody(&self, name: &str) -> Message {
        let bodies = self.workspace.bodies.values().flat_map(|body| called::body_names(body, self.day));
        let parties = self.workspace.parties.values().flat_map(|party| [party.name(self.day), party.short(self.day)]);
        let persons = self.workspace.persons.values().map(|person| person.name());
        match nearest(name, bodies.chain(parties).chain(persons)) {
            Some(near) => Message::new("import-nobody-near").with("name", name).with("near", near),
            None => Message::new("import-nobody").with("name", name),
        }
    }

    /// Finds a record by `register/key` or key, or a chapter by number or title.
    fn node(&self, name: &str) -> Result<NodeId, Message> {
        let keyed = name.split_once('/').and_then(|(register, key)| self.plan.keyed(register.trim(), key.trim()));
        let is_chapter = |node: &&Node| {
            let shape = self.template.chapter(node.id.as_str());
            let titles = shape.into_iter().flat_map(|shape| Lang::ALL.map(|lang| shape.title.get(lang)));
            let number = number::plain(&node.key);
            (!number.is_empty() && number == number::plain(name))
                || node
                    .field(TITLE)
                    .text()
                    .into_iter()
                    .chain(titles)
                    .any(|title| same(title, name) || same(&format!("{} {title}", node.key), name))
        };
        let chapter = || self.plan.walk("").into_iter().map(|(_, node)| node).find(is_chapter);
        let record = || self.record_called(name).or_else(|| self.record_referred(name));
        let found = keyed.or_else(|| self.plan.only(name)).or_else(chapter).or_else(record);
        found.map(|node| node.id.clone()).ok_or_else(|| Message::new("import-no-record").with("name", name))
    }

    /// Finds the one record whose first field says a name.
    fn record_called(&self, name: &str) -> Option<&Node> {
        self.record(|_, title| title.is_some_and(|title| same(title, name)))
    }

    /// Finds the one record that copies refer to by its key and first words: *R1 For lite tid*. What a record that is
    /// being taken in says, is not known yet.
    fn record_referred(&self, name: &str) -> Option<&Node> {
        let (key, words) = name.split_once(' ')?;
        self.record(|node, title| node.key == key && title.is_none_or(|title| same(title, words)))
    }

    /// Finds the one record of which something holds; it is told what the first field says.
    fn record(&self, is_it: impl Fn(&Node, Option<&str>) -> bool) -> Option<&Node> {
        let all = self.template.registers.iter().flat_map(|register| {
            let first = register.fields.first().map(|field| field.id.as_str()).unwrap_or_default();
            self.plan.walk(&register.id).into_iter().map(move |(_, node)| (node, node.field(first).text()))
        });
        let mut found = all.filter(|(node, title)| is_it(node, *title)).map(|(node, _)| node);
        found.next().filter(|_| found.next().is_none())
    }

    fn file(&self, text: &str) -> Result<crate::domain::digest::Digest, Message> {
        let named = self.plan.attachments.values().find(|file| same(&file.name, text)).map(|file| file.sha256);
        let found = named.or_else(|| text.parse().ok());
        found.ok_or_else(|| Message::new("import-no-file").with("name", text))
    }
}

/// Reads a date in the words of any of the languages.
///
/// # Errors
/// Where it stops being understood.
pub fn date(text: &str) -> Result<When, Message> {
    // The words of every language contain those of all: see `Locale::when_words`.
    when::parse(text, Locale::new(Lang::En).when_words()).map_err(|error| error.message())
}

/// Makes one line of several.
fn joined(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Takes away what marks an item of a list.
fn unmarked(line: &str) -> String {
    let line = line.trim();
    ["- ", "• ", "– ", "* "].iter().find_map(|mark| line.strip_prefix(mark)).unwrap_or(line).trim().to_owned()
}

/// Parts names that stand in a row: *A, B and C*.
fn parted(text: &str) -> Vec<&str> {
    let mut parts = vec![text];
    for between in words("import-words-and").iter().map(|word| format!(" {word} ")).chain([", ".to_owned()]) {
        parts = parts.into_iter().flat_map(|part| part.split(between.as_str()).collect::<Vec<_>>()).collect();
    }
    parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect()
}

/// Recognises the words for the kinds of nothing that documents print.
fn nothing(text: &str) -> Option<Nothing> {
    let says = |id: &str| Lang::ALL.into_iter().any(|lang| same(&Locale::new(lang).term(id), text));
    let none = if says("document-undecided") {
        NothingKind::Undecided
    } else if says("document-inapplicable") {
        NothingKind::Inapplicable
    } else {
        return None;
    };
    Some(Nothing { none, words: None, who: None })
}

/// Finds an option by its id, its mark, or its label in any language; `3 – probable` is mark and label. `own` is the
/// language in which the options are listed when it is none of them.
fn option(field: &Field, text: &str, own: Lang) -> Result<String, Message> {
    let text = joined(text);
    let labels = |option: &crate::domain::template::Choice| Lang::ALL.map(|lang| option.label.get(lang).to_owned());
    let is_mark = |option: &&crate::domain::template::Choice| !option.mark.is_empty() && same(&option.mark, &text);
    let is_label = |option: &&crate::domain::template::Choice| {
        same(&option.id, &text)
            || labels(option).iter().any(|label| {
                same(label, &text)
                    || !option.mark.is_empty()
                        && super::columns::plain(&text) == super::columns::plain(&format!("{}{label}", option.mark))
            })
    };
    let found = field.options.iter().find(is_label).or_else(|| field.options.iter().find(is_mark));
    found.map(|option| option.id.clone()).ok_or_else(|| {
        let lang = Lang::ALL.into_iter();
        let known: Vec<String> = field.options.iter().map(|option| option.label.get(own).to_owned()).collect();
        let near = lang.flat_map(|lang| field.options.iter().map(move |option| option.label.get(lang)));
        match nearest(&text, near) {
            Some(near) => Message::new("import-no-option-near").with("value", &text).with("near", near),
            None => Message::new("import-no-option").with("value", &text).with("options", known.join(", ")),
        }
    })
}

/// Reads yes or no.
fn flag(text: &str) -> Result<bool, Message> {
    let word = text.trim().to_lowercase();
    let is = |id: &str| words(id).contains(&word);
    match (is("import-words-yes"), is("import-words-no")) {
        (true, _) => Ok(true),
        (_, true) => Ok(false),
        _ => Err(Message::new("import-no-flag").with("value", text)),
    }
}
