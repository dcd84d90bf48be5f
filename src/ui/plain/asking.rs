//! What whoever hears the screens asks for: to hear something again or in full, a command by name, drawn screens.

use super::telling::What;
use crate::engine::Preference;
use crate::ui::action::{Action, Place};
use crate::ui::effect::Effect;
use crate::ui::key::Key;
use crate::ui::keymap::{Keymap, Meaning};
use crate::ui::model::Model;
use crate::ui::moves::Move;
use crate::ui::overlay::command::Line;

/// Finds what a key asks to hear; that is possible anywhere, also over what is laid over the screens.
#[must_use]
pub fn of_key(model: &Model, key: Key) -> Option<Vec<Move>> {
    if !model.session.plain || key.typed().is_some() {
        return None;
    }
    match model.session.keymap.meaning(model.top().place(), &[key])? {
        Meaning::Run(action) if told(action).is_some() => Some(vec![Move::Act(action)]),
        _ => None,
    }
}

/// Finds what a key asks to hear before anybody has a keymap of one's own.
#[must_use]
pub fn of_stranger(key: Key) -> Option<What> {
    match Keymap::default().meaning(Place::Home, &[key])? {
        Meaning::Run(action) => told(action),
        Meaning::More => None,
    }
}

/// Finds what an action tells.
const fn told(action: Action) -> Option<What> {
    match action {
        Action::Where => Some(What::Where),
        Action::SayAll => Some(What::All),
        Action::SayActions => Some(What::Actions),
        _ => None,
    }
}

/// Finds what an action asks for; nothing when it is one of the screens as they are drawn.
#[must_use]
pub fn of_action(model: &Model, action: Action) -> Option<Vec<Move>> {
    let asked = match action {
        Action::Palette if model.session.plain => Move::over(Line::new(model)),
        Action::Plain => Move::Plain(!model.session.plain),
        other => Move::Tell(told(other)?),
    };
    Some(vec![asked])
}

/// Goes on in lines, or in frames, and remembers it.
pub fn turn(model: &mut Model, plain: bool) -> Effect {
    model.session.plain = plain;
    Effect::Prefer(Preference::Plain(plain))
}
