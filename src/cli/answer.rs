//! `vedtak answer`: answers that came by e-mail, in Word and on paper - what each is, and entering them (DESIGN 4.5).

mod enter;
mod entry;
mod known;
mod list;
mod take;

use clap::Subcommand;

use super::desk::Desk;
use super::error::{CliError, Exit};

#[derive(Debug, Subcommand)]
pub enum Answer {
    #[command(about = "cli-answers-list")]
    List(list::List),
    #[command(about = "cli-answers-take")]
    Take(list::List),
    #[command(about = "cli-answers-enter")]
    Enter(Box<enter::Enter>),
}

/// Runs `vedtak answer`.
///
/// # Errors
/// The rules say no, what is named does not exist, or a file can not be read.
pub async fn run(desk: &mut Desk<'_>, verb: Answer) -> Result<Exit, CliError> {
    match verb {
        Answer::List(given) => list::list(desk, &given).await,
        Answer::Take(given) => take::take(desk, &given).await,
        Answer::Enter(given) => enter::enter(desk, &given).await,
    }
}
