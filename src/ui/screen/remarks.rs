//! The remarks to a plan: numbered, anchored, answered.

use std::ops::Range;

use ratatui::layout::Rect;

use super::Part;
use super::read::Read;
use crate::document::prose::{Place as Spot, locate};
use crate::document::response::Response;
use crate::domain::command::PlanCommand;
use crate::domain::id::NodeId;
use crate::domain::message::Message;
use crate::domain::party::Considerer;
use crate::domain::plan::Plan;
use crate::domain::remark::{Anchor, Handling, Remark};
use crate::ui::action::{Action, Place};
use crate::ui::canvas::Canvas;
use crate::ui::effect::{Effect, Reply};
use crate::ui::filter::Filter;
use crate::ui::glyph::Glyph;
use crate::ui::kept::Kept;
use crate::ui::layout;
use crate::ui::listed::{Listed, Rows};
use crate::ui::moves::Move;
use crate::ui::overlay::remark::{AnswerRemark, NewRemark, WithdrawRemark};
use crate::ui::overlay::tend::{AssignRemark, settle};
use crate::ui::scroll::Scroll;
use crate::ui::session::{Basis, Session};
use crate::ui::text::{cut, one_line, width};
use crate::ui::theme::Role;

/// Rows for the selected remark in full.
const DETAIL: u16 = 8;
/// The columns of who remarked.
const AUTHOR: u16 = 14;
/// Places are looked up for so many rows together: one goes from row to row, and no chapter is read again for it.
const LOCATED: usize = 32;

/// The list of remarks.
#[derive(Debug, Default)]
pub struct Remarks {
    scroll: Scroll,
    filter: Filter,
    /// The numbers of the remarks that pass the filter.
    listed: Listed<u32>,
    /// Where the remarks stand that are seen.
    places: Kept<(Rows<u32>, Range<usize>), Vec<String>>,
    /// How many remarks are not answered.
    unanswered: Kept<Option<Basis>, usize>,
    /// The number of the remark to begin on, as soon as the plan is there.
    wanted: Option<u32>,
    /// Where the person began remarks and did not give them.
    begun: Vec<Anchor>,
}

/// Says who remarked: the body, the person it was entered for, else who wrote it.
#[must_use]
pub fn who(session: &Session, remark: &Remark) -> String {
    match (&remark.body, &remark.behalf) {
        (Some(body), _) => session.short_of(&Considerer::Body(body.clone())),
        (None, Some(behalf)) => behalf.whom.clone(),
        (None, None) => session.workspace.person_name(&remark.by).to_owned(),
    }
}

/// Says where a remark stands now: chapter or record, and paragraph; with a sign where the words changed or are gone.
#[must_use]
pub fn place(session: &Session, plan: &Plan, anchor: &Anchor) -> String {
    let key = |node: &NodeId| plan.nodes.get(node).map(|node| node.key.clone()).unwrap_or_default();
    let sign = |glyph: Glyph| glyph.text(session.ascii());
    let at = |node: &NodeId, number: u32| match anchor.field {
        None => format!("{} {}{number}", key(node), sign(Glyph::Paragraph)),
        Some(_) => key(node),
    };
    match locate(plan, anchor) {
        Spot::Plan => session.locale.term("remark-whole-plan"),
        Spot::Node(node) => key(&node),
        Spot::Exact(node, number) => at(&node, number),
        Spot::Changed(node, number) => format!("{} {}", at(&node, number), sign(Glyph::Changed)),
        Spot::Lost => {
            let was = anchor.node.as_ref().map(key).unwrap_or_default();
            format!("{was} {}", sign(Glyph::Flag)).trim_start().to_owned()
        }
    }
}

/// Says what a reader must know of a remark beside its words: what became of the place, who owes the answer, where that
/// lands, whether it is met.
fn standing(session: &Session, plan: &Plan, remark: &Remark) -> String {
    let shown = session.shown(plan);
    let one = Response::of(&shown, remark);
    let mut said: Vec<String> = one.found.term().map(|id| session.locale.term(id)).into_iter().collect();
    let mut say = |message: Message| said.push(session.say(&message));
    match (&one.answer, &one.owner) {
        _ if one.withdrawn.is_some() => {}
        (None, Some(owner)) => say(Message::new("response-asked-of").with("owner", owner)),
        (None, None) => {}
        (Some(_), _) => {
            if let Some(version) = &one.landing {
                let id = if one.landed { "record-on-version" } else { "response-next-version" };
                say(Message::new(id).with("version", version));
            }
            match &one.settled {
                Some(by) => say(Message::new("response-settled").with("by", by)),
                None if one.condition => say(Message::new("response-unmet")),
                None => {}
            }
        }
    }
    said.join(" · ")
}

/// Returns the sign of a remark, its look, and what it means.
#[must_use]
pub fn sign(session: &Session, remark: &Remark) -> (Glyph, Role, String) {
    let term = |id| session.locale.term(id);
    match (&remark.withdrawn, &remark.answer) {
        (Some(_), _) => (Glyph::Returned, Role::Muted, term("reading-remark-withdrawn")),
        (None, Some(answer)) => (Glyph::Done, Role::Done, term(answer.handling.term())),
        (None, None) => (Glyph::Waiting, Role::Waiting, term("reading-remark-open")),
    }
}

