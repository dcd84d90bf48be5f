//! What was asked, and the files that answers came in.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::domain::message::Message;
use crate::domain::plan::Plan;
use crate::domain::reference::Folded;
use crate::engine::Order;
use crate::notice::answer::{Asks, Guess, Original};

use crate::cli::console::{MAX_ATTACHMENT, shown};
use crate::cli::desk::Desk;
use crate::cli::error::CliError;

/// A file, and what it is taken for.
pub(super) struct Came {
    pub path: PathBuf,
    /// What could be read; nothing of a file that is too large or can not be opened.
    pub original: Result<Original, CliError>,
    pub guess: Guess,
    pub is_entered: bool,
}

impl Came {
    /// Tells whether it can be offered: somebody's answer that was not entered before.
    pub fn is_offered(&self) -> bool {
        let is_automatic = self.original.as_ref().is_ok_and(|original| original.is_automatic);
        self.original.is_ok() && !self.is_entered && !self.guess.is_ours && !is_automatic
    }
}

/// Collects what was asked in every plan that the caller may see, or in one.
pub(super) fn asks(desk: &Desk<'_>, only: Option<&str>) -> Result<Asks, CliError> {
    match only {
        Some(named) => Ok(of(desk, &[desk.plan(named)?])),
        None => asks_where(desk, |_| true),
    }
}

/// Collects what was asked in the plans that are named in some words: thousands of others are not read.
pub(super) fn asks_named(desk: &Desk<'_>, words: &[&str]) -> Result<Asks, CliError> {
    let words: Vec<Folded> = words.iter().map(|words| Folded::of(words)).collect();
    asks_where(desk, |key| words.iter().any(|words| words.find(&Folded::of(key)).is_some()))
}

fn asks_where(desk: &Desk<'_>, is_wanted: impl Fn(&str) -> bool) -> Result<Asks, CliError> {
    let (now, sight) = (desk.now(), desk.sight());
    let rows = desk.engine.summaries((Order::Key, 0, usize::MAX), &sight, now)?.rows;
    let wanted = rows.iter().filter(|row| is_wanted(&row.key));
    let plans: Vec<_> = wanted.map(|row| desk.engine.plan_seen(&row.plan, &sight)).collect::<Result<_, _>>()?;
    Ok(of(desk, &plans))
}

fn of(desk: &Desk<'_>, plans: &[Arc<Plan>]) -> Asks {
    let (workspace, lang, day) = (desk.workspace(), desk.console.locale.lang(), desk.now().day);
    let mut asks = Asks::default();
    plans.iter().for_each(|plan| asks.add(plan, &workspace, (lang, day)));
    asks
}

/// Reads a file. Gives its bytes too.
///
/// # Errors
/// It can not be read, or is larger than what is kept: then where it is kept can be said instead.
pub(super) async fn read(desk: &mut Desk<'_>, path: &Path) -> Result<(Original, Vec<u8>), CliError> {
    let bytes = desk.console.read(path, MAX_ATTACHMENT).await.map_err(|error| match error.cause.id.as_ref() {
        "host-file-long" => {
            let cause = Message::new("answer-too-large").with("limit", MAX_ATTACHMENT >> 20);
            let cause = Message::new("cli-file-refused").with("file", shown(path)).with("cause", cause);
            CliError::failed(cause).hint(Message::new("hint-answer-outside"))
        }
        _ => error,
    })?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    // Beside the threads that serve sessions: it may be large.
    let work = tokio::task::spawn_blocking(move || (Original::read(&name, &bytes), bytes)).await;
    work.map_err(|error| CliError::failed(Message::new("host-failed").with("cause", error.to_string())))
}

/// Reads files, and those in folders, in the order that they were named; says of each what it is taken for.
pub(super) async fn came(desk: &mut Desk<'_>, asks: &Asks, named: &[PathBuf]) -> Result<Vec<Came>, CliError> {
    let mut all = Vec::new();
    for one in named {
        for path in desk.console.list(one).await? {
            let original = read(desk, &path).await.map(|(original, _)| original);
            let guess = original.as_ref().map(|original| asks.recognise(original)).unwrap_or_default();
            let is_entered = original.as_ref().is_ok_and(|original| asks.is_entered(&original.digest));
            all.push(Came { path, original, guess, is_entered });
        }
    }
    Ok(all)
}
