//! What must always hold, told by a model that shares no line with the program: plain tables, counted by hand.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use vedtak::domain::case::Choice;
use vedtak::domain::consideration::Outcome;
use vedtak::domain::digest::Digest;
use vedtak::domain::event::PlanEvent;
use vedtak::domain::plan::Plan;
use vedtak::domain::tally::{Tally, Verdict};
use vedtak::domain::version::LineState;

use super::crowd::{Chair, chairs, mandates};

/// A case as the model keeps it.
#[derive(Debug, Default, Clone)]
struct Case {
    bodies: Vec<String>,
    /// Who was called in for a seat.
    called: BTreeMap<String, Option<String>>,
    recused: BTreeSet<String>,
    votes: BTreeMap<String, (String, Choice)>,
    is_over: bool,
}

/// Looks at everything that happens and says what is wrong.
pub struct Witness {
    chairs: Vec<Chair>,
    cases: BTreeMap<String, Case>,
    texts: BTreeMap<String, Digest>,
    signed: BTreeMap<String, LineState>,
    closed: BTreeSet<String>,
}

impl Witness {
    pub fn new() -> Self {
        Self {
            chairs: chairs(),
            cases: BTreeMap::new(),
            texts: BTreeMap::new(),
            signed: BTreeMap::new(),
            closed: BTreeSet::new(),
        }
    }

    fn chair(&self, seat: &str) -> Option<&Chair> {
        self.chairs.iter().find(|chair| chair.seat == seat)
    }

    fn sitter(&self, case: &Case, chair: &Chair, day: NaiveDate) -> Option<String> {
        case.called.get(&chair.seat).cloned().unwrap_or_else(|| Some(chair.holder_on(day).to_owned()))
    }

    /// Tells what is wrong with an event, before it is applied.
    pub fn event(&mut self, event: &PlanEvent, plan: &Plan, day: NaiveDate) -> Result<(), String> {
        match event {
            PlanEvent::ConsiderationOpened { consideration } => {
                let bodies = consideration.bodies.iter().map(|who| serde_json::to_value(who).unwrap());
                let bodies = bodies.filter_map(|who| Some(who.get("body")?.as_str()?.to_owned())).collect();
                self.cases.insert(consideration.id.to_string(), Case { bodies, ..Case::default() });
                Ok(())
            }
            PlanEvent::SeatTaken { consideration, seat, person, .. } => {
                let case = self.cases.get_mut(consideration.as_str()).ok_or("a seat in no case")?;
                let person = person.as_ref().map(ToString::to_string);
                case.votes.remove(seat.seat.as_str());
                case.called.insert(seat.seat.to_string(), person);
                Ok(())
            }
            PlanEvent::RecusalDecided { consideration, seat, recused, .. } => {
                let day = met(plan, consideration.as_str(), day);
                let case = self.cases.get(consideration.as_str()).ok_or("a recusal in no case")?.clone();
                let chair = self.chair(seat.seat.as_str()).ok_or("a recusal of no seat")?;
                let raised = plan.cases[consideration].doubts.get(seat).and_then(|doubt| doubt.person.as_ref());
                let whom = raised.map(ToString::to_string).or_else(|| self.sitter(&case, chair, day));
                let case = self.cases.get_mut(consideration.as_str()).ok_or("a recusal in no case")?;
                if *recused {
                    case.votes.remove(seat.seat.as_str());
                    case.recused.extend(whom);
                } else if let Some(whom) = whom {
                    case.recused.remove(&whom);
                }
                Ok(())
            }
            PlanEvent::VoteCast { consideration, seat, person, choice, .. } => {
                self.vote((consideration.as_str(), seat.seat.as_str()), person.as_str(), *choice, plan, day)
            }
            PlanEvent::VoteWithdrawn { consideration, seat } => {
                let case = self.cases.get_mut(consideration.as_str()).ok_or("a vote in no case")?;
                case.votes.remove(seat.seat.as_str());
                Ok(())
            }
            PlanEvent::ConsiderationRecorded { consideration, tally, .. } => {
                let outcome = consideration.outcome;
                let despite = consideration.despite.is_some();
                let result = self.recorded(
                    consideration.id.as_str(),
                    (outcome, despite),
                    tally.as_deref(),
                    plan,
                    consideration.held,
                );
                if let Some(case) = self.cases.get_mut(consideration.id.as_str()) {
                    case.is_over = true;
                }
                result
            }
            _ => self.signing(event, plan, day),
        }
    }

