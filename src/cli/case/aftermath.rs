//! What is said of a record afterwards: that the chair confirms or rejects it, that somebody wants the decision tried.

use crate::domain::command::PlanCommand;
use crate::domain::consideration::Recorded;
use crate::domain::id::PersonId;
use crate::domain::message::Message;
use crate::domain::roster::Roster;

use super::{Before, Challenge, Confirm, Reject, full};
use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit};
use crate::cli::find;

/// Finds what was recorded last of a body in a milestone, and the body's name.
pub(in crate::cli) fn recorded(desk: &Desk<'_>, given: &Before) -> Result<(Recorded, String), CliError> {
    let (plan, workspace) = (desk.plan(&given.plan)?, desk.workspace());
    let milestone = find::milestone(&plan, desk.template(&workspace, &plan)?, &given.milestone)?;
    let step = find::step(&plan, &milestone)?;
    let who = find::recipient(&workspace, step, &given.body, desk.now().day)?;
    let name = full(desk, &workspace, &who);
    let recorded = plan.latest(step, &who).ok_or_else(|| {
        let cause = Message::new("cli-case-unrecorded").with("name", &name).with("step", &milestone.key);
        CliError::denied(cause).hint(Message::new("cli-hint-step-record"))
    })?;
    Ok((recorded.clone(), name))
}

pub(super) async fn confirm(desk: &mut Desk<'_>, given: &Confirm) -> Result<Exit, CliError> {
    let (recorded, name) = recorded(desk, &given.before)?;
    let (plan, chair) = (desk.plan(&given.before.plan)?, chair(desk, &recorded, given)?);
    let consideration = recorded.consideration.id;
    let facts = serde_json::json!({ "consideration": consideration, "chair": chair });
    let said = Message::new("said-confirmed").with("name", name).with("person", desk.workspace().person_name(&chair));
    desk.change(&plan, PlanCommand::Confirm { consideration, chair }).await?;
    desk.console.answer(&said, &facts)
}

pub(super) async fn reject(desk: &mut Desk<'_>, given: Reject) -> Result<Exit, CliError> {
    let (recorded, name) = recorded(desk, &given.who.before)?;
    let (plan, chair) = (desk.plan(&given.who.before.plan)?, chair(desk, &recorded, &given.who)?);
    let (consideration, reason) = (recorded.consideration.id, given.reason);
    let facts = serde_json::json!({ "consideration": consideration, "chair": chair });
    let said = Message::new("said-rejected").with("name", name).with("person", desk.workspace().person_name(&chair));
    desk.change(&plan, PlanCommand::Reject { consideration, chair, reason }).await?;
    desk.console.answer(&said, &facts)
}

/// Finds who chaired: who is named, the caller, or else whoever holds the chair's seat.
fn chair(desk: &Desk<'_>, recorded: &Recorded, given: &Confirm) -> Result<PersonId, CliError> {
    let (plan, workspace) = (desk.plan(&given.before.plan)?, desk.workspace());
    if let Some(named) = &given.chair {
        return Ok(find::person(&workspace, named)?.id.clone());
    }
    let roster = Roster::of_record(&workspace, &plan, &recorded.consideration);
    if roster.chairs(&desk.caller.person) {
        return Ok(desk.caller.person.clone());
    }
    let first = roster.chair().flat_map(|place| place.sitters.iter().copied()).next();
    first.cloned().ok_or_else(|| CliError::usage(Message::new("cli-case-which-chair")))
}

pub(super) async fn challenge(desk: &mut Desk<'_>, given: Challenge) -> Result<Exit, CliError> {
    let plan = desk.plan(&given.before.plan)?;
    let (recorded, name) = recorded(desk, &given.before)?;
    let consideration = recorded.consideration.id;
    let said = Message::new("said-challenged").with("name", name).with("state", Message::new(given.state.term()));
    let facts = serde_json::json!({ "consideration": consideration, "state": given.state.name() });
    let (how, state, reason) = (given.how, given.state, given.reason);
    desk.change(&plan, PlanCommand::Challenge { consideration, how, state, reason }).await?;
    desk.console.answer(&said, &facts)
}
