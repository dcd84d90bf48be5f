//! Decides votes: each for one seat that acts in the case, again until the outcome is recorded.

use crate::domain::body::SeatOf;
use crate::domain::case::{Ballot, Case, Choice, Doubt};
use crate::domain::consideration::Behalf;
use crate::domain::decide::{Basis, has_been};
use crate::domain::denial::Denial;
use crate::domain::event::PlanEvent;
use crate::domain::id::PersonId;
use crate::domain::message::Message;
use crate::domain::party::Considerer;
use crate::domain::process::rule;
use crate::domain::roster::{Place, Roster};

use super::roster;
use super::seat::place;

/// Decides that members vote over a wording.
pub(super) fn open(basis: Basis<'_>, case: &Case, proposed: &str) -> Result<Vec<PlanEvent>, Denial> {
    if proposed.trim().is_empty() {
        return Err(Denial::input(Message::new("vote-over-nothing")).hint(Message::new("hint-vote-wording")));
    }
    if case.ballot.is_some() {
        return Err(Denial::state(Message::new("vote-is-open")));
    }
    let roster = roster(basis, case);
    if roster.voting().next().is_none() {
        return Err(Denial::state(Message::new("vote-of-nobody")).hint(Message::new("hint-seats")));
    }
    if let Some((seat, _)) = case.doubts.iter().find(|(_, doubt)| is_undecided(doubt)) {
        let cause = Message::new("vote-before-recusal").with("seat", place(basis, &roster, seat)?.title());
        return Err(Denial::state(cause).hint(Message::new("hint-recusal")));
    }
    let consideration = case.call.id.clone();
    Ok(vec![PlanEvent::VoteOpened { consideration, proposed: proposed.to_owned() }])
}

const fn is_undecided(doubt: &Doubt) -> bool {
    doubt.recused.is_none()
}

/// Decides the vote of a seat: by whoever acts for it, or on behalf, with how and when it came.
pub(super) fn cast(
    basis: Basis<'_>,
    case: &Case,
    seat: &SeatOf,
    (choice, behalf): (Choice, Option<&Behalf>),
) -> Result<Vec<PlanEvent>, Denial> {
    let ballot = ballot(basis, case)?;
    let roster = roster(basis, case);
    let place = place(basis, &roster, seat)?;
    let denied = |id: &'static str| Err(Denial::state(Message::new(id).with("seat", place.title())));
    if !place.seat.rights.vote {
        return denied("vote-without-right");
    }
    if place.is_recused {
        return denied("vote-of-recused");
    }
    let person = match behalf {
        None => place.sitters.iter().find(|person| **person == &basis.actor.person),
        Some(_) => place.sitters.first(),
    };
    let Some(person) = person else { return denied("seat-is-empty") };
    if let Some(behalf) = behalf {
        has_been(behalf.received, basis.now)?;
    }
    let step = basis.plan.steps.get(&case.call.step).map(std::sync::Arc::as_ref);
    let rule = rule(basis.workspace, step, &Considerer::Body(seat.body.clone()), case.day(basis.now.day));
    let chairs = roster.chair().any(|chair| chair.of == place.of);
    if let Some(cause) = rule.and_then(|rule| rule.forbids(choice, chairs)) {
        return Err(Denial::input(cause).hint(Message::new("hint-vote-choice")));
    }
    voted_elsewhere(ballot, &roster, seat, person)?;
    Ok(vec![PlanEvent::VoteCast {
        consideration: case.call.id.clone(),
        seat: seat.clone(),
        person: (*person).clone(),
        choice,
        behalf: behalf.cloned(),
    }])
}

/// Decides that a seat takes its vote back.
pub(super) fn withdraw(basis: Basis<'_>, case: &Case, seat: &SeatOf) -> Result<Vec<PlanEvent>, Denial> {
    if !ballot(basis, case)?.votes.contains_key(seat) {
        return Err(Denial::state(Message::new("vote-not-cast")));
    }
    Ok(vec![PlanEvent::VoteWithdrawn { consideration: case.call.id.clone(), seat: seat.clone() }])
}

/// Finds the vote that is open; in a written procedure until its last day.
fn ballot<'a>(basis: Basis<'_>, case: &'a Case) -> Result<&'a Ballot, Denial> {
    if let Some(written) = case.call.written.filter(|written| written.is_over(basis.now.day)) {
        let cause = Message::new("vote-is-over").with("day", written.until);
        return Err(Denial::state(cause).hint(Message::new("hint-vote-over")));
    }
    let not_open = || Denial::state(Message::new("vote-not-open")).hint(Message::new("hint-vote-open"));
    case.ballot.as_ref().ok_or_else(not_open)
}

/// Nobody counts twice in a body: who holds two of its seats votes for one of them.
fn voted_elsewhere(ballot: &Ballot, roster: &Roster<'_>, seat: &SeatOf, person: &PersonId) -> Result<(), Denial> {
    let other = ballot.votes.iter().find(|(of, vote)| *of != seat && of.body == seat.body && &vote.person == person);
    let other = other.and_then(|(of, _)| roster.places.iter().find(|place: &&Place<'_>| &place.of == of));
    other.map_or(Ok(()), |other| Err(Denial::state(Message::new("vote-twice").with("seat", other.title()))))
}
