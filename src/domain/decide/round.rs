//! Decides a round of signing as a whole: its deadlines, its end, and parties that come later.

use crate::domain::command::PlanCommand;
use crate::domain::denial::Denial;
use crate::domain::event::PlanEvent;
use crate::domain::message::Message;
use crate::domain::version::{SigningState, Version};

use super::version::known;
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
            let (version, party, reason) = (version.clone(), party.clone(), reason.clone());
            PlanEvent::SigningChanged { version, party, due: *due, reason }
        }
        PlanCommand::CloseSigning { version, reason } => {
            let (found, _) = open(basis, version)?;
            let waiting = basis.plan.lines_of(found).filter(|line| line.is_waiting());
            let names: Vec<String> = waiting.map(|line| line.head.party_name.clone()).collect();
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
            let found = known(basis.plan, version)?;
            if found.signing.is_none() || found.returned.is_some() {
                return Err(not_open(version));
            }
            if basis
                .plan
                .lines_of(found)
                .any(|known| known.head.party == line.party && known.head.office == line.office)
            {
                let cause = Message::new("party-has-line").with("party", &line.party_name).with("version", version);
                return Err(Denial::state(cause));
            }
            PlanEvent::LineAdded { version: version.clone(), line: line.clone(), reason: reason.clone() }
        }
        _ => return Ok(Vec::new()),
    };
    Ok(vec![event])
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
