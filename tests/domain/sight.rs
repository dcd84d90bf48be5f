//! Who sees what: audiences, plans that others find no trace of, members with a conflict of interest, votes.

use vedtak::domain::body::SeatOf;
use vedtak::domain::case::{Call, Choice};
use vedtak::domain::command::{Edit, PlanCommand};
use vedtak::domain::consideration::Outcome;
use vedtak::domain::event::{PlanEvent, Stamp, WorkspaceEvent};
use vedtak::domain::id::{NodeId, PersonId};
use vedtak::domain::remark::{Anchor, Audience};
use vedtak::domain::sight::{Sight, to_plan};
use vedtak::domain::version::{SigningRule, VersionKind, Way};

use super::field::{Field, body, day, id};

/// Bo sits in SR Voss beside Kari, Ada in SU Vest; a chapter is for SR Voss, and Voss votes.
pub fn voting() -> Field {
    let mut field = Field::new();
    for person in ["kari", "per"] {
        state(&mut field, WorkspaceEvent::PersonAdded { person: id(person) });
    }
    for (seat, holder) in [("ein", "bo"), ("to", "kari")] {
        let facts = serde_json::from_str(&format!(r#"{{"holders":{{"persons":["{holder}"]}}}}"#)).unwrap();
        state(&mut field, WorkspaceEvent::SeatSet { body: id("sr-voss"), seat: id(seat), facts, from: None });
    }
    field.ok(&field.clone().lock("1.0", VersionKind::Draft));
    field.ok(&field.clone().open("s1", "m1", "1.0"));
    let call = Call {
        id: id("c1"),
        step: id("s1"),
        version: "1.0".into(),
        bodies: vec![body("sr-voss")],
        held: Some(day("2020-05-14")),
        meeting: None,
        place: None,
        case: None,
        written: None,
        carries: None,
    };
    happen(&mut field, PlanEvent::ConsiderationOpened { consideration: Box::new(call) });
    happen(&mut field, PlanEvent::VoteOpened { consideration: id("c1"), proposed: "Ja".into() });
    let (choice, person) = (Choice::For, id("bo"));
    happen(
        &mut field,
        PlanEvent::VoteCast { consideration: id("c1"), seat: seat("ein"), person, choice, behalf: None },
    );
    close(&mut field, Some(id("m2")));
    field
}

pub fn seat(name: &str) -> SeatOf {
    SeatOf { body: id("sr-voss"), seat: id(name) }
}

fn stamp(field: &Field) -> Stamp {
    Stamp { n: 1, revision: field.plan.head.revision + 1, time: field.now().instant, by: id("sekretar") }
}

pub fn state(field: &mut Field, fact: WorkspaceEvent) {
    let stamp = stamp(field);
    field.workspace.apply(&fact, &stamp);
}

pub fn happen(field: &mut Field, event: PlanEvent) {
    let stamp = stamp(field);
    field.plan.apply(&event, &stamp);
}

pub fn close(field: &mut Field, target: Option<NodeId>) {
    let (audience, basis, review) = (vec![id("sr-voss")], Some("offl. § 13".to_owned()), Some(day("2020-12-01")));
    happen(field, PlanEvent::AccessSet { target, audience, basis, by: "AK".into(), review });
}

fn sight(field: &Field, person: &str) -> Sight {
    Sight::of_person(&field.workspace, &PersonId::new(person).unwrap(), field.day)
}

/// Lists who of everybody sees a chapter, the plan, and who votes how.
fn seers(field: &Field) -> [Vec<&'static str>; 3] {
    let sees = |of: &dyn Fn(&Sight) -> bool| {
        ["sekretar", "ada", "bo", "kari", "per"].into_iter().filter(|person| of(&sight(field, person))).collect()
    };
    let case = &field.plan.cases[&id("c1")];
    [
        sees(&|sight| sight.sees_node(&field.plan, &id("m2"))),
        sees(&|sight| sight.sees_plan(&field.plan)),
        sees(&|sight| sight.sees_votes(&field.plan, case)),
    ]
}

#[test]
fn an_audience_sees_what_is_closed_beside_the_secretariat() {
    let mut field = voting();
    let all = vec!["sekretar", "ada", "bo", "kari", "per"];
    let inside = vec!["sekretar", "bo", "kari"];
    assert_eq!(seers(&field), [inside.clone(), all, inside.clone()]);
    close(&mut field, None);
    assert_eq!(seers(&field), [inside.clone(), inside.clone(), inside]);
}

#[test]
fn whoever_has_a_conflict_of_interest_loses_the_papers_until_the_case_is_decided() {
    let mut field = voting();
    close(&mut field, None);
    let (consideration, basis) = (id("c1"), "slektskap".to_owned());
    let person = Some(id("kari"));
    happen(&mut field, PlanEvent::RecusalRaised { consideration, seat: seat("to"), person, basis: basis.clone() });
    assert!(seers(&field)[0].contains(&"kari"), "raised is not decided");
    happen(&mut field, PlanEvent::RecusalDecided { consideration: id("c1"), seat: seat("to"), recused: true, basis });
    assert_eq!(seers(&field), [["sekretar", "bo"]; 3].map(Vec::from));
    // Whom the body calls in sees what the member saw.
    let person = Some(id("per"));
    happen(&mut field, PlanEvent::SeatTaken { consideration: id("c1"), seat: seat("to"), person, reason: None });
    assert_eq!(seers(&field), [["sekretar", "bo", "per"]; 3].map(Vec::from));
    let recorded = field.consideration("c1", "s1", "sr-voss", Outcome::Approved);
    let consideration = Box::new(recorded);
    happen(
        &mut field,
        PlanEvent::ConsiderationRecorded { consideration, tally: None, tallies: Vec::new(), awaits: false },
    );
    assert_eq!(seers(&field)[0], ["sekretar", "bo", "kari"]);
}

#[test]
fn a_vote_that_is_open_is_seen_by_those_who_vote() {
    let field = voting();
    let seen = |person: &str| sight(&field, person).veil(&field.plan).without(&field.plan);
    assert!(seen("ada").cases[&id("c1")].ballot.is_none());
    assert!(!seen("ada").nodes.contains_key(&id("m2")));
    assert_eq!(seen("kari").cases[&id("c1")].ballot.as_ref().map(|ballot| ballot.votes.len()), Some(1));
    let cast = field.plan.cases[&id("c1")].ballot.as_ref().unwrap().votes.values().next().unwrap().choice;
    let vote = PlanEvent::VoteCast {
        consideration: id("c1"),
        seat: seat("ein"),
        person: id("bo"),
        choice: cast,
        behalf: None,
    };
    assert!(sight(&field, "ada").veil(&field.plan).events(vec![vote.clone()]).is_empty());
    assert_eq!(sight(&field, "bo").veil(&field.plan).events(vec![vote.clone()]), [vote]);
}

#[test]
fn nobody_signs_unread_and_nobody_reads_before_that() {
    let mut field = Field::new();
    close(&mut field, None);
    let signatory = |field: &Field| sight(field, "bo").sees_plan(&field.plan);
    field.ok(&field.clone().lock("1.0", VersionKind::Final));
    assert!(!signatory(&field));
    let (version, rule) = ("1.0".to_owned(), SigningRule::of(vec![Way::Ssh]));
    happen(&mut field, PlanEvent::SigningOpened { version, rule, due: None, overridden: None });
    assert!(signatory(&field), "{:?}", to_plan(&field.plan));
    assert!(!sight(&field, "ada").sees_plan(&field.plan));
}

#[test]
fn pitfall_39_what_is_kept_from_the_public_has_a_basis_a_decider_and_a_day() {
    let mut field = Field::new();
    let restrict = |target: Option<NodeId>, basis: &str, by: &str, review: Option<&str>| {
        let (basis, by, review) = (Some(basis.to_owned()), by.to_owned(), review.map(day));
        PlanCommand::Edit(vec![Edit::Restrict { target, audience: Vec::new(), basis, by, review }])
    };
    for target in [None, Some(id("why")), Some(id("m2"))] {
        for (basis, by, review, cause) in [
            (" ", "AK", Some("2020-12-01"), "access-without-basis"),
            ("offl. § 13", " ", Some("2020-12-01"), "access-without-by"),
            ("offl. § 13", "AK", None, "access-without-review"),
        ] {
            assert_eq!(field.denied(&restrict(target.clone(), basis, by, review)), cause, "{target:?}");
        }
        field.ok(&restrict(target, "offl. § 13", "AK", Some("2020-12-01")));
    }
    // What an earlier vedtak kept without a day is read as it was, opened, and given a day.
    let basis = Some("offl. § 13".to_owned());
    let (target, audience, by) = (Some(id("m1")), Vec::new(), "AK".to_owned());
    happen(&mut field, PlanEvent::AccessSet { target, audience, basis, by, review: None });
    let is_asked =
        |field: &Field| field.missing().iter().any(|missing| missing.contains("ikkje sett nokon dag for å vurdere"));
    assert!(field.plan.is_closed(&id("m1")) && is_asked(&field), "{:?}", field.missing());
    field.ok(&restrict(Some(id("m1")), "offl. § 13", "AK", Some("2020-12-01")));
    assert!(!is_asked(&field));
}

#[test]
fn the_number_of_the_next_remark_tells_nothing_of_those_at_the_end_that_are_hidden() {
    let mut field = Field::new();
    let next = |field: &Field| sight(field, "ada").veil(&field.plan).without(&field.plan).head.next_remark;
    let body = || Audience::Body(id("sr-voss"));
    let hidden = [(Audience::Secretariat, 2), (body(), 2), (Audience::Secretariat, 2)];
    let all = [(Audience::All, 2)].into_iter().chain(hidden).chain([(Audience::All, 6)]);
    for (no, (audience, seen)) in all.enumerate() {
        let (remark, anchor, text) = (id(&format!("r{no}")), Anchor::PLAN, "Kven betaler?".to_owned());
        let (body, owner, behalf) = (None, None, None);
        field.ok(&PlanCommand::Remark { id: remark, anchor, text, body, condition: false, audience, owner, behalf });
        assert_eq!(next(&field), seen, "{no}");
    }
}
