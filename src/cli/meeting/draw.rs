//! An agenda drawn from what waits for a body: standing items first, then every case that is before it or should be.

use std::sync::Arc;

use crate::cli::desk::Desk;
use crate::cli::error::CliError;
use crate::cli::plan::LISTED;

use crate::domain::case::{Call, Case, CaseState, Moving};
use crate::domain::command::{CaseAct, PlanCommand};
use crate::domain::id::{ConsiderationId, PlanId};
use crate::domain::meeting::{About, AgendaItem, Meeting};
use crate::domain::message::Message;
use crate::domain::milestone::{Act, Step};
use crate::domain::party::Considerer;
use crate::domain::plan::Plan;
use crate::domain::process::waiting;
use crate::domain::value::{FieldValue, Value};
use crate::domain::workspace::Workspace;
use crate::engine::Order;

/// Adds to an agenda what waits for the bodies of a meeting; cases that have no day yet are called to it.
///
/// What a body was not quorate for, or postponed, goes on with its case: the call says so by itself.
pub(super) async fn draw(
    desk: &mut Desk<'_>,
    meeting: &Meeting,
    items: Vec<AgendaItem>,
) -> Result<Vec<AgendaItem>, CliError> {
    let workspace = desk.workspace();
    let mut drawn: Vec<AgendaItem> = standing(&workspace, meeting).filter(|item| !items.contains(item)).collect();
    drawn.extend(items);
    let page = desk.engine.summaries((Order::Key, 0, LISTED), &desk.sight(), desk.now())?;
    for row in page.rows {
        let plan = desk.engine.plan(&row.plan)?;
        let mut steps: Vec<&Step> = plan.steps.values().map(AsRef::as_ref).filter(|step| step.is_open()).collect();
        steps.sort_by_key(|step| step.opened);
        for step in steps {
            for group in groups(&plan, step, meeting) {
                let Some(case) = called(desk, (&plan, step), meeting, group).await? else { continue };
                let about = About::Case { plan: plan.id.clone(), consideration: case };
                if drawn.iter().all(|item| item.about != about) {
                    drawn.push(AgendaItem { number: None, about, closed: None });
                }
            }
        }
    }
    Ok(drawn)
}

/// Walks through the standing items of the bodies that meet.
fn standing<'a>(workspace: &'a Workspace, meeting: &'a Meeting) -> impl Iterator<Item = AgendaItem> + 'a {
    let held = meeting.call.held;
    let titles = meeting.call.bodies.iter().filter_map(move |body| {
        match workspace.body(body)?.fact("standing-items", held).and_then(FieldValue::value)? {
            Value::Lines(lines) => Some(lines.as_slice()),
            _ => None,
        }
    });
    titles.flatten().map(|title| {
        let about = About::Matter { title: title.clone(), text: None };
        AgendaItem { number: None, about, closed: None }
    })
}

/// Lists who of a meeting is waited for in a step: each for itself, together where the step lets them answer as one.
fn groups(plan: &Plan, step: &Step, meeting: &Meeting) -> Vec<Vec<Considerer>> {
    let is_here = |who: &&Considerer| who.body().is_some_and(|body| meeting.is_of(body));
    let all: Vec<Considerer> = waiting(plan, step).into_iter().filter(is_here).cloned().collect();
    if all.len() > 1 && (step.joint || step.act == Act::Consult) {
        return vec![all];
    }
    all.into_iter().map(|who| vec![who]).collect()
}

/// Finds the case of bodies in a step, or calls it; nothing when they take it on another day or in writing.
async fn called(
    desk: &mut Desk<'_>,
    (plan, step): (&Arc<Plan>, &Step),
    meeting: &Meeting,
    bodies: Vec<Considerer>,
) -> Result<Option<ConsiderationId>, CliError> {
    let held = meeting.call.held;
    let pending = bodies.iter().flat_map(|who| plan.pending(who)).find(|case| case.call.step == step.id);
    if let Some(case) = pending {
        return match (case.call.held, &case.call.written) {
            (Some(day), _) if day == held => Ok(Some(case.call.id.clone())),
            (None, None) if case.state == CaseState::Open => take_up(desk, &plan.id, case, meeting).await.map(Some),
            _ => Ok(None),
        };
    }
    let call = Call {
        id: desk.fresh()?,
        step: step.id.clone(),
        version: step.version.clone(),
        bodies,
        held: Some(held),
        meeting: Some(meeting.id.clone()),
        place: meeting.call.place.clone(),
        case: None,
        written: None,
        carries: None,
    };
    let id = call.id.clone();
    // The plan may have changed by the call before this one.
    let plan = desk.engine.plan(&plan.id)?;
    desk.change(&plan, PlanCommand::Call(Box::new(call))).await?;
    Ok(Some(id))
}

/// Gives a case that waits for a later meeting the day of this one.
async fn take_up(
    desk: &mut Desk<'_>,
    plan: &PlanId,
    case: &Case,
    meeting: &Meeting,
) -> Result<ConsiderationId, CliError> {
    let reason = desk.console.locale.say(&Message::new("meeting-reason-drawn").with("day", meeting.call.held));
    let (consideration, place) = (case.call.id.clone(), meeting.call.place.clone());
    let act = CaseAct::Move { how: Moving::Moved, held: Some(meeting.call.held), place, case: None, reason };
    let plan = desk.engine.plan(plan)?;
    desk.change(&plan, PlanCommand::Case { consideration: consideration.clone(), act }).await?;
    Ok(consideration)
}
