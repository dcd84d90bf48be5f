//! What comes from the terminal, read by a task of its own.
//!
//! crossterm's stream wakes whoever asked it *first* and forgets who asks later, so a caller that looks whether
//! something is there and then waits would never be woken. A channel has no such trap.

use crossterm::event::{Event, EventStream};
use futures_util::StreamExt as _;
use tokio::sync::mpsc::{self, Receiver};
use tokio::task::JoinHandle;

/// As many events as wait for a session that is busy.
const WAITING: usize = 256;

/// Events of the terminal, in order.
#[derive(Debug)]
pub(super) struct Events {
    received: Receiver<Event>,
    reader: JoinHandle<()>,
}

impl Events {
    /// Begins to read. Has to be called within the runtime.
    pub fn read() -> Self {
        let (sender, received) = mpsc::channel(WAITING);
        let reader = tokio::spawn(async move {
            let mut stream = EventStream::new();
            while let Some(Ok(event)) = stream.next().await {
                if sender.send(event).await.is_err() {
                    return;
                }
            }
        });
        Self { received, reader }
    }

    /// Waits for the next event; `None` when the terminal is gone. Dropping the future loses nothing.
    pub async fn next(&mut self) -> Option<Event> {
        self.received.recv().await
    }

    /// Stops reading and waits until nobody reads the terminal any more.
    pub async fn stop(&mut self) {
        self.reader.abort();
        // It was told to stop; how it ended says nothing more.
        let _stopped = (&mut self.reader).await;
    }
}

impl Drop for Events {
    fn drop(&mut self) {
        self.reader.abort();
    }
}
