//! What a body did, from its minutes: recorded, and corrected when the record says something else.

use chrono::NaiveDate;
use clap::Args;

use crate::domain::case::{Case, CaseState};
use crate::domain::command::PlanCommand;
use crate::domain::consideration::{Attendance, Behalf, Condition, Consideration, Count, Outcome, Proposal, Recusal};
use crate::domain::hearing::Hearing;
use crate::domain::id::BodyId;
use crate::domain::message::{Argument, Message};
use crate::domain::milestone::Step;
use crate::domain::party::Considerer;
use crate::domain::plan::Plan;

use crate::cli::behalf::OnBehalf;
use crate::cli::case::{Before, recorded};
use crate::cli::desk::Desk;
use crate::cli::error::{CliError, Exit, Refused, one_of};
use crate::cli::find;

/// What minutes say, as far as it is given.
#[derive(Debug, Clone, Default, Args)]
pub struct Minutes {
    #[arg(long, value_name = "cli-value-day", help = "cli-record-held")]
    pub held: Option<String>,
    #[arg(long, value_name = "cli-value-text", help = "cli-record-place")]
    pub place: Option<String>,
    #[arg(long, value_name = "cli-value-case", help = "cli-record-case")]
    pub case: Option<String>,
    #[arg(long, value_name = "cli-value-number", help = "cli-record-present")]
    pub present: Option<u32>,
    #[arg(long, value_name = "cli-value-number", help = "cli-record-members")]
    pub members: Option<u32>,
    #[arg(long, value_name = "cli-value-votes", value_parser = votes, help = "cli-record-votes")]
    pub votes: Option<Count>,
    #[arg(long, value_name = "cli-value-text", help = "cli-record-proposed")]
    pub proposed: Option<String>,
    #[arg(long, value_name = "cli-value-text", help = "cli-record-adopted")]
    pub adopted: Option<String>,
    #[arg(long = "condition", value_name = "cli-value-text", help = "cli-record-condition")]
    pub conditions: Vec<String>,
    #[arg(long = "recused", value_name = "cli-value-text", help = "cli-record-recused")]
    pub recused: Vec<String>,
    #[arg(long, value_name = "cli-value-text", help = "cli-record-reservation")]
    pub reservation: Option<String>,
    #[arg(long, value_name = "cli-value-text", help = "cli-record-dissent")]
    pub dissent: Option<String>,
    #[arg(long = "proposal", value_name = "cli-value-proposal", value_parser = proposal, help = "cli-record-proposal")]
    pub proposals: Vec<Proposal>,
    #[arg(long, value_name = "cli-value-reason", help = "cli-record-despite")]
    pub despite: Option<String>,
}

#[derive(Debug, Args)]
pub struct Record {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(value_name = "cli-value-milestone", help = "cli-arg-milestone")]
    pub milestone: String,
    #[arg(long = "by", value_name = "cli-value-body", required = true, help = "cli-record-by")]
    pub bodies: Vec<String>,
    #[arg(long, value_name = "cli-value-outcome", value_parser = outcome, help = "cli-record-outcome")]
    pub outcome: Outcome,
    #[command(flatten)]
    pub minutes: Minutes,
    #[arg(long = "recommends-to", value_name = "cli-value-body", help = "cli-record-recommends")]
    pub recommends_to: Option<String>,
    #[arg(long, value_name = "cli-value-reason", help = "cli-record-again")]
    pub again: Option<String>,
    #[arg(long, value_name = "cli-value-reason", help = "cli-record-after")]
    pub after: Option<String>,
    #[command(flatten)]
    pub behalf: OnBehalf,
}

#[derive(Debug, Args)]
pub struct Correct {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(value_name = "cli-value-milestone", help = "cli-arg-milestone")]
    pub milestone: String,
    #[arg(long = "by", value_name = "cli-value-body", help = "cli-record-by")]
    pub body: String,
    #[arg(long, value_name = "cli-value-outcome", value_parser = outcome, help = "cli-record-outcome")]
    pub outcome: Option<Outcome>,
    #[command(flatten)]
    pub minutes: Minutes,
    #[arg(long, value_name = "cli-value-reason", help = "cli-opt-reason")]
    pub reason: String,
    #[arg(long = "override", value_name = "cli-value-reason", help = "cli-correct-override")]
    pub overridden: Option<String>,
}

/// What is known of a consideration before it is drawn up.
pub(in crate::cli) struct Told {
    pub outcome: Outcome,
    pub minutes: Minutes,
    pub recommends_to: Option<BodyId>,
    pub again: Option<String>,
    pub after: Option<String>,
    pub behalf: Option<Behalf>,
    /// The day it was held on, where neither the minutes nor the case say.
    pub day: NaiveDate,
}

