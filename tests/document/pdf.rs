//! Pages as PDF: they say nothing that they may not, run nothing that people wrote, and end when there is too much.
//!
//! Whether an archive takes them and a screen reader reads them is for validators to say: see `tests/pdf`.

use vedtak::document::copy::Extract;
use vedtak::document::format::{self, Format};
use vedtak::document::part::{Document, Line, Part, Table};
use vedtak::domain::lang::Lang;
use vedtak::domain::plan::Plan;
use vedtak::domain::sight::Sight;
use vedtak::domain::workspace::Workspace;

use super::copies::written;
use super::hostile::filled;
use super::{confidential, fixture};

/// The shape of a page of A4, upright and across.
const A4: [&str; 2] = ["[0 0 595.2756 841.8898]", "[0 0 841.8898 595.2756]"];
/// What typst would run, were it read as markup.
const MARKUP: [&str; 14] = [
    "#panic(\"x\")",
    "#import \"@preview/cetz:0.4.0\"",
    "#set page(width: 10pt, height: 10pt)",
    "#{ while true {} }",
    "$ x / $",
    "\\u{41} \\ \\#",
    "@nowhere <nowhere>",
    "``` ```` `",
    "*/ /* // https://",
    "\" + panic() + \"",
    "#read(\"/etc/passwd\")",
    "]]]) }}} #",
    "漢字 👍\u{fe0f} \u{e000} \u{202e}\u{0} שלום",
    "= == * - + / ~ -- ---",
];

fn copy(plan: &Plan, workspace: &Workspace, sight: &Sight) -> Vec<u8> {
    written(plan, workspace, Extract::Whole, sight, Format::Pdf)
}

fn shapes(pdf: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(pdf);
    text.split("/MediaBox").skip(1).map(|rest| format!("{}]", rest.split(']').next().unwrap())).collect()
}

fn page(parts: Vec<Part>) -> Document {
    let said = "utkast".to_owned();
    Document { lang: Lang::Nb, title: "Prøve".into(), standing: said.clone(), footer: said, contents: true, parts }
}

fn set(parts: Vec<Part>) -> Result<Vec<u8>, String> {
    let written = format::page(&page(parts), Format::Pdf, fixture::instant().date_naive());
    written.map_err(|message| message.id.into_owned())
}

#[test]
fn the_same_copy_is_the_same_bytes_and_says_what_it_is() {
    let (plan, workspace) = fixture::sample();
    let first = copy(&plan, &workspace, &Sight::public());
    assert_eq!(first, copy(&plan, &workspace, &Sight::public()));
    let text = String::from_utf8_lossy(&first);
    for words in ["%PDF-1.7", "/StructTreeRoot", "/Lang", "pdfaid:part>2<", "pdfaid:conformance>A<", "pdfuaid:part>1<"]
    {
        assert!(text.contains(words), "{words}");
    }
    assert!(shapes(&first).len() > 2 && shapes(&first).iter().all(|shape| A4.contains(&shape.as_str())));
}

#[test]
fn what_is_kept_from_the_public_leaves_no_trace() {
    let (plan, workspace) = confidential::closed();
    let mut other = plan.clone();
    let event = r#"{"t":"field.set","node":"below","field":"text","value":{"prose":"Noko heilt anna"}}"#;
    fixture::apply(&mut other, &[serde_json::from_str(event).unwrap()]);
    assert_ne!(copy(&plan, &workspace, &Sight::whole()), copy(&other, &workspace, &Sight::whole()));
    assert_eq!(copy(&plan, &workspace, &Sight::public()), copy(&other, &workspace, &Sight::public()));
}

#[test]
fn nothing_that_people_wrote_is_run() {
    for text in MARKUP {
        let (plan, workspace) = filled(text);
        let shapes = shapes(&copy(&plan, &workspace, &Sight::public()));
        assert!(!shapes.is_empty() && shapes.iter().all(|shape| A4.contains(&shape.as_str())), "{text}: {shapes:?}");
    }
}

#[test]
fn odd_documents_are_written_and_too_long_ones_refused() {
    let none = set(Vec::new()).unwrap();
    assert_eq!(shapes(&none).len(), 1);
    let mut odd = Table::new("", vec!["x".repeat(5000); 3]);
    odd.row(Vec::new());
    odd.row(vec![vec![Line::words("a ".repeat(20_000))], Vec::new()]);
    odd.row(vec![Vec::new(), Vec::new(), Vec::new(), Vec::new()]);
    let parts = vec![
        Part::heading(1, ""),
        Part::Table(odd),
        Part::Table(Table::new("", Vec::new())),
        Part::Facts(Vec::new()),
        Part::Inner(6, Vec::new()),
        Part::heading(6, " "),
    ];
    let pages = shapes(&set(parts).unwrap()).len();
    assert!(pages > 8, "twenty thousand words do not fit on {pages} pages: the cell is cut off");
    let long = vec![Part::Sentence("a ".repeat(3_000_000))];
    assert_eq!(set(long), Err("pdf-too-long".to_owned()));
}
