//! More of the cases that are easily forgotten, by their numbers (`tests/sixty.toml`): recipients, papers, rules of bodies.

use vedtak::document::markdown::working::{self, Working};
use vedtak::document::record;
use vedtak::domain::body::{CountedBy, Rule, Threshold, Tie};
use vedtak::domain::case::{Call, Choice, Moving};
use vedtak::domain::command::{CaseAct, Edit, PlanCommand};
use vedtak::domain::consideration::{Attendance, Behalf, ChallengeState, Channel, Consideration, Count, Outcome};
use vedtak::domain::digest::Digest;
use vedtak::domain::event::WorkspaceEvent;
use vedtak::domain::force;
use vedtak::domain::lang::Lang;
use vedtak::domain::life::CORRECTION;
use vedtak::domain::milestone::StepRecipient;
use vedtak::domain::party::Considerer;
use vedtak::domain::plan::{Amended, Plan, PlanState};
use vedtak::domain::process::waiting;
use vedtak::domain::readiness::{archive_owner, left_open};
use vedtak::domain::value::{FieldValue, Recipient, RecipientLine, Recipients, Value};
use vedtak::domain::version::VersionKind;

use super::cast::{
    SCAN, TODAY, act, approval, call, does, draft, line, meeting, opened, person, phases, seat, statement, voting,
};
use super::field::{Field, body, day, id};

fn record(consideration: Consideration) -> PlanCommand {
    PlanCommand::Record(Box::new(consideration))
}

fn vote(of: &str, choice: Choice) -> PlanCommand {
    act(CaseAct::Vote { seat: seat(of), choice, behalf: None })
}

/// States a fact about the cooperation as of today.
fn state(field: &mut Field, fact: &WorkspaceEvent) {
    let stamp = field.log.last().unwrap().1.clone();
    field.workspace.apply(fact, &stamp);
}

fn rules(field: &mut Field, of: &str, rule: Rule, from: Option<&str>) {
    state(field, &WorkspaceEvent::RuleSet { body: id(of), rule, from: from.map(day) });
}

/// The rule of body A, as the cooperation begins with it.
fn majority() -> Rule {
    Rule { decides: Threshold::Majority, by: CountedBy::Heads, chair: vec![id("chair")], ..Rule::default() }
}

fn asked(who: Considerer) -> StepRecipient {
    StepRecipient { who, role: None, when: None, rule: None }
}

fn change(add: Vec<StepRecipient>, drop: &[Considerer]) -> PlanCommand {
    PlanCommand::ChangeStep { step: id("s1"), add, drop: drop.to_vec(), reason: "The board asked for it".into() }
}

fn printed(field: &Field) -> String {
    record::render(&field.plan, &field.workspace, "0.1", field.day).unwrap()
}

#[test]
fn pitfall_1_a_joint_meeting_is_one_record_and_a_body_may_consider_twice() {
    let mut field = opened();
    let lines = ["a", "b"].map(|name| RecipientLine { who: Recipient::Body(id(name)), when: None });
    let together = Value::Recipients(Recipients { lines: lines.into(), joint: true });
    field.milestone("m3", "discuss", &[]);
    field.ok(&PlanCommand::Edit(vec![Edit::Set {
        node: id("m3"),
        field: "recipients".into(),
        value: together.into(),
    }]));
    field.ok(&field.clone().open("s3", "m3", "0.1"));
    let both = Consideration { step: id("s3"), bodies: vec![body("a"), body("b")], ..approval("c1", "a") };
    let apart = Consideration { step: id("s1"), ..both.clone() };
    assert_eq!(field.denied(&record(apart)), "step-not-joint");
    field.ok(&record(both.clone()));
    assert!(waiting(&field.plan, &field.plan.steps[&id("s3")]).is_empty(), "one record finishes both");
    assert_eq!(field.plan.considerations.len(), 1);
    field.day = day("2026-11-17");
    let again = |again: Option<&str>| Consideration {
        step: id("s3"),
        again: again.map(ToOwned::to_owned),
        held: day("2026-11-17"),
        outcome: Outcome::Returned,
        conditions: Vec::new(),
        ..approval("c2", "b")
    };
    assert_eq!(field.denied(&record(again(None))), "body-finished");
    field.ok(&record(again(Some("New figures"))));
    let step = &field.plan.steps[&id("s3")];
    assert_eq!(field.plan.latest(step, &body("a")).unwrap().consideration.id, id("c1"), "the other stands by its own");
    assert_eq!(field.plan.latest(step, &body("b")).unwrap().consideration.outcome, Outcome::Returned);
    assert!(printed(&field).contains("Joint meeting: A and B"), "{}", printed(&field));
    assert!(printed(&field).contains("Considered again: New figures"));
}

