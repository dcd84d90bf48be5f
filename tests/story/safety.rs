//! What can not be taken back is never done by one key, nor by one that repeats.

use vedtak::ui::action::{Safety, TABLE, at};
use vedtak::ui::input::Input;
use vedtak::ui::key::Key;

use super::driver::{Story, World};
use super::plans::fjordane;

/// Types the word that is asked for, as somebody reads it on the screen.
pub fn type_word(story: Story) -> Story {
    let screen = story.screen();
    let asked = screen.lines().find_map(|row| row.split_once("skriv ")?.1.split_once(':'));
    let (word, _) = asked.unwrap_or_else(|| panic!("no word is asked for:\n{screen}"));
    let word = word.to_owned();
    story.type_(&word).press("enter")
}

fn key(name: &str) -> Input {
    Input::Key(Key::named(name).unwrap())
}

/// Returns how many entries the log has.
fn entries(world: &World) -> u64 {
    world.engine.prefix().size
}

#[test]
fn one_key_changes_nothing_unless_another_takes_it_back() {
    let world = fjordane();
    world.import("felles-utviklingsplan");
    let places = ["", "enter 1", "enter 2", "enter 3", "enter 4", "enter 5", "enter 6", "enter 7", "8", "9", "enter P"];
    for way in places {
        let place = world.as_("kari").at(80, 24).press(way).session.model().top().place();
        for row in at(place).filter(|row| row.safety() > Safety::Undo) {
            for name in row.keys {
                // The same key again, at once, is somebody's finger that lay too long.
                let mut story = world.as_("kari").at(80, 24).press(way);
                let before = entries(&world);
                for _ in 0..3 {
                    story = story.at_once(key(name));
                }
                assert_eq!(entries(&world), before, "{} with {name} in {place:?}", row.name);
            }
        }
    }
}

#[test]
fn what_is_undone_with_a_key_says_so() {
    let world = World::new();
    let story = world.as_("kari").at(80, 24).press("n").type_("Felles utviklingsplan").press("ctrl-s");
    let story = story.expect_said("er oppretta").press("3 a").type_("For lite tid").press("ctrl-s");
    let story = story.expect_said("Lagra").expect_said("u angrar.").press("d").expect_said("er teken bort. u angrar.");
    story.press("u").expect_said("Angra").expect("For lite tid");
}

#[test]
fn every_action_that_nothing_takes_back_asks_for_a_word() {
    let typed: Vec<&str> = TABLE.iter().filter(|row| row.safety() == Safety::Typed).map(|row| row.name).collect();
    assert_eq!(typed, ["withdraw", "sign", "adopt", "close-signing"], "each has a story that types the word");
}

#[test]
fn a_plan_is_withdrawn_by_its_number_and_by_nothing_else() {
    let world = fjordane();
    world.import("felles-utviklingsplan");
    let story =
        world.as_("kari").at(80, 24).press("enter 1 t right right").press("tab tab").type_("Innhaldet er overteke");
    let before = entries(&world);
    // What comes at once was meant for the form; Enter alone, something else, and what is pasted confirm nothing.
    let story = story.press("ctrl-s").expect("For å gå vidare, skriv").at_once(key("enter"));
    let story =
        story.press("enter").expect("Det er noko anna.").type_("nei").press("enter").expect("Det er noko anna.");
    let story = story.press("backspace backspace backspace").paste("felles-utviklingsplan").press("enter");
    assert_eq!(entries(&world), before);
    let story = type_word(story);
    assert_eq!(entries(&world), before + 1);
    drop(story.expect_said("trekt"));
}
