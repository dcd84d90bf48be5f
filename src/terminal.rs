//! The local terminal as a host of the user interface (DESIGN 9): raw mode, the person's files, agent and editor.
//!
//! [`LocalHost::enter`] takes the terminal of this process and gives it back when it is dropped, on a panic too.

mod job;
mod lent;
mod machine;
pub mod relay;
mod secret;
mod trust;
mod typed;

use std::future::ready;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Once;

use chrono::{DateTime, Utc};
use crossterm::terminal;
use futures_util::FutureExt as _;
use ratatui::layout::Size;
use tokio::signal::unix::{Signal as UnixSignal, SignalKind, signal};

use crate::domain::message::Message;
use crate::domain::signature::SigningRequest;
use crate::ui::frame::LEAVE;
use crate::ui::host::{Asked, Bounds, Capabilities, Existing, Files, Host, Machine, Signal, Signer};
use crate::ui::keyboard::{Keyboard, WAITING, Wire};
pub use machine::Here;
use typed::Typed;

/// The terminal of this process, and the machine that it stands on.
#[derive(Debug)]
pub struct LocalHost {
    /// Who reads the terminal, unless it was left to somebody else.
    typed: Option<Typed>,
    /// What was read and is not at the keyboard yet.
    unread: Vec<u8>,
    wire: Wire,
    keyboard: Keyboard,
    resized: UnixSignal,
    ends: [UnixSignal; 2],
    continued: UnixSignal,
    capabilities: Capabilities,
    bounds: Bounds,
    machine: Here,
}

impl LocalHost {
    /// Takes the terminal: raw mode until the host is dropped.
    ///
    /// Takes the machine that the terminal belongs to.
    ///
    /// # Errors
    /// When there is no terminal, or no signal can be waited for.
    pub fn enter(machine: Here) -> std::io::Result<Self> {
        give_back_on_panic();
        let resized = signal(SignalKind::window_change())?;
        let ends = [signal(SignalKind::terminate())?, signal(SignalKind::hangup())?];
        let continued = job::continued()?;
        terminal::enable_raw_mode()?;
        let capabilities = Capabilities::of(|name| std::env::var(name).unwrap_or_default());
        // Nobody types too fast for their own machine.
        let (wire, keyboard) = Keyboard::new(usize::MAX);
        let (typed, unread, bounds) = (Some(Typed::read()?), Vec::new(), Bounds::FRAMES);
        Ok(Self { typed, unread, wire, keyboard, resized, ends, continued, capabilities, bounds, machine })
    }

    /// Leaves the terminal to whoever has it next in this process: when this is done, nobody reads it any more.
    pub async fn leave(mut self) {
        if let Some(typed) = self.typed.take() {
            // Whatever was typed for the screens that are left is for nobody else.
            let _unread = typed.stop().await;
        }
    }

    /// Leaves the terminal to an editor or a question, which reads the keys itself: nobody else may.
    async fn step_aside(&mut self) {
        if let Some(typed) = self.typed.take() {
            self.unread.extend(typed.stop().await);
        }
        give_back(self.bounds.leave);
    }

    /// Takes the terminal again, after the program was stopped by somebody else.
    fn resumed(&self) -> Signal {
        let taken = terminal::disable_raw_mode()
            .and_then(|()| terminal::enable_raw_mode())
            .and_then(|()| print(self.bounds.enter));
        taken.map_or(Signal::End, |()| Signal::Resumed)
    }

    /// Takes the terminal again.
    fn step_back(&mut self) -> Result<(), Message> {
        let taken = terminal::enable_raw_mode().and_then(|()| print(self.bounds.enter)).and_then(|()| Typed::read());
        taken
            .map(|typed| self.typed = Some(typed))
            .map_err(|error| Message::new("host-failed").with("cause", error.to_string()))
    }
}

impl Drop for LocalHost {
    fn drop(&mut self) {
        give_back(self.bounds.leave);
    }
}

/// Gives the terminal back as it was; harmless when it already is.
fn give_back(leave: &str) {
    let left = print(leave).and_then(|()| terminal::disable_raw_mode());
    if let Err(error) = left {
        tracing::warn!(%error, "the terminal was not given back");
    }
}

