//! Decides cases: what is put before a body, who takes part, how they vote, and what is said of it afterwards.

use crate::domain::command::PlanCommand;
use crate::domain::denial::Denial;
use crate::domain::event::PlanEvent;

use super::Basis;

/// Decides a command about a case.
///
/// # Errors
/// A denial for a case that is not there or not in the state for it.
pub fn decide(_: Basis<'_>, _: &PlanCommand) -> Result<Vec<PlanEvent>, Denial> {
    Ok(Vec::new())
}
