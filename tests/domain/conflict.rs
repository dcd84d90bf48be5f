//! Bodies on different words or versions, and who considers again (pitfalls 17 and 18).

use vedtak::domain::command::{Lock, PlanCommand};
use vedtak::domain::conflict::{About, again, conflicts, open};
use vedtak::domain::consideration::{Consideration, Outcome};
use vedtak::domain::event::PlanEvent;
use vedtak::domain::version::{Change, VersionKind};

use super::field::{Field, day, id};

/// A plan with 1.0 before both committees.
fn opened() -> Field {
    let mut field = Field::new();
    field.ok(&field.clone().lock("1.0", VersionKind::Draft));
    field.day = day("2020-05-13");
    field.ok(&field.clone().open("s1", "m1", "1.0"));
    field
}

fn adopted(field: &Field, name: &str, step: &str, who: &str, words: &str) -> PlanCommand {
    let given = field.consideration(name, step, who, Outcome::Approved);
    let version = field.plan.steps[&id(step)].version.clone();
    let adopted = (!words.is_empty()).then(|| words.to_owned());
    PlanCommand::Record(Box::new(Consideration { adopted, version, ..given }))
}

fn lock(field: &Field, version: &str, change: Change, again: &[&str]) -> PlanCommand {
    let PlanCommand::Lock(lock) = field.lock(version, VersionKind::Draft) else { unreachable!() };
    let again = again.iter().map(|step| id(step)).collect();
    PlanCommand::Lock(Box::new(Lock { change, again, ..*lock }))
}

fn settle(field: &mut Field, step: &str, text: &str) {
    let event = PlanEvent::WordingReconciled { step: id(step), text: text.into(), by: "AK, sak 7/20".into() };
    let (_, mut stamp) = field.log.last().unwrap().clone();
    stamp.revision += 1;
    field.plan.apply(&event, &stamp);
}

#[test]
fn two_bodies_with_different_words_are_a_conflict_until_it_is_settled() {
    for (mine, theirs, differs) in [
        ("Planen blir vedteken.", "Planen blir vedteken.", false),
        ("Planen blir vedteken.", " Planen  blir\nvedteken", false),
        ("Planen blir vedteken.", "", false),
        ("Planen blir vedteken.", "Planen blir vedteken med atterhald.", true),
    ] {
        let mut field = opened();
        field.ok(&adopted(&field, "c1", "s1", "su-vest", mine));
        field.ok(&adopted(&field, "c2", "s1", "sr-voss", theirs));
        assert_eq!(!conflicts(&field.plan).is_empty(), differs, "{mine} / {theirs}");
    }
    let mut field = opened();
    field.ok(&adopted(&field, "c1", "s1", "su-vest", "A"));
    field.ok(&adopted(&field, "c2", "s1", "sr-voss", "B"));
    let found = open(&field.plan);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].about, About::Wording);
    assert_eq!(found[0].sides.iter().map(|side| side.text).collect::<Vec<_>>(), ["A", "B"], "both stand side by side");
    settle(&mut field, "s1", "C");
    assert!(open(&field.plan).is_empty());
    assert_eq!(conflicts(&field.plan)[0].reconciled.unwrap().text, "C", "what differed is still shown");
}

fn correct(field: &mut Field, name: &str, adopted: &str) {
    let was = field.plan.considerations[&id(name)].consideration.clone();
    let consideration = Box::new(Consideration { adopted: Some(adopted.into()), ..was });
    field.ok(&PlanCommand::Correct { consideration, reason: "Feil i møteboka".into(), overridden: None });
}

#[test]
fn a_corrected_wording_is_the_one_that_counts() {
    let mut field = opened();
    field.ok(&adopted(&field, "c1", "s1", "su-vest", "A"));
    field.ok(&adopted(&field, "c2", "s1", "sr-voss", "B"));
    settle(&mut field, "s1", "C");
    assert!(open(&field.plan).is_empty());
    field.day = day("2020-06-02");
    correct(&mut field, "c2", "D");
    assert_eq!(open(&field.plan).len(), 1, "what was agreed was agreed of other words");
    correct(&mut field, "c2", "A");
    assert!(conflicts(&field.plan).is_empty());
}

#[test]
fn bodies_on_different_versions_are_a_conflict_unless_only_the_language_changed() {
    for (change, differs) in [(Change::Editorial, false), (Change::Substantive, true)] {
        let mut field = opened();
        field.ok(&adopted(&field, "c1", "s1", "su-vest", ""));
        field.ok(&PlanCommand::CloseStep { step: id("s1"), overridden: Some("SR Voss møter seinare".into()) });
        field.day = day("2020-06-01");
        field.ok(&lock(&field, "1.1", change, &[]));
        field.ok(&field.clone().open("s2", "m1", "1.1"));
        field.ok(&adopted(&field, "c2", "s2", "sr-voss", ""));
        assert!(conflicts(&field.plan).is_empty(), "SU Vest is asked again and has not answered");
        field.ok(&PlanCommand::CloseStep { step: id("s2"), overridden: Some("SU Vest står ved sitt".into()) });
        let found = open(&field.plan);
        assert_eq!(found.iter().any(|one| one.about == About::Version), differs, "{change:?}");
        if differs {
            let versions: Vec<&str> =
                found[0].sides.iter().map(|side| side.recorded.consideration.version.as_str()).collect();
            assert_eq!(versions, ["1.0", "1.1"]);
        }
    }
}

#[test]
fn who_considers_again_stands_until_it_is_asked_again() {
    let mut field = opened();
    field.ok(&adopted(&field, "c1", "s1", "su-vest", ""));
    field.ok(&adopted(&field, "c2", "s1", "sr-voss", ""));
    field.ok(&PlanCommand::CloseStep { step: id("s1"), overridden: None });
    field.day = day("2020-06-01");
    field.ok(&lock(&field, "1.1", Change::Substantive, &["s1"]));
    let waiting = |field: &Field| -> Vec<(String, String)> {
        again(&field.plan).into_iter().map(|(step, version)| (step.key.clone(), version.to_owned())).collect()
    };
    assert_eq!(waiting(&field), [("M1".to_owned(), "1.1".to_owned())]);
    field.day = day("2020-06-02");
    field.ok(&field.clone().open("s2", "m1", "1.1"));
    assert!(waiting(&field).is_empty());
    let earlier = &field.plan.considerations[&id("c1")].consideration;
    assert_eq!(earlier.version, "1.0", "what was decided stays with the version it was decided on");
}
