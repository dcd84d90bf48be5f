//! The part of a form that holds minutes: what a body did on a day, to record it or to correct what was recorded.

use super::{Choice, Entry, Form};
use crate::domain::case::Case;
use crate::domain::consideration::{Attendance, Condition, Consideration, Count, Outcome, Proposal, Recusal};
use crate::domain::id::BodyId;
use crate::domain::message::Message;
use crate::ui::overlay::ask::Problem;
use crate::ui::overlay::fact;
use crate::ui::session::Session;

/// Minutes in the words of the form.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Minutes {
    /// The day.
    pub held: String,
    outcome: Option<Outcome>,
    case: String,
    place: String,
    present: String,
    of: String,
    attendance: String,
    count: String,
    proposed: String,
    adopted: String,
    proposals: String,
    before: String,
    conditions: String,
    recused: String,
    reservation: String,
    dissent: String,
    recommends: Option<BodyId>,
    despite: String,
}

impl Minutes {
    /// Begins with what the call of a case says.
    #[must_use]
    pub fn of_case(session: &Session, case: Option<&Case>, held: String) -> Self {
        let Some(case) = case else { return Self { held, ..Self::default() } };
        let found = case.doubts.values().filter(|doubt| doubt.recused == Some(true));
        let recused = found.filter_map(|doubt| {
            Some(format!("{}: {}", session.workspace.person_name(doubt.person.as_ref()?), doubt.basis))
        });
        Self {
            held,
            case: words(case.call.case.as_ref()),
            place: words(case.call.place.as_ref()),
            proposed: words(case.ballot.as_ref().map(|ballot| &ballot.proposed)),
            recused: recused.collect::<Vec<_>>().join("\n"),
            ..Self::default()
        }
    }

    /// Begins with what was recorded.
    #[must_use]
    pub fn of(session: &Session, given: &Consideration) -> Self {
        let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
        let there = given.attendance.as_ref();
        let conditions = |before_start| {
            let own = given.conditions.iter().filter(|condition| condition.before_start == before_start);
            own.map(|condition| condition.text.as_str()).collect::<Vec<_>>().join("\n")
        };
        let recused = given.recused.iter().map(|recusal| match &recusal.basis {
            Some(basis) => format!("{}: {basis}", recusal.who),
            None => recusal.who.clone(),
        });
        let count = given.count.map(|count| format!("{}-{}-{}", count.in_favour, count.against, count.abstaining));
        Self {
            held: session.locale.short_date(given.held),
            outcome: Some(given.outcome),
            case: words(given.case.as_ref()),
            place: words(given.place.as_ref()),
            present: number(there.and_then(|there| there.present)),
            of: number(there.and_then(|there| there.of)),
            attendance: words(there.and_then(|there| there.words.as_ref())),
            count: count.unwrap_or_default(),
            proposed: words(given.proposed.as_ref()),
            adopted: words(given.adopted.as_ref()),
            proposals: given.proposals.iter().map(line_of).collect::<Vec<_>>().join("\n"),
            before: conditions(true),
            conditions: conditions(false),
            recused: recused.collect::<Vec<_>>().join("\n"),
            reservation: words(given.reservation.as_ref()),
            dissent: words(given.dissent.as_ref()),
            recommends: given.recommends_to.clone(),
            despite: words(given.despite.as_ref()),
        }
    }

    /// Lists the entries in the order of minutes.
    #[must_use]
    pub fn entries(&self, session: &Session) -> Vec<Entry> {
        let term = |id| session.locale.term(id);
        let line = |id, label, text: &str, hint| Entry::line(id, term(label), text).hint(term(hint));
        let prose = |id, label, text: &str, hint| Entry::prose(id, term(label), text).hint(term(hint));
        let outcomes = Outcome::ALL.map(|outcome| Choice::new(outcome.name(), term(outcome.term())));
        let outcome =
            Entry::choice("outcome", term("record-outcome"), outcomes.into(), self.outcome.map(Outcome::name));
        let (label, bodies) = (term("considered-recommends"), fact::bodies(session));
        let recommends = Entry::choice("recommends", label, bodies, self.recommends.as_ref().map(BodyId::as_str));
        vec![
            Entry::day("held", term("record-held"), &self.held).hint(term("record-held-hint")),
            outcome.hint(term("record-outcome-hint")),
            line("case", "record-case", &self.case, "record-case-hint"),
            line("place", "record-place", &self.place, "record-place-hint"),
            line("present", "record-present", &self.present, "record-present-hint"),
            line("of", "record-of", &self.of, "record-of-hint"),
            line("attendance", "record-attendance", &self.attendance, "record-attendance-hint"),
            line("count", "record-count", &self.count, "record-count-hint"),
            prose("proposed", "record-proposed", &self.proposed, "record-proposed-hint"),
            prose("adopted", "record-adopted", &self.adopted, "record-adopted-hint"),
            prose("proposals", "record-proposals", &self.proposals, "record-proposals-hint"),
            prose("before", "record-before", &self.before, "record-before-hint"),
            prose("conditions", "record-conditions", &self.conditions, "record-conditions-hint"),
            prose("recused", "record-recused", &self.recused, "record-recused-hint"),
            prose("reservation", "record-reservation", &self.reservation, "record-reservation-hint"),
            prose("dissent", "record-dissent", &self.dissent, "record-dissent-hint"),
            recommends.hint(term("record-recommends-hint")),
            prose("despite", "record-despite", &self.despite, "record-despite-hint"),
        ]
    }

