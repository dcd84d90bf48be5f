//! Meetings at the prompt: called, the agenda drawn, a case decided, minutes drafted, approved by the next one, corrected.

use serde_json::Value;
use vedtak::domain::lang::Lang;

use super::support::Caller;

const PLAN: &str = "felles-utviklingsplan";
const BODY: &str = "SR Voss";
const TODAY: &str = "2020-05-26";

/// The directive of the examples, put before the bodies of M2.
fn opened() -> Caller {
    let caller = Caller::with_directive();
    caller.run(&["version", "lock", PLAN]).done();
    caller.run(&["step", "open", PLAN, "M2"]).done();
    caller
}

/// Gives a verb about the meeting of SR Voss today.
pub fn meeting<'w>(verb: &'w str, words: &[&'w str]) -> Vec<&'w str> {
    [&["meeting", verb, BODY, TODAY], words].concat()
}

fn called(caller: &Caller) {
    caller.run(&["meeting", "call", BODY, "--held", TODAY, "--hours", "10.00–12.00", "--place", "Voss"]).done();
}

/// A meeting today with a standing item and one case, which the body approved.
pub fn held() -> Caller {
    let caller = opened();
    caller.run(&["body", "set", BODY, "standing-items=Godkjenning av innkalling;Ymse"]).done();
    called(&caller);
    caller.run(&meeting("agenda", &["--draw"])).done();
    let record =
        ["step", "record", PLAN, "M2", "--by", BODY, "--outcome", "approved", "--adopted", "SR Voss seier ja."];
    caller.run(&[&record[..], &["--votes", "5-0-0", "--dissent", "Ein ville vente.", "--held", TODAY]].concat()).done();
    caller
}

#[test]
fn an_agenda_is_drawn_from_what_waits_and_each_case_is_called() {
    let caller = opened();
    caller.run(&["body", "set", BODY, "standing-items=Godkjenning av innkalling;Ymse"]).done();
    called(&caller);
    let drawn = caller.run(&meeting("agenda", &["--draw"])).done();
    assert!(drawn.contains('3'), "{drawn}");
    let agenda = caller.run(&meeting("agenda", &[])).done();
    let places: Vec<_> = ["Godkjenning", "Ymse", "M2"].map(|words| agenda.find(words)).into_iter().collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{agenda}");
    let cases: Value = serde_json::from_str(&caller.run(&["case", "list", PLAN, "--json"]).done()).unwrap();
    assert_eq!((&cases[0]["call"]["held"], cases[0]["call"]["meeting"].is_string()), (&TODAY.into(), true), "{cases}");
    caller.run(&meeting("agenda", &["--draw"])).done();
    assert_eq!(caller.run(&meeting("agenda", &[])).done(), agenda, "nothing is drawn twice");
    caller.run(&meeting("agenda", &["--order", "1,3,2"])).done();
    let turned = caller.run(&meeting("agenda", &[])).done();
    assert!(turned.find("M2") < turned.find("Ymse"), "{turned}");
    caller.run(&meeting("agenda", &["--drop", "3"])).done();
    assert!(!caller.run(&meeting("agenda", &[])).done().contains("Ymse"));
}

#[test]
fn standing_items_after_the_star_close_the_agenda() {
    let caller = opened();
    caller.run(&["body", "set", BODY, "standing-items=Godkjenning av innkalling;*;Ymse"]).done();
    called(&caller);
    caller.run(&meeting("agenda", &["--add", "Orientering"])).done();
    caller.run(&meeting("agenda", &["--draw"])).done();
    let agenda = caller.run(&meeting("agenda", &[])).done();
    let places = ["Godkjenning", "Orientering", "M2", "Ymse"].map(|words| agenda.find(words));
    assert!(places.iter().all(Option::is_some) && places.is_sorted() && !agenda.contains('*'), "{agenda}");
    caller.run(&meeting("agenda", &["--draw"])).done();
    assert_eq!(caller.run(&meeting("agenda", &[])).done(), agenda, "nothing is drawn twice");
}

#[test]
fn cases_follow_a_meeting_that_is_moved_and_wait_when_it_is_cancelled() {
    let caller = opened();
    called(&caller);
    caller.run(&meeting("agenda", &["--draw"])).done();
    caller.run(&meeting("move", &["--to", "2020-06-10", "--reason", "for få melde seg"])).done();
    assert!(caller.run(&["case", "list", PLAN]).done().contains("10.06.20"));
    caller.run(&["meeting", "cancel", BODY, "2020-06-10", "--reason", "Storm"]).done();
    assert!(!caller.run(&["case", "list", PLAN]).done().contains("10.06.20"));
    caller.run(&["meeting", "call", BODY, "--held", "2020-06-17"]).done();
    caller.run(&["meeting", "agenda", BODY, "2020-06-17", "--draw"]).done();
    assert!(caller.run(&["case", "list", PLAN]).done().contains("17.06.20"), "it is carried along");
    let listed = caller.run(&["meeting", "list", BODY]).done();
    assert!(listed.contains("avlyst: Storm") && listed.contains("17.06.20"), "{listed}");
    caller.run(&["meeting", "list", BODY, "--output", "voss.ics"]).done();
    let calendar = std::fs::read_to_string(caller.path("voss.ics")).unwrap();
    assert!(calendar.contains("STATUS:CANCELLED") && calendar.contains("DTSTART;VALUE=DATE:20200617"), "{calendar}");
}

#[test]
fn minutes_are_a_draft_until_the_next_meeting_approves_them_and_corrected_beside() {
    let mut caller = held();
    let show = |caller: &Caller| caller.run(&meeting("minutes", &[])).done();
    assert_eq!(caller.run(&meeting("minutes", &[])).code, 3);
    caller.run(&meeting("minutes", &["--present", "Kari Nordmann", "--present", "Ola Nordmann"])).done();
    caller.run(&meeting("minutes", &["--absent", "Per Hansen", "--item", "1=Godkjend."])).done();
    let draft = show(&caller);
    for words in ["UTKAST", "Kari Nordmann", "Per Hansen", "Godkjend.", "SR Voss seier ja.", "Ein ville vente."] {
        assert!(draft.contains(words), "{words}: {draft}");
    }
    let next = "2020-05-27";
    caller.run(&["meeting", "call", BODY, "--held", next]).done();
    caller.clock = || "2020-05-27T08:00:00Z".parse().unwrap();
    caller.run(&meeting("minutes", &["--approve", "--by", next])).done();
    assert_eq!(caller.run(&meeting("minutes", &["--item", "2=Anna"])).code, 3, "what is approved stays");
    caller.run(&meeting("minutes", &["--correct", "Røysta var 5 mot 1", "--reason", "Feil tal"])).done();
    let approved = show(&caller);
    assert!(!approved.contains("UTKAST") && approved.contains("Røysta var 5 mot 1"), "{approved}");
    let extract = caller.run(&meeting("paper", &["extract", "--item", "3"])).done();
    assert!(extract.contains("Særutskrift") && extract.contains("SR Voss seier ja."), "{extract}");
    assert!(!extract.contains("Ymse"), "{extract}");
    for file in ["minutes.html", "minutes.docx"] {
        caller.run(&meeting("paper", &["minutes", "--output", file])).done();
        assert!(std::fs::metadata(caller.path(file)).unwrap().len() > 500);
    }
}

#[test]
fn minutes_are_written_in_three_languages() {
    let caller = held();
    caller.run(&meeting("minutes", &["--present", "Kari Nordmann", "--item", "1=Godkjend."])).done();
    for lang in Lang::ALL {
        let written = caller.run(&meeting("paper", &["minutes", "--language", lang.code()])).done();
        let is_digest = |word: &str| word.len() == 64 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
        let words = written.split_inclusive(char::is_whitespace);
        let said: String = words.map(|word| if is_digest(word.trim_end()) { "… " } else { word }).collect();
        insta::assert_snapshot!(format!("minutes_{lang}"), said);
    }
}

#[test]
fn what_is_hidden_or_closed_is_not_on_the_list_of_a_stranger() {
    let caller = opened();
    called(&caller);
    caller.run(&meeting("agenda", &["--draw"])).done();
    caller.run(&meeting("agenda", &["--add", "Personalsak", "--closed", "offl. § 13"])).done();
    let stranger =
        |words: &[&'static str]| caller.run(&[&meeting("paper", words)[..], &["--as", "leiar-su-berg"]].concat());
    let seen = stranger(&["notice"]).done();
    assert!(seen.contains("M2") && seen.contains("offl. § 13") && !seen.contains("Personalsak"), "{seen}");
    let close = ["--basis", "offl. § 15", "--by", "AK", "--review", "2020-12-01", "--body", BODY];
    caller.run(&[&["plan", "restrict", PLAN][..], &close].concat()).done();
    let seen = stranger(&["agenda"]).done();
    assert!(!seen.contains("M2") && seen.contains("offl. § 13"), "{seen}");
    let public = caller.run(&meeting("paper", &["agenda", "--public"])).done();
    assert_eq!(public, seen);
    assert!(caller.run(&meeting("paper", &["agenda"])).done().contains("Personalsak"));
}

#[test]
fn a_meeting_that_cannot_be_is_refused() {
    let caller = opened();
    called(&caller);
    assert_eq!(caller.run(&["meeting", "call", "ukjend", "--held", TODAY]).code, 3);
    assert_eq!(caller.run(&["meeting", "call", BODY, "--held", TODAY]).code, 3, "one on a day");
    assert_eq!(caller.run(&["meeting", "call", BODY, "--held", "hausten"]).code, 2);
    assert_eq!(caller.run(&["meeting", "agenda", BODY, "2020-05-27"]).code, 3);
    caller.run(&["meeting", "call", BODY, "--held", "2020-06-10"]).done();
    assert_ne!(caller.run(&["meeting", "minutes", BODY, "2020-06-10", "--present", "Kari"]).code, 0);
    assert_eq!(caller.run(&meeting("agenda", &["--order", "2,1"])).code, 2);
    assert_eq!(caller.run(&meeting("minutes", &["--item", "utan tal"])).code, 2);
    assert_eq!(caller.run(&meeting("paper", &["notice", "--output", "x.csv"])).code, 2);
}
