//! `vedtak sign`, `signing`, `adopt`: signature lines filled, in any order, by any way that the rule lists.

use std::path::PathBuf;

use clap::Args;

use crate::domain::command::PlanCommand;
use crate::domain::id::PersonId;
use crate::domain::message::Message;
use crate::domain::party::{Authority, Considerer};
use crate::domain::plan::Plan;
use crate::domain::version::{Line, Way};
use crate::locale::Locale;
use crate::ui::host::Signer;

use super::behalf::OnBehalf;
use super::case::{Before, recorded};
use super::desk::Desk;
use super::error::{CliError, Exit, choose};
use super::{find, version};

pub use round::{Signing, run as signing};

mod round;
mod ways;

#[derive(Debug, Args)]
pub struct Sign {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(long, value_name = "cli-value-party", help = "cli-sign-party")]
    pub party: String,
    #[arg(long, value_name = "cli-value-office", help = "cli-sign-office")]
    pub office: Option<String>,
    #[arg(long, value_name = "cli-value-person", help = "cli-sign-person")]
    pub person: Option<String>,
    #[command(flatten)]
    pub way: HowToSign,
    #[arg(long, value_name = "cli-value-file", requires = "print", help = "cli-sign-output")]
    pub output: Option<PathBuf>,
    #[arg(long = "final", requires = "decline", help = "cli-sign-final")]
    pub is_final: bool,
    #[command(flatten)]
    pub authority: AuthorityGiven,
    #[command(flatten)]
    pub behalf: OnBehalf,
}

/// One way to fill a line.
#[derive(Debug, Default, Args)]
#[group(multiple = false)]
pub struct HowToSign {
    #[arg(long, value_name = "cli-value-file", help = "cli-sign-key")]
    pub key: Option<PathBuf>,
    #[arg(long, help = "cli-sign-agent")]
    pub agent: bool,
    #[arg(long, help = "cli-sign-print")]
    pub print: bool,
    #[arg(long, value_name = "cli-value-file", help = "cli-sign-accept")]
    pub accept: Option<PathBuf>,
    #[arg(long, value_name = "cli-value-file", help = "cli-sign-ink")]
    pub ink: Option<PathBuf>,
    #[arg(long, value_name = "cli-value-file", help = "cli-sign-eid")]
    pub eid: Option<PathBuf>,
    #[arg(long, value_name = "cli-value-reason", help = "cli-sign-decline")]
    pub decline: Option<String>,
    #[arg(long, value_name = "cli-value-text", help = "cli-sign-reserve")]
    pub reserve: Option<String>,
    #[arg(long, value_name = "cli-value-reason", help = "cli-sign-withdraw")]
    pub withdraw: Option<String>,
    #[arg(long, value_name = "cli-value-reason", help = "cli-sign-dispute")]
    pub dispute: Option<String>,
}

/// By what decision somebody may sign.
#[derive(Debug, Clone, Default, Args)]
pub struct AuthorityGiven {
    #[arg(long = "authority", value_name = "cli-value-body", help = "cli-authority-body")]
    pub authority: Option<String>,
    #[arg(long = "case", value_name = "cli-value-case", requires = "authority", help = "cli-authority-case")]
    pub case: Option<String>,
    #[arg(long = "date", value_name = "cli-value-day", help = "cli-authority-date")]
    pub date: Option<String>,
}

#[derive(Debug, Args)]
pub struct Adopt {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    pub plan: String,
    #[arg(long, value_name = "cli-value-party", help = "cli-adopt-party")]
    pub party: String,
    #[command(flatten)]
    pub authority: AuthorityGiven,
    #[arg(long = "in", value_name = "cli-value-milestone", help = "cli-adopt-in")]
    pub milestone: Option<String>,
    #[arg(long = "number", value_name = "cli-value-version", help = "cli-version-which")]
    pub number: Option<String>,
    #[arg(long = "condition", value_name = "cli-value-text", help = "cli-record-condition")]
    pub conditions: Vec<String>,
    #[command(flatten)]
    pub behalf: OnBehalf,
}

/// What a way of signing works on.
struct Task {
    plan: std::sync::Arc<Plan>,
    line: Line,
    person: PersonId,
}

