//! Standard input as bytes, read by a thread of its own that can be told to stop: an editor that is started meanwhile
//! must get every key itself.

use std::io;
use std::os::unix::net::UnixStream;

use rustix::event::{PollFd, PollFlags, poll};
use tokio::sync::mpsc::{self, Receiver, Sender};
use tokio::task::JoinHandle;

/// How much is read at once, in bytes.
const PIECE: usize = 64 * 1024;

/// Standard input, for as long as somebody reads it.
#[derive(Debug)]
pub(super) struct Typed {
    pieces: Receiver<Vec<u8>>,
    /// The thread stops when the other end of this is gone.
    stop: UnixStream,
    reader: JoinHandle<()>,
}

impl Typed {
    /// Begins to read. Has to be called within the runtime.
    ///
    /// # Errors
    /// The system has no file descriptors left.
    pub fn read() -> io::Result<Self> {
        let (stop, stopped) = UnixStream::pair()?;
        // One piece waits while one is sent: whoever is not listened to does not read ahead.
        let (sender, pieces) = mpsc::channel(1);
        let reader = tokio::task::spawn_blocking(move || read_on(&stopped, &sender));
        Ok(Self { pieces, stop, reader })
    }

    /// Waits for the next bytes; `None` when there are no more. Dropping the future loses nothing.
    async fn next(&mut self) -> Option<Vec<u8>> {
        self.pieces.recv().await
    }

    /// Stops reading and waits until nobody reads any more. Returns what was read and not taken.
    pub async fn stop(mut self) -> Vec<u8> {
        drop(self.stop);
        let mut rest = Vec::new();
        while let Some(piece) = self.pieces.recv().await {
            rest.extend(piece);
        }
        // It has ended, or the runtime is being shut down.
        let _ended = self.reader.await;
        rest
    }
}

/// Waits for what is typed or piped in; for ever when nobody reads it. Dropping the future loses nothing.
pub(super) async fn next(typed: &mut Option<Typed>) -> Option<Vec<u8>> {
    match typed {
        Some(typed) => typed.next().await,
        None => std::future::pending().await,
    }
}

/// Reads until the end of the input, or until nobody wants more.
fn read_on(stopped: &UnixStream, sender: &Sender<Vec<u8>>) {
    let stdin = io::stdin();
    let mut piece = vec![0; PIECE];
    loop {
        let mut ready = [PollFd::new(&stdin, PollFlags::IN), PollFd::new(stopped, PollFlags::IN)];
        if poll(&mut ready, None).is_err_and(|error| error != rustix::io::Errno::INTR) {
            return;
        }
        let [input, stop] = ready.map(|end| !end.revents().is_empty());
        if stop {
            return;
        }
        if !input {
            continue;
        }
        match rustix::io::read(&stdin, &mut piece) {
            Ok(0) => return,
            Ok(length) => {
                let read = piece.get(..length).unwrap_or_default().to_vec();
                if sender.blocking_send(read).is_err() {
                    return;
                }
            }
            Err(rustix::io::Errno::INTR | rustix::io::Errno::AGAIN) => {}
            Err(_) => return,
        }
    }
}
