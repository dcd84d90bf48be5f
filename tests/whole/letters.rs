//! A plan from the preliminary draft to the archive by letters alone: nobody but the secretariat ever logs in.

use std::fs;
use std::process::Command;

use super::house::House;
use super::parties::Party;
use super::plan::begun;
use super::proof;
use crate::cli::answers::{letter, reply, returned};

/// Who sign at home with a key of their own, and who by e-ID; all others sign on paper.
const AT_HOME: [&str; 2] = ["nesvik", "storberg"];
const BY_EID: [&str; 2] = ["helse-storfjord", "lyngheim"];

/// Whom the secretary knows an e-mail address of.
const REACHED: usize = 14;

/// The day on which those who have not answered are reminded.
const REMINDER: &str = "2021-02-26";

#[test]
fn a_plan_is_agreed_by_letters_while_nobody_logs_in() {
    let (house, mut parties) = begun("2020-12-01");
    house.play("letters-1-preliminary");
    preliminary(&house);
    house.play("letters-2-answers");
    house.play("letters-3-meetings");
    house.play("letters-4-proposal");
    wrong_version(&house);
    house.play("letters-5-wrong-version");
    for party in parties.iter().take(REACHED) {
        house.run(&["party", "set", &party.id, &format!("mail=postmottak@{}.example.no", party.id)]).done();
    }
    house.play("letters-6-parties");
    parties.sort_by_key(|party| party.decided().to_owned());
    let (before, after) = parties.split_at(parties.partition_point(|party| party.decided() < REMINDER));
    before.iter().for_each(|party| adopts(&house, party));
    house.play("letters-7-reminder");
    after.iter().for_each(|party| adopts(&house, party));
    house.play("letters-8-signing");
    House::day("2021-04-20");
    parties.iter().for_each(|party| party.gets_key(&house));
    parties.iter().for_each(|party| signs(&house, party));
    house.play("letters-9-archive");
    let text = proof::verified(&house, "arkiv-2", 2);
    assert_eq!(fs::read(house.caller.path("arkiv/plan.md")).unwrap(), text);
    complete(&house, &parties);
    only_the_secretariat(&house);
    house.caller.run(&["verify", "arkiv"]).done();
    proof::replayed(house);
}

/// A form that came back by e-mail, a reply to the e-mail, and the scan of a letter.
fn preliminary(house: &House) {
    fs::create_dir_all(house.caller.path("inn/m6")).unwrap();
    let form = returned(
        &house.caller,
        "ut/m6",
        ("su-berg", "3-svarskjema.docx"),
        &[("☐ ingen merknader", "☒ ingen merknader")],
    );
    house.caller.write("inn/m6/berg.docx", form);
    let (id, subject, below) = letter(&house.caller, "ut/m6", "su-vest");
    let words = "SU Vest har drøfta planen og har éin merknad.";
    let eml = reply("leiar@vest.example.no", (&id, &format!("SV: {subject}"), &below), words);
    house.caller.write("inn/m6/vest.eml", at(&eml, "Thu, 10 Dec 2020 14:05:00 +0100"));
    house.caller.write("inn/m6/brev.pdf", "%PDF-1.7 skanna brev frå SU Nordhordland");
}

/// A reply to the letter that went out with the older version.
fn wrong_version(house: &House) {
    fs::create_dir_all(house.caller.path("inn/m9")).unwrap();
    let (id, subject, below) = letter(&house.caller, "ut/m9", "su-vest");
    let eml = reply("leiar@vest.example.no", (&id, &format!("SV: {subject}"), &below), "Vi godkjenner planen.");
    house.caller.write("inn/m9/vest.eml", at(&eml, "Tue, 19 Jan 2021 14:05:00 +0100"));
}

/// Gives a reply its day.
fn at(eml: &str, date: &str) -> String {
    let lines =
        eml.lines().map(|line| if line.starts_with("Date: ") { format!("Date: {date}") } else { line.to_owned() });
    lines.collect::<Vec<_>>().join("\r\n")
}

