//! One command of somebody who is connected: on a thread of its own, which may wait for its streams.

use std::future::pending;
use std::io;

use tokio::io::AsyncWrite;
use tokio::runtime::Handle;
use tokio::sync::mpsc::Sender;
use tokio::task::{JoinHandle, spawn_blocking};
use tokio::time::timeout;

use super::ear::{Ear, Hearing, clamped};
use super::pipes::{Sink, Source, pump, raw};
use super::remote::FAREWELL;
use super::typing::Typing;
use super::{DENIED, FAILED};
use crate::domain::message::Message;
use crate::domain::text;
use crate::engine::Presence;
use crate::locale::Locale;
use crate::server::{Call, House, Visit};

/// How wide lines are at most, and when nobody says how wide the terminal is.
const READABLE: usize = 100;
/// The exit code of what somebody interrupted, as shells have it.
const INTERRUPTED: u8 = 130;

/// The ways to the person's end.
struct Ways {
    locale: Locale,
    is_raw: bool,
    /// Where sentences go that the command does not say itself.
    beside: Sender<Vec<u8>>,
    /// Keeps the output open until everything is said: it ends before only when nobody takes it.
    open: Sender<Vec<u8>>,
    output: JoinHandle<io::Result<()>>,
    errors: Option<JoinHandle<io::Result<()>>>,
}

/// Runs one command line. Gives the exit code.
pub async fn run(house: &House, visit: Visit, arguments: Vec<String>, mut presence: Presence) -> u8 {
    let locale = Locale::new(house.commands.language(visit.surroundings()));
    let (mut ways, output, errors) = Ways::open(locale, &visit.input, visit.output, visit.errors);
    let Some(caller) = visit.caller else {
        ways.say(&Message::new("hosting-unknown")).await;
        drop((output, errors));
        ways.close().await;
        return DENIED;
    };
    let (input, typing) = match visit.input.0 {
        Hearing::Pipe(pieces) => (Source::new(pieces), None),
        Hearing::Keys(keys) => {
            let (typing, lines) = Typing::new(ways.beside.clone());
            (Source::new(lines), Some(typing.until_interrupted(keys)))
        }
    };
    let width = |size: ratatui::layout::Size| usize::from(clamped(size.width.into(), size.height.into()).width);
    let call = Call {
        caller,
        variables: visit.variables,
        configuration: visit.configuration,
        is_terminal: visit.terminal.is_some(),
        width: visit.terminal.map_or(READABLE, |terminal| width(terminal.size).min(READABLE)),
        input: Box::new(input),
        output: Box::new(output.by_line()),
        errors: Box::new(errors.by_line()),
        machine: visit.machine,
    };
    let interrupted = async {
        match typing {
            Some(typing) => typing.await,
            None => pending().await,
        }
    };
    // Whichever way it ends, the thread goes on to the end of what it does; nobody hears of it any more.
    let code = tokio::select! {
        biased;
        code = start(house.clone(), arguments, call) => match code {
            Ok(code) => {
                ways.close().await;
                return code;
            }
            Err(error) => {
                tracing::error!(%error, "a command was ended by a fault");
                ways.say(&Message::new("hosting-fault")).await;
                FAILED
            }
        },
        why = presence.ended() => {
            ways.say(&why).await;
            FAILED
        }
        () = interrupted => INTERRUPTED,
        _ = &mut ways.output => return FAILED,
    };
    ways.cut().await;
    code
}

/// Begins to run a command line on a thread of its own.
fn start(house: House, arguments: Vec<String>, call: Call) -> JoinHandle<u8> {
    let runtime = Handle::current();
    spawn_blocking(move || {
        let _entered = runtime.enter();
        futures_executor::block_on(house.commands.run(&house.engine, arguments, call))
    })
}

impl Ways {
    /// Opens the ways; gives them, and what the command writes to. Has to be called within the runtime.
    fn open(
        locale: Locale,
        input: &Ear,
        output: Box<dyn AsyncWrite + Send + Unpin>,
        errors: Box<dyn AsyncWrite + Send + Unpin>,
    ) -> (Self, Sink, Sink) {
        let is_raw = matches!(input.0, Hearing::Keys(_));
        let (sink, pieces) = Sink::new(is_raw);
        let output = tokio::spawn(pump(output, pieces));
        // A terminal shows both, in the order in which they were written.
        let (beside, errors) = if is_raw {
            (sink.clone(), None)
        } else {
            let (beside, pieces) = Sink::new(is_raw);
            (beside, Some(tokio::spawn(pump(errors, pieces))))
        };
        let (said, open) = (beside.pieces(), sink.pieces());
        (Self { locale, is_raw, beside: said, open, output, errors }, sink, beside)
    }

    /// Says something that the command does not say itself.
    async fn say(&self, message: &Message) {
        let sentence = format!("{}\n", text::show(&self.locale.say(message))).into_bytes();
        let sentence = if self.is_raw { raw(&sentence) } else { sentence };
        if !matches!(timeout(FAREWELL, self.beside.send(sentence)).await, Ok(Ok(()))) {
            tracing::debug!("nobody takes what is said");
        }
    }

    /// Waits until everything that the command wrote is taken; its own ends have to be gone.
    async fn close(self) {
        let Self { beside, open, output, errors, .. } = self;
        drop((beside, open));
        for way in [Some(output), errors].into_iter().flatten() {
            if !matches!(way.await, Ok(Ok(()))) {
                tracing::debug!("nobody takes the rest of what was written");
            }
        }
    }

    /// Gives what was written a moment to be taken; the command still has its ends.
    async fn cut(self) {
        let Self { beside, open, output, errors, .. } = self;
        drop((beside, open));
        for mut way in [Some(output), errors].into_iter().flatten() {
            if timeout(FAREWELL, &mut way).await.is_err() {
                way.abort();
            }
        }
    }
}
