//! Terminals of every size: nothing panics, nothing stands outside, and too small a one says what it lacks.

use ratatui::layout::Size;
use vedtak::domain::lang::Lang;
use vedtak::ui::frame::Frame;
use vedtak::ui::host::Signal;

use super::driver::{Story, World};
use super::plans::fjordane;

/// Draws a whole frame on an emulator of its size, and expects the screen there as it was drawn.
fn is_drawn_within(story: &Story) {
    let (buffer, cursor) = story.session.drawn();
    let size = buffer.area.as_size();
    assert!(cursor.is_none_or(|at| buffer.area.contains(at)), "{size:?}");
    let bytes = Frame::new(vedtak::ui::depth::Depth::True).bytes(&buffer, cursor);
    let said = String::from_utf8(bytes).unwrap();
    let number = |text: &str| text.parse::<u16>().ok();
    let places = said.split("\x1b[").filter_map(|part| part.split_once('H')?.0.split_once(';'));
    for (row, column) in places.filter_map(|(row, column)| Some((number(row)?, number(column)?))) {
        assert!((1..=size.height).contains(&row) && (1..=size.width).contains(&column), "{row}:{column} in {size:?}");
    }
}

#[test]
fn a_frame_of_any_size_is_drawn_and_nothing_outside_it() {
    let world = fjordane();
    world.import("felles-utviklingsplan");
    for keys in ["", "enter 4", "enter 1 2", "enter 1 3", "enter 1 3 enter", "enter 1 6", "9", "?", "n", "!", "ctrl-f"]
    {
        let mut story = world.as_("kari").at(80, 24).press(keys);
        for (width, height) in [(0, 0), (1, 1), (1, 500), (500, 1), (39, 10), (40, 9), (40, 10), (0, 24), (300, 100)] {
            story = story.resize(width, height);
            is_drawn_within(&story);
        }
        story = story.press("down pagedown end up home").resize(40, 10);
        is_drawn_within(&story);
    }
    // The largest that is drawn, and one that claims more.
    for (width, height) in [(1000, 500), (u16::MAX, u16::MAX)] {
        is_drawn_within(&world.as_("kari").at(80, 24).press("enter 4").resize(width, height));
    }
}

#[test]
fn too_small_a_terminal_says_which_size_is_needed_in_as_much_room_as_there_is() {
    let world = World::new();
    for (lang, words) in [(Lang::Nn, "for lite"), (Lang::Nb, "for lite"), (Lang::En, "too small")] {
        let story = world.as_("kari").in_(lang).at(39, 9).expect(words);
        let story = story.resize(20, 3);
        let screen = story.screen();
        assert!(screen.trim_end().ends_with('…'), "what does not fit is cut:\n{screen}");
        let story = story.resize(39, 9).expect("40").expect("10").resize(0, 0);
        assert_eq!(story.screen(), "");
        story.resize(40, 10).expect_not(words);
    }
}

#[test]
fn of_many_sizes_in_a_row_the_last_one_is_drawn_alone() {
    let world = World::new();
    let mut story = world.as_("kari").at(80, 24);
    let sizes = (0..4000).map(|at| Signal::Resize(Size { width: 41 + at % 100, height: 11 + at % 50 }));
    let last = Signal::Resize(Size { width: 30, height: 5 });
    story.session.host.coming = sizes.chain([last, Signal::End]).collect();
    let (_, told) = story.run_out();
    assert_eq!(told.matches("\x1b[2J").count(), 1, "one frame is drawn for all of them");
    assert!(told.contains("for lite"), "{told:?}");
}
