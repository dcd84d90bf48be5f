//! What is kept from the public stands in an annex, and nowhere else that leaves the house.

use std::collections::BTreeMap;

use vedtak::document::copy::Extract;
use vedtak::document::format::Format;
use vedtak::document::markdown::{locked, working};
use vedtak::document::{record, toml};
use vedtak::domain::command::{Edit, Now, PlanCommand};
use vedtak::domain::decide::{Basis, decide};
use vedtak::domain::digest::Digest;
use vedtak::domain::event::{PlanEvent, WorkspaceEvent};
use vedtak::domain::person::{Actor, Capacity, Role};
use vedtak::domain::plan::Plan;
use vedtak::domain::sight::Sight;
use vedtak::domain::value::{FieldValue, Value};
use vedtak::domain::version::{Prefix, VersionKind};
use vedtak::domain::workspace::Workspace;

use super::copies::{ALL, said, written};
use super::fixture;
use crate::domain::unseen;

pub const SECRET: &str = "Hemmeleg";

/// A closed chapter with a chapter below it, a closed record with a record below it, and files of both.
pub fn closed() -> (Plan, Workspace) {
    let (mut plan, workspace) = fixture::sample();
    let events = [
        r#"{"t":"field.set","node":"appendix","field":"title","value":{"line":"Hemmeleg tittel"}}"#,
        r#"{"t":"field.set","node":"appendix","field":"text","value":{"prose":"Hemmeleg tekst"}}"#,
        r#"{"t":"node.added","id":"below","key":"5.1.1","parent":"appendix"}"#,
        r#"{"t":"field.set","node":"below","field":"text","value":{"prose":"Hemmeleg under"}}"#,
        r#"{"t":"field.set","node":"risks-r1","field":"what","value":{"prose":"Hemmeleg risiko"}}"#,
        r#"{"t":"field.set","node":"r1-a","field":"what","value":{"prose":"Hemmeleg underrisiko"}}"#,
        r#"{"t":"access.set","target":"risks-r1","basis":"Offl. § 14","by":"Sekretariatet"}"#,
        r#"{"t":"node.added","id":"c1","register":"contacts","key":"1"}"#,
        r#"{"t":"field.set","node":"c1","field":"name","value":{"line":"Hemmeleg namn"}}"#,
        r#"{"t":"access.set","target":"c1","basis":"Offl. § 13","by":"Sekretariatet"}"#,
        r#"{"t":"remark.published","id":"m1","no":1,"anchor":{"node":"below"},"text":"Hemmeleg merknad","audience":"all"}"#,
    ];
    let mut events: Vec<PlanEvent> = events.iter().map(|json| serde_json::from_str(json).unwrap()).collect();
    for (name, node) in [("Hemmeleg.pdf", "below"), ("Hemmeleg-2.pdf", "r1-a")] {
        let sha256 = Digest::of(name.as_bytes());
        events.push(PlanEvent::AttachmentAdded { sha256, name: name.into(), size: 3, node: node.parse().ok() });
    }
    fixture::apply(&mut plan, &events);
    (plan, workspace)
}

pub fn lock(plan: &Plan, workspace: &Workspace, salt: u8) -> locked::Rendered {
    let locking = locked::Locking {
        origin: "example.no/vedtak/7f3a/1".parse().unwrap(),
        version: "1.0".into(),
        kind: VersionKind::Draft,
        round: 1,
        lines: Vec::new(),
        prefix: Prefix { size: 1, root: Digest::ZERO },
        now: Now { instant: fixture::instant(), day: fixture::instant().date_naive() },
        salts: plan.access.keys().map(|node| (node.clone(), [salt; 32])).collect::<BTreeMap<_, _>>(),
    };
    locked::render(plan, workspace, &locking)
}

#[test]
fn the_locked_text_names_the_annex_and_the_annex_has_the_text() {
    let (plan, workspace) = closed();
    let rendered = lock(&plan, &workspace, 7);
    assert!(!rendered.text.contains(SECRET), "{}", rendered.text);
    assert!(rendered.text.contains("| R1 | *Unnateke offentlegheit: Offl. § 14* |"));
    let with_text: Vec<_> = rendered.annexes.iter().filter(|annex| annex.text.is_some()).collect();
    assert_eq!(with_text.len(), 3);
    for annex in with_text {
        let text = annex.text.as_deref().unwrap();
        assert!(text.starts_with(&format!("{}\n\n", "07".repeat(32))), "a salt line first");
        assert!(text.contains(SECRET));
        assert_eq!(Digest::of(text.as_bytes()), annex.sha256);
        assert!(rendered.text.contains(&format!("annex: {} {}", annex.id, annex.sha256)));
    }
    let appendix = rendered.annexes.iter().find(|annex| annex.id == "appendix.md").unwrap().text.as_deref().unwrap();
    for part in ["### 5.1 Hemmeleg tittel", "¶1 Hemmeleg tekst", "#### 5.1.1", "¶1 Hemmeleg under", "Hemmeleg.pdf"] {
        assert!(appendix.contains(part), "{part}\n{appendix}");
    }
    let other = lock(&plan, &workspace, 8);
    assert_ne!(other.annexes[0].sha256, rendered.annexes[0].sha256, "the salt is part of the digest");
    assert!(rendered.annexes.iter().all(|annex| !annex.id.contains(SECRET)), "files of what is closed stay with it");
}

