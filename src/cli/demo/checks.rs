//! What anybody can do with the package that the demo leaves: check it with OpenSSH and coreutils alone.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::archive::{self, Package};
use crate::domain::message::Message;
use crate::domain::signature::{Purpose, principal};
use crate::signing::command::{Shell, Verification, verify as verification};

use crate::cli::console::{Console, shown};
use crate::cli::error::CliError;

/// Checks a package: with vedtak, then with `sha256sum` and `ssh-keygen`, and says what came of it.
///
/// # Errors
/// The package can not be read, or the stream is closed.
pub fn verify(console: &mut Console, folder: &Path) -> Result<bool, CliError> {
    let package = Package::read_folder(folder).map_err(|error| CliError::failed(error.message()))?;
    let report = archive::verify(&package);
    console.line("")?;
    console.say(&Message::new("demo-verify").with("folder", shown(folder)))?;
    for message in report.messages() {
        let line = console.locale.say(&message);
        console.line(&format!("    {line}"))?;
    }
    let mut is_sound = report.is_sound();
    console.line("")?;
    console.say(&Message::new("demo-verify-without"))?;
    is_sound &= said(console, folder, "sha256sum -c --quiet SHA256SUMS", true)?;
    let mut shown_in_full = true;
    for signed in &report.signatures {
        let domain = &signed.statement.origin.domain;
        let file = format!("signatures/{}.md", signed.line.name);
        let (principal, namespace) = (principal(&signed.statement.person, domain), Purpose::Plan.namespace(domain));
        let check = Verification { principal: &principal, namespace: &namespace, file: &file, at: signed.at };
        is_sound &= said(console, folder, &verification(Shell::Sh, &check), shown_in_full)?;
        shown_in_full = false;
    }
    if report.signatures.len() > 1 {
        console.say(&Message::new("demo-and-so-on").with("count", report.signatures.len() - 1))?;
    }
    console.line("")?;
    console.say(&if is_sound {
        Message::new("demo-sound").with("signatures", report.signatures.len())
    } else {
        Message::new("demo-unsound")
    })?;
    Ok(is_sound)
}

/// Runs a command line in the package and tells whether it agrees; what disagrees is always shown.
fn said(console: &mut Console, folder: &Path, line: &str, in_full: bool) -> Result<bool, CliError> {
    let ran = Command::new("sh").arg("-c").arg(line).current_dir(folder).stdin(Stdio::null()).output();
    let (agrees, answer) = match ran {
        Ok(output) => {
            let answer = [output.stdout, output.stderr].concat();
            (output.status.success(), String::from_utf8_lossy(&answer).into_owned())
        }
        Err(error) => (false, error.to_string()),
    };
    if agrees && !in_full {
        return Ok(true);
    }
    console.line(&format!("  $ {line}"))?;
    let answer = if agrees && answer.is_empty() { console.locale.term("demo-fine") } else { answer };
    for answer in answer.lines() {
        console.line(&format!("    {answer}"))?;
    }
    Ok(agrees)
}
