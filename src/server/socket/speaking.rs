//! What the host says to one guest: output, questions, grants, and the end.

use tokio::io::{AsyncReadExt as _, AsyncWrite, DuplexStream};
use tokio::sync::{mpsc, oneshot};

use super::machine::Outgoing;
use crate::attach::frame::LONGEST;
use crate::attach::message::{FromHost, Refused};
use crate::attach::parcel;
use crate::attach::stream::{StreamError, say};
use crate::domain::message::Message;

/// What is to be said, from the session and the listener.
pub(super) struct Words {
    pub output: DuplexStream,
    pub errors: DuplexStream,
    pub asks: mpsc::Receiver<Outgoing>,
    pub grants: mpsc::Receiver<u64>,
    /// The exit code; gone without one when the session panicked.
    pub exit: oneshot::Receiver<u8>,
}

/// Says all that there is to say, until the session is over and everything of it was said.
///
/// # Errors
/// The guest is gone.
pub(super) async fn speak<W: AsyncWrite + Unpin + Send>(mut stream: W, mut words: Words) -> Result<(), StreamError> {
    let (mut output, mut errors) = (Vec::new(), Vec::new());
    let (mut has_output, mut has_errors) = (true, true);
    while has_output || has_errors {
        tokio::select! {
            Some(bytes) = words.grants.recv() => say(&mut stream, &FromHost::Grant(bytes)).await?,
            Some(asked) = words.asks.recv() => ask(&mut stream, asked).await?,
            read = words.output.read_buf(&mut output), if has_output => {
                has_output = read? > 0;
                hand_on(&mut stream, &mut output, FromHost::Output).await?;
            }
            read = words.errors.read_buf(&mut errors), if has_errors => {
                has_errors = read? > 0;
                hand_on(&mut stream, &mut errors, FromHost::Errors).await?;
            }
        }
    }
    let end = match words.exit.await {
        Ok(code) => FromHost::Exit(code),
        Err(_panicked) => FromHost::Refused(Box::new(failed())),
    };
    say(&mut stream, &end).await
}

/// Says what was read, in frames that are not too long.
async fn hand_on<W: AsyncWrite + Unpin + Send>(
    stream: &mut W,
    bytes: &mut Vec<u8>,
    said: impl Fn(Vec<u8>) -> FromHost,
) -> Result<(), StreamError> {
    for part in bytes.chunks(LONGEST) {
        say(stream, &said(part.to_vec())).await?;
    }
    bytes.clear();
    Ok(())
}

async fn ask<W: AsyncWrite + Unpin + Send>(stream: &mut W, asked: Outgoing) -> Result<(), StreamError> {
    say(stream, &FromHost::Ask(asked.ask)).await?;
    for part in parcel::parts(asked.files.iter().map(Vec::as_slice)) {
        say(stream, &FromHost::Part(part.to_vec())).await?;
    }
    Ok(())
}

fn failed() -> Refused {
    let hint = Some(Message::new("attach-session-failed-hint"));
    Refused { version: crate::attach::VERSION, cause: Message::new("attach-session-failed"), hint }
}
