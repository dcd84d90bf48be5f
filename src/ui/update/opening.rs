//! Which plan is open, and how it is left.

use std::sync::Arc;

use super::refresh;
use crate::domain::id::PlanId;
use crate::domain::plan::Plan;
use crate::ui::effect::Effect;
use crate::ui::model::Model;
use crate::ui::moves::Move;

/// Takes a plan that was read, when it is the one that is open or to be opened.
pub fn read(model: &mut Model, plan: Arc<Plan>) -> Vec<Move> {
    let is_open = match &model.opening {
        Some(wanted) => *wanted == plan.id,
        None => model.session.plan_id().is_none_or(|open| *open == plan.id) || model.above.is_empty(),
    };
    if is_open {
        model.opening = None;
        model.session.plan = Some(plan);
    }
    refresh(model)
}

/// Ends the session; what is kept of the screens is.
pub fn quit(model: &mut Model, effects: &mut Vec<Effect>) {
    effects.extend(model.above.iter().rev().filter_map(|screen| screen.part().left(&model.session)));
    model.ended = true;
}

/// Leaves all screens but the first.
pub fn home(model: &mut Model, effects: &mut Vec<Effect>) {
    while !model.above.is_empty() {
        effects.extend(model.leave());
    }
    model.session.plan = None;
    model.opening = None;
}

/// Opens a plan, unless it is open.
pub fn turn(model: &mut Model, plan: PlanId) -> Option<Effect> {
    if model.session.plan_id() == Some(&plan) {
        return None;
    }
    model.session.plan = None;
    model.opening = Some(plan.clone());
    Some(Effect::Load(plan))
}
