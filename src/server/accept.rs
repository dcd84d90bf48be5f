//! Takes connections from several addresses at once.

use std::time::Duration;

use tokio::net::TcpListener;
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

use super::ssh::SshServer;
use crate::engine::{Chance as _, SystemChance};

/// How long nothing is taken when the machine has no room for another connection.
const PAUSE: Duration = Duration::from_millis(100);

/// Takes the connections of one address until it is told to stop.
pub async fn accept(server: SshServer, listener: TcpListener, stop: CancellationToken) {
    loop {
        let accepted = tokio::select! {
            () = stop.cancelled() => return,
            accepted = listener.accept() => accepted,
        };
        match accepted {
            Ok((stream, address)) => server.receive(stream, address.ip(), chance()),
            Err(error) => {
                // No descriptor left, or a client that went before it was taken: both pass.
                tracing::warn!(%error, "connection not taken");
                sleep(PAUSE).await;
            }
        }
    }
}

/// Draws a number from 0 to 99; without randomness everybody is dropped who could be.
fn chance() -> u8 {
    let drawn =
        SystemChance.draw().map(|bytes| bytes.iter().fold(0u32, |sum, byte| (sum << 8 | u32::from(*byte)) % 100));
    drawn.ok().and_then(|number| u8::try_from(number).ok()).unwrap_or(0)
}