    fn vote(
        &mut self,
        (case, seat): (&str, &str),
        person: &str,
        choice: Choice,
        plan: &Plan,
        day: NaiveDate,
    ) -> Result<(), String> {
        let day = met(plan, case, day);
        let found = self.cases.get(case).ok_or("a vote in no case")?.clone();
        let chair = self.chair(seat).ok_or("a vote of no seat")?;
        let wrong = |what: &str| Err(format!("{person} votes for {seat} in {case}: {what}"));
        if found.is_over {
            return wrong("the case is over");
        }
        if !chair.votes {
            return wrong("the seat has no vote");
        }
        if !found.bodies.iter().any(|body| body == chair.body) {
            return wrong("the body does not have the case");
        }
        if self.sitter(&found, chair, day).as_deref() != Some(person) {
            return wrong("somebody else sits there");
        }
        if found.recused.contains(person) {
            return wrong("recused");
        }
        if found.votes.iter().any(|(other, (voter, _))| other != seat && voter == person) {
            return wrong("counts twice");
        }
        let case = self.cases.get_mut(case).ok_or("a vote in no case")?;
        case.votes.insert(seat.to_owned(), (person.to_owned(), choice));
        Ok(())
    }

    /// Counts the votes again, by hand.
    fn recorded(
        &self,
        case: &str,
        (outcome, despite): (Outcome, bool),
        tally: Option<&Tally>,
        plan: &Plan,
        held: NaiveDate,
    ) -> Result<(), String> {
        let Some(found) = self.cases.get(case).filter(|case| !case.votes.is_empty()) else { return Ok(()) };
        let tally = tally.ok_or("votes without a tally")?;
        let [body] = found.bodies.as_slice() else { return Ok(()) };
        let there = plan.cases.values().find(|known| known.call.id.as_str() == case);
        let day = there.and_then(|case| case.call.held).unwrap_or(held);
        let voting = self.chairs.iter().filter(|chair| chair.votes && chair.body == body);
        let counts =
            |chair: &&Chair| self.sitter(found, chair, day).is_none_or(|sitter| !found.recused.contains(&sitter));
        let voting: Vec<&Chair> = voting.filter(counts).collect();
        let of = |chair: &Chair| found.votes.get(&chair.seat).map(|(_, choice)| *choice);
        let all: Vec<(Option<&str>, Option<Choice>)> = voting.iter().map(|chair| (chair.side, of(chair))).collect();
        let expected =
            verdict(body, &all, voting.iter().find(|chair| chair.seat == "heads-0").and_then(|chair| of(chair)));
        if expected != tally.verdict {
            return Err(format!("{case} in {body}: {:?}, by hand {expected:?}: {all:?}\n{tally:?}", tally.verdict));
        }
        let adopts = matches!(outcome, Outcome::Approved | Outcome::ApprovedWithRemarks | Outcome::NoRemarks);
        if adopts && !despite && !matches!(expected, Verdict::Adopted | Verdict::AdoptedByChair | Verdict::Lot) {
            return Err(format!("{case}: {outcome:?} although {expected:?}"));
        }
        Ok(())
    }

