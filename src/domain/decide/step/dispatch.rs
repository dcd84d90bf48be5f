//! Decides that something was sent: the text of the version that was opened, and what belongs to it.

use crate::domain::decide::Basis;
use crate::domain::denial::Denial;
use crate::domain::digest::Digest;
use crate::domain::message::Message;
use crate::domain::milestone::Step;

/// Returns what was sent, by digest: the files that are named, else the text that the step is about (pitfall 20).
///
/// # Errors
/// A denial for the text of another version, and for a file that nobody has attached.
pub(super) fn papers(basis: Basis<'_>, step: &Step, files: &[Digest]) -> Result<Vec<Digest>, Denial> {
    let version = basis.plan.versions.get(&step.version);
    for file in files {
        let of_version = version
            .is_some_and(|version| version.text == *file || version.annexes.iter().any(|annex| annex.sha256 == *file));
        let attached = || basis.plan.attachments.get(file).is_some_and(|attachment| !attachment.removed);
        if of_version || attached() {
            continue;
        }
        let other = basis.plan.versions.values().find(|version| version.text == *file);
        let cause = match other {
            Some(other) => Message::new("dispatch-other-version").with("other", &other.number),
            None => Message::new("dispatch-file-unknown").with("file", file.to_string()),
        };
        let cause = cause.with("step", &step.key).with("version", &step.version);
        return Err(Denial::input(cause).hint(Message::new("hint-dispatch")));
    }
    let text = || version.map(|version| version.text).into_iter().collect();
    Ok(if files.is_empty() { text() } else { files.to_vec() })
}
