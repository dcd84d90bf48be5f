//! A chapter is written: Markdown with help, preview, undo, find and replace.

use vedtak::domain::lang::Lang;

use super::driver::{Story, World};

/// Opens the text of the first chapter at a size.
fn chapter(world: &World, (width, height): (u16, u16)) -> Story {
    let story = world.as_("kari").at(width, height).press("n").type_("Felles utviklingsplan").press("ctrl-s");
    story.expect_said("er oppretta").press("2 e")
}

#[test]
fn a_list_goes_on_at_enter_and_is_nested_with_tab() {
    let world = World::new();
    let story = chapter(&world, (80, 24)).type_("Tiltak:\n\n- Ein\nTo\n").press("tab").type_("Under\n\n\nEtter");
    let story = story.expect("  - Under").expect("5 ord · 3 avsnitt");
    let story = story.press("ctrl-s").expect_said("er lagra").expect("• Ein").expect("• Under").expect("Etter");
    story.press("e").expect("- To").press("esc").expect("¶1");
}

#[test]
fn a_line_becomes_a_heading_a_list_and_bold_with_a_key_each() {
    let world = World::new();
    let story = chapter(&world, (80, 24)).type_("Mål").press("ctrl-t ctrl-t").expect("## Mål").press("ctrl-t ctrl-t");
    let story = story.expect_not("#").press("ctrl-l").expect("- Mål").press("ctrl-l").expect_not("- Mål");
    let story = story.type_(" er ").press("ctrl-b").type_("viktig").expect("Mål er **viktig**");
    let story = story.press("shift-home ctrl-x").expect_said("utklipp").expect("**").press("ctrl-u").expect("viktig");
    story.press("ctrl-n ctrl-t").expect_said("Ctrl+N går tilbake til teksten");
}

#[test]
fn a_word_is_taken_back_and_comes_again() {
    let world = World::new();
    let story = chapter(&world, (80, 24)).type_("Ein felles plan").press("ctrl-u").expect("Ein felles");
    let story =
        story.expect_not("felles plan").press("ctrl-u ctrl-u ctrl-u").expect("0 ord").press("ctrl-y ctrl-y ctrl-y");
    story.expect("Ein felles plan").expect("3 ord").expect("linje 1:16");
}

#[test]
fn what_is_found_is_replaced_one_by_one_and_all_at_once() {
    let world = World::new();
    let story = chapter(&world, (80, 24)).type_("Utvalet drøftar. Utvalet vedtek.\n\nSå svarar utvalet.");
    let story = story.press("ctrl-r").expect("Byt ut med").type_("utvalet").expect("1 av 3").press("enter");
    let story = story.expect("2 av 3").press("up up").expect("3 av 3").press("enter tab").type_("Rådet").press("enter");
    let story = story.expect("Rådet drøftar. Utvalet vedtek.").expect("1 av 2").press("f5");
    let story = story.expect_said("er bytt ut med «Rådet» 2 stader").expect("Så svarar Rådet.").press("esc ctrl-u");
    let story = story.expect("Rådet drøftar. Utvalet vedtek.").expect("Så svarar utvalet.").press("ctrl-u");
    let story = story.expect("Utvalet drøftar.").press("ctrl-y").expect("Rådet drøftar.");
    let story =
        story.press("f3").expect_cursor("Utvalet vedtek").press("ctrl-r").expect("utvalet").type_("båt").press("f5");
    story.expect_said("«båt» står ikkje i teksten").press("esc").expect("linje");
}

#[test]
fn nothing_is_sought_before_something_is_typed() {
    let world = World::new();
    let story = chapter(&world, (80, 24)).type_("Ord").press("f3").expect_said("Skriv fyrst kva du leitar etter");
    story.press("f5").expect_said("Ctrl+R");
}

#[test]
fn the_text_is_shown_as_it_will_be_read_beside_it_or_instead() {
    let world = World::new();
    let text = "## Bakgrunn\n\nPartane **skal** lage ein plan:\n\n- ein\n- to";
    let story = chapter(&world, (120, 40)).paste(text).press("f4").expect("¶1").expect("• ein").expect("**skal**");
    insta::assert_snapshot!("preview_beside", story.frame());
    let story = story.type_(" tre").expect("• to tre").resize(80, 24).expect("• to tre").expect_not("**skal**");
    let story = story.press("f4").expect("**skal**").press("f4").type_("!").expect("- to tre!").expect_not("•");
    let long = (1..=900).map(|no| format!("Avsnitt nummer {no}.")).collect::<Vec<_>>().join("\n\n");
    let story = story.resize(120, 40).press("ctrl-a").paste(&long).press("f4").expect("Avsnitt nummer 900.");
    let screen = story.screen();
    assert_eq!(screen.matches("Avsnitt nummer 900.").count(), 2, "{screen}");
}

