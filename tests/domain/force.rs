//! What binds whom: rounds of signing by every rule, accession, disputes, mandates.

use vedtak::domain::command::{Edit, PlanCommand};
use vedtak::domain::consideration::{Behalf, Channel};
use vedtak::domain::decide::version::signature_line;
use vedtak::domain::digest::Digest;
use vedtak::domain::event::{Stamp, WorkspaceEvent};
use vedtak::domain::force::{self, Force, Stand, Standing};
use vedtak::domain::id::LineId;
use vedtak::domain::lang::Lang;
use vedtak::domain::party::Authority;
use vedtak::domain::person::{Actor, Capacity};
use vedtak::domain::plan::{PlanState, Successor};
use vedtak::domain::value::FieldValue;
use vedtak::domain::version::{LineState, Signers, SigningRule, VersionKind, Way};
use vedtak::locale::Locale;

use super::field::{Field, actor, day, id, secretary};

const SCAN: &[u8] = b"scan";

fn say(field: &mut Field, fact: &WorkspaceEvent) {
    let stamp = Stamp { n: 1, revision: 2, time: field.now().instant, by: id("sekretar") };
    field.workspace.apply(fact, &stamp);
}

fn party(field: &mut Field, key: &str, name: &str) {
    let (named, value) = ("name".to_owned(), FieldValue::line(name));
    say(field, &WorkspaceEvent::PartySet { id: id(key), key: key.into(), field: named, value, from: None });
    let (office, name) = ("leiar".to_owned(), "Leiar".to_owned());
    say(field, &WorkspaceEvent::OfficeSet { party: id(key), office: id("leiar"), key: office, name });
}

pub fn mandate(field: &mut Field, person: &str, from: Option<&str>, to: Option<&str>, instead: Option<&str>) {
    let body = instead.map_or("Kommunestyret", |_| "Fullmakt").to_owned();
    let authority = Some(Authority { body, case: Some("12/20".into()), date: Some(day("2020-02-20")) });
    let fact = WorkspaceEvent::MandateSet {
        party: id("nesvik"),
        office: id("leiar"),
        person: id(person),
        authority,
        from: from.map(day),
        to: to.map(day),
        instead: instead.map(id),
    };
    say(field, &fact);
}

pub fn key(field: &mut Field, person: &str, fingerprint: &str) {
    let fact = WorkspaceEvent::KeyApproved {
        person: id(person),
        public: "ssh-ed25519 AAAA".into(),
        fingerprint: fingerprint.into(),
        from: "2020-01-01T00:00:00Z".parse().unwrap(),
        to: None,
        how: "i møte".into(),
        alone: false,
    };
    say(field, &fact);
}

/// A final version 1.0 of these parties besides the two of the field, and a scan to show for ink.
pub fn locked(others: usize) -> Field {
    let mut field = Field::new();
    for number in 1..=others {
        party(&mut field, &format!("part-{number:02}"), &format!("Part {number:02}"));
    }
    let attach = Edit::Attach { sha256: Digest::of(SCAN), name: "scan.pdf".into(), size: 4, node: None };
    field.ok(&PlanCommand::Edit(vec![attach]));
    field.ok(&field.clone().lock("1.0", VersionKind::Final));
    field
}

pub fn rule() -> SigningRule {
    SigningRule::of(Way::ALL.to_vec())
}

fn open(rule: SigningRule) -> PlanCommand {
    let (version, overridden) = ("1.0".into(), Some("Avtalt i møte".into()));
    PlanCommand::OpenSigning { version, rule, due: Some(day("2020-09-01")), overridden }
}

pub fn opened(others: usize, rule: SigningRule) -> Field {
    let mut field = locked(others);
    field.ok(&open(rule));
    field
}

pub fn line(field: &Field, party: &str) -> LineId {
    let of = |version: &str| {
        field
            .plan
            .lines
            .values()
            .find(|line| line.head.party == id(party) && line.version == version)
            .map(|line| line.head.line.clone())
    };
    of("1.0").unwrap()
}

pub fn ink(field: &Field, party: &str) -> PlanCommand {
    let original = Some(Digest::of(SCAN));
    let behalf = Behalf { whom: party.into(), channel: Channel::Letter, received: field.day, original };
    PlanCommand::Evidence {
        line: line(field, party),
        kind: Way::Ink,
        sha256: Digest::of(SCAN),
        person: "Leiaren".into(),
        authority: None,
        date: field.day,
        behalf,
    }
}

