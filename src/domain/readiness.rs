//! What a final version would leave behind: said before it is locked, never a reason to refuse it.

use super::conflict;
use super::message::{Argument, Message};
use super::plan::Plan;
use super::value::FieldValue;
use super::workspace::Workspace;

/// The field of a plan, and the setting of the workspace, that names who keeps the archive.
const ARCHIVE_OWNER: &str = "archive-owner";

/// Returns who keeps the archive of a plan, as written: whom the plan names, else the workspace for all of its plans
/// (pitfall 45). The parties archive what each of them receives; that does not replace it.
#[must_use]
pub fn archive_owner<'a>(plan: &'a Plan, workspace: &'a Workspace) -> Option<&'a str> {
    let named = [plan.head.fields.get(ARCHIVE_OWNER), workspace.head.settings.get(ARCHIVE_OWNER)];
    named.into_iter().flatten().filter_map(FieldValue::text).map(str::trim).find(|name| !name.is_empty())
}

/// Says which remarks are not answered, which conditions nobody has confirmed as met, and where bodies do not stand on
/// the same, and where the kind of plan has a place for it that nobody keeps the archive; nothing of what is in order.
#[must_use]
pub fn left_open(plan: &Plan, workspace: &Workspace) -> Vec<Message> {
    let remarks = || plan.remarks.values();
    let unanswered: Vec<String> =
        remarks().filter(|remark| remark.is_unanswered()).map(|remark| format!("m{}", remark.no)).collect();
    let of_remarks = remarks().filter(|remark| remark.is_unmet()).map(|remark| format!("m{}", remark.no));
    let of_bodies = plan.considerations.values().flat_map(|recorded| {
        let unmet = recorded.consideration.conditions.iter().filter(|one| !recorded.met.contains(&one.no));
        unmet.map(|one| one.text.trim_end_matches('.').to_owned())
    });
    let unmet: Vec<String> = of_remarks.chain(of_bodies).collect();
    let mut differing: Vec<&str> = conflict::open(plan).iter().map(|one| one.step.key.as_str()).collect();
    differing.dedup();
    let template = workspace.template(&plan.head.template);
    let asks = template.is_some_and(|template| template.fields.iter().any(|field| field.id == ARCHIVE_OWNER));
    let unkept = asks && archive_owner(plan, workspace).is_none();
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
        unkept.then(|| Message::new("final-unkept")),
    ];
    said.into_iter().flatten().collect()
}
