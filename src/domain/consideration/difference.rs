//! What two records of one meeting say differently: those of two secretaries, or before and after a correction.

use super::{Attendance, Consideration, Count};
use crate::domain::message::{Argument, Message};

impl Consideration {
    /// Lists what another record says otherwise, each as a sentence.
    #[must_use]
    pub fn differing(&self, other: &Self) -> Vec<Message> {
        let pairs = self.parts().into_iter().zip(other.parts());
        let apart = pairs.filter(|((_, first), (_, second))| first != second);
        apart.map(|((id, first), (_, second))| Message::new(id).with("first", first).with("second", second)).collect()
    }

    /// Gives what minutes say, in the order in which people compare them.
    fn parts(&self) -> [(&'static str, Argument); 15] {
        let recommends = self.recommends_to.as_ref().map(ToString::to_string);
        [
            ("differs-outcome", Message::new(self.outcome.term()).into()),
            ("differs-day", self.held.into()),
            ("differs-count", self.count.map_or_else(nothing, |count| votes(count).into())),
            ("differs-attendance", self.attendance.as_ref().map_or_else(nothing, |there| attendance(there).into())),
            ("differs-adopted", words(&self.adopted)),
            ("differs-conditions", list(self.conditions.iter().map(|condition| &condition.text))),
            ("differs-case", words(&self.case)),
            ("differs-reservation", words(&self.reservation)),
            ("differs-dissent", words(&self.dissent)),
            ("differs-place", words(&self.place)),
            ("differs-proposed", words(&self.proposed)),
            ("differs-proposals", list(self.proposals.iter().map(|proposal| &proposal.text))),
            ("differs-recused", list(self.recused.iter().map(|recusal| &recusal.who))),
            ("differs-recommends", words(&recommends)),
            ("differs-despite", words(&self.despite)),
        ]
    }
}

fn nothing() -> Argument {
    Message::new("differs-nothing").into()
}

fn words(text: &Option<String>) -> Argument {
    text.clone().map_or_else(nothing, Argument::from)
}

fn list<'a>(texts: impl Iterator<Item = &'a String>) -> Argument {
    let texts: Vec<&String> = texts.collect();
    if texts.is_empty() { nothing() } else { Argument::each(texts) }
}

fn votes(count: Count) -> Message {
    Message::new("differs-votes")
        .with("for", u64::from(count.in_favour))
        .with("against", u64::from(count.against))
        .with("abstaining", u64::from(count.abstaining))
}

fn attendance(there: &Attendance) -> Message {
    let number = |number: Option<u32>| number.map_or_else(nothing, |number| u64::from(number).into());
    Message::new("differs-present")
        .with("present", number(there.present))
        .with("of", number(there.of))
        .with("words", there.words.clone().unwrap_or_default())
}
