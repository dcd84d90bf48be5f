//! The case paper: what the case is, what has changed since the recipient saw it last, the decision that is proposed.

use super::{Before, Mailing};
use crate::document::difference::What;
use crate::document::part::{Line, Part, Table};
use crate::domain::message::Message;
use crate::domain::milestone::Act;

/// Says the case paper.
pub(super) fn parts(mailing: &Mailing<'_>) -> Vec<Part> {
    let mut head = mailing.head();
    head.push(mailing.fact("dispatch-digest", mailing.version.text.to_string()));
    let mut parts = vec![Part::Facts(head), mailing.heading("dispatch-background")];
    let background = Message::new("dispatch-background-text")
        .with("plan", &mailing.shown.plan.head.title)
        .with("version", &mailing.version.number)
        .with("day", mailing.shown.workspace.day_of(mailing.version.at))
        .with("step", mailing.case_words())
        .with("act", Message::new(mailing.step.act.term()));
    parts.push(mailing.sentence(&background));
    match &mailing.before {
        None => parts.push(mailing.sentence(&Message::new("dispatch-first").with("name", mailing.name()))),
        Some(before) => parts.extend(since(mailing, before)),
    }
    parts.extend(mailing.deadline().iter().map(|said| mailing.sentence(said)));
    parts.push(mailing.heading("dispatch-proposal"));
    match mailing.proposal {
        Some(words) => {
            let lines = words.lines().map(str::trim).filter(|line| !line.is_empty());
            parts.extend(lines.map(|line| Part::Sentence(line.to_owned())));
        }
        None => {
            let said = Message::new(proposed(mailing.step.act))
                .with("name", mailing.name())
                .with("plan", &mailing.shown.plan.head.title)
                .with("version", &mailing.version.number);
            parts.push(mailing.sentence(&said));
        }
    }
    parts
}

/// Says what the recipient considered last, and what has changed since.
fn since(mailing: &Mailing<'_>, before: &Before) -> Vec<Part> {
    let id = match before.changes.is_empty() {
        true => "dispatch-unchanged",
        false => "dispatch-since",
    };
    let said = Message::new(id)
        .with("name", mailing.name())
        .with("version", &before.version)
        .with("day", before.held)
        .with("outcome", Message::new(before.outcome));
    let term = |id: &str| mailing.shown.locale.term(id);
    let mut table = Table::new(term("dispatch-changes"), vec![term("dispatch-place"), term("dispatch-change")]);
    for difference in &before.changes {
        let what = match &difference.what {
            What::Added => term("dispatch-added"),
            What::Removed => term("dispatch-removed"),
            What::Moved => term("dispatch-moved"),
            What::Keyed(key) => mailing.say(&Message::new("dispatch-keyed").with("key", key)),
            What::Field { label, .. } if label.is_empty() => term("dispatch-text"),
            What::Field { label, .. } => label.clone(),
        };
        let place = match difference.place.as_str() {
            "" => mailing.shown.plan.head.title.clone(),
            place => place.to_owned(),
        };
        table.row(vec![vec![Line::words(place)], vec![Line::words(what)]]);
    }
    let table = (!table.rows.is_empty()).then_some(Part::Table(table));
    std::iter::once(mailing.sentence(&said)).chain(table).collect()
}

/// Returns the decision that an act suggests.
const fn proposed(act: Act) -> &'static str {
    match act {
        Act::Discuss => "dispatch-propose-discuss",
        Act::Review => "dispatch-propose-review",
        Act::Present => "dispatch-propose-present",
        Act::Consider => "dispatch-propose-consider",
        Act::Recommend => "dispatch-propose-recommend",
        Act::Decide => "dispatch-propose-decide",
        Act::Consult => "dispatch-propose-consult",
        Act::SendOut => "dispatch-propose-send-out",
        Act::Sign => "dispatch-propose-sign",
        Act::Note => "dispatch-propose-note",
    }
}
