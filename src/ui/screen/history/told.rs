//! What happened, in words: one sentence for each event.

use crate::domain::event::PlanEvent;
use crate::domain::id::{BodyId, ConsiderationId, LineId, NodeId, OfficeId, PartyId, PersonId, RemarkId, StepId};
use crate::domain::message::Message;
use crate::domain::person::Capacity;
use crate::domain::plan::Plan;
use crate::ui::session::Session;

/// Says in which capacity somebody acted, from the tag that stands in the log.
#[must_use]
pub fn capacity(session: &Session, tag: &str) -> String {
    let mut parts = tag.split(':');
    let known = match (parts.next(), parts.next(), parts.next()) {
        (Some("secretary"), ..) => Some(Capacity::Secretary),
        (Some("administrator"), ..) => Some(Capacity::Administrator),
        (Some("member"), Some(body), _) => BodyId::new(body).ok().map(Capacity::Member),
        (Some("signatory"), Some(party), Some(office)) => match (PartyId::new(party), OfficeId::new(office)) {
            (Ok(party), Ok(office)) => Some(Capacity::Signatory { party, office }),
            _ => None,
        },
        _ => None,
    };
    known.map_or_else(|| tag.to_owned(), |capacity| session.capacity(&capacity))
}

/// Says what happened in an event of a plan.
#[must_use]
pub fn told(session: &Session, plan: &Plan, event: &PlanEvent) -> Message {
    let teller = Teller { session, plan };
    let told = teller.content(event).or_else(|| teller.process(event)).or_else(|| teller.remarks(event));
    told.or_else(|| teller.case(event)).or_else(|| teller.signing(event)).unwrap_or_else(other)
}

const fn other() -> Message {
    Message::new("told-other")
}

/// Who knows the names of what events are about.
struct Teller<'a> {
    session: &'a Session,
    plan: &'a Plan,
}

