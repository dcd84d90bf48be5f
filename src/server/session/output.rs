//! What a session writes to its terminal: one frame at a time, so that a slow one gets fewer of them.

use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::io::{AsyncWrite, AsyncWriteExt as _};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc};
use tokio::time::timeout;

use crate::ui::host::Bounds;

/// How long a terminal may take nothing at all before its session is cut: longer than a train in a tunnel, shorter
/// than somebody waits for a person who has gone.
pub(super) const STALL: Duration = Duration::from_secs(20);

/// A frame, and the right to have one under way.
type Frame = (Vec<u8>, OwnedSemaphorePermit);

/// The way to a terminal. A clone is the same one.
#[derive(Debug, Clone)]
pub(super) struct Output {
    frames: mpsc::UnboundedSender<Frame>,
    /// There is one permit: whoever has it may write a frame.
    room: Arc<Semaphore>,
    /// How the terminal is to be given back.
    bounds: Arc<Mutex<Bounds>>,
}

impl Output {
    /// Begins to write to a stream, in a task of its own, which ends with the last clone.
    pub fn over(stream: Box<dyn AsyncWrite + Send + Unpin>) -> Self {
        let (frames, received) = mpsc::unbounded_channel();
        let room = Arc::new(Semaphore::new(1));
        tokio::spawn(write(stream, received, Arc::clone(&room)));
        Self { frames, room, bounds: Arc::new(Mutex::new(Bounds::NONE)) }
    }

    /// Takes note of what the terminal is told when it is taken and given back, from now on.
    pub fn bounded(&self, bounds: Bounds) {
        *self.bounds.lock().unwrap_or_else(PoisonError::into_inner) = bounds;
    }

    /// Returns what the terminal is told when it is taken and given back.
    pub fn bounds(&self) -> Bounds {
        *self.bounds.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Tells whether nothing is under way.
    pub fn is_free(&self) -> bool {
        self.room.available_permits() > 0
    }

    /// Waits until nothing is under way.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub async fn free(&self) -> io::Result<()> {
        self.room.acquire().await.map(drop).map_err(gone)
    }

    /// Waits until nothing is under way, then hands on a frame.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub async fn write(&self, bytes: Vec<u8>) -> io::Result<()> {
        let room = Arc::clone(&self.room).acquire_owned().await.map_err(gone)?;
        self.frames.send((bytes, room)).map_err(gone)
    }

    /// Waits until the terminal is gone.
    pub async fn gone(&self) {
        self.frames.closed().await;
    }
}

fn gone(cause: impl std::error::Error + Send + Sync + 'static) -> io::Error {
    io::Error::new(io::ErrorKind::BrokenPipe, cause)
}

/// Writes frames until nobody has any more, or the terminal takes nothing.
async fn write(
    mut stream: Box<dyn AsyncWrite + Send + Unpin>,
    mut frames: mpsc::UnboundedReceiver<Frame>,
    room: Arc<Semaphore>,
) {
    while let Some((bytes, turn)) = frames.recv().await {
        if let Err(error) = write_all(&mut stream, &bytes).await {
            tracing::debug!(%error, "a terminal takes nothing more");
            break;
        }
        drop(turn);
    }
    room.close();
}

/// Writes bytes, however slowly they are taken.
async fn write_all(stream: &mut (impl AsyncWrite + Unpin + ?Sized), mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        let taken = timeout(STALL, stream.write(bytes)).await??;
        if taken == 0 {
            return Err(io::ErrorKind::WriteZero.into());
        }
        bytes = bytes.get(taken..).unwrap_or_default();
    }
    timeout(STALL, stream.flush()).await?
}
