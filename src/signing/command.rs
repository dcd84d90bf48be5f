//! The commands that sign at home and verify without vedtak, for three shells.
//!
//! No command redirects what `ssh-keygen` writes, because Windows PowerShell would turn it into UTF-16; it writes
//! `<file>.sig` beside the file. PowerShell has no `<`, so there `cmd` reads the file, byte for byte.

use chrono::{DateTime, Utc};

use super::allowed_signers;

/// A shell that somebody may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shell {
    /// The POSIX shell: Linux, macOS, Git Bash.
    Sh,
    /// The command prompt of Windows.
    Cmd,
    /// PowerShell, old and new.
    PowerShell,
}

impl Shell {
    /// Every shell, in the order in which their commands are shown.
    pub const ALL: [Self; 3] = [Self::Sh, Self::Cmd, Self::PowerShell];

    /// Returns the shell's own name, which is not translated.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sh => "sh",
            Self::Cmd => "cmd",
            Self::PowerShell => "PowerShell",
        }
    }

    /// Returns where people's ed25519 key is, in words of this shell.
    const fn usual_key(self) -> &'static str {
        match self {
            Self::Sh => "~/.ssh/id_ed25519",
            Self::Cmd => r#""%USERPROFILE%\.ssh\id_ed25519""#,
            Self::PowerShell => r#""$HOME\.ssh\id_ed25519""#,
        }
    }

    /// Writes the path of a file, given with `/`, for this shell; `cmd` takes `/` for an option.
    fn path(self, file: &str) -> String {
        match self {
            Self::Sh | Self::PowerShell => self.quote(file),
            Self::Cmd => self.quote(&file.replace('/', r"\")),
        }
    }

    /// Quotes a word where it needs it; identities, namespaces and file names of vedtak never do.
    #[must_use]
    pub fn quote(self, word: &str) -> String {
        let separator = if self == Self::Cmd { '\\' } else { '/' };
        let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '@') || c == separator;
        if !word.is_empty() && word.chars().all(is_plain) {
            return word.to_owned();
        }
        match self {
            Self::Sh => format!("'{}'", word.replace('\'', r"'\''")),
            Self::Cmd => format!("\"{word}\""),
            Self::PowerShell => format!("'{}'", word.replace('\'', "''")),
        }
    }
}

/// Returns the command that signs a file with the key of its owner; it leaves `<file>.sig`.
#[must_use]
pub fn sign(shell: Shell, namespace: &str, file: &str) -> String {
    format!("ssh-keygen -Y sign -n {} -f {} {}", shell.quote(namespace), shell.usual_key(), shell.path(file),)
}

/// Returns the command that fetches the statement of a line over SSH into a file, byte for byte.
///
/// Takes the command that connects, and the keys of plan, party and office; none of them holds what a shell would read
/// as more than a word.
#[must_use]
pub fn fetch(shell: Shell, ssh: &str, [plan, party, office]: [&str; 3], file: &str) -> String {
    let command = format!("{ssh} sign {plan} --party {party} --office {office} --print");
    match shell {
        Shell::Sh | Shell::Cmd => format!("{command} > {}", shell.path(file)),
        Shell::PowerShell => {
            let inner = format!("{command} > {}", Shell::Cmd.path(file));
            format!("cmd /c {}", shell.quote(&inner))
        }
    }
}

/// What a verifying command is about.
#[derive(Debug, Clone, Copy)]
pub struct Verification<'a> {
    /// Who signed.
    pub principal: &'a str,
    /// In which namespace.
    pub namespace: &'a str,
    /// The signed file; the signature is `<file>.sig`.
    pub file: &'a str,
    /// When it was signed; the key counts as it was then, also after it has expired.
    pub at: DateTime<Utc>,
}

/// Returns the command that verifies a signed file beside `allowed_signers`.
#[must_use]
pub fn verify(shell: Shell, verification: &Verification<'_>) -> String {
    let inner = if shell == Shell::PowerShell { Shell::Cmd } else { shell };
    let signature = format!("{}.sig", verification.file);
    let command = format!(
        "ssh-keygen -Y verify -f allowed_signers -I {} -n {} -s {} -Overify-time={} < {}",
        inner.quote(verification.principal),
        inner.quote(verification.namespace),
        inner.path(&signature),
        allowed_signers::time(verification.at),
        inner.path(verification.file),
    );
    if shell == Shell::PowerShell { format!("cmd /c {}", shell.quote(&command)) } else { command }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_fetched_is_the_bytes_in_every_shell() {
        let fetched = |shell| fetch(shell, "ssh host", ["plan", "nesvik", "ordforar"], "nesvik-ordforar.md");
        let plain = "ssh host sign plan --party nesvik --office ordforar --print > nesvik-ordforar.md";
        assert_eq!(fetched(Shell::Sh), plain);
        assert_eq!(fetched(Shell::Cmd), plain);
        // PowerShell itself would write UTF-16.
        assert_eq!(fetched(Shell::PowerShell), format!("cmd /c '{plain}'"));
    }
}
