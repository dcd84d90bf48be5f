//! The text of a plan, continuous: outline, numbered paragraphs, what changed, remarks beside.

mod beside;
mod comparison;
pub mod lines;
mod seeking;
mod view;

use std::sync::Arc;

use ratatui::layout::Rect;

use super::Part;
use super::edit::Edit;
use super::record::Record;
use super::remarks::Remarks;
use crate::document::prose::{anchor, numbered};
use crate::domain::id::NodeId;
use crate::domain::message::Message;
use crate::domain::plan::{Node, Plan, TEXT};
use crate::domain::remark::Anchor;
use crate::engine::Reading;
use crate::ui::action::{Action, Place};
use crate::ui::canvas::Canvas;
use crate::ui::closed;
use crate::ui::effect::{Effect, Export, Reply};
use crate::ui::filter::Filter;
use crate::ui::key::{Code, Key};
use crate::ui::layout::WIDE;
use crate::ui::moves::Move;
use crate::ui::overlay::access;
use crate::ui::overlay::marking::Marking;
use crate::ui::overlay::remark::NewRemark;
use crate::ui::scroll::Scroll;
use crate::ui::session::Session;
pub use comparison::Against;
use comparison::Comparison;
pub use lines::wrap_parts;
use lines::{Item, Laid, Setting};
use view::Areas;

/// The reading screen.
#[derive(Debug, Default)]
pub struct Read {
    laid: Laid,
    /// What the text was laid out for: as long as that stands, so does the text.
    setting: Option<Setting>,
    /// The place of the selected item.
    at: usize,
    /// The first visible line.
    top: usize,
    outline: Scroll,
    pane: Pane,
    /// The first visible line of the remarks.
    turned: usize,
    comparison: Comparison,
    /// Where to begin.
    wanted: Option<Wanted>,
    /// The person has been somewhere in the text: nobody is taken elsewhere any more.
    is_begun: bool,
    /// What is looked for in the text.
    sought: Filter,
}

/// Where the keys go.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Pane {
    #[default]
    Text,
    Outline,
    Remarks,
}

/// Where to begin: a chapter or a record, a paragraph of it, and where that was in the whole text.
#[derive(Debug)]
struct Wanted {
    node: NodeId,
    paragraph: Option<u32>,
    item: Option<usize>,
}

impl Read {
    /// Opens the text at a chapter or a record.
    #[must_use]
    pub fn at(node: NodeId, paragraph: Option<u32>) -> Self {
        Self { wanted: Some(Wanted { node, paragraph, item: None }), is_begun: true, ..Self::default() }
    }

    /// Opens the text of a version, or the working text against something else than usual.
    #[must_use]
    pub fn against(against: Against) -> Self {
        Self { comparison: Comparison::with(against), ..Self::default() }
    }

    /// Counts the paragraphs and records of a plan that differ from what somebody knows.
    #[must_use]
    pub fn changes(session: &Session, plan: &Arc<Plan>, known: &Arc<Plan>) -> usize {
        Setting::new(session, plan, Some(known), WIDE).lay_out(session).changes().count()
    }

    fn item(&self) -> Option<&Item> {
        self.laid.items.get(self.at)
    }

    /// Returns what is read, once it is there.
    fn shown<'a>(&'a self, session: &'a Session) -> Option<&'a Arc<Plan>> {
        self.comparison.shown(session.plan.as_ref()?)
    }

    /// Returns the record or the chapter of the selected item.
    fn node(&self) -> Option<&NodeId> {
        self.item().map(|item| item.record.as_ref().unwrap_or(&item.chapter))
    }

    /// Selects an item and brings it into sight.
    fn select(&mut self, at: usize, height: u16) {
        if at != self.at {
            self.turned = 0;
        }
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
        self.turned = 0;
    }

    /// Goes to the next or previous one of some items, around the ends; says which one that is, of how many.
    fn jump(&mut self, places: &[usize], forward: bool, height: u16, said: Said) -> Vec<Move> {
        let next = places.iter().position(|at| *at > self.at);
        let previous = places.iter().rposition(|at| *at < self.at);
        let (found, around) = match (forward, next, previous) {
            (true, Some(found), _) | (false, _, Some(found)) => (found, None),
            (true, None, _) => (0, Some("reading-from-start")),
            (false, _, None) => (places.len().saturating_sub(1), Some("reading-from-end")),
        };
        let Some(at) = places.get(found) else { return vec![Move::Warn(Message::new(said.none))] };
        self.select(*at, height);
        let here = Message::new(said.one).with("at", found + 1).with("of", places.len());
        vec![Move::Say(match around {
            Some(around) => Message::new(around).with("here", here),
            None => here,
        })]
    }

