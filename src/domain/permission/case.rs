//! What members of a body may do: by the rights of the seat that they act for, in the case where the body has one.

use chrono::NaiveDate;

use crate::domain::body::{Rights, SeatOf};
use crate::domain::case::Case;
use crate::domain::command::{CaseAct, PlanCommand};
use crate::domain::consideration::Consideration;
use crate::domain::denial::Denial;
use crate::domain::id::{BodyId, ConsiderationId, PersonId};
use crate::domain::message::Message;
use crate::domain::party::Considerer;
use crate::domain::plan::Plan;
use crate::domain::roster::{Place, Roster};
use crate::domain::workspace::Workspace;

use super::only_secretary;

/// A person as a member of one body, and where the seats are written.
#[derive(Clone, Copy)]
pub(super) struct Seats<'a> {
    pub plan: &'a Plan,
    pub workspace: &'a Workspace,
    pub person: &'a PersonId,
    pub body: &'a BodyId,
    pub today: NaiveDate,
}

/// Says whether a member may give a command.
pub(super) fn may_member(seats: Seats<'_>, command: &PlanCommand) -> Result<(), Denial> {
    let own = || Considerer::Body(seats.body.clone());
    match command {
        PlanCommand::Remark { body: None, behalf: None, .. } if seats.plan.is_recused(seats.person) => {
            Err(seats.recused())
        }
        PlanCommand::Remark { body: None, behalf: None, .. } => Ok(()),
        PlanCommand::Remark { body: Some(named), behalf: None, .. } if named == seats.body => {
            seats.has(seats.plan.pending(&own()), |rights| rights.propose)
        }
        PlanCommand::WithdrawRemark { id, .. } => {
            let is_own = seats.plan.remark(id).is_some_and(|remark| &remark.by == seats.person);
            if is_own { Ok(()) } else { Err(only_secretary()) }
        }
        // Whether what was asked for is met, its author says, or the body that it was asked for.
        PlanCommand::SettleRemark { id } => match seats.plan.remark(id) {
            Some(remark) if &remark.by == seats.person => Ok(()),
            Some(remark) if remark.body.as_ref() == Some(seats.body) => {
                seats.has(seats.plan.pending(&own()), |rights| rights.propose)
            }
            _ => Err(only_secretary()),
        },
        PlanCommand::Answer { id, .. } => {
            let owes = seats.plan.remark(id).is_some_and(|remark| remark.owner.as_ref() == Some(seats.person));
            if owes { Ok(()) } else { Err(only_secretary()) }
        }
        PlanCommand::Record(consideration) if consideration.behalf.is_none() && consideration.after.is_none() => {
            may_record(seats, consideration, &own())
        }
        PlanCommand::Call(call) if call.bodies == [own()] => seats.chairs(None),
        PlanCommand::Confirm { consideration, chair } if chair == seats.person => seats.chairs(Some(consideration)),
        PlanCommand::Reject { consideration, chair, .. } if chair == seats.person => seats.chairs(Some(consideration)),
        PlanCommand::Correct { consideration, .. } => seats.chairs(Some(&consideration.id)),
        PlanCommand::Case { consideration, act } => may_act(seats, consideration, act),
        _ => Err(only_secretary()),
    }
}

/// Whoever has a vote records what the body did; so does the chair.
fn may_record(seats: Seats<'_>, consideration: &Consideration, own: &Considerer) -> Result<(), Denial> {
    if consideration.bodies.as_slice() != std::slice::from_ref(own) {
        return Err(only_secretary());
    }
    let of_step = seats.plan.pending(own).filter(|case| case.call.step == consideration.step);
    seats.has(of_step, |rights| rights.vote)
}

fn may_act(seats: Seats<'_>, id: &ConsiderationId, act: &CaseAct) -> Result<(), Denial> {
    match act {
        CaseAct::Move { .. } | CaseAct::OpenVote { .. } => seats.chairs(Some(id)),
        CaseAct::Seat { seat, .. } => seats.chairs(Some(id)).or_else(|denial| {
            let own = seats.sits(Some(id), |place| &place.of == seat);
            if own { Ok(()) } else { Err(denial) }
        }),
        CaseAct::Raise { seat, .. } => {
            let case = seats.case(Some(id));
            let own = Considerer::Body(seats.body.clone());
            let takes_part = case.map_or(&seat.body == seats.body, |case| case.call.bodies.contains(&own));
            if takes_part { seats.has(case.into_iter(), |rights| rights.speak) } else { Err(only_secretary()) }
        }
        CaseAct::Recuse { seat, .. } => {
            seats.chairs(Some(id))?;
            let own = seats.sits(Some(id), |place| &place.of == seat);
            if own { Err(Denial::permission(Message::new("denied-own-recusal"))) } else { Ok(()) }
        }
        CaseAct::Vote { seat, behalf: None, .. } | CaseAct::WithdrawVote { seat } => seats.votes_for(id, seat),
        CaseAct::Vote { .. } => Err(only_secretary()),
    }
}

