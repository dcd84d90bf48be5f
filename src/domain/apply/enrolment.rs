//! Applies events about invitations and keys.

use std::sync::Arc;

use crate::domain::digest::Digest;
use crate::domain::event::{Stamp, WorkspaceEvent};
use crate::domain::person::{Invitation, InvitationState, Key, KeyRequest, Person, Revocation};
use crate::domain::workspace::Workspace;

impl Workspace {
    /// Applies an event about invitations and keys.
    pub(super) fn apply_enrolment(&mut self, event: &WorkspaceEvent, stamp: &Stamp) {
        match event {
            WorkspaceEvent::InvitationMade { code_digest, person, until, by } => {
                let (code_digest, until, by) = (*code_digest, *until, by.clone());
                let invitation = Invitation { code_digest, until, by, state: InvitationState::Open };
                self.change_person(person, |person| person.invitations.push(invitation));
            }
            WorkspaceEvent::InvitationUsed { code_digest, key } => {
                self.change_invitation(code_digest, InvitationState::Used(key.clone()));
            }
            WorkspaceEvent::InvitationWithdrawn { code_digest, reason } => {
                self.change_invitation(code_digest, InvitationState::Withdrawn(reason.clone()));
            }
            WorkspaceEvent::KeyRequested { person, public, fingerprint, possession, replaces } => {
                let request = KeyRequest {
                    public: public.clone(),
                    fingerprint: fingerprint.clone(),
                    possession: *possession,
                    replaces: replaces.clone(),
                    by: stamp.by.clone(),
                    at: stamp.time,
                };
                self.change_person(person, |person| person.requests.push(request));
            }
            WorkspaceEvent::KeyRefused { key, .. } => self.forget_request(key),
            WorkspaceEvent::KeyApproved { person, public, fingerprint, from, to, how, alone } => {
                let key = Key {
                    public: public.clone(),
                    fingerprint: fingerprint.clone(),
                    from: *from,
                    to: *to,
                    how: how.clone(),
                    alone: *alone,
                    by: stamp.by.clone(),
                    possession: self.request(fingerprint).map(|(_, request)| request.possession),
                    revoked: None,
                };
                self.forget_request(fingerprint);
                self.change_person(person, |person| person.keys.push(key));
            }
            WorkspaceEvent::KeyRevoked { key: fingerprint, since, reason, compromised } => {
                let revoked = Revocation { since: *since, reason: reason.clone(), compromised: *compromised };
                let holds = |person: &&mut Arc<Person>| person.keys.iter().any(|key| &key.fingerprint == fingerprint);
                for person in self.persons.values_mut().filter(holds) {
                    let keys = Arc::make_mut(person).keys.iter_mut();
                    for key in keys.filter(|key| &key.fingerprint == fingerprint && key.revoked.is_none()) {
                        key.revoked = Some(revoked.clone());
                    }
                }
            }
            _ => {}
        }
    }

    fn change_invitation(&mut self, code: &Digest, state: InvitationState) {
        let found = self.invitation(code).map(|(person, _)| person.id.clone());
        let Some(person) = found.and_then(|id| self.persons.get_mut(&id)) else { return };
        let invitations = Arc::make_mut(person).invitations.iter_mut();
        if let Some(invitation) = invitations.into_iter().find(|invitation| &invitation.code_digest == code) {
            invitation.state = state;
        }
    }

    fn forget_request(&mut self, fingerprint: &str) {
        let Some(id) = self.request(fingerprint).map(|(person, _)| person.id.clone()) else { return };
        self.change_person(&id, |person| person.requests.retain(|request| request.fingerprint != fingerprint));
    }
}