#[test]
fn pitfall_2_recipients_change_for_a_reason_and_earlier_answers_stay() {
    let mut field = opened();
    field.ok(&record(approval("c2", "b")));
    let party = |name: &str| asked(Considerer::Party(id(name)));
    for (command, cause) in [
        (change(Vec::new(), &[]), "nothing-to-do"),
        (change(vec![asked(body("a"))], &[]), "recipient-asked-already"),
        (change(vec![party("p"), party("p")], &[]), "recipient-asked-already"),
        (change(vec![asked(body("nobody"))], &[]), "body-unknown"),
        (change(vec![StepRecipient { role: Some(id("nobody")), ..asked(body("a")) }], &[body("a")]), "body-unknown"),
        (change(vec![party("nobody")], &[]), "recipient-no-party"),
        (change(Vec::new(), &[Considerer::Party(id("p"))]), "not-a-recipient"),
        (change(Vec::new(), &[body("a"), body("b")]), "milestone-without-recipients"),
    ] {
        assert_eq!(field.denied(&command), cause, "{command:?}");
    }
    let left = FieldValue::Some(Value::Flag(true));
    let (key, named) = ("q".to_owned(), "left".to_owned());
    state(&mut field, &WorkspaceEvent::PartySet { id: id("q"), key, field: named, value: left, from: None });
    assert_eq!(field.denied(&change(vec![party("q")], &[])), "recipient-no-party", "it has left the cooperation");

    field.ok(&change(vec![party("p")], &[body("b")]));
    let step = &field.plan.steps[&id("s1")];
    assert_eq!(step.dropped(), [&body("b")]);
    assert_eq!(waiting(&field.plan, step), [&body("a"), &Considerer::Party(id("p"))]);
    assert!(field.plan.considerations[&id("c2")].is_final(), "what B answered is not taken back");
    let told = printed(&field);
    assert!(told.contains("B (no longer asked)") && told.contains("The words of b"), "{told}");
    assert!(told.contains("The board asked for it"), "{told}");
    assert_eq!(field.denied(&record(approval("c9", "b"))), "not-a-recipient");
    field.ok(&change(vec![asked(body("b"))], &[]));
    assert!(field.plan.steps[&id("s1")].dropped().is_empty(), "asked again, and what it answered counts again");
    assert!(field.plan == field.replayed());
}

#[test]
fn pitfall_2_whoever_is_added_is_asked_by_the_rule_of_the_day_and_nobody_is_dropped_within_a_case() {
    let mut field = opened();
    let own = field.plan.steps[&id("s1")].recipients[0].clone();
    assert_eq!(own.rule, Some(majority()));
    field.ok(&PlanCommand::Call(Box::new(call("c1"))));
    assert_eq!(field.denied(&change(Vec::new(), &[body("a")])), "recipient-has-case");
    let off = act(CaseAct::Move {
        how: Moving::OffList,
        held: None,
        place: None,
        case: None,
        reason: "Another body takes it".into(),
    });
    field.ok(&off);
    field.ok(&change(Vec::new(), &[body("a")]));
    let stricter = Rule { decides: Threshold::TwoThirds, ..majority() };
    rules(&mut field, "a", stricter.clone(), None);
    let claimed = StepRecipient { rule: Some(Rule::default()), ..asked(body("a")) };
    field.ok(&change(vec![claimed], &[]));
    let step = &field.plan.steps[&id("s1")];
    assert_eq!(step.recipients.last().unwrap().rule, Some(stricter), "not the rule that the command claims");
    let successor = FieldValue::Some(Value::Bodies(vec![id("a")]));
    let (key, named) = ("b".to_owned(), "successor".to_owned());
    field.ok(&change(Vec::new(), &[body("b")]));
    state(&mut field, &WorkspaceEvent::BodySet { id: id("b"), key, field: named, value: successor, from: None });
    assert_eq!(field.denied(&change(vec![asked(body("b"))], &[])), "recipient-taken-over");
}

