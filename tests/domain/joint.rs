//! Joint meetings: each body decides by its own rule and its own seats; one record stands for all that came to the same.

use std::sync::Arc;

use vedtak::domain::body::{Rule, SeatOf, Threshold};
use vedtak::domain::case::{Call, Choice, Moving};
use vedtak::domain::command::{CaseAct, PlanCommand};
use vedtak::domain::consideration::{Attendance, Consideration, Count, Outcome};
use vedtak::domain::event::WorkspaceEvent;

use super::cast::{act, approval, call, does, opened, seat};
use super::field::{Field, body, id};

/// Gives M1 open for a joint meeting; B decides by this rule.
fn joint(rule: Rule) -> Field {
    let mut field = opened();
    Arc::make_mut(field.plan.steps.get_mut(&id("s1")).unwrap()).joint = true;
    let stamp = field.log.last().unwrap().1.clone();
    field.workspace.apply(&WorkspaceEvent::RuleSet { body: id("b"), rule, from: None }, &stamp);
    field
}

fn majority() -> Rule {
    Rule { decides: Threshold::Majority, ..Rule::default() }
}

fn approved(count: Option<Count>) -> PlanCommand {
    let bodies = vec![body("a"), body("b")];
    let given = Consideration { bodies, count, outcome: Outcome::Approved, ..approval("c1", "a") };
    PlanCommand::Record(Box::new(Consideration { conditions: Vec::new(), ..given }))
}

fn votes(in_favour: u32, against: u32) -> Option<Count> {
    Some(Count { in_favour, against, abstaining: 0 })
}

fn votes_in_b(field: &mut Field, choice: Choice) {
    let seat = SeatOf { body: id("b"), seat: id("elsewhere") };
    does(field, "elsewhere", &act(CaseAct::Vote { seat, choice, behalf: None }));
}

#[test]
fn a_joint_vote_adds_up_in_each_body_for_itself() {
    let mut field = joint(majority());
    field.ok(&PlanCommand::Call(Box::new(Call { bodies: vec![body("a"), body("b")], ..call("c1") })));
    field.ok(&act(CaseAct::OpenVote { proposed: "The words of a".into() }));
    for name in ["chair", "member"] {
        does(&mut field, name, &act(CaseAct::Vote { seat: seat(name), choice: Choice::For, behalf: None }));
    }
    votes_in_b(&mut field, Choice::Against);
    assert_eq!(field.denied(&approved(None)), "joint-apart", "two of three heads are for, but B is not");
    let off = CaseAct::Move { how: Moving::OffList, held: None, place: None, case: None, reason: "Apart".into() };
    let mut apart = field.clone();
    apart.ok(&act(off));
    let rejected = Consideration { outcome: Outcome::Rejected, count: votes(0, 1), ..approval("c3", "b") };
    apart.ok(&PlanCommand::Record(Box::new(Consideration { conditions: Vec::new(), ..rejected })));
    votes_in_b(&mut field, Choice::For);
    assert_eq!(field.denied(&approved(votes(2, 0))), "count-differs");
    field.ok(&approved(None));
    let recorded = &field.plan.considerations[&id("c1")];
    assert_eq!((recorded.consideration.count, recorded.tally.as_ref()), (votes(3, 0), None));
    let seats: Vec<u32> = recorded.tallies.iter().map(|one| one.tally.seats).collect();
    assert_eq!(seats, [4, 1]);
    assert!(!field.missing().iter().any(|sentence| sentence.contains("svar frå")), "{:?}", field.missing());
}

#[test]
fn one_count_for_bodies_that_decide_by_different_rules_tells_nothing() {
    let mut field = joint(Rule { decides: Threshold::TwoThirds, ..Rule::default() });
    assert_eq!(field.denied(&approved(votes(3, 2))), "joint-rules-differ");
    field.ok(&approved(None));
}

#[test]
fn one_count_for_bodies_that_decide_alike_takes_the_seats_of_both() {
    let quorate = Rule { quorum: Some(2), ..majority() };
    let mut field = joint(quorate.clone());
    let rule = Rule { chair: vec![id("chair")], ..quorate };
    let stamp = field.log.last().unwrap().1.clone();
    field.workspace.apply(&WorkspaceEvent::RuleSet { body: id("a"), rule, from: None }, &stamp);
    let PlanCommand::Record(given) = approved(votes(3, 0)) else { unreachable!() };
    let attendance = Some(Attendance { present: Some(3), ..Attendance::default() });
    let few = PlanCommand::Record(Box::new(Consideration { attendance, ..*given }));
    assert_eq!(field.denied(&few), "not-quorate", "two of each");
    field.ok(&approved(votes(4, 1)));
    let tally = field.plan.considerations[&id("c1")].tally.clone().unwrap();
    assert_eq!((tally.seats, tally.quorum), (5, Some(4)));
}
