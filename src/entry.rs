//! One journal line: write it, read it, check it (FORMAT 1). Pure.
//!
//! What is stored is hashed, never what was serialised again. A line is valid only if its raw slices, put together
//! again, give the same bytes, and if its head and body are in the one form that the writer gives them.

mod head;
mod line;

pub use head::{Body, Head, Salt, VERSION, WORKSPACE};
pub use line::{Entry, Invalid};