    fn chapters<'a>(&self, plan: &'a Plan) -> Vec<(usize, &'a Node)> {
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
    fn anchor(&self, session: &Session) -> Anchor {
        let (Some(item), Some(plan)) = (self.item(), self.shown(session)) else { return Anchor::PLAN };
        let version = session.plan.as_deref().and_then(|plan| self.comparison.version(plan));
        let words = item.paragraph.and_then(|number| anchor(plan, (&item.chapter, None), version, number, None));
        words.unwrap_or_else(|| Anchor {
            version: version.map(str::to_owned),
            node: self.node().cloned(),
            ..Anchor::PLAN
        })
    }

    /// Finds a paragraph in which words can be marked: the selected one, else the next, else the one before.
    fn markable(&self) -> Option<usize> {
        let is_text =
            |at: &usize| self.laid.items.get(*at).is_some_and(|item| item.paragraph.is_some() && !item.removed);
        (self.at..self.laid.items.len()).find(is_text).or_else(|| (0..self.at).rev().find(is_text))
    }

    /// Marks words of the selected paragraph, or of the nearest one, to remark on them.
    fn mark(&mut self, session: &Session, height: u16) -> Vec<Move> {
        let Some(at) = self.markable() else { return Vec::new() };
        let elsewhere = (at != self.at).then(|| Move::Say(Message::new("marking-nearest")));
        self.select(at, height);
        let (Some(item), Some(plan)) = (self.item(), self.shown(session)) else { return Vec::new() };
        let version = session.plan.as_deref().and_then(|plan| self.comparison.version(plan));
        let number = item.paragraph.filter(|_| !item.removed);
        let marking = number.and_then(|number| Marking::new(session, plan, (&item.chapter, number), version));
        marking.map(Move::over).into_iter().chain(elsewhere).collect()
    }

    fn act_on_outline(&mut self, action: Action, session: &Session, areas: &Areas) -> Option<Vec<Move>> {
        let plan = self.shown(session)?;
        let chapters = self.chapters(plan);
        let rows = areas.outline.unwrap_or(areas.text).height;
        let mut outline = self.outline;
        if outline.act(action, chapters.len(), rows) {
            let chapter = chapters.get(outline.at(chapters.len())).map(|(_, chapter)| chapter.id.clone());
            self.outline = outline;
            let at = chapter.and_then(|id| self.laid.items.iter().position(|item| item.chapter == id));
            self.top = at.and_then(|at| self.laid.items.get(at)).map_or(self.top, |item| item.first);
            self.select(at.unwrap_or(self.at), areas.text.height);
            return Some(Vec::new());
        }
        if matches!(action, Action::Open | Action::Right) {
            self.pane = Pane::Text;
            return Some(Vec::new());
        }
        None
    }

    fn act_on_remarks(&mut self, action: Action, session: &Session, areas: &Areas) -> Option<Vec<Move>> {
        let area = areas.remarks(self.pane);
        let lines = self.beside(session, area.width).len();
        let lowest = lines.saturating_sub(usize::from(area.height.saturating_sub(1)));
        let page = usize::from(area.height.max(3) - 2);
        self.turned = match action {
            Action::Up => self.turned.saturating_sub(1),
            Action::Down => self.turned + 1,
            Action::PageUp => self.turned.saturating_sub(page),
            Action::PageDown => self.turned + page,
            Action::First => 0,
            Action::Last => lowest,
            Action::Left => {
                self.pane = Pane::Text;
                return Some(Vec::new());
            }
            // What is done with a remark is done where all of them stand.
            Action::Open | Action::Right => {
                let first = self.item().and_then(|item| item.remarks.first());
                return Some(first.map(|no| Move::replace(Remarks::at(*no))).into_iter().collect());
            }
            _ => return None,
        }
        .min(lowest);
        Some(Vec::new())
    }

    /// Lets the outline follow the text.
    fn follow(&mut self, session: &Session) {
        let (Some(plan), Some(item)) = (self.shown(session), self.item()) else { return };
        let chapters = self.chapters(plan);
        let at = chapters.iter().position(|(_, node)| node.id == item.chapter);
        let (count, areas) = (chapters.len(), Areas::of(session));
        if let Some(at) = at {
            self.outline.select(at, count, areas.outline.unwrap_or(areas.text).height);
        }
    }

    /// Opens what belongs to the selected item: the next place that has what is sought, its remarks, its text to write in.
    fn open(&mut self, session: &Session, height: u16) -> Vec<Move> {
        if self.sought.is_on() {
            return self.seek(true, height);
        }
        if self.item().is_some_and(|item| !item.remarks.is_empty()) {
            self.pane = Pane::Remarks;
            return Vec::new();
        }
        self.edit(session)
    }

    /// Goes to where the person left the text, and says so after a while.
    fn reopen(&mut self, session: &Session) -> Vec<Move> {
        let reading = self.comparison.last().and_then(|last| last.reading.as_ref()).filter(|_| !self.is_begun);
        let Some(Reading { node: Some(node), paragraph, item, .. }) = reading else { return Vec::new() };
        let (node, paragraph, item) = (node.clone(), *paragraph, usize::try_from(*item).ok());
        let is_pause = reading.is_some_and(|reading| reading.goes_on(session.now.instant));
        self.wanted = Some(Wanted { node, paragraph, item });
        self.is_begun = true;
        let moves = self.refresh(session);
        let said = (self.at > 0 && !is_pause).then(|| Move::Say(Message::new("reading-reopened")));
        moves.into_iter().chain(said).collect()
    }
}

