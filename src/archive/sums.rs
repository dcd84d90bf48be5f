//! `SHA256SUMS`: one digest for each file, as `sha256sum` writes and checks them.

use std::fmt::Write as _;

use super::names;
use super::package::Package;
use crate::domain::digest::Digest;

/// Writes the digests of all files of a package, in their order.
#[must_use]
pub fn write(package: &Package) -> String {
    let mut sums = String::new();
    for (path, bytes) in package.files().filter(|(path, _)| is_counted(path)) {
        // Writing to a string cannot fail.
        let _written = writeln!(sums, "{}  {path}", Digest::of(bytes));
    }
    sums
}

/// Returns whether a file is one that the digests are about: every one but themselves and their signature.
#[must_use]
pub fn is_counted(path: &str) -> bool {
    path != names::SUMS && path != names::SUMS_SIGNATURE
}

/// Reads digests and paths; none when a line is not exactly as [`write()`] makes it, or a path is there twice.
#[must_use]
pub fn read(sums: &str) -> Option<Vec<(Digest, &str)>> {
    let mut read: Vec<(Digest, &str)> = Vec::new();
    for line in sums.split_inclusive('\n') {
        let (digest, path) = line.strip_suffix('\n')?.split_once("  ")?;
        if !names::is_safe(path) || !is_counted(path) || read.iter().any(|(_, known)| *known == path) {
            return None;
        }
        read.push((digest.parse().ok()?, path));
    }
    Some(read)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_read_back_in_one_form_only() {
        let mut package = Package::default();
        for path in ["plan.md", "annexes/a.pdf", names::SUMS, names::SUMS_SIGNATURE] {
            package.add(path, path).unwrap();
        }
        let sums = write(&package);
        let digests = [(Digest::of(b"plan.md"), "plan.md"), (Digest::of(b"annexes/a.pdf"), "annexes/a.pdf")];
        assert_eq!(read(&sums).unwrap(), digests);
        for bad in [
            sums.replace("  ", " *"),
            sums.replace('\n', "\r\n"),
            sums.trim_end().to_owned(),
            format!("{sums}{sums}"),
            format!("{sums}\n"),
            sums.replace("plan.md", "../plan.md"),
            sums.replace("plan.md", "SHA256SUMS"),
            sums.to_uppercase(),
        ] {
            assert!(read(&bad).is_none(), "{bad}");
        }
    }
}
