//! The three languages of screens and documents.

use serde::{Deserialize, Serialize};

/// A language that vedtak speaks.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// English.
    En,
    /// Norwegian bokmål.
    #[default]
    Nb,
    /// Norwegian nynorsk.
    Nn,
}

impl Lang {
    /// Every language, in the order of their codes.
    pub const ALL: [Self; 3] = [Self::En, Self::Nb, Self::Nn];
}
