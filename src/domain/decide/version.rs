//! Decides versions: locking, sending back, opening for signing.

use chrono::NaiveDate;

use crate::domain::command::Lock;
use crate::domain::denial::Denial;
use crate::domain::digest::Digest;
use crate::domain::event::PlanEvent;
use crate::domain::id::{LineId, OfficeId, StepId};
use crate::domain::message::Message;
use crate::domain::milestone::{Act, Step};
use crate::domain::party::Party;
use crate::domain::plan::Plan;
use crate::domain::value::{FieldValue, Value};
use crate::domain::version::{Change, SignatureLine, Signers, SigningRule, Version, VersionKind};
use crate::domain::workspace::Workspace;

use super::step::open_step;
use super::{Basis, reason_given};

/// The field of a plan that names its parties; without it every party of the cooperation signs.
pub const PARTIES: &str = "parties";

/// Decides the locking of a version.
///
/// # Errors
/// A denial for a number that is taken, a text of another revision (Conflict), lines that are not those of the
/// day, a final version without lines, or a first version that claims to change one before it.
pub fn lock(basis: Basis<'_>, lock: &Lock) -> Result<Vec<PlanEvent>, Denial> {
    let Basis { plan, workspace, now, .. } = basis;
    if lock.version.trim().is_empty() || lock.version.len() > 32 || plan.versions.contains_key(&lock.version) {
        return Err(Denial::input(Message::new("version-taken").with("version", &lock.version)));
    }
    if lock.revision < plan.head.edited || lock.revision > plan.head.revision {
        return Err(Denial::conflict(Message::new("lock-overtaken")).hint(Message::new("hint-lock-again")));
    }
    if Digest::of(lock.text.as_bytes()) != lock.sha256 {
        return Err(Denial::input(Message::new("lock-digest")));
    }
    if lock.lines != signature_lines(plan, workspace, &lock.version, lock.kind, now.day) {
        return Err(Denial::conflict(Message::new("lock-lines")).hint(Message::new("hint-lock-again")));
    }
    if lock.kind == VersionKind::Final && lock.lines.is_empty() {
        return Err(Denial::state(Message::new("lock-without-lines")).hint(Message::new("hint-offices")));
    }
    if plan.versions.is_empty() != (lock.change == Change::First) {
        return Err(Denial::input(Message::new("lock-change")));
    }
    if let Some(step) = lock.again.iter().find(|step| !plan.steps.contains_key(step)) {
        return Err(Denial::unknown(Message::new("step-unknown").with("step", step.as_str())));
    }
    Ok(vec![PlanEvent::VersionLocked {
        version: lock.version.clone(),
        kind: lock.kind,
        change: lock.change,
        again: lock.again.clone(),
        revision: lock.revision,
        prefix: lock.prefix,
        text: lock.text.clone(),
        lines: lock.lines.clone(),
        annexes: lock.annexes.clone(),
    }])
}

/// Lists the signature lines of a version that is locked today: every office of every party of the plan.
///
/// A version for consideration has none. A line's identity follows from version, party and office.
#[must_use]
pub fn signature_lines(
    plan: &Plan,
    workspace: &Workspace,
    version: &str,
    kind: VersionKind,
    day: NaiveDate,
) -> Vec<SignatureLine> {
    if kind == VersionKind::Draft {
        return Vec::new();
    }
    let chosen = match plan.head.fields.get(PARTIES) {
        Some(FieldValue::Some(Value::Parties(parties))) => Some(parties),
        _ => None,
    };
    let signs = |party: &&Party| chosen.is_none_or(|chosen| chosen.contains(&party.id));
    let mut lines = Vec::new();
    for party in workspace.parties_at(day).filter(signs) {
        lines.extend(party.offices.keys().filter_map(|office| signature_line(plan, party, version, office, day)));
    }
    lines
}

/// Makes the signature line of an office of a party, as a text of this day would list it; `None` without that office.
///
/// A party that accedes gets the line that it would have had.
#[must_use]
pub fn signature_line(
    plan: &Plan,
    party: &Party,
    version: &str,
    office: &OfficeId,
    day: NaiveDate,
) -> Option<SignatureLine> {
    let held = party.offices.get(office)?;
    let seed = format!("{}|{version}|{}|{office}", plan.id, party.id);
    let name = Digest::of(seed.as_bytes()).to_string();
    Some(SignatureLine {
        line: LineId::new(name.chars().take(26).collect::<String>()).ok()?,
        party: party.id.clone(),
        party_key: party.key.clone(),
        party_name: party.name(day).to_owned(),
        organisation: party.fact("organisation-number", day).and_then(FieldValue::text).map(ToOwned::to_owned),
        office: office.clone(),
        office_key: held.key.clone(),
        office_name: held.name.clone(),
    })
}

