//! This terminal as a guest of another process on this machine: bytes in, bytes out, and the machine lent to the host.
//!
//! For screens the terminal is in raw mode, and given back whatever happens to the host. For a command it is left as it
//! is, and what is piped in is sent no faster than the command takes it.

use std::io;
use std::path::PathBuf;

use crossterm::terminal;
use tokio::net::UnixStream;
use tokio::net::unix::{OwnedReadHalf, OwnedWriteHalf};
use tokio::signal::unix::{Signal, SignalKind, signal};

use super::Here;
use super::lent::Lent;
use super::trust::Trust;
use super::typed::{self, Typed};
use crate::attach::VERSION;
use crate::attach::message::{Columns, FromGuest, FromHost, Hello, Spoken, WINDOW};
use crate::attach::stream::{Hearing, say};
use crate::domain::message::Message;
use crate::ui::host::Bounds;

/// Stands for standard input in a command line.
const STREAM: &str = "-";

/// What became of a visit.
#[derive(Debug)]
pub enum Visited {
    /// It was done, with this exit code.
    Exit(u8),
    /// The host was just leaving; nothing was begun. Somebody else may own the workspace now, or nobody.
    Leaving,
    /// The host does not do it.
    Refused {
        /// Why.
        cause: Message,
        /// What to do.
        hint: Option<Message>,
    },
    /// The host died in the middle of it.
    Lost {
        /// Where the text is that somebody had in an editor meanwhile.
        kept: Option<PathBuf>,
    },
}

/// Says hello to a host, and lends it this terminal and this machine until it is done.
///
/// # Errors
/// There is no terminal for screens, or standard output takes no more.
pub async fn visit(stream: UnixStream, hello: Hello, here: Here) -> io::Result<Visited> {
    let trust = Trust::of(stream.peer_cred()?.uid(), rustix::process::getuid().as_raw(), &hello.arguments);
    let (reading, mut writing) = stream.into_split();
    let mut hearing = Hearing::new(reading);
    // A host that leaves closes before it answers.
    if say(&mut writing, &FromGuest::Hello(hello.clone())).await.is_err() {
        return Ok(Visited::Leaving);
    }
    let Ok(Some(first)) = hearing.frame().await else { return Ok(Visited::Leaving) };
    if FromHost::version(&first).is_none_or(|version| version != VERSION) {
        return Ok(Visited::Refused { cause: Message::new("attach-other-version"), hint: None });
    }
    match FromHost::read(first) {
        Ok(FromHost::Welcome(_)) => {}
        Ok(FromHost::Refused(refused)) => {
            return Ok(Visited::Refused { cause: refused.cause, hint: refused.hint });
        }
        _ => return Ok(Visited::Leaving),
    }
    let mut relay = Relay::begin(hearing, writing, &hello, Lent::new(here, trust))?;
    if relay.typed.is_none() {
        relay.said.say(&FromGuest::InputEnd).await;
    }
    relay.run().await
}

/// Returns the size of this terminal; 0 when nobody knows.
#[must_use]
pub fn size() -> Columns {
    let (columns, rows) = terminal::size().unwrap_or_default();
    Columns { columns, rows }
}

/// One visit, from the welcome on.
struct Relay {
    hearing: Hearing<OwnedReadHalf>,
    said: Said,
    lent: Lent,
    screens: Option<Screens>,
    typed: Option<Typed>,
}

/// What is said to the host. A host that hears no more may have something left to say.
struct Said {
    writing: OwnedWriteHalf,
    granted: u64,
    /// What was typed or piped in, and not granted yet.
    pending: Vec<u8>,
}

impl Said {
    async fn say(&mut self, said: &FromGuest) -> bool {
        say(&mut self.writing, said).await.is_ok()
    }

    /// Sends as much of what is pending as is granted.
    async fn send(&mut self) {
        while !self.pending.is_empty() && self.granted > 0 {
            let most = usize::try_from(self.granted).unwrap_or(usize::MAX).min(crate::attach::frame::LONGEST);
            let rest = self.pending.split_off(most.min(self.pending.len()));
            let piece = std::mem::replace(&mut self.pending, rest);
            self.granted = self.granted.saturating_sub(u64::try_from(piece.len()).unwrap_or(u64::MAX));
            self.say(&FromGuest::Input(piece)).await;
        }
    }
}

impl Relay {
    fn begin(hearing: Hearing<OwnedReadHalf>, writing: OwnedWriteHalf, hello: &Hello, lent: Lent) -> io::Result<Self> {
        let screens = if hello.screens { Some(Screens::enter()?) } else { None };
        // What nobody asks for is left to whoever reads the same input after this process.
        let is_piped = hello.arguments.iter().any(|word| word == STREAM || word.ends_with("=-"));
        let typed = if hello.is_terminal || is_piped { Some(Typed::read()?) } else { None };
        let said = Said { writing, granted: WINDOW, pending: Vec::new() };
        Ok(Self { hearing, said, lent, screens, typed })
    }

