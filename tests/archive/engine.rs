//! The whole way through the engine: founded, written, locked, signed, packed, verified with OpenSSH.

use std::collections::BTreeMap;

use vedtak::archive::{Sources, prepare, verify};
use vedtak::document::markdown::locked::{Locking, render};
use vedtak::domain::command::{Command, Lock, PlanCommand, Request};
use vedtak::domain::decide::version::signature_lines;
use vedtak::domain::event::WorkspaceEvent;
use vedtak::domain::id::{CommandId, PersonId};
use vedtak::domain::party::Authority;
use vedtak::domain::person::{Actor, Capacity};
use vedtak::domain::value::FieldValue;
use vedtak::domain::version::{Change, SigningRule, VersionKind, Way};
use vedtak::engine::Engine;
use vedtak::signing::key;

use super::fixture::key_of;
use super::verification::run_script;
use crate::engine::workspace::{at, create, found, kari, plan, write};

/// Submits commands one after the other.
struct Desk {
    engine: Engine,
    count: i64,
}

impl Desk {
    fn give(&mut self, capacity: Capacity, person: PersonId, command: Command) {
        self.count += 1;
        let id = CommandId::new(format!("command-{}", self.count)).unwrap();
        let seen = match &command {
            Command::Plan(plan, _) => self.engine.plan(plan).unwrap().head.revision,
            Command::Workspace(_) => self.engine.workspace().head.revision,
        };
        self.submit(Actor { person, capacity, via: "local".to_owned() }, Request { id, command, seen });
    }

    fn submit(&mut self, actor: Actor, request: Request) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(self.engine.submit(&actor, request, at(60 + self.count))).unwrap();
    }

    fn facts(&mut self, facts: Vec<WorkspaceEvent>) {
        self.give(Capacity::Administrator, kari(), Command::Workspace(facts));
    }

    fn plan(&mut self, command: PlanCommand) {
        self.give(Capacity::Secretary, kari(), Command::Plan(plan("plan-1"), command));
    }
}

fn people(desk: &mut Desk) {
    let (party, office) = ("nesvik".parse().unwrap(), "nesvik-ordforar".parse().unwrap());
    let person = PersonId::new("ada").unwrap();
    let public = key_of("ada").public().unwrap();
    let authority = Authority { body: "Kommunestyret".to_owned(), case: Some("12/20".to_owned()), date: None };
    desk.give(
        Capacity::Secretary,
        kari(),
        Command::Workspace(vec![
            WorkspaceEvent::PartySet {
                id: "nesvik".parse().unwrap(),
                key: "nesvik".to_owned(),
                field: "name".to_owned(),
                value: FieldValue::line("Nesvik kommune"),
                from: None,
            },
            WorkspaceEvent::OfficeSet {
                party: "nesvik".parse().unwrap(),
                office: "nesvik-ordforar".parse().unwrap(),
                key: "ordforar".to_owned(),
                name: "Ordførar".to_owned(),
            },
            WorkspaceEvent::PersonAdded { person: person.clone() },
            WorkspaceEvent::MandateSet {
                party,
                office,
                person: person.clone(),
                authority: Some(authority),
                from: None,
                to: None,
                instead: None,
            },
        ]),
    );
    desk.facts(vec![WorkspaceEvent::KeyApproved {
        person,
        fingerprint: key::fingerprint(&public),
        public: public.to_string(),
        from: at(0),
        to: None,
        how: "in-person".to_owned(),
        alone: true,
    }]);
}

fn lock(desk: &mut Desk) {
    let (workspace, plan) = (desk.engine.workspace(), desk.engine.plan(&plan("plan-1")).unwrap());
    let now = desk.engine.now(at(60 + desk.count));
    let lines = signature_lines(&plan, &workspace, "1.0", VersionKind::Final, now.day);
    let locking = Locking {
        origin: desk.engine.origin().unwrap(),
        version: "1.0".to_owned(),
        kind: VersionKind::Final,
        round: 1,
        lines: lines.clone(),
        prefix: desk.engine.prefix(),
        now,
        salts: BTreeMap::new(),
    };
    let rendered = render(&plan, &workspace, &locking);
    desk.plan(PlanCommand::Lock(Box::new(Lock {
        version: "1.0".to_owned(),
        kind: VersionKind::Final,
        change: Change::First,
        again: Vec::new(),
        revision: plan.head.revision,
        prefix: locking.prefix,
        text: rendered.text,
        sha256: rendered.sha256,
        lines,
        annexes: rendered.annexes,
    })));
}

fn sign(desk: &mut Desk) {
    let id = plan("plan-1");
    let line = desk.engine.plan(&id).unwrap().lines.values().next().unwrap().clone();
    let (person, instant) = (PersonId::new("ada").unwrap(), at(60 + desk.count));
    let line_id = &line.head.line;
    let day = desk.engine.now(instant).day;
    let statement = desk.engine.prepare_statement(&id, line_id, &person, day).unwrap();
    let signatory = Capacity::Signatory { party: line.head.party.clone(), office: line.head.office.clone() };
    let prepare = PlanCommand::Prepare { line: line_id.clone(), person: person.clone(), statement: statement.clone() };
    desk.give(signatory.clone(), person.clone(), Command::Plan(id.clone(), prepare));
    let request = desk.engine.signing_request(&person, &statement, instant).unwrap();
    let signature = key_of("ada").sign(&request).unwrap();
    let checked = desk.engine.check_signature(&id, line_id, signature.armour().as_bytes(), instant).unwrap();
    desk.give(signatory, person, Command::Plan(id, checked.command));
}

#[test]
fn what_the_engine_locked_and_signed_is_a_sound_package() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk { engine: found(&folder.path().join("workspace")), count: 0 };
    people(&mut desk);
    let secretary = || Actor { person: kari(), capacity: Capacity::Secretary, via: "local".to_owned() };
    desk.submit(secretary(), create("plan-1"));
    desk.submit(secretary(), write("write", "plan-1", 1, "Partane skal lage ein *felles* plan."));
    lock(&mut desk);
    let rule = SigningRule::of(vec![Way::Ssh]);
    desk.plan(PlanCommand::OpenSigning { version: "1.0".to_owned(), rule, due: None, overridden: None });
    sign(&mut desk);

    let (engine, id) = (&desk.engine, plan("plan-1"));
    let (origin, workspace, plan) = (engine.origin().unwrap(), engine.workspace(), engine.plan(&id).unwrap());
    let sources = Sources {
        origin: &origin,
        workspace: &workspace,
        plan: &plan,
        version: "1.0",
        text: engine.locked_text(&id, "1.0").unwrap().to_string(),
        record: "# Saksgang\n".to_owned(),
        content: vedtak::document::toml::write(&plan, &workspace),
        annexes: Vec::new(),
        entries: engine.plan_entries(&id).unwrap(),
        head: engine.prefix(),
        written: at(3600),
    };
    let unsigned = prepare(&sources.gather(engine.leaves()).unwrap()).unwrap();
    let signature = engine.sign_with_log_key(unsigned.request()).unwrap();
    let package = unsigned.signed(&signature).unwrap();
    let report = verify(&package);
    assert_eq!(report.faults, []);
    assert_eq!((report.signatures.len(), report.unsigned.len(), report.withheld), (1, 0, 0));
    assert_eq!(report.signatures[0].statement.authority, "Kommunestyret, sak 12/20");
    let output = run_script(&package);
    assert!(output.status.success(), "{output:?}");
}