/// A party's decision comes on the day after, by e-mail where there is an address, else on paper.
fn adopts(house: &House, party: &Party) {
    let (body, case, held) = party.decision();
    House::day(held);
    let reference = format!("felles-M11-{}", party.id);
    let sent = house.caller.path("ut/m11").join(&party.id);
    let is_mail = sent.join(format!("{reference}.eml")).exists();
    let original = format!("inn/{}.{}", party.id, if is_mail { "eml" } else { "pdf" });
    if is_mail {
        let (id, subject, below) = letter(&house.caller, "ut/m11", &party.id);
        let from = format!("postmottak@{}.example.no", party.id);
        house.caller.write(&original, reply(&from, (&id, &format!("SV: {subject}"), &below), "Vedtaket ligg ved."));
    } else {
        house.caller.write(&original, format!("%PDF-1.7 særutskrift frå {}", party.id));
    }
    let adopted = format!("{body} sluttar seg til planen.");
    let mut line = vec!["answer", "enter", &reference, "--original", &original, "--outcome", "approved", "--adopts"];
    line.extend(["--held", held, "--case", case, "--adopted", &adopted, "--received", held]);
    house.run(&line).done();
}

/// A party signs: at home, and the signature comes by e-mail; by e-ID; or on the page that came with the letter.
fn signs(house: &House, party: &Party) {
    let person = party.signatory();
    if AT_HOME.contains(&party.id.as_str()) {
        let statement = format!("{}.md", party.id);
        house.run(&["sign", "felles", "--party", &party.id, "--print", "--output", &statement]).done();
        let mut signing = Command::new("ssh-keygen");
        signing.current_dir(house.caller.folder.path()).args(["-q", "-Y", "sign", "-f", &party.id]);
        signing.args(["-n", "vedtak-plan-v1@example.no", &statement]);
        assert!(signing.output().unwrap().status.success());
        house.run(&["sign", "felles", "--party", &party.id, "--accept", &format!("{statement}.sig")]).done();
        return;
    }
    let (way, original) = match BY_EID.contains(&party.id.as_str()) {
        true => ("eid", format!("inn/{}-kvittering.pdf", party.id)),
        false => ("ink", format!("inn/{}-signert.pdf", party.id)),
    };
    house.caller.write(&original, format!("%PDF-1.7 {way} {}", party.id));
    let reference = format!("felles-M12-{}", party.id);
    let line = ["answer", "enter", &reference, "--signed", way, "--original", &original, "--person", person];
    house.run(&[&line[..], &["--channel", "letter"]].concat()).done();
}

/// Everything that came is in the package, byte for byte: answers of committees and parties, pages that were signed.
fn complete(house: &House, parties: &[Party]) {
    let mut kept = Vec::new();
    let mut folders = vec![house.caller.path("arkiv")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { kept.push(fs::read(path).unwrap()) }
        }
    }
    let mut came =
        ["inn/m6/berg.docx", "inn/m6/vest.eml", "inn/m6/brev.pdf", "inn/m9/vest.eml"].map(str::to_owned).to_vec();
    let inbox = fs::read_dir(house.caller.path("inn")).unwrap().map(|entry| entry.unwrap().path());
    let files =
        inbox.filter(|path| path.is_file()).map(|path| format!("inn/{}", path.file_name().unwrap().to_string_lossy()));
    came.extend(files);
    assert_eq!(came.len(), 4 + parties.len() + parties.len() - AT_HOME.len());
    for name in came {
        let original = fs::read(house.caller.path(&name)).unwrap();
        assert!(kept.contains(&original), "{name} is not in the package");
    }
}

/// Whoever acted is in the log; nobody else than the two secretaries did.
fn only_the_secretariat(house: &House) {
    let mut actors = std::collections::BTreeSet::new();
    for entry in fs::read_dir(house.caller.workspace().join("journal")).unwrap() {
        let path = entry.unwrap().path();
        for line in fs::read_to_string(path).unwrap().lines() {
            let line: serde_json::Value = serde_json::from_str(line).unwrap();
            actors.extend(line["head"]["actor"].as_str().map(str::to_owned));
        }
    }
    assert_eq!(actors.into_iter().collect::<Vec<_>>(), ["sekretar", "sekretar-2"]);
}
