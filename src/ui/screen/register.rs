//! The registers of a plan: one table for all of them, whatever their fields, and the views that each has.

mod columns;
mod gallery;
mod matrix;
mod quadrant;
mod scope;
mod series;
mod stops;
mod table;
mod timeline;

use ratatui::layout::Rect;

use super::Part;
use super::record::Record;
use crate::domain::arrange::{self, Way};
use crate::domain::command::{Edit, PlanCommand};
use crate::domain::id::NodeId;
use crate::domain::message::Message;
use crate::domain::plan::{Node, Plan};
use crate::domain::review;
use crate::domain::template::Register;
use crate::ui::action::{Action, Place};
use crate::ui::canvas::Canvas;
use crate::ui::effect::{Effect, Export};
use crate::ui::layout;
use crate::ui::moves::Move;
use crate::ui::overlay::menu::Menu;
use crate::ui::overlay::paste::{Preview, Rows};
use crate::ui::overlay::report;
use crate::ui::scroll::Scroll;
use crate::ui::session::Session;
use crate::ui::text::{self, one_line};
use crate::ui::theme::Role;
use gallery::{Gallery, Opened};
use scope::Scope;

/// Rows above the table: the registers, the headings of the columns, a rule.
const ABOVE: u16 = 3;
/// Rows below the table: a rule and what the selected record says in full.
const BELOW: u16 = 4;
/// From this height on there is room to tell more below a view.
const TALL: u16 = 30;
/// Rows below a view then.
const TOLD: u16 = 9;

/// The screen of the registers.
#[derive(Debug, Default)]
pub struct Registers {
    /// The place of the visible register among the template's.
    at: usize,
    scroll: Scroll,
    gallery: Gallery,
    /// A register to show as soon as the plan is there.
    wanted: Option<String>,
    /// The record that is selected wherever it stands; one that is being added as soon as it is there.
    on: Option<NodeId>,
    /// A record that is being added: an open view goes to it when it is there.
    added: Option<NodeId>,
}

/// The visible register with its records.
struct Shown<'a> {
    plan: &'a Plan,
    register: &'a Register,
    rows: Vec<(usize, &'a Node)>,
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
        Some(Shown { plan, register, rows: plan.walk(&register.id) })
    }

    fn height(session: &Session) -> u16 {
        session.body().height.saturating_sub(ABOVE + Self::below(session.body()))
    }

    const fn below(area: Rect) -> u16 {
        if area.height >= 16 { BELOW } else { 0 }
    }

    /// Goes to the register before or after.
    fn turn(&mut self, session: &Session, forward: bool) {
        let count = session.template().map_or(0, |template| template.registers.len());
        self.at = if forward { (self.at + 1) % count.max(1) } else { (self.at + count.max(1) - 1) % count.max(1) };
        self.scroll = Scroll::default();
        self.gallery.close();
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
        matches!(action, Action::Open | Action::Edit).then(|| open(session, &shown, &self.gallery.nodes(&opened)))
    }

    /// Selects in the table the record that one is on.
    fn find(&mut self, session: &Session) {
        let Some(shown) = self.shown(session) else { return };
        if let Some(at) = shown.rows.iter().position(|(_, node)| Some(&node.id) == self.on.as_ref()) {
            self.scroll.select(at, shown.rows.len(), Self::height(session));
        }
        if let Some(id) = self.added.take_if(|id| shown.plan.node(id).is_some()) {
            self.gallery.seek(session, shown.plan, shown.register, &id);
        }
    }
}

/// Divides the body: the names of registers and pages with a rule where there is room, the rows, what is told below.
fn parts(body: Rect) -> (Rect, Rect, Rect) {
    let area = Rect { x: body.x + 1, width: body.width.saturating_sub(2), ..body };
    let is_tall = area.height >= TALL;
    let below = if is_tall { TOLD } else { Registers::below(area) };
    let (head, rest) = layout::above(area, if is_tall { ABOVE } else { ABOVE - 1 });
    let (rows, told) = layout::below(rest, below);
    (head, rows, told)
}

