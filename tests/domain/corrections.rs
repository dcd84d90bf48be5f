//! Records that said something else than the meeting: corrected with what follows, or not confirmed by the chair.

use vedtak::domain::command::PlanCommand;
use vedtak::domain::consideration::{Condition, Consideration, Count, Outcome};
use vedtak::domain::lang::Lang;
use vedtak::domain::party::Considerer;
use vedtak::domain::tally::Verdict;
use vedtak::domain::value::Recipient;
use vedtak::domain::version::{SigningRule, VersionKind, Way};
use vedtak::locale::Locale;

use super::cast::{adoption, approval, does, opened, person, phases, voting};
use super::field::{Field, day, id};

fn record(consideration: Consideration) -> PlanCommand {
    PlanCommand::Record(Box::new(consideration))
}

fn counted(outcome: Outcome, in_favour: u32, against: u32) -> Consideration {
    let count = Some(Count { in_favour, against, abstaining: 0 });
    let conditions = if outcome == Outcome::ApprovedWithRemarks { approval("c1", "a").conditions } else { Vec::new() };
    Consideration { count, outcome, conditions, ..approval("c1", "a") }
}

fn correct(to: Consideration, overridden: Option<&str>) -> PlanCommand {
    let overridden = overridden.map(ToOwned::to_owned);
    PlanCommand::Correct { consideration: Box::new(to), reason: "Misread the minutes".into(), overridden }
}

/// Gives the plan in which the secretariat recorded that A approved, 3 to 1.
fn approved() -> Field {
    let mut field = opened();
    field.ok(&record(counted(Outcome::ApprovedWithRemarks, 3, 1)));
    field
}

#[test]
fn what_follows_from_a_record_follows_its_correction() {
    let mut field = approved();
    let waits = |field: &Field| field.missing().iter().any(|sentence| sentence.contains("svar frå A"));
    assert!(!waits(&field), "{:?}", field.missing());
    field.ok(&PlanCommand::MeetCondition { consideration: id("c1"), condition: 1, by: "The treasurer".into() });
    field.day = day("2026-11-17");
    field.ok(&correct(counted(Outcome::Rejected, 1, 3), None));
    let recorded = &field.plan.considerations[&id("c1")];
    assert_eq!(recorded.consideration.outcome, Outcome::Rejected);
    assert_eq!(recorded.tally.as_ref().unwrap().verdict, Verdict::Falls);
    assert!(recorded.met.is_empty(), "the condition is none any more");
    field.ok(&correct(Consideration { count: None, ..counted(Outcome::Postponed, 0, 0) }, None));
    assert!(waits(&field), "who postponed meets again: {:?}", field.missing());
    let recorded = &field.plan.considerations[&id("c1")];
    let locale = Locale::new(Lang::En);
    let said: Vec<Vec<String>> = recorded
        .rectifications()
        .map(|(_, differing)| differing.iter().map(|message| locale.say(message)).collect())
        .collect();
    assert!(said[0][0].contains("approved with remarks") && said[0][0].contains("rejected"), "{said:?}");
    assert!(said[1][0].contains("rejected") && said[1][0].contains("postponed"), "{said:?}");
    assert!(said[0].iter().any(|one| one.contains("3 for, 1 against") && one.contains("1 for, 3 against")), "{said:?}");
    assert_eq!(recorded.rectified[0].by, id("sekretar"));
    assert!(field.plan == field.replayed());
}

#[test]
fn a_condition_that_stays_the_same_stays_met() {
    let mut field = approved();
    field.ok(&PlanCommand::MeetCondition { consideration: id("c1"), condition: 1, by: "The treasurer".into() });
    let second = Condition { no: 2, text: "The doctors agree".into(), before_start: false };
    let mut more = counted(Outcome::ApprovedWithRemarks, 3, 1);
    more.conditions.push(second);
    field.ok(&correct(more.clone(), None));
    assert_eq!(field.plan.considerations[&id("c1")].met, [1]);
    more.conditions[0].text = "The cost is less".into();
    field.ok(&correct(more, None));
    assert!(field.plan.considerations[&id("c1")].met.is_empty());
}

#[test]
fn a_correction_adds_up_like_a_fresh_record() {
    let mut field = approved();
    assert_eq!(field.denied(&correct(counted(Outcome::Approved, 1, 3), None)), "outcome-does-not-add-up");
    let later = Consideration { held: day("2026-11-30"), ..counted(Outcome::Approved, 3, 1) };
    assert_eq!(field.denied(&correct(later, None)), "held-in-future");
    assert_eq!(field.denied(&correct(counted(Outcome::ApprovedWithRemarks, 3, 1), None)), "correct-nothing");
    let of_other = Consideration { bodies: approval("c1", "b").bodies, ..counted(Outcome::Approved, 3, 1) };
    assert_eq!(field.denied(&correct(of_other, None)), "record-other-case");
    let mut without = correct(counted(Outcome::Approved, 3, 1), None);
    if let PlanCommand::Correct { reason, .. } = &mut without {
        reason.clear();
    }
    assert_eq!(field.denied(&without), "reason-needed");
    let mut voted = voting();
    voted.ok(&record(approval("c1", "a")));
    let was = voted.plan.considerations[&id("c1")].consideration.clone();
    let count = Some(Count { in_favour: 1, against: 2, abstaining: 0 });
    let other = Consideration { count, outcome: Outcome::Rejected, conditions: Vec::new(), ..was.clone() };
    assert_eq!(voted.denied(&correct(other, None)), "count-differs", "members voted otherwise");
    voted.ok(&correct(Consideration { case: Some("13/26".into()), ..was }, None));
}

