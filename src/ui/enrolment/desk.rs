//! What the enrolment screen knows: where the person is on the way in, and what was typed.

use std::sync::Arc;

use ratatui::layout::Size;

use super::Ended;
use crate::domain::command::Now;
use crate::domain::decide::enrolment::invited;
use crate::domain::digest::Digest;
use crate::domain::id::PersonId;
use crate::domain::invitation::InvitationCode;
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::permission::approvers;
use crate::domain::person::{Capacity, Person};
use crate::domain::workspace::Workspace;
use crate::locale::Locale;
use crate::ui::key::{Code, Key};
use crate::ui::plain::telling::What;
use crate::ui::plain::{asking, said};
use crate::ui::session::capacity_of;
use crate::ui::text;

/// As many codes that nobody made as one session tries: enough for typing errors, too few for guessing.
const TRIES: u32 = 5;
/// The longest text that is taken for a code; a code is nineteen characters.
const LONGEST: usize = 40;

/// Where somebody is on the way in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Stage {
    /// Chooses a language, by its place in [`Lang::ALL`].
    Language(usize),
    /// Writes the code of the letter.
    Code,
    /// Is asked whether he or she is the one who is invited: who that is, line by line.
    Sure { code: Digest, person: PersonId, lines: Vec<String> },
    /// Waits for approval: by whom it can come, and since when it is waited for.
    Waiting { person: PersonId, lines: Vec<String> },
    /// The key counts.
    Approved(PersonId),
    /// There is nothing more to do here; why.
    Over(String),
}

/// What has to be done outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Errand {
    /// Hand in a code for a person.
    Bring(Digest, PersonId),
}

/// The state of the screen.
#[derive(Debug)]
pub(super) struct Desk {
    pub(super) locale: Locale,
    pub(super) fingerprint: String,
    pub(super) size: Size,
    pub(super) stage: Stage,
    pub(super) typed: String,
    pub(super) problem: Option<String>,
    pub(super) workspace: Arc<Workspace>,
    pub(super) ended: Option<Ended>,
    /// What happened, for whoever hears it.
    pub(super) news: Vec<String>,
    /// What somebody asked to hear.
    pub(super) asked: Option<What>,
    wrong: u32,
}

impl Desk {
    pub(super) fn new(lang: Lang, fingerprint: String, size: Size, workspace: Arc<Workspace>) -> Self {
        let at = Lang::ALL.iter().position(|each| *each == lang).unwrap_or(0);
        let locale = Locale::new(lang);
        Self {
            news: vec![locale.term("plain-welcome")],
            asked: None,
            locale,
            fingerprint,
            size,
            stage: Stage::Language(at),
            typed: String::new(),
            problem: None,
            workspace,
            ended: None,
            wrong: 0,
        }
    }

    pub(super) fn lang(&self) -> Lang {
        self.locale.lang()
    }

    /// Returns who it is, as far as that is known.
    pub(super) fn known(&self) -> Option<PersonId> {
        match &self.stage {
            Stage::Waiting { person, .. } | Stage::Approved(person) => Some(person.clone()),
            _ => None,
        }
    }

    /// Returns whose key it is, once it counts.
    pub(super) fn approved(&self) -> Option<PersonId> {
        match &self.stage {
            Stage::Approved(person) => Some(person.clone()),
            _ => None,
        }
    }

    pub(super) const fn is_waiting(&self) -> bool {
        matches!(self.stage, Stage::Waiting { .. })
    }

    /// Says what is wrong, and what can be done about it.
    pub(super) fn complain(&mut self, cause: &Message, hint: Option<&Message>) {
        let cause = self.locale.say(cause);
        let hint = hint.map(|hint| format!(" {}", self.locale.say(hint))).unwrap_or_default();
        let problem = cause + &hint;
        self.news.push(said::problem(&said::clean(&problem, &self.locale), &self.locale));
        self.problem = Some(problem);
    }

    /// Goes back to the code.
    pub(super) fn again(&mut self) {
        self.typed.clear();
        self.stage = Stage::Code;
    }

    /// Says that the key was refused.
    pub(super) fn refuse(&mut self, reason: Option<String>) {
        let said = match reason {
            Some(reason) => Message::new("enrol-refused").with("reason", reason),
            None => Message::new("enrol-refused-unsaid"),
        };
        self.stage = Stage::Over(self.locale.say(&said));
    }

    /// Finds how the key stands in the workspace.
    pub(super) fn look(&mut self, workspace: Arc<Workspace>, now: Now) {
        self.workspace = workspace;
        let workspace = Arc::clone(&self.workspace);
        if let Some((owner, key)) = workspace.key(&self.fingerprint) {
            self.stage = if key.counts_at(now.instant) {
                Stage::Approved(owner.id.clone())
            } else {
                Stage::Over(self.locale.term("enrol-key-over"))
            };
        } else if let Some((owner, request)) = workspace.request(&self.fingerprint) {
            let names: Vec<String> =
                approvers(&workspace, (owner, request), now).into_iter().map(|each| each.name().to_owned()).collect();
            let since = self.locale.date_time(workspace.local(request.at));
            let who = Message::new("enrol-waiting-who").with("person", owner.name());
            let since = Message::new("enrol-waiting-since").with("since", since);
            let by = match names.as_slice() {
                [] => Message::new("enrol-waiting-nobody"),
                names => Message::new("enrol-waiting-by").with("names", self.locale.names(names)),
            };
            let lines = [who, by, since].iter().map(|line| self.locale.say(line)).collect();
            self.problem = None;
            self.stage = Stage::Waiting { person: owner.id.clone(), lines };
        } else if self.is_waiting() {
            // The caller says why it no longer waits.
            self.again();
        }
    }

