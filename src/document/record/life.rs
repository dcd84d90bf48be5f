//! What became of the plan as a whole, and the notes about it; corrections first.

use super::Sheet;
use crate::document::notices;
use crate::document::part::Part;
use crate::domain::id::PlanId;
use crate::domain::life::CORRECTION;
use crate::domain::message::Message;
use crate::domain::plan::PlanState;

/// Writes corrections and what the plan amends, on top of everything.
pub fn write_notices(sheet: &mut Sheet<'_>) {
    for message in notices::of_plan(sheet.plan(), sheet.workspace()) {
        let said = sheet.say(&message);
        sheet.parts.push(Part::Stamp(said));
    }
}

/// Writes the plan's state, why and since when, and who was told, what was attested, when it was gone through.
pub fn write(sheet: &mut Sheet<'_>) {
    let (plan, workspace) = (sheet.plan(), sheet.workspace());
    let notes: Vec<_> = plan.notes.values().filter(|note| note.kind != CORRECTION).collect();
    if plan.head.state == PlanState::Active && notes.is_empty() {
        return;
    }
    sheet.section("record-life");
    let mut said =
        vec![sheet.say(&Message::new("record-life-state").with("state", Message::new(plan.head.state.term())))];
    let since = plan.head.since.map(|day| Message::new("record-life-since").with("day", day));
    let reason = plan.head.reason.as_ref().map(|reason| Message::new("record-life-reason").with("reason", reason));
    let called = plan.head.other_called.as_deref().or(plan.head.other.as_ref().map(PlanId::as_str));
    let other = called.map(|called| Message::new("record-life-other").with("plan", called));
    said.extend([since, reason, other].into_iter().flatten().map(|message| sheet.say(&message)));
    sheet.parts.push(Part::Sentence(said.join(" ")));
    for note in notes {
        let message = Message::new("record-life-note")
            .with("kind", Message::new(note.term()))
            .with("day", workspace.day_of(note.at))
            .with("person", workspace.person_name(&note.by))
            .with("text", &note.text);
        let said = sheet.say(&message);
        sheet.parts.push(Part::Sentence(said));
    }
}
