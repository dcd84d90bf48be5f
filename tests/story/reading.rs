//! Reading a plan again: what changed since, where one left off, words that are marked.

use chrono::TimeDelta;
use vedtak::domain::version::VersionKind;

use super::driver::{Story, World};

const FIRST: &str = "Partane skal lage ein felles plan. Han skal vere kort.\n\nPlanen kjem i utvala hausten 2020.";

/// Makes a plan with two paragraphs.
fn written(world: &World) -> Story {
    let story = world.as_("kari").at(80, 24).press("n").type_("Felles utviklingsplan").press("ctrl-s");
    let story = story.expect_said("er oppretta").press("2 e").type_(FIRST).press("ctrl-s");
    story.expect_said("er lagra")
}

/// Goes on so much later.
fn later(world: &World, pause: TimeDelta) {
    *world.clock.lock().unwrap() += pause;
}

#[test]
fn who_comes_back_sees_what_changed_since_and_where_one_left_off() {
    let world = World::new();
    let story = written(&world).press("down down").expect_cursor("¶2");
    // Whoever is back at once goes on where one was, and nothing is said of it.
    let story = story.press("5 2").expect_cursor("¶2").expect("utkast 1.0").expect_not("sidan");
    drop(story.press("q"));
    later(&world, TimeDelta::days(1));
    let story = world.as_("kari").at(80, 24).press("end enter 2").expect_said("Her slapp du sist");
    let story = story.expect_cursor("¶2").expect("ingenting endra sidan du las sist").press("up e down down end");
    let story = story.type_(" Og i vår.").press("ctrl-s").expect_said("er lagra").expect("1 endra sidan du las sist");
    let story = story.expect("{+Og").press("home n").expect_said("Endring 1 av 1.").expect_cursor("¶2");
    // What was marked still is after a look at something else, and is not any more the next day.
    drop(story.press("5 2").expect("1 endra sidan du las sist").press("q"));
    later(&world, TimeDelta::days(1));
    let story = world.as_("kari").at(80, 24).press("end enter 2").expect_said("Her slapp du sist");
    story.expect("ingenting endra sidan du las sist").expect_not("{+");
}

#[test]
fn a_paragraph_that_is_gone_is_shown_and_one_is_where_it_was() {
    let world = World::new();
    drop(written(&world).press("down down").expect_cursor("¶2").press("q"));
    later(&world, TimeDelta::days(1));
    let story = world.as_("kari").at(80, 24).press("end enter 2").expect_said("Her slapp du sist").press("home e");
    let story = story.press("down down end");
    let story = (0..34).fold(story, |story, _| story.press("backspace")).press("ctrl-s").expect_said("er lagra");
    let story = story.expect("[-Planen kjem i utvala hausten 2020.-]").press("n").expect_said("Endring 1 av 1.");
    // What is taken out has no words to mark: the nearest paragraph is taken.
    let story = story.press("v").expect_said("dette er det næraste").expect("Gå til det første ordet").expect("¶1");
    let story = story.press("esc").expect_cursor("¶1");
    story.press("r").expect_said("Ingen merknader");
}

#[test]
fn the_text_is_compared_with_any_version_or_with_none() {
    let world = World::new();
    drop(written(&world));
    world.lock("1.0", VersionKind::Draft);
    let story = world.as_("kari").at(80, 24).press("end enter 2").press("e down down end").type_(" Eller i 2021.");
    let story = story.press("ctrl-s").expect_said("er lagra").expect("utkast 1.1 · 1 endring sidan 1.0");
    let story = story.press("s").expect("Sidan versjonen før").press("down down enter").expect_not("1 endring");
    drop(story.expect_not("{+"));
    world.lock("1.1", VersionKind::Draft);
    let story = world.as_("kari").at(80, 24).press("end enter 2").expect("versjon 1.1 låst · 1 endring sidan 1.0");
    let story = story.press("s").down_to("▸ Les versjon 1.0 som han er").press("enter").expect_not("Eller i 2021");
    let story = story.press("e").expect_said("Dette er ein tidlegare versjon").press("s up up up up up up enter");
    story.expect("{+Eller i 2021.+}").press("e").expect("› 1 Kvifor");
}

#[test]
fn words_are_marked_and_remarked_on() {
    let world = World::new();
    let story = written(&world).press("down v").expect("Gå til det første ordet").expect_not("markert.");
    let story = story
        .press("down")
        .expect_not("markert.")
        .press("up v")
        .expect("1 ord er markert.")
        .press("right")
        .expect("2 ord");
    let story = story.press("down").expect("6 ord er markerte").press("v down");
    let story = story.expect("1 ord er markert. Pilene flyttar byrjinga").press("v down").expect("4 ord er markerte");
    insta::assert_snapshot!("marking", story.frame());
    let story = story.press("m").expect("«Han skal vere kort.»").type_("Kor kort?").press("ctrl-s");
    let story = story.expect_said("Merknaden er lagd fram").expect("«Han skal vere kort.»").expect("Kor kort?");
    let plan = world.engine.plan_by_key("felles-utviklingsplan").unwrap();
    let anchor = &plan.remarks.values().next().unwrap().anchor;
    assert_eq!(anchor.quote.as_deref(), Some("Han skal vere kort."));
    assert!(anchor.before.as_deref().unwrap().ends_with("felles plan. "));
    let story =
        story.press("end r").expect_said("Merknad 1 av 1. Frå byrjinga igjen.").press("enter").expect_cursor("m1");
    story.press("esc").expect_cursor("¶1").press("right enter").expect("› Merknader").expect("1 ¶1");
}

#[test]
fn words_are_found_in_the_text() {
    let world = World::new();
    let story = written(&world).press("/").type_("HAUST").expect_cursor("HAUST").expect("Treff 1 av 1");
    let story = story.press("enter").expect_cursor("¶2").press("enter").expect_said("Treff 1 av 1.");
    story
        .press("/")
        .type_("x")
        .expect("Ingen treff")
        .press("esc")
        .expect_not("Treff")
        .press("n")
        .expect_said("Ingenting");
}

#[test]
fn remarks_stand_beside_the_text_where_there_is_room() {
    let world = World::new();
    let story = written(&world).press("down m").type_("Kan vi rekke det?").press("ctrl-s");
    drop(story.expect_said("Merknaden er lagd fram"));
    for (name, width, height) in [("beside_wide", 120, 40), ("beside_narrow", 40, 12)] {
        let story = world.as_("kari").at(width, height).press("end enter 2 down");
        insta::assert_snapshot!(name, story.press("right").frame());
    }
}
