//! Decides signature lines: adoption, statements, signatures, evidence, declining.

use crate::domain::command::PlanCommand;
use crate::domain::denial::Denial;
use crate::domain::event::PlanEvent;
use crate::domain::id::{LineId, PersonId};
use crate::domain::message::Message;
use crate::domain::version::{Line, LineState, SigningState, Version, Way};

use super::{Basis, reason_given};

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
            mandated(basis, found, person)?;
            PlanEvent::LinePrepared { line: line.clone(), person: person.clone(), statement: statement.clone() }
        }
        PlanCommand::Sign { line, person, statement, armour, key } => {
            let (found, signing) = fillable(basis, line)?;
            listed(signing, Way::Ssh)?;
            mandated(basis, found, person)?;
            key_counts(basis, person, key)?;
            let prepared = found.prepared.iter().any(|one| &one.person == person && &one.statement == statement);
            if !prepared {
                let cause = Message::new("statement-not-prepared");
                return Err(Denial::input(cause).hint(Message::new("hint-print-statement")));
            }
            let (line, person, statement) = (line.clone(), person.clone(), statement.clone());
            PlanEvent::LineSigned { line, person, statement, armour: armour.clone(), key: key.clone() }
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
            of_signing(basis, line)?;
            PlanEvent::LineReserved { line: line.clone(), text: text.clone() }
        }
        PlanCommand::WithdrawSignature { line, reason } => {
            reason_given(reason)?;
            let (found, _) = of_signing(basis, line)?;
            if !found.is_signed() {
                return Err(Denial::state(Message::new("line-not-signed").with("party", &found.head.party_name)));
            }
            PlanEvent::LineWithdrawn { line: line.clone(), reason: reason.clone() }
        }
        _ => return Ok(Vec::new()),
    };
    Ok(vec![event])
}

fn adopt(basis: Basis<'_>, command: &PlanCommand) -> Result<PlanEvent, Denial> {
    let PlanCommand::Adopt { party, version, consideration, authority, conditions, behalf } = command else {
        return Err(Denial::input(Message::new("nothing-to-do")));
    };
    let of_party = |line: &std::sync::Arc<Line>| &line.head.party == party && &line.version == version;
    if !basis.plan.lines.values().any(of_party) {
        let name = basis.workspace.party(party).map_or(party.as_str(), |found| found.name(basis.now.day));
        let cause = Message::new("party-without-line").with("party", name).with("version", version);
        return Err(Denial::unknown(cause));
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
    if *date > basis.now.day {
        return Err(Denial::input(Message::new("held-in-future").with("day", *date)));
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

/// Finds a line that a signature, evidence or a refusal can still be put on.
fn fillable<'a>(basis: Basis<'a>, id: &LineId) -> Result<(&'a Line, &'a SigningState), Denial> {
    let (line, signing) = of_signing(basis, id)?;
    if line.is_signed() {
        return Err(Denial::state(Message::new("line-signed-already").with("party", &line.head.party_name)));
    }
    if matches!(line.state, LineState::Declined { is_final: true, .. }) {
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
    if signing.rule.adoption_first && line.adoption.is_none() {
        let cause = Message::new("adoption-needed").with("party", &line.head.party_name);
        return Err(Denial::state(cause).hint(Message::new("hint-adoption")));
    }
    Ok(())
}

fn mandated(basis: Basis<'_>, line: &Line, person: &PersonId) -> Result<(), Denial> {
    let head = &line.head;
    if basis.workspace.mandate(person, &head.party, &head.office, basis.now.day).is_some() {
        return Ok(());
    }
    let name = basis.workspace.person_name(person);
    let cause = Message::new("no-mandate").with("person", name).with("party", &head.party_name);
    Err(Denial::permission(cause).hint(Message::new("hint-mandate")))
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
