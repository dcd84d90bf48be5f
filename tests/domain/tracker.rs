//! What each party has come to: every state once, and the facts of its row.

use vedtak::domain::command::{OpenStep, PlanCommand};
use vedtak::domain::consideration::{Channel, Condition, Consideration, Outcome};
use vedtak::domain::party::Considerer;
use vedtak::domain::plan::Access;
use vedtak::domain::process::matrix::Matrix;
use vedtak::domain::sight::Sight;
use vedtak::domain::tracker::{Decision, Row, State, Tracker};
use vedtak::domain::value::Recipient;
use vedtak::domain::version::Way;

use super::field::{Field, day, id};
use super::force::{adopt, decline, line, opened, rule, sign, signatory};

fn nesvik() -> Considerer {
    Considerer::Party(id("nesvik"))
}

/// A version before the parties in a step that asks Nesvik, with a last day.
fn asked() -> Field {
    let mut field = super::force::locked(0);
    field.milestone("m3", "consult", &[(Recipient::Party(id("nesvik")), None)]);
    let (step, milestone, version, due) = (id("s3"), id("m3"), "1.0".to_owned(), Some(day("2020-04-01")));
    field.ok(&PlanCommand::OpenStep(OpenStep { step, milestone, version, silence: None, due }));
    field
}

fn send(field: &mut Field) {
    field.ok(&PlanCommand::Dispatch {
        dispatch: id("d1"),
        step: id("s3"),
        recipient: nesvik(),
        files: Vec::new(),
        papers: Vec::new(),
        channel: Channel::Letter,
        reference: "20/17-4".into(),
        on: field.day,
    });
}

fn answer(field: &mut Field) {
    let given = Consideration {
        case: Some("44/20".into()),
        proposed: Some("Nesvik sluttar seg til.".into()),
        adopted: Some("Nesvik sluttar seg til på vilkår.".into()),
        conditions: vec![Condition { no: 1, text: "Kostnaden er kjend".into(), before_start: false }],
        ..Consideration::new(id("c1"), id("s3"), "1.0".into(), vec![nesvik()], field.day, Outcome::ApprovedWithRemarks)
    };
    field.ok(&PlanCommand::Record(Box::new(given)));
}

fn row(field: &Field) -> Row {
    let rows = Tracker::of(&field.plan, &field.workspace, field.day).rows;
    rows.into_iter().find(|row| row.party == id("nesvik")).unwrap()
}

/// Makes a plan in which Nesvik stands so.
fn made(state: State) -> Field {
    let mut field = match state {
        State::Unsent | State::Sent | State::Answered | State::Overdue => asked(),
        _ => opened(0, rule()),
    };
    match state {
        State::Unsent => {}
        State::Sent => send(&mut field),
        State::Answered => {
            send(&mut field);
            answer(&mut field);
        }
        State::Overdue => {
            send(&mut field);
            field.day = day("2020-04-02");
        }
        State::Adopted => field.ok(&adopt(&field.clone(), "nesvik")),
        State::Declined => field.ok(&decline(&field.clone(), "nesvik", true)),
        State::DeclinedNow => field.ok(&decline(&field.clone(), "nesvik", false)),
        State::Signed | State::Reserved | State::Disputed | State::Withdrawn => sign(&mut field, &["nesvik"]),
    }
    let line = (state < State::DeclinedNow).then(|| line(&field, "nesvik"));
    match (state, line) {
        (State::Reserved, Some(line)) => {
            field.ok_as(&signatory(), &PlanCommand::Reserve { line, text: "Ikkje kapittel 3".into() });
        }
        (State::Disputed, Some(line)) => field.ok(&PlanCommand::Dispute { line, reason: "Feil person".into() }),
        (State::Withdrawn, Some(line)) => {
            field.ok_as(&signatory(), &PlanCommand::WithdrawSignature { line, reason: "Angrar".into() });
        }
        _ => {}
    }
    field
}

#[test]
fn every_state_is_told_apart() {
    for state in State::ALL {
        assert_eq!(row(&made(state)).state, state);
    }
}

#[test]
fn a_row_says_what_was_sent_decided_and_asked_for() {
    let mut field = made(State::Answered);
    let (channel, on) = (Channel::Email, field.day);
    field.ok(&PlanCommand::Remind { dispatch: id("d1"), channel, on });
    let found = row(&field);
    let sent = found.sent.unwrap();
    assert_eq!((sent.channel, sent.reference.as_str(), sent.reminded), (Channel::Letter, "20/17-4", vec![on]));
    assert_eq!(found.decision, Some(Decision::Answered(Outcome::ApprovedWithRemarks)));
    assert_eq!((found.case.as_deref(), found.held, found.due), (Some("44/20"), Some(on), None));
    assert!(found.differs, "other words were adopted than proposed");
    assert!(!found.conditions[0].met);
    field.ok(&PlanCommand::MeetCondition { consideration: id("c1"), condition: 1, by: "Brev".into() });
    assert!(row(&field).conditions[0].met);
}

#[test]
fn a_row_says_how_it_is_signed_and_until_when_it_can_be() {
    let signed = row(&made(State::Signed));
    assert_eq!((signed.signed[0].way, signed.due), (Way::Ink, None));
    let reserved = row(&made(State::Reserved));
    assert_eq!(reserved.words.as_deref(), Some("Ikkje kapittel 3"));
    let adopted = row(&made(State::Adopted));
    assert_eq!((adopted.decision, adopted.due), (Some(Decision::Adopted), Some(day("2020-09-01"))));
    assert_eq!((adopted.organ.as_deref(), adopted.case.as_deref()), (Some("Kommunestyret"), Some("12/20")));
    let mut late = made(State::Adopted);
    late.day = day("2020-09-02");
    assert_eq!(row(&late).state, State::Overdue);
}

#[test]
fn a_milestone_that_is_kept_from_a_reader_leaves_no_trace() {
    let mut field = made(State::Answered);
    let access = Access { audience: Vec::new(), basis: "offl. § 14".into(), by: "AK".into(), review: None };
    let node = id("m3");
    field.plan.access.insert(node, access.into());
    let seen = Sight::public().veil(&field.plan).without(&field.plan);
    let rows = Tracker::of(&seen, &field.workspace, field.day).rows;
    let found = rows.iter().find(|row| row.party == id("nesvik")).unwrap();
    assert_eq!((found.state, found.sent.is_none(), found.case.is_none()), (State::Unsent, true, true));
    let matrix = Matrix::of(&seen, &field.workspace, field.template(), field.day);
    assert_eq!(matrix.rows.len(), 2, "M1 and M2");
}