#[test]
fn what_something_relies_on_is_corrected_only_with_a_reason_that_is_shown() {
    let to = || Consideration { count: None, ..counted(Outcome::Returned, 0, 0) };
    let mut ended = approved();
    ended.ok(&PlanCommand::CloseStep { step: id("s1"), overridden: Some("Cannot wait".into()) });
    let case = Consideration { case: Some("13/26".into()), ..counted(Outcome::ApprovedWithRemarks, 3, 1) };
    ended.clone().ok(&correct(case, None));
    assert_eq!(ended.denied(&correct(to(), None)), "correct-step-ended");
    assert_eq!(ended.denied(&correct(to(), Some(" "))), "reason-needed");
    ended.ok(&correct(to(), Some("The minutes were mixed up")));
    let shown = ended.plan.considerations[&id("c1")].rectified[0].overridden.clone();
    assert_eq!(shown.as_deref(), Some("The minutes were mixed up"));

    let mut signing = approved();
    signing.ok(&signing.clone().lock("1.0", VersionKind::Final));
    let (rule, overridden) = (SigningRule::of(vec![Way::Ssh]), Some("Agreed".to_owned()));
    signing.ok(&PlanCommand::OpenSigning { version: "1.0".into(), rule, due: None, overridden });
    assert_eq!(signing.denied(&correct(to(), None)), "correct-signing");

    let mut again = approved();
    let second = Consideration { again: Some("New papers".into()), ..approval("c2", "a") };
    again.ok(&record(Consideration { held: day("2026-11-15"), ..second }));
    assert_eq!(again.denied(&correct(to(), None)), "correct-went-on");
    assert!(again.replayed() == again.plan);
}

#[test]
fn an_adoption_stands_on_what_the_party_itself_came_to() {
    let (_, mut field) = phases().into_iter().find(|(phase, _)| *phase == 'a').unwrap();
    field.milestone("m3", "consider", &[(Recipient::Party(id("p")), None)]);
    field.ok(&field.clone().open("s3", "m3", "1.0"));
    let bodies = vec![Considerer::Party(id("p"))];
    let own = Consideration::new(id("c3"), id("s3"), "1.0".into(), bodies, field.day, Outcome::Rejected);
    field.ok(&record(own.clone()));
    let PlanCommand::Adopt { party, version, authority, conditions, behalf, .. } = adoption("p") else {
        unreachable!()
    };
    let consideration = Some(id("c3"));
    let adopt = PlanCommand::Adopt { party, version, consideration, authority, conditions, behalf };
    assert_eq!(field.denied(&adopt), "adoption-of-nothing");
    field.ok(&correct(Consideration { outcome: Outcome::Approved, ..own.clone() }, None));
    field.ok(&adopt);
    let other = Consideration { outcome: Outcome::Returned, ..own };
    assert_eq!(field.denied(&correct(other, None)), "correct-adopted-by");
}

#[test]
fn a_record_that_the_chair_rejects_falls_and_the_case_is_open_again() {
    let (_, mut field) = phases().into_iter().find(|(phase, _)| *phase == 't').unwrap();
    let reject = |chair: &str, reason: &str| PlanCommand::Reject {
        consideration: id("c1"),
        chair: id(chair),
        reason: reason.into(),
    };
    assert_eq!(field.denied_to(&person("member"), &reject("chair", "No")), "denied-secretary-only");
    assert_eq!(field.denied(&reject("member", "No")), "not-the-chair");
    assert_eq!(field.denied(&reject("chair", " ")), "reason-needed");
    does(&mut field, "chair", &reject("chair", "We postponed it"));
    assert!(field.plan.cases[&id("c1")].is_open());
    assert!(!field.plan.considerations.contains_key(&id("c1")));
    let rejected = &field.plan.steps[&id("s1")].rejected[0];
    assert_eq!((rejected.reason.as_str(), &rejected.recorded.by), ("We postponed it", &id("member")));
    assert_eq!(field.denied(&reject("chair", "Again")), "consideration-unknown");
    does(&mut field, "chair", &record(Consideration { conditions: Vec::new(), ..postponed() }));
    assert_eq!(field.plan.considerations[&id("c1")].consideration.outcome, Outcome::Postponed);
    assert_eq!(field.denied(&reject("chair", "No")), "confirm-not-needed", "the chair's own counts at once");
    assert!(field.plan == field.replayed());
}

fn postponed() -> Consideration {
    Consideration { outcome: Outcome::Postponed, ..approval("c1", "a") }
}
