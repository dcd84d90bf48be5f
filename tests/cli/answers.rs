//! Answers as they come back: known by their reference, entered once, and never taken for what they are not.

use std::fs;
use std::io::{Cursor, Read as _, Write as _};

use mail_parser::MessageParser;
use serde_json::Value;
use vedtak::domain::consideration::Outcome;
use vedtak::domain::lang::Lang;
use vedtak::engine::Engine;
use vedtak::notice::answer::Original;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::support::{Answer, Caller};

const PLAN: &str = "felles-utviklingsplan";
const FOLDERS: [&str; 4] = ["su-vest", "su-berg", "su-nordhordland", "sr-voss"];

/// The directive before four bodies, three of which have an address; sent out.
fn sent() -> Caller {
    let caller = Caller::with_directive();
    caller.run(&["body", "set", "su-vest", "mail=su-vest@vest.example.no"]).done();
    caller.run(&["body", "set", "su-berg", "mail=su-berg@berg.example.no", "language=nb"]).done();
    caller.run(&["body", "set", "su-nordhordland", "mail=su-nord@nord.example.no", "language=en"]).done();
    caller.run(&["version", "lock", PLAN]).done();
    caller.run(&["step", "open", PLAN, "M2", "--due", "2020-06-19"]).done();
    send(&caller, "ut");
    fs::create_dir(caller.path("inn")).unwrap();
    caller
}

fn send(caller: &Caller, out: &str) {
    let named = FOLDERS.iter().flat_map(|body| ["--to", *body]);
    let words: Vec<&str> = ["step", "send", PLAN, "M2", "--out", out].into_iter().chain(named).collect();
    caller.run(&[&words[..], &["--from", "sekretariat@example.no"]].concat()).done();
}

fn reference(body: &str) -> String {
    format!("{PLAN}-M2-{body}")
}

/// The letter that was sent to a body: its identity, subject and words.
pub fn letter(caller: &Caller, out: &str, body: &str) -> (String, String, String) {
    let mut names = fs::read_dir(caller.path(out).join(body)).unwrap().map(|entry| entry.unwrap().path());
    let eml = names.find(|path| path.extension().is_some_and(|end| end == "eml")).unwrap();
    let bytes = fs::read(eml).unwrap();
    let mail = MessageParser::default().parse(&bytes).unwrap();
    (
        mail.message_id().unwrap().into(),
        mail.subject().unwrap().into(),
        mail.body_text(0).unwrap().replace("\r\n", "\n"),
    )
}

/// A reply, written by hand as Outlook does, above the letter that was sent.
pub fn reply(from: &str, (id, subject, below): (&str, &str, &str), words: &str) -> String {
    format!(
        "From: Kari Nes <{from}>\nTo: sekretariat@example.no\nSubject: {subject}\nDate: Mon, 25 May 2020 09:59:00 +0200\n\
         In-Reply-To: <{id}>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n{words}\n\n\
         Mvh Kari\n________________________________\nFra: Sekretariatet <sekretariat@example.no>\n\
         Sendt: fredag 22. mai 2020 08:00\nTil: Kari\nEmne: Høring\n\n{below}"
    )
}

