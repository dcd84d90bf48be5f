//! Cases before bodies, by the numbers of the list of cases that are easily forgotten (`pitfall_8_...`).

use vedtak::domain::case::{Call, Choice, Moving, Silence, Written};
use vedtak::domain::command::{CaseAct, PlanCommand};
use vedtak::domain::consideration::{Attendance, ChallengeState, Channel, Consideration, Count, Outcome, Proposal};
use vedtak::domain::event::WorkspaceEvent;
use vedtak::domain::lang::Lang;
use vedtak::domain::message::Message;
use vedtak::domain::person::{Capacity, Role};
use vedtak::domain::tally::Verdict;
use vedtak::locale::Locale;

use super::cast::{TODAY, act, adoption, approval, call, does, meeting, opened, person, phases, seat, voting};
use super::field::{Field, actor, body, day, id};

fn record(consideration: Consideration) -> PlanCommand {
    PlanCommand::Record(Box::new(consideration))
}

fn vote(of: &str, choice: Choice) -> PlanCommand {
    act(CaseAct::Vote { seat: seat(of), choice, behalf: None })
}

fn sits(of: &str, person: &str, reason: Option<&str>) -> PlanCommand {
    act(CaseAct::Seat { seat: seat(of), person: Some(id(person)), reason: reason.map(ToOwned::to_owned) })
}

fn counted(name: &str, outcome: Outcome, in_favour: u32, against: u32, abstaining: u32) -> Consideration {
    let count = Some(Count { in_favour, against, abstaining });
    Consideration { count, outcome, conditions: Vec::new(), ..approval(name, "a") }
}

fn said(message: &Message) -> String {
    Locale::new(Lang::En).say(message)
}

#[test]
fn pitfall_6_a_case_is_moved_taken_off_the_list_and_carried() {
    let mut field = meeting();
    let moved =
        |how, held| act(CaseAct::Move { how, held, place: None, case: None, reason: "Nobody could come".into() });
    assert_eq!(field.denied(&moved(Moving::Moved, None)), "case-not-moved");
    field.ok(&moved(Moving::Postponed, Some(day("2026-12-01"))));
    field.ok(&moved(Moving::OffList, None));
    assert_eq!(field.denied(&vote("member", Choice::For)), "denied-vote-behalf");
    assert_eq!(field.denied_to(&person("member"), &vote("member", Choice::For)), "case-off-list");
    assert_eq!(field.denied(&record(approval("c1", "a"))), "case-off-list");
    let despite = Consideration { despite: Some("Taken up in the meeting".into()), ..approval("c1", "a") };
    field.clone().ok(&record(despite));
    field.ok(&PlanCommand::Call(Box::new(Call { carries: Some(id("c1")), ..call("c2") })));
    field.ok(&record(Consideration { count: None, ..counted("c2", Outcome::NotQuorate, 0, 0, 0) }));
    field.ok(&PlanCommand::Call(Box::new(Call { case: Some("20/26".into()), ..call("c3") })));
    assert_eq!(field.plan.cases[&id("c3")].call.carries, Some(id("c2")), "too few: it goes on under a new number");
    assert_eq!(field.denied(&PlanCommand::Call(Box::new(call("c4")))), "case-before-body");
}

#[test]
fn pitfall_8_a_deputy_acts_and_the_member_does_not() {
    let mut field = voting();
    assert_eq!(field.denied_to(&person("absent"), &vote("absent", Choice::For)), "denied-replaced");
    assert_eq!(field.denied(&sits("member", "deputy", None)), "seat-out-of-order");
    assert_eq!(field.denied(&sits("member", "chair", Some("Nobody else"))), "seat-twice");
    assert_eq!(field.denied(&sits("former", "standby", None)), "seat-not-in-case");
    field.ok(&sits("member", "standby", None));
    let votes = &field.plan.cases[&id("c1")].ballot.as_ref().unwrap().votes;
    assert!(!votes.contains_key(&seat("member")), "the vote goes with whoever cast it");
    assert_eq!(field.denied_to(&person("member"), &vote("member", Choice::For)), "denied-replaced");
}