/// Says a remark and its answer in one sentence, for beside the text.
#[must_use]
pub fn sentence(session: &Session, remark: &Remark) -> String {
    let day = session.locale.short_date(session.workspace.day_of(remark.at));
    let said = Message::new("remark-said")
        .with("no", u64::from(remark.no))
        .with("who", who(session, remark))
        .with("day", day)
        .with("text", one_line(&remark.text));
    let said = session.say(&said);
    match &remark.answer {
        Some(answer) => {
            let handling = session.locale.term(answer.handling.term());
            let answer =
                Message::new("remark-answered").with("handling", handling).with("text", one_line(&answer.text));
            format!("{said} {}", session.say(&answer))
        }
        None => said,
    }
}

impl Remarks {
    /// Begins on a remark.
    #[must_use]
    pub fn at(no: u32) -> Self {
        Self { wanted: Some(no), ..Self::default() }
    }

    /// Lists the numbers of the remarks that pass the filter, by all that is said of them. The session got the plan as
    /// its person may see it.
    fn shown(&self, session: &Session, plan: &Plan) -> Rows<u32> {
        let said = |remark: &Remark| format!("{} {}", place(session, plan, &remark.anchor), sentence(session, remark));
        let passes = |remark: &Remark| !self.filter.is_on() || self.filter.passes(&said(remark));
        let read = || plan.remarks.values().filter(|remark| passes(remark)).map(|remark| remark.no).collect();
        self.listed.rows(session, "", &self.filter, read)
    }

    fn selected<'a>(&self, session: &Session, plan: &'a Plan) -> Option<&'a Remark> {
        let rows = self.shown(session, plan);
        Some(plan.remarks.get(rows.get(self.scroll.at(rows.len()))?)?)
    }

    /// Draws the rows that are seen.
    fn rows(&self, session: &Session, plan: &Plan, rows: &Rows<u32>, list: Rect, canvas: &mut Canvas<'_>) {
        let selected = self.scroll.at(rows.len());
        let window = canvas.list(&self.scroll, rows.len(), list);
        let (from, to) = (window.start - window.start % LOCATED, window.end.next_multiple_of(LOCATED).min(rows.len()));
        let remarks =
            |range: Range<usize>| rows.get(range).unwrap_or_default().iter().filter_map(|no| plan.remarks.get(no));
        let locate = |_: &_| remarks(from..to).map(|remark| place(session, plan, &remark.anchor)).collect();
        let places = self.places.get((rows.clone(), from..to), locate);
        let seen = remarks(window.clone()).zip(places.iter().skip(window.start - from));
        for (y, (at, (remark, place))) in (0..).zip((window.start..).zip(seen)) {
            row(session, (remark, place), (list, y, at == selected), canvas);
            canvas.choice(list, (0, y), at, selected);
        }
    }
}

/// Reads where a remark was begun from the name of its draft.
fn begun_at(name: &str) -> Anchor {
    let mut parts = name.split('/');
    let node = parts.next().and_then(|node| NodeId::new(node).ok());
    let paragraph = parts.next().and_then(|number| number.parse().ok());
    Anchor { node, paragraph, ..Anchor::PLAN }
}

impl Part for Remarks {
    fn place(&self) -> Place {
        Place::Remarks
    }

    fn title(&self, session: &Session) -> String {
        session.locale.term("place-remarks")
    }

    fn aside(&self, session: &Session) -> String {
        let Some(plan) = &session.plan else { return String::new() };
        let count = |_: &_| plan.remarks.values().filter(|remark| remark.is_unanswered()).count();
        let open = self.unanswered.get(session.basis(), count);
        session.say(&Message::new("remarks-unanswered").with("count", *open))
    }

    fn refuse(&self, action: Action, session: &Session) -> Option<Message> {
        let plan = session.plan.as_ref()?;
        let is_of_one =
            matches!(action, Action::Answer | Action::Assign | Action::Settle | Action::Withdraw | Action::Open);
        let remark = if is_of_one { self.selected(session, plan) } else { None };
        match (action, remark) {
            (Action::Answer | Action::Assign | Action::Settle | Action::Withdraw | Action::Open, None) => {
                Some(Message::new("refuse-nothing-selected"))
            }
            (Action::Withdraw, Some(remark)) => {
                let command = PlanCommand::WithdrawRemark { id: remark.id.clone(), reason: String::new() };
                session.refuse(&command)
            }
            (Action::Answer, Some(remark)) => {
                let (id, answer) = (remark.id.clone(), Handling::TakenIn);
                session.refuse(&PlanCommand::Answer { id, answer, text: String::new(), version: None })
            }
            (Action::Settle, Some(remark)) => {
                session.refuse(&PlanCommand::SettleRemark { id: remark.id.clone() }).or_else(|| match &remark.answer {
                    None => Some(Message::new("remark-settled-unanswered").with("no", u64::from(remark.no))),
                    Some(_) => None,
                })
            }
            (Action::Open, Some(remark)) if remark.anchor.node.is_none() => Some(Message::new("refuse-no-place")),
            _ => None,
        }
    }