    /// Writes what the form says into a consideration; what the form can not say of it stays.
    ///
    /// # Errors
    /// The entry that is needed, or is no day, number or count.
    pub fn write(form: &Form, session: &Session, known: Consideration) -> Result<Consideration, Problem> {
        let before = Self::of(session, &known);
        let outcome = form.choice("outcome").and_then(Outcome::named);
        let outcome = outcome.ok_or_else(|| Problem::new("outcome", Message::new("form-needed")))?;
        let is = |entry, text: &str| form.text(entry).unwrap_or_default() == text;
        let there = known.attendance.unwrap_or_default();
        let (present, of, said) = (form.number("present")?, form.number("of")?, form.text("attendance"));
        let attendance = Attendance { present, of, words: said, ..there };
        let same_conditions = is("before", &before.before) && is("conditions", &before.conditions);
        Ok(Consideration {
            held: form.needed_day("held", session)?,
            outcome,
            place: form.text("place"),
            case: form.text("case"),
            attendance: (attendance != Attendance::default()).then_some(attendance),
            recused: if is("recused", &before.recused) { known.recused } else { recused(form) },
            count: count(form)?,
            proposed: form.text("proposed"),
            adopted: form.text("adopted"),
            proposals: if is("proposals", &before.proposals) { known.proposals } else { proposals(form)? },
            recommends_to: form.choice("recommends").and_then(|id| BodyId::new(id).ok()),
            conditions: if same_conditions { known.conditions } else { conditions(form) },
            reservation: form.text("reservation"),
            dissent: form.text("dissent"),
            despite: form.text("despite"),
            ..known
        })
    }
}

fn words(text: Option<&String>) -> String {
    text.cloned().unwrap_or_default()
}

/// Writes a proposal in the line that it is read from.
fn line_of(proposal: &Proposal) -> String {
    let count = proposal.count.map(|count| format!(": {}-{}-{}", count.in_favour, count.against, count.abstaining));
    format!("{}{}{}", if proposal.adopted { "+ " } else { "" }, proposal.text, count.unwrap_or_default())
}

/// Reads the votes.
fn count(form: &Form) -> Result<Option<Count>, Problem> {
    let Some(text) = form.text("count") else { return Ok(None) };
    let wrong = || Problem::new("count", Message::new("record-count-wrong"));
    votes(&text).map(Some).ok_or_else(wrong)
}

/// Reads `9 - 1 - 0`: for, against, abstaining; whatever stands between the numbers, and the last may be left out.
fn votes(text: &str) -> Option<Count> {
    let numbers: Vec<Option<u32>> = text
        .split(|character: char| !character.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().ok())
        .collect();
    match numbers.as_slice() {
        [Some(in_favour), Some(against)] => Some(Count { in_favour: *in_favour, against: *against, abstaining: 0 }),
        [Some(in_favour), Some(against), Some(abstaining)] => {
            Some(Count { in_favour: *in_favour, against: *against, abstaining: *abstaining })
        }
        _ => None,
    }
}

/// Reads proposals in the order they were put, one a line: the words, a colon, the votes; a plus before the adopted one.
fn proposals(form: &Form) -> Result<Vec<Proposal>, Problem> {
    let text = form.text("proposals").unwrap_or_default();
    let wrong = || Problem::new("proposals", Message::new("record-proposals-wrong"));
    let read = |line: &str| {
        let (adopted, line) = line.strip_prefix('+').map_or((false, line), |rest| (true, rest.trim()));
        let (words, count) = line.rsplit_once(':').ok_or_else(wrong)?;
        let count = Some(votes(count).ok_or_else(wrong)?);
        let text = words.trim().to_owned();
        if text.is_empty() { Err(wrong()) } else { Ok(Proposal { text, by: None, count, adopted }) }
    };
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(read).collect()
}

/// Reads conditions, one a line: those before the start first.
fn conditions(form: &Form) -> Vec<Condition> {
    let of = |entry, before_start| {
        let text = form.text(entry).unwrap_or_default();
        let lines: Vec<String> =
            text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
        lines.into_iter().map(move |text| (text, before_start))
    };
    let all = of("before", true).chain(of("conditions", false));
    (1..).zip(all).map(|(no, (text, before_start))| Condition { no, text, before_start }).collect()
}

/// Reads who was recused, one a line: the name, a colon, the ground.
fn recused(form: &Form) -> Vec<Recusal> {
    let text = form.text("recused").unwrap_or_default();
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let read = |line: &str| match line.split_once(':') {
        Some((who, basis)) => Recusal { who: who.trim().to_owned(), basis: Some(basis.trim().to_owned()), later: None },
        None => Recusal { who: line.to_owned(), basis: None, later: None },
    };
    lines.map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Vec<Proposal>, Problem> {
        proposals(&Form::new([Entry::prose("proposals", String::new(), text)]))
    }

    #[test]
    fn proposals_stand_one_a_line_with_their_votes() {
        let both = read("Utsetje: saka: 3-6-1\n\n+ Slutte seg til: 7-3").unwrap();
        let [first, second] = both.as_slice() else { panic!("{both:?}") };
        assert_eq!((first.text.as_str(), first.adopted), ("Utsetje: saka", false));
        assert_eq!(first.count, Some(Count { in_favour: 3, against: 6, abstaining: 1 }));
        assert_eq!((second.text.as_str(), second.adopted), ("Slutte seg til", true));
        assert_eq!(second.count, Some(Count { in_favour: 7, against: 3, abstaining: 0 }));
        let lines: Vec<String> = both.iter().map(line_of).collect();
        assert_eq!(lines, ["Utsetje: saka: 3-6-1", "+ Slutte seg til: 7-3-0"]);
        assert_eq!(read("").unwrap(), []);
        for wrong in ["Utsetje", "Utsetje: ja", ": 3-1", "+ : 3-1"] {
            assert_eq!(read(wrong).unwrap_err().entry, "proposals", "{wrong}");
        }
    }
}
