//! Every screen and every overlay that a key opens: in the sizes that they are designed for, three languages, with signs and in ASCII. The terminal
//! shows what was drawn, and each key at the foot is named whole.

use vedtak::domain::lang::Lang;
use vedtak::ui::action::{Action, Place, at};
use vedtak::ui::keymap::Keymap;

use super::busy::{PEOPLE, busy};
use super::driver::{Story, World};
use super::glass::{Glass, cut_key};

/// Sizes that screens are designed for.
const SIZES: [(u16, u16); 4] = [(40, 12), (80, 24), (120, 40), (200, 60)];

/// The keys to each place from the first screen, in the order in which they are gone.
pub const PATHS: &[(&str, Place)] = &[
    ("", Place::Home),
    ("enter 1", Place::Plan),
    ("enter 2", Place::Read),
    ("enter 2 e", Place::Edit),
    ("enter 3", Place::Register),
    ("enter 3 enter", Place::Record),
    ("enter 4", Place::Process),
    ("enter 4 down enter", Place::Case),
    ("enter 4 down r", Place::Consideration),
    ("enter 4 down right right right enter", Place::Considered),
    ("enter 4 down m", Place::Recipients),
    ("enter 4 down i i n n ctrl-s", Place::Answers),
    ("enter P", Place::Tracker),
    ("enter 5", Place::Remarks),
    ("enter 6", Place::Signatures),
    ("enter 7", Place::History),
    ("8", Place::Meetings),
    ("8 home enter", Place::Meeting),
    ("9", Place::People),
    ("ctrl-f", Place::Search),
];

/// Looks at a frame in some sizes. Comes back to the one that the keys were pressed in.
fn look(mut story: Story, glass: &mut Glass, sizes: &[(u16, u16)], what: &str, wrong: &mut Vec<String>) -> Story {
    for &(width, height) in sizes {
        story = story.resize(width, height);
        let found = glass.differs(&story).into_iter().chain(cut_key(&story).map(|key| format!("«{key}» is cut")));
        wrong.extend(found.map(|found| format!("{what} at {width}x{height}: {found}")));
    }
    story.resize(120, 40)
}

/// Leaves what a key opened, where Esc does that.
fn back(story: Story) -> Story {
    let is_over = |story: &Story| !story.session.model().overlays.is_empty();
    (0..2).fold(story, |story, _| if is_over(&story) { story.press("esc") } else { story })
}

/// Opens a session that may be told anything.
pub fn open(world: &World, person: &str, lang: Lang, ascii: bool) -> Story {
    let sitting = world.as_(person).in_(lang);
    let sitting = if ascii { sitting.plain() } else { sitting };
    sitting.at(120, 40).careless().with_file("inn/svar.pdf", b"%PDF-1.7")
}

/// Looks at every screen that somebody can go to, and at what opens above it: for everybody, or for the first ones.
fn sweep(world: &World, lang: Lang, ascii: bool, deep: usize) -> Vec<String> {
    let mut wrong = Vec::new();
    for (at_desk, person) in PEOPLE.into_iter().enumerate() {
        let deep = at_desk < deep;
        for (path, place) in PATHS {
            let mut story = open(world, person, lang, ascii).press(path);
            let mut glass = Glass::of(&story);
            if story.session.model().top().place() != *place {
                assert!(person != PEOPLE[0], "{path} does not lead to {place:?}:\n{}", story.screen());
                continue;
            }
            let what = format!("{person} {} {place:?}", lang.code());
            story = look(story, &mut glass, &SIZES, &what, &mut wrong);
            let quiet = [Action::Quit, Action::Language, Action::Capacity];
            let rows = at(*place)
                .filter(|row| deep && !Keymap::default().cap(row, *place).is_empty() && !quiet.contains(&row.action));
            for row in rows {
                story = story.press(row.keys[0]);
                if story.session.model().ended {
                    break;
                }
                let (what, sizes) = (format!("{what} {}", row.name), [SIZES[0], SIZES[1]]);
                story = look(story, &mut glass, &sizes, &what, &mut wrong);
                story = back(story);
                let model = story.session.model();
                if model.ended || !model.overlays.is_empty() || model.top().place() != *place {
                    drop(story);
                    story = open(world, person, lang, ascii).press(path);
                    glass = Glass::of(&story);
                }
            }
        }
    }
    wrong
}

#[test]
fn every_screen_and_overlay_fits_in_nynorsk() {
    let world = busy();
    assert_eq!(sweep(&world, Lang::Nn, false, PEOPLE.len()), Vec::<String>::new());
}

#[test]
fn every_screen_and_overlay_fits_in_bokmal() {
    let world = busy();
    assert_eq!(sweep(&world, Lang::Nb, false, 1), Vec::<String>::new());
}

#[test]
fn every_screen_and_overlay_fits_in_english_and_ascii() {
    let world = busy();
    assert_eq!(sweep(&world, Lang::En, true, 1), Vec::<String>::new());
}

#[test]
fn every_screen_fits_in_the_other_signs() {
    let world = busy();
    for (lang, ascii) in [(Lang::En, false), (Lang::Nn, true), (Lang::Nb, true)] {
        assert_eq!(sweep(&world, lang, ascii, 0), Vec::<String>::new());
    }
}
