//! What lies in the outbox, and what somebody decides about it.

use clap::Args;

use crate::domain::message::Message;
use crate::notice::outbox::{self, Outbox, Posted, State};

use super::named;
use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit};
use crate::cli::table::Table;

/// How many characters of an identity are shown, and are enough to name it.
const SHORT: usize = 8;

#[derive(Debug, Args)]
pub struct Listing {
    #[arg(long, help = "cli-notice-all")]
    pub all: bool,
}

#[derive(Debug, Args)]
pub struct Settle {
    #[arg(value_name = "cli-value-message", required = true, help = "cli-notice-message")]
    pub messages: Vec<String>,
    #[arg(long, required_unless_present = "drop", help = "cli-notice-again")]
    pub again: bool,
    #[arg(long, conflicts_with = "again", help = "cli-notice-drop")]
    pub drop: bool,
}

/// Lists what lies in the outbox and has not come to its end, or everything.
pub(super) fn list(desk: &mut Desk<'_>, given: &Listing) -> Result<Exit, CliError> {
    let folder = desk.engine.directory();
    // What was on its way when somebody was interrupted is told apart from what is on its way now.
    drop(Outbox::take(folder, desk.now().instant));
    let mut found = outbox::list(folder)?;
    found.retain(|posted| given.all || !posted.state.is_end());
    if desk.console.json {
        desk.console.json(&found)?;
        return Ok(Exit::Done);
    }
    let locale = desk.console.locale.clone();
    let mut table = Table::default();
    for posted in &found {
        let since = locale.date_time(desk.local(posted.since));
        let said = posted.said.as_ref().map(|said| locale.say(said)).unwrap_or_default();
        let state = locale.term(posted.state.term());
        table.row([short(posted), named(desk, &posted.whose), posted.to.clone(), state, since, said]);
    }
    if table.is_empty() {
        desk.console.say(&Message::new("outbox-empty"))?;
    }
    table.write(desk.console)?;
    if found.iter().any(|posted| matches!(posted.state, State::Unclear | State::Refused)) {
        desk.console.note(&Message::new("hint-notice-settle"));
    }
    Ok(Exit::Done)
}

/// Does what somebody decided about messages: to send them again, or never.
pub(super) fn settle(desk: &mut Desk<'_>, given: &Settle) -> Result<Exit, CliError> {
    let (folder, now) = (desk.engine.directory(), desk.now().instant);
    let outbox = Outbox::take(folder, now)?;
    let known = outbox::list(folder)?;
    let chosen = given.messages.iter().map(|named| find(&known, named)).collect::<Result<Vec<_>, _>>()?;
    let state = if given.again { State::Waiting } else { State::Dropped };
    for posted in &chosen {
        outbox.mark(posted, state, None, now)?;
    }
    let id = if given.again { "notice-settled-again" } else { "notice-settled-drop" };
    let said = Message::new(id).with("count", chosen.len());
    desk.console.answer(&said, &serde_json::json!({ "count": chosen.len(), "state": state }))
}

/// Finds a message that is to be decided about by the beginning of its identity.
fn find<'k>(known: &'k [Posted], named: &str) -> Result<&'k Posted, CliError> {
    let mut found = known.iter().filter(|posted| posted.id.starts_with(named) && named.len() >= SHORT);
    let unknown = || {
        let cause = Message::new("notice-message-unknown").with("message", named);
        CliError::denied(cause).hint(Message::new("hint-notice-outbox"))
    };
    match (found.next(), found.next()) {
        (Some(posted), None) if posted.state.is_end() => {
            let state = Message::new(posted.state.term());
            Err(CliError::denied(Message::new("notice-message-ended").with("message", named).with("state", state)))
        }
        (Some(posted), None) => Ok(posted),
        _ => Err(unknown()),
    }
}

/// Says what became of a message.
pub(super) fn told(desk: &Desk<'_>, posted: &Posted) -> Message {
    let said = Message::new("notice-told")
        .with("name", named(desk, &posted.whose))
        .with("mail", &posted.to)
        .with("state", Message::new(posted.state.term()))
        .with("message", short(posted));
    match &posted.said {
        Some(words) => Message::new("notice-told-why").with("told", said).with("why", words.clone()),
        None => said,
    }
}

/// Says how many messages of a workspace wait for somebody's decision or for the server; nothing when none does.
pub fn unsettled(known: &[Posted]) -> Option<Message> {
    let count = |state: State| known.iter().filter(|posted| posted.state == state).count();
    let (waiting, unclear, refused) =
        (count(State::Waiting), count(State::Unclear) + count(State::Sending), count(State::Refused));
    let said = Message::new("notice-unsettled").with("waiting", waiting);
    (waiting + unclear + refused > 0).then(|| said.with("unclear", unclear).with("refused", refused))
}

fn short(posted: &Posted) -> String {
    posted.id.chars().take(SHORT).collect()
}
