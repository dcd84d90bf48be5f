//! The keyboard and the mouse of a terminal, wherever it stands: bytes go in at one end, signals come out at the other.
//!
//! Whoever brings the bytes never waits for screens, and nothing grows.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use ratatui::layout::Size;
use tokio::sync::Notify;
use tokio::time::{Instant, sleep_until};

use super::decoder::{Decoded, Decoder, LARGEST_PASTE};
use super::host::Signal;
use crate::domain::message::Message;

/// How long an escape waits for what may follow it: a key alone, or the beginning of a sequence.
const ESCAPE: Duration = Duration::from_millis(40);
/// As many keys as wait for a session that is busy; of as many bytes, sent when none wait, nothing is left out.
pub const WAITING: usize = 4096;
/// The most pasted text that waits for a session that is busy, in bytes.
const PASTED: usize = 2 * LARGEST_PASTE;
/// How often a session is told a new size at most; a window that is dragged has hundreds a second.
const RESIZE: Duration = Duration::from_millis(100);

/// What somebody at a terminal does, a signal at a time.
#[derive(Debug)]
pub struct Keyboard {
    line: Arc<Line>,
}

impl Keyboard {
    /// Makes the two ends. Takes the most that is typed in a second, in bytes; what exceeds it is left out.
    #[must_use]
    pub fn new(most: usize) -> (Wire, Self) {
        let line = Arc::new(Line { seen: Mutex::new(Seen::new(most)), told: Notify::new() });
        (Wire(Arc::clone(&line)), Self { line })
    }

    /// Waits for the next signal; [`Signal::End`] when the terminal is gone, again and again.
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

    /// Waits until the terminal is gone, whatever came before.
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

/// The end where bytes come in.
///
/// Dropping it tells the other end that the terminal is gone.
#[derive(Debug)]
pub struct Wire(Arc<Line>);

impl Wire {
    /// Takes bytes that the terminal sent; returns at once.
    pub fn send(&self, bytes: &[u8]) {
        self.0.change(|seen| seen.take(bytes, Instant::now()));
    }

    /// Takes note of another size; of many the last one counts.
    pub fn resize(&self, size: Size) {
        self.0.change(|seen| seen.size = Some(size));
    }

    /// Takes note that the terminal is gone.
    pub fn end(&self) {
        self.0.change(|seen| seen.is_over = true);
    }
}

impl Drop for Wire {
    fn drop(&mut self) {
        self.end();
    }
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
    fn new(most: usize) -> Self {
        let at = Instant::now();
        let waiting = Waiting { signals: VecDeque::new(), pasted: 0, most, allowance: most, since: at };
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
    /// How many bytes may be typed in a second, how many now, and since when this is so.
    most: usize,
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
        let back = passed.saturating_mul(self.most as u128) / 1000;
        self.allowance = self.allowance.saturating_add(usize::try_from(back).unwrap_or(self.most)).min(self.most);
        self.since += Duration::from_millis(u64::try_from(passed).unwrap_or_default());
    }
}

#[cfg(test)]
mod tests;
