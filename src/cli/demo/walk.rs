//! The walk: one directive from draft to signature, M1 to M12, by the commands that people type.

use std::path::Path;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use crate::builtin::Library;
use crate::domain::id::{PartyId, PersonId};
use crate::domain::message::Message;
use crate::domain::outstanding::outstanding;
use crate::engine::{Chance as _, SystemChance};
use crate::signing::key::SigningKey;

use crate::cli::console::{not_written, shown};
use crate::cli::error::CliError;

use super::files;
use super::stage::Stage;

/// What is scanned when a party signs on paper: the smallest page that every reader opens.
const SCAN: &[u8] =
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n\
trailer<</Root 1 0 R>>\n%%EOF\n";

/// Walks; leaves the archive package in `out`.
///
/// # Errors
/// Something can not be written, or a step is refused, which would be a defect.
pub async fn walk(stage: &mut Stage<'_>, library: &Library, out: &Path) -> Result<(), CliError> {
    import(stage, library).await?;
    first_round(stage).await?;
    second_round(stage).await?;
    towards_the_plan(stage).await?;
    final_version(stage).await?;
    signatures(stage).await?;
    stage.tell(&Message::new("demo-export"))?;
    let plan = stage.cast.plan;
    stage.show(&["plan", "export", plan, "--archive", &shown(out)]).await
}

/// Returns when the walk begins: some days before the first milestone of the directive.
pub fn begin() -> DateTime<Utc> {
    day("2020-04-20").and_time(NaiveTime::MIN).and_utc()
}

/// Reads a day of the script.
fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_default()
}

async fn import(stage: &mut Stage<'_>, library: &Library) -> Result<(), CliError> {
    let lang = stage.lang();
    let (example, _) = files(lang);
    let text = library.examples(lang.code()).find(|file| file.name == example).map_or("", |file| file.text);
    let file = stage.folder.join("plan.toml");
    std::fs::write(&file, text).map_err(|error| not_written(&file, &error))?;
    stage.tell(&Message::new("demo-import"))?;
    stage.show(&["plan", "import", "plan.toml"]).await?;
    let plan = stage.cast.plan;
    stage.tell(&Message::new("demo-lint"))?;
    stage.show(&["plan", "lint", plan]).await?;
    stage.tell(&Message::new("demo-lock"))?;
    stage.show(&["version", "lock", plan]).await
}

/// M1 and M2 on version 1.0: remarks, a body that is not quorate and meets again, a return to draft.
async fn first_round(stage: &mut Stage<'_>) -> Result<(), CliError> {
    let cast = stage.cast;
    let [north, west] = cast.others;
    stage.on(day("2020-04-29"));
    stage.tell(&Message::new("demo-m1"))?;
    stage.show(&["step", "open", cast.plan, "M1"]).await?;
    let (proposed, adopted) = (stage.words("demo-proposed"), stage.words("demo-adopted"));
    let held = ["--held", "2020-04-29", "--case", "014-2020", "--present", "4", "--members", "6"];
    let record = ["step", "record", cast.plan, "M1", "--by", cast.contact, "--outcome", "remarks"];
    let wording = ["--proposed", proposed.as_str(), "--adopted", adopted.as_str()];
    stage.show(&[&record[..], &held[..], &wording[..]].concat()).await?;
    stage.show(&["step", "close", cast.plan, "M1"]).await?;

    stage.on(day("2020-05-14"));
    stage.tell(&Message::new("demo-m2"))?;
    stage.show(&["step", "open", cast.plan, "M2", "--due", "2020-05-20"]).await?;
    let lake = ["step", "record", cast.plan, "M2", "--by", cast.lake, "--outcome"];
    stage
        .show(&[&lake[..], &["not-quorate", "--held", "2020-05-14", "--present", "2", "--members", "6"]].concat())
        .await?;
    stage.on(day("2020-05-15"));
    stage.show(&["step", "record", cast.plan, "M2", "--by", north, "--outcome", "no-remarks"]).await?;
    stage.tell(&Message::new("demo-status"))?;
    stage.show(&["plan", "status", cast.plan]).await?;

    stage.on(day("2020-05-19"));
    stage.tell(&Message::new("demo-again"))?;
    stage.show(&[&lake[..], &["remarks", "--held", "2020-05-19", "--present", "5", "--members", "6"]].concat()).await?;
    let remark = stage.words("demo-remark-lake");
    stage
        .show(&[
            "remark",
            "add",
            cast.plan,
            &remark,
            "--at",
            "2.1",
            "--body",
            cast.lake,
            "--for",
            cast.lake,
            "--channel",
            "meeting",
        ])
        .await?;
    stage.on(day("2020-05-20"));
    let west_record = ["step", "record", cast.plan, "M2", "--by", west, "--outcome", "remarks"];
    let by_mail = ["--for", west, "--channel", "email", "--received", "2020-05-20"];
    stage.show(&[&west_record[..], &by_mail[..]].concat()).await?;
    let remark = stage.words("demo-remark-west");
    stage
        .show(&[&["remark", "add", cast.plan, &remark, "--at", "3.1", "--body", west][..], &by_mail[..]].concat())
        .await?;
    stage.tell(&Message::new("demo-return"))?;
    stage
        .show(&["step", "record", cast.plan, "M2", "--by", cast.hill, "--outcome", "returned", "--case", "021/20"])
        .await?;
    let reason = stage.words("demo-return-reason");
    stage.show(&["version", "return", cast.plan, "--step", "M2", "--reason", &reason]).await
}

