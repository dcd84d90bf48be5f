//! The text of a plan, continuous: outline, numbered paragraphs, what changed since the last locked version, remarks.

pub mod lines;

use std::sync::Arc;

use ratatui::layout::Rect;

use super::Part;
use super::edit::Edit;
use super::record::Record;
use crate::document::prose::anchor;
use crate::domain::id::NodeId;
use crate::domain::message::Message;
use crate::domain::plan::Plan;
use crate::domain::remark::Anchor;
use crate::ui::action::{Action, Place};
use crate::ui::canvas::Canvas;
use crate::ui::closed;
use crate::ui::effect::{Effect, Export, Reply};
use crate::ui::glyph::Glyph;
use crate::ui::layout;
use crate::ui::moves::Move;
use crate::ui::overlay::access;
use crate::ui::overlay::remark::NewRemark;
use crate::ui::pointer::Target;
use crate::ui::scroll::Scroll;
use crate::ui::session::Session;
use crate::ui::text;
use crate::ui::theme::Role;
use lines::{Item, Laid};

/// The width of the outline.
const OUTLINE: u16 = 26;
/// Rows for the remarks beside the selected paragraph.
const BESIDE: u16 = 4;

/// The reading screen.
#[derive(Debug, Default)]
pub struct Read {
    laid: Laid,
    /// The place of the selected item.
    at: usize,
    /// The first visible line.
    top: usize,
    outline: Scroll,
    on_outline: bool,
    /// The plan at the newest locked version, to show what changed since.
    old: Option<Arc<Plan>>,
    /// Where to begin: a chapter, and a paragraph of it.
    wanted: Option<(NodeId, Option<u32>)>,
}

impl Read {
    /// Opens the text at a chapter or a record.
    #[must_use]
    pub fn at(node: NodeId, paragraph: Option<u32>) -> Self {
        Self { wanted: Some((node, paragraph)), ..Self::default() }
    }

    /// Divides the body: outline, text, remarks beside.
    fn areas(session: &Session) -> (Option<Rect>, Rect, Rect) {
        let body = session.body();
        let body = Rect { x: body.x + 1, width: body.width.saturating_sub(2), ..body };
        let (outline, text) = if body.width + 2 >= layout::WIDE {
            let (left, right) = layout::beside(body, OUTLINE);
            (Some(left), right)
        } else {
            (None, body)
        };
        let beside = if body.height >= 16 { BESIDE } else { 0 };
        let (text, beside) = layout::below(text, beside);
        (outline, text, beside)
    }

    fn item(&self) -> Option<&Item> {
        self.laid.items.get(self.at)
    }

    /// Returns the record or the chapter of the selected item.
    fn node(&self) -> Option<&NodeId> {
        self.item().map(|item| item.record.as_ref().unwrap_or(&item.chapter))
    }

    /// Selects an item and brings it into sight.
    fn select(&mut self, at: usize, height: u16) {
        self.at = at.min(self.laid.items.len().saturating_sub(1));
        let Some(item) = self.laid.items.get(self.at) else { return };
        let height = usize::from(height);
        if item.first < self.top {
            self.top = item.first;
        } else if item.last >= self.top + height {
            self.top = (item.last + 1).saturating_sub(height).min(item.first);
        }
    }

    /// Goes one step: within a paragraph that is longer than the screen, else to the next one.
    fn step(&mut self, forward: bool, height: u16) {
        let Some(item) = self.item() else { return };
        let rows = usize::from(height);
        if forward && item.last >= self.top + rows {
            self.top += 1;
        } else if !forward && item.first < self.top {
            self.top -= 1;
        } else {
            let next = if forward { self.at + 1 } else { self.at.saturating_sub(1) };
            self.select(next, height);
        }
    }

    fn page(&mut self, forward: bool, height: u16) {
        let rows = usize::from(height.max(2) - 1);
        let last = self.laid.lines.len().saturating_sub(usize::from(height));
        self.top = if forward { (self.top + rows).min(last) } else { self.top.saturating_sub(rows) };
        let visible = |item: &Item| item.first >= self.top;
        let at = self.laid.items.iter().position(visible).unwrap_or(self.at);
        self.at = if self.top == last && forward { self.laid.items.len().saturating_sub(1) } else { at };
    }

    /// Goes to the next or previous item that changed.
    fn jump_to_change(&mut self, forward: bool, height: u16) -> Vec<Move> {
        let mut changed = self.laid.items.iter().enumerate().filter(|(_, item)| item.changed).map(|(at, _)| at);
        let found =
            if forward { changed.find(|at| *at > self.at) } else { changed.take_while(|at| *at < self.at).last() };
        match found {
            Some(at) => {
                self.select(at, height);
                Vec::new()
            }
            None => vec![Move::Warn(Message::new("read-no-change"))],
        }
    }

