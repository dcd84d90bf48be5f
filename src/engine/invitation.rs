//! An invitation: its code, what the log is told, and the letter (DESIGN 8).

use chrono::{DateTime, Utc};

use super::{Chance, Engine, EngineError};
use crate::document::letter::{Address, Letter};
use crate::domain::denial::Denial;
use crate::domain::event::WorkspaceEvent;
use crate::domain::id::PersonId;
use crate::domain::invitation::{BYTES, InvitationCode};
use crate::domain::message::Message;
use crate::domain::permission;
use crate::domain::person::Person;
use crate::domain::value::FieldValue;
use crate::domain::workspace::Workspace;
use crate::locale::Locale;

/// The setting of the workspace that names the server, as members reach it.
const HOST: &str = "host";
/// The setting of the workspace that names the server's port, as members reach it.
const PORT: &str = "port";

/// Who invites whom, to where, until when.
#[derive(Debug, Clone)]
pub struct Inviting {
    /// Who invites.
    pub by: PersonId,
    /// Who is invited.
    pub person: PersonId,
    /// Where the server is.
    pub address: Address,
    /// Until when the code can be used.
    pub until: DateTime<Utc>,
}

/// An invitation that is made; it counts when its facts are submitted.
pub struct Invitation {
    /// The code, which only the letter says.
    pub code: InvitationCode,
    /// What the log is told: the address where it is new, and that older invitations no longer count.
    pub facts: Vec<WorkspaceEvent>,
    /// The letter.
    pub letter: String,
}

impl Engine {
    /// Returns where members reach the server, as far as that was said before: its name, its port.
    #[must_use]
    pub fn known_address(&self) -> (Option<String>, Option<u16>) {
        let workspace = self.workspace();
        let setting = |name: &str| workspace.head.settings.get(name).and_then(FieldValue::text);
        (setting(HOST).map(str::to_owned), setting(PORT).and_then(|port| port.parse().ok()))
    }

    /// Makes an invitation, with its letter in a language. Nothing is submitted.
    ///
    /// # Errors
    /// A denial for somebody who is not known; [`EngineError`] when there is no randomness.
    pub fn prepare_invitation(
        &self,
        inviting: &Inviting,
        locale: &Locale,
        chance: &mut dyn Chance,
        instant: DateTime<Utc>,
    ) -> Result<Invitation, EngineError> {
        let Inviting { by, person, address, until } = inviting;
        let workspace = self.workspace();
        let unknown = || Denial::unknown(Message::new("person-unknown").with("person", person.as_str()));
        let invited = workspace.person(person).ok_or_else(unknown)?;
        let random = chance.draw().map_err(|error| EngineError::file(self.directory(), &error))?;
        let code = InvitationCode::make(random.first_chunk::<BYTES>().copied().unwrap_or_default());
        let made = WorkspaceEvent::InvitationMade {
            code_digest: code.digest(&workspace.head.origin),
            person: person.clone(),
            until: *until,
            by: by.clone(),
        };
        let replaced = withdrawn(invited, instant, &locale.term("cli-invite-replaced"));
        let facts = settings(&workspace, address).into_iter().chain(replaced).chain([made]).collect();
        let letter = Letter {
            workspace: &workspace,
            person: invited,
            inviter: workspace.person(by),
            address: address.clone(),
            code: code.clone(),
        };
        let is_alone = permission::alone(&workspace, self.now(instant));
        let letter = letter.write(locale, workspace.local(*until), is_alone);
        Ok(Invitation { code, facts, letter })
    }
}

/// Makes the facts that withdraw what invites a person still.
#[must_use]
pub fn withdrawn(person: &Person, now: DateTime<Utc>, reason: &str) -> Vec<WorkspaceEvent> {
    let open = person.invitations.iter().filter(|invitation| invitation.is_open(now));
    open.map(|invitation| WorkspaceEvent::InvitationWithdrawn {
        code_digest: invitation.code_digest,
        reason: reason.to_owned(),
    })
    .collect()
}

/// Makes the facts that remember an address that differs from the one before.
fn settings(workspace: &Workspace, address: &Address) -> Vec<WorkspaceEvent> {
    let wanted = [(HOST, address.host.clone()), (PORT, address.port.to_string())];
    let facts = wanted.into_iter().filter_map(|(field, text)| {
        let value = FieldValue::line(text);
        let is_new = workspace.head.settings.get(field) != Some(&value);
        is_new.then(|| WorkspaceEvent::Set { field: field.to_owned(), value })
    });
    facts.collect()
}
