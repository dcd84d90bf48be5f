//! What is due: listed, written as files, or sent by the mail server.

use std::collections::BTreeSet;
use std::path::PathBuf;

use clap::Args;

use crate::domain::id::slug;
use crate::domain::message::Message;
use crate::notice::delivery::deliver;
use crate::notice::outbox::{self, Outbox, Posted, Posting, State};
use crate::notice::round::Notice as Due;
use crate::notice::settings::Settings;

use super::{Writer, due, named};
use crate::cli::console::shown;
use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit};
use crate::cli::table::Table;

#[derive(Debug, Args)]
pub struct Write {
    #[arg(long, value_name = "cli-value-folder", help = "cli-notice-out")]
    pub out: PathBuf,
}

/// Lists what is due and was not sent, to whom, and why.
pub(super) fn list(desk: &mut Desk<'_>) -> Result<Exit, CliError> {
    let settings = Settings::read(desk.engine.directory())?;
    let known = outbox::list(desk.engine.directory())?;
    let found = fresh(due(desk, &settings)?, &known);
    let (workspace, locale) = (desk.workspace(), desk.console.locale.clone());
    if desk.console.json {
        let facts: Vec<_> = found
            .iter()
            .map(|notice| {
                serde_json::json!({
                    "key": notice.key, "to": notice.reader.whose, "name": notice.reader.name, "mail": notice.reader.mail,
                    "lang": notice.reader.lang, "reason": notice.reason(&locale), "subject": notice.subject(&workspace),
                })
            })
            .collect();
        desk.console.json(&facts)?;
        return Ok(Exit::Done);
    }
    let mut table = Table::default();
    for notice in &found {
        table.row([notice.reader.name.clone(), notice.reader.mail.clone(), notice.reason(&locale)]);
    }
    table.write(desk.console)?;
    desk.console.say(&Message::new("notice-due").with("count", found.len()))?;
    let left = known.iter().filter(|posted| !posted.state.is_end()).count();
    if left > 0 {
        desk.console.say(&Message::new("notice-left").with("count", left))?;
    }
    if !settings.on {
        desk.console.note(&Message::new("notice-is-off"));
    }
    Ok(Exit::Done)
}

/// Writes what is due and what waits in the outbox as files, and notes that it was.
pub(super) async fn write(desk: &mut Desk<'_>, given: &Write) -> Result<Exit, CliError> {
    let (settings, now) = (Settings::read(desk.engine.directory())?, desk.now().instant);
    let outbox = Outbox::take(desk.engine.directory(), now)?;
    let known = outbox::list(desk.engine.directory())?;
    let current = due(desk, &settings)?;
    drop_stale(&outbox, &known, &current, now)?;
    let (ready, bad) = postings(desk, &settings, fresh(current, &known))?;
    let waiting: Vec<Posted> =
        outbox::list(desk.engine.directory())?.into_iter().filter(|posted| posted.state == State::Waiting).collect();
    let mut files = Vec::new();
    for posted in &waiting {
        files.push((file(files.len(), &named(desk, &posted.whose)), outbox.eml(posted)?));
    }
    for posting in &ready {
        files.push((file(files.len(), &named(desk, &posting.whose)), posting.eml.clone()));
    }
    let count = files.len();
    if count > 0 {
        desk.console.machine.write_folder(&given.out, files).await.map_err(CliError::failed)?;
    }
    for posted in &waiting {
        outbox.mark(posted, State::Written, None, now)?;
    }
    for posting in &ready {
        outbox.note(posting, now)?;
    }
    let said = Message::new("notice-written").with("count", count).with("folder", shown(&given.out));
    desk.console.answer(&said, &serde_json::json!({ "written": count, "unwritten": bad }))?;
    Ok(if bad > 0 { Exit::Failed } else { Exit::Done })
}

