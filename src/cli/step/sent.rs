//! Who got what, when and how, and who has not answered.

use clap::Args;

use crate::domain::message::Message;
use crate::domain::milestone::Step;
use crate::domain::process::waiting;

use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit};
use crate::cli::find;
use crate::cli::table::Table;

#[derive(Debug, Args)]
pub struct Sent {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(value_name = "cli-value-milestone", help = "cli-arg-milestone")]
    pub milestone: Option<String>,
}

/// Lists the recipients of a milestone, or of every one that was opened.
pub fn sent(desk: &mut Desk<'_>, given: &Sent) -> Result<Exit, CliError> {
    let (plan, workspace, day) = (desk.plan(&given.plan)?, desk.workspace(), desk.now().day);
    let mut steps: Vec<&Step> = match &given.milestone {
        Some(named) => vec![find::step(&plan, &find::milestone(&plan, desk.template(&workspace, &plan)?, named)?)?],
        None => plan.steps.values().map(AsRef::as_ref).collect(),
    };
    steps.sort_by_key(|step| step.opened);
    let locale = desk.console.locale.clone();
    let (mut table, mut facts) = (Table::default(), Vec::new());
    for step in steps {
        table.row([step.key.clone(), step.title.clone(), String::new(), String::new(), String::new()]);
        let waiting = waiting(&plan, step);
        for recipient in &step.recipients {
            let who = &recipient.who;
            let sent = plan.dispatches.values().filter(|sent| sent.step == step.id && sent.recipient == *who);
            let sent = sent.max_by_key(|sent| sent.on);
            let told = |id: &'static str, day: chrono::NaiveDate, channel: &'static str| {
                locale.say(&Message::new(id).with("day", day).with("channel", Message::new(channel)))
            };
            let first = sent.map(|sent| told("cli-sent-day", sent.on, sent.channel.term()));
            let reminders = sent.iter().flat_map(|sent| &sent.reminders);
            let reminders = reminders.map(|(channel, on)| told("cli-sent-reminded", *on, channel.term()));
            let when: Vec<String> = first.into_iter().chain(reminders).collect();
            let when = if when.is_empty() { locale.term("cli-sent-not") } else { when.join(", ") };
            let is_waiting = waiting.contains(&who);
            let answer = if is_waiting { "cli-sent-waiting" } else { "cli-sent-answered" };
            let name = workspace.short_of(who, locale.lang(), day);
            let reference = sent.map(|sent| sent.reference.clone()).unwrap_or_default();
            table.row([String::new(), name.to_owned(), locale.term(answer), when, reference]);
            facts.push(serde_json::json!({
                "step": step.key,
                "recipient": who,
                "dispatch": sent,
                "answered": !is_waiting,
            }));
        }
    }
    if desk.console.json {
        desk.console.json(&facts)?;
    } else if facts.is_empty() {
        desk.console.say(&Message::new("cli-sent-nothing"))?;
    } else {
        table.write(desk.console)?;
    }
    Ok(Exit::Done)
}
