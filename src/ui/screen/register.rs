//! The registers of a plan: one table for all of them, whatever their fields, and the views that each has.

mod columns;
mod gallery;
mod marks;
mod matrix;
mod quadrant;
mod records;
mod refusal;
mod rows;
mod scope;
mod series;
mod stops;
mod table;
mod timeline;
mod view;

use ratatui::layout::Rect;

use super::Part;
use super::record::Record;
use crate::domain::arrange::Way;
use crate::domain::id::NodeId;
use crate::domain::message::Message;
use crate::domain::plan::Node;
use crate::ui::action::{Action, Place};
use crate::ui::canvas::Canvas;
use crate::ui::effect::Export;
use crate::ui::filter::Filter;
use crate::ui::kept::Kept;
use crate::ui::listed::Listed;
use crate::ui::moves::Move;
use crate::ui::overlay::paste::{self, Preview};
use crate::ui::overlay::{access, report, setting};
use crate::ui::scroll::Scroll;
use crate::ui::session::{Basis, Session};
use gallery::{Gallery, Opened};
use marks::Marks;
use records::Shown;
use rows::Rows;
use table::Measured;
use view::parts;

/// Whether a register has to be looked through again, and how that is said; nothing where nobody has to.
type Looked = Option<(bool, Message)>;

/// The screen of the registers.
#[derive(Debug, Default)]
pub struct Registers {
    /// The place of the visible register among the template's.
    at: usize,
    scroll: Scroll,
    filter: Filter,
    gallery: Gallery,
    marks: Marks,
    /// A register to show as soon as the plan is there.
    wanted: Option<String>,
    /// The record that is selected wherever it stands; one that is being added as soon as it is there.
    on: Option<NodeId>,
    /// A record that is being added: an open view goes to it when it is there.
    added: Option<NodeId>,
    /// The rows of the visible register.
    listed: Listed<(usize, NodeId)>,
    /// How wide the rows are that are seen.
    measured: Measured,
    /// How many records every register has.
    counted: Kept<Option<Basis>, Vec<usize>>,
    /// Whether the visible register has to be looked through again, and how that is said.
    standing: Kept<(Option<Basis>, String), Looked>,
}

impl Registers {
    /// Opens the screen on a register.
    #[must_use]
    pub fn on(register: &str) -> Self {
        Self { wanted: Some(register.to_owned()), ..Self::default() }
    }

    /// Opens the screen on a record, which may be there soon.
    #[must_use]
    pub fn on_record(register: &str, record: NodeId) -> Self {
        Self { on: Some(record), ..Self::on(register) }
    }

    fn shown<'a>(&self, session: &'a Session) -> Option<Shown<'a>> {
        let plan = session.plan.as_deref()?;
        let register = session.template()?.registers.get(self.at)?;
        let all = Filter::default();
        let filter = if self.gallery.is_open() { &all } else { &self.filter };
        Some(Shown { plan, register, rows: Rows::of(session, (plan, register), filter, &self.listed) })
    }

    /// Goes to the register before or after.
    fn turn(&mut self, session: &Session, forward: bool) {
        let count = session.template().map_or(0, |template| template.registers.len());
        self.at = if forward { (self.at + 1) % count.max(1) } else { (self.at + count.max(1) - 1) % count.max(1) };
        self.scroll = Scroll::default();
        self.filter.clear();
        self.marks.clear();
        self.gallery.close();
    }

    /// Returns the record that one stands on: in a view the one that stands there alone.
    fn selected<'a>(&self, session: &'a Session, shown: &Shown<'a>) -> Option<&'a Node> {
        match self.opened(session, shown) {
            Some(opened) => match self.gallery.nodes(&opened).as_slice() {
                [one] => Some(*one),
                _ => None,
            },
            None => shown.rows.get(self.scroll.at(shown.rows.len())).map(|(_, node)| node),
        }
    }

    /// Returns the open view when it has room.
    fn opened<'a>(&self, session: &'a Session, shown: &Shown<'a>) -> Option<Opened<'a>> {
        let opened = self.gallery.opened(session, shown.plan, shown.register)?;
        let (_, rows, _) = parts(session.body());
        self.gallery.too_small(session, &opened, rows).is_none().then_some(opened)
    }

    /// Moves in a view, opens what stands where one is, goes to the next view. Returns `None` for what the table does.
    fn act_in_view(&mut self, action: Action, session: &Session) -> Option<Vec<Move>> {
        let shown = self.shown(session)?;
        if action == Action::NextView {
            let selected = shown.rows.get(self.scroll.at(shown.rows.len())).map(|(_, node)| &node.id);
            self.gallery.turn(session, shown.plan, shown.register, self.on.as_ref().or(selected));
            return Some(Vec::new());
        }
        let opened = self.opened(session, &shown)?;
        let height = parts(session.body()).1.height;
        if self.gallery.act(action, &opened, height) {
            let here = self.gallery.nodes(&opened);
            let own = here.iter().find(|node| node.register.as_deref() == Some(&shown.register.id));
            self.on = own.map(|node| node.id.clone()).or_else(|| self.on.take());
            self.find(session);
            return Some(Vec::new());
        }
        matches!(action, Action::Open | Action::Edit)
            .then(|| records::open(session, &shown, &self.gallery.nodes(&opened)))
    }

    /// Selects in the table the record that one is on.
    fn find(&mut self, session: &Session) {
        let Some(shown) = self.shown(session) else { return };
        if let Some(at) = self.on.as_ref().and_then(|on| shown.rows.position(on)) {
            self.scroll.select(at, shown.rows.len(), Self::height(session));
        }
        if let Some(id) = self.added.take_if(|id| shown.plan.node(id).is_some()) {
            self.gallery.seek(session, shown.plan, shown.register, &id);
        }
    }
}

