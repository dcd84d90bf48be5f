//! What was asked of whom, and what each body did.

use super::{Sheet, differing, spoken};
use crate::document::part::{Line, Part};
use crate::domain::consideration::{Attendance, Recorded};
use crate::domain::consultation::{LATE, Use};
use crate::domain::id::NodeId;
use crate::domain::message::{Argument, Message};
use crate::domain::milestone::{Step, StepState};
use crate::domain::party::Considerer;
use crate::domain::plan::Plan;
use crate::domain::sight::Sight;

/// Stands where nobody is named.
const NOBODY: &str = "–";

/// Writes every step with its considerations, in the order they were opened, then what was skipped.
pub fn write(sheet: &mut Sheet<'_>) {
    sheet.section("record-process");
    let plan = sheet.plan();
    let mut steps: Vec<&Step> = plan.steps.values().map(AsRef::as_ref).collect();
    steps.sort_by_key(|step| (step.opened, step.round));
    if steps.is_empty() && plan.head.skipped.is_empty() {
        sheet.none("record-no-steps");
    }
    for step in steps {
        match basis(plan, &step.milestone) {
            None => write_step(sheet, step, |_| true),
            Some(basis) => {
                heading(sheet, step, "");
                let said = sheet.say(&Message::new("document-confidential").with("basis", basis));
                sheet.parts.push(Part::Note(said));
            }
        }
    }
    for (milestone, skip) in &plan.head.skipped {
        let message = Message::new("record-skipped")
            .with("milestone", sheet.shown.label(milestone))
            .with("day", sheet.workspace().day_of(skip.at))
            .with("reason", &skip.reason);
        let said = sheet.say(&message);
        sheet.parts.push(Part::Sentence(said));
    }
}

/// Writes the steps that ask a body, and what it did; nothing when none does.
pub fn write_of(sheet: &mut Sheet<'_>, body: &Considerer, sight: &Sight) {
    let plan = sheet.plan();
    let is_asked = |step: &&Step| step.recipients.iter().any(|recipient| recipient.who == *body);
    let steps = plan.steps.values().map(AsRef::as_ref).filter(is_asked);
    let mut steps: Vec<&Step> = steps.filter(|step| sight.sees_node(plan, &step.milestone)).collect();
    steps.sort_by_key(|step| (step.opened, step.round));
    if !steps.is_empty() {
        sheet.section("record-process");
    }
    for step in steps {
        write_step(sheet, step, |who| who == body);
    }
}

/// Returns why a milestone is kept from the public, itself or with what stands above it.
fn basis<'p>(plan: &'p Plan, milestone: &'p NodeId) -> Option<&'p str> {
    let mut above = std::iter::successors(Some(milestone), |id| plan.nodes.get(*id)?.parent.as_ref());
    above.find_map(|id| plan.access.get(id)).map(|access| access.basis.as_str())
}

fn heading(sheet: &mut Sheet<'_>, step: &Step, title: &str) {
    let heading = Message::new("record-step")
        .with("milestone", &step.key)
        .with("title", title)
        .with("act", Message::new(step.act.term()))
        .with("round", u64::from(step.round))
        .with("version", &step.version);
    let heading = sheet.say(&heading);
    sheet.parts.push(Part::heading(3, heading));
}

