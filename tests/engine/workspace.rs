//! A workspace for the tests of this area, and what a secretary does in it.

use std::path::Path;

use chrono::{DateTime, Utc};
use vedtak::domain::command::{Command, Edit, PlanCommand, Request};
use vedtak::domain::digest::Digest;
use vedtak::domain::id::{CommandId, NodeId, PersonId, PlanId};
use vedtak::domain::lang::Lang;
use vedtak::domain::person::{Actor, Capacity, Naming};
use vedtak::domain::value::{FieldValue, Value};
use vedtak::engine::{Accepted, Chance, Engine, EngineError, Founding};

/// A kind of plan with one chapter, a register and a process.
pub const TEMPLATE: &str = r#"
key = "utviklingsplan"
title = { en = "Development plan", nb = "Utviklingsplan", nn = "Utviklingsplan" }
purpose = { en = "A plan", nb = "En plan", nn = "Ein plan" }

[[chapter]]
id = "bakgrunn"
number = "1"
title = { en = "Background", nb = "Bakgrunn", nn = "Bakgrunn" }

[[register]]
id = "risiko"
title = { en = "Risks", nb = "Risikoer", nn = "Risikoar" }
prefix = "R"

[[register.field]]
id = "title"
kind = "line"
label = { en = "Risk", nb = "Risiko", nn = "Risiko" }
"#;

/// Bytes that differ from draw to draw and not from run to run.
#[derive(Default)]
pub struct Dice(u8);

impl Chance for Dice {
    fn draw(&mut self) -> std::io::Result<[u8; 32]> {
        self.0 = self.0.wrapping_add(1);
        Ok(*Digest::of(&[self.0]).as_bytes())
    }
}

/// Some instant; later ones by the second.
pub fn at(second: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_590_000_000 + second, 0).unwrap()
}

/// What the workspace begins with.
pub fn founding() -> Founding {
    Founding {
        domain: "example.no".parse().unwrap(),
        name: "Samarbeid Fjordane".to_owned(),
        zone: "Europe/Oslo".to_owned(),
        person: kari(),
        naming: Naming { name: "Kari Nes".to_owned(), mail: None, title: None },
        user: "kari".to_owned(),
        templates: vec![TEMPLATE.to_owned()],
    }
}

pub fn memory() -> Engine {
    Engine::memory(&founding(), &mut Dice::default(), at(0)).unwrap()
}

pub fn found(directory: &Path) -> Engine {
    Engine::found(directory, &founding(), &mut Dice::default(), at(0)).unwrap()
}

pub fn open(directory: &Path) -> Engine {
    Engine::open(directory, "test", &mut |_| {}).unwrap()
}

pub fn kari() -> PersonId {
    PersonId::new("kari").unwrap()
}

pub fn secretary() -> Actor {
    Actor { person: kari(), capacity: Capacity::Secretary, via: "local".to_owned() }
}

pub fn plan(id: &str) -> PlanId {
    PlanId::new(id).unwrap()
}

pub fn node(id: &str) -> NodeId {
    NodeId::new(id).unwrap()
}

pub fn request(id: &str, plan_id: &str, seen: u64, command: PlanCommand) -> Request {
    Request { id: CommandId::new(id).unwrap(), command: Command::Plan(plan(plan_id), command), seen }
}

pub fn create(id: &str) -> Request {
    let command = PlanCommand::Create {
        key: id.to_owned(),
        title: format!("Plan {id}"),
        lang: Lang::Nn,
        template: Digest::of(TEMPLATE.as_bytes()),
        edits: None,
    };
    request(&format!("create-{id}"), id, 0, command)
}

/// Writes the text of the chapter.
pub fn write(id: &str, plan_id: &str, seen: u64, text: &str) -> Request {
    let value = FieldValue::Some(Value::Prose(text.to_owned()));
    let edit = Edit::Set { node: node("bakgrunn"), field: "text".to_owned(), value };
    request(id, plan_id, seen, PlanCommand::Edit(vec![edit]))
}

/// Adds a risk.
pub fn add(id: &str, plan_id: &str, seen: u64) -> Request {
    let edit = Edit::Add {
        id: node(id),
        register: Some("risiko".to_owned()),
        key: None,
        parent: None,
        after: None,
        fields: vec![("title".to_owned(), FieldValue::line(format!("Risiko {id}")))],
    };
    request(id, plan_id, seen, PlanCommand::Edit(vec![edit]))
}

/// Submits and waits.
pub fn submit(engine: &Engine, request: Request) -> Result<Accepted, EngineError> {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(engine.submit(&secretary(), request, at(60)))
}

#[test]
fn a_new_workspace_is_for_its_owners_eyes_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let directory = folder.path().join("felles").join("w");
    drop(found(&directory));
    let mode = std::fs::metadata(&directory).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o700);
}
