//! One direction of a channel's output, which ends when its channel does.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use tokio::io::AsyncWrite;
use tokio_util::sync::{CancellationToken, WaitForCancellationFutureOwned};

/// Bytes to a channel; fails once the channel is gone. The SSH library alone would wait for room for ever.
pub struct Output {
    channel: Pin<Box<dyn AsyncWrite + Send>>,
    gone: Pin<Box<WaitForCancellationFutureOwned>>,
}

impl Output {
    /// Makes an output of a channel; takes the token that says that the channel is gone.
    pub fn new(channel: impl AsyncWrite + Send + 'static, gone: CancellationToken) -> Self {
        Self { channel: Box::pin(channel), gone: Box::pin(gone.cancelled_owned()) }
    }
}

impl AsyncWrite for Output {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        if self.gone.as_mut().poll(context).is_ready() {
            return Poll::Ready(Err(io::ErrorKind::BrokenPipe.into()));
        }
        // The library takes a write of nothing for a fault.
        if bytes.is_empty() {
            return Poll::Ready(Ok(0));
        }
        self.channel.as_mut().poll_write(context, bytes)
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
    async fn a_channel_that_is_gone_ends_a_write_that_waits() {
        let gone = CancellationToken::new();
        let (_reader, writer) = duplex(4);
        let mut output = Output::new(writer, gone.clone());
        assert_eq!(output.write(&[]).await.unwrap(), 0);
        let writing = tokio::spawn(async move { output.write_all(&[0; 8]).await });
        tokio::task::yield_now().await;
        gone.cancel();
        assert_eq!(writing.await.unwrap().unwrap_err().kind(), io::ErrorKind::BrokenPipe);
    }
}
