//! What follows when something is moved.

use chrono::NaiveDate;
use vedtak::domain::id::BodyId;
use vedtak::domain::lint::Code;
use vedtak::domain::rehearsal::{Move, Rehearsal};
use vedtak::domain::value::Recipient;

use super::field::{Field, day, id, when};

/// A discussion, a signing without a date, a meeting, one without a date, and a signing five weeks after it.
fn planned() -> Field {
    let mut field = Field::new();
    let sg = || Recipient::Body(id("sg"));
    field.milestone("m3", "consider", &[(sg(), Some("10.06.20")), (Recipient::Body(id("sr-voss")), Some("03.06.20"))]);
    field.milestone("m4", "discuss", &[(sg(), None)]);
    field.milestone("m5", "sign", &[(Recipient::Parties, Some("15.07.20"))]);
    field
}

fn rehearse(field: &Field, moves: &[(&str, Option<&str>, &str)]) -> Rehearsal {
    let moves: Vec<Move> = moves
        .iter()
        .map(|(milestone, body, to)| Move { milestone: id(milestone), body: body.map(id::<BodyId>), to: when(to) })
        .collect();
    Rehearsal::of(&field.plan, &field.workspace, field.template(), &moves, field.day)
}

fn days(found: &Rehearsal) -> Vec<Option<NaiveDate>> {
    found.rows.iter().map(|row| row.days.after).collect()
}

#[test]
fn what_comes_later_moves_as_far_and_keeps_the_time_between() {
    let field = planned();
    let found = rehearse(&field, &[("m3", None, "24.06.20")]);
    assert_eq!(days(&found), [day("2020-06-24"), day("2020-06-24"), day("2020-07-29")].map(Some));
    assert_eq!((found.signing.before, found.signing.delay()), (Some(day("2020-07-15")), Some(14)));
    assert_eq!(found.rows.iter().map(|row| row.is_moved).collect::<Vec<_>>(), [true, false, false]);
}

#[test]
fn nobody_meets_earlier_because_somebody_else_does() {
    let found = rehearse(&planned(), &[("m3", None, "27.05.20")]);
    assert_eq!(found.signing.delay(), Some(0));
}

#[test]
fn one_body_delays_the_others_only_when_it_is_the_last() {
    let field = planned();
    assert_eq!(rehearse(&field, &[("m3", Some("sr-voss"), "09.06.20")]).signing.delay(), Some(0));
    assert_eq!(rehearse(&field, &[("m3", Some("sr-voss"), "17.06.20")]).signing.delay(), Some(7));
    assert_eq!(rehearse(&field, &[("m1", Some("sr-voss"), "03.06.20")]).signing.delay(), Some(14), "of a set");
}

#[test]
fn nothing_is_earlier_than_today() {
    let mut field = planned();
    field.day = day("2020-07-01");
    let found = rehearse(&field, &[("m3", None, "24.06.20")]);
    assert_eq!(found.rows[0].days.after, Some(field.day));
}

#[test]
fn what_would_contradict_is_named_once_and_what_does_already_is_not() {
    let field = planned();
    assert!(rehearse(&field, &[("m3", None, "11.06.20")]).broken.is_empty());
    let on_holiday = rehearse(&field, &[("m3", None, "01.06.20")]).broken;
    let codes: Vec<Code> = on_holiday.iter().map(|one| one.code).collect();
    assert_eq!(codes, [Code::MeetingOnHoliday], "Whit Monday");
    let before = field.plan.clone();
    rehearse(&field, &[("m3", None, "veke 53")]);
    assert_eq!(field.plan, before, "nothing is written");
}
