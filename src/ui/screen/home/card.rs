//! A member's card: what one body is asked, and the four things that its member can do about it.

use ratatui::layout::Rect;

use super::{Line, rows};
use crate::domain::command::PlanCommand;
use crate::domain::consideration::{Consideration, Outcome, Recorded};
use crate::domain::id::BodyId;
use crate::domain::message::Message;
use crate::domain::milestone::Step;
use crate::domain::party::Considerer;
use crate::domain::person::Capacity;
use crate::domain::plan::Plan;
use crate::domain::process::waiting;
use crate::domain::remark::{Anchor, Audience};
use crate::domain::roster::Roster;
use crate::engine::InboxItem;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::effect::Effect;
use crate::ui::moves::Move;
use crate::ui::overlay::confirm::Confirm;
use crate::ui::overlay::remark::NewRemark;
use crate::ui::screen::case::{CaseScreen, to_vote};
use crate::ui::screen::read::Read;
use crate::ui::session::Session;
use crate::ui::text;
use crate::ui::theme::Role;

/// One of the four things.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    Read,
    Remark,
    NoRemarks,
    Ask,
}

impl Choice {
    const ALL: [Self; 4] = [Self::Read, Self::Remark, Self::NoRemarks, Self::Ask];

    /// Returns the ids of its name and of what it means.
    const fn words(self, votes: bool) -> (&'static str, &'static str) {
        match self {
            Self::NoRemarks if votes => ("card-vote", "card-vote-words"),
            Self::Read => ("card-read", "card-read-words"),
            Self::Remark => ("card-remark", "card-remark-words"),
            Self::NoRemarks => ("card-no-remarks", "card-no-remarks-words"),
            Self::Ask => ("card-ask", "card-ask-words"),
        }
    }
}

/// Lists the lines of the card.
pub fn lines<'a>(session: &'a Session, item: &'a InboxItem) -> Vec<Line<'a>> {
    let plan = session.plan.as_deref().filter(|plan| plan.id == item.plan);
    let words = plan.and_then(|plan| asked(session, plan)).unwrap_or_else(|| session.say(&item.message));
    let since = item.since.map(|since| rows::waited_sentence(session, since)).unwrap_or_default();
    let words = format!("{words} {since}");
    let width = usize::from(session.body().width.saturating_sub(6));
    let mut lines = vec![Line::Blank, Line::Words(item.title.clone(), Role::Heading), Line::Blank];
    lines.extend(text::wrap(&words, width).into_iter().map(|line| Line::Words(line, Role::Text)));
    lines.push(Line::Blank);
    lines.extend(Choice::ALL.map(|choice| Line::Card(choice, item)));
    lines
}

/// Says what a body is asked, and until when.
fn asked(session: &Session, plan: &Plan) -> Option<String> {
    let (body, step) = open_step(session, plan)?;
    let name = session.name_of(&Considerer::Body(body.clone()));
    let asked = Message::new("card-asked")
        .with("body", name)
        .with("act", Message::new(step.act.term()))
        .with("step", &step.key)
        .with("version", &step.version);
    let asked = session.say(&asked);
    let due = step.due.map(|due| {
        let day = session.locale.weekday_date(due);
        session.say(&Message::new("card-due").with("day", day))
    });
    Some(due.map_or_else(|| asked.clone(), |due| format!("{asked} {due}")))
}

/// Finds the step of a plan that waits for the member's body.
fn open_step<'a>(session: &'a Session, plan: &'a Plan) -> Option<(&'a BodyId, &'a Step)> {
    let Capacity::Member(body) = &session.actor.capacity else { return None };
    let own = Considerer::Body(body.clone());
    let answered = |step: &Step| plan.latest(step, &own).is_some_and(Recorded::awaits_chair);
    let waits = |step: &Step| step.is_open() && waiting(plan, step).contains(&&own) && !answered(step);
    let open = plan.steps.values().filter(|step| waits(step));
    Some((body, open.min_by_key(|step| step.opened)?))
}

/// Does what was chosen; `moves` open the plan.
pub fn choose(session: &Session, choice: Choice, mut moves: Vec<Move>) -> Vec<Move> {
    match choice {
        Choice::Read | Choice::Remark => moves.push(Move::go(Read::default())),
        Choice::NoRemarks => return vec![Move::Act(Action::NoRemarks)],
        Choice::Ask => return vec![Move::Over(NewRemark::ask_to(session, Anchor::PLAN, Audience::Secretariat))],
    }
    if choice == Choice::Remark {
        moves.push(Move::Say(Message::new("card-how-to-remark")));
    }
    moves
}

/// Opens the case in which the member has a vote, when one is open.
fn vote(session: &Session) -> Option<CaseScreen> {
    let plan = session.plan.as_deref()?;
    let Capacity::Member(body) = &session.actor.capacity else { return None };
    let own = Considerer::Body(body.clone());
    plan.steps.values().filter(|step| step.is_open()).find_map(|step| to_vote(session, step, &own))
}

/// Answers for the member's body that there are no remarks, after a question.
///
/// # Errors
/// Why that is not possible.
pub fn no_remarks(session: &Session) -> Result<Vec<Move>, Message> {
    if let Some(case) = vote(session) {
        return Ok(vec![Move::go(case)]);
    }
    let found = session.plan.as_deref().and_then(|plan| open_step(session, plan));
    let (body, step) = found.ok_or_else(|| Message::new("refuse-body-not-asked"))?;
    let own = Considerer::Body(body.clone());
    // The answer to a case that the body has is the answer to that case.
    let case = session.plan.as_deref().and_then(|plan| plan.pending(&own).find(|case| case.call.step == step.id));
    let id = case.map(|case| case.call.id.clone()).or_else(|| session.fresh());
    let id = id.ok_or_else(|| Message::new("refuse-body-not-asked"))?;
    let (step_id, version, held) = (step.id.clone(), step.version.clone(), session.now.day);
    let consideration = Consideration::new(id, step_id, version, vec![own.clone()], held, Outcome::NoRemarks);
    let name = session.name_of(&own);
    let roster = Roster::at(&session.workspace, &[own], held);
    let awaits = roster.has_chair() && !roster.chairs(&session.actor.person);
    let said = Message::new(if awaits { "said-no-remarks-awaits" } else { "said-no-remarks" }).with("body", &name);
    let submission = Effect::submit(session, PlanCommand::Record(Box::new(consideration)), said);
    let question = Message::new("card-no-remarks-sure").with("body", &name).with("version", &step.version);
    let then = submission.map(|submission| submission.then([Move::Do(Effect::Refresh)]).into());
    Ok(vec![Move::over(Confirm::new(session, session.say(&question), then.into_iter().collect()))])
}

/// Draws one of the four things.
pub fn row(session: &Session, choice: Choice, (area, y): (Rect, u16), chosen: bool, canvas: &mut Canvas<'_>) {
    let (name, words) = choice.words(choice == Choice::NoRemarks && vote(session).is_some());
    let role = if chosen { Role::Selected } else { Role::Text };
    let name = format!("{:<26}", session.locale.term(name));
    canvas.put_parts(area, 4, y, [(name.as_str(), role), (&session.locale.term(words), Role::Muted)]);
}
