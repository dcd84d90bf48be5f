//! The tours of `docs/` are true: every key in them does what they say, every picture in them is there and is shown.
//!
//! `<!-- at process: open-step record -->` says where the reader is from there on, and which actions the keys that
//! follow are. Keys stand in backticks; arrows, Enter and Esc are the same everywhere, and stand without.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use vedtak::domain::lang::Lang;
use vedtak::ui::action::{Place, Row, TABLE, at};
use vedtak::ui::key::Key;

const TOURS: [&str; 3] = ["tour-secretary", "tour-member", "tour-signatory"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn page(name: &str, lang: Lang) -> PathBuf {
    let ending = if lang == Lang::En { String::new() } else { format!(".{lang}") };
    root().join("docs").join(format!("{name}{ending}.md"))
}

fn caps(row: &Row) -> BTreeSet<String> {
    row.keys.iter().filter_map(|name| Key::named(name)).map(|key| key.to_string()).collect()
}

/// Returns what stands in backticks and is a key of some place.
fn keys(text: &str) -> BTreeSet<String> {
    let all: BTreeSet<String> = TABLE.iter().flat_map(caps).collect();
    let quoted = text.split('`').skip(1).step_by(2);
    quoted.filter(|quoted| all.contains(*quoted)).map(str::to_owned).collect()
}

/// Returns the parts of a tour: where the reader is, which actions are named, what is said.
fn parts(text: &str) -> Vec<(String, Vec<String>, String)> {
    let parts = text.split("<!-- at ").skip(1);
    let part = |part: &str| {
        let (head, text) = part.split_once("-->").unwrap();
        let (place, actions) = head.split_once(':').unwrap();
        let actions = actions.split_whitespace().map(str::to_owned).collect();
        (place.to_owned(), actions, text.to_owned())
    };
    parts.map(part).collect()
}

/// Says what a part of a tour has wrong.
fn faults((place, actions, text): &(String, Vec<String>, String)) -> Vec<String> {
    let Some(place) = Place::ALL.iter().find(|each| each.name() == place.as_str()) else {
        return vec![format!("there is no place {place}")];
    };
    let mut named = keys(text);
    let mut faults = Vec::new();
    for action in actions {
        let Some(row) = at(*place).find(|row| row.name == action.as_str()) else {
            faults.push(format!("there is no {action} at {}", place.name()));
            continue;
        };
        let caps = caps(row);
        if named.is_disjoint(&caps) {
            faults.push(format!("the key of {action} is not said at {}", place.name()));
        }
        named.retain(|key| !caps.contains(key));
    }
    faults.extend(named.into_iter().map(|key| format!("{key} is none of what is named at {}", place.name())));
    faults
}

#[test]
fn every_key_of_a_tour_does_what_it_says() {
    for tour in TOURS {
        let english = parts(&std::fs::read_to_string(page(tour, Lang::En)).unwrap());
        for lang in Lang::ALL {
            let text = std::fs::read_to_string(page(tour, lang)).unwrap();
            assert_eq!(keys(text.split("<!-- at ").next().unwrap()), BTreeSet::new(), "{tour} {lang}: keys nowhere");
            let parts = parts(&text);
            let faults: Vec<String> = parts.iter().flat_map(faults).collect();
            assert_eq!(faults, Vec::<String>::new(), "{tour} {lang}");
            let named = |parts: &[(String, Vec<String>, String)]| -> Vec<(String, Vec<String>)> {
                parts.iter().map(|(place, actions, _)| (place.clone(), actions.clone())).collect()
            };
            assert_eq!(named(&parts), named(&english), "{tour} {lang}");
        }
    }
}

#[test]
fn a_key_that_does_something_else_is_found() {
    let part = |actions: &str, text: &str| {
        let part = format!("<!-- at process:{actions} -->{text}");
        faults(&parts(&part)[0])
    };
    assert_eq!(part(" open-step", "`o` opens it"), Vec::<String>::new());
    assert_eq!(part(" open-step", "`O` opens it"), ["the key of open-step is not said at process"]);
    assert_eq!(part("", "`o` opens it"), ["o is none of what is named at process"]);
    assert_eq!(part(" sign", "`s` signs"), ["there is no sign at process", "s is none of what is named at process"]);
}

/// Returns the addresses of pictures and pages of this repository, and what is said of each.
fn links(text: &str) -> Vec<(String, String)> {
    let links = text.match_indices("](").map(|(found, _)| {
        let said = text[..found].rsplit('[').next().unwrap();
        let address = text[found + 2..].split(')').next().unwrap();
        (said.to_owned(), address.split('#').next().unwrap().to_owned())
    });
    links.filter(|(_, address)| !address.is_empty() && !address.contains("://")).collect()
}

#[test]
fn every_picture_and_page_that_is_named_is_there_and_every_picture_is_named() {
    let mut shown = BTreeSet::new();
    let docs = std::fs::read_dir(root().join("docs")).unwrap().map(|file| file.unwrap().path());
    let pages = docs.filter(|path| path.extension().is_some_and(|ending| ending == "md"));
    for page in pages.chain([root().join("README.md")]) {
        let text = std::fs::read_to_string(&page).unwrap();
        for (said, address) in links(&text) {
            let target = page.parent().unwrap().join(&address);
            assert!(target.exists(), "{} names {address}", page.display());
            assert!(!said.trim().is_empty(), "{}: nothing is said of {address}", page.display());
            shown.insert(target.canonicalize().unwrap());
        }
    }
    for lang in Lang::ALL {
        for picture in std::fs::read_dir(root().join("docs/pictures").join(lang.code())).unwrap() {
            let picture = picture.unwrap().path().canonicalize().unwrap();
            assert!(shown.contains(&picture), "{} is shown nowhere", picture.display());
        }
    }
}
