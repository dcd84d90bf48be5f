//! What somebody meets on the screens who has never seen vedtak.

use super::driver::{Story, World};

fn plan(world: &World) -> Story {
    world.as_("kari").at(80, 24).press("n").type_("Felles utviklingsplan").press("ctrl-s").expect_said("er oppretta")
}

#[test]
fn an_empty_workspace_says_how_a_file_becomes_a_plan() {
    let world = World::new();
    world.as_("kari").at(80, 24).expect("vedtak plan import FIL");
}

#[test]
fn a_register_of_the_plan_is_gone_to_by_its_name() {
    let world = World::new();
    let story = plan(&world).press("ctrl-g").type_("isikoa").expect("Register Risikoar").press("enter");
    let story = story.expect("Risikoar 0").expect("› Risikoar").press("esc").expect("utkast 1.0");
    // From the first screen no plan is meant, and what is typed in part elsewhere is not taken for a register.
    story.press("ctrl-g").type_("rskr").expect_not("Register Risikoar");
}

#[test]
fn a_milestone_without_recipients_is_opened_where_they_are_entered() {
    let world = World::new();
    let story = plan(&world).press("4").expect("Signering").press("down");
    let story = story.press("o").expect_said("M2 har ingen mottakar enno. Enter opnar han i registeret.");
    story.press("enter").expect("› Milepælar").expect("2 av 2");
}

#[test]
fn a_value_that_was_left_out_of_pasted_rows_is_said() {
    let world = World::new();
    let story = plan(&world).press("3").paste("Kva\tSannsynleg\nTid\tlåg\nPengar\tdansande\n").expect("2 nye");
    story.press("enter").expect_said("Ikkje tekne med: 1").expect("Risikoar 2");
}

#[test]
fn a_terminal_without_signs_gets_none_in_sentences_either() {
    let world = World::new();
    let story = world.as_("kari").plain().at(80, 24).press("n").type_("Felles utviklingsplan").press("ctrl-s");
    let mut story = story.expect_said("er oppretta");
    for keys in ["", "f", "esc x", "esc ?", "esc 3", "4", "7"] {
        story = story.press(keys);
        let screen = story.screen();
        assert!(!screen.contains(['·', '↑', '↓', '←', '→', '×']), "{keys}\n{screen}");
    }
}