#[test]
fn nothing_that_leaves_the_house_says_it() {
    let (mut plan, workspace) = closed();
    let public = toml::write_public(&plan, &workspace);
    assert!(!public.contains(SECRET) && public.contains("Offl. § 14"), "{public}");
    assert!(toml::read(public.as_bytes(), &workspace).is_ok());
    assert!(toml::write(&plan, &workspace).contains("Hemmeleg underrisiko"));
    let day = fixture::instant().date_naive();
    let shown =
        |confidential| working::render(&plan, &workspace, working::Working { day, confidential, remarks: false });
    assert!(!shown(false).contains(SECRET));
    assert!(shown(true).contains("Hemmeleg tekst") && shown(true).contains("Hemmeleg-2.pdf"));
    let locked = r#"{"t":"version.locked","version":"1.0","kind":"draft","change":"first","again":[],"revision":1,
        "prefix":{"size":1,"root":"0000000000000000000000000000000000000000000000000000000000000000"},
        "text":"x","lines":[],"annexes":[]}"#;
    fixture::apply(&mut plan, &[serde_json::from_str(locked).unwrap()]);
    let record = record::render(&plan, &workspace, "1.0", day).unwrap();
    assert!(!record.contains(SECRET), "{record}");
}

/// What a chapter is closed with stands in its registers too: in every format, on every screen.
#[test]
fn the_registers_of_a_closed_chapter_are_closed_with_it() {
    let (mut plan, mut workspace) = fixture::sample();
    let (person, role) = ("ada".parse().unwrap(), Role::Secretary);
    let role = WorkspaceEvent::RoleSet { person, role, basis: None, from: None, to: None };
    workspace.apply(&role, &fixture::stamp(2));
    let edit = |plan: &mut Plan, edits: Vec<Edit>| {
        let actor = Actor { person: "ada".parse().unwrap(), capacity: Capacity::Secretary, via: "local".to_owned() };
        let now = Now { instant: fixture::instant(), day: fixture::instant().date_naive() };
        let basis = Basis { plan, workspace: &workspace, actor: &actor, now };
        let events = decide(basis, &PlanCommand::Edit(edits)).unwrap();
        fixture::apply(plan, &events);
    };
    let restrict = |target: &str, basis: Option<&str>| Edit::Restrict {
        target: Some(target.parse().unwrap()),
        audience: Vec::new(),
        basis: basis.map(str::to_owned),
        by: "Sekretariatet".into(),
        review: basis.is_some().then(|| fixture::instant().date_naive()),
    };
    edit(&mut plan, vec![restrict("r1-a", Some("Offl. § 14")), restrict("risks", Some("Offl. § 13"))]);
    let fields = vec![("what".to_owned(), FieldValue::Some(Value::Prose("Hemmeleg risiko".into())))];
    let (id, register) = ("later".parse().unwrap(), Some("risks".to_owned()));
    edit(&mut plan, vec![Edit::Add { id, register, key: None, parent: None, after: None, fields }]);
    let copy =
        |plan: &Plan, extract, format| said(format, &written(plan, &workspace, extract, &Sight::public(), format));
    let all = |plan: &Plan| {
        let whole = ALL.into_iter().filter(|format| format.takes(Extract::Whole));
        let whole = whole.map(|format| copy(plan, Extract::Whole, format)).collect::<Vec<_>>();
        [whole.concat(), copy(plan, Extract::Register("risks"), Format::Csv), toml::write_public(plan, &workspace)]
            .concat()
    };
    for word in ["Mange oppgåver", "1 000,50", "Vår og haust 2021", "Hemmeleg risiko"] {
        assert!(!all(&plan).contains(word), "{word}");
    }
    let json: serde_json::Value = serde_json::from_str(&copy(&plan, Extract::Whole, Format::Json)).unwrap();
    let listed = |list: &str, key: &str| json[list].as_array().unwrap().iter().any(|one| one[key] == "risks");
    assert!(!listed("registers", "id") && listed("withheld", "register"), "{json:#}");
    let public = Sight::public().veil(&plan).without(&plan);
    assert!(public.walk("risks").is_empty() && !public.walk("milestones").is_empty());
    edit(&mut plan, vec![restrict("risks", None)]);
    assert!(copy(&plan, Extract::Register("risks"), Format::Csv).contains("Hemmeleg risiko"));
    assert_eq!(plan.access.keys().map(|id| id.as_str()).collect::<Vec<_>>(), ["appendix", "r1-a"]);
}

/// A record that is measured may be closed while its readings are open.
#[test]
fn a_series_does_not_say_what_is_measured_when_that_is_closed() {
    let mut field = unseen::made(unseen::edits());
    let target = Some("wait".parse().unwrap());
    let basis = Some("Offl. § 13".to_owned());
    let review = Some(fixture::instant().date_naive());
    let close = Edit::Restrict { target, audience: Vec::new(), basis, by: "Sekretariatet".into(), review };
    field.ok(&PlanCommand::Edit(vec![close]));
    for format in ALL.into_iter().filter(|format| format.takes(Extract::Whole)) {
        let copy = |sight: &Sight| said(format, &written(&field.plan, &field.workspace, Extract::Whole, sight, format));
        let public = copy(&Sight::public());
        assert!(!public.contains("Ventetid") && !public.contains("(dagar)"), "{format:?} {public}");
        assert!(format == Format::Calendar || copy(&Sight::whole()).contains("Ventetid"), "{format:?}");
    }
}
