//! The made-up kind of plan on the screen: every kind of field written, every view drawn.

use std::sync::Arc;

use vedtak::domain::command::{Command, Edit, PlanCommand};
use vedtak::domain::digest::Digest;
use vedtak::domain::event::WorkspaceEvent;
use vedtak::domain::id::PlanId;
use vedtak::domain::lang::Lang;
use vedtak::domain::plan::{Node, Plan};
use vedtak::domain::value::{FieldKind, FieldValue, NothingKind, Value};

use super::{template, written};
use crate::domain::unseen::{choice, date, line, record, step};
use crate::story::driver::{Story, World};

fn id() -> PlanId {
    PlanId::new("qov").unwrap()
}

/// A workspace with a plan of the made-up kind, a body, a party, a person and a file.
fn world() -> World {
    let world = World::with(vec![template()]);
    let (field, from) = ("name".to_owned(), None);
    let naming = |name: &str| (field.clone(), FieldValue::line(name));
    let (field, value) = naming("Utvalet");
    let body = WorkspaceEvent::BodySet { id: "utvalet".parse().unwrap(), key: "utvalet".into(), field, value, from };
    let (field, value) = naming("Nesvik");
    let party = WorkspaceEvent::PartySet { id: "nesvik".parse().unwrap(), key: "nesvik".into(), field, value, from };
    let person = WorkspaceEvent::PersonAdded { person: "bo".parse().unwrap() };
    let name =
        WorkspaceEvent::PersonNamed { person: "bo".parse().unwrap(), name: "Bo Vik".into(), mail: None, title: None };
    for facts in [vec![body, party], vec![person], vec![name]] {
        world.give(Command::Workspace(facts));
    }
    let template = Digest::of(template().as_bytes());
    let create =
        PlanCommand::Create { key: "plan".into(), title: "Ein plan".into(), lang: Lang::Nn, template, edits: None };
    world.give(Command::Plan(id(), create));
    world.engine.attach(b"innhald").unwrap();
    let file = Edit::Attach { sha256: Digest::of(b"innhald"), name: "fil.txt".into(), size: 7, node: None };
    world.give(Command::Plan(id(), PlanCommand::Edit(vec![file])));
    world
}

fn plan(world: &World) -> Arc<Plan> {
    world.engine.plan(&id()).unwrap()
}

fn kept(world: &World, key: &str) -> Node {
    plan(world).keyed("qov-all", key).unwrap_or_else(|| panic!("there is no {key}")).clone()
}

fn opened(world: &World, height: u16) -> Story {
    world.as_("kari").at(80, height).press("end enter 3").expect("qov-all nn")
}

/// Writes a value of a kind into the entry that has the cursor.
fn fill(story: Story, kind: FieldKind) -> Story {
    match kind {
        FieldKind::Choice | FieldKind::File => story.press("right"),
        FieldKind::Scale => story.press("right right"),
        FieldKind::Flag => story.press("space"),
        FieldKind::Bodies | FieldKind::Parties | FieldKind::Persons => {
            story.press("enter").type_(written(kind).1).press("enter esc")
        }
        FieldKind::Ref => story.press("enter").type_("qov-b").press("enter esc"),
        FieldKind::Recipients => story.type_("Utvalet: 20.05.21"),
        kind => story.type_(written(kind).0),
    }
}

/// Goes from the entry of a kind to the next.
fn next(story: Story, kind: FieldKind) -> Story {
    story.press(if kind == FieldKind::Recipients { "tab tab" } else { "tab" })
}

/// Adds a record with a value of every kind.
fn add(story: Story) -> Story {
    let story = FieldKind::ALL.into_iter().fold(story.press("a"), |story, kind| next(fill(story, kind), kind));
    story.press("ctrl-s").expect_said("Lagra")
}

#[test]
fn every_kind_is_written_in_its_entry_and_shown() {
    let world = world();
    let story = add(opened(&world, 60));
    let node = kept(&world, "Q1");
    for kind in FieldKind::ALL {
        let value = node.field(&format!("qov-{}", kind.name()));
        assert_eq!(value.value().map(Value::kind), Some(kind), "{value:?}");
    }
    let shown = |mut story: Story| {
        for kind in FieldKind::ALL {
            story = match kind {
                FieldKind::Ref => story.expect("qov-b"),
                FieldKind::Flag => story.expect(" ja"),
                kind => story.expect(written(kind).1),
            };
        }
        story
    };
    let story = shown(story.press("enter")).press("esc");
    shown(story.press("2").resize(200, 100)).press("1 f").expect("Funn: 0").press("esc").expect_not("Funn:");
}

#[test]
fn what_holds_every_kind_is_copied_nested_moved_removed_brought_back_undone_and_done_again() {
    let world = world();
    let story = add(opened(&world, 24));
    let fields = kept(&world, "Q1").fields;
    let story = story.press("k").expect_said("Q1 har fått ein kopi");
    assert_eq!(kept(&world, "Q2").fields, fields);
    let story = story.press("end >").expect_said("Q2 er flytt");
    let (above, below) = (kept(&world, "Q1"), kept(&world, "Q2"));
    assert_eq!(below.parent.as_ref(), Some(&above.id));
    let story = story.press("<").expect_said("Q2 er flytt").press("shift-up").expect_said("Q2 er flytt");
    let order =
        |world: &World| plan(world).walk("qov-all").iter().map(|(_, node)| node.key.clone()).collect::<Vec<_>>();
    assert_eq!(order(&world), ["Q2", "Q1"]);
    let story = story.press("end d").expect_said("Q1 er teken bort");
    assert_eq!(order(&world), ["Q2"]);
    let story = story.press("g enter").expect_said("Q1 er tilbake");
    assert_eq!((order(&world).len(), kept(&world, "Q1").fields), (2, fields.clone()));
    let story = story.press("u").expect_said("Angra: ").press("u").expect_said("Angra: ");
    let story = story.press("u").expect_said("Angra: ").press("u").expect_said("Angra: ");
    let story = story.press("u").expect_said("Angra: ").press("u").expect_said("Angra: ");
    assert_eq!(order(&world), ["Q1"]);
    let story = story.press("u").expect_said("Angra: ");
    assert!(order(&world).is_empty());
    let story = story.press("U").expect_said("Gjort om att: ").press("U").expect_said("Gjort om att: ");
    assert_eq!((kept(&world, "Q1").fields, kept(&world, "Q2").fields), (fields.clone(), fields));
    story.press("U").expect_said("Gjort om att: ");
    assert_eq!(kept(&world, "Q2").parent, Some(kept(&world, "Q1").id));
}

