//! What a status report says: what changed, and nothing that is kept from the public.

use vedtak::domain::command::{Edit, PlanCommand};
use vedtak::domain::consideration::Outcome;
use vedtak::domain::id::NodeId;
use vedtak::domain::lang::Lang;
use vedtak::domain::plan::Plan;
use vedtak::domain::remark::{Anchor, Audience, Handling};
use vedtak::domain::report;
use vedtak::domain::value::{FieldValue, Recipient, Value};
use vedtak::domain::version::VersionKind;
use vedtak::locale::Locale;

use super::field::{Field, day, id};

fn said(before: &Plan, field: &Field) -> Vec<String> {
    let locale = Locale::new(Lang::Nn);
    let found = report::changes(before, &field.plan, &field.workspace, field.template(), field.day);
    found.iter().map(|message| locale.say(message)).collect()
}

fn add(field: &mut Field, name: &str, text: &str) {
    let fields = vec![("what".to_owned(), Value::Prose(text.into()).into())];
    let (register, parent, after, key) = (Some("risks".to_owned()), None, None, None);
    field.ok(&PlanCommand::Edit(vec![Edit::Add { id: id(name), register, key, parent, after, fields }]));
}

fn edit(field: &mut Field, edit: Edit) {
    field.ok(&PlanCommand::Edit(vec![edit]));
}

fn to(body: &str) -> Recipient {
    Recipient::Body(id(body))
}

#[test]
fn every_kind_of_change_is_one_sentence() {
    let mut field = Field::new();
    field.milestone("later", "discuss", &[(to("sg"), Some("20.05.20"))]);
    field.milestone("earlier", "discuss", &[(to("sg"), Some("20.06.20"))]);
    field.milestone("dated", "discuss", &[(to("sg"), None)]);
    field.milestone("undated", "discuss", &[(to("sg"), Some("veke 50 2020"))]);
    field.milestone("reached", "discuss", &[(to("sg"), None)]);
    field.milestone("skipped", "discuss", &[(to("sg"), None)]);
    add(&mut field, "a", "Tid");
    add(&mut field, "b", "Folk");
    let before = field.plan.clone();
    assert!(said(&before, &field).is_empty());
    let lock = field.lock("1.0", VersionKind::Draft);
    field.ok(&lock);
    let open = field.open("s", "reached", "1.0");
    field.ok(&open);
    let record = field.record("c", "s", "sg", Outcome::Approved);
    field.ok(&record);
    field.ok(&PlanCommand::CloseStep { step: id("s"), overridden: None });
    field.ok(&PlanCommand::SkipStep { milestone: id("skipped"), reason: "unødvendig".into() });
    for (node, words) in [("later", "27.05.20"), ("earlier", "10.06.20"), ("dated", "veke 20 2020"), ("undated", "")] {
        let when = Some(words).filter(|words| !words.is_empty()).map(super::field::when);
        let lines = vec![vedtak::domain::value::RecipientLine { who: to("sg"), when }];
        let value = Value::Recipients(vedtak::domain::value::Recipients { lines, joint: false });
        edit(&mut field, Edit::Set { node: id(node), field: "recipients".into(), value: value.into() });
    }
    let (version, node, paragraph, field_of, quote) = (None, None, None, None, None);
    let anchor = Anchor { version, node, paragraph, field: field_of, quote, before: None, after: None };
    let remark = |name: &str| PlanCommand::Remark {
        id: id(name),
        anchor: anchor.clone(),
        text: "?".into(),
        body: None,
        condition: false,
        audience: Audience::All,
        owner: None,
        behalf: None,
    };
    field.ok(&remark("one"));
    field.ok(&remark("two"));
    let answer = PlanCommand::Answer { id: id("two"), answer: Handling::Partly, text: "Ja.".into(), version: None };
    field.ok(&answer);
    add(&mut field, "d", "Pengar");
    edit(
        &mut field,
        Edit::Set { node: id("a"), field: "what".into(), value: Value::Prose("Lite tid\nog meir".into()).into() },
    );
    edit(&mut field, Edit::Remove { node: id("b") });
    edit(&mut field, Edit::Set { node: id("why"), field: "text".into(), value: Value::Prose("Fordi.".into()).into() });
    assert_eq!(
        said(&before, &field),
        [
            "Versjon 1.0 er låst.",
            "Styringsgruppa har handsama M7 01.03.20: godkjent.",
            "M3 later kjem seinare: 27.05.20, før det 20.05.20.",
            "M4 earlier kjem tidlegare: 10.06.20, før det 20.06.20.",
            "M5 dated har fått dato: veke 20 2020.",
            "M6 undated har ingen dato lenger; han var veke 50 2020.",
            "Nådd: M7 reached.",
            "M8 skipped blir det ikkje noko av: unødvendig",
            "Nye merknader: m1 og m2.",
            "Svar på merknad: m2.",
            "Risiko: lagt til R3 (Pengar).",
            "Risiko: endra R1 (Lite tid).",
            "Risiko: teke bort R2 (Folk).",
            "Kapittel 1 har ny tekst.",
        ]
    );
}

