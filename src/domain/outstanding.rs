//! What is missing, whose turn it is, and since when: the same sentences on screen, in print, in a notice.

mod access;
mod case;
mod content;
mod whom;

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::case::Case;
use super::force;
use super::id::{BodyId, ConsiderationId, NodeId, OfficeId, PartyId, PersonId, StepId};
use super::lang::Lang;
use super::life::{self, Due, Moment};
use super::message::{Argument, Message};
use super::milestone::{Act, Milestone, Step};
use super::party::Considerer;
use super::plan::{Plan, PlanState};
use super::process::{milestones, waiting};
use super::remark::Remark;
use super::template::Template;
use super::value::Recipient;
use super::when::When;
use super::workspace::Workspace;

pub use whom::Whom;

/// What is missing in a plan, and what comes next.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Outstanding {
    /// What is missing, the most pressing first.
    pub items: Vec<Item>,
    /// What comes next, when nothing before it is missing.
    pub next: Option<Message>,
}

/// One thing that is missing: one sentence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// What it is.
    pub kind: Kind,
    /// The sentence.
    pub message: Message,
    /// Whose turn it is.
    pub waiting_for: Vec<Waiting>,
    /// Since when.
    pub since: Option<DateTime<Utc>>,
    /// The first day on which it is missing; absent when it is already.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// The last day on which it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
}

impl Item {
    fn new(kind: Kind, message: Message, waiting_for: Vec<Waiting>, since: Option<DateTime<Utc>>) -> Self {
        Self { kind, message, waiting_for, since, from: None, until: None }
    }

    /// Tells whether it is missing on a day.
    #[must_use]
    pub fn is_due(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

/// Who is waited for, and until when.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Waiting {
    /// Who.
    pub holder: Holder,
    /// The last day, where there is one.
    pub due: Option<NaiveDate>,
    /// When a body takes it, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Argument>,
}

/// Whose turn it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Holder {
    /// The secretariat.
    Secretariat,
    /// A body.
    Body(BodyId),
    /// A party, by an office when it is to sign.
    Party(PartyId, Option<OfficeId>),
    /// A person, on a seat of a body or for what is the person's own.
    Person(PersonId, Option<BodyId>),
}

/// What is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Answers in a step.
    Answers(StepId),
    /// A step that everybody has finished is still open.
    Close(StepId),
    /// A version went back to draft and the next one is not locked.
    Relock(String),
    /// Answers to remarks.
    RemarkAnswers,
    /// A condition of an approval.
    Condition(ConsiderationId, u32),
    /// Signatures.
    Signatures(String),
    /// Text of chapters.
    Chapters(Vec<NodeId>),
    /// Required fields of records.
    Fields(String),
    /// Dates of milestones.
    Dates(Vec<NodeId>),
    /// That somebody looks a register through again.
    Review(String),
    /// What comes back in the life of a plan that is signed.
    Life(Moment),
    /// Something in a case before a body.
    Case(ConsiderationId, Asked),
    /// Bodies of a milestone do not stand on the same.
    Conflict(StepId),
    /// A milestone that is to be considered again, with a newer version.
    Again(StepId),
    /// That somebody looks again at what is kept from the public.
    Access,
}

/// What is asked for in a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Asked {
    /// Votes.
    Votes,
    /// What the body came to.
    Record,
    /// A new meeting, where the body did not come to an end.
    Meeting,
    /// That the chair confirms it.
    Confirm,
    /// Whether somebody has a conflict of interest.
    Recusal,
    /// What a challenge came to.
    Challenge,
}

/// Lists what is missing in a plan on a day (DESIGN 4.5).
///
/// Only *empty* counts as missing; what is deliberately undecided or not applicable does not (DESIGN 4.2).
#[must_use]
pub fn outstanding(plan: &Plan, workspace: &Workspace, template: &Template, day: NaiveDate) -> Outstanding {
    let (mut items, next) = agenda(plan, workspace, template, day);
    items.retain(|item| item.is_due(day));
    Outstanding { items, next }
}

