//! Remarks: who owes the answer, where it lands, who says that it is met (pitfall 16).

use vedtak::domain::command::PlanCommand;
use vedtak::domain::person::Capacity;
use vedtak::domain::remark::{Anchor, Audience, Handling, Landing};
use vedtak::domain::version::VersionKind;

use super::field::{Field, actor, day, id};

fn remark(name: &str, body: Option<&str>, condition: bool) -> PlanCommand {
    PlanCommand::Remark {
        id: id(name),
        anchor: Anchor::PLAN,
        text: "Kven betaler?".into(),
        body: body.map(id),
        condition,
        audience: Audience::All,
        owner: None,
        behalf: None,
    }
}

fn answer(name: &str, answer: Handling, version: Option<&str>) -> PlanCommand {
    PlanCommand::Answer { id: id(name), answer, text: "Sjå kapittel 2.".into(), version: version.map(str::to_owned) }
}

/// A plan with version 1.0 and a remark of SU Vest, by its member.
fn remarked(condition: bool) -> Field {
    let mut field = Field::new();
    field.ok(&field.clone().lock("1.0", VersionKind::Draft));
    field.day = day("2020-05-13");
    let member = actor("ada", Capacity::Member(id("su-vest")));
    field.try_as(&member, &remark("a", Some("su-vest"), condition)).unwrap();
    field
}

#[test]
fn somebody_owes_the_answer_and_gives_it() {
    let mut field = remarked(false);
    let assign = |owner: Option<&str>| PlanCommand::AssignRemark { id: id("a"), owner: owner.map(id) };
    assert_eq!(field.denied(&assign(Some("ukjend"))), "person-unknown");
    assert_eq!(field.denied(&assign(None)), "nothing-to-do");
    let member = actor("ada", Capacity::Member(id("su-vest")));
    assert_eq!(field.denied_to(&member, &assign(Some("ada"))), "denied-secretary-only");
    assert_eq!(field.denied_to(&member, &answer("a", Handling::TakenIn, None)), "denied-secretary-only");
    field.ok(&assign(Some("ada")));
    field.try_as(&member, &answer("a", Handling::TakenIn, None)).unwrap();
    assert!(!field.plan.remark(&id("a")).unwrap().is_unanswered());
}

#[test]
fn an_answer_lands_in_the_next_version_that_is_locked() {
    let mut field = remarked(false);
    let landing = |field: &Field| field.plan.remark(&id("a")).unwrap().landing(&field.plan);
    assert_eq!(landing(&field), None, "not answered");
    field.ok(&answer("a", Handling::Partly, None));
    assert_eq!(landing(&field), Some(Landing::Next("1.1".into())));
    field.day = day("2020-06-01");
    field.ok(&field.clone().lock("2.0", VersionKind::Draft));
    assert_eq!(landing(&field), Some(Landing::In("2.0".into())));
    field.ok(&field.clone().lock("2.1", VersionKind::Draft));
    assert_eq!(landing(&field), Some(Landing::In("2.0".into())), "the first that had it");
    field.ok(&answer("a", Handling::TakenIn, Some("3.0")));
    assert_eq!(landing(&field), Some(Landing::Next("3.0".into())));
    field.ok(&answer("a", Handling::NotTakenIn, None));
    assert_eq!(landing(&field), None, "not taken in");
}

#[test]
fn a_condition_is_met_when_its_author_or_the_body_says_so() {
    let settle = PlanCommand::SettleRemark { id: id("a") };
    let mut field = remarked(true);
    assert!(field.plan.remark(&id("a")).unwrap().is_unmet());
    assert_eq!(field.denied(&settle), "remark-settled-unanswered");
    field.ok(&answer("a", Handling::TakenIn, None));
    assert!(field.plan.remark(&id("a")).unwrap().is_unmet(), "an answer is no confirmation");
    let signatory = Capacity::Signatory { party: id("nesvik"), office: id("leiar") };
    assert_eq!(field.denied_to(&actor("bo", signatory), &settle), "denied-secretary-only");
    field.try_as(&actor("ada", Capacity::Member(id("su-vest"))), &settle).unwrap();
    assert_eq!(field.plan.remark(&id("a")).unwrap().settled, Some(id("ada")));
    assert!(!field.plan.remark(&id("a")).unwrap().is_unmet());
    assert_eq!(field.denied(&settle), "remark-settled-already");
}

#[test]
fn a_withdrawn_remark_keeps_its_number_and_says_why() {
    let mut field = remarked(false);
    let withdraw = |reason: &str| PlanCommand::WithdrawRemark { id: id("a"), reason: reason.into() };
    assert_eq!(field.denied(&withdraw(" ")), "reason-needed");
    field.ok(&withdraw("Sendt to gonger"));
    field.ok(&remark("b", None, false));
    assert_eq!(field.plan.remark(&id("b")).unwrap().no, 2);
    for command in [answer("a", Handling::TakenIn, None), PlanCommand::SettleRemark { id: id("a") }] {
        assert_eq!(field.denied(&command), "remark-withdrawn");
    }
}
