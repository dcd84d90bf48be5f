//! What is sent out: a mailing for each recipient, in its language, as files and as an e-mail (DESIGN 4.5).

use std::path::PathBuf;

use clap::Args;

use crate::document::format::Format;
use crate::domain::consideration::Channel;
use crate::domain::id::DispatchId;
use crate::domain::message::Message;
use crate::domain::milestone::Step;
use crate::domain::party::Considerer;
use crate::domain::plan::Plan;
use crate::domain::process::waiting;
use crate::domain::workspace::Workspace;
use crate::notice::mailing::{self, CHANNELS, Made, Post, Sending};
use crate::notice::outbox::Outbox;
use crate::notice::settings::Settings;

use crate::cli::console::shown;
use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit, Refused};
use crate::cli::find;
use crate::cli::table::Table;

#[derive(Debug, Args)]
pub struct Send {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(value_name = "cli-value-milestone", help = "cli-arg-milestone")]
    pub milestone: String,
    #[arg(long, value_name = "cli-value-whom", help = "cli-send-to")]
    pub to: Vec<String>,
    #[arg(long, value_name = "cli-value-folder", help = "cli-send-out")]
    pub out: PathBuf,
    #[arg(long, value_name = "email|letter", value_parser = channel, default_value = "email", help = "cli-send-channel")]
    pub channel: Channel,
    #[arg(long, value_name = "cli-value-text", help = "cli-send-reference")]
    pub reference: Option<String>,
    #[arg(long, value_name = "cli-value-day", help = "cli-send-on")]
    pub on: Option<String>,
    #[arg(long, value_name = "docx,html,pdf,md", value_parser = copies, value_delimiter = ',', default_value = "docx", help = "cli-send-copies")]
    pub copies: Vec<Format>,
    #[arg(long, value_name = "cli-value-text", help = "cli-send-proposal")]
    pub proposal: Option<String>,
    #[arg(long, value_name = "cli-value-mail", help = "cli-send-from")]
    pub from: Option<String>,
    #[arg(long, conflicts_with = "channel", help = "cli-send-mail")]
    pub mail: bool,
}

fn channel(text: &str) -> Result<Channel, Refused> {
    let found = CHANNELS.into_iter().find(|channel| channel.name() == text);
    found.ok_or_else(|| crate::cli::error::one_of(text, CHANNELS.map(Channel::name)))
}

fn copies(text: &str) -> Result<Format, Refused> {
    let refused = || Refused(Message::new("cli-send-format").with("format", text));
    Format::named(text).filter(|format| format.is_paper()).ok_or_else(refused)
}

/// Makes the mailings, all of them before anything is written, and records them once they are.
pub async fn send(desk: &mut Desk<'_>, given: Send) -> Result<Exit, CliError> {
    let (plan, workspace) = (desk.plan(&given.plan)?, desk.workspace());
    let milestone = find::milestone(&plan, desk.template(&workspace, &plan)?, &given.milestone)?;
    let step = find::step(&plan, &milestone)?;
    if !step.is_open() {
        return Err(CliError::denied(Message::new("step-ended").with("step", &step.key)));
    }
    let sending = Sending {
        channel: given.channel,
        number: given.reference.clone(),
        on: desk.some_day(given.on.as_ref())?.unwrap_or(desk.now().day),
        copies: given.copies.clone(),
        proposal: desk.some_text(given.proposal.clone()).await?,
        sender: mailing::sender(&workspace, &desk.caller.person, given.from.clone()),
        address: mailing::door(desk.engine)?,
    };
    let outbox = if given.mail { Some(outbox(desk)?) } else { None };
    let (maker, now) = (desk.sight(), desk.now());
    let post = Post { engine: desk.engine, plan: &plan, workspace: &workspace, step, maker: &maker, now };
    let mut all = Vec::new();
    for who in recipients(desk, &plan, &workspace, step, &given.to)? {
        let id = desk.fresh::<DispatchId>()?;
        // Who may not be sent anything is refused before there is a file.
        desk.foresee(&plan, &post.command(&who, &sending, &id))?;
        all.push(post.make(&who, &sending, &id)?);
    }
    let is_mail = given.channel == Channel::Email;
    if is_mail && sending.sender.mail.is_none() {
        desk.console.note(&Message::new("cli-sent-no-sender"));
        desk.console.note(&Message::new("hint-sent-no-sender"));
    }
    let postings: Vec<_> = all.iter().filter_map(|made| made.posting(&plan, sending.sender.mail.as_deref())).collect();
    let files = mailing::files(&mut all);
    desk.console.machine.write_folder(&given.out, files).await.map_err(CliError::failed)?;
    // Before it is recorded: what is made again after an interruption finds what lies in the outbox already.
    for (posting, outbox) in postings.into_iter().zip(outbox.iter().cycle()) {
        outbox.put(posting, now.instant)?;
    }
    drop(outbox);
    for made in &all {
        let plan = desk.plan(&given.plan)?;
        if let Err(error) = desk.change(&plan, made.command.clone()).await {
            let said = Message::new("cli-sent-unrecorded").with("name", &made.name).with("folder", shown(&given.out));
            desk.console.note(&said);
            return Err(error);
        }
    }
    remember(desk, &workspace, given.from.clone()).await?;
    let unreached = all.iter().filter(|made| is_mail && made.channel != Channel::Email);
    let unreached: Vec<String> = unreached.map(|made| made.name.clone()).collect();
    if !unreached.is_empty() && sending.sender.mail.is_some() {
        desk.console.note(&Message::new("cli-sent-no-mail").with("count", unreached.len()).with("names", unreached));
        desk.console.note(&Message::new("hint-sent-no-mail"));
    }
    told(desk, &all, &given)
}

