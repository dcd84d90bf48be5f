//! What was asked of whom, and what each body did.

use super::{Sheet, differing, minutes};
use crate::document::part::{Line, Part};
use crate::domain::consideration::Recorded;
use crate::domain::id::NodeId;
use crate::domain::message::Message;
use crate::domain::milestone::{Step, StepState};
use crate::domain::party::Considerer;
use crate::domain::plan::{Dispatch, Plan};
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
    for sent in sent(sheet, step, &chosen) {
        sheet.parts.push(Part::Sentence(sent));
    }
    let recorded = |who: &Considerer| {
        let all = sheet.plan().recorded(step).filter(|one| one.consideration.bodies.contains(who));
        all.collect::<Vec<&Recorded>>()
    };
    let mut table = sheet.table(["record-body", "record-held", "record-case", "record-outcome", "record-details"]);
    for who in step.recipients.iter().map(|recipient| &recipient.who).filter(|who| chosen(who)) {
        let recorded = recorded(who);
        if let (true, Some(adopted)) = (recorded.is_empty(), adopted(sheet, step, who)) {
            table.row(adopted);
        } else if recorded.is_empty() {
            let missing = sheet.term("record-no-answer");
            table.row(vec![vec![Line::words(sheet.name(who))], vec![], vec![], vec![Line::words(missing)]]);
        }
        for one in recorded {
            table.row(minutes::row(sheet, &sheet.name_on(who, one.consideration.held), one));
        }
    }
    // What somebody answered who is not asked any more stays, and says so (pitfall 2).
    for who in step.dropped().into_iter().filter(|who| chosen(who)) {
        for one in recorded(who) {
            let name = sheet.name_on(who, one.consideration.held);
            let name = sheet.say(&Message::new("record-dropped").with("name", name));
            table.row(minutes::row(sheet, &name, one));
        }
    }
    sheet.parts.push(Part::Table(table));
    differing::write_consulted(sheet, step, chosen);
    differing::write_conflicts(sheet, step);
}

/// Says that a party answered with its own decision on the version, which stands among the parties.
fn adopted(sheet: &Sheet<'_>, step: &Step, who: &Considerer) -> Option<Vec<Vec<Line>>> {
    let Considerer::Party(party) = who else { return None };
    let mut lines = sheet.plan().lines.values();
    let line = lines.find(|line| line.head.party == *party && line.version == step.version)?;
    let authority = &line.adoption.as_ref()?.authority;
    let cell = |text: Option<String>| text.into_iter().map(Line::words).collect();
    Some(vec![
        vec![Line::words(sheet.name(who))],
        cell(authority.date.map(|day| sheet.day(day))),
        cell(authority.case.clone()),
        vec![Line::words(sheet.term("tracker-adopted"))],
        vec![Line::words(&authority.body)],
    ])
}

/// Says what was sent to whom: the version, and the digests of the files (pitfall 20).
fn sent(sheet: &Sheet<'_>, step: &Step, chosen: impl Fn(&Considerer) -> bool) -> Vec<String> {
    let all = sheet.plan().dispatches.values();
    let theirs = all.filter(|sent| sent.step == step.id && chosen(&sent.recipient));
    let say = |sent: &std::sync::Arc<Dispatch>| {
        let files: Vec<String> = sent.files.iter().map(ToString::to_string).collect();
        let message = Message::new("record-sent")
            .with("name", sheet.name_on(&sent.recipient, sent.on))
            .with("day", sent.on)
            .with("channel", Message::new(sent.channel.term()))
            .with("version", &step.version)
            .with("files", files.join(", "));
        let reference = Message::new("record-sent-reference").with("reference", &sent.reference);
        let reference = (!sent.reference.trim().is_empty()).then(|| sheet.say(&reference));
        std::iter::once(sheet.say(&message)).chain(reference).collect::<Vec<_>>().join(" ")
    };
    theirs.map(say).collect()
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
