//! Keeping a chapter, a record or the whole plan from the public, and opening it again.

use super::Overlay;
use super::ask::{Ask, Problem, Question};
use super::fact;
use super::step::give;
use crate::domain::command::{Edit, PlanCommand};
use crate::domain::id::{BodyId, NodeId};
use crate::domain::message::Message;
use crate::domain::plan::{Access, Plan};
use crate::ui::closed;
use crate::ui::form::{Choice, Entry, Form};
use crate::ui::moves::Move;
use crate::ui::session::Session;

/// Stands for the whole plan where a part is chosen; no identity has this form.
const WHOLE: &str = "*";

/// Keeping something from the public.
#[derive(Debug)]
struct Restricting;

/// Asks on what basis something is kept from the public, by whom, for whom, and until when; `at` is where one stands.
#[must_use]
pub fn restrict(session: &Session, plan: &Plan, at: Option<&NodeId>) -> Overlay {
    let term = |id| session.locale.term(id);
    let known = plan.access_to(at);
    let review = known.and_then(|known| known.review).map(|day| session.locale.short_date(day)).unwrap_or_default();
    let of = |read: fn(&Access) -> &str| known.map(read).unwrap_or_default();
    let audience: Vec<String> = known.into_iter().flat_map(|known| &known.audience).map(ToString::to_string).collect();
    let entries = [
        Entry::choice("part", term("access-part"), parts(session, plan, at), Some(at.map_or(WHOLE, NodeId::as_str)))
            .hint(term("access-part-hint")),
        Entry::line("basis", term("access-basis"), of(|known| &known.basis)).hint(term("access-basis-hint")),
        Entry::line("by", term("access-by"), of(|known| &known.by)).hint(term("access-by-hint")),
        Entry::day("review", term("access-review"), &review).hint(term("access-review-hint")),
        Entry::many("audience", term("access-audience"), fact::bodies(session), &audience)
            .hint(term("access-audience-hint")),
    ];
    Box::new(Ask::new(Restricting, Form::new(entries)))
}

/// Lists what can be closed from here: the whole plan, its chapters, and the record where one stands.
fn parts(session: &Session, plan: &Plan, at: Option<&NodeId>) -> Vec<Choice> {
    let chapters = plan.walk("").into_iter().map(|(_, node)| &node.id);
    let own = at.filter(|id| plan.node(id).is_some_and(|node| !node.is_chapter()));
    let nodes = own.into_iter().chain(chapters).map(|id| Choice::new(id, label(session, plan, Some(id))));
    std::iter::once(Choice::new(WHOLE, label(session, plan, None))).chain(nodes).collect()
}

/// Returns what a part is called among others.
fn label(session: &Session, plan: &Plan, node: Option<&NodeId>) -> String {
    if node.is_some() { closed::name(session, plan, node) } else { session.locale.term("closed-whole") }
}

/// Reads which part was chosen, and what it is called.
fn part(form: &Form, session: &Session) -> Result<(Option<NodeId>, String), Problem> {
    let target = NodeId::new(form.chosen("part")?).ok();
    let name = session.plan.as_deref().map(|plan| closed::name(session, plan, target.as_ref()));
    Ok((target, name.unwrap_or_default()))
}

impl Question for Restricting {
    fn title(&self, session: &Session) -> String {
        session.locale.term("access-title")
    }

    fn intro(&self, session: &Session) -> String {
        session.locale.term("access-intro")
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let (target, name) = part(form, session)?;
        let (basis, by, day) = (form.needed("basis")?, form.needed("by")?, form.needed_day("review", session)?);
        let audience = form.many("audience").into_iter().filter_map(|id| BodyId::new(id).ok()).collect();
        let said = Message::new("said-restricted").with("name", name).with("day", day);
        let edit = Edit::Restrict { target, audience, basis: Some(basis), by, review: Some(day) };
        Ok(give(session, PlanCommand::Edit(vec![edit]), said))
    }
}

/// Opening something again.
#[derive(Debug)]
struct Opening;

/// Asks what is opened again, and by whose decision; nothing when nothing is closed.
#[must_use]
pub fn open_up(session: &Session, plan: &Plan, at: Option<&NodeId>) -> Option<Overlay> {
    let term = |id| session.locale.term(id);
    let mut closed = closed::parts(plan);
    if plan.access_to(at).is_some() && !closed.contains(&at) {
        closed.insert(0, at);
    }
    let first = if plan.access_to(at).is_some() { at } else { *closed.first()? };
    let id = |node: Option<&NodeId>| node.map_or(WHOLE, NodeId::as_str).to_owned();
    let options = closed.iter().map(|node| Choice::new(id(*node), label(session, plan, *node))).collect();
    let entries = [
        Entry::choice("part", term("access-part"), options, Some(&id(first))).hint(term("access-part-hint")),
        Entry::line("by", term("access-by"), "").hint(term("access-by-hint")),
    ];
    Some(Box::new(Ask::new(Opening, Form::new(entries))))
}

impl Question for Opening {
    fn title(&self, session: &Session) -> String {
        session.locale.term("access-open-title")
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let (target, name) = part(form, session)?;
        let edit = Edit::Restrict { target, audience: Vec::new(), basis: None, by: form.needed("by")?, review: None };
        let said = Message::new("said-opened-up").with("name", name);
        Ok(give(session, PlanCommand::Edit(vec![edit]), said))
    }
}
