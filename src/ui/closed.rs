//! What of a plan is kept from the public, said on the screens of those who see it: on what basis, by whom, for whom,
//! until when.

use crate::domain::id::NodeId;
use crate::domain::message::Message;
use crate::domain::party::Considerer;
use crate::domain::plan::{Access, Plan};
use crate::ui::session::Session;

/// Lists what is closed in a plan as it is seen: the whole (nothing), chapters in their order, records.
///
/// A record that is closed just as a chapter is goes with it, when that is opened too.
#[must_use]
pub fn parts(plan: &Plan) -> Vec<Option<&NodeId>> {
    let whole = plan.head.access.as_ref().map(|_| None);
    let chapters: Vec<&NodeId> =
        plan.walk("").into_iter().map(|(_, node)| &node.id).filter(|id| plan.access.contains_key(*id)).collect();
    let goes_with = |access: &Access| chapters.iter().any(|id| plan.access_to(Some(id)) == Some(access));
    let records = plan.access.iter().filter(|(_, access)| !goes_with(access)).map(|(id, _)| id);
    let records = records.filter(|id| plan.node(id).is_some_and(|node| !node.is_chapter()));
    whole.into_iter().chain(chapters.iter().copied().chain(records).map(Some)).collect()
}

/// Returns what a chapter or record is called; the title of the plan for the whole of it.
#[must_use]
pub fn name(session: &Session, plan: &Plan, node: Option<&NodeId>) -> String {
    let Some(found) = node.and_then(|id| plan.node(id)) else { return plan.head.title.clone() };
    let title = session.shown(plan).title(found);
    if found.is_chapter() { title } else { format!("{} {title}", found.key) }
}

/// Says why something is closed, who sees it, and when it is looked at again.
#[must_use]
pub fn said(session: &Session, access: &Access) -> String {
    let basis = Message::new("closed-basis").with("basis", &access.basis).with("by", &access.by);
    let names: Vec<String> = access.audience.iter().map(|id| session.name_of(&Considerer::Body(id.clone()))).collect();
    let seen =
        if names.is_empty() { Message::new("closed-alone") } else { Message::new("closed-seen").with("names", names) };
    let review = access.review.map(|day| Message::new("closed-review").with("day", day));
    [Some(basis), Some(seen), review].iter().flatten().map(|said| session.say(said)).collect::<Vec<_>>().join(" ")
}

/// Says that a part is closed, in a sentence that begins with its name.
#[must_use]
pub fn said_of(session: &Session, plan: &Plan, node: Option<&NodeId>) -> Option<String> {
    let access = plan.access_to(node)?;
    let name = if node.is_some() { name(session, plan, node) } else { session.locale.term("closed-whole") };
    Some(format!("{name}: {}", said(session, access)))
}

/// Says why a part can not be opened again: nothing is closed.
#[must_use]
pub fn refuse_opening(session: &Session) -> Option<Message> {
    let plan = session.plan.as_deref()?;
    parts(plan).is_empty().then(|| Message::new("access-is-open").with("name", &plan.head.title))
}
