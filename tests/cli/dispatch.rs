//! What is sent out: a mailing for each recipient, recorded once it lies there, and nothing when it does not.

use std::fs;
use std::path::Path;

use mail_parser::{MessageParser, MimeHeaders as _};
use serde_json::Value;
use vedtak::domain::digest::Digest;

use super::support::{Answer, Caller};

const PLAN: &str = "felles-utviklingsplan";
const SECRET: &str = "Løyndomen som berre nokre skal lese";
/// Each in its own language form.
pub const FOLDERS: [&str; 4] = ["su-vest", "su-berg", "su-nordhordland", "sr-voss"];

/// The directive before four bodies and more, one chapter closed to the public, three bodies with an address.
pub fn secretariat() -> Caller {
    let caller = Caller::with_directive();
    caller.run(&["body", "set", "su-vest", "mail=su-vest@example.no"]).done();
    caller.run(&["body", "set", "su-berg", "mail=su-berg@example.no", "language=nb"]).done();
    caller.run(&["body", "set", "su-nordhordland", "mail=su-nord@example.no", "language=en"]).done();
    caller.run(&["plan", "edit", PLAN, "2.4", "--text", SECRET]).done();
    caller
        .run(&[
            "plan",
            "restrict",
            PLAN,
            "2.4",
            "--basis",
            "offl. § 14",
            "--by",
            "sekretariatet",
            "--review",
            "2021-05-01",
        ])
        .done();
    caller.run(&["version", "lock", PLAN]).done();
    caller.run(&["step", "open", PLAN, "M2", "--due", "2020-06-19"]).done();
    caller
}