#[test]
fn the_help_says_what_can_be_written_in_every_size_and_language() {
    for lang in [Lang::En, Lang::Nb, Lang::Nn] {
        for size in [(40, 12), (80, 24), (120, 40)] {
            let world = World::new();
            let story = chapter(&world, (80, 24)).resize(size.0, size.1);
            drop(story);
            let story = world.as_("kari").in_(lang).at(size.0, size.1).press("end enter 2 e f2").expect("Ctrl+T");
            let story = story.expect("##").press("pagedown pagedown end").expect("F1").press("esc").type_("ord");
            story.expect("1:4");
        }
    }
}

#[test]
fn writing_fits_a_small_screen() {
    let world = World::new();
    let story = chapter(&world, (40, 12)).type_("Ein lang setning som går over fleire rader på skjermen.");
    let story = story.press("ctrl-r").type_("rader").expect("Byt ut med").expect("1 av 1");
    insta::assert_snapshot!("seek_small", story.frame());
}

#[test]
fn a_date_says_at_once_what_was_understood_and_a_calendar_picks_one() {
    let world = World::with(vec![include_str!("editing.toml").to_owned()]);
    let story = world.as_("kari").at(100, 30).press("n").type_("Arbeidsplan").press("ctrl-s");
    let story = story.expect_said("er oppretta").press("3 right right a tab").expect("Ctrl+D: kalender");
    let story = story.type_("veke 38").expect("14. september 2020").expect("20. september 2020");
    let story = story.press("ctrl-a").type_("14.5").expect("torsdag 14. mai 2020").expect("Året er ikkje skrive");
    let story = story.press("ctrl-a").type_("i morgon").expect("laurdag 2. mai 2020").press("tab").expect("02.05.20");
    let story = story.press("shift-tab ctrl-a").type_("ons").expect("onsdag 6. mai 2020").press("ctrl-a").type_("tull");
    let story = story.expect_not("Forstått").press("tab").expect("tull").press("shift-tab ctrl-a").type_("20.05.20");
    let story = story.press("ctrl-d").expect("mai 2020").expect("må ty on to fr la su").press("pagedown right");
    insta::assert_snapshot!("calendar", story.frame());
    let story = story.press("enter").expect("21.06.20").expect("sundag 21. juni 2020").press("shift-tab ctrl-d");
    story.expect_said("Her skal det ikkje stå ein dato");
}

#[test]
fn an_entry_complains_when_it_is_left_not_while_one_types() {
    let world = World::with(vec![include_str!("editing.toml").to_owned()]);
    let story = world.as_("kari").at(100, 30).press("n").type_("Arbeidsplan").press("ctrl-s");
    let story = story.expect_said("er oppretta").press("3 a").type_("Ein").press("tab").type_("dyrt");
    let story = story.expect_not("cost").press("tab").expect("cost").type_("mykje").press("tab").expect("share");
    let story = story.press("ctrl-s").expect_cursor("dyrt").press("ctrl-a").type_("10 kr").expect_not("cost");
    let story = story.press("ctrl-s").expect_cursor("mykje").press("ctrl-a").type_("10 %").press("ctrl-s");
    story.expect_said("Lagra");
}

#[test]
fn whoever_locks_is_told_who_is_still_writing_and_decides() {
    let world = World::new();
    let story = chapter(&world, (100, 30)).type_("Ferdig.").press("ctrl-s").expect_said("er lagra");
    world.secretary("ola", "Ola Vik");
    let other = world.as_("ola").at(80, 24).press("end enter 2 e").type_(" Hemmeleg tillegg").pause();
    let story = story.press("1 l").expect("Ola Vik skriv på 1 Kvifor og har ikkje lagra (sist ").expect_not("Hemmeleg");
    let story = story.press("ctrl-s").expect("Andre skriv enno").expect_cursor("Lås likevel").press("esc");
    drop(other.press("ctrl-s").expect_said("er lagra"));
    let story = story.look().press("l").expect_not("Ola Vik skriv på").press("esc");
    // What the one who locks has begun is known to that one; what a member remarks is nobody else's.
    let other = world.as_("ola").at(80, 24).press("end enter 2 down m").type_("Ein merknad").pause();
    drop(other);
    let story = story.press("l").expect_not("Ola Vik skriv på").press("esc 2 e").type_("Mitt").press("esc down enter");
    let story = story.press("1 l").expect_not("skriv på").press("ctrl-s").expect_said("låst");
    let other = world.as_("ola").at(80, 24).expect_said("utkast").press("end enter 2 e").type_("Att").pause();
    drop(other);
    story.press("l space ctrl-s").expect_said("låst");
}
