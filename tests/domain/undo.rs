//! Undo and redo: whatever was done, taking all of it back gives what was there, and doing all of it again what came.

use proptest::prelude::*;
use vedtak::domain::arrange::{self, Way};
use vedtak::domain::command::{Edit, PlanCommand};
use vedtak::domain::event::PlanEvent;
use vedtak::domain::id::NodeId;
use vedtak::domain::plan::Plan;
use vedtak::domain::value::{FieldValue, Nothing, NothingKind, Value};
use vedtak::ui::undo::inverse;

use super::field::{Field, day, id, secretary};

/// What somebody might do, as numbers that choose among what is there.
#[derive(Debug, Clone)]
enum Try {
    Add(usize, bool),
    Write(usize, String),
    LeaveOpen(usize),
    Rename(usize, u8),
    Shift(usize, usize),
    Remove(usize),
    Restore(usize),
    Duplicate(usize),
    Close(usize, bool),
    Title(String),
}

fn tries() -> impl Strategy<Value = Vec<Vec<Try>>> {
    let at = 0..12usize;
    let one = prop_oneof![
        3 => (at.clone(), any::<bool>()).prop_map(|(at, below)| Try::Add(at, below)),
        2 => (at.clone(), "[a-zæ]{1,5}").prop_map(|(at, text)| Try::Write(at, text)),
        1 => at.clone().prop_map(Try::LeaveOpen),
        1 => (at.clone(), any::<u8>()).prop_map(|(at, key)| Try::Rename(at, key)),
        4 => (at.clone(), 0..4usize).prop_map(|(at, way)| Try::Shift(at, way)),
        2 => at.clone().prop_map(Try::Remove),
        2 => at.clone().prop_map(Try::Restore),
        1 => at.clone().prop_map(Try::Duplicate),
        1 => (at, any::<bool>()).prop_map(|(at, closed)| Try::Close(at, closed)),
        1 => "[a-z]{1,5}".prop_map(Try::Title),
    ];
    proptest::collection::vec(proptest::collection::vec(one, 1..3), 1..14)
}

fn edits(field: &Field, attempt: &Try, count: &mut u32) -> Vec<Edit> {
    let plan = &field.plan;
    let there: Vec<NodeId> = plan.walk("risks").into_iter().map(|(_, node)| node.id.clone()).collect();
    let pick = |at: &usize| there.get(at % there.len().max(1)).cloned();
    let mut fresh = || {
        *count += 1;
        Some(id::<NodeId>(&format!("n{count}")))
    };
    let edits = match attempt {
        Try::Add(at, below) => {
            let parent = pick(at).filter(|_| *below);
            let fields = vec![("what".to_owned(), Value::Prose("ny".into()).into())];
            let register = Some("risks".to_owned());
            fresh().map(|id| vec![Edit::Add { id, register, key: None, parent, after: None, fields }])
        }
        Try::Write(at, text) => pick(at)
            .map(|node| vec![Edit::Set { node, field: "what".into(), value: Value::Prose(text.clone()).into() }]),
        Try::LeaveOpen(at) => pick(at).map(|node| {
            let nothing = Nothing { none: NothingKind::Undecided, words: Some("no".into()), who: Some("AK".into()) };
            vec![Edit::Set { node, field: "cost".into(), value: FieldValue::Nothing(nothing) }]
        }),
        Try::Rename(at, key) => pick(at).map(|node| vec![Edit::Key { node, key: format!("X{key}") }]),
        Try::Shift(at, way) => pick(at).and_then(|node| {
            let way = [Way::Up, Way::Down, Way::In, Way::Out][*way];
            Some(vec![arrange::shift(plan, plan.node(&node)?, way).ok()?])
        }),
        Try::Remove(at) => pick(at).map(|node| vec![Edit::Remove { node }]),
        Try::Restore(at) => {
            let gone = arrange::removed(plan, "risks");
            gone.get(at % gone.len().max(1)).map(|node| vec![Edit::Restore { node: node.id.clone() }])
        }
        Try::Duplicate(at) => pick(at).and_then(|node| {
            let risks = field.template().register("risks")?;
            arrange::duplicate(plan, &field.workspace, risks, plan.node(&node)?, fresh)
        }),
        Try::Close(at, closed) => pick(at).map(|target| {
            let basis = closed.then(|| "offl. § 13".to_owned());
            let review = closed.then(|| day("2020-12-01"));
            vec![Edit::Restrict { target: Some(target), audience: Vec::new(), basis, by: "styret".into(), review }]
        }),
        Try::Title(title) => Some(vec![Edit::SetPlan { field: "title".into(), value: FieldValue::line(title) }]),
    };
    edits.unwrap_or_default()
}

/// Writes the content as people see it: what is there, where, with which key and fields, and what is closed.
fn content(plan: &Plan) -> Vec<String> {
    let rows = plan.walk("risks").into_iter();
    let row = |(depth, node): (usize, &vedtak::domain::plan::Node)| {
        let fields: Vec<_> = node.fields.iter().filter(|(_, value)| !value.is_missing()).collect();
        format!("{depth} {} {} {fields:?} {:?}", node.id, node.key, plan.access.get(&node.id))
    };
    std::iter::once(plan.head.title.clone()).chain(rows.map(row)).collect()
}

/// Takes a change back, and gives the change that did it.
fn take_back(field: &mut Field, revision: u64) -> Result<u64, TestCaseError> {
    let at = |revision: u64| {
        let mut plan = Plan::unborn(field.plan.id.clone());
        let entries = field.log.iter().filter(|(_, stamp)| stamp.revision <= revision);
        entries.for_each(|(events, stamp)| events.iter().for_each(|event| plan.apply(event, stamp)));
        plan
    };
    let (events, stamp) = field.log.iter().find(|(_, stamp)| stamp.revision == revision).cloned().unwrap();
    let events: &[PlanEvent] = &events;
    let edits = inverse(events, &at(revision - 1), &stamp, &field.plan);
    let edits = edits.ok_or_else(|| TestCaseError::fail(format!("{events:?} is not taken back")))?;
    let taken = field.try_as(&secretary(), &PlanCommand::Edit(edits.clone()));
    prop_assert!(taken.is_ok(), "{:?} is refused: {:?}", edits, taken);
    Ok(field.plan.head.revision)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn all_is_taken_back_and_all_is_done_again(commands in tries()) {
        let mut field = Field::new();
        let mut count = 0;
        let mut done = Vec::new();
        let before = content(&field.plan);
        for command in &commands {
            let edits = command.iter().flat_map(|attempt| edits(&field, attempt, &mut count)).collect();
            if field.try_as(&secretary(), &PlanCommand::Edit(edits)).is_ok() {
                done.push((field.plan.head.revision, content(&field.plan)));
            }
        }
        let after = content(&field.plan);
        let mut undone = Vec::new();
        while let Some((revision, was)) = done.pop() {
            prop_assert_eq!(&content(&field.plan), &was);
            undone.push((take_back(&mut field, revision)?, was));
        }
        prop_assert_eq!(content(&field.plan), before);
        while let Some((revision, was)) = undone.pop() {
            take_back(&mut field, revision)?;
            prop_assert_eq!(content(&field.plan), was);
        }
        prop_assert_eq!(content(&field.plan), after);
    }
}