pub fn send(caller: &Caller, out: &str, more: &[&str]) -> Answer {
    let named = FOLDERS.iter().flat_map(|body| ["--to", *body]);
    let words: Vec<&str> = ["step", "send", PLAN, "M2", "--out", out].into_iter().chain(named).collect();
    caller.run(&[&words[..], &["--from", "sekretariat@example.no"], more].concat())
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn sent(caller: &Caller) -> Vec<Value> {
    let all: Value = serde_json::from_str(&caller.run(&["step", "sent", PLAN, "M2", "--json"]).done()).unwrap();
    all.as_array().unwrap().iter().filter(|one| !one["dispatch"].is_null()).cloned().collect()
}

/// The papers without what is new each time: the digest of the text.
fn steady(text: &str, digest: &str) -> String {
    text.replace(digest, "SHA256").replace(&digest[..12], "SHORT")
}

#[test]
fn each_recipient_gets_a_folder_in_its_language_and_an_e_mail_that_others_can_read() {
    let caller = secretariat();
    let told = send(&caller, "ut", &["--copies", "md,html,docx", "--reference", "2020/118"]).done();
    assert!(told.contains("felles-utviklingsplan-M2-su-vest"), "{told}");
    let mut folders = FOLDERS.map(str::to_owned).to_vec();
    folders.sort();
    assert_eq!(names(&caller.path("ut")), folders);
    for (folder, papers, lang) in [
        ("su-vest", ["1-folgjebrev", "2-saksframlegg", "3-svarskjema"], "nn"),
        ("su-berg", ["1-folgebrev", "2-saksframlegg", "3-svarskjema"], "nb"),
        ("su-nordhordland", ["1-cover-letter", "2-case-paper", "3-reply-form"], "en"),
    ] {
        let at = caller.path("ut").join(folder);
        let read = |name: String| fs::read_to_string(at.join(name)).unwrap();
        let text = fs::read_dir(&at).unwrap().map(|entry| entry.unwrap().path());
        let text: Vec<_> = text.filter(|path| path.file_name().unwrap().to_string_lossy().starts_with(PLAN)).collect();
        let exact = text.iter().find(|path| path.extension().is_some_and(|end| end == "md")).unwrap();
        let digest = Digest::of(&fs::read(exact).unwrap()).to_string();
        for line in read("SHA256SUMS".to_owned()).lines() {
            let (sum, name) = line.split_once("  ").unwrap();
            assert_eq!(sum, Digest::of(&fs::read(at.join(name)).unwrap()).to_string(), "{name}");
        }
        for name in names(&at) {
            let bytes = fs::read(at.join(&name)).unwrap();
            assert!(!String::from_utf8_lossy(&bytes).contains(SECRET), "{name} holds what is closed");
        }
        let letter = read(format!("{}.md", papers[0]));
        assert!(letter.contains(&digest), "{letter}");
        insta::assert_snapshot!(format!("dispatch_letter_{lang}"), steady(&letter, &digest));
        insta::assert_snapshot!(format!("dispatch_form_{lang}"), steady(&read(format!("{}.md", papers[2])), &digest));

        let reference = format!("{PLAN}-M2-{folder}");
        let eml = fs::read(at.join(format!("{reference}.eml"))).unwrap();
        let mail = MessageParser::default().parse(&eml).unwrap();
        assert!(mail.subject().unwrap().ends_with(&format!("[{reference}]")), "{:?}", mail.subject());
        assert_eq!(mail.from().unwrap().first().unwrap().address(), Some("sekretariat@example.no"));
        assert!(mail.body_text(0).unwrap().contains(&reference));
        // Three papers in three formats, the exact text, two copies of it, the fields for a record system.
        assert_eq!(mail.attachments().count(), 13);
        let enclosed = mail.attachments().find(|file| {
            file.attachment_name().is_some_and(|name| name == exact.file_name().unwrap().to_string_lossy())
        });
        assert_eq!(Digest::of(enclosed.unwrap().contents()).to_string(), digest, "the exact bytes");
    }
    assert!(!names(&caller.path("ut/sr-voss")).iter().any(|name| name.ends_with(".eml")), "nobody knows its address");
    assert_eq!(sent(&caller).len(), 4);
    assert!(sent(&caller).iter().all(|one| one["dispatch"]["reference"].as_str().unwrap().ends_with(" (2020/118)")));
}

#[test]
fn the_second_time_is_a_reminder_and_who_has_not_answered_is_told() {
    let caller = secretariat();
    send(&caller, "ut", &[]).done();
    let record = ["step", "record", PLAN, "M2", "--by", "SU Vest", "--outcome", "no-remarks"];
    caller.run(&record).done();
    let told = send(&caller, "purring", &["--channel", "letter", "--copies", "md"]).done();
    assert!(told.contains("purring"), "{told}");
    let letter = fs::read_to_string(caller.path("purring/su-berg/1-folgebrev.md")).unwrap();
    assert!(letter.contains("Purring: Dette ble sendt til dere 26.05.20"), "{letter}");
    let all = sent(&caller);
    assert_eq!(all.len(), 4, "no second dispatch");
    assert!(all.iter().all(|one| one["dispatch"]["reminders"][0][0] == "letter"), "{all:?}");
    assert_eq!(all.iter().filter(|one| one["answered"] == true).count(), 1);
    let told = caller.run(&["step", "sent", PLAN, "M2"]).done();
    let line = |name: &str| told.lines().find(|line| line.trim_start().starts_with(name)).unwrap().to_owned();
    assert!(line("SU Vest").contains(" svara") && !line("SU Vest").contains("ikkje svara"), "{told}");
    assert!(line("SR Voss").contains("ikkje svara") && line("SR Voss").contains("purra 26.05.20 (brev)"), "{told}");
}

#[test]
fn what_is_refused_leaves_no_file_and_no_record() {
    let caller = secretariat();
    let before = caller.run(&["log", "head"]).done();
    fs::create_dir(caller.path("full")).unwrap();
    caller.write("full/notat.txt", "mitt");
    assert!(send(&caller, "full", &[]).refused(1).contains("full"));
    assert_eq!(names(&caller.path("full")), ["notat.txt"]);
    assert_eq!(send(&caller, "ut", &["--to", "ingen"]).code, 3, "nobody of that name");
    assert_eq!(send(&caller, "ut", &["--to", "styringsgruppa"]).code, 3, "nobody who is asked");
    assert_eq!(send(&caller, "ut", &["--on", "2020-06-01"]).code, 3, "a day that has not been");
    assert_eq!(send(&caller, "ut", &["--copies", "csv"]).code, 2);
    let wrong = ["step", "send", PLAN, "M2", "--to", "su-vest", "--out", "ut", "--from", "ikkje ei adresse"];
    assert!(caller.run(&wrong).refused(1).contains("ikkje ei adresse"));
    assert_eq!(before, caller.run(&["log", "head"]).done());
    caller.run(&["step", "override", PLAN, "M2", "--reason", "fristen er ute"]).done();
    assert!(send(&caller, "ut", &[]).refused(3).contains("M2"));
    assert!(!caller.path("ut").exists());
}
