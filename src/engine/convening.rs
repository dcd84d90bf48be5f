//! What follows from a meeting for plans: cases are called to it when its agenda is drawn, and go with it when it is moved.
//!
//! Nothing is submitted: whoever acts gives the commands, one after the other, and then states the agenda.

use std::sync::Arc;

use super::{Chance, Engine, EngineError, Order, chance};
use crate::domain::case::{Call, Case, CaseState, Moving};
use crate::domain::command::{CaseAct, Now, PlanCommand};
use crate::domain::id::{ConsiderationId, PlanId};
use crate::domain::meeting::{About, AgendaItem, Meeting};
use crate::domain::milestone::{Act, Step};
use crate::domain::party::Considerer;
use crate::domain::plan::Plan;
use crate::domain::process::waiting;
use crate::domain::sight::Sight;
use crate::domain::value::{FieldValue, Value};
use crate::domain::workspace::Workspace;

/// The standing item in whose place the cases come: what stands after it closes the agenda.
const CASES: &str = "*";

/// An agenda that was drawn, and what has to be said to plans before it holds.
#[derive(Debug)]
pub struct Drawn {
    /// The items: standing ones that are new, those that were there, cases that are new.
    pub items: Vec<AgendaItem>,
    /// The calls and moves of cases.
    pub commands: Vec<(PlanId, PlanCommand)>,
}

/// For whom an agenda is drawn, and when.
pub struct Drawing<'a> {
    /// What the person may see who draws it.
    pub sight: &'a Sight,
    /// Now.
    pub now: Now,
    /// Why a case that waited for a later meeting is taken up, in words that are kept.
    pub reason: String,
}

impl Engine {
    /// Adds to the agenda of a meeting what waits for its bodies: standing items first, then every case that is before
    /// them or should be, then the standing items that close it; cases that have no day yet are called to it.
    ///
    /// What a body was not quorate for, or postponed, goes on with its case: the call says so by itself.
    ///
    /// # Errors
    /// A plan can not be read; there is no randomness.
    pub fn draw_agenda(
        &self,
        meeting: &Meeting,
        drawing: &Drawing<'_>,
        chance: &mut dyn Chance,
    ) -> Result<Drawn, EngineError> {
        let (workspace, known) = (self.workspace(), &meeting.agenda);
        let [opening, closing] = standing(&workspace, meeting);
        let is_in = |items: &[AgendaItem], item: &AgendaItem| items.iter().any(|other| other.about == item.about);
        let mut items: Vec<AgendaItem> = opening.into_iter().filter(|item| !is_in(known, item)).collect();
        items.extend(known.iter().filter(|item| !is_in(&closing, item)).cloned());
        let mut drawn = Drawn { items, commands: Vec::new() };
        let page = self.summaries((Order::Key, 0, usize::MAX), drawing.sight, drawing.now)?;
        for row in page.rows {
            let plan = self.plan(&row.plan)?;
            let mut steps: Vec<&Step> = plan.steps.values().map(AsRef::as_ref).filter(|step| step.is_open()).collect();
            steps.sort_by_key(|step| step.opened);
            for step in steps {
                for group in groups(&plan, step, meeting) {
                    let fresh = || {
                        let made = chance::identity(drawing.now.instant, chance);
                        made.map_err(|error| EngineError::file(self.directory(), &error))
                    };
                    drawn.take(&plan, (step, group), (meeting, drawing), fresh)?;
                }
            }
        }
        let kept = |item: AgendaItem| known.iter().find(|other| other.about == item.about).cloned().unwrap_or(item);
        drawn.items.extend(closing.into_iter().map(kept));
        Ok(drawn)
    }