#[test]
fn many_records_are_named_by_their_keys_alone() {
    let mut field = Field::new();
    let before = field.plan.clone();
    for name in ["a", "b", "c", "d"] {
        add(&mut field, name, name);
    }
    assert_eq!(said(&before, &field), ["Risiko: lagt til R1, R2, R3 og R4."]);
}

#[test]
fn a_meeting_is_the_next_date_that_the_body_is_asked_for() {
    let mut field = Field::new();
    let all: Recipient = Recipient::Set(id("alle"));
    field.milestone("past", "discuss", &[(to("sg"), Some("01.01.20"))]);
    field.milestone("far", "discuss", &[(to("sg"), Some("01.12.20")), (all, Some("veke 40 2020"))]);
    field.milestone("near", "discuss", &[(to("sg"), Some("01.11.20"))]);
    let next = |body: &str| {
        let body = id(body);
        report::next_meeting(&field.plan, &field.workspace, field.template(), &body, field.day).map(|when| when.words)
    };
    assert_eq!(next("sg").as_deref(), Some("01.11.20"));
    let order = report::bodies(&field.plan, &field.workspace, field.template(), Lang::Nn, field.day);
    let first = order.iter().position(|(body, _)| *body == id("sg")).unwrap();
    assert!(order.iter().skip(first).map(|(_, when)| when.is_some()).is_sorted_by(|a, b| a >= b));
}

#[test]
fn without_any_date_a_report_goes_to_whom_the_next_milestone_addresses() {
    let mut field = Field::new();
    let first = |field: &Field| {
        report::bodies(&field.plan, &field.workspace, field.template(), Lang::Nn, field.day).first().unwrap().0.clone()
    };
    // The dates of the first milestone are over, and it is not going to be opened.
    field.day = day("2020-06-01");
    field.ok(&PlanCommand::SkipStep { milestone: id("m1"), reason: "unødvendig".into() });
    let by_name = first(&field);
    let other = field.workspace.bodies.keys().rfind(|body| **body != by_name).unwrap().to_string();
    field.milestone("one", "discuss", &[(to(&other), None)]);
    field.milestone("two", "discuss", &[(to(by_name.as_str()), None)]);
    assert_eq!(first(&field), id(&other));
    field.ok(&PlanCommand::SkipStep { milestone: id("one"), reason: "unødvendig".into() });
    assert_eq!(first(&field), by_name, "what is skipped is behind the plan");
}

#[test]
fn a_report_without_meeting_is_of_the_day_on_which_it_is_given() {
    let mut field = Field::new();
    add(&mut field, "a", "Tid");
    let reporting = vedtak::domain::template::Reporting {
        register: "risks".into(),
        to: "bodies".into(),
        at: "due".into(),
        done: "what".into(),
        next: None,
    };
    let node: NodeId = id("a");
    let today = super::field::when("14.05.20");
    let edits = report::give(field.plan.node(&node).unwrap(), &reporting, today.clone());
    assert_eq!(edits.len(), 2);
    field.ok(&PlanCommand::Edit(edits));
    assert_eq!(field.plan.node(&node).unwrap().field("due"), &FieldValue::Some(Value::When(today.clone())));
    assert!(field.plan.head.given.contains_key(&node));
    let again = report::give(field.plan.node(&node).unwrap(), &reporting, today);
    assert_eq!(field.denied(&PlanCommand::Edit(again)), "record-frozen");
}