impl Told {
    /// Draws up the consideration of some bodies, with what their case says already.
    ///
    /// # Errors
    /// A day is not understood, or a text can not be read.
    pub async fn drawn(
        self,
        desk: &mut Desk<'_>,
        plan: &Plan,
        step: &Step,
        bodies: Vec<Considerer>,
    ) -> Result<Consideration, CliError> {
        let today = desk.now().day;
        let case = case(plan, step, &bodies, self.minutes.despite.is_some());
        let held = case.and_then(|case| case.call.held).filter(|held| *held <= today).unwrap_or(self.day);
        let id = match case {
            Some(case) => case.call.id.clone(),
            None => desk.fresh()?,
        };
        let known = Consideration {
            place: case.and_then(|case| case.call.place.clone()),
            case: case.and_then(|case| case.call.case.clone()),
            recommends_to: self.recommends_to,
            again: self.again,
            after: self.after,
            behalf: self.behalf,
            ..Consideration::new(id, step.id.clone(), step.version.clone(), bodies, held, self.outcome)
        };
        self.minutes.over(desk, known).await
    }
}

impl Minutes {
    /// Lays what is given over what is known already; words of nothing take away.
    async fn over(self, desk: &mut Desk<'_>, known: Consideration) -> Result<Consideration, CliError> {
        let held = desk.some_day(self.held.as_ref())?.unwrap_or(known.held);
        let (proposed, adopted) = (desk.some_text(self.proposed).await?, desk.some_text(self.adopted).await?);
        let conditions = (1..).zip(self.conditions).map(|(no, text)| Condition { no, text, before_start: true });
        let recused = self.recused.into_iter().map(|text| match text.split_once(": ") {
            Some((who, basis)) => Recusal { who: who.to_owned(), basis: Some(basis.to_owned()), later: None },
            None => Recusal { who: text, basis: None, later: None },
        });
        let words =
            |given: Option<String>, known: Option<String>| given.or(known).filter(|text| !text.trim().is_empty());
        let attendance = known.attendance.unwrap_or_default();
        let (present, of) = (self.present.or(attendance.present), self.members.or(attendance.of));
        let attendance = Attendance { present, of, ..attendance };
        Ok(Consideration {
            held,
            place: words(self.place, known.place),
            case: words(self.case, known.case),
            attendance: (attendance != Attendance::default()).then_some(attendance),
            recused: several(recused, known.recused),
            count: self.votes.or(known.count),
            proposed: words(proposed, known.proposed),
            adopted: words(adopted, known.adopted),
            conditions: several(conditions, known.conditions),
            reservation: words(self.reservation, known.reservation),
            dissent: words(self.dissent, known.dissent),
            proposals: several(self.proposals.into_iter(), known.proposals),
            despite: words(self.despite, known.despite),
            ..known
        })
    }
}

/// Takes what is given; what is known where nothing is.
fn several<T>(given: impl Iterator<Item = T>, known: Vec<T>) -> Vec<T> {
    let given: Vec<T> = given.collect();
    if given.is_empty() { known } else { given }
}

pub(super) async fn record(desk: &mut Desk<'_>, given: Record) -> Result<Exit, CliError> {
    let (plan, workspace, day) = (desk.plan(&given.plan)?, desk.workspace(), desk.now().day);
    let milestone = find::milestone(&plan, desk.template(&workspace, &plan)?, &given.milestone)?;
    let step = find::step(&plan, &milestone)?;
    let named = |name: &String| find::recipient(&workspace, step, name, day);
    let bodies = given.bodies.iter().map(named).collect::<Result<Vec<_>, _>>()?;
    let names: Vec<String> =
        bodies.iter().map(|who| workspace.name_of(who, desk.console.locale.lang(), day).to_owned()).collect();
    let behalf = given.behalf.take(desk, &plan).await?;
    let recommends_to = given.recommends_to.as_ref().map(|name| find::body(&workspace, name, day)).transpose()?;
    let told = Told {
        outcome: given.outcome,
        minutes: given.minutes,
        recommends_to: recommends_to.map(|body| body.id.clone()),
        again: given.again,
        after: given.after,
        behalf,
        day,
    };
    let consideration = Box::new(told.drawn(desk, &plan, step, bodies).await?);
    let id = consideration.id.clone();
    // The original may just have been attached, which is a change of the plan by ourselves.
    let plan = desk.plan(&given.plan)?;
    desk.change(&plan, PlanCommand::Record(consideration)).await?;
    let outcome = desk.console.locale.term(given.outcome.term());
    let said =
        Message::new("cli-step-recorded").with("names", names).with("step", &milestone.key).with("outcome", outcome);
    desk.console.answer(&said, &serde_json::json!({ "consideration": id, "outcome": given.outcome.name() }))
}

