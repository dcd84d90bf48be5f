//! A secretary's day, a member's review and a signatory's minute in a real terminal, with what the command line says
//! afterwards.

use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

use super::agent::Agent;
use super::terminal::Terminal;

const PLAN: &str = "felles-utviklingsplan";
const ENGLISH: (&str, &str) = ("LANG", "en_GB.UTF-8");
const BOKMAL: (&str, &str) = ("LANG", "nb_NO.UTF-8");

/// Runs a command of Kari's that has to be done. Returns what it said.
#[track_caller]
fn done(home: &Path, arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vedtak"));
    command.args(arguments).env_clear().envs([("USER", "kari"), ("LANG", "nn_NO.UTF-8")]);
    let ended = command.env("HOME", home).current_dir(home).output().unwrap();
    assert!(ended.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&ended.stderr));
    String::from_utf8(ended.stdout).unwrap()
}

/// Founds the cooperation of the examples, with one plan in it.
fn cooperation() -> TempDir {
    let home = tempfile::tempdir().unwrap();
    let plans = concat!(env!("CARGO_MANIFEST_DIR"), "/plans");
    let start = format!("{plans}/workspaces/fjordane.toml");
    done(home.path(), &["init", "--origin", "story.invalid", "--from", &start]);
    done(home.path(), &["plan", "import", &format!("{plans}/examples/{PLAN}.toml")]);
    home
}

/// Ends a session with its key.
fn quit(mut terminal: Terminal) {
    terminal.press("q");
    assert_eq!(terminal.end(), 0, "{}", terminal.text());
    assert!(terminal.is_restored());
}

/// Returns words with one blank between each.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text, a risk that is taken back and done again, and the answer to a remark.
fn content(kari: &mut Terminal) {
    kari.step("2", "› Les");
    kari.step("e", "linje 1:1");
    kari.type_("Planen gjeld alle. ");
    kari.step("f4", "¶1  Planen gjeld alle.");
    kari.press("f4 ctrl-s");
    kari.expect("{+Planen gjeld alle.+}");
    // A risk, taken back and done again.
    kari.step("esc", "Neste: M1");
    kari.step("ctrl-g", "Gå til:");
    kari.type_("risiko");
    kari.expect("Register Risikovurdering");
    kari.step("enter", "Risikovurdering 0");
    kari.step("a tab", "▸ Uønskt hending");
    kari.type_("For lite tid");
    kari.down_to("▸ Sannsyn");
    kari.step("right right right right", "‹ 4 høgt ›");
    kari.down_to("▸ Risikoeigar");
    kari.type_("Kari Nes");
    kari.down_to("▸ Innan");
    kari.type_("veke 38");
    kari.expect("Forstått:");
    kari.step("ctrl-s", "Risikovurdering 1");
    kari.step("u", "Angra: La til R1");
    kari.step("U", "Gjort om att: La til R1");
    // The remark.
    kari.step("1 5", "1 utan svar");
    kari.step("a", "Svar på m1");
    kari.press("right down");
    kari.type_("Partane deler.");
    kari.step("ctrl-s", "0 utan svar");
}

/// A milestone: opened, sent out, and one answer entered for its body; then what happened.
fn process(kari: &mut Terminal) {
    kari.step("4", "› Prosess");
    kari.step("down o", "Opne M2");
    kari.step("ctrl-s", "M2 er opna");
    kari.step("s", "Send ut: M2");
    kari.step("ctrl-s", "4 utsendingar, som blir skrivne til");
    kari.insist("down", "su-berg/");
    kari.step("enter", "4 utsendingar ligg i");
    kari.step("r", "Det som vart gjort");
    kari.press("right right");
    kari.down_to("▸ Korleis det kom");
    kari.step("left", "‹ e-post ›");
    kari.down_to("▸ Sak");
    kari.type_("7/20");
    kari.step("ctrl-s", "sak 7/20");
    kari.expect("ført inn for SR Voss (e-post)");
    kari.expect("1 av 4");
    // What happened.
    kari.step("7", "La til R1");
    kari.step("v", "versjon 1.0 → arbeidsteksten");
    kari.step("enter", "{+Planen gjeld alle. +}");
    kari.step("esc", "› Historikk");
}

#[test]
fn a_secretarys_day() {
    let home = cooperation();
    let at = home.path();
    done(at, &["version", "lock", PLAN]);
    done(at, &["remark", "add", PLAN, "Kven betalar?", "--at", "1"]);
    let mut kari = Terminal::start(at, &[], &[]);
    kari.step("", "VENTAR PÅ DEG");
    kari.step("end enter", "Neste: M1");
    content(&mut kari);
    process(&mut kari);
    // The command line says the same as the screen, also when the log alone is left.
    kari.resize(120, 40);
    kari.step("esc", "Neste: ");
    let seen = flat(&kari.text());
    quit(kari);
    let status = done(at, &["plan", "status", PLAN]);
    let mut facts = status.lines().skip(1).map(flat).peekable();
    assert!(facts.peek().is_some());
    facts.for_each(|fact| assert!(seen.contains(&fact), "«{fact}» is not in: {seen}"));
    std::fs::remove_dir_all(at.join(".local/share/vedtak/database")).unwrap();
    assert_eq!(done(at, &["plan", "status", PLAN]), status);
    done(at, &["log", "check"]);
    let papers = std::fs::read_dir(at).unwrap().filter_map(|entry| entry.unwrap().file_name().into_string().ok());
    assert!(
        papers.into_iter().any(|name| name.starts_with("felles-utviklingsplan-m2-")),
        "the papers lie where it was said"
    );
}

