//! Somebody types `vedtak` for the first time, in a real terminal.

use std::path::Path;
use std::process::{Command, Output, Stdio};

use super::terminal::Terminal;
use super::whole::founded;

/// The first screen of somebody who has no workspace.
const NONE: &str = "Det er ikkje noko samarbeid enno";

/// Runs a command of somebody with this home, without a terminal.
fn run(home: &Path, user: &str, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vedtak"));
    command.args(arguments).env_clear().envs([("USER", user), ("LANG", "nn_NO.UTF-8")]).env("HOME", home);
    command.current_dir(home).stdin(Stdio::null()).output().unwrap()
}

fn is_empty(home: &Path) -> bool {
    std::fs::read_dir(home).unwrap().next().is_none()
}

#[test]
fn a_workspace_is_founded_and_its_first_screen_follows() {
    let home = tempfile::tempdir().unwrap();
    let mut kari = Terminal::start(home.path(), &[], &[]);
    kari.expect(NONE);
    kari.press("left");
    kari.expect("Det er ikke noe samarbeid");
    kari.press("2");
    kari.expect("Navnet ditt");
    kari.type_("\x7f\x7f\x7f\x7fKari Nes\tSamarbeid Fjord\tfjord\x13");
    kari.expect("er ikke et domene");
    assert!(is_empty(home.path()), "nothing is written yet");
    kari.type_(".example\x13");
    kari.expect("Dette blir laget");
    kari.insist("enter", "PLANER (0)");
    kari.expect("vedtak · Samarbeid Fjord");
    kari.press("9");
    kari.expect("Kari Nes");
    kari.press("q");
    assert_eq!(kari.end(), 0);
    assert!(kari.is_restored() && kari.edits_lines());
    // It is a workspace as any other: the same user finds it again, in the language that was chosen.
    let said = run(home.path(), "kari", &["person", "list"]);
    assert!(String::from_utf8_lossy(&said.stdout).contains("Kari Nes"), "{said:?}");
    let mut again = Terminal::start(home.path(), &[], &[]);
    again.expect("PLANER (0)");
    again.press("q");
    assert_eq!(again.end(), 0);
}

#[test]
fn a_prepared_workspace_brings_its_people() {
    let home = tempfile::tempdir().unwrap();
    let mut kari = Terminal::start(home.path(), &[], &[]);
    kari.expect(NONE);
    kari.press("2");
    kari.expect("Byrjar frå");
    kari.type_("\x7f\x7f\x7f\x7fKari Nes\t\tfjord.example\t");
    kari.press("right ctrl-s");
    kari.expect("Dette blir laga");
    kari.insist("enter", "vedtak · Samarbeid Fjordane");
    kari.press("9");
    kari.expect("Fagsjefen");
    kari.press("q");
    assert_eq!(kari.end(), 0);
    let second = tempfile::tempdir().unwrap();
    let said = run(second.path(), "kari", &["init", "--origin", "fjord.example", "--from", "fjordane"]);
    assert!(said.status.success(), "the command line knows it by the same name: {said:?}");
}

#[test]
fn the_demo_is_shown_and_nothing_of_it_is_kept() {
    let home = tempfile::tempdir().unwrap();
    let mut kari = Terminal::start(home.path(), &["--plain"], &[]);
    kari.expect(NONE);
    kari.press("q");
    assert_eq!(kari.end(), 0);
    let mut kari = Terminal::start(home.path(), &[], &[]);
    kari.expect(NONE);
    kari.press("right enter");
    kari.expect("Demo: who do you want to be?");
    kari.press("esc");
    kari.expect_gone("Demo: who do you want to be?");
    kari.press("q");
    assert_eq!(kari.end(), 0);
    assert!(kari.is_restored() && kari.edits_lines());
    assert!(is_empty(home.path()));
}

#[test]
fn in_the_demo_one_is_a_member_and_a_signatory_too() {
    let home = tempfile::tempdir().unwrap();
    let mut kari = Terminal::start(home.path(), &["demo"], &[]);
    kari.expect("Demo: kven vil du vere?");
    kari.expect("Medlem, SU Berg · 1 ventar");
    kari.press("down down down enter");
    kari.expect("SU Berg er bedt om");
    kari.press("C");
    kari.expect("Opptre som");
    kari.press("down enter");
    kari.expect("Du skal signere versjon 1.0 for Nesvik kommune");
    kari.press("down enter");
    kari.expect("3 av 24 partar har signert");
    kari.expect("Skriv «Nesvik» for å signere");
    kari.type_("nesvik kommune");
    kari.press("enter");
    kari.expect("4 av 24 partar har signert");
    kari.press("q");
    assert_eq!(kari.end(), 0);
    assert!(is_empty(home.path()));
}

