//! The resident process: listens, tells who runs it where, and stops in an orderly way (DESIGN 8).

use std::ffi::OsString;
use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use rustix::io::Errno;
use rustix::net::sockopt::set_ipv6_v6only;
use tokio::net::{TcpListener, TcpSocket};
use tokio::signal::unix::{SignalKind, signal};
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;

use super::House;
use super::host_key::HostKey;
use super::socket::Door;
use super::ssh::SshServer;
use super::{accept, revocation, supervisor};
use crate::domain::message::Message;

/// How many connections wait to be taken.
const BACKLOG: u32 = 256;
/// How long everybody has to be gone when the process stops.
const STOPPING: Duration = Duration::from_secs(5);

/// A process that serves a workspace for as long as it is not told to stop.
pub struct Resident<'a> {
    /// What is served.
    pub house: House,
    /// Where people come in over SSH; see [`listen`].
    pub listeners: Vec<TcpListener>,
    /// By what they know that it is this server.
    pub host_key: HostKey,
    /// Where people of this machine come in; nowhere when there is no folder for the socket.
    pub door: Option<Door>,
    /// The socket of a supervisor that wants to know when the server is ready: `NOTIFY_SOCKET` (`sd_notify(3)`).
    pub notify: Option<OsString>,
    /// Tells whoever runs the process.
    pub tell: &'a mut (dyn FnMut(&Message) + Send),
}

/// Listens on addresses. Those of IPv6 take only IPv6, so that both kinds can be named with one port.
///
/// # Errors
/// Which address cannot be had, and why. That a machine has no IPv6 is no error where other addresses are named too.
pub fn listen(addresses: &[SocketAddr]) -> Result<Vec<TcpListener>, Message> {
    let mut listeners = Vec::new();
    for address in addresses {
        match listen_on(*address) {
            Ok(listener) => listeners.push(listener),
            Err(error) if addresses.len() > 1 && error.raw_os_error() == Some(Errno::AFNOSUPPORT.raw_os_error()) => {
                tracing::info!(%address, "no such network here");
            }
            Err(error) => {
                let failed = Message::new("serve-address").with("address", address.to_string());
                return Err(failed.with("cause", error.to_string()));
            }
        }
    }
    Ok(listeners)
}

fn listen_on(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = if address.is_ipv6() { TcpSocket::new_v6()? } else { TcpSocket::new_v4()? };
    if address.is_ipv6() {
        set_ipv6_v6only(&socket, true)?;
    }
    // A server that starts again must not wait for the connections of the one before.
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(BACKLOG)
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

impl Resident<'_> {
    /// Serves until `stop` comes. Then nobody is taken in any more, every session says goodbye and leaves a clean
    /// terminal, and after at most five seconds everybody is gone.
    pub async fn run(self, stop: impl Future<Output = ()>) {
        let Self { house, listeners, host_key, door, notify, tell } = self;
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
        if let Some(door) = &door {
            door.close();
        }
        house.engine.end_sessions(|_| true, &Message::new("serve-goodbye"));
        let all_gone = async {
            server.stop().await;
            if let Some(door) = &door {
                door.emptied().await;
            }
        };
        if timeout(STOPPING, all_gone).await.is_err() {
            tracing::warn!("somebody did not leave in time");
        }
        if let Some(door) = door {
            door.shut().await;
        }
        watching.abort();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(text: &str) -> SocketAddr {
        text.parse().unwrap()
    }

    #[tokio::test]
    async fn one_port_is_listened_on_in_both_families() {
        let four = listen(&[address("0.0.0.0:0")]).unwrap();
        let port = four[0].local_addr().unwrap().port();
        let six = listen(&[SocketAddr::new("::".parse().unwrap(), port), address("127.0.0.1:0")]).unwrap();
        // A machine without IPv6 has one listener less.
        assert!((1..=2).contains(&six.len()));
    }

    #[tokio::test]
    async fn an_address_that_is_taken_is_named() {
        let taken = listen(&[address("127.0.0.1:0")]).unwrap();
        let again = taken[0].local_addr().unwrap();
        let said = listen(&[again]).unwrap_err();
        assert_eq!(said.id, "serve-address");
        assert!(format!("{:?}", said.arguments).contains(&again.to_string()));
    }
}
