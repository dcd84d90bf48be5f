//! The command line of people who are connected: no path leads to the machine of the host, pipes do.

use std::collections::BTreeSet;

use vedtak::domain::lang::Lang;
use vedtak::domain::message::Message;
use vedtak::domain::person::Capacity;
use vedtak::engine::Preference;
use vedtak::locale::Locale;
use vedtak::server::{self, Commands as _};

use super::help;
use super::signing::{make_key, open_for_signing};
use super::support::{Answer, Caller, Host};

/// Every place on the command line where a path can stand: in the help of a command, and in a line that names one.
/// `@` stands for a file that is on the host's machine, `+` for one that is not.
const PATHS: &[(&str, &[&str])] = &[
    ("plan import <FILE>", &["plan", "import", "@"]),
    ("plan attach <FILE>", &["plan", "attach", "plan", "@"]),
    ("plan edit --file", &["plan", "edit", "plan", "1", "--file", "@"]),
    ("plan export --archive", &["plan", "export", "plan", "--archive", "+"]),
    ("plan export --output", &["plan", "export", "plan", "--output", "+"]),
    ("plan tracker --output", &["plan", "tracker", "plan", "--output", "+"]),
    ("plan handover --output", &["plan", "handover", "plan", "--output", "+"]),
    ("plan publish --out", &["plan", "publish", "plan", "--draft", "--out", "+"]),
    ("publication list --output", &["publication", "list", "--output", "+"]),
    ("body page --output", &["body", "page", "su", "--output", "+"]),
    ("meeting list --output", &["meeting", "list", "su", "--output", "+"]),
    ("meeting paper --output", &["meeting", "paper", "su", "2020-05-26", "notice", "--output", "+"]),
    ("answer list <FILE>...", &["answer", "list", "@"]),
    ("answer take <FILE>...", &["answer", "take", "@"]),
    (
        "answer enter --original",
        &["answer", "enter", "plan", "M99", "--by", "nesvik", "--outcome", "noted", BEHALF, "@"],
    ),
    ("step send --out", &["step", "send", "plan", "M99", "--out", "+"]),
    ("key add <FILE>", &["key", "add", "bo", "@", "--how", "met in person"]),
    ("key request <FILE>", &["key", "request", "bo", "@"]),
    ("key import <FILE>", &["key", "import", "bo", "@"]),
    ("person invite --letter", &["person", "invite", "bo", "--host", "example.no", "--letter", "+"]),
    ("person import <FILE>", &["person", "import", "@"]),
    ("body import <FILE>", &["body", "import", "@"]),
    ("party import <FILE>", &["party", "import", "@"]),
    ("template add <FILE>", &["template", "add", "@"]),
    ("template check <FILE>", &["template", "check", "@"]),
    ("verify <PATH>", &["verify", "@"]),
    ("sign --accept", &["sign", "plan", "--party", "nesvik", "--accept", "@"]),
    ("sign --output", &["sign", "plan", "--party", "nesvik", "--print", "--output", "+"]),
    ("sign --ink", &["sign", "plan", "--party", "nesvik", "--ink", "@", "--for", "Bo", "--channel", "letter"]),
    ("sign --eid", &["sign", "plan", "--party", "nesvik", "--eid", "@", "--for", "Bo", "--channel", "letter"]),
    ("sign --original", &["sign", "plan", "--party", "nesvik", "--decline", "no", BEHALF, "@"]),
    ("adopt --original", &["adopt", "plan", "--party", "nesvik", "--authority", "Council", BEHALF, "@"]),
    ("remark add --original", &["remark", "add", "plan", "a remark", BEHALF, "@"]),
    ("remark table --output", &["remark", "table", "plan", "--output", "+"]),
    ("case vote --original", &["case", "vote", "plan", "M99", "nesvik", "for", BEHALF, "@"]),
    ("step record --original", &["step", "record", "plan", "M99", "--by", "nesvik", "--outcome", "noted", BEHALF, "@"]),
];

/// Stands for the options that an original needs.
const BEHALF: &str = "--original";

/// A host with a plan that is open for signing, and files that nobody who is connected may reach.
fn host() -> (Caller, Host) {
    let caller = open_for_signing();
    make_key(&caller, "ada");
    caller.run(&["key", "add", "ada", "ada.pub", "--how", "met in person"]).done();
    caller
        .run(&[
            "plan",
            "add",
            "plan",
            "milestones",
            "--key",
            "M99",
            "title=A meeting",
            "act=note",
            "recipients=nesvik @ week 4 2021",
        ])
        .done();
    caller.run(&["version", "lock", "plan", "--number", "3.0"]).done();
    caller.run(&["step", "open", "plan", "M99"]).done();
    caller.run(&["body", "add", "su", "SU"]).done();
    caller.run(&["meeting", "call", "su", "--held", "2020-05-26"]).done();
    make_key(&caller, "host");
    std::fs::copy(caller.path("host.pub"), caller.workspace().join("keys/host.pub")).unwrap();
    let host = Host::of(&caller);
    (caller, host)
}

