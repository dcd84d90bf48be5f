//! Applies events of cases and considerations: what bodies are asked, and what they came to.

use std::sync::Arc;

use crate::domain::case::{Ballot, Case, CaseState, Doubt, Move, Moving, Sitting, Vote};
use crate::domain::consideration::{Challenge, Correction, Recorded, Rectification, Rejected};
use crate::domain::event::{PlanEvent, Stamp};
use crate::domain::id::ConsiderationId;
use crate::domain::plan::Plan;

impl Plan {
    pub(super) fn apply_case(&mut self, event: &PlanEvent, stamp: &Stamp) {
        match event {
            PlanEvent::ConsiderationOpened { consideration } => {
                let case = Case::new(consideration.as_ref().clone(), stamp.time);
                self.cases.insert(consideration.id.clone(), Arc::new(case));
            }
            PlanEvent::ConsiderationMoved { consideration, how, held, place, case: number, reason } => {
                self.change_case(consideration, |case| {
                    let (was, reason) = (case.call.held, reason.clone());
                    case.moves.push(Move { how: *how, was, held: *held, reason, at: stamp.time });
                    case.call.held = *held;
                    case.call.place = place.clone().or(case.call.place.take());
                    case.call.case = number.clone().or(case.call.case.take());
                    // What waits for a later meeting is no longer called to this one.
                    if *how != Moving::Moved {
                        case.call.meeting = None;
                    }
                    if *how == Moving::OffList {
                        case.state = CaseState::OffList;
                    }
                });
            }
            PlanEvent::SeatTaken { consideration, seat, person, reason } => {
                let sitting = Sitting { person: person.clone(), reason: reason.clone() };
                self.change_case(consideration, |case| _ = case.sittings.insert(seat.clone(), sitting));
            }
            PlanEvent::RecusalRaised { consideration, seat, person, basis } => {
                let (person, basis, by) = (person.clone(), basis.clone(), stamp.by.clone());
                let doubt = Doubt { person, basis, recused: None, by };
                self.change_case(consideration, |case| _ = case.doubts.insert(seat.clone(), doubt));
            }
            PlanEvent::RecusalDecided { consideration, seat, recused, basis } => {
                let (by, basis) = (stamp.by.clone(), basis.clone());
                self.change_case(consideration, |case| {
                    let person = case.doubts.remove(seat).and_then(|doubt| doubt.person);
                    let decided = Doubt { person, basis, recused: Some(*recused), by };
                    case.doubts.insert(seat.clone(), decided);
                    if *recused && let Some(ballot) = &mut case.ballot {
                        ballot.votes.remove(seat);
                    }
                });
            }
            PlanEvent::VoteOpened { consideration, proposed } => {
                let ballot = Ballot { proposed: proposed.clone(), opened: stamp.time, votes: Default::default() };
                self.change_case(consideration, |case| case.ballot = Some(ballot));
            }
            PlanEvent::VoteCast { consideration, seat, person, choice, behalf } => {
                let (person, behalf) = (person.clone(), behalf.clone());
                let vote = Vote { person, choice: *choice, behalf, at: stamp.time };
                self.change_case(consideration, |case| {
                    if let Some(ballot) = &mut case.ballot {
                        ballot.votes.insert(seat.clone(), vote);
                    }
                });
            }
            PlanEvent::VoteWithdrawn { consideration, seat } => self.change_case(consideration, |case| {
                if let Some(ballot) = &mut case.ballot {
                    ballot.votes.remove(seat);
                }
            }),
            _ => self.apply_consideration(event, stamp),
        }
    }

    fn apply_consideration(&mut self, event: &PlanEvent, stamp: &Stamp) {
        match event {
            PlanEvent::ConsiderationRecorded { consideration, tally, tallies, awaits } => {
                let (given, said) = (consideration.as_ref().clone(), (stamp.by.clone(), stamp.time));
                let recorded = Recorded::new(given, said, tally.as_deref().cloned(), *awaits);
                let recorded = Recorded { tallies: tallies.clone(), ..recorded };
                self.considerations.insert(consideration.id.clone(), Arc::new(recorded));
                self.change_step(&consideration.step, |step| step.considerations.push(consideration.id.clone()));
                self.change_case(&consideration.id, |case| case.state = CaseState::Recorded);
            }
            PlanEvent::ConsiderationConfirmed { consideration, chair } => {
                self.change_recorded(consideration, |recorded| recorded.confirmed = Some(chair.clone()));
            }
            PlanEvent::ConsiderationRejected { consideration, chair, reason } => {
                let Some(recorded) = self.considerations.remove(consideration) else { return };
                let (recorded, chair, reason) = (Arc::unwrap_or_clone(recorded), chair.clone(), reason.clone());
                let step = recorded.consideration.step.clone();
                let rejected = Rejected { recorded, chair, reason, at: stamp.time };
                self.change_step(&step, |step| {
                    step.considerations.retain(|other| other != consideration);
                    step.rejected.push(rejected);
                });
                self.change_case(consideration, |case| case.state = CaseState::Open);
            }
            PlanEvent::ConsiderationRectified { consideration, tally, tallies, reason, overridden } => {
                let (to, tally) = (consideration.as_ref().clone(), tally.as_deref().cloned());
                let (reason, overridden, by) = (reason.clone(), overridden.clone(), stamp.by.clone());
                self.change_recorded(&consideration.id, |recorded| {
                    recorded.tallies.clone_from(tallies);
                    recorded.rectify(to, tally, |was| Rectification { was, reason, overridden, by, at: stamp.time });
                });
            }
            PlanEvent::ConsiderationCorrected { consideration, field, value, reason } => {
                let correction =
                    Correction { field: field.clone(), value: value.clone(), reason: reason.clone(), at: stamp.time };
                self.change_recorded(consideration, |recorded| recorded.corrections.push(correction));
            }
            PlanEvent::ConsiderationChallenged { consideration, how, state, reason } => {
                let challenge = Challenge { how: how.clone(), state: *state, reason: reason.clone() };
                self.change_recorded(consideration, |recorded| {
                    recorded.challenges.retain(|other| other.how != challenge.how);
                    recorded.challenges.push(challenge);
                });
            }
            PlanEvent::ConditionMet { consideration, condition, .. } => {
                self.change_recorded(consideration, |recorded| recorded.met.push(*condition));
            }
            _ => {}
        }
    }

    fn change_case(&mut self, id: &ConsiderationId, change: impl FnOnce(&mut Case)) {
        if let Some(case) = self.cases.get_mut(id) {
            change(Arc::make_mut(case));
        }
    }

    fn change_recorded(&mut self, id: &ConsiderationId, change: impl FnOnce(&mut Recorded)) {
        if let Some(recorded) = self.considerations.get_mut(id) {
            change(Arc::make_mut(recorded));
        }
    }
}
