//! The archive package: made for the archive, verified without vedtak (DESIGN 5, FORMAT 6).
//!
//! [`prepare`] puts the files together from [`Contents`]; the log key signs their digests; [`Package`] writes and
//! reads them as a folder or a tar stream; [`verify`] says whether everything in them holds together. What it
//! accepts, the commands printed in the package accept too.

mod contents;
mod extract;
mod names;
mod package;
mod readme;
mod script;
mod sums;

pub use contents::{Contents, InvalidContents, SignedLine, Unsigned, prepare};
pub use extract::{Extract, InvalidExtract, LogHead, Wanted};
pub use package::{Package, PackageError};
