//! Files that others wrote, read as headings, texts and tables: made by other programs, and by hand.

use std::io::{Cursor, Write as _};

use vedtak::document::import::{Block, Change, Heading, Material, Refusal, Table, read};
use vedtak::domain::lang::Lang;
use vedtak::locale::Locale;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Packs parts as a program of an office does.
pub fn packed<N: AsRef<str>, B: AsRef<[u8]>>(parts: &[(N, B)]) -> Vec<u8> {
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        out.start_file(name.as_ref(), SimpleFileOptions::default()).unwrap();
        out.write_all(bytes.as_ref()).unwrap();
    }
    out.finish().unwrap().into_inner()
}

/// A document of Word with a body.
pub fn document(body: &str) -> Vec<u8> {
    let names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    let text = format!("<?xml version=\"1.0\"?><w:document {names}><w:body>{body}</w:body></w:document>");
    packed(&[("[Content_Types].xml", "<Types/>"), ("word/document.xml", &text)])
}

pub fn material(name: &str, bytes: &[u8]) -> Result<Material, Refusal> {
    read(name, bytes, Lang::Nn)
}

fn headings(material: &Material) -> Vec<&Heading> {
    let blocks = material.blocks.iter();
    blocks.filter_map(|block| if let Block::Heading(heading) = block { Some(heading) } else { None }).collect()
}

fn texts(material: &Material) -> Vec<&str> {
    let blocks = material.blocks.iter();
    blocks.filter_map(|block| if let Block::Text(text) = block { Some(text.markdown.as_str()) } else { None }).collect()
}

fn tables(material: &Material) -> Vec<&Table> {
    let blocks = material.blocks.iter();
    blocks.filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None }).collect()
}

fn cells(table: &Table) -> Vec<Vec<&str>> {
    table.rows.iter().map(|row| row.cells.iter().map(String::as_str).collect()).collect()
}

fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

/// A document as another library writes it.
fn written() -> Vec<u8> {
    use docx_rs::{
        AbstractNumbering, Comment, Delete, Docx, IndentLevel, Insert, Level, LevelJc, LevelText, NumberFormat,
        Numbering, NumberingId, Paragraph, Run, Start, Style, StyleType, Table, TableCell, TableRow,
    };
    let said = |text: &str| Paragraph::new().add_run(Run::new().add_text(text));
    let item = |text: &str, level| said(text).numbering(NumberingId::new(2), IndentLevel::new(level));
    let level = |at: usize| {
        let bullet = (NumberFormat::new("bullet"), LevelText::new("\u{f0b7}"));
        Level::new(at, Start::new(1), bullet.0, bullet.1, LevelJc::new("left"))
    };
    let cell = |text: &str| TableCell::new().add_paragraph(said(text));
    let changed = Paragraph::new()
        .add_run(Run::new().add_text("Planen skal "))
        .add_delete(
            Delete::new().add_run(Run::new().add_delete_text("kanskje ")).author("Kari").date("2020-05-14T10:00:00Z"),
        )
        .add_insert(Insert::new(Run::new().add_text("alltid ")).author("Ola").date("2020-05-15T10:00:00Z"))
        .add_comment_start(Comment::new(1).author("Eva").date("2020-05-16T10:00:00Z").add_paragraph(said("Kven?")))
        .add_run(Run::new().add_text("leverast."))
        .add_comment_end(1);
    let docx = Docx::new()
        .add_style(Style::new("Overskrift2", StyleType::Paragraph).name("heading 2"))
        .add_abstract_numbering(AbstractNumbering::new(2).add_level(level(0)).add_level(level(1)))
        .add_numbering(Numbering::new(2, 2))
        .add_paragraph(said("1 Kvifor?").style("Heading1"))
        .add_paragraph(said("Fordi sam\u{ad}arbeid\u{a0}løner seg."))
        .add_paragraph(item("ein", 0))
        .add_paragraph(item("under", 1))
        .add_paragraph(said("2.1 Mål").style("Overskrift2"))
        .add_paragraph(changed)
        .add_table(Table::new(vec![
            TableRow::new(vec![cell("Nr"), cell("Milepæl")]),
            TableRow::new(vec![cell("M1"), cell("Drøfting").add_paragraph(said("av plan"))]),
            TableRow::new(vec![cell("alle").grid_span(2)]),
        ]));
    let mut out = Cursor::new(Vec::new());
    docx.build().pack(&mut out).unwrap();
    out.into_inner()
}

#[test]
fn a_document_of_another_program_is_read_in_order() {
    let read = material("plan.docx", &written()).unwrap();
    let found: Vec<_> = headings(&read).iter().map(|one| (one.level, one.number.clone(), one.title.clone())).collect();
    let wanted = [(1, "1", "Kvifor?"), (2, "2.1", "Mål")];
    assert_eq!(found, wanted.map(|(level, number, title)| (level, number.to_owned(), title.to_owned())));
    assert_eq!(texts(&read), ["Fordi samarbeid løner seg.\n\n- ein\n   - under", "Planen skal kanskje leverast."]);
    assert_eq!(cells(tables(&read)[0]), [vec!["Nr", "Milepæl"], vec!["M1", "Drøfting\nav plan"], vec!["alle", ""]]);
    assert_eq!(read.cleaned.gone.list(), ["1 × U+00A0", "1 × U+00AD"]);
}

