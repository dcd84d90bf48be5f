//! A package with a thousand signatures, verified, beside the bare signature checks and reading the files.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a benchmark that meets the unexpected stops at once"
)]

#[path = "../tests/archive/fixture.rs"]
mod fixture;
mod pairs;

use ssh_key::{PublicKey, SshSig};
use vedtak::archive::{Package, verify};

/// Signatures in the package.
const SIGNATURES: usize = 1000;

fn main() {
    pairs::head();
    let contents = fixture::signed_by(SIGNATURES);
    let bench = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let folder = bench.path().join("package");
    fixture::write_folder(&fixture::package_of(&contents), &folder);
    let signatures: Vec<(PublicKey, SshSig, String)> = contents
        .signatures
        .iter()
        .map(|line| {
            let signature = SshSig::from_pem(&line.armour).unwrap();
            (PublicKey::from(signature.public_key().clone()), signature, line.statement.clone())
        })
        .collect();
    let bare = |signatures: &[(PublicKey, SshSig, String)]| {
        for (key, signature, statement) in signatures {
            key.verify(signature.namespace(), statement.as_bytes(), signature).unwrap();
        }
    };
    let ours = || {
        let report = verify(&Package::read_folder(&folder).unwrap());
        assert!(report.is_sound() && report.signatures.len() == SIGNATURES);
    };
    pairs::pairs(
        "verify a package of 1000 signatures",
        20,
        || {
            Package::read_folder(&folder).unwrap();
            bare(&signatures);
        },
        ours,
    )
    .report("reading the files + bare checks, one core", "0.75x");
}
