//! What is selected goes to the clipboard: a paragraph in its own words, anything else as it is said.

use super::driver::{Story, World};

/// Returns what the last key put on the clipboard.
fn copied(story: &mut Story) -> Option<String> {
    story.session.host.copied.take()
}

#[test]
fn a_paragraph_is_copied_in_its_own_words_and_a_row_with_what_is_told_of_it() {
    let world = World::new();
    let story = world.as_("kari").at(80, 24).press("n").type_("Felles utviklingsplan").press("ctrl-s");
    let story = story.expect_said("er oppretta").press("2 e").type_("Partane skal lage **ein** plan.").press("ctrl-s");
    let mut story = story.expect_said("er lagra").press("down Y").expect_said("Sendt til terminalen din");
    assert_eq!(copied(&mut story).as_deref(), Some("Partane skal lage ein plan."));
    let mut story = story.press("esc esc esc end Y").expect_said("Sendt til terminalen din");
    let words = copied(&mut story).unwrap();
    assert!(words.starts_with("Felles utviklingsplan") && words.contains("utkast 1.0"), "{words}");
    // A heading has no paragraph: it is copied as it is said.
    let mut story = story.press("enter 2 home Y").expect_said("Sendt til terminalen din");
    assert!(copied(&mut story).is_some_and(|words| words.starts_with("1 ")), "{}", story.screen());
    let mut story = story.press("5 Y").expect_said("Ingenting er valt");
    assert_eq!(copied(&mut story), None);
}
