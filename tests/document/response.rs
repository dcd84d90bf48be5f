//! The response table: one row for each remark, where it is now, and what became of it.

use vedtak::document::response::{Found, Scope, document, responses, separated};
use vedtak::document::shown::Shown;
use vedtak::document::{html, markdown};
use vedtak::domain::event::PlanEvent;
use vedtak::domain::lang::Lang;
use vedtak::domain::plan::Plan;
use vedtak::domain::sight::Sight;
use vedtak::domain::workspace::Workspace;

use super::fixture;

const EVENTS: &[&str] = &[
    r#"{"t":"field.set","node":"why","field":"text","value":{"prose":"Først.\n\nPlanen blir lagd fram for utvala hausten 2021."}}"#,
    r#"{"t":"remark.published","id":"r1","no":1,"anchor":{"version":"1.0","node":"why","paragraph":1,
        "quote":"lagd fram i utvala","before":"Planen blir ","after":" hausten 2020."},
        "text":"Kven legg han fram?\n| # ikkje ein ny rad | <script>","body":"su-berg","condition":true,"audience":"all",
        "behalf":{"for":"su-berg","channel":"email","received":"2020-05-29"}}"#,
    r#"{"t":"remark.answered","id":"r1","answer":"partly","text":"Leiaren. Sjå kapittel 1."}"#,
    r#"{"t":"remark.published","id":"r2","no":2,"anchor":{"node":"why","quote":"heilt andre ord enn her"},
        "text":"=HYPERLINK(\"x\")","audience":"all"}"#,
    r#"{"t":"remark.assigned","id":"r2","owner":"ada"}"#,
    r#"{"t":"remark.published","id":"r3","no":3,"anchor":{},"text":"Internt","audience":"secretariat"}"#,
    r#"{"t":"remark.published","id":"r4","no":4,"anchor":{"node":"appendix"},"text":"Om det stengde","audience":"all"}"#,
    r#"{"t":"remark.withdrawn","id":"r2","reason":"Sendt to gonger"}"#,
];

fn remarked(events: &[&str]) -> (Plan, Workspace) {
    let (mut plan, workspace) = fixture::sample();
    let events: Vec<PlanEvent> = events.iter().map(|json| serde_json::from_str(json).unwrap()).collect();
    fixture::apply(&mut plan, &events);
    (plan, workspace)
}

#[test]
fn a_row_says_from_whom_to_what_and_what_became_of_it() {
    let (plan, workspace) = remarked(EVENTS);
    let shown = Shown::new(&plan, &workspace, Lang::Nn, fixture::instant().date_naive());
    let all = responses(&shown, &Sight::whole(), Scope::Plan);
    let found: Vec<Found> = all.iter().map(|one| one.found).collect();
    assert_eq!(found, [Found::Changed, Found::Lost, Found::Exact, Found::Exact]);
    let first = &all[0];
    assert_eq!(first.place, "1 Kvifor ¶2", "the paragraph it is now");
    assert_eq!(first.body.as_deref(), Some("Samarbeidsutvalet Berg"));
    assert_eq!((first.landing.as_deref(), first.landed), (Some("1.0"), false));
    insta::assert_snapshot!("responses.md", markdown::write(&document(&shown, &Sight::whole(), Scope::Plan).parts));
}

#[test]
fn what_somebody_may_not_see_is_in_no_format_and_in_no_count() {
    let (plan, workspace) = remarked(EVENTS);
    let (bare, _) = remarked(&EVENTS[..5]);
    let bare = {
        let mut bare = bare;
        fixture::apply(&mut bare, &[serde_json::from_str(EVENTS[7]).unwrap()]);
        bare
    };
    let write = |plan: &Plan| {
        let shown = Shown::new(plan, &workspace, Lang::Nn, fixture::instant().date_naive());
        let sight = Sight::public();
        let document = document(&shown, &sight, Scope::Plan);
        let listed = responses(&shown, &sight, Scope::Plan);
        let csv = String::from_utf8(separated(&shown, &listed, b';')).unwrap();
        [markdown::write(&document.parts), html::write(&document), csv, serde_json::to_string(&listed).unwrap()]
    };
    assert_eq!(write(&plan), write(&bare));
}

#[test]
fn what_people_wrote_forges_no_row_markup_or_formula() {
    let (plan, workspace) = remarked(EVENTS);
    let shown = Shown::new(&plan, &workspace, Lang::Nn, fixture::instant().date_naive());
    let document = document(&shown, &Sight::whole(), Scope::Plan);
    assert!(!html::write(&document).contains("<script>"));
    let rows = markdown::write(&document.parts).lines().filter(|line| line.starts_with("| m")).count();
    assert_eq!(rows, 4, "a row for each remark, and no row that somebody wrote");
    let listed = responses(&shown, &Sight::whole(), Scope::Plan);
    let csv = String::from_utf8(separated(&shown, &listed, b';')).unwrap();
    assert!(csv.contains("'=HYPERLINK"), "{csv}");
}

#[test]
fn a_step_has_the_remarks_that_were_made_in_it() {
    let step = r#"{"t":"step.opened","step":"s1","milestone":"milestones-m2","key":"M2","title":"Drøfting","act":"discuss",
        "round":1,"version":"1.0","recipients":[{"who":{"body":"sr-voss"}}]}"#;
    let of = |no: u32, body: &str, version: &str| {
        format!(
            r#"{{"t":"remark.published","id":"x{no}","no":{no},"anchor":{{"version":"{version}"}},"text":"a","body":"{body}","audience":"all"}}"#
        )
    };
    let (one, two, three) = (of(1, "sr-voss", "1.0"), of(2, "su-berg", "1.0"), of(3, "sr-voss", "0.9"));
    let (plan, workspace) = remarked(&[step, &one, &two, &three]);
    let shown = Shown::new(&plan, &workspace, Lang::Nn, fixture::instant().date_naive());
    let step = plan.steps.values().next().unwrap();
    let numbers: Vec<String> =
        responses(&shown, &Sight::whole(), Scope::Step(step)).into_iter().map(|one| one.no).collect();
    assert_eq!(numbers, ["m1"], "m2 is of a body that was not asked, m3 to another version");
}
