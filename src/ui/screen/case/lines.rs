//! The lines of a case: what is before the body, its seats, what it adds up to and what is missing.

use crate::domain::case::Choice;
use crate::domain::hearing::{Hearing, Part};
use crate::domain::message::Message;
use crate::domain::roster::Place;
use crate::ui::glyph::Glyph;
use crate::ui::session::Session;
use crate::ui::theme::Role;

/// One line above or below the seats.
type Line = (String, Role);

/// Says what is before the body, when and where it takes it, what was moved, what is voted over.
pub fn head(session: &Session, hearing: &Hearing<'_>) -> Vec<Line> {
    let (case, call) = (hearing.case, &hearing.case.call);
    let names: Vec<String> = call.bodies.iter().map(|who| session.name_of(who)).collect();
    let mut facts = vec![session.locale.list(&names), session.locale.term(hearing.state())];
    facts.extend(call.case.as_ref().map(|case| session.say(&Message::new("process-case").with("case", case))));
    let mut lines = vec![(facts.join(" · "), Role::Heading)];
    let mut when = vec![session.say(&hearing.time())];
    when.extend(call.place.as_ref().map(|place| session.say(&Message::new("hearing-place").with("place", place))));
    lines.push((when.join(" · "), Role::Text));
    lines.extend(hearing.moves().next_back().map(|moved| (session.say(&moved), Role::Muted)));
    if let Some(ballot) = &case.ballot {
        lines.push((session.say(&Message::new("hearing-proposed").with("text", &ballot.proposed)), Role::Text));
    }
    lines
}

/// Says what the votes add up to so far, and what is missing.
pub fn foot(session: &Session, hearing: &Hearing<'_>) -> Vec<Line> {
    let said = hearing.said(hearing.shows_votes(&session.actor.capacity), session.locale.lang());
    let mut lines: Vec<Line> = said.iter().map(|said| (session.say(said), Role::Text)).collect();
    lines.extend(hearing.missing().iter().map(|missing| (session.say(missing), Role::Waiting)));
    lines
}

/// Says what a seat does: a sign, a word, and its look.
pub fn part(session: &Session, hearing: &Hearing<'_>, place: &Place<'_>) -> (Glyph, String, Role) {
    let part = hearing.part(place);
    let part = if hearing.shows_votes(&session.actor.capacity) { part } else { part.unseen() };
    let (glyph, role) = match part {
        Part::Voted(Choice::For) | Part::Consents => (Glyph::Done, Role::Done),
        Part::Voted(Choice::Against) => (Glyph::Minus, Role::Problem),
        Part::Voted(Choice::Abstain) => (Glyph::Undecided, Role::Muted),
        Part::Recused => (Glyph::NotQuorate, Role::Warning),
        Part::Doubted => (Glyph::Flag, Role::Warning),
        Part::Awaited => (Glyph::Waiting, Role::Waiting),
        Part::Sits | Part::Listens => (Glyph::Planned, Role::Text),
        Part::Vacant | Part::Away => (Glyph::Inapplicable, Role::Muted),
    };
    (glyph, session.locale.term(part.term()), role)
}

/// Says which seat it is, who acts for it and for whom, and whether it chairs.
pub fn seat(session: &Session, hearing: &Hearing<'_>, place: &Place<'_>) -> String {
    let chairs = hearing.chairs(place).then(|| format!(" ({})", session.locale.term("part-chairs")));
    let title = place.title();
    format!("{}{} · {title}", session.say(&hearing.sitters(place)), chairs.unwrap_or_default())
}
