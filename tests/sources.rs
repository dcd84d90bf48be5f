//! Every structure of the five source documents has its place in a plan: 176 items, S000.1 to S004.50, each looked
//! for in the model and in the exported Markdown.
//!
//! The lists are `tests/sources/s000.toml` to `s004.toml`; `tests/sources/README.md` shows the notation.

use std::collections::BTreeSet;

use item::{Item, Source};

use crate::data::setting::Setting;

mod exhibit;
mod item;
mod say;

/// The document, how many items it has, its list.
const SOURCES: &[(&str, usize, &str)] = &[
    ("S000", 39, include_str!("sources/s000.toml")),
    ("S001", 30, include_str!("sources/s001.toml")),
    ("S002", 17, include_str!("sources/s002.toml")),
    ("S003", 40, include_str!("sources/s003.toml")),
    ("S004", 50, include_str!("sources/s004.toml")),
];

/// The language whose cooperation the examples are set in.
const LANG: &str = "nn";

fn sources() -> Vec<Source> {
    let read =
        |(name, _, text): &(&str, usize, &str)| toml::from_str(text).unwrap_or_else(|fault| panic!("{name}: {fault}"));
    SOURCES.iter().map(read).collect()
}

#[test]
fn the_lists_hold_every_item_once() {
    let wanted: BTreeSet<String> =
        SOURCES.iter().flat_map(|(name, count, _)| (1..=*count).map(move |no| format!("{name}.{no}"))).collect();
    assert_eq!(wanted.len(), 176);
    let sources = sources();
    let ids: Vec<&str> = sources.iter().flat_map(|source| &source.items).map(|item| item.id.as_str()).collect();
    let listed: BTreeSet<String> = ids.iter().map(|id| (*id).to_owned()).collect();
    assert_eq!(wanted.difference(&listed).collect::<Vec<_>>(), Vec::<&String>::new(), "missing");
    assert_eq!(listed.difference(&wanted).collect::<Vec<_>>(), Vec::<&String>::new(), "unknown");
    assert_eq!(ids.len(), listed.len(), "twice");
}

#[test]
fn every_item_is_in_the_model_and_in_the_text() {
    let setting = Setting::new(LANG);
    let mut faults = Vec::new();
    for source in sources() {
        let mut exhibit = exhibit::Exhibit::new(&setting, &source.example);
        let furniture = |item: &&Item| !item.nowhere.is_empty();
        for item in source.items.iter().filter(|item| !furniture(item)) {
            if !item.asks_the_model() {
                faults.push(format!("{}: nothing is asked of the model", item.id));
            }
            faults.extend(exhibit.look_for(item));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What the lists ask for and is not so is found: a value, a date, a chapter, a count, words, something that is there.
#[test]
fn what_is_not_so_is_said() {
    let setting = Setting::new(LANG);
    let mut exhibit = exhibit::Exhibit::new(&setting, "felles-utviklingsplan");
    let milestone = |value: &str, means: &str| {
        format!(
            r#"record = [{{ register = "milestones", record = "M8", field = "recipients", value = "{value}", means = [{means}] }}]"#
        )
    };
    let (right, days) = ("toppleiarmotet Veke 2 eller 3", r#""either 2021-01-11/2021-01-24""#);
    let mut faults = |asked: &str| {
        let item: Item = toml::from_str(&format!("id = \"S004.41\"\n{asked}")).unwrap();
        exhibit.look_for(&item).len()
    };
    assert_eq!(faults(&milestone(right, days)), 0);
    for wrong in [
        milestone("toppleiarmotet Veke 2", days).as_str(),
        &milestone(right, r#""range 2021-01-11/2021-01-24""#),
        &milestone(right, ""),
        r#"plan = [{ field = "milestone-plan", value = "settled" }]"#,
        r#"chapter = [{ id = "changes", text = "(empty)" }]"#,
        r#"chapter = [{ id = "changes", number = "2.4" }]"#,
        "column = [{ register = \"areas\", field = \"area\", count = 5 }]\ntext = [\"M1\"]",
        "body = [{ id = \"ak\", fact = \"short\", value = \"KA\" }]\ntext = [\"M1\"]",
        "empty = [\"areas\"]\ntext = [\"M1\"]",
        r#"text = ["M13"]"#,
        r#"absent = ["M12"]"#,
        r#"empty = ["risks"]"#,
    ] {
        assert_eq!(faults(wrong), 1, "{wrong}");
    }
}

/// S000.39: what surrounds a document on the web is no part of it.
#[test]
fn the_furniture_of_a_page_is_in_no_export() {
    let sources = sources();
    let furniture: Vec<&Item> =
        sources.iter().flat_map(|source| &source.items).filter(|item| !item.nowhere.is_empty()).collect();
    assert_eq!(furniture.iter().map(|item| item.id.as_str()).collect::<Vec<_>>(), ["S000.39"]);
    for lang in ["nn", "en"] {
        let setting = Setting::new(lang);
        for name in setting.examples() {
            let text = exhibit::exported(&setting, &setting.plan(name));
            for words in furniture.iter().flat_map(|item| &item.nowhere) {
                assert!(!text.contains(words.as_str()), "{name}: {words}");
            }
        }
    }
}
