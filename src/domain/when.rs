//! Dates as people write them: the words as written, and the interval that they mean (DESIGN 4.1).

use serde::{Deserialize, Serialize};

pub mod words;

/// A date as somebody wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct When {
    /// The words as written.
    pub words: String,
}
