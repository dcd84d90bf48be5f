//! Who sits in bodies on a day, who acts in a case, who chairs, who has taken over.

use vedtak::domain::body::{Body, Holders, Rights, Rule, Seat, SeatOf, Turn};
use vedtak::domain::case::{Call, Case, Doubt, Sitting};
use vedtak::domain::id::PersonId;
use vedtak::domain::party::Considerer;
use vedtak::domain::roster::Roster;
use vedtak::domain::value::{FieldValue, Value};
use vedtak::domain::workspace::Workspace;

use super::field::{day, id};

fn persons(names: &[&str]) -> Vec<PersonId> {
    names.iter().map(|name| id(name)).collect()
}

fn held(holders: Holders, deputies: &[&str]) -> Seat {
    Seat {
        title: None,
        holders,
        deputies: persons(deputies),
        rights: Rights::default(),
        side: None,
        party: None,
        to: None,
    }
}

fn of(body: &str, seat: &str) -> SeatOf {
    SeatOf { body: id(body), seat: id(seat) }
}

fn body(name: &str, seats: Vec<(&str, Seat)>) -> Body {
    let mut body = Body::new(id(name), name.into());
    for (seat, facts) in seats {
        body.seats.entry(id(seat)).or_default().set(None, facts);
    }
    body
}

fn workspace(bodies: Vec<Body>) -> Workspace {
    let mut workspace = Workspace::new();
    workspace.bodies = bodies.into_iter().map(|body| (body.id.clone(), body.into())).collect();
    workspace
}

/// A committee of three: a leader, a seat that two share, and a vacant one.
fn committee() -> Body {
    let seats = vec![
        ("leiar", held(Holders::Persons(persons(&["anne"])), &["vara1", "vara2"])),
        ("delt", held(Holders::Persons(persons(&["bo", "cai"])), &["vara1", "vara2"])),
        ("ledig", held(Holders::Vacant, &[])),
    ];
    let mut committee = body("su", seats);
    committee.rule.set(None, Rule { chair: vec![id("leiar")], ..Rule::default() });
    committee
}

fn case(bodies: &[&str]) -> Case {
    let call = Call {
        id: id("k1"),
        step: id("s1"),
        version: "1.0".into(),
        bodies: bodies.iter().map(|body| Considerer::Body(id(body))).collect(),
        held: None,
        meeting: None,
        place: None,
        case: None,
        written: None,
        carries: None,
    };
    Case::new(call, day("2020-05-01").and_hms_opt(12, 0, 0).unwrap().and_utc())
}

fn sits(case: &mut Case, seat: SeatOf, person: Option<&str>) {
    case.sittings.insert(seat, Sitting { person: person.map(id), reason: None });
}

fn recused(case: &mut Case, seat: SeatOf, person: &str) {
    let doubt = Doubt { person: Some(id(person)), basis: "styremedlem".into(), recused: Some(true), by: id("bo") };
    case.doubts.insert(seat, doubt);
}

#[test]
fn a_seat_that_several_share_is_one_place_and_a_vacant_one_does_not_count() {
    let workspace = workspace(vec![committee()]);
    let roster = Roster::at(&workspace, &[Considerer::Body(id("su"))], day("2020-05-01"));
    assert_eq!(roster.places.len(), 3);
    assert_eq!(roster.voting().count(), 2);
    assert_eq!(roster.voter(&id("bo")).unwrap().of, roster.voter(&id("cai")).unwrap().of);
    assert!(roster.voter(&id("vara1")).is_none());
    assert!(roster.has_chair() && roster.chairs(&id("anne")) && !roster.chairs(&id("bo")));
}

#[test]
fn the_deputy_acts_or_the_member_never_both() {
    let (workspace, mut case) = (workspace(vec![committee()]), case(&["su"]));
    let today = day("2020-05-01");
    assert_eq!(Roster::of_case(&workspace, &case, today).next_deputy(&of("su", "leiar")), Some(&id("vara1")));
    sits(&mut case, of("su", "leiar"), Some("vara1"));
    let roster = Roster::of_case(&workspace, &case, today);
    assert!(roster.voter(&id("anne")).is_none(), "the member's right rests");
    assert_eq!(roster.voter(&id("vara1")).unwrap().of, of("su", "leiar"));
    // The first deputy sits already, so the second is next for the other seat.
    assert_eq!(roster.next_deputy(&of("su", "delt")), Some(&id("vara2")));
    // An empty seat is still a seat: staying away does not make the quorum smaller.
    sits(&mut case, of("su", "leiar"), None);
    assert_eq!(Roster::of_case(&workspace, &case, today).voting().count(), 2);
}