/// Runs `vedtak sign`.
///
/// # Errors
/// The rules say no, a key or signature does not count, or a file can not be read.
pub async fn run(desk: &mut Desk<'_>, given: Sign) -> Result<Exit, CliError> {
    let (plan, workspace, day) = (desk.plan(&given.plan)?, desk.workspace(), desk.now().day);
    let line = line(&plan, &workspace, &given, day)?.clone();
    let HowToSign { key, agent, print, accept, ink, eid, decline, reserve, withdraw, dispute } = given.way;
    let id = line.head.line.clone();
    let in_words = reserve
        .map(|text| (PlanCommand::Reserve { line: id.clone(), text }, "said-reserved"))
        .or(withdraw
            .map(|reason| (PlanCommand::WithdrawSignature { line: id.clone(), reason }, "said-signature-withdrawn")))
        .or(dispute.map(|reason| (PlanCommand::Dispute { line: id.clone(), reason }, "said-disputed")));
    if let Some((command, said)) = in_words {
        desk.change(&plan, command).await?;
        let said = Message::new(said).with("party", &line.head.party_name);
        return desk.console.answer(&said, &serde_json::json!({ "line": line.head.line }));
    }
    let behalf = given.behalf.take(desk, &plan).await?;
    if let Some(reason) = decline {
        let command = PlanCommand::Decline { line: line.head.line.clone(), is_final: given.is_final, reason, behalf };
        let plan = desk.plan(&given.plan)?;
        desk.change(&plan, command).await?;
        let said = if given.is_final { "cli-sign-declined-final" } else { "cli-sign-declined" };
        let said = Message::new(said).with("party", &line.head.party_name);
        return desk.console.answer(&said, &serde_json::json!({ "line": line.head.line }));
    }
    if let Some((file, way)) = ink.map(|file| (file, Way::Ink)).or(eid.map(|file| (file, Way::Eid))) {
        let who = given.person.as_deref().or(given.behalf.whom.as_deref()).unwrap_or_default();
        let who = find::person(&workspace, who).map_or_else(|_unknown| who.to_owned(), |known| known.name().to_owned());
        let authority = given.authority.read(desk)?;
        let evidence = ways::Paper { file, way, who, authority, date: given.authority.date };
        return ways::evidence(desk, &given.plan, line, evidence, behalf).await;
    }
    let person = signatory(desk, &line, given.person.as_deref())?;
    if accept.is_none() {
        mandated(desk, &line, &person)?;
    }
    let task = Task { plan: desk.plan(&given.plan)?, line, person };
    if print {
        ways::print(desk, &task, given.output.as_deref()).await
    } else if let Some(file) = accept {
        ways::accept(desk, &task, &file).await
    } else if let Some(file) = key {
        ways::with_key(desk, &task, Signer::File(file)).await
    } else if agent || desk.console.variable("SSH_AUTH_SOCK").is_some() {
        ways::with_key(desk, &task, Signer::Agent).await
    } else {
        Err(CliError::usage(Message::new("cli-sign-how")).hint(Message::new("cli-hint-sign-how")))
    }
}

/// Finds the line of a party and office in the version that is open for signing.
fn line<'p>(
    plan: &'p Plan,
    workspace: &crate::domain::workspace::Workspace,
    given: &Sign,
    day: chrono::NaiveDate,
) -> Result<&'p Line, CliError> {
    let party = find::party(workspace, &given.party, day)?;
    let version = plan.signing().ok_or_else(|| {
        let cause = Message::new("cli-signing-closed").with("plan", &plan.head.title);
        CliError::denied(cause).hint(Message::new("cli-hint-signing-open"))
    })?;
    let (office, _) = find::office(party, given.office.as_deref(), day)?;
    let found = plan.lines_of(version).find(|line| line.head.party == party.id && &line.head.office == office);
    found.ok_or_else(|| {
        let cause = Message::new("cli-sign-no-line").with("party", party.name(day)).with("version", &version.number);
        CliError::denied(cause)
    })
}

