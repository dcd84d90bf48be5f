//! The mouse: it does what keys do, wherever it points, and nothing that no key does.

use ratatui::layout::Position;
use vedtak::ui::input::Input;
use vedtak::ui::pointer::{Mouse, Pointing};

use super::driver::{Story, World};
use super::plans::fjordane;

fn told(story: &Story) -> String {
    String::from_utf8(std::mem::take(&mut *story.session.host.told.lock().unwrap())).unwrap()
}

#[test]
fn a_click_selects_a_second_one_opens_and_the_way_back_stands_above() {
    let world = fjordane();
    world.import("felles-utviklingsplan");
    let story = world.as_("kari").at(80, 24).expect_cursor("Felles utviklingsplan").click("Felles utviklingsplan");
    // A cell of the matrix is so many rows down and columns to the right.
    let story = story.expect_cursor("M1 ").click("20.05.20").expect("SU Vest · M2");
    let story = story.click("M4 ").expect_cursor("M4 ");
    let story = story.click("Felles utviklingsplan").expect("4  Prosess").click("7  Historikk");
    let story = story.expect_cursor("7  Historikk").click("7  Historikk").expect("› Historikk");
    story.click("vedtak").expect("PLANAR").expect_cursor("Felles utviklingsplan");
}

#[test]
fn keys_in_the_footer_and_below_a_question_are_clicked() {
    let world = World::new();
    let story = world.as_("kari").at(80, 24).click("n ny plan").type_("Felles utviklingsplan");
    let story = story.click("Ctrl+S lagre").expect_said("er oppretta").press("3");
    let story = ["Tid", "Pengar"]
        .into_iter()
        .fold(story, |story, risk| story.click("a legg til").type_(risk).click("Ctrl+S lagre").expect_said("Lagra"));
    let story = story.expect_cursor("Pengar").click("Tid").expect_cursor("Tid").click("Tid").expect("[ ]");
    // A field takes the cursor; a question of yes or no is answered with the second click.
    let story = story.click("[ ]").click("[ ]").expect("[x] ja");
    story.click("Felles utviklingsplan").expect("Teksten er ikkje lagra");
}

#[test]
fn registers_and_their_views_are_clicked_by_their_names() {
    let world = fjordane();
    world.import("felles-utviklingsplan");
    let story = world.as_("kari").at(120, 40).press("enter 3").expect("› Kva han byggjer på").click("Forkortingar 3");
    let story = story.expect("› Forkortingar").click("Ord 2").expect("› Ord").press("ctrl-g").type_("risiko");
    let story = story.press("enter").expect("› Risikovurdering").click("Interessentanalyse 0");
    let story = story
        .expect("› Interessentanalyse")
        .click("Fasar 0")
        .expect("› Fasar")
        .press("right right")
        .expect("› Risikovurdering")
        .press("a tab")
        .type_("Tid");
    let story =
        story.press("ctrl-s").expect_said("Lagra").press("v").expect("Matrise no").click("Matrise etter tiltak");
    let story = story.expect("Sannsyn etter tiltak").click("Tabell").expect("1 av 1").expect_cursor("Tid");
    // One stays where one is.
    story.click("Risikovurdering 1").expect("1 av 1").expect_cursor("Tid");
}

#[test]
fn the_wheel_moves_what_is_under_it() {
    let world = fjordane();
    world.import("felles-utviklingsplan");
    let story = world.as_("kari").at(80, 24).press("enter 4").expect_cursor("M1 ");
    let story = story.wheel("M5", Pointing::Down).expect_cursor("M4 ").wheel("M5", Pointing::Up).expect_cursor("M1 ");
    story.press(": ").wheel("Enter", Pointing::Down).press("esc");
}

#[test]
fn the_terminal_keeps_its_mouse_until_it_is_wanted() {
    let world = World::new();
    let story = world.as_("kari").at(80, 24);
    assert!(!told(&story).contains("?1000h"), "over SSH it is off to begin with");
    let story = story.press(":").type_("mouse").press("enter").expect_said("Musa er i bruk no.");
    assert!(told(&story).contains("\x1b[?1000h\x1b[?1006h"));
    let story = story.press(":").type_("mouse").press("enter").expect_said("Terminalen har musa igjen.");
    assert!(told(&story).contains("\x1b[?1006l\x1b[?1000l"));
    let story = story.press("down");
    assert!(!told(&story).contains("?1000"), "what does not change is not told");
}

impl Story {
    /// Clicks where a text begins, in the first row that has it.
    fn click(mut self, text: &str) -> Self {
        let at = self.place(text);
        self.give(Input::Mouse(Mouse { kind: Pointing::Press, at }));
        self
    }

    /// Turns the wheel over a text.
    fn wheel(mut self, text: &str, kind: Pointing) -> Self {
        let at = self.place(text);
        self.give(Input::Mouse(Mouse { kind, at }));
        self
    }

    /// Finds where a text stands on the screen.
    fn place(&self, text: &str) -> Position {
        let screen = self.screen();
        let found = screen.lines().enumerate().find_map(|(y, row)| Some((y, row.split_once(text)?.0)));
        let (y, before) = found.unwrap_or_else(|| panic!("«{text}» is not on the screen:\n{screen}"));
        let x = unicode_width::UnicodeWidthStr::width(before);
        Position::new(u16::try_from(x).unwrap(), u16::try_from(y).unwrap())
    }
}
