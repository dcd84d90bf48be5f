//! What a final version would leave behind: said before it is locked, never a reason to refuse it.

use super::conflict;
use super::message::{Argument, Message};
use super::plan::Plan;

/// Says which remarks are not answered, which conditions nobody has confirmed as met, and where bodies do not stand on
/// the same; nothing of what is in order.
#[must_use]
pub fn left_open(plan: &Plan) -> Vec<Message> {
    let remarks = || plan.remarks.values();
    let unanswered: Vec<String> =
        remarks().filter(|remark| remark.is_unanswered()).map(|remark| format!("m{}", remark.no)).collect();
    let of_remarks = remarks().filter(|remark| remark.is_unmet()).map(|remark| format!("m{}", remark.no));
    let of_bodies = plan.considerations.values().flat_map(|recorded| {
        let unmet = recorded.consideration.conditions.iter().filter(|one| !recorded.met.contains(&one.no));
        unmet.map(|one| one.text.clone())
    });
    let unmet: Vec<String> = of_remarks.chain(of_bodies).collect();
    let mut differing: Vec<&str> = conflict::open(plan).iter().map(|one| one.step.key.as_str()).collect();
    differing.dedup();
    let said = [
        (!unanswered.is_empty()).then(|| {
            let message = Message::new("final-unanswered").with("count", unanswered.len());
            message.with("remarks", Argument::each(&unanswered))
        }),
        (!unmet.is_empty())
            .then(|| Message::new("final-unmet").with("count", unmet.len()).with("conditions", Argument::each(&unmet))),
        (!differing.is_empty()).then(|| {
            let message = Message::new("final-conflicts").with("count", differing.len());
            message.with("steps", Argument::each(differing.iter().copied()))
        }),
    ];
    said.into_iter().flatten().collect()
}