#[test]
fn pitfall_9_the_body_decides_without_the_member_and_counts_without_the_seat() {
    let mut field = voting();
    assert_eq!(field.denied_to(&person("recused"), &vote("recused", Choice::For)), "denied-recused");
    assert_eq!(field.denied(&sits("recused", "recused", Some("Comes anyway"))), "seat-for-recused");
    let recuse = |of: &str| act(CaseAct::Recuse { seat: seat(of), recused: true, basis: "Owns the land".into() });
    assert_eq!(field.denied_to(&person("chair"), &recuse("chair")), "denied-own-recusal");
    assert_eq!(field.denied(&recuse("recused")), "recusal-decided");
    field.ok(&recuse("member"));
    let mut approved = approval("c1", "a");
    approved.conditions.clear();
    field.ok(&record(approved));
    let tally = field.plan.considerations[&id("c1")].tally.clone().unwrap();
    assert_eq!((tally.seats, tally.recused, tally.votes.in_favour), (2, 2, 2), "{tally:?}");
}

#[test]
fn pitfalls_10_and_54_a_vote_is_changed_and_counts_once() {
    let mut field = voting();
    assert_eq!(field.denied(&act(CaseAct::OpenVote { proposed: " ".into() })), "vote-over-nothing");
    does(&mut field, "member", &vote("member", Choice::Against));
    does(&mut field, "member", &vote("member", Choice::Abstain));
    does(&mut field, "chair", &act(CaseAct::WithdrawVote { seat: seat("chair") }));
    assert_eq!(field.denied_to(&person("chair"), &act(CaseAct::WithdrawVote { seat: seat("chair") })), "vote-not-cast");
    does(&mut field, "chair", &vote("chair", Choice::For));
    assert_eq!(field.denied(&record(counted("c1", Outcome::Approved, 3, 0, 0))), "count-differs");
    field.ok(&record(counted("c1", Outcome::Approved, 2, 0, 1)));
    assert_eq!(field.denied_to(&person("member"), &vote("member", Choice::For)), "case-recorded");
}

#[test]
fn pitfall_13_what_does_not_add_up_is_refused_with_its_arithmetic() {
    let mut field = meeting();
    assert_eq!(field.denied(&record(counted("c1", Outcome::Approved, 1, 2, 0))), "outcome-does-not-add-up");
    let despite = Some("The minutes say so".into());
    field.clone().ok(&record(Consideration { despite, ..counted("c1", Outcome::Approved, 1, 2, 0) }));
    let few = Attendance { present: Some(1), ..Attendance::default() };
    let denied = Consideration { attendance: Some(few), ..counted("c1", Outcome::Approved, 2, 0, 0) };
    assert_eq!(field.denied(&record(denied)), "more-votes-than-present");
    field.ok(&record(counted("c1", Outcome::Rejected, 1, 2, 0)));
    assert_eq!(field.plan.considerations[&id("c1")].tally.as_ref().unwrap().verdict, Verdict::Falls);
}

#[test]
fn pitfalls_14_and_15_rights_are_of_the_seat_and_of_the_body() {
    let field = voting();
    assert_eq!(field.clone().denied_to(&person("observer"), &vote("observer", Choice::For)), "denied-seat");
    assert_eq!(field.clone().denied_to(&person("elsewhere"), &vote("member", Choice::For)), "denied-seat");
    let other = record(approval("c9", "a"));
    assert_eq!(field.clone().denied_to(&person("elsewhere"), &other), "denied-secretary-only");
}

