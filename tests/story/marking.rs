//! Several records of a register changed by one command, and one field of one record in place.

use super::driver::{Story, World};

/// Opens the register of a plan with five deeds.
fn deeds(world: &World) -> Story {
    let story = world.as_("kari").at(100, 30).press("n").type_("Arbeidsplan").press("ctrl-s");
    let story = story.expect_said("er oppretta").press("3");
    let deed = |story: Story, name: &str| story.press("a").type_(name).press("ctrl-s").expect_said("Lagra");
    ["Ein", "To", "Tre", "Fire", "Fem"].into_iter().fold(story, deed)
}

fn world() -> World {
    World::with(vec![include_str!("editing.toml").to_owned()])
}

#[test]
fn one_field_of_the_marked_rows_is_set_at_once_and_one_undo_takes_it_back() {
    let world = world();
    let story = deeds(&world).press("home m down m m").expect("3 merkte").expect("✓");
    insta::assert_snapshot!("marked", story.frame());
    let story = story.press("w").expect("Set felt på 3 rader").type_("kost").expect("/ kost").press("enter");
    let story = story.expect("Kostnad blir sett på 3 rader").expect("T1 Ein, T3 Tre og T4 Fire").type_("billeg");
    let story = story.press("ctrl-s").expect_cursor("billeg").press("ctrl-a").type_("12 kr").press("ctrl-s");
    let story = story.expect_said("Kostnad er sett på 3 rader").expect("3 merkte");
    assert_eq!(story.screen().matches("12 kr").count(), 3, "three rows\n{}", story.screen());
    // What all say stands in the form; where they differ, nothing does.
    let story = story.press("w enter").expect("Namn blir sett på 3 rader").expect_not("Namn   Ein").press("esc");
    let story = story.press("w").type_("kost").press("enter").expect_cursor("12 kr").press("ctrl-s");
    let story = story.press("u").expect_said("Angra").expect_not("12 kr").press("U").expect_said("Gjort om att");
    story.expect("12 kr").press("u").expect_said("Angra").press("left right").expect_not("merkte");
}

#[test]
fn a_filter_helps_to_mark_and_marks_are_turned() {
    let world = world();
    let story = deeds(&world).press("/").type_("f").press("enter M").expect("2 merkte").press("esc").expect("2 merkte");
    let story = story.press("*").expect("3 merkte").press("M").expect("5 merkte").press("M").expect_not("merkte");
    let story = story.press("home w").expect("Set felt på 1 rad").type_("tilst").press("enter").expect("T1 Ein");
    let story = story.press("right ctrl-s").expect_said("Tilstand er sett på 1 rad").expect("bra");
    story.press("u").expect_said("Angra").expect_not("bra");
}

#[test]
fn marked_rows_are_removed_together_and_come_back_together() {
    let world = world();
    // The second stands below the first, and goes with it.
    let story =
        deeds(&world).press("home down shift-right").expect_said("flytt").press("home m m m").expect("3 merkte");
    let story = story.press("d").expect_said("3 rader er tekne bort").expect("Gjerningar 2").expect_not("merkte");
    let story = story.press("u").expect_said("Angra").expect("Gjerningar 5").expect("3 merkte").press("d");
    let story = story.expect_said("tekne bort").press("g").expect("Alle 2").press("down down enter");
    story.expect_said("2 rader er tilbake").expect("Gjerningar 5");
}
