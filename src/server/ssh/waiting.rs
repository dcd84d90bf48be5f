//! What came on a channel and was not taken yet.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::server::Heard;

/// What is typed before anything begins, at most, in bytes.
const TYPED: usize = 512 * 1024;
/// What is piped in and waits at most, in bytes: the largest attachment and some more.
const PIPED: usize = 64 * 1024 * 1024;
/// What waits on all channels of all connections at most, in bytes.
const ALL: usize = 256 * 1024 * 1024;
/// Bytes that come apart are put together to pieces of at most this size.
const PIECE: usize = 32 * 1024;

/// How much more may wait on all channels.
#[derive(Debug)]
pub struct Room(AtomicUsize);

impl Default for Room {
    fn default() -> Self {
        Self(AtomicUsize::new(ALL))
    }
}

impl Room {
    fn take(&self, bytes: usize) -> bool {
        let taken = self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(bytes));
        taken.is_ok()
    }

    fn give(&self, bytes: usize) {
        self.0.fetch_add(bytes, Ordering::Relaxed);
    }
}

/// More came than may wait.
#[derive(Debug, PartialEq, Eq)]
pub struct TooMuch;

/// A queue with a bound in bytes.
///
/// The SSH library gives a client room to send whether or not anybody takes what it sent, and a channel that nobody
/// reads holds up the whole connection, output too. So what comes is always taken from the library, and where far more
/// is piped in than anything here reads, that input fails.
#[derive(Debug)]
pub struct Waiting {
    queue: VecDeque<Heard>,
    /// The last size that the terminal was said to have: the ones before it no longer matter.
    resized: Option<Heard>,
    bytes: usize,
    limit: usize,
    room: Arc<Room>,
}

impl Waiting {
    /// Makes the queue of a channel on which nothing has begun.
    #[must_use]
    pub const fn new(room: Arc<Room>) -> Self {
        Self { queue: VecDeque::new(), resized: None, bytes: 0, limit: TYPED, room }
    }

    /// From here on what comes is piped into a command.
    pub const fn pipe(&mut self) {
        self.limit = PIPED;
    }

    /// Tells whether nothing waits.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.queue.is_empty() && self.resized.is_none()
    }

    /// Takes what came.
    ///
    /// # Errors
    /// [`TooMuch`]; what came is lost.
    pub fn push(&mut self, heard: Heard) -> Result<(), TooMuch> {
        let bytes = size(&heard);
        if self.bytes + bytes > self.limit || !self.room.take(bytes) {
            return Err(TooMuch);
        }
        self.bytes += bytes;
        match (heard, self.queue.back_mut()) {
            (Heard::Bytes(more), Some(Heard::Bytes(last))) if last.len() + more.len() <= PIECE => {
                last.extend_from_slice(&more);
            }
            (resized @ Heard::Resize { .. }, _) => self.resized = Some(resized),
            (heard, _) => self.queue.push_back(heard),
        }
        Ok(())
    }

    /// Gives what comes next: a size at once, everything else in its order.
    pub fn pop(&mut self) -> Option<Heard> {
        if let Some(resized) = self.resized.take() {
            return Some(resized);
        }
        let first = self.queue.pop_front()?;
        self.bytes -= size(&first);
        self.room.give(size(&first));
        Some(first)
    }

    /// Forgets everything.
    pub fn clear(&mut self) {
        self.queue.clear();
        self.resized = None;
        self.room.give(std::mem::take(&mut self.bytes));
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        self.clear();
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

    fn piece() -> Heard {
        Heard::Bytes(vec![0; PIECE])
    }

    #[test]
    fn what_comes_apart_is_put_together_in_order() {
        let mut waiting = Waiting::new(Arc::default());
        for heard in [bytes("a"), bytes("b"), Heard::Resize { columns: 1, rows: 1 }, bytes("c"), Heard::End] {
            waiting.push(heard).unwrap();
        }
        waiting.push(Heard::Resize { columns: 2, rows: 2 }).unwrap();
        let taken: Vec<Heard> = std::iter::from_fn(|| waiting.pop()).collect();
        assert_eq!(taken, [Heard::Resize { columns: 2, rows: 2 }, bytes("abc"), Heard::End]);
        assert_eq!(waiting.bytes, 0);
    }

    #[test]
    fn a_million_sizes_between_keys_take_little_room() {
        let mut waiting = Waiting::new(Arc::default());
        let mut lost = 0;
        for columns in 0..1_000_000 {
            waiting.push(Heard::Resize { columns, rows: 1 }).unwrap();
            lost += usize::from(waiting.push(bytes("x")).is_err());
        }
        assert_eq!((waiting.queue.len(), lost), (TYPED / PIECE, 1_000_000 - TYPED));
    }

    #[test]
    fn what_nobody_takes_fails_and_what_is_taken_makes_room() {
        let mut waiting = Waiting::new(Arc::default());
        waiting.pipe();
        for _ in 0..PIPED / PIECE {
            waiting.push(piece()).unwrap();
        }
        assert_eq!(waiting.push(bytes("x")), Err(TooMuch));
        waiting.push(Heard::End).unwrap();
        waiting.pop();
        waiting.push(piece()).unwrap();
    }

    #[test]
    fn all_channels_share_one_room_and_give_it_back() {
        let room = Arc::new(Room(AtomicUsize::new(3 * PIECE)));
        let (mut one, mut other) = (Waiting::new(Arc::clone(&room)), Waiting::new(Arc::clone(&room)));
        one.push(piece()).unwrap();
        one.push(piece()).unwrap();
        other.push(piece()).unwrap();
        assert_eq!(other.push(bytes("x")), Err(TooMuch));
        one.pop();
        drop(one);
        other.clear();
        assert_eq!(room.0.load(Ordering::Relaxed), 3 * PIECE);
    }
}
