//! How what a body came to adds up: from the votes of its members, else from the minutes.

use crate::domain::body::Rule;
use crate::domain::case::{Ballot, Case, Choice};
use crate::domain::consideration::{Consideration, Outcome};
use crate::domain::decide::Basis;
use crate::domain::denial::Denial;
use crate::domain::message::Message;
use crate::domain::process::rule;
use crate::domain::roster::Roster;
use crate::domain::tally::{Minutes, Tally, Verdict, of_count, of_votes};

/// Returns the vote of a case that something came of: somebody voted, or silence says something.
pub(super) fn ballot(case: Option<&Case>) -> Option<&Ballot> {
    let case = case?;
    let ballot = case.ballot.as_ref()?;
    (!ballot.votes.is_empty() || case.call.written.is_some()).then_some(ballot)
}

/// Adds up; nothing where neither votes nor a count are known.
///
/// # Errors
/// A denial for a count that is not that of the vote, for votes that the rule does not allow, and for an outcome that does not add up, unless it says why it
/// counts despite that.
pub(super) fn tally(
    basis: Basis<'_>,
    case: Option<&Case>,
    consideration: &Consideration,
) -> Result<Option<Tally>, Denial> {
    let roster = Roster::of_record(basis.workspace, basis.plan, consideration);
    let step = basis.plan.steps.get(&consideration.step).map(std::sync::Arc::as_ref);
    let rule = rule(basis.workspace, step, &consideration.bodies, consideration.held);
    let tally = match (case, ballot(case)) {
        (Some(case), Some(ballot)) => {
            answered(basis, case, (ballot, &roster))?;
            let rule = rule.cloned().unwrap_or_default();
            let tally = of_votes(&rule, &roster, &ballot.votes, case.silence(basis.now.day));
            if consideration.count.is_some_and(|count| count != tally.votes) {
                let cause = Message::new("count-differs").with("tally", tally.message());
                return Err(Denial::input(cause).hint(Message::new("hint-count")));
            }
            tally
        }
        _ => match rule {
            Some(rule) => of_minutes(rule, &roster, consideration),
            None => return Ok(None),
        },
    };
    let is_counted = ballot(case).is_some() || consideration.count.is_some();
    if let Some(cause) = tally.contradiction().filter(|_| is_counted && consideration.despite.is_none()) {
        return Err(Denial::input(cause).hint(Message::new("hint-despite")));
    }
    let too_few = tally.verdict == Verdict::NotQuorate && consideration.attendance.is_some();
    if (is_counted || too_few) && !tally.admits(consideration.outcome) && consideration.despite.is_none() {
        return Err(refused(&tally, consideration.outcome));
    }
    Ok(is_counted.then_some(tally))
}

fn of_minutes(rule: &Rule, roster: &Roster<'_>, consideration: &Consideration) -> Tally {
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
