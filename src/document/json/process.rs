//! How far the process of a plan is: versions, what was asked of whom, what they answered, who signed.

use chrono::NaiveDate;
use serde::Serialize;

use crate::document::shown::Shown;
use crate::domain::consideration::Outcome;
use crate::domain::digest::Digest;
use crate::domain::milestone::{Act, Step};
use crate::domain::party::Considerer;
use crate::domain::version::{Version, VersionKind};

/// Versions and steps.
#[derive(Serialize)]
pub struct Process<'a> {
    versions: Vec<Locked<'a>>,
    steps: Vec<Opened<'a>>,
    remarks: usize,
    unanswered: usize,
}

#[derive(Serialize)]
struct Locked<'a> {
    number: &'a str,
    kind: VersionKind,
    sha256: Digest,
    on: NaiveDate,
    signatures: Vec<Line<'a>>,
}

#[derive(Serialize)]
struct Line<'a> {
    party: &'a str,
    office: &'a str,
    signed: bool,
}

#[derive(Serialize)]
struct Opened<'a> {
    milestone: &'a str,
    title: &'a str,
    act: Act,
    round: u32,
    version: &'a str,
    opened: NaiveDate,
    due: Option<NaiveDate>,
    open: bool,
    recipients: Vec<Recipient<'a>>,
}

#[derive(Serialize)]
struct Recipient<'a> {
    id: &'a str,
    name: &'a str,
    held: Option<NaiveDate>,
    case: Option<&'a str>,
    outcome: Option<Outcome>,
    words: Option<String>,
}

/// Says how far a plan is, as far as the plan at hand tells.
pub fn of<'a>(shown: &Shown<'a>) -> Process<'a> {
    let plan = shown.plan;
    let versions = plan.head.versions.iter().filter_map(|number| plan.versions.get(number));
    let mut steps: Vec<&Step> = plan.steps.values().map(AsRef::as_ref).collect();
    steps.sort_by_key(|step| (step.opened, step.round));
    let remarks = || plan.remarks.values().filter(|remark| remark.withdrawn.is_none());
    Process {
        versions: versions.map(|version| locked(shown, version)).collect(),
        steps: steps.into_iter().map(|step| opened(shown, step)).collect(),
        remarks: remarks().count(),
        unanswered: remarks().filter(|remark| remark.answer.is_none()).count(),
    }
}

fn locked<'a>(shown: &Shown<'a>, version: &'a Version) -> Locked<'a> {
    let lines = shown.plan.lines_of(version);
    Locked {
        number: &version.number,
        kind: version.kind,
        sha256: version.text,
        on: shown.workspace.day_of(version.at),
        signatures: lines
            .map(|line| Line { party: &line.head.party_name, office: &line.head.office_name, signed: line.is_signed() })
            .collect(),
    }
}

fn opened<'a>(shown: &Shown<'a>, step: &'a Step) -> Opened<'a> {
    let recipient = |who: &'a Considerer| {
        let recorded = shown.plan.latest(step, who).map(|recorded| &recorded.consideration);
        Recipient {
            id: match who {
                Considerer::Body(body) => body.as_str(),
                Considerer::Party(party) => party.as_str(),
            },
            name: shown.workspace.name_of(who, shown.locale.lang(), shown.day),
            held: recorded.map(|one| one.held),
            case: recorded.and_then(|one| one.case.as_deref()),
            outcome: recorded.map(|one| one.outcome),
            words: recorded.map(|one| shown.locale.term(one.outcome.term())),
        }
    };
    Opened {
        milestone: &step.key,
        title: &step.title,
        act: step.act,
        round: step.round,
        version: &step.version,
        opened: shown.workspace.day_of(step.opened),
        due: step.due,
        open: step.is_open(),
        recipients: step.recipients.iter().map(|recipient_of| recipient(&recipient_of.who)).collect(),
    }
}
