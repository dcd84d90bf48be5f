//! The archive package of a locked version.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use clap::Args;

use crate::archive::{self, Own, Package, Sources};
use crate::document::{record, toml};
use crate::domain::consideration::Consideration;
use crate::domain::digest::Digest;
use crate::domain::id::slug;
use crate::domain::message::Message;
use crate::domain::plan::Plan;
use crate::domain::version::{LineState, Version};
use crate::engine::When;

use crate::cli::console::{STREAM, shown};
use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit};
use crate::cli::find;
use crate::cli::version;

/// Writes the archive package of a locked version: the one that is signed, or the newest.
pub async fn package(
    desk: &mut Desk<'_>,
    plan: &Plan,
    number: Option<String>,
    (folder, parties): (&Path, &Parties),
) -> Result<Exit, CliError> {
    let signed = plan.signing().map(|version| version.number.clone());
    let number = version::newest(plan, number.or(signed))?;
    let unknown = || CliError::denied(Message::new("version-unknown").with("version", &number));
    let version = plan.versions.get(&number).ok_or_else(unknown)?;
    let package = packed(desk, plan, version)?;
    if !parties.is_nobody() {
        return for_parties(desk, plan, version, &package, (folder, parties)).await;
    }
    if folder.as_os_str() == STREAM {
        let (mut tar, written) = (Vec::new(), desk.now().instant);
        package.write_tar(&plan.head.key, written, &mut tar).map_err(|error| CliError::failed(error.message()))?;
        desk.console.bytes(&tar)?;
        return Ok(Exit::Done);
    }
    let files = package.files().map(|(path, bytes)| (path.to_owned(), bytes.to_owned())).collect();
    desk.console.machine.write_folder(folder, files).await.map_err(CliError::failed)?;
    let lines = version.lines.len();
    let signed = package.files().filter(|(path, _)| is_statement(path)).count();
    let said = Message::new("cli-exported").with("folder", shown(folder)).with("signed", signed).with("lines", lines);
    desk.console.answer(&said, &serde_json::json!({ "folder": shown(folder), "version": number, "signed": signed }))
}

/// Whose record systems a package is made for.
#[derive(Debug, Args)]
pub struct Parties {
    #[arg(long = "for-party", value_name = "cli-value-party", requires = "archive", help = "cli-export-for-party")]
    pub named: Vec<String>,
    #[arg(long = "for-parties", requires = "archive", conflicts_with = "named", help = "cli-export-for-parties")]
    pub all: bool,
}

impl Parties {
    const fn is_nobody(&self) -> bool {
        self.named.is_empty() && !self.all
    }
}

/// Writes the package into a folder for each party, each with the fields for its own record system.
async fn for_parties(
    desk: &mut Desk<'_>,
    plan: &Plan,
    version: &Version,
    package: &Package,
    (folder, parties): (&Path, &Parties),
) -> Result<Exit, CliError> {
    if folder.as_os_str() == STREAM {
        return Err(CliError::usage(Message::new("cli-export-party-folder")));
    }
    let (workspace, now) = (desk.workspace(), desk.now());
    let leader = workspace.person_name(&desk.caller.person);
    let own = Own { plan, workspace: &workspace, version, leader, written: (now.day, now.instant) };
    let listed = own.parties();
    let mut chosen = if parties.all { listed.clone() } else { Vec::new() };
    for named in &parties.named {
        let party = find::party(&workspace, named, now.day)?;
        if !listed.contains(&party.id) {
            let cause = Message::new("cli-export-no-party").with("party", party.name(now.day));
            return Err(CliError::denied(cause.with("version", &version.number)));
        }
        chosen.push(party.id.clone());
    }
    let unwritten =
        |error: std::io::Error| CliError::failed(Message::new("copy-failed").with("cause", error.to_string()));
    let mut files = Vec::new();
    for id in &chosen {
        let key = workspace.party(id).map_or(id.as_str(), |party| &party.key);
        let key = slug(key).unwrap_or_else(|| id.to_string());
        let own = own.files(package, id).map_err(unwritten)?;
        files.extend(own.into_iter().map(|(path, bytes)| (format!("{key}/{path}"), bytes)));
    }
    desk.console.machine.write_folder(folder, files).await.map_err(CliError::failed)?;
    let said = Message::new("cli-exported-parties").with("folder", shown(folder)).with("count", chosen.len());
    desk.console.answer(&said, &serde_json::json!({ "folder": shown(folder), "parties": chosen }))
}

