//! The arithmetic: the same for votes that members cast and for counts from the minutes.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::body::{Base, CountedBy, Rule, SeatOf, Share, Threshold, Tie};
use crate::domain::case::{Choice, Silence, Vote};
use crate::domain::consideration::{Attendance, Count};
use crate::domain::id::PartyId;
use crate::domain::roster::{Place, Roster};

use super::{SideCount, Tally, Verdict, is_tied};

/// What seats are counted together by.
type Key = for<'a> fn(&'a Place<'_>) -> Option<&'a str>;

/// What the minutes say of a vote.
#[derive(Debug, Clone, Copy, Default)]
pub struct Minutes<'a> {
    /// Who was there.
    pub attendance: Option<&'a Attendance>,
    /// The votes, in what the rule counts.
    pub count: Count,
    /// The votes of each side, where they tell them.
    pub sides: &'a [SideCount],
    /// How many were recused without anybody in their place.
    pub recused: u32,
    /// What the chair voted for, where they tell it or what the body came to does.
    pub chair: Option<Choice>,
}

/// What is counted, before the rule is asked what it comes to.
#[derive(Debug, Default)]
struct Counted {
    seats: u32,
    present: u32,
    recused: u32,
    silent: u32,
    votes: Count,
    /// How many votes those present have, and how many there are at all, in what the rule counts.
    votes_present: u32,
    votes_all: u32,
    sides: Vec<SideCount>,
    chair: Option<Choice>,
}

/// Adds up the votes that seats have cast; votes for seats that are vacant, recused or without a vote count for nothing.
///
/// `silence` is what it means not to have answered, once the last day of a written procedure is over (pitfall 24).
#[must_use]
pub fn of_votes(rule: &Rule, roster: &Roster<'_>, votes: &BTreeMap<SeatOf, Vote>, silence: Option<Silence>) -> Tally {
    let cast = |place: &Place<'_>| votes.get(&place.of).map(|vote| vote.choice);
    let consents = silence == Some(Silence::Consents);
    let choice = |place: &Place<'_>| cast(place).or_else(|| consents.then_some(Choice::For));
    let choices = || roster.voting().filter_map(choice);
    let group = |key: Key, places: &[&Place<'_>]| {
        let mut groups: BTreeMap<String, Vec<Choice>> = BTreeMap::new();
        for (key, place) in places.iter().filter_map(|place| Some((key(place)?.to_owned(), place))) {
            groups.entry(key).or_default().extend(choice(place).filter(|_| place.counts()));
        }
        groups.into_iter().map(|(key, choices)| SideCount::of(key, choices.into_iter().collect())).collect::<Vec<_>>()
    };
    let voting: Vec<&Place<'_>> = roster.voting().collect();
    // A side whose seats are all recused is still a side, of which nobody takes part.
    let held: Vec<&Place<'_>> = roster.held().collect();
    let sides = || group(side, &held);
    let (units, votes_all) = match rule.by {
        CountedBy::Heads => (choices().collect::<Count>(), size(roster.voting().count())),
        CountedBy::Parties => units(group(party, &voting).iter().map(SideCount::choice)),
        CountedBy::Sides => units(sides().iter().map(SideCount::choice)),
    };
    let mut chairs = roster.chair().filter(|place| place.counts()).filter_map(cast);
    let chair = chairs.next().filter(|first| chairs.all(|other| other == *first));
    let counted = Counted {
        seats: size(roster.voting().count()),
        present: size(choices().count()),
        recused: recused(roster),
        silent: if consents { size(roster.voting().filter(|place| cast(place).is_none()).count()) } else { 0 },
        votes: units,
        votes_present: units.total(),
        votes_all,
        sides: if tells_sides(rule) { sides() } else { Vec::new() },
        chair,
    };
    judge(rule, counted)
}

/// Adds up what the minutes say. What they do not say of who has a vote is read from the roster of the day.
#[must_use]
pub fn of_count(rule: &Rule, roster: Option<&Roster<'_>>, minutes: Minutes<'_>) -> Tally {
    let voting = || roster.into_iter().flat_map(Roster::voting);
    let sides = sides_of(minutes.sides, roster.into_iter().flat_map(Roster::held));
    let votes = match rule.by {
        CountedBy::Sides if !minutes.sides.is_empty() => units(sides.iter().map(SideCount::choice)).0,
        _ => minutes.count,
    };
    let attendance = minutes.attendance;
    let there = |persons: &[_]| voting().filter(|place| place.sitters.iter().any(|who| persons.contains(*who))).count();
    let known = attendance.map(|known| there(&known.persons)).filter(|known| *known > 0).map(size);
    let heads = if minutes.sides.is_empty() {
        minutes.count.total()
    } else {
        minutes.sides.iter().map(|side| side.votes.total()).sum()
    };
    let present = attendance.and_then(|known| known.present).or(known).unwrap_or(heads);
    // Those recused in the minutes are members too; a roster of the case has left its own out already.
    let told = attendance.and_then(|known| known.of).map(|of| of.saturating_sub(minutes.recused));
    let left_out = minutes.recused.saturating_sub(roster.map_or(0, recused));
    let seats = told.unwrap_or_else(|| size(voting().count()).saturating_sub(left_out).max(present));
    let parties = || size(voting().filter_map(party).collect::<BTreeSet<_>>().len());
    let (votes_present, votes_all) = match rule.by {
        CountedBy::Heads => (present, seats),
        CountedBy::Parties => (votes.total(), parties().max(votes.total())),
        CountedBy::Sides => (votes.total(), size(sides.len()).max(votes.total())),
    };
    let counted = Counted {
        seats,
        present,
        recused: minutes.recused,
        silent: 0,
        votes,
        votes_present,
        votes_all,
        sides: if tells_sides(rule) { sides } else { Vec::new() },
        chair: minutes.chair,
    };
    judge(rule, counted)
}

