//! The resident process: listens, tells who runs it where, and stops in an orderly way (DESIGN 8).

use std::ffi::OsString;
use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use tokio::net::{TcpListener, lookup_host};
use tokio::signal::unix::{SignalKind, signal};
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;

use super::House;
use super::host_key::HostKey;
use super::ssh::SshServer;
use super::{accept, revocation, supervisor};
use crate::domain::message::Message;

/// The port when none is named: above those that need a privilege, and what many others chose.
const PORT: u16 = 2222;
/// How long everybody has to be gone when the process stops.
const STOPPING: Duration = Duration::from_secs(5);

/// What a resident process serves, and how.
pub struct Serving<'a> {
    /// What is served.
    pub house: House,
    /// Where people come in over SSH; see [`listen`].
    pub listeners: Vec<TcpListener>,
    /// By what they know that it is this server.
    pub host_key: HostKey,
    /// The socket of a supervisor that wants to know when the server is ready: `NOTIFY_SOCKET` (`sd_notify(3)`).
    pub notify: Option<OsString>,
    /// Tells whoever runs the process.
    pub tell: &'a mut (dyn FnMut(&Message) + Send),
}

/// Listens on addresses: `host:port`, `host`, `[::]:443`; a host may have several.
///
/// # Errors
/// Which address cannot be had, and why.
pub async fn listen(addresses: &[String]) -> Result<Vec<TcpListener>, Message> {
    let mut listeners = Vec::new();
    for named in addresses {
        let failed =
            |cause: io::Error| Message::new("serve-address").with("address", named).with("cause", cause.to_string());
        for address in resolve(named).await.map_err(failed)? {
            listeners.push(TcpListener::bind(address).await.map_err(failed)?);
        }
    }
    Ok(listeners)
}

/// Finds the addresses that a name stands for.
async fn resolve(named: &str) -> io::Result<Vec<SocketAddr>> {
    let bare = named.trim_start_matches('[').trim_end_matches(']');
    if let Ok(address) = bare.parse() {
        return Ok(vec![SocketAddr::new(address, PORT)]);
    }
    if let Ok(found) = lookup_host(named).await {
        return Ok(found.collect());
    }
    Ok(lookup_host((named, PORT)).await?.collect())
}

/// Waits until the process is asked to stop: SIGTERM or SIGINT.
///
/// # Errors
/// What the operating system says.
pub fn asked_to_stop() -> io::Result<impl Future<Output = ()> + Send> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

impl Serving<'_> {
    /// Serves until `stop` comes. Then nobody is taken in any more, every session says goodbye and leaves a clean
    /// terminal, and after at most five seconds everybody is gone.
    pub async fn run(self, stop: impl Future<Output = ()>) {
        let Self { house, listeners, host_key, notify, tell } = self;
        for listener in &listeners {
            let Ok(address) = listener.local_addr() else { continue };
            tell(&Message::new("serve-listens").with("address", address.to_string()));
        }
        tell(&Message::new("serve-host-key").with("fingerprint", host_key.fingerprint()));
        let server = SshServer::new(house.clone(), host_key);
        let closing = CancellationToken::new();
        for listener in listeners {
            tokio::spawn(accept::accept(server.clone(), listener, closing.clone()));
        }
        let watching = tokio::spawn(revocation::watch(server.clone()));
        supervisor::tell(notify.as_deref(), supervisor::READY);
        stop.await;
        supervisor::tell(notify.as_deref(), supervisor::STOPPING);
        tell(&Message::new("serve-stops").with("count", house.engine.visitors().len()));
        closing.cancel();
        house.engine.end_sessions(|_| true, &Message::new("serve-goodbye"));
        if timeout(STOPPING, server.stop()).await.is_err() {
            tracing::warn!("somebody did not leave in time");
        }
        watching.abort();
    }
}
