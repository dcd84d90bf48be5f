//! Sending out a step: to whom, how, where to; then what will be made, to look at before anything is written.

mod preview;

pub use preview::Preview;

use super::Overlay;
use super::ask::{Ask, Problem, Question};
use crate::document::format::Format;
use crate::domain::consideration::Channel;
use crate::domain::id::{StepId, slug};
use crate::domain::message::Message;
use crate::domain::milestone::Step;
use crate::domain::party::Considerer;
use crate::domain::plan::Plan;
use crate::domain::process::waiting;
use crate::notice::mailing::{self, FORMATS};
use crate::ui::effect::Effect;
use crate::ui::effect::posting::Order;
use crate::ui::form::{Choice, Entry, Form};
use crate::ui::moves::Move;
use crate::ui::session::Session;

/// What is asked before something is sent out.
#[derive(Debug)]
struct Send {
    step: StepId,
    key: String,
    recipients: Vec<Considerer>,
    /// The address that answers go to, as far as it is known.
    known: Option<String>,
}

/// Asks to whom the papers of a step go, and how. Everybody is marked who has not answered, else the one who is chosen.
#[must_use]
pub fn send(session: &Session, step: &Step, chosen: Option<&Considerer>) -> Option<Overlay> {
    let plan = session.plan.as_deref()?;
    let term = |id| session.locale.term(id);
    let waits = waiting(plan, step);
    let recipients: Vec<Considerer> = step.recipients.iter().map(|recipient| recipient.who.clone()).collect();
    let options = recipients.iter().zip(0..).map(|(who, at): (_, usize)| {
        let standing = standing(plan, step, who, &waits).map(|id| format!(" · {}", term(id)));
        Choice::new(at, format!("{}{}", session.name_of(who), standing.unwrap_or_default()))
    });
    let is_marked = |who: &Considerer| chosen.map_or_else(|| waits.contains(&who), |chosen| chosen == who);
    let marked = recipients.iter().zip(0_usize..).filter(|(who, _)| is_marked(who));
    let marked: Vec<String> = marked.map(|(_, at)| at.to_string()).collect();
    let channels = Channel::ALL.map(|channel| Choice::new(channel.name(), term(channel.term())));
    let formats = FORMATS.map(|format| Choice::new(format.ending(), term(format.term())));
    let known = mailing::sender(&session.workspace, &session.actor.person, None).mail;
    let day = session.now.day.format("%Y-%m-%d");
    let folder = slug(&format!("{} {}", plan.head.key, step.key)).unwrap_or_default();
    let entries = [
        Entry::many("recipients", term("send-recipients"), options.collect(), &marked)
            .hint(term("send-recipients-hint")),
        Entry::choice("channel", term("send-channel"), channels.into(), Some(Channel::Email.name()))
            .hint(term("send-channel-hint")),
        Entry::day("on", term("send-on"), &session.locale.short_date(session.now.day)).hint(term("send-on-hint")),
        Entry::line("reference", term("send-reference"), "").hint(term("send-reference-hint")),
        Entry::many("copies", term("send-copies"), formats.into(), &[Format::Docx.ending().to_owned()])
            .hint(term("send-copies-hint")),
        Entry::prose("proposal", term("send-proposal"), "").hint(term("send-proposal-hint")),
        Entry::line("from", term("send-from"), known.as_deref().unwrap_or_default()).hint(term("send-from-hint")),
        Entry::line("folder", term("send-folder"), &format!("{folder}-{day}")).hint(term("send-folder-hint")),
    ];
    let asked = Send { step: step.id.clone(), key: step.key.clone(), recipients, known };
    Some(Box::new(Ask::new(asked, Form::new(entries))))
}

/// Says what another sending would be for a recipient; nothing for the first.
fn standing(plan: &Plan, step: &Step, who: &Considerer, waits: &[&Considerer]) -> Option<&'static str> {
    if !waits.contains(&who) {
        return Some("sending-answered");
    }
    mailing::sent(plan, step, who).map(|_| "sending-reminder")
}

impl Question for Send {
    fn title(&self, session: &Session) -> String {
        session.say(&Message::new("send-title").with("step", &self.key))
    }

    fn intro(&self, session: &Session) -> String {
        session.locale.term("send-intro")
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let Some(plan) = session.plan_id() else { return Ok(Vec::new()) };
        let needed = |entry| Problem::new(entry, Message::new("form-needed"));
        let chosen = form.many("recipients");
        let chosen = chosen.iter().filter_map(|at| self.recipients.get(at.parse::<usize>().ok()?));
        let whom: Vec<Considerer> = chosen.cloned().collect();
        if whom.is_empty() {
            return Err(needed("recipients"));
        }
        let copies: Vec<Format> = form.many("copies").iter().filter_map(|name| Format::named(name)).collect();
        if copies.is_empty() {
            return Err(needed("copies"));
        }
        let order = Order {
            plan: plan.clone(),
            step: self.step.clone(),
            whom,
            channel: Channel::named(form.chosen("channel")?).ok_or_else(|| needed("channel"))?,
            number: form.text("reference"),
            on: form.needed_day("on", session)?,
            copies,
            proposal: form.text("proposal"),
            from: form.text("from").filter(|from| self.known.as_ref() != Some(from)),
            folder: form.needed("folder")?,
            lang: session.lang(),
        };
        Ok(vec![Move::Do(Effect::Post(Box::new(order)))])
    }
}
