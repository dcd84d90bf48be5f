//! `vedtak completions`, `vedtak man`: what a shell and a manual need.

use clap::{Args, Command};
use clap_complete::Shell;

use super::console::{Console, broken};
use super::error::{CliError, Exit, Refused, one_of};

/// The program's own name.
const PROGRAM: &str = "vedtak";

#[derive(Debug, Args)]
pub struct Completions {
    #[arg(value_name = "bash|elvish|fish|powershell|zsh", value_parser = shell, help = "cli-completions-shell")]
    pub shell: Shell,
}

/// Writes the completions of a shell.
///
/// # Errors
/// The stream does not take them.
pub fn completions(console: &mut Console, mut command: Command, given: &Completions) -> Result<Exit, CliError> {
    let mut script = Vec::new();
    clap_complete::generate(given.shell, &mut command, PROGRAM, &mut script);
    console.bytes(&script)?;
    Ok(Exit::Done)
}

/// Writes the manual page.
///
/// # Errors
/// The stream does not take it.
pub fn man(console: &mut Console, command: Command) -> Result<Exit, CliError> {
    let mut page = Vec::new();
    clap_mangen::Man::new(command).render(&mut page).map_err(|error| broken(&error))?;
    console.bytes(&page)?;
    Ok(Exit::Done)
}

fn shell(text: &str) -> Result<Shell, Refused> {
    text.parse().map_err(|_unknown| one_of(text, ["bash", "elvish", "fish", "powershell", "zsh"]))
}
