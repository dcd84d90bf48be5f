//! Nothing is recorded twice by accident: two secretaries at one meeting, a body that has finished (pitfall 52).

use crate::domain::consideration::{Consideration, Recorded};
use crate::domain::decide::{Basis, reason_given};
use crate::domain::denial::Denial;
use crate::domain::message::{Argument, Message};
use crate::domain::milestone::Step;

/// Refuses what is recorded already, with what differs; and a body that has finished, unless it says why it considers
/// again.
pub(super) fn refuse(basis: Basis<'_>, step: &Step, consideration: &Consideration) -> Result<(), Denial> {
    let named = |recorded: &Recorded| {
        let who = recorded.consideration.bodies.first();
        who.map_or_else(String::new, |who| basis.workspace.name_of(who, basis.plan.head.lang, basis.now.day).to_owned())
    };
    if let Some(first) = basis.plan.considerations.get(&consideration.id) {
        return Err(both(first, consideration, named(first)));
    }
    for who in &consideration.bodies {
        let Some(last) = basis.plan.latest(step, who) else { continue };
        if last.awaits_chair() {
            let cause = Message::new("record-awaits-chair").with("name", named(last)).with("step", &step.key);
            return Err(Denial::state(cause).hint(Message::new("hint-confirm")));
        }
        match &consideration.again {
            Some(again) => reason_given(again)?,
            None if last.is_final() && same_meeting(&last.consideration, consideration) => {
                return Err(both(last, consideration, named(last)));
            }
            None if last.is_final() => {
                let cause = Message::new("body-finished").with("name", named(last)).with("step", &step.key);
                return Err(Denial::state(cause).hint(Message::new("hint-again")));
            }
            None => {}
        }
    }
    Ok(())
}

fn same_meeting(first: &Consideration, second: &Consideration) -> bool {
    let same_kept = first.meeting.is_some() && first.meeting == second.meeting;
    same_kept || (first.held == second.held && first.meeting == second.meeting)
}

/// Says that one meeting is recorded twice, and what the second says otherwise.
fn both(first: &Recorded, second: &Consideration, name: String) -> Denial {
    let one = &first.consideration;
    let differing = one.differing(second);
    let cause = if differing.is_empty() {
        Message::new("recorded-the-same").with("name", name).with("day", one.held)
    } else {
        let differing = Argument::each(differing);
        Message::new("recorded-otherwise").with("name", name).with("day", one.held).with("differing", differing)
    };
    Denial::state(cause).hint(Message::new("hint-correct"))
}