pub fn sign(field: &mut Field, parties: &[&str]) {
    for party in parties {
        field.ok(&ink(field, party));
    }
}

pub fn adopt(field: &Field, party: &str) -> PlanCommand {
    let authority = Authority { body: "Kommunestyret".into(), case: Some("12/20".into()), date: Some(field.day) };
    PlanCommand::Adopt {
        party: id(party),
        version: "1.0".into(),
        consideration: None,
        authority,
        conditions: Vec::new(),
        behalf: None,
    }
}

pub fn decline(field: &Field, party: &str, is_final: bool) -> PlanCommand {
    let behalf = Behalf { whom: party.into(), channel: Channel::Letter, received: field.day, original: None };
    let (line, reason) = (line(field, party), "Nei".into());
    PlanCommand::Decline { line, is_final, reason, behalf: Some(behalf) }
}

fn close(reason: Option<&str>) -> PlanCommand {
    PlanCommand::CloseSigning { version: "1.0".into(), reason: reason.map(Into::into) }
}

fn accede(field: &Field, party: &str) -> PlanCommand {
    let known = field.workspace.party(&id(party)).unwrap();
    let line = signature_line(&field.plan, known, "1.0", &id("leiar"), field.day).unwrap();
    PlanCommand::AddLine { version: "1.0".into(), line, reason: "Vart med seinare".into() }
}

pub fn says(field: &Field, version: &str) -> String {
    format!("plan-sha256: {}\nEg signerer", field.plan.versions[version].text)
}

pub fn signatory() -> Actor {
    actor("bo", Capacity::Signatory { party: id("nesvik"), office: id("leiar") })
}

pub fn prepare(line: &LineId, person: &str, statement: &str) -> PlanCommand {
    PlanCommand::Prepare { line: line.clone(), person: id(person), statement: statement.into() }
}

pub fn hand_in(line: &LineId, person: &str, statement: &str) -> PlanCommand {
    PlanCommand::Sign {
        line: line.clone(),
        person: id(person),
        statement: statement.into(),
        armour: "…".into(),
        key: format!("SHA256:{person}"),
    }
}

fn by_key(field: &mut Field, person: &str) {
    let (line, statement) = (line(field, "nesvik"), says(field, "1.0"));
    key(field, person, &format!("SHA256:{person}"));
    field.ok(&prepare(&line, person, &statement));
    field.ok(&hand_in(&line, person, &statement));
}

fn standing(field: &Field) -> Standing {
    force::standing(&field.plan, &field.workspace).unwrap()
}

fn stand(field: &Field, party: &str) -> Stand {
    standing(field).parties.iter().find(|one| one.party == id(party)).unwrap().stand
}

/// Every sentence of a standing, in the three languages.
fn told(title: &str, field: &Field) -> String {
    let standing = standing(field);
    let mut told = format!("# {title}\n");
    for lang in [Lang::Nn, Lang::Nb, Lang::En] {
        let locale = Locale::new(lang);
        for message in standing.rule().iter().chain(&standing.sentences()) {
            told.push_str(&format!("{}: {}\n", lang.code(), locale.say(message)));
        }
    }
    told
}

