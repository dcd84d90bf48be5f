//! One direction of a channel's output, which ends when its reader is gone or stands still.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::io::AsyncWrite;
use tokio::time::{Sleep, sleep};
use tokio_util::sync::{CancellationToken, WaitForCancellationFutureOwned};

/// Bytes to a channel; fails once the channel is gone.
pub struct Output {
    channel: Pin<Box<dyn AsyncWrite + Send>>,
    gone: CancellationToken,
    is_gone: Pin<Box<WaitForCancellationFutureOwned>>,
    /// How long a write may wait for the reader.
    patience: Option<Duration>,
    waiting: Option<Pin<Box<Sleep>>>,
}

impl Output {
    /// Makes an output of a channel.
    ///
    /// Takes the token that says that the channel is gone, and that is cancelled when the reader takes nothing for
    /// longer than `patience`.
    pub fn new(channel: impl AsyncWrite + Send + 'static, gone: CancellationToken, patience: Option<Duration>) -> Self {
        let is_gone = Box::pin(gone.clone().cancelled_owned());
        Self { channel: Box::pin(channel), gone, is_gone, patience, waiting: None }
    }

    /// Waits for the reader, but not for ever.
    fn wait<T>(&mut self, context: &mut Context<'_>, progress: Poll<io::Result<T>>) -> Poll<io::Result<T>> {
        let (Poll::Pending, Some(patience)) = (&progress, self.patience) else {
            self.waiting = None;
            return progress;
        };
        let waiting = self.waiting.get_or_insert_with(|| Box::pin(sleep(patience)));
        if waiting.as_mut().poll(context).is_pending() {
            return Poll::Pending;
        }
        self.gone.cancel();
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }
}

impl AsyncWrite for Output {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        if self.is_gone.as_mut().poll(context).is_ready() {
            return Poll::Ready(Err(io::ErrorKind::BrokenPipe.into()));
        }
        if bytes.is_empty() {
            return Poll::Ready(Ok(0));
        }
        let progress = self.channel.as_mut().poll_write(context, bytes);
        self.wait(context, progress)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.channel.as_mut().poll_flush(context)
    }

    /// Ends nothing: how a channel ends is said once, for all of its outputs.
    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.poll_flush(context)
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncWriteExt as _, duplex};

    use super::*;

    #[tokio::test]
    async fn a_reader_that_stands_still_ends_the_output() {
        let gone = CancellationToken::new();
        let (reader, writer) = duplex(4);
        let mut output = Output::new(writer, gone.clone(), Some(Duration::from_millis(1)));
        let failed = output.write_all(&[0; 8]).await.unwrap_err();
        assert_eq!(failed.kind(), io::ErrorKind::TimedOut);
        assert!(gone.is_cancelled());
        drop(reader);
    }

    #[tokio::test]
    async fn a_channel_that_is_gone_ends_a_write_that_waits() {
        let gone = CancellationToken::new();
        let (_reader, writer) = duplex(4);
        let mut output = Output::new(writer, gone.clone(), None);
        let writing = tokio::spawn(async move { output.write_all(&[0; 8]).await });
        tokio::task::yield_now().await;
        gone.cancel();
        assert_eq!(writing.await.unwrap().unwrap_err().kind(), io::ErrorKind::BrokenPipe);
    }
}
