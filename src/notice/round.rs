//! Which notices are due, to whom: a pure answer from the workspace, its plans, the day, and what was sent before.
//!
//! | notice | due when |
//! |---|---|
//! | invitation | somebody was invited to bring a key, or has a place in the cooperation, and has no key that counts |
//! | opening | an answer or a signature is waited for |
//! | before the deadline | so many days before, unless it was opened later than that |
//! | overdue | from the day after the deadline |
//! | digest | once a week, when anything waits for somebody |
//!
//! Of opening, deadline and overdue only the most pressing is due: what was not sent in its time is not sent late.
//! A plan is named to whoever may see it, and of it only what everybody may see: an e-mail is read by others too.

mod digest;
mod reader;

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveDate, Utc, Weekday};

use crate::domain::command::Now;
use crate::domain::id::{PersonId, StepId};
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::milestone::{Act, Step};
use crate::domain::outstanding::{Holder, Item, Kind, Waiting, Whom, outstanding};
use crate::domain::party::Considerer;
use crate::domain::person::Person;
use crate::domain::plan::Plan;
use crate::domain::reference::reference;
use crate::domain::sight::Sight;
use crate::domain::workspace::Workspace;

pub use digest::{Waits, Wanted};
pub use reader::{Reader, Whose};

/// A notice that is due.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    /// What tells it from every other notice, for ever: a notice with a key that was sent is not due.
    pub key: String,
    /// Who gets it.
    pub reader: Reader,
    /// What it says.
    pub about: About,
}

/// What a notice says.
#[derive(Debug, Clone, PartialEq)]
pub enum About {
    /// Somebody is invited to bring a key, with a code that can be used until then.
    Invited(DateTime<Utc>),
    /// Somebody has a place in the cooperation.
    Welcome,
    /// An answer or a signature is waited for.
    Asked(Box<Asked>),
    /// Everything that waits for a person.
    Digest(Vec<Waits>),
}

/// That an answer or a signature is waited for.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// How pressing it is.
    pub stage: Stage,
    /// The plan's title.
    pub plan: String,
    /// The version that it is about.
    pub version: String,
    /// What is asked.
    pub act: Act,
    /// Who is asked, in the reader's language.
    pub name: String,
    /// What is missing: the sentence of the screens.
    pub sentence: Message,
    /// Since when.
    pub since: Option<NaiveDate>,
    /// The last day.
    pub due: Option<NaiveDate>,
    /// What silence means, when it was announced.
    pub silence: Option<String>,
    /// The reference that an answer carries.
    pub reference: Option<String>,
}

/// How pressing an answer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// It was asked for.
    Opened,
    /// Its last day is no more than so many days away.
    Before(u16),
    /// Its last day has passed.
    Overdue,
}

/// What a round of notices looks at, and what it has found.
pub struct Round<'a> {
    workspace: &'a Workspace,
    now: Now,
    days: &'a [u16],
    digest: Option<Weekday>,
    chosen: &'a dyn Fn(&PersonId) -> Option<Lang>,
    found: Vec<Notice>,
    waiting: BTreeMap<PersonId, Vec<Waits>>,
    /// How many plans are written in a language.
    langs: BTreeMap<Lang, usize>,
}

/// One who is asked for something in a plan.
struct Question<'a> {
    plan: &'a Plan,
    item: &'a Item,
    waiting: &'a Waiting,
    step: Option<&'a Step>,
    version: &'a str,
    who: Considerer,
}

