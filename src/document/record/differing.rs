//! How those who were consulted stand, and where bodies do not stand on the same.

use super::{Sheet, spoken};
use crate::document::part::{Line, Part};
use crate::domain::conflict::{Conflict, conflicts};
use crate::domain::consultation::Consultation;
use crate::domain::message::Message;
use crate::domain::milestone::Step;
use crate::domain::party::Considerer;

/// Writes how each of those who were consulted stands; nothing for a step that does not consult.
pub fn write_consulted(sheet: &mut Sheet<'_>, step: &Step, chosen: impl Fn(&Considerer) -> bool) {
    let (plan, workspace, day) = (sheet.plan(), sheet.workspace(), sheet.shown.day);
    let Some(consultation) = Consultation::of(plan, workspace, step, day) else { return };
    let said = sheet.say(&consultation.message());
    sheet.parts.push(Part::Sentence(said));
    let mut table = sheet.table(["record-body", "record-outcome", "consult-received", "consult-stands"]);
    for one in consultation.invited.iter().filter(|one| chosen(one.who)) {
        let outcome = one.answer.map(|recorded| sheet.term(recorded.consideration.outcome.term()));
        let mut standing = vec![Line::words(sheet.say(&one.standing.message()))];
        if !one.jointly.is_empty() {
            let names: Vec<String> = one.jointly.iter().map(|who| sheet.name(who)).collect();
            standing.push(Line::words(sheet.say(&Message::new("consult-jointly").with("names", names))));
        }
        if !one.replaced.is_empty() {
            let replaced = Message::new("consult-replaces").with("count", one.replaced.len());
            standing.push(Line::words(sheet.say(&replaced)));
        }
        table.row(vec![
            vec![Line::words(sheet.name(one.who))],
            outcome.into_iter().map(Line::words).collect(),
            one.received.map(|received| Line::words(sheet.day(received))).into_iter().collect(),
            standing,
        ]);
    }
    sheet.parts.push(Part::Table(table));
}

/// Writes where the bodies of a step do not stand on the same: their words side by side, and which they agreed on.
pub fn write_conflicts(sheet: &mut Sheet<'_>, step: &Step) {
    for conflict in conflicts(sheet.plan()).into_iter().filter(|conflict| conflict.step.id == step.id) {
        write_conflict(sheet, &conflict);
    }
}

fn write_conflict(sheet: &mut Sheet<'_>, conflict: &Conflict<'_>) {
    let about = sheet.term(conflict.about.term());
    let said = sheet.say(&Message::new("conflict-said").with("step", &conflict.step.key).with("about", about));
    sheet.parts.push(Part::Sentence(said));
    let mut table = sheet.table(["record-body", "record-version", "record-adopted"]);
    for side in &conflict.sides {
        table.row(vec![
            side.bodies.iter().map(|who| Line::words(sheet.name(who))).collect(),
            vec![Line::words(&side.recorded.consideration.version)],
            spoken(side.text),
        ]);
    }
    sheet.parts.push(Part::Table(table));
    let fate = match conflict.reconciled {
        Some(settled) => Message::new("conflict-reconciled").with("by", &settled.by).with("text", &settled.text),
        None => Message::new("conflict-open"),
    };
    let fate = sheet.say(&fate);
    sheet.parts.push(Part::Note(fate));
}