    fn refresh(&mut self, session: &Session) -> Vec<Move> {
        if let (Some(plan), Some(no)) = (&session.plan, self.wanted) {
            let at = plan.remarks.keys().position(|known| *known == no);
            self.scroll = Scroll::at_row(at.unwrap_or(0));
            self.wanted = None;
        }
        session.plan_id().map(|plan| Move::Do(Effect::Begun(plan.clone()))).into_iter().collect()
    }

    fn received(&mut self, reply: Reply, _session: &Session) -> Vec<Move> {
        if let Reply::Begun(names) = reply {
            self.begun = names.iter().map(|name| begun_at(name)).collect();
        }
        Vec::new()
    }

    fn act(&mut self, action: Action, session: &Session) -> Vec<Move> {
        let Some(plan) = &session.plan else { return Vec::new() };
        let count = self.shown(session, plan).len();
        if self.scroll.act(action, count, session.body().height.saturating_sub(DETAIL)) {
            return Vec::new();
        }
        match (action, self.selected(session, plan)) {
            (Action::Remark, _) => vec![Move::Over(NewRemark::ask(session, Anchor::PLAN))],
            (Action::Answer, Some(remark)) => vec![Move::Over(AnswerRemark::ask(session, plan, remark))],
            (Action::Withdraw, Some(remark)) => vec![Move::Over(WithdrawRemark::ask(session, remark))],
            (Action::Assign, Some(remark)) => vec![Move::Over(AssignRemark::ask(session, remark))],
            (Action::Settle, Some(remark)) => settle(session, remark),
            (Action::Open, Some(remark)) => match locate(plan, &remark.anchor) {
                Spot::Exact(node, number) | Spot::Changed(node, number) => {
                    vec![Move::replace(Read::at(node, Some(number)))]
                }
                Spot::Node(node) => vec![Move::replace(Read::at(node, None))],
                Spot::Plan | Spot::Lost => {
                    let chapter = remark.anchor.node.clone();
                    chapter.map(|node| Move::replace(Read::at(node, None))).into_iter().collect()
                }
            },
            _ => Vec::new(),
        }
    }

    fn filter(&self) -> Option<&Filter> {
        Some(&self.filter)
    }

    fn narrowing(&mut self) -> Option<(&mut Filter, &mut Scroll)> {
        Some((&mut self.filter, &mut self.scroll))
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let Some(plan) = &session.plan else { return };
        let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        let (list, detail) = layout::below(area, if area.height >= 16 { DETAIL } else { 3 });
        let (list, drafts) = layout::below(list, u16::from(!self.begun.is_empty()));
        if !self.begun.is_empty() {
            let places: Vec<String> = self.begun.iter().map(|anchor| place(session, plan, anchor)).collect();
            let places = session.locale.list(&places);
            let said = session.say(&Message::new("remarks-begun").with("places", places));
            canvas.put(drafts, 0, 0, &said, Role::Waiting);
        }
        let rows = self.shown(session, plan);
        if rows.is_empty() {
            let id = if self.filter.is_on() { "filter-none" } else { "remarks-none" };
            canvas.put_wrapped(list, 0, 0, &session.locale.term(id), Role::Muted);
        }
        self.rows(session, plan, &rows, list, canvas);
        canvas.rule(detail, 0);
        if let Some(remark) = self.selected(session, plan) {
            let rows = canvas.put_wrapped(detail, 0, 1, &sentence(session, remark), Role::Text);
            canvas.put_wrapped(detail, 0, 1 + rows, &standing(session, plan, remark), Role::Muted);
        }
    }
}

fn row(
    session: &Session,
    (remark, place): (&Remark, &str),
    (area, y, chosen): (Rect, u16, bool),
    canvas: &mut Canvas<'_>,
) {
    let (glyph, role, _) = sign(session, remark);
    let base = if chosen { Role::Selected } else { Role::Text };
    let marker = if chosen { canvas.glyph(Glyph::Marker) } else { " " };
    let glyph = canvas.glyph(glyph);
    canvas.put_parts(area, 0, y, [(marker, base), (" ", base), (glyph, role)]);
    let no = format!("m{}", remark.no);
    let cell = |x: u16, width: u16| Rect { x: area.x + x, width: width.min(area.width.saturating_sub(x)), ..area };
    canvas.put(cell(4, 4), 0, y, &no, base);
    canvas.put(cell(9, 9), 0, y, place, Role::Muted);
    let is_own = session.is_own(remark);
    let own = if is_own { format!(" ({})", session.locale.term("line-yours")) } else { String::new() };
    let author = if is_own && !chosen { Role::Accent } else { base };
    let room = usize::from(AUTHOR).saturating_sub(width(&own));
    let name = cut(&who(session, remark), room, canvas.glyph(Glyph::Cut));
    canvas.put(cell(19, AUTHOR), 0, y, &format!("{name}{own}"), author);
    canvas.put(cell(34, u16::MAX), 0, y, &one_line(&remark.text), base);
}