/// Packs a locked version, and signs the package with the key of the log.
fn packed(desk: &Desk<'_>, plan: &Plan, version: &Version) -> Result<Package, CliError> {
    let (workspace, origin, head) = (desk.workspace(), desk.engine.origin()?, desk.engine.prefix());
    let number = &version.number;
    // A package is the same whoever packs it: what is confidential it leaves out itself, by the whole plan.
    let plan = &*desk.engine.plan(&plan.id)?;
    // The content of this version, whatever has been written since.
    let locked = desk.engine.plan_at(&plan.id, When::Revision(version.revision))?;
    let sources = Sources {
        origin: &origin,
        workspace: &workspace,
        plan,
        version: number,
        text: desk.engine.locked_text(&plan.id, number)?.to_string(),
        record: record::render(plan, &workspace, number, desk.now().day).unwrap_or_default(),
        content: toml::write_public(&locked, &workspace),
        annexes: annexes(desk, plan, version)?,
        entries: desk.engine.plan_entries(&plan.id)?,
        head,
        written: desk.now().instant,
    };
    let size = usize::try_from(head.size).unwrap_or(usize::MAX);
    let failed = |error: archive::InvalidContents| CliError::failed(error.message());
    let unsigned =
        sources.gather(desk.engine.leaves().take(size)).and_then(|all| archive::prepare(&all)).map_err(failed)?;
    let signature = desk.engine.sign_with_log_key(unsigned.request())?;
    unsigned.signed(&signature).map_err(|refusal| CliError::failed(refusal.message()))
}

fn is_statement(path: &str) -> bool {
    path.starts_with("signatures/") && Path::new(path).extension().is_some_and(|ending| ending == "sig")
}

/// Gathers the files beside the text: annexes by the name that the text gives them, and the originals of what was
/// entered on behalf of somebody: scans of signatures, letters.
fn annexes(desk: &Desk<'_>, plan: &Plan, version: &Version) -> Result<Vec<(String, Vec<u8>)>, CliError> {
    let mut found: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for annex in version.annexes.iter().filter(|annex| annex.basis.is_none()) {
        found.insert(annex.id.clone(), desk.engine.annex(&plan.id, &version.number, &annex.id)?);
    }
    for digest in originals(plan, version) {
        let Some(file) = plan.attachments.get(&digest).filter(|file| !file.removed) else { continue };
        let head: String = digest.to_string().chars().take(8).collect();
        found.insert(format!("{head}-{}", file.name), desk.engine.attachment(&digest)?);
    }
    Ok(found.into_iter().collect())
}

/// Lists the originals of signatures on paper or by e-ID, of the parties' own decisions, and of what bodies answered by
/// other means to what is open.
fn originals(plan: &Plan, version: &Version) -> BTreeSet<Digest> {
    let signed = plan.lines_of(version).filter_map(|line| match &line.state {
        LineState::Evidenced(evidence) => Some(evidence.sha256),
        _ => None,
    });
    let adopted = plan.lines_of(version).filter_map(|line| line.adoption.as_ref()?.behalf.as_ref()?.original);
    let is_open =
        |found: &&Consideration| plan.steps.get(&found.step).is_some_and(|step| !plan.is_closed(&step.milestone));
    let answered = plan.considerations.values().map(|recorded| &recorded.consideration).filter(is_open);
    let answered = answered.filter_map(|found| found.behalf.as_ref()?.original);
    signed.chain(adopted).chain(answered).collect()
}
