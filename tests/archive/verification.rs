//! What is accepted, OpenSSH accepts too; whatever changes is refused and named.

use std::path::Path;
use std::process::{Command, Output};

use vedtak::archive::{Fault, InvalidExtract, Package, Report, verify};
use vedtak::domain::digest::Digest;
use vedtak::domain::event::PlanEvent;
use vedtak::domain::front;
use vedtak::domain::lang::Lang;
use vedtak::domain::signature::Statement;
use vedtak::domain::value::FieldValue;
use vedtak::locale::Locale;
use vedtak::signing::Refusal;

use super::fixture::{
    contents, contents_after, contents_where, contents_with_accession, key_of, package_of, signed_again, with,
    write_folder,
};

const STATEMENT: &str = "signatures/nesvik-ordforar.md";
const SIGNATURE: &str = "signatures/nesvik-ordforar.md.sig";

pub fn run_script(package: &Package) -> Output {
    let bench = tempfile::tempdir().unwrap();
    let folder = bench.path().join("package");
    write_folder(package, &folder);
    Command::new("sh").arg(folder.join("verify.sh")).output().unwrap()
}

fn said(report: &Report) -> String {
    let locale = Locale::new(Lang::Nn);
    report.messages().iter().map(|message| locale.say(message) + "\n").collect()
}

fn text(package: &Package, path: &str) -> String {
    String::from_utf8(package.get(path).unwrap().to_vec()).unwrap()
}

#[test]
fn a_sound_package_is_accepted_here_and_by_openssh() {
    let package = package_of(&contents());
    let report = verify(&package);
    assert_eq!(report.faults, []);
    let signed: Vec<&str> = report.signatures.iter().map(|verified| verified.line.party.as_str()).collect();
    assert_eq!(signed, ["Nesvik kommune", "Berg kommune"]);
    let unsigned: Vec<&str> = report.unsigned.iter().map(|line| line.party.as_str()).collect();
    assert_eq!(unsigned, ["Ås kommune"]);
    assert_eq!((report.entries, report.withheld), (4, 0));
    insta::assert_snapshot!("report", said(&report));
    assert!(report.log_key.is_some_and(|key| key.starts_with("SHA256:")));
    // The keys expired years ago.
    let output = run_script(&package);
    let printed = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{printed}");
    assert!(printed.contains("Good \"vedtak-log-v1@example.no\" signature for log@example.no"), "{printed}");
    assert!(printed.contains("Good \"vedtak-plan-v1@example.no\" signature for bo@example.no"), "{printed}");
    assert!(printed.ends_with("Alt i pakken heng saman.\n"), "{printed}");
}

#[test]
fn a_party_that_acceded_signed_the_same_bytes() {
    let package = package_of(&contents_with_accession());
    let report = verify(&package);
    assert_eq!(report.faults, []);
    let signed: Vec<&str> = report.signatures.iter().map(|verified| verified.line.party.as_str()).collect();
    assert_eq!(signed, ["Nesvik kommune", "Berg kommune"]);
    let acceded: Vec<&str> = report.acceded.iter().map(|line| line.party.as_str()).collect();
    assert_eq!(acceded, ["Berg kommune"]);
    let digest = Digest::of(package.get("plan.md").unwrap());
    assert!(report.signatures.iter().all(|verified| verified.statement.plan_sha256 == digest));
    assert!(!text(&package, "plan.md").contains("Berg"), "the text is as it was locked");
    assert!(run_script(&package).status.success());
}

#[test]
fn a_package_of_the_first_release_is_accepted_for_ever() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/archive/first-release");
    let report = verify(&Package::read_folder(&folder).unwrap());
    assert_eq!(report.faults, []);
    assert_eq!((report.signatures.len(), report.unsigned.len(), report.entries), (2, 1, 4));
    let output = Command::new("sh").arg(folder.join("verify.sh")).output().unwrap();
    assert!(output.status.success(), "{output:?}");
}

#[test]
fn no_byte_of_the_plan_or_of_a_statement_can_change() {
    let package = package_of(&contents());
    for path in ["plan.md", STATEMENT] {
        let bytes = package.get(path).unwrap();
        for at in 0..bytes.len() {
            for other in [bytes[at] ^ 1, b' ', b'\n'] {
                let mut changed = bytes.to_vec();
                changed[at] = other;
                if changed != bytes {
                    // Not even when somebody with the log key signs the digests again.
                    let changed = signed_again(&with(&package, path, Some(&changed)));
                    assert!(!verify(&changed).is_sound(), "{path} {at} {other}");
                }
            }
            let mut changed = bytes.to_vec();
            changed[at] ^= 1;
            let report = verify(&with(&package, path, Some(&changed)));
            assert!(report.faults.contains(&Fault::Changed(path.to_owned())), "{path} {at}");
        }
    }
}

