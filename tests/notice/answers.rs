//! Originals as mail programs and people save them: what is read, what is damaged, and that nothing makes the reader fall.

use proptest::prelude::*;
use vedtak::domain::consideration::Outcome;
use vedtak::notice::answer::{Kind, Original};

/// The letter that is answered, as it stands below an answer: it has a box that is ticked, which is not the answer's.
const LETTER: &str =
    "Vi ber SU Vest om å drøfte planen.\r\n☒ godkjent\r\nOppgi referansen plan-M2-su-vest i svaret.\r\n";

/// An e-mail with these words, as a program writes it.
fn mail(subject: &str, words: &str) -> String {
    let words = words.replace('\n', "\r\n");
    format!(
        "Received: from a.example.no by b.example.no; Tue, 26 May 2020 23:30:00 +0200\r\n\
         Received: from c.example.no by a.example.no; Tue, 26 May 2020 10:00:00 +0200\r\n\
         From: \"Nes, Kari\" <Kari.Nes@vest.example.no>\r\nTo: sekretariat@example.no\r\nSubject: {subject}\r\n\
         Date: Tue, 26 May 2020 09:59:00 +0200\r\nMessage-ID: <svar@vest.example.no>\r\n\
         In-Reply-To: <01J0000000000000000000000A@example.no>\r\nMIME-Version: 1.0\r\n\
         Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{words}"
    )
}

fn quoted() -> String {
    LETTER.lines().map(|line| format!("> {line}\n")).collect()
}

fn read(bytes: impl AsRef<[u8]>) -> Original {
    Original::read("svar.eml", bytes.as_ref())
}

fn troubles(original: &Original) -> Vec<&str> {
    original.troubles.iter().map(|trouble| trouble.id.as_ref()).collect()
}

#[test]
fn an_answer_is_read_from_every_program_and_the_letter_below_is_not_part_of_it() {
    let outlook = format!(
        "\n________________________________\nFra: Sekretariatet <s@example.no>\nSendt: tirsdag 26. mai 2020 08:00\nTil: SU Vest\nEmne: Høring\n\n{LETTER}"
    );
    let nynorsk =
        format!("\nFrå: Sekretariatet\nSendt: tysdag 26. mai 2020 08:00\nTil: SU Vest\nEmne: Høyring\n\n{LETTER}");
    let gmail = format!("\ntir. 26. mai 2020 kl. 08:00 skrev Sekretariatet <\ns@example.no>:\n\n{}", quoted());
    let apple = format!("\n\n> 26. mai 2020 kl. 08:00 skreiv Sekretariatet <s@example.no>:\n> \n{}", quoted());
    for (subject, below) in [
        ("SV: Felles plan: drøfting, versjon 1.0 [plan-M2-su-vest]", outlook),
        ("Sv: Felles plan [PLAN-M2-SU-VEST]", nynorsk),
        ("Re: Felles plan [plan-M2-su-vest]", gmail),
        ("Svar: Felles plan [plan-M2-\r\n su-vest]", apple),
    ] {
        let original =
            read(mail(subject, &format!("Hei!\n\nVi har ingen merknader.\n☒ ingen merknader\n\nMvh Kari\n{below}")));
        assert_eq!(original.kind, Kind::Mail);
        assert_eq!(original.words, "Hei!\n\nVi har ingen merknader.\n☒ ingen merknader\n\nMvh Kari", "{subject}");
        assert!(original.quoted.contains("☒ godkjent"), "{subject}: {}", original.quoted);
        assert_eq!(original.ticked(), [Outcome::NoRemarks], "{subject}: the box below is the letter's");
        assert_eq!(original.from.as_ref().unwrap().mail, "Kari.Nes@vest.example.no");
        assert_eq!(original.from.as_ref().unwrap().name, "Nes, Kari");
        assert_eq!(original.received.unwrap().to_rfc3339(), "2020-05-26T21:30:00+00:00", "the last post office");
        assert_eq!(original.answers, ["01j0000000000000000000000a"]);
        assert_eq!(troubles(&original), [""; 0], "{subject}");
    }
}

#[test]
fn letters_of_older_programs_are_read_and_lost_ones_are_named() {
    let latin = mail("=?iso-8859-1?Q?SV:_H=F8yring?=", "").replace("charset=utf-8", "charset=iso-8859-1");
    let original = read([latin.as_bytes(), b"Vi st\xf8ttar planen p\xe5 alle m\xe5tar."].concat());
    assert_eq!(original.subject.as_deref(), Some("SV: Høyring"));
    assert_eq!((original.words.as_str(), troubles(&original).len()), ("Vi støttar planen på alle måtar.", 0));
    let wrong = read([mail("SV: plan", "").as_bytes(), b"Vi st\xf8ttar planen."].concat());
    assert_eq!(troubles(&wrong), ["answer-mail-letters"], "{}", wrong.words);
}

#[test]
fn a_machine_answers_nothing() {
    let away = mail("Autosvar: plan [plan-M2-su-vest]", "Eg er på ferie.");
    assert!(!read(&away).is_automatic);
    assert!(read(away.replace("MIME-Version", "Auto-Submitted: auto-replied\r\nMIME-Version")).is_automatic);
    let lost = away.replace("text/plain; charset=utf-8", "multipart/report; boundary=x");
    assert!(read(lost).is_automatic);
}