#[test]
fn pitfall_20_what_is_sent_is_the_text_that_was_opened_and_its_digest_is_on_record() {
    let mut field = opened();
    let text = field.plan.versions["0.1"].text;
    assert_eq!(field.plan.dispatches[&id("d1")].files, [text], "nothing else was said: the text that was opened");
    field.ok(&field.clone().lock("0.2", VersionKind::Draft));
    let send = |files: &[Digest]| PlanCommand::Dispatch {
        dispatch: id("d2"),
        step: id("s1"),
        recipient: body("b"),
        files: files.to_vec(),
        papers: Vec::new(),
        channel: Channel::Letter,
        reference: "26/2".into(),
        on: day(TODAY),
    };
    let newer = field.plan.versions["0.2"].text;
    assert_eq!(field.denied(&send(&[text, newer])), "dispatch-other-version");
    assert_eq!(field.denied(&send(&[Digest::of(b"something else")])), "dispatch-file-unknown");
    field.ok(&send(&[text, Digest::of(SCAN)]));
    let told = printed(&field);
    assert!(told.contains(&format!("Sent to A 16 Nov 2026 (e-mail): version 0.1, SHA-256 {text}.")), "{told}");
    assert!(told.contains(&format!("{text}, {}", Digest::of(SCAN))) && told.contains("Reference: 26/2."), "{told}");
}

#[test]
fn pitfall_10_whether_one_may_abstain_is_asked_of_the_role_that_a_body_acts_in() {
    let abstains = vote("member", Choice::Abstain);
    let mut field = voting();
    field.clone().ok_as(&person("member"), &abstains);
    rules(&mut field, "a", Rule { abstaining: false, ..majority() }, None);
    assert_eq!(field.denied_to(&person("member"), &abstains), "tally-must-vote");
    // A acts as B, where everybody has to vote.
    let mut field = opened();
    rules(&mut field, "b", Rule { abstaining: false, ..majority() }, None);
    field.milestone("m3", "consider", &[(Recipient::Acting { body: id("a"), role: id("b") }, None)]);
    field.ok(&field.clone().open("s3", "m3", "0.1"));
    field.ok(&PlanCommand::Call(Box::new(Call { step: id("s3"), ..call("c1") })));
    field.ok(&act(CaseAct::OpenVote { proposed: "The words of a".into() }));
    assert_eq!(field.denied_to(&person("member"), &abstains), "tally-must-vote");
    does(&mut field, "member", &vote("member", Choice::For));
}

#[test]
fn pitfall_10_minutes_that_let_somebody_abstain_who_must_not_are_refused() {
    let mut field = meeting();
    rules(&mut field, "a", Rule { abstaining: false, ..majority() }, None);
    let count = |in_favour, against, abstaining| Consideration {
        count: Some(Count { in_favour, against, abstaining }),
        outcome: Outcome::Approved,
        conditions: Vec::new(),
        ..approval("c1", "a")
    };
    assert_eq!(field.denied(&record(count(2, 0, 1))), "tally-must-vote");
    let despite = Some("The minutes say so".to_owned());
    field.clone().ok(&record(Consideration { despite, ..count(2, 0, 1) }));
    field.ok(&record(count(2, 1, 0)));
}

#[test]
fn pitfall_11_the_quorum_is_asked_again_in_each_case() {
    let mut field = meeting();
    rules(&mut field, "a", Rule { quorum: Some(3), ..majority() }, None);
    let there = |present: u32, votes: u32| Consideration {
        attendance: Some(Attendance { present: Some(present), ..Attendance::default() }),
        count: Some(Count { in_favour: votes, against: 0, abstaining: 0 }),
        outcome: Outcome::Approved,
        conditions: Vec::new(),
        ..approval("c1", "a")
    };
    assert_eq!(field.denied(&record(there(2, 2))), "not-quorate", "somebody left before this case");
    field.clone().ok(&record(there(3, 3)));
    field.ok(&record(Consideration { outcome: Outcome::NotQuorate, count: None, ..there(2, 0) }));
    assert_eq!(waiting(&field.plan, &field.plan.steps[&id("s1")]).len(), 2, "it has to meet again");
}

