//! The SSH server: who may connect, with which key, and what a connection may ask for (DESIGN 8).
//!
//! Public keys only. The key says who somebody is, and it is asked for anew whenever something is begun; the user
//! name of SSH means nothing. Everything but a terminal and a command is refused with an answer.

mod algorithms;
mod channel;
mod connection;
mod cuttable;
mod handler;
mod output;
mod request;
mod waiting;

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use chrono::{DateTime, SubsecRound as _, Utc};
use russh::server::Config;
use tokio::net::TcpStream;
use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::House;
use super::access::{AccessLog, Event, Reason, Record};
use super::host_key::HostKey;
use super::limits::{Limits, Refusal};
use crate::domain::id::PersonId;
use crate::domain::person::Key;
use crate::domain::workspace::Workspace;

use connection::Connection;

/// One SSH server, whatever addresses it listens on. A clone is the same server.
#[derive(Clone)]
pub struct SshServer {
    inner: Arc<Inner>,
}

struct Inner {
    house: House,
    config: Arc<Config>,
    limits: Mutex<Limits>,
    access: AccessLog,
    /// The connections on which somebody logged in, by their numbers.
    open: Mutex<BTreeMap<u64, Arc<Connection>>>,
    /// What may wait on all channels to be taken.
    room: Arc<waiting::Room>,
    /// Somebody's key was found to count.
    arrivals: Notify,
    /// Everything that serves a connection.
    tasks: TaskTracker,
    /// The server stops.
    stopping: CancellationToken,
}

impl SshServer {
    /// Makes a server of a house with its host key.
    #[must_use]
    pub fn new(house: House, host_key: HostKey) -> Self {
        let access = AccessLog::new(house.engine.directory());
        let inner = Inner {
            house,
            config: Arc::new(algorithms::config(host_key.into_private())),
            limits: Mutex::default(),
            access,
            open: Mutex::default(),
            room: Arc::default(),
            arrivals: Notify::new(),
            tasks: TaskTracker::new(),
            stopping: CancellationToken::new(),
        };
        Self { inner: Arc::new(inner) }
    }

    /// Takes a connection that has just come, and serves it in a task of its own; or closes it at once.
    ///
    /// Takes a number from 0 to 99 that nobody can guess, which decides in a crowd.
    pub fn receive(&self, stream: TcpStream, address: IpAddr, chance: u8) {
        let address = address.to_canonical();
        let admitted = self.limits().admit(address, Instant::now(), chance);
        match admitted {
            Ok(number) => {
                let server = self.clone();
                self.inner.tasks.spawn(connection::serve(server, stream, Connection::new(number, address)));
            }
            Err(refusal) => self.note(Event::Refused, address, None, Some(reason(refusal))),
        }
    }

    /// Stops: everybody who is here is told, and has a moment to read it. Returns when all are gone, or were cut.
    pub async fn stop(&self) {
        self.inner.stopping.cancel();
        self.inner.tasks.close();
        self.inner.tasks.wait().await;
    }

    fn limits(&self) -> MutexGuard<'_, Limits> {
        self.inner.limits.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn open(&self) -> MutexGuard<'_, BTreeMap<u64, Arc<Connection>>> {
        self.inner.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lists the connections on which somebody logged in.
    pub(super) fn people(&self) -> Vec<Arc<Connection>> {
        self.open().values().cloned().collect()
    }

    /// Notes whose key a connection was opened with; the first time counts.
    fn meet(&self, connection: &Connection, person: &PersonId) {
        if connection.person.set(person.clone()).is_ok() {
            self.inner.arrivals.notify_one();
        }
    }

    /// Waits until somebody comes whose key counts.
    pub(super) async fn arrival(&self) {
        self.inner.arrivals.notified().await;
    }

    /// Returns the house that is served.
    pub(super) fn house(&self) -> &House {
        &self.inner.house
    }

    /// Writes a line of the access log.
    fn note(&self, event: Event, address: IpAddr, who: Option<(&str, Option<&PersonId>)>, reason: Option<Reason>) {
        let fingerprint = who.map(|(fingerprint, _)| fingerprint.to_owned());
        let person = who.and_then(|(_, person)| person.cloned());
        let time = Utc::now().trunc_subsecs(3);
        self.inner.access.note(Record { time, event, person, fingerprint, address, reason, more: 0 });
    }
}

/// Finds whose key it is that counts at an instant.
pub(super) fn holder<'a>(
    workspace: &'a Workspace,
    key: &str,
    instant: DateTime<Utc>,
) -> Option<(&'a PersonId, &'a Key)> {
    workspace.persons.values().find_map(|person| {
        let found = person.keys.iter().find(|found| found.public == key && found.counts_at(instant))?;
        Some((&person.id, found))
    })
}

/// Returns why somebody was turned away, as the access log says it.
const fn reason(refusal: Refusal) -> Reason {
    match refusal {
        Refusal::Penalty => Reason::Penalty,
        Refusal::Source => Reason::Source,
        Refusal::Crowd => Reason::Crowd,
        Refusal::Full => Reason::Full,
        Refusal::Person => Reason::Person,
    }
}
