//! Inviting somebody: the engine makes code and letter, the log is told, the letter comes back.

use chrono::{DateTime, Utc};

use super::Reply;
use crate::document::letter::Address;
use crate::domain::command::{Command, Request};
use crate::domain::denial::Denial;
use crate::domain::id::{CommandId, PersonId};
use crate::domain::message::Message;
use crate::domain::person::Actor;
use crate::engine::invitation::{Invitation, Inviting};
use crate::engine::{Engine, EngineError, SystemChance};
use crate::locale::Locale;
use crate::ui::session::Session;

/// Who is invited, where to, until when, with a letter in which language.
#[derive(Debug)]
pub struct Invite {
    id: CommandId,
    seen: u64,
    person: PersonId,
    host: String,
    port: u16,
    until: DateTime<Utc>,
    locale: Locale,
}

/// An invitation that counts.
#[derive(Debug)]
pub struct Invited {
    /// Who.
    pub person: PersonId,
    /// The code.
    pub code: String,
    /// The letter.
    pub letter: String,
}

impl Invite {
    /// Invites a person to a server, which has a name and a port; the letter is in the session's language.
    #[must_use]
    pub fn new(session: &Session, person: PersonId, (host, port): (String, u16), until: DateTime<Utc>) -> Option<Self> {
        let (seen, locale) = (session.workspace.head.revision, session.locale.clone());
        Some(Self { id: session.fresh()?, seen, person, host, port, until, locale })
    }

    /// Makes the invitation and tells the log.
    pub(super) async fn run(self, engine: &Engine, actor: &Actor, now: DateTime<Utc>) -> Reply {
        match self.give(engine, actor, now).await {
            Ok(invited) => Reply::Invited(Box::new(invited)),
            Err(error) => Reply::Refused(error.failure()),
        }
    }

    async fn give(self, engine: &Engine, actor: &Actor, now: DateTime<Utc>) -> Result<Invited, EngineError> {
        let no_key = || Denial::state(Message::new("invite-no-server")).hint(Message::new("invite-no-server-hint"));
        let key = engine.host_public_key()?.ok_or_else(no_key)?;
        let (_, fingerprint) = Engine::read_public_key(key.as_str())?;
        let Self { id, seen, person, host, port, until, locale } = self;
        let address = Address { host, port, fingerprint };
        let inviting = Inviting { by: actor.person.clone(), person: person.clone(), address, until };
        let made = engine.prepare_invitation(&inviting, &locale, &mut SystemChance, now)?;
        let Invitation { code, facts, letter } = made;
        engine.submit(actor, Request { id, command: Command::Workspace(facts), seen }, now).await?;
        Ok(Invited { person, code: code.to_string(), letter })
    }
}