#[test]
fn the_recused_has_no_part_and_the_deputy_brings_the_seat_back() {
    let (workspace, mut case) = (workspace(vec![committee()]), case(&["su"]));
    let today = day("2020-05-01");
    recused(&mut case, of("su", "leiar"), "anne");
    let roster = Roster::of_case(&workspace, &case, today);
    assert_eq!(roster.voting().count(), 1);
    assert!(roster.voter(&id("anne")).is_none() && !roster.chairs(&id("anne")));
    assert!(roster.place_of(&id("anne")).unwrap().is_recused);
    sits(&mut case, of("su", "leiar"), Some("vara1"));
    let roster = Roster::of_case(&workspace, &case, today);
    assert_eq!(roster.voting().count(), 2);
    // Of two who share a seat the other votes for it.
    recused(&mut case, of("su", "delt"), "bo");
    let roster = Roster::of_case(&workspace, &case, today);
    assert!(roster.voter(&id("bo")).is_none() && roster.voter(&id("cai")).is_some());
}

#[test]
fn seats_are_held_through_bodies_and_other_seats_and_a_circle_gives_nobody() {
    let steering = body(
        "sg",
        vec![
            ("ak", held(Holders::Body(id("su")), &[])),
            ("leiar", held(Holders::Seat(of("su", "leiar")), &[])),
            ("rundt", held(Holders::Seat(of("sg", "rundt2")), &[])),
            ("rundt2", held(Holders::Seat(of("sg", "rundt")), &[])),
        ],
    );
    let workspace = workspace(vec![committee(), steering]);
    let roster = Roster::at(&workspace, &[Considerer::Body(id("sg"))], day("2020-05-01"));
    let sitters = |seat: &str| roster.places.iter().find(|place| place.of == of("sg", seat)).unwrap().sitters.clone();
    assert_eq!(sitters("ak"), [&id("bo"), &id("cai"), &id("anne")]);
    assert_eq!(sitters("leiar"), [&id("anne")]);
    assert!(sitters("rundt").is_empty());
    assert_eq!(roster.voting().count(), 2);
}

#[test]
fn an_old_day_has_its_own_roster_and_a_term_ends() {
    let mut committee = committee();
    let seat = Seat { to: Some(day("2021-06-30")), ..held(Holders::Persons(persons(&["dag"])), &[]) };
    committee.seats.get_mut(&id("leiar")).unwrap().set(Some(day("2021-01-01")), seat);
    let workspace = workspace(vec![committee]);
    let on = |at| Roster::at(&workspace, &[Considerer::Body(id("su"))], day(at));
    assert!(on("2020-12-31").chairs(&id("anne")) && !on("2020-12-31").chairs(&id("dag")));
    assert!(on("2021-06-30").chairs(&id("dag")));
    assert!(!on("2021-07-01").has_chair());
}

#[test]
fn chairs_take_turns_from_the_year_that_the_rule_holds_from() {
    let chairing = |turn, on: &str| {
        let mut committee = committee();
        let chair = vec![id("leiar"), id("delt")];
        committee.rule.set(Some(day("2019-07-01")), Rule { chair, turn, ..Rule::default() });
        let workspace = workspace(vec![committee]);
        let roster = Roster::at(&workspace, &[Considerer::Body(id("su"))], day(on));
        (roster.chairs(&id("anne")), roster.chairs(&id("cai")))
    };
    assert_eq!(chairing(Turn::Any, "2020-05-01"), (true, true));
    assert_eq!(chairing(Turn::Year, "2019-12-31"), (true, false));
    assert_eq!(chairing(Turn::Year, "2020-01-01"), (false, true));
    assert_eq!(chairing(Turn::Year, "2021-05-01"), (true, false));
    assert_eq!(chairing(Turn::HalfYear, "2019-12-31"), (true, false));
    assert_eq!(chairing(Turn::HalfYear, "2020-01-01"), (false, true));
    assert_eq!(chairing(Turn::HalfYear, "2020-07-01"), (true, false));
}

#[test]
fn successors_are_followed_from_their_day_on() {
    let named = |name: &str, successors: &[&str], from: &str| {
        let mut known = body(name, Vec::new());
        let value: FieldValue = Value::Bodies(successors.iter().map(|name| id(name)).collect()).into();
        known.facts.entry("successor".into()).or_default().set(Some(day(from)), value);
        known
    };
    let workspace = workspace(vec![
        named("gammal", &["ny"], "2020-01-01"),
        named("ny", &["nord", "sor"], "2022-01-01"),
        body("nord", Vec::new()),
        named("rundt", &["rundt"], "2020-01-01"),
    ]);
    let after = |name: &str, on: &str| -> Vec<String> {
        workspace.successors(&id(name), day(on)).into_iter().map(ToString::to_string).collect()
    };
    assert_eq!(after("gammal", "2019-12-31"), ["gammal"]);
    assert_eq!(after("gammal", "2020-01-01"), ["ny"]);
    assert_eq!(after("gammal", "2022-01-01"), ["nord", "sor"]);
    assert_eq!(after("rundt", "2022-01-01"), ["rundt"]);
}