#[test]
fn a_sample_of_changes_is_refused_by_openssh_too() {
    let package = package_of(&contents());
    for path in ["plan.md", STATEMENT, SIGNATURE, "record.md", "journal.jsonl", "annexes/Vedlegg-1.txt"] {
        let mut changed = package.get(path).unwrap().to_vec();
        let middle = changed.len() / 2;
        changed[middle] ^= 1;
        let changed = with(&package, path, Some(&changed));
        assert!(!verify(&changed).is_sound(), "{path}");
        let output = run_script(&changed);
        assert!(!output.status.success(), "{path}");
        assert!(String::from_utf8(output.stdout).unwrap().contains("Noko er gale"), "{path}");
    }
}

#[test]
fn two_hundred_changed_bytes_are_refused_by_openssh_and_coreutils() {
    const SAMPLE: usize = 100;
    let package = package_of(&contents());
    for path in ["plan.md", STATEMENT] {
        let bytes = package.get(path).unwrap();
        for number in 0..SAMPLE {
            let mut changed = bytes.to_vec();
            // Spread over the whole file, the first and the last byte included.
            changed[number * (bytes.len() - 1) / (SAMPLE - 1)] ^= 1;
            let output = run_script(&with(&package, path, Some(&changed)));
            assert!(!output.status.success(), "{path} {number}");
        }
    }
}

#[test]
fn missing_and_additional_files_are_named() {
    let package = package_of(&contents());
    for (path, _) in package.files() {
        assert!(!verify(&with(&package, path, None)).is_sound(), "{path}");
    }
    let without = verify(&with(&package, "record.md", None));
    assert!(without.faults.contains(&Fault::Missing("record.md".to_owned())));
    let mut more = package.clone();
    more.add("notes.txt", "x").unwrap();
    assert_eq!(verify(&more).faults, [Fault::Extra("notes.txt".to_owned())]);
    assert!(!verify(&Package::default()).is_sound());
}

#[test]
fn a_screened_package_is_sound_without_its_annexes() {
    let mut screened = contents();
    screened.annexes.clear();
    assert_eq!(verify(&package_of(&screened)).faults, []);
    let mut other = contents();
    other.annexes[0].1 = b"another file".to_vec();
    assert_eq!(verify(&package_of(&other)).faults, [Fault::Annex("annexes/Vedlegg-1.txt".to_owned())]);
}

#[test]
fn signatures_belong_to_their_line_and_key() {
    let mut swapped = contents();
    let (first, second) = (swapped.signatures[0].clone(), swapped.signatures[1].clone());
    swapped.signatures[0].statement = second.statement;
    swapped.signatures[0].armour = second.armour;
    let faults = verify(&package_of(&swapped)).faults;
    assert_eq!(faults, [Fault::OtherLine(STATEMENT.to_owned())]);

    let mut foreign = contents();
    foreign.signatures[0].armour = foreign.signatures[1].armour.clone();
    let faults = verify(&package_of(&foreign)).faults;
    assert_eq!(faults, [Fault::NotInLog(STATEMENT.to_owned())]);

    let mut unknown = contents();
    unknown.keys[0].key = key_of("eve").public().unwrap();
    assert_eq!(verify(&package_of(&unknown)).faults, [Fault::Key(SIGNATURE.to_owned())]);

    let mut expired = contents();
    expired.keys[0].to = Some(first.at - chrono::Duration::seconds(1));
    assert_eq!(verify(&package_of(&expired)).faults, [Fault::Key(SIGNATURE.to_owned())]);

    let mut stray = contents();
    stray.signatures[0].name = "as-ordforar".to_owned();
    let faults = verify(&package_of(&stray)).faults;
    assert_eq!(faults, [Fault::OtherLine("signatures/as-ordforar.md".to_owned())]);
}

#[test]
fn a_statement_is_about_this_text_and_this_line() {
    let faults = |change: fn(&mut Statement)| verify(&package_of(&contents_where(change))).faults;
    let other_plan: [fn(&mut Statement); 6] = [
        |statement| statement.title = "Ein annan plan".to_owned(),
        |statement| statement.plan_sha256 = Digest::ZERO,
        |statement| statement.version = "1.1".to_owned(),
        |statement| statement.plan = "ein-annan-plan".to_owned(),
        |statement| statement.language = Lang::Nb,
        |statement| statement.origin.workspace = "7f3b".parse().unwrap(),
    ];
    for change in other_plan {
        assert_eq!(faults(change), [Fault::OtherPlan(STATEMENT.to_owned())]);
    }
    let other_line = [Fault::OtherLine(STATEMENT.to_owned())];
    assert_eq!(faults(|statement| statement.party = "Ås kommune".to_owned()), other_line);
    assert_eq!(faults(|statement| statement.office = "Rådmann".to_owned()), other_line);
    let other_person = [Fault::Key(SIGNATURE.to_owned())];
    assert_eq!(faults(|statement| statement.person = "bo".parse().unwrap()), other_person);
    let unproved = [Fault::Journal(InvalidExtract::Proof(1))];
    assert_eq!(faults(|statement| statement.log_root = Digest::ZERO), unproved);
}

