//! What is read of cases at the prompt: the list, and one case with its seats and how it adds up so far.

use crate::domain::case::Case;
use crate::domain::hearing::{Hearing, Part};
use crate::domain::message::Message;
use crate::domain::plan::Plan;
use crate::domain::roster::Place;
use crate::domain::workspace::Workspace;
use crate::locale::Locale;

use super::{Before, List, named, short};
use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit};
use crate::cli::find;
use crate::cli::table::Table;

pub(super) fn list(desk: &mut Desk<'_>, given: &List) -> Result<Exit, CliError> {
    let (plan, workspace, day) = (desk.plan(&given.plan)?, desk.workspace(), desk.now().day);
    let milestone = match &given.milestone {
        Some(key) => Some(find::milestone(&plan, desk.template(&workspace, &plan)?, key)?.node),
        None => None,
    };
    let of_milestone = |case: &&Case| {
        let step = plan.steps.get(&case.call.step);
        milestone.as_ref().is_none_or(|node| step.is_some_and(|step| &step.milestone == node))
    };
    let cases: Vec<&Case> = plan.cases.values().map(AsRef::as_ref).filter(of_milestone).collect();
    if desk.console.json {
        let facts: Vec<_> = cases.into_iter().map(|case| facts(desk, &plan, case)).collect();
        desk.console.json(&facts)?;
        return Ok(Exit::Done);
    }
    let locale = desk.console.locale.clone();
    let mut table = Table::default();
    for case in &cases {
        let hearing = Hearing::of(&plan, &workspace, case, day);
        let key = hearing.step().map(|step| step.key.clone()).unwrap_or_default();
        let names: Vec<String> = case.call.bodies.iter().map(|who| short(desk, &workspace, who)).collect();
        let mut words = locale.term(hearing.state());
        for votes in hearing.said(false, locale.lang()).iter().filter(|_| case.is_open()) {
            words = format!("{words} · {}", locale.say(votes));
        }
        let number = case.call.case.clone().unwrap_or_default();
        table.row([key, locale.list(&names), locale.say(&hearing.time()), number, words]);
    }
    table.write(desk.console)?;
    if table.is_empty() {
        desk.console.say(&Message::new("cli-case-list-none"))?;
    }
    Ok(Exit::Done)
}

pub(super) fn show(desk: &mut Desk<'_>, given: &Before) -> Result<Exit, CliError> {
    let (plan, workspace, day) = (desk.plan(&given.plan)?, desk.workspace(), desk.now().day);
    let case = named(desk, (&plan, &workspace), given)?;
    if desk.console.json {
        let facts = facts(desk, &plan, case);
        desk.console.json(&facts)?;
        return Ok(Exit::Done);
    }
    let locale = desk.console.locale.clone();
    let hearing = Hearing::of(&plan, &workspace, case, day);
    let names: Vec<String> = case.call.bodies.iter().map(|who| short(desk, &workspace, who)).collect();
    let key = hearing.step().map(|step| step.key.clone()).unwrap_or_default();
    let version = locale.say(&Message::new("process-version").with("version", &case.call.version));
    desk.console.line(&[locale.list(&names), key, version, locale.term(hearing.state())].join(" · "))?;
    let mut facts = vec![hearing.time()];
    facts.extend(case.call.case.as_ref().map(|number| Message::new("process-case").with("case", number)));
    facts.extend(case.call.place.as_ref().map(|place| Message::new("hearing-place").with("place", place)));
    let facts: Vec<String> = facts.iter().map(|fact| locale.say(fact)).collect();
    desk.console.line(&format!("  {}", facts.join(" · ")))?;
    for moved in hearing.moves() {
        desk.console.line(&format!("  {}", locale.say(&moved)))?;
    }
    let shown = shows_votes(desk, &hearing);
    let mut table = Table::default();
    for place in &hearing.roster.places {
        let part = hearing.part(place);
        let part = if shown { part } else { part.unseen() };
        let chair = if hearing.chairs(place) { locale.term("part-chairs") } else { String::new() };
        let words = told(&locale, &workspace, case, place, part);
        table.row([format!("  {}", place.title()), locale.say(&hearing.sitters(place)), chair, words]);
    }
    table.write(desk.console)?;
    if let Some(ballot) = &case.ballot {
        desk.console.say(&Message::new("hearing-proposed").with("text", &ballot.proposed))?;
    }
    for said in hearing.said(true, desk.console.locale.lang()).iter().filter(|_| shown) {
        desk.console.say(said)?;
    }
    for missing in hearing.missing() {
        desk.console.say(&missing)?;
    }
    Ok(Exit::Done)
}

/// Says what a seat does, on what ground it does not, and whom it is that somebody was called in for.
fn told(locale: &Locale, workspace: &Workspace, case: &Case, place: &Place<'_>, part: Part) -> String {
    let said = locale.term(part.term());
    match case.doubts.get(&place.of) {
        // The column of those who sit says it already.
        _ if part == Part::Vacant => String::new(),
        Some(doubt) if matches!(part, Part::Recused | Part::Doubted) => format!("{said}: {}", doubt.basis),
        Some(doubt) if doubt.recused == Some(true) => {
            let person = doubt.person.as_ref().map(|person| workspace.person_name(person)).unwrap_or_default();
            let instead = Message::new("hearing-recused").with("person", person).with("basis", &doubt.basis);
            format!("{said} ({})", locale.say(&instead))
        }
        _ => said,
    }
}

/// Tells whether the caller may see who voted what, in any capacity.
fn shows_votes(desk: &Desk<'_>, hearing: &Hearing<'_>) -> bool {
    let capacities = desk.workspace().capacities(&desk.caller.person, desk.now().day);
    capacities.iter().any(|capacity| hearing.shows_votes(capacity))
}

/// Gives a case as data; the votes of its seats only to those who may see them.
fn facts(desk: &Desk<'_>, plan: &Plan, case: &Case) -> serde_json::Value {
    let workspace = desk.workspace();
    let hearing = Hearing::of(plan, &workspace, case, desk.now().day);
    let shown = shows_votes(desk, &hearing);
    let seats = hearing.roster.places.iter().map(|place| {
        let part = hearing.part(place);
        let part = if shown { part } else { part.unseen() };
        serde_json::json!({
            "body": place.of.body,
            "seat": place.of.seat,
            "sitters": place.sitters,
            "for": hearing.instead_of(place),
            "chairs": hearing.chairs(place),
            "part": part.term().trim_start_matches("part-"),
        })
    });
    let seats: Vec<_> = seats.collect();
    let tallies = if shown { hearing.tallies() } else { Vec::new() };
    let missing: Vec<String> = hearing.missing().iter().map(|missing| desk.console.locale.say(missing)).collect();
    serde_json::json!({
        "call": case.call,
        "step": hearing.step().map(|step| &step.key),
        "state": case.state,
        "moves": case.moves,
        "seats": seats,
        "proposed": case.ballot.as_ref().map(|ballot| &ballot.proposed),
        "tally": tallies.first().filter(|_| tallies.len() == 1).map(|one| &one.tally),
        "tallies": if tallies.len() > 1 { tallies.as_slice() } else { &[] },
        "missing": missing,
    })
}
