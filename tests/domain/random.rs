//! Random commands against a simple model; replay gives the same state; denied commands change nothing.

use std::collections::BTreeMap;

use proptest::prelude::*;
use vedtak::domain::command::{Edit, PlanCommand};
use vedtak::domain::consideration::Outcome;
use vedtak::domain::id::NodeId;
use vedtak::domain::value::{FieldValue, Value};
use vedtak::domain::version::VersionKind;

use super::field::{Field, id, secretary};

/// What somebody might try; numbers name nodes, parents and bodies, existing or not.
#[derive(Debug, Clone)]
enum Try {
    Add(u8, Option<u8>),
    Write(u8, String),
    Remove(u8),
    Restore(u8),
    Move(u8, Option<u8>),
    Lock(bool),
    Open,
    Record(u8, u8),
    Close,
}

fn tries() -> impl Strategy<Value = Vec<Try>> {
    let node = 0..6u8;
    let one = prop_oneof![
        (node.clone(), proptest::option::of(node.clone())).prop_map(|(a, b)| Try::Add(a, b)),
        (node.clone(), "[a-zæøå |*<#]{0,12}").prop_map(|(a, text)| Try::Write(a, text)),
        node.clone().prop_map(Try::Remove),
        node.clone().prop_map(Try::Restore),
        (node.clone(), proptest::option::of(node)).prop_map(|(a, b)| Try::Move(a, b)),
        any::<bool>().prop_map(Try::Lock),
        Just(Try::Open),
        (0..3u8, 0..4u8).prop_map(|(body, outcome)| Try::Record(body, outcome)),
        Just(Try::Close),
    ];
    proptest::collection::vec(one, 1..40)
}

fn node(number: u8) -> NodeId {
    id(&format!("r{number}"))
}

/// The simple model: which nodes there are, removed or not, below which, with which text.
#[derive(Debug, Default, PartialEq)]
struct Model(BTreeMap<u8, (Option<u8>, bool, String)>);

impl Model {
    fn is_there(&self, number: u8) -> bool {
        let Some((parent, removed, _)) = self.0.get(&number) else { return false };
        !removed && parent.is_none_or(|parent| self.is_there(parent))
    }

    fn is_below(&self, number: u8, other: u8) -> bool {
        number == other
            || self.0.get(&number).and_then(|(parent, ..)| *parent).is_some_and(|up| self.is_below(up, other))
    }

    /// Says whether an edit should be accepted, and does it.
    fn edit(&mut self, attempt: &Try) -> Option<bool> {
        let accepted = match attempt {
            Try::Add(number, parent) => {
                !self.0.contains_key(number) && parent.is_none_or(|parent| self.is_there(parent))
            }
            Try::Write(number, _) | Try::Remove(number) => self.is_there(*number),
            Try::Restore(number) => self.0.get(number).is_some_and(|(_, removed, _)| *removed),
            Try::Move(number, parent) => {
                self.is_there(*number)
                    && parent.is_none_or(|parent| self.is_there(parent) && !self.is_below(parent, *number))
            }
            _ => return None,
        };
        if accepted {
            match attempt {
                Try::Add(number, parent) => drop(self.0.insert(*number, (*parent, false, String::new()))),
                Try::Write(number, text) => self.0.get_mut(number).unwrap().2.clone_from(text),
                Try::Remove(number) => self.0.get_mut(number).unwrap().1 = true,
                Try::Restore(number) => self.0.get_mut(number).unwrap().1 = false,
                Try::Move(number, parent) => self.0.get_mut(number).unwrap().0 = *parent,
                _ => {}
            }
        }
        Some(accepted)
    }

    fn of(field: &Field) -> Self {
        let number = |id: &NodeId| id.as_str().strip_prefix('r').and_then(|digits| digits.parse::<u8>().ok());
        let nodes = field.plan.nodes.values().filter_map(|node| {
            let text = node.field("what").text().unwrap_or_default().to_owned();
            Some((number(&node.id)?, (node.parent.as_ref().and_then(number), node.removed, text)))
        });
        Self(nodes.collect())
    }
}

fn command(field: &Field, attempt: &Try, count: usize) -> PlanCommand {
    let register = Some("risks".to_owned());
    let edit = match attempt {
        Try::Add(number, parent) => {
            let parent = parent.map(node);
            Edit::Add { id: node(*number), register, key: None, parent, after: None, fields: Vec::new() }
        }
        Try::Write(number, text) => {
            let value: FieldValue = Value::Prose(text.clone()).into();
            Edit::Set { node: node(*number), field: "what".into(), value }
        }
        Try::Remove(number) => Edit::Remove { node: node(*number) },
        Try::Restore(number) => Edit::Restore { node: node(*number) },
        Try::Move(number, parent) => Edit::Move { node: node(*number), parent: parent.map(node), after: None },
        Try::Lock(last) => {
            let kind = if *last { VersionKind::Final } else { VersionKind::Draft };
            return field.lock(&field.plan.next_version(), kind);
        }
        Try::Open => {
            let version = field.plan.head.versions.last().cloned().unwrap_or_default();
            return field.open(&format!("s{count}"), "m1", &version);
        }
        Try::Record(body, outcome) => {
            let body = ["su-vest", "sr-voss", "sg"][usize::from(*body)];
            let outcomes = [Outcome::Approved, Outcome::NotQuorate, Outcome::Remarks, Outcome::Postponed];
            let step = field.plan.steps_of(&id("m1")).last().map_or("s", |step| step.id.as_str()).to_owned();
            let outcome = outcomes[usize::from(*outcome)];
            let mut given = field.consideration(&format!("c{count}"), &step, body, outcome);
            given.version = field.plan.head.versions.last().cloned().unwrap_or_default();
            return PlanCommand::Record(Box::new(given));
        }
        Try::Close => {
            let step = field.plan.steps_of(&id("m1")).last().map_or("s", |step| step.id.as_str()).to_owned();
            return PlanCommand::CloseStep { step: id(&step), overridden: None };
        }
    };
    PlanCommand::Edit(vec![edit])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_commands_agree_with_a_simple_model(tries in tries()) {
        let mut field = Field::new();
        let mut model = Model::default();
        for (count, attempt) in tries.iter().enumerate() {
            let before = field.plan.clone();
            let command = command(&field, attempt, count);
            let accepted = field.try_as(&secretary(), &command).is_ok();
            if let Some(expected) = model.edit(attempt) {
                prop_assert_eq!(accepted, expected, "{:?} on {:?}", attempt, model);
            }
            if !accepted {
                prop_assert!(before == field.plan, "a denied command changed the plan");
            }
            // One recipient has one final answer at most in a round, and a closed step has no one to wait for.
            for step in field.plan.steps.values().filter(|step| !step.is_open()) {
                prop_assert!(vedtak::domain::process::waiting(&field.plan, step).is_empty());
            }
            for step in field.plan.steps.values() {
                let finals = field.plan.recorded(step).filter(|one| one.is_final());
                prop_assert!(finals.count() <= step.recipients.len());
            }
        }
        prop_assert_eq!(Model::of(&field), model);
        prop_assert!(field.replayed() == field.plan, "replay differs from the state");
        let events: Vec<String> = field.log.iter().flat_map(|(events, _)| events).map(|event| serde_json::to_string(event).unwrap()).collect();
        for (json, event) in events.iter().zip(field.log.iter().flat_map(|(events, _)| events)) {
            let read: vedtak::domain::event::PlanEvent = serde_json::from_str(json).unwrap();
            prop_assert_eq!(&read, event);
        }
    }
}