    async fn run(&mut self) -> io::Result<Visited> {
        loop {
            let is_idle = self.said.pending.is_empty();
            tokio::select! {
                heard = self.hearing.next::<FromHost>() => match heard {
                    Ok(Some(heard)) => if let Some(visited) = self.take(heard).await? {
                        return Ok(visited);
                    },
                    Ok(None) | Err(_) => return Ok(self.lost().await),
                },
                piece = typed::next(&mut self.typed), if is_idle => match piece {
                    Some(piece) => {
                        self.said.pending = piece;
                        self.said.send().await;
                    }
                    // The terminal is gone.
                    None if self.screens.is_some() => return Ok(Visited::Exit(0)),
                    None => {
                        self.typed = None;
                        self.said.say(&FromGuest::InputEnd).await;
                    }
                },
                asked = Screens::asked(&mut self.screens) => match asked {
                    Asked::Resize => {
                        self.said.say(&FromGuest::Resize(size())).await;
                    }
                    Asked::End => return Ok(Visited::Exit(0)),
                },
            }
        }
    }

    /// Takes what the host says. Gives what became of the visit when it is over.
    async fn take(&mut self, heard: FromHost) -> io::Result<Option<Visited>> {
        match heard {
            FromHost::Output(bytes) => {
                if let Some(screens) = &mut self.screens {
                    screens.bounds = screens.bounds.after(&bytes);
                }
                write(&mut io::stdout(), &bytes)?;
            }
            FromHost::Errors(bytes) => write(&mut io::stderr(), &bytes)?,
            FromHost::Grant(bytes) => {
                self.said.granted = self.said.granted.saturating_add(bytes);
                self.said.send().await;
            }
            FromHost::Ask(ask) => {
                if self.lent.ask(ask).is_err() {
                    return Ok(Some(self.lost().await));
                }
                return self.answer().await;
            }
            FromHost::Part(part) => {
                if self.lent.part(&part).is_err() {
                    return Ok(Some(self.lost().await));
                }
                return self.answer().await;
            }
            FromHost::Exit(code) => return Ok(Some(Visited::Exit(code))),
            FromHost::Refused(refused) => {
                return Ok(Some(Visited::Refused { cause: refused.cause, hint: refused.hint }));
            }
            // Nobody is welcomed twice.
            FromHost::Welcome(_) => return Ok(Some(self.lost().await)),
        }
        Ok(None)
    }

    /// Gives up on the host, and keeps what it may have lost.
    async fn lost(&mut self) -> Visited {
        Visited::Lost { kept: self.lent.keep().await }
    }

    /// Answers the question when all of it is here.
    async fn answer(&mut self) -> io::Result<Option<Visited>> {
        let Some(question) = self.lent.whole() else { return Ok(None) };
        let answered = if question.needs_terminal() {
            let was_read = self.step_aside().await;
            let answered = self.lent.answer(question).await;
            self.step_back(was_read)?;
            answered
        } else {
            self.lent.answer(question).await
        };
        for said in answered.said() {
            if !self.said.say(&said).await {
                return Ok(Some(self.lost().await));
            }
        }
        Ok(None)
    }

    /// Leaves the terminal to an editor or a question, which reads the keys itself: nobody else may. Tells whether the
    /// input was read before.
    async fn step_aside(&mut self) -> bool {
        let typed = self.typed.take();
        let was_read = typed.is_some();
        if let Some(typed) = typed {
            let rest = typed.stop().await;
            self.said.pending.extend(rest);
            self.said.send().await;
        }
        if let Some(screens) = &self.screens {
            super::give_back(screens.bounds.leave);
        }
        was_read
    }

    /// Takes the terminal again.
    fn step_back(&mut self, was_read: bool) -> io::Result<()> {
        if let Some(screens) = &self.screens {
            terminal::enable_raw_mode()?;
            super::print(screens.bounds.enter)?;
        }
        if was_read {
            self.typed = Some(Typed::read()?);
        }
        Ok(())
    }
}

fn write(stream: &mut impl io::Write, bytes: &[u8]) -> io::Result<()> {
    stream.write_all(bytes)?;
    stream.flush()
}

/// The terminal in raw mode, given back when dropped.
struct Screens {
    /// What gives it back.
    bounds: Bounds,
    resized: Signal,
    ends: [Signal; 2],
}

/// What the operating system asks of a terminal program.
enum Asked {
    /// To fit another size.
    Resize,
    /// To end.
    End,
}

impl Screens {
    fn enter() -> io::Result<Self> {
        super::give_back_on_panic();
        let resized = signal(SignalKind::window_change())?;
        let ends = [signal(SignalKind::terminate())?, signal(SignalKind::hangup())?];
        terminal::enable_raw_mode()?;
        Ok(Self { bounds: Bounds::NONE, resized, ends })
    }

    /// Waits for a signal; for ever without screens. Dropping the future loses nothing.
    async fn asked(screens: &mut Option<Self>) -> Asked {
        let Some(Self { resized, ends: [terminate, hangup], .. }) = screens else {
            return std::future::pending().await;
        };
        tokio::select! {
            _ = resized.recv() => Asked::Resize,
            _ = terminate.recv() => Asked::End,
            _ = hangup.recv() => Asked::End,
        }
    }
}

impl Drop for Screens {
    fn drop(&mut self) {
        super::give_back(self.bounds.leave);
    }
}
