//! A committee runs a case at the prompt: called, somebody called in, somebody recused, votes, the chair's word.

use serde_json::Value;
use vedtak::builtin::Library;
use vedtak::domain::lang::Lang;

use super::support::Caller;

const PLAN: &str = "felles-utviklingsplan";
/// How SR Voss decides here.
const RULE: &str = "rule = { decides = \"majority\", quorum = 2, chair = [\"leiar\"] }";

/// The directive of the examples, with an SR Voss of four seats that decides by majority and has a chair.
fn committee() -> Caller {
    let caller = Caller::new(Lang::Nn);
    let library = Library::new([]);
    let starter = library.workspaces("nn").find(|file| file.name == "fjordane").unwrap();
    let (before, voss) = starter.text.split_once("id = \"sr-voss\"").unwrap();
    let (voss, after) = voss.split_once("\n[[body]]").unwrap();
    let lines = voss.lines().map(|line| if line.starts_with("rule = ") { RULE } else { line });
    let voss = lines
        .collect::<Vec<_>>()
        .join("\n")
        .replacen("[\"nestleiar-sr-voss\"] }", "[\"nestleiar-sr-voss\"] }\ndeputies = [\"leiar-su-vest\"]", 1)
        .replacen("holders = \"vacant\"", "holders = { persons = [\"leiar-brukarutval\"] }", 1)
        .replacen("vote = false", "vote = true", 1);
    let member = "[[body.seat]]\nid = \"medlem\"\ntitle = \"Medlem\"\nholders = { persons = [\"leiar-su-berg\"] }\n";
    caller.write("start.toml", format!("{before}id = \"sr-voss\"{voss}\n{member}\n[[body]]{after}"));
    caller.run(&["init", "--origin", "example.no", "--from", "start.toml"]).done();
    let plan = library.examples("nn").find(|file| file.name == PLAN).unwrap();
    caller.write("plan.toml", plan.text);
    caller.run(&["plan", "import", "plan.toml"]).done();
    caller.run(&["version", "lock", PLAN]).done();
    caller.run(&["step", "open", PLAN, "M2", "--silence", "Den som ikkje svarar, samtykkjer."]).done();
    caller
}

