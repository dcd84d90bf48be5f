//! Decides who takes part in a case: deputies who are called in, conflicts of interest (pitfalls 8, 9).

use crate::domain::body::SeatOf;
use crate::domain::case::{Case, Doubt};
use crate::domain::decide::{Basis, reason_given};
use crate::domain::denial::Denial;
use crate::domain::event::PlanEvent;
use crate::domain::id::PersonId;
use crate::domain::message::Message;
use crate::domain::party::Considerer;
use crate::domain::roster::{Place, Roster};

use super::roster;

/// Decides who acts for a seat in a case: its holder again, a deputy in order, anybody else for a reason; or nobody.
pub(super) fn take(
    basis: Basis<'_>,
    case: &Case,
    seat: &SeatOf,
    (person, reason): (Option<&PersonId>, Option<&str>),
) -> Result<Vec<PlanEvent>, Denial> {
    let roster = roster(basis, case);
    let place = place(basis, &roster, seat)?;
    if place.is_vacant {
        return Err(Denial::state(Message::new("seat-is-empty").with("seat", place.title())));
    }
    if let Some(person) = person {
        steps_in(basis, case, (&roster, place), (person, reason))?;
    } else if place.sitters.is_empty() {
        return Err(Denial::input(Message::new("nothing-to-do")));
    }
    let taken = PlanEvent::SeatTaken {
        consideration: case.call.id.clone(),
        seat: seat.clone(),
        person: person.cloned(),
        reason: reason.map(ToOwned::to_owned),
    };
    // A vote goes with whoever cast it: never both (pitfall 8).
    let vote = case.ballot.as_ref().and_then(|ballot| ballot.votes.get(seat));
    let gone = vote.filter(|vote| Some(&vote.person) != person);
    let withdrawn = gone.map(|_| PlanEvent::VoteWithdrawn { consideration: case.call.id.clone(), seat: seat.clone() });
    Ok(withdrawn.into_iter().chain([taken]).collect())
}

fn steps_in(
    basis: Basis<'_>,
    case: &Case,
    (roster, place): (&Roster<'_>, &Place<'_>),
    (person, reason): (&PersonId, Option<&str>),
) -> Result<(), Denial> {
    let name = || basis.workspace.person_name(person).to_owned();
    if basis.workspace.person(person).is_none() {
        return Err(Denial::unknown(Message::new("person-unknown").with("person", person.as_str())));
    }
    if case.recuses(person) {
        return Err(Denial::state(Message::new("seat-for-recused").with("person", name())));
    }
    if place.sitters.contains(&person) {
        return Err(Denial::input(Message::new("nothing-to-do")));
    }
    if let Some(other) = roster.places.iter().find(|other| other.sitters.contains(&person)) {
        let cause = Message::new("seat-twice").with("person", name()).with("seat", other.title());
        return Err(Denial::state(cause));
    }
    let bodies = [Considerer::Body(place.of.body.clone())];
    let of_day = Roster::at(basis.workspace, &bodies, case.day(basis.now.day));
    let holds = of_day.places.iter().any(|own| own.of == place.of && own.sitters.contains(&person));
    let next = roster.next_deputy(&place.of);
    match reason {
        Some(reason) => reason_given(reason),
        None if holds || next == Some(person) => Ok(()),
        None => {
            let cause = Message::new("seat-out-of-order").with("person", name()).with("seat", place.title());
            let hint = next.map(|next| Message::new("hint-next-deputy").with("person", next_name(basis, next)));
            Err(Denial::input(cause).hint(hint.unwrap_or_else(|| Message::new("hint-seat-reason"))))
        }
    }
}

fn next_name(basis: Basis<'_>, next: &PersonId) -> String {
    basis.workspace.person_name(next).to_owned()
}

/// Notes that whoever acts for a seat may have a conflict of interest.
pub(super) fn raise(basis: Basis<'_>, case: &Case, seat: &SeatOf, ground: &str) -> Result<Vec<PlanEvent>, Denial> {
    reason_given(ground)?;
    let roster = roster(basis, case);
    let place = place(basis, &roster, seat)?;
    if case.is_recused(seat) {
        return Err(decided_already(place));
    }
    Ok(vec![raised(basis, case, place, ground)?])
}

fn raised(basis: Basis<'_>, case: &Case, place: &Place<'_>, ground: &str) -> Result<PlanEvent, Denial> {
    // Of several who share a seat, the one who says so is meant; else whoever is named first.
    let own = place.sitters.iter().find(|person| **person == &basis.actor.person);
    let Some(person) = own.or_else(|| place.sitters.first()) else {
        return Err(Denial::state(Message::new("seat-is-empty").with("seat", place.title())));
    };
    Ok(PlanEvent::RecusalRaised {
        consideration: case.call.id.clone(),
        seat: place.of.clone(),
        person: Some((*person).clone()),
        basis: ground.to_owned(),
    })
}

/// Decides whether it is one: the body does, without the member whom it concerns.
pub(super) fn recuse(
    basis: Basis<'_>,
    case: &Case,
    seat: &SeatOf,
    (recused, ground): (bool, &str),
) -> Result<Vec<PlanEvent>, Denial> {
    reason_given(ground)?;
    let roster = roster(basis, case);
    let place = place(basis, &roster, seat)?;
    let doubt = case.doubts.get(seat);
    let concerns = |person: &PersonId| {
        place.sitters.contains(&person) || doubt.is_some_and(|doubt| doubt.person.as_ref() == Some(person))
    };
    if concerns(&basis.actor.person) {
        return Err(Denial::permission(Message::new("denied-own-recusal")));
    }
    if doubt.is_some_and(|doubt| doubt.recused == Some(recused)) {
        return Err(decided_already(place));
    }
    // That somebody has none was decided on other grounds: what speaks for one now is raised anew.
    let stands = |doubt: &&Doubt| doubt.recused.is_none() || !recused;
    let raised = match doubt.filter(stands) {
        Some(_) => None,
        None if recused => Some(raised(basis, case, place, ground)?),
        None => return Err(Denial::state(Message::new("recusal-not-raised").with("seat", place.title()))),
    };
    let decided = PlanEvent::RecusalDecided {
        consideration: case.call.id.clone(),
        seat: seat.clone(),
        recused,
        basis: ground.to_owned(),
    };
    Ok(raised.into_iter().chain([decided]).collect())
}

/// One seat has one conflict of interest in a case; a deputy who has one too steps back for the next.
fn decided_already(place: &Place<'_>) -> Denial {
    let cause = Message::new("recusal-decided").with("seat", place.title());
    Denial::state(cause).hint(Message::new("hint-other-deputy"))
}

/// Finds a seat of a body that has the case.
pub(super) fn place<'r, 'w>(basis: Basis<'_>, roster: &'r Roster<'w>, seat: &SeatOf) -> Result<&'r Place<'w>, Denial> {
    roster.places.iter().find(|place| &place.of == seat).ok_or_else(|| {
        let body = Considerer::Body(seat.body.clone());
        let name = basis.workspace.name_of(&body, basis.plan.head.lang, basis.now.day);
        Denial::unknown(Message::new("seat-not-in-case").with("seat", seat.seat.as_str()).with("name", name))
    })
}
