//! Meetings, their agendas and minutes.

use chrono::NaiveDate;
use vedtak::domain::command::PlanCommand;
use vedtak::domain::decide;
use vedtak::domain::event::{Stamp, WorkspaceEvent};
use vedtak::domain::id::MeetingId;
use vedtak::domain::meeting::{About, AgendaItem, Approval, Convening, Passage, Record};

use super::cast::{call, opened};
use super::field::{Field, day, id, secretary};

fn convening(body: &str, held: &str) -> Convening {
    Convening { bodies: vec![id(body)], held: day(held), hours: None, place: Some("Voss".into()), cancelled: None }
}

fn meeting(name: &str, held: &str) -> WorkspaceEvent {
    WorkspaceEvent::MeetingSet { meeting: id(name), call: convening("a", held) }
}

fn agenda(name: &str) -> WorkspaceEvent {
    let about = About::Matter { title: "Ymse".into(), text: None };
    WorkspaceEvent::AgendaSet { meeting: id(name), items: vec![AgendaItem { number: None, about, closed: None }] }
}

fn minutes(name: &str, item: u32) -> WorkspaceEvent {
    let items = vec![Passage { item, text: "Teke til orientering".into() }];
    WorkspaceEvent::MinutesSet { meeting: id(name), said: Record { items, ..Record::default() } }
}

fn approved(name: &str, by: Option<&str>, on: NaiveDate) -> WorkspaceEvent {
    WorkspaceEvent::MinutesApproved { meeting: id(name), approval: Approval { on, meeting: by.map(id) } }
}

/// Says a fact; gives the cause when it is refused.
fn say(field: &mut Field, fact: &WorkspaceEvent) -> Result<(), String> {
    let now = field.now();
    let facts = decide::workspace::decide(&field.workspace, &secretary(), std::slice::from_ref(fact), now);
    let facts = facts.map_err(|denial| denial.cause.id.into_owned())?;
    let revision = field.workspace.head.revision + 1;
    let stamp = Stamp { n: 0, revision, time: now.instant, by: secretary().person };
    facts.iter().for_each(|fact| field.workspace.apply(fact, &stamp));
    Ok(())
}

#[test]
fn a_meeting_is_called_moved_and_cancelled_until_it_has_minutes() {
    let mut field = opened();
    let today = field.day;
    let later = "2030-01-10";
    assert_eq!(say(&mut field, &agenda("m1")), Err("meeting-unknown".to_owned()));
    say(&mut field, &meeting("m1", later)).unwrap();
    say(&mut field, &meeting("m1", &today.to_string())).unwrap();
    let found = field.workspace.meeting(&id("m1")).unwrap();
    assert_eq!((found.call.held, found.moved.as_slice()), (today, [day(later)].as_slice()));
    assert_eq!(say(&mut field, &minutes("m1", 1)), Err("minutes-no-item".to_owned()));
    say(&mut field, &agenda("m1")).unwrap();
    say(&mut field, &minutes("m1", 1)).unwrap();
    assert_eq!(field.workspace.meeting(&id("m1")).unwrap().passage(1), Some("Teke til orientering"));
    let mut gone = convening("a", &today.to_string());
    gone.cancelled = Some("Storm".into());
    let gone = WorkspaceEvent::MeetingSet { meeting: id("m1"), call: gone };
    assert_eq!(say(&mut field, &gone), Err("meeting-has-minutes".to_owned()));
    say(&mut field, &meeting("m2", later)).unwrap();
    assert_eq!(say(&mut field, &minutes("m2", 1)), Err("held-in-future".to_owned()));
}

#[test]
fn pitfall_21_minutes_are_a_draft_until_a_later_meeting_approves_them() {
    let mut field = opened();
    let (first, next) = (field.day, field.day.succ_opt().unwrap());
    for (name, held) in [("m1", first), ("m2", next)] {
        say(&mut field, &meeting(name, &held.to_string())).unwrap();
        say(&mut field, &agenda(name)).unwrap();
    }
    let other = WorkspaceEvent::MeetingSet { meeting: id("other"), call: convening("b", &next.to_string()) };
    say(&mut field, &other).unwrap();
    let correct = WorkspaceEvent::MinutesCorrected {
        meeting: id("m1"),
        text: "To sakar, ikkje tre".into(),
        reason: "Feil tal".into(),
    };
    assert_eq!(say(&mut field, &approved("m1", None, first)), Err("minutes-missing".to_owned()));
    say(&mut field, &minutes("m1", 1)).unwrap();
    assert!(field.workspace.meeting(&id("m1")).unwrap().awaits_approval());
    assert_eq!(say(&mut field, &correct), Err("minutes-not-approved".to_owned()));
    assert_eq!(say(&mut field, &approved("m1", Some("m2"), next)), Err("minutes-approval-day".to_owned()));
    field.day = next;
    assert_eq!(say(&mut field, &approved("m1", Some("m1"), next)), Err("minutes-approved-elsewhere".to_owned()));
    assert_eq!(say(&mut field, &approved("m1", Some("other"), next)), Err("minutes-approved-elsewhere".to_owned()));
    say(&mut field, &approved("m1", Some("m2"), next)).unwrap();
    assert_eq!(say(&mut field, &minutes("m1", 1)), Err("minutes-approved-already".to_owned()));
    say(&mut field, &correct).unwrap();
    let minutes = field.workspace.meeting(&id("m1")).unwrap().minutes.clone().unwrap();
    assert_eq!(minutes.corrections.len(), 1);
    assert_eq!(minutes.said.items[0].text, "Teke til orientering", "what was approved stays");
}

#[test]
fn a_case_is_called_to_a_meeting_of_its_body_on_its_day() {
    let mut field = opened();
    let held = call("c1").held.unwrap();
    let at = |name: &str| {
        let meeting: MeetingId = id(name);
        PlanCommand::Call(Box::new(vedtak::domain::case::Call { meeting: Some(meeting), ..call("c1") }))
    };
    assert_eq!(field.denied(&at("m1")), "meeting-unknown");
    say(&mut field, &meeting("late", &held.succ_opt().unwrap().to_string())).unwrap();
    assert_eq!(field.denied(&at("late")), "meeting-other-day");
    let other = WorkspaceEvent::MeetingSet { meeting: id("other"), call: convening("b", &held.to_string()) };
    say(&mut field, &other).unwrap();
    assert_eq!(field.denied(&at("other")), "meeting-other-body");
    say(&mut field, &meeting("m1", &held.to_string())).unwrap();
    field.ok(&at("m1"));
}
