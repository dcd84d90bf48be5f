//! Fields of a template on the screen: shown, put into a form, read back. Everything follows from the field's kind.

mod entry;
mod read;
mod recipients;
mod shown;

pub use entry::entries;
pub use read::{Wrong, read};
pub use shown::shown;

/// Returns the name of the entry that says whether recipients sit in one joint meeting.
#[must_use]
fn joint(field: &str) -> String {
    format!("{field}/joint")
}
