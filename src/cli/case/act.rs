//! What is done with a case at the prompt: every verb gives one command.

use crate::domain::body::SeatOf;
use crate::domain::called::same;
use crate::domain::case::{Call as Called, Moving, Written};
use crate::domain::command::{CaseAct, PlanCommand};
use crate::domain::hearing::Hearing;
use crate::domain::id::ConsiderationId;
use crate::domain::message::Message;
use crate::domain::roster::{Place, Roster};

use super::{Before, Call, Move, OpenVote, Raise, Recuse, Seat, Vote, full, named};
use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit, choose};
use crate::cli::find;

pub(super) async fn call(desk: &mut Desk<'_>, given: Call) -> Result<Exit, CliError> {
    let (plan, workspace, day) = (desk.plan(&given.plan)?, desk.workspace(), desk.now().day);
    let milestone = find::milestone(&plan, desk.template(&workspace, &plan)?, &given.milestone)?;
    let step = find::step(&plan, &milestone)?;
    let body = |name: &String| find::recipient(&workspace, step, name, day);
    let bodies = given.bodies.iter().map(body).collect::<Result<Vec<_>, _>>()?;
    let names: Vec<String> = bodies.iter().map(|who| full(desk, &workspace, who)).collect();
    let written =
        desk.some_day(given.until.as_ref())?.map(|until| Written { until, silence: given.silence.unwrap_or_default() });
    let carries = given.carries.map(ConsiderationId::new).transpose();
    let held = desk.some_day(given.held.as_ref())?;
    let meeting = held.and_then(|held| workspace.meeting_on(&bodies, held)).map(|meeting| meeting.id.clone());
    let called = Called {
        id: desk.fresh()?,
        step: step.id.clone(),
        version: step.version.clone(),
        bodies,
        held,
        meeting,
        place: given.place,
        case: given.number,
        written,
        carries: carries.map_err(|error| CliError::usage(Message::new("cli-usage-identity").with("value", error.0)))?,
    };
    let id = called.id.clone();
    desk.change(&plan, PlanCommand::Call(Box::new(called))).await?;
    let said = Message::new("said-called").with("names", names).with("step", &milestone.key);
    desk.console.answer(&said, &serde_json::json!({ "case": id }))
}

pub(super) async fn shift(desk: &mut Desk<'_>, given: Move) -> Result<Exit, CliError> {
    let how = match (given.off_list, given.postponed) {
        (true, _) => Moving::OffList,
        (_, true) => Moving::Postponed,
        _ => Moving::Moved,
    };
    let held = desk.some_day(given.to.as_ref())?;
    let act = CaseAct::Move { how, held, place: given.place, case: given.number, reason: given.reason };
    let said = Message::new("said-case-moved").with("how", Message::new(how.term()));
    give(desk, &given.before, |_| Ok((act, said))).await
}

pub(super) async fn seat(desk: &mut Desk<'_>, given: Seat) -> Result<Exit, CliError> {
    let (workspace, day) = (desk.workspace(), desk.now().day);
    let person = given.person.as_ref().map(|name| find::person(&workspace, name)).transpose()?;
    give(desk, &given.before, |roster| {
        let place = place(roster, &given.seat)?;
        let said = match person {
            // Whoever is chosen for one case only has no way in of one's own.
            Some(person) if !workspace.is_member(&person.id, &place.of.body, day) => {
                Message::new("said-seated-outside").with("person", person.name())
            }
            Some(person) => Message::new("said-seated").with("person", person.name()),
            None => Message::new("said-unseated"),
        };
        let person = person.map(|person| person.id.clone());
        Ok((CaseAct::Seat { seat: place.of.clone(), person, reason: given.reason }, said.with("seat", place.title())))
    })
    .await
}

pub(super) async fn raise(desk: &mut Desk<'_>, given: Raise) -> Result<Exit, CliError> {
    give(desk, &given.before, |roster| {
        let place = place(roster, &given.seat)?;
        let said = Message::new("said-raised").with("seat", place.title());
        Ok((CaseAct::Raise { seat: place.of.clone(), basis: given.basis }, said))
    })
    .await
}

pub(super) async fn recuse(desk: &mut Desk<'_>, given: Recuse) -> Result<Exit, CliError> {
    give(desk, &given.before, |roster| {
        let place = place(roster, &given.seat)?;
        let said = Message::new(if given.not { "said-not-recused" } else { "said-recused" });
        let act = CaseAct::Recuse { seat: place.of.clone(), recused: !given.not, basis: given.basis };
        Ok((act, said.with("seat", place.title())))
    })
    .await
}

pub(super) async fn open_vote(desk: &mut Desk<'_>, given: OpenVote) -> Result<Exit, CliError> {
    let proposed = desk.text(given.proposed).await?;
    give(desk, &given.before, |_| Ok((CaseAct::OpenVote { proposed }, Message::new("said-vote-opened")))).await
}

pub(super) async fn vote(desk: &mut Desk<'_>, given: Vote) -> Result<Exit, CliError> {
    let plan = desk.plan(&given.before.plan)?;
    let behalf = given.behalf.take(desk, &plan).await?;
    let (caller, desk_workspace, day) = (desk.caller.person.clone(), desk.workspace(), desk.now().day);
    give(desk, &given.before, |roster| {
        let workspace = desk_workspace.as_ref();
        // Whoever holds a seat and may not vote is told why.
        let held = || roster.places.iter().find(|place| workspace.holders(place.seat, day).contains(&&caller));
        let own = || roster.voter(&caller).or_else(|| roster.place_of(&caller)).or_else(held);
        let place = match &given.seat {
            Some(named) => place(roster, named)?,
            None => own().ok_or_else(|| {
                CliError::usage(Message::new("cli-case-no-seat")).hint(choose(roster.places.iter().map(Place::title)))
            })?,
        };
        let seat = place.of.clone();
        Ok(match given.choice {
            Some(choice) => {
                let said = Message::new("said-voted").with("seat", place.title());
                (CaseAct::Vote { seat, choice, behalf }, said.with("choice", Message::new(choice.term())))
            }
            None => (CaseAct::WithdrawVote { seat }, Message::new("said-vote-withdrawn").with("seat", place.title())),
        })
    })
    .await
}

/// Gives a command about a case; `act` reads from the seats of its day what is wanted, and what is said afterwards.
async fn give(
    desk: &mut Desk<'_>,
    given: &Before,
    act: impl FnOnce(&Roster<'_>) -> Result<(CaseAct, Message), CliError>,
) -> Result<Exit, CliError> {
    let (plan, workspace) = (desk.plan(&given.plan)?, desk.workspace());
    let case = named(desk, (&plan, &workspace), given)?;
    let (act, said) = act(&Hearing::of(&plan, &workspace, case, desk.now().day).roster)?;
    let (consideration, verb) = (case.call.id.clone(), act.name());
    let facts = serde_json::json!({ "case": consideration, "act": verb });
    desk.change(&plan, PlanCommand::Case { consideration, act }).await?;
    desk.console.answer(&said, &facts)
}

/// Finds a seat by its identity or title.
fn place<'r, 'w>(roster: &'r Roster<'w>, named: &str) -> Result<&'r Place<'w>, CliError> {
    let is = |place: &&Place<'_>| {
        let SeatOf { seat, .. } = &place.of;
        seat.as_str() == named || same(&place.title(), named)
    };
    roster.places.iter().find(is).ok_or_else(|| {
        let cause = Message::new("cli-seat-unknown").with("name", named);
        CliError::denied(cause).hint(choose(roster.places.iter().map(Place::title)))
    })
}
