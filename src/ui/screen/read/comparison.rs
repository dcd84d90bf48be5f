//! With what the text is compared: what the person read last, a locked version, or nothing; or two versions with each other.

use std::sync::Arc;

use crate::domain::message::Message;
use crate::domain::plan::Plan;
use crate::domain::version::Version;
use crate::ui::effect::{Effect, Last, Reply};
use crate::ui::moves::Move;
use crate::ui::overlay::menu::Menu;
use crate::ui::session::Session;

/// With what the text is compared.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Against {
    /// What the person read last; at the first time the version before.
    #[default]
    Usual,
    /// The text of a version.
    Version(String),
    /// The first version is shown as what became the second one.
    Between(String, String),
    /// The text of a version is shown, with nothing.
    Only(String),
    /// Nothing.
    Nothing,
}

/// What is chosen, and the states of the plan that this needs.
#[derive(Debug, Default)]
pub struct Comparison {
    chosen: Against,
    /// How far the person had read; nothing before that is known.
    last: Option<Last>,
    states: Vec<(u64, Arc<Plan>)>,
}

/// Lists the versions, the oldest first.
fn versions(plan: &Plan) -> impl DoubleEndedIterator<Item = &Version> {
    plan.head.versions.iter().filter_map(|number| plan.versions.get(number)).map(Arc::as_ref)
}

/// Returns the version before what is read.
fn before(plan: &Plan) -> Option<&Version> {
    versions(plan).rev().nth(usize::from(!plan.is_draft()))
}

impl Comparison {
    /// Begins with something else than the usual.
    #[must_use]
    pub fn with(chosen: Against) -> Self {
        Self { chosen, ..Self::default() }
    }

    /// Compares with something else.
    pub fn choose(&mut self, chosen: Against) {
        self.chosen = chosen;
    }

    /// Takes how far the person had read.
    pub fn remember(&mut self, last: Last) {
        self.last = Some(last);
    }

    /// Returns how far the person had read, once that is known.
    #[must_use]
    pub const fn last(&self) -> Option<&Last> {
        self.last.as_ref()
    }

    /// Takes a state of the plan.
    pub fn take(&mut self, revision: u64, state: Arc<Plan>) {
        self.states.retain(|(known, _)| *known != revision);
        self.states.push((revision, state));
    }

    /// Returns the revisions that are compared with and shown; nothing stands for no comparison, and for the plan as it is.
    fn revisions(&self, plan: &Plan) -> (Option<u64>, Option<u64>) {
        let of = |number: &String| plan.versions.get(number).map(|version| version.revision);
        match &self.chosen {
            Against::Usual => (before(plan).map(|version| version.revision), None),
            Against::Version(number) => (of(number), None),
            Against::Between(first, second) => (of(first), of(second)),
            Against::Only(number) => (None, of(number)),
            Against::Nothing => (None, None),
        }
    }

    fn known(&self) -> Option<&Arc<Plan>> {
        let last = self.last.as_ref().filter(|_| self.chosen == Against::Usual)?;
        last.known.as_ref()
    }

    fn state(&self, revision: u64) -> Option<&Arc<Plan>> {
        self.states.iter().find(|(known, _)| *known == revision).map(|(_, state)| state)
    }

    /// Asks for what is not there yet; forgets states that are not needed any more.
    pub fn ask(&mut self, plan: &Plan) -> Vec<Move> {
        if self.last.as_ref().is_none_or(|last| last.plan != plan.id) {
            return vec![Move::Do(Effect::Reading(plan.id.clone()))];
        }
        let (old, shown) = self.revisions(plan);
        let needed = [old.filter(|_| self.known().is_none()), shown];
        self.states.retain(|(revision, _)| needed.contains(&Some(*revision)));
        let missing = needed.into_iter().flatten().filter(|revision| self.state(*revision).is_none());
        missing.map(|revision| Move::Do(Effect::PlanAt(plan.id.clone(), revision))).collect()
    }

