//! What a host may ask of this machine, so that working through somebody else's process gives nothing of it away.
//!
//! A host that this user or root runs could do all of it anyway. One that the owner of the workspace runs may use what
//! the command line names, and what lies in plain sight in the folder that the guest was started in.

use std::path::{Component, Path, PathBuf};

use crate::attach::message::Question;
use crate::domain::message::Message;
use crate::ui::host::Signer;

/// How namespaces of what vedtak signs begin (FORMAT, Names): no signature serves another program.
const NAMESPACE: &str = "vedtak-";

/// How far a host is trusted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Trust {
    /// The paths on the command line; `None` for a host that may do whatever this user may.
    named: Option<Vec<PathBuf>>,
}

impl Trust {
    /// Trusts a host that a user runs; takes this process's user and the command line.
    pub fn of(host: u32, own: u32, arguments: &[String]) -> Self {
        if host == own || host == 0 {
            return Self { named: None };
        }
        let value = |word: &String| word.split_once('=').map(|(_, value)| value.to_owned());
        let words = arguments.iter().flat_map(|word| [Some(word.clone()), value(word)]);
        Self { named: Some(words.flatten().map(PathBuf::from).collect()) }
    }

    /// Allows what is asked.
    ///
    /// # Errors
    /// It is refused, and the person is told what was asked.
    pub fn allow(&self, question: &Question) -> Result<(), Message> {
        match question {
            Question::Edit | Question::Copy | Question::Suspend => Ok(()),
            Question::Sign { request, with } => {
                if !request.namespace.starts_with(NAMESPACE) {
                    return Err(Message::new("attach-namespace-refused").with("namespace", &request.namespace));
                }
                match with {
                    Signer::File(path) => self.allow_path(path),
                    Signer::Agent => Ok(()),
                }
            }
            Question::Read { path, .. } | Question::List { path } | Question::Write { path, .. } => {
                self.allow_path(path)
            }
            Question::WriteFolder { path, names } => {
                // What belongs into a folder stays within it, whoever the host is.
                match names.iter().map(Path::new).find(|name| !is_within(name)) {
                    Some(name) => Err(refused(name)),
                    None => self.allow_path(path),
                }
            }
        }
    }

    fn allow_path(&self, path: &Path) -> Result<(), Message> {
        let Some(named) = &self.named else { return Ok(()) };
        // What lies in sight in a folder that was named may be used as the folder was meant to be.
        let below = |known: &PathBuf| path.strip_prefix(known).is_ok_and(|rest| is_within(rest) && !is_hidden(rest));
        let is_named = |known: &PathBuf| known == path || known.is_absolute() && below(known);
        if named.iter().any(is_named) || is_within(path) && !is_hidden(path) {
            return Ok(());
        }
        Err(refused(path))
    }
}

/// Tells whether a path leads downwards only.
fn is_within(path: &Path) -> bool {
    path.components().all(|part| matches!(part, Component::Normal(_))) && path.components().next().is_some()
}

/// Tells whether a path leads through something that is not shown in a listing.
fn is_hidden(path: &Path) -> bool {
    path.components().any(|part| part.as_os_str().as_encoded_bytes().starts_with(b"."))
}

fn refused(path: &Path) -> Message {
    Message::new("attach-path-refused").with("path", path.display().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::signature::SigningRequest;
    use crate::ui::host::Existing;

    fn read(path: &str) -> Question {
        Question::Read { path: PathBuf::from(path), limit: 1 }
    }

    fn folder(name: &str) -> Question {
        Question::WriteFolder { path: PathBuf::from("out"), names: vec![name.to_owned()] }
    }

    fn sign(namespace: &str, with: Signer) -> Question {
        let (namespace, principal) = (namespace.to_owned(), "kari@example.no".to_owned());
        Question::Sign { request: SigningRequest { namespace, principal, keys: Vec::new(), message: Vec::new() }, with }
    }

    #[test]
    fn a_host_of_somebody_else_gets_what_was_named_and_what_lies_in_sight() {
        let words = ["plan", "attach", "plan", "/home/kari/scan.pdf", "--output=../out.md"].map(str::to_owned);
        let trust = Trust::of(1001, 1000, &words);
        for allowed in ["/home/kari/scan.pdf", "../out.md", "scan.pdf", "letters/scan.pdf"] {
            assert_eq!(trust.allow(&read(allowed)), Ok(()), "{allowed}");
        }
        for refused in ["/home/kari/.ssh/id_ed25519", ".ssh/id_ed25519", "../scan.pdf", "a/../../b", "/etc/passwd", ""]
        {
            assert!(trust.allow(&read(refused)).is_err(), "{refused}");
            let write = Question::Write { path: PathBuf::from(refused), existing: Existing::Replaced };
            assert!(trust.allow(&write).is_err(), "{refused}");
        }
        let key = Signer::File(PathBuf::from("/home/kari/.ssh/id_ed25519"));
        assert!(trust.allow(&sign("vedtak-plan-v1@example.no", key)).is_err());
    }

    #[test]
    fn a_folder_that_was_named_may_be_read_where_it_is_in_sight() {
        let trust = Trust::of(1001, 1000, &["answer", "take", "/home/kari/answers"].map(str::to_owned));
        assert_eq!(trust.allow(&Question::List { path: PathBuf::from("/home/kari/answers") }), Ok(()));
        assert_eq!(trust.allow(&read("/home/kari/answers/nesvik.eml")), Ok(()));
        for refused in ["/home/kari/answers/.ssh/id", "/home/kari/answers/../.netrc", "/home/kari/notes", "/home/kari"]
        {
            assert!(trust.allow(&read(refused)).is_err(), "{refused}");
            assert!(trust.allow(&Question::List { path: PathBuf::from(refused) }).is_err(), "{refused}");
        }
    }

    #[test]
    fn ones_own_host_and_roots_may_do_what_one_may() {
        for host in [1000, 0] {
            let trust = Trust::of(host, 1000, &[]);
            assert_eq!(trust.allow(&read("/home/kari/.ssh/id_ed25519")), Ok(()));
            assert_eq!(trust.allow(&folder("a/b")), Ok(()));
        }
    }

    #[test]
    fn nobody_leaves_a_folder_or_signs_for_another_program() {
        let trust = Trust::of(0, 0, &[]);
        for name in ["../a", "/a", "a/../b", ""] {
            assert!(trust.allow(&folder(name)).is_err(), "{name}");
        }
        assert!(trust.allow(&sign("git", Signer::Agent)).is_err());
        assert_eq!(trust.allow(&sign("vedtak-key-v1@example.no", Signer::Agent)), Ok(()));
    }
}
