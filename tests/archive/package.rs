//! The package as files: what is in it, how it is written and read.

use vedtak::archive::{Package, PackageError, prepare, verify};

use super::fixture::{contents, key_of, package_of, write_folder};

#[test]
fn the_readme_comes_first_and_tells_what_to_expect() {
    let package = package_of(&contents());
    let paths: Vec<&str> = package.files().map(|(path, _)| path).collect();
    assert_eq!(
        paths,
        [
            "LES-MEG.txt",
            "plan.md",
            "signatures/nesvik-ordforar.md",
            "signatures/nesvik-ordforar.md.sig",
            "signatures/berg-ordforar.md",
            "signatures/berg-ordforar.md.sig",
            "allowed_signers",
            "record.md",
            "annexes/Vedlegg-1.txt",
            "plan.toml",
            "journal.jsonl",
            "verify.sh",
            "SHA256SUMS",
            "SHA256SUMS.sig",
        ]
    );
    let text = |path| std::str::from_utf8(package.get(path).unwrap()).unwrap();
    insta::assert_snapshot!("readme", text("LES-MEG.txt"));
    insta::assert_snapshot!("script", text("verify.sh"));
}

#[test]
fn a_folder_reads_back() {
    let package = package_of(&contents());
    let bench = tempfile::tempdir().unwrap();
    let folder = bench.path().join("package");
    write_folder(&package, &folder);
    let read = Package::read_folder(&folder).unwrap();
    assert_eq!(read.files().count(), package.files().count());
    assert!(package.files().all(|(path, bytes)| read.get(path) == Some(bytes)));
    assert_eq!(verify(&read).faults, []);
    std::os::unix::fs::symlink("plan.md", folder.join("link")).unwrap();
    assert!(matches!(Package::read_folder(&folder), Err(PackageError::Name(_))));
}

#[test]
fn a_tar_stream_is_always_the_same_and_reads_back() {
    let package = package_of(&contents());
    let at = "2021-03-10T12:00:00Z".parse().unwrap();
    let tar = || {
        let mut bytes = Vec::new();
        package.write_tar("felles-utviklingsplan-1.0", at, &mut bytes).unwrap();
        bytes
    };
    assert_eq!(tar(), tar());
    let read = Package::read_tar(tar().as_slice()).unwrap();
    assert_eq!(verify(&read).faults, []);
    assert_eq!(read.files().count(), package.files().count());
}

#[test]
fn a_name_that_leaves_the_folder_is_not_taken() {
    let mut package = Package::default();
    for bad in ["../plan.md", "/plan.md", "a b", "å.md", ""] {
        assert!(matches!(package.add(bad, "x"), Err(PackageError::Name(_))), "{bad}");
    }
    package.add("plan.md", "x").unwrap();
    assert!(matches!(package.add("plan.md", "y"), Err(PackageError::Name(_))));
}

#[test]
fn only_the_log_key_ends_a_package() {
    let unsigned = prepare(&contents()).unwrap();
    let other = key_of("ada").sign(unsigned.request()).unwrap();
    assert!(unsigned.signed(&other).is_err());
}
