//! The sentence that shows the arithmetic of a tally.

use crate::domain::message::Message;

use super::Tally;

impl Tally {
    /// Says how it adds up: who was there, the votes, what they are measured against, and what it comes to.
    #[must_use]
    pub fn message(&self) -> Message {
        Message::new("tally").with("present", u64::from(self.present)).with("seats", u64::from(self.seats))
    }
}