impl Part for Registers {
    fn place(&self) -> Place {
        Place::Register
    }

    fn title(&self, session: &Session) -> String {
        let register = session.template().and_then(|template| template.registers.get(self.at));
        register.map_or_else(String::new, |register| register.title.get(session.plan_lang()).to_owned())
    }

    fn aside(&self, session: &Session) -> String {
        let Some(shown) = self.shown(session) else { return String::new() };
        let at = if shown.rows.is_empty() { 0 } else { self.scroll.at(shown.rows.len()) + 1 };
        let position = session.say(&Message::new("position").with("at", at).with("of", shown.rows.len()));
        match self.marks.of(&shown).len() {
            0 => position,
            count => format!("{position} · {}", session.say(&Message::new("marked").with("count", count))),
        }
    }

    fn refuse(&self, action: Action, session: &Session) -> Option<Message> {
        refusal::of(self, action, session)
    }

    fn act(&mut self, action: Action, session: &Session) -> Vec<Move> {
        if let Some(moves) = self.act_in_view(action, session) {
            return moves;
        }
        if self.mark(action, session) {
            return Vec::new();
        }
        let Some(shown) = self.shown(session) else { return Vec::new() };
        let count = shown.rows.len();
        let moved = self.scroll.act(action, count, Self::height(session));
        let selected = shown.rows.get(self.scroll.at(count)).map(|(_, node)| node);
        self.on = selected.map(|node| node.id.clone());
        if moved {
            return Vec::new();
        }
        match (action, selected) {
            (Action::Left | Action::Right, _) => {
                self.turn(session, action == Action::Right);
                Vec::new()
            }
            (Action::Add, _) | (Action::AddBelow, Some(_)) => {
                let (parent, after) = match selected {
                    Some(node) if action == Action::AddBelow => (Some(node), None),
                    selected => (selected.and_then(|node| shown.plan.node(node.parent.as_ref()?)), selected),
                };
                let Some(id) = session.fresh::<NodeId>() else { return Vec::new() };
                let moves = shown.add(session, id.clone(), parent, after);
                self.filter.clear();
                self.on = Some(id.clone());
                self.added = Some(id);
                moves
            }
            (Action::Restrict, Some(node)) => vec![Move::Over(access::restrict(session, shown.plan, Some(&node.id)))],
            (Action::OpenUp, node) => {
                let asked = access::open_up(session, shown.plan, node.map(|node| &node.id));
                asked.map(Move::Over).into_iter().collect()
            }
            (Action::Review, _) => shown.review(session),
            (Action::StatusReport, _) => report::begin(session),
            (Action::Give, Some(node)) => report::give(session, shown.plan, &node.id),
            (Action::Restore, _) => shown.restore(session),
            (Action::PasteRows, _) => vec![Move::over(paste::Rows::of(&shown.register.id))],
            (Action::Export, _) => Export::offer(session, None, Some(&shown.register.id)),
            (Action::Undo, _) => vec![Move::Undo],
            (Action::Redo, _) => vec![Move::Redo],
            (Action::Open | Action::Edit, Some(node)) => {
                vec![Move::go(Record::of(session, shown.plan, shown.register, node))]
            }
            (Action::SetField, _) => {
                let meant = self.meant(session, &shown);
                vec![Move::Over(setting::choose(session, shown.plan, shown.register, &meant))]
            }
            (Action::Remove, _) => shown.remove(session, &self.meant(session, &shown)),
            (Action::Duplicate, Some(node)) => shown.duplicate(session, node),
            (Action::MoveUp | Action::MoveDown | Action::Nest | Action::Unnest, Some(node)) => {
                let way = match action {
                    Action::MoveUp => Way::Up,
                    Action::MoveDown => Way::Down,
                    Action::Nest => Way::In,
                    _ => Way::Out,
                };
                shown.shift(session, node, way)
            }
            _ => Vec::new(),
        }
    }

    fn filter(&self) -> Option<&Filter> {
        (!self.gallery.is_open()).then_some(&self.filter)
    }

    fn narrowing(&mut self) -> Option<(&mut Filter, &mut Scroll)> {
        (!self.gallery.is_open()).then_some((&mut self.filter, &mut self.scroll))
    }

    fn narrowed(&mut self, session: &Session) {
        self.find(session);
    }

    fn pasted(&mut self, text: &str, session: &Session) -> Option<Vec<Move>> {
        let shown = self.shown(session)?;
        if !session.is_secretary() {
            return Some(vec![Move::Warn(Message::new("refuse-secretary"))]);
        }
        Some(match Preview::pasted(session, &shown.register.id, text) {
            Ok(preview) => vec![Move::over(preview)],
            Err(why) => vec![Move::Warn(why)],
        })
    }

    fn refresh(&mut self, session: &Session) -> Vec<Move> {
        let registers = session.template().map(|template| template.registers.as_slice()).unwrap_or_default();
        if let Some(at) = registers.iter().position(|known| Some(&known.id) == self.wanted.as_ref()) {
            self.at = at;
            self.wanted = None;
        }
        self.find(session);
        Vec::new()
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let Some(shown) = self.shown(session) else { return };
        match self.opened(session, &shown) {
            Some(opened) => self.view_view(session, &shown, &opened, area, canvas),
            None => self.view_table(session, &shown, area, canvas),
        }
    }
}
