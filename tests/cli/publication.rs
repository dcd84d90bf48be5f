//! What is given to the public: files, a record, a list; and what is refused.

use std::fs;

use serde_json::Value;
use vedtak::domain::digest::Digest;

use super::support::Caller;

const PLAN: &str = "felles-utviklingsplan";
const SECRET: &str = "Løyndomen som berre nokre skal lese";

fn restrict(caller: &Caller, node: &str) {
    let words = ["--basis", "offl. § 14", "--by", "sekretariatet", "--review", "2021-05-01"];
    caller.run(&[&["plan", "restrict", PLAN, node], &words[..]].concat()).done();
}

fn publish(caller: &Caller, out: &str, more: &[&str]) -> super::support::Answer {
    caller.run(&[&["plan", "publish", PLAN, "--out", out], more].concat())
}

fn names(caller: &Caller, out: &str) -> Vec<String> {
    let all = fs::read_dir(caller.path(out)).unwrap();
    let mut names: Vec<String> = all.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn list(caller: &Caller) -> Value {
    serde_json::from_str(&caller.run(&["publication", "list", "--json"]).done()).unwrap()
}

#[test]
fn a_final_version_is_published_and_listed() {
    let caller = Caller::with_directive();
    caller.run(&["plan", "edit", PLAN, "2.4", "--text", SECRET]).done();
    restrict(&caller, "2.4");
    caller.run(&["version", "lock", PLAN, "--final"]).done();
    let told = publish(&caller, "ut", &["--contact", "post@example.no"]).done();
    assert!(told.contains("Versjon 1.0") && told.contains("Éin stad er unnateke"), "{told}");
    let files = names(&caller, "ut");
    let expected = [
        "SHA256SUMS",
        "felles-utviklingsplan-1-0.docx",
        "felles-utviklingsplan-1-0.html",
        "felles-utviklingsplan-1-0.md",
        "publisering.docx",
        "publisering.html",
        "publisering.md",
    ];
    assert_eq!(files, expected);
    let read = |name: &str| fs::read(caller.path("ut").join(name)).unwrap();
    for line in String::from_utf8(read("SHA256SUMS")).unwrap().lines() {
        let (sum, name) = line.split_once("  ").unwrap();
        assert_eq!(sum, Digest::of(&read(name)).to_string(), "{name}");
    }
    assert_eq!(read(expected[3]), fs::read(exact(&caller)).unwrap(), "byte for byte");
    let sheet = String::from_utf8(read("publisering.md")).unwrap();
    let digest = Digest::of(&read(expected[3])).to_string();
    for words in ["post@example.no", "offl. § 14", &digest, "26.05.20"] {
        assert!(sheet.replace('\\', "").contains(words), "{words}: {sheet}");
    }
    let listed = list(&caller);
    let one = &listed[0]["publications"][0];
    assert_eq!(one["version"], "1.0");
    assert_eq!(one["files"].as_array().unwrap().len(), 6);
    assert_eq!(one["withheld"][0]["basis"], "offl. § 14");
    assert_eq!(one["by"], "sekretar");
    let table = caller.run(&["publication", "list"]).done();
    assert!(table.contains("Versjon 1.0") && table.contains("1 unnateke"), "{table}");
    for (lang, words) in [("en", "one place"), ("nb", "ett sted"), ("nn", "éin stad")] {
        let file = format!("liste-{lang}.html");
        caller.run(&["publication", "list", "--output", &file, "--language", lang]).done();
        let page = fs::read_to_string(caller.path(&file)).unwrap();
        assert!(page.contains(&format!("lang=\"{lang}\"")) && page.contains(words), "{page}");
        assert!(page.contains(&digest), "{page}");
    }
}

/// Gives out the exact bytes of the locked text.
fn exact(caller: &Caller) -> std::path::PathBuf {
    caller.run(&["plan", "export", PLAN, "--number", "1.0", "--output", "exact.md"]).done();
    caller.path("exact.md")
}

#[test]
fn what_is_closed_after_it_was_locked_is_not_published() {
    let caller = Caller::with_directive();
    caller.run(&["plan", "edit", PLAN, "2.4", "--text", SECRET]).done();
    caller.run(&["version", "lock", PLAN, "--final"]).done();
    publish(&caller, "ut-1", &[]).done();
    let text = |out: &str| fs::read_to_string(caller.path(out).join("felles-utviklingsplan-1-0.md")).unwrap();
    assert!(text("ut-1").contains(SECRET));
    restrict(&caller, "2.4");
    publish(&caller, "ut-2", &[]).done();
    assert!(!text("ut-2").contains(SECRET) && text("ut-2").contains("offl. § 14"), "{}", text("ut-2"));
    let changes = fs::read_to_string(caller.path("ut-2/endringar.md")).unwrap();
    assert!(changes.contains("var offentleg og er no unnateke") && !changes.contains(SECRET), "{changes}");
    let told = publish(&caller, "ut-3", &[]).refused(3);
    assert!(told.contains("Ingenting er endra") && !caller.path("ut-3").exists(), "{told}");
    caller.run(&["plan", "open-up", PLAN, "2.4", "--by", "sekretariatet"]).done();
    publish(&caller, "ut-3", &[]).done();
    assert_eq!(text("ut-3"), text("ut-1"), "the exact text again");
    let changes = fs::read_to_string(caller.path("ut-3/endringar.md")).unwrap();
    assert!(changes.contains("er no offentleg"), "{changes}");
    assert_eq!(list(&caller)[0]["publications"].as_array().unwrap().len(), 3);
}

#[test]
fn drafts_closed_plans_and_members_are_refused() {
    let caller = Caller::with_directive();
    let told = publish(&caller, "ut", &[]).refused(3);
    assert!(told.contains("--draft"), "{told}");
    publish(&caller, "utkast", &["--draft"]).done();
    for file in ["felles-utviklingsplan.md", "felles-utviklingsplan.html", "publisering.md"] {
        let text = fs::read_to_string(caller.path("utkast").join(file)).unwrap();
        assert!(text.contains("UTKAST"), "{file}");
    }
    caller.run(&["version", "lock", PLAN]).done();
    let told = publish(&caller, "ut", &["--number", "1.0"]).refused(3);
    assert!(told.contains("--draft"), "{told}");
    let close = ["--basis", "offl. § 15", "--by", "sekretariatet", "--review", "2021-05-01"];
    caller.run(&[&["plan", "restrict", PLAN], &close[..]].concat()).done();
    let told = publish(&caller, "ut", &["--draft"]).refused(3);
    assert!(told.contains("offl. § 15") && !caller.path("ut").exists(), "{told}");
    caller.run(&["publication", "list", "--output", "liste.md"]).done();
    let page = fs::read_to_string(caller.path("liste.md")).unwrap();
    assert!(page.contains("Ingenting er publisert"), "a plan that is closed leaves no trace: {page}");
    assert_eq!(list(&caller)[0]["publications"].as_array().unwrap().len(), 1, "the secretariat sees it");
}
