//! Statements as they are signed: these bytes are frozen.

use proptest::prelude::*;
use vedtak::domain::digest::Digest;
use vedtak::domain::lang::Lang;
use vedtak::domain::signature::Statement;
use vedtak::signing::statement::{InvalidStatement, read, render};

fn statement() -> Statement {
    Statement {
        origin: "example.no/vedtak/7f3a/1".parse().unwrap(),
        plan: "felles-utviklingsplan".to_owned(),
        version: "1.0".to_owned(),
        plan_sha256: Digest::of(b"plan"),
        party: "Nesvik kommune".to_owned(),
        organisation_number: Some("938 541 265".to_owned()),
        office: "Ordførar".to_owned(),
        person: "ada".parse().unwrap(),
        name: "Ada Nes".to_owned(),
        authority: "Kommunestyret, sak 12/21, 2021-03-04".to_owned(),
        date: "2021-03-10".parse().unwrap(),
        log_size: 4711,
        log_root: Digest::of(b"log"),
        language: Lang::Nn,
        title: "Felles utviklingsplan".to_owned(),
    }
}

const NYNORSK: &str = "\
---
vedtak-statement: 1
origin: example.no/vedtak/7f3a/1
plan: felles-utviklingsplan
version: \"1.0\"
plan-sha256: 64879f7d6b960a01909762d911a32d4582c20010c5641ee90278b644a9e3b525
party: Nesvik kommune
organisation-number: \"938 541 265\"
office: Ordførar
person: ada
name: Ada Nes
authority: Kommunestyret, sak 12/21, 2021-03-04
date: 2021-03-10
log-size: 4711
log-root: 836ff184e7b41b1e13cb5fd89fa1de98dbbab99e9d2918913ff43b86a5c7c213
---
Eg signerer «Felles utviklingsplan», versjon 1.0, på vegner av Nesvik kommune.
";

#[test]
fn a_statement_is_frozen_to_the_byte_in_every_language() {
    let rendered = render(&statement()).unwrap();
    assert_eq!(rendered, NYNORSK);
    for (language, sentence) in [
        (Lang::En, "I sign “Felles utviklingsplan”, version 1.0, on behalf of Nesvik kommune.\n"),
        (Lang::Nb, "Jeg signerer «Felles utviklingsplan», versjon 1.0, på vegne av Nesvik kommune.\n"),
        (Lang::Nn, "Eg signerer «Felles utviklingsplan», versjon 1.0, på vegner av Nesvik kommune.\n"),
    ] {
        let statement = Statement { language, ..statement() };
        let rendered = render(&statement).unwrap();
        assert_eq!(rendered.split_once("\n---\n").unwrap().1, sentence);
        assert_eq!(read(rendered.as_bytes()), Ok(statement));
    }
}

#[test]
fn a_party_without_a_number_has_no_line_for_it() {
    let statement = Statement { organisation_number: None, ..statement() };
    let rendered = render(&statement).unwrap();
    assert!(!rendered.contains("organisation-number"));
    assert_eq!(read(rendered.as_bytes()), Ok(statement));
}

#[test]
fn another_way_to_write_the_same_is_refused() {
    let swapped = NYNORSK.replace("person: ada\nname: Ada Nes\n", "name: Ada Nes\nperson: ada\n");
    for text in [
        NYNORSK.replace('\n', "\r\n"),
        NYNORSK.trim_end().to_owned(),
        format!("{NYNORSK}\n"),
        format!("\u{feff}{NYNORSK}"),
        format!(" {NYNORSK}"),
        NYNORSK.replace("vedtak-statement: 1", "vedtak-statement: 2"),
        NYNORSK.replace("\"1.0\"", "1.0"),
        NYNORSK.replace("party: Nesvik kommune", "party: \"Nesvik kommune\""),
        NYNORSK.replace("log-size: 4711", "log-size: 04711"),
        NYNORSK.replace("date: 2021-03-10", "date: 2021-3-10"),
        NYNORSK.replace("name: Ada Nes\n", "name: Ada Nes\nnote: x\n"),
        NYNORSK.replace("name: Ada Nes\n", "name: Ada Nes\nname: Ada Nes\n"),
        NYNORSK.replace("name: Ada Nes\n", ""),
        NYNORSK.replace("name: Ada Nes", "name: Ade\u{301} Nes"),
        NYNORSK.replace("av Nesvik", "av Berg"),
        NYNORSK.replace("versjon 1.0", "versjon 1.1"),
        NYNORSK.replace("kommune.\n", "kommune.\nOg meir.\n"),
        swapped,
    ] {
        assert_ne!(text, NYNORSK);
        assert_eq!(read(text.as_bytes()), Err(InvalidStatement::Form), "{text}");
    }
    assert_eq!(read(&[0xff]), Err(InvalidStatement::Form));
}

#[test]
fn what_is_not_one_line_is_not_written() {
    for bad in ["a\nb", "a\u{2028}b", "a\u{1b}[2J", "Ordfo\u{0308}r"] {
        let office = Statement { office: bad.to_owned(), ..statement() };
        assert_eq!(render(&office), Err(InvalidStatement::Value("office")), "{bad:?}");
        let title = Statement { title: bad.to_owned(), ..statement() };
        assert_eq!(render(&title), Err(InvalidStatement::Value("title")), "{bad:?}");
    }
}

proptest! {
    #[test]
    fn every_statement_that_is_written_reads_back(
        title in "[a-zæøå0-9 «»“”:#\"'\\\\{}$.,-]{0,40}",
        party in "[a-zæøå0-9 «»:#\"'.,-]{0,20}",
        authority in "\\PC{0,40}",
        version in "[0-9.]{1,5}",
        language in prop_oneof![Just(Lang::En), Just(Lang::Nb), Just(Lang::Nn)],
    ) {
        let statement = Statement { title, party, authority, version, language, ..statement() };
        if let Ok(rendered) = render(&statement) {
            prop_assert_eq!(read(rendered.as_bytes()), Ok(statement));
        }
    }
}