/// Gives a verb about the case of SR Voss in M2.
fn case<'w>(verb: &'w str, words: &[&'w str]) -> Vec<&'w str> {
    [&["case", verb, PLAN, "M2", "SR Voss"], words].concat()
}

#[test]
fn a_body_is_called_votes_in_its_own_sessions_and_its_chair_confirms() {
    let caller = committee();
    let run = |verb, words: &[&'static str]| caller.run(&case(verb, words));
    assert!(run("show", &[]).refused(3).contains("vedtak case call"));
    run("call", &["--held", "2020-05-26", "--place", "Voss", "--case", "12/20"]).done();
    run("seat", &["Nestleiar", "leiar-su-vest"]).done();
    run("recuse", &["Medlem", "--basis", "gift med prosjektleiaren"]).done();
    run("open-vote", &["--proposed", "SR Voss sluttar seg til direktivet."]).done();
    run("vote", &["for", "--as", "leiar-sr-voss"]).done();
    run("vote", &["for", "--as", "leiar-su-vest"]).done();
    let shown = run("show", &[]).done();
    assert!(shown.contains("Det manglar røyst frå"), "{shown}");
    run("vote", &["against", "--as", "leiar-brukarutval"]).done();
    assert_eq!(run("vote", &["for", "--as", "leiar-su-berg"]).code, 3, "whoever is recused has no vote");
    assert_eq!(run("vote", &["for", "--as", "nestleiar-sr-voss"]).code, 3, "somebody was called in instead");

    let shown = run("show", &[]).done();
    for words in ["sak 12/20", "inhabil: gift med", "leier", "Framlegg: SR Voss sluttar seg til", "mot"] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    let facts: Value = serde_json::from_str(&run("show", &["--json"]).done()).unwrap();
    assert_eq!(facts["tally"]["votes"]["for"], 2, "{facts}");
    assert_eq!(facts["tally"]["recused"], 1, "{facts}");

    let record = ["step", "record", PLAN, "M2", "--by", "SR Voss", "--outcome", "approved", "--as", "leiar-su-vest"];
    caller.run(&record).done();
    let confirmed = run("confirm", &["--as", "leiar-sr-voss"]).done();
    assert!(confirmed.contains("stadfesta"), "{confirmed}");
    assert!(caller.run(&["case", "list", PLAN]).done().contains("ført inn"));
    let challenge = ["--how", "lovlegkontroll", "--reason", "krav frå tre medlemer"];
    run("challenge", &challenge).done();
}

#[test]
fn a_meeting_that_was_moved_is_not_overdue() {
    let caller = committee();
    let run = |verb, words: &[&'static str]| caller.run(&case(verb, words));
    run("call", &["--held", "2020-05-20"]).done();
    assert!(run("show", &[]).done().contains("ikkje ført inn"));
    run("move", &["--to", "2020-06-10", "--reason", "for få melde seg"]).done();
    let shown = run("show", &[]).done();
    assert!(shown.contains("møte 10.06.20") && shown.contains("flytta. for få"), "{shown}");
    assert!(!shown.contains("ikkje ført inn"), "{shown}");
}

#[test]
fn somebody_chosen_for_one_case_votes_through_the_secretariat() {
    let caller = committee();
    let run = |verb, words: &[&'static str]| caller.run(&case(verb, words));
    run("call", &["--held", "2020-05-26"]).done();
    let seated = run("seat", &["Medlem", "radgjevar-vest", "--reason", "vald til saka"]).done();
    assert!(seated.contains("er ikkje vara der"), "{seated}");
    run("open-vote", &["--proposed", "SR Voss sluttar seg til direktivet."]).done();
    assert_eq!(run("vote", &["for", "--as", "radgjevar-vest"]).code, 3);
    let behalf = ["for", "--seat", "Medlem", "--for", "rådgjevaren", "--channel", "meeting"];
    assert!(run("vote", &behalf).done().contains("Medlem har røysta: for"));
}

#[test]
fn recipients_are_changed_for_a_reason_and_asked_from_then_on() {
    let caller = committee();
    let change = |words: &[&'static str]| caller.run(&[&["step", "change", PLAN, "M2"], words].concat());
    assert_eq!(change(&["--add", "brukarutvalet"]).code, 2, "not without a reason");
    let words =
        ["--add", "brukarutvalet", "--on", "veke 24", "--drop", "su-berg", "--reason", "Brukarane skal høyrast"];
    assert!(change(&words).done().contains("Brukarutvalet"));
    let status = caller.run(&["plan", "status", PLAN]).done();
    assert!(status.contains("Brukarutvalet") && !status.contains("SU Berg"), "{status}");
}

#[test]
fn silence_consents_only_once_the_last_day_is_over() {
    let caller = committee();
    let run = |verb, words: &[&'static str]| caller.run(&case(verb, words));
    run("call", &["--written-until", "2020-06-05", "--silence", "consents"]).done();
    assert!(run("show", &[]).done().contains("manglande svar er samtykke"));
    run("open-vote", &["--proposed", "SR Voss har ingen merknader."]).done();
    run("vote", &["for", "--seat", "Leiar", "--for", "leiaren", "--channel", "email"]).done();
    let record = ["step", "record", PLAN, "M2", "--by", "SR Voss", "--outcome", "no-remarks"];
    assert!(caller.run(&record).refused(3).contains("05.06.20"));
}

#[test]
fn pitfall_40_whoever_is_recused_finds_no_trace_of_the_papers_until_the_case_is_decided() {
    let caller = committee();
    let run = |verb, words: &[&'static str]| caller.run(&case(verb, words));
    let close = ["--basis", "offl. § 13", "--by", "AK", "--review", "2020-12-01", "--body", "SR Voss"];
    caller.run(&[&["plan", "restrict", PLAN][..], &close].concat()).done();
    let remark = ["remark", "add", PLAN, "Kven betaler?", "--body", "SR Voss", "--audience", "body"];
    caller.run(&[&remark[..], &["--as", "leiar-sr-voss"]].concat()).done();
    run("call", &["--held", "2020-05-26"]).done();
    let (recused, member) = ("leiar-su-berg", "leiar-sr-voss");
    let as_ = |person: &'static str, words: &[&'static str]| caller.run(&[words, &["--as", person]].concat());
    let lists = |person| {
        let listed = [["plan", "list"], ["search", "utviklingsplan"], ["search", "betaler"]];
        listed.map(|words| as_(person, &words).out.contains("Felles utviklingsplan"))
    };
    // Until the body decides, the papers are the member's as they are the others'.
    assert_eq!([lists(recused), lists(member)], [[true; 3]; 2]);
    run("recuse", &["Medlem", "--basis", "gift med prosjektleiaren"]).done();
    assert_eq!([lists(recused), lists(member)], [[false; 3], [true; 3]]);
    for words in
        [&["plan", "show"][..], &["plan", "status"], &["remark", "list"], &["case", "list"], &["plan", "history"]]
    {
        let told = |key: &'static str| as_(recused, &[words, &[key]].concat()).refused(3).replace(key, "…");
        assert_eq!(told(PLAN), told("ingen-plan"), "{words:?}");
        as_(member, &[words, &[PLAN]].concat()).done();
    }
    let record =
        ["step", "record", PLAN, "M2", "--by", "SR Voss", "--outcome", "remarks", "--present", "3", "--members", "3"];
    caller.run(&record).done();
    assert_eq!(lists(recused), [true; 3], "the case is decided");
}
