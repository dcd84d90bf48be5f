//! What is written and not saved: never lost, whoever else writes, and whatever becomes of the line.

use super::driver::{Story, World};

fn plan(world: &World) -> Story {
    let story = world.as_("kari").at(80, 24).press("n").type_("Felles utviklingsplan").press("ctrl-s");
    story.expect_said("er oppretta").press("2")
}

/// Sits down at another terminal, and goes to the plan's text.
fn elsewhere(world: &World) -> Story {
    world.as_("kari").at(80, 24).press("end enter 2")
}

#[test]
fn what_was_typed_a_second_ago_is_there_after_a_crash() {
    let world = World::new();
    let story = plan(&world).press("e").type_("Halvferdig setn").pause();
    drop(story);
    let story = world.as_("kari").at(80, 24).expect_said("Du har utkast som ikkje er lagra: Felles utviklingsplan");
    drop(story);
    elsewhere(&world).press("e").expect_said("Dette er utkastet ditt").expect("Halvferdig setn");
}

#[test]
fn what_is_typed_into_a_line_that_is_dead_is_kept() {
    let world = World::new();
    plan(&world).press("e").type_("Halvferdig ").break_off("setning");
    elsewhere(&world).press("e").expect_said("Dette er utkastet ditt").expect("Halvferdig setning");
    // Keys wait while the draft is fetched; they are not lost either.
    elsewhere(&world).break_off("e-");
    elsewhere(&world).press("e").expect_said("Dette er utkastet ditt").expect("Halvferdig setning-");
}

#[test]
fn a_half_written_remark_and_a_half_written_record_are_there_too() {
    let world = World::new();
    let story = plan(&world).press("e").type_("Eitt avsnitt.").press("ctrl-s").expect_said("er lagra");
    story.press("down m").type_("Kan vi rek").hang_up();
    let story = elsewhere(&world).press("home down m").expect_said("Dette er utkastet ditt").expect("Kan vi rek");
    let story =
        story.type_("ke det?").press("ctrl-s").expect_said("Merknaden er lagd fram").expect("Kan vi rekke det?");
    let story = story.press("m").expect_not("rekke det?").press("esc");
    story.press("3 a").type_("For lite").press("tab tab right right").hang_up();
    let story = world.as_("kari").at(80, 24).press("end enter 3 a").expect_said("Dette er utkastet ditt");
    let story = story.expect("For lite").expect("høg").press("ctrl-s").expect_said("Lagra");
    let story = story.press("a").expect_not("For lite").press("esc");
    // The head of a plan is a form over the screen.
    story.press("1 e").type_(" for alle").hang_up();
    let story = world.as_("kari").at(80, 24).press("end enter 1 e").expect_said("Dette er utkastet ditt");
    story.expect("Felles utviklingsplan for alle").press("ctrl-s").expect_said("Lagra");
}

#[test]
fn a_draft_that_is_thrown_away_is_gone_and_one_that_is_kept_is_kept_at_once() {
    let world = World::new();
    let story = plan(&world).press("e").type_("Halv").press("esc").expect("Teksten er ikkje lagra");
    drop(story);
    let story = elsewhere(&world).press("e").expect_said("Dette er utkastet ditt").expect("Halv");
    let story = story.press("esc down down enter").expect("Sei kvifor.");
    story.press("e").expect_not("Halv").expect("lagra");
}

#[test]
fn two_write_the_same_chapter_and_one_loses_the_line_in_mid_sentence() {
    let world = World::new();
    let story = plan(&world).press("e").type_("Fyrste.\n\nAndre.\n\nTredje.").press("ctrl-s").expect_said("er lagra");
    story.press("e").press("down down end").type_(" Eg skreiv midt i ei set").hang_up();
    let other = elsewhere(&world).press("e").expect_said("Dette er utkastet ditt");
    // The other one throws nothing away, but writes the chapter from what stands.
    let other = other.press("esc down enter");
    drop(other);
    let text = "Fyrste.\n\nAndre, endra av Per.\n\nTredje.";
    world.write_chapter(text);
    let story = elsewhere(&world).press("e").expect_said("Nokon andre har endra teksten sidan");
    let story = story.expect("Eg skreiv midt i ei set").type_("ning.").press("ctrl-s");
    let story = story.expect("endra det same").expect("Andre, endra av Per.").expect("Eg skreiv midt i ei setning.");
    insta::assert_snapshot!("conflict_chapter", story.frame());
    let story = story.press("b").expect(">>> Kari Nes").expect("Andre, endra av Per.").expect(">>> Min tekst");
    insta::assert_snapshot!("conflict_both", story.frame());
    let story = story.press("ctrl-s").expect_said("er lagra").expect("endra av Per").expect("ei setning.");
    story.press("e").expect("lagra").press("esc").expect("¶1");
}

#[test]
fn whoever_gives_way_finds_the_own_text_again() {
    let world = World::new();
    let story = plan(&world).press("e").type_("Min tekst er her");
    world.write_chapter("Deira tekst står");
    let story = story.look().expect("Nokon andre har endra dette imens");
    let story = story.press("ctrl-s").expect("Deira tekst står").expect("Min tekst er her").press("esc");
    let story = story.expect("Min tekst er her").press("ctrl-s").press("d").expect_said("er teken vare på");
    let story = story.expect("Deira tekst står").expect_not("Min tekst er her").press("e");
    let story = story.expect_said("Nokon andre har endra").expect("Min tekst er her").press("ctrl-s").press("m");
    story.expect_said("er lagra").expect("Min tekst er her").expect_not("Deira");
}

#[test]
fn long_texts_of_a_conflict_scroll_at_every_size() {
    let long = |word: &str| (1..=40).map(|no| format!("{word} {no}.")).collect::<Vec<_>>().join("\n\n");
    for (width, height) in [(40, 12), (80, 24), (120, 40)] {
        let world = World::new();
        let story = plan(&world).press("e").paste(&long("Min"));
        world.write_chapter(&long("Deira"));
        let story = story.press("ctrl-s").resize(width, height).expect("Deira 1.").expect("Min 1.");
        let pages = |story: Story| (0..9).fold(story, |story, _| story.press("pagedown"));
        let story = pages(story).expect("Deira 40.").expect("Min 1.").press("up").press("tab");
        let story = pages(story).expect("Min 40.").press("esc");
        story.press("ctrl-s").press("m").expect_said("er lagra");
    }
}
