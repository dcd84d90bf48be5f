//! Why something can not be done with a signature line, or with the round of signing that it belongs to.

use super::told::signing_of;
use super::{shown, signatories};
use crate::domain::command::PlanCommand;
use crate::domain::force;
use crate::domain::message::Message;
use crate::domain::version::Line;
use crate::ui::action::Action;
use crate::ui::overlay::round;
use crate::ui::session::Session;

/// Says why the round as a whole can not be changed so.
pub(super) fn of_round(action: Action, session: &Session) -> Option<Message> {
    if !matches!(action, Action::ChangeDeadline | Action::CloseSigning | Action::AddLine) {
        return None;
    }
    let Some(version) = session.plan.as_deref().and_then(shown) else { return Some(Message::new("refuse-no-line")) };
    match &version.signing {
        None => Some(Message::new("signatures-not-open").with("version", &version.number)),
        Some(signing) if action != Action::AddLine && signing.closed.is_some() => {
            Some(Message::new("signing-closed").with("version", &version.number))
        }
        Some(_) if action == Action::AddLine && round::late_comers(session).is_empty() => {
            Some(Message::new("refuse-no-late-comer").with("version", &version.number))
        }
        Some(_) => None,
    }
}

/// Says why a line can not be treated so.
pub(super) fn of_line(action: Action, line: Option<&Line>, session: &Session) -> Option<Message> {
    use Action::{Adopt, Decline, Dispute, Evidence, Paste, Reserve, ShowText, Sign, Withdraw};
    let fills = matches!(action, Sign | Paste | Evidence | Decline);
    let changes = fills || matches!(action, Adopt | Reserve | Withdraw);
    if !changes && !matches!(action, Dispute | ShowText) {
        return None;
    }
    let Some(line) = line else { return Some(Message::new("refuse-no-line")) };
    let party = &line.head.party_name;
    match signing_of(line, session) {
        None if fills => return Some(Message::new("signing-not-open").with("version", &line.version)),
        Some(signing) if changes && !force::is_open(line, signing) => {
            return Some(Message::new("signing-closed").with("version", &line.version));
        }
        _ => {}
    }
    if fills && line.is_signed() && force::dispute(line, &session.workspace).is_none() {
        return Some(Message::new("line-signed-already").with("party", party));
    }
    if matches!(action, Sign | Paste) && signatories(session, line).is_empty() {
        return Some(Message::new("line-nobody").with("office", &line.head.office_name));
    }
    match action {
        Withdraw | Dispute if !line.is_signed() => Some(Message::new("line-not-signed").with("party", party)),
        _ => probe(action, line, session).and_then(|command| session.refuse(&command)),
    }
}

/// Makes the command that an action would become, to ask whether the person may give it; its words come later.
fn probe(action: Action, line: &Line, session: &Session) -> Option<PlanCommand> {
    let (line, reason) = (line.head.line.clone(), String::new());
    Some(match action {
        Action::Sign | Action::Paste => {
            let held = session.plan.as_ref()?.lines.get(&line)?;
            let person = signatories(session, held).into_iter().next()?;
            PlanCommand::Prepare { line, person, statement: String::new() }
        }
        Action::Reserve => PlanCommand::Reserve { line, text: reason },
        Action::Withdraw => PlanCommand::WithdrawSignature { line, reason },
        Action::Dispute => PlanCommand::Dispute { line, reason },
        // The secretariat declines on behalf of a party, and says so in the form.
        Action::Decline if !session.is_secretary() => {
            PlanCommand::Decline { line, is_final: false, reason, behalf: None }
        }
        _ => return None,
    })
}