fn write_step(sheet: &mut Sheet<'_>, step: &Step, chosen: impl Fn(&Considerer) -> bool) {
    heading(sheet, step, &step.title);
    let opened = sheet.workspace().day_of(step.opened);
    let mut said = vec![sheet.say(&Message::new("record-opened").with("day", opened))];
    said.extend(ending(sheet, &step.state));
    said.extend(step.silence.as_ref().map(|silence| sheet.say(&Message::new("record-silence").with("words", silence))));
    for change in &step.changes {
        let names = |list: &[Considerer]| match list {
            [] => vec![NOBODY.to_owned()],
            _ => list.iter().map(|who| sheet.name(who)).collect(),
        };
        let message = Message::new("record-recipients-changed")
            .with("added", names(&change.added))
            .with("dropped", names(&change.dropped))
            .with("reason", &change.reason);
        said.push(sheet.say(&message));
    }
    for rejected in &step.rejected {
        let one = &rejected.recorded.consideration;
        let message = Message::new("record-rejected")
            .with("names", one.bodies.iter().map(|who| sheet.name(who)).collect::<Vec<_>>())
            .with("outcome", Message::new(one.outcome.term()))
            .with("by", sheet.person(&rejected.recorded.by))
            .with("person", sheet.person(&rejected.chair))
            .with("day", sheet.workspace().day_of(rejected.at))
            .with("reason", &rejected.reason);
        said.push(sheet.say(&message));
    }
    sheet.parts.push(Part::Sentence(said.join(" ")));
    let mut table = sheet.table(["record-body", "record-held", "record-case", "record-outcome", "record-details"]);
    for recipient in step.recipients.iter().filter(|recipient| chosen(&recipient.who)) {
        let recorded: Vec<&Recorded> =
            sheet.plan().recorded(step).filter(|one| one.consideration.bodies.contains(&recipient.who)).collect();
        if recorded.is_empty() {
            let missing = sheet.term("record-no-answer");
            let name = sheet.name(&recipient.who);
            table.row(vec![vec![Line::words(name)], vec![], vec![], vec![Line::words(missing)]]);
        }
        for one in recorded {
            table.row(consideration(sheet, &sheet.name(&recipient.who), one));
        }
    }
    sheet.parts.push(Part::Table(table));
    differing::write_consulted(sheet, step, chosen);
    differing::write_conflicts(sheet, step);
}

fn ending(sheet: &Sheet<'_>, state: &StepState) -> Option<String> {
    let day = |at: &chrono::DateTime<chrono::Utc>| sheet.workspace().day_of(*at);
    let message = match state {
        StepState::Open => return None,
        StepState::Closed { at, overridden: None } => Message::new("record-closed").with("day", day(at)),
        StepState::Closed { at, overridden: Some(reason) } => {
            Message::new("record-closed-early").with("day", day(at)).with("reason", reason)
        }
        StepState::Returned { at, reason } => {
            Message::new("record-returned").with("day", day(at)).with("reason", reason)
        }
    };
    Some(sheet.say(&message))
}

/// Writes what a body did, its words verbatim.
fn consideration(sheet: &Sheet<'_>, name: &str, recorded: &Recorded) -> Vec<Vec<Line>> {
    let one = &recorded.consideration;
    let mut details: Vec<Line> = Vec::new();
    let mut detail = |id: &str, text: &str| {
        let text = text.trim();
        if !text.is_empty() {
            details.extend(spoken(&format!("{}: {text}", sheet.term(id))));
        }
    };
    if one.bodies.len() > 1 {
        let names: Vec<String> = one.bodies.iter().map(|who| sheet.name(who)).collect();
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
    detail("record-proposed", one.proposed.as_deref().unwrap_or_default());
    detail("record-adopted", one.adopted.as_deref().unwrap_or_default());
    for condition in &one.conditions {
        let met = recorded.met.contains(&condition.no);
        detail(if met { "record-condition-met" } else { "record-condition" }, &condition.text);
    }
    detail("record-reservation", one.reservation.as_deref().unwrap_or_default());
    detail("record-dissent", one.dissent.as_deref().unwrap_or_default());
    for (one, differing) in recorded.rectifications() {
        let said = Message::new("record-rectified")
            .with("day", sheet.workspace().day_of(one.at))
            .with("person", sheet.person(&one.by))
            .with("differing", Argument::each(differing))
            .with("reason", &one.reason);
        detail("record-correction", &sheet.say(&said));
        detail("record-corrected-after", one.overridden.as_deref().unwrap_or_default());
    }
    for note in &recorded.corrections {
        let used = Use::named(&note.value).filter(|_| note.field == LATE);
        let said = Message::new("record-corrected")
            .with("field", if used.is_some() { sheet.term("consult-late-field") } else { note.field.clone() })
            .with("value", used.map_or_else(|| note.value.clone(), |used| sheet.term(used.term())))
            .with("reason", &note.reason)
            .with("day", sheet.workspace().day_of(note.at));
        detail("record-correction", &sheet.say(&said));
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