#[test]
fn the_sentences_are_good_ones() {
    let mut told_of = Vec::new();
    let mut all = opened(22, rule());
    told_of.push(told("nobody has signed", &all));
    let names: Vec<String> = (1..=22).map(|number| format!("part-{number:02}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    sign(&mut all, &names);
    sign(&mut all, &["hf"]);
    told_of.push(told("23 of 24", &all));
    let mut complete = all.clone();
    sign(&mut complete, &["nesvik"]);
    told_of.push(told("complete", &complete));
    complete.ok(&PlanCommand::Dispute { line: line(&complete, "hf"), reason: "Feil person".into() });
    told_of.push(told("one is disputed", &complete));
    all.ok(&decline(&all, "nesvik", true));
    told_of.push(told("one declined for good", &all));

    let mut partial = opened(2, SigningRule { partial: true, adoption_first: true, ..rule() });
    for party in ["hf", "nesvik", "part-01"] {
        partial.ok(&adopt(&partial, party));
    }
    sign(&mut partial, &["hf", "nesvik"]);
    partial.ok(&decline(&partial, "part-01", false));
    told_of.push(told("in force between two", &partial));
    partial.ok(&close(Some("Fristen er ute")));
    partial.ok(&accede(&partial, "part-01"));
    sign(&mut partial, &["part-01"]);
    told_of.push(told("closed, and one acceded", &partial));

    let mut pairs = opened(2, SigningRule { who: Signers::Pairs(id("hf")), ..rule() });
    sign(&mut pairs, &["hf", "part-02", "nesvik"]);
    told_of.push(told("pairs", &pairs));

    let mut adopted = opened(1, SigningRule { who: Signers::Adopted, ..rule() });
    for party in ["hf", "nesvik"] {
        adopted.ok(&adopt(&adopted, party));
        sign(&mut adopted, &[party]);
    }
    told_of.push(told("those who adopted", &adopted));
    let reserve = PlanCommand::Reserve { line: line(&adopted, "nesvik"), text: "Ikkje kapittel 3".into() };
    adopted.try_as(&signatory(), &reserve).unwrap();
    told_of.push(told("one reserved", &adopted));
    let (state, reason) = (PlanState::Withdrawn, Some("Partane vart ikkje samde".into()));
    adopted.ok(&PlanCommand::SetState { state, from: None, other: None, reason, amends: None });
    told_of.push(told("withdrawn", &adopted));
    insta::assert_snapshot!(told_of.join("\n"));
}

#[test]
fn a_round_that_is_closed_takes_nothing_more() {
    let mut field = opened(0, rule());
    mandate(&mut field, "bo", None, None, None);
    key(&mut field, "bo", "SHA256:bo");
    let (nesvik, statement) = (line(&field, "nesvik"), says(&field, "1.0"));
    field.ok(&prepare(&nesvik, "bo", &statement));
    sign(&mut field, &["hf"]);
    assert_eq!(field.denied(&close(None)), "signing-unfinished");
    field.ok(&close(Some("Fristen er ute")));
    assert_eq!(field.denied(&close(Some("Ein gong til"))), "signing-not-open");
    let withdraw = PlanCommand::WithdrawSignature { line: line(&field, "hf"), reason: "Angrar".into() };
    let chief = actor("ada", Capacity::Signatory { party: id("hf"), office: id("leiar") });
    let hf = WorkspaceEvent::MandateSet {
        party: id("hf"),
        office: id("leiar"),
        person: id("ada"),
        authority: None,
        from: None,
        to: None,
        instead: None,
    };
    say(&mut field, &hf);
    assert_eq!(field.denied_to(&chief, &withdraw), "signing-closed");
    let reserve = PlanCommand::Reserve { line: nesvik.clone(), text: "Ikkje kapittel 3".into() };
    assert_eq!(field.denied_to(&signatory(), &reserve), "signing-closed");
    for command in [
        prepare(&nesvik, "bo", &statement),
        hand_in(&nesvik, "bo", &statement),
        ink(&field, "nesvik"),
        decline(&field, "nesvik", false),
        adopt(&field, "nesvik"),
    ] {
        assert_eq!(field.denied(&command), "signing-closed", "{command:?}");
    }
    assert_eq!(field.denied(&open(rule())), "signing-closed");
    assert_eq!(standing(&field).force, Force::Nobody);
    assert!(force::waited(&field.plan, &field.plan.versions["1.0"]).is_empty(), "nobody is waited for any more");
}

#[test]
fn a_party_that_declined_accedes_on_the_same_bytes() {
    let mut field = opened(1, SigningRule { partial: true, ..rule() });
    sign(&mut field, &["hf", "nesvik"]);
    field.ok(&decline(&field, "part-01", true));
    assert_eq!(field.denied(&ink(&field, "part-01")), "line-declined-for-good");
    field.ok(&close(None));
    assert_eq!(field.denied(&ink(&field, "part-01")), "signing-closed");
    let before = field.plan.versions["1.0"].clone();
    field.day = day("2021-01-15");
    assert_eq!(field.denied(&accede(&field, "hf")), "party-has-line");
    field.ok(&accede(&field, "part-01"));
    assert_eq!(field.denied(&accede(&field, "part-01")), "party-has-line");
    sign(&mut field, &["part-01"]);
    assert_eq!(standing(&field).force, Force::All);
    assert_eq!((field.plan.versions["1.0"].text, &field.plan.versions["1.0"].lines), (before.text, &before.lines));
    party(&mut field, "ny", "Ny kommune");
    field.ok(&accede(&field, "ny"));
    assert_eq!(stand(&field, "ny"), Stand::Waiting);
    assert_eq!(force::waited(&field.plan, &field.plan.versions["1.0"]).len(), 1);
    sign(&mut field, &["ny"]);
    assert_eq!(field.plan, field.replayed());
    let mut foreign = accede(&field, "ny");
    if let PlanCommand::AddLine { line, .. } = &mut foreign {
        line.party = id("utanfor");
    }
    assert_eq!(field.denied(&foreign), "lock-lines");
}

#[test]
fn pairs_need_their_middle_in_the_text() {
    let mut field = locked(2);
    let of = |hub: &str| open(SigningRule { who: Signers::Pairs(id(hub)), ..rule() });
    assert_eq!(field.denied(&of("ukjend")), "hub-without-line");
    field.ok(&of("hf"));
    sign(&mut field, &["nesvik", "part-01"]);
    assert_eq!(standing(&field).force, Force::Nobody, "the pairs wait for their middle");
    sign(&mut field, &["hf"]);
    assert_eq!(standing(&field).force, Force::Pairs(id("hf"), vec![id("nesvik"), id("part-01")]));
}

#[test]
fn a_line_opens_with_the_partys_own_adoption() {
    let mut field = opened(0, SigningRule { adoption_first: true, ..rule() });
    assert_eq!(field.denied(&ink(&field, "hf")), "adoption-needed");
    let mut other = adopt(&field, "hf");
    if let PlanCommand::Adopt { consideration, .. } = &mut other {
        *consideration = Some(id("c1"));
    }
    assert_eq!(field.denied(&other), "adoption-of-another");
    field.ok(&adopt(&field, "hf"));
    sign(&mut field, &["hf"]);
    assert_eq!(stand(&field, "nesvik"), Stand::NotAdopted);
}

#[test]
fn an_authority_that_has_lapsed_signs_nothing() {
    let mut field = opened(0, rule());
    let (nesvik, statement) = (line(&field, "nesvik"), says(&field, "1.0"));
    mandate(&mut field, "ada", None, Some("2020-02-29"), None);
    assert_eq!(field.denied(&prepare(&nesvik, "ada", &statement)), "mandate-lapsed");
    mandate(&mut field, "ada", Some("2020-03-01"), Some("2020-03-01"), None);
    key(&mut field, "ada", "SHA256:ada");
    field.ok(&prepare(&nesvik, "ada", &statement));
    field.day = day("2020-03-02");
    assert_eq!(field.denied(&hand_in(&nesvik, "ada", &statement)), "mandate-lapsed");
    // Another right to sign does not stand in for the one that the statement names.
    mandate(&mut field, "ada", Some("2020-03-02"), None, Some("bo"));
    assert_eq!(field.denied(&hand_in(&nesvik, "ada", &statement)), "mandate-changed");
    field.ok(&prepare(&nesvik, "ada", &statement));
    field.ok(&hand_in(&nesvik, "ada", &statement));
    let LineState::Signed(signed) = &field.plan.lines[&nesvik].state else { panic!("not signed") };
    assert_eq!(signed.mandate.as_ref().and_then(|held| held.instead.clone()), Some(id("bo")));
}

#[test]
fn a_deputy_has_a_document() {
    let field = Field::new();
    let fact = WorkspaceEvent::MandateSet {
        party: id("nesvik"),
        office: id("leiar"),
        person: id("ada"),
        authority: None,
        from: None,
        to: None,
        instead: Some(id("bo")),
    };
    let denied = vedtak::domain::decide::workspace::decide(&field.workspace, &secretary(), &[fact], field.now());
    assert_eq!(denied.unwrap_err().cause.id, "deputy-without-authority");
}

#[test]
fn a_new_holder_of_the_office_voids_nobody() {
    let mut field = opened(0, rule());
    mandate(&mut field, "bo", None, None, None);
    by_key(&mut field, "bo");
    sign(&mut field, &["hf"]);
    let (before, signed) = (standing(&field), field.plan.lines[&line(&field, "nesvik")].clone());
    field.day = day("2024-01-01");
    mandate(&mut field, "bo", None, Some("2023-12-31"), None);
    mandate(&mut field, "ada", Some("2024-01-01"), None, None);
    assert_eq!((standing(&field).force, &before.force), (Force::All, &Force::All));
    assert_eq!(field.plan.lines[&line(&field, "nesvik")], signed);
}

#[test]
fn a_stolen_key_disputes_what_it_signed_since() {
    let mut field = opened(0, rule());
    by_key(&mut field, "bo");
    sign(&mut field, &["hf"]);
    let revoke = |since: &str, compromised| WorkspaceEvent::KeyRevoked {
        key: "SHA256:bo".into(),
        since: since.parse().unwrap(),
        reason: "Stolen".into(),
        compromised,
    };
    for (since, compromised, expected) in [
        ("2020-03-01T00:00:00Z", false, Stand::Signed),
        ("2020-03-01T18:00:00Z", true, Stand::Signed),
        ("2020-02-28T00:00:00Z", true, Stand::Disputed),
    ] {
        let mut field = field.clone();
        say(&mut field, &revoke(since, compromised));
        assert_eq!(stand(&field, "nesvik"), expected, "{since} {compromised}");
        assert_eq!(standing(&field).force == Force::All, expected == Stand::Signed);
    }
}

#[test]
fn a_disputed_signature_is_replaced_and_a_reservation_goes_with_its_signature() {
    let mut field = opened(0, rule());
    sign(&mut field, &["hf", "nesvik"]);
    assert_eq!(field.denied(&ink(&field, "hf")), "line-signed-already");
    field.ok(&PlanCommand::Dispute { line: line(&field, "hf"), reason: "Feil person".into() });
    assert_eq!(stand(&field, "hf"), Stand::Disputed);
    sign(&mut field, &["hf"]);
    assert_eq!(stand(&field, "hf"), Stand::Signed);
    let nesvik = line(&field, "nesvik");
    let reserve = PlanCommand::Reserve { line: nesvik.clone(), text: "Ikkje kapittel 3".into() };
    field.try_as(&signatory(), &reserve).unwrap();
    assert_eq!((stand(&field, "nesvik"), standing(&field).force), (Stand::Reserved, Force::Nobody));
    let withdraw = PlanCommand::WithdrawSignature { line: nesvik, reason: "Signerer reint".into() };
    field.try_as(&signatory(), &withdraw).unwrap();
    sign(&mut field, &["nesvik"]);
    assert_eq!(standing(&field).force, Force::All);
}

#[test]
fn what_was_signed_before_the_text_is_no_signature_on_it() {
    let mut field = opened(0, rule());
    let mut old = ink(&field, "hf");
    if let PlanCommand::Evidence { date, .. } = &mut old {
        *date = day("2016-06-01");
    }
    assert_eq!(field.denied(&old), "evidence-before-text");
    let (kind, text) = ("attested".into(), "Helseføretaket signerte på papir 01.06.16".into());
    field.ok(&PlanCommand::Note { kind, text });
    assert_eq!(standing(&field).counted(), (0, 2), "an attested fact is no signature");
}

#[test]
fn a_plan_ends_with_a_reason_or_a_successor_and_is_still_told_about() {
    let mut field = opened(0, rule());
    sign(&mut field, &["hf"]);
    let set = |state, other: Option<&str>, reason: Option<&str>| {
        let other = other.map(|plan| Successor { plan: id(plan), title: "Ein ny plan".into() });
        let reason = reason.map(Into::into);
        PlanCommand::SetState { state, from: None, other, reason, amends: None }
    };
    assert_eq!(field.denied(&set(PlanState::Withdrawn, None, None)), "reason-needed");
    assert_eq!(field.denied(&set(PlanState::Superseded, None, None)), "state-needs-other");
    assert_eq!(field.denied(&set(PlanState::Superseded, Some("felles-plan"), None)), "state-other-itself");
    field.ok(&set(PlanState::Withdrawn, None, Some("Ikkje semje")));
    assert_eq!(field.denied(&ink(&field, "nesvik")), "plan-withdrawn");
    let note = |text: &str| PlanCommand::Note { kind: "told".into(), text: text.into() };
    assert_eq!(field.denied(&note(" ")), "reason-needed");
    field.ok(&note("Begge partane, i brev 02.03.20"));
    assert_eq!(stand(&field, "hf"), Stand::Signed, "given to a version that is withdrawn now");
}

#[test]
fn a_party_with_two_offices_is_counted_and_named_once() {
    let mut field = Field::new();
    let (key, name) = ("direktor".to_owned(), "Direktør".to_owned());
    say(&mut field, &WorkspaceEvent::OfficeSet { party: id("hf"), office: id("direktor"), key, name });
    field.ok(&field.clone().lock("1.0", VersionKind::Final));
    let overridden = Some("Avtalt".to_owned());
    field.ok(&PlanCommand::OpenSigning { version: "1.0".into(), rule: rule(), due: None, overridden });
    assert_eq!(field.plan.newest_version().unwrap().lines.len(), 3);
    assert_eq!(standing(&field).counted(), (0, 2));
    let missing = "Det manglar signatur frå Helseføretaket og Nesvik kommune. 0 av 2 partar har signert.";
    assert!(field.missing().iter().any(|sentence| sentence == missing), "{:?}", field.missing());
}