/// Corrects what was recorded last of a body. Conditions go with the approval that they belonged to.
pub(super) async fn correct(desk: &mut Desk<'_>, given: Correct) -> Result<Exit, CliError> {
    let before = Before { plan: given.plan, milestone: given.milestone, body: given.body };
    let (plan, (recorded, name)) = (desk.plan(&before.plan)?, recorded(desk, &before)?);
    let was = recorded.consideration.clone();
    let mut known = Consideration { outcome: given.outcome.unwrap_or(was.outcome), ..was.clone() };
    if known.outcome != Outcome::ApprovedWithRemarks {
        known.conditions.clear();
    }
    let corrected = given.minutes.over(desk, known).await?;
    let (id, differing) = (corrected.id.clone(), was.differing(&corrected));
    let (reason, overridden) = (given.reason, given.overridden);
    desk.change(&plan, PlanCommand::Correct { consideration: Box::new(corrected), reason, overridden }).await?;
    let said = Message::new("said-corrected").with("name", name).with("differing", Argument::each(differing));
    desk.console.answer(&said, &serde_json::json!({ "consideration": id }))
}

/// Finds the case that is recorded: the newest open one of these bodies; despite the list, also one taken off it.
fn case<'p>(plan: &'p Plan, step: &Step, bodies: &[Considerer], off_list: bool) -> Option<&'p Case> {
    let case = bodies.first().and_then(|who| Hearing::find(plan, step, who))?;
    let counts = case.is_open() || (off_list && case.state == CaseState::OffList);
    (counts && case.call.bodies == bodies).then_some(case)
}

/// Reads a proposal with its votes: *text:for:against:abstaining*, and *:adopted* when it was.
fn proposal(given: &str) -> Result<Proposal, Refused> {
    let (votes, adopted) = given.strip_suffix(":adopted").map_or((given, false), |votes| (votes, true));
    let mut parts = votes.rsplitn(4, ':');
    let mut number = || parts.next().and_then(|part| part.trim().parse::<u32>().ok());
    let (abstaining, against, in_favour) = (number(), number(), number());
    match (parts.next(), in_favour, against, abstaining) {
        (Some(text), Some(in_favour), Some(against), Some(abstaining)) if !text.trim().is_empty() => {
            let count = Some(Count { in_favour, against, abstaining });
            Ok(Proposal { text: text.trim().to_owned(), by: None, count, adopted })
        }
        _ => Err(Refused(Message::new("cli-usage-proposal").with("value", given))),
    }
}

pub(in crate::cli) fn outcome(text: &str) -> Result<Outcome, Refused> {
    Outcome::named(text).ok_or_else(|| one_of(text, Outcome::ALL.map(Outcome::name)))
}

/// Reads votes: *for-against-abstaining*, the last part may be left out.
fn votes(text: &str) -> Result<Count, Refused> {
    let refused = || Refused(Message::new("cli-usage-votes").with("value", text));
    let parts: Vec<u32> =
        text.split('-').map(|part| part.trim().parse().map_err(|_number| refused())).collect::<Result<_, _>>()?;
    match parts.as_slice() {
        [in_favour, against] => Ok(Count { in_favour: *in_favour, against: *against, abstaining: 0 }),
        [in_favour, against, abstaining] => {
            Ok(Count { in_favour: *in_favour, against: *against, abstaining: *abstaining })
        }
        _ => Err(refused()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn votes_are_two_or_three_numbers() {
        let count = |in_favour, against, abstaining| Ok(Count { in_favour, against, abstaining });
        assert_eq!(votes("7-2"), count(7, 2, 0));
        assert_eq!(votes("7 - 2 - 1"), count(7, 2, 1));
        for bad in ["", "7", "7-x", "1-2-3-4", "-1-2"] {
            assert!(votes(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_proposal_ends_with_its_votes_and_may_hold_colons() {
        let read = proposal("Vi vedtek: alt:7:2:1:adopted").unwrap();
        assert_eq!((read.text.as_str(), read.adopted), ("Vi vedtek: alt", true));
        assert_eq!(read.count, Some(Count { in_favour: 7, against: 2, abstaining: 1 }));
        assert!(!proposal("Utset:1:8:0").unwrap().adopted);
        for bad in ["", "7:2:1", ":7:2:1", "Utset:7:2", "Utset:7:x:1", "Utset:7:2:1:falls"] {
            assert!(proposal(bad).is_err(), "{bad}");
        }
    }
}
