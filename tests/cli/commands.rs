//! Commands end to end, through the entry point of the library.

use serde_json::Value;
use vedtak::domain::lang::Lang;

use super::support::Caller;

const PLAN: &str = "felles-utviklingsplan";

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn status_and_lint_of_the_directive_speak_nynorsk() {
    let caller = Caller::with_directive();
    let lint = caller.run(&["plan", "lint", PLAN]).done();
    for code in ["goal-before-milestone", "signing-place", "version-cited"] {
        assert!(lint.contains(code), "{lint}");
    }
    let status = caller.run(&["plan", "status", PLAN]).done();
    assert!(status.contains("M5, M9, M10, M11 og M12 har ingen dato."), "{status}");
    assert_eq!(caller.run(&["plan", "status", PLAN, "--check"]).code, 6);
    assert_eq!(caller.run(&["plan", "lint", PLAN, "--check"]).code, 6);
}

#[test]
fn a_plan_given_out_and_taken_in_is_the_same_bytes() {
    let caller = Caller::with_directive();
    caller.run(&["plan", "export", PLAN, "--toml", "--output", "out.toml"]).done();
    caller.run(&["plan", "import", "out.toml", "--key", "copy"]).done();
    let first = caller.run(&["plan", "export", PLAN, "--toml"]).done();
    let second = caller.run(&["plan", "export", "copy", "--toml"]).done();
    assert_eq!(first.replace(PLAN, "copy"), second.replace(PLAN, "copy"));
}

#[test]
fn fields_records_and_chapters_are_changed() {
    let caller = Caller::with_directive();
    caller.run(&["plan", "edit", PLAN, "2.4", "--text", "Éin plan."]).done();
    assert!(caller.run(&["plan", "show", PLAN, "2.4"]).done().contains("Éin plan."));
    caller.run(&["plan", "set", PLAN, "milestones/M9", "recipients=alle-su-sr @ veke 4 2021"]).done();
    assert!(caller.run(&["plan", "show", PLAN, "milestones/M9"]).done().contains("veke 4 2021"));
    let added = json(&caller.run(&["plan", "add", PLAN, "milestones", "title=Nytt møte", "act=note", "--json"]).done());
    assert_eq!(added["key"], "M13");
    caller.run(&["plan", "remove", PLAN, "milestones/M13"]).done();
    assert_eq!(caller.run(&["plan", "show", PLAN, "milestones/M13"]).code, 3);
    let refused = caller.run(&["plan", "set", PLAN, "milestones/M9", "recipients=SR Voss @ i morgon tidleg"]);
    assert!(refused.refused(2).contains("tidleg"));
    let refused = caller.run(&["plan", "set", PLAN, "milestones/M9", "colour=red"]).refused(3);
    assert!(refused.contains("colour") && refused.contains("recipients"), "{refused}");
}

#[test]
fn bad_input_says_what_where_and_what_next_and_changes_nothing() {
    let caller = Caller::with_directive();
    let before = caller.run(&["log", "head"]).done();
    caller.write("bad.toml", "vedtak-plan = 1\nkey = \"x\"\ntitle = \"x\u{202e}y\"\nlanguage = \"nn\"\n");
    let refused = caller.run(&["plan", "import", "bad.toml"]).refused(1);
    assert!(refused.contains("bad.toml") && refused.contains('3') && refused.contains("U+202E"), "{refused}");
    caller.write("large.toml", "#".repeat(2 * 1024 * 1024 + 1));
    assert!(caller.run(&["plan", "import", "large.toml"]).refused(1).contains("2 MiB"));
    caller.write("template.toml", "key = \"a\"\ncolour = 1\n");
    assert!(caller.run(&["template", "add", "template.toml"]).refused(1).contains("template.toml: Linje 2: "));
    let refused = caller.run(&["plan", "new", "a", "b\u{1b}[31m"]).refused(2);
    assert!(refused.contains("U+001B") && refused.contains('4'), "{refused}");
    assert_eq!(caller.run(&["step", "open", PLAN, "M99"]).code, 3);
    assert_eq!(caller.run(&["plan", "status", "nothing"]).code, 3);
    assert_eq!(before, caller.run(&["log", "head"]).done());
}

