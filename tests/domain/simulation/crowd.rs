//! Three secretaries, twenty members, four bodies with rules of four kinds, three parties: who they are, said once as
//! facts for the program and kept as plain tables for the model.

use chrono::NaiveDate;
use serde_json::json;
use vedtak::domain::body::Rule;
use vedtak::domain::command::PlanCommand;
use vedtak::domain::decide;
use vedtak::domain::digest::Digest;
use vedtak::domain::event::{Stamp, WorkspaceEvent};
use vedtak::domain::id::PlanId;
use vedtak::domain::lang::Lang;
use vedtak::domain::person::Role;
use vedtak::domain::plan::Plan;
use vedtak::domain::value::{FieldValue, Recipient};
use vedtak::domain::workspace::Workspace;

use crate::domain::field::{Field, TEMPLATE, actor, day, id};

pub const SECRETARIES: [&str; 3] = ["s1", "s2", "s3"];
pub const MEMBERS: u32 = 20;
pub const BODIES: [&str; 4] = ["heads", "consensus", "thirds", "sides"];
pub const PARTIES: [&str; 3] = ["aa", "bb", "cc"];

/// A seat as the model knows it.
#[derive(Debug, Clone)]
pub struct Chair {
    pub body: &'static str,
    pub seat: String,
    pub holder: String,
    /// Who holds it from a day on.
    pub later: Option<(NaiveDate, String)>,
    pub deputies: Vec<String>,
    pub votes: bool,
    pub side: Option<&'static str>,
}

impl Chair {
    pub fn holder_on(&self, day: NaiveDate) -> &str {
        match &self.later {
            Some((from, next)) if *from <= day => next,
            _ => &self.holder,
        }
    }
}

pub fn person(number: u32) -> String {
    format!("p{}", 1 + (number + MEMBERS - 1) % MEMBERS)
}

/// The day on which one seat passes to somebody else.
pub fn turn() -> NaiveDate {
    day("2020-03-20")
}

