//! One connection, from its first byte to its last.

use std::net::IpAddr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use russh::Disconnect;
use russh::server::{Handle, RunningSession, run_stream};
use tokio::net::TcpStream;
use tokio::sync::Semaphore;
use tokio::time::{Instant, sleep, timeout, timeout_at};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::SshServer;
use super::cuttable::Cuttable;
use super::handler::Handler;
use crate::domain::id::PersonId;
use crate::domain::message::Message;
use crate::domain::signature::PublicKeyText;
use crate::engine::Engine;
use crate::server::access::{Event, Reason};
use crate::server::limits::Offence;

/// Channels on one connection: as many windows as a shared connection of `ssh` is used for.
const CHANNELS: usize = 8;
/// How long a client may take to say what it is.
const IDENTIFICATION: Duration = Duration::from_secs(5);
/// How long somebody may take to log in, from the first byte on (`LoginGraceTime`, but shorter).
const GRACE: Duration = Duration::from_secs(20);
/// How often somebody looks whether a connection is used ...
const LOOK: Duration = Duration::from_secs(5 * 60);
/// ... and how often nothing may be seen: half an hour, as in a session.
const LOOKS: u32 = 6;
/// What sessions and the client have to say goodbye when a key counts no longer: it is over within a second.
const CURT: Duration = Duration::from_millis(900);
/// What they have otherwise.
const KIND: Duration = Duration::from_millis(4500);
/// What a client has to leave by itself when its last session is over.
const LEAVING: Duration = Duration::from_secs(1);
/// What of the time is left to the client, to leave by itself, and again when it is told to.
const CLOSING: Duration = Duration::from_millis(250);

/// Who logged in.
#[derive(Debug, Clone)]
pub struct Identity {
    /// The key that was proved.
    pub key: PublicKeyText,
    /// Its fingerprint.
    pub fingerprint: String,
    /// The person has too many connections; this one is told so, and that is all.
    pub is_too_many: bool,
}

impl Identity {
    /// Names the way in through the key, as entries of the journal do (FORMAT 1).
    #[must_use]
    pub fn via(&self) -> String {
        format!("ssh:{}", self.fingerprint)
    }
}

/// What all parts of a connection share.
#[derive(Debug)]
pub struct Connection {
    /// Its number among all connections.
    pub number: u64,
    /// Where it comes from.
    pub address: IpAddr,
    /// Who logged in.
    pub identity: OnceLock<Identity>,
    /// Whose key it is: known at once, or when it was approved since.
    pub person: OnceLock<PersonId>,
    /// Somebody logged in, and may stay.
    pub recognised: CancellationToken,
    /// The key counts no longer.
    pub revoked: CancellationToken,
    /// Nothing more is read or written.
    pub cut: CancellationToken,
    /// Something was offered that does not count.
    pub was_refused: AtomicBool,
    /// A channel was opened lately.
    pub was_used: AtomicBool,
    /// Places for channels that are not taken.
    pub places: Arc<Semaphore>,
    /// What its channels do.
    pub channels: TaskTracker,
}

impl Connection {
    /// Makes what the parts of a connection share.
    #[must_use]
    pub fn new(number: u64, address: IpAddr) -> Arc<Self> {
        Arc::new(Self {
            number,
            address,
            identity: OnceLock::new(),
            person: OnceLock::new(),
            recognised: CancellationToken::new(),
            revoked: CancellationToken::new(),
            cut: CancellationToken::new(),
            was_refused: AtomicBool::new(false),
            was_used: AtomicBool::new(false),
            places: Arc::new(Semaphore::new(CHANNELS)),
            channels: TaskTracker::new(),
        })
    }

    /// Asks the sessions of the connection's key to end, on this connection and others.
    pub fn end_sessions(&self, engine: &Engine, why: &Message) {
        let Some(identity) = self.identity.get() else { return };
        let via = identity.via();
        engine.end_sessions(|visitor| visitor.via == via, why);
    }
}

/// How a connection ended.
enum End {
    /// The client left, or broke off, or what it sent was no SSH.
    Client(Result<(), russh::Error>),
    /// It was ended here.
    Server(Reason),
}

/// Serves a connection to its end.
pub async fn serve(server: SshServer, stream: TcpStream, connection: Arc<Connection>) {
    let arrived = Instant::now();
    let end = converse(&server, stream, &connection, arrived).await;
    connection.cut.cancel();
    connection.channels.close();
    connection.channels.wait().await;
    server.open().remove(&connection.number);
    depart(&server, &connection, &end);
}

