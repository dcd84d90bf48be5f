//! What the mouse did, as the keys and actions that do the same.

use super::{MOVES, carry_out, take};
use crate::domain::message::Message;
use crate::engine::Preference;
use crate::ui::action::Action;
use crate::ui::effect::Effect;
use crate::ui::input::Input;
use crate::ui::model::Model;
use crate::ui::moves::Move;
use crate::ui::pointer::{Deed, Mouse, Pointing, deeds};
use crate::ui::screen::Screen;
use crate::ui::view;

/// Does what the mouse means. While a command becomes durable it means nothing: what comes of it may stand elsewhere.
pub fn used(model: &mut Model, mouse: Mouse, effects: &mut Vec<Effect>) {
    if model.submitted > 0 {
        return;
    }
    if mouse.kind == Pointing::Press {
        model.toasts.read();
    }
    for deed in deeds(&view::targets(model), mouse) {
        match deed {
            Deed::Press(key) => take(model, Input::Key(key), effects),
            Deed::Act(action) => carry_out(model, vec![Move::Act(action)], effects),
            Deed::Up(screens) => up(model, screens, effects),
        }
    }
}

/// Goes back so many screens, as far as none of them asks something first.
fn up(model: &mut Model, screens: usize, effects: &mut Vec<Effect>) {
    let left = model.above.len().saturating_sub(screens);
    // Who points at the plan's own screen means to stop there.
    if let (1.., Some(Screen::Plan(plan))) = (left, model.above.first_mut()) {
        plan.stop();
    }
    for _ in 0..MOVES {
        if model.above.len() <= left || !model.overlays.is_empty() || model.submitted > 0 {
            return;
        }
        carry_out(model, vec![Move::Act(Action::Back)], effects);
    }
}

/// Uses the mouse, or leaves it to the terminal; it is remembered.
pub fn toggled(model: &mut Model) -> Vec<Move> {
    let session = &mut model.session;
    session.mouse = !session.mouse;
    let said = if session.mouse { "said-mouse-on" } else { "said-mouse-off" };
    vec![Move::Do(Effect::Prefer(Preference::Mouse(session.mouse))), Move::Say(Message::new(said))]
}