/// The form of a body as it came back from a word processor, with other words in it.
pub fn returned(caller: &Caller, out: &str, (body, form): (&str, &str), changes: &[(&str, &str)]) -> Vec<u8> {
    let bytes = fs::read(caller.path(out).join(body).join(form)).unwrap();
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        let name = file.name().unwrap().into_owned();
        if name == "word/document.xml" {
            let mut text = String::from_utf8(content).unwrap();
            for (old, new) in changes {
                assert!(text.contains(old), "{old}");
                // Room to write in is written over as a whole.
                let room = text.chars().skip_while(|c| *c != '…').take_while(|c| *c == '…').collect::<String>();
                text = text.replacen(if *old == "…" { room.as_str() } else { old }, new, 1);
            }
            content = text.into_bytes();
        }
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(&content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn json(answer: Answer) -> Value {
    serde_json::from_str(&answer.done()).unwrap()
}

/// What was recorded, in its order.
fn considerations(caller: &Caller) -> Vec<Value> {
    let engine = Engine::open(&caller.workspace(), "test", &mut |_| {}).unwrap();
    let plan = engine.plan_by_key(PLAN).unwrap();
    let mut steps: Vec<_> = plan.steps.values().collect();
    steps.sort_by_key(|step| step.round);
    let recorded = steps.into_iter().flat_map(|step| plan.recorded(step));
    recorded.map(|recorded| serde_json::to_value(&recorded.consideration).unwrap()).collect()
}

fn head(caller: &Caller) -> String {
    caller.run(&["log", "head"]).done()
}

/// Four answers by four ways.
fn answers(caller: &Caller) {
    let (id, subject, below) = letter(caller, "ut", "su-vest");
    let subject = format!("SV: {}", subject.to_uppercase());
    caller.write("inn/a-vest.eml", reply("kari@heime.example.no", (&id, &subject, &below), "☒ ingen merknader"));
    let (id, _, below) = letter(caller, "ut", "su-berg");
    caller.write(
        "inn/b-berg.eml",
        reply("su-berg@berg.example.no", (&id, "Svar frå SU Berg", &below), "Vi vil ha et kapittel til."),
    );
    let form = [
        ("☐ approved with remarks", "☒ approved with remarks"),
        ("…", "15.05.20"),
        ("…", "12/20"),
        ("…", "7 of 9"),
        ("…", "7"),
        ("…", "0"),
        ("…", "0"),
        ("…", "SU Nordhordland approves the plan."),
        ("…", " "),
        ("…", " "),
        ("…", "Chapter 2 is too long."),
        ("…", "Say who pays."),
        ("…", " "),
        ("…", "The budget is settled first."),
    ];
    let form = returned(caller, "ut", ("su-nordhordland", "3-reply-form.docx"), &form);
    caller.write("inn/c-form.docx", form);
    caller.write("inn/d-felles_utviklingsplan-M2-SR-Voss.pdf", "%PDF-1.7 skanna");
}

#[test]
fn each_file_is_taken_for_what_it_is_and_entered_once() {
    let caller = sent();
    answers(&caller);
    let told = caller.run(&["answer", "list", "inn"]).done();
    insta::assert_snapshot!("answers_listed", told);
    let all = json(caller.run(&["answer", "list", "inn", "--json"]));
    let found = |at: usize| (all[at]["reference"].as_str().unwrap().to_owned(), all[at]["certain"].as_bool().unwrap());
    for (at, body) in FOLDERS.into_iter().enumerate() {
        assert_eq!(found(at), (reference(body), true), "{told}");
        assert!(all[at]["offered"] == true && all[at]["asked_about"] == "1.0", "{all}");
    }
    assert_eq!(all[1]["outcome"], Value::Null, "the letter below has no say");

    let enter = |body: &str, more: &[&str]| caller.run(&[&["answer", "enter", &reference(body)], more].concat());
    let done = enter("su-vest", &["--original", "inn/a-vest.eml"]).done();
    assert_eq!(done.trim_end(), "Ført inn: SU Vest, M2, versjon 1.0: ingen merknader (e-post, 25.05.20).");
    let berg = ["--outcome", "remarks", "--remark", "Vi vil ha et kapittel til.", "--original", "inn/b-berg.eml"];
    assert_eq!(json(enter("su-berg", &[&berg[..], &["--json"]].concat()))["remarks"], serde_json::json!([1]));
    let form = ["--original", "inn/c-form.docx", "--channel", "letter", "--received", "2020-05-26"];
    enter("su-nordhordland", &form).done();
    let scan = ["--outcome", "approved", "--original", "inn/d-felles_utviklingsplan-M2-SR-Voss.pdf"];
    caller.run(&[&["answer", "enter", PLAN, "M2", "--by", "SR Voss"], &scan[..]].concat()).done();

    let all = considerations(&caller);
    let of = |outcome: &str| {
        all.iter().find(|one| one["outcome"] == outcome).unwrap_or_else(|| panic!("{outcome}: {all:?}"))
    };
    let form = of("approved-with-remarks");
    assert_eq!(form["held"], "2020-05-15");
    assert_eq!((form["case"].as_str(), form["count"]["for"].as_u64()), (Some("12/20"), Some(7)));
    assert_eq!(form["adopted"], "SU Nordhordland approves the plan.");
    assert_eq!(form["conditions"][0]["text"], "The budget is settled first.");
    assert_eq!(of("no-remarks")["behalf"]["received"], "2020-05-25");
    assert_eq!(of("approved")["behalf"]["channel"], "letter");
    let remarks = caller.run(&["remark", "list", PLAN]).done();
    for text in ["Vi vil ha et kapittel til.", "Chapter 2 is too long.", "Say who pays."] {
        assert_eq!(remarks.matches(text).count(), 1, "{remarks}");
    }
    let sent = caller.run(&["step", "sent", PLAN, "M2"]).done();
    assert_eq!(sent.matches(" svara").count() - sent.matches("ikkje svara").count(), 4, "{sent}");

    // The same once more changes nothing, and nothing is offered any more.
    let before = head(&caller);
    assert!(enter("su-berg", &berg).done().starts_with("Ført inn før: SU Berg"));
    assert!(caller.run(&["answer", "take", "inn"]).done().contains("ingenting å føre inn"));
    assert_eq!(head(&caller), before);
}

#[test]
fn a_form_is_read_back_in_each_language_it_was_sent_in() {
    let caller = sent();
    for (body, form, tick) in [
        ("su-vest", "3-svarskjema.docx", "☐ teke til orientering"),
        ("su-berg", "3-svarskjema.docx", "☐ tatt til orientering"),
        ("su-nordhordland", "3-reply-form.docx", "☐ noted"),
    ] {
        let blank = Original::read(form, &returned(&caller, "ut", (body, form), &[])).form.unwrap();
        assert!(blank.is_blank(), "{blank:?}");
        assert_eq!((blank.reference, blank.version.as_deref()), (Some(reference(body)), Some("1.0")));
        assert_eq!(blank.digest.map(|digest| digest.len()), Some(12));
        let ticked = returned(&caller, "ut", (body, form), &[(tick, &tick.replace('☐', "☒"))]);
        assert_eq!(Original::read(form, &ticked).outcome(), Some(Outcome::Noted), "{body}");
    }
    // A table of remarks that somebody filled in.
    caller.run(&["remark", "add", PLAN, "Kven betaler?", "--at", "2.1"]).done();
    caller.run(&["remark", "table", PLAN, "--format", "docx", "--output", "tabell.docx"]).done();
    let table = Original::read("tabell.docx", &fs::read(caller.path("tabell.docx")).unwrap());
    assert_eq!(table.remarks.len(), 1);
    assert!(table.remarks[0].0.starts_with("2.1") && table.remarks[0].1 == "Kven betaler?", "{:?}", table.remarks);
}

#[test]
fn what_is_refused_leaves_nothing_and_says_what_to_do() {
    let caller = sent();
    answers(&caller);
    let before = head(&caller);
    let enter = |reference: &str, more: &[&str]| caller.run(&[&["answer", "enter", reference], more].concat());
    let vest = reference("su-vest");
    // An unknown reference.
    let said = enter(&format!("{PLAN}-M2-su-vestt"), &["--outcome", "noted", "--channel", "email"]).refused(3);
    assert!(said.contains(&vest), "the nearest is named: {said}");
    // A reference of something else.
    let said = enter(&vest, &["--outcome", "noted", "--original", "inn/b-berg.eml"]).refused(3);
    assert!(said.contains(&reference("su-berg")) && said.contains("--regardless"), "{said}");
    // Our own letter.
    let own = format!("ut/su-vest/{vest}.eml");
    assert!(enter(&vest, &["--outcome", "noted", "--original", &own]).refused(3).contains("sendt ut"));
    // Nothing is ticked, two boxes are, no channel.
    let berg = reference("su-berg");
    assert!(enter(&berg, &["--original", "inn/b-berg.eml"]).refused(2).contains("--outcome"));
    let (id, subject, below) = letter(&caller, "ut", "su-vest");
    caller.write("two.eml", reply("su-vest@vest.example.no", (&id, &subject, &below), "x godkjent\nx avvist"));
    assert!(enter(&vest, &["--original", "two.eml"]).refused(2).contains("approved"));
    assert!(enter(&vest, &["--outcome", "noted"]).refused(2).contains("--channel"));
    // What the rules refuse of a remark keeps the record from being written too.
    let blank = ["--outcome", "remarks", "--remark", "Bra.", "--remark", " ", "--original", "inn/a-vest.eml"];
    assert_eq!(enter(&vest, &blank).code, 3);
    // More than is kept: another place can be said.
    let large = fs::File::create(caller.path("large.pdf")).unwrap();
    large.set_len(50 * 1024 * 1024 + 1).unwrap();
    let said = enter(&vest, &["--outcome", "noted", "--original", "large.pdf"]).refused(1);
    assert!(said.contains("50 MiB") && said.contains("--outside"), "{said}");
    assert_eq!(head(&caller), before, "nothing was written");
    assert!(fs::read_dir(caller.workspace().join("attachments")).map_or(0, Iterator::count) == 0, "nothing was kept");

    let outside = ["--outcome", "noted", "--channel", "letter", "--outside", "P-arkivet, boks 4"];
    enter(&vest, &outside).done();
    let once = head(&caller);
    enter(&vest, &outside).done();
    assert_eq!(head(&caller), once);
    let engine = Engine::open(&caller.workspace(), "test", &mut |_| {}).unwrap();
    let notes = engine.plan_by_key(PLAN).unwrap().notes.values().map(|note| note.text.clone()).collect::<Vec<_>>();
    assert_eq!(notes, ["Originalen til svaret frå SU Vest blir teken vare på ein annan stad: P-arkivet, boks 4"]);
}

#[test]
fn a_damaged_letter_is_listed_with_what_is_wrong_and_can_be_entered() {
    let caller = sent();
    let (id, subject, below) = letter(&caller, "ut", "su-vest");
    let whole = reply("su-vest@vest.example.no", (&id, &subject, &below), "☒ godkjent");
    let cut = whole.replace("text/plain; charset=utf-8", "multipart/mixed; boundary=x").replace("☒", "--x\n\n☒");
    caller.write("inn/a-cut.eml", &cut);
    caller.write("inn/b-empty.eml", "");
    caller.write("inn/c-unknown.eml", whole.replace(&subject, &format!("[{PLAN}-M3-su-vestt]")).replace(&id, "x@y"));
    fs::File::create(caller.path("inn/d-large.pdf")).unwrap().set_len(50 * 1024 * 1024 + 1).unwrap();
    insta::assert_snapshot!("answers_damaged", caller.run(&["answer", "list", "inn"]).done());
    let answer =
        caller.run(&["answer", "enter", &reference("su-vest"), "--original", "inn/a-cut.eml", "--outcome", "approved"]);
    assert!(answer.err.contains("Slutten av e-posten manglar"), "{}", answer.err);
    answer.done();
}

#[test]
fn a_second_answer_and_a_late_one_are_told_apart_from_the_first() {
    let caller = sent();
    let vest = reference("su-vest");
    let enter = |more: &[&str]| caller.run(&[&["answer", "enter", &vest, "--channel", "email"], more].concat());
    enter(&["--outcome", "no-remarks", "--received", "2020-05-25"]).done();
    let (before, second) = (head(&caller), ["--outcome", "rejected", "--received", "2020-05-26"]);
    let said = enter(&second).refused(3);
    assert!(said.contains("ingen merknader") && said.contains("25.05.20"), "the first is shown: {said}");
    assert!(said.contains("--again") && said.contains("step correct"), "{said}");
    assert_eq!(head(&caller), before);
    enter(&[&second[..], &["--again", "nytt møte"]].concat()).done();
    assert_eq!(considerations(&caller).len(), 2);

    let mut late = caller;
    late.clock = || "2020-06-22T08:00:00Z".parse().unwrap();
    let berg = reference("su-berg");
    let told =
        late.run(&["answer", "enter", &berg, "--channel", "letter", "--outcome", "noted", "--received", "2020-06-22"]);
    assert!(told.err.contains("3 dagar etter fristen 19.06.20"), "{}", told.err);
    told.done();
    late.run(&["step", "override", PLAN, "M2", "--reason", "fristen er ute"]).done();
    let voss = reference("sr-voss");
    let closed = ["answer", "enter", &voss, "--channel", "letter", "--outcome", "noted"];
    let said = late.run(&closed).refused(3);
    assert!(said.contains("--after") && said.contains("vedtak step open"), "{said}");
    // The reference of a round that has ended counts in the one that asks about the same version again.
    late.run(&["step", "open", PLAN, "M2"]).done();
    late.run(&closed).done();
    let recorded = considerations(&late);
    let last = recorded.last().unwrap();
    assert_eq!(last["version"], "1.0");
    assert!(last["after"].is_null() && recorded.iter().all(|one| one == last || one["step"] != last["step"]), "{last}");
}

/// The next round, about another version.
fn second_round(caller: &Caller) {
    caller.run(&["version", "return", PLAN, "--step", "M2", "--reason", "nytt kapittel"]).done();
    caller.run(&["plan", "edit", PLAN, "2.4", "--text", "Nytt."]).done();
    caller.run(&["version", "lock", PLAN]).done();
    caller.run(&["step", "open", PLAN, "M2", "--due", "2020-06-30"]).done();
    send(caller, "ut2");
}

#[test]
fn an_answer_to_an_older_version_never_counts_for_the_new_one() {
    let caller = sent();
    answers(&caller);
    second_round(&caller);
    let waits = |body: &str| {
        let sent = json(caller.run(&["step", "sent", PLAN, "M2", "--json"]));
        let is_it = |one: &&Value| one["dispatch"]["reference"] == format!("{PLAN}-M2-2-{body}");
        sent.as_array().unwrap().iter().find(is_it).unwrap()["answered"] == false
    };
    // The reference of the first round.
    let vest = reference("su-vest");
    let listed = caller.run(&["answer", "list", "inn/a-vest.eml"]).done();
    assert!(listed.contains("Dette er eit svar på versjon 1.0 i M2; no gjeld det versjon 1.1."), "{listed}");
    let before = head(&caller);
    let enter = |reference: &str, more: &[&str]| caller.run(&[&["answer", "enter", reference], more].concat());
    let said = enter(&vest, &["--original", "inn/a-vest.eml"]).refused(3);
    assert!(said.contains("--about 1.0"), "{said}");
    assert_eq!(head(&caller), before);
    let about = ["--original", "inn/a-vest.eml", "--about", "1.0"];
    assert!(enter(&vest, &about).refused(3).contains("--after"), "that round has ended");
    enter(&vest, &[&about[..], &["--after", "skrive før 1.1 kom"]].concat()).done();
    assert_eq!(considerations(&caller)[0]["version"], "1.0");
    assert!(waits("su-vest"), "the new version is still before them");

    // The new reference on a form of the old version.
    let form = returned(
        &caller,
        "ut",
        ("su-nordhordland", "3-reply-form.docx"),
        &[("☐ approved", "☒ approved"), (&reference("su-nordhordland"), &format!("{PLAN}-M2-2-su-nordhordland"))],
    );
    caller.write("old.docx", form);
    let new = format!("{PLAN}-M2-2-su-nordhordland");
    let old = ["--original", "old.docx", "--channel", "email"];
    let said = enter(&new, &old).refused(3);
    assert!(said.contains("Svaret oppgir versjon 1.0; M2 gjeld versjon 1.1"), "{said}");
    assert!(waits("su-nordhordland"));
    enter(&new, &[&old[..], &["--about", "1.1"]].concat()).done();
    assert!(!waits("su-nordhordland"), "it was said to be about the new one");
    assert!(enter(&new, &[&old[..], &["--about", "7.0"]].concat()).refused(3).contains("7.0"));
    // The letter below names the exact text of 1.0.
    let (_, _, below) = letter(&caller, "ut", "su-berg");
    let subject = format!("SV: plan [{PLAN}-M2-2-su-berg]");
    caller.write("mixed.eml", reply("su-berg@berg.example.no", ("x@y", &subject, &below), "☒ godkjent"));
    let said = enter(&format!("{PLAN}-M2-2-su-berg"), &["--original", "mixed.eml"]).refused(3);
    assert!(said.contains("versjon 1.0"), "{said}");
    assert!(waits("su-berg"));
}

#[test]
fn answers_are_offered_one_by_one_at_a_terminal() {
    let caller = sent();
    answers(&caller);
    caller.write("inn/e-berg.eml", reply("post@berg.example.no", ("x@y", "Svar", ""), "Heller ikkje dette."));
    let refused = caller.run(&["answer", "take", "inn"]);
    assert!(refused.err.contains("vedtak answer enter") && refused.err.contains("inn/a-vest.eml"), "{}", refused.err);
    refused.refused(2);
    // The first as it is; the second with its words as the remark; the form skipped; the scan for another recipient,
    // who is told to have been meant; the last stopped at.
    let typed = "t\n\nt\nmerknader\nja\n\nt\n\n\ngodkjent\ns\n";
    let told = caller.run_typed(&["answer", "take", "inn"], typed);
    insta::assert_snapshot!("answers_taken", format!("{}---\n{}", told.out, told.err));
    told.done();
    let outcomes: Vec<Value> = considerations(&caller).iter().map(|one| one["outcome"].clone()).collect();
    assert_eq!(outcomes, ["no-remarks", "remarks", "approved"]);
    assert!(caller.run(&["remark", "list", PLAN]).done().contains("Vi vil ha et kapittel til."));
    // What was taken is not offered again; nothing typed leaves the rest for another time.
    let again = caller.run_typed(&["answer", "take", "inn"], "");
    assert!(
        again.err.contains("3 filer er førte inn før") && again.out.contains("1 av 2: inn/c-form.docx"),
        "{again:?}"
    );
    // The sender's domain is that of one recipient: a guess, and nothing more.
    let all = json(caller.run(&["answer", "list", "inn/e-berg.eml", "--json"]));
    assert_eq!(
        (all[0]["reference"].as_str(), all[0]["certain"].as_bool()),
        (Some(&*reference("su-berg")), Some(false))
    );
}

#[test]
fn a_second_answer_is_asked_about_at_the_terminal() {
    let caller = sent();
    answers(&caller);
    caller.run(&["step", "record", PLAN, "M2", "--by", "SU Vest", "--outcome", "noted"]).done();
    let told = caller.run_typed(&["answer", "take", "inn/a-vest.eml"], "t\n\n\ns\n");
    assert!(told.err.contains("har svara på M2 før"), "{}", told.err);
    assert_eq!(considerations(&caller).len(), 1, "without a reason nothing is entered");
    caller.run_typed(&["answer", "take", "inn/a-vest.eml"], "t\n\nnytt møte\n").done();
    assert_eq!(considerations(&caller).len(), 2);
}

#[test]
fn an_answer_by_which_a_party_adopts_the_plan_is_entered_once() {
    let caller = super::signing::open_for_signing();
    caller.write("nesvik.pdf", "%PDF-1.7 minutes");
    let milestone = ["plan", "add", "plan", "milestones", "--key", "M8", "title=Adoption", "act=send-out"];
    caller.run(&[&milestone[..], &["recipients=nesvik @ week 4 2021"]].concat()).done();
    caller.run(&["step", "open", "plan", "M8", "--of", "1.0"]).done();
    let words = ["answer", "enter", "plan-M8-nesvik", "--outcome", "approved", "--case", "12/21", "--adopts"];
    let words = [&words[..], &["--original", "nesvik.pdf", "--received", "2020-05-26"]].concat();
    caller.run(&words).done();
    let lines = caller.run(&["signing", "list", "plan"]).done();
    assert!(lines.contains("12/21"), "{lines}");
    let before = head(&caller);
    caller.run(&words).done();
    assert_eq!(head(&caller), before, "the same once more changes nothing");
}

#[test]
fn a_signed_page_fills_the_line_of_its_party() {
    let caller = super::signing::open_for_signing();
    assert_eq!(caller.lang, Lang::En);
    caller.write("nesvik.pdf", "%PDF-1.7 signed");
    let milestone = ["plan", "add", "plan", "milestones", "--key", "M9", "title=Signing", "act=sign"];
    caller.run(&[&milestone[..], &["recipients=nesvik @ week 4 2021"]].concat()).done();
    caller.run(&["step", "open", "plan", "M9", "--of", "1.0"]).done();
    let words = ["answer", "enter", "plan-M9-nesvik", "--signed", "ink", "--original", "nesvik.pdf"];
    let words = [&words[..], &["--person", "Bo Li", "--received", "2020-05-26"]].concat();
    caller.run(&words).done();
    assert!(caller.run(&["signing", "list", "plan"]).done().contains("Bo Li"));
    let before = head(&caller);
    assert_eq!(caller.run(&words).code, 3, "the line is filled");
    assert_eq!(head(&caller), before);
    assert!(caller.run(&["answer", "take", "nesvik.pdf"]).done().contains("nothing to enter"));
}
