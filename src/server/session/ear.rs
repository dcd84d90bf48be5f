//! How a connection reaches its session: the connection never waits for screens, and nothing grows.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use ratatui::layout::Size;
use tokio::sync::{Notify, mpsc};
use tokio::time::{Instant, sleep_until};

use super::input::{Decoded, Decoder, LARGEST_PASTE};
use crate::domain::message::Message;
use crate::server::Heard;
use crate::ui::host::Signal;

/// How long an escape waits for what may follow it: a key alone, or the beginning of a sequence.
const ESCAPE: Duration = Duration::from_millis(40);
/// The most that somebody types in a second, in bytes; what exceeds it is a program at the other end.
const TYPED: usize = 64 * 1024;
/// As many keys as wait for a session that is busy.
const WAITING: usize = 4096;
/// The most pasted text that waits for a session that is busy, in bytes.
const PASTED: usize = 2 * LARGEST_PASTE;
/// How often a session is told a new size at most; a window that is dragged has hundreds a second.
const RESIZE: Duration = Duration::from_millis(100);
/// As many pieces as wait for a command that is busy.
const PIECES: usize = 4;

/// The connection's end: says what comes from the person.
///
/// Dropping it tells the session that the connection is gone.
#[derive(Debug)]
pub struct Voice(Said);

#[derive(Debug)]
enum Said {
    Keys(Arc<Line>),
    Pipe(Option<mpsc::Sender<Vec<u8>>>),
}

/// The session's end: hears what comes from the person.
#[derive(Debug)]
pub struct Ear(pub(super) Hearing);

/// What a session hears.
#[derive(Debug)]
pub(super) enum Hearing {
    /// A terminal that sends every key as it is pressed.
    Keys(Keys),
    /// Bytes as they are, a piece at a time; a piece of nothing is the end of what is piped in.
    Pipe(mpsc::Receiver<Vec<u8>>),
}

impl Ear {
    /// Makes the two ends for a terminal that sends every key as it is pressed.
    #[must_use]
    pub fn keys() -> (Voice, Self) {
        let line = Arc::new(Line { seen: Mutex::new(Seen::new()), told: Notify::new() });
        (Voice(Said::Keys(Arc::clone(&line))), Self(Hearing::Keys(Keys { line })))
    }

    /// Makes the two ends for bytes that are not keys: a pipe, or a terminal that edits its own lines.
    #[must_use]
    pub fn pipe() -> (Voice, Self) {
        let (sender, receiver) = mpsc::channel(PIECES);
        (Voice(Said::Pipe(Some(sender))), Self(Hearing::Pipe(receiver)))
    }
}

impl Voice {
    /// Waits until what is said next is taken at once. Dropping the future loses nothing.
    pub async fn room(&self) {
        if let Said::Pipe(Some(sender)) = &self.0 {
            // Whoever does not listen any more has room for everything.
            let _place = sender.reserve().await;
        }
    }

    /// Hands on what came. Returns at once for a terminal; waits for [`Voice::room`] in a pipe.
    ///
    /// What nobody wants any more is dropped; of many sizes the last one counts.
    pub async fn say(&mut self, heard: Heard) {
        match (&mut self.0, heard) {
            (Said::Keys(line), Heard::Bytes(bytes)) => line.change(|seen| seen.take(&bytes, Instant::now())),
            (Said::Keys(line), Heard::Resize { columns, rows }) => {
                line.change(|seen| seen.size = Some(clamped(columns, rows)));
            }
            (Said::Keys(_), Heard::End) => self.end(),
            (Said::Pipe(sender), Heard::End) => {
                let Some(listening) = sender.take() else { return };
                if listening.send(Vec::new()).await.is_err() {
                    tracing::trace!("nobody waited for the end");
                }
            }
            (Said::Pipe(sender), Heard::Bytes(bytes)) => {
                let Some(listening) = sender.as_ref().filter(|_| !bytes.is_empty()) else { return };
                if listening.send(bytes).await.is_err() {
                    *sender = None;
                }
            }
            (Said::Pipe(_), Heard::Resize { .. }) => {}
        }
    }

    fn end(&mut self) {
        match &mut self.0 {
            Said::Keys(line) => line.change(|seen| seen.is_over = true),
            Said::Pipe(sender) => *sender = None,
        }
    }
}

impl Drop for Voice {
    fn drop(&mut self) {
        self.end();
    }
}

/// Returns a size that a frame can have: 20 to 500 columns, 5 to 200 rows; 80 by 24 when nobody knows.
pub(super) fn clamped(columns: u32, rows: u32) -> Size {
    let bounded = |given: u32, unknown: u16, least: u16, most: u16| match u16::try_from(given) {
        Ok(0) => unknown,
        given => given.unwrap_or(most).clamp(least, most),
    };
    Size { width: bounded(columns, 80, 20, 500), height: bounded(rows, 24, 5, 200) }
}

#[derive(Debug)]
struct Line {
    seen: Mutex<Seen>,
    told: Notify,
}

impl Line {
    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn change(&self, change: impl FnOnce(&mut Seen)) {
        change(&mut self.seen());
        self.told.notify_one();
    }
}

