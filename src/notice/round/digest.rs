//! The digest: everything that waits for a person, in one notice a week.

use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate};

use super::{About, Notice, Round, answers, recipient, whom};
use crate::domain::id::PersonId;
use crate::domain::message::Message;
use crate::domain::outstanding::{Holder, Item, Waiting, outstanding};
use crate::domain::party::Considerer;
use crate::domain::person::Role;
use crate::domain::plan::Plan;
use crate::domain::reference::reference;
use crate::domain::sight::Sight;
use crate::domain::template::Template;

/// What waits for a person in one plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Waits {
    /// The plan's title.
    pub plan: String,
    /// What waits.
    pub wanted: Vec<Wanted>,
    /// How many things more wait that not everybody may see, and that no e-mail names.
    pub unnamed: usize,
}

/// One thing that waits for a person.
#[derive(Debug, Clone, PartialEq)]
pub struct Wanted {
    /// The sentence of the screens.
    pub sentence: Message,
    /// Since when.
    pub since: Option<NaiveDate>,
    /// The last day, where the sentence does not tell it.
    pub due: Option<NaiveDate>,
    /// The reference that an answer carries.
    pub reference: Option<String>,
}

impl Round<'_> {
    /// Takes in what waits for persons in a plan; of it, what everybody may see is named.
    pub(super) fn gather(&mut self, plan: &Plan, template: &Template, (open, items): (&Plan, &[Item])) {
        let Some(day) = self.digest_day() else { return };
        let is_clear = Sight::public().veil(plan).is_clear(plan);
        let all = if is_clear { Vec::new() } else { outstanding(plan, self.workspace, template, self.now.day).items };
        let told = if is_clear { items } else { &all };
        for person in self.concerned(told) {
            let Some(reader) = self.person(&person, None).filter(|reader| self.sees(reader, plan)) else { continue };
            let wanted = self.wanted(&person, day, (open, items));
            let unnamed = if is_clear {
                0
            } else {
                let seen = Sight::of_person(self.workspace, &person, self.now.day).veil(plan).without(plan);
                let own = outstanding(&seen, self.workspace, template, self.now.day).items;
                self.wanted(&person, day, (&seen, &own)).len().saturating_sub(wanted.len())
            };
            if !wanted.is_empty() || unnamed > 0 {
                let waits = Waits { plan: plan.head.title.clone(), wanted, unnamed };
                let Some(person) = reader.person().cloned() else { continue };
                self.waiting.entry(person).or_default().push(waits);
            }
        }
    }

    /// Makes the digest of everybody for whom anything waits.
    pub(super) fn digests(&mut self) {
        let week = self.now.day.iso_week();
        for (person, waits) in std::mem::take(&mut self.waiting) {
            let Some(reader) = self.person(&person, None) else { continue };
            let key = format!("digest/{person}/{}-W{:02}", week.year(), week.week());
            self.found.push(Notice { key, reader, about: About::Digest(waits) });
        }
    }

    /// Returns the day of this week's digest, from that day on: it is due later in the week too, when nobody ran a round
    /// then.
    fn digest_day(&self) -> Option<NaiveDate> {
        let week = self.now.day.iso_week();
        NaiveDate::from_isoywd_opt(week.year(), week.week(), self.digest?).filter(|day| *day <= self.now.day)
    }

    /// Lists the persons for whom any of some items waits.
    fn concerned(&self, items: &[Item]) -> BTreeSet<PersonId> {
        let waiting = items.iter().flat_map(|item| &item.waiting_for);
        waiting.flat_map(|waiting| self.answering(waiting)).cloned().collect()
    }

    /// Lists the persons who act for whoever is waited for.
    fn answering<'w>(&'w self, waiting: &'w Waiting) -> Vec<&'w PersonId> {
        match &waiting.holder {
            Holder::Secretariat => {
                let persons = self.workspace.persons.values();
                persons
                    .filter(|person| person.has_role(Role::Secretary, self.now.day))
                    .map(|person| &person.id)
                    .collect()
            }
            Holder::Body(body) => self.workspace.sitters(body, self.now.day),
            Holder::Party(party, office) => {
                self.signatories(party, |id| office.as_ref().is_none_or(|office| office == id))
            }
            Holder::Person(person, _) => vec![person],
        }
    }

    /// Lists what waits for a person among some items, in each body and party that the person acts for.
    /// What came on the day of the digest or after it has its own notice, and waits for the next digest.
    fn wanted(&self, person: &PersonId, day: NaiveDate, (plan, items): (&Plan, &[Item])) -> Vec<Wanted> {
        let mut found: Vec<Wanted> = Vec::new();
        let is_old = |item: &&Item| item.since.is_none_or(|since| self.workspace.day_of(since) < day);
        for item in items.iter().filter(is_old) {
            for waiting in item.waiting_for.iter().filter(|waiting| self.answering(waiting).contains(&person)) {
                let wanted = self.one(plan, item, waiting);
                if !found.contains(&wanted) {
                    found.push(wanted);
                }
            }
        }
        found
    }

    fn one(&self, plan: &Plan, item: &Item, waiting: &Waiting) -> Wanted {
        let day = self.now.day;
        let who = match &waiting.holder {
            Holder::Body(body) => Some(Considerer::Body(body.clone())),
            Holder::Party(party, _) => Some(Considerer::Party(party.clone())),
            Holder::Secretariat | Holder::Person(..) => None,
        };
        let own = who.as_ref().and_then(|who| item.owed(&whom(who), self.workspace, day));
        let step = answers(item).and_then(|step| plan.steps.get(step));
        let asked = |who: &Considerer| {
            let step = step?;
            Some(reference(plan, step, self.workspace, &recipient(self.workspace, step, who, day)))
        };
        Wanted {
            sentence: own.map_or_else(|| item.message.clone(), |own| own.message),
            since: item.since.map(|since| self.workspace.day_of(since)),
            due: waiting.due.filter(|_| waiting.when.is_none() && who.is_some()),
            reference: who.as_ref().and_then(asked),
        }
    }
}
