//! One answer, entered in one command by its reference.

use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;

use crate::domain::answering::{self, Standing};
use crate::domain::consideration::{Behalf, Channel, Consideration, Outcome};
use crate::domain::digest::Digest;
use crate::domain::id::{ConsiderationId, StepId};
use crate::domain::message::Message;
use crate::domain::milestone::Step;
use crate::domain::party::Considerer;
use crate::domain::plan::Plan;
use crate::domain::version::Way;
use crate::notice::answer::{Asks, Guess, Kind, Original, Suggestion};

use crate::cli::behalf::OnBehalf;
use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit, Refused, choose, one_of};
use crate::cli::find;
use crate::cli::sign;
use crate::cli::step::record::{Minutes, Told, outcome};

use super::entry::{Entered, Entry};
use super::known;

/// An answer, as far as it is said; what is not said is read from the original.
#[derive(Debug, Clone, Args)]
pub struct Enter {
    #[arg(value_name = "cli-value-reference", help = "cli-answers-which")]
    pub which: String,
    #[arg(value_name = "cli-value-milestone", requires = "by", help = "cli-answers-milestone")]
    pub milestone: Option<String>,
    #[arg(long, value_name = "cli-value-whom", requires = "milestone", help = "cli-answers-by")]
    pub by: Option<String>,
    #[arg(long, value_name = "cli-value-outcome", value_parser = outcome, help = "cli-record-outcome")]
    pub outcome: Option<Outcome>,
    #[command(flatten)]
    pub minutes: Minutes,
    #[arg(long = "remark", value_name = "cli-value-text", help = "cli-answers-remark")]
    pub remarks: Vec<String>,
    #[arg(long, value_name = "cli-value-version", help = "cli-answers-about")]
    pub about: Option<String>,
    #[arg(long, value_name = "cli-value-reason", help = "cli-record-again")]
    pub again: Option<String>,
    #[arg(long, value_name = "cli-value-reason", help = "cli-record-after")]
    pub after: Option<String>,
    #[arg(long, value_name = "ink|eid", value_parser = signed, conflicts_with_all = ["outcome", "remarks"], help = "cli-answers-signed")]
    pub signed: Option<Way>,
    #[arg(long, value_name = "cli-value-office", requires = "signed", help = "cli-sign-office")]
    pub office: Option<String>,
    #[arg(long, value_name = "cli-value-person", requires = "signed", help = "cli-sign-person")]
    pub person: Option<String>,
    #[arg(long, help = "cli-answers-adopts")]
    pub adopts: bool,
    #[arg(long, help = "cli-answers-regardless")]
    pub regardless: bool,
    #[arg(long, value_name = "cli-value-text", conflicts_with = "original", help = "cli-answers-outside")]
    pub outside: Option<String>,
    #[command(flatten)]
    pub behalf: OnBehalf,
}

impl Enter {
    /// Makes the entry of a file under a reference, of which nothing more is said yet.
    pub fn of(reference: &str, original: PathBuf) -> Self {
        Self {
            which: reference.to_owned(),
            milestone: None,
            by: None,
            outcome: None,
            minutes: Minutes::default(),
            remarks: Vec::new(),
            about: None,
            again: None,
            after: None,
            signed: None,
            office: None,
            person: None,
            adopts: false,
            regardless: false,
            outside: None,
            behalf: OnBehalf { original: Some(original), ..OnBehalf::default() },
        }
    }
}

fn signed(text: &str) -> Result<Way, Refused> {
    let known = [Way::Ink, Way::Eid];
    known.into_iter().find(|way| way.name() == text).ok_or_else(|| one_of(text, known.map(Way::name)))
}

/// To what it is an answer, and what its original says.
struct Case {
    plan: Arc<Plan>,
    step: StepId,
    who: Considerer,
    name: String,
    original: Option<(Original, Vec<u8>)>,
    suggestion: Suggestion,
}

