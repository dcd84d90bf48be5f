//! Who may know whom (DESIGN 3), and what the pure modules may not touch.

use super::source::Source;
use super::{Fault, fault};

/// The edges of DESIGN section 3; `main` knows all.
const EDGES: &[(&str, &[&str])] = &[
    (
        "cli",
        &[
            "server", "attach", "terminal", "ui", "engine", "archive", "document", "signing", "notice", "locale",
            "domain", "builtin",
        ],
    ),
    ("terminal", &["attach", "ui", "signing", "locale", "domain"]),
    ("server", &["attach", "ui", "engine", "signing", "locale", "domain"]),
    ("ui", &["engine", "archive", "document", "notice", "locale", "domain"]),
    ("engine", &["journal", "database", "document", "signing", "entry", "merkle", "locale", "domain", "builtin"]),
    ("notice", &["engine", "document", "locale", "domain"]),
    ("archive", &["document", "signing", "entry", "merkle", "locale", "domain"]),
    ("journal", &["entry", "merkle", "domain"]),
    ("database", &["domain"]),
    ("locale", &["domain"]),
    ("document", &["locale", "domain"]),
    ("signing", &["locale", "domain"]),
    ("entry", &["merkle", "domain"]),
    ("merkle", &[]),
    ("domain", &[]),
    ("attach", &["ui", "domain"]),
    ("builtin", &[]),
];

/// What some modules may not touch, because it is handed to them.
const FORBIDDEN: &[(&[&str], &[&str])] = &[
    (
        &["domain", "merkle", "entry", "locale", "document"],
        &[
            "std::fs",
            "std::env",
            "std::net",
            "std::process",
            "std::thread",
            "std::time::SystemTime",
            "std::time::Instant",
            "tokio",
            "getrandom",
            "Utc::now",
            "Local::now",
        ],
    ),
    (&["ui"], &["std::fs", "std::env", "std::net", "std::process", "tokio::fs", "tokio::net", "tokio::process"]),
];

pub fn faults(source: &Source) -> Vec<Fault> {
    let Some(module) = source.module().into_iter().next() else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for path in source.paths() {
        let names: Vec<&str> = path.names.iter().map(String::as_str).collect();
        let joined = names.join("::");
        if let ["crate", other, ..] = names.as_slice()
            && !may(&module, other)
        {
            found.push(fault(&source.file, path.line, format!("{module} may not know {other}")));
        }
        let forbids = |(modules, paths): &&(&[&str], &[&str])| {
            let begins = |path: &&str| joined == **path || joined.starts_with(&format!("{path}::"));
            modules.contains(&module.as_str()) && paths.iter().any(begins)
        };
        if FORBIDDEN.iter().any(|rule| forbids(&rule)) {
            found.push(fault(&source.file, path.line, format!("{module} may not touch {joined}")));
        }
    }
    found
}

fn may(module: &str, other: &str) -> bool {
    let known = EDGES.iter().find(|(name, _)| *name == module).map(|(_, known)| *known);
    module == "main" || module == other || known.is_some_and(|known| known.contains(&other))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(file: &str, text: &str) -> Vec<String> {
        faults(&Source::read(file, text)).into_iter().map(|fault| format!("{}: {}", fault.line, fault.what)).collect()
    }

    #[test]
    fn another_edge_is_named_with_its_line() {
        assert_eq!(found("src/domain/a.rs", "\nuse crate::locale::Locale;"), ["2: domain may not know locale"]);
        assert_eq!(found("src/domain.rs", "fn f() { super::ui::draw() }"), ["1: domain may not know ui"]);
        assert_eq!(found("src/ui.rs", "use crate::{engine, journal::J};"), ["1: ui may not know journal"]);
        assert_eq!(found("src/entry.rs", "use crate::*;"), ["1: entry may not know *"]);
        assert_eq!(found("src/novel.rs", "use crate::domain;"), ["1: novel may not know domain"]);
    }

    #[test]
    fn an_allowed_edge_is_no_fault() {
        assert!(found("src/journal/file.rs", "use crate::entry::Line; use super::Journal;").is_empty());
        assert!(found("src/domain/a.rs", "#[cfg(test)] mod tests { use crate::locale::Locale; }").is_empty());
    }

    #[test]
    fn the_pure_modules_stay_pure() {
        assert_eq!(found("src/domain/a.rs", "use std::{fmt, fs};"), ["1: domain may not touch std::fs"]);
        assert_eq!(found("src/domain/a.rs", "fn f() { Utc::now(); }"), ["1: domain may not touch Utc::now"]);
        assert_eq!(found("src/ui/a.rs", "fn f() { std::env::var(x) }"), ["1: ui may not touch std::env::var"]);
    }
}
