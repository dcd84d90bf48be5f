//! The workspace of the demo with screens: several plans, each in another state.

use std::path::PathBuf;

use crate::builtin::Library;

use crate::cli::console::not_written;
use crate::cli::error::CliError;

use super::stage::Stage;
use super::walk::{key, sign, signatories};

/// How many days before today the demo begins; everything that happens in it fits into them.
pub const DAYS: i64 = 30;

/// How many parties of the agreement have signed.
const SIGNED: usize = 3;

/// Takes in every example of the language and brings some of them further. Returns where the key lies with which
/// whoever looks at it signs.
///
/// # Errors
/// Something can not be written, or an example is refused, which would be a defect.
pub async fn furnish(stage: &mut Stage<'_>, library: &Library) -> Result<PathBuf, CliError> {
    let lang = stage.lang();
    for example in library.examples(lang.code()) {
        let name = format!("{}.toml", example.name);
        let file = stage.folder.join(&name);
        std::fs::write(&file, example.text).map_err(|error| not_written(&file, &error))?;
        stage.run(&["plan", "import", &name]).await?;
    }
    let key = seats(stage).await?;
    in_committees(stage).await?;
    sent_back(stage).await?;
    being_signed(stage).await?;
    Ok(key)
}

/// Whoever looks at the demo sits in a committee that has not answered, and signs for a party, too.
async fn seats(stage: &mut Stage<'_>) -> Result<PathBuf, CliError> {
    let (cast, person) = (stage.cast, stage.person().clone());
    let [seat, council, name] = ["demo-seat", "demo-council", "demo-person"].map(|id| stage.words(id));
    // One person plays all of them: what is signed as a mayor must not bear the name of a secretary.
    stage.run(&["person", "set", person.as_str(), "--name", &name]).await?;
    stage.run(&["body", "seat", cast.hill, &seat, "--held-by", person.as_str()]).await?;
    stage.run(&["party", "mandate", cast.last, person.as_str(), "--authority", &council]).await?;
    let (file, approve) = key(stage, &person)?;
    stage.run(&approve.each_ref().map(String::as_str)).await?;
    Ok(stage.folder.join(file))
}

/// The directive: M1 is behind it, in M2 one committee was not quorate and one has not answered.
async fn in_committees(stage: &mut Stage<'_>) -> Result<(), CliError> {
    let cast = stage.cast;
    let [north, west] = cast.others;
    stage.run(&["version", "lock", cast.plan]).await?;
    stage.later(3);
    stage.run(&["step", "open", cast.plan, "M1"]).await?;
    stage.run(&["step", "record", cast.plan, "M1", "--by", cast.contact, "--outcome", "remarks"]).await?;
    stage.run(&["step", "close", cast.plan, "M1"]).await?;
    stage.later(4);
    // What was changed after the first milestone is what the committees look at.
    let revised = stage.words("demo-revised");
    stage.run(&["plan", "edit", cast.plan, "2.4", "--text", &revised]).await?;
    stage.run(&["version", "lock", cast.plan]).await?;
    stage.run(&["step", "open", cast.plan, "M2"]).await?;
    stage.later(5);
    for (body, outcome) in [(north, "no-remarks"), (west, "remarks"), (cast.lake, "not-quorate")] {
        stage.run(&["step", "record", cast.plan, "M2", "--by", body, "--outcome", outcome]).await?;
    }
    let remark = stage.words("demo-remark-west");
    let by_mail = ["--body", west, "--for", west, "--channel", "email"];
    stage
        .run(&[&["remark", "add", cast.plan, &remark, "--at", "3.1"][..], &by_mail[..]].concat())
        .await
        .map(|_answer| ())
}

/// The plan of measures: a committee sent version 1.0 back to draft.
async fn sent_back(stage: &mut Stage<'_>) -> Result<(), CliError> {
    let cast = stage.cast;
    stage.run(&["version", "lock", cast.measures]).await?;
    stage.run(&["step", "open", cast.measures, "M1"]).await?;
    stage.run(&["step", "record", cast.measures, "M1", "--by", cast.hill, "--outcome", "returned"]).await?;
    let reason = stage.words("demo-return-reason");
    stage.run(&["version", "return", cast.measures, "--step", "M1", "--reason", &reason]).await.map(|_answer| ())
}

/// The agreement: final, and some parties have signed.
async fn being_signed(stage: &mut Stage<'_>) -> Result<(), CliError> {
    let agreement = stage.cast.agreement;
    stage.later(2);
    stage.run(&["version", "lock", agreement, "--final"]).await?;
    let reason = stage.words("demo-override");
    stage.run(&["signing", "open", agreement, "--override", &reason]).await?;
    // One of those whose turn it still is can be tried by whoever looks.
    let own = stage.cast.last;
    for (party, person) in signatories(stage).into_iter().filter(|(party, _)| party.as_str() != own).take(SIGNED) {
        sign(stage, agreement, &party, &person, false).await?;
    }
    Ok(())
}
