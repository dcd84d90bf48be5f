//! The names of a package's files (FORMAT 6).

/// What this is, in which order to look, what to expect.
pub const README: &str = "LES-MEG.txt";
/// The locked text.
pub const PLAN: &str = "plan.md";
/// Statements and their signatures.
pub const SIGNATURES: &str = "signatures/";
/// The ending that a statement's name gets for its signature.
pub const SIGNATURE: &str = ".sig";
/// Which key signed for whom, and when.
pub const ALLOWED_SIGNERS: &str = "allowed_signers";
/// Parties, considerations, remarks: how the plan came about.
pub const RECORD: &str = "record.md";
/// Annexes, by their name in the plan.
pub const ANNEXES: &str = "annexes/";
/// The content of the plan, to import again.
pub const CONTENT: &str = "plan.toml";
/// The plan's entries of the log, with proofs.
pub const JOURNAL: &str = "journal.jsonl";
/// The digests of all files above.
pub const SUMS: &str = "SHA256SUMS";
/// The log key's signature over the digests.
pub const SUMS_SIGNATURE: &str = "SHA256SUMS.sig";
/// Verifies the package with OpenSSH alone.
pub const SCRIPT: &str = "verify.sh";

/// The files that every package has.
pub const REQUIRED: [&str; 9] = [README, PLAN, ALLOWED_SIGNERS, RECORD, CONTENT, JOURNAL, SCRIPT, SUMS, SUMS_SIGNATURE];

/// The longest path; fits the name field of a tar header.
const MAX_PATH: usize = 99;

/// As much of a name that is too long stays at its end.
const ENDING: usize = 12;

/// Returns whether a path is the same file on every system, inside the package, and needs no quotes in any shell.
#[must_use]
pub fn is_safe(path: &str) -> bool {
    let is_name = |name: &str| {
        name.starts_with(|c: char| c.is_ascii_alphanumeric()) && !name.ends_with('.') && name.chars().all(is_plain)
    };
    path.len() <= MAX_PATH && path.split('/').all(is_name)
}

/// Returns the path of the statement for a signature line.
#[must_use]
pub fn statement(line: &str) -> String {
    format!("{SIGNATURES}{line}.md")
}

/// Returns the path of an annex: its name in the plan, with `-` for what does not stand in a path.
///
/// A name that is too long loses its middle, so that its ending stays.
#[must_use]
pub fn annex(name: &str) -> String {
    let plain: Vec<char> = name.chars().map(|c| if is_plain(c) { c } else { '-' }).collect();
    let room = MAX_PATH - ANNEXES.len();
    let cut = plain.len().saturating_sub(room);
    let start = if cut == 0 { plain.len() } else { room - ENDING };
    let kept = plain.iter().take(start).chain(plain.iter().skip(start + cut));
    format!("{ANNEXES}{}", kept.collect::<String>())
}

fn is_plain(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_stays_inside_and_needs_no_quotes() {
        for good in [README, PLAN, "signatures/nesvik-ordforar.md.sig", "annexes/a_1.pdf", SUMS] {
            assert!(is_safe(good), "{good}");
        }
        for bad in [
            "", "/", "/a", "a/", "a//b", ".", "..", "../a", "a/../b", ".a", "a b", "a\\b", "a:b", "å", "a.", "-a",
            "$(a)", "a\n",
        ] {
            assert!(!is_safe(bad), "{bad:?}");
        }
        assert!(!is_safe(&"a".repeat(MAX_PATH + 1)));
    }

    #[test]
    fn an_annex_keeps_its_name_as_far_as_a_path_can() {
        assert_eq!(annex("5b1c77e0-Vedlegg 1 på norsk.pdf"), "annexes/5b1c77e0-Vedlegg-1-p--norsk.pdf");
        for length in [80, 91, 92, 200] {
            let path = annex(&format!("{}.pdf", "a".repeat(length - 4)));
            assert_eq!(path.len(), (length + ANNEXES.len()).min(MAX_PATH));
            assert!(is_safe(&path) && path.ends_with(".pdf"), "{path}");
        }
    }
}