/// What came from a terminal and was not taken yet.
#[derive(Debug)]
struct Seen {
    decoder: Decoder,
    /// When the last bytes came.
    at: Instant,
    waiting: Waiting,
    size: Option<Size>,
    resized: Option<Instant>,
    is_over: bool,
}

impl Seen {
    fn new() -> Self {
        let at = Instant::now();
        let waiting = Waiting { signals: VecDeque::new(), pasted: 0, allowance: TYPED, since: at };
        Self { decoder: Decoder::default(), at, waiting, size: None, resized: None, is_over: false }
    }

    fn take(&mut self, bytes: &[u8], now: Instant) {
        self.settle(now);
        self.at = now;
        self.waiting.refill(now);
        let Self { decoder, waiting, .. } = self;
        decoder.feed(bytes, &mut |decoded| waiting.take(decoded));
    }

    /// Gives up waiting for the rest of a sequence, when it is time.
    fn settle(&mut self, now: Instant) {
        let Self { decoder, waiting, .. } = self;
        if decoder.is_waiting() && now >= self.at + ESCAPE {
            decoder.settle(&mut |decoded| waiting.take(decoded));
        }
    }

    /// Returns what is to be told now, or until when nothing is unless more is heard.
    fn next(&mut self, now: Instant) -> Result<Signal, Option<Instant>> {
        self.settle(now);
        let resizing = self.resized.map(|resized| resized + RESIZE).filter(|from| *from > now);
        if resizing.is_none()
            && let Some(size) = self.size.take()
        {
            self.resized = Some(now);
            return Ok(Signal::Resize(size));
        }
        if let Some(signal) = self.waiting.next() {
            return Ok(signal);
        }
        let escape = self.decoder.is_waiting().then_some(self.at + ESCAPE);
        if self.is_over && escape.is_none() {
            return Ok(Signal::End);
        }
        let resize = resizing.filter(|_| self.size.is_some());
        Err(escape.into_iter().chain(resize).min())
    }
}

/// Keys and pasted text that were not taken yet, and how much more may come.
#[derive(Debug)]
struct Waiting {
    signals: VecDeque<Signal>,
    pasted: usize,
    /// How many bytes may be typed at once, and since when this is so.
    allowance: usize,
    since: Instant,
}

impl Waiting {
    fn take(&mut self, decoded: Decoded) {
        match decoded {
            Decoded::Key(key, bytes) => self.push(Signal::Key(key), bytes),
            Decoded::Ground(ground) => self.push(Signal::Ground(ground), 0),
            Decoded::Mouse(mouse, bytes) => self.push(Signal::Mouse(mouse), bytes),
            Decoded::Paste(text) if self.pasted + text.len() <= PASTED => {
                self.pasted += text.len();
                self.signals.push_back(Signal::Paste(text));
            }
            Decoded::Paste(_) | Decoded::LongPaste => {
                let limit = LARGEST_PASTE / 1024;
                let warning = Signal::Warning(Message::new("hosting-paste-long").with("limit", limit));
                // Said once is enough, however many were too long.
                if self.signals.back() != Some(&warning) {
                    self.signals.push_back(warning);
                }
            }
        }
    }

    /// Takes what so many bytes were, unless they are more than anybody types.
    fn push(&mut self, signal: Signal, bytes: usize) {
        if self.allowance >= bytes && self.signals.len() < WAITING {
            self.allowance -= bytes;
            self.signals.push_back(signal);
        }
    }

    fn next(&mut self) -> Option<Signal> {
        let signal = self.signals.pop_front()?;
        if let Signal::Paste(text) = &signal {
            self.pasted -= text.len();
        }
        Some(signal)
    }

    fn refill(&mut self, now: Instant) {
        let passed = (now - self.since).as_millis();
        let back = passed.saturating_mul(TYPED as u128) / 1000;
        self.allowance = self.allowance.saturating_add(usize::try_from(back).unwrap_or(TYPED)).min(TYPED);
        self.since += Duration::from_millis(u64::try_from(passed).unwrap_or_default());
    }
}

/// What somebody at a terminal does, a signal at a time.
#[derive(Debug)]
pub(super) struct Keys {
    line: Arc<Line>,
}

impl Keys {
    /// Waits for the next signal; [`Signal::End`] when the connection is gone, again and again.
    ///
    /// Dropping the future loses nothing. Nothing wakes while nothing comes.
    pub async fn next(&mut self) -> Signal {
        loop {
            let told = self.line.told.notified();
            let found = self.line.seen().next(Instant::now());
            match found {
                Ok(signal) => return signal,
                Err(None) => told.await,
                Err(Some(until)) => {
                    tokio::select! {
                        () = told => {}
                        () = sleep_until(until) => {}
                    }
                }
            }
        }
    }

    /// Waits until the connection is gone, whatever came before.
    pub async fn gone(&self) {
        loop {
            let told = self.line.told.notified();
            if self.line.seen().is_over {
                return;
            }
            told.await;
        }
    }
}

#[cfg(test)]
mod tests;