    /// Returns what the text is compared with, once it is there.
    #[must_use]
    pub fn old(&self, plan: &Plan) -> Option<&Arc<Plan>> {
        self.known().or_else(|| self.state(self.revisions(plan).0?))
    }

    /// Returns what is read: the plan as it is, or a version of it; nothing until that is there.
    #[must_use]
    pub fn shown<'a>(&'a self, plan: &'a Arc<Plan>) -> Option<&'a Arc<Plan>> {
        self.revisions(plan).1.map_or(Some(plan), |revision| self.state(revision))
    }

    /// Tells whether what is read is what can be written.
    #[must_use]
    pub const fn is_present(&self) -> bool {
        !matches!(self.chosen, Against::Between(..) | Against::Only(_))
    }

    /// Returns the number of the version that is read, when it is not the working text.
    #[must_use]
    pub fn version<'a>(&'a self, plan: &'a Plan) -> Option<&'a str> {
        match &self.chosen {
            Against::Between(_, number) | Against::Only(number) => Some(number),
            _ => plan.newest_version().filter(|_| !plan.is_draft()).map(|version| version.number.as_str()),
        }
    }

    /// Says what is read and with what it is compared; `count` paragraphs differ.
    #[must_use]
    pub fn said(&self, session: &Session, plan: &Plan, count: usize) -> String {
        let locked = |number: &String| session.say(&Message::new("process-version").with("version", number));
        let version = match &self.chosen {
            Against::Between(_, number) | Against::Only(number) => locked(number),
            _ => super::super::plan::version(session, plan),
        };
        let old = match &self.chosen {
            Against::Usual if self.known().is_some() => None,
            Against::Usual => before(plan).map(|version| &version.number),
            Against::Version(number) | Against::Between(number, _) => Some(number),
            Against::Only(_) | Against::Nothing => return version,
        };
        let said = match old {
            Some(old) if count > 0 => Message::new("read-changed").with("old", old),
            None if self.known().is_some() => Message::new("reading-since"),
            _ => return version,
        };
        // A narrow header has no room for with what.
        let said = if session.size.width < 60 { Message::new("reading-narrow") } else { said };
        session.say(&said.with("version", version).with("count", count))
    }

    /// Offers what the text can be compared with.
    #[must_use]
    pub fn offer(&self, session: &Session, plan: &Plan) -> Move {
        let mut options: Vec<(String, Against)> = Vec::new();
        let read = self.last.as_ref().and_then(|last| last.reading.as_ref()).filter(|_| self.last_known().is_some());
        let first = match read {
            Some(reading) => {
                let day = session.workspace.day_of(reading.at);
                session.say(&Message::new("reading-against-read").with("day", day))
            }
            None => session.locale.term("reading-against-usual"),
        };
        options.push((first, Against::Usual));
        let name = |number: &str| session.say(&Message::new("process-version").with("version", number));
        let numbers: Vec<&String> = versions(plan).map(|version| &version.number).collect();
        for number in numbers.iter().rev() {
            let said = session.say(&Message::new("reading-against-version").with("version", name(number)));
            options.push((said, Against::Version((*number).clone())));
        }
        options.push((session.locale.term("reading-against-nothing"), Against::Nothing));
        for (at, newer) in numbers.iter().enumerate().rev() {
            for older in numbers.iter().take(at).rev() {
                let between = Against::Between((*older).clone(), (*newer).clone());
                options.push((format!("{} → {}", name(older), name(newer)), between));
            }
            let only = session.say(&Message::new("reading-only").with("version", name(newer)));
            options.push((only, Against::Only((*newer).clone())));
        }
        let at = options.iter().position(|(_, against)| *against == self.chosen);
        let give = |(said, against)| (said, vec![Move::Give(Box::new(Reply::Compare(against)))]);
        Move::over(Menu::new(session.locale.term("reading-against"), options.into_iter().map(give).collect()).on(at))
    }

    fn last_known(&self) -> Option<&Arc<Plan>> {
        self.last.as_ref()?.known.as_ref()
    }
}
