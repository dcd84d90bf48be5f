//! From an empty workspace to a signed plan in a real terminal, with a real ssh-agent; and how it ends.

use std::process::Command;

use tempfile::TempDir;

use super::agent::Agent;
use super::terminal::Terminal;

/// Stands at the foot of the screen as long as a form is open.
const SAVE: &str = "lagre";

/// Founds an empty workspace.
pub fn founded() -> TempDir {
    found(tempfile::tempdir().unwrap())
}

fn found(home: TempDir) -> TempDir {
    let founded = Command::new(env!("CARGO_BIN_EXE_vedtak"))
        .args(["init", "--origin", "story.invalid", "--person", "Kari Nes"])
        .env_clear()
        .envs([("USER", "kari"), ("LANG", "nn_NO.UTF-8")])
        .env("HOME", home.path())
        .current_dir(home.path())
        .output()
        .unwrap();
    assert!(founded.status.success(), "{}", String::from_utf8_lossy(&founded.stderr));
    home
}

#[test]
fn the_terminal_is_given_back_when_the_program_ends() {
    let home = founded();
    for end in ["q", "TERM", "HUP"] {
        let mut terminal = Terminal::start(home.path(), &[], &[]);
        terminal.expect("hjelp");
        assert!(!terminal.is_restored(), "the screens are drawn on the other screen");
        match end {
            "q" => terminal.press("q"),
            signal => terminal.signal(signal),
        }
        assert_eq!(terminal.end(), 0, "{end}");
        assert!(terminal.is_restored(), "{end}");
    }
}

/// Founds a workspace whose first kind of plan is the stories' own.
fn founded_with_stories_template() -> TempDir {
    let home = tempfile::tempdir().unwrap();
    let templates = home.path().join(".config/vedtak/plans/templates");
    std::fs::create_dir_all(&templates).unwrap();
    std::fs::write(templates.join("a.toml"), include_str!("../story/template.toml")).unwrap();
    found(home)
}

/// Opens a form, fills its fields, saves it and waits until it is closed: then it is durable.
fn form(terminal: &mut Terminal, keys: &str, fields: &[&str]) {
    terminal.step(keys, SAVE);
    for (at, field) in fields.iter().enumerate() {
        if at > 0 {
            terminal.press("tab");
        }
        terminal.type_(field);
    }
    terminal.press("ctrl-s");
    terminal.expect_gone(SAVE);
}

fn people(terminal: &mut Terminal, public: &str) {
    terminal.step("9", "Kari Nes");
    form(terminal, "p", &["Ada Berg"]);
    terminal.step("home n", SAVE);
    terminal.paste(public);
    terminal.press("tab right");
    form(terminal, "tab", &["Møtt på kontoret"]);
    terminal.press("tab");
    form(terminal, "o", &["Administrativt kontaktmøte", "", "", "", "AK"]);
    terminal.press("tab");
    form(terminal, "a", &["Nesvik kommune", "Nesvik"]);
    form(terminal, "k", &["Ordførar"]);
    terminal.step("m tab enter", "/");
    terminal.type_("Ada");
    terminal.press("enter ctrl-s");
    terminal.expect("kan signere for Nesvik");
}

fn content(terminal: &mut Terminal) {
    terminal.step("0", "hjelp");
    form(terminal, "n", &["Felles utviklingsplan"]);
    terminal.expect("Felles utviklingsplan");
    terminal.step("2", "Les");
    form(terminal, "e", &["Partane skal lage ein felles plan."]);
    form(terminal, "down down e", &["Éin plan for alle."]);
    terminal.step("3 right", "Drøfte direktivet");
    form(terminal, "e tab tab", &["AK: 29.04.20"]);
    form(terminal, "down e tab tab", &["alle partane"]);
}

#[test]
fn an_empty_workspace_becomes_a_signed_plan() {
    let home = founded_with_stories_template();
    let (_agent, socket, public) = Agent::start(home.path());
    let mut kari = Terminal::start(home.path(), &[], &[]);
    kari.expect("hjelp");
    people(&mut kari, &public);
    content(&mut kari);
    kari.step("1 l ctrl-s", "Versjon 1.0 er låst");
    kari.step("4 o ctrl-s", "M1 er opna");
    kari.step("r tab", "29.04.20");
    kari.step("tab right right ctrl-s", "▲");
    kari.step("c", "j");
    kari.insist("j", "Avslutta");
    kari.step("2", "Les");
    form(&mut kari, "e", &[" Han er kort."]);
    kari.step("1 l tab right ctrl-s", "Versjon 1.1 er låst");
    kari.step("6 g", "Opne for signering");
    kari.step("ctrl-s", "Det manglar signatur frå Nesvik kommune.");
    kari.press("q");
    assert_eq!(kari.end(), 0);
    let mut ada = Terminal::start(home.path(), &["--as", "ada-berg"], &[("SSH_AUTH_SOCK", &socket)]);
    ada.expect("Felles utviklingsplan");
    ada.step("end enter", "Historikk");
    ada.step("6", "› Signaturar");
    ada.step("s", "Du signerer denne fråsegna for Nesvik kommune");
    ada.type_("nesvik");
    ada.step("enter", "1 av 1 part har signert");
    ada.press("q");
    assert_eq!(ada.end(), 0);
    assert!(ada.is_restored());
}

#[test]
fn a_mayor_who_sits_in_a_body_too_meets_what_is_to_be_signed() {
    let home = tempfile::tempdir().unwrap();
    let plans = concat!(env!("CARGO_MANIFEST_DIR"), "/plans");
    let from = format!("{plans}/workspaces/fjordane.toml");
    let example = format!("{plans}/examples/felles-utviklingsplan.toml");
    for arguments in [
        &["init", "--origin", "story.invalid", "--from", &from][..],
        &["plan", "import", &example],
        &["version", "lock", "felles-utviklingsplan", "--final"],
        &["signing", "open", "felles-utviklingsplan", "--override", "Avtalt i møte"],
    ] {
        let ended = Command::new(env!("CARGO_BIN_EXE_vedtak"))
            .args(arguments)
            .env_clear()
            .envs([("USER", "kari"), ("LANG", "nn_NO.UTF-8")])
            .env("HOME", home.path())
            .output()
            .unwrap();
        assert!(ended.status.success(), "{}", String::from_utf8_lossy(&ended.stderr));
    }
    let mut mayor = Terminal::start(home.path(), &["--as", "ordforar-nesvik"], &[]);
    mayor.expect("Nesvik");
    mayor.press("q");
    assert_eq!(mayor.end(), 0);
}

#[test]
fn the_terminal_says_what_its_ground_is_like_and_nothing_of_that_is_typed() {
    let home = founded();
    let paper = "\x1b]11;rgb:fdfd/f6f6/e3e3";
    for end in ["\x07", "\x1b\\"] {
        let mut terminal = Terminal::start(home.path(), &[], &[("COLORTERM", "truecolor")]);
        terminal.expect("hjelp");
        assert!(!terminal.shows((5, 80, 174)), "dark until it is known");
        let before = terminal.text();
        terminal.type_(&format!("{paper}{end}"));
        terminal.until_shown((5, 80, 174));
        assert_eq!(terminal.text(), before);
        terminal.press("q");
        assert_eq!(terminal.end(), 0);
    }
}
