//! What stands on top of every copy of a plan: corrections, what the plan amends, and that a text is not official.

use super::shown::Shown;
use crate::domain::force::{self, Force};
use crate::domain::life::CORRECTION;
use crate::domain::message::Message;
use crate::domain::plan::Plan;
use crate::domain::workspace::Workspace;

/// Lists what the reader of any copy must know: each correction of a slip of the pen, oldest first, and what is amended.
#[must_use]
pub fn of_plan(plan: &Plan, workspace: &Workspace) -> Vec<Message> {
    let amends =
        plan.head.amends.as_ref().map(|amended| {
            Message::new("notice-amends").with("title", &amended.title).with("version", &amended.version)
        });
    let corrections = plan.notes.values().filter(|note| note.kind == CORRECTION).map(|note| {
        Message::new("notice-correction")
            .with("day", workspace.day_of(note.at))
            .with("person", workspace.person_name(&note.by))
            .with("text", &note.text)
    });
    amends.into_iter().chain(corrections).collect()
}

/// Lists what the reader of the working text must know besides: that a signed text counts, and not this one.
#[must_use]
pub(super) fn of_working(shown: &Shown<'_>) -> Vec<Message> {
    let standing = force::standing(shown.plan, shown.workspace);
    let binding = standing.filter(|standing| standing.force != Force::Nobody && shown.plan.is_draft());
    let unofficial = binding.map(|standing| Message::new("notice-unofficial").with("version", standing.version));
    unofficial.into_iter().chain(of_plan(shown.plan, shown.workspace)).collect()
}
