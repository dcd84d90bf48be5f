//! What one body did, as its minutes tell it, and what was said of it since.

use super::{Sheet, spoken};
use crate::document::part::Line;
use crate::domain::consideration::{Attendance, Consideration, Recorded};
use crate::domain::consultation::{LATE, Use};
use crate::domain::message::{Argument, Message};
use crate::domain::party::Considerer;

/// Writes what a body did, its words verbatim.
pub(super) fn row(sheet: &Sheet<'_>, name: &str, recorded: &Recorded) -> Vec<Vec<Line>> {
    let one = &recorded.consideration;
    let mut details: Vec<Line> = Vec::new();
    let mut detail = |id: &str, text: &str| {
        let text = text.trim();
        if !text.is_empty() {
            details.extend(spoken(&format!("{}: {text}", sheet.term(id))));
        }
    };
    if one.bodies.len() > 1 {
        let names: Vec<String> = one.bodies.iter().map(|who| sheet.name_on(who, one.held)).collect();
        detail("record-joint", &sheet.shown.locale.list(&names));
    }
    detail("record-place", one.place.as_deref().unwrap_or_default());
    detail("record-attendance", &one.attendance.as_ref().map(|there| attendance(sheet, there)).unwrap_or_default());
    for recusal in &one.recused {
        let basis = recusal.basis.as_ref().map(|basis| format!(" ({basis})")).unwrap_or_default();
        detail("record-recused", &format!("{}{basis}", recusal.who));
    }
    if let Some(count) = one.count {
        let votes = Message::new("record-votes-counted")
            .with("for", u64::from(count.in_favour))
            .with("against", u64::from(count.against))
            .with("abstaining", u64::from(count.abstaining));
        detail("record-votes", &sheet.say(&votes));
    }
    if let Some(tally) = &recorded.tally {
        detail("record-tally", &sheet.say(&tally.message()));
    }
    for (id, text) in grounds(sheet, one) {
        detail(id, &text);
    }
    detail("record-proposed", one.proposed.as_deref().unwrap_or_default());
    detail("record-adopted", one.adopted.as_deref().unwrap_or_default());
    for condition in &one.conditions {
        let met = recorded.met.contains(&condition.no);
        detail(if met { "record-condition-met" } else { "record-condition" }, &condition.text);
    }
    detail("record-reservation", one.reservation.as_deref().unwrap_or_default());
    detail("record-dissent", one.dissent.as_deref().unwrap_or_default());
    for (id, text) in corrections(sheet, recorded).into_iter().chain(since(sheet, recorded)) {
        detail(id, &text);
    }
    let entered = match &one.behalf {
        Some(behalf) => sheet.behalf(behalf, &recorded.by),
        None => sheet.person(&recorded.by),
    };
    detail("record-entered", &entered);
    let version = Line::words(sheet.say(&Message::new("record-on-version").with("version", &one.version)));
    vec![
        vec![Line::words(name)],
        vec![Line::words(sheet.day(one.held))],
        one.case.iter().map(Line::words).collect(),
        vec![Line::words(sheet.term(one.outcome.term())), version],
        details,
    ]
}

/// Says what was corrected since, and how late answers were judged.
fn corrections(sheet: &Sheet<'_>, recorded: &Recorded) -> Vec<(&'static str, String)> {
    let mut said = Vec::new();
    for (one, differing) in recorded.rectifications() {
        let message = Message::new("record-rectified")
            .with("day", sheet.workspace().day_of(one.at))
            .with("person", sheet.person(&one.by))
            .with("differing", Argument::each(differing))
            .with("reason", &one.reason);
        said.push(("record-correction", sheet.say(&message)));
        said.extend(one.overridden.clone().map(|why| ("record-corrected-after", why)));
    }
    for note in &recorded.corrections {
        let used = Use::named(&note.value).filter(|_| note.field == LATE);
        let message = Message::new("record-corrected")
            .with("field", if used.is_some() { sheet.term("consult-late-field") } else { note.field.clone() })
            .with("value", used.map_or_else(|| note.value.clone(), |used| sheet.term(used.term())))
            .with("reason", &note.reason)
            .with("day", sheet.workspace().day_of(note.at));
        said.push(("record-correction", sheet.say(&message)));
    }
    said
}

/// Says on what grounds it was decided in an unusual way, what was voted on one after the other, and to whom it goes on.
fn grounds(sheet: &Sheet<'_>, one: &Consideration) -> Vec<(&'static str, String)> {
    let reasons = [("record-again", &one.again), ("record-after", &one.after), ("record-despite-all", &one.despite)];
    let reasons = reasons.into_iter().filter_map(|(id, reason)| Some((id, reason.clone()?)));
    let proposals = one.proposals.iter().map(|proposal| {
        let votes = proposal.count.map(|count| {
            let message = Message::new("record-proposal-votes").with("text", &proposal.text);
            let message = message.with("for", u64::from(count.in_favour)).with("against", u64::from(count.against));
            sheet.say(&message.with("abstaining", u64::from(count.abstaining)))
        });
        ("record-proposal", votes.unwrap_or_else(|| proposal.text.clone()))
    });
    let to = one.recommends_to.clone().map(|body| ("record-recommends", sheet.name(&Considerer::Body(body))));
    reasons.chain(proposals).chain(to).collect()
}

/// Says what was said of a decision since: by the chair, and by those who had it tried (pitfall 22).
fn since(sheet: &Sheet<'_>, recorded: &Recorded) -> Vec<(&'static str, String)> {
    let awaits = recorded.awaits_chair().then(|| ("record-awaits", sheet.person(&recorded.by)));
    let confirmed = recorded.confirmed.as_ref().map(|chair| ("record-confirmed-by", sheet.person(chair)));
    let challenges = recorded.challenges.iter().map(|challenge| {
        let message = Message::new("record-challenge-told").with("how", &challenge.how);
        let message = message.with("state", Message::new(challenge.state.term())).with("reason", &challenge.reason);
        ("record-challenge", sheet.say(&message))
    });
    awaits.into_iter().chain(confirmed).chain(challenges).collect()
}

fn attendance(sheet: &Sheet<'_>, there: &Attendance) -> String {
    let counted = match (there.present, there.of) {
        (Some(present), Some(of)) => {
            let message =
                Message::new("record-present-of").with("present", u64::from(present)).with("of", u64::from(of));
            Some(sheet.say(&message))
        }
        (Some(present), None) => Some(present.to_string()),
        _ => None,
    };
    let names: Vec<String> = there.persons.iter().map(|person| sheet.person(person)).collect();
    let names = (!names.is_empty()).then(|| sheet.shown.locale.list(&names));
    counted.into_iter().chain(names).chain(there.words.clone()).collect::<Vec<_>>().join("; ")
}