/// What is said of a jump.
struct Said {
    one: &'static str,
    none: &'static str,
}

const CHANGE: Said = Said { one: "reading-change", none: "reading-no-change" };
const REMARK: Said = Said { one: "reading-remark", none: "reading-no-remark" };

impl Part for Read {
    fn place(&self) -> Place {
        Place::Read
    }

    fn title(&self, session: &Session) -> String {
        session.locale.term("place-read")
    }

    fn aside(&self, session: &Session) -> String {
        let Some(plan) = &session.plan else { return String::new() };
        if self.sought.is_on() {
            return self.found(session);
        }
        let said = self.comparison.said(session, plan, self.laid.changes().count());
        let far = self.far(session).map(|far| session.say(&Message::new("common-percent").with("number", far)));
        std::iter::once(said).chain(far).collect::<Vec<_>>().join(" · ")
    }

    fn refuse(&self, action: Action, session: &Session) -> Option<Message> {
        let item = self.item();
        let has_remarks = item.is_some_and(|item| !item.remarks.is_empty());
        let is_text = self.pane == Pane::Text && !self.sought.is_on();
        let old = || (!self.comparison.is_present()).then(|| Message::new("refuse-read-version"));
        match action {
            Action::NoRemarks => super::home::answer(session).err(),
            Action::OpenUp => closed::refuse_opening(session).or_else(old),
            Action::NextChange | Action::PreviousChange => {
                self.laid.changes().next().is_none().then(|| Message::new(CHANGE.none))
            }
            Action::Edit | Action::Restrict => old(),
            Action::Open if is_text && !has_remarks => {
                let member = (!session.is_secretary()).then(|| Message::new("refuse-read-no-remarks"));
                member.or_else(old)
            }
            Action::MarkWords => self.markable().is_none().then(|| Message::new("refuse-mark")),
            _ => None,
        }
    }

    fn act(&mut self, action: Action, session: &Session) -> Vec<Move> {
        let areas = Areas::of(session);
        let height = areas.text.height;
        self.is_begun = true;
        let elsewhere = match self.pane {
            Pane::Text => None,
            Pane::Outline => self.act_on_outline(action, session, &areas),
            Pane::Remarks => self.act_on_remarks(action, session, &areas),
        };
        if let Some(moves) = elsewhere {
            return moves;
        }
        let Some(plan) = &session.plan else { return Vec::new() };
        let moves = match action {
            Action::NextChange | Action::PreviousChange => {
                let places: Vec<usize> = self.laid.changes().collect();
                self.jump(&places, action == Action::NextChange, height, CHANGE)
            }
            Action::NextRemark | Action::PreviousRemark => {
                let places: Vec<usize> = self.laid.remarked().collect();
                self.jump(&places, action == Action::NextRemark, height, REMARK)
            }
            Action::Open => return self.open(session, height),
            Action::Edit => return self.edit(session),
            Action::CompareText => return vec![self.comparison.offer(session, plan)],
            Action::MarkWords => return self.mark(session, height),
            Action::Restrict => return vec![Move::Over(access::restrict(session, plan, self.node()))],
            Action::OpenUp => {
                return access::open_up(session, plan, self.node()).map(Move::Over).into_iter().collect();
            }
            Action::Remark => return vec![Move::Over(NewRemark::ask(session, self.anchor(session)))],
            Action::Undo => return vec![Move::Undo],
            Action::Redo => return vec![Move::Redo],
            Action::Export => return Export::offer(session, None, None),
            Action::NoRemarks => return super::home::answer(session).unwrap_or_default(),
            action => {
                self.walk(action, height);
                Vec::new()
            }
        };
        self.follow(session);
        moves
    }

