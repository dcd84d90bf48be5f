//! What is sent out: a mailing for each recipient, in its language, as files and as an e-mail (DESIGN 4.5).

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;

use crate::document::dispatch::Sender;
use crate::document::format::Format;
use crate::document::letter::{Address, USUAL_PORT};
use crate::domain::command::PlanCommand;
use crate::domain::consideration::Channel;
use crate::domain::event::WorkspaceEvent;
use crate::domain::id::DispatchId;
use crate::domain::message::Message;
use crate::domain::milestone::{Step, StepRecipient};
use crate::domain::party::Considerer;
use crate::domain::plan::Plan;
use crate::domain::process::waiting;
use crate::domain::reference;
use crate::domain::sight::Sight;
use crate::domain::value::{FieldValue, Value};
use crate::domain::workspace::Workspace;
use crate::signing::key::fingerprint;

use crate::cli::console::shown;
use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit, Refused};
use crate::cli::find;
use crate::cli::table::Table;

mod mailing;

/// The setting of the workspace that names the address that answers go to.
const MAIL: &str = "mail";

/// What one sending is made of, the same for every recipient.
struct Sending {
    channel: Channel,
    number: Option<String>,
    on: NaiveDate,
    copies: Vec<Format>,
    proposal: Option<String>,
    sender: Sender,
    address: Option<Address>,
}

/// A mailing that is ready: its files, and what is recorded when they lie where they should.
struct Made {
    name: String,
    folder: String,
    reference: String,
    mail: Option<String>,
    files: Vec<(String, Vec<u8>)>,
    command: PlanCommand,
}

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
    #[arg(long, value_name = "docx,html,md", value_parser = copies, value_delimiter = ',', default_value = "docx", help = "cli-send-copies")]
    pub copies: Vec<Format>,
    #[arg(long, value_name = "cli-value-text", help = "cli-send-proposal")]
    pub proposal: Option<String>,
    #[arg(long, value_name = "cli-value-mail", help = "cli-send-from")]
    pub from: Option<String>,
}

fn channel(text: &str) -> Result<Channel, Refused> {
    let known = [Channel::Email, Channel::Letter];
    let found = known.into_iter().find(|channel| channel.name() == text);
    found.ok_or_else(|| crate::cli::error::one_of(text, known.map(Channel::name)))
}

fn copies(text: &str) -> Result<Format, Refused> {
    let is_paper = |format: &Format| matches!(format, Format::Docx | Format::Html | Format::Markdown);
    let refused = || Refused(Message::new("cli-send-format").with("format", text));
    Format::named(text).filter(is_paper).ok_or_else(refused)
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
        sender: sender(desk, &workspace, given.from.clone()),
        address: door(desk)?,
    };
    let mut all = Vec::new();
    for who in recipients(desk, &plan, &workspace, step, &given.to)? {
        let id = desk.fresh::<DispatchId>()?;
        let command = command(&plan, step, &who, &workspace, &sending, &id);
        // Who may not be sent anything is refused before there is a file.
        desk.foresee(&plan, &command)?;
        let unknown = || CliError::denied(Message::new("step-ended").with("step", &step.key));
        let recipient: &StepRecipient =
            step.recipients.iter().find(|recipient| recipient.who == who).ok_or_else(unknown)?;
        all.push(mailing::make(desk, &plan, &workspace, step, recipient, &sending, (&id, command))?);
    }
    if sending.sender.mail.is_none() {
        desk.console.note(&Message::new("cli-sent-no-sender"));
        desk.console.note(&Message::new("hint-sent-no-sender"));
    }
    let files = all.iter_mut().flat_map(|made| {
        let folder = made.folder.clone();
        std::mem::take(&mut made.files).into_iter().map(move |(name, bytes)| (format!("{folder}/{name}"), bytes))
    });
    let files = files.collect();
    desk.console.machine.write_folder(&given.out, files).await.map_err(CliError::failed)?;
    for made in &all {
        let plan = desk.plan(&given.plan)?;
        if let Err(error) = desk.change(&plan, made.command.clone()).await {
            let said = Message::new("cli-sent-unrecorded").with("name", &made.name).with("folder", shown(&given.out));
            desk.console.note(&said);
            return Err(error);
        }
    }
    remember(desk, &workspace, given.from).await?;
    told(desk, &all, &given.out)
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
    // A plan that is closed is sent to no body outside its audience; whoever signs has to read it.
    let is_shut = |who: &&Considerer| who.body().is_some_and(|body| !Sight::sitting_in(body).sees_plan(plan));
    if let Some(who) = found.iter().find(is_shut) {
        let name = workspace.name_of(who, desk.console.locale.lang(), day);
        let cause = Message::new("cli-send-closed-plan").with("name", name);
        return Err(CliError::denied(cause).hint(Message::new("hint-send-closed-plan")));
    }
    Ok(found)
}

