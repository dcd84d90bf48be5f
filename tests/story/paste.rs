//! Rows of a spreadsheet pasted onto a register: seen first, taken in as one change, taken back as one.

use super::driver::{Story, World};

fn registers(world: &World) -> Story {
    let story = world.as_("kari").at(80, 24).press("n").type_("Felles utviklingsplan").press("ctrl-s");
    story.expect_said("er oppretta").press("3").expect("Risikoar 0")
}

#[test]
fn rows_are_shown_before_anything_happens_and_taken_in_as_one_change() {
    let world = World::new();
    let rows = "Kva\tTiltak\nFor lite tid\tSpørje\nFor lite pengar\tSøkje\n";
    let story = registers(&world).paste(rows).expect("2 nye").expect("For lite pengar").expect("Enter ta inn");
    let story = story.press("esc").expect("Risikoar 0").paste(rows).press("enter").expect_said("Teke inn: 2 nye");
    let story = story.expect("Risikoar 2").expect("For lite pengar");
    story.press("u").expect_said("Angra: ").expect("Risikoar 0");
}

#[test]
fn what_changes_in_a_row_is_shown_with_what_stands_there() {
    let world = World::new();
    let story =
        registers(&world).paste("Kva\tTiltak\nFor lite tid\tSpørje\n").press("enter").expect_said("Teke inn: 1 nye");
    // What is cleaned of what was pasted is said.
    let story = story
        .paste("Kva\tTiltak\nFor lite tid\tSøk\u{ad}je\n")
        .expect("1 × U+00AD")
        .expect("endra")
        .expect("Tiltak: Spørje → Søkje");
    story.press("enter").expect_said("Teke inn: 0 nye, 1 endra").press("u").expect_said("Angra: ");
}

#[test]
fn a_column_gets_another_meaning_and_a_row_is_left_out() {
    let world = World::new();
    let story = registers(&world).press("p").expect("Rader frå eit rekneark").paste("A\tx\nB\ty\n");
    let story = story.expect("Kolonne 1 av 2").expect("2 nye").press("right").expect("Kolonne 2 av 2");
    let story = story.press("down").press("delete").expect("1 nye").expect("utelaten");
    story.press("enter").expect_said("Teke inn: 1 nye").expect("Risikoar 1");
}

#[test]
fn what_is_left_out_is_counted_and_found_again() {
    let world = World::new();
    let story = registers(&world).paste("Kva\tSannsynleg\nTid\tkanskje\nFolk\tlåg\n").press("enter");
    let story = story.expect_said("Teke inn: 2 nye, 0 endra. Ikkje tekne med: 1 (! viser kva)");
    story.press("!").expect("kanskje");
}

#[test]
fn a_file_is_taken_in_from_the_screens() {
    let world = World::new();
    let story = registers(&world).with_file("rader.csv", "Kva;Tiltak\nFor lite tid;Eva\n".as_bytes());
    let story = story.press("i");
    assert!(story.screen().lines().last().unwrap().contains("Ctrl+S"), "{}", story.screen());
    let story = story.type_("rader.csv").press("ctrl-s").expect("For lite tid").expect("1 nye");
    story.press("enter").expect_said("Teke inn: 1 nye").expect("Risikoar 1");
    let world = World::new();
    let story = registers(&world).with_file("tom.docx", b"").press("i").type_("tom.docx").press("ctrl-s");
    story.expect("ingenting i fila");
}
