//! Lists of people, bodies, seats, parties and keys: shown, confirmed, and said as facts.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value as Json, json};

use crate::document::import::roster::{Basis, Listing};
use crate::document::import::{MAX_FILE, Material, Refusal};
use crate::domain::message::Message;

use super::{Going, facts, list, measure, stop, whole};
use crate::cli::console::shown;
use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit};

/// A list in a file.
#[derive(Debug, Args)]
pub struct File {
    #[arg(value_name = "cli-value-file", help = "import-arg-list")]
    pub file: PathBuf,
    #[arg(long, value_name = "cli-value-name", help = "import-arg-sheet")]
    pub sheet: Option<String>,
    #[command(flatten)]
    pub going: Going,
}

/// How a list is understood.
pub type Read = fn(&Material, Basis<'_>) -> Result<Listing, Refusal>;

/// Reads a file of the caller's.
///
/// # Errors
/// It can not be read.
pub async fn material(desk: &mut Desk<'_>, given: &File) -> Result<Material, CliError> {
    let limit = u64::try_from(MAX_FILE).unwrap_or(u64::MAX);
    let bytes = desk.console.read(&given.file, limit).await?;
    super::read(&given.file, bytes, desk.console.locale.lang()).await
}

/// Takes a list in: shown first, then all of its facts in one entry, and each name in one of its own.
///
/// # Errors
/// It can not be read, something in it does not fit, the rules say no, or nobody said yes.
pub async fn take(desk: &mut Desk<'_>, given: File, read: Read) -> Result<Exit, CliError> {
    let material = material(desk, &given).await?;
    let workspace = desk.workspace();
    let basis = Basis { workspace: &workspace, day: desk.now().day, sheet: given.sheet.as_deref() };
    let listing = read(&material, basis)?;
    let found = show(desk, &given, &listing, &material)?;
    stop(desk, &given.file, &listing.faults, &found)?;
    confirm(desk, &given, listing, &found).await
}

/// Asks, says the facts, and tells how many there were.
///
/// # Errors
/// As [`take`].
pub async fn confirm(desk: &mut Desk<'_>, given: &File, listing: Listing, found: &Json) -> Result<Exit, CliError> {
    if listing.entries.is_empty() {
        let told = whole(found, json!({ "imported": false }));
        return desk.console.answer(&Message::new("import-nothing-new"), &told);
    }
    listing.entries.iter().try_for_each(measure)?;
    if !given.going.goes_on(desk, found)? {
        return Ok(Exit::Done);
    }
    let count: usize = listing.entries.iter().map(Vec::len).sum();
    for facts in listing.entries {
        desk.state(facts).await?;
    }
    let said = Message::new("import-facts").with("count", count).with("rows", listing.rows.len());
    desk.console.answer(&said, &whole(found, json!({ "imported": true, "facts": count })))
}

/// Shows what would be said. With `--json` it is only given back, as a part of the answer.
///
/// # Errors
/// The stream does not take it.
pub fn show(desk: &mut Desk<'_>, given: &File, listing: &Listing, material: &Material) -> Result<Json, CliError> {
    if desk.console.json {
        let rows =
            listing.rows.iter().map(|(place, about, new)| json!({ "line": place.line, "about": about, "new": new }));
        let rows: Vec<Json> = rows.collect();
        let told = json!({
            "rows": rows, "faults": facts(desk, &listing.faults), "left": facts(desk, &listing.left),
            "notices": facts(desk, &listing.notices), "cleaned": material.cleaned.gone.list(),
        });
        return Ok(told);
    }
    let head = Message::new("import-list").with("file", shown(&given.file)).with("count", listing.rows.len());
    desk.console.say(&head)?;
    let columns = listing.columns.iter().map(|(heading, meaning, is_guess)| {
        let said = Message::new(if *is_guess { "import-column-guess" } else { "import-column" });
        // The first of the words that people use for it.
        let words = desk.console.locale.term(meaning);
        let meaning = words.split(';').next().unwrap_or_default().trim();
        desk.console.locale.say(&said.with("heading", heading).with("meaning", meaning))
    });
    let columns: Vec<String> = columns.collect();
    desk.console.line(&format!("  {}", columns.join("; ")))?;
    for (_, about, new) in &listing.rows {
        let fate = desk.console.locale.term(if *new > 0 { "import-fate-new-facts" } else { "import-fate-same" });
        desk.console.line(&format!("  {fate}  {about}"))?;
    }
    list(desk, "import-left", &listing.left)?;
    if let Some(cleaned) = material.cleaned.gone.notice() {
        desk.console.say(&cleaned)?;
    }
    list(desk, "import-notices", &listing.notices)?;
    Ok(Json::Null)
}
