//! Which notices are due, to whom: by the day, by what was sent, and never about what somebody may not see.

use std::fs;

use chrono::{DateTime, Utc};
use serde_json::Value;

use crate::cli::support::Caller;

const PLAN: &str = "felles-utviklingsplan";
const TITLE: &str = "Felles utviklingsplan for samhandling";

/// The directive before its bodies since 26 May, answers due on 19 June; two members and one body have an address.
fn secretariat() -> Caller {
    let caller = Caller::with_directive();
    caller.run(&["person", "set", "leiar-su-vest", "--mail", "leiar@example.no"]).done();
    caller.run(&["person", "set", "leiar-su-berg", "--mail", "berg@example.no"]).done();
    caller.run(&["body", "set", "su-vest", "mail=su-vest@example.no"]).done();
    caller.run(&["body", "set", "su-nordhordland", "mail=su-nord@example.no", "language=en"]).done();
    caller.run(&["version", "lock", PLAN]).done();
    caller.run(&["step", "open", PLAN, "M2", "--due", "2020-06-19"]).done();
    caller.run(&["notice", "settings", "--from", "sekretariat@example.no", "--digest", "never"]).done();
    caller
}

/// What is due, without whoever has no key yet: key and address.
fn due(caller: &Caller) -> Vec<(String, String)> {
    all(caller).into_iter().filter(|(key, _)| !key.starts_with("welcome")).collect()
}

fn all(caller: &Caller) -> Vec<(String, String)> {
    let found: Vec<Value> = serde_json::from_str(&caller.run(&["notice", "list", "--json"]).done()).unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    found.iter().map(|one| (text(&one["key"]), text(&one["mail"]))).collect()
}

fn stages(caller: &Caller) -> Vec<(String, String)> {
    let stage = |key: &str| key.split('/').nth(4).unwrap().to_owned();
    due(caller).into_iter().map(|(key, mail)| (stage(&key), mail)).collect()
}

fn write(caller: &Caller, folder: &str) -> Vec<String> {
    caller.run(&["notice", "write", "--out", folder]).done();
    let files = fs::read_dir(caller.path(folder)).into_iter().flatten().map(|file| file.unwrap().path());
    files.map(|path| fs::read_to_string(path).unwrap()).collect()
}

macro_rules! at {
    ($caller:ident, $day:literal) => {
        $caller.clock = || -> DateTime<Utc> { concat!($day, "T08:00:00Z").parse().unwrap() }
    };
}

fn pairs(found: &[(String, String)]) -> Vec<(&str, &str)> {
    found.iter().map(|(stage, mail)| (stage.as_str(), mail.as_str())).collect()
}

#[test]
fn the_day_decides_and_each_is_due_once() {
    let mut caller = secretariat();
    let readers = ["berg@example.no", "su-nord@example.no", "leiar@example.no"];
    let each = |stage: &'static str| readers.map(|mail| (stage, mail)).to_vec();
    assert_eq!(pairs(&stages(&caller)), each("opened"), "members first, the body's own address where nobody has one");
    write(&caller, "a");
    at!(caller, "2020-06-11");
    assert_eq!(due(&caller), [], "nothing is due twice");
    at!(caller, "2020-06-12");
    assert_eq!(pairs(&stages(&caller)), each("before-7:2020-06-19"));
    at!(caller, "2020-06-18");
    assert_eq!(pairs(&stages(&caller)), each("before-1:2020-06-19"), "what was not sent in its time is not sent late");
    caller.run(&["notice", "settings", "--before", "14"]).done();
    assert_eq!(pairs(&stages(&caller)), each("before-14:2020-06-19"));
    caller.run(&["step", "record", PLAN, "M2", "--by", "SU Berg", "--outcome", "no-remarks"]).done();
    at!(caller, "2020-06-20");
    assert_eq!(
        pairs(&stages(&caller)),
        [("overdue:2020-06-19", "su-nord@example.no"), ("overdue:2020-06-19", "leiar@example.no")],
        "whoever has answered hears no more"
    );
    write(&caller, "b");
    at!(caller, "2020-07-20");
    assert_eq!(due(&caller), []);
    caller.run(&["step", "override", PLAN, "M2", "--reason", "nok"]).done();
    assert_eq!(due(&caller), []);
}

#[test]
fn an_opening_with_few_days_left_is_one_notice() {
    let caller = secretariat();
    caller.run(&["step", "override", PLAN, "M2", "--reason", "på nytt"]).done();
    caller.run(&["step", "open", PLAN, "M2", "--due", "2020-05-29"]).done();
    assert!(stages(&caller).iter().all(|(stage, _)| stage == "opened"), "{:?}", stages(&caller));
}

