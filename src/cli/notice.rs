//! `vedtak notice`: who is told what by e-mail, and what became of it.

mod outbox;
mod send;
mod settings;

use clap::Subcommand;

use crate::document::letter::Address;
use crate::domain::id::PersonId;
use crate::domain::message::Message;
use crate::domain::person::Role;
use crate::domain::sight::Sight;
use crate::engine::Order;
use crate::notice::Fault;
use crate::notice::letter::Office;
use crate::notice::mailing;
use crate::notice::round::{Notice as Due, Round, Whose};
use crate::notice::settings::Settings;

use super::desk::Desk;
use super::error::{CliError, Exit};

pub(super) use outbox::unsettled;

#[derive(Debug, Subcommand)]
pub enum Notice {
    #[command(about = "cli-notice-list")]
    List,
    #[command(about = "cli-notice-write")]
    Write(send::Write),
    #[command(about = "cli-notice-send")]
    Send,
    #[command(about = "cli-notice-outbox")]
    Outbox(outbox::Listing),
    #[command(about = "cli-notice-settle")]
    Settle(outbox::Settle),
    #[command(about = "cli-notice-settings")]
    Settings(Box<settings::Change>),
}

/// Runs `vedtak notice`.
///
/// # Errors
/// The caller is not of the secretariat; sending is not switched on; something can not be read, written or sent.
pub async fn run(desk: &mut Desk<'_>, verb: Notice) -> Result<Exit, CliError> {
    let (workspace, day) = (desk.workspace(), desk.now().day);
    let is_secretary =
        workspace.person(&desk.caller.person).is_some_and(|person| person.has_role(Role::Secretary, day));
    if !is_secretary {
        return Err(CliError::denied(Message::new("notice-not-yours")).hint(Message::new("hint-ask-secretariat")));
    }
    match verb {
        Notice::List => send::list(desk),
        Notice::Write(given) => send::write(desk, &given).await,
        Notice::Send => send::send(desk).await,
        Notice::Outbox(given) => outbox::list(desk, &given),
        Notice::Settle(given) => outbox::settle(desk, &given),
        Notice::Settings(given) => settings::run(desk, *given),
    }
}

impl From<Fault> for CliError {
    fn from(fault: Fault) -> Self {
        Self { hint: fault.hint, ..Self::failed(fault.cause) }
    }
}

/// Lists what is due today, whether it was sent or not.
fn due(desk: &Desk<'_>, settings: &Settings) -> Result<Vec<Due>, CliError> {
    let (engine, workspace, now) = (desk.engine, desk.workspace(), desk.now());
    let chosen = |person: &PersonId| engine.preferred_lang(person).ok().flatten();
    let mut round = Round::new((&workspace, now), (&settings.before, settings.digest), &chosen);
    for row in engine.summaries((Order::Key, 0, usize::MAX), &Sight::whole(), now)?.rows {
        round.plan(&*engine.plan(&row.plan)?);
    }
    Ok(round.finish())
}

/// Who writes, as long as a command runs.
struct Writer {
    mail: String,
    address: Option<Address>,
}

impl Writer {
    /// Finds the address that answers go to, and where members open the terminal.
    fn find(desk: &Desk<'_>, settings: &Settings) -> Result<Self, CliError> {
        let sender = || mailing::sender(&desk.workspace(), &desk.caller.person, None).mail;
        let unknown =
            || CliError::failed(Message::new("notice-no-sender")).hint(Message::new("hint-notice-sender-none"));
        let mail = settings.from.clone().or_else(sender).ok_or_else(unknown)?;
        Ok(Self { mail, address: mailing::door(desk.engine)? })
    }

    fn office<'a>(&'a self, workspace: &'a crate::domain::workspace::Workspace) -> Office<'a> {
        Office { workspace, mail: &self.mail, address: self.address.as_ref() }
    }
}

/// Names whose address something goes to.
fn named(desk: &Desk<'_>, whose: &Whose) -> String {
    use crate::domain::party::Considerer;
    let (workspace, day) = (desk.workspace(), desk.now().day);
    let lang = desk.console.locale.lang();
    match whose {
        Whose::Person(person) => workspace.person_name(person).to_owned(),
        Whose::Body(body) => workspace.name_of(&Considerer::Body(body.clone()), lang, day).to_owned(),
        Whose::Party(party) => workspace.name_of(&Considerer::Party(party.clone()), lang, day).to_owned(),
    }
}
