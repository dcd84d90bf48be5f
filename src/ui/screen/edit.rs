//! The text of a chapter, in a plain text area; what is not saved yet is kept as the person's private draft.

mod foot;
mod preview;
mod seeking;

use ratatui::layout::Rect;

use super::Part;
use crate::domain::command::{Edit as Change, PlanCommand};
use crate::domain::id::NodeId;
use crate::domain::message::Message;
use crate::domain::plan::{Node, Plan, TEXT};
use crate::domain::value::{FieldValue, Value};
use crate::ui::action::{Action, Place};
use crate::ui::area::Area;
use crate::ui::canvas::Canvas;
use crate::ui::effect::{Effect, Reply};
use crate::ui::form::{Entry, Form};
use crate::ui::key::{Code, Key};
use crate::ui::layout;
use crate::ui::moves::Move;
use crate::ui::overlay::writing::Writing;
use crate::ui::session::Session;
use crate::ui::sheet::Sheet;
use crate::ui::text;
use crate::ui::theme::Role;
use seeking::Seeking;

/// From this width on, what will be read stands beside what is written.
const WIDE: u16 = 100;
/// From this height on there is room for what the header says too.
const ROOMY: u16 = 12;
/// The marks around words that are stressed, and strongly.
const STRESS: [&str; 2] = ["*", "**"];

/// A chapter that is being written.
#[derive(Debug)]
pub struct Edit {
    node: NodeId,
    title: String,
    guidance: String,
    before: FieldValue,
    sheet: Sheet,
    seeking: Box<Seeking>,
    /// What will be read is shown.
    is_previewed: bool,
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
            seeking: Box::default(),
            is_previewed: false,
        }
    }

    fn entry(&self) -> Option<&Entry> {
        self.sheet.form.entry(TEXT)
    }

    fn entry_mut(&mut self) -> Option<&mut Entry> {
        self.sheet.form.entry_mut(TEXT)
    }

    fn area(&self) -> Option<&Area> {
        self.entry().and_then(Entry::area)
    }

    /// Tells whether what will be read stands where one writes.
    fn hides_text(&self, session: &Session) -> bool {
        self.is_previewed && session.body().width < WIDE && self.area().is_some()
    }

    /// Does what an action says with the text.
    fn write(&mut self, action: Action) -> Vec<Move> {
        let Some(area) = self.sheet.form.entry_mut(TEXT).and_then(Entry::area_mut) else { return Vec::new() };
        let mut moves = Vec::new();
        match action {
            Action::Undo => _ = area.undo(),
            Action::Redo => _ = area.redo(),
            Action::FindText => self.seeking.open(area),
            Action::NextHit | Action::PreviousHit => moves = self.seeking.go(action == Action::NextHit, area),
            Action::ReplaceAll => moves = self.seeking.replace_all(area),
            Action::TurnHeading => area.turn_heading(),
            Action::TurnItem => area.turn_item(),
            Action::InsertTable => area.insert_table(),
            Action::Strong | Action::Emphasis => {
                let [weak, strong] = STRESS;
                area.stress(if action == Action::Strong { strong } else { weak });
            }
            Action::SelectAll => area.select_all(),
            Action::CopyText | Action::CutText => {
                moves.extend(area.selected().map(|text| Move::Do(Effect::Copy(text))));
                if action == Action::CutText {
                    area.cut();
                } else {
                    area.copy();
                }
            }
            Action::PasteText => _ = area.paste(),
            _ => {}
        }
        self.sheet.touched();
        moves
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
            Action::WritingHelp => return vec![Move::over(Writing::default())],
            Action::Preview => self.is_previewed = !self.is_previewed,
            action => return self.write(action),
        }
        Vec::new()
    }

    fn refuse(&self, action: Action, _session: &Session) -> Option<Message> {
        let left_open = || self.area().is_none().then(|| Message::new("refuse-left-open"));
        match action {
            Action::NextHit | Action::PreviousHit | Action::ReplaceAll if self.seeking.is_blank() => {
                Some(Message::new("refuse-nothing-sought"))
            }
            Action::ReplaceAll if !self.seeking.is_open() => Some(Message::new("refuse-nothing-sought")),
            Action::Save | Action::Nothing | Action::OwnEditor | Action::Back | Action::WritingHelp => None,
            Action::Preview | Action::FindText | Action::NextHit | Action::PreviousHit | Action::ReplaceAll => {
                left_open()
            }
            Action::TurnHeading | Action::TurnItem | Action::InsertTable => left_open(),
            Action::Strong | Action::Emphasis => left_open(),
            Action::SelectAll | Action::CopyText | Action::CutText | Action::PasteText => left_open(),
            _ => None,
        }
    }

    fn typed(&mut self, key: Key, session: &Session) -> Option<Vec<Move>> {
        let hides = self.hides_text(session);
        let entry = self.sheet.form.entry_mut(TEXT)?;
        if self.seeking.is_open()
            && let Some(area) = entry.area_mut()
        {
            let moves = self.seeking.key(key, area);
            self.sheet.touched();
            return moves;
        }
        let is_command = key.ctrl && matches!(key.code, Code::Char(letter) if !matches!(letter, 'w' | 'h'));
        if is_command || matches!(key.code, Code::Esc | Code::F(_)) {
            return None;
        }
        // Whoever writes wants to see what is written.
        let writes = key.typed().is_some() || matches!(key.code, Code::Enter | Code::Backspace | Code::Delete);
        self.is_previewed &= !(hides && writes);
        if key.code != Code::Tab {
            entry.write(key);
        } else if !entry.turn(!key.shift) {
            let area = entry.area_mut()?;
            _ = area.next_cell(!key.shift) || area.nest(!key.shift);
        }
        self.sheet.touched();
        Some(Vec::new())
    }

    fn pasted(&mut self, text: &str, _session: &Session) -> Option<Vec<Move>> {
        if self.seeking.is_open()
            && let Some(area) = self.sheet.form.entry_mut(TEXT).and_then(Entry::area_mut)
        {
            self.seeking.pasted(text, area);
            return Some(Vec::new());
        }
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
        let area = self.view_head(area, canvas);
        match self.area() {
            Some(written) => self.view_text(session, written, area, canvas),
            None => self.entry().into_iter().for_each(|entry| entry.view(session, true, area, canvas)),
        }
    }
}

