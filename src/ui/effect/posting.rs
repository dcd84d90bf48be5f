//! Papers on their way out: made by the engine, looked at, written on the person's machine, recorded once they lie there.

use chrono::{DateTime, NaiveDate, Utc};

use super::giving::Giver;
use super::{Effect, Reply};
use crate::document::format::Format;
use crate::domain::consideration::Channel;
use crate::domain::denial::Denial;
use crate::domain::id::{DispatchId, PlanId, StepId};
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::party::Considerer;
use crate::domain::person::Actor;
use crate::engine::{Engine, EngineError, Failure, FailureKind};
use crate::notice::mailing::{self, Made, Post, Sending};
use crate::ui::moves::Move;

/// What is sent out, to whom, and how.
#[derive(Debug)]
pub struct Order {
    /// The plan.
    pub plan: PlanId,
    /// The step.
    pub step: StepId,
    /// To whom.
    pub whom: Vec<Considerer>,
    /// By which channel.
    pub channel: Channel,
    /// The number that the archive has given the case, as written.
    pub number: Option<String>,
    /// The day.
    pub on: NaiveDate,
    /// The formats of the papers.
    pub copies: Vec<Format>,
    /// The decision that is proposed.
    pub proposal: Option<String>,
    /// The address that answers go to, when another one than the known was given.
    pub from: Option<String>,
    /// The folder that is made.
    pub folder: String,
    /// The language of what is said to the person.
    pub lang: Lang,
}

/// Mailings that are ready, and lie nowhere yet.
#[derive(Debug)]
pub struct Posting {
    /// What was ordered.
    pub order: Order,
    /// The mailings.
    pub made: Vec<Made>,
    /// Whether somebody has said which address answers go to; else there is no e-mail.
    pub has_sender: bool,
}

impl Order {
    /// Makes the mailings in memory, beside the threads that serve sessions: there may be many. Whoever may not be sent
    /// anything is refused before there is a file.
    pub(super) async fn make(self, engine: Engine, actor: Actor, instant: DateTime<Utc>) -> Reply {
        let work = tokio::task::spawn_blocking(move || self.made(&Giver { engine: &engine, actor: &actor, instant }));
        match work.await {
            Ok(Ok(posting)) => Reply::Ready(Box::new(posting)),
            Ok(Err(failure)) => Reply::Refused(failure),
            Err(error) => {
                let cause = Message::new("host-failed").with("cause", error.to_string());
                Reply::Refused(Failure { kind: FailureKind::Failed, cause, hint: None })
            }
        }
    }

    fn made(self, giver: &Giver<'_>) -> Result<Posting, Failure> {
        let why = |error: EngineError| error.failure();
        let refused = |denial: Denial| EngineError::from(denial).failure();
        let (engine, now, maker) = (giver.engine, giver.now(), giver.sight());
        let (plan, workspace) = (engine.plan_seen(&self.plan, &maker).map_err(why)?, engine.workspace());
        let ended = || Denial::state(Message::new("refuse-nothing-selected"));
        let step = plan.steps.get(&self.step).ok_or_else(ended).map_err(refused)?;
        let sending = Sending {
            channel: self.channel,
            number: self.number.clone(),
            on: self.on,
            copies: self.copies.clone(),
            proposal: self.proposal.clone(),
            sender: mailing::sender(&workspace, &giver.actor.person, self.from.clone()),
            address: mailing::door(engine).map_err(why)?,
        };
        let post = Post { engine, plan: &plan, workspace: &workspace, step, maker: &maker, now };
        let mut made = Vec::new();
        for who in &self.whom {
            mailing::may_receive(&plan, &workspace, who, self.lang, now.day).map_err(refused)?;
            let id: DispatchId = giver.fresh().map_err(why)?;
            giver.foresee(&plan, &post.command(who, &sending, &id)).map_err(why)?;
            made.push(post.make(who, &sending, &id)?);
        }
        let has_sender = sending.sender.mail.is_some();
        Ok(Posting { order: self, made, has_sender })
    }
}

impl Posting {
    /// Writes the folder on the person's machine; what was sent is recorded when it lies there.
    #[must_use]
    pub fn write(mut self) -> Effect {
        let files = mailing::files(&mut self.made);
        let folder = self.order.folder.clone();
        Effect::SaveFolder(folder, files, vec![Move::Do(Effect::Record(Box::new(self)))])
    }

    /// Records what was sent, and the address that answers go to.
    pub(super) async fn record(self, engine: &Engine, actor: &Actor, instant: DateTime<Utc>) -> Reply {
        let giver = Giver { engine, actor, instant };
        for made in &self.made {
            if let Err(error) = giver.change(&self.order.plan, made.command.clone()).await {
                let Failure { kind, cause, .. } = error.failure();
                let unrecorded = Message::new("cli-sent-unrecorded").with("name", &made.name);
                let unrecorded = unrecorded.with("folder", &self.order.folder);
                return Reply::Refused(Failure { kind, cause: unrecorded, hint: Some(cause) });
            }
        }
        let remembered = self.order.from.as_ref().and_then(|mail| mailing::remembered(&engine.workspace(), mail));
        if let Some(fact) = remembered
            && let Err(error) = giver.state(vec![fact]).await
        {
            return Reply::Refused(error.failure());
        }
        let said = Message::new("cli-sent-made").with("count", self.made.len()).with("folder", &self.order.folder);
        // What was made, and what was asked before it.
        Reply::Accepted { undoable: false, said, then: vec![Move::Close, Move::Close] }
    }
}
