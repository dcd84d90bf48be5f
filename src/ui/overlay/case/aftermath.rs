//! What is said of a decision afterwards: that the chair confirms or rejects it, that somebody wants it tried.

use crate::domain::command::PlanCommand;
use crate::domain::consideration::{ChallengeState, Recorded};
use crate::domain::id::{ConsiderationId, PersonId};
use crate::domain::message::Message;
use crate::domain::plan::Plan;
use crate::domain::roster::Roster;
use crate::ui::effect::Effect;
use crate::ui::form::{Choice, Entry, Form};
use crate::ui::moves::Move;
use crate::ui::overlay::Overlay;
use crate::ui::overlay::ask::{Ask, Problem, Question};
use crate::ui::overlay::confirm::Confirm;
use crate::ui::overlay::step::give;
use crate::ui::session::Session;

/// Makes the command by which what was recorded is confirmed: by the person who chairs, or for whoever does.
#[must_use]
pub fn command(session: &Session, plan: &Plan, recorded: &Recorded) -> Option<PlanCommand> {
    let given = &recorded.consideration;
    let roster = Roster::of_record(&session.workspace, plan, given);
    let own = Some(&session.actor.person).filter(|person| roster.chairs(person) || !session.is_secretary());
    let chair = own.or_else(|| roster.chair().flat_map(|place| place.sitters.iter().copied()).next());
    let chair: PersonId = chair?.clone();
    Some(PlanCommand::Confirm { consideration: given.id.clone(), chair })
}

/// Asks the chair to confirm what a member recorded: with both wordings, when they differ.
#[must_use]
pub fn confirm(session: &Session, plan: &Plan, recorded: &Recorded) -> Option<Overlay> {
    let given = &recorded.consideration;
    let command = command(session, plan, recorded)?;
    let PlanCommand::Confirm { chair, .. } = &command else { return None };
    let names: Vec<String> = given.bodies.iter().map(|who| session.name_of(who)).collect();
    let name = session.locale.list(&names);
    let outcome = Message::new(given.outcome.term());
    let question = match (&given.proposed, &given.adopted) {
        (Some(proposed), Some(adopted)) if proposed != adopted => {
            Message::new("confirm-sure-both").with("proposed", proposed).with("adopted", adopted)
        }
        _ => Message::new("confirm-sure"),
    };
    let question = session.say(&question.with("name", &name).with("outcome", outcome));
    let said = Message::new("said-confirmed").with("name", name).with("person", session.workspace.person_name(chair));
    let then = Effect::submit(session, command, said).map(Move::from).into_iter().collect();
    Some(Box::new(Confirm::new(question, then)))
}

/// A record that the chair does not confirm.
#[derive(Debug)]
struct Rejecting {
    consideration: ConsiderationId,
    chair: PersonId,
    names: String,
}

/// Asks the chair why the body did not come to what a member recorded.
#[must_use]
pub fn reject(session: &Session, plan: &Plan, recorded: &Recorded) -> Option<Overlay> {
    let Some(PlanCommand::Confirm { consideration, chair }) = command(session, plan, recorded) else { return None };
    let names: Vec<String> = recorded.consideration.bodies.iter().map(|who| session.name_of(who)).collect();
    let term = |id| session.locale.term(id);
    let reason = Entry::prose("reason", term("step-reason"), "").hint(term("step-reason-hint"));
    let question = Rejecting { consideration, chair, names: session.locale.list(&names) };
    Some(Box::new(Ask::new(question, Form::new([reason]))))
}

impl Question for Rejecting {
    fn title(&self, session: &Session) -> String {
        session.say(&Message::new("reject-title").with("name", &self.names))
    }

    fn intro(&self, session: &Session) -> String {
        session.locale.term("reject-intro")
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let (consideration, chair, reason) = (self.consideration.clone(), self.chair.clone(), form.needed("reason")?);
        let person = session.workspace.person_name(&chair);
        let said = Message::new("said-rejected").with("name", &self.names).with("person", person);
        Ok(give(session, PlanCommand::Reject { consideration, chair, reason }, said))
    }
}

/// A decision that is being tried.
#[derive(Debug)]
struct Challenging {
    consideration: ConsiderationId,
}

/// Asks how a decision is tried, and how that stands.
#[must_use]
pub fn challenge(session: &Session, recorded: &Recorded) -> Overlay {
    let term = |id| session.locale.term(id);
    let how = recorded.challenges.last().map(|challenge| challenge.how.clone()).unwrap_or_default();
    let states = ChallengeState::ALL.map(|state| Choice::new(state.name(), term(state.term())));
    let entries = [
        Entry::line("how", term("challenge-how"), &how).hint(term("challenge-how-hint")),
        Entry::choice("state", term("challenge-state"), states.into(), Some(ChallengeState::Open.name())),
        Entry::prose("reason", term("step-reason"), "").hint(term("step-reason-hint")),
    ];
    Box::new(Ask::new(Challenging { consideration: recorded.consideration.id.clone() }, Form::new(entries)))
}

impl Question for Challenging {
    fn title(&self, session: &Session) -> String {
        session.locale.term("challenge-title")
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let state = ChallengeState::named(form.chosen("state")?).unwrap_or(ChallengeState::Open);
        let plan = session.plan.as_deref();
        let recorded = plan.and_then(|plan| plan.considerations.get(&self.consideration));
        let bodies = recorded.map(|recorded| recorded.consideration.bodies.as_slice()).unwrap_or_default();
        let names: Vec<String> = bodies.iter().map(|who| session.name_of(who)).collect();
        let said = Message::new("said-challenged")
            .with("name", session.locale.list(&names))
            .with("state", Message::new(state.term()));
        let (how, reason) = (form.needed("how")?, form.needed("reason")?);
        let consideration = self.consideration.clone();
        Ok(give(session, PlanCommand::Challenge { consideration, how, state, reason }, said))
    }
}