/// An e-mail with one file, in base64.
fn with_file(name: &str, base64: &str) -> String {
    let parts = format!(
        "--grense\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nSjå vedlegget.\r\n--grense\r\n\
         Content-Type: application/pdf; name=\"{name}\"\r\nContent-Disposition: attachment; filename=\"{name}\"\r\n\
         Content-Transfer-Encoding: base64\r\n\r\n{base64}\r\n--grense--\r\n"
    );
    let kind = "Content-Type: multipart/mixed; boundary=grense";
    let head = mail("SV: plan", "").replace("Content-Type: text/plain; charset=utf-8", kind);
    head.replace("Content-Transfer-Encoding: 8bit\r\n", "") + &parts
}

#[test]
fn a_damaged_e_mail_says_what_is_damaged_and_keeps_the_rest() {
    let whole = with_file("protokoll.pdf", "JVBERi0xLjcK");
    let original = read(&whole);
    assert_eq!((original.words.as_str(), troubles(&original)), ("Sjå vedlegget.", vec![]));
    let file = &original.files[0];
    assert_eq!((file.name.as_str(), file.size), ("protokoll.pdf", 9));

    let cut = read(&whole[..whole.len() - 30]);
    assert!(troubles(&cut).contains(&"answer-mail-cut"), "{:?}", cut.troubles);
    assert_eq!(cut.words, "Sjå vedlegget.");
    let broken = read(with_file("protokoll.pdf", "JVBE!!Ri0x*Lj\u{1}cK==="));
    assert_eq!(troubles(&broken), ["answer-file-broken"]);
    assert_eq!(broken.from.as_ref().unwrap().mail, "Kari.Nes@vest.example.no");
    for nothing in ["", "\r\n\r\n", "berre tekst utan hovud\r\n", "PK\u{3}\u{4}"] {
        assert_eq!(troubles(&read(nothing)), ["answer-no-mail"], "{nothing}");
    }
    let hurt = Original::read("svarskjema.docx", b"PK\x03\x04 ikkje eit dokument");
    assert_eq!((hurt.kind, troubles(&hurt)), (Kind::Document, vec!["answer-unread"]));
}

#[test]
fn letters_in_letters_without_end_are_not_followed() {
    let head = mail("SV: plan", "");
    let inner = |kind: &str, count: usize| -> String { format!("Content-Type: {kind}\r\n\r\n").repeat(count) };
    for bomb in [
        inner("message/rfc822", 200_000),
        (0..50_000).map(|no| format!("Content-Type: multipart/mixed; boundary=b{no}\r\n\r\n--b{no}\r\n")).collect(),
        (0..50_000)
            .map(|no| format!("content-type: multipart/digest; boundary=d{no}\r\n\r\n--d{no}\r\n\r\n"))
            .collect(),
    ] {
        assert_eq!(
            troubles(&read(format!("{}{bomb}", head.replace("Content-Type: text/plain; charset=utf-8\r\n", "")))),
            ["answer-mail-parts"]
        );
    }
    // As deep as is followed at all.
    let deep = read(inner("message/rfc822", 240) + &head);
    assert!(troubles(&deep).len() < 3);
}

/// Words of which e-mails are made, so that what is made at random goes deep.
fn pieces() -> impl Strategy<Value = Vec<u8>> {
    let known = [
        "From: a@b.no\r\n",
        "Subject: [plan-M2-su-vest]\r\n",
        "Content-Type: multipart/mixed; boundary=x\r\n",
        "Content-Type: multipart/digest; boundary=x\r\n",
        "Content-Type: message/rfc822\r\n",
        "Content-Type: text/html; charset=utf-16\r\n",
        "Content-Transfer-Encoding: base64\r\n",
        "Content-Disposition: attachment; filename=a.docx\r\n",
        "\r\n\r\n",
        "--x\r\n",
        "--x--\r\n",
        "> skrev 1:2@:\r\n",
        "Fra: x\r\nSendt: y\r\nTil: z\r\n",
        "☒ godkjent\r\n",
        "PK\u{3}\u{4}",
        "=?utf-8?Q?=E2?=",
    ];
    let piece = prop_oneof![
        prop::sample::select(known.to_vec()).prop_map(|piece| piece.as_bytes().to_vec()),
        prop::collection::vec(any::<u8>(), 0..24),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_bytes_make_the_reader_fall(bytes in pieces(), name in prop::sample::select(vec!["a.eml", "a.docx", "a.md", "a.pdf"])) {
        let original = Original::read(name, &bytes);
        prop_assert_eq!(original.size, bytes.len());
        let steers = original.words.contains('\u{1b}');
        prop_assert!(!steers, "nothing steers a terminal");
        prop_assert_eq!(&original, &Original::read(name, &bytes));
    }

    #[test]
    fn a_letter_that_is_cut_anywhere_is_still_an_original(end in 0_usize..900) {
        let whole = with_file("protokoll.pdf", "JVBERi0xLjcK");
        let original = read(whole.as_bytes().get(..end).unwrap_or(whole.as_bytes()));
        prop_assert!(original.files.len() < 2);
    }
}
