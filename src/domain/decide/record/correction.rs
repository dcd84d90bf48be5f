//! Corrections: a record that says what the meeting did not, and what may rely on it by now (pitfall 52).

use crate::domain::consideration::{Consideration, Recorded};
use crate::domain::decide::{Basis, reason_given};
use crate::domain::denial::Denial;
use crate::domain::event::PlanEvent;
use crate::domain::message::Message;

use super::addition::{self, Sum};
use super::{attendance, before, known};

/// Decides that a record says something else from now on.
///
/// It has to hold together and add up like a fresh one, by the seats and the rule of the day the body met. Which case it
/// is, and of whom, stays. Once something came of what the body decided, that part is corrected only with a reason of its
/// own, which is shown: nothing that came of it is undone.
///
/// # Errors
/// A denial for a missing reason, something that was never recorded, another case, nothing that is different, minutes that
/// contradict themselves or do not add up, a decision that something relies on.
pub fn correct(
    basis: Basis<'_>,
    given: &Consideration,
    (reason, overridden): (&str, Option<&str>),
) -> Result<Vec<PlanEvent>, Denial> {
    reason_given(reason)?;
    let recorded = known(basis, &given.id)?;
    let was = &recorded.consideration;
    let kept = |one: &Consideration| {
        (one.step.clone(), one.version.clone(), one.bodies.clone(), one.carries.clone(), one.again.clone())
    };
    if kept(was) != kept(given) || was.after != given.after {
        return Err(Denial::input(Message::new("record-other-case").with("case", given.id.as_str())));
    }
    if was == given {
        return Err(Denial::input(Message::new("correct-nothing")));
    }
    before::sound(basis, given)?;
    before::consistent(basis, given)?;
    attendance::possible(basis, given)?;
    let case = basis.plan.cases.get(&given.id).map(AsRef::as_ref);
    let Sum { tally, tallies, count } = addition::sum(basis, case, given)?;
    let decides = |one: &Consideration| (one.outcome, one.adopted.clone(), one.conditions.clone());
    let relied = relied_on(basis, recorded).filter(|_| decides(was) != decides(given));
    let overridden = match (relied, overridden) {
        (Some(cause), None) => return Err(Denial::state(cause).hint(Message::new("hint-correct-override"))),
        (Some(_), Some(why)) => {
            reason_given(why)?;
            Some(why.to_owned())
        }
        (None, _) => None,
    };
    let count = if addition::ballot(case).is_some() { count } else { given.count };
    let consideration = Box::new(Consideration { count, ..given.clone() });
    Ok(vec![PlanEvent::ConsiderationRectified { consideration, tally, tallies, reason: reason.to_owned(), overridden }])
}

/// Says what came of a decision: the body went on with it, a party adopted by it, its step ended, signing opened.
fn relied_on(basis: Basis<'_>, recorded: &Recorded) -> Option<Message> {
    let (plan, one) = (basis.plan, &recorded.consideration);
    let step = plan.steps.get(&one.step)?;
    let is_this = |id: &Option<_>| id.as_ref() == Some(&one.id);
    let case_goes_on = plan.cases.values().any(|case| is_this(&case.call.carries));
    let later = |who| plan.latest(step, who).is_some_and(|last| last.consideration.id != one.id);
    if case_goes_on || one.bodies.iter().any(later) {
        return Some(Message::new("correct-went-on").with("step", &step.key));
    }
    if plan.lines.values().filter_map(|line| line.adoption.as_ref()).any(|adoption| is_this(&adoption.consideration)) {
        return Some(Message::new("correct-adopted-by").with("step", &step.key));
    }
    if !step.is_open() {
        return Some(Message::new("correct-step-ended").with("step", &step.key));
    }
    let signing = plan.signing()?;
    Some(Message::new("correct-signing").with("version", &signing.number))
}
