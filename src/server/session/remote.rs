//! The terminal of somebody who is connected, as a host of the screens.

use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, Utc};
use futures_util::FutureExt as _;
use ratatui::layout::Size;
use tokio::time::{Instant, sleep_until, timeout};

use super::hours::Hours;
use super::output::Output;
use crate::domain::message::Message;
use crate::domain::signature::SigningRequest;
use crate::ui::clipboard;
use crate::ui::host::{Asked, Bounds, Capabilities, Existing, Files, Host, Machine, Signal, Signer, Ways};
use crate::ui::keyboard::Keyboard;

/// How far apart frames are when others change something: thirty a second.
const FRAME: Duration = Duration::from_millis(33);
/// How long after a key frames are drawn at once: what was typed, and what came of it.
const ECHO: Duration = Duration::from_millis(100);
/// How long a terminal may take before it shows that a session is over.
pub(super) const FAREWELL: Duration = Duration::from_secs(2);

/// A terminal somewhere else, and the machine that it stands on.
pub(super) struct Remote {
    pub keys: Keyboard,
    pub output: Output,
    pub machine: Box<dyn Machine>,
    pub size: Size,
    pub capabilities: Capabilities,
    /// How long the session may last.
    pub hours: Option<Hours>,
    /// What was shown when, and whether something is not shown yet.
    pub shown: Shown,
}

/// What a terminal was shown.
#[derive(Debug, Default)]
pub(super) struct Shown {
    /// When somebody pressed a key.
    touched: Option<Instant>,
    /// When a frame was drawn.
    drawn: Option<Instant>,
    /// A frame waits until there is room and time for it.
    is_behind: bool,
}

impl Shown {
    /// Returns from when on the next frame may be drawn.
    fn due(&self, now: Instant) -> Instant {
        let is_echo = self.touched.is_some_and(|touched| now < touched + ECHO);
        self.drawn.filter(|_| !is_echo).map_or(now, |drawn| drawn + FRAME)
    }
}

/// Waits until a terminal takes the frame that it was not shown yet.
async fn frame_due(output: &Output, shown: &Shown) -> Signal {
    if output.free().await.is_err() {
        return Signal::End;
    }
    sleep_until(shown.due(Instant::now())).await;
    Signal::Ready
}

impl Remote {
    /// Waits for what the person's machine does, for as long as it is there.
    async fn ask<T>(keys: &Keyboard, asked: Asked<'_, T>) -> Result<T, Message> {
        tokio::select! {
            answer = asked => answer,
            () = keys.gone() => Err(Message::new("hosting-gone")),
        }
    }
}

impl Remote {
    /// Gives the terminal back as it was taken.
    pub async fn leave(&mut self) -> std::io::Result<()> {
        let bounds = self.output.bounds();
        self.output.bounded(Bounds::NONE);
        self.draw(bounds.leave.as_bytes()).await
    }
}

impl Host for Remote {
    async fn next(&mut self) -> Signal {
        let Self { keys, output, hours, shown, .. } = self;
        let signal = tokio::select! {
            biased;
            () = output.gone() => Signal::End,
            signal = keys.next() => signal,
            signal = frame_due(output, shown), if shown.is_behind => signal,
            signal = Hours::next(hours.as_mut()) => signal,
        };
        if matches!(signal, Signal::Key(_) | Signal::Mouse(_) | Signal::Paste(_) | Signal::Resize(_)) {
            shown.touched = Some(Instant::now());
            hours.iter_mut().for_each(Hours::touch);
        }
        if let Signal::Resize(size) = &signal {
            self.size = *size;
        }
        signal
    }

    fn is_ready(&mut self) -> bool {
        let now = Instant::now();
        self.shown.is_behind = !self.output.is_free() || self.shown.due(now) > now;
        !self.shown.is_behind
    }

    async fn draw(&mut self, bytes: &[u8]) -> std::io::Result<()> {
        self.shown.drawn = Some(Instant::now());
        timeout(FAREWELL, self.output.write(bytes.to_vec())).await?
    }

    fn bounded(&mut self, bounds: Bounds) {
        self.output.bounded(bounds);
    }

    fn size(&self) -> Size {
        self.size
    }

    fn capabilities(&self) -> Capabilities {
        self.capabilities
    }

    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn random(&mut self) -> u128 {
        let mut bytes = [0; 16];
        // Without randomness the engine refuses the same identity twice; nothing is lost.
        let _filled = getrandom::fill(&mut bytes);
        u128::from_ne_bytes(bytes)
    }
}

impl Machine for Remote {
    fn ways(&self) -> Ways {
        self.machine.ways()
    }

    fn sign<'a>(&'a mut self, request: &'a SigningRequest, with: Signer) -> Asked<'a, String> {
        Self::ask(&self.keys, self.machine.sign(request, with)).boxed()
    }

    fn edit<'a>(&'a mut self, text: &'a str) -> Asked<'a, String> {
        Self::ask(&self.keys, self.machine.edit(text)).boxed()
    }

    fn read<'a>(&'a mut self, path: &'a Path, limit: u64) -> Asked<'a, Vec<u8>> {
        Self::ask(&self.keys, self.machine.read(path, limit)).boxed()
    }

    fn list<'a>(&'a mut self, path: &'a Path) -> Asked<'a, Vec<PathBuf>> {
        Self::ask(&self.keys, self.machine.list(path)).boxed()
    }

    fn write<'a>(&'a mut self, path: &'a Path, bytes: &'a [u8], existing: Existing) -> Asked<'a, PathBuf> {
        Self::ask(&self.keys, self.machine.write(path, bytes, existing)).boxed()
    }

    fn write_folder<'a>(&'a mut self, path: &'a Path, files: Files) -> Asked<'a, PathBuf> {
        Self::ask(&self.keys, self.machine.write_folder(path, files)).boxed()
    }

    fn suspend(&mut self) -> Asked<'_, ()> {
        Self::ask(&self.keys, self.machine.suspend()).boxed()
    }

    fn copy<'a>(&'a mut self, text: &'a str) -> Asked<'a, ()> {
        async move {
            let code = clipboard::code(text)?;
            let failed = |error: std::io::Error| Message::new("host-failed").with("cause", error.to_string());
            self.output.write(code.into_bytes()).await.map_err(failed)
        }
        .boxed()
    }
}