/// Version 1.1: the text is changed, the remarks are answered, all four consider it again, M3 approves.
async fn second_round(stage: &mut Stage<'_>) -> Result<(), CliError> {
    let cast = stage.cast;
    stage.on(day("2020-05-25"));
    stage.tell(&Message::new("demo-revise"))?;
    let text = stage.words("demo-revised");
    stage.show(&["plan", "edit", cast.plan, "2.4", "--text", &text]).await?;
    let answer = stage.words("demo-answer-lake");
    stage.show(&["remark", "answer", cast.plan, "m1", "--handling", "taken-in", "--version", "1.1", &answer]).await?;
    let answer = stage.words("demo-answer-west");
    stage.show(&["remark", "answer", cast.plan, "m2", "--handling", "partly", &answer]).await?;
    stage.show(&["version", "lock", cast.plan, "--again", "M2"]).await?;
    stage.show(&["plan", "diff", cast.plan, "1.0", "1.1"]).await?;
    stage.on(day("2020-05-28"));
    stage.tell(&Message::new("demo-m2-again"))?;
    stage.show(&["step", "open", cast.plan, "M2"]).await?;
    for body in cast.committees() {
        stage
            .show(&[
                "step",
                "record",
                cast.plan,
                "M2",
                "--by",
                body,
                "--outcome",
                "no-remarks",
                "--present",
                "5",
                "--members",
                "6",
            ])
            .await?;
    }
    stage.show(&["step", "close", cast.plan, "M2"]).await?;
    stage.on(day("2020-06-11"));
    stage.tell(&Message::new("demo-m3"))?;
    stage.show(&["step", "open", cast.plan, "M3"]).await?;
    let (dissent, recused) = (stage.words("demo-dissent"), stage.words("demo-recused"));
    let approved =
        ["step", "record", cast.plan, "M3", "--by", cast.steering, "--outcome", "approved", "--case", "007/20"];
    let votes = ["--present", "6", "--members", "7", "--votes", "4-1", "--dissent", &dissent, "--recused", &recused];
    stage.show(&[&approved[..], &votes[..]].concat()).await?;
    stage.show(&["step", "close", cast.plan, "M3"]).await
}

/// M4 to M8: themes, a joint meeting, the preliminary plan, the leaders.
async fn towards_the_plan(stage: &mut Stage<'_>) -> Result<(), CliError> {
    let cast = stage.cast;
    stage.tell(&Message::new("demo-m4-m8"))?;
    each(stage, "M4", "2020-09-16", &cast.committees(), "remarks").await?;
    stage.on(day("2020-10-14"));
    stage.show(&["step", "open", cast.plan, "M5"]).await?;
    let [lake, north, west, hill] = cast.committees();
    let joint = ["step", "record", cast.plan, "M5", "--by", lake, "--by", north, "--by", west, "--by", hill];
    stage.show(&[&joint[..], &["--outcome", "noted"]].concat()).await?;
    stage.show(&["step", "close", cast.plan, "M5"]).await?;
    each(stage, "M6", "2020-12-09", &cast.committees(), "noted").await?;
    each(stage, "M7", "2021-01-06", &[cast.steering], "approved").await?;
    each(stage, "M8", "2021-01-13", &[cast.leaders], "remarks").await
}

/// M9 to M11 on the final version.
async fn final_version(stage: &mut Stage<'_>) -> Result<(), CliError> {
    let cast = stage.cast;
    stage.on(day("2021-01-25"));
    stage.tell(&Message::new("demo-final"))?;
    stage.show(&["version", "lock", cast.plan, "--number", "2.0", "--final"]).await?;
    each(stage, "M9", "2021-02-03", &cast.committees(), "approved").await?;
    each(stage, "M10", "2021-02-10", &[cast.steering], "approved").await?;
    stage.on(day("2021-02-15"));
    stage.tell(&Message::new("demo-m11"))?;
    stage.show(&["step", "open", cast.plan, "M11"]).await?;
    for (party, _) in signatories(stage) {
        let noted = ["step", "record", cast.plan, "M11", "--by", party.as_str(), "--outcome", "noted"];
        stage.run(&[&noted[..], &["--for", party.as_str(), "--channel", "email"]].concat()).await?;
    }
    stage.show(&["step", "close", cast.plan, "M11"]).await
}