/// Enters an answer: its original, what the recipient came to, its remarks.
pub(super) async fn enter(desk: &mut Desk<'_>, given: &Enter) -> Result<Exit, CliError> {
    let case = case(desk, given).await?;
    let step = step(&case)?;
    if let Some(way) = given.signed {
        return sign(desk, given, &case, way).await;
    }
    let behalf = behalf(desk, given, &case)?;
    let outcome = given.outcome.or(case.suggestion.outcome).ok_or_else(|| not_said(&case))?;
    let told = Told {
        outcome,
        minutes: minutes(given, &case.suggestion, outcome),
        recommends_to: None,
        again: given.again.clone(),
        after: given.after.clone(),
        day: behalf.received,
        behalf: Some(behalf.clone()),
    };
    let consideration = told.drawn(desk, &case.plan, &step, vec![case.who.clone()]).await?;
    let standing = Standing::of(&case.plan, &step, &case.who, behalf.received);
    let before = before(&case, &step, &standing, &consideration)?;
    let remarks = if given.remarks.is_empty() { case.suggestion.remarks.clone() } else { given.remarks.clone() };
    let original = case.original.as_ref().map(|(original, bytes)| (original.name.clone(), bytes.clone()));
    let (plan, outside) = (case.plan.id.to_string(), given.outside.clone());
    let is_known = before.is_some();
    let entry = Entry { plan, consideration, before, remarks, original, outside };
    let entered = entry.write(desk).await?;
    if given.adopts {
        adopt(desk, given, &case, (&step, &behalf)).await?;
    }
    let late = standing.lateness(&step, &case.who);
    let said = Message::new(if is_known { "cli-answers-known" } else { "cli-answers-done" });
    let said = said.with("name", &case.name).with("step", &step.key).with("version", &step.version);
    let said = said.with("outcome", Message::new(outcome.term())).with("day", behalf.received);
    told_all(desk, &case, late.as_ref());
    let facts = facts(&step, &entered, (outcome, &behalf, standing.days_late));
    desk.console.answer(&said.with("channel", Message::new(behalf.channel.term())), &facts)
}

/// Finds to what it is an answer, reads the original, and refuses one that belongs to another reference.
async fn case(desk: &mut Desk<'_>, given: &Enter) -> Result<Case, CliError> {
    let (workspace, day, lang) = (desk.workspace(), desk.now().day, desk.console.locale.lang());
    let original = match &given.behalf.original {
        Some(path) => Some(known::read(desk, path).await?),
        None => None,
    };
    let read = original.as_ref().map(|(original, _)| original);
    let words = read.map(Original::texts).unwrap_or_default();
    let asks = known::asks_named(desk, &[&[given.which.as_str()], &words[..]].concat())?;
    let (plan, asked, who) = meant(desk, &asks, given)?;
    let guess = read.map(|original| asks.recognise(original)).unwrap_or_default();
    let name = workspace.name_of(&who, lang, day).to_owned();
    let unknown = || CliError::denied(Message::new("step-unknown").with("step", asked.as_str()));
    let asked = plan.steps.get(&asked).ok_or_else(unknown)?;
    if let Some(read) = read.filter(|_| !given.regardless) {
        belongs(&plan, asked, &who, (read, &guess))?;
    }
    let version = guess.version.filter(|_| guess.ask.is_some_and(|ask| ask.plan == plan.id));
    let about = (version.as_deref(), given.about.as_deref());
    let step = answering::step_of(&plan, asked, &who, about)?;
    answering::still_open(step, given.after.as_deref())?;
    let mut suggestion = read.map(|read| read.suggestion(|at| workspace.day_of(at))).unwrap_or_default();
    // A clock that goes wrong somewhere is no reason to refuse a letter.
    suggestion.received = suggestion.received.filter(|received| *received <= day);
    let step = step.id.clone();
    Ok(Case { plan, step, who, name, original, suggestion })
}

/// Finds what is meant: by reference, or by plan, milestone and recipient.
fn meant(desk: &Desk<'_>, asks: &Asks, given: &Enter) -> Result<(Arc<Plan>, StepId, Considerer), CliError> {
    let (workspace, day) = (desk.workspace(), desk.now().day);
    if let (Some(milestone), Some(by)) = (&given.milestone, &given.by) {
        let plan = desk.plan(&given.which)?;
        let milestone = find::milestone(&plan, desk.template(&workspace, &plan)?, milestone)?;
        let step = find::step(&plan, &milestone)?;
        let who = find::recipient(&workspace, step, by, day)?;
        let step = step.id.clone();
        return Ok((plan, step, who));
    }
    let unknown = || {
        let cause = Message::new("answer-reference-unknown").with("reference", &given.which);
        let nearest = known::asks(desk, None).map(|asks| asks.nearest(&given.which)).unwrap_or_default();
        let hint = if nearest.is_empty() { Message::new("hint-answer-references") } else { choose(nearest) };
        CliError::denied(cause).hint(hint)
    };
    let ask = asks.of_reference(&given.which).ok_or_else(unknown)?;
    Ok((desk.plan(ask.plan.as_str())?, ask.step.clone(), ask.who.clone()))
}

