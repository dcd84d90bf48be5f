//! `vedtak body rule`: how a body decides from a day on, who chairs it and who hosts it.

use clap::Args;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit, Refused, one_of};
use crate::cli::find;
use crate::domain::body::{Base, CountedBy, Rule as Facts, Share, Threshold, Tie, Turn};
use crate::domain::event::WorkspaceEvent;

use super::saved;

#[derive(Debug, Args)]
pub struct Rule {
    #[arg(value_name = "cli-value-body", help = "cli-arg-body")]
    pub body: String,
    #[arg(long, value_name = "consensus|majority|two-thirds|unanimity", value_parser = threshold, help = "cli-rule-decides")]
    pub decides: Threshold,
    #[arg(long, value_name = "heads|parties|sides", value_parser = counted, default_value = "heads", help = "cli-rule-by")]
    pub by: CountedBy,
    #[arg(long, value_name = "cast|present|all", value_parser = base, default_value = "cast", help = "cli-rule-of")]
    pub of: Base,
    #[arg(long, value_name = "cli-value-number", help = "cli-rule-quorum")]
    pub quorum: Option<u32>,
    #[arg(long, value_name = "half|more-than-half|two-thirds|each-side", value_parser = share, help = "cli-rule-share")]
    pub share: Option<Share>,
    #[arg(long, value_name = "chair|falls|lot", value_parser = tie, default_value = "falls", help = "cli-rule-tie")]
    pub tie: Tie,
    #[arg(long = "must-vote", help = "cli-rule-must-vote")]
    pub must_vote: bool,
    #[arg(long = "chair", value_name = "cli-value-seat", help = "cli-rule-chair")]
    pub chairs: Vec<String>,
    #[arg(long = "host", value_name = "cli-value-party", help = "cli-rule-host")]
    pub hosts: Vec<String>,
    #[arg(long, value_name = "any|year|half-year", value_parser = turn, default_value = "any", help = "cli-rule-turn")]
    pub turn: Turn,
    #[arg(long, value_name = "cli-value-day", help = "cli-opt-from")]
    pub from: Option<String>,
}

/// Says how a body decides from a day on.
///
/// # Errors
/// The rules say no, or what is named does not exist.
pub async fn set(desk: &mut Desk<'_>, given: &Rule) -> Result<Exit, CliError> {
    let (workspace, day) = (desk.workspace(), desk.now().day);
    let body = find::body(&workspace, &given.body, day)?;
    let from = desk.some_day(given.from.as_ref())?;
    let seat = |name: &String| find::seat(body, name, from.unwrap_or(day)).cloned();
    let party = |name: &String| find::party(&workspace, name, day).map(|party| party.id.clone());
    let rule = Facts {
        quorum: given.quorum,
        share: given.share,
        decides: given.decides,
        by: given.by,
        of: given.of,
        tie: given.tie,
        abstaining: !given.must_vote,
        chair: given.chairs.iter().map(seat).collect::<Result<_, _>>()?,
        host: given.hosts.iter().map(party).collect::<Result<_, _>>()?,
        turn: given.turn,
    };
    desk.state(vec![WorkspaceEvent::RuleSet { body: body.id.clone(), rule, from }]).await?;
    saved(desk, body.name(desk.console.locale.lang(), day), &body.id)
}

/// Reads one of several names, as events have them.
pub(super) fn named<T: DeserializeOwned>(text: &str, names: &[&str]) -> Result<T, Refused> {
    serde_json::from_value(Value::from(text)).ok().ok_or_else(|| one_of(text, names.iter().copied()))
}

fn threshold(text: &str) -> Result<Threshold, Refused> {
    named(text, &["consensus", "majority", "two-thirds", "unanimity"])
}

fn counted(text: &str) -> Result<CountedBy, Refused> {
    named(text, &["heads", "parties", "sides"])
}

fn base(text: &str) -> Result<Base, Refused> {
    named(text, &["cast", "present", "all"])
}

fn share(text: &str) -> Result<Share, Refused> {
    named(text, &["half", "more-than-half", "two-thirds", "each-side"])
}

fn tie(text: &str) -> Result<Tie, Refused> {
    named(text, &["chair", "falls", "lot"])
}

fn turn(text: &str) -> Result<Turn, Refused> {
    named(text, &["any", "year", "half-year"])
}