#[test]
fn tracked_changes_are_proposals_and_the_text_stands_as_it_was() {
    let read = material("plan.docx", &written()).unwrap();
    let found: Vec<_> =
        read.suggestions.iter().map(|one| (one.change, &*one.author, &*one.date, &*one.words)).collect();
    let wanted = [
        (Change::Deleted, "Kari", "2020-05-14", "kanskje"),
        (Change::Inserted, "Ola", "2020-05-15", "alltid"),
        (Change::Comment, "Eva", "2020-05-16", "Kven?"),
    ];
    assert_eq!(
        found.iter().map(|(change, author, date, words)| (*change, *author, *date, words.trim())).collect::<Vec<_>>(),
        wanted
    );
    assert!(read.suggestions.iter().all(|one| one.about == "Planen skal kanskje leverast."));
}

#[test]
fn what_is_no_text_is_listed_and_frames_are_only_frames() {
    let nested = format!("<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>", paragraph("x"), paragraph("y"));
    let body = format!(
        "<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>\
         <w:p><w:r><w:pict><v><w:txbxContent>{}</w:txbxContent></v></w:pict></w:r></w:p>\
         <w:p><w:r><w:drawing/></w:r><w:r><w:t>1. ikkje ei liste *her*</w:t></w:r></w:p>\
         <w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{nested}</w:tc></w:tr>\
         <w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>{}</w:tc><w:tc>{}</w:tc></w:tr>\
         <w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>{}</w:tc></w:tr></w:tbl>",
        paragraph("I ei ramme"),
        paragraph("I ein boks"),
        paragraph("a"),
        paragraph("gruppe"),
        paragraph("b"),
        paragraph("c"),
    );
    let read = material("a.docx", &document(&body)).unwrap();
    assert_eq!(texts(&read), ["I ei ramme\n\n1\\. ikkje ei liste \\*her\\*"]);
    assert_eq!(cells(tables(&read)[0]), [["a", "x | y"], ["gruppe", "b"], ["gruppe", "c"]]);
    let left: Vec<&str> = read.left.iter().map(|finding| &*finding.what.id).collect();
    assert_eq!(left, ["import-left-box", "import-left-picture"]);
    assert!(Locale::new(Lang::Nn).say(&read.left[0].message()).contains("I ein boks"));
    assert_eq!(read.notices.len(), 1);
}