#[test]
fn whoever_leaves_has_written_nothing() {
    for way in ["q", "form", "TERM", "HUP"] {
        let home = tempfile::tempdir().unwrap();
        let mut kari = Terminal::start(home.path(), &[], &[]);
        kari.expect(NONE);
        match way {
            "q" => kari.press("q"),
            "form" => {
                kari.press("2");
                kari.expect("Samarbeidet");
                kari.type_("\tSamarbeid Fjord\tfjord.example\x13");
                kari.expect("Dette blir laga");
                kari.press("esc");
                kari.expect("Ctrl+S vidare");
                kari.press("esc");
                kari.expect("lagre");
                kari.insist("j", "Prøv demoen");
                kari.press("q");
            }
            signal => kari.signal(signal),
        }
        assert_eq!(kari.end(), 0, "{way}");
        assert!(kari.is_restored() && kari.edits_lines(), "{way}");
        assert!(is_empty(home.path()), "{way}");
    }
}

#[test]
fn another_folder_is_opened_and_remembered_and_doctor_says_by_whom() {
    let (home, elsewhere) = (tempfile::tempdir().unwrap(), founded());
    let workspace = elsewhere.path().join(".local/share/vedtak");
    let workspace = workspace.to_str().unwrap();
    let config = home.path().join(".config/vedtak/config.toml");
    std::fs::create_dir_all(config.parent().unwrap()).unwrap();
    std::fs::write(&config, "# mine\nglyphs = \"ascii\"\n").unwrap();
    let mut kari = Terminal::start(home.path(), &[], &[]);
    kari.expect(NONE);
    kari.press("3");
    kari.expect("Kvar st");
    kari.press("enter");
    kari.expect("Mappe");
    kari.type_("/nowhere\x13");
    kari.expect("Det er ikkje noko samarbeid i /nowhere");
    kari.paste(workspace);
    kari.press("ctrl-s");
    kari.expect("PLANAR (0)");
    kari.press("q");
    assert_eq!(kari.end(), 0);
    let written = std::fs::read_to_string(&config).unwrap();
    assert_eq!(written, format!("workspace = \"{workspace}\"\n# mine\nglyphs = \"ascii\"\n"));
    let said = run(home.path(), "kari", &["doctor"]);
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    assert!(said.contains(&format!("workspace = {workspace} ({}:1)", config.display())), "{said}");
    let mut again = Terminal::start(home.path(), &[], &[]);
    again.expect("PLANAR (0)");
    // While it is open, another terminal comes in through it, in the language that is chosen there.
    let other = tempfile::tempdir().unwrap();
    let mut guest = Terminal::start(other.path(), &[], &[]);
    guest.expect(NONE);
    guest.press("right 3");
    guest.expect("Where does it stand?");
    guest.press("enter");
    guest.expect("Folder");
    guest.type_(&format!("{workspace}\t \x13"));
    guest.expect("PLANS (0)");
    guest.press("q");
    assert_eq!(guest.end(), 0);
    assert!(guest.is_restored() && guest.edits_lines() && is_empty(other.path()));
    again.press("q");
    assert_eq!(again.end(), 0);
}

#[test]
fn the_way_to_a_host_stays_in_the_terminal() {
    let home = tempfile::tempdir().unwrap();
    let mut kari = Terminal::start(home.path(), &[], &[]);
    kari.expect(NONE);
    kari.press("3");
    kari.expect("Kvar står det?");
    kari.press("down enter");
    kari.expect("Tenar");
    kari.type_("plan.example.no\x13");
    kari.expect("ssh -p 2222 plan.example.no");
    kari.press("enter");
    assert_eq!(kari.end(), 0);
    assert!(kari.is_restored() && kari.text().contains("ssh -p 2222 plan.example.no"), "{}", kari.text());
    assert!(is_empty(home.path()));
}

#[test]
fn without_a_terminal_the_error_is_said() {
    let home = tempfile::tempdir().unwrap();
    let said = run(home.path(), "kari", &[]);
    let told = String::from_utf8_lossy(&said.stderr).into_owned();
    assert_eq!(said.status.code(), Some(1), "{told}");
    assert!(told.contains("Det er ikkje noko samarbeid i ") && told.contains("vedtak init --origin"), "{told}");
    assert!(said.stdout.is_empty() && is_empty(home.path()));
}

#[test]
fn a_user_whom_nobody_knows_learns_who_can_change_that() {
    let home = founded();
    let mut ola = Terminal::start(home.path(), &[], &[("USER", "ola")]);
    let code = ola.end();
    let told = ola.text().split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(code, 3, "{told}");
    assert!(told.contains("Brukaren ola er ikkje kjend i"), "{told}");
    assert!(told.contains("vedtak --as kari-nes person set kari-nes --user ola"), "{told}");
}
