//! The same words of two people in two workspaces, and every byte that they get.

use crate::cli::support::{Answer, Host};

/// Lets somebody of this machine read, in every capacity that the person holds.
pub fn run(host: &Host, person: &str, words: &[&str]) -> Answer {
    let mut guest = host.guest(person);
    guest.caller.via = "local".into();
    guest.run(words)
}

/// Takes out what is made by chance: identities, digests, and what the workspace is called in its log.
pub fn without_chance(host: &Host, text: &str) -> String {
    let text = text.replace(&host.engine.workspace().head.origin, "origin");
    let is_made = |word: &str| {
        let is_id = word.len() == 26 && word.starts_with("01");
        is_id || (word.len() == 64 && word.bytes().all(|byte| byte.is_ascii_hexdigit()))
    };
    let parts = text.split_inclusive(|c: char| !c.is_ascii_alphanumeric());
    parts
        .map(|part| if is_made(part.trim_end_matches(|c: char| !c.is_ascii_alphanumeric())) { "…" } else { part })
        .collect()
}

/// Compares every byte that somebody gets in two workspaces; gives how much was compared.
///
/// # Panics
/// A byte differs, or one of the secret words is told.
pub fn assert_alike(hosts: [&Host; 2], person: &str, commands: &[Vec<String>], secrets: &[&str]) -> usize {
    let mut bytes = 0;
    for command in commands {
        for json in [&[][..], &["--json"]] {
            let words: Vec<&str> = command.iter().map(String::as_str).chain(json.iter().copied()).collect();
            let [one, other] = hosts.map(|host| said(host, &run(host, person, &words)));
            assert!(one == other, "{person}: {words:?}: {:#?}", differing(&one, &other));
            // A search says again what was looked for.
            let told = secrets.iter().find(|secret| words[0] != "search" && one.contains(**secret));
            assert_eq!(told, None, "{person}: {words:?}: {one}");
            bytes += one.len();
        }
    }
    bytes
}

/// Writes down all that somebody got, without what is made by chance.
pub fn said(host: &Host, answer: &Answer) -> String {
    let Answer { code, out, err, .. } = answer;
    format!("{code}\n{}\n{}", without_chance(host, out), without_chance(host, err))
}

/// Gives where two texts begin to differ.
fn differing(one: &str, other: &str) -> [String; 2] {
    let same = one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
    [one, other].map(|text| text.chars().skip(same.saturating_sub(200)).take(400).collect())
}
