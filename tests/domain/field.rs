//! A small cooperation to try the rules on: two committees, a steering group, two parties, one plan.

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use vedtak::domain::command::{Edit, Lock, Now, OpenStep, PlanCommand};
use vedtak::domain::consideration::{Consideration, Outcome};
use vedtak::domain::decide::{self, Basis};
use vedtak::domain::denial::Denial;
use vedtak::domain::digest::Digest;
use vedtak::domain::event::{PlanEvent, Stamp, WorkspaceEvent};
use vedtak::domain::id::{NodeId, PlanId, StepId};
use vedtak::domain::lang::Lang;
use vedtak::domain::party::Considerer;
use vedtak::domain::person::{Actor, Capacity, Role};
use vedtak::domain::plan::Plan;
use vedtak::domain::template::Template;
use vedtak::domain::value::{FieldValue, Recipient, RecipientLine, Recipients, Value};
use vedtak::domain::version::{Change, Prefix, VersionKind};
use vedtak::domain::workspace::Workspace;
use vedtak::locale::Locale;

pub const TEMPLATE: &str = include_str!("../document/template.toml");

/// A workspace and a plan that take commands as the engine would, without a journal.
#[derive(Clone)]
pub struct Field {
    pub workspace: Workspace,
    pub plan: Plan,
    pub day: NaiveDate,
    pub log: Vec<(Vec<PlanEvent>, Stamp)>,
}

