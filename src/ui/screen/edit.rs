//! The text of a chapter, in a plain text area; what is not saved yet is kept as the person's private draft.

use ratatui::layout::Rect;

use super::Part;
use crate::domain::command::{Edit as Change, PlanCommand};
use crate::domain::id::NodeId;
use crate::domain::message::Message;
use crate::domain::plan::{Node, Plan, TEXT};
use crate::domain::value::{FieldValue, Nothing, NothingKind, Value};
use crate::ui::action::{Action, Place};
use crate::ui::canvas::Canvas;
use crate::ui::effect::{Effect, Reply};
use crate::ui::form::Entry;
use crate::ui::key::{Code, Key};
use crate::ui::layout;
use crate::ui::moves::Move;
use crate::ui::overlay::menu::Menu;
use crate::ui::session::Session;
use crate::ui::text;
use crate::ui::theme::Role;

/// After so many keys the draft is kept.
const KEYS: u32 = 30;

/// A chapter that is being written.
#[derive(Debug)]
pub struct Edit {
    node: NodeId,
    title: String,
    guidance: String,
    before: FieldValue,
    entry: Entry,
    /// The revision that the text was opened on.
    seen: u64,
    /// Keys since the draft was kept.
    unkept: u32,
    changed: bool,
}

impl Edit {
    /// Opens the text of a chapter, and asks for a draft of it.
    #[must_use]
    pub fn open(session: &Session, plan: &Plan, node: &Node) -> Vec<Move> {
        let shape = session.template_of(plan).and_then(|template| template.chapter(node.id.as_str()));
        let before = node.field(TEXT).clone();
        let edit = Self {
            node: node.id.clone(),
            title: session.shown(plan).title(node),
            guidance: shape.map_or("", |shape| shape.guidance.get(plan.head.lang)).to_owned(),
            entry: entry(&before),
            before,
            seen: plan.head.revision,
            unkept: 0,
            changed: false,
        };
        let draft = Effect::Draft(edit.draft_key(plan));
        vec![Move::go(edit), Move::Do(draft)]
    }

    fn draft_key(&self, plan: &Plan) -> String {
        format!("edit/{}/{}", plan.id, self.node)
    }

    fn value(&self) -> FieldValue {
        let text = self.entry.text();
        match (self.entry.nothing, text) {
            (Some(none), words) => FieldValue::Nothing(Nothing { none, words, who: None }),
            (None, Some(text)) => FieldValue::Some(Value::Prose(text)),
            (None, None) => FieldValue::EMPTY,
        }
    }

    fn write_text(&mut self, text: &str) {
        let nothing = self.entry.nothing;
        self.entry = Entry::prose(TEXT, String::new(), text).with_nothing(nothing);
        self.changed = true;
    }

    /// Keeps what is written as a draft.
    fn keep(&mut self, session: &Session) -> Vec<Move> {
        self.unkept = 0;
        let Some(plan) = &session.plan else { return Vec::new() };
        let text = self.entry.text().unwrap_or_default();
        vec![Move::Do(Effect::SaveDraft(self.draft_key(plan), text))]
    }

    fn drop_draft(&self, session: &Session) -> Option<Move> {
        let plan = session.plan.as_ref()?;
        Some(Move::Do(Effect::DropDraft(self.draft_key(plan))))
    }

    fn save(&self, session: &Session) -> Vec<Move> {
        let value = self.value();
        if value == self.before {
            return self.drop_draft(session).into_iter().chain([Move::Back]).collect();
        }
        let change = Change::Set { node: self.node.clone(), field: TEXT.to_owned(), value };
        let Some((command, _)) = session.command(PlanCommand::Edit(vec![change])) else { return Vec::new() };
        let said = Message::new("said-text-saved").with("chapter", &self.title);
        let submission = Effect::submit_seen(session, command, self.seen, said);
        let after = self.drop_draft(session).into_iter().chain([Move::Back]);
        submission.map(|submission| submission.then(after).into()).into_iter().collect()
    }

    /// Asks what becomes of a text that is not saved.
    fn leave(&mut self, session: &Session) -> Vec<Move> {
        if !self.changed {
            return vec![Move::Back];
        }
        let term = |id| session.locale.term(id);
        let mut keep = self.keep(session);
        keep.push(Move::Back);
        let discard = self.drop_draft(session).into_iter().chain([Move::Back]).collect();
        let options = vec![
            (term("leave-save"), vec![Move::Act(Action::Save)]),
            (term("leave-keep"), keep),
            (term("leave-discard"), discard),
        ];
        vec![Move::over(Menu::new(term("leave-title"), options))]
    }

    fn touched(&mut self, session: &Session) -> Vec<Move> {
        self.changed = true;
        self.unkept += 1;
        if self.unkept >= KEYS { self.keep(session) } else { Vec::new() }
    }
}

/// Makes the area of a text, or of the sentence of a kind of nothing.
fn entry(value: &FieldValue) -> Entry {
    let (text, none) = match value {
        FieldValue::Nothing(nothing) => (nothing.words.as_deref().unwrap_or_default(), Some(nothing.none)),
        FieldValue::Some(_) => (value.text().unwrap_or_default(), None),
    };
    let none = none.filter(|none| *none != NothingKind::Empty);
    Entry::prose(TEXT, String::new(), text).with_nothing(none)
}

impl Part for Edit {
    fn place(&self) -> Place {
        Place::Edit
    }

    fn title(&self, _session: &Session) -> String {
        self.title.clone()
    }

    fn aside(&self, session: &Session) -> String {
        session.locale.term(if self.changed { "edit-unsaved" } else { "edit-saved" })
    }

    fn act(&mut self, action: Action, session: &Session) -> Vec<Move> {
        match action {
            Action::Save => self.save(session),
            Action::Nothing => {
                self.entry.next_nothing();
                self.touched(session)
            }
            Action::OwnEditor => vec![Move::Do(Effect::Edit(self.entry.text().unwrap_or_default()))],
            Action::Back => self.leave(session),
            _ => Vec::new(),
        }
    }

    fn typed(&mut self, key: Key, session: &Session) -> Option<Vec<Move>> {
        let is_command = key.ctrl && matches!(key.code, Code::Char('s' | 'n' | 'o' | 'p'));
        if is_command || matches!(key.code, Code::Esc | Code::F(_)) {
            return None;
        }
        let before = self.entry.text();
        self.entry.write(key);
        Some(if self.entry.text() == before { Vec::new() } else { self.touched(session) })
    }

    fn pasted(&mut self, text: &str, session: &Session) -> Option<Vec<Move>> {
        self.entry.pasted(text);
        Some(self.touched(session))
    }

    fn received(&mut self, reply: Reply, _session: &Session) -> Vec<Move> {
        match reply {
            Reply::Draft(Some(text)) if Some(&text) != self.entry.text().as_ref() => {
                self.write_text(&text);
                vec![Move::Say(Message::new("said-draft-found"))]
            }
            Reply::Edited(text) => {
                self.write_text(text.trim_end());
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    fn ending(&mut self, session: &Session) -> Vec<Move> {
        if self.changed { self.keep(session) } else { Vec::new() }
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
        self.entry.view(session, true, area, canvas);
    }
}
