//! What the compiler does not check: module edges, purity, sizes, words in the code, texts in three languages.
//!
//! Each rule is a pure function over source text that names file and line; its own tests plant the fault.

use std::fs;
use std::path::Path;

mod edges;
mod keys;
mod literals;
mod sizes;
pub mod source;
mod texts;

use source::Source;

/// Something that breaks a rule.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Fault {
    file: String,
    line: usize,
    what: String,
}

fn fault(file: &str, line: usize, what: impl Into<String>) -> Fault {
    Fault { file: file.to_owned(), line, what: what.into() }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Lists the files below a folder that end in `ending`, by their path from the root, sorted.
fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else {
            continue;
        };
        for path in entries.map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                found.push((name(&path), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

fn name(path: &Path) -> String {
    path.strip_prefix(root()).unwrap().to_string_lossy().into_owned()
}

pub fn rust(folder: &str) -> Vec<Source> {
    files(folder, ".rs").into_iter().map(|(file, text)| Source::read(&file, &text)).collect()
}

fn expect_none(mut faults: Vec<Fault>) {
    faults.sort();
    let lines: Vec<String> = faults.iter().map(|f| format!("{}:{}: {}", f.file, f.line, f.what)).collect();
    assert!(lines.is_empty(), "{} faults\n{}", lines.len(), lines.join("\n"));
}

#[test]
fn modules_know_only_whom_they_may() {
    let sources = rust("src");
    assert!(sources.len() > 10, "src is not where it was");
    expect_none(sources.iter().flat_map(edges::faults).collect());
}

#[test]
fn files_and_functions_stay_small() {
    let sources = ["src", "tests", "benches"].into_iter().flat_map(rust);
    expect_none(sources.flat_map(|source| sizes::faults(&source)).collect());
}

#[test]
fn no_text_for_people_stands_in_the_code() {
    let allowed = fs::read_to_string(root().join("tests/tidy-literals.txt")).unwrap();
    expect_none(literals::faults(&rust("src"), &allowed));
}

#[test]
fn no_kind_of_plan_is_named_in_the_code() {
    let templates = files("plans/templates", ".toml");
    assert!(templates.len() > 3, "the templates are not where they were");
    expect_none(keys::faults(&rust("src"), &templates));
}

#[test]
fn every_text_exists_in_three_languages_and_is_used() {
    let catalogue = texts::Catalogue::read(files("locales", ".ftl"));
    let mut faults = catalogue.faults();
    faults.extend(catalogue.faults_of_use(&rust("src"), &files("plans", ".toml")));
    expect_none(faults);
}
