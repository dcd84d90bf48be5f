//! Files that mean harm, or were harmed: each is refused with what is wrong and what to do, and none takes the program
//! with it.

use proptest::prelude::*;
use vedtak::document::import::{MAX_FILE, read_pasted};
use vedtak::domain::lang::Lang;
use vedtak::locale::Locale;

use super::import::{ROWS, SHARED, document, material, packed, workbook};

/// Returns why a file is refused, in words.
fn refused(name: &str, bytes: &[u8]) -> String {
    let refusal = material(name, bytes).err().unwrap_or_else(|| panic!("{name} was read"));
    let nn = Locale::new(Lang::Nn);
    let hint = refusal.hint.map(|hint| nn.say(&hint)).unwrap_or_default();
    assert!(!hint.is_empty(), "{name}: no way out of {}", refusal.cause.id);
    nn.say(&refusal.cause)
}

#[test]
fn what_grows_without_measure_is_stopped_while_it_grows() {
    let bomb = vec![b' '; 8 << 20];
    assert!(refused("a.docx", &packed(&[("word/document.xml", &bomb)])).contains("word/document.xml"));
    let sheet = packed(&[("xl/workbook.xml", &b"<a/>"[..]), ("xl/worksheets/sheet1.xml", &bomb)]);
    assert!(refused("a.xlsx", &sheet).contains("sheet1.xml"));
    let many: Vec<(String, Vec<u8>)> = (0..5_001).map(|at| (format!("{at}.xml"), Vec::new())).collect();
    assert!(refused("a.docx", &packed(&many)).contains("5"));
}

#[test]
fn entities_depth_and_claims_are_not_believed() {
    let kind =
        b"<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><w:document><w:body>&b;</w:body></w:document>";
    assert!(refused("a.docx", &packed(&[("word/document.xml", kind)])).contains("dokumenttype"));
    let deep = format!("{}{}", "<w:sdt>".repeat(10_000), "</w:sdt>".repeat(10_000));
    assert!(refused("a.docx", &document(&deep)).contains("256"));
    let list = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"40\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>";
    assert!(refused("a.docx", &document(list)).contains("32"));
    assert!(refused("a.docx", &document(&list.replace("40", "32"))).contains("32"));
    assert!(material("a.docx", &document(&list.replace("40", "31"))).is_ok());
    let cell = format!("<w:tbl><w:tr><w:tc>{}</w:tc><w:tc/></w:tr></w:tbl>", list.replace("40", "99999999999"));
    assert!(refused("a.docx", &document(&cell)).contains("32"));
    // A library would make room for every string that is claimed.
    let claims = SHARED.replace("uniqueCount=\"3\"", "uniqueCount=\"999999999999\"");
    assert!(material("a.xlsx", &workbook(ROWS, &claims, "")).is_ok());
    let far = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>";
    assert!(refused("a.xlsx", &workbook(far, SHARED, "")).contains("256"));
    let merged: String = (0..200).map(|_| "<mergeCell ref=\"A1:XFD1048576\"/>").collect();
    assert!(material("a.xlsx", &workbook(ROWS, SHARED, &format!("<mergeCells>{merged}</mergeCells>"))).is_ok());
}

#[test]
fn words_that_are_repeated_take_room_each_time() {
    let long = "x".repeat(1 << 20);
    let cells = |merge: &str, text: &str| {
        let cell = format!("<w:tc><w:tcPr><w:vMerge{merge}/></w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>");
        format!("<w:tr>{cell}<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr>")
    };
    let table = format!("<w:tbl>{}{}</w:tbl>", cells(" w:val=\"restart\"", &long), cells("", "").repeat(60));
    assert!(refused("a.docx", &document(&table)).contains("51 MiB"));
    let change = "<w:ins w:author=\"A\"><w:r><w:t>y</w:t></w:r></w:ins>".repeat(60);
    let changed = format!("<w:p><w:r><w:t>{long}</w:t></w:r>{change}</w:p>");
    assert!(refused("a.docx", &document(&changed)).contains("51 MiB"));
    let cell = |row: usize| format!("<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>0</v></c></row>");
    let rows: String = (1..=60).map(cell).collect();
    let shared = format!("count=\"1\"><si><t>{long}</t></si>");
    assert!(refused("a.xlsx", &workbook(&rows, &shared, "")).contains("51 MiB"));
}

