//! Decides signature lines: adoption, statements, signatures, evidence, declining.

use crate::domain::command::PlanCommand;
use crate::domain::consideration::{Outcome, Recorded};
use crate::domain::denial::Denial;
use crate::domain::event::PlanEvent;
use crate::domain::force;
use crate::domain::id::{LineId, PersonId};
use crate::domain::message::Message;
use crate::domain::party::{Considerer, Mandate};
use crate::domain::plan::Plan;
use crate::domain::signature::TEXT_DIGEST;
use crate::domain::version::{Line, LineState, SigningState, Version, Way};

use super::{Basis, has_been, reason_given};

/// Decides a command about a signature line.
///
/// # Errors
/// A denial for a line that is not there, not open, or whose rule does not list the way; for a statement that
/// was not prepared; for a person without a mandate or a key that does not count.
pub fn decide(basis: Basis<'_>, command: &PlanCommand) -> Result<Vec<PlanEvent>, Denial> {
    let event = match command {
        PlanCommand::Adopt { .. } => adopt(basis, command)?,
        PlanCommand::Prepare { line, person, statement } => {
            let (found, signing) = fillable(basis, line)?;
            listed(signing, Way::Ssh)?;
            adopted_first(found, signing)?;
            let mandate = Some(mandated(basis, found, person)?.clone());
            names_text(basis.plan, found, statement)?;
            let (line, person, statement) = (line.clone(), person.clone(), statement.clone());
            PlanEvent::LinePrepared { line, person, statement, mandate }
        }
        PlanCommand::Sign { line, person, statement, armour, key } => {
            let (found, signing) = fillable(basis, line)?;
            listed(signing, Way::Ssh)?;
            let newest = mandated(basis, found, person)?;
            key_counts(basis, person, key)?;
            let prepared = found.prepared.iter().find(|one| &one.person == person && &one.statement == statement);
            let Some(prepared) = prepared else {
                let cause = Message::new("statement-not-prepared");
                return Err(Denial::input(cause).hint(Message::new("hint-print-statement")));
            };
            let mandate = prepared.mandate.as_ref().unwrap_or(newest);
            still_held(basis, found, mandate)?;
            let (line, person, statement) = (line.clone(), person.clone(), statement.clone());
            let (armour, key, mandate) = (armour.clone(), key.clone(), Some(mandate.clone()));
            PlanEvent::LineSigned { line, person, statement, armour, key, mandate }
        }
        PlanCommand::Evidence { .. } => evidence(basis, command)?,
        PlanCommand::Decline { line, is_final, reason, behalf } => {
            reason_given(reason)?;
            fillable(basis, line)?;
            let (line, reason, behalf) = (line.clone(), reason.clone(), behalf.clone());
            PlanEvent::LineDeclined { line, is_final: *is_final, reason, behalf }
        }
        PlanCommand::Reserve { line, text } => {
            reason_given(text)?;
            going_on(basis, line)?;
            PlanEvent::LineReserved { line: line.clone(), text: text.clone() }
        }
        PlanCommand::WithdrawSignature { line, reason } => {
            reason_given(reason)?;
            let (found, _) = going_on(basis, line)?;
            signed(found)?;
            PlanEvent::LineWithdrawn { line: line.clone(), reason: reason.clone() }
        }
        PlanCommand::Dispute { line, reason } => {
            reason_given(reason)?;
            let (found, _) = of_signing(basis, line)?;
            signed(found)?;
            PlanEvent::LineDisputed { line: line.clone(), reason: reason.clone() }
        }
        _ => return Ok(Vec::new()),
    };
    Ok(vec![event])
}

