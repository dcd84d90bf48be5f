//! The headless demo, verified by OpenSSH and coreutils alone.

use std::process::Command;

use vedtak::domain::lang::Lang;

use super::support::Caller;

/// Runs a shell command in the package and tells whether it agrees.
fn agrees(caller: &Caller, command: &str) -> bool {
    Command::new("sh").arg("-c").arg(command).current_dir(caller.path("out")).output().unwrap().status.success()
}

fn walk(lang: Lang, missing: &str) {
    let caller = Caller::new(lang);
    let told = caller.run(&["demo", "--headless", "--out", "out"]).done();
    for milestone in (1..=12).map(|no| format!("M{no}")) {
        assert!(told.contains(&milestone), "{milestone}");
    }
    assert!(told.contains(missing), "{told}");
    assert!(!told.contains('«') || lang != Lang::En, "{told}");
    assert!(agrees(&caller, "sha256sum -c --quiet SHA256SUMS"));
    let verify = "ssh-keygen -Y verify -f allowed_signers -n vedtak-plan-v1@demo.invalid -Overify-time=20210315";
    let each = format!(
        "set -e; for f in signatures/*.md; do p=$(sed -n 's/^person: //p' $f); \
         {verify} -I $p@demo.invalid -s $f.sig < $f; done"
    );
    assert!(agrees(&caller, &each));
    assert_eq!(std::fs::read_dir(caller.path("out/signatures")).unwrap().count(), 2 * 23);
    assert_eq!(std::fs::read_dir(caller.path("out/annexes")).unwrap().count(), 1);
    caller.run(&["verify", "out"]).done();
    let plan = caller.path("out/plan.md");
    let text = std::fs::read_to_string(&plan).unwrap().replacen('a', "b", 1);
    std::fs::write(&plan, text).unwrap();
    assert!(!agrees(&caller, "sha256sum -c --quiet SHA256SUMS"));
    caller.run(&["verify", "out"]).refused(1);
}

#[test]
fn the_walk_is_told_in_nynorsk_and_verifies() {
    walk(Lang::Nn, "Det manglar signatur frå Nesvik kommune. 23 av 24 partar har signert.");
}

#[test]
fn the_walk_is_told_in_bokmaal_and_verifies() {
    walk(Lang::Nb, "Nesvik kommune. 23 av 24");
}

#[test]
fn the_walk_is_told_in_english_and_verifies() {
    walk(Lang::En, "Nesvik Municipality. 23 of 24");
}
