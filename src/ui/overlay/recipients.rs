//! Who is asked in an open step, changed for a reason that everybody sees (pitfall 2).

use super::Overlay;
use super::ask::{Ask, Problem, Question};
use super::step::give;
use crate::domain::command::PlanCommand;
use crate::domain::id::StepId;
use crate::domain::message::Message;
use crate::domain::milestone::{Step, StepRecipient};
use crate::domain::party::Considerer;
use crate::domain::text::sort_by_name;
use crate::ui::form::{Choice, Entry, Form};
use crate::ui::moves::Move;
use crate::ui::session::Session;

/// Changing the recipients of a step.
#[derive(Debug)]
struct Change {
    step: StepId,
    key: String,
    asked: Vec<Considerer>,
    others: Vec<Considerer>,
}

/// Asks who comes to, who falls away, and why.
#[must_use]
pub fn change(session: &Session, step: &Step) -> Overlay {
    let term = |id| session.locale.term(id);
    let asked: Vec<Considerer> = step.recipients.iter().map(|recipient| recipient.who.clone()).collect();
    let bodies = session.workspace.bodies.keys().cloned().map(Considerer::Body);
    let parties = session.workspace.parties_at(session.now.day).map(|party| Considerer::Party(party.id.clone()));
    let mut others: Vec<Considerer> = bodies.chain(parties).filter(|who| !asked.contains(who)).collect();
    sort_by_name(&mut others, |who| session.name_of(who));
    let choices = |all: &[Considerer]| {
        let named = all.iter().zip(0_usize..).map(|(who, at)| Choice::new(at, session.name_of(who)));
        named.collect::<Vec<_>>()
    };
    let hint = || term("send-recipients-hint");
    let entries = [
        Entry::many("add", term("recipients-add"), choices(&others), &[]).hint(hint()),
        Entry::many("drop", term("recipients-drop"), choices(&asked), &[]).hint(hint()),
        Entry::prose("reason", term("step-reason"), "").hint(term("step-reason-hint")),
    ];
    let change = Change { step: step.id.clone(), key: step.key.clone(), asked, others };
    Box::new(Ask::new(change, Form::new(entries)))
}

impl Question for Change {
    fn title(&self, session: &Session) -> String {
        session.say(&Message::new("recipients-title").with("step", &self.key))
    }

    fn intro(&self, session: &Session) -> String {
        session.locale.term("recipients-intro")
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let chosen = |entry, all: &[Considerer]| {
            let places = form.many(entry).into_iter().filter_map(|at| at.parse::<usize>().ok());
            places.filter_map(|at| all.get(at).cloned()).collect::<Vec<_>>()
        };
        let asked = |who| StepRecipient { who, role: None, when: None, rule: None };
        let add: Vec<StepRecipient> = chosen("add", &self.others).into_iter().map(asked).collect();
        let drop = chosen("drop", &self.asked);
        if add.is_empty() && drop.is_empty() {
            return Err(Problem::new("add", Message::new("form-needed")));
        }
        let command = PlanCommand::ChangeStep { step: self.step.clone(), add, drop, reason: form.needed("reason")? };
        Ok(give(session, command, Message::new("said-recipients-changed").with("step", &self.key)))
    }
}
