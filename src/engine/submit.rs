//! A change travels one way (DESIGN 3).

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::value::RawValue;

use super::fold::events;
use super::{Conflict, Engine, EngineError, Stream};
use crate::domain::command::{Command, Now, PlanCommand, Request};
use crate::domain::decide::{self, Basis};
use crate::domain::denial::Denial;
use crate::domain::digest::Digest;
use crate::domain::event::PlanEvent;
use crate::domain::id::{PersonId, PlanId};
use crate::domain::message::Message;
use crate::domain::path;
use crate::domain::person::Actor;
use crate::domain::plan::Plan;
use crate::domain::sight::Sight;
use crate::journal::{AppendError, Draft, Journal as _};
use crate::merkle::Hash;

/// How often a command is decided again because others were first.
const ATTEMPTS: usize = 16;

/// A command that is durable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// The stream's revision after it.
    pub revision: u64,
    /// The number of its entry.
    pub n: u64,
    /// How many events it became.
    pub events: usize,
    /// It had been accepted before; this is the first answer.
    pub duplicate: bool,
}

/// A command that was decided on these revisions.
struct Decided {
    events: Vec<Box<RawValue>>,
    expected_rev: u64,
    expected_ws: u64,
}

impl Engine {
    /// Submits a command and waits until it is durable and applied.
    ///
    /// The same request, sent again, gives the first answer. A command that was made on an older revision is decided
    /// on what is there now, unless somebody wrote what it concerns.
    ///
    /// # Errors
    /// [`EngineError`]: denied, in conflict, or not taken by the journal. Nothing has happened then, except when
    /// nobody knows ([`AppendError::OutcomeUnknown`]): send the same request again.
    pub async fn submit(
        &self,
        actor: &Actor,
        request: Request,
        instant: DateTime<Utc>,
    ) -> Result<Accepted, EngineError> {
        let _turn = self.inner.lanes.turn(&request.command).await;
        let digest = Digest::of(&json(&request.command)?);
        if let Some(first) = self.earlier(&request, digest)? {
            return Ok(first);
        }
        let mut attempt = 1;
        loop {
            let decided = self.decide(actor, &request, instant)?;
            let count = decided.events.len();
            let draft = self.draft_of(actor, &request, digest, instant, decided)?;
            match self.inner.journal.append(draft).await {
                Ok(appended) => {
                    self.catch_up()?;
                    self.follow_search(appended.n, instant);
                    let (n, revision, duplicate) = (appended.n, appended.rev, appended.duplicate);
                    return Ok(Accepted { revision, n, events: count, duplicate });
                }
                Err(AppendError::Conflict { .. }) if attempt < ATTEMPTS => {
                    attempt += 1;
                    self.catch_up()?;
                    tokio::task::yield_now().await;
                }
                Err(AppendError::Lookup(_)) if attempt < ATTEMPTS => {
                    attempt += 1;
                    self.mend(&request)?;
                }
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// Takes in what the journal has acknowledged, and tells who follows.
    pub(super) fn catch_up(&self) -> Result<(), EngineError> {
        let changes = self.projection().catch_up(&self.inner.journal, &mut |_| {})?;
        for change in changes {
            // Nobody follows: nobody has to be told.
            let _followers = self.inner.changes.send(change);
        }
        Ok(())
    }

    /// Asks the database what the journal asked it in vain: what was lost is rebuilt.
    fn mend(&self, request: &Request) -> Result<(), EngineError> {
        let journal = &self.inner.journal;
        let mut projection = self.projection();
        for stream in [&Stream::Workspace, &stream_of(&request.command)] {
            projection.ask(journal, |database| database.last(stream.name()))?;
        }
        projection.ask(journal, |database| database.command(request.id.as_str()))?;
        Ok(())
    }

    /// Finds the first answer to a command that was accepted before.
    fn earlier(&self, request: &Request, digest: Digest) -> Result<Option<Accepted>, EngineError> {
        let journal = &self.inner.journal;
        let known = self.projection().ask(journal, |database| database.command(request.id.as_str()))?;
        let Some(n) = known else { return Ok(None) };
        let Some(entry) = self.inner.journal.entry(n)? else { return Ok(None) };
        let digest = Hash::from_bytes(*digest.as_bytes());
        match &entry.body {
            Some(body) if body.digest == digest => {
                Ok(Some(Accepted { revision: entry.head.rev, n, events: body.events.len(), duplicate: true }))
            }
            _ => Err(AppendError::CommandReused.into()),
        }
    }

    fn decide(&self, actor: &Actor, request: &Request, instant: DateTime<Utc>) -> Result<Decided, EngineError> {
        let workspace = self.workspace();
        let now = Now { instant, day: workspace.day_of(instant) };
        let expected_ws = workspace.head.revision;
        match &request.command {
            Command::Workspace(facts) => {
                self.vouch_for_facts(facts)?;
                let events = decide::workspace::decide(&workspace, actor, facts, now)?;
                Ok(Decided { events: raw(&events)?, expected_rev: expected_ws, expected_ws })
            }
            Command::Plan(id, command) => {
                let plan = self.plan_or_unborn(id)?;
                if plan.exists() && !Sight::of(&workspace, actor, now).sees_plan(&plan) {
                    return Err(plan_unknown(id.as_str()));
                }
                self.untouched(&plan, command, request.seen)?;
                self.vouch(id, command, now)?;
                let basis = Basis { plan: &plan, workspace: &workspace, actor, now };
                let events = decide::decide(basis, command)?;
                Ok(Decided { events: raw(&events)?, expected_rev: plan.head.revision, expected_ws })
            }
        }
    }

    /// Refuses a command when somebody wrote what it concerns after the revision that its maker saw.
    fn untouched(&self, plan: &Plan, command: &PlanCommand, seen: u64) -> Result<(), EngineError> {
        if seen >= plan.head.revision {
            return Ok(());
        }
        let mine = path::of_command(command, plan);
        if mine.is_empty() {
            return Ok(());
        }
        let mut found: Option<Box<Conflict>> = None;
        'entries: for entry in self.entries(&Stream::Plan(plan.id.clone()), seen)? {
            for theirs in events::<PlanEvent>(&entry)?.unwrap_or_default() {
                let written = path::of_event(&theirs);
                let both = mine.iter().find(|mine| written.iter().any(|theirs| mine.concerns(theirs)));
                if let (Some(path), Ok(by)) = (both, PersonId::new(entry.head.actor.clone())) {
                    // The newest text is what the maker answers; what else is touched is a question of its own.
                    if found.as_ref().is_some_and(|found| found.path != *path) {
                        break 'entries;
                    }
                    let name = self.workspace().person_name(&by).to_owned();
                    let (path, at, revision) = (path.clone(), entry.head.time, entry.head.rev);
                    found = Some(Box::new(Conflict { path, theirs, by, name, at, revision }));
                }
            }
        }
        found.map_or(Ok(()), |found| Err(EngineError::Conflict(found)))
    }

    fn draft_of(
        &self,
        actor: &Actor,
        request: &Request,
        digest: Digest,
        instant: DateTime<Utc>,
        decided: Decided,
    ) -> Result<Draft, EngineError> {
        let stream = stream_of(&request.command);
        let log = match begun(&request.command) {
            Some(origin) => origin.to_owned(),
            None => self.workspace().head.origin.clone(),
        };
        Ok(Draft {
            log,
            stream: stream.name().to_owned(),
            expected_rev: decided.expected_rev,
            expected_ws: decided.expected_ws,
            id: request.id.clone(),
            cmd: request.command.name().to_owned(),
            digest,
            events: decided.events,
            actor: actor.person.to_string(),
            cap: Some(actor.capacity.tag()),
            via: actor.via.clone(),
            now: instant,
            large: is_large(&request.command),
            pin: is_pinned(&request.command),
        })
    }

    /// Returns a plan, or the one that exists before its first entry.
    fn plan_or_unborn(&self, id: &PlanId) -> Result<std::sync::Arc<Plan>, EngineError> {
        let found = self.projection().plan(&self.inner.journal, id)?;
        Ok(found.unwrap_or_else(|| std::sync::Arc::new(Plan::unborn(id.clone()))))
    }
}

/// Returns the history that a command adds to.
fn stream_of(command: &Command) -> Stream {
    match command {
        Command::Workspace(_) => Stream::Workspace,
        Command::Plan(plan, _) => Stream::Plan(plan.clone()),
    }
}

/// Returns the origin that a founding or a new epoch gives, from its own entry on.
fn begun(command: &Command) -> Option<&str> {
    use crate::domain::event::WorkspaceEvent::{Founded, LogContinued};
    let Command::Workspace(facts) = command else { return None };
    facts.iter().find_map(|fact| match fact {
        Founded { origin, .. } | LogContinued { origin, .. } => Some(origin.as_str()),
        _ => None,
    })
}

/// Import and lock may be 4 MiB (FORMAT 1); an import into a plan that is there is many edits at once.
const fn is_large(command: &Command) -> bool {
    match command {
        Command::Plan(_, PlanCommand::Lock(_) | PlanCommand::Create { edits: Some(_), .. }) => true,
        Command::Plan(_, PlanCommand::Edit(edits)) => edits.len() > 1,
        _ => false,
    }
}

/// `HEAD` is written at each lock and signature (FORMAT 1).
const fn is_pinned(command: &Command) -> bool {
    matches!(command, Command::Plan(_, PlanCommand::Lock(_) | PlanCommand::Sign { .. } | PlanCommand::Evidence { .. }))
}

fn json(value: &impl Serialize) -> Result<Vec<u8>, EngineError> {
    serde_json::to_vec(value).map_err(unmade)
}

fn raw(events: &[impl Serialize]) -> Result<Vec<Box<RawValue>>, EngineError> {
    events.iter().map(|event| serde_json::value::to_raw_value(event).map_err(unmade)).collect()
}

fn unmade(error: serde_json::Error) -> EngineError {
    AppendError::Unmade { cause: error.to_string() }.into()
}

/// Says that a plan does not exist.
pub(super) fn plan_unknown(plan: &str) -> EngineError {
    Denial::unknown(Message::new("plan-unknown").with("plan", plan)).into()
}