/// Refuses an original that carries the reference of something else, or is no answer at all.
fn belongs(
    plan: &Plan,
    asked: &Step,
    who: &Considerer,
    (original, guess): (&Original, &Guess),
) -> Result<(), CliError> {
    let refused = |cause: Message| {
        Err(CliError::denied(cause.with("file", &original.name)).hint(Message::new("hint-answer-regardless")))
    };
    if guess.is_ours {
        return refused(Message::new("answer-is-ours"));
    }
    if original.is_automatic {
        return refused(Message::new("answer-is-automatic"));
    }
    let Some(ask) = guess.ask.as_ref().filter(|_| guess.is_sure) else { return Ok(()) };
    let same_milestone = || plan.steps.get(&ask.step).is_some_and(|step| step.milestone == asked.milestone);
    if ask.plan == plan.id && ask.who == *who && same_milestone() {
        return Ok(());
    }
    refused(Message::new("answer-other-reference").with("reference", &ask.reference).with("name", &ask.name))
}

/// Returns the step that it is recorded in.
fn step(case: &Case) -> Result<Step, CliError> {
    let unknown = || CliError::denied(Message::new("step-unknown").with("step", case.step.as_str()));
    case.plan.steps.get(&case.step).map(|step| step.as_ref().clone()).ok_or_else(unknown)
}

/// Says for whom it is entered, how and when it came: as given, else as the original says.
fn behalf(desk: &Desk<'_>, given: &Enter, case: &Case) -> Result<Behalf, CliError> {
    let is_scan = case.original.as_ref().is_some_and(|(original, _)| original.kind == Kind::Scan);
    let usual = || case.suggestion.channel.or(is_scan.then_some(Channel::Letter));
    let needed = || CliError::usage(Message::new("answer-channel")).hint(choose(Channel::ALL.map(Channel::name)));
    let channel = given.behalf.channel.or_else(usual).ok_or_else(needed)?;
    let said = desk.some_day(given.behalf.received.as_ref())?;
    let whom = given.behalf.whom.clone().or_else(|| case.suggestion.whom.clone());
    Ok(Behalf {
        whom: whom.unwrap_or_else(|| case.name.clone()),
        channel,
        received: said.or(case.suggestion.received).unwrap_or(desk.now().day),
        original: case.original.as_ref().map(|(original, _)| original.digest),
    })
}

/// Says that nobody said what they came to.
fn not_said(case: &Case) -> CliError {
    let ticked = case.original.as_ref().map(|(original, _)| original.ticked()).unwrap_or_default();
    let cause = match ticked.len() {
        0 => Message::new("answer-no-outcome"),
        _ => Message::new("answer-outcomes")
            .with("outcomes", ticked.iter().map(|one| one.name().to_owned()).collect::<Vec<_>>()),
    };
    CliError::usage(cause.with("name", &case.name)).hint(choose(Outcome::ALL.map(Outcome::name)))
}

/// Lays what was given over what the form says. Conditions belong to an approval with remarks only.
fn minutes(given: &Enter, form: &Suggestion, outcome: Outcome) -> Minutes {
    let mut minutes = given.minutes.clone();
    let held = || form.held.map(|day| day.to_string());
    minutes.held = minutes.held.or_else(held);
    minutes.case = minutes.case.or_else(|| form.case.clone());
    minutes.present = minutes.present.or(form.present);
    minutes.members = minutes.members.or(form.members);
    minutes.votes = minutes.votes.or(form.votes);
    minutes.adopted = minutes.adopted.or_else(|| form.adopted.clone());
    if minutes.conditions.is_empty() && outcome == Outcome::ApprovedWithRemarks {
        minutes.conditions.clone_from(&form.conditions);
    }
    minutes
}