/// Decides that a version goes back to draft.
///
/// # Errors
/// A denial for a version that is not there, that was sent back before, or that carries a signature.
pub fn send_back(
    basis: Basis<'_>,
    version: &str,
    step: Option<&StepId>,
    reason: &str,
) -> Result<Vec<PlanEvent>, Denial> {
    reason_given(reason)?;
    let found = known(basis.plan, version)?;
    if found.returned.is_some() {
        return Err(Denial::state(Message::new("version-was-returned").with("version", version)));
    }
    let signed = basis.plan.lines_of(found).filter(|line| line.is_signed()).count();
    if signed > 0 {
        return Err(Denial::state(Message::new("version-signed").with("version", version).with("signed", signed)));
    }
    if let Some(step) = step {
        open_step(basis.plan, step)?;
    }
    Ok(vec![PlanEvent::VersionReturned { version: version.to_owned(), step: step.cloned(), reason: reason.to_owned() }])
}

/// Decides that a version is open for signing.
///
/// # Errors
/// A denial for a draft, a version that was sent back, signing that is open already, milestones before the
/// signing that are not finished (unless overridden with a reason), or no way of signing.
pub fn open_signing(
    basis: Basis<'_>,
    version: &str,
    rule: &SigningRule,
    due: Option<NaiveDate>,
    overridden: Option<&str>,
) -> Result<Vec<PlanEvent>, Denial> {
    let plan = basis.plan;
    let found = known(plan, version)?;
    if found.kind != VersionKind::Final {
        let cause = Message::new("signing-needs-final").with("version", version);
        return Err(Denial::state(cause).hint(Message::new("hint-lock-final")));
    }
    if found.returned.is_some() {
        return Err(Denial::state(Message::new("version-was-returned").with("version", version)));
    }
    let goes_on = |version: &&Version| version.signing.as_ref().is_some_and(|signing| signing.closed.is_none());
    if let Some(open) = plan.signing().filter(goes_on) {
        return Err(Denial::state(Message::new("signing-already-open").with("version", &open.number)));
    }
    if found.signing.is_some() {
        let cause = Message::new("signing-closed").with("version", version);
        return Err(Denial::state(cause).hint(Message::new("hint-accede")));
    }
    if rule.ways.is_empty() {
        return Err(Denial::input(Message::new("signing-without-way")));
    }
    if let Some(due) = due.filter(|due| *due < basis.now.day) {
        return Err(Denial::input(Message::new("signing-due-passed").with("day", due)));
    }
    check_hub(basis, found, rule)?;
    match overridden {
        Some(reason) => reason_given(reason)?,
        None => {
            let open = unfinished(basis);
            if !open.is_empty() {
                let cause = Message::new("signing-before-steps").with("steps", open);
                return Err(Denial::state(cause).hint(Message::new("hint-override")));
            }
        }
    }
    Ok(vec![PlanEvent::SigningOpened {
        version: version.to_owned(),
        rule: rule.clone(),
        due,
        overridden: overridden.map(ToOwned::to_owned),
    }])
}

/// Refuses a rule of pairs whose middle has no line, or nobody to pair with.
fn check_hub(basis: Basis<'_>, version: &Version, rule: &SigningRule) -> Result<(), Denial> {
    let Signers::Pairs(hub) = &rule.who else { return Ok(()) };
    let name = || basis.workspace.party(hub).map_or(hub.as_str(), |party| party.name(basis.now.day));
    let (own, others): (Vec<_>, Vec<_>) = basis.plan.lines_of(version).partition(|line| &line.head.party == hub);
    if own.is_empty() || others.is_empty() {
        let cause = Message::new("hub-without-line").with("party", name()).with("version", &version.number);
        return Err(Denial::input(cause));
    }
    Ok(())
}

/// Lists the keys of milestones other than signing that are neither finished nor skipped.
fn unfinished(basis: Basis<'_>) -> Vec<String> {
    let Some(template) = basis.workspace.template(&basis.plan.head.template) else { return Vec::new() };
    let finished = |milestone: &crate::domain::milestone::Milestone| {
        let steps = basis.plan.steps_of(&milestone.node);
        basis.plan.head.skipped.contains_key(&milestone.node)
            || (steps.iter().all(|step| !Step::is_open(step)) && !steps.is_empty())
    };
    crate::domain::process::milestones(basis.plan, template)
        .into_iter()
        .filter(|milestone| milestone.act != Some(Act::Sign) && !finished(milestone))
        .map(|milestone| milestone.key)
        .collect()
}

/// Finds a version.
///
/// # Errors
/// A denial when there is none of that number.
pub fn known<'a>(plan: &'a Plan, version: &str) -> Result<&'a Version, Denial> {
    let unknown = || Denial::unknown(Message::new("version-unknown").with("version", version));
    plan.versions.get(version).map(std::sync::Arc::as_ref).ok_or_else(unknown)
}