impl<'a> Seats<'a> {
    /// Finds a case that the body still has.
    fn case(self, id: Option<&ConsiderationId>) -> Option<&'a Case> {
        let case = self.plan.cases.get(id?)?;
        self.plan.is_pending(case).then_some(case)
    }

    /// Reads the seats: those of a case, else those of today.
    fn roster(self, case: Option<&'a Case>) -> Roster<'a> {
        match case {
            Some(case) => Roster::of_case(self.workspace, case, case.day(self.today)),
            None => Roster::at(self.workspace, &[Considerer::Body(self.body.clone())], self.today),
        }
    }

    /// Tells whether the person acts for a seat of the own body that is not recused, and of which more is asked.
    fn acts(self, roster: &Roster<'_>, wanted: impl Fn(&Place<'_>) -> bool) -> bool {
        let acts = |place: &Place<'_>| {
            &place.of.body == self.body && !place.is_recused && place.sitters.contains(&self.person) && wanted(place)
        };
        roster.places.iter().any(acts)
    }

    fn sits(self, id: Option<&ConsiderationId>, wanted: impl Fn(&Place<'_>) -> bool) -> bool {
        self.acts(&self.roster(self.case(id)), wanted)
    }

    /// A right that the person's seat has today, in each of the cases that the body has; whoever was called in has it
    /// in that case.
    fn has(self, cases: impl Iterator<Item = &'a Case>, right: fn(&Rights) -> bool) -> Result<(), Denial> {
        let wanted = |place: &Place<'_>| right(&place.seat.rights);
        let holds = self.acts(&self.roster(None), wanted);
        let acts: Vec<bool> = cases.map(|case| self.acts(&self.roster(Some(case)), wanted)).collect();
        let may = if holds { acts.iter().all(|acts| *acts) } else { acts.contains(&true) };
        if may { Ok(()) } else { Err(self.why_not()) }
    }

    /// The chair's own: in a case whoever chairs there, else who chairs today.
    fn chairs(self, id: Option<&ConsiderationId>) -> Result<(), Denial> {
        let roster = self.roster(self.case(id));
        let own = |place: &Place<'_>| &place.of.body == self.body && place.sitters.contains(&self.person);
        if roster.chair().any(|place| own(place) && !place.is_recused) {
            return Ok(());
        }
        let cause = Message::new("denied-chair-only").with("person", self.workspace.person_name(self.person));
        Err(Denial::permission(cause).hint(Message::new("hint-ask-secretariat")))
    }

    /// The vote of a seat is of whoever acts for it in the case, and of nobody else.
    fn votes_for(self, id: &ConsiderationId, seat: &SeatOf) -> Result<(), Denial> {
        let own = self.sits(Some(id), |place| &place.of == seat && place.seat.rights.vote);
        if own { Ok(()) } else { Err(self.why_not()) }
    }

    fn recused(self) -> Denial {
        let cause = Message::new("denied-recused").with("person", self.workspace.person_name(self.person));
        Denial::permission(cause).hint(Message::new("hint-ask-secretariat"))
    }

    /// Says why a person has not the right of a seat.
    fn why_not(self) -> Denial {
        if self.plan.is_recused(self.person) {
            return self.recused();
        }
        let own = Considerer::Body(self.body.clone());
        let mut cases = self.plan.pending(&own);
        let replaced =
            self.acts(&self.roster(None), |_| true) && cases.any(|case| !self.acts(&self.roster(Some(case)), |_| true));
        let id = if replaced { "denied-replaced" } else { "denied-seat" };
        let cause = Message::new(id).with("person", self.workspace.person_name(self.person));
        Denial::permission(cause).hint(Message::new("hint-ask-secretariat"))
    }
}
