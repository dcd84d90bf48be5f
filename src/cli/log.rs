//! `vedtak log`: the journal, read, checked and proved.

use clap::{Args, Subcommand};

use crate::domain::digest::Digest;
use crate::domain::message::Message;
use crate::domain::version::Prefix;

use super::backup::root;
use super::desk::Desk;
use super::error::{CliError, Exit};

#[derive(Debug, Subcommand)]
pub enum Log {
    #[command(about = "cli-log-check")]
    Check,
    #[command(about = "cli-log-head")]
    Head,
    #[command(about = "cli-log-prove")]
    Prove(Prove),
}

#[derive(Debug, Args)]
pub struct Prove {
    #[arg(
        long,
        value_name = "cli-value-number",
        required_unless_present = "since",
        conflicts_with = "since",
        help = "cli-prove-entry"
    )]
    pub entry: Option<u64>,
    #[arg(long, value_name = "cli-value-number", requires = "root", help = "cli-prove-since")]
    pub since: Option<u64>,
    #[arg(long, value_name = "cli-value-root", value_parser = root, requires = "since", help = "cli-prove-root")]
    pub root: Option<Digest>,
}

/// Runs `vedtak log`.
///
/// # Errors
/// A line is not what was written: file and line are named. The log is not the one that somebody saw before.
pub fn run(desk: &mut Desk<'_>, verb: &Log) -> Result<Exit, CliError> {
    let (prefix, said) = match verb {
        Log::Check => (desk.engine.check_log(&mut |_| {})?, Message::new("cli-log-sound")),
        Log::Head => (desk.engine.prefix(), Message::new("cli-log-size")),
        Log::Prove(given) => return prove(desk, given),
    };
    let said = said.with("size", prefix.size).with("root", prefix.root.to_string());
    desk.console.answer(&said, &serde_json::json!({ "size": prefix.size, "root": prefix.root }))
}

fn prove(desk: &mut Desk<'_>, given: &Prove) -> Result<Exit, CliError> {
    match (given.entry, given.since.zip(given.root)) {
        (Some(n), _) => inclusion(desk, n),
        (None, Some((size, root))) => consistency(desk, Prefix { size, root }),
        (None, None) => Err(CliError::usage(Message::new("cli-usage-no-command"))),
    }
}

/// Proves that an entry is in the log.
fn inclusion(desk: &mut Desk<'_>, n: u64) -> Result<Exit, CliError> {
    let origin = desk.engine.origin()?;
    let proof = desk.engine.prove(n)?;
    let said = Message::new("cli-proved-entry")
        .with("entry", n)
        .with("size", proof.size)
        .with("root", proof.root.to_string())
        .with("leaf", proof.leaf.to_string())
        .with("path", hashes(&proof.path).join("\n"));
    desk.console.answer(
        &said,
        &serde_json::json!({
            "origin": origin, "entry": n, "leaf": proof.leaf, "size": proof.size, "root": proof.root,
            "path": hashes(&proof.path),
        }),
    )
}

/// Proves that the log that somebody saw is the beginning of this one.
fn consistency(desk: &mut Desk<'_>, earlier: Prefix) -> Result<Exit, CliError> {
    let origin = desk.engine.origin()?;
    // Somebody saw another log than this one: that is damage, whoever's.
    let other = |error: crate::engine::EngineError| {
        let failure = error.failure();
        let damaged = CliError::damaged(failure.cause);
        failure.hint.into_iter().fold(damaged, CliError::hint)
    };
    let proof = desk.engine.prove_since(earlier).map_err(other)?;
    let said = Message::new("cli-proved-since")
        .with("earlier", earlier.size)
        .with("size", proof.size)
        .with("root", proof.root.to_string())
        .with("path", hashes(&proof.path).join("\n"));
    desk.console.answer(
        &said,
        &serde_json::json!({
            "origin": origin, "earlier-size": earlier.size, "earlier-root": earlier.root, "size": proof.size,
            "root": proof.root, "path": hashes(&proof.path),
        }),
    )
}

fn hashes(path: &[impl ToString]) -> Vec<String> {
    path.iter().map(ToString::to_string).collect()
}
