//! One guest: from the first word to the last.

use std::collections::BTreeMap;
use std::time::Duration;

use chrono::Utc;
use ratatui::layout::Size;
use tokio::io::DuplexStream;
use tokio::net::UnixStream;
use tokio::sync::{mpsc, oneshot};
use tokio::time::timeout;
use tokio_util::task::AbortOnDropHandle;

use super::Inside;
use super::hearing::hear;
use super::machine::{GuestMachine, Waiting};
use super::speaking::{Words, speak};
use super::user::{SOCKET, User};
use crate::attach::VERSION;
use crate::attach::frame::Garbage;
use crate::attach::message::{FromGuest, FromHost, Hello, Refused, SENT, Spoken as _, Version};
use crate::attach::stream::{Hearing, StreamError, say};
use crate::domain::message::Message;
use crate::server::{Caller, Ear, House, Terminal, Visit, session};

/// How long a guest may take to say who it is.
const HELLO: Duration = Duration::from_secs(10);

/// How long a guest may take to read what is left when its session is over.
const FAREWELL: Duration = Duration::from_secs(10);

/// How many bytes of output wait for a guest that does not read.
const PIPE: usize = 64 * 1024;

/// How many grants wait to be told.
const GRANTS: usize = 4;

/// Receives a guest that was let in.
pub(super) async fn receive(stream: UnixStream, house: House, owner: u32, _inside: Inside) {
    if let Err(error) = welcome(stream, &house, owner).await {
        tracing::debug!(%error, "a guest left");
    }
}

/// Tells a guest that too many are here.
pub(super) async fn turn_away(mut stream: UnixStream) {
    let refused = refused(Message::new("attach-full").with("count", super::MOST), None);
    let told = timeout(HELLO, say(&mut stream, &refused)).await;
    tracing::warn!(told = told.is_ok(), "a guest was turned away");
}

async fn welcome(stream: UnixStream, house: &House, owner: u32) -> Result<(), StreamError> {
    let uid = stream.peer_cred()?.uid();
    let (reading, mut writing) = stream.into_split();
    let mut hearing = Hearing::new(reading);
    let Ok(Some(first)) = timeout(HELLO, hearing.frame()).await.map_err(std::io::Error::from)? else { return Ok(()) };
    match FromGuest::version(&first) {
        Some(VERSION) => {}
        Some(_) => return say(&mut writing, &refused(Message::new("attach-other-version"), None)).await,
        None => return Err(Garbage::Untimely.into()),
    }
    let FromGuest::Hello(hello) = FromGuest::read(first)? else { return Ok(()) };
    let user = User::of(uid, owner, &hello.user);
    let caller = match user.caller(&house.engine.workspace(), house.engine.now(Utc::now())) {
        Ok(caller) => caller,
        Err(denial) => return say(&mut writing, &refused(denial.cause, denial.hint)).await,
    };
    say(&mut writing, &FromHost::Welcome(Version { version: VERSION })).await?;
    let (exit, over) = oneshot::channel();
    let (output, told) = tokio::io::duplex(PIPE);
    let (errors, complained) = tokio::io::duplex(PIPE);
    let (asking, asks) = mpsc::channel(1);
    let (granting, grants) = mpsc::channel(GRANTS);
    // A guest's terminal edits its own lines for a command.
    let (heard, input) = if hello.screens { Ear::keys() } else { Ear::pipe() };
    let waiting = Waiting::default();
    let words = Words { output, errors, asks, grants, exit: over };
    let speaking = AbortOnDropHandle::new(tokio::spawn(speak(writing, words)));
    let hang_up = speaking.abort_handle();
    let listening = {
        let waiting = waiting.clone();
        async move {
            let heard = hear(hearing, waiting.clone(), heard, granting).await;
            waiting.end();
            if let Err(error) = heard {
                tracing::debug!(%error, "a guest is not understood");
                hang_up.abort();
            }
        }
    };
    let _listening = AbortOnDropHandle::new(tokio::spawn(listening));
    let machine = Box::new(GuestMachine::new(asking, waiting));
    let (arguments, screens) = (hello.arguments.clone(), hello.screens);
    let visit = visit(hello, user, caller, input, Box::new(told), Box::new(complained), machine);
    let code = if screens {
        session::screens(house, visit, arguments).await
    } else {
        session::command(house, visit, arguments).await
    };
    // Whoever speaks has ended already when the guest is gone.
    let _gone = exit.send(code);
    let _ended = timeout(FAREWELL, speaking).await;
    Ok(())
}

type Pipe = Box<DuplexStream>;

fn visit(
    hello: Hello,
    user: User,
    caller: Caller,
    input: Ear,
    output: Pipe,
    errors: Pipe,
    machine: Box<GuestMachine>,
) -> Visit {
    let is_sent = |name: &str| SENT.contains(&name) || name.starts_with("LC_");
    let variables: BTreeMap<String, String> = hello.variables.into_iter().filter(|(name, _)| is_sent(name)).collect();
    let size = Size { width: hello.size.columns, height: hello.size.rows };
    let name = variables.get("TERM").cloned().unwrap_or_default();
    let terminal = hello.is_terminal.then_some(Terminal { name, size });
    Visit {
        caller: Some(caller),
        via: SOCKET.to_owned(),
        from: user.name,
        terminal,
        variables,
        configuration: hello.configuration,
        input,
        output,
        errors,
        machine,
    }
}

fn refused(cause: Message, hint: Option<Message>) -> FromHost {
    FromHost::Refused(Box::new(Refused { version: VERSION, cause, hint }))
}