#[test]
fn whoever_got_the_papers_or_a_reminder_gets_no_notice_of_the_same() {
    let mut caller = secretariat();
    let papers = ["step", "send", PLAN, "M2", "--to", "su-nordhordland", "--from", "sekretariat@example.no", "--out"];
    caller.run(&[&papers[..], &["papir"]].concat()).done();
    assert!(!stages(&caller).iter().any(|(_, mail)| mail == "su-nord@example.no"));
    at!(caller, "2020-06-12");
    assert!(stages(&caller).iter().any(|(_, mail)| mail == "su-nord@example.no"), "the deadline is news");
    caller.run(&[&papers[..], &["purring"]].concat()).done();
    assert!(!stages(&caller).iter().any(|(_, mail)| mail == "su-nord@example.no"));
}

#[test]
fn each_reads_in_the_language_that_is_known() {
    let caller = secretariat();
    let mails = write(&caller, "ut");
    let to = |mail: &str| {
        let found = mails.iter().find(|eml| eml.contains(mail) && eml.contains("M2"));
        mail_parser::MessageParser::default()
            .parse(found.unwrap().as_bytes())
            .unwrap()
            .body_text(0)
            .unwrap()
            .into_owned()
    };
    assert!(to("su-nord@example.no").contains("Dear SU Nordhordland"));
    assert!(to("leiar@example.no").contains("Vi ber SU Vest om å"), "{}", to("leiar@example.no"));
}

#[test]
fn somebody_with_a_place_and_no_key_is_told_once_and_whoever_is_invited_anew() {
    let caller = secretariat();
    let keys = |caller: &Caller| {
        all(caller).into_iter().map(|(key, _)| key).filter(|key| !key.starts_with("asked")).collect::<Vec<_>>()
    };
    assert_eq!(keys(&caller), ["welcome/leiar-su-berg", "welcome/leiar-su-vest"]);
    write(&caller, "a");
    assert_eq!(keys(&caller), <[&str; 0]>::default());
}

#[test]
fn the_digest_says_what_waited_on_its_day_and_comes_once_a_week() {
    let mut caller = secretariat();
    // 26 May 2020 is a Tuesday.
    caller.run(&["notice", "settings", "--digest", "tuesday"]).done();
    let digests =
        |caller: &Caller| due(caller).into_iter().filter(|(key, _)| key.starts_with("digest")).collect::<Vec<_>>();
    assert_eq!(digests(&caller), [], "what came today has its own notice");
    at!(caller, "2020-06-01");
    assert_eq!(digests(&caller), [], "Monday is before its day");
    at!(caller, "2020-06-03");
    let keys: Vec<String> = digests(&caller).into_iter().map(|(key, _)| key).collect();
    assert_eq!(keys, ["digest/leiar-su-berg/2020-W23", "digest/leiar-su-vest/2020-W23"], "a day late, once");
    let mails = write(&caller, "ut");
    let digest =
        mails.iter().find(|eml| eml.contains("leiar@example.no") && eml.contains("W23") || eml.contains("ting"));
    assert!(digest.is_some());
    at!(caller, "2020-06-07");
    assert_eq!(digests(&caller), []);
    at!(caller, "2020-06-09");
    assert_eq!(digests(&caller).len(), 2);
}

#[test]
fn no_mail_names_a_plan_that_its_reader_may_not_see() {
    let mut caller = secretariat();
    let close = ["--basis", "offl. § 14", "--by", "sekretariatet", "--review", "2021-05-01"];
    caller.run(&[&["plan", "restrict", PLAN, "--body", "su-berg"], &close[..]].concat()).done();
    caller.run(&["notice", "settings", "--digest", "monday"]).done();
    at!(caller, "2020-06-12");
    let readers: Vec<String> = due(&caller).into_iter().map(|(_, mail)| mail).collect();
    assert!(readers.iter().all(|mail| mail == "berg@example.no") && !readers.is_empty(), "{readers:?}");
    for eml in write(&caller, "ut") {
        let mail = mail_parser::MessageParser::default().parse(eml.as_bytes()).unwrap();
        let said = format!("{:?}{}", mail.subject(), mail.body_text(0).unwrap());
        let is_let_in = eml.contains("berg@example.no");
        assert!(is_let_in || !(said.contains(TITLE) || said.contains(PLAN)), "{said}");
    }
}

#[test]
fn no_mail_says_what_is_closed_in_a_plan_but_that_something_waits() {
    let mut caller = secretariat();
    let milestone = ["plan", "restrict", PLAN, "M2", "--body", "su-vest", "--basis", "offl. § 14"];
    caller.run(&[&milestone[..], &["--by", "sekretariatet", "--review", "2021-05-01"]].concat()).done();
    caller.run(&["notice", "settings", "--digest", "monday"]).done();
    at!(caller, "2020-06-12");
    let keys: Vec<String> = due(&caller).into_iter().map(|(key, _)| key).collect();
    assert!(!keys.iter().any(|key| key.starts_with("asked")), "{keys:?}");
    assert!(keys.contains(&"digest/leiar-su-vest/2020-W24".to_owned()), "{keys:?}");
    for eml in write(&caller, "ut") {
        let mail = mail_parser::MessageParser::default().parse(eml.as_bytes()).unwrap();
        assert!(!format!("{:?}{}", mail.subject(), mail.body_text(0).unwrap()).contains("M2"), "{eml}");
    }
}

