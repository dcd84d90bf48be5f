//! Cleans every text of a file, and remembers what went and what can not stay.

use std::collections::BTreeSet;

use super::{Finding, MAX_TEXT, Place, Refusal, too_large};
use crate::domain::text::{Gone, Kind, pasted};

/// As many refused characters as are listed one by one.
const LISTED: usize = 20;

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
            let Refusal { cause, hint } = too_large(text.len(), MAX_TEXT);
            return Err(Refusal { cause: Finding::new(place.clone(), cause).message(), hint });
        }
        let cleaned = pasted(text, Kind::Body);
        self.gone.add(&cleaned.gone);
        // The same character again and again is said once for each text.
        let mut seen = BTreeSet::new();
        for foreign in cleaned.refused.iter().filter(|foreign| seen.insert(foreign.character)) {
            if self.refused.len() < LISTED {
                self.refused.push(Finding::new(place.clone(), foreign.message()));
            }
        }
        Ok(cleaned.text)
    }
}
