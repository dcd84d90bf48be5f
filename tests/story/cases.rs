//! Cases before a body on screen: called, somebody called in, somebody recused, votes, the chair's word.

use vedtak::domain::body::{Holders, Rights, Rule, Seat, Threshold};
use vedtak::domain::command::Command;
use vedtak::domain::event::WorkspaceEvent;
use vedtak::domain::id::{BodyId, PersonId, SeatId};
use vedtak::domain::lang::Lang;
use vedtak::domain::version::VersionKind;

use super::driver::{Story, World};
use super::plans::fjordane;

/// Makes a cooperation in which SR Voss is asked: a chair, a deputy chair with a deputy, two members.
fn asked() -> World {
    let world = fjordane();
    let body = BodyId::new("sr-voss").unwrap();
    let seat = |id: &str, title: &str, person: &str, deputies: &[&str]| WorkspaceEvent::SeatSet {
        body: body.clone(),
        seat: SeatId::new(id).unwrap(),
        facts: Seat {
            title: Some(title.to_owned()),
            holders: Holders::Persons(vec![PersonId::new(person).unwrap()]),
            deputies: deputies.iter().map(|id| PersonId::new(*id).unwrap()).collect(),
            rights: Rights::default(),
            side: None,
            party: None,
            to: None,
        },
        from: None,
    };
    let chair = vec![SeatId::new("leiar").unwrap()];
    let rule = Rule { quorum: Some(2), decides: Threshold::Majority, chair, ..Rule::default() };
    world.give(Command::Workspace(vec![
        seat("leiar", "Leiar", "leiar-sr-voss", &[]),
        seat("nestleiar", "Nestleiar", "nestleiar-sr-voss", &["leiar-su-vest"]),
        seat("brukar", "Brukarrepresentant", "leiar-brukarutval", &[]),
        seat("medlem", "Medlem", "nestleiar-su-berg", &[]),
        WorkspaceEvent::RuleSet { body: body.clone(), rule, from: None },
    ]));
    world.import("felles-utviklingsplan");
    world.lock("1.0", VersionKind::Draft);
    let story = world.as_("kari").at(80, 24).press("enter 4 down o tab").type_("20.05.20").press("tab");
    drop(story.type_("Stille er samtykke").press("ctrl-s").expect_said("M2 er opna"));
    world
}

/// Opens the case of SR Voss from the matrix.
fn case(world: &World) -> Story {
    world.as_("kari").at(80, 24).press("enter 4 down enter")
}

#[test]
fn a_body_is_called_and_votes_in_its_own_sessions() {
    let world = asked();
    let story = case(&world).expect("SR Voss er ikkje kalla inn til");
    let story = story.press("v").expect_said("Kall det inn først").press("c").expect("Kall inn SR Voss");
    let story = story.type_("01.05.20").press("tab").type_("Voss").press("tab").type_("12/20").press("ctrl-s");
    let story = story.expect_said("M2 er lagd fram for SR Voss").expect("sak 12/20").expect("stad: Voss");
    let story = story.press("end d").expect("Kven som tek plassen «Nestleiar»").press("ctrl-s");
    let story = story.expect_said("tek plassen «Nestleiar»").expect(" for ");
    let story = story.press("up i").expect("Habilitet: Medlem").press("right tab").type_("slektskap").press("ctrl-s");
    let story = story.expect_said("Medlem er inhabil og deltek ikkje i denne saka").expect("inhabil");
    let story = story.press("o").expect("Opne røysting").type_("SR Voss sluttar seg til.").press("ctrl-s");
    drop(story.expect_said("Røystinga er open").expect("Det manglar røyst"));

    let member = world.as_("leiar-sr-voss").at(80, 24).expect("ei røysting er open for deg").press("i");
    let member =
        member.expect("Framlegg: SR Voss sluttar seg til.").press("v").expect("Røyst for Leiar").press("enter");
    let member = member.expect("Røyste FOR").wait(1).press("j").expect_said("Leiar har røysta: for");
    drop(
        member
            .press("w")
            .wait(1)
            .press("j")
            .expect_said("trekt tilbake")
            .press("v enter")
            .wait(1)
            .press("j")
            .expect_said("har røysta"),
    );
    let deputy = world.as_("leiar-su-vest").at(80, 24).press("i").expect("Framlegg").press("v enter").wait(1);
    drop(deputy.press("j").expect_said("Nestleiar har røysta: for"));

    let story = case(&world).press("home v").expect("Røyst for Brukarrepresentant").press("right right ctrl-s");
    let story = story.expect_said("Brukarrepresentant har røysta: mot").expect_not("Det manglar røyst");
    let story = story.press("r").expect("Det som vart gjort").press("ctrl-s").expect("Dette må vere med.");
    let story = story.press("right right right ctrl-s").expect_said("Ført inn: SR Voss");
    story.press("esc enter").expect("Reknestykke").expect("Vara");
}

