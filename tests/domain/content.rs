//! Content: what may be written where, and what is refused.

use vedtak::domain::command::{Edit, PlanCommand};
use vedtak::domain::id::NodeId;
use vedtak::domain::person::Capacity;
use vedtak::domain::value::{FieldValue, Value};

use super::field::{Field, actor, id};

fn set(node: &str, field: &str, value: FieldValue) -> PlanCommand {
    PlanCommand::Edit(vec![Edit::Set { node: id(node), field: field.into(), value }])
}

fn add(name: &str, key: Option<&str>) -> Edit {
    Edit::Add {
        id: id(name),
        register: Some("risks".into()),
        key: key.map(ToOwned::to_owned),
        parent: None,
        after: None,
        fields: Vec::new(),
    }
}

#[test]
fn a_value_must_fit_its_field() {
    let mut field = Field::new();
    field.ok(&PlanCommand::Edit(vec![add("r", None)]));
    for (name, value, cause) in [
        ("likely", Value::Scale("high".into()), None),
        ("likely", Value::Scale("huge".into()), Some("value-no-option")),
        ("likely", Value::Line("high".into()), Some("value-wrong-kind")),
        ("cost", Value::Number("1 000,50".into()), None),
        ("cost", Value::Number("much".into()), Some("value-no-number")),
        ("bodies", Value::Bodies(vec![id("su-vest")]), None),
        ("bodies", Value::Bodies(vec![id("nobody")]), Some("value-names-nothing")),
        ("concerns", Value::Ref(vec![id("m1")]), None),
        ("concerns", Value::Ref(vec![id("m99")]), Some("value-names-nothing")),
        ("nonsense", Value::Line("a".into()), Some("field-unknown")),
    ] {
        let command = set("r", name, value.into());
        match cause {
            None => field.ok(&command),
            Some(cause) => assert_eq!(field.denied(&command), cause, "{name}"),
        }
    }
    assert_eq!(field.denied(&set("m1", "title", FieldValue::line("a\nb"))), "value-one-line");
}

#[test]
fn no_fact_holds_a_character_that_hides_or_turns() {
    let mut field = Field::new();
    for text in ["a\u{202e}b", "a\u{200b}b", "\u{1b}[2J", "e\u{301}"] {
        assert_eq!(field.denied(&set("m1", "title", FieldValue::line(text))), "text-refused", "{text:?}");
    }
    field.ok(&set("m1", "title", FieldValue::line("Drøfting – «mål» 👩‍🚒")));
}

#[test]
fn a_key_is_given_once_and_never_again() {
    let mut field = Field::new();
    field.ok(&PlanCommand::Edit(vec![add("a", Some("R7")), add("b", None)]));
    assert_eq!(field.plan.node(&id("b")).unwrap().key, "R8");
    assert_eq!(field.denied(&PlanCommand::Edit(vec![add("c", Some("R8"))])), "key-taken");
    field.ok(&PlanCommand::Edit(vec![Edit::Remove { node: id("b") }]));
    field.ok(&PlanCommand::Edit(vec![add("c", None)]));
    assert_eq!(field.plan.node(&id("c")).unwrap().key, "R9");
}

#[test]
fn a_removed_node_takes_what_is_below_with_it_and_brings_it_back() {
    let mut field = Field::new();
    let below = |name: &str, parent: &str| Edit::Add {
        id: id(name),
        register: Some("risks".into()),
        key: None,
        parent: Some(id(parent)),
        after: None,
        fields: Vec::new(),
    };
    field.ok(&PlanCommand::Edit(vec![add("a", None), below("b", "a"), below("c", "b")]));
    field.ok(&PlanCommand::Edit(vec![Edit::Remove { node: id("a") }]));
    assert!(field.plan.node(&id("c")).is_none());
    field.ok(&PlanCommand::Edit(vec![Edit::Restore { node: id("a") }]));
    let order: Vec<(usize, &NodeId)> = field.plan.walk("risks").iter().map(|(d, node)| (*d, &node.id)).collect();
    assert_eq!(order, [(0, &id("a")), (1, &id("b")), (2, &id("c"))]);
    let under_itself = Edit::Move { node: id("a"), parent: Some(id("c")), after: None };
    assert_eq!(field.denied(&PlanCommand::Edit(vec![under_itself])), "move-below-itself");
}

#[test]
fn several_edits_are_all_or_nothing() {
    let mut field = Field::new();
    let edits = vec![add("a", None), Edit::Set { node: id("gone"), field: "what".into(), value: FieldValue::EMPTY }];
    assert_eq!(field.denied(&PlanCommand::Edit(edits)), "node-unknown");
    assert!(field.plan.node(&id("a")).is_none());
}

#[test]
fn only_the_secretariat_edits() {
    let mut field = Field::new();
    let command = set("why", "text", Value::Prose("…".into()).into());
    let member = actor("ada", Capacity::Member(id("su-vest")));
    assert_eq!(field.denied_to(&member, &command), "denied-secretary-only");
    let stranger = actor("bo", Capacity::Secretary);
    assert_eq!(field.denied_to(&stranger, &command), "denied-capacity");
    field.ok(&command);
}

#[test]
fn nothing_stands_below_a_record_of_a_flat_register() {
    let mut field = Field::new();
    let below = Edit::Move { node: id("m2"), parent: Some(id("m1")), after: None };
    assert_eq!(field.denied(&PlanCommand::Edit(vec![below])), "register-flat");
    let below = Edit::Add {
        id: id("m9"),
        register: Some("milestones".into()),
        key: None,
        parent: Some(id("m1")),
        after: None,
        fields: Vec::new(),
    };
    assert_eq!(field.denied(&PlanCommand::Edit(vec![below])), "register-flat");
}

#[test]
fn what_is_given_stands_still_and_so_does_all_below_and_above_it() {
    let mut field = Field::new();
    let below = |name: &str, parent: &str| Edit::Add {
        id: id(name),
        register: Some("risks".into()),
        key: None,
        parent: Some(id(parent)),
        after: None,
        fields: Vec::new(),
    };
    field.ok(&PlanCommand::Edit(vec![
        add("top", None),
        below("given", "top"),
        below("child", "given"),
        add("other", None),
    ]));
    field.ok(&PlanCommand::Edit(vec![Edit::Freeze { node: id("given") }]));
    let write = |node: &str| Edit::Set { node: id(node), field: "what".into(), value: Value::Prose("x".into()).into() };
    let refused = [
        write("given"),
        write("child"),
        Edit::Key { node: id("given"), key: "R77".into() },
        Edit::Key { node: id("child"), key: "R78".into() },
        Edit::Move { node: id("given"), parent: None, after: None },
        Edit::Move { node: id("child"), parent: None, after: None },
        Edit::Move { node: id("other"), parent: Some(id("given")), after: None },
        Edit::Remove { node: id("given") },
        Edit::Remove { node: id("child") },
        Edit::Remove { node: id("top") },
        Edit::Freeze { node: id("given") },
        below("late", "given"),
    ];
    for edit in refused {
        assert_eq!(field.denied(&PlanCommand::Edit(vec![edit.clone()])), "record-frozen", "{edit:?}");
    }
    field.ok(&PlanCommand::Edit(vec![write("top"), write("other")]));
}
