//! Rounds of signing on screen: another last day, a party that comes later, a dispute, the end.

use vedtak::domain::lang::Lang;
use vedtak::domain::version::{VersionKind, Way};

use super::driver::{Story, World};
use super::plans::fjordane;
use super::safety::type_word;

fn ready() -> World {
    let world = fjordane();
    world.import("felles-utviklingsplan");
    world.lock("1.0", VersionKind::Final);
    world
}

fn open() -> World {
    let world = ready();
    world.open_signing("1.0", &[Way::Ssh, Way::Ink]);
    world
}

fn signatures(world: &World) -> Story {
    world.as_("kari").at(80, 24).with_file("scan.pdf", b"%PDF-1.4 ink").press("enter 6")
}

#[test]
fn what_can_be_done_with_a_round_says_why_not_before_it_is_open() {
    let world = ready();
    let story = signatures(&world);
    let story = story.press("e").expect_said("ikkje opna for signering").press("c").expect_said("ikkje opna");
    let story = story.press("n").expect_said("ikkje opna for signering").press("k").expect_said("ikkje signert");
    drop(story);
}

#[test]
fn a_round_opens_with_its_rule_and_says_it() {
    let world = ready();
    let story = signatures(&world).press("g").expect("Kven signerer").expect("Gjeld for dei som har signert");
    let story = story.press("tab tab tab right").expect("dei som har vedteke").press("tab tab space tab");
    let story = story.type_("01.06.20").press("tab").type_("Avtalt i møte").press("ctrl-s");
    story.expect_said("open for signering").expect("versjonen, skal signere");
}

#[test]
fn all_parties_or_one_get_another_last_day() {
    let world = open();
    let story = signatures(&world).press("e").expect("Ein annan frist").expect("alle partane").press("tab");
    let story = story.type_("01.06.20").press("ctrl-s").expect("Dette må vere med.").type_("Ferie").press("ctrl-s");
    let story = story.expect_said("er endra").expect("Frist 01.06.20.");
    let story = story.press("e right tab").press("backspace backspace backspace backspace backspace backspace");
    let story =
        story.press("backspace backspace").type_("15.06.20").press("tab").type_("Kommunestyret").press("ctrl-s");
    let story = story.expect_said("er endra").expect("Frist 15.06.20.").press("down").expect("Frist 01.06.20.");
    story.press("e tab").type_("x").press("ctrl-s").expect("er ikkje éin dag");
}

#[test]
fn a_signature_is_disputed_and_can_be_replaced() {
    let story = signatures(&open()).press("k").expect_said("ikkje signert");
    let story = story.press("r ctrl-s").type_("scan.pdf").press("ctrl-s").expect_said("Ført inn: signaturen");
    let story = story.press("k").expect("er omstridd").type_("Feil person").press("ctrl-s").expect_said("omstridd");
    let story = story.expect("signert, omstridd").expect("Omstridd: Feil person");
    story.press("r").expect("Signert på papir");
}

#[test]
fn signing_is_closed_with_a_reason_and_a_party_comes_later_on_the_same_text() {
    let world = open();
    let story = signatures(&world).press("n").expect_said("Alle partane har ei signaturlinje");
    let story = story.press("c").expect("sjølv om nokon ikkje har signert").expect("0 av 24 partar har signert");
    let story = story.press("ctrl-s").expect("Dette må vere med.").type_("Fristen er ute").press("ctrl-s");
    let story = type_word(story);
    let story = story.expect_said("er avslutta").expect("bind ingen");
    let story = story.press("e").expect_said("er avslutta").press("c").expect_said("er avslutta");
    let story = story.press("r").expect_said("er avslutta");
    let story = story.press("n").expect("Ein part kjem til").press("tab").type_("Vedtok det i juni").press("ctrl-s");
    let story = story.expect_said("den same teksten som dei andre").expect("kan slutte seg til");
    drop(story);
}

#[test]
fn the_questions_are_drawn_at_every_size_in_every_language() {
    let world = open();
    for lang in Lang::ALL {
        let mut story = world.as_("kari").in_(lang).plain().at(80, 24).press("enter 6");
        for key in ["e", "c"] {
            story = story.press(key);
            for (width, height) in [(40, 12), (200, 60), (80, 24)] {
                story = story.resize(width, height).expect("1.0");
            }
            story = story.press("esc");
        }
    }
}