/// Lists to whom it goes: who is named, else who has not answered.
fn recipients(
    desk: &Desk<'_>,
    plan: &Plan,
    workspace: &Workspace,
    step: &Step,
    named: &[String],
) -> Result<Vec<Considerer>, CliError> {
    let day = desk.now().day;
    let mut found: Vec<Considerer> = Vec::new();
    for name in named {
        let who = find::recipient(workspace, step, name, day)?;
        if !found.contains(&who) {
            found.push(who);
        }
    }
    if named.is_empty() {
        found = waiting(plan, step).into_iter().cloned().collect();
    }
    if found.is_empty() {
        let cause = Message::new("cli-send-nobody").with("step", &step.key);
        return Err(CliError::denied(cause).hint(Message::new("hint-send-nobody")));
    }
    let lang = desk.console.locale.lang();
    found.iter().try_for_each(|who| mailing::may_receive(plan, workspace, who, lang, day))?;
    Ok(found)
}

/// Takes the outbox, where sending is switched on.
fn outbox(desk: &Desk<'_>) -> Result<Outbox, CliError> {
    let folder = desk.engine.directory();
    Settings::read(folder)?.server()?;
    Ok(Outbox::take(folder, desk.now().instant)?)
}

/// Remembers the address that answers go to, once it was used.
async fn remember(desk: &mut Desk<'_>, workspace: &Workspace, given: Option<String>) -> Result<(), CliError> {
    if let Some(fact) = given.and_then(|mail| mailing::remembered(workspace, &mail)) {
        desk.state(vec![fact]).await?;
    }
    Ok(())
}

/// Says what was made, and how it goes to each.
fn told(desk: &mut Desk<'_>, all: &[Made], given: &Send) -> Result<Exit, CliError> {
    if desk.console.json {
        let facts: Vec<_> = all
            .iter()
            .map(|made| {
                serde_json::json!({
                    "name": made.name,
                    "folder": made.folder,
                    "reference": made.reference,
                    "channel": made.channel.name(),
                    "mail": made.mail,
                    "reminder": made.is_reminder(),
                })
            })
            .collect();
        desk.console.json(&facts)?;
        return Ok(Exit::Done);
    }
    let locale = desk.console.locale.clone();
    let mut table = Table::default();
    for made in all {
        let kind = if made.is_reminder() { "cli-sent-is-reminder" } else { "cli-sent-is-new" };
        let how = made.mail.clone().unwrap_or_else(|| locale.term(made.channel.term()));
        table.row([made.name.clone(), locale.term(kind), made.reference.clone(), how]);
    }
    table.write(desk.console)?;
    desk.console.say(&Message::new("cli-sent-made").with("count", all.len()).with("folder", shown(&given.out)))?;
    if given.mail {
        let count = all.iter().filter(|made| made.mail.is_some()).count();
        desk.console.say(&Message::new("cli-send-queued").with("count", count))?;
    }
    Ok(Exit::Done)
}
