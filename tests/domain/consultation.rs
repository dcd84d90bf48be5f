//! Consultations: in time, late, together, withdrawn, replaced (pitfall 25).

use vedtak::domain::command::{OpenStep, PlanCommand};
use vedtak::domain::consideration::{Behalf, Channel, Consideration, Outcome};
use vedtak::domain::consultation::{Consultation, Norm, Standing, Use};
use vedtak::domain::event::PlanEvent;
use vedtak::domain::lang::Lang;
use vedtak::domain::template::checks::Consulting;
use vedtak::domain::value::Recipient;
use vedtak::domain::version::VersionKind;
use vedtak::locale::Locale;

use super::field::{Field, body, day, id};

/// A plan that is out on consultation from 1 June to 1 September, to two committees and the steering group.
fn consulted() -> Field {
    let mut field = Field::new();
    let invited = ["su-vest", "sr-voss", "sg"].map(|body| (Recipient::Body(id(body)), None));
    field.milestone("m3", "consult", &invited);
    field.ok(&field.clone().lock("1.0", VersionKind::Draft));
    field.day = day("2020-06-01");
    let (step, milestone) = (id("s3"), id("m3"));
    let due = Some(day("2020-09-01"));
    field.ok(&PlanCommand::OpenStep(OpenStep { step, milestone, version: "1.0".into(), silence: None, due }));
    field
}

fn answer(field: &Field, name: &str, who: &str, outcome: Outcome) -> Consideration {
    field.consideration(name, "s3", who, outcome)
}

fn record(consideration: Consideration) -> PlanCommand {
    PlanCommand::Record(Box::new(consideration))
}

fn standing(field: &Field, who: &str) -> Standing {
    let step = &field.plan.steps[&id("s3")];
    let read = Consultation::of(&field.plan, &field.workspace, step, field.day).unwrap();
    read.invited.iter().find(|one| *one.who == body(who)).unwrap().standing
}

fn sentence(field: &Field) -> String {
    let step = &field.plan.steps[&id("s3")];
    let read = Consultation::of(&field.plan, &field.workspace, step, field.day).unwrap();
    Locale::new(Lang::Nn).say(&read.message())
}

#[test]
fn an_answer_is_late_by_the_day_it_was_received_and_not_by_the_day_it_was_entered() {
    let mut field = consulted();
    assert_eq!(standing(&field, "sg"), Standing::Waiting);
    field.day = day("2020-09-01");
    field.ok(&record(answer(&field, "c1", "su-vest", Outcome::Remarks)));
    assert_eq!(standing(&field, "su-vest"), Standing::InTime, "the last day is in time");
    field.day = day("2020-09-20");
    assert_eq!(standing(&field, "sg"), Standing::Overdue);
    let received =
        |on: &str| Behalf { whom: "SR Voss".into(), channel: Channel::Letter, received: day(on), original: None };
    let letter =
        |on: &str| Consideration { behalf: Some(received(on)), ..answer(&field, "c2", "sr-voss", Outcome::Remarks) };
    let mut early = field.clone();
    early.ok(&record(letter("2020-08-31")));
    assert_eq!(standing(&early, "sr-voss"), Standing::InTime, "entered later, received in time");
    field.ok(&record(letter("2020-09-02")));
    assert_eq!(standing(&field, "sr-voss"), Standing::Late { days: 1, used: None });
    assert_eq!(sentence(&field), "M3: 2 av 3 har svara, frist 01.09.20, 1 for seint.");
}

#[test]
fn whether_what_is_late_is_used_is_a_recorded_decision() {
    let mut field = consulted();
    field.day = day("2020-09-08");
    field.ok(&record(answer(&field, "c1", "su-vest", Outcome::Remarks)));
    let decide = |used, reason: &str| {
        let (consideration, reason) = (id("c1"), reason.to_owned());
        PlanCommand::JudgeLate { consideration, used, reason }
    };
    assert_eq!(field.denied(&decide(Use::NotUsed, "")), "reason-needed");
    field.ok(&decide(Use::NotUsed, "Fristen var kunngjord"));
    assert_eq!(standing(&field, "su-vest"), Standing::Late { days: 7, used: Some(Use::NotUsed) });
    assert!(!standing(&field, "su-vest").counts());
    field.ok(&decide(Use::Used, "Leiaren bad om det"));
    assert!(standing(&field, "su-vest").counts(), "the newest decision is what holds");
    let mut despite = answer(&field, "c2", "sg", Outcome::Remarks);
    despite.despite = Some("Var med i samandraget".into());
    field.ok(&record(despite));
    assert_eq!(standing(&field, "sg"), Standing::Late { days: 7, used: Some(Use::Used) });
}

#[test]
fn several_answer_together_once() {
    let mut field = consulted();
    let mut joint = answer(&field, "c1", "su-vest", Outcome::Remarks);
    joint.bodies = vec![body("su-vest"), body("sr-voss")];
    field.ok(&record(joint));
    let step = &field.plan.steps[&id("s3")];
    let read = Consultation::of(&field.plan, &field.workspace, step, field.day).unwrap();
    let jointly: Vec<usize> = read.invited.iter().map(|one| one.jointly.len()).collect();
    assert_eq!(jointly, [1, 1, 0]);
    assert_eq!(sentence(&field), "M3: 2 av 3 har svara, frist 01.09.20.");
}

#[test]
fn a_withdrawn_answer_is_none_and_a_newer_one_takes_the_place_of_an_older() {
    let mut field = consulted();
    field.ok(&record(answer(&field, "c1", "su-vest", Outcome::Remarks)));
    // That the newer one may be recorded is decided elsewhere; here it is read.
    let apply = |field: &mut Field, given: Consideration| {
        let event = PlanEvent::ConsiderationRecorded {
            consideration: Box::new(given),
            tally: None,
            tallies: Vec::new(),
            awaits: false,
        };
        let (_, mut stamp) = field.log.last().unwrap().clone();
        stamp.revision += 1;
        field.plan.apply(&event, &stamp);
        field.log.push((vec![event], stamp));
    };
    let newer = answer(&field, "c2", "su-vest", Outcome::NoRemarks);
    apply(&mut field, newer);
    let replaced = |field: &Field| {
        let step = &field.plan.steps[&id("s3")];
        let read = Consultation::of(&field.plan, &field.workspace, step, field.day).unwrap();
        read.invited[0].replaced.iter().map(|one| one.consideration.id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(replaced(&field), ["c1"]);
    assert_eq!(standing(&field, "su-vest"), Standing::InTime);
    let withdrawn = answer(&field, "c3", "su-vest", Outcome::Withdrawn);
    apply(&mut field, withdrawn);
    assert_eq!(standing(&field, "su-vest"), Standing::Withdrawn);
    assert_eq!(sentence(&field), "M3: 0 av 3 har svara, frist 01.09.20, 1 har trekt svaret.");
}

#[test]
fn the_norm_is_three_months_and_never_below_six_weeks_unless_the_plan_says_otherwise() {
    let opened = day("2020-01-31");
    let norm = Norm::of(None, opened);
    assert_eq!((norm.least, norm.usual), (day("2020-03-13"), day("2020-04-30")));
    let free = Consulting { weeks: 4, least: 2, basis: "Samarbeidsavtalen punkt 7".into() };
    let norm = Norm::of(Some(&free), opened);
    assert_eq!((norm.least, norm.usual), (day("2020-02-14"), day("2020-02-28")));
    assert_eq!(norm.basis, Some("Samarbeidsavtalen punkt 7"));
}
