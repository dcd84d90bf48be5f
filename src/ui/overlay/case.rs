//! What is asked when something is done with a case before a body.

pub mod aftermath;
pub mod call;
pub mod seat;
pub mod vote;

use super::step::give;
use crate::domain::command::{CaseAct, PlanCommand};
use crate::domain::id::ConsiderationId;
use crate::domain::message::Message;
use crate::ui::moves::Move;
use crate::ui::session::Session;

/// Gives a command about a case, and leaves the question when it is durable.
fn act(session: &Session, consideration: &ConsiderationId, act: CaseAct, said: Message) -> Vec<Move> {
    give(session, PlanCommand::Case { consideration: consideration.clone(), act }, said)
}
