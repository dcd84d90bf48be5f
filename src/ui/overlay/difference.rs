//! What differs between two states of a plan: fields and chapters, their texts word by word.

use ratatui::layout::Rect;

use super::Cover;
use crate::domain::diff::{Changed, Difference, diff};
use crate::domain::plan::{Plan, TEXT, TITLE};
use crate::domain::value::FieldValue;
use crate::ui::canvas::Canvas;
use crate::ui::glyph::Glyph;
use crate::ui::key::{Code, Key};
use crate::ui::layout;
use crate::ui::moves::Move;
use crate::ui::scroll::turned;
use crate::ui::session::Session;
use crate::ui::theme::Role;
use crate::ui::words::{Words, compared, laid_out};

/// The list of differences.
#[derive(Debug)]
pub struct Differences {
    title: String,
    none: String,
    /// What differs: a heading, and the words that did.
    found: Vec<(String, Words)>,
    top: usize,
}

impl Differences {
    /// Lists what differs from one state to another.
    #[must_use]
    pub fn new(session: &Session, before: &Plan, after: &Plan, title: &str) -> Self {
        let found = diff(before, after).iter().map(|one| told(session, before, after, one)).collect();
        Self { title: title.to_owned(), none: session.locale.term("difference-none"), found, top: 0 }
    }

    /// Lays the differences out for a width: each line as parts with their look.
    fn lines(&self, columns: u16) -> Vec<Words> {
        let columns = usize::from(columns);
        let mut lines = Vec::new();
        for (heading, words) in &self.found {
            lines.push(vec![(heading.clone(), Role::Heading)]);
            lines.extend(laid_out(words, columns));
            lines.push(Vec::new());
        }
        lines
    }
}

/// Says one difference: where, and what stood and stands there.
fn told(session: &Session, before: &Plan, after: &Plan, one: &Difference) -> (String, Words) {
    let name = |plan: &Plan| {
        let node = one.node.as_ref()?;
        let found = plan.node(node)?;
        let shown = session.shown(plan);
        Some(if found.is_chapter() { shown.title(found) } else { format!("{} {}", found.key, shown.title(found)) })
    };
    let place = name(after).or_else(|| name(before)).unwrap_or_else(|| one.key.clone());
    let term = |id: &str| session.locale.term(id);
    match &one.change {
        Changed::Added => (place, vec![(term("difference-added"), Role::Added)]),
        Changed::Removed => (place, vec![(term("difference-removed"), Role::Removed)]),
        Changed::Moved => (place, vec![(term("difference-moved"), Role::Text)]),
        Changed::Keyed { before } => (place, vec![(format!("{before} → {}", one.key), Role::Text)]),
        Changed::Field { field, before: old, after: new } => {
            let label = label(session, after, one, field);
            let heading = [place, label].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
            let old = words(session, before, one, field, old);
            let new = words(session, after, one, field, new);
            (heading, compared(&old, &new))
        }
    }
}

/// Returns what a field is called in the template; nothing for the text of a chapter.
fn label(session: &Session, plan: &Plan, one: &Difference, field: &str) -> String {
    let template = session.template_of(plan);
    let known = match (&one.register, &one.node) {
        (Some(register), _) => template.and_then(|found| found.register(register)?.field(field)),
        (None, None) => template.and_then(|found| found.field(field)),
        (None, Some(_)) => None,
    };
    match known {
        Some(known) => known.label.get(plan.head.lang).to_owned(),
        None if field == TITLE => session.locale.term("difference-title"),
        None if field == TEXT => String::new(),
        None => field.to_owned(),
    }
}

/// Says a value as it reads on paper; prose as it is written.
fn words(session: &Session, plan: &Plan, one: &Difference, field: &str, value: &FieldValue) -> String {
    if let Some(text) = value.text().filter(|_| one.register.is_none()) {
        return text.to_owned();
    }
    let shown = session.shown(plan);
    let template = session.template_of(plan);
    let known = match &one.register {
        Some(register) => template.and_then(|found| found.register(register)?.field(field)),
        None => template.and_then(|found| found.field(field)),
    };
    match (known, value) {
        (Some(known), _) => {
            let lines = shown.lines(known, value).into_iter();
            lines.map(crate::document::shown::Words::into_text).collect::<Vec<_>>().join("\n")
        }
        (None, FieldValue::Nothing(nothing)) => shown.nothing(nothing).unwrap_or_default(),
        (None, FieldValue::Some(_)) => value.text().unwrap_or_default().to_owned(),
    }
}

impl Cover for Differences {
    fn key(&mut self, key: Key, session: &Session) -> Vec<Move> {
        let area = session.body();
        let height = usize::from(area.height.saturating_sub(2));
        if matches!(key.code, Code::Esc | Code::Backspace | Code::Enter | Code::Char('q' | 'v')) {
            return vec![Move::Close];
        }
        self.top = turned(self.top, key.code, self.lines(area.width.saturating_sub(2)).len(), height);
        Vec::new()
    }

    fn view(&self, _session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        canvas.clear(area);
        let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        canvas.put(area, 0, 0, &self.title, Role::Heading);
        let (_, list) = layout::above(area, 2);
        if self.found.is_empty() {
            canvas.put(list, 0, 0, &self.none, Role::Muted);
        }
        let lines = self.lines(area.width);
        let height = usize::from(list.height);
        for (y, line) in (0..).zip(lines.iter().skip(self.top).take(height)) {
            canvas.put_parts(list, 0, y, line.iter().map(|(text, role)| (text.as_str(), *role)));
        }
        let left = lines.len().saturating_sub(self.top + height);
        if left > 0 {
            canvas.put_right(area, 1, &format!("{} {left}", canvas.glyph(Glyph::Below)), Role::Muted);
        }
    }
}
