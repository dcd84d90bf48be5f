//! Cleans every text of a file, and remembers what went and what can not stay.

use super::{Finding, MAX_TEXT, Place, Refusal, too_large};
use crate::domain::text::{Gone, Kind, pasted};

/// As many refused characters as are listed one by one.
const LISTED: usize = 100;

/// What was cleaned in a file.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cleaned {
    /// What went, and how often.
    pub gone: Gone,
    /// What can not stand in any text.
    pub refused: Vec<Finding>,
}

impl Cleaned {
    /// Cleans the text of a paragraph or a cell.
    ///
    /// # Errors
    /// It is longer than the limit.
    pub fn text(&mut self, text: &str, place: &Place) -> Result<String, Refusal> {
        if text.len() > MAX_TEXT {
            return Err(too_large(text.len(), MAX_TEXT));
        }
        let cleaned = pasted(text, Kind::Body);
        self.gone.add(&cleaned.gone);
        let room = LISTED.saturating_sub(self.refused.len());
        let foreign = cleaned.refused.iter().take(room);
        self.refused.extend(foreign.map(|one| Finding::new(place.clone(), one.message())));
        Ok(cleaned.text)
    }
}
