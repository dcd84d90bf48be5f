//! Frames over a socket: one end reads, one end writes.

use std::io;

use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};

use super::frame::{Frame, Frames, Garbage};
use super::message::Spoken;

/// How much is read at once, in bytes.
const READ: usize = 64 * 1024;

/// Why nothing more is heard.
#[derive(Debug, thiserror::Error)]
pub enum StreamError {
    /// The connection broke.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// The other end does not speak this protocol.
    #[error(transparent)]
    Garbage(#[from] Garbage),
}

/// Hears what the other end says.
#[derive(Debug)]
pub struct Hearing<R> {
    stream: R,
    frames: Frames,
}

impl<R: AsyncRead + Unpin + Send> Hearing<R> {
    /// Hears what comes through a stream.
    pub fn new(stream: R) -> Self {
        Self { stream, frames: Frames::default() }
    }

    /// Waits for the next frame; `None` when the other end has left. Dropping the future loses nothing.
    ///
    /// # Errors
    /// [`StreamError`]; nothing more can be heard after it.
    pub async fn frame(&mut self) -> Result<Option<Frame>, StreamError> {
        loop {
            if let Some(frame) = self.frames.take()? {
                return Ok(Some(frame));
            }
            self.frames.received.reserve(READ);
            if self.stream.read_buf(&mut self.frames.received).await? == 0 {
                self.frames.end()?;
                return Ok(None);
            }
        }
    }

    /// Waits for the next thing that is said; as [`Hearing::frame`].
    ///
    /// # Errors
    /// As [`Hearing::frame`].
    pub async fn next<S: Spoken>(&mut self) -> Result<Option<S>, StreamError> {
        Ok(self.frame().await?.map(S::read).transpose()?)
    }
}

/// Says something.
///
/// # Errors
/// The connection is gone.
pub async fn say<W: AsyncWrite + Unpin + Send>(stream: &mut W, said: &(impl Spoken + Sync)) -> Result<(), StreamError> {
    let bytes = said.frame()?.bytes()?;
    stream.write_all(&bytes).await?;
    Ok(stream.flush().await?)
}
