//! A small cooperation, a kind of plan with every kind of field, and the sample plan.

use chrono::{DateTime, Utc};
use vedtak::document::toml::{self, PlanContent};
use vedtak::domain::command::Now;
use vedtak::domain::decide::Basis;
use vedtak::domain::decide::content::decide;
use vedtak::domain::digest::Digest;
use vedtak::domain::event::{PlanEvent, Stamp, WorkspaceEvent};
use vedtak::domain::id::{BodyId, PersonId, PlanId};
use vedtak::domain::person::{Actor, Capacity};
use vedtak::domain::plan::Plan;
use vedtak::domain::value::FieldValue;
use vedtak::domain::workspace::Workspace;

pub const TEMPLATE: &str = include_str!("template.toml");
pub const SAMPLE: &str = include_str!("sample.toml");

pub fn instant() -> DateTime<Utc> {
    "2021-03-10T08:00:00Z".parse().unwrap()
}

pub fn stamp(revision: u64) -> Stamp {
    Stamp { n: revision, revision, time: instant(), by: PersonId::new("ada").unwrap() }
}

/// The bodies, the party and the person of the sample, and the template.
pub fn workspace() -> Workspace {
    let mut events = vec![
        WorkspaceEvent::Founded {
            origin: "example.no/vedtak/7f3a/1".into(),
            name: "Samarbeid Fjordane".into(),
            zone: "Europe/Oslo".into(),
            logkey: String::new(),
        },
        WorkspaceEvent::TemplateAdded { digest: Digest::of(TEMPLATE.as_bytes()), toml: TEMPLATE.into() },
        WorkspaceEvent::PersonAdded { person: PersonId::new("ada").unwrap() },
        WorkspaceEvent::PersonNamed {
            person: PersonId::new("ada").unwrap(),
            name: "Ada Nesvik".into(),
            mail: None,
            title: None,
        },
    ];
    for (id, name, short) in [
        ("ak", "Administrativ kontaktmøte", "AK"),
        ("styringsgruppa", "Styringsgruppa", "Styr"),
        ("sr-voss", "Samarbeidsrådet Voss", "SR Voss"),
        ("su-berg", "Samarbeidsutvalet Berg", "SU Berg"),
    ] {
        for (field, text) in [("name", name), ("short", short)] {
            let value = FieldValue::line(text);
            let id = BodyId::new(id).unwrap();
            events.push(WorkspaceEvent::BodySet { key: id.to_string(), id, field: field.into(), value, from: None });
        }
    }
    events.push(WorkspaceEvent::BodySetSet {
        id: "alle-su-sr".parse().unwrap(),
        name: "Alle SU/SR".into(),
        bodies: vec!["sr-voss".parse().unwrap(), "su-berg".parse().unwrap()],
        from: None,
    });
    for (field, text) in [("name", "Nesvik kommune"), ("short", "Nesvik"), ("organisation-number", "999 888 777")] {
        events.push(WorkspaceEvent::PartySet {
            id: "nesvik".parse().unwrap(),
            key: "nesvik".into(),
            field: field.into(),
            value: FieldValue::line(text),
            from: None,
        });
    }
    let mut workspace = Workspace::new();
    events.iter().for_each(|event| workspace.apply(event, &stamp(1)));
    workspace
}

/// Imports content as the engine would.
pub fn import(content: PlanContent, workspace: &Workspace) -> Plan {
    let plan = Plan::unborn(PlanId::new("plan").unwrap());
    let actor = Actor { person: PersonId::new("ada").unwrap(), capacity: Capacity::Secretary, via: "local".to_owned() };
    let now = Now { instant: instant(), day: instant().date_naive() };
    let events = decide(Basis { plan: &plan, workspace, actor: &actor, now }, &content.create()).unwrap();
    let mut plan = plan;
    apply(&mut plan, &events);
    plan
}

pub fn apply(plan: &mut Plan, events: &[PlanEvent]) {
    let stamp = stamp(plan.head.revision + 1);
    events.iter().for_each(|event| plan.apply(event, &stamp));
}

/// The sample plan in its workspace.
pub fn sample() -> (Plan, Workspace) {
    let workspace = workspace();
    let content = toml::read(SAMPLE.as_bytes(), &workspace).unwrap();
    (import(content, &workspace), workspace)
}