impl Teller<'_> {
    fn node(&self, node: &NodeId) -> String {
        let Some(found) = self.plan.nodes.get(node) else { return node.to_string() };
        let shown = self.session.shown(self.plan);
        if found.is_chapter() { shown.title(found) } else { shown.label(node) }
    }

    fn target(&self, target: Option<&NodeId>) -> String {
        target.map_or_else(|| self.plan.head.title.clone(), |node| self.node(node))
    }

    fn step(&self, step: &StepId) -> String {
        self.plan.steps.get(step).map_or_else(|| step.to_string(), |step| step.key.clone())
    }

    fn party(&self, line: &LineId) -> String {
        self.plan.lines.get(line).map_or_else(|| line.to_string(), |line| line.head.party_name.clone())
    }

    fn remark(&self, remark: &RemarkId) -> String {
        self.plan.remark(remark).map_or_else(|| remark.to_string(), |remark| format!("m{}", remark.no))
    }

    fn names(&self, consideration: &ConsiderationId) -> Vec<String> {
        let recorded = self.plan.considerations.get(consideration).map(|recorded| &recorded.consideration.bodies);
        let called = self.plan.cases.get(consideration).map(|case| &case.call.bodies);
        recorded.or(called).into_iter().flatten().map(|who| self.session.name_of(who)).collect()
    }

    fn content(&self, event: &PlanEvent) -> Option<Message> {
        Some(match event {
            PlanEvent::Created { title, .. } => Message::new("told-created").with("title", title),
            PlanEvent::Set { field, .. } => Message::new("told-set").with("field", field),
            PlanEvent::State { state, .. } => Message::new("told-state").with("state", Message::new(state.term())),
            PlanEvent::Note { text, .. } => Message::new("told-note").with("text", text),
            PlanEvent::Published { on, .. } => Message::new("told-published").with("day", *on),
            PlanEvent::NodeAdded { id, .. } => Message::new("told-added").with("node", self.node(id)),
            PlanEvent::NodeKeyed { key, .. } => Message::new("told-keyed").with("key", key),
            PlanEvent::NodeMoved { id, .. } => Message::new("told-moved").with("node", self.node(id)),
            PlanEvent::NodeRemoved { id } => Message::new("told-removed").with("node", self.node(id)),
            PlanEvent::NodeRestored { id } => Message::new("told-restored").with("node", self.node(id)),
            PlanEvent::RecordFrozen { node } => Message::new("told-frozen").with("node", self.node(node)),
            PlanEvent::ShapeSet { .. } => Message::new("told-reshaped"),
            PlanEvent::FieldSet { node, .. } => Message::new("told-written").with("node", self.node(node)),
            PlanEvent::AccessSet { target, basis: Some(basis), .. } => {
                Message::new("told-closed-off").with("node", self.target(target.as_ref())).with("basis", basis)
            }
            PlanEvent::AccessSet { target, .. } => {
                Message::new("told-opened-up").with("node", self.target(target.as_ref()))
            }
            PlanEvent::RegisterReviewed { version, .. } => Message::new("told-reviewed").with("version", version),
            PlanEvent::AttachmentAdded { name, .. } => Message::new("told-attached").with("name", name),
            PlanEvent::AttachmentRemoved { sha256 } => {
                let name = self.plan.attachments.get(sha256).map(|file| file.name.clone()).unwrap_or_default();
                Message::new("told-detached").with("name", name)
            }
            _ => return None,
        })
    }

    fn process(&self, event: &PlanEvent) -> Option<Message> {
        Some(match event {
            PlanEvent::VersionLocked { version, kind, .. } => {
                Message::new("told-locked").with("version", version).with("kind", Message::new(kind.term()))
            }
            PlanEvent::VersionReturned { version, reason, .. } => {
                Message::new("told-returned").with("version", version).with("reason", reason)
            }
            PlanEvent::StepOpened { key, version, .. } => {
                Message::new("told-opened").with("step", key).with("version", version)
            }
            PlanEvent::StepChanged { step, reason, .. } => {
                Message::new("told-changed").with("step", self.step(step)).with("reason", reason)
            }
            PlanEvent::StepSkipped { milestone, reason } => {
                Message::new("told-skipped").with("step", self.node(milestone)).with("reason", reason)
            }
            PlanEvent::StepClosed { step, overridden: Some(reason) } => {
                Message::new("told-overridden").with("step", self.step(step)).with("reason", reason)
            }
            PlanEvent::StepClosed { step, .. } => Message::new("told-closed").with("step", self.step(step)),
            PlanEvent::Dispatched { step, recipient, .. } => {
                let name = self.session.name_of(recipient);
                Message::new("told-sent").with("step", self.step(step)).with("name", name)
            }
            PlanEvent::Reminded { on, .. } => Message::new("told-reminded").with("day", *on),
            PlanEvent::WordingReconciled { step, by, .. } => {
                Message::new("told-reconciled").with("step", self.step(step)).with("by", by)
            }
            _ => return None,
        })
    }

    fn remarks(&self, event: &PlanEvent) -> Option<Message> {
        Some(match event {
            PlanEvent::RemarkPublished { no, text, .. } => {
                Message::new("told-remarked").with("no", format!("m{no}")).with("text", text)
            }
            PlanEvent::RemarkAnswered { id, answer, .. } => {
                Message::new("told-answered").with("no", self.remark(id)).with("answer", Message::new(answer.term()))
            }
            PlanEvent::RemarkShown { id, .. } => Message::new("told-shown").with("no", self.remark(id)),
            PlanEvent::RemarkWithdrawn { id, reason } => {
                Message::new("told-remark-withdrawn").with("no", self.remark(id)).with("reason", reason)
            }
            PlanEvent::RemarkAssigned { id, owner: Some(owner) } => {
                let name = self.session.workspace.person_name(owner);
                Message::new("told-assigned").with("no", self.remark(id)).with("person", name)
            }
            PlanEvent::RemarkAssigned { id, .. } => Message::new("told-unassigned").with("no", self.remark(id)),
            PlanEvent::RemarkSettled { id } => Message::new("told-settled").with("no", self.remark(id)),
            _ => return None,
        })
    }

    fn case(&self, event: &PlanEvent) -> Option<Message> {
        let of = |id: &'static str, case: &ConsiderationId| Message::new(id).with("names", self.names(case));
        let person = |person: &PersonId| self.session.workspace.person_name(person).to_owned();
        Some(match event {
            PlanEvent::ConsiderationOpened { consideration: call } => {
                let step = self.step(&call.step);
                match (&call.case, call.held) {
                    (Some(case), _) => of("told-called-case", &call.id).with("step", step).with("case", case),
                    (None, Some(day)) => of("told-called-day", &call.id).with("step", step).with("day", day),
                    (None, None) => of("told-called", &call.id).with("step", step),
                }
            }
            PlanEvent::ConsiderationMoved { consideration, how, reason, .. } => {
                let step = self.plan.cases.get(consideration).map(|case| self.step(&case.call.step));
                let moved = of("told-case-moved", consideration).with("step", step.unwrap_or_default());
                moved.with("how", Message::new(how.term())).with("reason", reason)
            }
            PlanEvent::SeatTaken { consideration, person: Some(sitter), .. } => {
                of("told-seated", consideration).with("person", person(sitter))
            }
            PlanEvent::SeatTaken { consideration, .. } => of("told-unseated", consideration),
            PlanEvent::RecusalRaised { consideration, basis, .. } => {
                of("told-doubted", consideration).with("basis", basis)
            }
            PlanEvent::RecusalDecided { consideration, recused, basis, .. } => {
                of(if *recused { "told-recused" } else { "told-not-recused" }, consideration).with("basis", basis)
            }
            PlanEvent::VoteOpened { consideration, .. } => of("told-vote-opened", consideration),
            PlanEvent::VoteCast { consideration, person: voter, choice, .. } => {
                let choice = Message::new(choice.term());
                of("told-voted", consideration).with("person", person(voter)).with("choice", choice)
            }
            PlanEvent::VoteWithdrawn { consideration, .. } => of("told-vote-withdrawn", consideration),
            PlanEvent::ConsiderationConfirmed { consideration, chair } => {
                of("told-confirmed", consideration).with("person", person(chair))
            }
            PlanEvent::ConsiderationChallenged { consideration, how, state, .. } => {
                of("told-challenged", consideration).with("how", how).with("state", Message::new(state.term()))
            }
            PlanEvent::ConsiderationRecorded { consideration, .. } => {
                let names: Vec<String> = consideration.bodies.iter().map(|who| self.session.name_of(who)).collect();
                let outcome = Message::new(consideration.outcome.term());
                let step = self.step(&consideration.step);
                Message::new("told-considered").with("names", names).with("step", step).with("outcome", outcome)
            }
            PlanEvent::ConsiderationRejected { consideration, chair, reason } => {
                of("told-rejected", consideration).with("person", person(chair)).with("reason", reason)
            }
            PlanEvent::ConsiderationRectified { consideration, reason, .. } => {
                Message::new("told-corrected").with("names", self.names(&consideration.id)).with("reason", reason)
            }
            PlanEvent::ConsiderationCorrected { consideration, reason, .. } => {
                Message::new("told-corrected").with("names", self.names(consideration)).with("reason", reason)
            }
            PlanEvent::ConditionMet { consideration, by, .. } => {
                Message::new("told-met").with("names", self.names(consideration)).with("by", by)
            }
            _ => return None,
        })
    }

    fn signing(&self, event: &PlanEvent) -> Option<Message> {
        Some(match event {
            PlanEvent::SigningOpened { version, .. } => Message::new("told-signing").with("version", version),
            PlanEvent::SigningChanged { version, reason, .. } => {
                Message::new("told-signing-changed").with("version", version).with("reason", reason)
            }
            PlanEvent::SigningClosed { version, .. } => Message::new("told-signing-closed").with("version", version),
            PlanEvent::LineAdded { line, reason, .. } => {
                Message::new("told-line-added").with("party", &line.party_name).with("reason", reason)
            }
            PlanEvent::LineDisputed { line, reason } => {
                Message::new("told-disputed").with("party", self.party(line)).with("reason", reason)
            }
            PlanEvent::AdoptionRecorded { party, authority, .. } => {
                let name = self.session.name_of(&crate::domain::party::Considerer::Party(party.clone()));
                Message::new("told-adopted").with("party", name).with("authority", &authority.body)
            }
            PlanEvent::LinePrepared { line, .. } => Message::new("told-prepared").with("party", self.party(line)),
            PlanEvent::LineSigned { line, person, .. } => {
                let name = self.session.workspace.person_name(person);
                Message::new("told-signed").with("party", self.party(line)).with("person", name)
            }
            PlanEvent::LineEvidenced { line, person, .. } => {
                Message::new("told-evidenced").with("party", self.party(line)).with("person", person)
            }
            PlanEvent::LineDeclined { line, reason, .. } => {
                Message::new("told-declined").with("party", self.party(line)).with("reason", reason)
            }
            PlanEvent::LineReserved { line, text } => {
                Message::new("told-reserved").with("party", self.party(line)).with("text", text)
            }
            PlanEvent::LineWithdrawn { line, reason } => {
                Message::new("told-line-withdrawn").with("party", self.party(line)).with("reason", reason)
            }
            _ => return None,
        })
    }
}
