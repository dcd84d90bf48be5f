//! Files with several public keys: what `.pub` and `authorized_keys` hold (sshd(8), "AUTHORIZED_KEYS FILE FORMAT").

use super::key::{KeyError, read_public};
use crate::domain::signature::PublicKeyText;

/// A line that should hold a key.
#[derive(Debug)]
pub struct Listed {
    /// The number of the line, from 1.
    pub line: usize,
    /// What stands before the key, for `sshd` alone: `from="10.0.0.0/8"`.
    pub options: Option<String>,
    /// The key, without its comment; or why it is none that may sign.
    pub key: Result<PublicKeyText, KeyError>,
}

/// Reads every line that is not blank and not a comment.
#[must_use]
pub fn read(file: &str) -> Vec<Listed> {
    if let Err(error @ (KeyError::OtherHalf | KeyError::Rfc4716)) = read_public(file) {
        return vec![Listed { line: 1, options: None, key: Err(error) }];
    }
    let lines = file.lines().zip(1..).map(|(text, line)| (text.trim(), line));
    lines
        .filter(|(text, _)| !text.is_empty() && !text.starts_with('#'))
        .map(|(text, line)| listed(text, line))
        .collect()
}

fn listed(text: &str, line: usize) -> Listed {
    let plain = read_public(text);
    if let (Err(KeyError::Unreadable), Some((options, rest))) = (&plain, after_options(text)) {
        let key = read_public(rest);
        if !matches!(key, Err(KeyError::Unreadable)) {
            return Listed { line, options: Some(options.to_owned()), key };
        }
    }
    Listed { line, options: None, key: plain }
}

/// Divides a line at its first blank outside quotes, as `sshd` does.
fn after_options(text: &str) -> Option<(&str, &str)> {
    let (mut is_quoted, mut is_escaped) = (false, false);
    let end = text.find(|c: char| {
        let ends = c.is_whitespace() && !is_quoted;
        is_quoted ^= c == '"' && !is_escaped;
        is_escaped = c == '\\' && !is_escaped;
        ends
    })?;
    let (options, rest) = text.split_at_checked(end)?;
    Some((options, rest.trim_start()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signing::key::SigningKey;

    #[test]
    fn lines_are_read_with_their_comments_and_options() {
        let key = SigningKey::from_seed(&[7; 32]).public().unwrap();
        let file = format!(
            "# those who may\n\n{key}\n{key} ada at home\r\n  restrict {key}\n\
             from=\"10.0.0.0/8, fe80::1\",command=\"echo \\\"a b\\\"\" {key} ada\n"
        );
        let listed = read(&file);
        assert!(listed.iter().all(|one| one.key.as_ref().is_ok_and(|read| *read == key)), "{listed:?}");
        assert_eq!(listed.iter().map(|one| one.line).collect::<Vec<_>>(), [3, 4, 5, 6]);
        let options: Vec<Option<&str>> = listed.iter().map(|one| one.options.as_deref()).collect();
        let last = r#"from="10.0.0.0/8, fe80::1",command="echo \"a b\"""#;
        assert_eq!(options, [None, None, Some("restrict"), Some(last)]);
    }

    #[test]
    fn what_is_no_key_says_why() {
        let why = |line: &str| read(line).pop().unwrap().key.unwrap_err().message().id.into_owned();
        for (line, id) in [
            ("nonsense", "key-unreadable"),
            ("restrict nonsense", "key-unreadable"),
            ("\"never closed ssh-ed25519 AAAA", "key-unreadable"),
            ("ssh-ed25519 AAAA", "key-unreadable"),
            ("-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl\n", "key-other-half"),
            ("---- BEGIN SSH2 PUBLIC KEY ----\nAAAA\n---- END SSH2 PUBLIC KEY ----\n", "key-rfc4716"),
        ] {
            assert_eq!(why(line), id, "{line}");
        }
    }
}
