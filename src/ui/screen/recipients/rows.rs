//! A recipient of a step as a row, and what is said of it.

use chrono::NaiveDate;

use crate::domain::consideration::Recorded;
use crate::domain::id::StepId;
use crate::domain::message::Message;
use crate::domain::milestone::Step;
use crate::domain::party::Considerer;
use crate::domain::plan::{Dispatch, Plan};
use crate::domain::process::waiting;
use crate::domain::reference;
use crate::notice::mailing;
use crate::ui::glyph::Glyph;
use crate::ui::screen::home::until;
use crate::ui::screen::process::details::outcome;
use crate::ui::session::Session;
use crate::ui::table::{Cell, Line};
use crate::ui::theme::Role;

/// Somebody whom a step asks.
pub(super) struct Asked<'a> {
    pub who: &'a Considerer,
    /// No answer that counts has come.
    pub waits: bool,
    /// The answer that counts, or that waits for the chair.
    pub answer: Option<&'a Recorded>,
    plan: &'a Plan,
    step: &'a Step,
    sent: Option<&'a Dispatch>,
    due: Option<NaiveDate>,
}

/// Lists whom a step of the open plan asks.
pub(super) fn of<'a>(session: &'a Session, step: &StepId) -> Vec<Asked<'a>> {
    let Some(plan) = session.plan.as_deref() else { return Vec::new() };
    let Some(step) = plan.steps.get(step) else { return Vec::new() };
    let waits = waiting(plan, step);
    let asked = step.recipients.iter().map(|recipient| {
        let who = &recipient.who;
        Asked {
            who,
            waits: waits.contains(&who),
            answer: plan.latest(step, who),
            plan,
            step,
            sent: mailing::sent(plan, step, who),
            due: step.due_of(who),
        }
    });
    asked.collect()
}

/// Says how far a step has come, and by when answers are asked for.
pub(super) fn standing(session: &Session, step: &Step) -> String {
    let plan = session.plan.as_deref();
    let left = plan.map_or(0, |plan| waiting(plan, step).len());
    let total = step.recipients.len();
    let said = Message::new("recipients-standing").with("step", &step.key);
    let said = session.say(&said.with("done", total - left).with("total", total));
    match step.due {
        Some(due) => format!("{said} {}", session.say(&Message::new("process-due").with("due", due))),
        None => said,
    }
}

impl Asked<'_> {
    /// Returns the words of the row, for a filter.
    pub fn words(&self, session: &Session) -> String {
        format!("{} {}", session.name_of(self.who), self.stands(session).2)
    }

    /// Says by how many days the answer came after the last day.
    fn days_late(&self) -> Option<i64> {
        let received = self.answer?.consideration.behalf.as_ref()?.received;
        self.due.map(|due| (received - due).num_days()).filter(|days| *days > 0)
    }

    /// Returns the day since which an answer is awaited: that of the papers, else that of the step.
    fn since(&self, session: &Session) -> NaiveDate {
        self.sent.map_or_else(|| session.workspace.day_of(self.step.opened), |sent| sent.on)
    }

    /// Says what came of it, with a sign and a look.
    fn stands(&self, session: &Session) -> (Glyph, Role, String) {
        let term = |id: &str| session.locale.term(id);
        match self.answer {
            Some(recorded) if !self.waits => {
                let (glyph, role) = outcome(recorded.consideration.outcome);
                let mut words = term(recorded.consideration.outcome.term());
                if let Some(days) = self.days_late() {
                    words = format!("{words}, {}", session.say(&Message::new("tracker-late").with("days", days)));
                }
                (glyph, role, words)
            }
            _ if !self.waits => (Glyph::Done, Role::Done, term("tracker-adopted")),
            _ => match self.due {
                Some(due) if due < session.now.day => {
                    let (when, _) = until(session, due);
                    (Glyph::Flag, Role::Problem, format!("{} · {when}", term("process-waiting")))
                }
                _ => (Glyph::Waiting, Role::Waiting, self.waited(session)),
            },
        }
    }

    fn waited(&self, session: &Session) -> String {
        let days = (session.now.day - self.since(session)).num_days();
        session.say(&Message::new("recipients-waiting").with("days", days))
    }

    /// Makes the row.
    pub fn line(&self, session: &Session) -> Line {
        let (glyph, role, words) = self.stands(session);
        let sent = self.sent.map_or_else(
            || session.locale.term("cli-sent-not"),
            |sent| format!("{} {}", session.locale.short_date(sent.on), session.locale.term(sent.channel.term())),
        );
        let reminded = self.sent.and_then(|sent| sent.reminders.last());
        let reminded = reminded.map(|(_, on)| session.locale.short_date(*on)).unwrap_or_default();
        let cells = vec![
            Cell::plain(session.name_of(self.who)),
            Cell::new(words, role),
            Cell::muted(sent),
            Cell::muted(reminded),
        ];
        Line { glyph, role, cells }
    }

    /// Says all that is known of it.
    pub fn told(&self, session: &Session) -> Vec<(String, Role)> {
        let (_, role, words) = self.stands(session);
        let mut told = vec![(format!("{}: {words}", session.name_of(self.who)), role)];
        if self.waits {
            let since = Message::new("recipients-since").with("day", self.since(session));
            told.push((session.say(&since), Role::Text));
        }
        let reference = reference::reference(self.plan, self.step, &session.workspace, self.who);
        let reference = session.say(&Message::new("recipients-reference").with("reference", reference));
        if let Some(sent) = self.sent {
            let channel = Message::new(sent.channel.term());
            let said = Message::new("process-sent").with("day", sent.on).with("channel", channel);
            let reminded = sent.reminders.iter().map(|(_, on)| Message::new("process-reminded").with("day", *on));
            let said: Vec<String> = std::iter::once(said).chain(reminded).map(|said| session.say(&said)).collect();
            told.push((format!("{} {reference}", said.join(" ")), Role::Text));
        } else {
            told.push((reference, Role::Muted));
        }
        if let Some(newest) = self.plan.newest_version().filter(|newest| newest.number != self.step.version) {
            let older = Message::new("process-older").with("version", &self.step.version);
            told.push((session.say(&older.with("newest", &newest.number)), Role::Warning));
        }
        told
    }
}
