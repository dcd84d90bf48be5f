//! Places of records, copies of them, and registers that are looked through.

use vedtak::domain::arrange::{self, Way};
use vedtak::domain::command::{Edit, PlanCommand};
use vedtak::domain::id::NodeId;
use vedtak::domain::plan::Plan;
use vedtak::domain::review::{self, Standing};
use vedtak::domain::sight::Sight;
use vedtak::domain::value::Value;
use vedtak::domain::version::VersionKind;

use super::field::{Field, day, id};

/// Adds records, each below another one or at the top, and writes their names in them.
fn records(tree: &[(&str, Option<&str>)]) -> Field {
    let mut field = Field::new();
    for (name, parent) in tree {
        let add = Edit::Add {
            id: id(name),
            register: Some("risks".into()),
            key: None,
            parent: parent.map(id),
            after: None,
            fields: vec![("what".into(), Value::Prose((*name).into()).into())],
        };
        field.ok(&PlanCommand::Edit(vec![add]));
    }
    field
}

fn shape(field: &Field) -> String {
    let text = |node: &vedtak::domain::plan::Node| node.field("what").text().unwrap_or_default().to_owned();
    let rows = field.plan.walk("risks").into_iter();
    rows.map(|(depth, node)| format!("{}{}", ".".repeat(depth), text(node))).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_record_goes_up_down_in_and_out() {
    let tree = [("a", None), ("b", Some("a")), ("c", None), ("d", Some("c")), ("e", None)];
    for (node, way, expected) in [
        ("c", Way::Up, Ok("c .d a .b e")),
        ("a", Way::Up, Err("arrange-first")),
        ("c", Way::Down, Ok("a .b e c .d")),
        ("e", Way::Down, Err("arrange-last")),
        ("c", Way::In, Ok("a .b .c ..d e")),
        ("e", Way::In, Ok("a .b c .d .e")),
        ("a", Way::In, Err("arrange-none-before")),
        ("d", Way::In, Err("arrange-none-before")),
        ("d", Way::Out, Ok("a .b c d e")),
        ("b", Way::Out, Ok("a b c .d e")),
        ("e", Way::Out, Err("arrange-outermost")),
    ] {
        let mut field = records(&tree);
        let found = arrange::shift(&field.plan, field.plan.node(&id(node)).unwrap(), way);
        match (found, expected) {
            (Ok(edit), Ok(expected)) => {
                field.ok(&PlanCommand::Edit(vec![edit]));
                assert_eq!(shape(&field), expected, "{node} {way:?}");
            }
            (Err(denial), Err(cause)) => assert_eq!(denial.cause.id, cause, "{node} {way:?}"),
            (found, expected) => panic!("{node} {way:?}: {found:?}, not {expected:?}"),
        }
    }
}

#[test]
fn a_copy_has_all_fields_and_all_below_new_keys_and_stays_closed() {
    let mut field = records(&[("a", None), ("b", Some("a")), ("c", Some("b")), ("d", Some("a")), ("e", None)]);
    let closed = Edit::Restrict {
        target: Some(id("c")),
        audience: Vec::new(),
        basis: Some("offl. § 13".into()),
        by: "styret".into(),
        review: Some(day("2020-12-01")),
    };
    field.ok(&PlanCommand::Edit(vec![closed]));
    let mut made = 0..;
    let fresh = || made.next().map(|number| id::<NodeId>(&format!("copy{number}")));
    let node = field.plan.node(&id("a")).unwrap();
    let edits =
        arrange::duplicate(&field.plan, &field.workspace, field.template().register("risks").unwrap(), node, fresh)
            .unwrap();
    field.ok(&PlanCommand::Edit(edits));
    assert_eq!(shape(&field), "a .b ..c .d a .b ..c .d e");
    let keys: Vec<&str> = field.plan.walk("risks").iter().map(|(_, node)| node.key.as_str()).collect();
    assert_eq!(keys, ["R1", "R2", "R3", "R4", "R6", "R7", "R8", "R9", "R5"]);
    let closed: Vec<&str> = field.plan.access.keys().map(NodeId::as_str).collect();
    assert_eq!(closed, ["c", "copy2"]);
}

#[test]
fn only_what_can_be_taken_back_is_offered() {
    let mut field = records(&[("a", None), ("b", Some("a")), ("c", None)]);
    for node in ["b", "a", "c"] {
        field.ok(&PlanCommand::Edit(vec![Edit::Remove { node: id(node) }]));
    }
    let offered = |field: &Field| {
        arrange::removed(&field.plan, "risks").iter().map(|node| node.id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(offered(&field), ["a", "c"]);
    assert_eq!(field.denied(&PlanCommand::Edit(vec![Edit::Restore { node: id("b") }])), "node-unknown");
    field.ok(&PlanCommand::Edit(vec![Edit::Restore { node: id("a") }]));
    assert_eq!(offered(&field), ["b", "c"]);
}

#[test]
fn a_register_is_suspect_when_a_newer_version_is_locked_or_it_changed() {
    let mut field = records(&[("a", None), ("b", None)]);
    let mut register = field.workspace.template(&field.plan.head.template).unwrap().register("risks").unwrap().clone();
    let name =
        |field: &Field, register: &vedtak::domain::template::Register| match review::standing(&field.plan, register) {
            None => "none".to_owned(),
            Some(Standing::Never) => "never".to_owned(),
            Some(Standing::Reviewed(review)) => format!("reviewed {}", review.version),
            Some(Standing::Outdated(review, newest)) => format!("outdated {} {newest}", review.version),
            Some(Standing::Changed(review)) => format!("changed {}", review.version),
        };
    assert_eq!(name(&field, &register), "none");
    register.reviewed = true;
    assert_eq!(name(&field, &register), "never");
    let look =
        |version: &str| PlanCommand::Edit(vec![Edit::Review { register: "risks".into(), version: version.into() }]);
    assert_eq!(field.denied(&look("1.0")), "version-unknown");
    let lock = field.lock("1.0", VersionKind::Draft);
    field.ok(&lock);
    field.ok(&look("1.0"));
    assert_eq!(name(&field, &register), "reviewed 1.0");
    register.reviewed = false;
    assert_eq!(name(&field, &register), "reviewed 1.0");
    let write = |text: &str| {
        PlanCommand::Edit(vec![Edit::Set {
            node: id("a"),
            field: "what".into(),
            value: Value::Prose(text.into()).into(),
        }])
    };
    field.ok(&write("other"));
    assert_eq!(name(&field, &register), "changed 1.0");
    assert!(review::standing(&field.plan, &register).unwrap().is_suspect());
    field.ok(&write("a"));
    assert_eq!(name(&field, &register), "reviewed 1.0");
    let down = arrange::shift(&field.plan, field.plan.node(&id("a")).unwrap(), Way::Down).unwrap();
    field.ok(&PlanCommand::Edit(vec![down]));
    assert_eq!(name(&field, &register), "changed 1.0");
    let lock = field.lock("1.1", VersionKind::Draft);
    field.ok(&lock);
    assert_eq!(name(&field, &register), "outdated 1.0 1.1");
    field.ok(&look("1.1"));
    assert_eq!(name(&field, &register), "reviewed 1.1");
    // Who may not see a record is told the same of the register: it did not change.
    field.ok(&PlanCommand::Edit(vec![Edit::Restrict {
        target: Some(id("a")),
        audience: Vec::new(),
        basis: Some("offl. § 13".into()),
        by: "styret".into(),
        review: Some(day("2020-12-01")),
    }]));
    let whole = std::mem::replace(&mut field.plan, Plan::unborn(id("felles-plan")));
    let seen = |plan: &Plan| Sight::public().veil(plan).without(plan);
    field.plan = seen(&whole);
    assert!(field.plan.node(&id("a")).is_none());
    assert_eq!(name(&field, &register), "reviewed 1.1");
    field.plan = whole;
    let text = Value::Prose("other".into()).into();
    field.ok(&PlanCommand::Edit(vec![Edit::Set { node: id("b"), field: "what".into(), value: text }]));
    field.plan = seen(&field.plan);
    assert_eq!(name(&field, &register), "changed 1.1");
}
