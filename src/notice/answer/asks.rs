//! What was asked of whom, as far as an answer can still carry its reference.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::domain::answering::originals;
use crate::domain::digest::Digest;
use crate::domain::id::{DispatchId, PlanId, StepId};
use crate::domain::lang::Lang;
use crate::domain::milestone::{Act, Step};
use crate::domain::party::Considerer;
use crate::domain::plan::Plan;
use crate::domain::process::waiting;
use crate::domain::reference::{Folded, reference};
use crate::domain::value::FieldValue;
use crate::domain::workspace::Workspace;

/// As many known references are named where one is not known.
const NEAREST: usize = 3;
/// How much of them has to be alike, from 0 to 1.
const LIKENESS: f32 = 0.6;

/// What one recipient was asked in one step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// The reference that an answer carries.
    pub reference: String,
    /// The plan.
    pub plan: PlanId,
    /// The plan's key.
    pub key: String,
    /// The step.
    pub step: StepId,
    /// The milestone's key.
    pub milestone: String,
    /// The how-manyeth round.
    pub round: u32,
    /// What is asked.
    pub act: Act,
    /// Who is asked.
    pub who: Considerer,
    /// The name of who is asked.
    pub name: String,
    /// The version that it is asked about.
    pub version: String,
    /// Whether an answer is awaited.
    pub waits: bool,
    pub(super) folded: Folded,
    pub(super) dispatches: Vec<DispatchId>,
    pub(super) addresses: Vec<String>,
    pub(super) names: Vec<String>,
}

/// The versions of a plan, by what their texts are known by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Texts {
    pub plan: PlanId,
    pub beginning: Folded,
    pub versions: Vec<(Digest, String)>,
}

/// Everything that was asked of anybody in some plans.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asks {
    pub(super) all: Vec<Ask>,
    pub(super) plans: Vec<Texts>,
    entered: BTreeSet<Digest>,
}

impl Ask {
    /// Tells whether this was sent as the e-mail of an identity; a reminder has the dispatch's with a number.
    pub(super) fn sent_as(&self, id: &str) -> bool {
        let dispatch = id.split('.').next().unwrap_or_default();
        self.dispatches.iter().any(|sent| sent.as_str() == dispatch)
    }
}

impl Asks {
    /// Adds what a plan has asked, those too whom it asks no more: their answers still come.
    pub fn add(&mut self, plan: &Plan, workspace: &Workspace, (lang, day): (Lang, NaiveDate)) {
        let versions = plan.versions.values().map(|version| (version.text, version.number.clone())).collect();
        let beginning = Folded::of(&plan.head.key);
        self.entered.extend(originals(plan));
        self.plans.push(Texts { plan: plan.id.clone(), beginning, versions });
        for step in plan.steps.values() {
            let waiting = waiting(plan, step);
            let recipients = step.recipients.iter().map(|recipient| &recipient.who);
            for who in recipients.chain(step.dropped()) {
                let is_waiting = step.is_open() && waiting.contains(&who);
                self.all.push(ask((plan, step), workspace, who, (is_waiting, lang, day)));
            }
        }
    }

    /// Walks through everything that was asked.
    pub fn iter(&self) -> impl Iterator<Item = &Ask> {
        self.all.iter()
    }

    /// Tells whether a file was entered already in one of the plans, by its digest.
    #[must_use]
    pub fn is_entered(&self, original: &Digest) -> bool {
        self.entered.contains(original)
    }

    /// Finds what carries a reference, however it was typed.
    #[must_use]
    pub fn of_reference(&self, named: &str) -> Option<&Ask> {
        let named = Folded::of(named.trim().trim_matches(['[', ']'])).to_string();
        self.all.iter().find(|ask| ask.folded.to_string() == named)
    }

    /// Lists the known references that are most like one that is not known, the likest first.
    #[must_use]
    pub fn nearest(&self, named: &str) -> Vec<String> {
        let known: Vec<String> = self.all.iter().map(|ask| ask.folded.to_string()).collect();
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        let named = Folded::of(named).to_string();
        let near = similar::get_close_matches(named.as_str(), &known, NEAREST, LIKENESS);
        let spelled = |folded: &str| self.all.iter().find(|ask| ask.folded.to_string() == folded);
        near.into_iter().filter_map(spelled).map(|ask| ask.reference.clone()).collect()
    }
}

fn ask(
    (plan, step): (&Plan, &Step),
    workspace: &Workspace,
    who: &Considerer,
    (waits, lang, day): (bool, Lang, NaiveDate),
) -> Ask {
    let reference = reference(plan, step, workspace, who);
    let sent = plan.dispatches.values().filter(|sent| sent.step == step.id && sent.recipient == *who);
    Ask {
        folded: Folded::of(&reference),
        reference,
        plan: plan.id.clone(),
        key: plan.head.key.clone(),
        step: step.id.clone(),
        milestone: step.key.clone(),
        round: step.round,
        act: step.act,
        who: who.clone(),
        name: workspace.name_of(who, lang, day).to_owned(),
        version: step.version.clone(),
        waits,
        dispatches: sent.map(|sent| sent.id.clone()).collect(),
        addresses: addresses(workspace, who, day),
        names: Lang::ALL.into_iter().map(|lang| workspace.name_of(who, lang, day).to_lowercase()).collect(),
    }
}

/// Lists the addresses that somebody may answer from: the recipient's own, and those of whoever sits in the body or may
/// sign for the party.
fn addresses(workspace: &Workspace, who: &Considerer, day: NaiveDate) -> Vec<String> {
    let (own, persons): (_, Vec<_>) = match who {
        Considerer::Body(id) => {
            let Some(body) = workspace.body(id) else { return Vec::new() };
            let seats = body.seats_at(day);
            (body.fact("mail", day), seats.flat_map(|(_, seat)| workspace.holders(seat, day)).cloned().collect())
        }
        Considerer::Party(id) => {
            let Some(party) = workspace.party(id) else { return Vec::new() };
            let mandates = party.offices.values().flat_map(|office| office.mandates_at(day));
            (party.fact("mail", day), mandates.map(|mandate| mandate.person.clone()).collect())
        }
    };
    let mail = |person| workspace.person(person)?.naming.as_ref()?.mail.as_deref();
    let all = own.and_then(FieldValue::text).into_iter().chain(persons.iter().filter_map(mail));
    all.map(str::to_lowercase).collect()
}
