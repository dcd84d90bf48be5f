//! What notices say, every kind in three languages; and that nothing slips into a header.

use std::fmt::Write as _;

use chrono::{DateTime, NaiveDate, Utc};
use vedtak::document::letter::Address;
use vedtak::domain::lang::Lang;
use vedtak::domain::message::Message;
use vedtak::domain::milestone::Act;
use vedtak::notice::letter::Office;
use vedtak::notice::round::{About, Asked, Notice, Reader, Stage, Waits, Wanted, Whose};

use crate::data::setting::Setting;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn instant() -> DateTime<Utc> {
    "2020-06-12T08:00:00Z".parse().unwrap()
}

fn sentence() -> Message {
    Message::new("missing-answer")
        .with("names", vec!["SU Vest".to_owned()])
        .with("step", "M2")
        .with("done", 3_usize)
        .with("total", 4_usize)
}

fn asked(stage: Stage) -> About {
    About::Asked(Box::new(Asked {
        stage,
        plan: "Felles utviklingsplan".into(),
        version: "1.1".into(),
        act: Act::Consider,
        name: "SU Vest".into(),
        sentence: sentence(),
        since: Some(day("2020-05-26")),
        due: Some(day("2020-06-19")),
        silence: (stage == Stage::Opened).then(|| "planen er godkjend.".into()),
        reference: Some("felles-utviklingsplan-M2-su-vest".into()),
    }))
}

fn digest() -> About {
    let wanted = |reference: Option<&str>| Wanted {
        sentence: sentence(),
        since: Some(day("2020-05-26")),
        due: reference.map(|_| day("2020-06-19")),
        reference: reference.map(Into::into),
    };
    About::Digest(vec![
        Waits {
            plan: "Felles utviklingsplan".into(),
            wanted: vec![wanted(Some("FUP-M2-su-vest")), wanted(None)],
            unnamed: 0,
        },
        Waits { plan: "Løynd plan".into(), wanted: Vec::new(), unnamed: 2 },
    ])
}

fn notice(about: About, lang: Lang) -> Notice {
    let whose = Whose::Person("kari".parse().unwrap());
    let reader = Reader { whose, name: "Kari Nes".into(), mail: "kari@example.no".into(), lang };
    Notice { key: "key".into(), reader, about }
}

#[test]
fn each_kind_reads_well_in_each_language() {
    let mut setting = Setting::new("nn");
    std::sync::Arc::make_mut(&mut setting.workspace.head).name = "Samarbeid Fjordane".into();
    let address = Address { host: "vedtak.example.no".into(), port: 2222, fingerprint: "SHA256:abc".into() };
    let office = Office { workspace: &setting.workspace, mail: "sekretariat@example.no", address: Some(&address) };
    for lang in Lang::ALL {
        let mut all = String::new();
        let kinds = [
            About::Invited("2020-06-26T12:00:00Z".parse().unwrap()),
            About::Welcome,
            asked(Stage::Opened),
            asked(Stage::Before(7)),
            asked(Stage::Overdue),
            digest(),
        ];
        for about in kinds {
            let notice = notice(about, lang);
            let subject = notice.subject(&setting.workspace);
            write!(all, "Subject: {subject}\n\n{}\n-----\n", notice.words(office)).unwrap();
        }
        insta::assert_snapshot!(format!("notices_{lang}"), all);
    }
}

#[test]
fn the_same_notice_is_the_same_message() {
    let setting = Setting::new("nn");
    let office = Office { workspace: &setting.workspace, mail: "sekretariat@example.no", address: None };
    let mail = notice(About::Welcome, Lang::Nn).mail(office, instant());
    assert_eq!(mail.id, notice(digest(), Lang::En).mail(office, instant()).id, "the key alone decides");
    let eml = String::from_utf8(mail.eml().unwrap()).unwrap();
    assert!(eml.contains("Auto-Submitted: auto-generated"), "whoever is away does not answer: {eml}");
}

#[test]
fn nothing_slips_into_a_header_or_a_command() {
    let setting = Setting::new("nn");
    let office = Office { workspace: &setting.workspace, mail: "sekretariat@example.no", address: None };
    let mut bad = notice(asked(Stage::Opened), Lang::Nn);
    bad.reader.name = "Kari\r\nBcc: alle@example.no".into();
    if let About::Asked(asked) = &mut bad.about {
        asked.plan = "Plan\r\nBcc: alle@example.no\r\n\r\nHei".into();
    }
    let eml = String::from_utf8(bad.mail(office, instant()).eml().unwrap()).unwrap();
    let (head, _) = eml.split_once("\r\n\r\n").unwrap();
    assert!(!head.lines().any(|line| line.starts_with("Bcc")), "{head}");
    for address in
        ["a@example.no\r\nRCPT TO:<b@example.no>", "a@example.no> <b@example.no", "a b@example.no", "a@", "@b", ""]
    {
        bad.reader.mail = address.into();
        assert!(bad.mail(office, instant()).eml().is_err(), "{address:?}");
        assert!(vedtak::notice::delivery::address(address).is_err(), "{address:?}");
    }
}
