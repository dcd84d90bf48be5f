//! Decides the shape of a plan: a newer text of its template, or another template (DESIGN 4.3).

use crate::domain::denial::Denial;
use crate::domain::digest::Digest;
use crate::domain::event::PlanEvent;
use crate::domain::message::Message;

use super::Basis;

/// Decides that a plan gets another shape.
///
/// # Errors
/// A denial for a template that the workspace does not have.
pub fn decide(basis: Basis<'_>, template: Digest) -> Result<Vec<PlanEvent>, Denial> {
    if basis.workspace.template(&template).is_none() {
        return Err(Denial::unknown(Message::new("template-unknown").with("template", template.to_string())));
    }
    Ok(vec![PlanEvent::ShapeSet { digest: template }])
}