fn adopt(basis: Basis<'_>, command: &PlanCommand) -> Result<PlanEvent, Denial> {
    let PlanCommand::Adopt { party, version, consideration, authority, conditions, behalf } = command else {
        return Err(Denial::input(Message::new("nothing-to-do")));
    };
    let days = authority.date.into_iter().chain(behalf.as_ref().map(|behalf| behalf.received));
    days.into_iter().try_for_each(|day| has_been(day, basis.now))?;
    let of_party = |line: &&std::sync::Arc<Line>| &line.head.party == party && &line.version == version;
    let Some(line) = basis.plan.lines.values().find(of_party) else {
        let name = basis.workspace.party(party).map_or(party.as_str(), |found| found.name(basis.now.day));
        let cause = Message::new("party-without-line").with("party", name).with("version", version);
        return Err(Denial::unknown(cause));
    };
    let locked = basis.plan.versions.get(version).map(std::sync::Arc::as_ref);
    if locked.is_some_and(|version| version.returned.is_some()) {
        return Err(Denial::state(Message::new("version-was-returned").with("version", version)));
    }
    if locked.and_then(|version| version.signing.as_ref()).is_some_and(|signing| !force::is_open(line, signing)) {
        return Err(closed(version));
    }
    if let Some(id) = consideration {
        let recorded = basis.plan.considerations.get(id);
        let own = |recorded: &&std::sync::Arc<Recorded>| {
            let known = &recorded.consideration;
            known.bodies.contains(&Considerer::Party(party.clone())) && &known.version == version
        };
        if let Some(recorded) = recorded.filter(own) {
            came_to_it(recorded, &line.head.party_name)?;
        } else {
            let name = &line.head.party_name;
            let cause = Message::new("adoption-of-another").with("party", name).with("version", version);
            return Err(Denial::unknown(cause));
        }
    }
    Ok(PlanEvent::AdoptionRecorded {
        party: party.clone(),
        version: version.clone(),
        consideration: consideration.clone(),
        authority: authority.clone(),
        conditions: conditions.clone(),
        behalf: behalf.clone(),
    })
}

/// Refuses a consideration that is no adoption: the party said no, or has not come to an end with it.
fn came_to_it(recorded: &Recorded, party: &str) -> Result<(), Denial> {
    use Outcome::{Approved, ApprovedWithRemarks, NoRemarks, Noted, Remarks};
    let outcome = recorded.consideration.outcome;
    if recorded.is_final() && matches!(outcome, Approved | ApprovedWithRemarks | NoRemarks | Noted | Remarks) {
        return Ok(());
    }
    let cause = Message::new("adoption-of-nothing").with("party", party).with("outcome", Message::new(outcome.term()));
    Err(Denial::state(cause))
}

fn evidence(basis: Basis<'_>, command: &PlanCommand) -> Result<PlanEvent, Denial> {
    let PlanCommand::Evidence { line, kind, sha256, person, authority, date, behalf } = command else {
        return Err(Denial::input(Message::new("nothing-to-do")));
    };
    let (found, signing) = fillable(basis, line)?;
    if *kind == Way::Ssh {
        return Err(Denial::input(Message::new("evidence-is-not-ssh")));
    }
    listed(signing, *kind)?;
    adopted_first(found, signing)?;
    if basis.plan.attachments.get(sha256).is_none_or(|file| file.removed) {
        let cause = Message::new("evidence-without-original").with("party", &found.head.party_name);
        return Err(Denial::input(cause).hint(Message::new("hint-attach-original")));
    }
    has_been(*date, basis.now)?;
    has_been(behalf.received, basis.now)?;
    let locked = basis.plan.versions.get(&found.version).map(|version| basis.workspace.day_of(version.at));
    if let Some(locked) = locked.filter(|locked| date < locked) {
        let cause = Message::new("evidence-before-text").with("day", *date).with("locked", locked);
        return Err(Denial::input(cause).hint(Message::new("hint-attest")));
    }
    Ok(PlanEvent::LineEvidenced {
        line: line.clone(),
        kind: *kind,
        sha256: *sha256,
        person: person.clone(),
        authority: authority.clone(),
        date: *date,
        checked: basis.actor.person.clone(),
        behalf: behalf.clone(),
    })
}

/// Finds a line of a version that is open for signing.
fn of_signing<'a>(basis: Basis<'a>, id: &LineId) -> Result<(&'a Line, &'a SigningState), Denial> {
    let unknown = || Denial::unknown(Message::new("line-unknown").with("line", id.as_str()));
    let line = basis.plan.lines.get(id).ok_or_else(unknown)?;
    let version = basis.plan.versions.get(&line.version).filter(|version| version.returned.is_none());
    let signing = version.map(std::sync::Arc::as_ref).and_then(|version: &Version| version.signing.as_ref());
    match signing {
        Some(signing) => Ok((line, signing)),
        None => {
            let cause = Message::new("signing-not-open").with("version", &line.version);
            Err(Denial::state(cause).hint(Message::new("hint-open-signing")))
        }
    }
}

/// Finds a line of a round of signing that goes on; a party that acceded has its own time.
fn going_on<'a>(basis: Basis<'a>, id: &LineId) -> Result<(&'a Line, &'a SigningState), Denial> {
    let (line, signing) = of_signing(basis, id)?;
    if force::is_open(line, signing) { Ok((line, signing)) } else { Err(closed(&line.version)) }
}

fn closed(version: &str) -> Denial {
    Denial::state(Message::new("signing-closed").with("version", version)).hint(Message::new("hint-accede"))
}

