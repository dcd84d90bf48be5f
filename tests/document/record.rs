//! The record of a plan: everything that was done, with dates, cases, words and on whose behalf.

use vedtak::document::record;
use vedtak::domain::digest::Digest;
use vedtak::domain::event::PlanEvent;
use vedtak::domain::plan::Plan;
use vedtak::domain::workspace::Workspace;

use super::fixture;

/// A plan that was considered twice, remarked, locked and signed in ink.
fn considered() -> (Plan, Workspace) {
    let (mut plan, workspace) = fixture::sample();
    let text = "# Felles utviklingsplan\n";
    let zeros = Digest::ZERO;
    let events = [
        r#"{"t":"step.opened","step":"s1","milestone":"milestones-m2","key":"M2","title":"Drøfting","act":"discuss","round":1,
            "version":"1.0","recipients":[{"who":{"body":"sr-voss"}},{"who":{"body":"su-berg"}}]}"#.to_owned(),
        r#"{"t":"consideration.recorded","consideration":{"id":"c1","step":"s1","version":"1.0","bodies":[{"body":"sr-voss"}],
            "held":"2020-05-14","place":"Voss","case":"004-2018","attendance":{"present":2,"of":7,"persons":["ada"]},
            "outcome":"not-quorate"}}"#.to_owned(),
        r#"{"t":"consideration.recorded","consideration":{"id":"c2","step":"s1","version":"1.0","bodies":[{"body":"sr-voss"}],
            "held":"2020-05-28","case":"006-2018","recused":[{"who":"K. Li","basis":"eiga sak"}],
            "count":{"for":4,"against":1,"abstaining":1},"proposed":"Planen blir teken til orientering.",
            "adopted":"Planen blir teken til orientering.\n| # ikkje ein ny rad |","outcome":"approved-with-remarks",
            "conditions":[{"no":1,"text":"Finansiering er avklara.","before_start":true}],
            "dissent":"B. Vik ville vente.",
            "behalf":{"for":"sr-voss","channel":"email","received":"2020-05-29"}}}"#.to_owned(),
        r#"{"t":"condition.met","consideration":"c2","condition":1,"by":"Sekretariatet"}"#.to_owned(),
        r#"{"t":"step.closed","step":"s1","override":"SU Berg svarar seinare"}"#.to_owned(),
        r#"{"t":"step.skipped","milestone":"milestones-m5","reason":"Slått saman med M2"}"#.to_owned(),
        r#"{"t":"remark.published","id":"r1","no":1,"anchor":{"version":"1.0","node":"why","paragraph":1},
            "text":"Kan vi rekke det før jul?","body":"su-berg","audience":"all"}"#.to_owned(),
        r#"{"t":"remark.answered","id":"r1","answer":"partly","text":"M9 er flytta.","version":"1.1"}"#.to_owned(),
        r#"{"t":"remark.published","id":"r2","no":2,"anchor":{"node":"appendix"},"text":"Hemmeleg","audience":"all"}"#.to_owned(),
        format!(
            r#"{{"t":"version.locked","version":"1.0","kind":"final","change":"first","again":[],"revision":1,
            "prefix":{{"size":9,"root":"{zeros}"}},"text":"{}","lines":[{{"line":"l1","party":"nesvik","party_key":"nesvik",
            "party_name":"Nesvik kommune","organisation":"999 888 777","office":"ordforar","office_key":"ordforar",
            "office_name":"Ordførar"}},{{"line":"l2","party":"nesvik","party_key":"nesvik","party_name":"Nesvik kommune",
            "office":"radmann","office_key":"radmann","office_name":"Rådmann"}}],"annexes":[]}}"#,
            text.trim_end(),
        ),
        r#"{"t":"signing.opened","version":"1.0","rule":{"ways":["ssh","ink"]},"override":"Fristen går ut"}"#.to_owned(),
        format!(
            r#"{{"t":"line.evidenced","line":"l1","kind":"ink","sha256":"{zeros}","person":"Liv Nes","authority":
            {{"body":"Kommunestyret","case":"12/21","date":"2021-03-04"}},"date":"2021-03-09","checked":"ada",
            "behalf":{{"for":"Nesvik kommune","channel":"letter","received":"2021-03-10"}}}}"#
        ),
    ];
    let events: Vec<PlanEvent> = events.iter().map(|json| serde_json::from_str(json).unwrap()).collect();
    fixture::apply(&mut plan, &events);
    (plan, workspace)
}

#[test]
fn the_record_says_everything_that_was_done() {
    let (plan, workspace) = considered();
    let record = record::render(&plan, &workspace, "1.0", fixture::instant().date_naive()).unwrap();
    assert!(!record.contains("Hemmeleg"), "about what is kept from the public");
    insta::assert_snapshot!("record.md", record);
    assert_eq!(record::render(&plan, &workspace, "2.0", fixture::instant().date_naive()), None);
}

#[test]
fn what_was_said_of_a_closed_milestone_is_withheld_with_it() {
    let (mut plan, workspace) = considered();
    let closed = r#"{"t":"access.set","target":"milestones-m2","basis":"Offl. § 14","by":"Sekretariatet"}"#;
    fixture::apply(&mut plan, &[serde_json::from_str(closed).unwrap()]);
    let record = record::render(&plan, &workspace, "1.0", fixture::instant().date_naive()).unwrap();
    for words in ["Drøfting", "teken til orientering", "B. Vik", "004-2018", "SU Berg svarar seinare"] {
        assert!(!record.contains(words), "{words}\n{record}");
    }
    assert!(record.contains("M2") && record.contains("Offl. § 14"), "{record}");
}