    /// Esc goes back to the text first.
    fn typed(&mut self, key: Key, _session: &Session) -> Option<Vec<Move>> {
        let is_back = matches!(key.code, Code::Esc | Code::Backspace) && self.pane != Pane::Text;
        is_back.then(|| {
            self.pane = Pane::Text;
            Vec::new()
        })
    }

    fn received(&mut self, reply: Reply, session: &Session) -> Vec<Move> {
        match reply {
            Reply::Reading(last) => {
                self.comparison.remember(*last);
                let moves = self.refresh(session);
                moves.into_iter().chain(self.reopen(session)).collect()
            }
            Reply::PlanAt(revision, plan) => {
                self.comparison.take(revision, plan);
                self.refresh(session)
            }
            Reply::Compare(against) => {
                self.comparison.choose(against);
                self.refresh(session)
            }
            _ => Vec::new(),
        }
    }

    fn refresh(&mut self, session: &Session) -> Vec<Move> {
        let Some(plan) = &session.plan else { return Vec::new() };
        let asked = self.comparison.ask(plan);
        let areas = Areas::of(session);
        if let Some(shown) = self.comparison.shown(plan) {
            let setting = Setting::new(session, shown, self.comparison.old(plan), areas.text.width);
            if self.setting.as_ref() != Some(&setting) {
                // What was before one's eyes stays there, whatever came or went before it.
                let item = self.item();
                let here = item.map(|item| (item.record.clone().unwrap_or(item.chapter.clone()), item.paragraph));
                self.laid = setting.lay_out(session);
                self.setting = Some(setting);
                let found = here.and_then(|(node, paragraph)| self.laid.find(&node, paragraph));
                self.at = found.unwrap_or(self.at);
            }
        }
        if let Some(wanted) = self.wanted.take_if(|_| !self.laid.items.is_empty()) {
            let found = self.laid.find(&wanted.node, wanted.paragraph).or(wanted.item);
            self.at = found.unwrap_or(self.at);
        }
        self.select(self.at, areas.text.height);
        self.follow(session);
        asked
    }

    fn left(&self, session: &Session) -> Option<Effect> {
        let plan = session.plan.as_ref()?;
        let last = self.comparison.last().filter(|last| last.plan == plan.id)?;
        let item = self.item()?;
        let reading = Reading {
            revision: plan.head.revision,
            before: last.known.as_ref().map(|known| known.head.revision),
            at: session.now.instant,
            node: Some(item.record.clone().unwrap_or_else(|| item.chapter.clone())),
            paragraph: item.paragraph,
            item: u32::try_from(self.at).unwrap_or(u32::MAX),
        };
        Some(Effect::KeepReading(plan.id.clone(), reading))
    }

    fn copied(&self, session: &Session) -> Option<String> {
        let (item, plan) = (self.item()?, self.shown(session)?);
        let chapter = plan.node(&item.chapter)?;
        numbered(chapter.field(TEXT).text().unwrap_or_default(), item.paragraph.filter(|_| !item.removed)?)
    }

    fn filter(&self) -> Option<&Filter> {
        Some(&self.sought)
    }

    fn narrowing(&mut self) -> Option<(&mut Filter, &mut Scroll)> {
        Some((&mut self.sought, &mut self.outline))
    }

    fn narrowed(&mut self, session: &Session) {
        self.seek_first(session);
    }

    fn view(&self, session: &Session, _area: Rect, canvas: &mut Canvas<'_>) {
        self.draw(session, canvas);
    }
}

impl Read {
    /// Moves within the text, or to another pane.
    fn walk(&mut self, action: Action, height: u16) {
        match action {
            Action::Up | Action::Down => self.step(action == Action::Down, height),
            Action::PageUp | Action::PageDown => self.page(action == Action::PageDown, height),
            Action::First => self.select(0, height),
            Action::Last => self.select(usize::MAX, height),
            Action::NextPane => self.pane = if self.pane == Pane::Text { Pane::Outline } else { Pane::Text },
            Action::Left => self.pane = Pane::Outline,
            Action::Right if self.item().is_some_and(|item| !item.remarks.is_empty()) => self.pane = Pane::Remarks,
            _ => {}
        }
    }
}
