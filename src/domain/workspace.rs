//! A workspace as it stands: its people, bodies, parties and templates (DESIGN 4.4).

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

use super::body::{Body, BodySet, Holders, Rule, Seat, SeatOf};
use super::digest::Digest;
use super::id::{BodyId, BodySetId, MeetingId, OfficeId, PartyId, PersonId};
use super::lang::Lang;
use super::meeting::Meeting;
use super::party::{Considerer, Mandate, Office, Party};
use super::person::{Capacity, Invitation, Key, KeyRequest, Person, Role};
use super::template::Template;
use super::text::sort_key;
use super::timeline::Timeline;
use super::value::{FieldValue, Value};

/// A workspace as it stands at a revision. Parts are shared, as in [`super::plan::Plan`].
#[derive(Debug, Clone, PartialEq)]
pub struct Workspace {
    /// What is known of the workspace as a whole.
    pub head: Arc<WorkspaceHead>,
    /// Persons.
    pub persons: BTreeMap<PersonId, Arc<Person>>,
    /// Bodies.
    pub bodies: BTreeMap<BodyId, Arc<Body>>,
    /// Sets of bodies, as of a day.
    pub sets: BTreeMap<BodySetId, Arc<Timeline<BodySet>>>,
    /// Parties.
    pub parties: BTreeMap<PartyId, Arc<Party>>,
    /// Meetings of bodies.
    pub meetings: BTreeMap<MeetingId, Arc<Meeting>>,
    /// Templates by digest, with their text.
    pub templates: BTreeMap<Digest, Arc<StoredTemplate>>,
}

/// What is known of a workspace as a whole.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct WorkspaceHead {
    /// `<domain>/vedtak/<workspace id>/<epoch>`.
    pub origin: String,
    /// What the cooperation is called.
    pub name: String,
    /// Time zone, for example `Europe/Oslo`.
    pub zone: String,
    /// Public halves of the log key, oldest first.
    pub log_keys: Vec<String>,
    /// Templates in the order they were added.
    pub templates: Vec<Digest>,
    /// Settings.
    pub settings: BTreeMap<String, FieldValue>,
    /// The revision: the number of entries in stream `w`.
    pub revision: u64,
}

/// A template with the text that its digest is of.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredTemplate {
    /// The text, TOML.
    pub toml: String,
    /// What it says.
    pub template: Template,
}

impl Default for Workspace {
    fn default() -> Self {
        Self::new()
    }
}

impl Workspace {
    /// Makes the workspace that exists before its first entry.
    #[must_use]
    pub fn new() -> Self {
        Self {
            head: Arc::default(),
            persons: BTreeMap::new(),
            bodies: BTreeMap::new(),
            sets: BTreeMap::new(),
            parties: BTreeMap::new(),
            meetings: BTreeMap::new(),
            templates: BTreeMap::new(),
        }
    }

    /// Returns the domain that namespaces and principals end in.
    #[must_use]
    pub fn domain(&self) -> &str {
        self.head.origin.split('/').next().unwrap_or_default()
    }

    /// Returns the day of an instant in the workspace's zone; in UTC before there is a zone.
    #[must_use]
    pub fn day_of(&self, instant: DateTime<Utc>) -> NaiveDate {
        match self.head.zone.parse::<chrono_tz::Tz>() {
            Ok(zone) => instant.with_timezone(&zone).date_naive(),
            Err(_) => instant.date_naive(),
        }
    }

    /// Returns when a day begins in the workspace's zone; in UTC before there is a zone.
    #[must_use]
    pub fn midnight(&self, day: NaiveDate) -> DateTime<Utc> {
        let local = day.and_time(NaiveTime::MIN);
        let zone = self.head.zone.parse::<chrono_tz::Tz>().ok();
        let instant = zone.and_then(|zone| local.and_local_timezone(zone).earliest());
        instant.map_or_else(|| local.and_utc(), |instant| instant.to_utc())
    }

    /// Returns the clock time of an instant in the workspace's zone; in UTC before there is a zone.
    #[must_use]
    pub fn local(&self, instant: DateTime<Utc>) -> NaiveDateTime {
        match self.head.zone.parse::<chrono_tz::Tz>() {
            Ok(zone) => instant.with_timezone(&zone).naive_local(),
            Err(_) => instant.naive_utc(),
        }
    }

    /// Finds a template.
    #[must_use]
    pub fn template(&self, digest: &Digest) -> Option<&Template> {
        self.templates.get(digest).map(|stored| &stored.template)
    }

    /// Finds a template by its key; the one that was added last counts.
    #[must_use]
    pub fn template_named(&self, key: &str) -> Option<(Digest, &Template)> {
        let mut newest_first =
            self.head.templates.iter().rev().filter_map(|digest| Some((*digest, self.template(digest)?)));
        newest_first.find(|(_, template)| template.key == key)
    }

    /// Finds a meeting.
    #[must_use]
    pub fn meeting(&self, id: &MeetingId) -> Option<&Meeting> {
        self.meetings.get(id).map(Arc::as_ref)
    }

