//! `verify.sh`: verifies a package with a POSIX shell and OpenSSH 9.1 or newer, and speaks the plan's language.

use super::contents::{Contents, Signed};
use super::names;
use super::report::signed_by;
use crate::domain::message::Message;
use crate::domain::signature::{self, Purpose};
use crate::locale::Locale;
use crate::signing::command::{self, Shell, Verification};

/// The lines before the checks: where the package is, and which program knows SHA-256 (macOS has `shasum`).
const START: &str = "\
cd \"$(dirname \"$0\")\" || exit 2
failed=0
if command -v sha256sum > /dev/null 2>&1; then digest=sha256sum; else digest='shasum -a 256'; fi
plan=$($digest < plan.md | cut -d ' ' -f 1)
";

/// Writes the script.
pub fn script(contents: &Contents, signed: &[Signed<'_>]) -> String {
    let locale = Locale::new(contents.language);
    let print = |message: &Message| format!("printf '%s\\n' {}", Shell::Sh.quote(&locale.say(message)));
    let step = |heading: &Message, commands: [String; 2]| {
        let [first, second] = commands.map(|command| format!("{command} || failed=1\n"));
        format!("\n{}\n{first}{second}", print(heading))
    };
    let mut script = format!("#!/bin/sh\n{START}\n{}\n", print(&heading(contents)));
    let sums = format!("$digest -c {}", names::SUMS);
    script += &step(&Message::new("archive-step-sums"), [sums, verify_sums(Shell::Sh, contents)]);
    for signed in signed {
        let is_this_plan = format!("grep -qx \"plan-sha256: $plan\" {}", signed.path);
        script += &step(&signed_by(&signed.statement), [is_this_plan, verify_statement(Shell::Sh, signed)]);
    }
    let good = print(&Message::new("archive-script-good"));
    let bad = print(&Message::new("archive-script-bad"));
    script + &format!("\nif [ $failed -eq 0 ]; then {good}; else {bad}; fi\nexit $failed\n")
}

/// Names the plan and its version.
pub fn heading(contents: &Contents) -> Message {
    Message::new("archive-heading").with("title", &contents.title).with("version", &contents.version)
}

/// Returns the command that verifies the log key's signature over the digests.
pub fn verify_sums(shell: Shell, contents: &Contents) -> String {
    let domain = &contents.journal.log().domain;
    let verification = Verification {
        principal: &signature::log_principal(domain),
        namespace: &Purpose::Log.namespace(domain),
        file: names::SUMS,
        at: contents.journal.written(),
    };
    command::verify(shell, &verification)
}

/// Returns the command that verifies one statement.
pub fn verify_statement(shell: Shell, signed: &Signed<'_>) -> String {
    let verification = Verification {
        principal: &signed.principal,
        namespace: &Purpose::Plan.namespace(&signed.statement.origin.domain),
        file: &signed.path,
        at: signed.line.at,
    };
    command::verify(shell, &verification)
}