/// Gives the terminal back before a panic of whoever has it is reported.
///
/// Other threads serve other people; a fault there is theirs, and their sessions deal with it.
fn give_back_on_panic() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let report = std::panic::take_hook();
        let own = std::thread::current().id();
        std::panic::set_hook(Box::new(move |panic| {
            if std::thread::current().id() == own {
                give_back(LEAVE);
                report(panic);
            } else {
                tracing::error!(%panic, "a thread panicked");
            }
        }));
    });
}

fn print(text: &str) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

impl Host for LocalHost {
    async fn next(&mut self) -> Signal {
        loop {
            let [terminate, hangup] = &mut self.ends;
            // In this order: however much is typed, whoever ends the program is heard first.
            tokio::select! {
                biased;
                _ = terminate.recv() => return Signal::End,
                _ = hangup.recv() => return Signal::End,
                _ = self.continued.recv() => return self.resumed(),
                _ = self.resized.recv() => self.wire.resize(self.size()),
                signal = self.keyboard.next() => return signal,
                () = ready(()), if !self.unread.is_empty() => {
                    let rest = self.unread.split_off(self.unread.len().min(WAITING));
                    self.wire.send(&std::mem::replace(&mut self.unread, rest));
                }
                piece = typed::next(&mut self.typed) => match piece {
                    Some(piece) => self.unread = piece,
                    None => return Signal::End,
                },
            }
        }
    }

    async fn draw(&mut self, bytes: &[u8]) -> std::io::Result<()> {
        let mut out = std::io::stdout().lock();
        out.write_all(bytes)?;
        out.flush()
    }

    fn bounded(&mut self, bounds: Bounds) {
        self.bounds = bounds;
    }

    fn size(&self) -> Size {
        let known = |told: u16, usual: u16| if told == 0 { usual } else { told };
        let (width, height) = terminal::size().unwrap_or_default();
        Size { width: known(width, 80), height: known(height, 24) }
    }

    fn capabilities(&self) -> Capabilities {
        self.capabilities
    }

    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn random(&mut self) -> u128 {
        let mut bytes = [0; 16];
        match getrandom::fill(&mut bytes) {
            Ok(()) => u128::from_be_bytes(bytes),
            // A system without randomness: the time still tells two sessions apart.
            Err(_) => u128::from(Utc::now().timestamp_micros().unsigned_abs()),
        }
    }
}

impl Machine for LocalHost {
    fn sign<'a>(&'a mut self, request: &'a SigningRequest, with: Signer) -> Asked<'a, String> {
        match with {
            Signer::Agent => self.machine.sign(request, with),
            Signer::File(_) => async move {
                self.step_aside().await;
                let signed = self.machine.sign(request, with).await;
                self.step_back()?;
                signed
            }
            .boxed(),
        }
    }

    fn edit<'a>(&'a mut self, text: &'a str) -> Asked<'a, String> {
        async move {
            self.step_aside().await;
            let edited = self.machine.edit(text).await;
            self.step_back()?;
            edited
        }
        .boxed()
    }

    fn read<'a>(&'a mut self, path: &'a Path, limit: u64) -> Asked<'a, Vec<u8>> {
        self.machine.read(path, limit)
    }

    fn list<'a>(&'a mut self, path: &'a Path) -> Asked<'a, Vec<PathBuf>> {
        self.machine.list(path)
    }

    fn write<'a>(&'a mut self, path: &'a Path, bytes: &'a [u8], existing: Existing) -> Asked<'a, PathBuf> {
        self.machine.write(path, bytes, existing)
    }

    fn write_folder<'a>(&'a mut self, path: &'a Path, files: Files) -> Asked<'a, PathBuf> {
        self.machine.write_folder(path, files)
    }

    fn suspend(&mut self) -> Asked<'_, ()> {
        async move {
            self.step_aside().await;
            let suspended = self.machine.suspend().await;
            self.step_back()?;
            // It is taken back already.
            let _continued = self.continued.recv().now_or_never();
            suspended
        }
        .boxed()
    }

    fn copy<'a>(&'a mut self, text: &'a str) -> Asked<'a, ()> {
        self.machine.copy(text)
    }
}
