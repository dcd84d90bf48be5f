//! Keys read from a file with several of them: all of them wait, or none.

use std::collections::BTreeSet;
use std::path::Path;

use serde::Serialize;

use crate::domain::message::Message;
use crate::domain::person::Person;
use crate::domain::workspace::Workspace;
use crate::signing::key::fingerprint;
use crate::signing::key_list::{self, Listed};

use super::waiting;
use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit};
use crate::cli::find;

/// What becomes of one line of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Fate {
    /// It waits from now on.
    Requested,
    /// It could wait, but another line stands in the way.
    Good,
    /// It waits or counts for this person already.
    Known,
    /// It can not be the person's key.
    Refused,
}

/// What is said about one line.
#[derive(Debug, Serialize)]
struct Told {
    line: usize,
    fate: Fate,
    #[serde(skip_serializing_if = "Option::is_none")]
    key: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    options: Option<String>,
    said: String,
}

/// Asks for every key in a file. A line that is refused stops all of them, so that nothing is half done.
pub(super) async fn import(desk: &mut Desk<'_>, named: &str, file: &Path) -> Result<Exit, CliError> {
    let workspace = desk.workspace();
    let person = find::person(&workspace, named)?;
    let text = desk.console.read_text(file).await?;
    let mut listed = key_list::read(&text);
    // The same key may stand in several lines: the first one counts.
    let mut seen = BTreeSet::new();
    listed.retain(|one| one.key.as_ref().map_or(true, |key| seen.insert(key.clone())));
    if listed.is_empty() {
        return Err(CliError::failed(Message::new("cli-key-file-empty")).hint(Message::new("cli-hint-key-file")));
    }
    let mut fates: Vec<(Fate, Message)> = listed.iter().map(|one| fate(&workspace, person, one)).collect();
    let is_refused = fates.iter().any(|(fate, _)| *fate == Fate::Refused);
    let wanted = listed.iter().zip(&mut fates).filter(|(_, (fate, _))| *fate == Fate::Requested);
    let mut facts = Vec::new();
    for (key, fate) in wanted.filter_map(|(one, fate)| Some((one.key.as_ref().ok()?, fate))) {
        if is_refused {
            *fate = (Fate::Good, Message::new("cli-key-good").with("key", fingerprint(key)));
        } else {
            facts.push(waiting::requested(person, key, None));
        }
    }
    if !facts.is_empty() {
        desk.state(facts).await?;
    }
    tell(desk, &listed, &fates)?;
    if is_refused {
        let cause = Message::new("cli-key-import-refused").with("name", person.name());
        return Err(CliError::failed(cause).hint(Message::new("cli-hint-nothing-changed")));
    }
    Ok(Exit::Done)
}

fn fate(workspace: &Workspace, person: &Person, one: &Listed) -> (Fate, Message) {
    let key = match &one.key {
        Ok(key) => fingerprint(key),
        Err(error) => return (Fate::Refused, error.message()),
    };
    let counts = workspace.key(&key).map(|(owner, key)| (&owner.id, key.revoked.is_some()));
    let waits = workspace.request(&key).map(|(owner, _)| &owner.id);
    match (counts, waits) {
        (Some((_, true)), _) => (Fate::Refused, Message::new("key-was-revoked").with("key", key)),
        (Some((owner, false)), _) if owner == &person.id => {
            (Fate::Known, Message::new("cli-key-counts-already").with("key", key))
        }
        (_, Some(owner)) if owner == &person.id => (Fate::Known, Message::new("key-waits-already").with("key", key)),
        (None, None) => {
            (Fate::Requested, Message::new("cli-key-requested").with("key", key).with("name", person.name()))
        }
        _ => (Fate::Refused, Message::new("key-taken-already").with("key", key)),
    }
}

/// Says what becomes of each line, and which options are not taken over.
fn tell(desk: &mut Desk<'_>, listed: &[Listed], fates: &[(Fate, Message)]) -> Result<(), CliError> {
    let locale = desk.console.locale.clone();
    let told = listed.iter().zip(fates).map(|(one, (fate, said))| Told {
        line: one.line,
        fate: *fate,
        key: one.key.as_ref().ok().map(fingerprint),
        options: one.options.clone(),
        said: locale.say(said),
    });
    let told: Vec<Told> = told.collect();
    if desk.console.json {
        return desk.console.json(&told);
    }
    for one in told {
        desk.console.say(&Message::new("cli-key-line").with("line", one.line).with("said", one.said))?;
        if let Some(options) = one.options {
            desk.console.note(&Message::new("cli-key-options").with("line", one.line).with("options", options));
        }
    }
    Ok(())
}
