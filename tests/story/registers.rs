//! One table and one form for every register: add, edit, move, remove, take back, undo.

use super::driver::{Story, World};

fn registers(world: &World) -> Story {
    let story = world.as_("kari").at(80, 24).press("n").type_("Felles utviklingsplan").press("ctrl-s");
    story.expect_said("er oppretta").press("3")
}

fn risk(story: Story, what: &str) -> Story {
    story.press("a").type_(what).press("ctrl-s").expect_said("Lagra")
}

#[test]
fn a_record_with_every_kind_of_field_is_written_and_shown() {
    let world = World::new();
    let story = registers(&world).expect("Risikoar 0").expect("Ingenting her enno");
    let story =
        story.press("a").type_("For lite tid").press("tab").type_("Utsetje\nog spørje").press("tab right right");
    let story = story.press("tab tab").type_("veke 2 eller 3").press("tab space");
    insta::assert_snapshot!("record_form", story.frame());
    let story = story.press("ctrl-s").expect_said("Lagra").expect("R1").expect("For lite tid").expect("høg");
    insta::assert_snapshot!("register", story.frame());
    story.press("enter").expect("veke 2 eller 3").expect("Utsetje").expect("[x] ja").press("esc").expect("R1");
}

#[test]
fn a_date_that_is_none_is_said_at_its_field_and_nothing_is_lost() {
    let world = World::new();
    let story = registers(&world).press("a").type_("Risiko").press("tab tab tab tab").type_("i morgon kanskje");
    let story = story.press("ctrl-s").expect("ikkje forstått som dato").expect("Risiko");
    story.press("esc").expect("Teksten er ikkje lagra").press("esc").expect("i morgon kanskje");
}

#[test]
fn records_are_moved_removed_taken_back_and_every_step_undone() {
    let world = World::new();
    let story = ["Tid", "Pengar", "Folk"].into_iter().fold(registers(&world), risk);
    let order = |story: &Story| {
        let screen = story.screen();
        let at = |word: &str| screen.find(&format!(" {word}")).unwrap_or(usize::MAX);
        let mut words = ["Tid", "Pengar", "Folk"];
        words.sort_by_key(|word| at(word));
        words.map(|word| if at(word) == usize::MAX { "-" } else { word }).join(" ")
    };
    assert_eq!(order(&story), "Tid Pengar Folk");
    let story = story.press("shift-up").expect_said("R3 er flytt").expect_cursor("Folk");
    assert_eq!(order(&story), "Tid Folk Pengar");
    let story = story.press("d").expect_said("R3 er teken bort").expect("Risikoar 2");
    let story = story.press("g").expect("R3 Folk").press("enter").expect_said("R3 er tilbake").expect("Risikoar 3");
    let story = story.press("u").expect_said("Angra: ").expect("Risikoar 2");
    let story = story.press("u").expect_said("Angra: ").expect("Risikoar 3");
    let story = story.press("u").expect_said("Angra: ");
    assert_eq!(order(&story), "Tid Pengar Folk");
    let story = story.press("u").expect_said("Angra: ").expect("Risikoar 2");
    let story = story.press("u").expect_said("Angra: ").press("u").expect_said("Angra: ");
    story.expect("Risikoar 0").press("u").expect_said("ingenting av ditt å angre");
}

#[test]
fn what_is_deliberately_not_decided_is_not_missing() {
    let world = World::new();
    let story = registers(&world).press("a").press("ctrl-n").type_("Kjem i 2021").press("ctrl-s").expect_said("Lagra");
    let story = story.expect("Kjem i 2021").expect_not("manglar");
    story.press("enter").expect("ikkje definert no").press("ctrl-n").expect("ikkje aktuelt").press("esc j");
}

#[test]
fn the_other_register_is_one_key_away_and_members_may_not_write() {
    let world = World::new();
    let story = registers(&world).press("right").expect("Drøfte direktivet").expect("M2").expect("1 av 2");
    story.press("left left").expect("1 av 2").press("b").expect_said("Ingenting kan stå under");
}

#[test]
fn somebody_elses_change_of_the_same_field_is_never_overwritten() {
    let world = World::new();
    let story = risk(registers(&world), "Tid").press("enter").type_(" no");
    let other = world.as_("kari").at(80, 24).press("enter 3 enter").type_(" seinare").press("ctrl-s");
    other.expect_said("Lagra");
    let story = story.press("ctrl-s").expect("endra det same").expect("Tid seinare").expect("Tid no");
    insta::assert_snapshot!("conflict", story.frame());
    let story = story.press("esc").expect("Tid no").press("ctrl-s").expect("Tid seinare").press("m");
    story.expect_said("Lagra").expect("Tid no").expect_not("seinare");
}

#[test]
fn the_head_of_a_plan_is_written() {
    let world = World::new();
    let story = registers(&world).press("1 e").expect("Prosjekteigar").type_(" 2020").press("tab tab").type_("AK");
    let story = story.press("ctrl-s").expect_said("Lagra").expect("Felles utviklingsplan 2020");
    story.press("e").expect("AK").press("esc").press("u").expect_said("Angra: ").expect_not("2020");
}

#[test]
fn a_title_is_read_whole_and_what_has_no_room_is_counted() {
    let world = World::new();
    let title = "Kommunane rekk ikkje å handsame framlegget";
    let story = risk(registers(&world), title).expect(&format!("R1  {title}")).expect("+3");
    // A narrow terminal shows the key and the title; all of the record stands below.
    let story = story.resize(40, 24).expect("R1  Kommunane rekk").expect("+5").expect_not("Sannsynleg");
    story.expect("R1  Kva: Kommunane rekk ikkje å").expect("handsame framlegget");
}

#[test]
fn a_list_is_narrowed_by_what_is_typed_and_letters_are_commands_again() {
    let world = World::new();
    let story = ["Tid", "Pengar", "Folk og tid"].into_iter().fold(registers(&world), risk);
    let story = story.press("home /").type_("TID").expect("/ TID").expect("1 av 2").expect_not("Pengar");
    let story = story.expect("Esc vis alle").press("down enter").expect_cursor("Folk og tid").expect("a legg til");
    let story = story.press("d").expect_said("R3 er teken bort").expect("1 av 1").expect_not("Pengar");
    let story = story.press("esc").expect("Pengar").expect_not("/ TID");
    let story = story.press("/").type_("xyz").expect("Inga rad har desse orda").press("a").expect("xyza").press("esc");
    // Where there is no list, one looks in all there is.
    story.press("1 /").expect("Søk");
}

#[test]
fn a_finding_says_how_grave_it_is_where_it_shows_and_leads_there() {
    let world = World::new();
    let story = risk(risk(registers(&world), "KPI veks"), "Tid")
        .press("1 f")
        .expect("hint")
        .expect("Enter gå dit")
        .press("down down");
    let story = story.expect("«KPI» er ikkje forklart").expect("Risikoar: R1 KPI veks");
    story.press("enter").expect_not("Funn:").expect_cursor("KPI veks");
}
