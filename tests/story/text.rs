//! Reading, writing and remarking: the text of a plan.

use vedtak::domain::version::VersionKind;

use super::driver::{Story, World};

fn text(world: &World) -> Story {
    let story = world.as_("kari").at(80, 24).press("n").type_("Felles utviklingsplan").press("ctrl-s");
    story.expect_said("er oppretta").press("2")
}

#[test]
fn a_chapter_is_written_and_read() {
    let world = World::new();
    let story = text(&world).expect("1 Kvifor").expect("Sei kvifor.").press("e").expect("› 1 Kvifor");
    let story = story.type_("Partane skal lage ein felles plan.\n\nHan skal vere kort.").press("ctrl-s");
    let story = story.expect_said("1 Kvifor er lagra").expect("¶1").expect("¶2").expect("Han skal vere kort.");
    let story = story.press("down down").expect_cursor("Han skal");
    insta::assert_snapshot!("read", story.frame());
    story.press("tab").press("end").expect_cursor("3 Milepælar").press("tab").expect_cursor("3 Milepælar");
}

#[test]
fn what_is_not_saved_is_kept_as_a_draft() {
    let world = World::new();
    let story = text(&world).press("e").type_("Halvferdig").press("esc").expect("Ta vare på det");
    let story = story.press("down enter").expect("Sei kvifor.").expect_not("Halvferdig");
    let story = story.press("e").expect_said("Dette er utkastet ditt frå sist").expect("Halvferdig");
    let story = story.press("ctrl-s").expect_said("er lagra").expect("¶1").expect("Halvferdig");
    story.press("e").expect("Halvferdig").expect("lagra").press("esc").expect("¶1");
}

#[test]
fn a_lost_connection_loses_no_word() {
    let world = World::new();
    text(&world).press("e").type_("Halvferdig").hang_up();
    let story = world.as_("kari").at(80, 24).press("end enter 2 e");
    story.expect_said("Dette er utkastet ditt").expect("Halvferdig");
}

#[test]
fn a_chapter_is_deliberately_left_without_text() {
    let world = World::new();
    let story = text(&world).press("down down e").expect("1.1 Mål").press("ctrl-n").type_("Blir ikkje definert no.");
    story.press("ctrl-s").expect_said("er lagra").expect("Blir ikkje definert no.").expect_not("Sei kvifor. –");
}

#[test]
fn the_own_editor_gives_the_text_back_and_paste_goes_in_as_it_is() {
    let world = World::new();
    let story = text(&world).press("e").paste("Éin\r\nto q : ?").press("ctrl-o").expect("to q : ? (edited)");
    story.press("ctrl-s").expect_said("er lagra").expect("Éin").expect("to q : ? (edited)");
}

#[test]
fn a_paragraph_is_remarked_on_and_the_remark_answered() {
    let world = World::new();
    let story = text(&world).press("e").type_("Eitt avsnitt.").press("ctrl-s").expect_said("er lagra");
    let story = story.press("down m").expect("«Eitt avsnitt.»").type_("Kan vi rekke det?").press("ctrl-s");
    let story = story.expect_said("Merknaden er lagd fram").expect("m1").expect("Kan vi rekke det?");
    let story = story.press("5").expect("1 utan svar").expect("1 ¶1").press("a").expect("Svar på m1");
    let story = story.press("right down").type_("Ja").press("ctrl-s").expect_said("m1 har fått svar");
    let story = story.expect("0 utan svar").expect("Svar: teke inn. Ja");
    insta::assert_snapshot!("remarks", story.frame());
    story.press("enter").expect_cursor("Eitt avsnitt.");
}

#[test]
fn the_text_is_saved_as_a_file() {
    let world = World::new();
    let story = text(&world).press("x").expect("Eksporter som").press("down down enter");
    let story = story.expect_said("/home/kari/felles-utviklingsplan.md");
    let story = story.press("1 x enter").expect_said("/home/kari/felles-utviklingsplan.html");
    let html = story.session.host.files.get("felles-utviklingsplan.html").unwrap();
    assert!(String::from_utf8_lossy(html).contains("<h1 id=\"s0\">Felles utviklingsplan</h1>"));
    let file = story.session.host.files.get("felles-utviklingsplan.md").unwrap();
    assert!(String::from_utf8_lossy(file).starts_with("# Felles utviklingsplan"));
}

#[test]
fn what_changed_since_the_locked_version_is_marked_word_by_word() {
    let world = World::new();
    let story = text(&world).press("e").type_("Planen kjem i utvala hausten 2020.\n\nDette står.").press("ctrl-s");
    let story = story.expect_said("er lagra").press("down m").type_("Kan vi rekke det?").press("ctrl-s");
    drop(story.expect_said("Merknaden er lagd fram"));
    world.lock("1.0", VersionKind::Draft);
    let story = world.as_("kari").at(80, 24).press("end enter 2").expect("versjon 1.0").press("e");
    let story = story.press("end").type_(" Eller i 2021.").press("ctrl-s").expect_said("er lagra");
    let story = story.expect("{+Eller").expect("1 endring sidan 1.0").press("home n").expect_said("Endring 1 av 1.");
    let story = story.expect_cursor("¶1").expect("Kan vi rekke");
    insta::assert_snapshot!("read_changed", story.frame());
    story.press("n").expect_said("Endring 1 av 1. Frå byrjinga igjen.");
}
