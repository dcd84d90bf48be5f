//! Sixty cases that are easily forgotten, each proved by a test or with why it does not concern the program.
//!
//! `tests/sixty.toml` names them; here it is compared with the sources of the tests and with `ARCHITECTURE.md`.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use crate::tidy::rust;
use crate::tidy::source::Source;

const TABLE: &str = include_str!("sixty.toml");
const ARCHITECTURE: &str = include_str!("../ARCHITECTURE.md");
/// The heading in `ARCHITECTURE.md` under which the cases stand that do not concern the program.
const HEADING: &str = "## Cases that do not concern the program";
/// How many of these there may be.
const MOST: usize = 12;
/// What stands before the path of a unit test of the library.
const LIBRARY: &str = "vedtak";

/// One case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Pitfall {
    title: String,
    #[serde(default)]
    tests: Vec<String>,
    not: Option<String>,
}

fn pitfalls() -> BTreeMap<u32, Pitfall> {
    let table: BTreeMap<String, Pitfall> = toml::from_str(TABLE).unwrap();
    table.into_iter().map(|(number, pitfall)| (number.parse().unwrap(), pitfall)).collect()
}

/// Lists every test there is, by its path.
fn written() -> BTreeSet<String> {
    let own = rust("tests").into_iter().map(|source| ("tests/", Vec::new(), source));
    let library = rust("src").into_iter().map(|source| ("src/", vec![LIBRARY.to_owned()], source));
    own.chain(library).flat_map(|(folder, before, source)| paths(folder, &before, &source)).collect()
}

fn paths(folder: &str, before: &[String], source: &Source) -> Vec<String> {
    let file = source.file.trim_start_matches(folder).trim_end_matches(".rs");
    let module = before.iter().cloned().chain(file.split('/').filter(|name| *name != "lib").map(str::to_owned));
    let module: Vec<String> = module.collect();
    source.tests().into_iter().map(|test| [module.join("::"), test].join("::")).collect()
}

/// The numbers in the name of a test: `pitfalls_10_and_54_a_vote_counts_once` is about two.
fn numbers(test: &str) -> Vec<u32> {
    let name = test.rsplit("::").next().unwrap_or_default();
    let Some(rest) = name.strip_prefix("pitfall_").or_else(|| name.strip_prefix("pitfalls_")) else {
        return Vec::new();
    };
    rest.split('_').take_while(|word| *word == "and" || word.parse::<u32>().is_ok()).flat_map(str::parse).collect()
}

#[test]
fn sixty_cases_are_listed_and_most_of_them_are_proved() {
    let pitfalls = pitfalls();
    assert_eq!(pitfalls.keys().copied().collect::<Vec<_>>(), (1..=60).collect::<Vec<_>>());
    let titles: BTreeSet<&str> = pitfalls.values().map(|one| one.title.as_str()).collect();
    assert_eq!(titles.len(), 60, "each has a title of its own");
    for (number, pitfall) in &pitfalls {
        assert_ne!(pitfall.tests.is_empty(), pitfall.not.is_none(), "{number}: either tests or why not");
        let once: BTreeSet<&String> = pitfall.tests.iter().collect();
        assert_eq!(once.len(), pitfall.tests.len(), "{number} names a test twice");
    }
    assert!(pitfalls.values().filter(|one| one.not.is_some()).count() <= MOST);
}

#[test]
fn every_test_that_is_named_is_there() {
    let written = written();
    assert!(written.len() > 900, "{} tests were found", written.len());
    let named = pitfalls().into_iter().flat_map(|(number, one)| one.tests.into_iter().map(move |test| (number, test)));
    let missing: Vec<_> = named.filter(|(_, test)| !written.contains(test)).collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn a_test_with_a_number_in_its_name_stands_at_that_number_and_at_no_other() {
    let pitfalls = pitfalls();
    for test in written() {
        let stands: Vec<u32> =
            pitfalls.iter().filter(|(_, one)| one.tests.contains(&test)).map(|(number, _)| *number).collect();
        let numbers = numbers(&test);
        assert!(numbers.is_empty() || numbers == stands, "{test} stands at {stands:?}");
    }
}

#[test]
fn the_architecture_says_which_do_not_concern_the_program() {
    let reasons = pitfalls().into_iter().filter_map(|(number, one)| Some(format!("- {number}. {}", one.not?)));
    let section = ARCHITECTURE.split_once(HEADING).map_or("", |(_, after)| after);
    let section = section.split_once("\n## ").map_or(section, |(section, _)| section);
    // What is wrapped in the page is one line here.
    let said = section.replace("\n  ", " ");
    let said: Vec<&str> = said.lines().filter(|line| line.starts_with("- ")).collect();
    assert_eq!(said, reasons.collect::<Vec<_>>());
}

#[test]
fn tests_are_found_in_modules_and_macros_by_the_attribute_alone() {
    let text = "#[test]\nfn one() {}\nfn none() {}\nmod deep { #[tokio::test(flavor = \"x\")] async fn two() {} }\n\
                proptest! { #![config(x)] /// Says.\n #[test] #[rest] fn three(a in b()) { fn inner() {} } }\n\
                const A: &str = \"#[test] fn four() {}\";";
    assert_eq!(Source::read("tests/a.rs", text).tests(), ["one", "deep::two", "three"]);
    assert_eq!(numbers("a::pitfalls_10_and_54_two_votes_7"), [10, 54]);
    assert_eq!(numbers("a::pitfalls_of_10"), Vec::<u32>::new());
}