#[test]
fn pitfall_12_the_chair_whose_vote_breaks_ties_cannot_abstain() {
    let mut field = voting();
    does(&mut field, "chair", &vote("chair", Choice::Abstain));
    let mut field = voting();
    rules(&mut field, "a", Rule { tie: Tie::Chair, ..majority() }, None);
    assert_eq!(field.denied_to(&person("chair"), &vote("chair", Choice::Abstain)), "tally-chair-must-vote");
    does(&mut field, "member", &vote("member", Choice::Abstain));
    does(&mut field, "called", &vote("absent", Choice::Against));
    field.ok(&record(Consideration { conditions: Vec::new(), outcome: Outcome::Approved, ..approval("c1", "a") }));
    let tally = field.plan.considerations[&id("c1")].tally.clone().unwrap();
    assert_eq!(tally.verdict, vedtak::domain::tally::Verdict::AdoptedByChair, "one for, one against: the chair's vote");
}

#[test]
fn pitfalls_7_and_12_votes_that_are_missing_are_those_of_the_seats_of_the_meeting_day() {
    let mut field = voting();
    does(&mut field, "member", &act(CaseAct::WithdrawVote { seat: seat("member") }));
    let votes = |field: &Field| {
        let missing = field.missing();
        missing.into_iter().find(|sentence| sentence.contains("røyst")).unwrap_or_default()
    };
    let before = votes(&field);
    assert!(before.contains("member") && before.contains("2 av 3"), "{before}");
    let new = |holder: &str| serde_json::from_value(serde_json::json!({"holders": {"persons": [holder]}})).unwrap();
    let from = day(TODAY).succ_opt();
    for (of, holder) in [("member", "former"), ("chair", "standby")] {
        state(&mut field, &WorkspaceEvent::SeatSet { body: id("a"), seat: id(of), facts: new(holder), from });
    }
    field.day = from.unwrap();
    assert_eq!(votes(&field), before, "who sits there since has nothing to do with that meeting");
    let (whom, received) = ("The member of then".to_owned(), day(TODAY));
    let behalf = Some(Behalf { whom, channel: Channel::Email, received, original: None });
    field.ok(&act(CaseAct::Vote { seat: seat("member"), choice: Choice::For, behalf }));
    let votes = &field.plan.cases[&id("c1")].ballot.as_ref().unwrap().votes;
    assert_eq!(votes[&seat("member")].person, id("member"), "what came by letter is the vote of who sat there then");
    assert_eq!(votes[&seat("chair")].person, id("chair"), "and a vote stays with whoever cast it, member or not");
}

#[test]
fn pitfall_3_the_record_calls_bodies_what_they_were_called_then() {
    let mut field = opened();
    field.ok(&record(approval("c1", "a")));
    let tomorrow = day(TODAY).succ_opt();
    for (of, name) in [("a", "Anew"), ("b", "Bnew")] {
        let (key, named, value) = (of.to_owned(), "name".to_owned(), FieldValue::line(name));
        state(&mut field, &WorkspaceEvent::BodySet { id: id(of), key, field: named, value, from: tomorrow });
    }
    field.day = day("2027-01-10");
    let told = printed(&field);
    assert!(told.contains("| A | 16 Nov 2026 |") && !told.contains("| Anew | 16"), "{told}");
    assert!(told.contains("| Bnew | | | no answer recorded"), "who has not answered is asked by the name of today");
}

