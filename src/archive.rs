//! The archive package: made for the archive, verified without vedtak (DESIGN 5, FORMAT 6).
//!
//! [`prepare`] puts the files together from [`Contents`]; the log key signs their digests; [`Package`] writes and
//! reads them as a folder or a tar stream; [`verify()`] says whether everything in them holds together. What it
//! accepts, the commands printed in the package accept too.

mod contents;
mod cores;
mod extract;
mod filing;
mod names;
mod package;
mod readme;
mod report;
mod screening;
mod script;
mod sources;
mod sums;
mod verify;

pub use contents::{Contents, InvalidContents, SignedLine, Unsigned, prepare};
pub use extract::{Extract, InvalidExtract, Wanted};
pub use filing::Own;
pub use package::{Package, PackageError};
pub use report::{Fault, Report, Verified};
pub use sources::Sources;
pub use verify::verify;
