//! Decides a round of signing as a whole: its deadlines, its end, and parties that come later.

use crate::domain::command::PlanCommand;
use crate::domain::denial::Denial;
use crate::domain::event::PlanEvent;
use crate::domain::force;
use crate::domain::message::Message;
use crate::domain::version::{Line, LineState, SignatureLine, SigningState, Version};

use super::version::{known, signature_line};
use super::{Basis, reason_given};

/// Decides a command about a round of signing.
///
/// # Errors
/// A denial for a version that is not open for signing, parties that have no line, or an end while somebody has not
/// signed and no reason is given.
pub fn decide(basis: Basis<'_>, command: &PlanCommand) -> Result<Vec<PlanEvent>, Denial> {
    let event = match command {
        PlanCommand::ChangeSigning { version, party, due, reason } => {
            reason_given(reason)?;
            let (found, _) = open(basis, version)?;
            let has_line = |party| basis.plan.lines_of(found).any(|line| &line.head.party == party);
            if let Some(party) = party.as_ref().filter(|party| !has_line(*party)) {
                let name = basis.workspace.party(party).map_or(party.as_str(), |found| found.name(basis.now.day));
                let cause = Message::new("party-without-line").with("party", name).with("version", version);
                return Err(Denial::unknown(cause));
            }
            if let Some(due) = due.filter(|due| *due < basis.now.day) {
                return Err(Denial::input(Message::new("signing-due-passed").with("day", due)));
            }
            let (version, party, reason) = (version.clone(), party.clone(), reason.clone());
            PlanEvent::SigningChanged { version, party, due: *due, reason }
        }
        PlanCommand::CloseSigning { version, reason } => {
            let (found, _) = open(basis, version)?;
            let names: Vec<String> =
                force::waited(basis.plan, found).into_iter().map(|line| line.head.party_name.clone()).collect();
            match reason {
                Some(reason) => reason_given(reason)?,
                None if !names.is_empty() => {
                    let cause = Message::new("signing-unfinished").with("names", names);
                    return Err(Denial::state(cause).hint(Message::new("hint-override")));
                }
                None => {}
            }
            PlanEvent::SigningClosed { version: version.clone(), reason: reason.clone() }
        }
        PlanCommand::AddLine { version, line, reason } => {
            reason_given(reason)?;
            let line = acceding(basis, version, line)?;
            PlanEvent::LineAdded { version: version.clone(), line, reason: reason.clone() }
        }
        _ => return Ok(Vec::new()),
    };
    Ok(vec![event])
}

/// Finds the line that a party accedes on: its own of old, on which nothing stands that binds it, or a new one.
///
/// # Errors
/// A denial for a version whose signing was never opened, and for a party that has a line on which it can still sign.
pub fn acceding(basis: Basis<'_>, version: &str, wanted: &SignatureLine) -> Result<SignatureLine, Denial> {
    let found = known(basis.plan, version)?;
    let Some(signing) = found.signing.as_ref().filter(|_| found.returned.is_none()) else {
        return Err(not_open(version));
    };
    let own = |line: &&Line| line.head.party == wanted.party && line.head.office == wanted.office;
    if let Some(line) = basis.plan.lines_of(found).find(own) {
        let declined = matches!(line.state, LineState::Declined { is_final: true, .. });
        let may = !line.is_signed() && !force::is_acceding(line, signing) && (declined || signing.closed.is_some());
        if may {
            return Ok(line.head.clone());
        }
        let cause = Message::new("party-has-line").with("party", &line.head.party_name).with("version", version);
        return Err(Denial::state(cause));
    }
    let party = basis.workspace.party(&wanted.party).filter(|party| party.is_member(basis.now.day));
    let usual = party.and_then(|party| signature_line(basis.plan, party, version, &wanted.office, basis.now.day));
    if usual.as_ref() != Some(wanted) {
        return Err(Denial::conflict(Message::new("lock-lines")).hint(Message::new("hint-offices")));
    }
    Ok(wanted.clone())
}

/// Finds a version whose signing is open.
fn open<'a>(basis: Basis<'a>, version: &str) -> Result<(&'a Version, &'a SigningState), Denial> {
    let found = known(basis.plan, version)?;
    let signing = found.signing.as_ref().filter(|signing| signing.closed.is_none() && found.returned.is_none());
    signing.map(|signing| (found, signing)).ok_or_else(|| not_open(version))
}

fn not_open(version: &str) -> Denial {
    let cause = Message::new("signing-not-open").with("version", version);
    Denial::state(cause).hint(Message::new("hint-open-signing"))
}
