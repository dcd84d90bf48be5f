//! What changes in a field, in words: what stands there and what the file says.

use super::{FieldChange, Target};
use crate::document::shown::{Shown, Words};
use crate::domain::message::Message;
use crate::domain::plan::{TEXT, TITLE};
use crate::domain::template::Field;
use crate::domain::value::{FieldKind, FieldValue};
use crate::locale::Locale;

/// As many characters of a value as a preview shows.
const SHOWN: usize = 60;
/// As many characters before the first that differs.
const BEFORE: usize = 20;

/// A change of a field in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What the field is called.
    pub field: String,
    /// What stands there.
    pub before: String,
    /// What the file says.
    pub after: String,
}

impl Told {
    /// Says a change: of a record of a register, or of a chapter when there is none. Words of ours are those of `locale`,
    /// names of fields those of the plan's language.
    #[must_use]
    pub fn of(change: &FieldChange, register: Option<&str>, target: Target<'_>, locale: &Locale) -> Self {
        let lang = target.plan.head.lang;
        let shape = register.and_then(|register| target.template.register(register));
        let own = |kind| Field::bare(&change.field, kind);
        let field = match (shape.and_then(|shape| shape.field(&change.field)), change.field.as_str()) {
            (Some(field), _) => field.clone(),
            (None, TEXT) if register.is_none() => own(FieldKind::Prose),
            (None, _) => own(FieldKind::Line),
        };
        let label = match change.field.as_str() {
            TEXT if register.is_none() => locale.term("import-text"),
            TITLE if register.is_none() => locale.term("import-heading"),
            _ => field.label.get(lang).to_owned(),
        };
        let shown = Shown::new(target.plan, target.workspace, lang, target.day);
        let words = |value: &FieldValue| {
            let lines: Vec<String> = shown.lines(&field, value).into_iter().map(Words::into_text).collect();
            if lines.is_empty() { locale.term("import-empty-value") } else { lines.join("; ") }
        };
        Self { field: label, before: words(&change.before), after: words(&change.after) }
    }

    /// Says it in one line, where texts are long the part of them that differs.
    #[must_use]
    pub fn message(&self) -> Message {
        let [before, after] =
            [&self.before, &self.after].map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
        let equal = before.chars().zip(after.chars()).take_while(|(one, other)| one == other).count();
        let is_long = before.chars().count().max(after.chars().count()) > SHOWN;
        let from = if is_long { equal.saturating_sub(BEFORE) } else { 0 };
        Message::new("import-change")
            .with("field", &self.field)
            .with("before", part(&before, from))
            .with("after", part(&after, from))
    }
}

/// Returns as much of a text as is shown.
#[must_use]
pub fn short(text: &str) -> String {
    part(&text.split_whitespace().collect::<Vec<_>>().join(" "), 0)
}

fn part(line: &str, from: usize) -> String {
    let mut rest = line.chars().skip(from);
    let mut out: String = (from > 0).then_some('…').into_iter().chain(rest.by_ref().take(SHOWN)).collect();
    if rest.next().is_some() {
        out.pop();
        out.push('…');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_long_texts_the_part_is_shown_that_differs() {
        let same = "Planen skal leverast i rett tid og med rett innhald til alle som ventar på han, ";
        let told = Told { field: "Tekst".into(), before: format!("{same}kanskje."), after: format!("{same}alltid.") };
        let said = Locale::new(crate::domain::lang::Lang::Nn).say(&told.message());
        assert_eq!(said, "Tekst: … som ventar på han, kanskje. → … som ventar på han, alltid.");
        assert_eq!(short(&"a".repeat(SHOWN)), "a".repeat(SHOWN));
        assert_eq!(short(&"a".repeat(SHOWN + 1)), format!("{}…", "a".repeat(SHOWN - 1)));
    }
}