/// Lists what is missing in a plan, and what is going to be when its day comes; and what comes next. Names are those of
/// a day.
#[must_use]
pub fn agenda(plan: &Plan, workspace: &Workspace, template: &Template, day: NaiveDate) -> (Vec<Item>, Option<Message>) {
    let life = coming(plan, workspace, template);
    if plan.head.state != PlanState::Active {
        return (life, None);
    }
    let found = milestones(plan, template);
    let view = View { plan, workspace, day };
    let mut items = Vec::new();
    items.extend(view.signatures());
    items.extend(life);
    for step in found.iter().flat_map(|milestone| plan.steps_of(&milestone.node)) {
        items.extend(step.is_open().then(|| view.step(step)));
        items.extend(view.cases(step));
    }
    items.extend(view.conflicts());
    items.extend(view.again());
    items.extend(view.relock());
    items.extend(view.remarks());
    items.extend(view.conditions());
    items.extend(view.chapters(template));
    items.extend(view.fields(template));
    items.extend(view.reviews(template));
    items.extend(view.access(template));
    items.extend(undated(plan, &found));
    let next = view.next(&found);
    (items, next)
}

#[derive(Clone, Copy)]
struct View<'a> {
    plan: &'a Plan,
    workspace: &'a Workspace,
    day: NaiveDate,
}