#[test]
fn pitfalls_16_and_19_conditions_and_proposals_are_whole() {
    let mut field = opened();
    let rejected = Consideration { outcome: Outcome::Rejected, ..approval("c1", "a") };
    assert_eq!(field.denied(&record(rejected)), "conditions-of-nothing");
    let mut twice = approval("c1", "a");
    twice.conditions.push(twice.conditions[0].clone());
    assert_eq!(field.denied(&record(twice)), "condition-form");
    let proposal = |in_favour, against| Proposal {
        text: "Later".into(),
        by: None,
        count: Some(Count { in_favour, against, abstaining: 0 }),
        adopted: false,
    };
    let proposals = vec![proposal(1, 3), proposal(3, 1)];
    let other = Consideration { proposals: proposals.clone(), ..counted("c1", Outcome::Approved, 4, 0, 0) };
    assert_eq!(field.denied(&record(other)), "proposal-count");
    field.ok(&record(Consideration { proposals, ..counted("c1", Outcome::Approved, 3, 1, 0) }));
}

#[test]
fn pitfall_22_a_decision_that_is_set_aside_is_awaited_again() {
    let (_, mut field) = phases().into_iter().find(|(phase, _)| *phase == 't').unwrap();
    does(&mut field, "chair", &PlanCommand::Confirm { consideration: id("c1"), chair: id("chair") });
    let challenge = |state| PlanCommand::Challenge {
        consideration: id("c1"),
        how: "Legality control".into(),
        state,
        reason: "Three members".into(),
    };
    assert_eq!(field.denied(&challenge(ChallengeState::Upheld)), "challenge-not-open");
    field.ok(&challenge(ChallengeState::Open));
    assert!(field.plan.considerations[&id("c1")].is_final(), "it counts while it is tried");
    field.ok(&challenge(ChallengeState::SetAside));
    assert!(!field.plan.considerations[&id("c1")].is_final());
}

#[test]
fn pitfall_24_silence_is_consent_only_where_that_was_announced() {
    let mut field = opened();
    let written = |silence| {
        let written = Some(Written { until: day("2026-11-20"), silence });
        PlanCommand::Call(Box::new(Call { written, held: None, ..call("c1") }))
    };
    assert_eq!(field.denied(&written(Silence::Consents)), "silence-not-announced");
    field.ok(&written(Silence::Nothing));
    field.ok(&act(CaseAct::OpenVote { proposed: "The words of a".into() }));
    does(&mut field, "member", &vote("member", Choice::For));
    assert_eq!(field.denied(&record(counted("c1", Outcome::Approved, 1, 0, 0))), "written-not-over");
    field.day = day("2026-11-21");
    assert_eq!(field.denied_to(&person("chair"), &vote("chair", Choice::For)), "vote-is-over");
}

#[test]
fn pitfall_52_the_second_of_two_records_is_refused_with_what_differs() {
    let mut field = opened();
    field.ok(&record(counted("c1", Outcome::Approved, 3, 1, 0)));
    let second = counted("c2", Outcome::Rejected, 1, 3, 0);
    let denial = field.try_as(&super::field::secretary(), &record(second)).unwrap_err();
    assert_eq!(denial.cause.id, "recorded-otherwise");
    let sentence = said(&denial.cause);
    assert!(sentence.contains("approved") && sentence.contains("rejected"), "{sentence}");
    assert_eq!(field.denied(&record(counted("c3", Outcome::Approved, 3, 1, 0))), "recorded-the-same");
}

#[test]
fn pitfall_53_what_is_approved_after_the_fact_says_so() {
    let mut field = opened();
    let after = Some("The body met late".to_owned());
    let late = Consideration { after: after.clone(), ..approval("c1", "a") };
    assert_eq!(field.denied(&record(late.clone())), "after-nothing");
    field.ok(&PlanCommand::CloseStep { step: id("s1"), overridden: Some("Cannot wait".into()) });
    assert_eq!(field.denied(&record(approval("c1", "a"))), "step-ended");
    field.ok(&record(late));
    assert_eq!(field.plan.considerations[&id("c1")].consideration.after, after);
}