/// Opens a record where one stands; of several, the person chooses.
fn open(session: &Session, shown: &Shown<'_>, nodes: &[&Node]) -> Vec<Move> {
    let record = |node: &Node| {
        let register = session.template()?.register(node.register.as_ref()?)?;
        Some(Move::go(Record::of(session, shown.plan, register, node)))
    };
    match nodes {
        [] => vec![Move::Warn(Message::new("refuse-nothing-selected"))],
        [one] => record(one).into_iter().collect(),
        several => {
            let scope = Scope::new(session, shown.plan, shown.register);
            let option = |node: &&Node| (scope.name(node, None), record(node).into_iter().collect());
            let title = session.locale.term("view-which");
            vec![Move::over(Menu::new(title, several.iter().map(option).collect()))]
        }
    }
}

impl Shown<'_> {
    /// Adds an empty record below `parent`, behind `after`, in a form.
    fn add(&self, session: &Session, id: NodeId, parent: Option<&Node>, after: Option<&Node>) -> Vec<Move> {
        let place = [parent, after].map(|node| node.map(|node| node.id.clone()));
        vec![Move::go(Record::new(session, self.plan, self.register, id, place))]
    }

    fn edit(&self, session: &Session, edits: Vec<Edit>, said: Message) -> Vec<Move> {
        Effect::submit(session, PlanCommand::Edit(edits), said).map(Move::from).into_iter().collect()
    }

    /// Moves a record one place.
    fn shift(&self, session: &Session, node: &Node, way: Way) -> Vec<Move> {
        match arrange::shift(self.plan, node, way) {
            Ok(edit) => self.edit(session, vec![edit], Message::new("said-moved").with("record", &node.key)),
            Err(denial) => vec![Move::Warn(denial.cause)],
        }
    }

    fn duplicate(&self, session: &Session, node: &Node) -> Vec<Move> {
        let edits = arrange::duplicate(self.plan, &session.workspace, self.register, node, || session.fresh());
        self.edit(session, edits.unwrap_or_default(), Message::new("said-duplicated").with("record", &node.key))
    }

    /// Notes that the register was looked through against the newest locked version.
    fn review(&self, session: &Session) -> Vec<Move> {
        let Some(version) = self.plan.head.versions.last().cloned() else { return Vec::new() };
        let title = self.register.title.get(self.plan.head.lang);
        let said = Message::new("said-reviewed").with("register", title).with("version", &version);
        self.edit(session, vec![Edit::Review { register: self.register.id.clone(), version }], said)
    }

    /// Says against which version the register was looked through, on the rule below the headings.
    fn standing(&self, session: &Session, head: Rect, canvas: &mut Canvas<'_>) {
        // Before anything is locked there is nothing to look it through against.
        let Some(standing) =
            review::standing(self.plan, self.register).filter(|_| self.plan.newest_version().is_some())
        else {
            return;
        };
        let role = if standing.is_suspect() { Role::Warning } else { Role::Muted };
        let said = session.say(&standing.message(self.register, self.plan.head.lang));
        canvas.put_right(head, 2, &format!(" {said} "), role);
    }

    fn remove(&self, session: &Session, node: &Node) -> Vec<Move> {
        let said = Message::new("said-removed").with("record", &node.key);
        self.edit(session, vec![Edit::Remove { node: node.id.clone() }], said)
    }

    /// Offers the records of the register that were removed.
    fn restore(&self, session: &Session) -> Vec<Move> {
        let title = self.register.fields.first().map(|field| field.id.as_str()).unwrap_or_default();
        let option = |node: &Node| {
            let label = format!("{} {}", node.key, one_line(node.field(title).text().unwrap_or_default()));
            let said = Message::new("said-restored").with("record", &node.key);
            (label, self.edit(session, vec![Edit::Restore { node: node.id.clone() }], said))
        };
        let options: Vec<_> = arrange::removed(self.plan, &self.register.id).into_iter().map(option).collect();
        if options.is_empty() {
            return vec![Move::Warn(Message::new("refuse-none-removed"))];
        }
        vec![Move::over(Menu::new(session.locale.term("menu-restore"), options))]
    }
}

