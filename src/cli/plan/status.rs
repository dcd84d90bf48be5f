//! What is missing in a plan, and what comes next: all of it, or what a step, a body, a party or a person owes.

use chrono::NaiveDate;
use clap::Args;

use crate::domain::force;
use crate::domain::message::Message;
use crate::domain::outstanding::{Item, Kind, Whom, outstanding};
use crate::domain::plan::Plan;

use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit};
use crate::cli::find;

#[derive(Debug, Args)]
pub struct Status {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(long, value_name = "cli-value-milestone", help = "cli-status-step")]
    pub step: Option<String>,
    #[arg(long, value_name = "cli-value-body", conflicts_with_all = ["party", "person"], help = "cli-status-body")]
    pub body: Option<String>,
    #[arg(long, value_name = "cli-value-party", conflicts_with = "person", help = "cli-status-party")]
    pub party: Option<String>,
    #[arg(long, value_name = "cli-value-person", help = "cli-status-person")]
    pub person: Option<String>,
    #[arg(long, help = "cli-status-check")]
    pub check: bool,
}

/// Says where a plan is, what is missing and what comes next.
pub(super) fn status(desk: &mut Desk<'_>, given: &Status) -> Result<Exit, CliError> {
    let (plan, workspace, day) = (desk.plan(&given.plan)?, desk.workspace(), desk.now().day);
    let template = desk.template(&workspace, &plan)?;
    let mut found = outstanding(&plan, &workspace, template, day);
    let whom = whom(desk, given)?;
    if let Some(key) = &given.step {
        let milestone = find::milestone(&plan, template, key)?;
        let own = |item: &Item| {
            item.step(&plan).and_then(|step| plan.steps.get(step)).is_some_and(|step| step.milestone == milestone.node)
        };
        found.items.retain(own);
    }
    if let Some(whom) = &whom {
        let sides = sides(&plan, whom);
        let owed = |item: &Item| sides.iter().find_map(|whom| item.owed(whom, &workspace, day));
        found.items = found.items.iter().filter_map(owed).collect();
    }
    let is_part = whom.is_some() || given.step.is_some();
    if is_part {
        found.next = None;
    }
    let standing = force::standing(&plan, &workspace).filter(|_| !is_part);
    let locale = desk.console.locale.clone();
    if desk.console.json {
        let missing = found.items.iter().map(|item| {
            serde_json::json!({
                "kind": item.kind, "text": locale.say(&item.message), "waiting-for": item.waiting_for,
                "since": item.since,
            })
        });
        let facts = serde_json::json!({
            "plan": plan.id, "key": plan.head.key, "title": plan.head.title, "state": plan.head.state,
            "version": number(&plan), "draft": is_draft(&plan), "missing": missing.collect::<Vec<_>>(),
            "next": found.next.as_ref().map(|next| locale.say(next)), "signing": standing,
        });
        desk.console.json(&facts)?;
    } else {
        desk.console.line(&headline(desk, &plan))?;
        if let Some(standing) = &standing {
            for said in std::iter::once(standing.sentence()).chain(standing.beside()) {
                desk.console.line(&format!("  {}", locale.say(&said)))?;
            }
        }
        for item in &found.items {
            let since = item
                .since
                .filter(|_| is_part)
                .map(|since| locale.say(&Message::new("missing-since").with("day", workspace.day_of(since))));
            let due = due(item).filter(|_| is_part).map(|day| locale.say(&Message::new("line-due").with("day", day)));
            let said = std::iter::once(locale.say(&item.message)).chain(since).chain(due);
            let said = said.collect::<Vec<_>>().join(" ");
            desk.console.line(&format!("  {said}"))?;
        }
        if found.items.is_empty() {
            desk.console.line(&format!("  {}", locale.term("cli-nothing-missing")))?;
        }
        if let Some(next) = &found.next {
            desk.console.say(next)?;
        }
    }
    Ok(if given.check && !found.items.is_empty() { Exit::Missing } else { Exit::Done })
}

/// Finds whose side is asked for.
fn whom(desk: &Desk<'_>, given: &Status) -> Result<Option<Whom>, CliError> {
    let (workspace, day) = (desk.workspace(), desk.now().day);
    Ok(match (&given.body, &given.party, &given.person) {
        (Some(named), _, _) => Some(Whom::Body(find::body(&workspace, named, day)?.id.clone())),
        (_, Some(named), _) => Some(Whom::Party(find::party(&workspace, named, day)?.id.clone())),
        (_, _, Some(named)) => Some(Whom::Person(find::person(&workspace, named)?.id.clone())),
        _ => None,
    })
}

/// Returns the last day to answer or to sign, where all who are asked have the same and the sentence does not tell it.
fn due(item: &Item) -> Option<NaiveDate> {
    let asks = matches!(item.kind, Kind::Answers(_) | Kind::Signatures(_));
    let first = item.waiting_for.first().filter(|first| asks && first.when.is_none())?.due;
    first.filter(|_| item.waiting_for.iter().all(|waiting| waiting.due == first))
}

/// Lists who is meant: a body, and those that act in its role in a step that is open.
fn sides(plan: &Plan, whom: &Whom) -> Vec<Whom> {
    let Whom::Body(role) = whom else { return vec![whom.clone()] };
    let recipients = plan.steps.values().filter(|step| step.is_open()).flat_map(|step| &step.recipients);
    let acting = recipients.filter(|recipient| recipient.role.as_ref() == Some(role));
    let acting = acting.filter_map(|recipient| recipient.who.body().cloned()).map(Whom::Body);
    std::iter::once(whom.clone()).chain(acting).collect()
}

/// Writes title, version and the step that is open: *Felles utviklingsplan · utkast 1.1 · M2 drøfting*.
fn headline(desk: &Desk<'_>, plan: &Plan) -> String {
    let locale = &desk.console.locale;
    let state = if is_draft(plan) { locale.term("version-draft") } else { locale.term(plan.head.state.term()) };
    let open = plan.steps.values().filter(|step| step.is_open());
    let open = open.map(|step| format!("{} {}", step.key, locale.term(step.act.term())));
    let parts = [plan.head.title.clone(), format!("{state} {}", number(plan))].into_iter().chain(open);
    parts.collect::<Vec<_>>().join(" · ")
}

/// Tells whether the working text belongs to a version that is not locked yet: it changed, or the last one came back.
fn is_draft(plan: &Plan) -> bool {
    plan.is_draft() || plan.head.returned.is_some()
}

/// Returns the version that the working text belongs to.
fn number(plan: &Plan) -> String {
    match plan.newest_version() {
        Some(version) if !is_draft(plan) => version.number.clone(),
        _ => plan.next_version(),
    }
}