/// Puts what is due into the outbox, and sends what lies there.
pub(super) async fn send(desk: &mut Desk<'_>) -> Result<Exit, CliError> {
    let (settings, now) = (Settings::read(desk.engine.directory())?, desk.now().instant);
    let server = match settings.server() {
        Ok(server) => server,
        Err(fault) => return Err(CliError { hint: fault.hint, ..CliError::denied(fault.cause) }),
    };
    let outbox = Outbox::take(desk.engine.directory(), now)?;
    let known = outbox::list(desk.engine.directory())?;
    let current = due(desk, &settings)?;
    drop_stale(&outbox, &known, &current, now)?;
    let (ready, bad) = postings(desk, &settings, fresh(current, &known))?;
    for posting in ready {
        outbox.put(posting, now)?;
    }
    let all = outbox::list(desk.engine.directory())?;
    let waiting: Vec<Posted> = all.into_iter().filter(|posted| posted.state == State::Waiting).collect();
    let delivered = deliver(&outbox, server, waiting, now).await?;
    drop(outbox);
    let sent = delivered.tried.iter().filter(|posted| posted.state == State::Sent).count();
    let left: Vec<Posted> =
        outbox::list(desk.engine.directory())?.into_iter().filter(|posted| !posted.state.is_end()).collect();
    if desk.console.json {
        desk.console.json(&serde_json::json!({ "sent": sent, "left": left, "unwritten": bad }))?;
    } else {
        for posted in delivered.tried.iter().filter(|posted| posted.state != State::Sent) {
            desk.console.note(&super::outbox::told(desk, posted));
        }
        desk.console.say(&Message::new("notice-sent").with("count", sent))?;
        if !left.is_empty() {
            desk.console.say(&Message::new("notice-left").with("count", left.len()))?;
        }
    }
    if let Some(fault) = delivered.stopped {
        return Err(fault.into());
    }
    Ok(if left.is_empty() && bad == 0 { Exit::Done } else { Exit::Failed })
}

/// Leaves out what is or was in the outbox.
fn fresh(mut found: Vec<Due>, known: &[Posted]) -> Vec<Due> {
    let keys: BTreeSet<&str> = known.iter().map(|posted| posted.key.as_str()).collect();
    found.retain(|notice| !keys.contains(notice.key.as_str()));
    found
}

/// Drops notices that wait and are not due any more: somebody answered, or the deadline is nearer by now. The papers of a
/// mailing are sent whenever the server takes them.
fn drop_stale(
    outbox: &Outbox,
    known: &[Posted],
    current: &[Due],
    now: chrono::DateTime<chrono::Utc>,
) -> Result<(), CliError> {
    let waiting = known.iter().filter(|posted| posted.state == State::Waiting && !posted.is_mailing());
    for posted in waiting.filter(|posted| current.iter().all(|notice| notice.key != posted.key)) {
        outbox.mark(posted, State::Dropped, None, now)?;
    }
    Ok(())
}

/// Writes notices as e-mails. Says which can not be written, and counts them.
fn postings(desk: &mut Desk<'_>, settings: &Settings, found: Vec<Due>) -> Result<(Vec<Posting>, usize), CliError> {
    if found.is_empty() {
        return Ok((Vec::new(), 0));
    }
    let (workspace, writer) = (desk.workspace(), Writer::find(desk, settings)?);
    let now = desk.now().instant;
    let (mut ready, mut bad) = (Vec::new(), 0);
    for notice in found {
        match notice.mail(writer.office(&workspace), now).eml() {
            Ok(eml) => ready.push(Posting {
                key: notice.key,
                whose: notice.reader.whose,
                from: writer.mail.clone(),
                to: notice.reader.mail,
                eml,
            }),
            Err(error) => {
                bad += 1;
                let said = Message::new("notice-unwritten").with("name", &notice.reader.name);
                desk.console.note(&said.with("cause", error.message()));
            }
        }
    }
    Ok((ready, bad))
}

/// Returns the name of a file: in order, with the reader's name.
fn file(place: usize, name: &str) -> String {
    format!("{:03}-{}.eml", place + 1, slug(name).unwrap_or_default())
}
