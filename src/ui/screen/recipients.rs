//! Whom a step asks: what each was sent and when, who has answered what, who has not and since when.

mod rows;

use ratatui::layout::Rect;

use super::Part;
use super::consideration::Recording;
use super::considered::Considered;
use super::process::refusal::may_record;
use crate::domain::id::StepId;
use crate::domain::message::Message;
use crate::domain::milestone::{Step, StepState};
use crate::domain::party::Considerer;
use crate::ui::action::{Action, Place};
use crate::ui::canvas::Canvas;
use crate::ui::filter::Filter;
use crate::ui::layout;
use crate::ui::moves::Move;
use crate::ui::overlay::sending;
use crate::ui::scroll::Scroll;
use crate::ui::session::Session;
use crate::ui::table::{Column, Table};
use crate::ui::theme::Role;
use rows::Asked;

/// Rows below the list: a rule, and all that is known of the selected one.
const BELOW: u16 = 6;

/// The columns: who, what came of it, when it was sent, when they were reminded.
const COLUMNS: [Column; 4] = [
    Column::new("recipients-who", 14, 44),
    Column::new("recipients-answer", 22, 40),
    Column::new("recipients-sent", 17, 20),
    Column::new("recipients-reminded", 12, 16),
];

/// What is done as soon as the plan is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Begin {
    /// The answer that is awaited is entered, where it is one.
    Answer,
    /// The papers are sent out.
    Send,
}

/// The screen of the recipients of a step.
#[derive(Debug)]
pub struct Recipients {
    step: StepId,
    scroll: Scroll,
    filter: Filter,
    begin: Option<Begin>,
    /// Somebody to begin on.
    on: Option<Considerer>,
}

impl Recipients {
    /// Begins on a step of the open plan.
    #[must_use]
    pub fn of(step: StepId) -> Self {
        Self { step, scroll: Scroll::default(), filter: Filter::default(), begin: None, on: None }
    }

    /// Begins on a recipient.
    #[must_use]
    pub fn on(self, who: Option<Considerer>) -> Self {
        Self { on: who, ..self }
    }

    /// Does something as soon as the plan is there.
    #[must_use]
    pub fn beginning(self, begin: Begin) -> Self {
        Self { begin: Some(begin), ..self }
    }

    fn step<'a>(&self, session: &'a Session) -> Option<&'a Step> {
        session.plan.as_deref()?.steps.get(&self.step).map(AsRef::as_ref)
    }

    /// Lists the recipients that the filter lets through, in the order of the step.
    fn rows<'a>(&self, session: &'a Session) -> Vec<Asked<'a>> {
        let mut rows = rows::of(session, &self.step);
        rows.retain(|row| self.filter.passes(&row.words(session)));
        rows
    }

    fn height(&self, session: &Session) -> u16 {
        session.body().height.saturating_sub(BELOW + 3)
    }

    /// Goes to the next one that has not answered, around the end when there is none after this.
    fn next_waiting(&mut self, session: &Session) {
        let rows = self.rows(session);
        let at = self.scroll.at(rows.len());
        let waits = |from: usize| rows.iter().skip(from).position(|row| row.waits).map(|found| found + from);
        if let Some(next) = waits(at + 1).or_else(|| waits(0)) {
            self.scroll.select(next, rows.len(), self.height(session));
        }
    }
}

impl Part for Recipients {
    fn place(&self) -> Place {
        Place::Recipients
    }

    fn title(&self, session: &Session) -> String {
        session.locale.term("place-recipients")
    }

    fn aside(&self, session: &Session) -> String {
        self.step(session).map_or_else(String::new, |step| {
            let version = Message::new("process-version").with("version", &step.version);
            format!("{} · {}", step.key, session.say(&version))
        })
    }

