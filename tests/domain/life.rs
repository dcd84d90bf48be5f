//! The life of a signed plan: what comes back years later, and until when.

use std::sync::Arc;

use vedtak::document::calendar;
use vedtak::document::shown::Shown;
use vedtak::domain::command::PlanCommand;
use vedtak::domain::digest::Digest;
use vedtak::domain::event::{PlanEvent, Stamp, WorkspaceEvent};
use vedtak::domain::lang::Lang;
use vedtak::domain::life::{self, Moment};
use vedtak::domain::plan::PlanState;
use vedtak::domain::sight::Sight;
use vedtak::domain::template::Template;
use vedtak::domain::value::Value;
use vedtak::domain::version::VersionKind;
use vedtak::locale::Locale;

use super::field::{Field, day, id, when};

const AGREEMENT: &str = include_str!("../../plans/templates/samarbeidsavtale.toml");

/// A plan in force from a day, with the dates that its template names.
fn in_force(dates: &[(&str, &str)]) -> Field {
    let mut field = Field::new();
    field.ok(&field.clone().lock("1.0", VersionKind::Final));
    for (name, words) in dates {
        let set = PlanEvent::Set { field: (*name).into(), value: Value::When(when(words)).into() };
        let stamp = Stamp { n: 900, revision: field.plan.head.revision, time: field.now().instant, by: id("sekretar") };
        field.plan.apply(&set, &stamp);
    }
    let in_force = |reason: Option<&str>| {
        let (from, reason) = (Some(field.day), reason.map(str::to_owned));
        PlanCommand::SetState { state: PlanState::InForce, from, other: None, reason, amends: None }
    };
    assert_eq!(field.clone().denied(&in_force(None)), "force-binds-nobody");
    let signed_on_paper = in_force(Some("Signert på papir"));
    field.ok(&signed_on_paper);
    field
}

#[test]
fn what_is_not_locked_is_never_in_force() {
    let mut field = Field::new();
    let (state, from) = (PlanState::InForce, Some(field.day));
    let in_force = PlanCommand::SetState { state, from, other: None, reason: None, amends: None };
    assert_eq!(field.denied(&in_force), "force-nothing-locked");
}

fn due(field: &Field, on: &str) -> Vec<(Moment, String)> {
    let template = Template::read(AGREEMENT).unwrap();
    let due = life::due(&field.plan, &field.workspace, &template, day(on));
    due.into_iter().map(|due| (due.moment, Locale::new(Lang::Nn).say(&due.message))).collect()
}

#[test]
fn the_end_is_told_half_a_year_ahead_and_after() {
    let mut field = in_force(&[("valid", "01.03.20–31.12.23")]);
    assert_eq!(due(&field, "2023-07-03"), []);
    assert_eq!(due(&field, "2023-07-04"), [(Moment::Expiry, "«Felles plan» gjeld til 31.12.23.".to_owned())]);
    let passed = "«Felles plan» gjaldt til 31.12.23. Før inn om planen er erstatta eller har gått ut.".to_owned();
    assert_eq!(due(&field, "2024-01-01"), [(Moment::Expiry, passed)]);
    let state = PlanState::Expired;
    field.ok(&PlanCommand::SetState { state, from: None, other: None, reason: None, amends: None });
    assert_eq!(due(&field, "2024-01-01"), []);
}

#[test]
fn a_revision_comes_back_every_year_until_it_is_done() {
    let mut field = in_force(&[("revision", "årleg"), ("notice-by", "01.06.22")]);
    assert_eq!(due(&field, "2020-12-01"), []);
    assert_eq!(due(&field, "2021-01-15").first().map(|(moment, _)| *moment), Some(Moment::Revision));
    field.day = day("2021-02-20");
    field.ok(&PlanCommand::Note { kind: life::REVISED.into(), text: "Ingen endringar".into() });
    assert_eq!(due(&field, "2021-06-01"), []);
    let next = "Fristen for å gå gjennom «Felles plan» er 20.02.22.".to_owned();
    assert_eq!(due(&field, "2022-02-01"), [(Moment::Revision, next)]);
    let notice = "Siste dag for å seie opp «Felles plan» er 01.06.22.".to_owned();
    assert!(due(&field, "2022-05-01").contains(&(Moment::Notice, notice)));
    assert!(!due(&field, "2022-09-01").iter().any(|(moment, _)| *moment == Moment::Notice));
}

#[test]
fn a_draft_has_no_life_yet() {
    let mut field = in_force(&[("valid", "01.03.20–31.12.20"), ("force", "01.03.20")]);
    let state = PlanState::Active;
    field.ok(&PlanCommand::SetState { state, from: None, other: None, reason: None, amends: None });
    assert_eq!(due(&field, "2020-12-01"), []);
}

#[test]
fn the_days_of_a_plans_life_are_in_its_calendar() {
    let mut field = in_force(&[("valid", "01.03.20–31.12.30"), ("revision", "årleg")]);
    let digest = Digest::of(AGREEMENT.as_bytes());
    let stamp = Stamp { n: 901, revision: 2, time: field.now().instant, by: id("sekretar") };
    field.workspace.apply(&WorkspaceEvent::TemplateAdded { digest, toml: AGREEMENT.into() }, &stamp);
    Arc::make_mut(&mut field.plan.head).template = digest;
    let shown = Shown::new(&field.plan, &field.workspace, Lang::Nn, field.day);
    let text = calendar::write(&shown, &Sight::public(), None).text.replace("\r\n ", "");
    assert!(text.contains("UID:expiry@felles-plan.") && text.contains("DTSTART;VALUE=DATE:20301231"), "{text}");
    assert!(text.contains("Felles plan: går ut") && text.contains("Felles plan: skal gjennomgåast"), "{text}");
    assert!(!text.contains("UID:in-force@"), "it is in force already");
    assert!(!calendar::write(&shown, &Sight::public(), Some("milestones")).text.contains("UID:expiry@"));
}
