//! Documents and workbooks that are whole and well-formed, and inflate to more than any machine should hold: each is
//! refused in words, within the memory that the program is given, and nothing of it is taken in.

use std::io::{Cursor, Write as _};
use std::process::{Command, Output};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::support::Caller;

const PLAN: &str = "felles-utviklingsplan";
/// To how many bytes a bomb inflates.
const LARGE: usize = 512 << 20;
/// How many KiB of data the program may have.
const MEMORY: usize = 320 << 10;

/// A file that is packed: what stands first, again and again until it is large enough, and last.
type Part<'a> = (&'a str, &'a [u8], &'a str, &'a str, usize);

fn packed(parts: &[Part<'_>]) -> Vec<u8> {
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, first, again, last, size) in parts {
        out.start_file(*name, SimpleFileOptions::default().compression_level(Some(1))).unwrap();
        out.write_all(first).unwrap();
        let piece = again.repeat((1 << 16) / again.len().max(1));
        (0..size / (1 << 16)).for_each(|_| out.write_all(piece.as_bytes()).unwrap());
        out.write_all(last.as_bytes()).unwrap();
    }
    out.finish().unwrap().into_inner()
}

const DOCUMENT: Part<'_> = (
    "word/document.xml",
    b"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>",
    "<w:p><w:r><w:t>Planen skal handsamast.</w:t></w:r></w:p>",
    "</w:body></w:document>",
    0,
);

fn document(size: usize) -> Vec<u8> {
    let (name, first, again, last, _) = DOCUMENT;
    packed(&[("[Content_Types].xml", b"<Types/>", "", "", 0), (name, first, again, last, size)])
}

fn workbook(size: usize) -> Vec<u8> {
    let book = "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Ark\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    let links = "<Relationships><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/\
        relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>";
    let row = "<row><c t=\"inlineStr\"><is><t>M1</t></is></c></row>";
    packed(&[
        ("xl/workbook.xml", book.as_bytes(), "", "", 0),
        ("xl/_rels/workbook.xml.rels", links.as_bytes(), "", "", 0),
        ("xl/worksheets/sheet1.xml", b"<worksheet><sheetData>", row, "</sheetData></worksheet>", size),
    ])
}

/// Writes another size than the true one where a package says how large its largest file is.
fn lying(mut bytes: Vec<u8>, says: u32) -> Vec<u8> {
    for (mark, at) in [(b"PK\x03\x04", 22), (b"PK\x01\x02", 24)] {
        let places: Vec<usize> = (0..bytes.len() - 46).filter(|place| bytes[*place..].starts_with(mark)).collect();
        for place in places {
            bytes[place + at..place + at + 4].copy_from_slice(&says.to_le_bytes());
        }
    }
    bytes
}

/// Runs the program with as much memory as it may have.
fn run(caller: &Caller, words: &[&str]) -> Output {
    let program = caller.program();
    let mut command = Command::new("sh");
    command.arg("-c").arg(format!("ulimit -d {MEMORY} && exec \"$0\" \"$@\"")).arg(program.get_program()).args(words);
    command.current_dir(caller.folder.path()).env_clear();
    command.envs(program.get_envs().filter_map(|(name, value)| Some((name, value?))));
    command.output().unwrap()
}

#[test]
fn what_is_whole_and_inflates_without_measure_is_refused_within_bounded_memory() {
    let caller = Caller::with_directive();
    let (bomb, book) = (document(LARGE), workbook(LARGE));
    let names: Vec<String> = (0..LARGE >> 20).map(|at| format!("word/part{at}.xml")).collect();
    let (_, first, again, last, _) = DOCUMENT;
    let mut many: Vec<Part<'_>> = names.iter().map(|name| (name.as_str(), first, again, last, 1 << 20)).collect();
    many.push(DOCUMENT);
    let files = [
        ("stor.docx", bomb.clone(), "word/document.xml"),
        ("stor.xlsx", book.clone(), "sheet1.xml"),
        ("mange.docx", packed(&many), "word/part"),
        ("lyg.docx", lying(bomb.clone(), 10), "skadd"),
        ("lyg.xlsx", lying(book, 10), "skadd"),
        ("i-ein-pakke.docx", packed(&[("stor.docx", &bomb, "", "", 0)]), "verken"),
        ("i-eit-dokument.docx", packed(&[("word/document.xml", &bomb, "", "", 0)]), "word/document.xml"),
    ];
    let before = caller.run(&["log", "head"]).done();
    for (name, bytes, part) in files {
        assert!(bytes.len() < 48 << 20, "{name}: {}", bytes.len());
        caller.write(name, bytes);
        for into in [&["--into", PLAN][..], &[]] {
            let answer = run(&caller, &[&["plan", "import", name, "--yes"], into].concat());
            let said = String::from_utf8(answer.stderr).unwrap();
            assert_eq!(answer.status.code(), Some(1), "{name}: {:?} {said}", answer.status);
            assert!(
                said.starts_with(&format!("Feil: {name}: ")) && said.contains(part) && said.lines().count() >= 2,
                "{name}: {said}"
            );
        }
    }
    assert_eq!(caller.run(&["log", "head"]).done(), before);
}

#[test]
fn what_claims_to_be_large_and_carries_a_bomb_that_nobody_opens_is_read() {
    let caller = Caller::with_directive();
    caller.write("lyg.docx", lying(document(1 << 16), u32::MAX - 1));
    let answer = run(&caller, &["plan", "import", "lyg.docx", "--key", "lyg", "--yes"]);
    assert!(matches!(answer.status.code(), Some(0 | 1)), "{answer:?}");
    let inner = document(LARGE);
    let (name, first, again, last, _) = DOCUMENT;
    let carries = [(name, first, again, last, 1 << 16), ("word/embeddings/indre.zip", inner.as_slice(), "", "", 0)];
    caller.write("ber.docx", packed(&carries));
    let answer = run(&caller, &["plan", "import", "ber.docx", "--key", "ber", "--yes"]);
    assert_eq!(answer.status.code(), Some(0), "{answer:?}");
}
