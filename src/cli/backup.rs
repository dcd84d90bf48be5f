//! `vedtak backup` and `vedtak restore`: a copy of the workspace, and a workspace of the copy.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::domain::digest::{Digest, InvalidDigest};
use crate::domain::id::{CommandId, PersonId};
use crate::domain::message::Message;
use crate::domain::person::{Actor, Capacity, Role};
use crate::engine::backup::{Backup as Made, Manifest};
use crate::engine::{Engine, SystemChance, chance};

use super::arguments::Global;
use super::console::{Console, shown};
use super::desk::{Desk, LOCAL};
use super::error::{CliError, Exit, Refused};
use super::find;
use super::place::User;

const MEBIBYTE: u64 = 1024 * 1024;

#[derive(Debug, Args)]
pub struct Backup {
    #[arg(value_name = "cli-value-folder", help = "cli-backup-folder")]
    pub folder: PathBuf,
}

#[derive(Debug, Args)]
pub struct Restore {
    #[arg(value_name = "cli-value-folder", help = "cli-restore-backup")]
    pub backup: PathBuf,
    #[arg(long = "last-root", value_name = "cli-value-root", value_parser = root, help = "cli-restore-last-root")]
    pub last_root: Option<Digest>,
}

impl Backup {
    /// Makes the folder one that does not depend on where somebody stands, also in the words that another process is
    /// given.
    pub fn settle(&mut self, user: &User, words: &mut [String]) {
        let settled = user.folder.join(&self.folder);
        let same = |word: &&mut String| Path::new(word.as_str()) == self.folder;
        if let (Some(word), Some(text)) = (words.iter_mut().rfind(same), settled.to_str()) {
            text.clone_into(word);
        }
        self.folder = settled;
    }
}

/// Copies the workspace into a folder of this machine, while others write.
///
/// # Errors
/// Somebody else than the owner of the workspace asks; the folder holds something else; something can not be written.
pub async fn backup(desk: &mut Desk<'_>, given: Backup) -> Result<Exit, CliError> {
    // A backup holds keys and what is kept from the public.
    if !desk.caller.is_owner || desk.console.is_afar {
        let cause = CliError::denied(Message::new("cli-backup-not-owner"));
        return Err(cause.hint(Message::new("cli-hint-backup-owner")));
    }
    let (engine, folder, instant) = (desk.engine.clone(), given.folder.clone(), desk.now().instant);
    let copied = tokio::task::spawn_blocking(move || engine.backup(&folder, instant)).await;
    let made =
        copied.map_err(|error| CliError::failed(Message::new("host-failed").with("cause", error.to_string())))??;
    let Made { manifest, files, kept, bytes } = made;
    let said = Message::new("cli-backup-done")
        .with("folder", shown(&given.folder))
        .with("size", manifest.size)
        .with("root", manifest.root.to_string())
        .with("files", files)
        .with("kept", kept)
        .with("amount", bytes.div_ceil(MEBIBYTE));
    desk.console.answer(
        &said,
        &serde_json::json!({
            "folder": shown(&given.folder), "origin": manifest.origin, "size": manifest.size, "root": manifest.root,
            "files": files, "kept": kept, "bytes": bytes,
        }),
    )
}

/// Makes a workspace of a backup, and begins the next epoch of its log unless nothing is missing.
///
/// # Errors
/// The backup is damaged; there is a workspace already; nobody in it may go on with the log.
pub async fn restore(
    console: &mut Console,
    user: &User,
    global: &Global,
    folder: &Path,
    given: Restore,
) -> Result<Exit, CliError> {
    let restored = Engine::restore(&user.folder.join(&given.backup), folder, &mut |_| {})?;
    let manifest = restored.manifest().clone();
    let keeper = match given.last_root {
        Some(root) if root == manifest.root => None,
        _ => Some(keeper(console, restored.engine(), user, global)?),
    };
    let origin = match &keeper {
        None => manifest.origin.to_string(),
        Some(actor) => {
            let instant = (console.clock)();
            let drawn =
                |error: std::io::Error| CliError::failed(Message::new("host-failed").with("cause", error.to_string()));
            let id = chance::ulid(instant, &mut SystemChance).map_err(drawn)?;
            let id = CommandId::new(id)
                .map_err(|error| CliError::failed(Message::new("engine-identity").with("identity", error.0)))?;
            restored.engine().continue_log(actor, id, instant).await?
        }
    };
    let engine = restored.appear()?;
    if let Some(actor) = &keeper {
        let said = Message::new("cli-restore-epoch").with("origin", &origin).with("size", manifest.size);
        console.note(&said.with("person", engine.workspace().person_name(&actor.person)));
    }
    if given.last_root.is_some_and(|root| root != manifest.root) {
        console.note(&Message::new("cli-restore-older").with("root", manifest.root.to_string()));
    }
    answer(console, &engine, &manifest, folder, &origin)
}

fn answer(
    console: &mut Console,
    engine: &Engine,
    manifest: &Manifest,
    folder: &Path,
    origin: &str,
) -> Result<Exit, CliError> {
    let said = Message::new("cli-restore-done")
        .with("folder", shown(folder))
        .with("size", manifest.size)
        .with("root", manifest.root.to_string())
        .with("plans", engine.count());
    console.answer(
        &said,
        &serde_json::json!({
            "folder": shown(folder), "origin": origin, "size": manifest.size, "root": manifest.root,
            "plans": engine.count(),
        }),
    )
}

/// Finds who goes on with the log: `--as`, the operating-system user's own person, or the first administrator.
fn keeper(console: &Console, engine: &Engine, user: &User, global: &Global) -> Result<Actor, CliError> {
    let workspace = engine.workspace();
    let day = engine.now((console.clock)()).day;
    let keeps = |id: &PersonId| workspace.person(id).is_some_and(|person| person.has_role(Role::Administrator, day));
    let named = match &global.acting {
        Some(named) => Some(find::person(&workspace, named)?.id.clone()),
        None => workspace.person_of_user(&user.name).map(|person| person.id.clone()).filter(keeps),
    };
    let first = || workspace.persons.keys().find(|person| keeps(person)).cloned();
    let person = named.or_else(first).ok_or_else(|| CliError::denied(Message::new("denied-administrator-only")))?;
    Ok(Actor { person, capacity: Capacity::Administrator, via: LOCAL.to_owned() })
}

/// Reads the root of a log.
pub(super) fn root(text: &str) -> Result<Digest, Refused> {
    text.parse().map_err(|error: InvalidDigest| Refused(Message::new("cli-usage-root").with("value", error.0)))
}
