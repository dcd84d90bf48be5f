//! What is told about what was done, or why it was not.

use crate::domain::message::Message;
use crate::engine::Failure;
use crate::ui::action::{self, Action};
use crate::ui::key::Key;
use crate::ui::model::Model;
use crate::ui::moves::Move;
use crate::ui::toast::Toast;

/// How the ids of refusals begin that another capacity may not meet.
const DENIED: &str = "denied-";

/// Says why something was not done, and what can be done about it.
pub fn sentence(model: &Model, failure: &Failure) -> String {
    let cause = model.session.say(&failure.cause);
    failure.hint.as_ref().map_or_else(|| cause.clone(), |hint| format!("{cause} {}", model.session.say(hint)))
}

/// Says that something was not done.
pub fn failed(model: &mut Model, failure: &Failure) -> Vec<Move> {
    let text = sentence(model, failure);
    let at = model.session.now.instant;
    model.toasts.say(Toast { text, is_problem: true, at });
    Vec::new()
}

/// Says with what was done which key takes it back, where that key is a command.
pub fn with_undo(model: &Model, said: Message) -> Message {
    let place = model.top().place();
    let undo = action::at(place).find(|row| row.action == Action::Undo).map(|row| model.session.keymap.cap(row, place));
    match undo.filter(|cap| !cap.is_empty()) {
        Some(key) => Message::new("said-undoable").with("said", said).with("key", key),
        None => said,
    }
}

/// Says why an action is not possible; to whoever may be here in several capacities also how to take another.
pub fn refused(model: &Model, reason: Message) -> Message {
    let place = model.top().place();
    let change = action::at(place).find(|row| row.action == Action::Capacity && (row.refuse)(&model.session).is_none());
    match change.filter(|_| reason.id.starts_with(DENIED)) {
        Some(row) => Message::new("denied-as-now")
            .with("reason", reason)
            .with("now", model.session.capacity(&model.session.actor.capacity))
            .with("key", model.session.keymap.cap(row, place)),
        None => reason,
    }
}

/// Says of a letter that it means nothing here, and which key shows what does.
pub fn meaningless(model: &Model, key: Key) -> Vec<Move> {
    let is_letter = key.typed().is_some_and(char::is_alphanumeric);
    let said = || Move::Warn(model.session.keymap.meaningless(model.top().place(), &key.to_string()));
    is_letter.then(said).into_iter().collect()
}

/// Says something; a problem stays until it is read.
pub fn say(model: &mut Model, message: &Message, is_problem: bool) {
    let text = model.session.say(message);
    let at = model.session.now.instant;
    model.toasts.say(Toast { text, is_problem, at });
}
