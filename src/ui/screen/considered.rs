//! What a body did, as it was recorded, with what was added since.

mod facts;

use ratatui::layout::Rect;

use super::Part;
use super::consideration::Recording;
use crate::domain::consideration::Recorded;
use crate::domain::id::ConsiderationId;
use crate::domain::message::Message;
use crate::domain::milestone::StepState;
use crate::ui::action::{Action, Place};
use crate::ui::canvas::Canvas;
use crate::ui::glyph::Glyph;
use crate::ui::moves::Move;
use crate::ui::overlay::amend;
use crate::ui::overlay::case::aftermath;
use crate::ui::session::Session;
use crate::ui::text;
use crate::ui::theme::Role;
use facts::{Fact, facts, is_late};

/// The screen of one consideration.
#[derive(Debug)]
pub struct Considered {
    id: ConsiderationId,
    /// The first line that is shown.
    top: usize,
}

impl Considered {
    /// Shows a consideration of the open plan.
    #[must_use]
    pub const fn new(id: ConsiderationId) -> Self {
        Self { id, top: 0 }
    }

    fn recorded<'a>(&self, session: &'a Session) -> Option<&'a Recorded> {
        session.plan.as_deref()?.considerations.get(&self.id).map(AsRef::as_ref)
    }
}

/// Says why the body can not be recorded once more: that is for the secretariat, on what the body said last.
fn refuse_again(session: &Session, recorded: &Recorded) -> Option<Message> {
    let given = &recorded.consideration;
    let plan = session.plan.as_deref()?;
    let step = plan.steps.get(&given.step)?;
    if !session.is_secretary() {
        return Some(Message::new("refuse-secretary"));
    }
    if matches!(step.state, StepState::Returned { .. }) {
        return Some(Message::new("refuse-step-not-open").with("step", &step.key));
    }
    let last = given.bodies.first().and_then(|who| plan.latest(step, who));
    last.is_some_and(Recorded::awaits_chair).then(|| Message::new("considered-awaits"))
}

/// One line on the screen: the label of its fact when it is the first, and a part of the text.
struct Line {
    label: String,
    text: String,
    role: Role,
}

fn lines(session: &Session, recorded: &Recorded, width: u16) -> Vec<Line> {
    let Some(plan) = session.plan.as_deref() else { return Vec::new() };
    let room = usize::from(width).saturating_sub(LABELS + 1);
    let wrap = |(label, text, role): Fact| {
        let lines = text::wrap(&text, room).into_iter().enumerate();
        lines.map(move |(at, text)| Line { label: if at == 0 { label.clone() } else { String::new() }, text, role })
    };
    facts(session, plan, recorded).into_iter().flat_map(wrap).collect()
}

/// The width of the labels.
const LABELS: usize = 20;

impl Part for Considered {
    fn place(&self) -> Place {
        Place::Considered
    }

    fn title(&self, session: &Session) -> String {
        session.locale.term("place-considered")
    }

    fn aside(&self, session: &Session) -> String {
        let Some(recorded) = self.recorded(session) else { return String::new() };
        let given = &recorded.consideration;
        let step = session.plan.as_deref().and_then(|plan| plan.steps.get(&given.step));
        let key = step.map_or("", |step| step.key.as_str());
        format!("{key} · {}", session.say(&Message::new("process-version").with("version", &given.version)))
    }

    fn refuse(&self, action: Action, session: &Session) -> Option<Message> {
        let recorded = self.recorded(session)?;
        let given = &recorded.consideration;
        let unmet = given.conditions.iter().any(|condition| !recorded.met.contains(&condition.no));
        match action {
            Action::Record => refuse_again(session, recorded),
            Action::MeetCondition if !unmet => Some(Message::new("refuse-no-condition")),
            Action::JudgeLate if !is_late(session, given) => Some(Message::new("refuse-not-late")),
            Action::ConfirmRecord | Action::RejectRecord if !recorded.awaits_chair() => {
                Some(Message::new("refuse-nothing-awaits"))
            }
            Action::ConfirmRecord | Action::RejectRecord => {
                let command = aftermath::command(session, session.plan.as_deref()?, recorded);
                command.map_or_else(|| Some(Message::new("refuse-no-chair")), |command| session.refuse(&command))
            }
            _ => None,
        }
    }

    fn act(&mut self, action: Action, session: &Session) -> Vec<Move> {
        let Some(recorded) = self.recorded(session) else { return Vec::new() };
        let height = usize::from(session.body().height);
        let lowest = lines(session, recorded, session.body().width).len().saturating_sub(height);
        let top = match action {
            Action::Up => self.top.saturating_sub(1),
            Action::Down => self.top + 1,
            Action::PageUp => self.top.saturating_sub(height),
            Action::PageDown => self.top + height,
            Action::First => 0,
            Action::Last => lowest,
            Action::Correct => return vec![Move::Over(amend::correct(session, &recorded.consideration))],
            Action::ConfirmRecord => {
                let plan = session.plan.as_deref();
                let asked = plan.and_then(|plan| aftermath::confirm(session, plan, recorded));
                return asked.map(Move::Over).into_iter().collect();
            }
            Action::RejectRecord => {
                let plan = session.plan.as_deref();
                let asked = plan.and_then(|plan| aftermath::reject(session, plan, recorded));
                return asked.map(Move::Over).into_iter().collect();
            }
            Action::JudgeLate => return vec![Move::Over(amend::judge_late(session, &recorded.consideration))],
            Action::Record => {
                let plan = session.plan.as_deref();
                let step = plan.and_then(|plan| plan.steps.get(&recorded.consideration.step));
                let again = step.map(|step| Recording::new(session, step, recorded.consideration.bodies.first()));
                return again.map(Move::go).into_iter().collect();
            }
            Action::Challenge => return vec![Move::Over(aftermath::challenge(session, recorded))],
            Action::MeetCondition => return vec![Move::Over(amend::meet(session, recorded))],
            _ => return Vec::new(),
        };
        self.top = top.min(lowest);
        Vec::new()
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let Some(recorded) = self.recorded(session) else { return };
        let lines = lines(session, recorded, area.width);
        let indent = u16::try_from(LABELS).unwrap_or(0);
        for (y, line) in (0..area.height).zip(lines.iter().skip(self.top)) {
            let label = text::cut(&line.label, LABELS - 2, canvas.glyph(Glyph::Cut));
            canvas.put(area, 1, y, &label, Role::Muted);
            canvas.put(area, indent, y, &line.text, line.role);
        }
    }
}
