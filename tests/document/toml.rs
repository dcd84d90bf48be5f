//! plan.toml: what is written is read back, and what is wrong is said with its place.

use vedtak::document::toml::{read, write};
use vedtak::domain::lang::Lang;
use vedtak::domain::value::NothingKind;
use vedtak::locale::Locale;

use super::fixture::{self, SAMPLE};

/// Replaces a part of the sample and says what is wrong then, in English.
fn faults(from: &str, to: &str) -> Vec<String> {
    assert!(SAMPLE.contains(from), "{from}");
    said(SAMPLE.replacen(from, to, 1).as_bytes())
}

fn said(file: &[u8]) -> Vec<String> {
    let found = read(file, &fixture::workspace()).err().unwrap_or_default();
    let locale = Locale::new(Lang::En);
    found.iter().map(|fault| locale.say(&fault.message())).collect()
}

/// The line of the sample that a text is on.
fn line(text: &str) -> usize {
    SAMPLE.lines().position(|line| line.contains(text)).unwrap() + 1
}

#[test]
fn the_sample_is_read_and_written_back() {
    let (plan, workspace) = fixture::sample();
    let written = write(&plan, &workspace);
    let again = fixture::import(read(written.as_bytes(), &workspace).unwrap(), &workspace);
    assert_eq!(again, plan);
    assert_eq!(write(&again, &workspace), written);
    insta::assert_snapshot!("plan.toml", written);
}

#[test]
fn the_sample_means_what_it_says() {
    let (plan, _) = fixture::sample();
    let m12 = plan.keyed("milestones", "M12").unwrap();
    let when = m12.field("recipients").recipients().unwrap().lines[0].when.clone().unwrap();
    assert_eq!(when.words, "veke 2 eller 3");
    assert_eq!(when.earliest(), "2021-01-11".parse().ok(), "the year is that after 20.05.20");
    let vector: Vec<&str> = plan.walk("").iter().map(|(_, node)| node.key.as_str()).collect();
    assert_eq!(vector, ["1", "2", "2.1", "2.3", "4", "5", "5.1"]);
    let changes = plan.keyed("", "2.3").unwrap();
    assert!(matches!(changes.field("text"), vedtak::domain::value::FieldValue::Nothing(nothing)
        if nothing.none == NothingKind::Undecided));
    assert_eq!(plan.keyed("", "1").unwrap().field("text").text().unwrap().lines().count(), 4);
    let child = plan.keyed("risks", "R1.1").unwrap();
    assert_eq!(child.parent, Some(plan.keyed("risks", "R1").unwrap().id.clone()));
}

#[test]
fn keys_and_ids_may_be_left_out() {
    let workspace = fixture::workspace();
    let file = "vedtak-plan = 1\nkey = \"p\"\ntitle = \"P\"\nlanguage = \"en\"\ntemplate = \"oevingsplan\"\n\
        [[record]]\nregister = \"risks\"\nkey = \"R7\"\n[[record]]\nregister = \"risks\"\nwhat = \"x\"\n";
    let plan = fixture::import(read(file.as_bytes(), &workspace).unwrap(), &workspace);
    let keys: Vec<(&str, &str)> =
        plan.walk("risks").iter().map(|(_, node)| (node.key.as_str(), node.id.as_str())).collect();
    assert_eq!(keys, [("R7", "risks-r7"), ("R8", "risks-r8")]);
}

#[test]
fn every_fault_has_its_line_its_key_and_its_cause() {
    let at = |text: &str, rest: &str| format!("Line {}, {rest}", line(text));
    for (from, to, expected) in [
        (
            "title = \"Felles u",
            "titel = \"Felles u",
            at("title = \"Felles u", "titel: Nothing here is called “titel”."),
        ),
        ("owner =", "eigar =", at("owner =", "fields.eigar: Nothing here is called “eigar”.")),
        ("\"29.04.20\"", "\"31.04.20\"", at("\"29.04.20\"", "record.recipients.when: ")),
        ("\"sr-voss\", when", "\"sr-vos\", when", format!("Line {}, record.recipients: ", line("sr-voss\", when"))),
        ("register = \"risks\"\nid", "register = \"risk\"\nid", String::new()),
        (
            "accepted = false",
            "accepted = \"no\"",
            at("accepted = false", "record.accepted: Here true or false is expected."),
        ),
        ("review = 2026-01-31", "review = \"2026-01-31\"", at("review =", "chapter.access.review: Here a day")),
        (
            "none = \"undecided\", words",
            "none = \"later\", words",
            at("none = \"undecided\", words", "chapter.text.none: “later” is none of"),
        ),
        (
            "party = \"nesvik\"",
            "party = \"nesvik\", body = \"ak\"",
            format!("Line {}: A recipient is one of", line("party = \"nesvik\"")),
        ),
        ("parent = \"risks-r1\"", "parent = \"risks-r9\"", at("parent = \"risks-r1\"", "record.parent: ")),
        ("key = \"R1.1\"", "key = \"R1\"", String::new()),
        ("Ein plan, for alle.", "Ein plan,\u{202e} for alle.", format!("Line {}: ", line("Ein plan, for alle."))),
        ("Ein plan, for alle.", "Ein plan,\\u202e for alle.", at("Ein plan, for alle.", "chapter.text: ")),
        ("language = \"nn\"", "language = \"no\"", at("language =", "language: “no” is not a language")),
        ("vedtak-plan = 1", "vedtak-plan = 2", at("vedtak-plan = 1", "vedtak-plan: This file was written by a newer")),
        (
            "template = \"oevingsplan\"",
            "template = \"x\"",
            at("template = ", "template: This cooperation has no template “x”."),
        ),
        ("key = \"M1\"", "key = \"M1", format!("Line {}: The file cannot be read as TOML", line("key = \"M1\""))),
        ("size = 48213", "size = -1", at("size = 48213", "attachment.size: Here a whole number")),
    ] {
        let found = faults(from, to);
        assert!(!found.is_empty(), "{to}");
        let is_said = found.iter().any(|fault| fault.starts_with(&expected));
        assert!(is_said, "{to}\nexpected {expected}\nfound {found:#?}");
    }
}

#[test]
fn all_faults_are_said_at_once_in_the_order_of_the_file() {
    let file = SAMPLE.replace("owner =", "eigar =").replace("\"29.04.20\"", "\"snart?\"").replace(
        "name = \"rapport.pdf\"
size = 48213",
        "name = \"rapport.pdf\"",
    );
    let found = said(file.as_bytes());
    // The third: without its size there is no such file, which the risk's report names.
    assert_eq!(found.len(), 4, "{found:#?}");
    assert!(found[0].contains("fields.eigar") && found[1].contains("snart?") && found[3].contains("“size” is missing"));
}

#[test]
fn limits_are_checked_before_anything_is_read() {
    let long = format!("# {}\n{SAMPLE}", "x".repeat(2 << 20));
    assert_eq!(said(long.as_bytes()).len(), 1);
    let many = format!("{SAMPLE}{}", "\n".repeat(20_001));
    assert!(said(many.as_bytes())[0].contains("20,000"));
    assert!(said(b"vedtak-plan = 1\n\xff").first().unwrap().starts_with("Line 2: "));
}
