//! One file of a folder of answers: what could be read of it, and what it is taken for.

use crate::domain::id::StepId;
use crate::domain::message::Message;
use crate::domain::milestone::Step;
use crate::domain::party::Considerer;
use crate::notice::answer::{Asks, Guess, Original};
use crate::ui::glyph::Glyph;
use crate::ui::session::Session;
use crate::ui::table::{Cell, Line};
use crate::ui::text;
use crate::ui::theme::Role;

/// A file.
#[derive(Debug)]
pub(super) struct File {
    /// Where it lies on the person's machine.
    pub path: String,
    /// What could be read of it, or why not; nothing while it was not looked at.
    pub read: Option<Result<Original, Message>>,
    /// What it is taken for.
    pub guess: Guess,
    /// Whose answer it is and in which step, when the person said so.
    pub chosen: Option<(StepId, Considerer)>,
    /// The person has put it aside.
    pub is_aside: bool,
}

/// What has become of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// It was not looked at yet.
    Unread,
    /// It is to be entered.
    Left,
    /// It was entered.
    Entered,
    /// It is no answer: the person put it aside, a machine wrote it, or it cannot be read.
    Aside,
}

impl File {
    pub fn new(path: String) -> Self {
        Self { path, read: None, guess: Guess::default(), chosen: None, is_aside: false }
    }

    /// Takes what could be read, and finds out what it is.
    pub fn take(&mut self, read: Result<Original, Message>, asks: &Asks) {
        if let Ok(original) = &read {
            self.guess = asks.recognise(original);
        }
        self.read = Some(read);
    }

    pub fn original(&self) -> Option<&Original> {
        self.read.as_ref()?.as_ref().ok()
    }

    pub fn state(&self, asks: &Asks) -> State {
        match &self.read {
            None => State::Unread,
            Some(Ok(original)) if asks.is_entered(&original.digest) => State::Entered,
            Some(Ok(original)) if !self.is_aside && !original.is_automatic => State::Left,
            Some(_) => State::Aside,
        }
    }

    /// Finds in which step it is whose answer: as the person said, else as it was recognised.
    pub fn asked<'a>(&'a self, session: &'a Session) -> Option<(&'a Step, &'a Considerer)> {
        let guessed = || self.guess.ask.as_ref().map(|ask| (&ask.step, &ask.who));
        let (step, who) = self.chosen.as_ref().map(|(step, who)| (step, who)).or_else(guessed)?;
        Some((session.plan.as_deref()?.steps.get(step)?, who))
    }

    fn name(&self) -> &str {
        self.path.rsplit(['/', '\\']).next().unwrap_or(&self.path)
    }

    /// Makes the row.
    pub fn line(&self, session: &Session, asks: &Asks) -> Line {
        let term = |id: &str| session.locale.term(id);
        let state = self.state(asks);
        let (glyph, role) = match state {
            State::Unread => (Glyph::Planned, Role::Muted),
            State::Entered => (Glyph::Done, Role::Done),
            State::Aside => (Glyph::Undecided, Role::Muted),
            State::Left if self.guess.is_sure || self.chosen.is_some() => (Glyph::Waiting, Role::Waiting),
            State::Left => (Glyph::Flag, Role::Warning),
        };
        let asked = self.asked(session).map(|(step, who)| format!("{} ({})", session.name_of(who), step.key));
        let whose = match (state, asked) {
            (State::Unread, _) => term("answers-reading"),
            (State::Aside, _) => term("answers-aside"),
            (_, None) => term("answers-unknown"),
            (State::Left, Some(name)) if !self.guess.is_sure && self.chosen.is_none() => {
                session.say(&Message::new("answers-perhaps").with("name", name))
            }
            (_, Some(name)) => name,
        };
        let outcome = self.original().and_then(Original::outcome).map(|outcome| term(outcome.term()));
        let said = if state == State::Entered { term("answers-entered") } else { outcome.unwrap_or_default() };
        let cells = vec![Cell::plain(self.name()), Cell::new(whose, role), Cell::muted(said)];
        Line { glyph, role, cells }
    }

    /// Says what it was known by, who sent it and when, how it begins, and what is damaged.
    pub fn told(&self, session: &Session) -> Vec<(String, Role)> {
        let mut told = Vec::new();
        let original = match &self.read {
            None => return told,
            Some(Err(why)) => return vec![(session.say(why), Role::Problem)],
            Some(Ok(original)) => original,
        };
        if original.is_automatic {
            told.push((session.locale.term("answers-automatic"), Role::Warning));
        }
        let why: Vec<String> = self.guess.why.iter().map(|why| session.say(why)).collect();
        if !why.is_empty() && self.chosen.is_none() {
            told.push((session.say(&Message::new("answers-why").with("why", why.join(", "))), Role::Text));
        }
        if let Some(unknown) = self.guess.unknown.as_ref().filter(|_| self.chosen.is_none()) {
            told.push((session.say(&Message::new("answers-no-reference").with("reference", unknown)), Role::Warning));
        }
        let from = original.from.as_ref().map(|from| format!("{} <{}>", from.name, from.mail));
        let day = original.received_on(|instant| session.workspace.day_of(instant));
        let head = [from, day.map(|day| session.locale.short_date(day)), original.subject.clone()];
        let head: Vec<String> = head.into_iter().flatten().collect();
        if !head.is_empty() {
            told.push((head.join(" · "), Role::Muted));
        }
        told.extend(original.troubles.iter().map(|trouble| (session.say(trouble), Role::Warning)));
        if original.has_words() {
            told.push((text::one_line(&original.words), Role::Text));
        }
        told
    }
}