#[test]
fn damaged_empty_locked_and_foreign_files_say_what_to_do() {
    let whole = document("<w:p><w:r><w:t>x</w:t></w:r></w:p>");
    assert!(refused("a.docx", &whole[..whole.len() / 2]).contains("skadd"));
    assert!(refused("a.docx", b"").contains("ingenting"));
    assert!(refused("a.docx", b"PK\x03\x04").contains("skadd"));
    assert!(refused("a.pdf", b"%PDF-1.7").contains("a.pdf"));
    assert!(refused("a.csv", b"a;b\0c").contains("ikkje er tekst"));
    assert!(refused("a.zip", &packed(&[("a.txt", b"x")])).contains("verken"));
    assert!(refused("a.xlsb", &packed(&[("xl/workbook.bin", b"x")])).contains("bin"));
    assert!(refused("a.docx", &document("<w:p>")).contains("XML"));
    assert!(refused("a.docx", &packed(&[("word/document.xml", b"\xff\xfe<")])).contains("UTF-8"));
    let locked: Vec<u8> = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        .iter()
        .copied()
        .chain("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    assert!(refused("a.xlsx", &locked).contains("passord"));
    let large = vec![b'x'; MAX_FILE + 1];
    assert!(refused("a.csv", &large).contains("51 MiB"));
    let line = "x".repeat(2 << 20);
    assert!(refused("a.csv", format!("a;b\n{line};1\n").as_bytes()).contains("2 MiB"));
    assert!(refused("a.md", line.as_bytes()).contains("2 MiB"));
    assert!(refused("a.docx", &document(&format!("<w:p><w:r><w:t>{line}</w:t></w:r></w:p>"))).contains("2 MiB"));
    let cell = format!("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{line}</t></is></c></row>");
    assert!(refused("a.xlsx", &workbook(&cell, SHARED, "")).contains("2 MiB"));
    assert!(read_pasted(&line).is_err());
    assert!(read_pasted(&"x\t".repeat(300)).is_err());
}

#[test]
fn two_thousand_headings_are_no_harm() {
    let text: String = (0..2_000).map(|at| format!("# {at} Overskrift\n\nTekst.\n\n")).collect();
    assert_eq!(material("a.md", text.as_bytes()).unwrap().blocks.len(), 4_000);
}

#[test]
fn a_character_that_turns_or_steers_is_refused_with_its_place() {
    let read = material("a.csv", "a;b\nx;y\u{202e}z\n".as_bytes()).unwrap();
    let said = Locale::new(Lang::Nn).say(&read.cleaned.refused[0].message());
    assert!(said.contains("linje 2, kolonne 2") && said.contains("U+202E"), "{said}");
}

/// Changes a text here and there: what is cut, doubled or written over.
fn harmed(text: &str, harms: &[(usize, u8, u8)]) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    for (at, kind, value) in harms {
        let at = at % bytes.len().max(1);
        match kind % 4 {
            0 => bytes[at] = *value,
            1 => bytes.truncate(at.max(1)),
            2 => {
                let end = (at + usize::from(*value)).min(bytes.len());
                let part = bytes[at..end].to_vec();
                bytes.splice(at..at, part);
            }
            _ => _ = bytes.remove(at),
        }
        if bytes.is_empty() {
            bytes.push(b'x');
        }
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_bytes_take_the_program_with_them(
        harms in proptest::collection::vec((any::<usize>(), any::<u8>(), any::<u8>()), 1..6),
        name in proptest::sample::select(vec!["a.docx", "a.xlsx", "a.csv", "a.md"]),
    ) {
        let body = "<w:document xmlns:w=\"x\"><w:body><w:p><w:pPr><w:pStyle w:val=\"Heading1\"/><w:numPr><w:ilvl w:val=\"1\"/>\
            <w:numId w:val=\"7\"/></w:numPr></w:pPr><w:ins w:author=\"A\"><w:r><w:t>x</w:t></w:r></w:ins></w:p><w:tbl><w:tr><w:tc>\
            <w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl></w:body></w:document>";
        let inside = packed(&[("word/document.xml", &harmed(body, &harms)), ("word/numbering.xml", &harmed(body, &harms))]);
        let _ = material("a.docx", &inside);
        let rows = String::from_utf8_lossy(&harmed(ROWS, &harms)).into_owned();
        let shared = String::from_utf8_lossy(&harmed(SHARED, &harms)).into_owned();
        let merged = String::from_utf8_lossy(&harmed("<mergeCells><mergeCell ref=\"A3:A4\"/></mergeCells>", &harms)).into_owned();
        let _ = material("a.xlsx", &workbook(&rows, SHARED, &merged));
        let _ = material("a.xlsx", &workbook(ROWS, &shared, ""));
        for whole in [workbook(ROWS, SHARED, ""), inside] {
            let text: String = whole.iter().map(|byte| char::from(*byte)).collect();
            let bytes: Vec<u8> = harmed(&text, &harms).into_iter().collect();
            let _ = material(name, &bytes);
        }
        let _ = material(name, &harmed("# 1 A\n\n| a | b |\n|--|--|\n| \"x\n;y\" |\n- a\n  - b\n", &harms));
    }
}
