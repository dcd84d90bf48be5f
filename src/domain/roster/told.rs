//! What is said of a body on a day: how it decides, who chairs and hosts, who sits and who steps in.

use chrono::NaiveDate;

use crate::domain::body::{Base, Body, CountedBy, Holders, Rule, SeatOf, Share, Tie, Turn};
use crate::domain::lang::Lang;
use crate::domain::message::{Argument, Message};
use crate::domain::party::Considerer;
use crate::domain::workspace::Workspace;

use super::{Place, Roster};

impl Rule {
    /// Says the parts of the rule, in the order in which they are asked for: what it takes, of what, who must be there.
    #[must_use]
    pub fn told(&self) -> Vec<Message> {
        let mut parts = vec![Message::new(self.decides.term()), Message::new(self.by.term())];
        parts.extend(self.of.term().map(Message::new));
        parts.extend(self.quorum.map(|quorum| Message::new("rule-of-quorum").with("quorum", u64::from(quorum))));
        parts.extend(self.share.map(|share| Message::new(share.term())));
        if self.tie != Tie::Falls || self.by != CountedBy::Heads {
            parts.push(Message::new("roster-tie").with("tie", Message::new(self.tie.term())));
        }
        if !self.abstaining {
            parts.push(Message::new("roster-must-vote"));
        }
        parts
    }
}

impl Base {
    const fn term(self) -> Option<&'static str> {
        match self {
            Self::Cast => None,
            Self::Present => Some("base-present"),
            Self::All => Some("base-all"),
        }
    }
}

impl Share {
    /// Returns the text id of which part must be there.
    #[must_use]
    pub const fn term(self) -> &'static str {
        match self {
            Self::Half => "share-half",
            Self::MoreThanHalf => "share-more-than-half",
            Self::TwoThirds => "share-two-thirds",
            Self::EachSide => "share-each-side",
        }
    }
}

impl Turn {
    const fn term(self) -> Option<&'static str> {
        match self {
            Self::Any => None,
            Self::Year => Some("turn-year"),
            Self::HalfYear => Some("turn-half-year"),
        }
    }
}

impl Roster<'_> {
    /// Says who chairs and who hosts a body on a day, and how they take turns.
    #[must_use]
    pub fn duties(workspace: &Workspace, body: &Body, day: NaiveDate) -> Vec<Message> {
        let Some((from, rule)) = body.rule.since(day) else { return Vec::new() };
        let turn = rule.turn.term().map(Message::new);
        let said = |id: &'static str, names: Vec<String>, of: usize| {
            let said = Message::new(id).with("names", Argument::each(names));
            match turn.clone().filter(|_| of > 1) {
                Some(turn) => Message::new("roster-in-turn").with("what", said).with("turn", turn),
                None => said,
            }
        };
        let title = |seat: &_| {
            let of = SeatOf { body: body.id.clone(), seat: Clone::clone(seat) };
            workspace.seat(&of, day).and_then(|seat| seat.title.clone()).unwrap_or_else(|| of.seat.to_string())
        };
        let chairs: Vec<String> = rule.turn.of(&rule.chair, from, day).iter().map(title).collect();
        let hosts = rule.turn.of(&rule.host, from, day).iter().filter_map(|party| workspace.party(party));
        let hosts: Vec<String> = hosts.map(|party| party.name(day).to_owned()).collect();
        let mut out = Vec::new();
        if !chairs.is_empty() {
            out.push(said("roster-chairs", chairs, rule.chair.len()));
        }
        if !hosts.is_empty() {
            out.push(said("roster-hosts", hosts, rule.host.len()));
        }
        out
    }
}

impl Place<'_> {
    /// Says who holds the seat and how, who steps in, in order, and what the seat has no right to.
    #[must_use]
    pub fn told(&self, workspace: &Workspace, lang: Lang, day: NaiveDate) -> Message {
        let seat = self.seat;
        let deputies = seat.deputies.iter().map(|person| workspace.person_name(person));
        let party = seat.party.as_ref().and_then(|party| workspace.party(party)).map(|party| party.short(day));
        let belongs: Vec<&str> = party.into_iter().chain(seat.side.as_deref()).collect();
        Message::new("roster-seat")
            .with("who", self.held(workspace, lang, day))
            .with("several", seat.deputies.len())
            .with("deputies", Argument::each(deputies))
            .with("vote", if seat.rights.vote { "yes" } else { "no" })
            .with("belonging", belongs.len())
            .with("belongs", belongs.join(", "))
    }

    fn held(&self, workspace: &Workspace, lang: Lang, day: NaiveDate) -> Argument {
        let names = || Argument::each(self.sitters.iter().map(|person| workspace.person_name(person)));
        let body = |body: &_| workspace.name_of(&Considerer::Body(Clone::clone(body)), lang, day).to_owned();
        match &self.seat.holders {
            Holders::Body(other) => body(other).into(),
            Holders::Seat(of) => {
                let title = workspace.seat(of, day).and_then(|seat| seat.title.clone());
                let seat = title.unwrap_or_else(|| of.seat.to_string());
                let id = if self.is_vacant { "roster-by-empty-seat" } else { "roster-by-seat" };
                Message::new(id).with("names", names()).with("seat", seat).with("body", body(&of.body)).into()
            }
            held => held.term().map_or_else(names, |term| Message::new(term).into()),
        }
    }
}
