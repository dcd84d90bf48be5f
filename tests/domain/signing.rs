//! Signature lines: what opens them, what fills them, what never does.

use vedtak::domain::command::{Edit, PlanCommand};
use vedtak::domain::consideration::{Behalf, Channel, Outcome};
use vedtak::domain::digest::Digest;
use vedtak::domain::id::LineId;
use vedtak::domain::outstanding::Kind;
use vedtak::domain::person::Capacity;
use vedtak::domain::version::{SigningRule, VersionKind, Way};

use super::field::{Field, actor, day, id};

fn open_signing(overridden: Option<&str>) -> PlanCommand {
    PlanCommand::OpenSigning {
        version: "1.0".into(),
        rule: SigningRule::of(vec![Way::Ssh, Way::Ink]),
        due: Some(day("2020-09-01")),
        overridden: overridden.map(ToOwned::to_owned),
    }
}

fn signing() -> Field {
    let mut field = Field::new();
    field.ok(&field.clone().lock("1.0", VersionKind::Final));
    field.ok(&open_signing(Some("Avtalt i møte")));
    field
}

fn line_of(field: &Field, party: &str) -> LineId {
    field.plan.lines.values().find(|line| line.head.party == id(party)).unwrap().head.line.clone()
}

fn ink(line: LineId, scan: Digest) -> PlanCommand {
    let (received, original) = (day("2020-03-01"), Some(scan));
    let behalf = Behalf { whom: "Helseføretaket".into(), channel: Channel::Letter, received, original };
    let (person, date) = ("Direktøren".into(), day("2020-03-01"));
    PlanCommand::Evidence { line, kind: Way::Ink, sha256: scan, person, authority: None, date, behalf }
}

/// A statement as far as the rules look at it: the digest of the text that it is about.
fn says(field: &Field, version: &str) -> String {
    format!("plan-sha256: {}\nEg signerer", field.plan.versions[version].text)
}

#[test]
fn signing_waits_for_the_milestones_before_it() {
    let mut field = Field::new();
    field.ok(&field.clone().lock("1.0", VersionKind::Final));
    assert_eq!(field.denied(&open_signing(None)), "signing-before-steps");
    field.ok(&field.clone().open("s1", "m1", "1.0"));
    field.ok(&field.clone().record("c1", "s1", "sr-voss", Outcome::Approved));
    field.ok(&field.clone().record("c2", "s1", "su-vest", Outcome::Approved));
    assert_eq!(field.denied(&open_signing(None)), "signing-before-steps");
    field.ok(&PlanCommand::CloseStep { step: id("s1"), overridden: None });
    field.ok(&open_signing(None));
    assert_eq!(field.denied(&open_signing(None)), "signing-already-open");
}

#[test]
fn the_missing_party_is_named() {
    let mut field = signing();
    let both = "Det manglar signatur frå Helseføretaket og Nesvik kommune. 0 av 2 partar har signert.";
    assert_eq!(field.missing()[0], both);
    let scan = Digest::of(b"scan");
    assert_eq!(field.denied(&ink(line_of(&field, "hf"), scan)), "evidence-without-original");
    let attach = Edit::Attach { sha256: scan, name: "scan.pdf".into(), size: 4, node: None };
    field.ok(&PlanCommand::Edit(vec![attach]));
    field.ok(&ink(line_of(&field, "hf"), scan));
    assert_eq!(field.missing()[0], "Det manglar signatur frå Nesvik kommune. 1 av 2 partar har signert.");
    assert_eq!(field.denied(&ink(line_of(&field, "hf"), scan)), "line-signed-already");
    field.ok(&ink(line_of(&field, "nesvik"), scan));
    field.ok(&PlanCommand::SkipStep { milestone: id("m1"), reason: "Drøfta i eit anna møte".into() });
    let template = field.template();
    let found = vedtak::domain::outstanding::outstanding(&field.plan, &field.workspace, template, field.day);
    assert!(!found.items.iter().any(|item| matches!(item.kind, Kind::Signatures(_))), "{found:?}");
    assert_eq!(found.next, None, "the signing that is open is not what comes next");
}

#[test]
fn a_way_that_the_rule_does_not_list_does_not_count() {
    let mut field = signing();
    let scan = Digest::of(b"scan");
    let attach = Edit::Attach { sha256: scan, name: "scan.pdf".into(), size: 4, node: None };
    field.ok(&PlanCommand::Edit(vec![attach]));
    let mut command = ink(line_of(&field, "hf"), scan);
    if let PlanCommand::Evidence { kind, .. } = &mut command {
        *kind = Way::Eid;
    }
    assert_eq!(field.denied(&command), "way-not-listed");
}

#[test]
fn only_the_holder_of_the_office_signs_and_only_what_was_prepared() {
    let mut field = signing();
    let nesvik = line_of(&field, "nesvik");
    let bo = actor("bo", Capacity::Signatory { party: id("nesvik"), office: id("leiar") });
    let statement = says(&field, "1.0");
    let prepare = |line: &LineId, person: &str| PlanCommand::Prepare {
        line: line.clone(),
        person: id(person),
        statement: statement.clone(),
    };
    assert_eq!(field.denied(&prepare(&nesvik, "ada")), "no-mandate");
    assert_eq!(field.denied_to(&bo, &prepare(&line_of(&field, "hf"), "bo")), "denied-not-own-line");
    field.try_as(&bo, &prepare(&nesvik, "bo")).unwrap();
    let sign = PlanCommand::Sign {
        line: nesvik.clone(),
        person: id("bo"),
        statement: statement.clone(),
        armour: "…".into(),
        key: "SHA256:x".into(),
    };
    assert_eq!(field.denied_to(&bo, &sign), "key-unknown");
    let withdraw = PlanCommand::WithdrawSignature { line: nesvik, reason: "feil".into() };
    assert_eq!(field.denied(&withdraw), "denied-signatory-only");
    assert_eq!(field.denied_to(&bo, &withdraw), "line-not-signed");
}

#[test]
fn a_text_that_was_overtaken_is_a_conflict() {
    let mut field = Field::new();
    let lock = field.lock("1.0", VersionKind::Final);
    field.milestone("m3", "discuss", &[]);
    assert_eq!(field.denied(&lock), "lock-overtaken");
}
