//! The compact frontier: enough of the tree to append and to know the root.

use serde::{Deserialize, Serialize};

use super::Hash;

/// The roots of the complete subtrees that a tree of `size` leaves falls into, the largest first.
///
/// At most 64 hashes, whatever the size.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Stored")]
pub struct Frontier {
    size: u64,
    peaks: Vec<Hash>,
}

/// Says that the number of hashes does not fit the number of leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{peaks} hashes can not be the frontier of {size} leaves")]
pub struct InvalidFrontier {
    /// The number of leaves that was claimed.
    pub size: u64,
    /// The number of hashes that came with it.
    pub peaks: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    size: u64,
    peaks: Vec<Hash>,
}

impl TryFrom<Stored> for Frontier {
    type Error = InvalidFrontier;
    fn try_from(stored: Stored) -> Result<Self, InvalidFrontier> {
        Self::from_peaks(stored.size, stored.peaks)
    }
}

impl Frontier {
    /// Takes over a frontier that was kept as a list of hashes.
    ///
    /// # Errors
    /// [`InvalidFrontier`] when there is not one hash for each one in the binary form of `size`.
    pub fn from_peaks(size: u64, peaks: Vec<Hash>) -> Result<Self, InvalidFrontier> {
        if usize::try_from(size.count_ones()) == Ok(peaks.len()) {
            Ok(Self { size, peaks })
        } else {
            let peaks = peaks.len();
            Err(InvalidFrontier { size, peaks })
        }
    }

    /// Returns the number of leaves.
    #[must_use]
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// Returns the hashes, the one over the most leaves first.
    #[must_use]
    pub fn peaks(&self) -> &[Hash] {
        &self.peaks
    }

    /// Appends a leaf.
    pub fn push(&mut self, leaf: Hash) {
        let mut node = leaf;
        for _ in 0..self.size.trailing_ones() {
            if let Some(left) = self.peaks.pop() {
                node = Hash::node(&left, &node);
            }
        }
        self.peaks.push(node);
        self.size += 1;
    }

    /// Returns the root of the tree.
    #[must_use]
    pub fn root(&self) -> Hash {
        let root = self.peaks.iter().rev().copied().reduce(|right, left| Hash::node(&left, &right));
        root.unwrap_or_else(Hash::empty)
    }
}