#[test]
fn a_members_review() {
    let home = cooperation();
    let at = home.path();
    done(at, &["version", "lock", PLAN]);
    done(at, &["step", "open", PLAN, "M2"]);
    let mut member = Terminal::start(at, &["--as", "leiar-su-vest"], &[BOKMAL]);
    member.expect("SU Vest er bedt om drøfting av versjon 1.0 (M2).");
    member.expect("Du har ikke lest det ennå.");
    member.expect("Ingen merknader ");
    member.step("enter", "› Les");
    member.step("down", "m merknad");
    member.step("m", "Ny merknad");
    member.type_("Hvem betaler?");
    member.step("ctrl-s", "Hvem betaler?");
    member.expect("Merknaden er lagt fram");
    member.press("down");
    member.expect_cursor("¶2");
    member.step("v", "Gå til det første ordet");
    member.step("v right m", "«To ting»");
    member.type_("Hvilke ting?");
    member.step("ctrl-s", "Hvilke ting?");
    member.step("esc", "Svar med merknadene");
    quit(member);
    // Who comes back goes on where one was, answers for the body, and has nothing left.
    let mut member = Terminal::start(at, &["--as", "leiar-su-vest"], &[BOKMAL]);
    member.expect("Svar med merknadene");
    member.step("enter", "Hvilke ting?");
    member.expect_cursor("¶2");
    member.step("esc", "Svar med merknadene");
    member.step("i", "de 2 merknadene");
    member.insist("j", "Ingenting venter på deg");
    quit(member);
    let steps = done(at, &["step", "list", PLAN]);
    assert!(steps.contains("SU Vest"), "{steps}");
}

#[test]
fn a_signatorys_minute() {
    let home = cooperation();
    let at = home.path();
    let (_agent, socket, _) = Agent::start(at);
    done(at, &["key", "add", "ordforar-nesvik", "key.pub", "--how", "Møtt på kontoret"]);
    done(at, &["version", "lock", PLAN, "--final"]);
    done(at, &["signing", "open", PLAN, "--override", "Avtalt i møte"]);
    let mut mayor = Terminal::start(at, &["--as", "ordforar-nesvik"], &[ENGLISH, ("SSH_AUTH_SOCK", &socket)]);
    mayor.resize(120, 40);
    mayor.expect("You are to sign version 1.0 for Nesvik kommune as Ordførar.");
    mayor.expect_at_foot("Enter open");
    // The whole text, to its last word.
    mayor.step("enter", "1 Kvifor starte prosjektet?");
    mayor.step("end", "Esc back");
    mayor.step("esc", "You are to sign");
    // From the card straight to the statement; below it lie the parties, one's own selected.
    mayor.step("down enter", "You sign this statement for Nesvik kommune as Ordførar");
    mayor.step("esc", "0 of 24 parties have signed");
    mayor.expect_cursor("Nesvik kommune");
    mayor.step("s", "You sign this statement for Nesvik kommune as Ordførar");
    mayor.type_("Vestvik");
    mayor.step("enter", "Nothing is signed");
    mayor.type_("\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}\u{7f}Nesvik");
    mayor.step("enter", "1 of 24 parties have signed");
    mayor.step("0", "Nothing waits for you");
    quit(mayor);
    // The signature is good for OpenSSH alone, and the package for whoever gets it.
    done(at, &["plan", "export", PLAN, "--number", "1.0", "--archive", "package"]);
    done(at, &["verify", "package"]);
    let signatures = std::fs::read_dir(at.join("package/signatures")).unwrap().map(|entry| entry.unwrap().path());
    let armour = signatures.into_iter().find(|path| path.extension().is_some_and(|ending| ending == "sig")).unwrap();
    let keygen = |arguments: &[&str]| {
        let mut command = Command::new("ssh-keygen");
        command.args(["-Y"]).args(arguments).arg("-s").arg(&armour).current_dir(at.join("package"));
        command.stdin(std::fs::File::open(armour.with_extension("")).unwrap()).output().unwrap()
    };
    let found = keygen(&["find-principals", "-f", "allowed_signers"]);
    let principal = String::from_utf8(found.stdout).unwrap();
    let domain = "vedtak-plan-v1@story.invalid";
    let checked = keygen(&["verify", "-f", "allowed_signers", "-n", domain, "-I", principal.trim()]);
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
}