/// Puts paths of the host's machine in place of their signs.
fn line(caller: &Caller, words: &[&str]) -> Vec<String> {
    let path = |name: &str| caller.path(name).display().to_string();
    let mut line = Vec::new();
    for word in words {
        match *word {
            "@" => line.push(path("secret")),
            "+" => line.push(path("made")),
            BEHALF => line.extend(["--for", "Bo", "--channel", "letter", "--original"].map(ToOwned::to_owned)),
            word => line.push(word.to_owned()),
        }
    }
    line
}

fn run(host: &Host, words: &[String]) -> Answer {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    host.guest("ada").run(&words)
}

#[test]
fn no_path_of_the_host_can_be_named() {
    let (caller, host) = host();
    caller.write("secret", "nobody may read this");
    for (place, words) in PATHS {
        let answer = run(&host, &line(&caller, words));
        assert_eq!(answer.code, 1, "{place}: {}{}", answer.out, answer.err);
        assert!(answer.err.contains("ssh HOST") && !answer.err.contains("nobody may"), "{place}: {}", answer.err);
        assert!(!caller.path("made").exists(), "{place}");
    }
}

#[test]
fn every_place_for_a_path_is_among_those_that_are_tried() {
    // A backup is refused for everybody who is not at the machine: `cli::backup`; so are the settings of notices, and what
    // is due is written to no folder here: `notice::sending`.
    let elsewhere = ["", "init", "demo", "sign --key", "backup", "restore", "notice settings", "notice write"];
    let mut found = BTreeSet::new();
    for (command, help) in help::pages(&Caller::new(Lang::En)) {
        for line in help.lines().filter(|line| ["<FILE>", "<FOLDER>", "<PATH>"].iter().any(|name| line.contains(name)))
        {
            let first = line.split_whitespace().next().unwrap_or_default();
            if (first.starts_with("--") && first != "--workspace") || first.starts_with('<') {
                found.insert(format!("{command} {first}"));
            }
        }
    }
    found.retain(|place| !elsewhere.iter().any(|known| place.starts_with(known) && !known.is_empty()));
    let tried: BTreeSet<String> = PATHS.iter().map(|(place, _)| (*place).to_owned()).collect();
    assert_eq!(found, tried);
}

#[test]
fn a_key_file_is_signed_with_at_home() {
    let (caller, host) = host();
    make_key(&caller, "own");
    let key = caller.path("own").display().to_string();
    let sign = ["sign", "plan", "--party", "nesvik", "--key", &key];
    let head = host.engine.prefix();
    let mut guest = host.guest("ada");
    assert!(guest.run(&sign).refused(2).contains("--accept -"));
    guest.is_terminal = true;
    assert!(guest.run_with(&sign, "nesvik\n").refused(1).contains("--accept -"));
    let agent = ["sign", "plan", "--party", "nesvik", "--agent"];
    assert!(guest.run_with(&agent, "lund\n").refused(1).contains("short name"));
    assert_eq!(host.engine.prefix(), head, "nothing was written");
}

#[test]
fn files_come_and_go_through_pipes() {
    let (caller, host) = host();
    let guest = host.guest("ada");
    let toml = guest.run(&["plan", "export", "plan", "--toml", "--output", "-"]).done();
    guest.run_with(&["plan", "import", "-", "--key", "copy"], &toml).done();
    assert_eq!(guest.run(&["plan", "export", "copy", "--toml"]).done(), toml.replace("\"plan\"", "\"copy\""));
    guest.run_with(&["plan", "edit", "copy", "1", "--file", "-"], "A new text.\n").done();
    assert!(guest.run(&["plan", "show", "copy", "1"]).done().contains("A new text."));
    let attached =
        guest.run_with(&["plan", "attach", "copy", "-", "--name", "scan.pdf", "--json"], b"\x00\xFFscan").done();
    assert!(attached.contains("sha256"), "{attached}");
    let copy = host.engine.plan_by_key("copy").unwrap();
    assert_eq!(copy.attachments.values().map(|file| file.name.as_str()).collect::<Vec<_>>(), ["scan.pdf"]);
    let template = guest.run(&["template", "show", "prosjektdirektiv"]).done();
    let renamed = template.replacen("prosjektdirektiv", "own", 1);
    guest.run_with(&["template", "add", "-"], &renamed).done();
    make_key(&caller, "own");
    let public = std::fs::read_to_string(caller.path("own.pub")).unwrap();
    guest.run_with(&["key", "add", "bo", "-", "--how", "met in person"], &public).done();
    let package = guest.run(&["plan", "export", "plan", "--archive", "-"]);
    assert_eq!(package.code, 0, "{}", package.err);
    guest.run_with(&["verify", "-"], &package.bytes).done();
    let half = &package.bytes[..package.bytes.len() / 2];
    guest.run_with(&["verify", "-"], half).refused(1);
}

