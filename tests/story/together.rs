//! Several people at once: who is here, and what the others change.

use vedtak::domain::message::Message;
use vedtak::ui::Ending;
use vedtak::ui::frame::LEAVE;

use super::driver::{Story, World};
use super::plans::fjordane;

fn world() -> World {
    let world = fjordane();
    world.import("felles-utviklingsplan");
    world
}

fn in_plan(world: &World, person: &str, width: u16, height: u16) -> Story {
    world.as_(person).at(width, height).press("end enter 2").expect("¶1")
}

#[test]
fn who_else_is_in_the_plan_is_shown_until_they_leave_it() {
    let world = world();
    let story = in_plan(&world, "kari", 80, 24).expect_not("Også her");
    let member = world.as_("leiar-sr-voss").at(80, 24).expect("2 er her no");
    let story = story.look().expect_not("Også her");
    let member = member.press("end enter 2").expect("Også her: Kari Nes");
    let story = story.look().expect("● Også her: ");
    insta::assert_snapshot!("beside", story.frame());
    let third = in_plan(&world, "leiar-su-vest", 40, 12).expect("● 2 andre her");
    let story = story.look().expect(" og ").resize(40, 24).expect("● 2 andre her");
    insta::assert_snapshot!("beside_narrow", third.frame());
    drop(third);
    drop(member.press("0"));
    story.look().expect_not("Også her");
}

#[test]
fn what_a_session_does_not_show_costs_it_no_byte() {
    let world = world();
    let story = in_plan(&world, "kari", 80, 24);
    let before = story.session.host.written;
    let member = world.as_("leiar-sr-voss").at(80, 24);
    let member = member.press("9");
    let story = story.look();
    assert_eq!(story.session.host.written, before);
    drop(member.press("0 end enter"));
    let story = story.look();
    assert_eq!(story.session.host.written, before, "came and went while nobody looked");
    let _member = in_plan(&world, "leiar-sr-voss", 80, 24);
    assert!(story.look().session.host.written > before);
}

#[test]
fn a_list_says_who_is_here_from_where_and_what_they_do() {
    let world = world();
    let _member = in_plan(&world, "leiar-sr-voss", 80, 24);
    let story = world.as_("kari").at(80, 24).expect("2 er her no").press("H").expect("Her no (2)");
    let story = story.expect("ved denne maskina").expect("i «Felles utviklingsplan").expect("ser på skjermbileta");
    insta::assert_snapshot!("company", story.frame());
    story.press("down esc").expect("VENTAR PÅ DEG");
}

#[test]
fn a_session_that_is_ended_says_why_and_leaves_a_clean_terminal() {
    let world = world();
    let story = in_plan(&world, "kari", 80, 24).press("e").type_("Halv");
    let why = Message::new("said-copied");
    assert_eq!(world.engine.end_sessions(|_| true, &why), 1);
    let (ending, last) = story.run_out();
    assert_eq!(ending, Ending::Ended(why));
    assert!(last.ends_with(LEAVE), "{last:?}");
    in_plan(&world, "kari", 80, 24).press("e").expect_said("Dette er utkastet ditt").expect("Halv");
}

#[test]
fn a_change_is_in_every_session_that_follows_the_plan() {
    let world = world();
    let reader = in_plan(&world, "leiar-sr-voss", 80, 24);
    let writer =
        in_plan(&world, "kari", 80, 24).press("e").press("ctrl-n").type_("Blir avklart seinare.").press("ctrl-s");
    drop(writer.expect_said("er lagra"));
    reader.look().expect("avklart").expect("seinare.");
}
