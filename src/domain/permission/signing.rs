//! What may be done by one who signs for a party: on the party's own lines, in the office that the mandate is for.

use crate::domain::command::PlanCommand;
use crate::domain::denial::Denial;
use crate::domain::id::{OfficeId, PartyId, PersonId};
use crate::domain::message::Message;
use crate::domain::plan::Plan;

use super::only_secretary;

/// Somebody with a mandate of the day.
#[derive(Clone, Copy)]
pub(super) struct Signatory<'a> {
    pub person: &'a PersonId,
    pub party: &'a PartyId,
    pub office: &'a OfficeId,
}

/// Says whether a signatory may give a command. A line that does not exist is nobody's: the plan's state refuses it.
pub(super) fn may_signatory(plan: &Plan, actor: Signatory<'_>, command: &PlanCommand) -> Result<(), Denial> {
    let line = match command {
        PlanCommand::Adopt { party, behalf: None, .. } if party == actor.party => return Ok(()),
        PlanCommand::Prepare { line, person, .. } | PlanCommand::Sign { line, person, .. }
            if person == actor.person =>
        {
            line
        }
        PlanCommand::Decline { line, behalf: None, .. }
        | PlanCommand::Reserve { line, .. }
        | PlanCommand::WithdrawSignature { line, .. }
        | PlanCommand::Dispute { line, .. } => line,
        PlanCommand::Adopt { .. } | PlanCommand::Prepare { .. } | PlanCommand::Sign { .. } => return Err(not_own()),
        _ => return Err(only_secretary()),
    };
    let of_other = plan.lines.get(line).filter(|line| {
        let head = &line.head;
        &head.party != actor.party || &head.office != actor.office
    });
    if of_other.is_none() { Ok(()) } else { Err(not_own()) }
}

fn not_own() -> Denial {
    Denial::permission(Message::new("denied-not-own-line"))
}
