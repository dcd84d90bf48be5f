//! What happened, in words, and what differs between versions.

use vedtak::domain::lang::Lang;

use super::driver::World;

#[test]
fn what_happened_is_told_and_versions_are_compared() {
    let world = World::new();
    let story = world.as_("kari").at(80, 24).press("n").type_("Felles utviklingsplan").press("ctrl-s");
    let story = story.expect_said("er oppretta").press("7").expect("éi hending").expect("Oppretta planen");
    let story = story.press("v").expect_said("Ingen versjon er låst").press("enter").expect_said("Slik byrja planen");
    let story = story.press("2 e").type_("Partane skal lage ein plan.").press("ctrl-s").expect_said("er lagra");
    let story = story.press("1 l ctrl-s").expect_said("Versjon 1.0 er låst").press("2 e").type_(" Han er kort.");
    let story = story.press("ctrl-s").expect_said("er lagra").press("7").expect("4 hendingar");
    let story = story.expect("Endra 1 Kvifor.").expect("Låste versjon 1.0 (utkast).").expect("Kari Nes");
    insta::assert_snapshot!("history", story.frame());
    let story = story.press("v").expect("versjon 1.0 → arbeidsteksten").press("enter").expect("Partane skal lage");
    let story = story.expect("{+ Han er kort.+}").press("esc enter").expect("{+ Han er kort.+}").press("esc");
    story.press("t").expect("version: \"1.0\"").press("esc").expect("hendingar");
}

#[test]
fn history_is_drawn_at_every_size() {
    let world = World::new();
    world.as_("kari").at(80, 24).press("n").type_("Plan").press("ctrl-s").expect_said("er oppretta");
    for lang in Lang::ALL {
        let mut story = world.as_("kari").in_(lang).at(80, 24).press("end enter 7");
        for (width, height) in [(40, 12), (80, 24), (200, 60)] {
            story = story.resize(width, height).expect("Plan").expect("?");
        }
    }
}
