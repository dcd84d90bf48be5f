//! A member of a body: one card, and what can be done about it.

use vedtak::domain::version::VersionKind;

use super::driver::World;
use super::plans::fjordane;

/// Makes a cooperation in which every SU and SR is asked to discuss version 1.0.
pub fn asked() -> World {
    let world = fjordane();
    world.import("felles-utviklingsplan");
    world.lock("1.0", VersionKind::Draft);
    let story = world.as_("kari").at(80, 24).press("enter 4 down o tab").type_("20.05.20").press("ctrl-s");
    drop(story.expect_said("M2 er opna"));
    world
}

#[test]
fn a_member_meets_one_card_and_answers_that_there_are_no_remarks() {
    let world = asked();
    let story = world.as_("leiar-sr-voss").at(80, 24).expect("Medlem, SR Voss").expect("Spør sekretariatet");
    let story = story.expect("drøfting av versjon 1.0 (M2)").expect("Svar innan onsdag 20.");
    insta::assert_snapshot!("card", story.frame());
    let story = story.press("i").expect("Svare for SR Voss").expect_not("Verken eller");
    // Enter opens all else; a question it leaves open, and says so.
    let story = story.press("enter").expect("Svare for SR Voss").expect("Verken eller: trykk j eller n.");
    let story = story.press("n").expect_not("Svare for SR Voss").expect("Ingen merknader");
    let story = story.press("down down enter").expect("Svare for SR Voss").press("j");
    let story = story.expect_said("Ført inn: SR Voss har ingen merknader").expect("Ingenting ventar på deg");
    drop(story);
    world.as_("kari").at(80, 24).press("home enter").expect("Mottakarar").expect("M2: 1 av 4 har svara");
}

#[test]
fn a_member_is_told_that_the_chair_has_to_confirm_the_answer() {
    let world = asked();
    let story = world.as_("nestleiar-su-berg").at(80, 24).expect("SU Berg er bedt om").expect("svar for organet ditt");
    let story = story.press("i").expect("Svare for SU Berg").press("j").expect_said("Ført inn: SU Berg");
    let story = story
        .expect("SU Berg har svara på versjon 1.0 (M2)")
        .expect("svaret gjeld når det er stadfesta")
        .expect_not("Det har venta sidan")
        .expect("Skriv merknad")
        .expect_not("svar for organet ditt");
    story.press("i").expect_said("SU Berg har svara på versjon 1.0 (M2): ");
}

#[test]
fn whoever_has_answered_stays_with_the_plan() {
    let world = asked();
    world.import("tiltaksplan-2026");
    world.import("samarbeidsavtale");
    let story = world.as_("leiar-sr-voss").at(80, 24).press("down down enter").expect("Svare for SR Voss").press("j");
    let story = story.expect_said("Ført inn: SR Voss har ingen merknader").expect("Ingenting ventar på deg");
    story.expect(" ▸ Felles utviklingsplan");
}

#[test]
fn a_member_reads_remarks_and_asks_but_may_not_write() {
    let world = asked();
    let story = world.as_("leiar-sr-voss").at(80, 24).press("enter").expect("› Les").expect("¶1");
    let story = story.press("e").expect_said("Berre sekretariatet kan gjere dette");
    let story = story.press("m").type_("Når blir dette?").press("ctrl-s").expect_said("Merknaden er lagd fram");
    let story = story.press("esc").expect("Spør sekretariatet").press("end home down down down down enter");
    let story = story.type_("Kan vi møtast?").press("ctrl-s").expect_said("Merknaden er lagd fram");
    drop(story);
    let other = world.as_("leiar-su-vest").at(80, 24).press("enter 5").expect("m1").expect_not("møtast");
    drop(other);
    world.as_("kari").at(80, 24).press("enter 5").expect("møtast");
}

#[test]
fn the_card_says_what_is_new_to_whoever_reads_it() {
    let world = asked();
    let story = world.as_("leiar-sr-voss").at(80, 24).expect("Du har ikkje lese det enno.");
    let story = story.press("enter").expect("¶1").press("esc").expect("Ingenting er endra sidan du las sist");
    drop(story.press("m").expect_said("Ikkje noko møte er kalla inn"));
    let other = world.as_("leiar-su-vest").at(80, 24).press("enter down m").type_("Når blir dette?").press("ctrl-s");
    drop(other.expect_said("Merknaden er lagd fram"));
    world.write_chapter("Heilt ny tekst.");
    *world.clock.lock().unwrap() += chrono::TimeDelta::days(1);
    let story = world
        .as_("leiar-sr-voss")
        .at(80, 24)
        .expect("avsnitt er endra sidan du las sist.")
        .expect("merknad frå andre.");
    story.press("enter").expect("{+Heilt").press("n").expect_said("Endring 1 av");
}