impl View<'_> {
    fn name(&self, who: &Considerer) -> String {
        self.workspace.name_of(who, self.plan.head.lang, self.day).to_owned()
    }

    fn step(&self, step: &Step) -> Item {
        let waiting = waiting(self.plan, step);
        let total = step.recipients.len();
        let done = total - waiting.len();
        let since = Some(step.opened);
        if waiting.is_empty() {
            let message = Message::new("missing-close").with("step", &step.key);
            return Item::new(Kind::Close(step.id.clone()), message, vec![secretariat(None)], since);
        }
        let when_of = |who: &Considerer| self.meets(step, who);
        let due = |who: &Considerer| match self.called(step, who) {
            Some(case) => case.call.held.or(case.call.written.map(|written| written.until)),
            None => step.due.or_else(|| self.planned(step, who).and_then(When::latest)),
        };
        let parties = step.parties().next().is_some();
        let id = match (parties, waiting.as_slice()) {
            (true, _) => "missing-answer-parties",
            (false, [only]) if when_of(only).is_some() => "missing-answer-meeting",
            (false, _) => "missing-answer",
        };
        let mut message = Message::new(id)
            .with("names", waiting.iter().map(|who| self.asked(who)).collect::<Vec<_>>())
            .with("step", &step.key)
            .with("done", done)
            .with("total", total);
        if let [only] = waiting.as_slice()
            && let Some(when) = when_of(only)
        {
            message = message.with("when", when);
        }
        let holders = |who: &Considerer| {
            let (due, when) = (due(who), when_of(who));
            let heirs = self.successors(who).into_iter();
            heirs.map(move |who| Waiting { holder: Holder::from(who), due, when: when.clone() })
        };
        let waiting_for = waiting.iter().flat_map(|who| holders(who)).collect();
        Item::new(Kind::Answers(step.id.clone()), message, waiting_for, since)
    }

    /// Returns the case that a body has open in a step: its day counts, whatever was planned (pitfall 6).
    fn called(&self, step: &Step, who: &Considerer) -> Option<&Case> {
        let mut own = self.plan.cases.values().filter(|case| case.call.step == step.id && case.is_open());
        own.find(|case| case.call.bodies.contains(who)).map(AsRef::as_ref)
    }

    /// Returns when a body is to take the step, as planned, unless it has met already.
    fn planned<'s>(&self, step: &'s Step, who: &Considerer) -> Option<&'s When> {
        if self.plan.latest(step, who).is_some() {
            return None;
        }
        let when = step.recipients.iter().find(|recipient| &recipient.who == who)?.when.as_ref()?;
        // A day that was over when the milestone was opened once more is not this round's.
        let opened = self.workspace.day_of(step.opened);
        (step.round == 1 || when.latest().is_none_or(|latest| latest >= opened)).then_some(when)
    }

    /// Says when a body takes the step: the day of its case, else as planned.
    fn meets(&self, step: &Step, who: &Considerer) -> Option<Argument> {
        match self.called(step, who) {
            Some(case) => case.call.held.map(Argument::Day),
            None => self.planned(step, who).cloned().map(Argument::When),
        }
    }

    /// Lists who answers for a body today: those that have taken over from it (pitfall 3).
    fn successors(&self, who: &Considerer) -> Vec<Considerer> {
        match who {
            Considerer::Body(body) => {
                self.workspace.successors(body, self.day).into_iter().cloned().map(Considerer::Body).collect()
            }
            Considerer::Party(_) => vec![who.clone()],
        }
    }

    /// Names who is asked: a body that was taken over stands behind its successors.
    fn asked(&self, who: &Considerer) -> String {
        let names: Vec<String> = self.successors(who).iter().map(|heir| self.name(heir)).collect();
        match names.as_slice() {
            [only] if *only == self.name(who) => only.clone(),
            _ => format!("{} ({})", names.join(" / "), self.name(who)),
        }
    }

    fn signatures(&self) -> Option<Item> {
        let version = self.plan.signing()?;
        let signing = version.signing.as_ref()?;
        let missing = force::waited(self.plan, version);
        if missing.is_empty() {
            return None;
        }
        let (done, total) = force::standing_of(self.plan, self.workspace, version)?.counted();
        // A party with two offices is one party, however many lines it has.
        let mut parties: Vec<String> = Vec::new();
        for line in &missing {
            if !parties.contains(&line.head.party_name) {
                parties.push(line.head.party_name.clone());
            }
        }
        let message = Message::new("missing-signature").with("names", parties).with("done", done).with("total", total);
        let waiting_for = missing
            .iter()
            .map(|line| Waiting {
                holder: Holder::Party(line.head.party.clone(), Some(line.head.office.clone())),
                due: signing.due(&line.head.party),
                when: None,
            })
            .collect();
        let kind = Kind::Signatures(version.number.clone());
        Some(Item::new(kind, message, waiting_for, Some(signing.opened)))
    }

    fn relock(&self) -> Option<Item> {
        let version = self.plan.head.returned.as_ref()?;
        let message = Message::new("missing-relock").with("version", version).with("next", self.plan.next_version());
        Some(Item::new(Kind::Relock(version.clone()), message, vec![secretariat(None)], None))
    }

    /// Names remarks without an answer, by who owes it, and conditions that nobody has confirmed as met.
    fn remarks(&self) -> Vec<Item> {
        let mut owners: BTreeMap<Option<&PersonId>, Vec<&Remark>> = BTreeMap::new();
        for remark in self.plan.remarks.values().filter(|remark| remark.is_unanswered()) {
            owners.entry(remark.owner.as_ref()).or_default().push(remark);
        }
        let unanswered = owners.into_iter().map(|(owner, remarks)| {
            let (message, holder) = match owner {
                None => (Message::new("missing-remark-answers"), Holder::Secretariat),
                Some(person) => {
                    let message = Message::new("missing-remark-owner").with("name", self.workspace.person_name(person));
                    (message, Holder::Person(person.clone(), None))
                }
            };
            of_remarks(message, Waiting { holder, due: None, when: None }, &remarks)
        });
        let unmet: Vec<&Remark> =
            self.plan.remarks.values().map(AsRef::as_ref).filter(|remark| remark.is_unmet()).collect();
        let unmet =
            (!unmet.is_empty()).then(|| of_remarks(Message::new("missing-remark-met"), secretariat(None), &unmet));
        unanswered.chain(unmet).collect()
    }

    fn conditions(&self) -> impl Iterator<Item = Item> {
        self.plan.considerations.values().flat_map(move |recorded| {
            let given = &recorded.consideration;
            let unmet = given.conditions.iter().filter(|condition| !recorded.met.contains(&condition.no));
            unmet.map(move |condition| {
                let names: Vec<String> = given.bodies.iter().map(|who| self.name(who)).collect();
                let id = if condition.before_start { "missing-condition-start" } else { "missing-condition" };
                let message = Message::new(id).with("names", names).with("condition", &condition.text);
                let kind = Kind::Condition(given.id.clone(), condition.no);
                Item::new(kind, message, vec![secretariat(None)], Some(recorded.at))
            })
        })
    }

    /// Says which milestone comes next: the first that was neither opened nor skipped.
    fn next(&self, milestones: &[Milestone]) -> Option<Message> {
        // Signing that is open is what its milestone asks for, and what is missing says how far it has come.
        let signing = self.plan.signing().is_some();
        let next = milestones.iter().find(|milestone| {
            self.plan.steps_of(&milestone.node).is_empty()
                && !self.plan.head.skipped.contains_key(&milestone.node)
                && !(signing && milestone.act == Some(Act::Sign))
        })?;
        let names = Argument::each(next.recipients.lines.iter().map(|line| self.recipient(&line.who)));
        let when = next.recipients.lines.iter().find_map(|line| line.when.clone());
        let message = match when {
            Some(when) => Message::new("next-step-when").with("when", when),
            None if next.recipients.lines.is_empty() => Message::new("next-step-bare"),
            None => Message::new("next-step"),
        };
        Some(message.with("step", &next.key).with("title", &next.title).with("names", names))
    }

    fn recipient(&self, who: &Recipient) -> Argument {
        recipient(who, self.workspace, self.plan.head.lang, self.day)
    }
}

