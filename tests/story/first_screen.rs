//! The first screen, a new plan, help and palette.

use super::driver::World;

#[test]
fn an_empty_workspace_says_what_to_do_and_a_plan_is_begun() {
    let world = World::new();
    let story = world.as_("kari").at(80, 24).expect("VENTAR PÅ DEG (0)").expect("Trykk n for å starte");
    insta::assert_snapshot!("home_empty", story.frame());
    let story = story.press("n").type_("Felles utviklingsplan").press("ctrl-s").expect_said("er oppretta");
    let story = story.expect("vedtak › Felles utviklingsplan").expect("utkast 1.0").expect("Prosess");
    insta::assert_snapshot!("plan_new", story.frame());
    let story =
        story.press("esc").expect("PLANAR (1)").expect_cursor("kapittel er tomme").press("enter").expect("Sei kvifor.");
    story.press("0 end").expect_cursor("utkast 1.0").press("enter").expect("Prosess");
}

#[test]
fn a_form_says_what_is_needed_and_asks_before_it_is_left() {
    let world = World::new();
    let story = world.as_("kari").at(80, 24).press("n ctrl-s").expect("Dette må vere med.");
    let story = story.type_("Utkast").press("esc").expect("Gå ut utan å lagre").press("n").expect("Ny plan");
    story.press("esc j").expect("PLANAR (0)");
}

#[test]
fn help_lists_what_can_be_done_and_runs_it() {
    let world = World::new();
    let story = world.as_("kari").at(80, 24).press("?").expect("Hjelp: Ventar på deg");
    insta::assert_snapshot!("help_home", story.frame());
    let story = story.type_("språk").press("enter").expect("Språk på skjermbileta");
    story.press("enter").expect("PLANAR").press("L up enter").expect("PLANER").press("L esc").expect("PLANER");
}

#[test]
fn two_sessions_see_each_others_plans() {
    let world = World::new();
    let other = world.as_("kari").at(80, 24).expect("PLANAR (0)");
    world.as_("kari").at(80, 24).press("n").type_("Tiltaksplan").press("ctrl-s").expect_said("er oppretta");
    other.look().expect("PLANAR (1)").expect("Tiltaksplan");
}

#[test]
fn an_idle_session_sends_no_byte_and_a_cursor_move_few() {
    let world = World::new();
    let mut story = world.as_("kari").at(80, 24);
    for title in ["Felles utviklingsplan", "Tiltaksplan"] {
        story = story.press("n").type_(title).press("ctrl-s").expect_said("er oppretta").press("esc");
    }
    let story = story.press("down");
    let before = story.session.host.written;
    let story = story.look();
    assert_eq!(story.session.host.written, before);
    let story = story.press("up");
    let moved = story.session.host.written - before;
    assert!((1..=240).contains(&moved), "{moved} bytes");
}
