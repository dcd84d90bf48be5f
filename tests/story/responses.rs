//! Consultations and wordings on screen: who answered what and when, what differs, what waits and since when.

use chrono::TimeDelta;
use vedtak::domain::command::{Command, Edit, PlanCommand};
use vedtak::domain::lang::Lang;
use vedtak::domain::value::Value;
use vedtak::domain::version::VersionKind;

use super::driver::{Story, World};
use super::plans::fjordane;

/// Makes a cooperation in which four bodies are asked in M2; in a consultation or not.
fn asked(consults: bool) -> World {
    let world = fjordane();
    let id = world.import("felles-utviklingsplan");
    let plan = world.engine.plan(&id).unwrap();
    let workspace = world.engine.workspace();
    let process = workspace.template(&plan.head.template).unwrap().process.clone().unwrap();
    let node = plan.roots(&process.register).find(|node| node.key == "M2").unwrap().id.clone();
    if consults {
        let edit = Edit::Set { node, field: process.act, value: Value::Choice("consult".to_owned()).into() };
        world.give(Command::Plan(id, PlanCommand::Edit(vec![edit])));
    }
    world.lock("1.0", VersionKind::Draft);
    drop(process_of(&world).press("o tab").type_("10.05.20").press("ctrl-s").expect_said("M2 er opna"));
    world
}

fn process_of(world: &World) -> Story {
    world.as_("kari").at(80, 24).press("enter 4 down")
}

#[test]
fn answers_to_a_consultation_stand_in_a_table_in_time_late_and_missing() {
    let world = asked(true);
    let story = process_of(&world).press("r tab tab right ctrl-s").expect_said("Ført inn: ");
    drop(story);
    *world.clock.lock().unwrap() += TimeDelta::days(20);
    let story = process_of(&world).press("right r tab tab right right ctrl-s").expect_said("Ført inn: ");
    let story = story.press("a").expect("2 av 4 har svara, frist 10.05.20, 1 for seint").expect("Motteke");
    let story = story.expect("innan fristen").expect("11 dagar for seint").expect("har ikkje svara");
    insta::assert_snapshot!("responses", story.frame());
    let story = story.press("down enter").press("u").press("tab ctrl-s");
    let story = story.expect("Dette må vere med.").type_("Det var avtalt").press("ctrl-s");
    drop(story.expect_said("blir brukt likevel").expect("Svar for seint").expect("Det var avtalt"));
    let mut story = process_of(&world).press("a");
    for (width, height) in [(40, 12), (200, 60), (80, 24)] {
        story = story.resize(width, height).expect("2 av 4");
    }
    let story = story.press("down down enter").expect("Det som vart gjort").press("esc");
    story.press("down a").expect_said("er ikkje ei høyring");
}

#[test]
fn words_in_conflict_stand_beside_each_other_with_what_differs() {
    let world = asked(false);
    let adopt = |story: Story, words: &str| {
        let story = story.press("r tab tab right right right").down_to("▸ Vedtak").type_(words).press("ctrl-s");
        story.expect_said("Ført inn: ")
    };
    let first = adopt(process_of(&world), "Utvalet sluttar seg til planen.");
    let second = adopt(first.press("right"), "Utvalet sluttar seg til planen med atterhald.");
    let story = second.press("v").expect("Ordlyden i M2").expect("Utvalet sluttar seg til planen.");
    let story = story.expect("{+ med atterhald+}");
    let story = story.resize(120, 40).expect("Utvalet sluttar seg til planen.   ");
    insta::assert_snapshot!("reconcile", story.frame());
    let mut story = story;
    for (width, height) in [(40, 12), (200, 60), (80, 24)] {
        story = story.resize(width, height).expect("M2");
    }
    let story = story.type_("Utvala sluttar seg til planen.").press("tab").type_("Leiarane, 20.05.20").press("ctrl-s");
    story.expect_said("Ordlyden i M2 er avklart").press("v").expect_said("same ordlyd og same versjon");
}

#[test]
fn what_waits_says_since_when_and_messages_are_read_whole() {
    let world = asked(false);
    *world.clock.lock().unwrap() += TimeDelta::days(3);
    let story = world.as_("kari").at(80, 24).expect("har venta sidan 01.05.20.");
    let story = story.press("enter 1 o").expect_said("er allereie ope").press("!");
    drop(story.resize(40, 12).expect("⚑ 10.00  «Felles utviklingsplan for").expect("   samhandling» er allereie ope"));
    drop(world.as_("leiar-sr-voss").at(80, 24).expect("har venta sidan 01.05.20."));
}

#[test]
fn every_part_of_a_rule_is_in_the_form_of_a_body() {
    let world = asked(false);
    let story = world.as_("kari").at(80, 50).press("9 tab e").expect("Vedtek med").expect("Kan avstå");
    let story = story.down_to("▸ Vedtek med").press("right").down_to("▸ Fleirtal").press("right");
    let story = story.down_to("▸ Og til stades").press("right").down_to("▸ Står det likt").press("right");
    let story = story.down_to("▸ Kan avstå").press("space ctrl-s").expect_said("Teke vare på");
    story.expect("fleirtal, etter personar, av dei").expect("som er til stades, minst halvparten").expect("avstå");
}

#[test]
fn forms_are_drawn_at_every_size_in_every_language() {
    let world = asked(true);
    for lang in Lang::ALL {
        let mut story = world.as_("kari").in_(lang).plain().at(80, 24).press("enter 4 down");
        for key in ["j", "a"] {
            story = story.press(key);
            for (width, height) in [(40, 12), (200, 60), (80, 24)] {
                story = story.resize(width, height).expect("Esc");
            }
            story = story.press("esc");
        }
    }
}
