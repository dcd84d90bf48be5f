//! Tracked changes and comments become remarks, each an entry of its own: a remark can be erased (FORMAT 1).

use crate::document::import::Suggestion;
use crate::domain::command::PlanCommand;
use crate::domain::id::{NodeId, PlanId};
use crate::domain::remark::{Anchor, Audience};

use crate::cli::desk::Desk;
use crate::cli::error::CliError;

use super::preview::suggested;

/// The longest quote that a remark keeps, in characters.
const QUOTE: usize = 500;

/// Publishes what others proposed in the file, in its order. Gives how many.
pub(super) async fn publish(
    desk: &mut Desk<'_>,
    plan: &PlanId,
    suggestions: &[(Option<NodeId>, Suggestion)],
) -> Result<usize, CliError> {
    for (node, suggestion) in suggestions {
        let plan = desk.plan(plan.as_str())?;
        let quote: String = suggestion.about.chars().take(QUOTE).collect();
        let anchor = Anchor {
            node: node.clone().filter(|node| plan.node(node).is_some()),
            quote: (!quote.is_empty()).then_some(quote),
            ..Anchor::PLAN
        };
        let command = PlanCommand::Remark {
            id: desk.fresh()?,
            anchor,
            text: desk.console.locale.say(&suggested(suggestion)),
            body: None,
            condition: false,
            audience: Audience::All,
            owner: None,
            behalf: None,
        };
        desk.change(&plan, command).await?;
    }
    Ok(suggestions.len())
}