/// Says who is addressed: a body by the role it acts in, a set by its name, all parties by a term.
#[must_use]
pub fn recipient(who: &Recipient, workspace: &Workspace, lang: Lang, day: NaiveDate) -> Argument {
    let name = |who: Considerer| Argument::from(workspace.name_of(&who, lang, day));
    match who {
        Recipient::Body(body) | Recipient::Acting { role: body, .. } => name(Considerer::Body(body.clone())),
        Recipient::Set(set) => Argument::from(workspace.set(set, day).map_or(set.as_str(), |found| &found.name)),
        Recipient::Party(party) => name(Considerer::Party(party.clone())),
        Recipient::Parties => Argument::from(Message::new("all-parties")),
    }
}

/// Names milestones without a date that are not finished: a signing has its own deadline.
fn undated(plan: &Plan, milestones: &[Milestone]) -> Option<Item> {
    let dated = |milestone: &Milestone| milestone.recipients.lines.iter().any(|line| line.when.is_some());
    let started = |milestone: &Milestone| {
        !plan.steps_of(&milestone.node).is_empty() || plan.head.skipped.contains_key(&milestone.node)
    };
    let missing: Vec<_> = milestones.iter().filter(|milestone| !dated(milestone) && !started(milestone)).collect();
    if missing.is_empty()
        || (missing.iter().all(|milestone| milestone.act == Some(Act::Sign)) && plan.signing().is_some())
    {
        return None;
    }
    let message = Message::new("missing-dates")
        .with("count", missing.len())
        .with("milestones", Argument::each(missing.iter().map(|milestone| &milestone.key)));
    let kind = Kind::Dates(missing.iter().map(|milestone| milestone.node.clone()).collect());
    Some(Item::new(kind, message, vec![secretariat(None)], None))
}

fn of_remarks(message: Message, waiting: Waiting, remarks: &[&Remark]) -> Item {
    let keys = Argument::each(remarks.iter().map(|remark| format!("m{}", remark.no)));
    let message = message.with("count", remarks.len()).with("remarks", keys);
    Item::new(Kind::RemarkAnswers, message, vec![waiting], remarks.iter().map(|remark| remark.at).min())
}

const fn secretariat(due: Option<NaiveDate>) -> Waiting {
    Waiting { holder: Holder::Secretariat, due, when: None }
}

/// Lists the days of a plan's life that are still to be dealt with: each when it is near, and once it has passed.
fn coming(plan: &Plan, workspace: &Workspace, template: &Template) -> Vec<Item> {
    let mut items = Vec::new();
    for near in life::ahead(plan, workspace, template, NaiveDate::MIN) {
        let Some(after) = near.on.succ_opt() else { continue };
        let lead = Days::new(near.moment.lead());
        let passed = life::ahead(plan, workspace, template, after).into_iter().find(|due| due.moment == near.moment);
        let is_chance = near.moment == Moment::Notice;
        items.extend(passed.map(|due| Item {
            from: Some(after),
            until: is_chance.then(|| due.on.checked_add_days(lead)).flatten(),
            ..Item::from(due)
        }));
        let from = near.on.checked_sub_days(lead);
        items.push(Item { from, until: Some(near.on), ..Item::from(near) });
    }
    items
}

impl From<Due> for Item {
    fn from(due: Due) -> Self {
        Self::new(Kind::Life(due.moment), due.message, vec![secretariat(Some(due.on))], None)
    }
}

impl From<Considerer> for Holder {
    fn from(who: Considerer) -> Self {
        match who {
            Considerer::Body(body) => Self::Body(body),
            Considerer::Party(party) => Self::Party(party, None),
        }
    }
}
