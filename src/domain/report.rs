//! Status reports: drafted from what changed since the last one to the same body, frozen when they are given.
//!
//! Which register holds them, and which of its fields say what, is in the template ([`Reporting`]).

mod changes;

pub use changes::changes;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::command::Edit;
use super::id::{BodyId, NodeId};
use super::lang::Lang;
use super::message::Message;
use super::milestone::{Milestone, StepRecipient};
use super::outstanding::outstanding;
use super::party::Considerer;
use super::plan::{Node, Plan};
use super::process::{milestones, resolve};
use super::sight::Sight;
use super::template::{Reporting, Template};
use super::value::{FieldKind, FieldValue, Value};
use super::when::When;
use super::workspace::Workspace;

/// A report that is not kept yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// To whom.
    pub to: BodyId,
    /// The next meeting of the body that the plan knows of.
    pub at: Option<When>,
    /// The key of the last report to the body; what changed is counted from there.
    pub since: Option<String>,
    /// What changed, a sentence each.
    pub changes: Vec<Message>,
    /// What comes next.
    pub next: Option<Message>,
    /// What is taken over from the last report: how it went then.
    pub lights: Vec<(String, FieldValue)>,
}

/// Finds the last report to a body, in the order of the register.
#[must_use]
pub fn last<'a>(plan: &'a Plan, reporting: &Reporting, to: &BodyId) -> Option<&'a Node> {
    let is_to =
        |node: &&Node| matches!(node.field(&reporting.to).value(), Some(Value::Bodies(to_all)) if to_all.contains(to));
    plan.walk(&reporting.register).into_iter().map(|(_, node)| node).rfind(is_to)
}

/// Returns the next meeting of a body that the plan knows of: the first date from this day on that it is asked for.
#[must_use]
pub fn next_meeting(
    plan: &Plan,
    workspace: &Workspace,
    template: &Template,
    to: &BodyId,
    day: NaiveDate,
) -> Option<When> {
    meetings(plan, workspace, template, day).remove(to)
}

/// Finds the next meeting of each body.
fn meetings(plan: &Plan, workspace: &Workspace, template: &Template, day: NaiveDate) -> BTreeMap<BodyId, When> {
    let mut next: BTreeMap<BodyId, When> = BTreeMap::new();
    let all = milestones(plan, template);
    for asked in all.iter().flat_map(|milestone| resolve(&milestone.recipients, workspace, day)) {
        let when = asked.when.clone().filter(|when| when.latest().is_some_and(|latest| latest >= day));
        let Some(when) = when else { continue };
        for body in bodies_of(asked) {
            let is_first = next.get(&body).is_none_or(|known| when.earliest() < known.earliest());
            if is_first {
                next.insert(body, when.clone());
            }
        }
    }
    next
}

/// Finds for each body the place of the first milestone that addresses it, among those that are not behind the plan.
fn turns(plan: &Plan, workspace: &Workspace, template: &Template, day: NaiveDate) -> BTreeMap<BodyId, usize> {
    let is_behind = |milestone: &Milestone| {
        let steps = plan.steps_of(&milestone.node);
        let is_closed = !steps.is_empty() && steps.iter().all(|step| !step.is_open());
        is_closed || plan.head.skipped.contains_key(&milestone.node)
    };
    let mut turns = BTreeMap::new();
    let ahead = milestones(plan, template).into_iter().filter(|milestone| !is_behind(milestone));
    for (turn, milestone) in ahead.enumerate() {
        for asked in resolve(&milestone.recipients, workspace, day) {
            for body in bodies_of(asked) {
                turns.entry(body).or_insert(turn);
            }
        }
    }
    turns
}

/// Returns the bodies that are asked: itself, and the one whose role it acts in.
fn bodies_of(asked: StepRecipient) -> impl Iterator<Item = BodyId> {
    let body = match asked.who {
        Considerer::Body(body) => Some(body),
        Considerer::Party(_) => None,
    };
    body.into_iter().chain(asked.role)
}

