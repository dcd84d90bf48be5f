//! Bad input by the words that people would use for it: each is refused, or told of, at the command line with the file,
//! the line or cell and the key, and nothing of what is refused is taken in.

use super::support::Caller;
use crate::document::import::document;

/// A template with every view.
const TEMPLATE: &str = include_str!("../domain/template.toml");
const PLAN: &str = "felles-utviklingsplan";

/// What is written wrong in a template, and what the answer names besides file and line.
const TEMPLATES: [(&str, &str, &str, &[&str]); 10] = [
    ("a cycle", r#"parent = "one""#, r#"parent = "two""#, &["parent", "two"]),
    ("a duplicate key", "key = \"small\"", "key = \"small\"\nkey = \"big\"", &["key"]),
    ("a duplicate name", r#"id = "odd""#, r#"id = "what""#, &["field", "what"]),
    ("an unknown kind", "id = \"due\"\nkind = \"when\"", "id = \"due\"\nkind = \"wen\"", &["wen"]),
    ("a matrix without its field", r#"{ row = "likely""#, r#"{ row = "likly""#, &["matrix", "likly"]),
    ("a quadrant without its field", r#"horizontal = "likely""#, r#"horizontal = "likly""#, &["quadrant", "likly"]),
    ("a timeline without its field", r#"when = "due""#, r#"when = "du""#, &["timeline", "du"]),
    ("columns without their field", r#"by = "sort""#, r#"by = "sorts""#, &["columns", "sorts"]),
    ("a series without its field", r#"of = "of""#, r#"of = "off""#, &["series", "off"]),
    ("an option that is none", r#"choices = { act = "sign" }"#, r#"choices = { act = "sing" }"#, &["start", "sing"]),
];

#[test]
fn a_bad_template_is_refused_with_file_line_and_key() {
    let caller = Caller::with_directive();
    let before = caller.run(&["log", "head"]).done();
    for (what, from, to, names) in TEMPLATES {
        let line = TEMPLATE.split(from).next().unwrap().matches('\n').count() + 1;
        caller.write("slag.toml", TEMPLATE.replacen(from, to, 1));
        for verb in ["check", "add"] {
            let said = caller.run(&["template", verb, "slag.toml"]).refused(1);
            let at: Option<usize> =
                said.split("slag.toml: Linje ").nth(1).and_then(|rest| rest.split([',', ':']).next()?.parse().ok());
            assert!(at.is_some_and(|at| at.abs_diff(line) <= 6), "{what}: {line}: {said}");
            assert!(names.iter().all(|name| said.contains(name)), "{what}: {said}");
        }
    }
    assert_eq!(caller.run(&["log", "head"]).done(), before);
}

/// What a file that is read holds, and what the answer names.
fn files() -> Vec<(&'static str, &'static str, Vec<u8>, &'static [&'static str])> {
    let lists = |depth: usize| (0..depth).map(|at| format!("{}- x\n", "  ".repeat(at))).collect::<String>();
    let item = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"32\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>";
    let line = "x".repeat(2 << 20);
    vec![
        ("a ragged row", "a.csv", b"Nr;Milep\xe6l\nM13;God;til overs\n".to_vec(), &["linje 2", "3"]),
        ("a short row", "b.csv", b"Nr;Milep\xe6l;Handling\nM13;God\n".to_vec(), &["linje 2"]),
        ("33 levels of lists", "c.md", lists(33).into_bytes(), &["linje 33", "32"]),
        ("33 levels of lists in Word", "d.docx", document(item), &["avsnitt 1", "32"]),
        ("a line of 2 MiB", "e.md", format!("# 1 A\n\n{line}\n").into_bytes(), &["linje 3", "2 MiB"]),
        ("a cell of 2 MiB", "f.csv", format!("Nr;Handling\nM1;{line}\n").into_bytes(), &["linje 2", "2 MiB"]),
        (
            "a value outside its choices",
            "g.csv",
            "Nr;Milepæl;Handling\nM13;God;danse\n".into(),
            &["linje 2, kolonne 3", "M13", "danse"],
        ),
    ]
}

#[test]
fn a_bad_file_is_refused_with_its_name_and_place() {
    let caller = Caller::with_directive();
    let before = caller.run(&["log", "head"]).done();
    for (what, name, bytes, parts) in files() {
        caller.write(name, bytes);
        let said = caller.run(&["plan", "import", name, "--into", PLAN, "--yes"]).refused(1);
        assert!(said.contains(name), "{what} in no file: {said}");
        assert!(parts.iter().all(|part| said.contains(part)), "{what}: {said}");
    }
    assert_eq!(caller.run(&["log", "head"]).done(), before);
}

#[test]
fn what_is_read_in_another_way_than_it_was_written_is_told_with_its_place() {
    let caller = Caller::with_directive();
    let text = "# Ny plan\n\n## 1 Kvifor starte prosjektet?\n\n<script>alert(1)</script>\n\nFordi.\n";
    caller.write("a.md", text);
    let said = caller.run(&["plan", "import", "a.md", "--key", "a", "--yes"]).done();
    assert!(said.contains("linje 5") && said.contains("HTML"), "{said}");
    let given = caller.run(&["plan", "export", "a", "--format", "html"]).done();
    assert!(!given.contains("<script>alert"), "{given}");
    let inner = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>indre</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    let cell = |text: &str| format!("<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p>{inner}</w:tc>");
    let table =
        format!("<w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}</w:tr></w:tbl>", cell("Ein"), cell("To"), cell("x"), cell("y"));
    let heading =
        "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>1 Kvifor starte prosjektet?</w:t></w:r></w:p>";
    caller.write("b.docx", document(&format!("{heading}{table}")));
    let said = caller.run(&["plan", "import", "b.docx", "--key", "b", "--yes"]).done();
    assert!(said.contains("Ein tabell inne i ei celle") && said.contains("avsnitt"), "{said}");
}
