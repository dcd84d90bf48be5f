//! The process: the matrix, steps, what bodies did.

use vedtak::domain::lang::Lang;
use vedtak::domain::version::VersionKind;

use super::driver::{Story, World};
use super::plans::fjordane;

fn process(world: &World) -> Story {
    world.as_("kari").at(80, 24).press("enter 4")
}

#[test]
fn the_matrix_shows_every_milestone_and_body_and_says_the_cell_in_words() {
    let world = fjordane();
    world.import("felles-utviklingsplan");
    let story = process(&world).expect("M12").expect("SR Voss");
    insta::assert_snapshot!("process", story.frame());
    story.press("end").expect("M12 signering").expect("alle").press("home").expect("M1 drøfting");
}

#[test]
fn a_milestone_is_opened_sent_answered_and_closed() {
    let world = fjordane();
    world.import("felles-utviklingsplan");
    let story = process(&world).press("down o").expect_said("Ingen versjon er låst");
    drop(story);
    world.lock("1.0", VersionKind::Draft);
    let story = process(&world).press("down o").expect("Opne M2").press("tab").type_("20.05.20");
    let story = story.press("ctrl-s").expect_said("M2 er opna").expect("Det manglar svar frå");
    let story = story
        .press("s")
        .expect("Send ut: M2")
        .press("ctrl-s")
        .expect("utsendingar, som blir skrivne til")
        .press("enter")
        .expect_said("utsendingar ligg i")
        .expect("Sendt 01.05.20 (brev).");
    let story = story.press("r").expect("Det som vart gjort").press("ctrl-s").expect("Dette må vere med.");
    // The cursor stands in what is missing: no remarks is the first outcome.
    let story = story.press("right").down_to("▸ Sak").type_("12/20").press("ctrl-s").expect_said("ingen merknader");
    let story = story.expect("12/20 · ført inn for SR Voss").expect("1 av 4 organ er");
    insta::assert_snapshot!("process_answered", story.frame());
    let story = story.press("enter").expect("for SR Voss, motteke").press("esc");
    let story = story.press("c").expect("sjølv om nokon ikkje har svara").type_("Hastar").press("ctrl-s");
    story.expect_said("M2 er avslutta").expect("Avslutta før alle hadde svara: Hastar");
}

#[test]
fn recipients_of_an_open_step_are_changed_with_a_reason() {
    let world = fjordane();
    world.import("felles-utviklingsplan");
    world.lock("1.0", VersionKind::Draft);
    let story = process(&world).press("down e").expect_said("M2").press("o ctrl-s").expect_said("M2 er opna");
    let story =
        story.press("e").expect("Kven som blir spurde i M2").press("enter").type_("brukarutv").press("enter esc");
    let story = story.press("tab enter").type_("su vest").press("enter esc").expect("SU Vest");
    // The cursor stands in what is missing.
    let story = story.press("ctrl-s").expect("Dette må vere med.").type_("Brukarane skal høyrast");
    let story = story.press("ctrl-s").expect_said("Mottakarane av M2 er endra");
    story.expect("SU Berg og Brukarutvalet (M2)");
}

#[test]
fn a_milestone_is_skipped_with_a_reason() {
    let world = fjordane();
    world.import("felles-utviklingsplan");
    let story = process(&world).press("down down k ctrl-s").expect("Dette må vere med.").type_("Handsama i M1");
    story.press("ctrl-s").expect_said("ikkje blir opna").expect("Blir ikkje opna: Handsama i M1");
}

#[test]
fn the_matrix_is_drawn_at_every_size() {
    let world = fjordane();
    world.import("felles-utviklingsplan");
    world.lock("1.0", VersionKind::Draft);
    for lang in Lang::ALL {
        let mut story = world.as_("kari").in_(lang).at(80, 24).press("enter 4");
        for (width, height) in [(40, 12), (80, 24), (200, 60)] {
            story = story.resize(width, height).expect("M1").expect("AK").expect("?");
        }
    }
}
