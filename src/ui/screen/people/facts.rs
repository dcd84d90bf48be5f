//! What is known of a person, a body or a party today, line by line.

use chrono::NaiveDate;

use crate::domain::body::BODY_FIELDS;
use crate::domain::id::{BodyId, PartyId, PersonId};
use crate::domain::message::Message;
use crate::domain::party::{Considerer, Mandate, PARTY_FIELDS};
use crate::domain::person::{Person, Possession};
use crate::domain::roster::Roster;
use crate::domain::value::{FieldKind, FieldValue, Value};
use crate::ui::overlay::fact::label;
use crate::ui::overlay::key::awaited;
use crate::ui::overlay::line::written;
use crate::ui::session::Session;

/// A label, which may be empty, and what it is about.
type Line = (String, String);

/// Says what is known of a person.
#[must_use]
pub fn of_person(session: &Session, id: &PersonId) -> Vec<Line> {
    let Some(person) = session.workspace.person(id) else { return Vec::new() };
    let term = |id| session.locale.term(id);
    let naming = person.naming.as_ref();
    let mut lines = vec![(term("fact-name"), person.name().to_owned()), (term("fact-id"), id.to_string())];
    lines.extend(naming.and_then(|naming| naming.title.clone()).map(|title| (term("person-title"), title)));
    lines.extend(naming.and_then(|naming| naming.mail.clone()).map(|mail| (term("person-mail"), mail)));
    lines.extend(person.user.clone().map(|user| (term("person-user"), user)));
    for role in &person.roles {
        let basis = role.basis.as_ref().map(|basis| format!(", {basis}")).unwrap_or_default();
        let period = period(session, role.from, role.to);
        lines.push((term("person-role"), format!("{}{period}{basis}", term(role.role.term()))));
    }
    for capacity in session.workspace.capacities(id, session.now.day) {
        lines.push((term("person-capacity"), session.capacity(&capacity)));
    }
    for key in &person.keys {
        let message = match &key.revoked {
            Some(revoked) => Message::new("key-revoked").with("reason", &revoked.reason),
            None => Message::new("key-since").with("how", &key.how).with("day", session.workspace.day_of(key.from)),
        };
        lines.push((term("key-word"), format!("{} {}", key.fingerprint, session.say(&message))));
    }
    lines.extend(arriving(session, person));
    lines
}

/// Says which keys wait, who can approve them, and which invitations are open.
fn arriving(session: &Session, person: &Person) -> Vec<Line> {
    let term = |id| session.locale.term(id);
    let when = |at| session.locale.date_time(session.local(at));
    let mut lines = Vec::new();
    for request in &person.requests {
        let came = match request.possession {
            Possession::Login => Message::new("key-came-by-login"),
            Possession::None => Message::new("key-came-by").with("person", session.workspace.person_name(&request.by)),
        };
        let since = Message::new("key-waits-since").with("since", when(request.at));
        let approvers = awaited(session, person, &request.fingerprint).unwrap_or_default();
        let text = [request.fingerprint.clone(), session.say(&since), session.say(&came), approvers].join(" ");
        lines.push((term("key-waits"), text));
    }
    for invitation in person.invitations.iter().filter(|invitation| invitation.is_open(session.now.instant)) {
        let by = session.workspace.person_name(&invitation.by);
        let open = Message::new("invitation-open").with("person", by).with("until", when(invitation.until));
        lines.push((term("invitation-word"), session.say(&open)));
    }
    lines
}

/// Says what is known of a body.
#[must_use]
pub fn of_body(session: &Session, id: &BodyId) -> Vec<Line> {
    let Some(body) = session.workspace.body(id) else { return Vec::new() };
    let day = session.now.day;
    let mut lines = facts(session, BODY_FIELDS, |name| body.fact(name, day));
    lines.push((session.locale.term("fact-id"), id.to_string()));
    lines.extend(body.rule.at(day).map(|rule| (session.locale.term("rule-decides"), said(session, &rule.told()))));
    lines.extend(Roster::duties(&session.workspace, body, day).iter().map(|duty| (String::new(), session.say(duty))));
    for place in Roster::at(&session.workspace, &[Considerer::Body(id.clone())], day).places {
        let told = session.say(&place.told(&session.workspace, session.locale.lang(), day));
        lines.push((session.locale.term("seat-word"), format!("{}: {told}", place.title())));
    }
    lines
}

/// Says what is known of a party.
#[must_use]
pub fn of_party(session: &Session, id: &PartyId) -> Vec<Line> {
    let Some(party) = session.workspace.party(id) else { return Vec::new() };
    let mut lines = facts(session, PARTY_FIELDS, |name| party.fact(name, session.now.day));
    lines.push((session.locale.term("fact-id"), id.to_string()));
    for office in party.offices.values() {
        lines.push((session.locale.term("mandate-office"), office.name.clone()));
        lines.extend(office.mandates.iter().map(|mandate| (String::new(), mandate_of(session, mandate))));
    }
    lines
}

fn facts<'a>(
    session: &Session,
    names: &[(&'static str, FieldKind)],
    known: impl Fn(&str) -> Option<&'a FieldValue>,
) -> Vec<Line> {
    let line = |(name, _): &(&'static str, FieldKind)| {
        let text = match known(name)?.value()? {
            Value::Bodies(bodies) => {
                let names = bodies.iter().map(|body| session.name_of(&Considerer::Body(body.clone())));
                session.locale.list(&names.collect::<Vec<_>>())
            }
            Value::Lines(lines) => lines.join(", "),
            Value::Flag(set) => session.locale.term(if *set { "word-yes" } else { "word-no" }),
            Value::Line(text) => text.clone(),
            _ => return None,
        };
        Some((session.locale.term(label(name)), text))
    };
    names.iter().filter_map(line).collect()
}

fn said(session: &Session, parts: &[Message]) -> String {
    parts.iter().map(|part| session.say(part)).collect::<Vec<_>>().join(", ")
}

fn mandate_of(session: &Session, mandate: &Mandate) -> String {
    let person = session.workspace.person_name(&mandate.person);
    let authority =
        mandate.authority.as_ref().map(|known| format!(" ({})", written(session, known))).unwrap_or_default();
    format!("{person}{authority}{}", period(session, mandate.from, mandate.to))
}

/// Says from when and until when; nothing when neither is known.
fn period(session: &Session, from: Option<NaiveDate>, to: Option<NaiveDate>) -> String {
    let message = match (from, to) {
        (None, None) => return String::new(),
        (Some(from), None) => Message::new("period-from").with("from", from),
        (None, Some(to)) => Message::new("period-to").with("to", to),
        (Some(from), Some(to)) => Message::new("period-both").with("from", from).with("to", to),
    };
    format!(" {}", session.say(&message))
}
