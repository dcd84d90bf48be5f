//! Steps, considerations, remarks, versions: who is waited for, and what is refused.

use vedtak::domain::command::PlanCommand;
use vedtak::domain::consideration::{Attendance, Behalf, Channel, Condition, Count, Outcome};
use vedtak::domain::person::Capacity;
use vedtak::domain::remark::{Anchor, Audience, Handling};
use vedtak::domain::version::VersionKind;

use super::field::{Field, actor, day, id};

/// Gives the field with version 1.0 locked and M1 open.
fn opened() -> Field {
    let mut field = Field::new();
    field.ok(&field.clone().lock("1.0", VersionKind::Draft));
    field.day = day("2020-05-13");
    field.ok(&field.clone().open("s1", "m1", "1.0"));
    field
}

fn remark(name: &str, body: Option<&str>, behalf: bool) -> PlanCommand {
    let behalf = behalf.then(|| Behalf {
        whom: "SR Voss".into(),
        channel: Channel::Email,
        received: day("2020-05-12"),
        original: None,
    });
    PlanCommand::Remark {
        id: id(name),
        anchor: Anchor::PLAN,
        text: "Kan vi rekke det før jul?".into(),
        body: body.map(id),
        condition: false,
        audience: Audience::All,
        owner: None,
        behalf,
    }
}

#[test]
fn a_step_needs_a_locked_version_and_freezes_its_recipients() {
    let mut field = Field::new();
    assert_eq!(field.denied(&field.clone().open("s1", "m1", "1.0")), "version-unknown");
    let mut field = opened();
    let step = &field.plan.steps[&id("s1")];
    let names: Vec<_> = step.recipients.iter().map(|recipient| format!("{:?}", recipient.who)).collect();
    assert_eq!(names.len(), 2, "the set and the body with its own date are each body once: {names:?}");
    assert_eq!(step.recipients[0].when.as_ref().unwrap().words, "14.05.20");
    assert_eq!(field.denied(&field.clone().open("s2", "m1", "1.0")), "step-already-open");
}

#[test]
fn what_is_missing_names_the_body_and_its_meeting() {
    let mut field = opened();
    field.ok(&field.clone().record("c1", "s1", "su-vest", Outcome::NoRemarks));
    assert_eq!(field.missing()[0], "Det manglar svar frå SR Voss (M1, møte 14.05.20). 1 av 2 organ er ferdige.");
    let close = PlanCommand::CloseStep { step: id("s1"), overridden: None };
    assert_eq!(field.denied(&close), "step-unfinished");
    field.ok(&PlanCommand::CloseStep { step: id("s1"), overridden: Some("Hastar".into()) });
    assert!(!field.missing().iter().any(|sentence| sentence.contains("Voss")));
}

#[test]
fn a_body_that_was_not_quorate_meets_again_and_a_finished_one_does_not() {
    let mut field = opened();
    field.ok(&field.clone().record("c1", "s1", "sr-voss", Outcome::NotQuorate));
    field.ok(&field.clone().record("c2", "s1", "sr-voss", Outcome::Remarks));
    assert_eq!(field.denied(&field.clone().record("c3", "s1", "sr-voss", Outcome::Approved)), "recorded-otherwise");
    field.day = day("2020-05-14");
    assert_eq!(field.denied(&field.clone().record("c3", "s1", "sr-voss", Outcome::Approved)), "body-finished");
    assert_eq!(field.denied(&field.clone().record("c4", "s1", "sg", Outcome::Approved)), "not-a-recipient");
}

#[test]
fn minutes_that_cannot_be_true_are_refused() {
    let field = opened();
    let base = field.consideration("c1", "s1", "sr-voss", Outcome::Approved);
    let mut future = base.clone();
    future.held = day("2020-05-14");
    let mut votes = base.clone();
    votes.attendance = Some(Attendance { present: Some(3), ..Attendance::default() });
    votes.count = Some(Count { in_favour: 3, against: 1, abstaining: 0 });
    let mut version = base.clone();
    version.version = "1.1".into();
    for (consideration, cause) in
        [(future, "held-in-future"), (votes, "more-votes-than-present"), (version, "consideration-other-version")]
    {
        assert_eq!(field.clone().denied(&PlanCommand::Record(Box::new(consideration))), cause);
    }
}

#[test]
fn a_condition_is_missing_until_it_is_met() {
    let mut field = opened();
    let mut given = field.consideration("c1", "s1", "sr-voss", Outcome::ApprovedWithRemarks);
    given.conditions = vec![Condition { no: 1, text: "Kostnaden er kjend".into(), before_start: true }];
    field.ok(&PlanCommand::Record(Box::new(given)));
    let sentence = "Eit vilkår frå SR Voss må vere oppfylt før oppstart: Kostnaden er kjend";
    assert!(field.missing().contains(&sentence.to_owned()), "{:?}", field.missing());
    let met = |condition| PlanCommand::MeetCondition { consideration: id("c1"), condition, by: "AK".into() };
    assert_eq!(field.denied(&met(2)), "condition-unknown");
    field.ok(&met(1));
    assert!(!field.missing().contains(&sentence.to_owned()));
}

#[test]
fn remarks_are_numbered_answered_and_never_renumbered() {
    let mut field = opened();
    let member = actor("ada", Capacity::Member(id("su-vest")));
    field.try_as(&member, &remark("a", Some("su-vest"), false)).unwrap();
    assert_eq!(field.denied_to(&member, &remark("b", Some("sr-voss"), false)), "denied-secretary-only");
    assert_eq!(field.denied(&remark("b", Some("sr-voss"), false)), "denied-behalf-needed");
    field.ok(&remark("b", Some("sr-voss"), true));
    assert_eq!(field.plan.remark(&id("b")).unwrap().no, 2);
    assert!(field.missing().contains(&"2 merknader manglar svar: m1 og m2.".to_owned()));
    let answer = |answer, text: &str| PlanCommand::Answer { id: id("a"), answer, text: text.into(), version: None };
    assert_eq!(field.denied(&answer(Handling::NotTakenIn, " ")), "reason-needed");
    field.ok(&answer(Handling::TakenIn, ""));
    assert!(field.missing().contains(&"Éin merknad manglar svar: m2.".to_owned()));
}

#[test]
fn an_edited_record_never_changes_an_open_step() {
    let mut field = opened();
    let before = field.plan.steps[&id("s1")].clone();
    let none = vedtak::domain::value::FieldValue::EMPTY;
    let edit = vedtak::domain::command::Edit::Set { node: id("m1"), field: "recipients".into(), value: none };
    field.ok(&PlanCommand::Edit(vec![edit]));
    assert_eq!(field.plan.steps[&id("s1")], before);
}

#[test]
fn a_version_that_was_sent_back_is_missing_until_the_next_is_locked() {
    let mut field = opened();
    let (version, step) = ("1.0".to_owned(), Some(id("s1")));
    field.ok(&PlanCommand::Return { version, step, reason: "Kapittel 2 må skrivast om".into() });
    assert_eq!(field.missing()[0], "Versjon 1.0 er send tilbake. Rett teksten og lås versjon 1.1.");
    assert_eq!(field.denied(&field.clone().open("s2", "m1", "1.0")), "version-was-returned");
    field.ok(&field.clone().lock("1.1", VersionKind::Draft));
    field.ok(&field.clone().open("s2", "m1", "1.1"));
    assert_eq!(field.plan.steps[&id("s2")].round, 2);
}
