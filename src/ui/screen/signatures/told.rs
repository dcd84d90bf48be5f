//! What is said of signature lines and of the round that they belong to.

use super::{shown, signatories};
use crate::domain::force::{self, Force};
use crate::domain::message::Message;
use crate::domain::outstanding::{Kind, outstanding};
use crate::domain::version::{Line, LineState, SigningState, Way};
use crate::ui::glyph::Glyph;
use crate::ui::overlay::line as ask;
use crate::ui::session::Session;
use crate::ui::theme::Role;

/// Says how a line stands: a sign, a word, a look.
pub(super) fn state(line: &Line, session: &Session) -> (Glyph, &'static str, Role) {
    match &line.state {
        LineState::Signed(_) | LineState::Evidenced(_) if force::dispute(line, &session.workspace).is_some() => {
            (Glyph::Returned, "line-signed-disputed", Role::Problem)
        }
        LineState::Open if line.added_at.is_some() => (Glyph::Waiting, "line-acceding", Role::Waiting),
        LineState::Open if line.prepared.is_empty() => (Glyph::Planned, "line-open", Role::Waiting),
        LineState::Open => (Glyph::Waiting, "line-prepared", Role::Waiting),
        LineState::Signed(_) | LineState::Evidenced(_) if line.reservation.is_some() => {
            (Glyph::Remarks, "line-signed-reserved", Role::Remark)
        }
        LineState::Signed(_) | LineState::Evidenced(_) if line.added.is_some() => {
            (Glyph::Done, "line-acceded", Role::Done)
        }
        LineState::Signed(_) | LineState::Evidenced(_) => (Glyph::Done, "line-signed", Role::Done),
        _ if line.added_at.is_some() => (Glyph::Waiting, "line-acceding", Role::Waiting),
        LineState::Declined { is_final: true, .. } => (Glyph::Returned, "line-declined-final", Role::Problem),
        LineState::Declined { .. } => (Glyph::Returned, "line-declined", Role::Warning),
        LineState::Withdrawn { .. } => (Glyph::Returned, "line-withdrawn", Role::Warning),
    }
}

/// Says in a few words how a line stands, since when, and in which way.
pub(super) fn standing_of(line: &Line, word: &'static str, session: &Session) -> String {
    let day = |day| session.locale.short_date(day);
    let (day, way) = match &line.state {
        LineState::Signed(signed) => (day(session.workspace.day_of(signed.at)), Some(Way::Ssh)),
        LineState::Evidenced(evidence) => (day(evidence.date), Some(evidence.way)),
        LineState::Declined { at, .. } | LineState::Withdrawn { at, .. } => (day(session.workspace.day_of(*at)), None),
        LineState::Open => (String::new(), None),
    };
    let way = way.map(|way| format!("({})", session.locale.term(way.term()))).unwrap_or_default();
    format!("{} {day} {way}", session.locale.term(word)).trim_end().to_owned()
}

/// Returns the round of signing that a line belongs to.
pub(super) fn signing_of<'a>(line: &Line, session: &'a Session) -> Option<&'a SigningState> {
    session.plan.as_deref()?.versions.get(&line.version)?.signing.as_ref()
}

/// Says what is known of a line, sentence by sentence.
pub(super) fn details(line: &Line, session: &Session) -> Vec<(String, Role)> {
    let mut said: Vec<(Message, Role)> = Vec::new();
    match &line.state {
        LineState::Signed(signed) => {
            let person = session.workspace.person_name(&signed.person);
            said.push((Message::new("line-by-key").with("person", person).with("key", &signed.key), Role::Done));
            let holder = signed.mandate.as_ref().and_then(|mandate| mandate.instead.as_ref());
            let holder = holder.map(|holder| session.workspace.person_name(holder));
            said.extend(holder.map(|name| (Message::new("record-in-place-of").with("person", name), Role::Text)));
        }
        LineState::Evidenced(evidence) => {
            let person = session.workspace.person_name(&evidence.checked);
            let message = Message::new("line-by-evidence").with("person", &evidence.person).with("checked", person);
            said.push((message.with("day", evidence.behalf.received), Role::Done));
        }
        LineState::Declined { reason, .. } => {
            said.push((Message::new("line-reason").with("reason", reason), Role::Problem));
        }
        LineState::Withdrawn { reason, .. } => {
            said.push((Message::new("line-reason").with("reason", reason), Role::Warning));
        }
        LineState::Open => {
            let names: Vec<String> =
                signatories(session, line).iter().map(|id| session.workspace.person_name(id).to_owned()).collect();
            said.push(if names.is_empty() {
                (Message::new("line-nobody").with("office", &line.head.office_name), Role::Warning)
            } else {
                (Message::new("line-holder").with("names", names), Role::Text)
            });
        }
    }
    if let Some(adoption) = &line.adoption {
        let authority = ask::written(session, &adoption.authority);
        said.push((Message::new("line-adopted").with("authority", authority), Role::Text));
    }
    let conditions = line.adoption.iter().flat_map(|adoption| &adoption.conditions);
    said.extend(conditions.map(|text| (Message::new("line-condition").with("condition", text), Role::Remark)));
    said.extend(line.reservation.as_ref().map(|text| (Message::new("line-reserved").with("text", text), Role::Remark)));
    let dispute = force::dispute(line, &session.workspace);
    said.extend(dispute.map(|dispute| (dispute.message(&session.workspace), Role::Problem)));
    said.extend(line.added.as_ref().map(|reason| (Message::new("line-added").with("reason", reason), Role::Text)));
    let due = signing_of(line, session).filter(|signing| !line.is_signed() && force::is_open(line, signing));
    let due = due.and_then(|signing| signing.due(&line.head.party));
    said.extend(due.map(|day| (Message::new("line-due").with("day", day), Role::Text)));
    said.into_iter().map(|(message, role)| (session.say(&message), role)).collect()
}

/// Says where signing is: the same sentence as everywhere.
pub(super) fn standing(session: &Session) -> (String, Role) {
    let term = |id| session.locale.term(id);
    let (Some(plan), Some(template)) = (session.plan.as_deref(), session.template()) else {
        return (String::new(), Role::Muted);
    };
    let Some(version) = shown(plan) else { return (term("signatures-none"), Role::Muted) };
    if version.signing.is_none() {
        let message = Message::new("signatures-not-open").with("version", &version.number);
        return (session.say(&message), Role::Waiting);
    }
    let Some(standing) = force::standing_of(plan, &session.workspace, version) else {
        return (String::new(), Role::Muted);
    };
    let items = outstanding(plan, &session.workspace, template, session.now.day).items;
    let missing = items.into_iter().find(|item| matches!(item.kind, Kind::Signatures(_))).map(|item| item.message);
    let role = if standing.force == Force::Nobody { Role::Waiting } else { Role::Done };
    let (missing, rest) = match missing.filter(|_| standing.force == Force::Nobody) {
        Some(missing) => (Some(missing), standing.sentences().split_off(1)),
        None => (None, standing.sentences()),
    };
    // Who is missing is said by the sentence of what is outstanding, as everywhere.
    let rest = rest.into_iter().filter(|said| missing.is_none() || said.id != "stand-missing");
    // That all parties sign needs no words.
    let rule = standing.rule().into_iter().filter(|said| said.id != "rule-all");
    let all = missing.clone().into_iter().chain(rest).chain(rule);
    let said: Vec<String> = all.map(|message| session.say(&message)).collect();
    (said.join(" "), role)
}
