//! The sentences that say what is missing, every kind of them, in three languages: read them aloud.

use std::fmt::Write as _;

use vedtak::domain::case::Moving;
use vedtak::domain::consideration::{Challenge, ChallengeState, Condition, Outcome};
use vedtak::domain::event::{PlanEvent, WorkspaceEvent};
use vedtak::domain::lang::Lang;
use vedtak::domain::outstanding::{Holder, Item, Kind, Whom, outstanding};
use vedtak::domain::remark::{Anchor, Audience};
use vedtak::domain::value::{FieldValue, Value};
use vedtak::locale::Locale;

use super::field::{Field, day, id};
use super::sight::{close, happen, seat, state, voting};

const GOLDEN: &str = include_str!("../data/missing.txt");

fn items(field: &Field) -> Vec<Item> {
    outstanding(&field.plan, &field.workspace, field.template(), field.day).items
}

fn find(field: &Field, is_it: impl Fn(&Kind) -> bool) -> Item {
    let items = items(field);
    items.iter().find(|item| is_it(&item.kind)).unwrap_or_else(|| panic!("{items:#?}")).clone()
}

fn of_case(kind: &Kind) -> bool {
    matches!(kind, Kind::Case(..))
}

fn named(field: &mut Field) {
    for (person, name) in [("bo", "Bo Li"), ("kari", "Kari Nes"), ("ada", "Ada Vik")] {
        let (person, name) = (id(person), name.to_owned());
        state(field, WorkspaceEvent::PersonNamed { person, name, mail: None, title: None });
    }
}

fn recorded(field: &mut Field, who: &str, adopted: &str, awaits: bool) {
    let mut given = field.consideration(&format!("r-{who}"), "s1", who, Outcome::ApprovedWithRemarks);
    given.adopted = Some(adopted.to_owned());
    given.conditions = vec![
        Condition { no: 1, text: "Kostnaden er kjend".into(), before_start: true },
        Condition { no: 2, text: "Språket er retta".into(), before_start: false },
    ];
    happen(
        field,
        PlanEvent::ConsiderationRecorded { consideration: Box::new(given), tally: None, tallies: Vec::new(), awaits },
    );
}

fn remark(field: &mut Field, name: &str, owner: Option<&str>) {
    field.ok(&vedtak::domain::command::PlanCommand::Remark {
        id: id(name),
        anchor: Anchor::PLAN,
        text: "Kvifor?".into(),
        body: None,
        condition: false,
        audience: Audience::All,
        owner: owner.map(id),
        behalf: None,
    });
}

/// Gives one plan after the other, with what is missing in each.
fn all() -> Vec<Item> {
    let mut field = voting();
    named(&mut field);
    field.day = day("2020-05-14");
    let mut said = vec![find(&field, |kind| matches!(kind, Kind::Answers(_))), find(&field, of_case)];
    let (person, basis) = (Some(id("kari")), "slektskap".to_owned());
    let mut doubt = field.clone();
    happen(&mut doubt, PlanEvent::RecusalRaised { consideration: id("c1"), seat: seat("to"), person, basis });
    said.push(find(&doubt, of_case));
    let (choice, person) = (vedtak::domain::case::Choice::For, id("kari"));
    let vote = PlanEvent::VoteCast { consideration: id("c1"), seat: seat("to"), person, choice, behalf: None };
    happen(&mut field, vote);
    said.push(find(&field, of_case));
    remark(&mut field, "a", None);
    remark(&mut field, "b", Some("ada"));
    said.extend(items(&field).into_iter().filter(|item| item.kind == Kind::RemarkAnswers));
    recorded(&mut field, "sr-voss", "Ja", true);
    said.push(find(&field, |kind| matches!(kind, Kind::Case(of, _) if *of == id("r-sr-voss"))));
    let challenge = Challenge { how: "lovlegkontroll".into(), state: ChallengeState::Open, reason: "Fristen".into() };
    let (how, state, reason) = (challenge.how, challenge.state, challenge.reason);
    happen(&mut field, PlanEvent::ConsiderationConfirmed { consideration: id("r-sr-voss"), chair: id("bo") });
    happen(&mut field, PlanEvent::ConsiderationChallenged { consideration: id("r-sr-voss"), how, state, reason });
    said.push(find(&field, |kind| matches!(kind, Kind::Case(of, _) if *of == id("r-sr-voss"))));
    recorded(&mut field, "su-vest", "Ja, men", false);
    said.push(find(&field, |kind| matches!(kind, Kind::Conflict(_))));
    said.push(find(&field, |kind| matches!(kind, Kind::Close(_))));
    said.extend(items(&field).into_iter().filter(|item| matches!(item.kind, Kind::Condition(..))).take(2));
    field.day = day("2020-12-01");
    said.push(find(&field, |kind| *kind == Kind::Access));
    said
}

