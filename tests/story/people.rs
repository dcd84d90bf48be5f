//! Persons, bodies and parties: added, changed, shown as of today.

use vedtak::domain::lang::Lang;

use super::driver::World;
use super::plans::fjordane;

#[test]
fn people_are_added_through_forms_and_shown() {
    let world = World::new();
    let story = world.as_("kari").at(80, 24).press("9").expect("Personar").expect("Kari Nes");
    let story = story.press("p").type_("Ada Berg").press("tab").type_("ordførar").press("ctrl-s");
    let story = story.expect_said("Teke vare på: Ada Berg").expect("ada-berg").expect("ordførar");
    let story = story.press("down e").expect("Kva personen heiter").press("tab tab").type_("k@story.invalid");
    let story = story.press("ctrl-s").expect_said("Kari Nes").expect("k@story.invalid");
    let story = story.press("tab").expect("Ingen her enno").press("o").type_("Administrativt kontaktmøte");
    let story = story.press("tab tab tab tab").type_("AK").press("ctrl-s").expect_said("Administrativt kontaktmøte");
    let story = story.expect("semje").press("s").expect("Ein plass i Administrativt").type_("leiar");
    let story = story.press("tab enter").type_("Ada").press("enter esc ctrl-s").expect_said("Teke vare på");
    let story = story.expect("leiar: Ada Berg").press("tab a").type_("Nesvik kommune").press("tab").type_("Nesvik");
    let story = story.press("ctrl-s").expect_said("Nesvik kommune").press("m").expect_said("ikkje noko verv");
    let story =
        story.press("k").type_("Ordførar").press("ctrl-s").expect_said("Ordførar").press("m").press("tab enter");
    let story =
        story.type_("Ada").press("enter tab").type_("Kommunestyret").press("tab").type_("12/21").press("ctrl-s");
    let story = story.expect_said("Ada Berg kan signere for Nesvik kommune");
    insta::assert_snapshot!("people", story.frame());
    story.press("e").expect("Nesvik kommune").press("ctrl-s").expect("Nesvik").press("n").expect_said("Vel ein person");
}

#[test]
fn a_key_that_is_none_is_refused_at_its_entry() {
    let world = World::new();
    let story = world.as_("kari").at(80, 24).press("9 n").expect("Ein nøkkel for Kari Nes");
    let story = story.type_("ssh-rsa AAAAB3NzaC1yc2E").press("tab right ctrl-s").expect("Offentleg nøkkel");
    let key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGKSUCO4ViY0r0bYnDRuwnAlMaNhgWUkz4FTEvJVmVVa kari@heime";
    let story = story.press("esc").wait(1).press("j n").paste(key).press("tab right");
    let story = story.press("ctrl-s").expect_said("kan signere med denne nøkkelen");
    story.expect("SHA256:").expect("møtt");
}

#[test]
fn people_are_drawn_at_every_size() {
    let world = fjordane();
    for lang in Lang::ALL {
        let mut story = world.as_("kari").in_(lang).at(80, 24).press("9");
        for (width, height) in [(40, 12), (80, 24), (200, 60)] {
            for _ in 0..3 {
                story = story.resize(width, height).expect("▸").expect("?").press("tab");
            }
        }
    }
}