#[test]
fn pitfall_4_what_was_decided_keeps_its_arithmetic_when_rules_seats_and_parties_change() {
    let mut field = meeting();
    let count = Some(Count { in_favour: 2, against: 1, abstaining: 0 });
    let approved = Consideration { count, outcome: Outcome::Approved, conditions: Vec::new(), ..approval("c1", "a") };
    field.ok(&record(approved));
    let before = field.plan.clone();
    rules(&mut field, "a", Rule { decides: Threshold::Unanimity, quorum: Some(9), ..majority() }, None);
    let seats = serde_json::from_value(serde_json::json!({"holders": "vacant"})).unwrap();
    state(&mut field, &WorkspaceEvent::SeatSet { body: id("a"), seat: id("member"), facts: seats, from: None });
    assert!(before == field.replayed() && before == field.plan);
    let tally = field.plan.considerations[&id("c1")].tally.clone().unwrap();
    assert_eq!((tally.rule.decides, tally.seats, tally.needed), (Threshold::Majority, 3, 2));
    assert_eq!(field.plan.steps[&id("s1")].recipients[0].rule, Some(majority()), "an open step keeps its copy");
    field.ok(&field.clone().open("s2", "m2", "0.1"));
    let rule = field.plan.steps[&id("s2")].recipients[0].rule.clone();
    assert_eq!(
        rule.map(|rule| rule.decides),
        Some(Threshold::Unanimity),
        "what is opened now is asked by the rule of now"
    );
}

#[test]
fn pitfall_15_who_holds_two_seats_votes_for_one_and_never_for_all_at_once() {
    let mut field = voting();
    let second = serde_json::from_value(serde_json::json!({"holders": {"persons": ["member"]}})).unwrap();
    state(&mut field, &WorkspaceEvent::SeatSet { body: id("a"), seat: id("second"), facts: second, from: None });
    assert_eq!(field.denied_to(&person("member"), &vote("second", Choice::For)), "vote-twice");
    does(&mut field, "member", &act(CaseAct::WithdrawVote { seat: seat("member") }));
    does(&mut field, "member", &vote("second", Choice::For));
    assert_eq!(field.denied_to(&person("member"), &vote("member", Choice::For)), "vote-twice");
    // In another capacity the same person is somebody else: a member of A signs for nobody.
    let (_, mut signing) = phases().into_iter().find(|(phase, _)| *phase == 's').unwrap();
    let of_p = line(&signing, "p");
    let prepare = |who: &str| PlanCommand::Prepare { line: of_p.clone(), person: id(who), statement: statement() };
    assert_eq!(signing.denied_to(&person("cosignatory"), &prepare("cosignatory")), "denied-not-own-line");
    assert_eq!(signing.denied_to(&person("member"), &prepare("member")), "denied-secretary-only");
}

#[test]
fn pitfall_22_a_decision_that_is_tried_stands_in_the_record_with_how_it_went() {
    let mut field = opened();
    field.ok(&record(approval("c1", "a")));
    let challenge = |state| PlanCommand::Challenge {
        consideration: id("c1"),
        how: "Legality control".into(),
        state,
        reason: "Three members".into(),
    };
    field.ok(&challenge(ChallengeState::Open));
    assert!(printed(&field).contains("The words of a"), "it is not hidden while it is tried");
    let sentences = |field: &Field| field.missing().join(" ");
    assert!(sentences(&field).contains("Legality control"), "{}", sentences(&field));
    field.ok(&challenge(ChallengeState::Upheld));
    assert!(field.plan.considerations[&id("c1")].is_final(), "what was upheld is not awaited again");
    assert!(!sentences(&field).contains("Legality control"));
    let told = printed(&field);
    assert!(told.contains("Legality control: the decision stands (Three members)"), "{told}");
}

