//! What becomes of a plan as a whole on screen: its state, notes, what is kept from the public.

use chrono::TimeDelta;
use vedtak::domain::lang::Lang;
use vedtak::domain::version::{VersionKind, Way};

use super::driver::{Story, World};
use super::plans::fjordane;
use super::safety::type_word;

fn plan() -> World {
    let world = fjordane();
    world.import("alle-moter");
    *world.clock.lock().unwrap() += TimeDelta::seconds(1);
    world.import("felles-utviklingsplan");
    world
}

fn whole(story: &Story) -> String {
    story.screen().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_plan_is_in_force_superseded_and_withdrawn_with_its_reason() {
    let world = plan();
    world.lock("1.0", VersionKind::Final);
    let story = world.as_("kari").at(80, 40).press("enter 1").expect("Felles utviklingsplan");
    let story = story.press("t").expect("Tilstand").press("right tab").type_("01.01.21").press("tab");
    let story = story.type_("Vedteke i fellesskap").press("ctrl-s");
    let story = story.expect_said("gjeld").expect("Tilstand: gjeld. Frå 01.01.21.");
    let story = story.press("t right right ctrl-s").expect("Sei kva plan som erstattar denne").press("right ctrl-s");
    let story = type_word(story).expect_said("erstatta").expect("Erstatta av").expect_not("Vedteke i fellesskap");
    let story =
        story.press("t left ctrl-s").expect("Dette må vere med.").type_("Innhaldet er overteke").press("ctrl-s");
    let story = type_word(story).expect_said("trekt").expect("Grunn: Innhaldet er overteke");
    let story = story.press("t").expect_said("trekt").press("c").expect_said("trekt").press("e").expect_said("trekt");
    let story = story.press("n").expect("Eit notat om").press("tab").type_("Sendt til partane").press("ctrl-s");
    story.expect_said("Notatet om").expect("notat (Kari Nes): Sendt til partane");
}

#[test]
fn a_correction_stands_first_and_an_amendment_names_what_it_amends() {
    let world = plan();
    let story = world.as_("kari").at(80, 30).press("enter 1 n right").expect_not("‹ retting ›");
    drop(story);
    world.lock("1.0", VersionKind::Final);
    let story = world.as_("kari").at(80, 30).press("enter 1 n right").expect("‹ retting ›").press("tab");
    let story = story.type_("Skrivefeil i 2.1").press("ctrl-s").expect_said("Notatet om");
    let story = story.expect("Retting 01.05.20 (Kari Nes): Skrivefeil i 2.1");
    let story = story.press("t tab tab tab tab right tab").type_("1.0").press("ctrl-s").expect_said("under arbeid");
    story.expect("Endrar «").expect(", versjon 1.0.");
}

#[test]
fn what_is_closed_is_said_to_whom_and_until_when_and_opened_again() {
    let world = plan();
    let story = world.as_("kari").at(80, 40).press("enter 1 o").expect_said("er allereie ope");
    let story =
        story.press("c").expect("Unnta frå offentlegheita").press("right tab").type_("Offl. § 23").press("ctrl-s");
    let story =
        story.expect("Dette må vere med.").type_("Direktøren").press("tab").type_("01.01.22").press("tab enter");
    let story =
        story.press("enter esc ctrl-s").expect_said("unnateke offentlegheita og skal vurderast på nytt 01.01.22");
    assert!(
        whole(&story).contains("Unnateke offentlegheita: Offl. § 23. Bestemt av Direktøren."),
        "{}",
        story.screen()
    );
    assert!(whole(&story).contains("Skal vurderast på nytt 01.01.22."), "{}", story.screen());
    let story = story.press("2").expect("Unnateke offentlegheita: Offl. § 23");
    insta::assert_snapshot!("closed_chapter", story.resize(80, 24).frame());
    let story = world.as_("kari").at(80, 24).press("enter 1 o").expect("Opne det som er unnateke").press("tab");
    let story = story.type_("Direktøren").press("ctrl-s").expect_said("er ope for alle igjen");
    story.expect_not("Unnateke offentlegheita").press("o").expect_said("er allereie ope");
}

#[test]
fn a_record_is_closed_where_one_stands_and_the_register_says_it() {
    let world = plan();
    let story = world.as_("kari").at(80, 30).press("enter 3 c tab").type_("Offl. § 13").press("tab").type_("Styret");
    let story = story.press("tab").type_("01.01.22").press("ctrl-s").expect_said("unnateke offentlegheita");
    story.expect("Unnateke offentlegheita: Offl. § 13. Bestemt av Styret.");
}

#[test]
fn what_is_closed_for_a_member_leaves_no_trace_on_the_screens() {
    let world = plan();
    world.lock("1.0", VersionKind::Final);
    world.open_signing("1.0", &[Way::Ink]);
    let story = world.as_("kari").at(80, 30).press("enter 1 c right tab").type_("Offl. § 23").press("tab");
    drop(story.type_("Styret").press("tab").type_("01.01.22").press("ctrl-s").expect_said("unnateke"));
    let story = world.as_("leiar-sr-voss").at(80, 30).press("enter 1").expect_not("nnateke").press("2");
    story.expect_not("nnateke").expect_not("Offl. § 23");
}

#[test]
fn the_questions_are_drawn_at_every_size_in_every_language_and_in_ascii() {
    let world = plan();
    for lang in Lang::ALL {
        let mut story = world.as_("kari").in_(lang).plain().at(80, 24).press("enter 1");
        for key in ["t", "n", "c"] {
            story = story.press(key);
            for (width, height) in [(40, 12), (200, 60), (80, 24)] {
                story = story.resize(width, height).expect("Ctrl+S");
            }
            story = story.press("esc");
        }
    }
}