#[test]
fn a_step_that_misses_an_answer_is_only_closed_with_a_reason() {
    let caller = Caller::with_directive();
    assert!(caller.run(&["step", "open", PLAN, "M2"]).refused(3).contains("lås"));
    caller.run(&["version", "lock", PLAN]).done();
    caller.run(&["step", "open", PLAN, "M2"]).done();
    let record = ["step", "record", PLAN, "M2", "--by", "SU Berg", "--outcome", "no-remarks"];
    caller.run(&[&record[..], &["--for", "leiaren", "--channel", "telephone"]].concat()).done();
    assert!(caller.run(&record).refused(3).contains("SU Berg"));
    assert!(caller.run(&["step", "close", PLAN, "M2"]).refused(3).contains("SR Voss"));
    let few = ["step", "record", PLAN, "M2", "--by", "SR Voss", "--outcome", "approved", "--present", "0"];
    assert_eq!(caller.run(&few).code, 3);
    caller.run(&["step", "override", PLAN, "M2", "--reason", "fristen er ute"]).done();
    assert!(caller.run(&["step", "list", PLAN]).done().contains("avslutta"));
}

#[test]
fn only_half_of_an_entry_on_behalf_is_refused() {
    let caller = Caller::with_directive();
    let half = ["remark", "add", PLAN, "tekst", "--body", "su-berg", "--for", "leiaren"];
    assert!(caller.run(&half).refused(2).contains("--channel"));
}

#[test]
fn people_bodies_and_parties_are_added_changed_and_shown() {
    let caller = Caller::founded(Lang::Nb);
    caller.run(&["person", "add", "bo", "Bo Berg", "--mail", "bo@example.no"]).done();
    caller.run(&["person", "set", "bo", "--name", "Bo Lund"]).done();
    assert!(caller.run(&["person", "show", "bo"]).done().contains("Bo Lund"));
    caller.run(&["body", "add", "su-vest", "SU Vest", "aliases=Vest; Vestutvalet"]).done();
    caller.run(&["body", "seat", "Vestutvalet", "Leder", "--held-by", "bo"]).done();
    caller.run(&["body", "rule", "su-vest", "--decides", "majority", "--quorum", "3"]).done();
    let shown = caller.run(&["body", "show", "su-vest"]).done();
    assert!(shown.contains("Bo Lund") && shown.contains('3'), "{shown}");
    let parts =
        ["--by", "sides", "--share", "half", "--tie", "lot", "--must-vote", "--chair", "Leder", "--turn", "year"];
    caller.run(&[&["body", "rule", "su-vest", "--decides", "two-thirds"][..], &parts[..]].concat()).done();
    caller.run(&["body", "add", "sg", "Styringsgruppen"]).done();
    caller
        .run(&["body", "seat", "sg", "Vest", "--by", "su-vest/Leder", "--side", "kommunene", "--deputy", "bo"])
        .done();
    caller.run(&["body", "seat", "sg", "Bruker", "--nobody", "later", "--observer"]).done();
    let shown = caller.run(&["body", "show", "su-vest"]).done();
    assert!(shown.contains("minst halvparten til stede") && shown.contains("Leder leder møtene"), "{shown}");
    let shown = caller.run(&["body", "show", "sg"]).done();
    assert!(shown.contains("Bo Lund (som Leder i SU Vest) (vara Bo Lund), kommunene"), "{shown}");
    assert!(shown.contains("oppnevnes senere, uten stemmerett"), "{shown}");
    assert!(caller.run(&["body", "seat", "sg", "X", "--by", "su-vest/Ingen"]).refused(3).contains("Ingen"));
    assert!(caller.run(&["body", "rule", "sg", "--decides", "half"]).refused(2).contains("two-thirds"));
    caller.run(&["body", "group", "Alle", "su-vest"]).done();
    caller.run(&["party", "add", "nesvik", "Nesvik kommune", "short=Nesvik"]).done();
    caller.run(&["party", "office", "nesvik", "ordforer", "Ordfører"]).done();
    let authority = ["--authority", "Kommunestyret", "--case", "004-2018", "--date", "04.03.2021"];
    caller.run(&[&["party", "mandate", "Nesvik", "bo"][..], &authority[..]].concat()).done();
    let shown = caller.run(&["party", "show", "Nesvik"]).done();
    assert!(shown.contains("004-2018") && shown.contains("Bo Lund"), "{shown}");
    assert!(caller.run(&["party", "show", "Nord"]).refused(3).contains("Nord"));
}

