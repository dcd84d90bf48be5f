//! The text of a chapter, in a plain text area; what is not saved yet is kept as the person's private draft.

use ratatui::layout::Rect;

use super::Part;
use crate::domain::command::{Edit as Change, PlanCommand};
use crate::domain::id::NodeId;
use crate::domain::message::Message;
use crate::domain::plan::{Node, Plan, TEXT};
use crate::domain::value::{FieldValue, Value};
use crate::ui::action::{Action, Place};
use crate::ui::canvas::Canvas;
use crate::ui::effect::{Effect, Reply};
use crate::ui::form::{Entry, Form};
use crate::ui::key::{Code, Key};
use crate::ui::layout;
use crate::ui::moves::Move;
use crate::ui::session::Session;
use crate::ui::sheet::Sheet;
use crate::ui::text;
use crate::ui::theme::Role;

/// A chapter that is being written.
#[derive(Debug)]
pub struct Edit {
    node: NodeId,
    title: String,
    guidance: String,
    before: FieldValue,
    sheet: Sheet,
}

impl Edit {
    /// Opens the text of a chapter.
    #[must_use]
    pub fn new(session: &Session, plan: &Plan, node: &Node) -> Self {
        let shape = session.template_of(plan).and_then(|template| template.chapter(node.id.as_str()));
        let before = node.field(TEXT).clone();
        let sheet = Sheet::new(Form::new([entry(&before)]), plan.head.revision);
        Self {
            node: node.id.clone(),
            title: session.shown(plan).title(node),
            guidance: shape.map_or("", |shape| shape.guidance.get(plan.head.lang)).to_owned(),
            before,
            sheet: sheet.kept_as(&plan.id, &format!("edit/{}", node.id)),
        }
    }

    fn entry(&self) -> Option<&Entry> {
        self.sheet.form.entry(TEXT)
    }

    fn entry_mut(&mut self) -> Option<&mut Entry> {
        self.sheet.form.entry_mut(TEXT)
    }

    fn text(&self) -> Option<String> {
        self.entry().and_then(Entry::text)
    }

    fn value(&self) -> FieldValue {
        let nothing = self.entry().and_then(|entry| entry.absence.nothing());
        match (nothing, self.text()) {
            (Some(nothing), _) => FieldValue::Nothing(nothing),
            (None, Some(text)) => FieldValue::Some(Value::Prose(text)),
            (None, None) => FieldValue::EMPTY,
        }
    }

    fn write_text(&mut self, text: &str) {
        if let Some(entry) = self.entry_mut() {
            entry.rewrite_text(text);
        }
        self.sheet.touched();
    }

    fn save(&mut self, session: &Session) -> Vec<Move> {
        let value = self.value();
        if value == self.before {
            return self.sheet.forget().into_iter().chain([Move::Back]).collect();
        }
        let change = Change::Set { node: self.node.clone(), field: TEXT.to_owned(), value };
        let Some((command, _)) = session.command(PlanCommand::Edit(vec![change])) else { return Vec::new() };
        let said = Message::new("said-text-saved").with("chapter", &self.title);
        let submission = Effect::submit_seen(session, command, self.sheet.seen(), said);
        let after = self.sheet.forget().into_iter().chain([Move::Back]);
        submission.map(|submission| submission.then(after).into()).into_iter().collect()
    }
}

/// Makes the area of a text, or of the sentence of a kind of nothing.
fn entry(value: &FieldValue) -> Entry {
    let nothing = match value {
        FieldValue::Nothing(nothing) => Some(nothing),
        FieldValue::Some(_) => None,
    };
    Entry::prose(TEXT, String::new(), value.text().unwrap_or_default()).with_nothing(nothing)
}

impl Part for Edit {
    fn place(&self) -> Place {
        Place::Edit
    }

    fn title(&self, _session: &Session) -> String {
        self.title.clone()
    }

    fn aside(&self, session: &Session) -> String {
        let plan = session.plan.as_deref();
        let now = plan.and_then(|plan| plan.node(&self.node)).map(|node| node.field(TEXT));
        session.locale.term(match self.sheet.is_changed() {
            true if now.is_some_and(|now| *now != self.before) => "edit-overtaken",
            true => "edit-unsaved",
            false => "edit-saved",
        })
    }

    fn act(&mut self, action: Action, session: &Session) -> Vec<Move> {
        match action {
            Action::Save => return self.save(session),
            Action::Nothing => {
                self.sheet.form.next_nothing();
                self.sheet.touched();
            }
            Action::OwnEditor => return vec![Move::Do(Effect::Edit(self.text().unwrap_or_default()))],
            Action::Back => return self.sheet.leave(session, Some(Move::Act(Action::Save)), || Move::Back),
            _ => {}
        }
        Vec::new()
    }

    fn typed(&mut self, key: Key, _session: &Session) -> Option<Vec<Move>> {
        let is_command = key.ctrl && matches!(key.code, Code::Char('s' | 'n' | 'o' | 'p' | 'f'));
        if is_command || matches!(key.code, Code::Esc | Code::F(_)) {
            return None;
        }
        let entry = self.entry_mut()?;
        if key.code != Code::Tab || !entry.turn(!key.shift) {
            entry.write(key);
        }
        self.sheet.touched();
        Some(Vec::new())
    }

    fn pasted(&mut self, text: &str, _session: &Session) -> Option<Vec<Move>> {
        let cleaned = self.sheet.form.pasted(text);
        self.sheet.touched();
        Some(cleaned.map(Move::Say).into_iter().collect())
    }

    fn received(&mut self, reply: Reply, _session: &Session) -> Vec<Move> {
        match reply {
            Reply::Edited(text) => self.write_text(text.trim_end()),
            Reply::Merged(text, seen) => {
                self.write_text(&text);
                self.sheet.rebase(seen);
            }
            _ => {}
        }
        Vec::new()
    }

    fn sheet(&self) -> Option<&Sheet> {
        Some(&self.sheet)
    }

    fn sheet_mut(&mut self) -> Option<&mut Sheet> {
        Some(&mut self.sheet)
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        canvas.put(area, 0, 0, &self.title, Role::Heading);
        let guidance = text::wrap(&self.guidance, usize::from(area.width));
        let rows = u16::try_from(guidance.len()).unwrap_or(0).min(area.height / 5);
        for (y, line) in (1..=rows).zip(&guidance) {
            canvas.put(area, 0, y, line, Role::Muted);
        }
        let (_, area) = layout::above(area, rows + 2);
        if let Some(entry) = self.entry() {
            entry.view(session, true, area, canvas);
        }
    }
}
