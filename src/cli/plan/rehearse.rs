//! What follows when milestones are moved. Nothing is written.

use clap::Args;

use crate::domain::message::Message;
use crate::domain::party::Considerer;
use crate::domain::plan::Plan;
use crate::domain::rehearsal::{Move, Rehearsal, Shift, has_ended, is_for};
use crate::domain::template::Template;

use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit};
use crate::cli::find;
use crate::cli::table::{Table, cut};

/// The widest title.
const TITLE: usize = 32;

#[derive(Debug, Args)]
pub struct Rehearse {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(long = "move", value_name = "cli-value-move", required = true, help = "cli-rehearse-move")]
    pub moves: Vec<String>,
}

/// Shows what follows in the plan as the caller may see it.
pub(super) fn rehearse(desk: &mut Desk<'_>, given: &Rehearse) -> Result<Exit, CliError> {
    let (plan, workspace, day) = (desk.plan(&given.plan)?, desk.workspace(), desk.now().day);
    let template = desk.template(&workspace, &plan)?;
    let moves = given.moves.iter().map(|words| read(desk, &plan, template, words)).collect::<Result<Vec<_>, _>>()?;
    let found = Rehearsal::of(&plan, &workspace, template, &moves, day);
    let locale = desk.console.locale.clone();
    if desk.console.json {
        let broken =
            found.broken.iter().map(|one| serde_json::json!({ "finding": one, "text": locale.say(&one.message) }));
        let broken: Vec<_> = broken.collect();
        desk.console.json(&serde_json::json!({ "rows": found.rows, "signing": found.signing, "broken": broken }))?;
        return Ok(Exit::Done);
    }
    let short = |day: Option<chrono::NaiveDate>| day.map(|day| locale.short_date(day)).unwrap_or_default();
    let mut table = Table::default();
    let headings = ["rehearse-before", "rehearse-after", "rehearse-days"].map(|id| locale.term(id));
    let [before, after, days] = headings;
    table.row([locale.term("tracker-milestone"), String::new(), before, after, days]);
    for row in &found.rows {
        let delay = row.days.delay().filter(|delay| *delay != 0).map(|delay| format!("{delay:+}"));
        let title = cut(&row.title, TITLE);
        table.row([row.key.clone(), title, short(row.days.before), short(row.days.after), delay.unwrap_or_default()]);
    }
    table.write(desk.console)?;
    desk.console.say(&signing(found.signing))?;
    if found.broken.is_empty() {
        desk.console.say(&Message::new("rehearse-whole"))?;
    } else {
        desk.console.say(&Message::new("rehearse-broken"))?;
        for one in &found.broken {
            desk.console.line(&format!("  {}: {}", one.place, locale.say(&one.message)))?;
        }
    }
    desk.console.say(&Message::new("rehearse-assumes"))?;
    Ok(Exit::Done)
}

/// Says the earliest day of signing, before and after.
fn signing(days: Shift) -> Message {
    match (days.before, days.after) {
        (Some(before), Some(after)) if before == after => Message::new("rehearse-signing-same").with("before", before),
        (Some(before), Some(after)) => Message::new("rehearse-signing").with("before", before).with("after", after),
        _ => Message::new("rehearse-signing-none"),
    }
}

/// Reads one move: *M9=veke 51*, or of one body *M9/SU Berg=veke 51*.
fn read(desk: &Desk<'_>, plan: &Plan, template: &Template, words: &str) -> Result<Move, CliError> {
    let form = || CliError::usage(Message::new("rehearse-form").with("words", words));
    let (what, when) = words.split_once('=').ok_or_else(form)?;
    let (key, body) = what.split_once('/').map_or((what, None), |(key, body)| (key, Some(body)));
    let milestone = find::milestone(plan, template, key.trim())?;
    if has_ended(plan, &milestone) {
        return Err(CliError::denied(Message::new("rehearse-ended").with("step", &milestone.key)));
    }
    let (workspace, day) = (desk.workspace(), desk.now().day);
    let body = body.map(|named| find::body(&workspace, named.trim(), day)).transpose()?;
    if let Some(body) = body.filter(|body| !is_for(&milestone, &body.id, &workspace, day)) {
        let name = workspace.name_of(&Considerer::Body(body.id.clone()), desk.console.locale.lang(), day).to_owned();
        return Err(CliError::denied(Message::new("not-a-recipient").with("name", name).with("step", &milestone.key)));
    }
    Ok(Move { milestone: milestone.node, body: body.map(|body| body.id.clone()), to: desk.when(when.trim())? })
}