pub fn id<T: std::str::FromStr>(text: &str) -> T
where
    T::Err: std::fmt::Debug,
{
    text.parse().unwrap()
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn body(name: &str) -> Considerer {
    Considerer::Body(id(name))
}

pub fn actor(person: &str, capacity: Capacity) -> Actor {
    Actor { person: id(person), capacity, via: "local".into() }
}

pub fn secretary() -> Actor {
    actor("sekretar", Capacity::Secretary)
}

pub fn when(words: &str) -> vedtak::domain::when::When {
    vedtak::domain::when::parse(words, Locale::new(Lang::Nn).when_words()).unwrap()
}

fn line(text: &str) -> FieldValue {
    FieldValue::line(text)
}

fn people() -> Vec<WorkspaceEvent> {
    let mut facts = vec![WorkspaceEvent::Founded {
        origin: "example.no/vedtak/7f3a/1".into(),
        name: "Samarbeid".into(),
        zone: "Europe/Oslo".into(),
        logkey: "ssh-ed25519 AAAA".into(),
    }];
    facts.push(WorkspaceEvent::TemplateAdded { digest: Digest::of(TEMPLATE.as_bytes()), toml: TEMPLATE.into() });
    for person in ["sekretar", "ada", "bo"] {
        facts.push(WorkspaceEvent::PersonAdded { person: id(person) });
    }
    let role = Role::Secretary;
    facts.push(WorkspaceEvent::RoleSet { person: id("sekretar"), role, basis: None, from: None, to: None });
    for (body, name) in [("su-vest", "SU Vest"), ("sr-voss", "SR Voss"), ("sg", "Styringsgruppa")] {
        let (field, value) = ("name".to_owned(), line(name));
        facts.push(WorkspaceEvent::BodySet { id: id(body), key: body.into(), field, value, from: None });
    }
    let bodies = vec![id("su-vest"), id("sr-voss")];
    facts.push(WorkspaceEvent::BodySetSet { id: id("alle"), name: "Alle SU/SR".into(), bodies, from: None });
    let seat = serde_json::from_str(r#"{"holders":{"persons":["ada"]}}"#).unwrap();
    facts.push(WorkspaceEvent::SeatSet { body: id("su-vest"), seat: id("leiar"), facts: seat, from: None });
    for (party, name) in [("nesvik", "Nesvik kommune"), ("hf", "Helseføretaket")] {
        let (field, value) = ("name".to_owned(), line(name));
        facts.push(WorkspaceEvent::PartySet { id: id(party), key: party.into(), field, value, from: None });
        let (key, name) = ("leiar".to_owned(), "Leiar".to_owned());
        facts.push(WorkspaceEvent::OfficeSet { party: id(party), office: id("leiar"), key, name });
    }
    facts.push(WorkspaceEvent::MandateSet {
        party: id("nesvik"),
        office: id("leiar"),
        person: id("bo"),
        authority: None,
        from: None,
        to: None,
        instead: None,
    });
    facts
}

impl Field {
    /// Gives the cooperation with a plan of two milestones: M1 by all committees, M2 signing.
    pub fn new() -> Self {
        let mut workspace = Workspace::new();
        let now = Now { instant: noon(day("2020-03-01")), day: day("2020-03-01") };
        let founder = secretary();
        let facts = decide::workspace::decide(&workspace, &founder, &people(), now).unwrap();
        let stamp = Stamp { n: 0, revision: 1, time: now.instant, by: founder.person };
        facts.iter().for_each(|fact| workspace.apply(fact, &stamp));
        let plan = Plan::unborn(PlanId::new("felles-plan").unwrap());
        let mut field = Self { workspace, plan, day: day("2020-03-01"), log: Vec::new() };
        field.ok(&PlanCommand::Create {
            key: "felles-plan".into(),
            title: "Felles plan".into(),
            lang: Lang::Nn,
            template: Digest::of(TEMPLATE.as_bytes()),
            edits: None,
        });
        let m1 = [(Recipient::Set(id("alle")), Some("20.05.20")), (Recipient::Body(id("sr-voss")), Some("14.05.20"))];
        field.milestone("m1", "discuss", &m1);
        field.milestone("m2", "sign", &[(Recipient::Parties, None)]);
        field
    }

    pub fn template(&self) -> &Template {
        self.workspace.template(&self.plan.head.template).unwrap()
    }

    pub fn milestone(&mut self, node: &str, act: &str, recipients: &[(Recipient, Option<&str>)]) {
        self.milestone_as(&secretary(), node, act, recipients);
    }

    pub fn milestone_as(&mut self, by: &Actor, node: &str, act: &str, recipients: &[(Recipient, Option<&str>)]) {
        let lines = recipients.iter().map(|(who, words)| RecipientLine { who: who.clone(), when: words.map(when) });
        let recipients = Recipients { lines: lines.collect(), joint: false };
        let fields = vec![
            ("title".to_owned(), line(node)),
            ("act".to_owned(), Value::Choice(act.into()).into()),
            ("recipients".to_owned(), Value::Recipients(recipients).into()),
        ];
        let (parent, after, key) = (None, None, None);
        let register = Some("milestones".to_owned());
        self.ok_as(by, &PlanCommand::Edit(vec![Edit::Add { id: id(node), register, key, parent, after, fields }]));
    }

    pub fn now(&self) -> Now {
        Now { instant: noon(self.day), day: self.day }
    }

    pub fn try_as(&mut self, actor: &Actor, command: &PlanCommand) -> Result<Vec<PlanEvent>, Denial> {
        let basis = Basis { plan: &self.plan, workspace: &self.workspace, actor, now: self.now() };
        let events = decide::decide(basis, command)?;
        let stamp = self.next_stamp(actor);
        events.iter().for_each(|event| self.plan.apply(event, &stamp));
        self.log.push((events.clone(), stamp));
        Ok(events)
    }

    /// Returns the stamp of the next entry.
    pub fn next_stamp(&self, actor: &Actor) -> Stamp {
        let revision = self.plan.head.revision + 1;
        Stamp { n: 100 + revision, revision, time: noon(self.day), by: actor.person.clone() }
    }

    pub fn ok(&mut self, command: &PlanCommand) {
        self.ok_as(&secretary(), command);
    }

    pub fn ok_as(&mut self, actor: &Actor, command: &PlanCommand) {
        if let Err(denial) = self.try_as(actor, command) {
            panic!("{command:?}\nwas denied: {}", Locale::new(Lang::En).say(&denial.cause));
        }
    }

    /// Gives a command as the secretary and returns the id of the cause why it is denied.
    pub fn denied(&mut self, command: &PlanCommand) -> std::borrow::Cow<'static, str> {
        self.denied_to(&secretary(), command)
    }

    pub fn denied_to(&mut self, actor: &Actor, command: &PlanCommand) -> std::borrow::Cow<'static, str> {
        let before = self.plan.clone();
        let denial = self.try_as(actor, command).expect_err("was accepted");
        assert!(before == self.plan, "a denied command changed the plan");
        denial.cause.id
    }

    pub fn lock(&self, version: &str, kind: VersionKind) -> PlanCommand {
        let text = format!("# {version}\n");
        let lines = decide::version::signature_lines(&self.plan, &self.workspace, version, kind, self.day);
        let change = if self.plan.versions.is_empty() { Change::First } else { Change::Substantive };
        PlanCommand::Lock(Box::new(Lock {
            version: version.into(),
            kind,
            change,
            again: Vec::new(),
            revision: self.plan.head.revision,
            prefix: Prefix { size: 1, root: Digest::ZERO },
            sha256: Digest::of(text.as_bytes()),
            text,
            lines,
            annexes: Vec::new(),
        }))
    }

    pub fn open(&self, step: &str, milestone: &str, version: &str) -> PlanCommand {
        let (step, milestone): (StepId, NodeId) = (id(step), id(milestone));
        let version = version.to_owned();
        PlanCommand::OpenStep(OpenStep { step, milestone, version, silence: None, due: None })
    }

    pub fn record(&self, name: &str, step: &str, who: &str, outcome: Outcome) -> PlanCommand {
        PlanCommand::Record(Box::new(self.consideration(name, step, who, outcome)))
    }

    pub fn consideration(&self, name: &str, step: &str, who: &str, outcome: Outcome) -> Consideration {
        Consideration {
            case: Some("004-2018".into()),
            ..Consideration::new(id(name), id(step), "1.0".into(), vec![body(who)], self.day, outcome)
        }
    }

    /// Says what is missing in nynorsk, sentence by sentence.
    pub fn missing(&self) -> Vec<String> {
        let found = vedtak::domain::outstanding::outstanding(&self.plan, &self.workspace, self.template(), self.day);
        let locale = Locale::new(Lang::Nn);
        found.items.iter().map(|item| locale.say(&item.message)).collect()
    }

    /// Applies all events again from nothing.
    pub fn replayed(&self) -> Plan {
        let mut plan = Plan::unborn(self.plan.id.clone());
        for (events, stamp) in &self.log {
            events.iter().for_each(|event| plan.apply(event, stamp));
        }
        plan
    }
}

fn noon(day: NaiveDate) -> DateTime<Utc> {
    Utc.from_utc_datetime(&day.and_hms_opt(12, 0, 0).unwrap())
}