impl Edit {
    /// Draws the title and what belongs here; where there is little room, only as long as nothing is written. Returns
    /// the room below.
    fn view_head(&self, area: Rect, canvas: &mut Canvas<'_>) -> Rect {
        if area.height < ROOMY && self.text().is_some() {
            return area;
        }
        canvas.put(area, 0, 0, &self.title, Role::Heading);
        let guidance = text::wrap(&self.guidance, usize::from(area.width));
        let rows = u16::try_from(guidance.len()).unwrap_or(0).min(area.height / 5);
        for (y, line) in (1..=rows).zip(&guidance) {
            canvas.put(area, 0, y, line, Role::Muted);
        }
        layout::above(area, rows + 2).1
    }

    /// Draws what is written, what will be read of it, and what stands below.
    fn view_text(&self, session: &Session, written: &Area, area: Rect, canvas: &mut Canvas<'_>) {
        let rows = if self.seeking.is_open() { Seeking::rows(area.height) } else { 1 };
        let (text, below) = layout::below(area, rows);
        let node = session.plan.as_deref().and_then(|plan| Some((plan, plan.node(&self.node)?)));
        let wide = session.body().width >= WIDE;
        match node.filter(|_| self.is_previewed) {
            Some(node) if wide => {
                let half = text.width / 2;
                let left = Rect { width: half.saturating_sub(1), ..text };
                let right = Rect { x: text.x + half + 1, width: text.width - half - 1, ..text };
                written.view(true, Role::Focus, left, canvas);
                canvas.divide(Rect { width: half + 1, ..text }, half);
                preview::view(session, node, (written, false), right, canvas);
            }
            Some(node) => preview::view(session, node, (written, true), text, canvas),
            None => written.view(true, Role::Focus, text, canvas),
        }
        if self.seeking.is_open() {
            self.seeking.view(session, below, canvas);
        } else {
            canvas.put_right(below, 0, &foot::said(session, written), Role::Muted);
        }
    }
}
