//! The themes that come with the program: what each can show is read, and told apart, by everybody.

mod eye;

use std::collections::BTreeSet;

use eye::{Sight, contrast, distance, lightness, seen};
use ratatui::style::{Color, Modifier, Style};
use vedtak::builtin::Library;
use vedtak::domain::id::PersonId;
use vedtak::ui::depth::Depth;
use vedtak::ui::ground::Ground;
use vedtak::ui::theme::{Role, Theme, Themes};

use super::driver::{Story, World};

/// Roles of which two mean something different beside each other: of what is asked for, of text that changed, of levels.
const STATES: [&[Role]; 3] = [
    &[Role::Done, Role::Waiting, Role::Warning, Role::Problem],
    &[Role::Text, Role::Added, Role::Removed],
    &[Role::Good, Role::Fair, Role::Poor, Role::Bad],
];
/// Roles that somebody has to find at a glance in ordinary text.
const FOUND: [Role; 5] = [Role::Selected, Role::Field, Role::Focus, Role::Heading, Role::Problem];
const DEPTHS: [Depth; 4] = [Depth::Mono, Depth::Ansi, Depth::Indexed, Depth::True];
/// The least difference in lightness (L* of CIELAB, 0 to 100) that is seen without comparing.
const LIGHTER: f64 = 6.0;
/// The least difference of two colours (CIE76) that is seen without comparing.
const APART: f64 = 15.0;

fn library() -> Themes {
    Themes::new(Library::new([]).themes().map(|file| (file.name.to_owned(), file.text.to_owned())))
}

fn themes() -> Vec<Theme> {
    let library = library();
    library.names().map(|name| library.read(name).unwrap_or_else(|why| panic!("{name}: {why:?}"))).collect()
}

fn named(name: &str) -> Theme {
    library().read(name).unwrap()
}

fn rgb(colour: Option<Color>) -> Option<[u8; 3]> {
    match colour {
        Some(Color::Rgb(red, green, blue)) => Some([red, green, blue]),
        _ => None,
    }
}

fn pairs(roles: &[Role]) -> impl Iterator<Item = (Role, Role)> {
    roles.iter().enumerate().flat_map(|(at, a)| roles.iter().skip(at + 1).map(|b| (*a, *b)))
}

/// What a terminal of a depth shows of a look.
fn shown(depth: Depth, style: Style) -> (Option<Color>, Option<Color>, Modifier) {
    let nearest = |colour: Option<Color>| colour.and_then(|colour| depth.nearest(colour));
    (nearest(style.fg), nearest(style.bg), style.add_modifier)
}

#[test]
fn the_seven_themes_are_there() {
    let names: BTreeSet<String> = themes().into_iter().map(|theme| theme.name).collect();
    let expected = ["ansi16", "contrast", "dark", "deuteranopia", "light", "mono", "tritanopia"];
    assert_eq!(names, expected.map(str::to_owned).into());
}

#[test]
fn whatever_a_terminal_shows_nobody_loses_the_place() {
    for theme in themes() {
        for depth in DEPTHS {
            let look = |role| shown(depth, theme.style(role));
            for role in FOUND {
                assert_ne!(look(role), look(Role::Text), "{} {depth:?} {role:?}", theme.name);
            }
            let (_, _, selected) = look(Role::Selected);
            assert!(selected.contains(Modifier::REVERSED), "{} {depth:?}", theme.name);
            for role in Role::ALL.iter().filter(|role| **role != Role::Selected) {
                assert!(!look(*role).2.contains(Modifier::REVERSED), "{} {role:?}", theme.name);
            }
            assert_ne!(look(Role::Field), look(Role::Focus), "{} {depth:?}", theme.name);
            for (a, b) in STATES.iter().flat_map(|states| pairs(states)) {
                assert_ne!(look(a), look(b), "{} {depth:?}: {a:?} and {b:?}", theme.name);
            }
        }
    }
}

#[test]
fn every_text_stands_out_from_its_ground() {
    for theme in themes() {
        let least = if theme.name == "contrast" { 7.0 } else { 4.5 };
        let base = theme.style(Role::Text);
        for role in Role::ALL {
            let style = base.patch(theme.style(*role));
            let named = rgb(style.fg).or(rgb(style.bg)).is_some();
            let Some(ground) = rgb(theme.background) else {
                assert!(!named, "{} has the colour of {role:?} for a ground that it does not name", theme.name);
                continue;
            };
            let Some(text) = rgb(style.fg) else { continue };
            let ratio = contrast(text, rgb(style.bg).unwrap_or(ground));
            assert!(ratio >= least, "{} {role:?}: {ratio:.2}", theme.name);
            assert!(!style.add_modifier.contains(Modifier::DIM), "{} {role:?} is dimmed", theme.name);
        }
    }
    let contrast = named("contrast").style(Role::Text);
    assert!(contrast.fg.is_some() && contrast.bg.is_some(), "the terminal's own colours are anything");
}

