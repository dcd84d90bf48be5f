//! Consultations: who was invited to answer in writing, until when, and how each of them stands (DESIGN 4.5).

use chrono::{Days, Months, NaiveDate};
use serde::Serialize;

use super::consideration::{Outcome, Recorded};
use super::message::Message;
use super::milestone::{Act, Step, StepRecipient};
use super::party::Considerer;
use super::plan::Plan;
use super::template::checks::Consulting;
use super::workspace::Workspace;

/// The name of the note that says whether a late answer is used.
pub const LATE: &str = "late";

/// A consultation on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Consultation<'a> {
    /// The step that asks.
    pub step: &'a Step,
    /// Who was invited, in order.
    pub invited: Vec<Invited<'a>>,
}

/// Somebody who was invited to answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Invited<'a> {
    /// Who.
    pub who: &'a Considerer,
    /// The last day to answer, where there is one.
    pub due: Option<NaiveDate>,
    /// How it stands.
    pub standing: Standing,
    /// The answer that counts: the newest.
    pub answer: Option<&'a Recorded>,
    /// The day it was received.
    pub received: Option<NaiveDate>,
    /// Those who gave the same answer with it.
    pub jointly: Vec<&'a Considerer>,
    /// Answers that a newer one took the place of, oldest first.
    pub replaced: Vec<&'a Recorded>,
}

/// How somebody who was invited stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// There is time left.
    Waiting,
    /// The last day has passed.
    Overdue,
    /// Answered in time.
    InTime,
    /// The answer was received after the last day.
    Late {
        /// By how many days.
        days: i64,
        /// Whether it is used; none until somebody decides.
        used: Option<Use>,
    },
    /// The answer was withdrawn.
    Withdrawn,
}

/// Whether a late answer is used: a recorded decision (pitfall 25).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Use {
    /// It is.
    Used,
    /// It is not.
    NotUsed,
}

/// How long those who are consulted are to have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Norm<'t> {
    /// The first last day that is usual.
    pub usual: NaiveDate,
    /// The first last day that is allowed.
    pub least: NaiveDate,
    /// Where that is laid down; nothing for the norm of the state.
    pub basis: Option<&'t str>,
}

impl<'t> Norm<'t> {
    /// Returns the norm of a consultation that begins on a day: what its kind of plan says, else three months and never
    /// below six weeks (utredningsinstruksen 3-3).
    #[must_use]
    pub fn of(stated: Option<&'t Consulting>, opened: NaiveDate) -> Self {
        let weeks = |weeks: u32| opened.checked_add_days(Days::new(u64::from(weeks) * 7)).unwrap_or(opened);
        match stated {
            Some(stated) => Self { usual: weeks(stated.weeks), least: weeks(stated.least), basis: Some(&stated.basis) },
            None => Self {
                usual: opened.checked_add_months(Months::new(3)).unwrap_or(opened),
                least: weeks(6),
                basis: None,
            },
        }
    }
}

impl Use {
    /// Both, in the order people are offered them.
    pub const ALL: [Self; 2] = [Self::Used, Self::NotUsed];

    /// Returns the name in commands and events.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Used => "used",
            Self::NotUsed => "not-used",
        }
    }

    /// Finds it by its name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }

    /// Returns the text id of what is done with the answer.
    #[must_use]
    pub const fn term(self) -> &'static str {
        match self {
            Self::Used => "consult-used",
            Self::NotUsed => "consult-not-used",
        }
    }
}

impl Standing {
    /// Tells whether there is an answer that counts: in time, or late and not put aside.
    #[must_use]
    pub const fn counts(self) -> bool {
        matches!(self, Self::InTime | Self::Late { used: None | Some(Use::Used), .. })
    }

    /// Tells whether the answer came too late.
    #[must_use]
    pub const fn is_late(self) -> bool {
        matches!(self, Self::Late { .. })
    }

