//! How to sign: the ways that count, each with what to do.

use super::Mailing;
use crate::document::part::{Fact, Line, Part};
use crate::domain::message::Message;
use crate::domain::party::Considerer;
use crate::domain::version::Way;

/// Says how the version is signed, as far as it is decided.
pub(super) fn parts(mailing: &Mailing<'_>) -> Vec<Part> {
    let mut parts = vec![Part::Facts(mailing.head())];
    let Some(signing) = mailing.version.signing.as_ref().filter(|signing| signing.closed.is_none()) else {
        parts.push(mailing.sentence(&Message::new("dispatch-sign-later")));
        return parts;
    };
    let exact = Message::new("dispatch-sign-exact").with("sha256", mailing.version.text.to_string());
    parts.push(mailing.sentence(&exact));
    let due = signing.due.map(|due| Message::new("dispatch-sign-due").with("day", due));
    let first = signing.rule.needs_adoption().then(|| Message::new("dispatch-sign-adoption"));
    parts.extend(first.into_iter().chain(due).map(|said| mailing.sentence(&said)));
    parts.extend(lines(mailing));
    parts.push(mailing.heading("dispatch-ways"));
    let ways = signing.rule.ways.iter().map(|way| mailing.fact(way.term(), mailing.shown.locale.term(how(*way))));
    parts.push(Part::Facts(ways.collect()));
    parts.push(mailing.sentence(&Message::new("dispatch-sign-equal")));
    parts
}

/// Lists who signs for the recipient: all lines to a body.
fn lines(mailing: &Mailing<'_>) -> Option<Part> {
    let is_theirs = |party: &_| match &mailing.recipient.who {
        Considerer::Party(own) => own == party,
        Considerer::Body(_) => true,
    };
    let lines = mailing.shown.plan.lines_of(mailing.version).map(|line| &line.head);
    let lines = lines.filter(|line| is_theirs(&line.party));
    let lines: Vec<Line> =
        lines.map(|line| Line::words(format!("{}, {}", line.office_name, line.party_name))).collect();
    let label = mailing.shown.locale.term("dispatch-sign-who");
    (!lines.is_empty()).then(|| Part::Facts(vec![Fact { label, lines }]))
}

/// Returns what to do for a way.
const fn how(way: Way) -> &'static str {
    match way {
        Way::Ssh => "dispatch-sign-ssh",
        Way::Ink => "dispatch-sign-ink",
        Way::Eid => "dispatch-sign-eid",
    }
}