#[test]
fn every_sentence_reads_well_in_three_languages() {
    let mut said = String::new();
    for item in all() {
        for lang in [Lang::En, Lang::Nb, Lang::Nn] {
            writeln!(said, "{}: {}", lang.code(), Locale::new(lang).say(&item.message)).unwrap();
        }
        said.push('\n');
    }
    assert_eq!(said.trim(), GOLDEN.trim(), "{said}");
}

#[test]
fn a_meeting_without_a_record_is_missing_from_the_day_after_and_a_moved_one_is_not() {
    let mut field = voting();
    happen(&mut field, PlanEvent::VoteWithdrawn { consideration: id("c1"), seat: seat("ein") });
    std::sync::Arc::make_mut(field.plan.cases.get_mut(&id("c1")).unwrap()).ballot = None;
    let late = |field: &Field| items(field).iter().any(|item| of_case(&item.kind));
    field.day = day("2020-05-14");
    assert!(!late(&field));
    field.day = day("2020-05-15");
    assert!(late(&field));
    let moved = PlanEvent::ConsiderationMoved {
        consideration: id("c1"),
        how: Moving::Moved,
        held: Some(day("2020-06-02")),
        place: None,
        case: None,
        reason: "Ferie".into(),
    };
    happen(&mut field, moved);
    assert!(!late(&field), "a moved meeting is not overdue");
    let answers = find(&field, |kind| matches!(kind, Kind::Answers(_)));
    let voss = answers.waiting_for.iter().find(|waiting| waiting.holder == Holder::Body(id("sr-voss"))).unwrap();
    assert_eq!(voss.due, Some(day("2020-06-02")));
}

#[test]
fn who_has_not_voted_is_asked_by_name_and_a_body_is_told_of_itself_alone() {
    let field = voting();
    let owed = |whom: &Whom| {
        let items = items(&field).into_iter().filter_map(|item| item.owed(whom, &field.workspace, field.day));
        items.map(|item| Locale::new(Lang::Nn).say(&item.message)).collect::<Vec<_>>()
    };
    let votes = "Det manglar røyst frå kari (M1, SR Voss). 1 av 2 har røysta.";
    assert!(owed(&Whom::Person(id("kari"))).contains(&votes.to_owned()), "{:?}", owed(&Whom::Person(id("kari"))));
    assert!(!owed(&Whom::Person(id("bo"))).contains(&votes.to_owned()));
    let of_body = owed(&Whom::Body(id("su-vest")));
    assert!(of_body[0].starts_with("Det manglar svar frå SU Vest (M1"), "{of_body:?}");
    assert_eq!(owed(&Whom::Party(id("hf"))), Vec::<String>::new());
}

#[test]
fn a_body_that_was_taken_over_is_asked_through_its_successor() {
    let mut field = voting();
    let (field_name, value) = ("successor".to_owned(), FieldValue::Some(Value::Bodies(vec![id("sg")])));
    let fact =
        WorkspaceEvent::BodySet { id: id("su-vest"), key: "su-vest".into(), field: field_name, value, from: None };
    state(&mut field, fact);
    let answers = find(&field, |kind| matches!(kind, Kind::Answers(_)));
    assert!(answers.waiting_for.iter().any(|waiting| waiting.holder == Holder::Body(id("sg"))));
    assert!(Locale::new(Lang::Nn).say(&answers.message).contains("Styringsgruppa (SU Vest)"));
}

#[test]
fn what_is_closed_comes_back_on_its_day() {
    let mut field = voting();
    close(&mut field, None);
    let is_asked = |field: &Field| items(field).iter().any(|item| item.kind == Kind::Access);
    field.day = day("2020-11-30");
    assert!(!is_asked(&field));
    field.day = day("2020-12-01");
    assert!(is_asked(&field));
}
