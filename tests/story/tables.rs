//! A table in the text of a chapter: filled in, read, compared, remarked on.

use chrono::TimeDelta;

use super::driver::World;

#[test]
fn a_table_is_filled_read_remarked_on_and_compared() {
    let world = World::new();
    let story = world.as_("kari").at(80, 24).press("n").type_("Felles utviklingsplan").press("ctrl-s");
    let story = story.expect_said("er oppretta").press("2 e").type_("Slik deler vi arbeidet:").press("f9");
    let cells = ["Kva", "Kven", "Opplæring i fyrstehjelp for alle", "Utviklingssjefane", "Møte", "Alle"];
    let story = cells.iter().fold(story, |story, cell| story.type_(cell).press("tab"));
    // Behind the last cell a row begins, which Enter takes away again: it is empty.
    let story = story.expect("linje 7").press("enter").press("f4").expect("¶2  Kva");
    let story = story.press("ctrl-s").expect_said("er lagra").expect("¶2");
    insta::assert_snapshot!("table_wide", story.frame());
    let story = story.resize(40, 20).expect_said("er lagra").press("home");
    insta::assert_snapshot!("table_narrow", story.frame());
    let story = story.resize(80, 24).press("home down down").expect_cursor("¶2").press("m").type_("Når?");
    drop(story.press("ctrl-s").expect_said("Merknaden er lagd fram").press("q"));
    let plan = world.engine.plan_by_key("felles-utviklingsplan").unwrap();
    let anchor = &plan.remarks.values().next().unwrap().anchor;
    let quote = "Kva | Kven\nOpplæring i fyrstehjelp for alle | Utviklingssjefane\nMøte | Alle";
    assert_eq!((anchor.paragraph, anchor.quote.as_deref()), (Some(2), Some(quote)));

    *world.clock.lock().unwrap() += TimeDelta::days(1);
    let story = world.as_("kari").at(80, 24).press("end enter 2").expect_said("Her slapp");
    let story = story.press("home e").press("down down down down down end left left");
    let story = story.type_(" partane").press("ctrl-s").expect_said("er lagra").press("home n");
    story.expect_cursor("¶2").expect("Møte | Alle {+partane+}").expect("m1");
}
