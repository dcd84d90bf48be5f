//! What every import asks before it changes anything, and how it says what it found.

pub mod listing;

use std::path::Path;

use serde_json::{Value as Json, json};

use crate::document::import::{self, Finding, MAX_ENTRY, Material, Refusal};
use crate::domain::lang::Lang;
use crate::domain::message::Message;

use super::console::shown;
use super::desk::Desk;
use super::error::CliError;

/// Whether to go on.
#[derive(Debug, Clone, Copy, clap::Args)]
pub struct Going {
    #[arg(long, short = 'y', help = "import-arg-yes")]
    pub yes: bool,
    #[arg(long, conflicts_with = "yes", help = "import-arg-dry-run")]
    pub dry_run: bool,
}

impl Going {
    /// Asks whether to go on with what was found. Gives whether to; without anybody to ask that has to be said beforehand.
    ///
    /// # Errors
    /// Nobody can be asked, and nothing was said.
    pub fn goes_on(self, desk: &mut Desk<'_>, found: &Json) -> Result<bool, CliError> {
        if self.dry_run {
            desk.console.note(&Message::new("import-dry-run"));
            unchanged(desk, found)?;
            return Ok(false);
        }
        if self.yes {
            return Ok(true);
        }
        let asked = if desk.console.json { None } else { desk.console.ask(&Message::new("import-question"))? };
        let Some(answer) = asked else {
            unchanged(desk, found)?;
            let cause = Message::new("import-needs-yes");
            return Err(CliError::usage(cause).hint(Message::new("import-hint-yes")));
        };
        let words = desk.console.locale.term("import-words-yes");
        let is_yes = words.split(';').any(|word| word.trim() == answer.to_lowercase());
        if !is_yes {
            desk.console.note(&Message::new("import-not-done"));
        }
        Ok(is_yes)
    }
}

impl From<Refusal> for CliError {
    fn from(refusal: Refusal) -> Self {
        Self { hint: refusal.hint, ..Self::failed(refusal.cause) }
    }
}

/// Reads a file of the caller's, beside the threads that serve sessions: it may be large.
///
/// # Errors
/// It can not be read, or is of no kind that is understood.
pub async fn read(path: &Path, bytes: Vec<u8>, lang: Lang) -> Result<Material, CliError> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let refused = |refusal: Refusal| {
        let cause = Message::new("cli-file-refused").with("file", shown(path)).with("cause", refusal.cause);
        CliError { hint: refusal.hint, ..CliError::failed(cause) }
    };
    let work = tokio::task::spawn_blocking(move || import::read(&name, &bytes, lang)).await;
    let read = work.map_err(|error| CliError::failed(Message::new("host-failed").with("cause", error.to_string())))?;
    read.map_err(refused)
}

/// Says what was found, each in a line below a heading; nothing of nothing.
///
/// # Errors
/// The stream does not take it.
pub fn list(desk: &mut Desk<'_>, heading: &'static str, findings: &[Finding]) -> Result<(), CliError> {
    if findings.is_empty() {
        return Ok(());
    }
    desk.console.say(&Message::new(heading).with("count", findings.len()))?;
    for finding in findings {
        let said = desk.console.locale.say(&finding.message());
        desk.console.line(&format!("  {said}"))?;
    }
    Ok(())
}

/// Makes JSON of what was found.
pub fn facts(desk: &Desk<'_>, findings: &[Finding]) -> Vec<Json> {
    let fact = |finding: &Finding| {
        let say = |message: &Message| desk.console.locale.say(message);
        json!({
            "sheet": finding.place.sheet, "line": finding.place.line, "column": finding.place.column,
            "place": say(&finding.place.message()), "id": finding.what.id, "said": say(&finding.what),
        })
    };
    findings.iter().map(fact).collect()
}

/// Makes one answer of what was found and what came of it: with `--json` an import is one object.
#[must_use]
pub fn whole(found: &Json, came: Json) -> Json {
    match (found.clone(), came) {
        (Json::Object(mut found), Json::Object(came)) => {
            found.extend(came);
            Json::Object(found)
        }
        (_, came) => came,
    }
}

/// Answers with what was found where nothing came of it.
fn unchanged(desk: &mut Desk<'_>, found: &Json) -> Result<(), CliError> {
    if desk.console.json { desk.console.json(&whole(found, json!({ "imported": false }))) } else { Ok(()) }
}

/// Stops an import that has faults: each is said, and nothing is changed.
///
/// # Errors
/// There are faults.
pub fn stop(desk: &mut Desk<'_>, file: &Path, faults: &[Finding], found: &Json) -> Result<(), CliError> {
    if faults.is_empty() {
        return Ok(());
    }
    unchanged(desk, found)?;
    let name = shown(file);
    for fault in faults {
        desk.console.note(&Message::new("cli-import-fault").with("file", &name).with("fault", fault.message()));
    }
    let cause = Message::new("cli-import-refused").with("file", name).with("count", faults.len());
    Err(CliError::failed(cause).hint(Message::new("cli-hint-nothing-changed")))
}

/// Refuses what would be larger than an entry may be, before anything happens.
///
/// # Errors
/// It is too large.
pub fn measure(what: &impl serde::Serialize) -> Result<(), CliError> {
    let size = serde_json::to_vec(what).map_or(usize::MAX, |bytes| bytes.len());
    if size <= MAX_ENTRY {
        return Ok(());
    }
    let cause = Message::new("import-entry-too-large").with("size", size / 1024).with("limit", MAX_ENTRY / 1024);
    Err(CliError::failed(cause).hint(Message::new("import-hint-parts")))
}