#[test]
fn a_case_is_drawn_at_every_size_in_every_language_and_in_ascii() {
    let world = asked();
    drop(case(&world).press("c").type_("01.05.20").press("ctrl-s").expect_said("M2 er lagd fram"));
    for lang in Lang::ALL {
        let mut story = world.as_("kari").in_(lang).plain().at(80, 24).press("enter 4 down enter");
        for (width, height) in [(40, 12), (80, 24), (200, 60)] {
            story = story.resize(width, height).expect("SR Voss").expect("Leiar").expect("?");
        }
    }
}

#[test]
fn two_bodies_are_called_to_one_meeting_and_recorded_together() {
    let world = asked();
    let story = world.as_("kari").at(80, 24).press("enter 4 down j").expect_said("ikkje eit felles møte");
    let story = story.press("down down down o ctrl-s").expect_said("M5 er opna");
    let story = story.press("j").expect("Kall inn til felles møte").expect("SR Voss").press("tab");
    let story = story.type_("01.05.20").press("tab").type_("Førde").press("ctrl-s").expect_said("er lagd fram for");
    let story = story
        .press("j")
        .expect_said("har saka allereie, eller har svara")
        .press("r")
        .expect("01.05.20")
        .expect("Førde");
    let story = story.press("tab tab right ctrl-s").expect_said("Ført inn: ").expect_said(" og ");
    drop(story);
}

#[test]
fn a_record_holds_proposals_with_their_votes_a_recommendation_and_what_comes_after() {
    let world = asked();
    let story = world.as_("kari").at(80, 24).press("enter 4 down r").expect("SR Voss").press("tab tab");
    let story = story.press("right right right").down_to("▸ Fleire framlegg").type_("Utsetje saka 3-6").press("ctrl-s");
    let story = story.expect("Skriv kvart framlegg som").press("backspace backspace backspace backspace");
    let story = story.type_(": 1-3\n+ Slutte seg til: 3-1").down_to("▸ Tilråding til").press("right ctrl-s");
    let story = story.expect_said("Ført inn: SR Voss").press("enter").expect("Framlegg").expect("Slutte seg til");
    let story = story.expect("Tilråding til").press("esc r").expect("På nytt fordi").press("ctrl-s");
    drop(story.expect("Dette må vere med."));
    let story = world.as_("kari").at(80, 24).press("enter 4 down r tab").type_("Nye tal").press("tab tab right right");
    let story = story.press("right ctrl-s").expect_said("Ført inn: SR Voss").press("enter").expect("På nytt fordi");
    drop(story.expect("Nye tal"));
    let story = world.as_("kari").at(80, 24).press("enter 4 down c").type_("Fristen er ute").press("ctrl-s");
    let story = story.expect_said("M2 er avslutta").press("right r").expect("I ettertid").press("tab");
    let story = story.type_("Møtet vart halde seint").press("tab tab right ctrl-s").expect_said("Ført inn: ");
    story.press("enter").expect("Møtet vart halde seint");
}