    fn refuse(&self, action: Action, session: &Session) -> Option<Message> {
        let step = self.step(session)?;
        let nobody = || Message::new("refuse-nothing-selected");
        let closed = || Message::new("refuse-step-not-open").with("step", &step.key);
        let rows = self.rows(session);
        let row = rows.get(self.scroll.at(rows.len()));
        match action {
            Action::Record => {
                let Some(row) = row else { return Some(nobody()) };
                let goes_on = session.is_secretary() && !matches!(step.state, StepState::Returned { .. });
                if !step.is_open() && !goes_on {
                    return Some(closed());
                }
                if !row.waits && !session.is_secretary() {
                    return Some(Message::new("refuse-all-recorded").with("step", &step.key));
                }
                may_record(session, step, row.who.clone())
            }
            Action::SendOut if row.is_none() => Some(nobody()),
            Action::SendOut => (!step.is_open()).then(closed),
            _ => None,
        }
    }

    fn act(&mut self, action: Action, session: &Session) -> Vec<Move> {
        let rows = self.rows(session);
        if self.scroll.act(action, rows.len(), self.height(session)) {
            return Vec::new();
        }
        if action == Action::NextWaiting {
            self.next_waiting(session);
            return Vec::new();
        }
        let Some((step, row)) = self.step(session).zip(rows.get(self.scroll.at(rows.len()))) else { return Vec::new() };
        match (action, row.answer) {
            (Action::Open, Some(answer)) => vec![Move::go(Considered::new(answer.consideration.id.clone()))],
            (Action::Open, None) => vec![Move::Act(Action::Record)],
            (Action::Record, _) => vec![Move::go(Recording::new(session, step, Some(row.who)))],
            (Action::SendOut, _) => sending::send(session, step, Some(row.who)).map(Move::Over).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    fn refresh(&mut self, session: &Session) -> Vec<Move> {
        if self.step(session).is_none() {
            return Vec::new();
        }
        let rows = self.rows(session);
        let chosen = self.on.take();
        if let Some(at) = chosen.and_then(|who| rows.iter().position(|row| *row.who == who)) {
            self.scroll.select(at, rows.len(), self.height(session));
        }
        match self.begin.take() {
            Some(begin) => self.begun(begin, &rows, session),
            None => Vec::new(),
        }
    }

    fn filter(&self) -> Option<&Filter> {
        Some(&self.filter)
    }

    fn narrowing(&mut self) -> Option<(&mut Filter, &mut Scroll)> {
        Some((&mut self.filter, &mut self.scroll))
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let Some(step) = self.step(session) else { return };
        let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        let (head, rest) = layout::above(area, if area.height > BELOW + 6 { 2 } else { 1 });
        canvas.put(head, 0, 0, &rows::standing(session, step), Role::Heading);
        let (list, below) = layout::below(rest, BELOW.min(rest.height / 2));
        let rows = self.rows(session);
        let lines = rows.iter().map(|row| row.line(session)).collect();
        Table { columns: &COLUMNS, lines }.view(session, &self.scroll, list, canvas);
        if let Some(row) = rows.get(self.scroll.at(rows.len())) {
            canvas.rule(below, 0);
            let (_, below) = layout::above(below, 1);
            let mut y = 0;
            for (sentence, role) in row.told(session) {
                y += canvas.put_wrapped(below, 0, y, &sentence, role);
            }
        }
    }
}

impl Recipients {
    /// Enters the one answer that is awaited, or sends out; with several that wait one chooses first.
    fn begun(&mut self, begin: Begin, rows: &[Asked<'_>], session: &Session) -> Vec<Move> {
        let Some(step) = self.step(session) else { return Vec::new() };
        let mut waiting = rows.iter().enumerate().filter(|(_, row)| row.waits);
        let first = waiting.next();
        if let Some((at, _)) = first {
            self.scroll.select(at, rows.len(), self.height(session));
        }
        match begin {
            Begin::Answer if first.is_some() && waiting.next().is_none() => vec![Move::Act(Action::Record)],
            Begin::Answer => Vec::new(),
            Begin::Send => sending::send(session, step, None).map(Move::Over).into_iter().collect(),
        }
    }
}