    /// Takes pasted text, whole; only a code can be pasted.
    pub(super) fn paste(&mut self, pasted: &str) {
        if self.stage == Stage::Code {
            self.problem = None;
            self.typed = self.typed.chars().chain(text::one_line(pasted).chars()).take(LONGEST).collect();
        }
    }

    /// Takes a key.
    pub(super) fn press(&mut self, key: Key, now: Now) -> Option<Errand> {
        if matches!(key.code, Code::Char('c' | 'd')) && key.ctrl {
            self.ended = Some(Ended::Left);
            return None;
        }
        if let Some(what) = asking::of_stranger(key) {
            self.asked = Some(what);
            return None;
        }
        match &self.stage {
            Stage::Language(at) => self.choose(key, *at),
            Stage::Code => self.write(key, now),
            Stage::Sure { code, person, .. } => {
                let errand = Errand::Bring(*code, person.clone());
                return self.answer(key).then_some(errand);
            }
            Stage::Waiting { .. } | Stage::Over(_) | Stage::Approved(_) => {
                if matches!(key.code, Code::Esc | Code::Enter | Code::Char('q')) {
                    self.ended = Some(Ended::Left);
                }
            }
        }
        None
    }

    fn choose(&mut self, key: Key, at: usize) {
        let last = Lang::ALL.len() - 1;
        let at = match key.code {
            Code::Up => at.saturating_sub(1),
            Code::Down => (at + 1).min(last),
            Code::Enter => return self.again(),
            Code::Esc | Code::Char('q') => {
                self.ended = Some(Ended::Left);
                return;
            }
            _ => return,
        };
        self.stage = Stage::Language(at);
        self.locale = Locale::new(Lang::ALL.get(at).copied().unwrap_or(Lang::En));
    }

    fn write(&mut self, key: Key, now: Now) {
        match key.code {
            Code::Enter => return self.read(now),
            Code::Backspace => _ = self.typed.pop(),
            Code::Char('u') if key.ctrl => self.typed.clear(),
            Code::Esc if self.typed.is_empty() => {
                let at = Lang::ALL.iter().position(|lang| *lang == self.lang()).unwrap_or(0);
                self.stage = Stage::Language(at);
            }
            Code::Esc => self.typed.clear(),
            _ => {
                let room = self.typed.chars().count() < LONGEST;
                self.typed.extend(key.typed().filter(|_| room));
            }
        }
        self.problem = None;
    }

    /// Reads the code, and finds whom it invites.
    fn read(&mut self, now: Now) {
        let code = match InvitationCode::read(&self.typed) {
            Ok(code) => code.digest(&self.workspace.head.origin),
            Err(error) => return self.complain(&error.message(), None),
        };
        let workspace = Arc::clone(&self.workspace);
        match invited(&workspace, &code, now) {
            Ok(person) => {
                self.problem = None;
                let lines = self.lines(person, now);
                self.stage = Stage::Sure { code, person: person.id.clone(), lines };
            }
            Err(denial) => {
                self.complain(&denial.cause, denial.hint.as_ref());
                self.wrong += 1;
                if self.wrong >= TRIES {
                    let why = Message::new("enrol-too-many").with("count", u64::from(TRIES));
                    self.ended = Some(Ended::Ended(why));
                }
            }
        }
    }

    /// Says who is invited: name, title, and what the person is here.
    fn lines(&self, person: &Person, now: Now) -> Vec<String> {
        let title = person.naming.as_ref().and_then(|naming| naming.title.clone());
        let capacities = self.workspace.capacities(&person.id, now.day);
        let name = |capacity: &Capacity| capacity_of(&self.workspace, &self.locale, now.day, capacity);
        let first = match title {
            Some(title) => format!("{}, {title}", person.name()),
            None => person.name().to_owned(),
        };
        std::iter::once(first).chain(capacities.iter().map(name)).collect()
    }

    /// Takes the answer to *is this you*. Returns whether it was yes.
    fn answer(&mut self, key: Key) -> bool {
        let (yes, no) = (self.locale.term("key-yes"), self.locale.term("key-no"));
        match key.code {
            Code::Char(typed) if yes.contains(typed) => return true,
            Code::Char(typed) if no.contains(typed) => {
                self.again();
                self.complain(&Message::new("enrol-another"), None);
            }
            Code::Esc => self.again(),
            _ => {}
        }
        false
    }
}
