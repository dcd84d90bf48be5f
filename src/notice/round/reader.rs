//! Who reads a notice: the persons who answer for a body or a party, else the address of the body or party itself.

use serde::{Deserialize, Serialize};

use super::{Question, Round};
use crate::domain::id::{BodyId, OfficeId, PartyId, PersonId};
use crate::domain::lang::Lang;
use crate::domain::outstanding::Holder;
use crate::domain::party::Considerer;
use crate::domain::person::Capacity;
use crate::domain::plan::Plan;
use crate::domain::sight::{Pass, Sight, to_plan};
use crate::domain::value::FieldValue;

/// Whose address a notice goes to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Whose {
    /// A person's.
    Person(PersonId),
    /// A body's.
    Body(BodyId),
    /// A party's.
    Party(PartyId),
}

impl Whose {
    /// Returns it as it stands in a key.
    pub(in crate::notice) fn tag(&self) -> String {
        match self {
            Self::Person(person) => format!("person:{person}"),
            Self::Body(body) => format!("body:{body}"),
            Self::Party(party) => format!("party:{party}"),
        }
    }
}

impl From<&Considerer> for Whose {
    fn from(who: &Considerer) -> Self {
        match who {
            Considerer::Body(body) => Self::Body(body.clone()),
            Considerer::Party(party) => Self::Party(party.clone()),
        }
    }
}

/// Who gets a notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reader {
    /// Whose address it is.
    pub whose: Whose,
    /// The name.
    pub name: String,
    /// The address.
    pub mail: String,
    /// The language that the notice is written in.
    pub lang: Lang,
}

impl Reader {
    /// Returns the person; none when it is the address of a body or a party.
    #[must_use]
    pub const fn person(&self) -> Option<&PersonId> {
        match &self.whose {
            Whose::Person(person) => Some(person),
            Whose::Body(_) | Whose::Party(_) => None,
        }
    }
}

impl Round<'_> {
    /// Lists who is told of a question. Nobody is told of a plan that he or she may not see.
    pub(super) fn readers(&self, question: &Question<'_>) -> Vec<Reader> {
        let plan = question.plan;
        let lang = self.language(&question.who).unwrap_or(plan.head.lang);
        let sees = |reader: &Reader| self.sees(reader, plan);
        let persons = self.persons(question).into_iter().filter_map(|person| self.person(person, Some(lang)));
        let persons: Vec<Reader> = persons.filter(sees).collect();
        if persons.is_empty() { self.itself(&question.who, lang).into_iter().filter(sees).collect() } else { persons }
    }

    /// Returns a person as a reader, in the language that he or she chose, else in another one; none without an address.
    pub(super) fn person(&self, id: &PersonId, lang: Option<Lang>) -> Option<Reader> {
        let person = self.workspace.person(id)?;
        let mail = person.naming.as_ref()?.mail.clone()?;
        let lang = (self.chosen)(id).or(lang).or_else(|| self.spoken(id)).unwrap_or_else(|| self.common());
        Some(Reader { whose: Whose::Person(id.clone()), name: person.name().to_owned(), mail, lang })
    }

    /// Tells whether a reader may see that a plan exists.
    pub(super) fn sees(&self, reader: &Reader, plan: &Plan) -> bool {
        let circle = to_plan(plan);
        if circle.is_open() {
            return true;
        }
        match &reader.whose {
            Whose::Person(person) => Sight::of_person(self.workspace, person, self.now.day).sees_plan(plan),
            Whose::Body(body) => Sight::sitting_in(body).sees_plan(plan),
            Whose::Party(party) => circle.passes.iter().any(|pass| matches!(pass, Pass::Office(of, _) if of == party)),
        }
    }

    /// Lists the persons who answer for whoever is asked.
    fn persons<'q>(&'q self, question: &'q Question<'_>) -> Vec<&'q PersonId> {
        match (&question.who, &question.waiting.holder) {
            (Considerer::Body(body), _) => self.members(question, body),
            (Considerer::Party(party), Holder::Party(_, Some(office))) => self.signatories(party, |id| id == office),
            (Considerer::Party(party), _) => self.signatories(party, |_| true),
        }
    }

    /// Lists who sits in a body in the case that is asked about: with whom it called in, without whom it found to have a
    /// conflict of interest.
    fn members<'q>(&'q self, question: &'q Question<'_>, body: &'q BodyId) -> Vec<&'q PersonId> {
        let mut persons = self.workspace.sitters(body, self.now.day);
        let cases = question.plan.pending(&question.who);
        for case in cases.filter(|case| question.step.is_some_and(|step| step.id == case.call.step)) {
            for (seat, sitting) in case.sittings.iter().filter(|(seat, _)| seat.body == *body) {
                let own =
                    self.workspace.seat(seat, self.now.day).map(|seat| self.workspace.holders(seat, self.now.day));
                persons.retain(|person| !own.as_ref().is_some_and(|own| own.contains(person)));
                persons.extend(sitting.person.as_ref());
            }
            let recused = case.doubts.values().filter(|doubt| doubt.recused == Some(true));
            let recused: Vec<&PersonId> = recused.filter_map(|doubt| doubt.person.as_ref()).collect();
            persons.retain(|person| !recused.contains(person));
        }
        persons.sort_unstable();
        persons.dedup();
        persons
    }

    /// Lists who may sign for a party today, in some of its offices.
    pub(super) fn signatories(&self, party: &PartyId, is_asked: impl Fn(&OfficeId) -> bool) -> Vec<&PersonId> {
        let offices = self.workspace.party(party).into_iter().flat_map(|party| &party.offices);
        let asked = offices.filter(|(id, _)| is_asked(id)).map(|(_, office)| office);
        asked.flat_map(|office| office.mandates_at(self.now.day)).map(|mandate| &mandate.person).collect()
    }

    /// Returns a body or a party as a reader, by its own address.
    fn itself(&self, who: &Considerer, lang: Lang) -> Option<Reader> {
        let mail = self.fact(who, "mail")?.to_owned();
        let name = self.workspace.name_of(who, lang, self.now.day).to_owned();
        Some(Reader { whose: Whose::from(who), name, mail, lang })
    }

    /// Returns the language form of the first body or party that somebody acts for.
    fn spoken(&self, person: &PersonId) -> Option<Lang> {
        let capacities = self.workspace.capacities(person, self.now.day).into_iter();
        let mut acting = capacities.filter_map(|capacity| match capacity {
            Capacity::Member(body) => Some(Considerer::Body(body)),
            Capacity::Signatory { party, .. } => Some(Considerer::Party(party)),
            Capacity::Oneself | Capacity::Secretary | Capacity::Administrator => None,
        });
        acting.find_map(|who| self.language(&who))
    }

    /// Returns the language that most plans are written in.
    fn common(&self) -> Lang {
        self.langs.iter().max_by_key(|(_, count)| **count).map(|(lang, _)| *lang).unwrap_or_default()
    }

    fn language(&self, who: &Considerer) -> Option<Lang> {
        self.fact(who, "language").and_then(|code| code.parse().ok())
    }

    fn fact(&self, who: &Considerer, field: &str) -> Option<&str> {
        let value = match who {
            Considerer::Body(body) => self.workspace.body(body)?.fact(field, self.now.day),
            Considerer::Party(party) => self.workspace.party(party)?.fact(field, self.now.day),
        };
        value.and_then(FieldValue::text)
    }
}
