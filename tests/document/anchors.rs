//! A remark finds its words again: as they were, changed, or gone.

use vedtak::document::prose::{Place, anchor, locate, quoted};
use vedtak::domain::event::PlanEvent;
use vedtak::domain::id::NodeId;
use vedtak::domain::plan::Plan;
use vedtak::domain::remark::Anchor;
use vedtak::domain::value::Value;

use super::fixture;

const BEFORE: &str = "Først noko anna.\n\nHan er ferdig til jul.\n\nPlanen blir lagd fram i utvala hausten 2020.\n\n\
    Han er ferdig til jul.";

fn why() -> NodeId {
    NodeId::new("why").unwrap()
}

fn with(text: &str) -> Plan {
    let (mut plan, _) = fixture::sample();
    let value = Value::Prose(text.to_owned()).into();
    fixture::apply(&mut plan, &[PlanEvent::FieldSet { node: why(), field: "text".into(), value }]);
    plan
}

fn put(paragraph: u32, quote: Option<&str>) -> Anchor {
    anchor(&with(BEFORE), (&why(), None), Some("1.0"), paragraph, quote).unwrap()
}

#[test]
fn an_anchor_holds_the_words_and_what_stands_around_them() {
    let anchor = put(3, Some("hausten 2020"));
    assert_eq!(anchor.quote.as_deref(), Some("hausten 2020"));
    assert_eq!(anchor.before.as_deref(), Some("\nPlanen blir lagd fram i utvala "));
    assert_eq!(anchor.after.as_deref(), Some(".\nHan er ferdig til jul."));
    let plan = with(BEFORE);
    assert!(vedtak::document::prose::anchor(&plan, (&why(), None), None, 9, None).is_none());
    assert!(vedtak::document::prose::anchor(&plan, (&why(), None), None, 1, Some("ikkje her")).is_none());
}

#[test]
fn words_are_found_where_they_moved() {
    let anchor = put(3, None);
    assert_eq!(locate(&with(BEFORE), &anchor), Place::Exact(why(), 3));
    let moved = format!("Nytt.\n\nMeir nytt.\n\n{BEFORE}");
    assert_eq!(locate(&with(&moved), &anchor), Place::Exact(why(), 5));
    let changed = BEFORE.replace("hausten 2020", "i desember 2020");
    assert_eq!(locate(&with(&changed), &anchor), Place::Changed(why(), 3));
    assert_eq!(locate(&with("Heilt andre ord."), &anchor), Place::Lost);
}

#[test]
fn the_same_words_twice_are_told_apart() {
    assert_eq!(locate(&with(BEFORE), &put(2, None)), Place::Exact(why(), 2));
    assert_eq!(locate(&with(BEFORE), &put(4, None)), Place::Exact(why(), 4));
    // One paragraph more in front: both are one further down, and the nearest number is no sign.
    let moved = with(&format!("Nytt.\n\n{BEFORE}"));
    assert_eq!(locate(&moved, &put(2, None)), Place::Exact(why(), 3));
    assert_eq!(locate(&moved, &put(4, None)), Place::Exact(why(), 5));
}

#[test]
fn a_few_words_are_followed_through_what_stood_around_them() {
    let anchor = put(3, Some("hausten 2020"));
    let moved = format!("Nytt.\n\n{BEFORE}");
    assert_eq!(locate(&with(&moved), &anchor), Place::Exact(why(), 4));
    let rewritten = moved.replace("hausten 2020", "til våren");
    assert_eq!(
        locate(&with(&rewritten), &anchor),
        Place::Changed(why(), 4),
        "the words are gone, their sentence is not"
    );
    let twice = format!("{rewritten}\n\nBudsjettet kjem hausten 2020, seier dei.");
    assert_eq!(locate(&with(&twice), &anchor), Place::Changed(why(), 4), "the same words somewhere else are others");
    assert_eq!(locate(&with("Budsjettet kjem hausten 2020, seier dei."), &anchor), Place::Lost);
}

#[test]
fn a_text_that_was_moved_to_another_chapter_is_found_there() {
    let anchor = put(3, None);
    let mut plan = with("Heilt andre ord.");
    let other = NodeId::new("goals").unwrap();
    assert!(plan.node(&other).is_some(), "{:?}", plan.nodes.keys());
    let value = Value::Prose("Innleiing.\n\nPlanen blir lagd fram i utvala hausten 2020.".into()).into();
    let event = PlanEvent::FieldSet { node: other.clone(), field: "text".into(), value };
    fixture::apply(&mut plan, &[event]);
    assert_eq!(locate(&plan, &anchor), Place::Exact(other.clone(), 2));
    let closed = r#"{"t":"access.set","target":"goals","basis":"Offl. § 14","by":"Sekretariatet"}"#;
    fixture::apply(&mut plan, &[serde_json::from_str(closed).unwrap()]);
    assert_eq!(locate(&plan, &anchor), Place::Lost, "what is closed is not pointed to");
}

#[test]
fn words_of_a_record_are_followed_in_their_field() {
    let (mut plan, _) = fixture::sample();
    let m2 = NodeId::new("milestones-m2").unwrap();
    let set = |plan: &mut Plan, words: &str| {
        let value = vedtak::domain::value::FieldValue::line(words);
        fixture::apply(plan, &[PlanEvent::FieldSet { node: m2.clone(), field: "title".into(), value }]);
    };
    set(&mut plan, "Drøfting av utkast i alle utvala");
    let anchor = quoted(&plan, (&m2, Some("title")), None, "utkast").unwrap();
    assert_eq!(locate(&plan, &anchor), Place::Exact(m2.clone(), 1));
    set(&mut plan, "Drøfting av planen i alle utvala");
    assert_eq!(locate(&plan, &anchor), Place::Changed(m2.clone(), 1));
    assert_eq!(quoted(&plan, (&m2, Some("title")), None, "utkast"), None);
}

#[test]
fn what_is_gone_is_lost_and_what_is_whole_stays() {
    let mut plan = with(BEFORE);
    assert_eq!(locate(&plan, &Anchor::PLAN), Place::Plan);
    let chapter = Anchor { node: Some(why()), ..Anchor::PLAN };
    assert_eq!(locate(&plan, &chapter), Place::Node(why()));
    fixture::apply(&mut plan, &[PlanEvent::NodeRemoved { id: why() }]);
    assert_eq!(locate(&plan, &chapter), Place::Lost);
    assert_eq!(locate(&plan, &put(1, None)), Place::Lost);
}
