//! How a connection reaches its session: the connection never waits for screens, and nothing grows.

use ratatui::layout::Size;
use tokio::sync::mpsc;

use crate::server::Heard;
use crate::ui::keyboard::{Keyboard, Wire};

/// The most that somebody types in a second, in bytes; what exceeds it is a program at the other end.
const TYPED: usize = 64 * 1024;
/// As many pieces as wait for a command that is busy.
const PIECES: usize = 4;

/// The connection's end: says what comes from the person.
///
/// Dropping it tells the session that the connection is gone.
#[derive(Debug)]
pub struct Voice(Said);

#[derive(Debug)]
enum Said {
    Keys(Wire),
    Pipe(Option<mpsc::Sender<Vec<u8>>>),
}

/// The session's end: hears what comes from the person.
#[derive(Debug)]
pub struct Ear(pub(super) Hearing);

/// What a session hears.
#[derive(Debug)]
pub(super) enum Hearing {
    /// A terminal that sends every key as it is pressed.
    Keys(Keyboard),
    /// Bytes as they are, a piece at a time; a piece of nothing is the end of what is piped in.
    Pipe(mpsc::Receiver<Vec<u8>>),
}

impl Ear {
    /// Makes the two ends for a terminal that sends every key as it is pressed.
    #[must_use]
    pub fn keys() -> (Voice, Self) {
        let (wire, keyboard) = Keyboard::new(TYPED);
        (Voice(Said::Keys(wire)), Self(Hearing::Keys(keyboard)))
    }

    /// Makes the two ends for bytes that are not keys: a pipe, or a terminal that edits its own lines.
    #[must_use]
    pub fn pipe() -> (Voice, Self) {
        let (sender, receiver) = mpsc::channel(PIECES);
        (Voice(Said::Pipe(Some(sender))), Self(Hearing::Pipe(receiver)))
    }
}

impl Voice {
    /// Waits until what is said next is taken at once. Dropping the future loses nothing.
    pub async fn room(&self) {
        if let Said::Pipe(Some(sender)) = &self.0 {
            // Whoever does not listen any more has room for everything.
            let _place = sender.reserve().await;
        }
    }

    /// Hands on what came. Returns at once for a terminal; waits for [`Voice::room`] in a pipe.
    ///
    /// What nobody wants any more is dropped; of many sizes the last one counts.
    pub async fn say(&mut self, heard: Heard) {
        match (&mut self.0, heard) {
            (Said::Keys(wire), Heard::Bytes(bytes)) => wire.send(&bytes),
            (Said::Keys(wire), Heard::Resize { columns, rows }) => wire.resize(clamped(columns, rows)),
            (Said::Keys(wire), Heard::End) => wire.end(),
            (Said::Pipe(sender), Heard::End) => {
                let Some(listening) = sender.take() else { return };
                if listening.send(Vec::new()).await.is_err() {
                    tracing::trace!("nobody waited for the end");
                }
            }
            (Said::Pipe(sender), Heard::Bytes(bytes)) => {
                let Some(listening) = sender.as_ref().filter(|_| !bytes.is_empty()) else { return };
                if listening.send(bytes).await.is_err() {
                    *sender = None;
                }
            }
            (Said::Pipe(_), Heard::Resize { .. }) => {}
        }
    }
}

/// Returns a size that a frame can have: 20 to 500 columns, 5 to 200 rows; 80 by 24 when nobody knows.
pub(super) fn clamped(columns: u32, rows: u32) -> Size {
    let bounded = |given: u32, unknown: u16, least: u16, most: u16| match u16::try_from(given) {
        Ok(0) => unknown,
        given => given.unwrap_or(most).clamp(least, most),
    };
    Size { width: bounded(columns, 80, 20, 500), height: bounded(rows, 24, 5, 200) }
}

#[cfg(test)]
mod tests;
