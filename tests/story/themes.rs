//! The themes that come with the program.

use std::collections::BTreeSet;

use ratatui::style::{Modifier, Style};
use vedtak::builtin::Library;
use vedtak::ui::theme::{Role, Theme};

fn themes() -> Vec<Theme> {
    Library::new([])
        .themes()
        .map(|file| Theme::read(file.text).unwrap_or_else(|why| panic!("{}: {why:?}", file.name)))
        .collect()
}

#[test]
fn every_theme_is_read_and_shows_what_is_selected_without_colours() {
    let themes = themes();
    let names: BTreeSet<&str> = themes.iter().map(|theme| theme.name.as_str()).collect();
    assert!(names.contains("dark") && names.contains("mono"), "{names:?}");
    for theme in &themes {
        let modifiers = |role| theme.style(role).add_modifier;
        assert!(modifiers(Role::Selected).contains(Modifier::REVERSED), "{}", theme.name);
        assert_ne!(modifiers(Role::Added), modifiers(Role::Removed), "{}", theme.name);
        assert_ne!(theme.style(Role::Problem), theme.style(Role::Done), "{}", theme.name);
    }
}

#[test]
fn mono_has_no_colour() {
    let mono = themes().into_iter().find(|theme| theme.name == "mono").unwrap();
    for role in Role::ALL {
        let Style { fg, bg, .. } = mono.style(*role);
        assert_eq!((fg, bg), (None, None), "{role:?}");
    }
}