    fn chapters<'a>(&self, plan: &'a Plan) -> Vec<(usize, &'a crate::domain::plan::Node)> {
        plan.walk("")
    }

    fn edit(&self, session: &Session) -> Vec<Move> {
        let (Some(plan), Some(item)) = (&session.plan, self.item()) else { return Vec::new() };
        let record = item.record.as_ref().and_then(|record| plan.node(record));
        if let Some(record) = record {
            let register = record.register.as_deref().and_then(|id| session.template()?.register(id));
            return register
                .map_or_else(Vec::new, |register| vec![Move::go(Record::of(session, plan, register, record))]);
        }
        plan.node(&item.chapter).map_or_else(Vec::new, |chapter| vec![Move::go(Edit::new(session, plan, chapter))])
    }

    /// Says where a remark to the selected item stands.
    fn anchor(&self, plan: &Plan) -> Anchor {
        let Some(item) = self.item() else { return Anchor::PLAN };
        let version = plan.newest_version().filter(|_| !plan.is_draft()).map(|version| version.number.clone());
        let words =
            item.paragraph.and_then(|number| anchor(plan, (&item.chapter, None), version.as_deref(), number, None));
        words.unwrap_or_else(|| Anchor { version, node: self.node().cloned(), ..Anchor::PLAN })
    }

    fn act_on_outline(&mut self, action: Action, session: &Session, height: u16) -> Option<Vec<Move>> {
        let plan = session.plan.as_ref()?;
        let chapters = self.chapters(plan);
        let (outline, text, _) = Self::areas(session);
        let rows = outline.unwrap_or(text).height;
        if self.outline.act(action, chapters.len(), rows) {
            if let Some((_, chapter)) = chapters.get(self.outline.at(chapters.len())) {
                let at = self.laid.items.iter().position(|item| item.chapter == chapter.id);
                self.top = at.and_then(|at| self.laid.items.get(at)).map_or(self.top, |item| item.first);
                self.at = at.unwrap_or(self.at);
                self.select(self.at, height);
            }
            return Some(Vec::new());
        }
        if matches!(action, Action::Open | Action::Right) {
            self.on_outline = false;
            return Some(Vec::new());
        }
        None
    }

    /// Lets the outline follow the text.
    fn follow(&mut self, session: &Session) {
        let (Some(plan), Some(item)) = (&session.plan, self.item()) else { return };
        let chapters = self.chapters(plan);
        let at = chapters.iter().position(|(_, node)| node.id == item.chapter);
        let (outline, text, _) = Self::areas(session);
        if let Some(at) = at {
            let count = chapters.len();
            self.outline.select(at, count, outline.unwrap_or(text).height);
        }
    }
}

impl Part for Read {
    fn place(&self) -> Place {
        Place::Read
    }

    fn title(&self, session: &Session) -> String {
        session.locale.term("place-read")
    }

    fn aside(&self, session: &Session) -> String {
        let Some(plan) = &session.plan else { return String::new() };
        let version = super::plan::version(session, plan);
        let changed = self.laid.items.iter().filter(|item| item.changed).count();
        match plan.newest_version().filter(|_| changed > 0) {
            Some(old) => session.say(
                &Message::new("read-changed").with("version", version).with("old", &old.number).with("count", changed),
            ),
            None => version,
        }
    }

    fn refuse(&self, action: Action, session: &Session) -> Option<Message> {
        match action {
            Action::NoRemarks => super::home::no_remarks(session).err(),
            Action::OpenUp => closed::refuse_opening(session),
            _ => None,
        }
    }

    fn act(&mut self, action: Action, session: &Session) -> Vec<Move> {
        let (_, text, _) = Self::areas(session);
        let height = text.height;
        if self.on_outline
            && let Some(moves) = self.act_on_outline(action, session, height)
        {
            return moves;
        }
        let Some(plan) = &session.plan else { return Vec::new() };
        match action {
            Action::Up | Action::Down => self.step(action == Action::Down, height),
            Action::PageUp | Action::PageDown => self.page(action == Action::PageDown, height),
            Action::First => self.select(0, height),
            Action::Last => self.select(usize::MAX, height),
            Action::NextChange => return self.jump_to_change(true, height),
            Action::PreviousChange => return self.jump_to_change(false, height),
            Action::NextPane => self.on_outline = !self.on_outline,
            Action::Left => self.on_outline = true,
            Action::Open | Action::Edit if session.is_secretary() => return self.edit(session),
            Action::Restrict => return vec![Move::Over(access::restrict(session, plan, self.node()))],
            Action::OpenUp => {
                return access::open_up(session, plan, self.node()).map(Move::Over).into_iter().collect();
            }
            Action::Remark => return vec![Move::Over(NewRemark::ask(session, self.anchor(plan)))],
            Action::Undo => return vec![Move::Undo],
            Action::Redo => return vec![Move::Redo],
            Action::Export => return Export::offer(session, None, None),
            Action::NoRemarks => return super::home::no_remarks(session).unwrap_or_default(),
            _ => {}
        }
        self.follow(session);
        Vec::new()
    }

