//! One RFC 6962 tree over all entries: leaf and node hashes, a compact frontier, proofs.
//!
//! The whole tree is never kept. Appending needs the [`Frontier`] alone; a proof names the subtrees it needs
//! ([`inclusion`], [`consistency`]) and [`roots`] computes them in one pass over the leaves.

mod frontier;
mod hash;
mod proof;

pub use frontier::{Frontier, InvalidFrontier};
pub use hash::{Hash, InvalidHash};
pub use proof::{consistency, inclusion, roots, verify_consistency, verify_inclusion};
