//! One channel of a connection: what comes in, what runs on it, how it ends.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use chrono::Utc;
use futures_util::FutureExt as _;
use russh::server::{Handle, Msg};
use russh::{Channel, ChannelMsg, ChannelReadHalf, ChannelWriteHalf};
use tokio::io::AsyncWriteExt as _;
use tokio::sync::{OwnedSemaphorePermit, oneshot};
use tokio::task::JoinHandle;
use tokio::time::{sleep, timeout};
use tokio_util::sync::CancellationToken;

use super::connection::{Connection, Identity};
use super::output::Output;
use super::request::{Wishes, split};
use super::waiting::{TooMuch, Waiting};
use super::{SshServer, holder};
use crate::domain::message::Message;
use crate::locale::Locale;
use crate::server::access::Event;
use crate::server::session::{self, afar::Afar};
use crate::server::{Caller, Ear, Heard, OpenAgent, Stream, Visit, Voice};
use crate::ui::configuration::Configuration;

/// How long saying how it ended may take: the client may read nothing.
const FAREWELL: Duration = Duration::from_secs(2);
/// How long a session has to end by itself when its channel is gone.
const DEPARTURE: Duration = Duration::from_secs(10);

/// The exit code when something was asked for that is not there (DESIGN 7).
const USAGE: u8 = 2;
/// The exit code of somebody who may not (DESIGN 7).
const DENIED: u8 = 3;
/// The exit code of what failed (DESIGN 7).
const FAILED: u8 = 1;

/// What is asked for.
#[derive(Debug)]
pub enum What {
    /// The screens.
    Shell,
    /// A command line.
    Line(Vec<u8>),
}

/// That something begins on a channel.
#[derive(Debug)]
pub struct Begin {
    /// What is asked for.
    pub what: What,
    /// With what.
    pub wishes: Wishes,
    /// The channel's place among those of the connection.
    pub place: OwnedSemaphorePermit,
}

/// A channel that was opened.
pub struct Opened {
    /// The way to open a channel to the client's ssh-agent.
    pub handle: Handle,
    /// The channel.
    pub channel: Channel<Msg>,
    /// Says what begins on it.
    pub begun: oneshot::Receiver<Begin>,
}

/// Serves a channel from its opening to its end.
pub async fn serve(server: SshServer, connection: Arc<Connection>, opened: Opened) {
    let Opened { handle, channel, begun } = opened;
    let (mut read, write) = channel.split();
    let mut waiting = Waiting::new(Arc::clone(&server.inner.room));
    let Some(begin) = beginning(&connection, &mut read, &mut waiting, begun).await else { return };
    let Some(identity) = connection.identity.get().cloned() else { return };
    if matches!(begin.what, What::Line(_)) && begin.wishes.terminal.is_none() {
        waiting.pipe();
    }
    let gone = connection.cut.child_token();
    let (voice, input) = if begin.wishes.terminal.is_some() { Ear::keys() } else { Ear::pipe() };
    let visit = visit(&server, &connection, &identity, &handle, &write, &begin, &gone, input);
    let mut work = tokio::spawn(run(server, connection, identity, visit, begin.what));
    let code = attend(&mut read, waiting, voice, &mut work, &gone).await;
    let farewell = async {
        write.exit_status(code.into()).await?;
        write.eof().await?;
        // Whoever learns that the channel is closed may open another at once.
        drop(begin.place);
        write.close().await
    };
    if !matches!(timeout(FAREWELL, farewell).await, Ok(Ok(()))) {
        tracing::debug!("channel closed without farewell");
    }
    // What still comes is for nobody: the library lets it fall once the channel is closed.
}

/// Waits until something begins; keeps what is typed before.
async fn beginning(
    connection: &Connection,
    read: &mut ChannelReadHalf,
    waiting: &mut Waiting,
    mut begun: oneshot::Receiver<Begin>,
) -> Option<Begin> {
    loop {
        tokio::select! {
            // What comes after the beginning is not what was typed before it.
            biased;
            begin = &mut begun => return begin.ok(),
            () = connection.cut.cancelled() => return None,
            message = read.wait() => match message {
                None | Some(ChannelMsg::Close) => return None,
                Some(message) => {
                    if hear(message, waiting).is_err() {
                        tracing::debug!("more than may wait before anything begins");
                    }
                }
            },
        }
    }
}

/// Takes what matters of a message.
fn hear(message: ChannelMsg, waiting: &mut Waiting) -> Result<(), TooMuch> {
    match message {
        ChannelMsg::Data { data } => waiting.push(Heard::Bytes(data.to_vec())),
        ChannelMsg::Eof => waiting.push(Heard::End),
        ChannelMsg::WindowChange { col_width, row_height, .. } => {
            waiting.push(Heard::Resize { columns: col_width, rows: row_height })
        }
        _ => Ok(()),
    }
}

/// Hands a session what comes, until it ends or has been without its channel for too long. Gives the exit code.
async fn attend(
    read: &mut ChannelReadHalf,
    mut waiting: Waiting,
    voice: Voice,
    work: &mut JoinHandle<u8>,
    gone: &CancellationToken,
) -> u8 {
    let mut voice = Some(voice);
    let mut is_open = true;
    let overdue = async {
        gone.cancelled().await;
        sleep(DEPARTURE).await;
    };
    tokio::pin!(overdue);
    loop {
        tokio::select! {
            biased;
            ended = &mut *work => return code(ended),
            () = &mut overdue => {
                work.abort();
                return FAILED;
            }
            () = gone.cancelled(), if voice.is_some() => voice = None,
            () = room(voice.as_ref()), if !waiting.is_empty() => {
                if let (Some(voice), Some(heard)) = (&mut voice, waiting.pop()) {
                    voice.say(heard).await;
                }
            }
            message = read.wait(), if is_open => match message {
                None | Some(ChannelMsg::Close) => {
                    is_open = false;
                    gone.cancel();
                }
                // Half of what is piped in is worth nothing: the session learns that the rest will not come.
                Some(message) => voice = voice.filter(|_| hear(message, &mut waiting).is_ok()),
            },
        }
        if voice.is_none() {
            waiting.clear();
        }
    }
}

