//! The form to answer on, for a pen or a word processor. What it asks for is what can be recorded.

use super::Mailing;
use crate::document::copy::short;
use crate::document::part::{Fact, Part};
use crate::domain::body::Threshold;
use crate::domain::consideration::Outcome;
use crate::domain::message::Message;
use crate::domain::milestone::Act;

/// A box to tick.
const BOX: char = '☐';

/// Room to write in, in a row of a table.
const ROOM: &str = "……………………………………………………………";

/// Room to write in, across the page.
const LINE: &str = "…………………………………………………………………………………………………………";

/// What is asked about the meeting: the decision, then how it came about.
const DECISION: [&str; 2] = ["dispatch-held", "dispatch-case-number"];
const VOTES: [&str; 4] = ["dispatch-present", "dispatch-for", "dispatch-against", "dispatch-abstaining"];
/// What is asked for in words.
const REMARKS: &str = "dispatch-remarks";
const WORDS: [&str; 3] = ["dispatch-adopted", REMARKS, "dispatch-conditions"];

/// Says the form.
pub(super) fn parts(mailing: &Mailing<'_>) -> Vec<Part> {
    let mut head = mailing.head();
    head.push(mailing.fact("dispatch-digest", short(&mailing.version.text)));
    let room = |id: &str| mailing.fact(id, ROOM);
    let signs = mailing.step.act == Act::Sign;
    let how = Message::new(if signs { "dispatch-form-sign" } else { "dispatch-form-how" });
    let carries = how.with("reference", &mailing.reference);
    let boxes = outcomes(mailing).map(|outcome| {
        let outcome = mailing.shown.locale.term(outcome.term());
        Part::Sentence(format!("{BOX} {outcome}"))
    });
    let mut parts = vec![Part::Facts(head), mailing.sentence(&carries), mailing.heading("dispatch-outcome")];
    parts.extend(boxes);
    parts.push(mailing.heading("dispatch-meeting"));
    // Who signs has decided before: when, and in which case, is what the signature rests on.
    let asked = |id: &&str| !signs || *id == REMARKS;
    let votes = VOTES.into_iter().filter(|_| !signs);
    parts.push(Part::Facts(DECISION.into_iter().chain(votes).map(room).collect()));
    for id in WORDS.into_iter().filter(asked) {
        parts.push(mailing.heading(id));
        parts.extend([LINE; 3].map(|line| Part::Sentence(line.to_owned())));
    }
    parts.push(mailing.heading("dispatch-signed"));
    let signed: Vec<Fact> = ["dispatch-name", "dispatch-office", "dispatch-day", "dispatch-signature"].map(room).into();
    parts.push(Part::Facts(signed));
    parts
}

/// Lists the outcomes that somebody can answer with: that nobody answered is not one of them, only who decides by
/// consensus can fail to agree, and a text that is final is signed, or not, or later.
fn outcomes(mailing: &Mailing<'_>) -> impl Iterator<Item = Outcome> {
    let signs = mailing.step.act == Act::Sign;
    let is_consensus = mailing.recipient.rule.as_ref().is_some_and(|rule| rule.decides == Threshold::Consensus);
    Outcome::ALL.into_iter().filter(move |outcome| match outcome {
        _ if signs => matches!(outcome, Outcome::Approved | Outcome::Postponed | Outcome::Rejected),
        Outcome::NotAnswered => false,
        Outcome::NoAgreement => is_consensus,
        _ => true,
    })
}