async fn converse(server: &SshServer, stream: TcpStream, connection: &Arc<Connection>, arrived: Instant) -> End {
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(%error, "nodelay");
    }
    let handler = Handler::new(server.clone(), Arc::clone(connection));
    let stream = Cuttable::new(stream, connection.cut.clone());
    let greeting = timeout(IDENTIFICATION, run_stream(Arc::clone(&server.inner.config), stream, handler));
    let mut running = tokio::select! {
        greeting = greeting => match greeting {
            Ok(Ok(running)) => running,
            Ok(Err(error)) => return End::Client(Err(error)),
            Err(_elapsed) => return End::Server(Reason::Grace),
        },
        () = server.inner.stopping.cancelled() => return End::Server(Reason::Stopped),
    };
    let handle = running.handle();
    let remaining = GRACE.saturating_sub(arrived.elapsed());
    let nobody = async {
        if timeout(remaining, connection.recognised.cancelled()).await.is_ok() {
            std::future::pending::<()>().await;
        }
    };
    let (reason, patience) = tokio::select! {
        ended = &mut running => return End::Client(ended),
        () = nobody => return End::Server(Reason::Grace),
        ended = asked_to_end(server, connection) => ended,
    };
    farewell(&mut running, &handle, connection, patience).await;
    End::Server(reason)
}

/// Waits until there is a reason here to end a connection. Gives the reason, and how long a goodbye may take.
async fn asked_to_end(server: &SshServer, connection: &Connection) -> (Reason, Duration) {
    tokio::select! {
        () = connection.revoked.cancelled() => (Reason::Revoked, CURT),
        () = server.inner.stopping.cancelled() => (Reason::Stopped, KIND),
        () = abandoned(connection) => (Reason::Idle, CURT),
    }
}

/// Waits until a connection has not been used for a while; how long a session may last, it knows itself.
async fn abandoned(connection: &Connection) {
    let mut looks = 0;
    while looks < LOOKS {
        sleep(LOOK).await;
        let is_used = connection.was_used.swap(false, Ordering::Relaxed) || !connection.channels.is_empty();
        looks = if is_used { 0 } else { looks + 1 };
    }
}

/// Lets the sessions of a connection say goodbye, then closes it.
async fn farewell(running: &mut RunningSession<Handler>, handle: &Handle, connection: &Connection, patience: Duration) {
    let end = Instant::now() + patience;
    if connection.identity.get().is_some() {
        connection.channels.close();
        // Whoever is not done by then is cut.
        let _late = timeout_at(end - 2 * CLOSING, connection.channels.wait()).await;
        // A client that shows one session leaves when that is over. One that is told to go leaves at once, and does
        // not show any more what was said to it just before: OpenSSH does so.
        let leaving = timeout_at(end - CLOSING, timeout(LEAVING, &mut *running)).await;
        if matches!(leaving, Ok(Ok(_))) {
            return;
        }
    }
    let ending = async {
        let told = handle.disconnect(Disconnect::ByApplication, String::new(), String::new()).await;
        if told.is_ok() {
            let _closed = running.await;
        }
    };
    let _open = timeout_at(end, ending).await;
}

/// Writes down how a connection ended, and lets its source wait when it misbehaved.
fn depart(server: &SshServer, connection: &Connection, end: &End) {
    let offence = match (&connection.identity.get(), end) {
        (Some(_), _) => None,
        (None, End::Server(Reason::Grace)) => Some(Offence::Grace),
        (None, End::Server(_)) => None,
        (None, End::Client(ended)) => Some(offence(ended, connection.was_refused.load(Ordering::Relaxed))),
    };
    server.limits().leave(connection.number, offence, Instant::now().into_std());
    let ended_here = match end {
        End::Server(reason) => Some(*reason),
        End::Client(_) => None,
    };
    match connection.identity.get() {
        Some(identity) if identity.is_too_many => {
            let who = (identity.fingerprint.as_str(), connection.person.get());
            server.note(Event::Refused, connection.address, Some(who), Some(Reason::Person));
        }
        Some(identity) => {
            let who = (identity.fingerprint.as_str(), connection.person.get());
            server.note(Event::Left, connection.address, Some(who), ended_here);
        }
        None => {
            let why = ended_here.or(offence.map(|offence| match offence {
                Offence::Authentication => Reason::Authentication,
                Offence::NoLogin => Reason::NoLogin,
                Offence::Grace => Reason::Grace,
                Offence::Protocol => Reason::Protocol,
            }));
            server.note(Event::Refused, connection.address, None, why);
        }
    }
}

/// Says what was wrong with a connection on which nobody logged in.
fn offence(ended: &Result<(), russh::Error>, was_refused: bool) -> Offence {
    use russh::Error as E;
    match ended {
        _ if was_refused => Offence::Authentication,
        // Broken off, or a client that speaks nothing of what the server speaks: nothing to wait long for.
        Ok(()) | Err(E::IO(_) | E::Disconnect | E::HUP | E::NoCommonAlgo { .. }) => Offence::NoLogin,
        Err(E::InactivityTimeout | E::KeepaliveTimeout | E::ConnectionTimeout | E::Elapsed(_)) => Offence::Grace,
        Err(error) => {
            tracing::debug!(%error, "not the protocol");
            Offence::Protocol
        }
    }
}
