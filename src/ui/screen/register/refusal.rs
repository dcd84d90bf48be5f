//! Why something can not be done here and now with the records of a register.

use super::Registers;
use super::gallery::Gallery;
use super::records::Shown;
use crate::domain::message::Message;
use crate::domain::plan::Node;
use crate::ui::action::Action;
use crate::ui::closed;
use crate::ui::session::Session;

/// Tells whether it depends on the records, or on what is shown of them, that an action is possible: most do not, and a
/// long register is not read for them.
const fn depends(action: Action) -> bool {
    use Action as A;
    matches!(
        action,
        A::StatusReport | A::Give | A::NextView | A::Review | A::OpenUp | A::Open | A::Edit | A::Remove | A::Duplicate
    ) || matches!(action, A::Restrict | A::SetField | A::Mark | A::MarkAll | A::MarkOthers)
        || matches!(action, A::AddBelow | A::Nest | A::Unnest | A::MoveUp | A::MoveDown)
}

/// Says why an action is not possible.
pub(super) fn of(registers: &Registers, action: Action, session: &Session) -> Option<Message> {
    if !depends(action) {
        return None;
    }
    let shown = registers.shown(session)?;
    let reporting = session.template().and_then(|template| template.reporting.as_ref());
    if matches!(action, Action::StatusReport | Action::Give) && reporting.is_none() {
        return Some(Message::new("report-none"));
    }
    if action == Action::Give && reporting.is_some_and(|reporting| reporting.register != shown.register.id) {
        return Some(Message::new("report-not-one"));
    }
    if action == Action::NextView && !Gallery::has_any(shown.register) {
        return Some(Message::new("refuse-no-view"));
    }
    if let Some(refused) = in_view(registers, action, session, &shown) {
        return Some(refused);
    }
    let changes_it = matches!(
        action,
        Action::Edit
            | Action::Give
            | Action::AddBelow
            | Action::MoveUp
            | Action::MoveDown
            | Action::Nest
            | Action::Unnest
    );
    let on: Vec<&Node> = match action {
        Action::Remove | Action::SetField => registers.meant(session, &shown),
        _ if changes_it => registers.selected(session, &shown).into_iter().collect(),
        _ => Vec::new(),
    };
    if let Some(given) = on.iter().find_map(|on| shown.plan.frozen(&on.id)) {
        return Some(Message::new("record-frozen").with("node", &given.key));
    }
    if action == Action::Review && shown.plan.head.versions.is_empty() {
        return Some(Message::new("review-no-version"));
    }
    let nests = matches!(action, Action::AddBelow | Action::Nest | Action::Unnest);
    let moves = matches!(action, Action::MoveUp | Action::MoveDown);
    let on_record = nests
        || moves
        || matches!(
            action,
            Action::Open
                | Action::Edit
                | Action::Remove
                | Action::Duplicate
                | Action::Give
                | Action::Restrict
                | Action::SetField
                | Action::Mark
                | Action::MarkAll
                | Action::MarkOthers
        );
    if action == Action::OpenUp {
        return closed::refuse_opening(session);
    }
    // What is marked may be out of sight.
    let on_marked = matches!(action, Action::Remove | Action::SetField) && !on.is_empty();
    if on_record && !on_marked && shown.rows.is_empty() {
        return Some(Message::new("refuse-nothing-selected"));
    }
    (nests && !shown.register.nested).then(|| Message::new("register-flat"))
}

/// Says what is not possible in a view: to change a record where several stand, or none.
fn in_view(registers: &Registers, action: Action, session: &Session, shown: &Shown<'_>) -> Option<Message> {
    let changes = matches!(
        action,
        Action::Remove
            | Action::Duplicate
            | Action::Give
            | Action::Restrict
            | Action::MoveUp
            | Action::MoveDown
            | Action::Nest
            | Action::Unnest
            | Action::AddBelow
            | Action::SetField
            | Action::Mark
            | Action::MarkAll
            | Action::MarkOthers
    );
    if !changes && !matches!(action, Action::Open | Action::Edit) {
        return None;
    }
    let opened = registers.opened(session, shown)?;
    if matches!(action, Action::Mark | Action::MarkAll | Action::MarkOthers) {
        return Some(Message::new("refuse-mark-in-view"));
    }
    let here = registers.gallery.nodes(&opened);
    if here.is_empty() {
        return Some(Message::new("refuse-nothing-selected"));
    }
    let is_one = matches!(here.as_slice(), [one] if one.register.as_deref() == Some(&shown.register.id));
    (changes && !is_one).then(|| Message::new("refuse-not-one"))
}
