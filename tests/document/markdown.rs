//! Plans on paper: what is rendered stands, and nothing that people write changes its shape.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use vedtak::document::markdown::{locked, working};
use vedtak::document::toml::read;
use vedtak::domain::command::Now;
use vedtak::domain::digest::Digest;
use vedtak::domain::front;
use vedtak::domain::plan::Plan;
use vedtak::domain::version::{Prefix, SignatureLine, VersionKind};
use vedtak::domain::workspace::Workspace;

use super::fixture::{self, SAMPLE};

fn day() -> NaiveDate {
    fixture::instant().date_naive()
}

fn locking(plan: &Plan) -> locked::Locking {
    let line = SignatureLine {
        line: "l1".parse().unwrap(),
        party: "nesvik".parse().unwrap(),
        party_key: "nesvik".into(),
        party_name: "Nesvik kommune".into(),
        organisation: Some("999 888 777".into()),
        office: "ordforar".parse().unwrap(),
        office_key: "ordforar".into(),
        office_name: "Ordførar".into(),
    };
    locked::Locking {
        origin: "example.no/vedtak/7f3a/1".parse().unwrap(),
        version: "1.0".into(),
        kind: VersionKind::Final,
        round: 1,
        lines: vec![line],
        prefix: Prefix { size: 4711, root: Digest::of(b"root") },
        now: Now { instant: fixture::instant(), day: day() },
        salts: plan.access.keys().map(|node| (node.clone(), [7; 32])).collect::<BTreeMap<_, _>>(),
    }
}

fn in_language(lang: &str) -> (Plan, Workspace) {
    let workspace = fixture::workspace();
    let file = SAMPLE.replacen("language = \"nn\"", &format!("language = \"{lang}\""), 1);
    (fixture::import(read(file.as_bytes(), &workspace).unwrap(), &workspace), workspace)
}

#[test]
fn the_locked_text_stands_byte_for_byte() {
    for lang in ["nn", "nb", "en"] {
        let (plan, workspace) = in_language(lang);
        let rendered = locked::render(&plan, &workspace, &locking(&plan));
        assert_eq!(locked::render(&plan, &workspace, &locking(&plan)), rendered);
        assert_eq!(Digest::of(rendered.text.as_bytes()), rendered.sha256);
        let (front, body) = front::read(&rendered.text).unwrap();
        assert_eq!((front.version.as_str(), front.log_size), ("1.0", 4711));
        assert!(body.ends_with('\n') && !body.ends_with("\n\n") && !body.contains("\n\n\n"));
        insta::assert_snapshot!(format!("plan.{lang}.md"), rendered.text);
    }
}

#[test]
fn the_working_text_says_that_it_is_a_draft() {
    let (plan, workspace) = fixture::sample();
    let shown = working::render(&plan, &workspace, working::Working { day: day(), confidential: false, remarks: true });
    insta::assert_snapshot!("working.md", shown);
}
