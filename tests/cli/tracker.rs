//! The adoption tracker, status pages, the rehearsal and the handover book at the prompt.

use serde_json::Value;
use unicode_width::UnicodeWidthStr as _;
use vedtak::domain::lang::Lang;

use super::support::Caller;

const PLAN: &str = "felles-utviklingsplan";

fn read(caller: &Caller, name: &str) -> String {
    std::fs::read_to_string(caller.path(name)).unwrap()
}

#[test]
fn the_table_fits_the_terminal_in_three_languages() {
    let caller = Caller::with_directive();
    for (lang, heading) in [(Lang::En, "Party"), (Lang::Nb, "Part"), (Lang::Nn, "Part")] {
        let told = caller.run(&["plan", "tracker", PLAN, "--lang", lang.code()]).done();
        assert!(told.starts_with(heading), "{told}");
        assert_eq!(told.lines().count(), 25, "24 parties: {told}");
        assert!(told.lines().all(|line| line.width() <= 100), "{told}");
    }
    let facts: Value = serde_json::from_str(&caller.run(&["plan", "tracker", PLAN, "--json"]).done()).unwrap();
    assert_eq!(facts["rows"][0]["state"], "unsent", "{facts}");
}

#[test]
fn pages_are_written_by_the_ending_of_the_file() {
    let caller = Caller::with_directive();
    for name in ["status.html", "status.docx", "status.md", "status.csv"] {
        caller.run(&["plan", "tracker", PLAN, "--output", name]).done();
        assert!(caller.path(name).metadata().unwrap().len() > 500, "{name}");
    }
    let page = read(&caller, "status.md");
    for words in ["# Status for «", "## Kvar planen står", "## Kva organa har gjort", "## Partane", "SU Berg"] {
        assert!(page.contains(words), "{words}: {page}");
    }
    caller.run(&["plan", "tracker", PLAN, "--output", "status.ics"]).refused(2);
    let body = caller.run(&["body", "page", "SR Voss"]).done();
    for words in ["# ", "## Kva som ventar", "## Komande møte", "## Kva som er gjort"] {
        assert!(body.contains(words), "{words}: {body}");
    }
    let book = caller.run(&["plan", "handover", PLAN]).done();
    for words in ["# Overleveringsbok for «", "## Partane", "## Folk", "## Arkivet"] {
        assert!(book.contains(words), "{words}: {book}");
    }
}

#[test]
fn a_move_is_rehearsed_and_nothing_is_written() {
    let caller = Caller::with_directive();
    let before = caller.run(&["plan", "show", PLAN]).done();
    let told = caller.run(&["plan", "rehearse", PLAN, "--move", "M9=veke 51", "--move", "M9/SU Berg=veke 52"]).done();
    assert!(told.contains("M12") && told.contains("Føresett: "), "{told}");
    assert_eq!(caller.run(&["plan", "show", PLAN]).done(), before);
    caller.run(&["plan", "rehearse", PLAN, "--move", "M9"]).refused(2);
    caller.run(&["plan", "rehearse", PLAN, "--move", "M99=veke 51"]).refused(3);
    caller.run(&["plan", "rehearse", PLAN, "--move", "M12/AK=veke 51"]).refused(3);
}

#[test]
fn a_closed_plan_is_on_no_page_of_a_reader_without_access() {
    let caller = Caller::with_directive();
    caller.run(&["version", "lock", PLAN]).done();
    caller.run(&["step", "open", PLAN, "M2"]).done();
    let page = || caller.run(&["body", "page", "SR Voss", "--as", "leiar-su-berg"]).done();
    assert!(page().contains("Felles utviklingsplan"), "{}", page());
    caller.run(&["plan", "restrict", PLAN, "--basis", "offl. § 13", "--by", "AK", "--review", "2020-12-01"]).done();
    assert!(!page().contains("Felles utviklingsplan"), "{}", page());
    for verb in ["tracker", "handover", "rehearse"] {
        let words = ["plan", verb, PLAN, "--as", "leiar-su-berg"];
        let more: &[&str] = if verb == "rehearse" { &["--move", "M9=veke 51"] } else { &[] };
        caller.run(&[&words[..], more].concat()).refused(3);
    }
}