    /// Makes the commands that do the same with every case on the agenda that is still called to the day of the meeting.
    ///
    /// # Errors
    /// A plan can not be read.
    pub fn follow_meeting(&self, meeting: &Meeting, act: &CaseAct) -> Result<Vec<(PlanId, PlanCommand)>, EngineError> {
        let mut commands = Vec::new();
        for item in &meeting.agenda {
            let About::Case { plan, consideration } = &item.about else { continue };
            let is_called = |case: &Arc<Case>| case.is_open() && case.call.held == Some(meeting.call.held);
            if self.plan(plan)?.cases.get(consideration).is_some_and(is_called) {
                let (consideration, act) = (consideration.clone(), act.clone());
                commands.push((plan.clone(), PlanCommand::Case { consideration, act }));
            }
        }
        Ok(commands)
    }
}

impl Drawn {
    /// Finds the case of bodies in a step, or calls it; nothing when they take it on another day or in writing.
    fn take(
        &mut self,
        plan: &Plan,
        (step, bodies): (&Step, Vec<Considerer>),
        (meeting, drawing): (&Meeting, &Drawing<'_>),
        fresh: impl FnOnce() -> Result<ConsiderationId, EngineError>,
    ) -> Result<(), EngineError> {
        let held = meeting.call.held;
        let pending = bodies.iter().flat_map(|who| plan.pending(who)).find(|case| case.call.step == step.id);
        let case = match pending.map(|case| (case, case.call.held, &case.call.written)) {
            Some((case, Some(day), _)) if day == held => case.call.id.clone(),
            Some((case, None, None)) if case.state == CaseState::Open => {
                let (place, reason) = (meeting.call.place.clone(), drawing.reason.clone());
                let act = CaseAct::Move { how: Moving::Moved, held: Some(held), place, case: None, reason };
                let consideration = case.call.id.clone();
                self.commands.push((plan.id.clone(), PlanCommand::Case { consideration, act }));
                case.call.id.clone()
            }
            Some(_) => return Ok(()),
            None => {
                let call = call(fresh()?, (step, bodies), meeting);
                let id = call.id.clone();
                self.commands.push((plan.id.clone(), PlanCommand::Call(Box::new(call))));
                id
            }
        };
        let about = About::Case { plan: plan.id.clone(), consideration: case };
        if self.items.iter().all(|item| item.about != about) {
            self.items.push(AgendaItem { number: None, about, closed: None });
        }
        Ok(())
    }
}

/// Makes the call of bodies to a meeting.
fn call(id: ConsiderationId, (step, bodies): (&Step, Vec<Considerer>), meeting: &Meeting) -> Call {
    Call {
        id,
        step: step.id.clone(),
        version: step.version.clone(),
        bodies,
        held: Some(meeting.call.held),
        meeting: Some(meeting.id.clone()),
        place: meeting.call.place.clone(),
        case: None,
        written: None,
        carries: None,
    }
}

/// Lists the standing items of the bodies that meet: those before the cases, and those after.
fn standing(workspace: &Workspace, meeting: &Meeting) -> [Vec<AgendaItem>; 2] {
    let held = meeting.call.held;
    let [mut opening, mut closing] = [Vec::new(), Vec::new()];
    for body in &meeting.call.bodies {
        let fact = workspace.body(body).and_then(|body| body.fact("standing-items", held)).and_then(FieldValue::value);
        let Some(Value::Lines(titles)) = fact else { continue };
        let mut parts = titles.split(|title| title.trim() == CASES);
        opening.extend(parts.next().into_iter().flatten().map(|title| matter(title)));
        closing.extend(parts.flatten().map(|title| matter(title)));
    }
    [opening, closing]
}

fn matter(title: &str) -> AgendaItem {
    let about = About::Matter { title: title.to_owned(), text: None };
    AgendaItem { number: None, about, closed: None }
}

/// Lists who of a meeting is waited for in a step: each for itself, together where the step lets them answer as one.
fn groups(plan: &Plan, step: &Step, meeting: &Meeting) -> Vec<Vec<Considerer>> {
    let is_here = |who: &&Considerer| who.body().is_some_and(|body| meeting.is_of(body));
    let all: Vec<Considerer> = waiting(plan, step).into_iter().filter(is_here).cloned().collect();
    if all.len() > 1 && (step.joint || step.act == Act::Consult) {
        return vec![all];
    }
    all.into_iter().map(|who| vec![who]).collect()
}