/// Refuses a line on which no signature stands.
fn signed(line: &Line) -> Result<(), Denial> {
    if line.is_signed() {
        return Ok(());
    }
    Err(Denial::state(Message::new("line-not-signed").with("party", &line.head.party_name)))
}

/// Finds a line that a signature, evidence or a refusal can still be put on; a disputed signature can be replaced.
fn fillable<'a>(basis: Basis<'a>, id: &LineId) -> Result<(&'a Line, &'a SigningState), Denial> {
    let (line, signing) = going_on(basis, id)?;
    if line.is_signed() && force::dispute(line, basis.workspace).is_none() {
        return Err(Denial::state(Message::new("line-signed-already").with("party", &line.head.party_name)));
    }
    if matches!(line.state, LineState::Declined { is_final: true, .. }) && !force::is_acceding(line, signing) {
        return Err(Denial::state(Message::new("line-declined-for-good").with("party", &line.head.party_name)));
    }
    Ok((line, signing))
}

fn listed(signing: &SigningState, way: Way) -> Result<(), Denial> {
    if signing.rule.ways.contains(&way) {
        return Ok(());
    }
    let ways = signing.rule.ways.iter().map(|way| way.name().to_owned()).collect::<Vec<_>>();
    let cause = Message::new("way-not-listed").with("way", Message::new(way.term()));
    Err(Denial::state(cause).hint(Message::new("hint-options").with("options", ways)))
}

fn adopted_first(line: &Line, signing: &SigningState) -> Result<(), Denial> {
    if signing.rule.needs_adoption() && line.adoption.is_none() {
        let cause = Message::new("adoption-needed").with("party", &line.head.party_name);
        return Err(Denial::state(cause).hint(Message::new("hint-adoption")));
    }
    Ok(())
}

/// Finds the right of a person to sign a line today; one that has lapsed is told from none.
fn mandated<'a>(basis: Basis<'a>, line: &Line, person: &PersonId) -> Result<&'a Mandate, Denial> {
    let head = &line.head;
    if let Some(mandate) = basis.workspace.mandate(person, &head.party, &head.office, basis.now.day) {
        return Ok(mandate);
    }
    let held = basis.workspace.office(&head.party, &head.office).into_iter().flat_map(|office| &office.mandates);
    let lapsed = held.filter(|mandate| &mandate.person == person).filter_map(|mandate| mandate.to).max();
    let cause = match lapsed.filter(|to| *to < basis.now.day) {
        Some(to) => Message::new("mandate-lapsed").with("day", to),
        None => Message::new("no-mandate"),
    };
    let cause = cause.with("person", basis.workspace.person_name(person)).with("party", &head.party_name);
    Err(Denial::permission(cause).hint(Message::new("hint-mandate")))
}

/// Refuses a statement whose right to sign is not held any more, although the person may have another (pitfall 31).
fn still_held(basis: Basis<'_>, line: &Line, mandate: &Mandate) -> Result<(), Denial> {
    let head = &line.head;
    let office = basis.workspace.office(&head.party, &head.office);
    if office.is_some_and(|office| office.mandates_at(basis.now.day).any(|held| held == mandate)) {
        return Ok(());
    }
    let cause = Message::new("mandate-changed").with("person", basis.workspace.person_name(&mandate.person));
    Err(Denial::permission(cause.with("party", &head.party_name)).hint(Message::new("hint-print-statement")))
}

/// Refuses a statement that does not name the digest of the line's own text: no signature is moved (pitfall 26).
fn names_text(plan: &Plan, line: &Line, statement: &str) -> Result<(), Denial> {
    let named = plan.versions.get(&line.version).map(|version| format!("{TEXT_DIGEST}: {}", version.text));
    if named.is_some_and(|named| statement.lines().any(|known| known == named)) {
        return Ok(());
    }
    Err(Denial::input(Message::new("statement-of-another-text").with("version", &line.version)))
}

fn key_counts(basis: Basis<'_>, person: &PersonId, fingerprint: &str) -> Result<(), Denial> {
    let known = basis.workspace.key(fingerprint).filter(|(owner, _)| &owner.id == person);
    match known {
        Some((_, key)) if key.counts_at(basis.now.instant) => Ok(()),
        Some(_) => Err(Denial::permission(Message::new("key-not-valid").with("key", fingerprint))),
        None => {
            let name = basis.workspace.person_name(person);
            let cause = Message::new("key-unknown").with("key", fingerprint).with("person", name);
            Err(Denial::permission(cause).hint(Message::new("hint-key-add")))
        }
    }
}
