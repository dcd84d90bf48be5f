//! Recipients as people write them: one a line, `SR Voss: 14.05.20`, in the words of the workspace.

use crate::domain::id::BodyId;
use crate::domain::message::Message;
use crate::domain::value::{Recipient, RecipientLine, Recipients};
use crate::domain::when::{self, When};
use crate::ui::session::Session;

/// Between a body and the role that it acts in: *AK / Styringsgruppa*.
const ACTING: &str = " / ";

/// Writes recipients, one a line.
pub fn lines(session: &Session, recipients: &Recipients) -> String {
    let Some(plan) = &session.plan else { return String::new() };
    let shown = session.shown(plan);
    let line = |line: &RecipientLine| {
        let who = shown.recipient(&line.who);
        line.when.as_ref().map_or_else(|| who.clone(), |when| format!("{who}: {when}"))
    };
    recipients.lines.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Reads recipients, one a line.
///
/// # Errors
/// A message for the first name that nobody has, and for the first date that is none.
pub fn read(session: &Session, text: &str, joint: bool) -> Result<Recipients, Message> {
    let written = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let lines = written.map(|line| read_line(session, line)).collect::<Result<_, _>>()?;
    Ok(Recipients { lines, joint })
}

fn read_line(session: &Session, line: &str) -> Result<RecipientLine, Message> {
    let (name, date) = match line.split_once(':') {
        Some((name, date)) => (name.trim(), Some(date.trim()).filter(|date| !date.is_empty())),
        None => (line, None),
    };
    let who = find(session, name).ok_or_else(|| Message::new("recipient-unknown").with("name", name))?;
    let when = date.map(|date| read_when(session, date)).transpose()?;
    Ok(RecipientLine { who, when })
}

/// Reads a date in any of the languages.
///
/// # Errors
/// A message that says where it stops being understood.
pub fn read_when(session: &Session, text: &str) -> Result<When, Message> {
    when::parse(text, session.locale.when_words()).map_err(|error| error.message())
}

fn find(session: &Session, name: &str) -> Option<Recipient> {
    if let Some((body, role)) = name.split_once(ACTING)
        && let (Some(body), Some(role)) = (body_named(session, body.trim()), body_named(session, role.trim()))
    {
        return Some(Recipient::Acting { body, role });
    }
    let day = session.now.day;
    let is = |other: &str| same(other, name);
    if let Some(body) = body_named(session, name) {
        return Some(Recipient::Body(body));
    }
    let set = session
        .workspace
        .sets
        .iter()
        .find(|(id, sets)| is(id.as_str()) || sets.at(day).is_some_and(|set| is(&set.name)));
    if let Some((set, _)) = set {
        return Some(Recipient::Set(set.clone()));
    }
    let mut parties = session.workspace.parties_at(day);
    if let Some(party) = parties.find(|party| is(party.name(day)) || is(party.short(day)) || is(&party.key)) {
        return Some(Recipient::Party(party.id.clone()));
    }
    let means_all = |lang| {
        let locale = crate::locale::Locale::new(lang);
        is(&locale.term("document-all-parties")) || is(&locale.term("all-parties"))
    };
    crate::domain::lang::Lang::ALL.into_iter().any(means_all).then_some(Recipient::Parties)
}

fn body_named(session: &Session, name: &str) -> Option<BodyId> {
    let day = session.now.day;
    let is = |other: &str| same(other, name);
    let named = |body: &&std::sync::Arc<crate::domain::body::Body>| {
        let names = crate::domain::lang::Lang::ALL;
        let aliases = match body.fact("aliases", day).and_then(crate::domain::value::FieldValue::value) {
            Some(crate::domain::value::Value::Lines(aliases)) => aliases.as_slice(),
            _ => &[],
        };
        is(&body.key)
            || names.into_iter().any(|lang| is(body.name(lang, day)) || is(body.short(lang, day)))
            || aliases.iter().any(|alias| is(alias))
    };
    session.workspace.bodies.values().find(named).map(|body| body.id.clone())
}

fn same(a: &str, b: &str) -> bool {
    a.to_lowercase() == b.to_lowercase()
}
