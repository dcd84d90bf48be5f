//! How what a body came to adds up: from the votes of its members, else from the minutes.

use crate::domain::body::Rule;
use crate::domain::case::{Ballot, Case, Choice};
use crate::domain::consideration::{Consideration, Count, Outcome};
use crate::domain::decide::Basis;
use crate::domain::denial::Denial;
use crate::domain::hearing::in_each;
use crate::domain::message::Message;
use crate::domain::process::rule;
use crate::domain::roster::Roster;
use crate::domain::tally::{BodyTally, Minutes, Tally, Verdict, of_count};

/// Returns the vote of a case that something came of: somebody voted, or silence says something.
pub(super) fn ballot(case: Option<&Case>) -> Option<&Ballot> {
    let case = case?;
    let ballot = case.ballot.as_ref()?;
    (!ballot.votes.is_empty() || case.call.written.is_some()).then_some(ballot)
}

/// How a record adds up.
#[derive(Debug, Default)]
pub(super) struct Sum {
    /// In the one body, or by minutes of bodies that decide alike; none where neither votes nor a count are known.
    pub tally: Option<Box<Tally>>,
    /// In each body of a joint meeting that voted.
    pub tallies: Vec<BodyTally>,
    /// The votes that members cast, of all bodies together.
    pub count: Option<Count>,
}

/// Adds up.
///
/// In a joint meeting each body decides by its own rule and its own seats. Votes tell of which body they are, so each adds
/// up for itself, and one record stands for all of them only where they come to the same. Minutes that tell one count for
/// all do not tell of which body the votes are: they add up only where the bodies decide alike, with every body's number
/// of seats asked for; else each body is recorded by itself, with its own count.
///
/// # Errors
/// A denial for a count that is not that of the vote, for bodies that came to different things or decide by different
/// rules, and for an outcome that does not add up, unless it says why it counts despite that.
pub(super) fn sum(basis: Basis<'_>, case: Option<&Case>, consideration: &Consideration) -> Result<Sum, Denial> {
    let roster = Roster::of_record(basis.workspace, basis.plan, consideration);
    match (case, ballot(case)) {
        (Some(case), Some(ballot)) => of_ballot(basis, (case, ballot), &roster, consideration),
        _ => of_minutes(basis, &roster, consideration),
    }
}

/// Adds up what members voted, in each body for itself.
fn of_ballot(
    basis: Basis<'_>,
    (case, ballot): (&Case, &Ballot),
    roster: &Roster<'_>,
    consideration: &Consideration,
) -> Result<Sum, Denial> {
    answered(basis, case, (ballot, roster))?;
    let step = basis.plan.steps.get(&consideration.step).map(std::sync::Arc::as_ref);
    let silence = case.silence(basis.now.day);
    let mut tallies = in_each(basis.workspace, step, (case, ballot), (roster, consideration.held, silence));
    let count = tallies.iter().fold(Count::default(), |count, one| count.and(one.tally.votes));
    if let Some(first) = tallies.first().filter(|_| consideration.count.is_some_and(|given| given != count)) {
        let cause = Message::new("count-differs").with("tally", first.tally.message());
        return Err(Denial::input(cause).hint(Message::new("hint-count")));
    }
    if consideration.despite.is_none() {
        tallies.iter().try_for_each(|one| possible(&one.tally))?;
    }
    let admits = |one: &BodyTally| one.tally.admits(consideration.outcome);
    match tallies.iter().find(|one| !admits(one)) {
        Some(other) if tallies.iter().any(admits) => return Err(apart(basis, consideration, other)),
        Some(other) if consideration.despite.is_none() => return Err(refused(&other.tally, consideration.outcome)),
        _ => {}
    }
    let count = Some(count);
    Ok(match tallies.as_mut_slice() {
        [_] => Sum { tally: tallies.pop().map(|one| Box::new(one.tally)), tallies, count },
        _ => Sum { tally: None, tallies, count },
    })
}

/// Refuses votes that there can not be, or that the rule does not allow.
fn possible(tally: &Tally) -> Result<(), Denial> {
    let cause = tally.contradiction().map(|cause| Denial::input(cause).hint(Message::new("hint-despite")));
    cause.map_or(Ok(()), Err)
}

