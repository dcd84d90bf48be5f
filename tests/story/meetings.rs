//! Meetings on the screen: called, drawn up, held, their minutes approved by the next one.

use chrono::TimeDelta;
use vedtak::domain::lang::Lang;
use vedtak::domain::version::VersionKind;

use super::driver::{Story, World};
use super::plans::fjordane;

/// Makes a cooperation in which M2 is before four bodies.
fn asked() -> World {
    let world = fjordane();
    world.import("felles-utviklingsplan");
    world.lock("1.0", VersionKind::Draft);
    drop(world.as_("kari").at(80, 24).press("enter 4 down o ctrl-s").expect_said("M2 er opna"));
    world
}

/// Calls a meeting of a body.
fn called(story: Story, body: &str, day: &str) -> Story {
    let story = story.press("n").expect("Kall inn til møte").press("enter").type_(body).press("enter esc");
    let story = story.press("tab").type_(day).press("tab").type_("10.00–12.00").press("tab").type_("Førde");
    story.press("ctrl-s").expect_said("møtest")
}

fn calendar(world: &World) -> Story {
    world.as_("kari").at(80, 24).press("8")
}

#[test]
fn an_empty_calendar_says_what_would_be_here_and_who_may_add_it() {
    let world = fjordane();
    let story = calendar(&world)
        .expect("kallar inn til eit møte, for eitt organ")
        .press("d")
        .expect_said("Her er det ikkje noko møte");
    insta::assert_snapshot!("meetings_none", story.frame());
    let story = story.press("right").expect_not("Alle organ").press("left").expect("Alle organ");
    drop(story);
    let member = world.as_("leiar-sr-voss").at(80, 24).press("8").expect("snart sekretariatet kallar inn");
    member.press("n").expect_said("Berre sekretariatet");
}

#[test]
fn a_meeting_is_called_drawn_up_held_and_its_minutes_are_approved_by_the_next() {
    let world = asked();
    let story = called(calendar(&world), "sr voss", "14.05.20").expect("veke 20").expect("kalla inn");
    let story = called(story, "sr voss", "11.06.20").expect("veke 24");
    let story = story.press("home enter").expect("Ingenting står på sakslista enno").press("d");
    let story = story.expect_said("Sakslista har").expect("M2").press("a").expect("Legg til ei sak").type_("Ymse");
    let story = story.press("ctrl-s").expect_said("Sakslista har").expect("Ymse");
    insta::assert_snapshot!("meeting_agenda", story.frame());
    let story = story.press("r").expect_said("protokollen blir skriven etterpå");
    let story = story.press("x").expect("Innkalling").press("ctrl-s").expect_said("filer ligg i");
    let story = story.press("x ctrl-s").expect_said("filer ligg i");
    let files: Vec<&String> = story.session.host.files.keys().collect();
    assert!(files.iter().any(|name| name.ends_with("/innkalling.docx")), "{files:?}");
    assert!(files.iter().any(|name| name.ends_with("/innkalling.ics")), "{files:?}");
    drop(story);
    *world.clock.lock().unwrap() += TimeDelta::days(14);
    // The case is decided where it stands, and the minutes carry it.
    let story =
        calendar(&world).press("home").expect("protokoll manglar").press("enter enter").expect("til handsaming");
    let story =
        story.press("r ctrl-s").expect("Dette må vere med.").press("right ctrl-s").expect_said("Ført inn: SR Voss");
    drop(story);
    let story = calendar(&world).press("home r").expect("Protokoll: SR Voss 14.05.20").type_("Ada\nBo");
    let story = story.press("tab tab").down_to("Ymse").press("tab").type_("Ingenting.").press("ctrl-s");
    let story = story.expect_said("er lagra som utkast").expect("protokoll: utkast").expect("ingen merknader");
    insta::assert_snapshot!("meeting_held", story.frame());
    let story = story.press("esc").expect("utkast");
    insta::assert_snapshot!("meetings", story.frame());
    drop(story);
    *world.clock.lock().unwrap() += TimeDelta::days(28);
    let story =
        calendar(&world).press("end g").expect("Godkjenn protokollen: SR Voss 14.05.20").expect("SR Voss 11.06.20");
    let story = story.press("ctrl-s").expect_said("er godkjend").press("home").expect("protokoll godkjend 1");
    story.press("g").expect_said("ingen protokoll som ventar på godkjenning").press("m").expect_said("har protokoll");
}

#[test]
fn a_meeting_that_is_moved_takes_its_cases_along_and_a_case_can_be_called_to_it() {
    let world = asked();
    drop(called(calendar(&world), "sr voss", "14.05.20"));
    let story = world.as_("kari").at(80, 24).press("enter 4 down enter").expect("SR Voss er ikkje kalla inn");
    let story = story.press("c").expect("Møte").press("right").expect("SR Voss 14.05.20").press("ctrl-s");
    drop(story.expect_said("er lagd fram for SR Voss"));
    let story = calendar(&world).expect("éi sak").press("m").expect("Flytt møtet: SR Voss 14.05.20").type_("21.05.20");
    let story = story.press("tab tab tab").type_("Mange er borte").press("ctrl-s").expect_said("éi sak følgjer med");
    let story = story.expect("21.05.20").press("k").expect("Avlys møtet").type_("Streik").press("ctrl-s");
    story.expect_said("er avlyst").expect("avlyst: Streik");
}

#[test]
fn the_calendar_is_drawn_in_two_languages() {
    let world = asked();
    drop(
        called(called(calendar(&world), "sr voss", "14.05.20"), "su vest", "20.05.20")
            .press("d")
            .expect_said("Sakslista"),
    );
    for (lang, name) in [(Lang::Nn, "nn"), (Lang::En, "en")] {
        for (width, height) in [(80, 24), (120, 40)] {
            let story = world.as_("kari").in_(lang).at(width, height).press("8");
            insta::assert_snapshot!(format!("calendar_{width}_{name}"), story.frame());
            insta::assert_snapshot!(format!("meeting_{width}_{name}"), story.press("enter").frame());
        }
    }
}