#[test]
fn a_stranger_and_a_borrowed_name_are_refused() {
    let mut caller = Caller::founded(Lang::En);
    caller.run(&["person", "add", "bo", "Bo Berg"]).done();
    assert!(caller.run(&["--as", "bo", "plan", "new", "a", "A"]).refused(3).contains("Bo Berg"));
    caller.user = "mallory".to_owned();
    assert!(caller.run(&["plan", "list"]).refused(3).contains("mallory"));
}

#[test]
fn errors_are_json_for_programs() {
    let caller = Caller::founded(Lang::En);
    let refused = json(&caller.run(&["plan", "show", "nothing", "--json"]).refused(3));
    assert_eq!(refused["error"], "denied");
    assert_eq!(refused["id"], "plan-unknown");
    assert_eq!(json(&caller.run(&["plan", "list", "--json"]).done()), json("[]"));
}

#[test]
fn a_damaged_line_is_named_and_nothing_is_changed() {
    let caller = Caller::founded(Lang::En);
    caller.run(&["plan", "new", "plan", "A plan"]).done();
    let journal = std::fs::read_dir(caller.workspace().join("journal")).unwrap();
    let segment = journal.map(|file| file.unwrap().path()).find(|path| path.extension().is_some()).unwrap();
    let sound = std::fs::read(&segment).unwrap();
    let mut bytes = sound.clone();
    let second = bytes.iter().position(|byte| *byte == b'\n').unwrap() + 20;
    bytes[second] ^= 1;
    std::fs::write(&segment, &bytes).unwrap();
    std::fs::remove_dir_all(caller.workspace().join("database")).ok();
    for command in [&["log", "check"][..], &["doctor"]] {
        let said = caller.run(command).refused(5);
        assert!(said.contains("000001.jsonl") || said.contains(".jsonl"), "{said}");
        assert!(said.contains('2'), "{said}");
    }
    assert_eq!(std::fs::read(&segment).unwrap(), bytes);
}

#[test]
fn the_doctor_says_how_it_is_and_moves_a_torn_end_away_only_when_told() {
    let caller = Caller::founded(Lang::En);
    caller.run(&["plan", "new", "plan", "A plan"]).done();
    let health = json(&caller.run(&["doctor", "--json"]).done());
    assert_eq!(health["plans"], 1);
    assert!(health["log-key"].as_str().unwrap().starts_with("SHA256:"));
    assert!(caller.run(&["doctor"]).done().contains("sound"));
    assert!(caller.run(&["doctor", "--quarantine-tail"]).refused(2).contains("--yes"));
    let journal = std::fs::read_dir(caller.workspace().join("journal")).unwrap();
    let segment = journal.map(|file| file.unwrap().path()).find(|path| path.extension().is_some()).unwrap();
    let sound = std::fs::read(&segment).unwrap();
    let broken = [&sound[..], b"{\"leaf\":\"nonsense\"}\n"].concat();
    std::fs::write(&segment, &broken).unwrap();
    let said = caller.run(&["plan", "list"]).refused(5);
    assert!(said.contains("--quarantine-tail"), "{said}");
    assert_eq!(std::fs::read(&segment).unwrap(), broken);
    let moved = caller.run(&["doctor", "--quarantine-tail", "--yes"]);
    assert_eq!(moved.code, 0, "{}", moved.err);
    assert!(moved.err.contains("quarantine"), "{}", moved.err);
    assert_eq!(std::fs::read(&segment).unwrap(), sound);
    assert!(caller.run(&["plan", "list"]).done().contains("A plan"));
}

