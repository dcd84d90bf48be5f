//! Rosters: who sits in bodies on a day, and who acts for a seat in one case (DESIGN 4.4).
//!
//! A seat has one vote, also when several share it or another body holds it.

mod told;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::body::{Body, Seat, SeatOf};
use super::case::Case;
use super::consideration::Consideration;
use super::id::{BodyId, PersonId};
use super::party::Considerer;
use super::plan::Plan;
use super::workspace::Workspace;

/// Who sits in bodies on a day, seat by seat.
#[derive(Debug, Clone)]
pub struct Roster<'w> {
    /// Every seat of the day, in the order of the bodies.
    pub places: Vec<Place<'w>>,
    /// The seats that chair on the day.
    chairs: Vec<SeatOf>,
    /// Whom the body found to have a conflict of interest in the case.
    recused: BTreeSet<&'w PersonId>,
}

/// One seat, and who acts for it.
#[derive(Debug, Clone)]
pub struct Place<'w> {
    /// Which seat.
    pub of: SeatOf,
    /// What is known of it on the day.
    pub seat: &'w Seat,
    /// Who may act for it: its holders, or whoever was called in for it in the case.
    pub sitters: Vec<&'w PersonId>,
    /// Nobody holds it on the day. A seat whose holder stays away from a case is not vacant.
    pub is_vacant: bool,
    /// Everybody who could act for it was found to have a conflict of interest.
    pub is_recused: bool,
}

impl Place<'_> {
    /// Tells whether the seat counts in quorum and base: it has a vote, somebody holds it, and it is not recused.
    #[must_use]
    pub const fn counts(&self) -> bool {
        self.seat.rights.vote && !self.is_vacant && !self.is_recused
    }

    /// Returns what the seat is called; its identity where nothing else is known.
    #[must_use]
    pub fn title(&self) -> String {
        self.seat.title.clone().unwrap_or_else(|| self.of.seat.to_string())
    }
}

impl<'w> Roster<'w> {
    /// Reads who sits in bodies on a day; a party's own organ has no seats here.
    #[must_use]
    pub fn at(workspace: &'w Workspace, bodies: &[Considerer], day: NaiveDate) -> Self {
        let known = bodies.iter().filter_map(|who| match who {
            Considerer::Body(body) => workspace.body(body),
            Considerer::Party(_) => None,
        });
        let mut roster = Self { places: Vec::new(), chairs: Vec::new(), recused: BTreeSet::new() };
        for body in known {
            roster.places.extend(body.seats_at(day).map(|(id, seat)| {
                let of = SeatOf { body: body.id.clone(), seat: id.clone() };
                let sitters = workspace.holders(seat, day);
                Place { of, seat, is_vacant: sitters.is_empty(), sitters, is_recused: false }
            }));
            roster.chairs.extend(chairs(body, day));
        }
        roster
    }

    /// Reads who acts in a case on a day: with those who were called in, without those who were recused (pitfalls 8, 9).
    #[must_use]
    pub fn of_case(workspace: &'w Workspace, case: &'w Case, day: NaiveDate) -> Self {
        let mut roster = Self::at(workspace, &case.call.bodies, day);
        let found = case.doubts.values().filter(|doubt| doubt.recused == Some(true));
        roster.recused = found.filter_map(|doubt| doubt.person.as_ref()).collect();
        let recused = &roster.recused;
        for place in &mut roster.places {
            if let Some(sitting) = case.sittings.get(&place.of) {
                place.sitters = sitting.person.iter().collect();
            }
            let doubt = case.doubts.get(&place.of).filter(|doubt| doubt.recused == Some(true));
            let free: Vec<_> = place.sitters.iter().copied().filter(|person| !recused.contains(person)).collect();
            let whole_seat = doubt.is_some_and(|doubt| doubt.person.is_none());
            let nobody_free = free.is_empty() && (doubt.is_some() || !place.sitters.is_empty());
            place.is_recused = whole_seat || nobody_free;
            if !free.is_empty() {
                place.sitters = free;
            }
        }
        roster
    }

    /// Reads who acted when a body did what is recorded: in its case, with the seats of the day it met.
    #[must_use]
    pub fn of_record(workspace: &'w Workspace, plan: &'w Plan, consideration: &Consideration) -> Self {
        match plan.cases.get(&consideration.id) {
            Some(case) => Self::of_case(workspace, case, consideration.held),
            None => Self::at(workspace, &consideration.bodies, consideration.held),
        }
    }

    /// Returns the part of it that is one body's.
    #[must_use]
    pub fn of_body(&self, body: &BodyId) -> Self {
        let mut own = self.clone();
        own.places.retain(|place| &place.of.body == body);
        own.chairs.retain(|chair| &chair.body == body);
        own
    }

    /// Finds the seat that a person acts for.
    #[must_use]
    pub fn place_of(&self, person: &PersonId) -> Option<&Place<'w>> {
        self.places.iter().find(|place| place.sitters.contains(&person))
    }

    /// Finds the seat that a person votes for: one with a vote that is not recused.
    #[must_use]
    pub fn voter(&self, person: &PersonId) -> Option<&Place<'w>> {
        self.voting().find(|place| place.sitters.contains(&person))
    }

    /// Walks through the seats that count in quorum and base; see [`Place::counts`].
    pub fn voting(&self) -> impl Iterator<Item = &Place<'w>> {
        self.places.iter().filter(|place| place.counts())
    }

    /// Walks through the seats with a vote that somebody holds, recused ones too.
    pub fn held(&self) -> impl Iterator<Item = &Place<'w>> {
        self.places.iter().filter(|place| place.seat.rights.vote && !place.is_vacant)
    }

    /// Walks through the seats that chair on the day; several chair together when they take turns as they agree.
    pub fn chair(&self) -> impl Iterator<Item = &Place<'w>> {
        self.places.iter().filter(|place| self.chairs.contains(&place.of))
    }

    /// Tells whether a person chairs: acts for a seat that does, and is not recused.
    #[must_use]
    pub fn chairs(&self, person: &PersonId) -> bool {
        self.chair().any(|place| !place.is_recused && place.sitters.contains(&person))
    }

    /// Tells whether somebody holds a seat that chairs on the day.
    #[must_use]
    pub fn has_chair(&self) -> bool {
        self.chair().any(|place| !place.is_vacant)
    }

    /// Finds who is next to step in for a seat: the first deputy who neither sits in the case nor is recused.
    #[must_use]
    pub fn next_deputy(&self, seat: &SeatOf) -> Option<&'w PersonId> {
        let place = self.places.iter().find(|place| &place.of == seat)?;
        let sits = |person: &PersonId| self.places.iter().any(|place| place.sitters.contains(&person));
        place.seat.deputies.iter().find(|person| !sits(person) && !self.recused.contains(person))
    }
}

fn chairs(body: &Body, day: NaiveDate) -> impl Iterator<Item = SeatOf> {
    let of_day = body.rule.since(day).map(|(from, rule)| rule.turn.of(&rule.chair, from, day));
    of_day.into_iter().flatten().map(|seat| SeatOf { body: body.id.clone(), seat: seat.clone() })
}