#[test]
fn every_kind_knows_three_kinds_of_nothing() {
    let world = world();
    let all = |is: &dyn Fn(FieldKind, &FieldValue) -> bool| {
        let node = kept(&world, "Q1");
        for kind in FieldKind::ALL {
            let value = node.field(&format!("qov-{}", kind.name()));
            assert!(is(kind, value), "{}: {value:?}", kind.name());
        }
    };
    let save = |story: Story| story.press("ctrl-s").expect_said("Lagra");
    let mut story = add(opened(&world, 60)).press("enter");
    for kind in FieldKind::ALL {
        story = next(story.press("ctrl-n").type_("Seinare").press("tab").type_("Bo"), kind);
    }
    story = save(story);
    let says = |value: &FieldValue, none, who: Option<&str>| match value {
        FieldValue::Nothing(nothing) => {
            nothing.none == none && nothing.words.as_deref() == Some("Seinare") && nothing.who.as_deref() == who
        }
        FieldValue::Some(_) => false,
    };
    all(&|_, value| says(value, NothingKind::Undecided, Some("Bo")));
    story = FieldKind::ALL.into_iter().fold(story.press("enter"), |story, kind| next(story.press("ctrl-n"), kind));
    story = save(story);
    all(&|_, value| says(value, NothingKind::Inapplicable, None));
    story = FieldKind::ALL.into_iter().fold(story.press("enter"), |story, kind| next(story.press("ctrl-n"), kind));
    story = save(story);
    all(&|_, value| *value == FieldValue::EMPTY);
    let story = story.press("u").expect_said("Angra: ").press("u").expect_said("Angra: ");
    story.press("u").expect_said("Angra: ");
    all(&|kind, value| value.value().map(Value::kind) == Some(kind));
}

#[test]
fn a_question_is_answered_yes_or_no_and_the_answer_is_taken_back() {
    let world = world();
    let at_flag = |story: Story| {
        let before = FieldKind::ALL.into_iter().take_while(|kind| *kind != FieldKind::Flag);
        before.fold(story, next)
    };
    let kept = || kept(&world, "Q1").field("qov-flag").clone();
    let save = |story: Story| story.press("ctrl-s").expect_said("Lagra");
    let no = "qov-flag nn        [ ] nei";
    let story = save(at_flag(opened(&world, 60).press("a").type_("Namn")).press("space").expect("[x] ja"));
    assert_eq!(kept(), FieldValue::Some(Value::Flag(true)));
    let story = save(at_flag(story.press("enter")).press("space").expect(no));
    assert_eq!(kept(), FieldValue::Some(Value::Flag(false)));
    let story = save(at_flag(story.press("enter").expect(no)).press("delete").expect_not(no));
    assert_eq!(kept(), FieldValue::EMPTY);
    let story = save(at_flag(story.press("enter")).press("space space").expect(no));
    assert_eq!(kept(), FieldValue::Some(Value::Flag(false)), "a first answer can be no");
    drop(story);
}

#[test]
fn every_view_is_drawn_with_every_record() {
    let world = world();
    let one = |key: &str, fields: &[(&str, Value)]| {
        let mut all = vec![("qov-line", line(&format!("Namn {key}")))];
        all.extend(fields.iter().cloned());
        record("qov-all", key, &all)
    };
    let placed = |scale: &str, other: &str, by: &str, when: &str| {
        [("qov-scale", step(scale)), ("qov-other", step(other)), ("qov-choice", choice(by)), ("qov-when", date(when))]
    };
    let number = |key: &str, at: &str, value: &str| {
        let of = Value::Ref(vec!["q1".parse().unwrap()]);
        record(
            "qov-figures",
            key,
            &[("qov-of", of), ("qov-at", date(at)), ("qov-how-much", Value::Money(value.into()))],
        )
    };
    let edits = vec![
        one("q1", &placed("andre", "stor", "ein", "veke 38 2020")),
        one("q2", &placed("ein", "lita", "andre", "2021")),
        one("q3", &placed("andre", "gamal", "ein", "20.05.20")),
        one("q4", &[]),
        number("f1", "2020", "40 000 kr"),
        number("f2", "2021", "55 000 kr"),
    ];
    world.give(Command::Plan(id(), PlanCommand::Edit(edits)));
    let mut story = opened(&world, 24);
    for title in ["Matrise", "Kvadrant", "Tidslinje", "Kolonnar"] {
        story = story.press("v").expect(title);
        for key in ["Q1", "Q2", "Q3", "Q4"] {
            story = story.expect(key);
        }
    }
    let story = story.press("v").press("right v");
    story.expect("40 000 kr").expect("55 000 kr");
}