#[test]
fn records_are_arranged_copied_taken_back_left_open_and_looked_through() {
    let caller = Caller::with_directive();
    let run = |arguments: &[&str]| caller.run(&[&["plan"], arguments].concat());
    let keys = || {
        let rows = json(&run(&["show", PLAN, "milestones", "--json"]).done());
        rows.as_array().unwrap().iter().map(|row| row["key"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let before = keys();
    run(&["move", PLAN, "milestones/M2", "up"]).done();
    assert_eq!(keys()[..2], ["M2", "M1"]);
    assert!(run(&["move", PLAN, "milestones/M2", "up"]).refused(3).contains("M2"));
    run(&["move", PLAN, "milestones/M2", "down"]).done();
    assert_eq!(keys(), before);
    assert!(run(&["move", PLAN, "milestones/M2", "in"]).refused(3).contains("under"));
    run(&["move", PLAN, "milestones/M2", "sideways"]).refused(2);
    let copy = json(&run(&["duplicate", PLAN, "milestones/M2", "--json"]).done());
    assert_eq!((copy["key"].as_str(), keys()[2].as_str()), (Some("M13"), "M13"));
    run(&["duplicate", PLAN, "2.1"]).refused(3);
    run(&["set", PLAN, "milestones/M13", "--key", "M77"]).done();
    run(&["remove", PLAN, "milestones/M77"]).done();
    assert!(run(&["restore", PLAN]).done().contains("milestones/M77"));
    assert!(run(&["restore", PLAN, "milestones/M1"]).refused(3).contains("M77"));
    run(&["restore", PLAN, "milestones/M77"]).done();
    run(&["set", PLAN, "milestones/M77", "--undecided", "recipients=Kjem seinare", "--follow-up", "recipients=AK"])
        .done();
    assert!(run(&["show", PLAN, "milestones/M77"]).done().contains("Kjem seinare (blir følgd opp av: AK)"));
    run(&["set", PLAN, "milestones/M77", "--inapplicable", "recipients"]).done();
    assert!(run(&["show", PLAN, "milestones/M77"]).done().contains("Ikkje aktuelt."));
    assert!(run(&["review", PLAN, "milestones"]).refused(3).contains("Lås ein versjon"));
    caller.run(&["version", "lock", PLAN]).done();
    assert!(run(&["review", PLAN, "milestones"]).done().contains("gjennomgått mot 1.0"));
    run(&["move", PLAN, "milestones/M77", "down"]).done();
    assert!(run(&["status", PLAN]).done().contains("endra sidan gjennomgangen mot 1.0"));
    run(&["review", PLAN, "milestones", "--against", "9.9"]).refused(3);
}

#[test]
fn a_status_report_is_kept_given_and_counts_from_the_last_one() {
    let caller = Caller::with_directive();
    let run = |arguments: &[&str]| caller.run(&[&["plan"], arguments].concat());
    let first = json(&run(&["report", PLAN, "--to", "SR Voss", "--json"]).done());
    let done = first["done"].as_str().unwrap();
    assert!(
        done.contains("Leveransar: lagt til 8 oppføringar") && done.contains("Milepælar: lagt til 12 oppføringar"),
        "{first}"
    );
    run(&["set", PLAN, "milestones/M9", "recipients=alle-su-sr @ veke 4 2021"]).done();
    let second = run(&["report", PLAN, "--to", "SR Voss", "--give"]).done();
    assert!(second.contains("M9") && second.contains("har fått dato") && !second.contains("M1 "), "{second}");
    let last = json(&run(&["report", PLAN, "--to", "SR Voss", "--json"]).done());
    assert!(last["done"].as_str().unwrap().contains("Ingenting i planen er endra sidan"), "{last}");
    assert!(run(&["report", PLAN, "--to", "Ingen"]).refused(3).contains("Ingen"));
}