/// Waits for room in the input of a session; for ever when its channel is gone.
async fn room(voice: Option<&Voice>) {
    match voice {
        Some(voice) => voice.room().await,
        None => std::future::pending().await,
    }
}

/// Returns the exit code of a session; one that panicked failed, and nothing else did.
fn code(ended: Result<u8, tokio::task::JoinError>) -> u8 {
    ended.unwrap_or_else(|error| {
        tracing::error!(%error, "session ended in a panic");
        FAILED
    })
}

/// Puts together what a session needs.
#[expect(clippy::too_many_arguments, reason = "all that a visit is made of")]
fn visit(
    server: &SshServer,
    connection: &Connection,
    identity: &Identity,
    handle: &Handle,
    write: &ChannelWriteHalf<Msg>,
    begin: &Begin,
    gone: &CancellationToken,
    input: Ear,
) -> Visit {
    // The key is asked for anew: it may have been revoked, or approved, since it opened the connection.
    let workspace = server.house().engine.workspace();
    let person = holder(&workspace, identity.key.as_str(), Utc::now()).map(|(person, _)| person.clone());
    let via = identity.via();
    if let Some(person) = &person {
        server.meet(connection, person);
    }
    let owner = person.clone();
    Visit {
        caller: person.map(|person| Caller { person, via: via.clone(), is_owner: false }),
        via,
        from: connection.address.to_string(),
        terminal: begin.wishes.terminal.clone(),
        variables: begin.wishes.variables.clone(),
        configuration: Configuration::default(),
        input,
        output: Box::new(Output::new(write.make_writer(), gone.clone())),
        errors: Box::new(Output::new(write.make_writer_ext(Some(STDERR)), gone.clone())),
        machine: Box::new(Afar::new(server.house().engine.clone(), owner, begin.wishes.agent.then(|| agent(handle)))),
    }
}

/// The kind of extended data that is standard error (RFC 4254 section 5.2).
const STDERR: u32 = 1;

/// Returns the way to the ssh-agent that a client forwards.
fn agent(handle: &Handle) -> OpenAgent {
    let handle = handle.clone();
    Box::new(move || {
        let handle = handle.clone();
        async move {
            let channel = handle.channel_open_agent().await.map_err(io::Error::other)?;
            Ok(Box::new(channel.into_stream()) as Box<dyn Stream>)
        }
        .boxed()
    })
}

/// Runs what was asked for. Gives the exit code.
async fn run(server: SshServer, connection: Arc<Connection>, identity: Identity, visit: Visit, what: What) -> u8 {
    let house = server.house();
    if identity.is_too_many {
        return refuse(&server, visit, Message::new("ssh-too-many-connections"), FAILED).await;
    }
    match what {
        What::Shell if visit.terminal.is_none() => refuse(&server, visit, Message::new("ssh-no-terminal"), USAGE).await,
        What::Shell => seated(&server, &connection, &identity, visit, Vec::new()).await,
        What::Line(line) => match split(&line) {
            Ok(words) if visit.terminal.is_some() && house.commands.wants_screens(&words) => {
                seated(&server, &connection, &identity, visit, words).await
            }
            _ if visit.caller.is_none() => {
                let said = Message::new("ssh-unknown-key").with("key", &identity.fingerprint);
                refuse(&server, visit, said, DENIED).await
            }
            Ok(words) => session::command(house, visit, words).await,
            Err(said) => refuse(&server, visit, said, USAGE).await,
        },
    }
}

/// Shows the screens, to whom nobody knows those of enrolment. Gives the exit code.
async fn seated(
    server: &SshServer,
    connection: &Connection,
    identity: &Identity,
    visit: Visit,
    words: Vec<String>,
) -> u8 {
    if visit.caller.is_some() {
        return session::screens(server.house(), visit, words).await;
    }
    let code = session::enrol(server.house(), visit, words, identity.key.to_string()).await;
    note_enrolment(server, connection, identity);
    code
}

/// Says why something does not begin. Gives the exit code that goes with it.
async fn refuse(server: &SshServer, mut visit: Visit, said: Message, code: u8) -> u8 {
    let locale = Locale::new(server.house().commands.language(visit.surroundings()));
    // A terminal that was asked for is raw: it does not go back to the first column by itself.
    let text = format!("{}\r\n", locale.say(&said));
    if !matches!(timeout(FAREWELL, visit.errors.write_all(text.as_bytes())).await, Ok(Ok(()))) {
        tracing::debug!("nobody read the refusal");
    }
    code
}

/// Writes down that somebody brought a key, when that is what happened.
fn note_enrolment(server: &SshServer, connection: &Connection, identity: &Identity) {
    let workspace = server.house().engine.workspace();
    let waits = workspace.request(&identity.fingerprint).map(|(person, _)| &person.id);
    let counts = || holder(&workspace, identity.key.as_str(), Utc::now()).map(|(person, _)| person);
    if let Some(person) = waits.or_else(counts) {
        server.note(Event::Enrolled, connection.address, Some((&identity.fingerprint, Some(person))), None);
    }
}