    fn signing(&mut self, event: &PlanEvent, plan: &Plan, day: NaiveDate) -> Result<(), String> {
        let (line, person) = match event {
            PlanEvent::VersionLocked { version, text, .. } => {
                let taken = self.texts.insert(version.clone(), Digest::of(text.as_bytes()));
                return if taken.is_some() { Err(format!("{version} is locked twice")) } else { Ok(()) };
            }
            PlanEvent::SigningClosed { version, .. } => {
                self.closed.insert(version.clone());
                return Ok(());
            }
            // Both say in so many words that what stands there does not count any more.
            PlanEvent::LineWithdrawn { line, .. } | PlanEvent::LineDisputed { line, .. } => {
                self.signed.remove(line.as_str());
                return Ok(());
            }
            PlanEvent::LineSigned { line, person, statement, .. } => {
                let text = plan.versions[&plan.lines[line].version].text.to_string();
                if !statement.contains(&text) {
                    return Err(format!("{line} is signed over another text"));
                }
                (line, Some(person.to_string()))
            }
            PlanEvent::LineEvidenced { line, .. } => (line, None),
            _ => return Ok(()),
        };
        let found = &plan.lines[line];
        if self.signed.contains_key(line.as_str()) {
            return Err(format!("{line} is signed twice"));
        }
        if self.closed.contains(&found.version) && found.added.is_none() {
            return Err(format!("{line} is signed after the end"));
        }
        let holds = |(party, who, from, to): (&str, String, Option<NaiveDate>, Option<NaiveDate>)| {
            found.head.party.as_str() == party
                && Some(&who) == person.as_ref()
                && from.is_none_or(|from| from <= day)
                && to.is_none_or(|to| day <= to)
        };
        if person.is_some() && !mandates().into_iter().any(holds) {
            return Err(format!("{person:?} signs {line} without a mandate"));
        }
        Ok(())
    }

    /// Tells what is wrong with the plan after an entry.
    pub fn plan(&mut self, plan: &Plan) -> Result<(), String> {
        for (number, version) in &plan.versions {
            if self.texts.get(number) != Some(&version.text) {
                return Err(format!("the text of {number} changed"));
            }
        }
        for (id, line) in &plan.lines {
            match self.signed.get(id.as_str()) {
                Some(before) if *before != line.state => return Err(format!("what stands on {id} changed")),
                None if line.is_signed() && line.disputed.is_none() => {
                    drop(self.signed.insert(id.to_string(), line.state.clone()))
                }
                _ => {}
            }
        }
        Ok(())
    }
}

/// The day on which the roster of a case is asked for: that of its meeting, else today.
fn met(plan: &Plan, case: &str, day: NaiveDate) -> NaiveDate {
    let case = plan.cases.values().find(|known| known.call.id.as_str() == case);
    case.and_then(|case| case.call.held).unwrap_or(day)
}

/// What the votes of a body come to, by its own rule and nothing else.
fn verdict(body: &str, seats: &[(Option<&str>, Option<Choice>)], chair: Option<Choice>) -> Verdict {
    let number = |choice: Choice, side: Option<&str>| {
        seats.iter().filter(|(of, cast)| *cast == Some(choice) && (side.is_none() || *of == side)).count()
    };
    let (yes, no) = (number(Choice::For, None), number(Choice::Against, None));
    let present = seats.iter().filter(|(_, cast)| cast.is_some()).count();
    let adopted = |is: bool| if is { Verdict::Adopted } else { Verdict::Falls };
    match body {
        "heads" if 2 * present < seats.len() => Verdict::NotQuorate,
        "heads" if yes == no => match chair {
            Some(Choice::For) => Verdict::AdoptedByChair,
            Some(Choice::Against) => Verdict::FallsByChair,
            _ => Verdict::Falls,
        },
        "heads" => adopted(yes > no),
        "consensus" if no > 0 || yes == 0 => Verdict::NoAgreement,
        "consensus" => Verdict::Adopted,
        "thirds" if present < 4 => Verdict::NotQuorate,
        "thirds" => adopted(3 * yes >= 2 * seats.len()),
        _ => {
            let sides = ["municipal", "hospital"].map(Some);
            let voted = |side| seats.iter().any(|(of, cast)| *of == side && cast.is_some());
            if !sides.into_iter().all(voted) {
                return Verdict::NotQuorate;
            }
            let agrees = |side: &Option<&str>| number(Choice::For, *side) > number(Choice::Against, *side);
            let against = |side: &Option<&str>| number(Choice::For, *side) < number(Choice::Against, *side);
            let (yes, no) =
                (sides.iter().filter(|side| agrees(side)).count(), sides.iter().filter(|side| against(side)).count());
            adopted(yes > no)
        }
    }
}
