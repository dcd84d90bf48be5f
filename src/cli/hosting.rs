//! This process as the host of guests, for as long as it owns the workspace (DESIGN 8).
//!
//! Every process that owns a workspace for longer than a moment lets guests in, whatever it does: an editor is open, a
//! question waits for its answer, somebody types into a pipe. No list of such commands has to be kept, and what is done
//! at once pays nothing for it. Whoever hosts stays until the last guest has left.

use std::sync::Arc;
use std::time::Duration;

use chrono::Utc;
use tokio::signal::unix::{SignalKind, signal};
use tokio::task::JoinHandle;

use crate::attach::place::Places;
use crate::builtin::Library;
use crate::domain::message::Message;
use crate::engine::Engine;
use crate::server::House;
use crate::server::socket::Door;

use super::console::Console;
use super::remote::CommandLine;

/// How long a command may take before guests are let in: most end sooner.
pub const MOMENT: Duration = Duration::from_millis(100);

/// How long guests may take to leave when they are asked to.
const FAREWELL: Duration = Duration::from_secs(2);

/// The way in for guests of this process. It is closed when this is dropped, whoever is inside.
pub struct Hosting {
    engine: Engine,
    opening: JoinHandle<Option<Door>>,
}

impl Hosting {
    /// Begins to let guests in after a while. Has to be called within the runtime.
    ///
    /// Without a folder for the socket nobody comes in, and the process does what it was started for.
    #[must_use]
    pub fn after(delay: Duration, engine: &Engine, library: &Library, places: Option<Places>) -> Self {
        let house = House { engine: engine.clone(), commands: Arc::new(CommandLine::new(library, Utc::now)) };
        let opening = tokio::spawn(async move {
            tokio::time::sleep(delay).await;
            let door = Door::listen(house, &places?);
            door.map_err(|error| tracing::warn!(%error, "no guest can come in")).ok()
        });
        Self { engine: engine.clone(), opening }
    }

    /// Hosts on until the last guest has left, or until somebody ends the process; then each guest is told.
    pub async fn end(self, console: &mut Console, is_told: bool) {
        self.opening.abort();
        let Ok(Some(door)) = self.opening.await else { return };
        if !door.close_if_empty() {
            if !is_told {
                stay(&door, console).await;
            }
            door.close();
            self.engine.end_sessions(|_| true, &Message::new("attach-host-ends"));
            let left = tokio::time::timeout(FAREWELL, door.emptied()).await;
            tracing::debug!(all = left.is_ok(), "guests were asked to leave");
        }
        door.shut().await;
    }
}

/// Waits until the last guest has left and the door is closed, or somebody ends the process.
async fn stay(door: &Door, console: &mut Console) {
    let ends = [SignalKind::interrupt(), SignalKind::terminate()].map(signal);
    let [Ok(mut interrupt), Ok(mut terminate)] = ends else { return };
    // A window that is closed takes nobody's session away.
    let _hangup = signal(SignalKind::hangup());
    let mut inside = door.inside();
    while !door.close_if_empty() {
        console.note(&Message::new("attach-staying").with("count", inside));
        tokio::select! {
            now = door.other_than(inside) => inside = now,
            _ = interrupt.recv() => return,
            _ = terminate.recv() => return,
        }
    }
}