#[test]
fn no_two_states_differ_by_hue_alone() {
    for theme in themes() {
        for (a, b) in STATES.iter().flat_map(|states| pairs(states)) {
            let (one, other) = (theme.style(a), theme.style(b));
            let lighter = match (rgb(one.fg), rgb(other.fg)) {
                (Some(one), Some(other)) => (lightness(one) - lightness(other)).abs() >= LIGHTER,
                _ => false,
            };
            let said = format!("{}: {a:?} and {b:?}", theme.name);
            assert!(lighter || one.add_modifier != other.add_modifier, "{said}");
        }
    }
}

#[test]
fn whoever_sees_fewer_colours_tells_the_states_apart_by_colour_too() {
    let cases =
        [("deuteranopia", [Sight::Deutan, Sight::Protan].as_slice()), ("tritanopia", [Sight::Tritan].as_slice())];
    for (name, sights) in cases {
        let theme = named(name);
        let colour = |role| rgb(theme.style(role).fg).unwrap();
        let roles = [Role::Done, Role::Waiting, Role::Warning, Role::Problem];
        for (sight, (a, b)) in sights.iter().flat_map(|sight| pairs(&roles).map(move |pair| (*sight, pair))) {
            let apart = distance(seen(sight, colour(a)), seen(sight, colour(b)));
            assert!(apart >= APART, "{name}, {sight:?}: {a:?} and {b:?} are {apart:.1} apart");
        }
    }
    let dark = named("dark");
    let colour = |role| seen(Sight::Deutan, rgb(dark.style(role).fg).unwrap());
    assert!(distance(colour(Role::Done), colour(Role::Problem)) < APART, "the test can fail");
}

#[test]
fn ansi16_has_the_terminals_colours_and_mono_has_none() {
    for role in Role::ALL {
        let Style { fg, bg, .. } = named("mono").style(*role);
        assert_eq!((fg, bg), (None, None), "{role:?}");
        let Style { fg, bg, .. } = named("ansi16").style(*role);
        assert!(fg.into_iter().chain(bg).all(|colour| matches!(colour, Color::Indexed(0..=15))), "{role:?}");
    }
}

#[test]
fn a_theme_is_shown_while_it_is_selected_and_kept_when_it_is_taken() {
    let world = World::new();
    let kari: PersonId = "kari".parse().unwrap();
    let name = |story: &Story| story.session.model().session.theme.name.clone();
    let story = world.as_("kari").with_themes().at(80, 24).press("T home down").expect("▸ ansi16");
    assert_eq!(name(&story), "ansi16");
    let story = story.press("down").expect("▸ contrast").expect("✓ ferdig");
    assert_eq!(name(&story), "contrast");
    let story = story.press("esc").expect("VENTAR PÅ DEG");
    assert_eq!(name(&story), "test");
    assert_eq!(world.engine.preferred_theme(&kari).unwrap(), None);
    let story = story.press("T end enter");
    assert_eq!(name(&story), "tritanopia");
    assert_eq!(world.engine.preferred_theme(&kari).unwrap().as_deref(), Some("tritanopia"));
}

#[test]
fn the_terminals_ground_decides_when_nobody_chose() {
    let world = World::new();
    let name = |story: &Story| story.session.model().session.theme.name.clone();
    let asks = |story: &Story| String::from_utf8_lossy(&story.session.host.told.lock().unwrap()).contains("\x1b]11;?");
    let story = world.as_("kari").with_themes().at(80, 24);
    assert!(asks(&story));
    let story = story.answers(Ground::Light);
    assert_eq!(name(&story), "light");
    let story = story.answers(Ground::Dark);
    assert_eq!(name(&story), "dark");
    let story = story.press("T home down enter").answers(Ground::Light);
    assert_eq!(name(&story), "ansi16", "what somebody chose stays");
    let story = story.press("T home").expect("▸ auto · det som passar til bakgrunnen i terminalen").press("enter");
    assert_eq!(name(&story), "light", "until it is left to the terminal again");
    let story = story.answers(Ground::Dark);
    assert_eq!(name(&story), "dark");
    let chose = world.engine.preferred_theme(&"kari".parse().unwrap()).unwrap();
    assert_eq!(chose.as_deref(), Some("auto"), "and that is remembered");
    let asked = String::from_utf8_lossy(&story.session.host.told.lock().unwrap()).matches("\x1b]11;?").count();
    assert_eq!(asked, 1, "the terminal is asked once");
    assert!(!asks(&world.as_("kari").at(80, 24)), "there is no other theme");
}