#[test]
fn numbers_that_word_counts_are_those_of_the_headings() {
    let numbering = "<numbering><abstractNum abstractNumId=\"1\">\
        <lvl><start val=\"1\"/><numFmt val=\"decimal\"/><lvlText val=\"%1\"/></lvl>\
        <lvl><start val=\"1\"/><numFmt val=\"decimal\"/><lvlText val=\"%1.%2.\"/></lvl></abstractNum>\
        <num numId=\"7\"><abstractNumId val=\"1\"/></num></numbering>";
    let heading = |level: usize, text: &str| {
        format!(
            "<w:p><w:pPr><w:outlineLvl w:val=\"{level}\"/><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"7\"/></w:numPr>\
             </w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let body = [heading(0, "Ein"), heading(1, "To"), heading(0, "Tre"), heading(1, "Fire"), heading(1, "Fem")].concat();
    let names = "xmlns:w=\"x\"";
    let text = format!("<w:document {names}><w:body>{body}</w:body></w:document>");
    let bytes = packed(&[("word/document.xml", text.as_bytes()), ("word/numbering.xml", numbering.as_bytes())]);
    let read = material("a.docx", &bytes).unwrap();
    let numbers: Vec<&str> = headings(&read).iter().map(|heading| &*heading.number).collect();
    assert_eq!(numbers, ["1", "1.1", "2", "2.1", "2.2"]);
}

/// A workbook with a visible sheet of these rows, and a hidden one.
pub fn workbook(rows: &str, shared: &str, merged: &str) -> Vec<u8> {
    let hidden = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
    packed(&workbook_of(&[("Risiko", "", rows, merged), ("Gøymt", "state=\"hidden\"", hidden, "")], shared))
}

/// The parts of a workbook with sheets: name, more attributes, rows, merged cells. The number formats are 0 general,
/// 1 a date, 2 a percentage.
pub fn workbook_of(sheets: &[(&str, &str, &str, &str)], shared: &str) -> Vec<(String, Vec<u8>)> {
    let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let link = |id: usize, what: &str, target: &str| {
        format!("<Relationship Id=\"rId{id}\" Type=\"{kind}/{what}\" Target=\"{target}\"/>")
    };
    let (mut listed, mut links, mut parts) = (String::new(), String::new(), Vec::new());
    for (at, (name, more, rows, merged)) in (1..).zip(sheets) {
        listed.push_str(&format!("<sheet name=\"{name}\" sheetId=\"{at}\" {more} r:id=\"rId{at}\"/>"));
        links.push_str(&link(at, "worksheet", &format!("worksheets/sheet{at}.xml")));
        let sheet = format!("<worksheet {main}><sheetData>{rows}</sheetData>{merged}</worksheet>");
        parts.push((format!("xl/worksheets/sheet{at}.xml"), sheet));
    }
    let formats = "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"9\"/>";
    let top = link(1, "officeDocument", "xl/workbook.xml");
    for (name, text) in [
        ("[Content_Types].xml", "<Types/>".to_owned()),
        ("_rels/.rels", format!("<Relationships xmlns=\"{package}\">{top}</Relationships>")),
        ("xl/workbook.xml", format!("<workbook {main} xmlns:r=\"{kind}\"><sheets>{listed}</sheets></workbook>")),
        ("xl/_rels/workbook.xml.rels", format!("<Relationships xmlns=\"{package}\">{links}</Relationships>")),
        ("xl/styles.xml", format!("<styleSheet {main}><cellXfs>{formats}</cellXfs></styleSheet>")),
        ("xl/sharedStrings.xml", format!("<sst {main} {shared}</sst>")),
    ] {
        parts.push((name.to_owned(), text));
    }
    parts.into_iter().map(|(name, text)| (name, text.into_bytes())).collect()
}

pub const SHARED: &str =
    "count=\"3\" uniqueCount=\"3\"><si><t>Risiko</t></si><si><t>For lite tid</t></si><si><t>Gruppe</t></si>";
pub const ROWS: &str = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>2</v></c><c r=\"B1\" t=\"s\"><v>0</v></c>\
    <c r=\"C1\" t=\"inlineStr\"><is><t>Når</t></is></c><c r=\"D1\" t=\"inlineStr\"><is><t>Del</t></is></c></row>\
    <row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>A</t></is></c><c r=\"B3\" t=\"s\"><v>1</v></c>\
    <c r=\"C3\" s=\"1\"><v>43965</v></c><c r=\"D3\" s=\"2\"><v>0.125</v></c></row>\
    <row r=\"4\"><c r=\"B4\"><v>2.5</v></c><c r=\"C4\" s=\"1\"><v>43965.5</v></c><c r=\"D4\" t=\"e\"><v>#REF!</v></c></row>";

#[test]
fn a_workbook_gives_dates_decimals_and_merged_cells_as_people_write_them() {
    let merged = "<mergeCells count=\"1\"><mergeCell ref=\"A3:A4\"/></mergeCells>";
    let read = material("a.xlsx", &workbook(ROWS, SHARED, merged)).unwrap();
    let table = tables(&read)[0];
    assert_eq!(table.name, "Risiko");
    assert_eq!(
        cells(table),
        [
            ["Gruppe", "Risiko", "Når", "Del"],
            ["A", "For lite tid", "14.05.2020", "12,5 %"],
            ["A", "2,5", "14.05.2020 kl. 12.00", ""],
        ]
    );
    let nn = Locale::new(Lang::Nn);
    assert_eq!(nn.say(&table.rows[1].place.at(3).message()), "Risiko!D3");
    let left: Vec<String> = read.left.iter().map(|finding| nn.say(&finding.message())).collect();
    assert!(left.iter().any(|said| said.contains("Risiko!D4") && said.contains("#REF!")), "{left:?}");
    assert!(left.iter().any(|said| said.contains("Gøymt")), "{left:?}");
}

#[test]
fn what_is_said_within_a_change_is_no_part_of_it() {
    let run = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let mark = "<w:r><w:commentReference w:id=\"3\"/></w:r>";
    let struck = format!("<w:del w:author=\"Kari\">{}</w:del>", run("aldri "));
    let body = format!(
        "<w:document><w:body><w:p>{}<w:ins w:author=\"Ola\">{}{struck}{mark}</w:ins>{mark}</w:p></w:body></w:document>",
        run("Planen "),
        run("alltid ")
    );
    let comments =
        format!("<w:comments><w:comment w:id=\"3\" w:author=\"Eva\">{}</w:comment></w:comments>", run("Kven?"));
    let read = material("a.docx", &packed(&[("word/document.xml", &body), ("word/comments.xml", &comments)])).unwrap();
    assert_eq!(texts(&read), ["Planen"]);
    let said: Vec<_> = read.suggestions.iter().map(|one| (one.change, &*one.author, one.words.trim())).collect();
    let wanted =
        [(Change::Inserted, "Ola", "alltid"), (Change::Deleted, "Kari", "aldri"), (Change::Comment, "Eva", "Kven?")];
    assert_eq!(said, wanted);
}