impl<'a> Round<'a> {
    /// Begins a round. Takes how many days before a deadline somebody is told, the weekday of the digest, and the language
    /// that a person chose.
    #[must_use]
    pub fn new(
        (workspace, now): (&'a Workspace, Now),
        (days, digest): (&'a [u16], Option<Weekday>),
        chosen: &'a dyn Fn(&PersonId) -> Option<Lang>,
    ) -> Self {
        Self {
            workspace,
            now,
            days,
            digest,
            chosen,
            found: Vec::new(),
            waiting: BTreeMap::new(),
            langs: BTreeMap::new(),
        }
    }

    /// Looks at a plan.
    pub fn plan(&mut self, plan: &Plan) {
        let Some(template) = self.workspace.template(&plan.head.template) else { return };
        *self.langs.entry(plan.head.lang).or_default() += 1;
        let open = Sight::public().veil(plan).without(plan);
        let items = outstanding(&open, self.workspace, template, self.now.day).items;
        for item in &items {
            for question in self.questions(plan, &open, item) {
                self.ask(&question);
            }
        }
        self.gather(plan, template, (&open, &items));
    }

    /// Ends the round: everything that is due, whether it was sent or not, in the order of its keys.
    #[must_use]
    pub fn finish(mut self) -> Vec<Notice> {
        self.invite();
        self.digests();
        self.found.sort_by(|one, other| one.key.cmp(&other.key));
        self.found
    }

    /// Lists who is asked in an item, each alone; nobody when it asks for no answer and no signature.
    fn questions<'q>(&self, plan: &Plan, open: &'q Plan, item: &'q Item) -> Vec<Question<'q>> {
        let signing = plan.signing().is_some();
        let (step, version) = match &item.kind {
            // Once signing is open the signatures are asked for, not an answer about them.
            Kind::Answers(step) => match open.steps.get(step).filter(|step| !(signing && step.act == Act::Sign)) {
                Some(step) => (Some(step.as_ref()), step.version.as_str()),
                None => return Vec::new(),
            },
            Kind::Signatures(version) => {
                let signed = open.steps.values().filter(|step| step.is_open() && step.act == Act::Sign);
                (signed.map(AsRef::as_ref).max_by_key(|step| step.opened), version.as_str())
            }
            _ => return Vec::new(),
        };
        let of = |waiting: &'q Waiting| {
            let who = match &waiting.holder {
                Holder::Body(body) => Considerer::Body(body.clone()),
                Holder::Party(party, _) => Considerer::Party(party.clone()),
                Holder::Secretariat | Holder::Person(..) => return None,
            };
            Some(Question { plan: open, item, waiting, step, version, who })
        };
        item.waiting_for.iter().filter_map(of).collect()
    }

    /// Tells everybody who answers for the one who is asked.
    fn ask(&mut self, question: &Question<'_>) {
        let Question { plan, item, waiting, step, version, .. } = question;
        let day = self.now.day;
        let since = item.since.map(|since| self.workspace.day_of(since));
        let stage = stage((since, waiting.due), day, self.days);
        let Some(own) = item.owed(&whom(&question.who), self.workspace, day) else { return };
        let reference = step
            .map(|step| reference(plan, step, self.workspace, &recipient(self.workspace, step, &question.who, day)));
        for reader in self.readers(question) {
            if matches!(reader.whose, Whose::Body(_) | Whose::Party(_)) && was_told(question, (stage, since), day) {
                continue;
            }
            let what = step.map_or_else(|| format!("signing-{version}"), |step| step.id.to_string());
            let holder = match (&question.who, &waiting.holder) {
                (Considerer::Body(body), _) => format!("body:{body}"),
                (Considerer::Party(party), Holder::Party(_, Some(office))) => format!("party:{party}:{office}"),
                (Considerer::Party(party), _) => format!("party:{party}"),
            };
            let key =
                ["asked", plan.id.as_str(), &what, &holder, &stage.tag(waiting.due), &reader.whose.tag()].join("/");
            let asked = Asked {
                stage,
                plan: plan.head.title.clone(),
                version: (*version).to_owned(),
                act: step.map_or(Act::Sign, |step| step.act),
                name: self.workspace.name_of(&question.who, reader.lang, day).to_owned(),
                sentence: own.message.clone(),
                since,
                due: waiting.due,
                silence: step.and_then(|step| step.silence.clone()),
                reference: reference.clone(),
            };
            // Whoever signs in two offices of a party is told once.
            if self.found.iter().all(|known| known.key != key) {
                self.found.push(Notice { key, reader, about: About::Asked(Box::new(asked)) });
            }
        }
    }

    /// Tells everybody who has a place in the cooperation, or was invited, and has no key that counts. Whoever works at
    /// the machine itself needs none.
    fn invite(&mut self) {
        let (instant, day) = (self.now.instant, self.now.day);
        let is_without =
            |person: &&Person| person.user.is_none() && !person.keys.iter().any(|key| key.counts_at(instant));
        for person in self.workspace.persons.values().map(AsRef::as_ref).filter(is_without) {
            let Some(reader) = self.person(&person.id, None) else { continue };
            let open = person.invitations.iter().rev().find(|invitation| invitation.is_open(instant));
            let (key, about) = match open {
                Some(open) => (format!("invited/{}/{}", person.id, open.code_digest), About::Invited(open.until)),
                None if self.workspace.capacities(&person.id, day).is_empty() => continue,
                None => (format!("welcome/{}", person.id), About::Welcome),
            };
            self.found.push(Notice { key, reader, about });
        }
    }
}

impl Stage {
    /// Returns the stage as it stands in a key: a new deadline is told anew.
    fn tag(self, due: Option<NaiveDate>) -> String {
        let due = due.map(|due| due.to_string()).unwrap_or_default();
        match self {
            Self::Opened => String::from("opened"),
            Self::Before(days) => format!("before-{days}:{due}"),
            Self::Overdue => format!("overdue:{due}"),
        }
    }
}

/// Says how pressing an answer is on a day: asked for since one day, due on another.
fn stage((since, due): (Option<NaiveDate>, Option<NaiveDate>), day: NaiveDate, days: &[u16]) -> Stage {
    match due {
        None => Stage::Opened,
        Some(due) if due < day => Stage::Overdue,
        Some(due) => {
            let reached = |days: &&u16| {
                begins(due, **days).is_some_and(|from| from <= day && since.is_none_or(|since| since < from))
            };
            days.iter().filter(reached).min().map_or(Stage::Opened, |days| Stage::Before(*days))
        }
    }
}

/// Returns the day that lies so many days before a deadline.
fn begins(due: NaiveDate, days: u16) -> Option<NaiveDate> {
    due.checked_sub_days(Days::new(days.into()))
}

/// Tells whether the papers, or a reminder, went to whoever is asked since the stage began.
fn was_told(question: &Question<'_>, (stage, since): (Stage, Option<NaiveDate>), day: NaiveDate) -> bool {
    let Some(step) = question.step else { return false };
    let begun = match (stage, question.waiting.due) {
        (Stage::Before(days), Some(due)) => begins(due, days),
        (Stage::Overdue, Some(due)) => due.succ_opt(),
        _ => since,
    };
    let sent = question.plan.dispatches.values().filter(|sent| sent.step == step.id && sent.recipient == question.who);
    let mut days = sent.flat_map(|sent| std::iter::once(sent.on).chain(sent.reminders.iter().map(|(_, on)| *on)));
    days.any(|on| begun.is_none_or(|begun| begun <= on) && on <= day)
}

/// Returns the recipient of a step for which somebody answers: itself, or the body that it took over from.
fn recipient(workspace: &Workspace, step: &Step, who: &Considerer, day: NaiveDate) -> Considerer {
    let is_heir = |asked: &&Considerer| {
        asked.body().zip(who.body()).is_some_and(|(asked, heir)| workspace.successors(asked, day).contains(&heir))
    };
    let asked = || step.recipients.iter().map(|recipient| &recipient.who);
    asked().find(|asked| *asked == who).or_else(|| asked().find(is_heir)).unwrap_or(who).clone()
}

fn whom(who: &Considerer) -> Whom {
    match who {
        Considerer::Body(body) => Whom::Body(body.clone()),
        Considerer::Party(party) => Whom::Party(party.clone()),
    }
}

/// Finds the step that an item asks an answer in.
fn answers(item: &Item) -> Option<&StepId> {
    match &item.kind {
        Kind::Answers(step) => Some(step),
        _ => None,
    }
}