/// Opens a step, records the same for each of its recipients, and closes it.
async fn each(stage: &mut Stage<'_>, step: &str, on: &str, bodies: &[&str], outcome: &str) -> Result<(), CliError> {
    let plan = stage.cast.plan;
    stage.on(day(on));
    stage.show(&["step", "open", plan, step]).await?;
    for body in bodies {
        stage
            .show(&[
                "step",
                "record",
                plan,
                step,
                "--by",
                body,
                "--outcome",
                outcome,
                "--present",
                "5",
                "--members",
                "6",
            ])
            .await?;
    }
    stage.show(&["step", "close", plan, step]).await
}

/// Lists who signs: every party with the person who has its mandate.
pub(super) fn signatories(stage: &Stage<'_>) -> Vec<(PartyId, PersonId)> {
    let workspace = stage.engine().workspace();
    let today = stage.today();
    let of_party = |party: &crate::domain::party::Party| {
        let mandate = party.offices.values().find_map(|office| office.mandates_at(today).next())?;
        Some((party.id.clone(), mandate.person.clone()))
    };
    workspace.parties_at(today).filter_map(of_party).collect()
}

/// M12: all but two sign with keys, one on paper, the last one.
async fn signatures(stage: &mut Stage<'_>) -> Result<(), CliError> {
    let cast = stage.cast;
    stage.on(day("2021-03-08"));
    stage.tell(&Message::new("demo-signing"))?;
    let ways = ["--way", "ssh", "--way", "ink", "--way", "eid"];
    stage.show(&[&["signing", "open", cast.plan][..], &ways[..]].concat()).await?;
    stage.on(day("2021-03-10"));
    let all = signatories(stage);
    let (others, held_back): (Vec<_>, Vec<_>) =
        all.iter().partition(|(party, _)| party.as_str() != cast.paper && party.as_str() != cast.last);
    for (at, (party, person)) in others.iter().enumerate() {
        sign(stage, cast.plan, party, person, at == 0).await?;
    }
    stage.tell(&Message::new("demo-signed").with("count", others.len()))?;
    if let Some((party, person)) = held_back.iter().find(|(party, _)| party.as_str() == cast.paper) {
        stage.tell(&Message::new("demo-paper"))?;
        let scan = stage.folder.join("scan.pdf");
        std::fs::write(&scan, SCAN).map_err(|error| not_written(&scan, &error))?;
        let ink = ["sign", cast.plan, "--party", party.as_str(), "--person", person.as_str(), "--ink", "scan.pdf"];
        let behalf =
            ["--for", party.as_str(), "--channel", "letter", "--received", "2021-03-10", "--date", "2021-03-09"];
        stage.show(&[&ink[..], &behalf[..]].concat()).await?;
    }
    stage.tell(&Message::new("demo-one-missing"))?;
    missing(stage)?;
    stage.on(day("2021-03-12"));
    if let Some((party, person)) = held_back.iter().find(|(party, _)| party.as_str() == cast.last) {
        sign(stage, cast.plan, party, person, true).await?;
    }
    stage.show(&["plan", "status", cast.plan]).await
}

/// Says the first sentence of what is missing, as everybody sees it.
fn missing(stage: &mut Stage<'_>) -> Result<(), CliError> {
    let workspace = stage.engine().workspace();
    let plan = stage.engine().plan_by_key(stage.cast.plan)?;
    let today = stage.today();
    let found = workspace.template(&plan.head.template);
    let found = found.map(|template| outstanding(&plan, &workspace, template, today));
    let first = found.and_then(|found| found.items.into_iter().next());
    if let Some(item) = first {
        let sentence = stage.audience.locale.say(&item.message);
        stage.audience.line(&format!("    {sentence}"))?;
    }
    Ok(())
}

/// Makes a throw-away key for somebody. Returns the name of its file, and the command that has it approved.
pub(super) fn key(stage: &Stage<'_>, person: &PersonId) -> Result<(String, [String; 6]), CliError> {
    let name = format!("key-{person}");
    let private = stage.folder.join(&name);
    let file = format!("{name}.pub");
    let public = stage.folder.join(&file);
    let seed = SystemChance.draw().map_err(|error| not_written(&private, &error))?;
    let key = SigningKey::from_seed(&seed);
    key.write(&private).map_err(|error| CliError::failed(error.message()))?;
    let line = key.public().map_err(|error| CliError::failed(error.message()))?;
    std::fs::write(&public, format!("{line}\n")).map_err(|error| not_written(&public, &error))?;
    let approve = ["key", "add", person.as_str(), &file, "--how", &stage.words("demo-key-how")];
    Ok((name, approve.map(str::to_owned)))
}

/// Makes a throw-away key for somebody, has it approved, and signs with it.
pub(super) async fn sign(
    stage: &mut Stage<'_>,
    plan: &str,
    party: &PartyId,
    person: &PersonId,
    shown: bool,
) -> Result<(), CliError> {
    let (name, approve) = key(stage, person)?;
    let approve = approve.each_ref().map(String::as_str);
    let sign = ["sign", plan, "--party", party.as_str(), "--person", person.as_str(), "--key", &name];
    if shown {
        stage.show(&approve).await?;
        stage.show(&sign).await
    } else {
        stage.run(&approve).await?;
        stage.run(&sign).await.map(|_answer| ())
    }
}