impl Part for Registers {
    fn place(&self) -> Place {
        Place::Register
    }

    fn title(&self, session: &Session) -> String {
        let shown = self.shown(session);
        shown.map_or_else(String::new, |shown| shown.register.title.get(session.plan_lang()).to_owned())
    }

    fn aside(&self, session: &Session) -> String {
        let Some(shown) = self.shown(session) else { return String::new() };
        let at = if shown.rows.is_empty() { 0 } else { self.scroll.at(shown.rows.len()) + 1 };
        session.say(&Message::new("position").with("at", at).with("of", shown.rows.len()))
    }

    fn refuse(&self, action: Action, session: &Session) -> Option<Message> {
        let shown = self.shown(session)?;
        let reporting = session.template().and_then(|template| template.reporting.as_ref());
        if matches!(action, Action::StatusReport | Action::Give) && reporting.is_none() {
            return Some(Message::new("report-none"));
        }
        if action == Action::Give && reporting.is_some_and(|reporting| reporting.register != shown.register.id) {
            return Some(Message::new("report-not-one"));
        }
        if action == Action::NextView && !Gallery::has_any(shown.register) {
            return Some(Message::new("refuse-no-view"));
        }
        if let Some(refused) = self.refuse_in_view(action, session, &shown) {
            return Some(refused);
        }
        if action == Action::Review && shown.plan.head.versions.is_empty() {
            return Some(Message::new("review-no-version"));
        }
        let nests = matches!(action, Action::AddBelow | Action::Nest | Action::Unnest);
        let moves = matches!(action, Action::MoveUp | Action::MoveDown);
        let on_record = nests
            || moves
            || matches!(action, Action::Open | Action::Edit | Action::Remove | Action::Duplicate | Action::Give);
        if on_record && shown.rows.is_empty() {
            return Some(Message::new("refuse-nothing-selected"));
        }
        (nests && !shown.register.nested).then(|| Message::new("register-flat"))
    }

    fn act(&mut self, action: Action, session: &Session) -> Vec<Move> {
        if let Some(moves) = self.act_in_view(action, session) {
            return moves;
        }
        let Some(shown) = self.shown(session) else { return Vec::new() };
        let count = shown.rows.len();
        let moved = self.scroll.act(action, count, Self::height(session));
        let selected = shown.rows.get(self.scroll.at(count)).map(|(_, node)| *node);
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
                self.on = Some(id.clone());
                self.added = Some(id);
                moves
            }
            (Action::Review, _) => shown.review(session),
            (Action::StatusReport, _) => report::begin(session),
            (Action::Give, Some(node)) => report::give(session, shown.plan, &node.id),
            (Action::Restore, _) => shown.restore(session),
            (Action::PasteRows, _) => vec![Move::over(Rows::of(&shown.register.id))],
            (Action::Export, _) => Export::offer(session, None, Some(&shown.register.id)),
            (Action::Undo, _) => vec![Move::Undo],
            (Action::Redo, _) => vec![Move::Redo],
            (Action::Open | Action::Edit, Some(node)) => {
                vec![Move::go(Record::of(session, shown.plan, shown.register, node))]
            }
            (Action::Remove, Some(node)) => shown.remove(session, node),
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

impl Registers {
    /// Says what is not possible in a view: to change a record where several stand, or none.
    fn refuse_in_view(&self, action: Action, session: &Session, shown: &Shown<'_>) -> Option<Message> {
        let opened = self.opened(session, shown)?;
        let changes = matches!(
            action,
            Action::Remove
                | Action::Duplicate
                | Action::Give
                | Action::MoveUp
                | Action::MoveDown
                | Action::Nest
                | Action::Unnest
                | Action::AddBelow
        );
        let here = self.gallery.nodes(&opened);
        if here.is_empty() && (changes || matches!(action, Action::Open | Action::Edit)) {
            return Some(Message::new("refuse-nothing-selected"));
        }
        let is_one = matches!(here.as_slice(), [one] if one.register.as_deref() == Some(&shown.register.id));
        (changes && !is_one).then(|| Message::new("refuse-not-one"))
    }