    fn received(&mut self, reply: Reply, session: &Session) -> Vec<Move> {
        if let Reply::PlanAt(_, plan) = reply {
            self.old = Some(plan);
            return self.refresh(session);
        }
        Vec::new()
    }

    fn refresh(&mut self, session: &Session) -> Vec<Move> {
        let Some(plan) = &session.plan else { return Vec::new() };
        let (_, text, _) = Self::areas(session);
        self.laid = lines::lay_out(session, plan, self.old.as_deref(), text.width);
        let wanted = self.wanted.take();
        let place = wanted.and_then(|(node, paragraph)| self.laid.find(&node, paragraph));
        self.select(place.unwrap_or(self.at), text.height);
        self.follow(session);
        let locked = plan.newest_version().map(|version| version.revision);
        let is_known = |revision| self.old.as_ref().is_some_and(|old| old.head.revision == revision);
        match locked {
            Some(revision) if plan.is_draft() && !is_known(revision) => {
                vec![Move::Do(Effect::PlanAt(plan.id.clone(), revision))]
            }
            _ => Vec::new(),
        }
    }

    fn view(&self, session: &Session, _area: Rect, canvas: &mut Canvas<'_>) {
        let Some(plan) = &session.plan else { return };
        let (outline, text, beside) = Self::areas(session);
        match outline {
            Some(area) => {
                self.view_outline(session, plan, area, canvas);
                let line = Rect { x: area.x, y: area.y, width: OUTLINE + 1, height: area.height };
                canvas.divide(line, OUTLINE);
            }
            None if self.on_outline => {
                self.view_outline(session, plan, text, canvas);
                return;
            }
            None => {}
        }
        self.view_text(text, canvas);
        self.view_remarks(session, plan, beside, canvas);
    }
}

impl Read {
    fn view_outline(&self, session: &Session, plan: &Plan, area: Rect, canvas: &mut Canvas<'_>) {
        let chapters = self.chapters(plan);
        let shown = session.shown(plan);
        let selected = self.outline.at(chapters.len());
        let window = self.outline.window(chapters.len(), area.height);
        if !self.on_outline {
            canvas.target(area, Target::Aside);
        }
        for (y, (at, (depth, node))) in (0..).zip(chapters.iter().enumerate().skip(window.start).take(window.len())) {
            let here = at == selected;
            let role = match (here, self.on_outline) {
                (true, true) => Role::Selected,
                (true, false) => Role::Accent,
                _ => Role::Text,
            };
            let marker = if here { canvas.glyph(Glyph::Marker) } else { " " };
            let mark = self.laid.mark(&node.id).map_or("", |glyph| canvas.glyph(glyph));
            let line = format!("{}{}", "  ".repeat(*depth), shown.title(node));
            let row = Rect { width: area.width.saturating_sub(2), ..area };
            canvas.put_parts(row, 0, y, [(marker, role), (" ", role), (&line, role)]);
            canvas.put(area, area.width.saturating_sub(1), y, mark, Role::Warning);
            canvas.row(area, y, at, selected);
            if here && self.on_outline {
                canvas.set_cursor(area, 0, y);
            }
        }
    }

    fn view_text(&self, area: Rect, canvas: &mut Canvas<'_>) {
        if self.on_outline {
            canvas.target(area, Target::Aside);
        }
        let visible = self.laid.lines.iter().skip(self.top).take(usize::from(area.height));
        for (y, line) in (0..).zip(visible) {
            let here = line.item == Some(self.at);
            line.item.into_iter().for_each(|item| canvas.row(area, y, item, self.at));
            let gutter = if here && line.is_first { canvas.glyph(Glyph::Marker) } else { " " };
            canvas.put(area, 0, y, gutter, Role::Selected);
            if here && line.is_first && !self.on_outline {
                canvas.set_cursor(area, 0, y);
            }
            let sign = if line.changed { canvas.glyph(Glyph::Changed) } else { " " };
            canvas.put_parts(area, 1, y, [(sign, Role::Warning), (line.number.as_str(), Role::Muted)]);
            let parts = line.parts.iter().map(|(words, role)| (words.as_str(), *role));
            canvas.put_parts(area, lines::MARGIN, y, parts);
            if !line.remarks.is_empty() {
                canvas.put_right(area, y, &line.remarks, Role::Remark);
            }
        }
    }

    fn view_remarks(&self, session: &Session, plan: &Plan, area: Rect, canvas: &mut Canvas<'_>) {
        if area.height == 0 {
            return;
        }
        canvas.rule(area, 0);
        let Some(item) = self.item() else { return };
        let mut y = 1;
        for no in &item.remarks {
            let Some(remark) = plan.remarks.get(no) else { continue };
            let line = super::remarks::sentence(session, remark);
            for line in text::wrap(&line, usize::from(area.width)) {
                canvas.put(area, 0, y, &line, Role::Remark);
                y += 1;
            }
        }
        if item.remarks.is_empty() {
            canvas.put(area, 0, 1, &session.locale.term("read-no-remarks"), Role::Muted);
        }
    }
}