/// Lists the bodies that a report can go to, with their next meetings: the nearest meeting first, then whom the next
/// milestones address, then those that had a report before, then the others by name.
#[must_use]
pub fn bodies(
    plan: &Plan,
    workspace: &Workspace,
    template: &Template,
    lang: Lang,
    day: NaiveDate,
) -> Vec<(BodyId, Option<When>)> {
    let mut next = meetings(plan, workspace, template, day);
    let mut found: Vec<_> = workspace.bodies.keys().map(|body| (body.clone(), next.remove(body))).collect();
    let had =
        |body: &BodyId| template.reporting.as_ref().is_some_and(|reporting| last(plan, reporting, body).is_some());
    let name = |body: &BodyId| workspace.name_of(&Considerer::Body(body.clone()), lang, day).to_lowercase();
    let turns = turns(plan, workspace, template, day);
    let turn = |body: &BodyId| turns.get(body).copied().unwrap_or(usize::MAX);
    found.sort_by_cached_key(|(body, when)| {
        let earliest = when.as_ref().and_then(When::earliest);
        (earliest.is_none(), earliest, turn(body), !had(body), name(body))
    });
    found
}

/// Drafts a report to a body.
///
/// Takes the plan as it was when the last report to the body was written ([`Plan::unborn`] without one) and as it is.
/// What is kept from the public goes into no report. Nothing for a template that has no reports.
#[must_use]
pub fn draft(
    before: &Plan,
    now: &Plan,
    workspace: &Workspace,
    template: &Template,
    (to, day): (&BodyId, NaiveDate),
) -> Option<Draft> {
    let reporting = template.reporting.as_ref()?;
    let register = template.register(&reporting.register)?;
    let veil = Sight::public().veil(now);
    let (before, open) = (veil.without(before), veil.without(now));
    let last = last(now, reporting, to);
    let is_light = |kind| matches!(kind, FieldKind::Choice | FieldKind::Scale);
    let lights = register.fields.iter().filter(|field| is_light(field.kind));
    let light = |last: &Node, name: &str| Some((name.to_owned(), FieldValue::Some(last.field(name).value()?.clone())));
    Some(Draft {
        to: to.clone(),
        at: next_meeting(now, workspace, template, to, day),
        since: last.map(|last| last.key.clone()),
        changes: changes(&before, &open, workspace, template, day),
        next: outstanding(&open, workspace, template, day).next,
        lights: lights.filter_map(|field| light(last?, &field.id)).collect(),
    })
}

impl Draft {
    /// Returns the fields of the record that keeps the report; `say` makes sentences in the plan's language.
    #[must_use]
    pub fn fields(&self, reporting: &Reporting, say: impl Fn(&Message) -> String) -> Vec<(String, FieldValue)> {
        let item = |message: &Message| format!("- {}", say(message));
        let done = match self.changes.as_slice() {
            [] => say(&self.nothing()),
            changes => changes.iter().map(item).collect::<Vec<_>>().join("\n"),
        };
        let next = reporting.next.clone().zip(self.next.as_ref()).map(|(field, next)| (field, Value::Prose(say(next))));
        let own = [
            Some((reporting.to.clone(), Value::Bodies(vec![self.to.clone()]))),
            self.at.clone().map(|when| (reporting.at.clone(), Value::When(when))),
            Some((reporting.done.clone(), Value::Prose(done))),
            next,
        ];
        let own = own.into_iter().flatten().map(|(field, value)| (field, FieldValue::Some(value)));
        own.chain(self.lights.iter().cloned()).collect()
    }

    /// Says that nothing changed.
    #[must_use]
    pub fn nothing(&self) -> Message {
        match &self.since {
            Some(key) => Message::new("report-nothing-since").with("report", key),
            None => Message::new("report-nothing"),
        }
    }
}

/// Returns the edits that give a report as it stands. Without a meeting it is of the day on which it is given.
#[must_use]
pub fn give(node: &Node, reporting: &Reporting, today: When) -> Vec<Edit> {
    let undated = node.field(&reporting.at).is_missing();
    let field = reporting.at.clone();
    let date = undated.then(|| Edit::Set { node: node.id.clone(), field, value: Value::When(today).into() });
    date.into_iter().chain([Edit::Freeze { node: node.id.clone() }]).collect()
}

/// Says why a record is not one that is given.
///
/// # Errors
/// The reason: the template has no reports, it is no report, it is given already.
pub fn check(plan: &Plan, template: &Template, node: &NodeId) -> Result<(), Message> {
    let Some(reporting) = &template.reporting else { return Err(Message::new("report-none")) };
    match plan.node(node) {
        Some(node) if node.register.as_ref() != Some(&reporting.register) => Err(Message::new("report-not-one")),
        Some(node) if node.frozen => Err(Message::new("record-frozen").with("node", &node.key)),
        _ => Ok(()),
    }
}
