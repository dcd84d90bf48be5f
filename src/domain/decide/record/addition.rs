//! How what a body came to adds up: from the votes of its members, else from the minutes.

use crate::domain::body::Rule;
use crate::domain::case::{Ballot, Case, Choice, Written};
use crate::domain::consideration::{Consideration, Outcome};
use crate::domain::decide::Basis;
use crate::domain::denial::Denial;
use crate::domain::message::Message;
use crate::domain::party::Considerer;
use crate::domain::roster::Roster;
use crate::domain::tally::{Minutes, Tally, Verdict, of_count, of_votes};

use super::roster_of;

/// Returns the vote of a case that something came of: somebody voted, or silence says something.
pub(super) fn ballot(case: Option<&Case>) -> Option<&Ballot> {
    let case = case?;
    let ballot = case.ballot.as_ref()?;
    (!ballot.votes.is_empty() || case.call.written.is_some()).then_some(ballot)
}

/// Adds up; nothing where neither votes nor a count are known.
///
/// # Errors
/// A denial for a count that is not that of the vote, and for an outcome that does not add up, unless it says why it
/// counts despite that.
pub(super) fn tally(
    basis: Basis<'_>,
    case: Option<&Case>,
    consideration: &Consideration,
) -> Result<Option<Tally>, Denial> {
    let roster = roster_of(basis, consideration);
    let rule = rule(basis, consideration);
    let tally = match (case, ballot(case)) {
        (Some(case), Some(ballot)) => {
            let silence = match case.call.written {
                Some(written) => ended(basis, written, (ballot, &roster))?.then_some(written.silence),
                None => None,
            };
            let tally = of_votes(&rule.unwrap_or_default(), &roster, &ballot.votes, silence);
            if consideration.count.is_some_and(|count| count != tally.votes) {
                let cause = Message::new("count-differs").with("tally", tally.message());
                return Err(Denial::input(cause).hint(Message::new("hint-count")));
            }
            tally
        }
        _ => match rule {
            Some(rule) => of_minutes(&rule, &roster, consideration),
            None => return Ok(None),
        },
    };
    let is_counted = ballot(case).is_some() || consideration.count.is_some();
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

/// Tells whether the last day of a written procedure is over; before it, everybody must have answered.
fn ended(basis: Basis<'_>, written: Written, (ballot, roster): (&Ballot, &Roster<'_>)) -> Result<bool, Denial> {
    let is_over = written.until < basis.now.day;
    if is_over || roster.voting().all(|place| ballot.votes.contains_key(&place.of)) {
        return Ok(is_over);
    }
    let cause = Message::new("written-not-over").with("day", written.until);
    Err(Denial::state(cause).hint(Message::new("hint-written")))
}

/// Returns the rule of the day on which the body met; in a joint meeting, of the first body that has one.
fn rule(basis: Basis<'_>, consideration: &Consideration) -> Option<Rule> {
    let step = basis.plan.steps.get(&consideration.step);
    consideration.bodies.iter().find_map(|who| {
        let Considerer::Body(body) = who else { return None };
        let recipient = step?.recipients.iter().find(|recipient| &recipient.who == who);
        let acting = recipient.and_then(|recipient| recipient.role.as_ref()).unwrap_or(body);
        basis.workspace.rule(acting, consideration.held).cloned()
    })
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