#[test]
fn pitfall_35_a_slip_is_corrected_on_top_and_what_is_edited_after_signing_is_not_official() {
    let (_, mut field) = phases().into_iter().find(|(phase, _)| *phase == 'c').unwrap();
    let correction = PlanCommand::Note { kind: CORRECTION.into(), text: "Page 2: 2027, not 2026".into() };
    assert_eq!(draft().denied(&correction), "correction-before-lock");
    let (text, lines) = (field.plan.versions["1.0"].text, field.plan.lines.clone());
    field.ok(&correction);
    assert_eq!((field.plan.versions["1.0"].text, &field.plan.lines), (text, &lines), "no signed byte changes");
    let working = |field: &Field| {
        let working = Working { day: field.day, confidential: false, remarks: false };
        working::render(&field.plan, &field.workspace, working)
    };
    for told in [working(&field), printed(&field)] {
        let corrected = told.find("Page 2: 2027, not 2026").expect("the correction is told");
        assert!(told.find("\n## ").is_some_and(|chapter| corrected < chapter), "{told}");
    }
    let unofficial = |told: &str| told.contains("Unofficial, consolidated text");
    assert!(!unofficial(&working(&field)));
    field.ok(&PlanCommand::Edit(vec![Edit::SetPlan { field: "owner".into(), value: FieldValue::line("B") }]));
    assert!(unofficial(&working(&field)), "{}", working(&field));
    let myself = Amended { plan: field.plan.id.clone(), title: "Plan".into(), version: "1.0".into() };
    let amends = |amends| PlanCommand::SetState {
        state: PlanState::Active,
        from: None,
        other: None,
        reason: Some("An agreement of its own".into()),
        amends: Some(amends),
    };
    assert_eq!(field.denied(&amends(myself.clone())), "state-other-itself");
    let mut amending = opened();
    amending.ok(&amends(Amended { plan: id("agreement"), ..myself }));
    assert!(printed(&amending).contains("version 1.0"), "{}", printed(&amending));
}

#[test]
fn pitfall_38_each_party_has_a_last_day_of_its_own() {
    let (_, mut field) = phases().into_iter().find(|(phase, _)| *phase == 's').unwrap();
    let until = |party: Option<&str>, due: &str, reason: &str| PlanCommand::ChangeSigning {
        version: "1.0".into(),
        party: party.map(id),
        due: Some(day(due)),
        reason: reason.into(),
    };
    assert_eq!(field.denied(&until(Some("p"), "2026-12-01", " ")), "reason-needed");
    assert_eq!(field.denied(&until(Some("p"), "2026-11-15", "The council")), "signing-due-passed");
    assert_eq!(field.denied(&until(Some("elsewhere"), "2026-12-01", "The council")), "party-without-line");
    field.ok(&until(None, "2026-11-30", "Agreed"));
    field.ok(&until(Some("p"), "2026-12-20", "The council meets on the 18th"));
    let due = |field: &Field, party: &str| {
        let standing = force::standing(&field.plan, &field.workspace).unwrap();
        standing.parties.into_iter().find(|one| one.party == id(party)).unwrap().due
    };
    assert_eq!(due(&field, "p"), Some(day("2026-12-20")), "its own day, not that of the round");
    assert_eq!(due(&field, "q"), None, "whoever has signed is not waited for");
    let sentence = field.missing().into_iter().find(|sentence| sentence.contains("signatur")).unwrap();
    assert!(sentence.contains("P.") || sentence.contains("P "), "{sentence}");
}

#[test]
fn pitfall_45_the_plan_says_who_keeps_its_archive_else_it_is_said_that_nobody_does() {
    let (mut field, toml) = (draft(), include_str!("../../plans/templates/prosjektdirektiv.toml").to_owned());
    let digest = Digest::of(toml.as_bytes());
    state(&mut field, &WorkspaceEvent::TemplateAdded { digest, toml });
    field.plan = Plan::unborn(id("directive"));
    let (key, title) = ("directive".to_owned(), "Directive".to_owned());
    field.ok(&PlanCommand::Create { key, title, lang: Lang::En, template: digest, edits: None });
    let unkept =
        |field: &Field| left_open(&field.plan, &field.workspace).iter().any(|message| message.id == "final-unkept");
    assert!(unkept(&field));
    assert_eq!(archive_owner(&field.plan, &field.workspace), None);
    let setting = |name: &str| WorkspaceEvent::Set { field: "archive-owner".into(), value: FieldValue::line(name) };
    let mut all = field.clone();
    state(&mut all, &setting("The county archive"));
    assert!(!unkept(&all));
    let set = Edit::SetPlan { field: "archive-owner".into(), value: FieldValue::line("Nesvik municipality") };
    all.ok(&PlanCommand::Edit(vec![set.clone()]));
    assert_eq!(archive_owner(&all.plan, &all.workspace), Some("Nesvik municipality"), "the plan's own word goes first");
    field.ok(&PlanCommand::Edit(vec![set]));
    assert!(!unkept(&field));
    field.ok(&field.clone().lock("0.1", VersionKind::Draft));
    assert!(printed(&field).contains("| Nesvik municipality |"), "{}", printed(&field));
}
