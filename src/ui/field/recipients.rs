//! Recipients as people write them: one a line, `SR Voss: 14.05.20`, in the words of the workspace.

use crate::domain::called;
use crate::domain::id::BodyId;
use crate::domain::message::Message;
use crate::domain::value::{Recipient, RecipientLine, Recipients};
use crate::domain::when::{self, When};
use crate::ui::form::dated;
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
    let day = dated::near(session, text).map(|day| session.locale.short_date(day));
    let text = day.as_deref().unwrap_or(text);
    when::parse(text, session.locale.when_words()).map_err(|error| error.message())
}

fn find(session: &Session, name: &str) -> Option<Recipient> {
    if let Some((body, role)) = name.split_once(ACTING)
        && let (Some(body), Some(role)) = (body_named(session, body.trim()), body_named(session, role.trim()))
    {
        return Some(Recipient::Acting { body, role });
    }
    let (workspace, day) = (&session.workspace, session.now.day);
    if let Some(body) = body_named(session, name) {
        return Some(Recipient::Body(body));
    }
    if let Some(set) = called::set(workspace, name, day) {
        return Some(Recipient::Set(set.clone()));
    }
    if let Some(party) = called::party(workspace, name, day) {
        return Some(Recipient::Party(party.id.clone()));
    }
    let is = |other: &str| called::same(other, name);
    let means_all = |lang| {
        let locale = crate::locale::Locale::new(lang);
        is(&locale.term("document-all-parties")) || is(&locale.term("all-parties"))
    };
    crate::domain::lang::Lang::ALL.into_iter().any(means_all).then_some(Recipient::Parties)
}

fn body_named(session: &Session, name: &str) -> Option<BodyId> {
    called::body(&session.workspace, name, session.now.day).map(|body| body.id.clone())
}
