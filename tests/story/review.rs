//! A member's review: one card, the text with what changed, remarks, the answer of the body, and coming back.

use chrono::TimeDelta;
use vedtak::domain::consideration::Outcome;
use vedtak::domain::lang::Lang;
use vedtak::domain::version::VersionKind;

use super::driver::{Story, World};
use super::plans::fjordane;

/// A plan whose second version is put before four bodies.
fn asked() -> World {
    let world = fjordane();
    world.import("felles-utviklingsplan");
    world.lock("1.0", VersionKind::Draft);
    world.write_chapter("The parties work together.\n\nThe plan comes in the autumn of 2020, after a hearing.");
    world.lock("1.1", VersionKind::Draft);
    let story = world.as_("kari").at(80, 24).press("enter 4 down o tab").type_("20.05.20").press("ctrl-s");
    drop(story.expect_said("M2 er opna"));
    world
}

fn member(world: &World) -> Story {
    world.as_("leiar-su-vest").in_(Lang::En).at(80, 24)
}

#[test]
fn a_member_reads_remarks_answers_and_has_nothing_left() {
    let world = asked();
    let story = member(&world).expect("Member, SU Vest").expect("discussion of version 1.1 (M2)").expect("Answer by");
    let story = story.expect("You have not read it yet.").expect("No remarks").expect("Enter open");
    // The text says what changed, and the keys for it stand at the foot.
    let story = story.press("enter").expect("› Read").expect("n next change").expect("m remark").expect("Esc back");
    let story = story.press("n").expect_said("Change 1 of").expect("{+The parties").expect_cursor("¶1");
    let story = story.press("m").expect("«The parties work together.»").type_("Which parties?").press("ctrl-s");
    let story = story.expect_said("The remark is put forward.").expect("m1 SU Vest").expect("Which parties?");
    // Words of the next paragraph are marked with the arrows.
    let story = story.press("down").expect_cursor("¶2").press("v").expect("Go to the first word");
    let story = story
        .press("right right left left v right right m")
        .expect("«The plan comes»")
        .type_("Which one?")
        .press("ctrl-s");
    let story = story.expect_said("The remark is put forward.").expect("m2").expect("Which one?");
    // The answer of the body is no longer that it has none; it is given later.
    let story = story.press("esc").expect("Answer with the remarks").expect_not("No remarks  ");
    let story =
        story.press("down down down").expect_cursor("Your remarks").press("enter").expect_cursor("m2").press("0");
    drop(story.expect("Nothing has changed since you last read.").press("q"));
    *world.clock.lock().unwrap() += TimeDelta::days(1);
    let story = member(&world).expect("Answer with the remarks").press("enter").expect_said("You left off here.");
    let story = story.expect_cursor("¶2").expect("Which one?").press("esc down down enter");
    let story = story.expect("Answer for SU Vest with the 2 remarks").expect("version 1.1?").press("y");
    let story = story.expect_said("Recorded: SU Vest has remarks.").expect("Nothing waits for you");
    drop(story.press("i").expect_said("not asked"));
    let plan = world.engine.plan(&world.newest()).unwrap();
    let recorded = plan.considerations.values().next().unwrap();
    assert_eq!((recorded.consideration.outcome, plan.remarks.len()), (Outcome::Remarks, 2));
    assert!(recorded.consideration.behalf.is_none(), "the body answered by itself");
    drop(world.as_("kari").at(80, 24).press("enter 4").expect("▲"));
}

#[test]
fn a_question_to_the_secretariat_is_no_remark_of_the_body() {
    let world = asked();
    let story =
        member(&world).press("down down down enter").expect("▸ Question").type_("When do we meet?").press("ctrl-s");
    let story = story.expect_said("The remark is put forward.").expect("No remarks  ").press("i");
    let story = story.expect("that it has no remarks to version 1.1?").wait(1).press("y");
    story.expect_said("Recorded: SU Vest has no remarks.").expect("Nothing waits for you");
}

#[test]
fn a_member_reads_a_record_and_can_not_write_in_it() {
    let world = asked();
    let story = member(&world).press("enter 3 enter").expect("Grunnlagsdokument for samarbeid").expect("Esc back");
    let story =
        story.type_("x").expect_said("The secretariat does this").paste("y").expect_said("The secretariat does this");
    let story = story.press("ctrl-n").expect_said("The secretariat does this").press("ctrl-s");
    let story = story.expect_said("The secretariat does this").expect_not("samarbeidx");
    story.press("down esc").expect("1 of 4");
}