    /// Returns the name in data.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Overdue => "overdue",
            Self::InTime => "in-time",
            Self::Late { used: None, .. } => "late",
            Self::Late { used: Some(Use::Used), .. } => "late-used",
            Self::Late { used: Some(Use::NotUsed), .. } => "late-not-used",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Says it.
    #[must_use]
    pub fn message(self) -> Message {
        match self {
            Self::Waiting => Message::new("consult-waiting"),
            Self::Overdue => Message::new("consult-overdue"),
            Self::InTime => Message::new("consult-in-time"),
            Self::Late { days, used: None } => Message::new("consult-late").with("days", days),
            Self::Late { days, used: Some(used) } => {
                Message::new("consult-late-decided").with("days", days).with("used", Message::new(used.term()))
            }
            Self::Withdrawn => Message::new("consult-withdrawn"),
        }
    }
}

impl<'a> Consultation<'a> {
    /// Reads how a step stands on a day; nothing for a step that does not consult.
    #[must_use]
    pub fn of(plan: &'a Plan, workspace: &Workspace, step: &'a Step, day: NaiveDate) -> Option<Self> {
        let invited = |recipient: &'a StepRecipient| Invited::of(plan, workspace, step, recipient, day);
        (step.act == Act::Consult).then(|| Self { step, invited: step.recipients.iter().map(invited).collect() })
    }

    /// Counts those who stand in a way.
    #[must_use]
    pub fn count(&self, stands: impl Fn(Standing) -> bool) -> usize {
        self.invited.iter().filter(|one| stands(one.standing)).count()
    }

    /// Says how far it has come: how many have answered, how many of them late, how many withdrew.
    #[must_use]
    pub fn message(&self) -> Message {
        let late = self.count(Standing::is_late);
        let in_time = self.count(|standing| standing == Standing::InTime);
        let message = match self.step.due {
            Some(due) => Message::new("consult-standing-due").with("due", due),
            None => Message::new("consult-standing"),
        };
        message
            .with("step", &self.step.key)
            .with("done", in_time + late)
            .with("total", self.invited.len())
            .with("late", late)
            .with("withdrawn", self.count(|standing| standing == Standing::Withdrawn))
    }
}

impl<'a> Invited<'a> {
    fn of(plan: &'a Plan, workspace: &Workspace, step: &'a Step, recipient: &'a StepRecipient, day: NaiveDate) -> Self {
        let who = &recipient.who;
        let due = step.due_of(who);
        let mut all: Vec<&Recorded> =
            plan.recorded(step).filter(|recorded| recorded.consideration.bodies.contains(who)).collect();
        let answer = all.pop();
        let received = answer.map(|recorded| received(workspace, recorded));
        let standing = match answer {
            None if due.is_some_and(|due| due < day) => Standing::Overdue,
            None => Standing::Waiting,
            Some(recorded) => match recorded.consideration.outcome {
                Outcome::Withdrawn => Standing::Withdrawn,
                Outcome::NotAnswered => Standing::Overdue,
                _ => {
                    let days = due.zip(received).map_or(0, |(due, received)| (received - due).num_days());
                    if days > 0 { Standing::Late { days, used: used(recorded) } } else { Standing::InTime }
                }
            },
        };
        let together = answer.into_iter().flat_map(|recorded| &recorded.consideration.bodies);
        let jointly = together.filter(|other| *other != who).collect();
        Self { who, due, standing, answer, received, jointly, replaced: all }
    }
}

/// Returns the day an answer was received: as the secretariat noted it, else the day it was given here.
fn received(workspace: &Workspace, recorded: &Recorded) -> NaiveDate {
    let noted = recorded.consideration.behalf.as_ref().map(|behalf| behalf.received);
    noted.unwrap_or_else(|| workspace.day_of(recorded.at))
}

/// Returns what was decided of a late answer: with the answer itself, or in the newest correction that says so.
fn used(recorded: &Recorded) -> Option<Use> {
    let decided = recorded.corrections.iter().rev().find(|correction| correction.field == LATE);
    match decided {
        Some(correction) => Use::named(&correction.value),
        None => recorded.consideration.despite.is_some().then_some(Use::Used),
    }
}
