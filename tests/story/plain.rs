//! The screens as lines: stories as they are heard, and what must hold of every screen.

use vedtak::domain::lang::Lang;
use vedtak::domain::version::Way;
use vedtak::ui::plain::{Page, listen};

use super::driver::World;
use super::member::asked;
use super::paper::Hearing;
use super::plans::fjordane;
use super::signature::{ready, signatory, to_statement};

#[test]
fn a_member_hears_the_card_reads_remarks_and_answers() {
    for lang in Lang::ALL {
        let world = asked();
        let hearing = Hearing::new(world.as_("leiar-sr-voss").hearing().in_(lang).at(80, 24));
        let hearing = hearing.press("down").press("up").press("enter").press("down").press("m").type_("Når?");
        let hearing = hearing.press("left left").press("backspace").press("ctrl-s").press("f6").press("esc esc");
        let hearing = hearing.press("i").press(if lang == Lang::En { "y" } else { "j" }).command("actions");
        insta::assert_snapshot!(format!("plain_member_{}", lang.code()), hearing.transcript);
    }
}

#[test]
fn a_secretary_hears_where_a_plan_is_and_records() {
    for lang in Lang::ALL {
        let world = asked();
        let hearing = Hearing::new(world.as_("kari").hearing().in_(lang).at(100, 30));
        let hearing = hearing.press("end").command("open 1").press("1").command("process").press("down").press("right");
        let hearing = hearing.press("r").press("tab").press("right").press("ctrl-s");
        insta::assert_snapshot!(format!("plain_secretary_{}", lang.code()), hearing.transcript);
    }
}

#[test]
fn a_signatory_hears_the_whole_statement_and_signs() {
    let world = ready(&[Way::Ssh]);
    let (person, party, short, key) = signatory(&world);
    let story = world.as_(&person).hearing().at(80, 24);
    let story = story.with_signer(Box::new(move |request| Ok(key.sign(request).unwrap().armour().to_owned())));
    let hearing = Hearing::new(story).then("to the statement", |story| to_statement(story, &party));
    assert!(hearing.transcript.contains("Du signerer denne fråsegna"), "{}", hearing.transcript);
    let hearing = hearing.press("f7");
    assert!(hearing.transcript.contains("vedtak-statement: 1"), "{}", hearing.transcript);
    let hearing = hearing.type_(&short).press("enter");
    let said = hearing.transcript.rsplit("[enter]").next().unwrap();
    assert!(said.contains("Gjort: ") && said.contains("har signert"), "{said}");
}

/// The ways to every screen, and to what can be laid over the first and the plan.
const WAYS: [&str; 22] = [
    "",
    "?",
    "L",
    "C",
    "!",
    "H",
    "ctrl-f",
    "ctrl-g",
    ":",
    "8",
    "9",
    "n",
    "enter",
    "enter 2",
    "enter 3",
    "enter 4",
    "enter 5",
    "enter 6",
    "enter 7",
    "enter P",
    "enter l",
    "enter 3 v",
];

fn is_drawn(letter: char) -> bool {
    matches!(letter, '\u{2190}'..='\u{21ff}' | '\u{2500}'..='\u{25ff}' | '\u{2800}'..='\u{28ff}')
        || "✓⚑▲↩⊘›‹".contains(letter)
        || letter >= '\u{100000}'
}

/// What is missing of a page that somebody came to.
fn missing(page: &Page) -> Option<&'static str> {
    let focus = page.focus.as_ref();
    let says = focus.is_some_and(|focus| !focus.words.is_empty() || focus.field.is_some() || focus.typed.is_some());
    let lists = focus.is_some_and(|focus| focus.field.is_none() && focus.typed.is_none());
    if page.title.is_empty() {
        Some("a title")
    } else if !says && page.before.is_empty() && page.after.is_empty() {
        Some("anything at all")
    } else if lists && says && focus.is_some_and(|focus| focus.place.is_empty()) {
        Some("the place in its list")
    } else {
        None
    }
}

#[test]
fn every_screen_says_where_one_is_at_any_size_and_draws_nothing() {
    let mut faults = Vec::new();
    for lang in Lang::ALL {
        let world = fjordane();
        world.import("felles-utviklingsplan");
        for (at, way) in WAYS.into_iter().enumerate() {
            let (width, height) = [(80, 24), (40, 12), (200, 60), (1, 1)][(at + lang.code().len()) % 4];
            let hearing = Hearing::new(world.as_("kari").hearing().in_(lang).at(width, height)).press("end");
            let hearing = way.split_whitespace().fold(hearing, Hearing::press);
            let page = listen(hearing.story().session.model());
            faults.extend(missing(&page).map(|what| format!("«{way}» does not say {what}: {page:#?}")));
            let hearing = hearing.press("f6").press("f7").press("f8").press("down");
            let drawn = hearing.transcript.lines().find(|line| line.contains(is_drawn));
            faults.extend(drawn.map(|line| format!("«{way}» draws: {line}")));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn whoever_changes_over_hears_the_same_screen() {
    let world = World::new();
    let story = world.as_("kari").at(80, 24).press(":").type_("plain").press("enter");
    assert!(story.session.model().session.plain);
    let story = world.as_("kari").hearing().at(80, 24).press(":").type_("plain").press("enter");
    assert!(!story.session.model().session.plain);
    story.expect("PLANAR");
}