    /// Walks through the meetings of a body by day, the earliest first.
    pub fn meetings_of(&self, body: &BodyId) -> impl Iterator<Item = &Meeting> {
        let mut own: Vec<&Meeting> =
            self.meetings.values().map(Arc::as_ref).filter(|meeting| meeting.is_of(body)).collect();
        own.sort_by_key(|meeting| meeting.call.held);
        own.into_iter()
    }

    /// Finds the meeting on a day that all of several take part in; none that was cancelled.
    #[must_use]
    pub fn meeting_on(&self, who: &[Considerer], day: NaiveDate) -> Option<&Meeting> {
        let is_kept = |meeting: &&Meeting| meeting.call.held == day && meeting.call.cancelled.is_none();
        let takes_part = |meeting: &Meeting| who.iter().all(|who| who.body().is_some_and(|body| meeting.is_of(body)));
        self.meetings_of(who.first()?.body()?).filter(is_kept).find(|meeting| takes_part(meeting))
    }

    /// Finds a person.
    #[must_use]
    pub fn person(&self, id: &PersonId) -> Option<&Person> {
        self.persons.get(id).map(Arc::as_ref)
    }

    /// Returns a person's name, or the identity when nothing else is known.
    #[must_use]
    pub fn person_name<'a>(&'a self, id: &'a PersonId) -> &'a str {
        self.person(id).map_or(id.as_str(), Person::name)
    }

    /// Finds a body.
    #[must_use]
    pub fn body(&self, id: &BodyId) -> Option<&Body> {
        self.bodies.get(id).map(Arc::as_ref)
    }

    /// Finds a party.
    #[must_use]
    pub fn party(&self, id: &PartyId) -> Option<&Party> {
        self.parties.get(id).map(Arc::as_ref)
    }

    /// Finds an office of a party.
    #[must_use]
    pub fn office(&self, party: &PartyId, office: &OfficeId) -> Option<&Office> {
        self.party(party)?.offices.get(office)
    }

    /// Finds a set of bodies as of a day.
    #[must_use]
    pub fn set(&self, id: &BodySetId, day: NaiveDate) -> Option<&BodySet> {
        self.sets.get(id)?.at(day)
    }

    /// Returns the rule that a body decides by on a day.
    #[must_use]
    pub fn rule(&self, body: &BodyId, day: NaiveDate) -> Option<&Rule> {
        self.body(body)?.rule.at(day)
    }

    /// Returns what a body or a party is called on a day, in a language's form.
    #[must_use]
    pub fn name_of<'a>(&'a self, who: &'a Considerer, lang: Lang, day: NaiveDate) -> &'a str {
        match who {
            Considerer::Body(body) => self.body(body).map_or(body.as_str(), |found| found.name(lang, day)),
            Considerer::Party(party) => self.party(party).map_or(party.as_str(), |found| found.name(day)),
        }
    }

    /// Returns the short form of [`Self::name_of`].
    #[must_use]
    pub fn short_of<'a>(&'a self, who: &'a Considerer, lang: Lang, day: NaiveDate) -> &'a str {
        match who {
            Considerer::Body(body) => self.body(body).map_or(body.as_str(), |found| found.short(lang, day)),
            Considerer::Party(party) => self.party(party).map_or(party.as_str(), |found| found.short(day)),
        }
    }

    /// Lists who sits in a body on a day, deputies not counted; a seat held by a body gives that body's sitters.
    #[must_use]
    pub fn sitters(&self, body: &BodyId, day: NaiveDate) -> Vec<&PersonId> {
        let Some(body) = self.body(body) else { return Vec::new() };
        self.persons_of(body.seats_at(day).map(|(_, seat)| &seat.holders).collect(), vec![&body.id], day)
    }

    /// Lists the persons who hold a seat on a day, also by virtue of another seat, or because they sit in a body.
    #[must_use]
    pub fn holders<'a>(&'a self, seat: &'a Seat, day: NaiveDate) -> Vec<&'a PersonId> {
        self.persons_of(vec![&seat.holders], Vec::new(), day)
    }

