//! The form to answer on, for a pen or a word processor. What it asks for is what can be recorded.

use super::Mailing;
use crate::document::copy::short;
use crate::document::part::{Fact, Part};
use crate::domain::body::Threshold;
use crate::domain::consideration::Outcome;
use crate::domain::message::Message;

/// A box to tick.
const BOX: char = '☐';

/// Room to write in, in a row of a table.
const ROOM: &str = "……………………………………………………………";

/// Room to write in, across the page.
const LINE: &str = "…………………………………………………………………………………………………………";

/// Says the form.
pub(super) fn parts(mailing: &Mailing<'_>) -> Vec<Part> {
    let mut head = mailing.head();
    head.push(mailing.fact("dispatch-digest", short(&mailing.version.text)));
    let room = |id: &str| mailing.fact(id, ROOM);
    let carries = Message::new("dispatch-form-how").with("reference", &mailing.reference);
    let boxes = outcomes(mailing).map(|outcome| {
        let outcome = mailing.shown.locale.term(outcome.term());
        Part::Sentence(format!("{BOX} {outcome}"))
    });
    let mut parts = vec![Part::Facts(head), mailing.sentence(&carries), mailing.heading("dispatch-outcome")];
    parts.extend(boxes);
    let meeting = ["dispatch-held", "dispatch-case-number", "dispatch-present"];
    let votes = ["dispatch-for", "dispatch-against", "dispatch-abstaining"];
    parts.push(mailing.heading("dispatch-meeting"));
    parts.push(Part::Facts(meeting.into_iter().chain(votes).map(room).collect()));
    for id in ["dispatch-adopted", "dispatch-remarks", "dispatch-conditions"] {
        parts.push(mailing.heading(id));
        parts.extend([LINE; 3].map(|line| Part::Sentence(line.to_owned())));
    }
    parts.push(mailing.heading("dispatch-signed"));
    let signed: Vec<Fact> = ["dispatch-name", "dispatch-office", "dispatch-day", "dispatch-signature"].map(room).into();
    parts.push(Part::Facts(signed));
    parts
}

/// Lists the outcomes that somebody can answer with: that nobody answered is not one of them, and only who decides by
/// consensus can fail to agree.
fn outcomes(mailing: &Mailing<'_>) -> impl Iterator<Item = Outcome> {
    let is_consensus = mailing.recipient.rule.as_ref().is_some_and(|rule| rule.decides == Threshold::Consensus);
    Outcome::ALL.into_iter().filter(move |outcome| match outcome {
        Outcome::NotAnswered => false,
        Outcome::NoAgreement => is_consensus,
        _ => true,
    })
}