/// Says that a body of a joint meeting did not come to what the others did.
fn apart(basis: Basis<'_>, consideration: &Consideration, other: &BodyTally) -> Denial {
    let name = basis.workspace.name_of(&other.who, basis.plan.head.lang, basis.now.day);
    let cause = Message::new("joint-apart")
        .with("outcome", Message::new(consideration.outcome.term()))
        .with("tally", other.message(name));
    Denial::input(cause).hint(Message::new("hint-joint-apart"))
}

/// Adds up what the minutes tell.
fn of_minutes(basis: Basis<'_>, roster: &Roster<'_>, consideration: &Consideration) -> Result<Sum, Denial> {
    let is_counted = consideration.count.is_some();
    let step = basis.plan.steps.get(&consideration.step).map(std::sync::Arc::as_ref);
    let of = |who| rule(basis.workspace, step, who, consideration.held);
    let mut rules = consideration.bodies.iter().filter_map(of);
    let Some(first) = rules.next() else { return Ok(Sum::default()) };
    let others: Vec<&Rule> = rules.collect();
    if is_counted && others.iter().any(|other| !other.decides_like(first)) {
        return Err(Denial::input(Message::new("joint-rules-differ")).hint(Message::new("hint-joint-apart")));
    }
    let bodies = u32::try_from(others.len()).unwrap_or(u32::MAX).saturating_add(1);
    let together = Rule { quorum: first.quorum.map(|seats| seats.saturating_mul(bodies)), ..first.clone() };
    let tally = counted(&together, roster, consideration);
    if is_counted && consideration.despite.is_none() {
        possible(&tally)?;
    }
    let too_few = tally.verdict == Verdict::NotQuorate && consideration.attendance.is_some();
    if (is_counted || too_few) && !tally.admits(consideration.outcome) && consideration.despite.is_none() {
        return Err(refused(&tally, consideration.outcome));
    }
    Ok(Sum { tally: is_counted.then(|| Box::new(tally)), ..Sum::default() })
}

fn counted(rule: &Rule, roster: &Roster<'_>, consideration: &Consideration) -> Tally {
    // With equal votes, what the body came to tells what the chair voted for.
    let chair = match consideration.outcome {
        Outcome::Approved | Outcome::ApprovedWithRemarks | Outcome::NoRemarks => Some(Choice::For),
        Outcome::Rejected => Some(Choice::Against),
        _ => None,
    };
    let minutes = Minutes {
        attendance: consideration.attendance.as_ref(),
        count: consideration.count.unwrap_or_default(),
        sides: &[],
        recused: u32::try_from(consideration.recused.len()).unwrap_or(u32::MAX),
        chair,
    };
    of_count(rule, Some(roster), minutes)
}

/// Refuses to record a written procedure before its last day is over, unless everybody has answered.
fn answered(basis: Basis<'_>, case: &Case, (ballot, roster): (&Ballot, &Roster<'_>)) -> Result<(), Denial> {
    let running = case.call.written.filter(|written| !written.is_over(basis.now.day));
    match running.filter(|_| roster.voting().any(|place| !ballot.votes.contains_key(&place.of))) {
        Some(written) => {
            let cause = Message::new("written-not-over").with("day", written.until);
            Err(Denial::state(cause).hint(Message::new("hint-written")))
        }
        None => Ok(()),
    }
}

fn refused(tally: &Tally, outcome: Outcome) -> Denial {
    let quorum = tally.quorum.filter(|quorum| tally.present < *quorum);
    match quorum.filter(|_| tally.verdict == Verdict::NotQuorate) {
        Some(quorum) => {
            let present = u64::from(tally.present);
            let cause = Message::new("not-quorate").with("present", present).with("quorum", u64::from(quorum));
            Denial::input(cause).hint(Message::new("hint-not-quorate"))
        }
        None => {
            let cause = Message::new("outcome-does-not-add-up")
                .with("outcome", Message::new(outcome.term()))
                .with("tally", tally.message());
            Denial::input(cause).hint(Message::new("hint-despite"))
        }
    }
}
