//! From an empty workspace to a signed plan, through the screens alone, at 80x24.

use vedtak::domain::message::Message;
use vedtak::signing::key::SigningKey;

use super::driver::{Story, World};

/// People: who decides, who signs, with which key.
fn people(story: Story, key: &str) -> Story {
    let story = story.press("9 p").type_("Ada Berg").press("ctrl-s").expect_said("Ada Berg");
    let story = story.press("home n").paste(key).press("tab right tab").type_("Møtt på kontoret").press("ctrl-s");
    let story = story.expect_said("Ada Berg kan signere med denne nøkkelen");
    let story = story.press("tab o").type_("Administrativt kontaktmøte").press("tab tab tab tab").type_("AK");
    let story = story.press("ctrl-s").expect_said("Teke vare på").press("tab a").type_("Nesvik kommune");
    let story = story.press("tab").type_("Nesvik").press("ctrl-s").expect_said("Teke vare på");
    let story = story.press("k").type_("Ordførar").press("ctrl-s").expect_said("Ordførar");
    let story = story.press("m tab enter").type_("Ada").press("enter ctrl-s").expect_said("kan signere for Nesvik");
    story.press("0")
}

/// Content: three chapters and the recipients of two milestones.
fn content(story: Story) -> Story {
    let story = story.press("n").type_("Felles utviklingsplan").press("ctrl-s").expect_said("er oppretta");
    let story = story.press("2 e").type_("Partane skal lage ein felles plan.").press("ctrl-s").expect_said("er lagra");
    let story = story.press("down down e").type_("Éin plan for alle.").press("ctrl-s").expect_said("er lagra");
    let story = story.press("3 right").expect("Drøfte direktivet").press("e").expect("Mottakarar");
    let story = story.press("tab tab").type_("AK: 29.04.20").press("ctrl-s").expect_said("Lagra");
    let story = story.press("down e tab tab").type_("alle partane").press("ctrl-s").expect_said("Lagra");
    story.expect("AK")
}

#[test]
fn an_empty_workspace_becomes_a_signed_plan() {
    let world = World::new();
    let key = SigningKey::from_seed(&[5; 32]);
    let public = key.public().unwrap().to_string();
    let story = content(people(world.as_("kari").at(80, 24), &public));
    // A draft is put before the body, which has a remark.
    let story =
        story.press("1 l ctrl-s").expect_said("Versjon 1.0 er låst").press("4 o ctrl-s").expect_said("M1 er opna");
    let story =
        story.press("r tab").expect("29.04.20").press("tab right right").press("ctrl-s").expect_said("merknader");
    let story = story.expect("▲").press("c").wait(1).press("j").expect_said("M1 er avslutta");
    // The text is mended, locked for good, and signed by the one who may.
    let story = story.press("2 e").type_(" Han er kort.").press("ctrl-s").expect_said("er lagra");
    let story = story.press("1 l tab right ctrl-s").expect_said("Versjon 1.1 er låst");
    let story = story.press("6 g").expect("Opne for signering").press("ctrl-s").expect_said("open for signering");
    story.expect("Det manglar signatur frå Nesvik kommune. 0 av 1 part har signert.").press("q");
    let ada = world.as_("ada-berg").at(80, 24).with_signer(Box::new(move |request| {
        key.sign(request)
            .map(|signature| signature.armour().to_owned())
            .map_err(|_unsigned| Message::new("agent-no-key"))
    }));
    let ada = ada.press("end enter 6 s").expect("Du signerer denne fråsegna for Nesvik kommune som Ordførar");
    let ada = ada.type_("nesvik").press("enter").expect_said("Nesvik kommune har signert");
    ada.expect("Versjon 1.1 bind alle som skulle signere. 1 av 1 part har signert.").expect("✓ Nesvik kommune");
    let plan = world.engine.plan(&world.newest()).unwrap();
    assert!(plan.lines.values().all(|line| line.is_signed()));
    assert_eq!(plan.head.versions, ["1.0", "1.1"]);
}
