//! The views of registers on the screen, with a kind of plan that nobody has seen.

use vedtak::domain::command::{Command, PlanCommand};
use vedtak::domain::event::WorkspaceEvent;
use vedtak::domain::id::{BodyId, PartyId, PlanId};
use vedtak::domain::lang::Lang;
use vedtak::domain::value::FieldValue;

use super::driver::{Story, World};
use crate::domain::unseen;

/// A workspace with the unseen plan and what its records name.
fn world() -> World {
    let world = World::with(vec![unseen::TEMPLATE.to_owned()]);
    let (field, from) = ("name".to_owned(), None);
    let party = |key: &str, name: &str| WorkspaceEvent::PartySet {
        id: PartyId::new(key).unwrap(),
        key: key.to_owned(),
        field: field.clone(),
        value: FieldValue::line(name),
        from,
    };
    let body = |key: &str, name: &str| WorkspaceEvent::BodySet {
        id: BodyId::new(key).unwrap(),
        key: key.to_owned(),
        field: field.clone(),
        value: FieldValue::line(name),
        from,
    };
    let bodies = vec![BodyId::new("su-vest").unwrap(), BodyId::new("sr-voss").unwrap()];
    let set = WorkspaceEvent::BodySetSet { id: "alle".parse().unwrap(), name: "Alle SU/SR".to_owned(), bodies, from };
    world.give(Command::Workspace(vec![
        party("nesvik", "Nesvik kommune"),
        party("hf", "Helseføretaket"),
        body("su-vest", "SU Vest"),
        body("sr-voss", "SR Voss"),
        set,
    ]));
    let id = PlanId::new("usedd").unwrap();
    world.give(Command::Plan(id.clone(), unseen::create()));
    world.give(Command::Plan(id, PlanCommand::Edit(unseen::edits())));
    world
}

/// Opens a register by its place, and one of its pages by how often `v` is pressed.
fn opened(story: Story, register: usize, page: usize) -> Story {
    let story = story.press("end enter 3").press(&"right ".repeat(register));
    story.press(&"v ".repeat(page))
}

/// The pages: name, register, how often `v` is pressed.
const PAGES: [(&str, usize, usize); 6] = [
    ("matrix", 0, 2),
    ("quadrant", 1, 1),
    ("timeline", 2, 1),
    ("columns", 2, 2),
    ("gatherings", 3, 1),
    ("series", 5, 1),
];

#[test]
fn views_are_drawn_in_signs_and_in_ascii() {
    let world = world();
    for (name, register, page) in PAGES {
        let small = opened(world.as_("kari").at(80, 24), register, page);
        insta::assert_snapshot!(format!("view-{name}-80"), small.frame());
        let wide = opened(world.as_("kari").in_(Lang::En).at(120, 40), register, page);
        insta::assert_snapshot!(format!("view-{name}-120-en"), wide.frame());
        let plain = opened(world.as_("kari").plain().at(80, 24), register, page);
        let screen = plain.screen();
        assert!(!screen.chars().any(|letter| ('\u{2190}'..='\u{2bff}').contains(&letter)), "{name}\n{screen}");
        insta::assert_snapshot!(format!("view-{name}-ascii"), screen);
    }
}

#[test]
fn every_view_is_drawn_at_every_size_in_every_language() {
    let world = world();
    for lang in Lang::ALL {
        for register in 0..7 {
            for page in 1..4 {
                let mut story = opened(world.as_("kari").in_(lang).at(80, 24), register, 0);
                if !matches!(register, 4) {
                    story = story.press(&"v ".repeat(page));
                }
                for (width, height) in [(40, 12), (80, 24), (120, 40), (200, 60), (40, 10), (1, 1), (0, 0), (80, 24)] {
                    story = story.resize(width, height).press("down down up end home pagedown pageup");
                }
            }
        }
    }
}

#[test]
fn arrows_go_from_cell_to_cell_and_enter_opens_what_stands_there() {
    let world = world();
    let story = opened(world.as_("kari").at(80, 24), 0, 2);
    // F1 is chosen in the table, so the view begins at its cell.
    let story = story.expect_cursor("F1").expect("F1 Milepælane glir: før 4×4=16 raud");
    let story = story.press("right right up").expect_cursor("F2⚑").expect("ført som 12, men trinna gir 20");
    let story = story.expect("ført som gul, men ruta er").expect("verre etter");
    let story = story.press("enter").expect("Vaktplanen bryt saman").press("esc").expect_cursor("F2");
    let story =
        story.press("end").expect_cursor("Utan plass").press("enter").expect("Kva for ein?").press("down enter");
    let story = story.expect("Ikkje vurdert").press("esc").expect_cursor("Utan plass");
    story.press("d").expect_said("Still deg på éi rad først");
}

#[test]
fn what_is_removed_in_a_view_is_the_record_where_one_stands() {
    let world = world();
    let story = opened(world.as_("kari").at(80, 24), 0, 2).press("up right right").expect_cursor("F2");
    let story = story.press("d").expect_said("F2").expect_not("F2 Vaktplanen");
    story.press("u").expect_said("Angra").expect("F2");
}

#[test]
fn a_view_goes_round_to_the_table_and_stands_on_the_same_record() {
    let world = world();
    let story = opened(world.as_("kari").at(80, 24), 2, 0).press("down down down").expect_cursor("Velje");
    let story = story.press("v").expect_cursor("Velje").expect("veke 2 eller 3 (2021, ikkje skrive)");
    let story = story.press("v").expect_cursor("Velje").press("v").expect_cursor("Velje");
    story.press("right").expect("Samling").press("right v").expect_said("berre tabell");
}

#[test]
fn a_window_that_is_too_small_shows_the_table_and_says_so() {
    let world = world();
    let story = opened(world.as_("kari").at(80, 24), 0, 2).resize(40, 12).expect("treng eit større vindauge");
    story.press("down").expect_cursor("F2").resize(80, 24).expect("Farematrise");
}
