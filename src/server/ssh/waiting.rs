//! What came on a channel and was not taken yet.

use std::collections::VecDeque;

use crate::server::Heard;

/// What of a terminal waits at most, in bytes: a large paste, and somebody who types meanwhile.
const TYPED: usize = 512 * 1024;
/// What is piped in and waits at most, in bytes: the largest attachment and some more.
const PIPED: usize = 64 * 1024 * 1024;
/// Bytes that come apart are put together to pieces of at most this size.
const PIECE: usize = 32 * 1024;

/// A queue with a bound in bytes.
///
/// The SSH library gives a client room to send whether or not anybody takes what it sent, and a channel that nobody
/// reads holds up the whole connection. So what comes is always taken from the library: what is typed too fast is
/// dropped, and only when far more is piped in than anything here reads does the connection wait.
#[derive(Debug)]
pub struct Waiting {
    queue: VecDeque<Heard>,
    /// The last size that the terminal was said to have: the ones before it no longer matter.
    resized: Option<Heard>,
    bytes: usize,
    limit: usize,
    drops: bool,
}

impl Waiting {
    /// Makes the queue of a terminal, which drops what is too much.
    #[must_use]
    pub const fn typed() -> Self {
        Self { queue: VecDeque::new(), resized: None, bytes: 0, limit: TYPED, drops: true }
    }

    /// From here on nothing is dropped: it is piped into a command.
    pub const fn pipe(&mut self) {
        self.limit = PIPED;
        self.drops = false;
    }

    /// Tells whether more may come.
    #[must_use]
    pub const fn has_room(&self) -> bool {
        self.drops || self.bytes < self.limit
    }

    /// Tells whether nothing waits.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.queue.is_empty() && self.resized.is_none()
    }

    /// Takes what came.
    pub fn push(&mut self, heard: Heard) {
        match (heard, self.queue.back_mut()) {
            (Heard::Bytes(more), _) if self.drops && self.bytes + more.len() > self.limit => {}
            (Heard::Bytes(more), Some(Heard::Bytes(last))) if last.len() + more.len() <= PIECE => {
                self.bytes += more.len();
                last.extend_from_slice(&more);
            }
            (resized @ Heard::Resize { .. }, _) => self.resized = Some(resized),
            (heard, _) => {
                self.bytes += size(&heard);
                self.queue.push_back(heard);
            }
        }
    }

    /// Gives what comes next: a size at once, everything else in its order.
    pub fn pop(&mut self) -> Option<Heard> {
        if let Some(resized) = self.resized.take() {
            return Some(resized);
        }
        let first = self.queue.pop_front()?;
        self.bytes -= size(&first);
        Some(first)
    }

    /// Forgets everything.
    pub fn clear(&mut self) {
        self.queue.clear();
        self.resized = None;
        self.bytes = 0;
    }
}

const fn size(heard: &Heard) -> usize {
    match heard {
        Heard::Bytes(bytes) => bytes.len(),
        Heard::Resize { .. } | Heard::End => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(text: &str) -> Heard {
        Heard::Bytes(text.as_bytes().to_vec())
    }

    #[test]
    fn what_comes_apart_is_put_together_in_order() {
        let mut waiting = Waiting::typed();
        for heard in [bytes("a"), bytes("b"), Heard::Resize { columns: 1, rows: 1 }, bytes("c"), Heard::End] {
            waiting.push(heard);
        }
        waiting.push(Heard::Resize { columns: 2, rows: 2 });
        let taken: Vec<Heard> = std::iter::from_fn(|| waiting.pop()).collect();
        assert_eq!(taken, [Heard::Resize { columns: 2, rows: 2 }, bytes("abc"), Heard::End]);
        assert_eq!(waiting.bytes, 0);
    }

    #[test]
    fn a_million_sizes_between_keys_take_little_room() {
        let mut waiting = Waiting::typed();
        for columns in 0..1_000_000 {
            waiting.push(Heard::Resize { columns, rows: 1 });
            waiting.push(bytes("x"));
        }
        assert_eq!(waiting.queue.len(), TYPED / PIECE);
    }

    #[test]
    fn what_is_typed_too_fast_is_dropped_and_what_is_piped_waits() {
        let piece = || Heard::Bytes(vec![0; PIECE]);
        let mut typed = Waiting::typed();
        for _ in 0..TYPED / PIECE + 10 {
            assert!(typed.has_room());
            typed.push(piece());
        }
        assert_eq!(typed.bytes, TYPED);
        let mut piped = Waiting::typed();
        piped.pipe();
        for _ in 0..PIPED / PIECE {
            assert!(piped.has_room());
            piped.push(piece());
        }
        assert!(!piped.has_room());
        piped.pop();
        assert!(piped.has_room());
    }
}
