//! `vedtak demo`: what vedtak is, in a throw-away workspace.
//!
//! Everything is done by the commands that people type: what the demo shows is what they get.

use std::path::{Path, PathBuf};

use chrono::Duration;
use clap::Args;

use crate::builtin::Library;
use crate::domain::lang::Lang;
use crate::domain::message::Message;

use super::arguments::Global;
use super::console::{Console, not_written, shown};
use super::error::{CliError, Exit};
use super::opened::{self, Shared};
use super::place::User;
use super::{Opened, Outcome, caller};

mod cast;
mod checks;
mod stage;
mod walk;
mod workspace;

use stage::Stage;

/// The domain of every demo: reserved, so that nothing in it can be mistaken for a real one (RFC 2606).
const ORIGIN: &str = "demo.invalid";

#[derive(Debug, Default, Args)]
pub struct Demo {
    #[arg(long, help = "cli-demo-headless")]
    pub headless: bool,
    #[arg(long, value_name = "cli-value-folder", requires = "headless", help = "cli-demo-out")]
    pub out: Option<PathBuf>,
}

/// Says at the prompt that the demo is being set up, where screens follow: that takes a moment.
///
/// # Errors
/// The terminal does not take it.
pub fn announce(console: &mut Console, given: &Demo) -> Result<(), CliError> {
    if given.headless || !console.is_terminal { Ok(()) } else { console.say(&Message::new("demo-begins")) }
}

/// Runs the demo: the screens where there is a terminal, otherwise the walk from draft to signature.
///
/// # Errors
/// Something can not be written, or - which would be a defect - a step of the walk is refused.
pub async fn run(
    console: &mut Console,
    library: &Library,
    user: &User,
    global: &Global,
    given: &Demo,
) -> Result<Outcome, CliError> {
    let temporary = tempfile::Builder::new().prefix("vedtak-demo-").tempdir();
    let temporary = temporary.map_err(|error| not_written(Path::new(ORIGIN), &error))?;
    if !given.headless && console.is_terminal {
        let begun = (console.clock)() - Duration::days(workspace::DAYS);
        let mut stage = Stage::set(console, library, user, temporary.path(), (begun, true)).await?;
        let key = workspace::furnish(&mut stage, library).await?;
        let (engine, own) = stage.leave();
        let caller = if global.acting.is_some() { caller(user, &engine, global, console)? } else { own };
        let now = engine.now((console.clock)());
        let mut opening = opened::opening(&engine, &Shared::of(library), &caller, console.wishes(global), now)?;
        if global.acting.is_none() {
            opening.asks_capacity = true;
            opening.key_file = Some(shown(&key));
        }
        return Ok(Outcome::Screens(Box::new(Opened { engine, opening, temporary: Some(temporary) })));
    }
    let kept = temporary.path().join("package");
    let out = given.out.as_ref().map_or(kept, |out| user.folder.join(out));
    let mut stage = Stage::set(console, library, user, temporary.path(), (walk::begin(), false)).await?;
    walk::walk(&mut stage, library, &out).await?;
    drop(stage);
    let is_sound = checks::verify(console, &out)?;
    if given.out.is_none() {
        // Nobody said where to put it: it stays where it is, and is said.
        let kept = temporary.keep();
        console.say(&Message::new("demo-kept").with("folder", shown(&kept.join("package"))))?;
    }
    Ok(Outcome::Ended(if is_sound { Exit::Done } else { Exit::Failed }))
}

/// Returns the name of the example that the demo walks, and of the workspace that it walks in.
const fn files(lang: Lang) -> (&'static str, &'static str) {
    match lang {
        Lang::En => ("felles-utviklingsplan-en", "fjordland-en"),
        Lang::Nb | Lang::Nn => ("felles-utviklingsplan", "fjordane"),
    }
}