/// Returns who signs: the named person, the caller when it is their line, or the only one who may.
fn signatory(desk: &Desk<'_>, line: &Line, named: Option<&str>) -> Result<PersonId, CliError> {
    let (workspace, day) = (desk.workspace(), desk.now().day);
    if let Some(named) = named {
        return Ok(find::person(&workspace, named)?.id.clone());
    }
    let office = workspace.office(&line.head.party, &line.head.office);
    let holders: Vec<&PersonId> =
        office.into_iter().flat_map(|office| office.mandates_at(day)).map(|mandate| &mandate.person).collect();
    match holders.as_slice() {
        _ if holders.contains(&&desk.caller.person) => Ok(desk.caller.person.clone()),
        [only] => Ok((*only).clone()),
        [] => {
            let cause = Message::new("cli-sign-no-mandate").with("party", &line.head.party_name);
            Err(CliError::denied(cause).hint(Message::new("cli-hint-mandate")))
        }
        several => {
            let options = several.iter().map(ToString::to_string).collect::<Vec<_>>();
            let cause = Message::new("cli-sign-which-person").with("party", &line.head.party_name);
            Err(CliError::usage(cause).hint(choose(options)))
        }
    }
}

/// Refuses somebody who has no mandate for the line today, before a key is asked for.
fn mandated(desk: &Desk<'_>, line: &Line, person: &PersonId) -> Result<(), CliError> {
    let (workspace, day) = (desk.workspace(), desk.now().day);
    let office = workspace.office(&line.head.party, &line.head.office);
    if office.is_some_and(|office| office.mandates_at(day).any(|mandate| &mandate.person == person)) {
        return Ok(());
    }
    let cause = Message::new("cli-sign-not-mandated").with("person", workspace.person_name(person));
    let cause = cause.with("party", &line.head.party_name).with("office", &line.head.office_name);
    Err(CliError::denied(cause).hint(Message::new("cli-hint-mandate")))
}

impl AuthorityGiven {
    /// Reads the authority; `None` when none was given.
    ///
    /// # Errors
    /// The day is not understood.
    pub fn read(&self, desk: &Desk<'_>) -> Result<Option<Authority>, CliError> {
        let Some(body) = self.authority.clone() else { return Ok(None) };
        Ok(Some(Authority { body, case: self.case.clone(), date: desk.some_day(self.date.as_ref())? }))
    }
}

/// Says by what decision somebody acts: the body, its case, the day.
pub(super) fn decided(locale: &Locale, authority: &Authority) -> String {
    let case = authority.case.as_ref().map(|case| locale.say(&Message::new("process-case").with("case", case)));
    let day = authority.date.map(|day| locale.short_date(day));
    [Some(authority.body.clone()), case, day].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Runs `vedtak adopt`: a party's own decision to enter into the plan.
///
/// # Errors
/// The rules say no, or what is named does not exist.
pub async fn adopt(desk: &mut Desk<'_>, given: Adopt) -> Result<Exit, CliError> {
    let (said, facts) = adopted(desk, given).await?;
    desk.console.answer(&said, &facts)
}

/// Records a party's own decision. Gives what is to be said of it.
pub(super) async fn adopted(desk: &mut Desk<'_>, given: Adopt) -> Result<(Message, serde_json::Value), CliError> {
    let (plan, workspace, day) = (desk.plan(&given.plan)?, desk.workspace(), desk.now().day);
    let party = find::party(&workspace, &given.party, day)?.id.clone();
    let who = Considerer::Party(party.clone());
    let own = given.milestone.as_ref().map(|milestone| {
        let before = Before { plan: given.plan.clone(), milestone: milestone.clone(), body: given.party.clone() };
        recorded(desk, &before)
    });
    let own = own.transpose()?.map(|(recorded, _)| recorded.consideration);
    // What its own body recorded says by what authority.
    let known = own.as_ref().map(|own| Authority {
        body: workspace.name_of(&who, plan.head.lang, day).to_owned(),
        case: own.case.clone(),
        date: Some(own.held),
    });
    let needed = || CliError::usage(Message::new("cli-adopt-authority"));
    let authority = given.authority.read(desk)?.or(known).ok_or_else(needed)?;
    let version = version::newest(&plan, given.number)?;
    let behalf = given.behalf.take(desk, &plan).await?;
    let (conditions, consideration) = (given.conditions, own.map(|own| own.id));
    let command = PlanCommand::Adopt {
        party: party.clone(),
        version: version.clone(),
        consideration,
        authority,
        conditions,
        behalf,
    };
    let plan = desk.plan(&given.plan)?;
    desk.change(&plan, command).await?;
    let name = workspace.party(&party).map(|found| found.name(day).to_owned()).unwrap_or_default();
    let said = Message::new("cli-adopted").with("party", name).with("version", &version);
    Ok((said, serde_json::json!({ "party": party, "version": version })))
}