#[test]
fn what_a_member_records_waits_for_the_chair() {
    let (_, mut field) = phases().into_iter().find(|(phase, _)| *phase == 't').unwrap();
    let waits = |field: &Field| field.missing().iter().any(|sentence| sentence.contains("A"));
    assert!(waits(&field));
    assert_eq!(field.denied(&record(approval("c9", "a"))), "record-awaits-chair");
    let confirm = |chair: &str| PlanCommand::Confirm { consideration: id("c1"), chair: id(chair) };
    assert_eq!(field.denied(&confirm("member")), "not-the-chair");
    field.ok(&confirm("chair"));
    assert_eq!(field.denied(&confirm("chair")), "confirm-not-needed");
    assert!(field.plan == field.replayed(), "{TODAY}");
}

#[test]
fn who_was_there_is_compared_with_who_sits_there() {
    let mut field = opened();
    let with = |present, persons: &[&str]| {
        let persons = persons.iter().map(|person| id(person)).collect();
        let attendance = Some(Attendance { present, persons, ..Attendance::default() });
        Consideration { attendance, ..counted("c1", Outcome::Approved, 3, 1, 0) }
    };
    assert_eq!(field.denied(&record(with(Some(5), &[]))), "present-over-seats", "chair, member, absent, recused");
    assert_eq!(field.denied(&record(with(None, &["chair", "elsewhere"]))), "present-not-seated");
    let mut told = with(Some(5), &[]);
    told.attendance.as_mut().unwrap().of = Some(6);
    field.clone().ok(&record(told));
    let despite = Some("The roster is being brought up to date".into());
    field.clone().ok(&record(Consideration { despite, ..with(Some(5), &["elsewhere"]) }));
    field.ok(&record(with(Some(4), &["chair", "member", "deputy", "called"])));
}

#[test]
fn pitfalls_9_and_15_whoever_is_recused_does_not_lead_the_case_as_the_secretariat() {
    let mut field = meeting();
    let (role, stamp) = (Role::Secretary, field.log.last().unwrap().1.clone());
    for name in ["recused", "observer"] {
        let fact = WorkspaceEvent::RoleSet { person: id(name), role, basis: None, from: None, to: None };
        field.workspace.apply(&fact, &stamp);
    }
    let (biased, free) = (actor("recused", Capacity::Secretary), actor("observer", Capacity::Secretary));
    let open = act(CaseAct::OpenVote { proposed: "The words of a".into() });
    let given = record(counted("c1", Outcome::Approved, 2, 0, 0));
    let not_recused = act(CaseAct::Recuse { seat: seat("recused"), recused: false, basis: "It is nothing".into() });
    for command in [&open, &given, &not_recused] {
        assert_eq!(field.denied_to(&biased, command), "denied-recused");
    }
    field.clone().ok_as(&free, &open);
    field.ok_as(&free, &given);
    let was = field.plan.considerations[&id("c1")].consideration.clone();
    let consideration = Box::new(Consideration { place: Some("Voss".into()), ..was });
    let correct = PlanCommand::Correct { consideration, reason: "Misread".into(), overridden: None };
    assert_eq!(field.denied_to(&biased, &correct), "denied-recused", "also when the body has decided");
    field.ok_as(&free, &correct);
    field.ok_as(&biased, &PlanCommand::Note { kind: "note".into(), text: "Other work goes on".into() });
}

#[test]
fn what_has_happened_has_no_day_to_come() {
    let mut field = phases().into_iter().find(|(phase, _)| *phase == 's').unwrap().1;
    let tomorrow = day(TODAY).succ_opt().unwrap();
    let mut adopted = adoption("p");
    if let PlanCommand::Adopt { authority, .. } = &mut adopted {
        authority.date = Some(tomorrow);
    }
    let (channel, reference, files) = (Channel::Email, "26/2".to_owned(), Vec::new());
    let (dispatch, step, recipient) = (id("d2"), id("s1"), body("a"));
    let sent = PlanCommand::Dispatch {
        dispatch,
        step,
        recipient,
        files,
        papers: Vec::new(),
        channel,
        reference,
        on: tomorrow,
    };
    let reminded = PlanCommand::Remind { dispatch: id("d1"), channel, on: tomorrow };
    for command in [adopted, sent, reminded] {
        assert_eq!(field.denied(&command), "held-in-future", "{command:?}");
    }
}