#[test]
fn a_statement_leaves_through_the_pipe_and_its_signature_comes_back() {
    let (caller, host) = host();
    let guest = host.guest("ada");
    let printed = guest.run(&["sign", "plan", "--party", "nesvik", "--print"]);
    assert!(printed.err.contains("ssh-keygen"), "{}", printed.err);
    caller.write("statement.md", &printed.bytes);
    super::signing::sign_at_home(&caller, "bo");
    let armour = std::fs::read(caller.path("statement.md.sig")).unwrap();
    guest.run_with(&["sign", "plan", "--party", "nesvik", "--accept", "-"], armour).done();
    let lines = guest.run(&["signing", "list", "plan"]).done();
    assert!(lines.contains("bo Example"), "{lines}");
}

#[test]
fn what_is_about_a_machine_or_a_folder_is_for_those_who_sit_there() {
    let (caller, host) = host();
    let out = caller.path("made").display().to_string();
    let init = ["init", "--origin", "example.no"];
    let lines: [&[&str]; 6] =
        [&init, &["demo"], &["doctor", "--quarantine-tail", "--yes"], &["completions", "bash"], &["man"], &["serve"]];
    for line in lines {
        let said = host.guest("ada").run(line).refused(2);
        assert!(said.contains(line[0]) && said.contains("Next: "), "{said}");
    }
    let said = host.guest("ada").run(&["--workspace", &out, "plan", "list"]).refused(2);
    assert!(said.contains("--workspace"), "{said}");
    assert!(!caller.path("made").exists());
}

#[test]
fn only_who_owns_the_workspace_acts_as_somebody_else() {
    let (_caller, host) = host();
    let mut guest = host.guest("ada");
    let new = ["--as", "bo", "plan", "new", "b", "B"];
    assert!(guest.run(&new).refused(3).contains("--as"));
    guest.caller = server::Caller { via: "socket".to_owned(), is_owner: true, ..guest.caller };
    guest.run(&new).refused(3);
    guest.run(&["--as", "ada", "plan", "new", "b", "B"]).done();
}

#[test]
fn the_name_of_the_program_may_stand_first() {
    let (_caller, host) = host();
    let guest = host.guest("ada");
    let plans = guest.run(&["plan", "list"]).done();
    assert!(plans.contains("A plan"), "{plans}");
    assert_eq!(guest.run(&["vedtak", "plan", "list"]).done(), plans);
    assert!(guest.run(&["vedtak"]).refused(2).contains("ssh -t"));
    assert!(guest.run(&[]).refused(2).contains("ssh -t"));
    assert!(guest.run(&["--help"]).done().contains("plan"));
    assert!(guest.run(&["plan", "nonsense"]).refused(2).contains("nonsense"));
    let json = guest.run(&["--json", "plan", "show", "nothing"]).refused(3);
    assert!(json.starts_with('{'), "{json}");
}

#[test]
fn screens_are_wanted_where_no_command_is_named() {
    let (_caller, host) = host();
    let wants =
        |words: &[&str]| host.commands.wants_screens(&words.iter().map(ToString::to_string).collect::<Vec<_>>());
    for words in [&[][..], &["vedtak"], &["--lang", "nn"], &["vedtak", "--theme", "light"]] {
        assert!(wants(words), "{words:?}");
    }
    for words in [&["plan", "list"][..], &["vedtak", "plan", "list"], &["--help"], &["--version"], &["nonsense"]] {
        assert!(!wants(words), "{words:?}");
    }
}

#[test]
fn the_screens_begin_where_something_waits_in_the_language_that_is_asked_for() {
    let (_caller, host) = host();
    let signatory = host.guest("bo").opening(&[]).unwrap();
    assert!(matches!(signatory.actor.capacity, Capacity::Signatory { .. }), "{:?}", signatory.actor);
    assert_eq!(signatory.settings.lang.value, Lang::En);
    assert_eq!(host.guest("bo").opening(&["--lang", "nn"]).unwrap().settings.lang.value, Lang::Nn);
    let bo = "bo".parse().unwrap();
    host.engine.prefer(&bo, &Preference::Lang(Lang::Nb)).unwrap();
    host.engine.prefer(&bo, &Preference::Theme("mono".to_owned())).unwrap();
    let chosen = host.guest("bo").opening(&[]).unwrap();
    assert_eq!((chosen.settings.lang.value, chosen.theme.name.as_str()), (Lang::Nb, "mono"));
    let named = host.guest("bo").opening(&["--lang", "nn", "--theme", "dark"]).unwrap();
    assert_eq!((named.settings.lang.value, named.theme.name.as_str()), (Lang::Nn, "dark"));
    host.engine.prefer(&bo, &Preference::Theme("gone".to_owned())).unwrap();
    assert_eq!(host.guest("bo").opening(&[]).unwrap().theme.name, "dark");
    let said = |refused: Message| Locale::new(Lang::En).say(&refused);
    let unknown = said(host.guest("bo").opening(&["--theme", "pink"]).unwrap_err());
    assert!(unknown.contains("pink") && unknown.contains("mono"), "{unknown}");
    host.guest("ada").run(&["person", "add", "gro", "Gro Example"]).done();
    let nothing = said(host.guest("gro").opening(&[]).unwrap_err());
    assert!(nothing.contains("Gro Example") && nothing.contains("secretariat"), "{nothing}");
    host.guest("bo").opening(&["--as", "ada"]).unwrap_err();
}
