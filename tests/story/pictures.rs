//! The pictures of `docs/pictures` show what the program draws in the middle of one story, told in each language.
//!
//! `VEDTAK_WRITE_DOCS=1 cargo test --test all story::pictures` draws them anew.

mod agreement;
mod cast;
mod scenes;
mod stage;
mod svg;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use vedtak::domain::lang::Lang;

use stage::Stage;

/// No page is slow to come up because of its pictures.
const MOST: usize = 40_000;

fn docs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs")
}

fn are_drawn(lang: Lang) {
    let folder = docs().join("pictures").join(lang.code());
    let pictures = scenes::play(Stage::new(lang));
    let is_writing = std::env::var_os("VEDTAK_WRITE_DOCS").is_some();
    for (name, svg) in &pictures {
        let path = folder.join(format!("{name}.svg"));
        if is_writing {
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(&path, svg).unwrap();
        }
        assert!(svg.len() < MOST, "{name} has {} bytes", svg.len());
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(kept == *svg, "{} is not what is drawn; VEDTAK_WRITE_DOCS=1 draws it anew", path.display());
    }
    let drawn: BTreeSet<String> = pictures.into_iter().map(|(name, _)| format!("{name}.svg")).collect();
    let files = std::fs::read_dir(&folder).unwrap();
    let files: BTreeSet<String> = files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(files, drawn);
}

#[test]
fn pictures_in_english_are_what_is_drawn() {
    are_drawn(Lang::En);
}

#[test]
fn pictures_in_bokmal_are_what_is_drawn() {
    are_drawn(Lang::Nb);
}

#[test]
fn pictures_in_nynorsk_are_what_is_drawn() {
    are_drawn(Lang::Nn);
}
