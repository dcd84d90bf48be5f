//! A key that counts no longer ends what it opened, within a second.

use std::time::Duration;

use chrono::{DateTime, Utc};
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use tokio::time::sleep;

use super::ssh::{SshServer, holder};
use crate::domain::message::Message;
use crate::engine::{Change, Stream};

/// The longest that nobody looks: clocks are set.
const AT_LEAST: Duration = Duration::from_secs(60);
/// A key counts up to and with its last instant.
const AFTER: Duration = Duration::from_millis(1);

/// Follows the workspace for as long as it is there.
pub async fn watch(server: SshServer) {
    let mut changes = server.house().engine.follow();
    loop {
        let now = Utc::now();
        let ends = look(&server, now).and_then(|ends| (ends - now).to_std().ok());
        let until = ends.map_or(AT_LEAST, |ends| (ends + AFTER).min(AT_LEAST));
        tokio::select! {
            is_open = workspace_changes(&mut changes) => if !is_open { return },
            () = server.arrival() => {}
            () = sleep(until) => {}
        }
    }
}

/// Waits until the workspace changed, or so much did that nobody knows what. Tells whether more may come.
async fn workspace_changes(changes: &mut Receiver<Change>) -> bool {
    loop {
        match changes.recv().await {
            Ok(change) if change.stream != Stream::Workspace => {}
            Ok(_) | Err(RecvError::Lagged(_)) => return true,
            Err(RecvError::Closed) => return false,
        }
    }
}

/// Ends the sessions of everybody whose key counts no longer. Gives when the next key ends.
fn look(server: &SshServer, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let workspace = server.house().engine.workspace();
    let mut next: Option<DateTime<Utc>> = None;
    for connection in server.people() {
        let (Some(identity), Some(person)) = (connection.identity.get(), connection.person.get()) else { continue };
        match holder(&workspace, identity.key.as_str(), now).filter(|(holder, _)| *holder == person) {
            Some((_, key)) => {
                let ends = key.to.into_iter().chain(key.revoked.as_ref().map(|revoked| revoked.since)).min();
                next = next.into_iter().chain(ends).min();
            }
            None => {
                connection.end_sessions(&server.house().engine, &Message::new("ssh-ended-revoked"));
                connection.revoked.cancel();
            }
        }
    }
    next
}
