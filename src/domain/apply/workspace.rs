//! Applies events of the workspace.

use std::sync::Arc;

use crate::domain::body::{Body, BodySet};
use crate::domain::event::{Stamp, WorkspaceEvent};
use crate::domain::id::PersonId;
use crate::domain::party::{Mandate, Office, Party};
use crate::domain::person::{Naming, Person, RolePeriod};
use crate::domain::template::Template;
use crate::domain::timeline::Timeline;
use crate::domain::workspace::{StoredTemplate, Workspace, WorkspaceHead};

impl Workspace {
    /// Applies one event of an entry.
    pub fn apply(&mut self, event: &WorkspaceEvent, stamp: &Stamp) {
        let head = Arc::make_mut(&mut self.head);
        head.revision = stamp.revision;
        match event {
            WorkspaceEvent::Founded { .. }
            | WorkspaceEvent::Set { .. }
            | WorkspaceEvent::LogKey { .. }
            | WorkspaceEvent::LogContinued { .. }
            | WorkspaceEvent::TemplateAdded { .. } => self.apply_head(event),
            WorkspaceEvent::PersonAdded { .. }
            | WorkspaceEvent::PersonNamed { .. }
            | WorkspaceEvent::AccountSet { .. }
            | WorkspaceEvent::RoleSet { .. } => self.apply_person(event),
            WorkspaceEvent::InvitationMade { .. }
            | WorkspaceEvent::InvitationUsed { .. }
            | WorkspaceEvent::InvitationWithdrawn { .. }
            | WorkspaceEvent::KeyRequested { .. }
            | WorkspaceEvent::KeyRefused { .. }
            | WorkspaceEvent::KeyApproved { .. }
            | WorkspaceEvent::KeyRevoked { .. } => self.apply_enrolment(event, stamp),
            WorkspaceEvent::PartySet { .. } | WorkspaceEvent::OfficeSet { .. } | WorkspaceEvent::MandateSet { .. } => {
                self.apply_party(event)
            }
            WorkspaceEvent::BodySet { .. }
            | WorkspaceEvent::SeatSet { .. }
            | WorkspaceEvent::BodySetSet { .. }
            | WorkspaceEvent::RuleSet { .. } => self.apply_body(event),
            WorkspaceEvent::MeetingSet { .. }
            | WorkspaceEvent::AgendaSet { .. }
            | WorkspaceEvent::MinutesSet { .. }
            | WorkspaceEvent::MinutesApproved { .. }
            | WorkspaceEvent::MinutesCorrected { .. } => self.apply_meeting(event, stamp),
            // The entry that it names is folded as an entry without a body.
            WorkspaceEvent::EntryErased { .. } => {}
        }
    }

    /// Applies an entry whose body was erased: a person's name (FORMAT 1).
    pub fn apply_erased(&mut self, stamp: &Stamp) {
        Arc::make_mut(&mut self.head).revision = stamp.revision;
    }

    fn apply_head(&mut self, event: &WorkspaceEvent) {
        let head: &mut WorkspaceHead = Arc::make_mut(&mut self.head);
        match event {
            WorkspaceEvent::Founded { origin, name, zone, logkey } => {
                head.origin.clone_from(origin);
                head.name.clone_from(name);
                head.zone.clone_from(zone);
                head.log_keys.push(logkey.clone());
            }
            WorkspaceEvent::Set { field, value } => match (field.as_str(), value.text()) {
                ("name", Some(name)) => name.clone_into(&mut head.name),
                ("zone", Some(zone)) => zone.clone_into(&mut head.zone),
                _ => {
                    head.settings.insert(field.clone(), value.clone());
                }
            },
            WorkspaceEvent::LogKey { public, .. } => head.log_keys.push(public.clone()),
            WorkspaceEvent::LogContinued { origin, .. } => head.origin.clone_from(origin),
            WorkspaceEvent::TemplateAdded { digest, toml } => {
                // The text was checked when it was added; an older vedtak's template stays readable as text.
                if let Ok(template) = Template::stored(toml) {
                    head.templates.push(*digest);
                    self.templates.insert(*digest, Arc::new(StoredTemplate { toml: toml.clone(), template }));
                }
            }
            _ => {}
        }
    }