/// Makes the command for one recipient: a reminder when the papers were sent before.
fn command(
    plan: &Plan,
    step: &Step,
    who: &Considerer,
    workspace: &Workspace,
    sending: &Sending,
    id: &DispatchId,
) -> PlanCommand {
    let sent = plan.dispatches.values().find(|sent| sent.step == step.id && sent.recipient == *who);
    let (channel, on) = (sending.channel, sending.on);
    if let Some(sent) = sent {
        return PlanCommand::Remind { dispatch: sent.id.clone(), channel, on };
    }
    let own = reference::reference(plan, step, workspace, who);
    let reference = match &sending.number {
        Some(number) => format!("{own} ({number})"),
        None => own,
    };
    let (dispatch, step, recipient) = (id.clone(), step.id.clone(), who.clone());
    // No files named: what is recorded is the digest of the text that was put before the recipients.
    PlanCommand::Dispatch { dispatch, step, recipient, files: Vec::new(), channel, reference, on }
}

/// Says who sends: the person who acts, with the address that answers go to.
fn sender(desk: &Desk<'_>, workspace: &Workspace, given: Option<String>) -> Sender {
    let person = workspace.person(&desk.caller.person);
    let setting = || workspace.head.settings.get(MAIL).and_then(FieldValue::text).map(str::to_owned);
    let own = || person.and_then(|person| person.naming.as_ref()?.mail.clone());
    let name = workspace.person_name(&desk.caller.person).to_owned();
    Sender { name, mail: given.or_else(setting).or_else(own) }
}

/// Remembers the address that answers go to, once it was used.
async fn remember(desk: &mut Desk<'_>, workspace: &Workspace, given: Option<String>) -> Result<(), CliError> {
    let Some(mail) = given else { return Ok(()) };
    let value = FieldValue::Some(Value::Line(mail));
    if workspace.head.settings.get(MAIL) != Some(&value) {
        desk.state(vec![WorkspaceEvent::Set { field: MAIL.to_owned(), value }]).await?;
    }
    Ok(())
}

/// Returns where members open the terminal, when the cooperation has said so and has a server.
fn door(desk: &Desk<'_>) -> Result<Option<Address>, CliError> {
    let (host, port) = desk.engine.known_address();
    let key = desk.engine.host_public_key()?;
    Ok(host.zip(key).map(|(host, key)| Address {
        host,
        port: port.unwrap_or(USUAL_PORT),
        fingerprint: fingerprint(&key),
    }))
}

/// Says what was made, and for whom no e-mail could be.
fn told(desk: &mut Desk<'_>, all: &[Made], out: &std::path::Path) -> Result<Exit, CliError> {
    let is_reminder = |made: &Made| matches!(made.command, PlanCommand::Remind { .. });
    if desk.console.json {
        let facts: Vec<_> = all
            .iter()
            .map(|made| {
                serde_json::json!({
                    "name": made.name,
                    "folder": made.folder,
                    "reference": made.reference,
                    "mail": made.mail,
                    "reminder": is_reminder(made),
                })
            })
            .collect();
        desk.console.json(&facts)?;
        return Ok(Exit::Done);
    }
    let locale = desk.console.locale.clone();
    let mut table = Table::default();
    for made in all {
        let kind = if is_reminder(made) { "cli-sent-is-reminder" } else { "cli-sent-is-new" };
        let mail = made.mail.clone().unwrap_or_else(|| "–".to_owned());
        table.row([made.name.clone(), locale.term(kind), made.reference.clone(), mail]);
    }
    table.write(desk.console)?;
    for made in all.iter().filter(|made| made.mail.is_none()) {
        desk.console.note(&Message::new("cli-sent-no-mail").with("name", &made.name));
    }
    if all.iter().any(|made| made.mail.is_none()) {
        desk.console.note(&Message::new("hint-sent-no-mail"));
    }
    desk.console.say(&Message::new("cli-sent-made").with("count", all.len()).with("folder", shown(out)))?;
    Ok(Exit::Done)
}