#[test]
fn whoever_may_sign_is_told_and_the_party_itself_where_nobody_has_an_address() {
    let mut caller = crate::cli::signing::open_for_signing();
    at!(caller, "2020-05-27");
    caller.run(&["notice", "settings", "--from", "office@example.no", "--digest", "never"]).done();
    caller.run(&["person", "set", "bo", "--mail", "bo@example.no"]).done();
    caller.run(&["party", "set", "nesvik", "mail=nesvik@example.no"]).done();
    caller.run(&["party", "set", "lund", "mail=lund@example.no", "language=nn"]).done();
    caller.run(&["plan", "restrict", "plan", "--basis", "§ 14", "--by", "Council", "--review", "2021-05-01"]).done();
    let mut readers: Vec<String> = due(&caller).into_iter().map(|(_, mail)| mail).collect();
    readers.sort();
    assert_eq!(readers, ["bo@example.no", "lund@example.no"], "nobody signs unread, closed or not");
    let mails = write(&caller, "ut");
    let said = |mail: &str| {
        let eml = mails.iter().find(|eml| eml.contains(mail)).unwrap();
        mail_parser::MessageParser::default().parse(eml.as_bytes()).unwrap().body_text(0).unwrap().into_owned()
    };
    assert!(said("bo@example.no").contains("nesvik Municipality is asked to sign"), "{}", said("bo@example.no"));
    assert!(said("lund@example.no").contains("signere"), "{}", said("lund@example.no"));
    caller.run(&["sign", "plan", "--party", "nesvik", "--key", "bo"]).done();
    caller.run(&["signing", "change", "plan", "--due", "2020-05-28", "--reason", "haste"]).done();
    let keys: Vec<String> = due(&caller).into_iter().map(|(key, _)| key).collect();
    assert!(
        !keys.is_empty() && keys.iter().all(|key| key.contains("party:lund")),
        "whoever has signed hears no more: {keys:?}"
    );
}

#[test]
fn an_invitation_is_told_with_its_last_day_and_a_new_one_anew() {
    let mut caller = secretariat();
    write(&caller, "a");
    std::fs::create_dir_all(caller.workspace().join("keys")).unwrap();
    crate::cli::signing::make_key(&caller, "host");
    std::fs::copy(caller.path("host.pub"), caller.workspace().join("keys/host.pub")).unwrap();
    let invite = || {
        caller.run(&["person", "invite", "leiar-su-vest", "--host", "vedtak.example.no"]).done();
        all(&caller).into_iter().map(|(key, _)| key).filter(|key| key.starts_with("invited")).collect::<Vec<_>>()
    };
    let first = invite();
    let second = invite();
    assert!(first.len() == 1 && second.len() == 1 && first != second, "{first:?} {second:?}");
    let eml = write(&caller, "b").remove(0);
    let mail = mail_parser::MessageParser::default().parse(eml.as_bytes()).unwrap();
    let text = mail.body_text(0).unwrap();
    assert!(text.contains("09.06.20") && text.contains("ssh -p 2222 vedtak.example.no"), "{text}");
    assert!(text.contains("SHA256:"), "{text}");
    assert_eq!(write(&caller, "c"), <[String; 0]>::default());
    at!(caller, "2020-07-01");
    assert!(!all(&caller).iter().any(|(key, _)| key.starts_with("invited")), "it can not be used any more");
}

#[test]
fn a_member_with_a_conflict_of_interest_is_not_asked_and_whoever_was_called_in_is() {
    let caller = secretariat();
    caller.run(&["person", "set", "nestleiar-su-vest", "--mail", "nest@example.no"]).done();
    caller.run(&["person", "add", "vara", "Vara"]).done();
    caller.run(&["person", "set", "vara", "--mail", "vara@example.no"]).done();
    let run = |verb: &str, more: &[&str]| caller.run(&[&["case", verb, PLAN, "M2", "SU Vest"], more].concat()).done();
    run("call", &["--held", "2020-06-10"]);
    run("seat", &["Leiar", "vara", "--reason", "sjuk"]);
    run("recuse", &["Nestleiar", "--basis", "gift med prosjektleiaren"]);
    let found = stages(&caller);
    let readers: Vec<&str> = found.iter().map(|(_, mail)| mail.as_str()).collect();
    assert!(readers.contains(&"vara@example.no"), "{readers:?}");
    assert!(!readers.contains(&"nest@example.no") && !readers.contains(&"leiar@example.no"), "{readers:?}");
}