    /// Follows holders to persons, each once; bodies and seats that hold each other in a circle give nobody.
    fn persons_of<'a>(
        &'a self,
        mut open: Vec<&'a Holders>,
        mut bodies: Vec<&'a BodyId>,
        day: NaiveDate,
    ) -> Vec<&'a PersonId> {
        let (mut persons, mut seats) = (Vec::new(), Vec::new());
        let mut next = 0;
        while let Some(holders) = open.get(next).copied() {
            next += 1;
            match holders {
                Holders::Persons(found) => {
                    let fresh: Vec<_> = found.iter().filter(|person| !persons.contains(person)).collect();
                    persons.extend(fresh);
                }
                Holders::Body(body) if !bodies.contains(&body) => {
                    bodies.push(body);
                    let seats = self.body(body).into_iter().flat_map(|body| body.seats_at(day));
                    open.extend(seats.map(|(_, seat)| &seat.holders));
                }
                Holders::Seat(of) if !seats.contains(&of) => {
                    seats.push(of);
                    open.extend(self.seat(of, day).map(|seat| &seat.holders));
                }
                Holders::Body(_) | Holders::Seat(_) | Holders::Vacant | Holders::Unclear | Holders::Later => {}
            }
        }
        persons
    }

    /// Finds a seat of a body as it is on a day; nothing after its term.
    #[must_use]
    pub fn seat(&self, of: &SeatOf, day: NaiveDate) -> Option<&Seat> {
        self.body(&of.body)?.seats_at(day).find(|(id, _)| **id == of.seat).map(|(_, seat)| seat)
    }

    /// Lists the bodies that have taken over from a body by a day: those at the end of the chain of successors, the
    /// body itself when it stands (pitfall 3). Old outcomes stay with the body; open duties are its successors'.
    #[must_use]
    pub fn successors<'a>(&'a self, body: &'a BodyId, day: NaiveDate) -> Vec<&'a BodyId> {
        let (mut open, mut ends) = (vec![body], Vec::new());
        let mut next = 0;
        while let Some(current) = open.get(next).copied() {
            next += 1;
            let fact = self.body(current).and_then(|known| known.fact("successor", day));
            match fact.and_then(FieldValue::value) {
                Some(Value::Bodies(bodies)) if !bodies.is_empty() => {
                    let fresh: Vec<_> = bodies.iter().filter(|body| !open.contains(body)).collect();
                    open.extend(fresh);
                }
                _ => ends.push(current),
            }
        }
        // Bodies that follow each other in a circle have no end: then the body itself is asked.
        if ends.is_empty() { vec![body] } else { ends }
    }

    /// Tells whether a person is a member of a body on a day, as holder or deputy of a seat.
    #[must_use]
    pub fn is_member(&self, person: &PersonId, body: &BodyId, day: NaiveDate) -> bool {
        let is_deputy = || {
            let seats = self.body(body).map(|body| body.seats_at(day).any(|(_, seat)| seat.deputies.contains(person)));
            seats.unwrap_or(false)
        };
        self.sitters(body, day).contains(&person) || is_deputy()
    }

    /// Finds the mandate by which a person may sign for an office on a day.
    #[must_use]
    pub fn mandate(&self, person: &PersonId, party: &PartyId, office: &OfficeId, day: NaiveDate) -> Option<&Mandate> {
        self.office(party, office)?.mandates_at(day).find(|mandate| &mandate.person == person)
    }

    /// Lists the capacities that a person may act in on a day, the widest first.
    #[must_use]
    pub fn capacities(&self, person: &PersonId, day: NaiveDate) -> Vec<Capacity> {
        let mut out = Vec::new();
        if let Some(known) = self.person(person) {
            if known.has_role(Role::Secretary, day) {
                out.push(Capacity::Secretary);
            }
            if known.has_role(Role::Administrator, day) {
                out.push(Capacity::Administrator);
            }
        }
        out.extend(self.bodies.keys().filter(|body| self.is_member(person, body, day)).cloned().map(Capacity::Member));
        for (party, known) in &self.parties {
            for (office, held) in &known.offices {
                if held.mandates_at(day).any(|mandate| &mandate.person == person) {
                    out.push(Capacity::Signatory { party: party.clone(), office: office.clone() });
                }
            }
        }
        out
    }

    /// Finds an invitation by the digest of its code, with whom it invites.
    #[must_use]
    pub fn invitation(&self, code: &Digest) -> Option<(&Person, &Invitation)> {
        self.persons.values().find_map(|person| {
            let found = person.invitations.iter().find(|invitation| &invitation.code_digest == code)?;
            Some((person.as_ref(), found))
        })
    }

    /// Finds a key that waits for approval by its fingerprint, with whose it is to be.
    #[must_use]
    pub fn request(&self, fingerprint: &str) -> Option<(&Person, &KeyRequest)> {
        self.persons.values().find_map(|person| {
            let found = person.requests.iter().find(|request| request.fingerprint == fingerprint)?;
            Some((person.as_ref(), found))
        })
    }

    /// Finds a key by its fingerprint, with its person.
    #[must_use]
    pub fn key(&self, fingerprint: &str) -> Option<(&Person, &Key)> {
        self.persons.values().find_map(|person| {
            let key = person.keys.iter().find(|key| key.fingerprint == fingerprint)?;
            Some((person.as_ref(), key))
        })
    }

    /// Finds the person who is an operating-system user on this machine.
    #[must_use]
    pub fn person_of_user(&self, user: &str) -> Option<&Person> {
        self.persons.values().find(|person| person.user.as_deref() == Some(user)).map(Arc::as_ref)
    }

    /// Walks through the parties that belong to the cooperation on a day, by name: in this order they sign.
    pub fn parties_at(&self, day: NaiveDate) -> impl Iterator<Item = &Party> {
        let members = self.parties.values().map(Arc::as_ref).filter(|party| party.is_member(day));
        let mut named: Vec<(String, &Party)> = members.map(|party| (sort_key(party.name(day)), party)).collect();
        named.sort_by(|(one, _), (other, _)| one.cmp(other));
        named.into_iter().map(|(_, party)| party)
    }
}
