//! The made-up kind of plan at the command line, in every format, and signed.

use vedtak::document::import::{Block, read};
use vedtak::domain::digest::Digest;
use vedtak::domain::lang::Lang;
use vedtak::domain::value::FieldKind;

use super::{founded, written};
use crate::cli::signing::{make_key, sign_at_home};
use crate::cli::support::Caller;

/// Somebody with a plan in which Q1 has a value of every kind, Q2 below it has nothing on purpose.
fn filled() -> Caller {
    let caller = founded();
    let run = |words: &[&str]| caller.run(words).done();
    caller.write("fil.txt", "innhald");
    run(&["plan", "attach", "plan", "fil.txt"]);
    let file = Digest::of(b"innhald").to_string();
    run(&["plan", "add", "plan", "qov-all", "qov-line=Fyrste"]);
    for kind in FieldKind::ALL {
        let (written, shown) = if kind == FieldKind::File { (file.as_str(), "fil.txt") } else { written(kind) };
        run(&["plan", "set", "plan", "qov-all/Q1", &format!("qov-{}={written}", kind.name())]);
        let record = run(&["plan", "show", "plan", "Q1"]);
        let label = format!("qov-{} nn: ", kind.name());
        assert!(record.contains(&label) && record.contains(shown), "{}: {record}", kind.name());
    }
    run(&["plan", "set", "plan", "Q1", "qov-other=stor"]);
    run(&["plan", "add", "plan", "qov-all", "qov-line=Under", "--under", "Q1"]);
    run(&["plan", "set", "plan", "Q2", "--undecided", "qov-when=Seinare", "--inapplicable", "qov-money"]);
    run(&["plan", "add", "plan", "qov-figures", "qov-of=Q1", "qov-at=2021", "qov-how-much=40 000 kr"]);
    run(&["plan", "add", "plan", "qov-steps", "qov-name=Møte", "qov-act=consider", "qov-whom=utvalet @ 16.05.21"]);
    run(&["plan", "add", "plan", "qov-shut", "qov-secret=Løynd"]);
    caller
}

#[test]
fn every_format_holds_every_value() {
    let caller = filled();
    for ending in ["md", "html"] {
        let text = caller.run(&["plan", "export", "plan", "--format", ending]).done();
        for kind in FieldKind::ALL {
            assert!(text.contains(written(kind).1), "{ending}, {}: {text}", kind.name());
        }
        assert!(text.contains("Seinare") && !text.contains("Løynd"), "{ending}: {text}");
    }
    for ending in ["json", "toml"] {
        let text = caller.run(&["plan", "export", "plan", "--format", ending]).done();
        for kind in FieldKind::ALL {
            let kept = match kind {
                FieldKind::File => Digest::of(b"innhald").to_string(),
                FieldKind::Lines => "Furumo".to_owned(),
                FieldKind::Flag => "true".to_owned(),
                FieldKind::Recipients => "20.05.21".to_owned(),
                FieldKind::Ref => continue,
                kind => written(kind).0.to_owned(),
            };
            let has = text.contains(&format!("qov-{}", kind.name()));
            assert!(has && text.contains(&kept), "{ending}, {}: {text}", kind.name());
        }
    }
    let calendar = caller.run(&["plan", "export", "plan", "--format", "ics"]).done();
    assert!(calendar.contains("Møte") && calendar.contains("20210516"), "{calendar}");
}

#[test]
fn a_register_given_out_as_rows_is_taken_in_again_and_changes_nothing() {
    let caller = filled();
    for register in ["qov-all", "qov-figures", "qov-steps"] {
        caller.run(&["plan", "export", "plan", "--register", register, "--output", "rows.csv"]).done();
        let rows = std::fs::read_to_string(caller.path("rows.csv")).unwrap();
        if register == "qov-all" {
            for kind in FieldKind::ALL {
                assert!(rows.contains(written(kind).1), "{}: {rows}", kind.name());
            }
        }
        let before = caller.run(&["plan", "export", "plan", "--toml"]).done();
        let said =
            caller.run(&["plan", "import", "rows.csv", "--into", "plan", "--register", register, "--yes"]).done();
        assert!(said.contains("Alt som står i fila, er der allereie."), "{register}: {said}\n{rows}");
        assert_eq!(caller.run(&["plan", "export", "plan", "--toml"]).done(), before);
    }
}

#[test]
fn a_document_given_out_is_read_back_with_every_value() {
    let caller = filled();
    caller.run(&["plan", "export", "plan", "--output", "plan.docx"]).done();
    let material = read("plan.docx", &std::fs::read(caller.path("plan.docx")).unwrap(), Lang::Nn).unwrap();
    let mut text = String::new();
    for block in &material.blocks {
        match block {
            Block::Table(table) => {
                text.extend(table.rows.iter().flat_map(|row| row.cells.iter()).flat_map(|cell| [cell, "\n"]))
            }
            Block::Text(written) => text.extend([&written.markdown, "\n"]),
            _ => {}
        }
    }
    for kind in FieldKind::ALL {
        assert!(text.contains(written(kind).1), "{}: {text}", kind.name());
    }
    let before = caller.run(&["plan", "export", "plan", "--toml"]).done();
    let said = caller.run(&["plan", "import", "plan.docx", "--into", "plan", "--yes"]).done();
    assert!(said.contains("Alt som står i fila, er der allereie."), "{said}");
    assert_eq!(caller.run(&["plan", "export", "plan", "--toml"]).done(), before);
}

#[test]
fn what_is_said_in_every_kind_of_field_is_found() {
    let caller = filled();
    for kind in FieldKind::ALL {
        let words = match kind {
            FieldKind::Flag | FieldKind::Ref | FieldKind::File => continue,
            FieldKind::Recipients => "Utvalet",
            kind => written(kind).1,
        };
        let found = caller.run(&["search", "--kind", "record", words]).done();
        assert!(found.contains("Q1"), "{}: {found}", kind.name());
    }
}

#[test]
fn the_plan_is_checked_reported_on_locked_signed_packed_and_verified() {
    let caller = filled();
    let run = |words: &[&str]| caller.run(words).done();
    let lint = run(&["plan", "lint", "plan"]);
    assert!(lint.contains("meeting-on-weekend") && lint.contains("without-owner"), "{lint}");
    assert!(run(&["plan", "status", "plan"]).contains("Neste: S1"));
    let report = run(&["plan", "report", "plan"]);
    assert!(report.contains("Utvalet") && report.contains("Q1"), "{report}");
    let first = run(&["plan", "export", "plan", "--toml"]);
    caller.write("out.toml", &first);
    run(&["plan", "import", "out.toml", "--key", "copy"]);
    assert_eq!(run(&["plan", "export", "copy", "--toml"]).replace("\"copy\"", "\"plan\""), first);
    make_key(&caller, "bo");
    run(&["key", "add", "bo", "bo.pub", "--how", "møtt"]);
    run(&["version", "lock", "plan", "--final"]);
    run(&["signing", "open", "plan", "--way", "ssh", "--override", "prøve"]);
    run(&["sign", "plan", "--party", "nesvik", "--print", "--output", "statement.md"]);
    sign_at_home(&caller, "bo");
    run(&["sign", "plan", "--party", "nesvik", "--accept", "statement.md.sig"]);
    run(&["plan", "export", "plan", "--archive", "pakke"]);
    run(&["verify", "pakke"]);
}
