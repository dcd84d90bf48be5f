//! Who is here now: sessions of people, in memory alone (DESIGN 8).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};
use serde::Serialize;
use tokio::sync::watch;

use super::Engine;
use crate::domain::id::{PersonId, PlanId};
use crate::domain::message::Message;

/// What somebody does here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Doing {
    /// Looks at screens.
    Screens,
    /// Runs a command, which is named.
    Command(String),
    /// Is not known yet and waits to be let in.
    Enrolment,
}

/// Somebody who is here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Visitor {
    /// The number of the session, which is not given twice while the workspace is open.
    pub session: u64,
    /// Who; `None` for somebody who is not known yet.
    pub person: Option<PersonId>,
    /// Through what: `local`, `socket`, `ssh:<fingerprint>` (FORMAT 1).
    pub via: String,
    /// From where: an address, or a user of this machine.
    pub from: String,
    /// Since when.
    pub since: DateTime<Utc>,
    /// What for.
    pub doing: Doing,
    /// The plan that is open on the person's screen.
    pub plan: Option<PlanId>,
}

/// Who is here, as one session sees it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Company {
    /// How many people look at screens, oneself among them.
    pub here: usize,
    /// Who else has the same plan open, whoever came first being first.
    pub beside: Vec<PersonId>,
}

/// Everybody who is here.
#[derive(Debug)]
pub(super) struct Sessions {
    room: Arc<Room>,
}

#[derive(Debug)]
struct Room {
    present: Mutex<Present>,
    /// Counts arrivals, departures and moves.
    moved: watch::Sender<u64>,
}

#[derive(Debug, Default)]
struct Present {
    given: u64,
    visitors: BTreeMap<u64, (Visitor, watch::Sender<Option<Message>>)>,
}

impl Room {
    fn present(&self) -> MutexGuard<'_, Present> {
        self.present.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn tell(&self) {
        self.moved.send_modify(|count| *count = count.wrapping_add(1));
    }
}

impl Sessions {
    pub(super) fn new() -> Self {
        let (moved, _) = watch::channel(0);
        Self { room: Arc::new(Room { present: Mutex::default(), moved }) }
    }
}

/// One session's presence; whoever holds it is here, and leaves when it is dropped.
#[derive(Debug)]
pub struct Presence {
    session: u64,
    room: Arc<Room>,
    ended: watch::Receiver<Option<Message>>,
}

impl Presence {
    /// Returns the number of the session.
    #[must_use]
    pub const fn session(&self) -> u64 {
        self.session
    }

    /// Says which plan is open on the person's screen.
    pub fn look_at(&self, plan: Option<&PlanId>) {
        let mut present = self.room.present();
        let Some((visitor, _)) = present.visitors.get_mut(&self.session) else { return };
        if visitor.plan.as_ref() == plan {
            return;
        }
        visitor.plan = plan.cloned();
        drop(present);
        self.room.tell();
    }

    /// Returns who else is here. A person with several sessions is one; who runs a command only passes by.
    #[must_use]
    pub fn company(&self) -> Company {
        let present = self.room.present();
        let own = present.visitors.get(&self.session).map(|(own, _)| own);
        let (own_person, own_plan) = own.map_or((None, None), |own| (own.person.as_ref(), own.plan.as_ref()));
        let mut people = BTreeSet::new();
        let mut beside = Vec::new();
        for (visitor, _) in present.visitors.values().filter(|(visitor, _)| visitor.doing == Doing::Screens) {
            let Some(person) = &visitor.person else { continue };
            people.insert(person);
            let is_beside = own_plan.is_some() && visitor.plan.as_ref() == own_plan && own_person != Some(person);
            if is_beside && !beside.contains(person) {
                beside.push(person.clone());
            }
        }
        Company { here: people.len(), beside }
    }

    /// Says who it turned out to be.
    pub fn recognise(&self, person: &PersonId, doing: Doing) {
        let mut present = self.room.present();
        if let Some((visitor, _)) = present.visitors.get_mut(&self.session) {
            visitor.person = Some(person.clone());
            visitor.doing = doing;
        }
        drop(present);
        self.room.tell();
    }

    /// Waits until somebody ends the session, and says why. Dropping the future loses nothing.
    pub async fn ended(&mut self) -> Message {
        if let Ok(why) = self.ended.wait_for(Option::is_some).await
            && let Some(why) = &*why
        {
            return why.clone();
        }
        // The sender goes when the session leaves the room, which only this presence lets it do.
        std::future::pending().await
    }
}

impl Drop for Presence {
    fn drop(&mut self) {
        self.room.present().visitors.remove(&self.session);
        self.room.tell();
    }
}

impl Engine {
    /// Enters somebody among those who are here; the number and the plan of the visitor are set here.
    #[must_use]
    pub fn enter(&self, visitor: Visitor) -> Presence {
        let room = Arc::clone(&self.inner.sessions.room);
        let (end, ended) = watch::channel(None);
        let mut present = room.present();
        present.given += 1;
        let session = present.given;
        present.visitors.insert(session, (Visitor { session, plan: None, ..visitor }, end));
        drop(present);
        room.tell();
        Presence { session, room, ended }
    }

    /// Lists who is here, whoever came first being first.
    #[must_use]
    pub fn visitors(&self) -> Vec<Visitor> {
        let present = self.inner.sessions.room.present();
        present.visitors.values().map(|(visitor, _)| visitor.clone()).collect()
    }

    /// Tells when somebody comes, goes or opens another plan; says nothing about who.
    #[must_use]
    pub fn presence(&self) -> watch::Receiver<u64> {
        self.inner.sessions.room.moved.subscribe()
    }

    /// Asks sessions to end; each tells its person why. Returns how many were asked.
    pub fn end_sessions(&self, which: impl Fn(&Visitor) -> bool, why: &Message) -> usize {
        let present = self.inner.sessions.room.present();
        let asked = present.visitors.values().filter(|(visitor, _)| which(visitor));
        let told = asked.inspect(|(_, end)| drop(end.send_replace(Some(why.clone()))));
        told.count()
    }
}