/// Asks the rule what it comes to (pitfalls 4, 10-13).
fn judge(rule: &Rule, counted: Counted) -> Tally {
    let quorum = quorum(rule, counted.seats);
    let base = match rule.of {
        Base::Cast => counted.votes.in_favour.saturating_add(counted.votes.against),
        Base::Present => counted.votes_present,
        Base::All => counted.votes_all,
    };
    let needed = match rule.decides {
        Threshold::Consensus => 1,
        Threshold::Majority => base / 2 + 1,
        Threshold::TwoThirds => base.saturating_mul(2).div_ceil(3).max(1),
        Threshold::Unanimity => base.max(1),
    };
    let every_side = rule.share != Some(Share::EachSide) || counted.sides.iter().all(|side| side.choice().is_some());
    let verdict = if quorum.is_some_and(|quorum| counted.present < quorum) || !every_side {
        Verdict::NotQuorate
    } else {
        verdict(rule, counted.votes, base, needed, counted.chair)
    };
    Tally {
        rule: rule.clone(),
        seats: counted.seats,
        present: counted.present,
        recused: counted.recused,
        quorum,
        votes: counted.votes,
        silent: counted.silent,
        base,
        needed,
        sides: counted.sides,
        verdict,
    }
}

fn verdict(rule: &Rule, votes: Count, base: u32, needed: u32, chair: Option<Choice>) -> Verdict {
    if rule.decides == Threshold::Consensus {
        let agree = votes.against == 0 && votes.in_favour >= needed;
        return if agree { Verdict::Adopted } else { Verdict::NoAgreement };
    }
    let tied = is_tied(rule, votes, base);
    match (rule.tie, chair) {
        _ if votes.in_favour >= needed => Verdict::Adopted,
        (Tie::Chair, Some(Choice::For)) if tied => Verdict::AdoptedByChair,
        (Tie::Chair, Some(Choice::Against)) if tied => Verdict::FallsByChair,
        (Tie::Lot, _) if tied => Verdict::Lot,
        _ => Verdict::Falls,
    }
}

/// Returns how many seats must take part, the larger of the number and the part of them.
fn quorum(rule: &Rule, seats: u32) -> Option<u32> {
    let part = match rule.share {
        Some(Share::Half) => Some(seats.div_ceil(2)),
        Some(Share::MoreThanHalf) => Some(seats / 2 + 1),
        Some(Share::TwoThirds) => Some(seats.saturating_mul(2).div_ceil(3)),
        Some(Share::EachSide) | None => None,
    };
    rule.quorum.max(part)
}

/// Returns the sides as the minutes tell them, and those of the roster that they do not tell of.
fn sides_of<'a, 'w: 'a>(told: &[SideCount], places: impl Iterator<Item = &'a Place<'w>>) -> Vec<SideCount> {
    let known: BTreeSet<&str> = places.filter_map(side).collect();
    let silent = known.into_iter().filter(|side| !told.iter().any(|told| told.side == *side));
    let silent = silent.map(|side| SideCount::of(side.to_owned(), Count::default()));
    told.iter().cloned().chain(silent).collect()
}

/// Counts units, each by what most of it is for, and how many of them there are.
fn units(choices: impl Iterator<Item = Option<Choice>>) -> (Count, u32) {
    let choices: Vec<_> = choices.collect();
    (choices.iter().copied().flatten().collect(), size(choices.len()))
}

fn recused(roster: &Roster<'_>) -> u32 {
    size(roster.places.iter().filter(|place| place.seat.rights.vote && place.is_recused).count())
}

const fn tells_sides(rule: &Rule) -> bool {
    matches!(rule.by, CountedBy::Sides) || matches!(rule.share, Some(Share::EachSide))
}

fn party<'a>(place: &'a Place<'_>) -> Option<&'a str> {
    place.seat.party.as_ref().map(PartyId::as_str)
}

fn side<'a>(place: &'a Place<'_>) -> Option<&'a str> {
    place.seat.side.as_deref()
}

fn size(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
