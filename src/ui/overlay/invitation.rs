//! An invitation: asked for, its letter shown once, withdrawn (DESIGN 8).

use chrono::{DateTime, TimeDelta, Utc};
use ratatui::layout::Rect;

use super::ask::{Ask, Problem, Question};
use super::fact::give;
use super::{Cover, Overlay};
use crate::document::letter::USUAL_PORT;
use crate::domain::decide::enrolment::MAX_DAYS;
use crate::domain::id::PersonId;
use crate::domain::message::Message;
use crate::domain::person::Person;
use crate::engine::invitation::withdrawn;
use crate::ui::canvas::Canvas;
use crate::ui::effect::{Effect, Invite, Invited};
use crate::ui::form::{Entry, Form};
use crate::ui::glyph::Glyph;
use crate::ui::key::{Code, Key};
use crate::ui::moves::Move;
use crate::ui::scroll::turned;
use crate::ui::session::Session;
use crate::ui::theme::Role;
use crate::ui::{layout, text};

/// How long an invitation is open when nothing else is said, in days.
const DAYS: u32 = 14;
/// The ending of the file that a letter is saved as.
const ENDING: &str = ".txt";

/// Somebody is invited.
#[derive(Debug)]
struct Inviting {
    person: PersonId,
    name: String,
}

/// Asks for how long somebody is invited, and where to; the address is what was said before.
#[must_use]
pub fn invite(session: &Session, person: &Person) -> Overlay {
    let term = |id| session.locale.term(id);
    let setting = |name: &str| session.workspace.head.settings.get(name).and_then(|value| value.text());
    let port = setting("port").map_or_else(|| USUAL_PORT.to_string(), str::to_owned);
    let entries = [
        Entry::line("days", term("invite-days"), &DAYS.to_string()).hint(term("invite-days-hint")),
        Entry::line("host", term("invite-host"), setting("host").unwrap_or_default()).hint(term("invite-host-hint")),
        Entry::line("port", term("invite-port"), &port),
    ];
    let question = Inviting { person: person.id.clone(), name: person.name().to_owned() };
    Box::new(Ask::new(question, Form::new(entries)))
}

/// Reads where a host is: its name or number, nothing that `ssh` could take for an option, and its port.
///
/// # Errors
/// The entry that is wrong, and why.
pub fn address(form: &Form) -> Result<(String, u16), Problem> {
    let wrong_port =
        |_| Problem::new("port", Message::new("form-no-number").with("text", form.text("port").unwrap_or_default()));
    let port = form.number("port")?.map_or(Ok(USUAL_PORT), u16::try_from).map_err(wrong_port)?;
    let host = form.needed("host")?;
    let is_plain = |each: char| each.is_ascii_alphanumeric() || matches!(each, '.' | '-' | ':');
    if host.starts_with('-') || !host.chars().all(is_plain) {
        return Err(Problem::new("host", Message::new("invite-host-wrong").with("text", host)));
    }
    Ok((host, port))
}

impl Question for Inviting {
    fn title(&self, session: &Session) -> String {
        session.say(&Message::new("invite-title").with("person", &self.name))
    }

    fn intro(&self, session: &Session) -> String {
        session.locale.term("invite-intro")
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let days = i64::from(form.number("days")?.unwrap_or(DAYS));
        if !(1..=MAX_DAYS).contains(&days) {
            return Err(Problem::new("days", Message::new("invitation-until").with("days", MAX_DAYS)));
        }
        let (host, port) = address(form)?;
        let until = session.now.instant + TimeDelta::days(days);
        let invite = Invite::new(session, self.person.clone(), (host, port), until);
        Ok(invite.map(|invite| Move::Do(Effect::Invite(Box::new(invite)))).into_iter().collect())
    }
}

/// Asks why the open invitations of a person are taken back; nothing when there is none.
#[must_use]
pub fn withdraw(session: &Session, person: &Person) -> Option<Overlay> {
    is_open(person, session.now.instant).then(|| {
        let reason = Entry::line("reason", session.locale.term("form-reason"), "");
        let question = Withdrawing { person: person.id.clone(), name: person.name().to_owned() };
        Box::new(Ask::new(question, Form::new([reason]))) as Overlay
    })
}

/// Tells whether a person has an invitation that can still be used.
#[must_use]
pub fn is_open(person: &Person, now: DateTime<Utc>) -> bool {
    person.invitations.iter().any(|invitation| invitation.is_open(now))
}

/// Invitations are taken back.
#[derive(Debug)]
struct Withdrawing {
    person: PersonId,
    name: String,
}

impl Question for Withdrawing {
    fn title(&self, session: &Session) -> String {
        session.say(&Message::new("invite-withdraw-title").with("person", &self.name))
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let reason = form.needed("reason")?;
        let Some(person) = session.workspace.person(&self.person) else { return Ok(Vec::new()) };
        let facts = withdrawn(person, session.now.instant, &reason);
        let said = Message::new("said-invitation-withdrawn").with("person", &self.name);
        Ok(give(session, vec![facts], &said))
    }
}

/// The letter of an invitation, which is shown once.
#[derive(Debug)]
pub struct Letter {
    invited: Invited,
    top: usize,
}

impl Letter {
    /// Shows a letter.
    #[must_use]
    pub const fn new(invited: Invited) -> Self {
        Self { invited, top: 0 }
    }

    fn lines(&self, columns: u16) -> Vec<String> {
        text::wrap(&self.invited.letter, usize::from(columns))
    }
}

impl Cover for Letter {
    fn key(&mut self, key: Key, session: &Session) -> Vec<Move> {
        let body = session.body();
        let page = usize::from(body.height.saturating_sub(5));
        match key.code {
            Code::Char('k') if key.ctrl => return vec![Move::Do(Effect::Copy(self.invited.letter.clone()))],
            Code::Char('s') if key.ctrl => {
                let name = format!("{}{ENDING}", self.invited.person);
                return vec![Move::Do(Effect::Save(name, self.invited.letter.clone().into_bytes()))];
            }
            Code::Esc => return vec![Move::Close],
            code => self.top = turned(self.top, code, self.lines(body.width.saturating_sub(2)).len(), page),
        }
        Vec::new()
    }

    fn keys(&self) -> Option<&'static str> {
        None
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        canvas.clear(area);
        let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        let code = Message::new("invite-code").with("code", &self.invited.code);
        canvas.put(area, 0, 0, &session.say(&code), Role::Heading);
        let (_, rest) = layout::above(area, 1);
        canvas.put(rest, 0, 0, &session.locale.term("invite-once"), Role::Warning);
        let (_, rest) = layout::above(rest, 2);
        let (letter, keys) = layout::below(rest, 2);
        let lines = self.lines(letter.width);
        for (y, line) in (0..letter.height).zip(lines.iter().skip(self.top)) {
            canvas.put(letter, 0, y, line, Role::Text);
        }
        canvas.rule(keys, 0);
        let left = lines.len().saturating_sub(self.top + usize::from(letter.height));
        if left > 0 {
            canvas.put_right(keys, 0, &format!(" {} {left} ", canvas.glyph(Glyph::Below)), Role::Muted);
        }
        canvas.put_keys(keys, 0, 1, &session.locale.term("invite-keys"), Role::Key);
    }
}
