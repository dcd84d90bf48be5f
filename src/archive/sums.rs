//! `SHA256SUMS`: one digest for each file, as `sha256sum` writes and checks them.

use std::collections::BTreeMap;
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

/// Reads digests by path; none when a line is not exactly as [`write()`] makes it, or a path is there twice.
#[must_use]
pub fn read(sums: &str) -> Option<BTreeMap<&str, Digest>> {
    let mut read = BTreeMap::new();
    for line in sums.split_inclusive('\n') {
        let (digest, path) = line.strip_suffix('\n')?.split_once("  ")?;
        let is_new = read.insert(path, digest.parse().ok()?).is_none();
        if !is_new || !names::is_safe(path) || !is_counted(path) {
            return None;
        }
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
        let digests = ["plan.md", "annexes/a.pdf"].map(|path| (path, Digest::of(path.as_bytes())));
        assert_eq!(read(&sums), Some(digests.into()));
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