#[test]
fn a_signature_file_has_one_form() {
    let package = package_of(&contents());
    let windows = text(&package, SIGNATURE).replace('\n', "\r\n");
    let changed = signed_again(&with(&package, SIGNATURE, Some(windows.as_bytes())));
    let expected = Fault::Signature(SIGNATURE.to_owned(), Refusal::NotCanonical);
    assert_eq!(verify(&changed).faults, [expected]);
}

#[test]
fn the_log_has_to_prove_what_the_package_says() {
    let package = package_of(&contents());
    let journal = text(&package, "journal.jsonl");
    let lines: Vec<&str> = journal.lines().collect();
    let faults =
        |journal: String| verify(&signed_again(&with(&package, "journal.jsonl", Some(journal.as_bytes())))).faults;
    for line in 0..lines.len() {
        let mut changed = lines.clone();
        changed.remove(line);
        assert_ne!(faults(changed.join("\n") + "\n"), [], "line {line} left out");
    }
    // When the package was written is the log key's own word; everything else is proved.
    let written = journal.find("\"written\"").unwrap();
    let written = written..written + r#""written":"2021-03-04T13:00:00Z""#.len();
    for at in (0..journal.len()).step_by(3).filter(|at| !written.contains(at)) {
        let mut changed = journal.clone().into_bytes();
        changed[at] ^= 1;
        if let Ok(changed) = String::from_utf8(changed) {
            assert_ne!(faults(changed), [], "byte {at}");
        }
    }
    assert_ne!(faults(journal.replace('\n', "\r\n")), []);
    assert_ne!(faults(format!("{journal}\n")), []);
}

#[test]
fn a_text_that_was_never_locked_is_named() {
    let mut other = contents();
    let (front, body) = front::read(&other.plan).unwrap();
    other.plan = front::write(&front, &body.replace("felles plan", "annan plan"));
    other.signatures.clear();
    assert_eq!(verify(&package_of(&other)).faults, [Fault::NotLocked]);
}

#[test]
fn a_log_that_signatories_did_not_see_is_named() {
    let package = package_of(&contents());
    let journal = text(&package, "journal.jsonl");
    let (header, entries) = journal.split_once('\n').unwrap();
    let (before, _) = header.split_once("\"earlier\":").unwrap();
    let changed = format!("{before}\"earlier\":[]}}\n{entries}");
    let changed = signed_again(&with(&package, "journal.jsonl", Some(changed.as_bytes())));
    let other_log = |path: &str| Fault::OtherLog(path.to_owned());
    let files = ["plan.md", STATEMENT, "signatures/berg-ordforar.md"];
    assert_eq!(verify(&changed).faults, files.map(other_log));
    assert_eq!(
        verify(&with(&package, "journal.jsonl", Some(b""))).faults.last(),
        Some(&Fault::Journal(InvalidExtract::Form(1)))
    );
}

#[test]
fn what_is_confidential_is_withheld_and_counted() {
    let mut closed = contents_after(|log| {
        let node = "chapter-1".parse().unwrap();
        log.plan(&PlanEvent::NodeAdded { id: node, register: None, key: "1".to_owned(), parent: None, after: None });
        let (node, value) = ("chapter-1".parse().unwrap(), FieldValue::line("Hemmeleg"));
        log.plan(&PlanEvent::FieldSet { node, field: "text".to_owned(), value });
        let (target, basis) = ("chapter-1".parse().unwrap(), Some("offl. § 13".to_owned()));
        log.plan(&PlanEvent::AccessSet {
            target: Some(target),
            audience: Vec::new(),
            basis,
            by: "ada".to_owned(),
            review: None,
        });
    });
    closed.annexes.clear();
    let package = package_of(&closed);
    assert!(!text(&package, "journal.jsonl").contains("Hemmeleg"));
    let report = verify(&package);
    assert_eq!(report.faults, []);
    // The chapter, its text, and that it is closed.
    assert_eq!((report.entries, report.withheld), (7, 3));
}

#[test]
fn a_lock_that_is_withheld_leaves_the_text_to_its_signatures() {
    let package = package_of(&contents());
    let journal = text(&package, "journal.jsonl");
    let lock = journal.lines().find(|line| line.contains("version.locked")).unwrap();
    let (before, _) = lock.split_once(",\"salt\":").unwrap();
    let (_, proof) = lock.split_once("},\"proof\":").unwrap();
    let withheld = journal.replace(lock, &format!("{before},\"salt\":null,\"body\":null}},\"proof\":{proof}"));
    let report = verify(&signed_again(&with(&package, "journal.jsonl", Some(withheld.as_bytes()))));
    assert_eq!(report.faults, []);
    assert_eq!((report.signatures.len(), report.withheld), (2, 1));
}

#[test]
fn another_key_than_the_log_key_does_not_end_a_package() {
    let mut other = contents();
    other.keys.pop();
    let package = package_of(&contents());
    let keys = vedtak::signing::allowed_signers::write(&other.keys);
    let changed = signed_again(&with(&package, "allowed_signers", Some(keys.as_bytes())));
    assert!(matches!(verify(&changed).faults[..], [Fault::LogSignature(Refusal::OtherKey { .. })]));
}
