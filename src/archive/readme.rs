//! `LES-MEG.txt`: what the package is, in which order to look, which sentence to expect, what it does not prove.

use super::contents::{Contents, Signed};
use super::report::signed_by;
use super::script::{heading, verify_statement, verify_sums};
use crate::domain::message::Message;
use crate::domain::signature::{self, Purpose};
use crate::locale::Locale;
use crate::signing::command::Shell;
use crate::signing::key;

/// Writes the text, in the plan's language.
pub fn readme(contents: &Contents, signed: &[Signed<'_>]) -> String {
    let locale = Locale::new(contents.language);
    let domain = &contents.journal.log().domain;
    let log = signature::log_principal(domain);
    let expected = format!("Good \"{}\" signature for {log}", Purpose::Log.namespace(domain));
    let log_keys: Vec<String> = contents
        .keys
        .iter()
        .filter(|period| period.principal == log)
        .map(|period| key::fingerprint(&period.key))
        .collect();
    let title = locale.say(&heading(contents));
    let underline = "=".repeat(title.chars().count());
    let mut paragraphs = vec![
        format!("{title}\n{underline}"),
        locale.say(&Message::new("archive-readme-what").with("origin", contents.journal.log().to_string())),
        locale.term("archive-readme-files"),
        locale.say(&Message::new("archive-readme-verify").with("expected", expected)),
        locale.say(
            &Message::new("archive-readme-limits").with("principal", log).with("fingerprint", locale.list(&log_keys)),
        ),
        locale.term("archive-readme-windows"),
        command(&locale.term("archive-step-sums"), &verify_sums(Shell::Cmd, contents)),
    ];
    for signed in signed {
        paragraphs.push(command(&locale.say(&signed_by(&signed.statement)), &verify_statement(Shell::Cmd, signed)));
    }
    paragraphs.join("\n\n") + "\n"
}

fn command(heading: &str, command: &str) -> String {
    format!("{heading}\n    {command}")
}