/// Every seat: two persons sit in two bodies, one seat has no vote.
pub fn chairs() -> Vec<Chair> {
    let mut chairs = Vec::new();
    let rows: [(&'static str, std::ops::RangeInclusive<u32>); 4] =
        [("heads", 1..=6), ("consensus", 5..=9), ("thirds", 10..=16), ("sides", 15..=20)];
    for (body, persons) in rows {
        for (at, number) in persons.enumerate() {
            chairs.push(Chair {
                body,
                seat: format!("{body}-{at}"),
                holder: person(number),
                later: (body == "heads" && at == 2).then(|| (turn(), person(19))),
                deputies: vec![person(number + 7), person(number + 12)],
                votes: true,
                side: (body == "sides").then_some(if at < 3 { "municipal" } else { "hospital" }),
            });
        }
    }
    let (body, seat, holder) = ("heads", "heads-observer".to_owned(), person(20));
    chairs.push(Chair { body, seat, holder, later: None, deputies: Vec::new(), votes: false, side: None });
    chairs
}

/// The four rules, each of another kind.
pub fn rule(body: &str) -> Rule {
    let rule = match body {
        "heads" => {
            json!({"decides": "majority", "share": "half", "tie": "chair", "abstaining": false, "chair": ["heads-0"]})
        }
        "consensus" => json!({"decides": "consensus"}),
        "thirds" => json!({"decides": "two-thirds", "of": "all", "quorum": 4, "chair": ["thirds-0", "thirds-1"]}),
        _ => json!({"decides": "majority", "by": "sides", "share": "each-side"}),
    };
    serde_json::from_value(rule).unwrap()
}

/// Who may sign for a party, and until when.
pub fn mandates() -> [(&'static str, String, Option<NaiveDate>, Option<NaiveDate>); 4] {
    let last = day("2020-03-31");
    [
        ("aa", person(1), None, Some(last)),
        ("aa", person(2), last.succ_opt(), None),
        ("bb", person(10), None, None),
        ("cc", person(11), None, Some(day("2020-03-15"))),
    ]
}

fn facts() -> Vec<WorkspaceEvent> {
    let name = |text: &str| ("name".to_owned(), FieldValue::line(text));
    let mut facts = vec![
        WorkspaceEvent::Founded {
            origin: "example.no/vedtak/7f3a/1".into(),
            name: "Samarbeid".into(),
            zone: "Europe/Oslo".into(),
            logkey: "ssh-ed25519 AAAA".into(),
        },
        WorkspaceEvent::TemplateAdded { digest: Digest::of(TEMPLATE.as_bytes()), toml: TEMPLATE.into() },
    ];
    let people = SECRETARIES.map(String::from).into_iter().chain((1..=MEMBERS).map(person));
    facts.extend(people.map(|name| WorkspaceEvent::PersonAdded { person: id(&name) }));
    facts.extend(SECRETARIES.map(|name| {
        let (role, person) = (Role::Secretary, id(name));
        WorkspaceEvent::RoleSet { person, role, basis: None, from: None, to: None }
    }));
    for body in BODIES {
        let (field, value) = name(body);
        facts.push(WorkspaceEvent::BodySet { id: id(body), key: body.into(), field, value, from: None });
        facts.push(WorkspaceEvent::RuleSet { body: id(body), rule: rule(body), from: None });
    }
    for chair in chairs() {
        let rights = json!({"attend": true, "speak": true, "propose": chair.votes, "vote": chair.votes});
        let said = |holder: &str| {
            let seat = json!({"holders": {"persons": [holder]}, "deputies": chair.deputies, "rights": rights, "side": chair.side});
            serde_json::from_value(seat).unwrap()
        };
        let (body, seat) = (id(chair.body), id(&chair.seat));
        facts.push(WorkspaceEvent::SeatSet { body, seat, facts: said(&chair.holder), from: None });
        if let Some((from, next)) = &chair.later {
            let (body, seat) = (id(chair.body), id(&chair.seat));
            facts.push(WorkspaceEvent::SeatSet { body, seat, facts: said(next), from: Some(*from) });
        }
    }
    for party in PARTIES {
        let (field, value) = name(party);
        facts.push(WorkspaceEvent::PartySet { id: id(party), key: party.into(), field, value, from: None });
        let (key, name) = ("leiar".to_owned(), "Leiar".to_owned());
        facts.push(WorkspaceEvent::OfficeSet { party: id(party), office: id("leiar"), key, name });
    }
    facts.extend(["p1", "p2", "p10", "p11"].map(|person| WorkspaceEvent::KeyApproved {
        person: id(person),
        public: format!("ssh-ed25519 AAAA{person}"),
        fingerprint: format!("SHA256:{person}"),
        from: chrono::DateTime::UNIX_EPOCH,
        to: None,
        how: "in person".into(),
        alone: false,
    }));
    facts.extend(mandates().map(|(party, person, from, to)| {
        let (party, office, person) = (id(party), id("leiar"), id(&person));
        WorkspaceEvent::MandateSet { party, office, person, authority: None, from, to, instead: None }
    }));
    facts
}

/// Founds the cooperation and begins a plan: M1 is asked of every body, M2 is signing.
pub fn founded() -> Field {
    let first = day("2020-03-01");
    let mut field = Field {
        workspace: Workspace::new(),
        plan: Plan::unborn(PlanId::new("plan").unwrap()),
        day: first,
        log: Vec::new(),
    };
    let founder = actor("s1", vedtak::domain::person::Capacity::Secretary);
    let facts = decide::workspace::decide(&field.workspace, &founder, &facts(), field.now()).unwrap();
    let stamp = Stamp { n: 0, revision: 1, time: field.now().instant, by: founder.person.clone() };
    facts.iter().for_each(|fact| field.workspace.apply(fact, &stamp));
    let template = Digest::of(TEMPLATE.as_bytes());
    let create =
        PlanCommand::Create { key: "plan".into(), title: "Plan".into(), lang: Lang::Nn, template, edits: None };
    field.ok_as(&founder, &create);
    let all = BODIES.map(|body| (Recipient::Body(id(body)), None));
    field.milestone_as(&founder, "m1", "discuss", &all);
    field.milestone_as(&founder, "m2", "sign", &[(Recipient::Parties, None)]);
    field
}
