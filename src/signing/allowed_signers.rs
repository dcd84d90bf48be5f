//! `allowed_signers`: which key signed for whom, and when (ssh-keygen(1), "ALLOWED SIGNERS").
//!
//! One line for each key period; exact principals, never patterns; times in UTC, because without `Z` the reader's
//! own time zone would count.

use std::fmt::Write as _;

use chrono::{DateTime, NaiveDateTime, Utc};

use super::key;
use crate::domain::signature::{KeyPeriod, PublicKeyText};

/// The form of a time, always followed by `Z`.
const TIME: &str = "%Y%m%d%H%M%S";

/// Says that a line is not one that [`write()`] makes.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line} of allowed_signers")]
pub struct InvalidLine {
    /// The number of the line, from 1.
    pub line: usize,
}

/// Writes a time as `ssh-keygen` reads it, in `valid-after` and in `-Overify-time=`.
#[must_use]
pub fn time(at: DateTime<Utc>) -> String {
    format!("{}Z", at.format(TIME))
}

/// Writes the file: one line for each key period, in the order given.
#[must_use]
pub fn write(periods: &[KeyPeriod]) -> String {
    let mut file = String::new();
    for period in periods {
        let before = period.to.map(|to| format!(",valid-before=\"{}\"", time(to))).unwrap_or_default();
        // Writing to a string cannot fail.
        let _written = writeln!(
            file,
            "{} namespaces=\"{}\",valid-after=\"{}\"{before} {}",
            period.principal,
            period.namespaces.join(","),
            time(period.from),
            period.key,
        );
    }
    file
}

/// Reads a file that [`write()`] made, and nothing else.
///
/// # Errors
/// [`InvalidLine`] with the first line of another form.
pub fn read(file: &str) -> Result<Vec<KeyPeriod>, InvalidLine> {
    let mut periods = Vec::new();
    for (number, line) in file.split_inclusive('\n').enumerate() {
        let period = read_line(line.trim_end_matches('\n'));
        // Written again and compared, so that OpenSSH cannot understand the line in another way.
        let period = period.filter(|period| write(std::slice::from_ref(period)) == line);
        periods.push(period.ok_or(InvalidLine { line: number + 1 })?);
    }
    Ok(periods)
}

fn read_line(line: &str) -> Option<KeyPeriod> {
    let (principal, rest) = line.split_once(" namespaces=\"")?;
    let (namespaces, rest) = rest.split_once("\",valid-after=\"")?;
    let (options, key) = rest.split_once(' ')?;
    let (from, to) = match options.split_once("\",valid-before=\"") {
        Some((from, to)) => (from, Some(read_time(to.strip_suffix('"')?)?)),
        None => (options.strip_suffix('"')?, None),
    };
    let key: PublicKeyText = key.parse().ok()?;
    key::decode(&key)?;
    let namespaces: Vec<String> = namespaces.split(',').map(str::to_owned).collect();
    let are_exact = is_exact(principal) && namespaces.iter().all(|namespace| is_exact(namespace));
    are_exact.then_some(KeyPeriod { principal: principal.to_owned(), key, namespaces, from: read_time(from)?, to })
}

/// Returns whether a name stands for itself alone: no pattern, no list, no quote.
fn is_exact(name: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '-' | '@');
    name.contains('@') && name.chars().all(is_plain)
}

fn read_time(text: &str) -> Option<DateTime<Utc>> {
    let time = NaiveDateTime::parse_from_str(text.strip_suffix('Z')?, TIME).ok()?;
    Some(time.and_utc())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::signing::key::SigningKey;

    fn period(to: Option<&str>) -> KeyPeriod {
        KeyPeriod {
            principal: "ada@example.no".to_owned(),
            key: SigningKey::from_seed(&[7; 32]).public().unwrap(),
            namespaces: vec!["vedtak-plan-v1@example.no".to_owned(), "vedtak-key-v1@example.no".to_owned()],
            from: read_time("20260101000000Z").unwrap(),
            to: to.map(|to| read_time(to).unwrap()),
        }
    }

    #[test]
    fn a_file_reads_back_what_it_prints() {
        let periods = vec![period(None), period(Some("20270101000000Z"))];
        let file = write(&periods);
        assert!(file.starts_with(
            "ada@example.no namespaces=\"vedtak-plan-v1@example.no,vedtak-key-v1@example.no\",\
             valid-after=\"20260101000000Z\" ssh-ed25519 AAAA"
        ));
        assert!(file.contains("\",valid-after=\"20260101000000Z\",valid-before=\"20270101000000Z\" ssh-"));
        assert_eq!(read(&file), Ok(periods));
        assert_eq!(read(""), Ok(Vec::new()));
    }

    #[test]
    fn what_openssh_would_understand_in_another_way_is_refused() {
        let good = write(&[period(None), period(Some("20270101000000Z"))]);
        for (from, to) in [
            ("ada@example.no", "*"),
            ("ada@example.no", "ada@example.no,*"),
            ("ada@example.no namespaces", "ada@example.no cert-authority,namespaces"),
            ("vedtak-key-v1@example.no", "*"),
            ("20270101000000Z", "20270101000000"),
            ("20270101000000Z", "20270101"),
            ("20270101000000Z", "20271301000000Z"),
            ("ssh-ed25519 AAAA", "ssh-ed25519  AAAA"),
            ("ssh-ed25519 AAAAC3", "ssh-ed25519 AAAAD3"),
            ("\n", "\r\n"),
            ("\n", "\n\n"),
            ("\n", " ada\n"),
            ("\n", ""),
            ("ada@", "# ada@"),
        ] {
            assert!(good.contains(from), "{from}");
            assert!(read(&good.replacen(from, to, 1)).is_err(), "{to}");
        }
    }
}