/// Finds what was recorded of the same answer, so that the rest of it can follow.
///
/// # Errors
/// They have answered before, and nobody says why they answer again.
fn before(
    case: &Case,
    step: &Step,
    standing: &Standing<'_>,
    new: &Consideration,
) -> Result<Option<ConsiderationId>, CliError> {
    let same =
        |one: &Consideration| one.behalf == new.behalf && one.again == new.again && one.differing(new).is_empty();
    let mut recorded = case.plan.recorded(step).filter(|recorded| recorded.consideration.bodies == new.bodies);
    if let Some(found) = recorded.find(|recorded| same(&recorded.consideration)) {
        return Ok(Some(found.consideration.id.clone()));
    }
    let Some(first) = standing.first.filter(|_| new.again.is_none()) else { return Ok(None) };
    let first = &first.consideration;
    let outcome = Message::new(first.outcome.term());
    let cause = Message::new("answer-second").with("name", &case.name).with("step", &step.key);
    let hint = Message::new("hint-answer-second").with("plan", &case.plan.head.key).with("step", &step.key);
    let cause = cause.with("day", first.held).with("outcome", outcome);
    Err(CliError::denied(cause).hint(hint.with("name", &case.name)))
}

/// Enters a signed original on the party's line, as `vedtak sign` does.
async fn sign(desk: &mut Desk<'_>, given: &Enter, case: &Case, way: Way) -> Result<Exit, CliError> {
    let Considerer::Party(party) = &case.who else {
        return Err(CliError::usage(Message::new("answer-signed-party").with("name", &case.name)));
    };
    let needed = || CliError::usage(Message::new("answer-signed-original"));
    let path = given.behalf.original.clone().ok_or_else(needed)?;
    let behalf = behalf(desk, given, case)?;
    let way = match way {
        Way::Eid => sign::HowToSign { eid: Some(path), ..sign::HowToSign::default() },
        _ => sign::HowToSign { ink: Some(path), ..sign::HowToSign::default() },
    };
    let whom = Some(given.person.clone().unwrap_or_else(|| behalf.whom.clone()));
    let given = sign::Sign {
        plan: case.plan.id.to_string(),
        party: party.to_string(),
        office: given.office.clone(),
        person: given.person.clone(),
        way,
        output: None,
        is_final: false,
        authority: sign::AuthorityGiven::default(),
        behalf: as_given(&behalf, whom, None),
    };
    sign::run(desk, given).await
}

/// Records that the party adopts the version by this decision, as `vedtak adopt` does; once.
async fn adopt(
    desk: &mut Desk<'_>,
    given: &Enter,
    case: &Case,
    (step, behalf): (&Step, &Behalf),
) -> Result<(), CliError> {
    let Considerer::Party(party) = &case.who else {
        return Err(CliError::usage(Message::new("answer-signed-party").with("name", &case.name)));
    };
    if case.plan.adoption(party, &step.version).is_some() {
        return Ok(());
    }
    let given = sign::Adopt {
        plan: case.plan.id.to_string(),
        party: party.to_string(),
        authority: sign::AuthorityGiven::default(),
        milestone: Some(step.key.clone()),
        number: Some(step.version.clone()),
        conditions: given.minutes.conditions.clone(),
        behalf: as_given(behalf, Some(behalf.whom.clone()), given.behalf.original.clone()),
    };
    let (said, _facts) = sign::adopted(desk, given).await?;
    desk.console.note(&said);
    Ok(())
}

fn as_given(behalf: &Behalf, whom: Option<String>, original: Option<PathBuf>) -> OnBehalf {
    OnBehalf { whom, channel: Some(behalf.channel), received: Some(behalf.received.to_string()), original }
}

/// Says beside the answer what whoever enters it should know.
fn told_all(desk: &mut Desk<'_>, case: &Case, late: Option<&Message>) {
    late.into_iter().for_each(|late| desk.console.note(late));
    let Some((original, _)) = &case.original else { return };
    original.troubles.iter().for_each(|trouble| desk.console.note(trouble));
    if original.suggestions > 0 {
        let said = Message::new("cli-answers-suggestions").with("count", original.suggestions);
        desk.console.note(&said.with("plan", &case.plan.head.key));
    }
}

fn facts(
    step: &Step,
    entered: &Entered,
    (outcome, behalf, late): (Outcome, &Behalf, Option<i64>),
) -> serde_json::Value {
    let original: Option<Digest> = behalf.original;
    serde_json::json!({
        "consideration": entered.consideration, "step": step.id, "milestone": step.key, "version": step.version,
        "outcome": outcome.name(), "received": behalf.received, "channel": behalf.channel, "original": original,
        "remarks": entered.remarks, "days_late": late,
    })
}
