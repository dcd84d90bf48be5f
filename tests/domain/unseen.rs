//! A plan of a kind that nobody has seen, with every view: what tests and stories of views look at.

use vedtak::domain::command::{Edit, PlanCommand};
use vedtak::domain::digest::Digest;
use vedtak::domain::event::{Stamp, WorkspaceEvent};
use vedtak::domain::id::PlanId;
use vedtak::domain::lang::Lang;
use vedtak::domain::plan::Plan;
use vedtak::domain::value::{Recipient, RecipientLine, Recipients, Value};

use super::field::{Field, day, id, secretary, when};

/// A kind of plan that nobody has seen, with every view.
pub const TEMPLATE: &str = include_str!("unseen.toml");

type Fields<'a> = &'a [(&'a str, Value)];

pub fn line(text: &str) -> Value {
    Value::Line(text.into())
}

pub fn step(id: &str) -> Value {
    Value::Scale(id.into())
}

pub fn choice(id: &str) -> Value {
    Value::Choice(id.into())
}

pub fn date(words: &str) -> Value {
    Value::When(when(words))
}

/// Adds a record to a register.
pub fn record(register: &str, name: &str, fields: Fields<'_>) -> Edit {
    let fields = fields.iter().map(|(field, value)| ((*field).to_owned(), value.clone().into())).collect();
    let register = Some(register.to_owned());
    Edit::Add { id: id(name), register, key: None, parent: None, after: None, fields }
}

/// Gives the records that the tests and stories look at.
pub fn edits() -> Vec<Edit> {
    let mut all = hazards();
    all.extend(people());
    all.extend(doings());
    all.extend(numbers());
    all
}

fn hazards() -> Vec<Edit> {
    let flag = |yes| Value::Flag(yes);
    vec![
        record(
            "hazards",
            "f1",
            &[
                ("what", line("Milepælane glir")),
                ("p0", step("p4")),
                ("c0", step("c4")),
                ("p1", step("p3")),
                ("c1", step("c3")),
                ("score", Value::Number("9".into())),
                ("p2", step("p2")),
                ("c2", step("c2")),
            ],
        ),
        record(
            "hazards",
            "f2",
            &[
                ("what", line("Vaktplanen bryt saman")),
                ("p0", step("p3")),
                ("c0", step("c3")),
                ("p1", step("p4")),
                ("c1", step("c5")),
                ("score", Value::Number("12".into())),
                ("light", choice("yellow")),
                ("p2", step("p4")),
                ("c2", step("c5")),
            ],
        ),
        record(
            "hazards",
            "f3",
            &[
                ("what", line("Ingen vil vere med")),
                ("light", choice("red")),
                ("ok", flag(true)),
                ("ok-by", line("Styringsgruppa")),
                ("ok-why", Value::Prose("Vi ventar på dei andre.".into())),
                ("ok-until", date("1.4.2020")),
            ],
        ),
        record(
            "hazards",
            "f4",
            &[("what", line("Vurdert før")), ("p1", step("p-old")), ("c1", step("c-old")), ("ok", flag(false))],
        ),
        record("hazards", "f5", &[("what", line("Ikkje vurdert"))]),
        record(
            "hazards",
            "f6",
            &[
                ("what", line("Straumen går")),
                ("p1", step("p5")),
                ("c1", step("c5")),
                ("ok", flag(true)),
                ("ok-by", line("Styret")),
                ("ok-until", date("2021")),
            ],
        ),
        record("hazards", "f7", &[("what", line("Halv")), ("p1", step("p2"))]),
    ]
}

fn people() -> Vec<Edit> {
    let who = |key: &str, name: &str, sway: Option<&str>, care: Option<&str>| {
        let mut fields = vec![("who", line(name))];
        fields.extend(sway.map(|id| ("sway", step(id))));
        fields.extend(care.map(|id| ("care", step(id))));
        record("folk", key, &fields)
    };
    vec![
        who("p1", "Kommunane", Some("s4"), Some("k3")),
        who("p2", "Brukarane", Some("s1"), Some("k3")),
        who("p3", "Fastlegane", Some("s3"), Some("k2")),
        who("p4", "Fylket", Some("s2"), Some("k1")),
        who("p5", "Pressa", None, Some("k1")),
        who("p6", "Staten", Some("s4"), Some("k1")),
    ]
}

fn doings() -> Vec<Edit> {
    let doing = |key: &str, fields: Fields<'_>| record("doings", key, fields);
    let all = Recipients {
        lines: vec![
            RecipientLine { who: Recipient::Set(id("alle")), when: Some(when("20.05.20")) },
            RecipientLine { who: Recipient::Body(id("sr-voss")), when: Some(when("14.05.20")) },
            RecipientLine { who: Recipient::Parties, when: None },
        ],
        joint: false,
    };
    vec![
        doing(
            "d1",
            &[
                ("name", line("Kartlegge")),
                ("time", date("20.05.20")),
                ("first", date("13.05.20")),
                ("state", choice("ready")),
            ],
        ),
        doing(
            "d2",
            &[
                ("name", line("Skrive")),
                ("time", date("veke 38")),
                ("first", date("veke 36")),
                ("state", choice("work")),
            ],
        ),
        doing("d3", &[("name", line("Ikkje tidfesta")), ("state", choice("idea")), ("loose", Value::Flag(true))]),
        doing(
            "d4",
            &[
                ("name", line("Velje")),
                ("time", date("veke 2 eller 3")),
                ("loose", Value::Flag(true)),
                ("state", choice("every")),
            ],
        ),
        doing(
            "d5",
            &[
                ("name", line("Prøve ut")),
                ("time", date("Vår og haust 2021")),
                ("bad", Value::Flag(true)),
                ("state", choice("idea")),
            ],
        ),
        doing("d6", &[("name", line("Drive")), ("time", date("frå 2022"))]),
        doing("d7", &[("name", line("Rette")), ("time", date("etter D2")), ("state", choice("shelf"))]),
        record("gatherings", "g1", &[("name", line("Drøfting")), ("for", Value::Recipients(all))]),
    ]
}

fn numbers() -> Vec<Edit> {
    let reading = |key: &str, of: &str, at: &str, value: &str, kind: &str, by: Option<&str>| {
        let mut fields = vec![
            ("of", Value::Ref(vec![id(of)])),
            ("at", date(at)),
            ("value", Value::Number(value.into())),
            ("kind", choice(kind)),
        ];
        fields.extend(by.map(|by| ("by", Value::Parties(vec![id(by)]))));
        record("readings", key, &fields)
    };
    let purse = |key: &str, value: &str, by: &str| {
        let fields = [
            ("of", Value::Ref(vec![id("wait")])),
            ("at", date("2021")),
            ("value", Value::Money(value.into())),
            ("by", Value::Bodies(vec![id(by)])),
        ];
        record("purses", key, &fields)
    };
    vec![
        record("gauges", "wait", &[("name", line("Ventetid")), ("unit", line("dagar")), ("rollup", choice("sum"))]),
        reading("n1", "wait", "2019", "60", "base", None),
        reading("n2", "wait", "2022", "20", "goal", Some("nesvik")),
        reading("n3", "wait", "2021", "25,5", "read", Some("hf")),
        reading("n4", "wait", "2021", "30", "read", Some("nesvik")),
        reading("n5", "wait", "2020", "31", "read", Some("nesvik")),
        record("readings", "n6", &[("value", Value::Number("7".into()))]),
        purse("c1", "2 mill. kr", "su-vest"),
        purse("c2", "100 €", "sr-voss"),
    ]
}

/// Makes a plan of the unseen kind.
pub fn made(edits: Vec<Edit>) -> Field {
    let mut field = Field::new();
    let digest = Digest::of(TEMPLATE.as_bytes());
    let stamp = Stamp { n: 1, revision: 2, time: field.now().instant, by: secretary().person };
    field.workspace.apply(&WorkspaceEvent::TemplateAdded { digest, toml: TEMPLATE.into() }, &stamp);
    field.plan = Plan::unborn(PlanId::new("usedd").unwrap());
    field.ok(&create());
    if !edits.is_empty() {
        field.ok(&PlanCommand::Edit(edits));
    }
    field.day = day("2020-05-01");
    field
}

pub fn create() -> PlanCommand {
    PlanCommand::Create {
        key: "usedd".into(),
        title: "Usedd plan".into(),
        lang: Lang::Nn,
        template: Digest::of(TEMPLATE.as_bytes()),
        edits: None,
    }
}