    fn apply_person(&mut self, event: &WorkspaceEvent) {
        match event {
            WorkspaceEvent::PersonAdded { person } => {
                self.persons.entry(person.clone()).or_insert_with(|| Arc::new(Person::new(person.clone())));
            }
            WorkspaceEvent::PersonNamed { person, name, mail, title } => {
                let naming = Naming { name: name.clone(), mail: mail.clone(), title: title.clone() };
                self.change_person(person, |person| person.naming = Some(naming));
            }
            WorkspaceEvent::AccountSet { person, user } => {
                self.change_person(person, |person| person.user = Some(user.clone()));
            }
            WorkspaceEvent::RoleSet { person, role, basis, from, to } => {
                let period = RolePeriod { role: *role, from: *from, to: *to, basis: basis.clone() };
                self.change_person(person, |person| {
                    person.roles.retain(|other| other.role != period.role || other.from != period.from);
                    person.roles.push(period);
                });
            }
            _ => {}
        }
    }

    fn apply_party(&mut self, event: &WorkspaceEvent) {
        match event {
            WorkspaceEvent::PartySet { id, key, field, value, from } => {
                let fresh = || Arc::new(Party::new(id.clone(), key.clone()));
                let party = Arc::make_mut(self.parties.entry(id.clone()).or_insert_with(fresh));
                party.key.clone_from(key);
                party.facts.entry(field.clone()).or_default().set(*from, value.clone());
            }
            WorkspaceEvent::OfficeSet { party, office, key, name } => {
                let Some(party) = self.parties.get_mut(party) else { return };
                let fresh = || Office { key: key.clone(), name: name.clone(), mandates: Vec::new() };
                let office = Arc::make_mut(party).offices.entry(office.clone()).or_insert_with(fresh);
                office.key.clone_from(key);
                office.name.clone_from(name);
            }
            WorkspaceEvent::MandateSet { party, office, person, authority, from, to, instead } => {
                let Some(party) = self.parties.get_mut(party) else { return };
                let Some(office) = Arc::make_mut(party).offices.get_mut(office) else { return };
                let (person, authority) = (person.clone(), authority.clone());
                let replaced =
                    |other: &Mandate| (&other.person, other.from, &other.instead) == (&person, *from, instead);
                office.mandates.retain(|other| !replaced(other));
                office.mandates.push(Mandate { person, authority, from: *from, to: *to, instead: instead.clone() });
            }
            _ => {}
        }
    }

    fn apply_body(&mut self, event: &WorkspaceEvent) {
        match event {
            WorkspaceEvent::BodySet { id, key, field, value, from } => {
                let fresh = || Arc::new(Body::new(id.clone(), key.clone()));
                let body = Arc::make_mut(self.bodies.entry(id.clone()).or_insert_with(fresh));
                body.key.clone_from(key);
                body.facts.entry(field.clone()).or_default().set(*from, value.clone());
            }
            WorkspaceEvent::SeatSet { body, seat, facts, from } => {
                if let Some(body) = self.bodies.get_mut(body) {
                    Arc::make_mut(body).seats.entry(seat.clone()).or_default().set(*from, facts.clone());
                }
            }
            WorkspaceEvent::BodySetSet { id, name, bodies, from } => {
                let set = BodySet { name: name.clone(), bodies: bodies.clone() };
                let sets = self.sets.entry(id.clone()).or_insert_with(|| Arc::new(Timeline::new()));
                Arc::make_mut(sets).set(*from, set);
            }
            WorkspaceEvent::RuleSet { body, rule, from } => {
                if let Some(body) = self.bodies.get_mut(body) {
                    Arc::make_mut(body).rule.set(*from, rule.clone());
                }
            }
            _ => {}
        }
    }

    pub(super) fn change_person(&mut self, id: &PersonId, change: impl FnOnce(&mut Person)) {
        if let Some(person) = self.persons.get_mut(id) {
            change(Arc::make_mut(person));
        }
    }
}
