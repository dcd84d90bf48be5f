//! What the pure decision takes for granted, and the engine makes sure of: keys, signatures, files, erasures.

use chrono::{DateTime, Utc};

use super::fold::events;
use super::lanes::claimed_key;
use super::{Accepted, Engine, EngineError};
use crate::domain::command::{Command, Edit, Now, PlanCommand, Request};
use crate::domain::denial::Denial;
use crate::domain::event::{PlanEvent, WorkspaceEvent};
use crate::domain::id::{CommandId, PersonId, PlanId};
use crate::domain::message::Message;
use crate::domain::person::Actor;
use crate::entry::{Entry, WORKSPACE};
use crate::journal::Journal as _;
use crate::signing::key;

impl Engine {
    /// Makes sure of what a command about a plan hands in.
    ///
    /// # Errors
    /// A denial for a key that another plan has, a signature that does not count, a text that was not rendered here,
    /// and a file that is not stored here.
    pub(super) fn vouch(&self, plan: &PlanId, command: &PlanCommand, now: Now) -> Result<(), EngineError> {
        if let Some(key) = claimed_key(command) {
            self.vouch_for_key(plan, key)?;
        }
        match command {
            PlanCommand::Sign { person, statement, armour, key, .. } => {
                self.vouch_for_signature(person, statement, armour, key, now.instant)
            }
            PlanCommand::Lock(lock) => self.vouch_for_text(lock),
            PlanCommand::Edit(edits) => edits.iter().try_for_each(|edit| match edit {
                Edit::Attach { sha256, size, .. } if self.attachment(sha256)?.len() as u64 != *size => {
                    let cause = Message::new("engine-attachment-damaged").with("file", sha256.to_string());
                    Err(Denial::input(cause).into())
                }
                _ => Ok(()),
            }),
            _ => Ok(()),
        }
    }

    fn vouch_for_key(&self, plan: &PlanId, key: &str) -> Result<(), EngineError> {
        let holders = self.projection().ask(&self.inner.journal, |database| database.plans_with_key(key))?;
        if holders.iter().all(|holder| holder == plan) {
            return Ok(());
        }
        let cause = Message::new("engine-key-taken").with("key", key);
        Err(Denial::input(cause).hint(Message::new("engine-key-taken-hint")).into())
    }

    /// Makes sure of what a command about the workspace hands in.
    ///
    /// # Errors
    /// A denial for a key that does not read or is not the one of its fingerprint, and for an erasure of something
    /// that can not be erased.
    pub(super) fn vouch_for_facts(&self, facts: &[WorkspaceEvent]) -> Result<(), EngineError> {
        facts.iter().try_for_each(|fact| match fact {
            WorkspaceEvent::KeyApproved { public, fingerprint, .. }
            | WorkspaceEvent::KeyRequested { public, fingerprint, .. } => {
                let read = key::read_public(public).map_err(|error| Denial::input(error.message()))?;
                if read.as_str() == public && key::fingerprint(&read) == *fingerprint {
                    Ok(())
                } else {
                    Err(Denial::input(Message::new("engine-key-fingerprint")).into())
                }
            }
            WorkspaceEvent::LogContinued { size, root, .. } => {
                let here = self.prefix();
                if (here.size, here.root) == (*size, *root) {
                    return Ok(());
                }
                Err(Denial::conflict(Message::new("engine-not-the-end").with("size", here.size)).into())
            }
            WorkspaceEvent::EntryErased { n, .. } => self.erasable(*n).map(|_| ()),
            _ => Ok(()),
        })
    }

    /// Erases the body of an entry: the name of a person, a remark, an answer (FORMAT 1, privacy law).
    ///
    /// The entry keeps its place and its proofs. Locked texts, statements and backups are not reached. With the name
    /// of a person go the private things of that person.
    ///
    /// # Errors
    /// A denial for any other entry and for somebody who may not; [`EngineError`] when it can not be written.
    pub async fn erase(
        &self,
        actor: &Actor,
        id: CommandId,
        n: u64,
        basis: &str,
        instant: DateTime<Utc>,
    ) -> Result<Accepted, EngineError> {
        let person = self.erasable(n)?;
        let facts = vec![WorkspaceEvent::EntryErased { n, basis: basis.to_owned() }];
        let seen = self.workspace().head.revision;
        let accepted = self.submit(actor, Request { id, command: Command::Workspace(facts), seen }, instant).await?;
        self.forget_search()?;
        if let Some(person) = person {
            self.drop_private(&person)?;
        }
        Ok(accepted)
    }

    /// Returns whose name an entry holds, if it holds one.
    ///
    /// # Errors
    /// A denial when the entry can not be erased, or was.
    fn erasable(&self, n: u64) -> Result<Option<PersonId>, EngineError> {
        let denied = || Denial::input(Message::new("engine-not-erasable").with("entry", n));
        let entry = self.inner.journal.entry(n)?.ok_or_else(denied)?;
        whose(&entry)?.ok_or_else(|| denied().into())
    }
}

/// Returns whose name an entry holds, when it can be erased; the outer `None` when it can not.
fn whose(entry: &Entry) -> Result<Option<Option<PersonId>>, EngineError> {
    if entry.head.stream == WORKSPACE {
        return Ok(match events(entry)?.unwrap_or_default().as_slice() {
            [WorkspaceEvent::PersonNamed { person, .. }] => Some(Some(person.clone())),
            _ => None,
        });
    }
    let is_remark =
        |event: &PlanEvent| matches!(event, PlanEvent::RemarkPublished { .. } | PlanEvent::RemarkAnswered { .. });
    let events: Vec<PlanEvent> = events(entry)?.unwrap_or_default();
    Ok((!events.is_empty() && events.iter().all(is_remark)).then_some(None))
}
