//! Every screen in every size and language: no panic, nothing outside the frame.

use vedtak::domain::lang::Lang;

use super::driver::World;
use super::plans::fjordane;

#[test]
fn every_screen_draws_at_every_size_in_every_language() {
    let world = World::new();
    world.as_("kari").at(80, 24).press("n").type_("Felles utviklingsplan").press("ctrl-s").expect_said("er oppretta");
    for lang in Lang::ALL {
        let mut story = world.as_("kari").in_(lang).at(80, 24).press("enter");
        for keys in ["1", "2", "3", "4", "5", "6", "7", "1 ?", "esc :", "esc 9", "0"] {
            story = story.press(keys);
            for (width, height) in [(40, 12), (80, 24), (200, 60), (39, 9), (1, 1), (0, 0), (40, 10), (80, 24)] {
                story = story.resize(width, height);
                assert!(width < 40 || story.screen().trim() != "", "{keys} at {width}x{height}");
            }
        }
    }
}

#[test]
fn a_terminal_without_signs_gets_their_twins() {
    let world = fjordane();
    world.import("felles-utviklingsplan");
    let mut story = world.as_("kari").plain().at(80, 24);
    for keys in ["end enter", "2", "3", "4", "5", "6", "7", "9", "0 n"] {
        story = story.press(keys);
        let screen = story.screen();
        // Arrows, lines, shapes: everything that a plain terminal draws as a question mark.
        let sign = screen.chars().find(|letter| ('\u{2190}'..='\u{2bff}').contains(letter));
        assert_eq!(sign, None, "{keys}\n{screen}");
    }
}