    fn view_view(
        &self,
        session: &Session,
        shown: &Shown<'_>,
        opened: &Opened<'_>,
        area: Rect,
        canvas: &mut Canvas<'_>,
    ) {
        let (head, rows, told) = parts(area);
        self.tabs(session, head, canvas);
        self.gallery.tabs(session, shown.register, (head, 1), canvas);
        if head.height >= ABOVE {
            canvas.rule(head, 2);
        }
        let scope = Scope::new(session, shown.plan, shown.register);
        self.gallery.view(&scope, opened, (rows, told), canvas);
    }

    fn view_table(&self, session: &Session, shown: &Shown<'_>, area: Rect, canvas: &mut Canvas<'_>) {
        let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        let (head, rest) = layout::above(area, ABOVE);
        let (rows, detail) = layout::below(rest, Self::below(area));
        self.tabs(session, head, canvas);
        let columns = table::columns(shown.register, session.plan_lang(), area.width);
        table::headings(&columns, head, canvas);
        if shown.rows.is_empty() {
            let id = if session.is_secretary() { "register-empty" } else { "register-empty-member" };
            canvas.put_wrapped(rows, 2, 0, &session.locale.term(id), Role::Muted);
            canvas.put_wrapped(rows, 2, 2, shown.register.guidance.get(session.plan_lang()), Role::Muted);
        }
        let selected = self.scroll.at(shown.rows.len());
        let window = self.scroll.window(shown.rows.len(), rows.height);
        for (y, (at, row)) in (0..).zip(shown.rows.iter().enumerate().skip(window.start).take(window.len())) {
            table::row(session, shown.plan, &columns, *row, (rows, y, at == selected), canvas);
        }
        shown.standing(session, head, canvas);
        if let Some(opened) = self.gallery.opened(session, shown.plan, shown.register) {
            let said = self.gallery.too_small(session, &opened, Rect::default()).unwrap_or_default();
            canvas.put(head, 0, 2, &format!("{said} "), Role::Warning);
        }
        if let Some((_, node)) = shown.rows.get(selected).filter(|_| detail.height > 0) {
            canvas.rule(detail, 0);
            let (_, detail) = layout::above(detail, 1);
            canvas.put_wrapped(detail, 0, 0, &table::in_full(session, shown.plan, shown.register, node), Role::Text);
        }
    }
}

impl Registers {
    /// Draws the names of the registers; the visible one stands out.
    fn tabs(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let Some((template, plan)) = session.template().zip(session.plan.as_deref()) else { return };
        let names: Vec<String> = template
            .registers
            .iter()
            .map(|register| format!("{} {}", register.title.get(plan.head.lang), plan.walk(&register.id).len()))
            .collect();
        tabs(&names, self.at, (area, 0), canvas);
    }
}

/// Draws names beside each other; the open one stands out and is always within the row.
fn tabs(names: &[String], open: usize, (area, y): (Rect, u16), canvas: &mut Canvas<'_>) {
    let mut from = 0;
    let wide = |names: &[String]| names.iter().map(|name| text::width(name) + 3).sum::<usize>();
    while from < open && names.get(from..=open).is_some_and(|names| wide(names) > usize::from(area.width)) {
        from += 1;
    }
    let mut x = 0;
    for (at, name) in names.iter().enumerate().skip(from) {
        let role = if at == open { Role::Accent } else { Role::Muted };
        x = canvas.put_parts(area, x, y, [(name.as_str(), role), ("   ", role)]);
    }
}
