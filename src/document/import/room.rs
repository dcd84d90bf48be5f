//! How much text a file may become: a few bytes can say the same words over and over again.

use super::{MAX_FILE, Refusal, too_large};

/// What a file has become so far.
#[derive(Debug, Default)]
pub struct Room {
    taken: usize,
}

impl Room {
    /// Makes room for a text; one that is repeated takes room each time.
    ///
    /// # Errors
    /// All of it together is more than a file may hold.
    pub fn take(&mut self, text: &str) -> Result<(), Refusal> {
        self.taken = self.taken.saturating_add(text.len());
        if self.taken > MAX_FILE { Err(too_large(self.taken, MAX_FILE)) } else { Ok(()) }
    }
}
