//! The sentences that show the arithmetic of a tally, and what cannot be.

use crate::domain::body::{Base, CountedBy, Rule, Threshold, Tie};
use crate::domain::case::Choice;
use crate::domain::message::{Argument, Message};

use super::{BodyTally, SideCount, Tally, Verdict, is_tied};

impl Rule {
    /// Tells why a member may not vote like this: some bodies let nobody abstain (pitfall 10), and where the chair's
    /// vote decides between equal ones the chair cannot opt out (pitfall 12).
    #[must_use]
    pub fn forbids(&self, choice: Choice, chairs: bool) -> Option<Message> {
        match choice {
            Choice::Abstain if !self.abstaining => Some(Message::new("tally-must-vote")),
            Choice::Abstain if chairs && self.tie == Tie::Chair => Some(Message::new("tally-chair-must-vote")),
            _ => None,
        }
    }
}

impl Tally {
    /// Says how it adds up: who took part, the votes, what they are measured against, and what it comes to.
    #[must_use]
    pub fn message(&self) -> Message {
        let mut said = vec![self.there()];
        said.extend(self.voted());
        match (self.verdict, self.votes.total()) {
            (Verdict::NotQuorate, _) => {}
            (_, 0) => said.push(Message::new("tally-no-votes")),
            _ => said.push(self.takes()),
        }
        said.push(self.comes_to());
        let join = |first: Message, next| Message::new("tally-then").with("first", first).with("next", next);
        said.into_iter().reduce(join).unwrap_or_else(|| self.comes_to())
    }

    /// Tells what of a count cannot be: more votes than members, or members who abstain though they must not.
    #[must_use]
    pub fn contradiction(&self) -> Option<Message> {
        let heads = match self.rule.by {
            CountedBy::Heads => self.votes.total(),
            CountedBy::Parties | CountedBy::Sides => 0,
        };
        let told: u32 = self.sides.iter().map(|side| side.votes.total()).sum();
        let abstains = self.votes.abstaining > 0 && self.rule.by == CountedBy::Heads;
        let present = u64::from(self.present);
        // Minutes may count as present whoever took no part.
        if self.present > self.seats.saturating_add(self.recused) {
            let said = Message::new("tally-more-present").with("present", present);
            Some(said.with("seats", u64::from(self.seats)))
        } else if heads.max(told) > self.present {
            let votes = u64::from(heads.max(told));
            Some(Message::new("tally-more-votes").with("votes", votes).with("present", present))
        } else if abstains {
            self.rule.forbids(Choice::Abstain, false)
        } else {
            None
        }
    }

    fn there(&self) -> Message {
        Message::new("tally-there")
            .with("present", u64::from(self.present))
            .with("seats", u64::from(self.seats))
            .with("quorum", u64::from(self.quorum.unwrap_or_default()))
            .with("recused", u64::from(self.recused))
    }

    fn voted(&self) -> Option<Message> {
        let id = match self.rule.by {
            CountedBy::Sides if !self.sides.is_empty() => {
                let sides = Argument::each(self.sides.iter().map(side));
                return Some(Message::new("tally-votes-sides").with("sides", sides));
            }
            CountedBy::Parties => "tally-votes-parties",
            CountedBy::Heads | CountedBy::Sides => "tally-votes",
        };
        let said = Message::new(id)
            .with("for", u64::from(self.votes.in_favour))
            .with("silent", u64::from(self.silent))
            .with("against", u64::from(self.votes.against))
            .with("abstaining", u64::from(self.votes.abstaining));
        (self.votes.total() > 0).then_some(said)
    }

    fn takes(&self) -> Message {
        let id = match self.rule.decides {
            Threshold::Consensus => return Message::new("tally-takes-consensus"),
            Threshold::Majority => "tally-takes-majority",
            Threshold::TwoThirds => "tally-takes-two-thirds",
            Threshold::Unanimity => "tally-takes-unanimity",
        };
        let of = match self.rule.of {
            Base::Cast => "cast",
            Base::Present => "present",
            Base::All => "all",
        };
        let by = match self.rule.by {
            CountedBy::Heads => "heads",
            CountedBy::Parties => "parties",
            CountedBy::Sides => "sides",
        };
        let base = Message::new("tally-base").with("of", of).with("by", by).with("base", u64::from(self.base));
        Message::new(id).with("base", base).with("needed", u64::from(self.needed))
    }

    fn comes_to(&self) -> Message {
        let enough = self.quorum.is_none_or(|quorum| quorum <= self.present);
        Message::new(match self.verdict {
            Verdict::NotQuorate if enough => {
                let missing = self.sides.iter().filter(|side| side.choice().is_none()).map(|side| side.side.clone());
                return Message::new("tally-side-missing").with("sides", missing.collect::<Vec<_>>());
            }
            Verdict::NotQuorate => "tally-few",
            Verdict::Adopted => "tally-adopted",
            Verdict::Falls if is_tied(&self.rule, self.votes, self.base) => match self.rule.tie {
                Tie::Chair => "tally-tie-chair-awaited",
                Tie::Falls | Tie::Lot => "tally-tie-falls",
            },
            Verdict::Falls => "tally-falls",
            Verdict::AdoptedByChair => "tally-tie-adopted-by-chair",
            Verdict::FallsByChair => "tally-tie-falls-by-chair",
            Verdict::Lot => "tally-lot",
            Verdict::NoAgreement => "tally-no-agreement",
        })
    }
}

impl BodyTally {
    /// Says how it adds up in the body of this name.
    #[must_use]
    pub fn message(&self, name: &str) -> Message {
        Message::new("tally-of-body").with("name", name).with("tally", self.tally.message())
    }
}

fn side(count: &SideCount) -> Message {
    Message::new("tally-side")
        .with("side", &count.side)
        .with("choice", count.choice().map_or("absent", Choice::name))
        .with("told", u64::from(count.votes.total()))
        .with("for", u64::from(count.votes.in_favour))
        .with("against", u64::from(count.votes.against))
}
