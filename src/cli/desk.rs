//! What a command works with: the engine, who calls, and the caller's console - and what most commands need of them.

use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use chrono_tz::Tz;

use crate::domain::command::{Command, Now, PlanCommand, Request};
use crate::domain::decide::{Basis, decide};
use crate::domain::digest::Digest;
use crate::domain::event::{PlanEvent, WorkspaceEvent};
use crate::domain::id::CommandId;
use crate::domain::message::Message;
use crate::domain::permission;
use crate::domain::person::{Actor, Capacity};
use crate::domain::plan::Plan;
use crate::domain::sight::Sight;
use crate::domain::template::Template;
use crate::domain::when::{When, parse};
use crate::domain::workspace::Workspace;
use crate::engine::{Accepted, Engine, SystemChance, chance};
use crate::server::Caller;

use super::console::{Console, MAX_ATTACHMENT, STREAM};
use super::error::CliError;

/// Through what somebody at the machine itself comes (FORMAT 1, `via`).
pub const LOCAL: &str = "local";

/// What a command works with.
pub struct Desk<'a> {
    /// The workspace.
    pub engine: &'a Engine,
    /// Who calls.
    pub caller: &'a Caller,
    /// The caller's streams and machine.
    pub console: &'a mut Console,
}

impl Desk<'_> {
    /// Returns the instant and the workspace's day.
    #[must_use]
    pub fn now(&self) -> Now {
        self.engine.now((self.console.clock)())
    }

    /// Returns the workspace as it is.
    #[must_use]
    pub fn workspace(&self) -> Arc<Workspace> {
        self.engine.workspace()
    }

    /// Returns what the caller may see, in all capacities that he or she holds.
    #[must_use]
    pub fn sight(&self) -> Sight {
        Sight::of_person(&self.workspace(), &self.caller.person, self.now().day)
    }

    /// Finds a plan by its key or identity, as the caller may see it.
    ///
    /// # Errors
    /// There is none.
    pub fn plan(&self, named: &str) -> Result<Arc<Plan>, CliError> {
        self.engine.plan_by_key_seen(named, &self.sight()).map_err(|error| {
            let error = CliError::from(error);
            if error.hint.is_none() { error.hint(Message::new("cli-hint-plan-list")) } else { error }
        })
    }

    /// Returns the template of a plan.
    ///
    /// # Errors
    /// The workspace does not know it.
    pub fn template<'w>(&self, workspace: &'w Workspace, plan: &Plan) -> Result<&'w Template, CliError> {
        let missing = || CliError::failed(Message::new("cli-template-missing").with("plan", &plan.head.title));
        workspace.template(&plan.head.template).ok_or_else(missing)
    }

    /// Makes a new identity.
    ///
    /// # Errors
    /// The operating system gives no randomness.
    pub fn fresh<I: TryFrom<String>>(&self) -> Result<I, CliError> {
        let failed = |error: std::io::Error| {
            CliError::failed(Message::new("cli-no-randomness").with("cause", error.to_string()))
        };
        chance::identity((self.console.clock)(), &mut SystemChance).map_err(failed)
    }

    /// Changes a plan, in the first of the caller's capacities that may.
    ///
    /// # Errors
    /// The rules say no; somebody else was first; it could not be stored.
    pub async fn change(&mut self, plan: &Plan, command: PlanCommand) -> Result<Accepted, CliError> {
        let now = self.now();
        let actor = self.actor_for(plan, &command)?;
        let (id, seen) = (self.fresh::<CommandId>()?, plan.head.revision);
        let request = Request { id, command: Command::Plan(plan.id.clone(), command), seen };
        Ok(self.engine.submit(&actor, request, now.instant).await?)
    }

    /// Returns what a change would be, without doing it.
    ///
    /// # Errors
    /// The rules say no.
    pub fn foresee(&self, plan: &Plan, command: &PlanCommand) -> Result<Vec<PlanEvent>, CliError> {
        let (actor, workspace) = (self.actor_for(plan, command)?, self.workspace());
        Ok(decide(Basis { plan, workspace: &workspace, actor: &actor, now: self.now() }, command)?)
    }

    fn actor_for(&self, plan: &Plan, command: &PlanCommand) -> Result<Actor, CliError> {
        let (now, workspace) = (self.now(), self.workspace());
        let sees = |actor: &Actor| Sight::acting(&actor.person, &actor.capacity).sees_plan(plan);
        let may = |actor: &Actor| sees(actor) && permission::may(plan, &workspace, actor, command, now).is_ok();
        self.actor(&workspace, now, may)
    }

    /// Says facts about the workspace, all in one entry.
    ///
    /// # Errors
    /// As [`Desk::change`].
    pub async fn state(&mut self, facts: Vec<WorkspaceEvent>) -> Result<Accepted, CliError> {
        let (now, workspace) = (self.now(), self.workspace());
        let may = |actor: &Actor| facts.iter().all(|fact| permission::may_say(&workspace, actor, fact, now).is_ok());
        let actor = self.actor(&workspace, now, may)?;
        let (id, seen) = (self.fresh::<CommandId>()?, workspace.head.revision);
        let request = Request { id, command: Command::Workspace(facts), seen };
        Ok(self.engine.submit(&actor, request, now.instant).await?)
    }

    /// Chooses the capacity: the first that may, or the first at all, so that the rules give their reason.
    fn actor(&self, workspace: &Workspace, now: Now, may: impl Fn(&Actor) -> bool) -> Result<Actor, CliError> {
        let acting =
            |capacity: Capacity| Actor { person: self.caller.person.clone(), capacity, via: self.caller.via.clone() };
        let capacities: Vec<Actor> =
            workspace.capacities(&self.caller.person, now.day).into_iter().map(acting).collect();
        // Everybody may also act for oneself, for what is one's own.
        let may_act = capacities.iter().cloned().chain([acting(Capacity::Oneself)]).find(may);
        let chosen = may_act.or_else(|| capacities.first().cloned());
        chosen.ok_or_else(|| {
            let name = workspace.person_name(&self.caller.person);
            let cause = Message::new("cli-no-capacity").with("person", name);
            CliError::denied(cause).hint(Message::new("hint-ask-secretariat"))
        })
    }

    /// Reads a date as people write it, in the caller's language or as `2020-05-14`.
    ///
    /// # Errors
    /// It is not understood.
    pub fn when(&self, words: &str) -> Result<When, CliError> {
        parse(words, self.console.locale.when_words()).map_err(|error| CliError::usage(error.message()))
    }

    /// Reads one day.
    ///
    /// # Errors
    /// It is not understood, or is not one day.
    pub fn day(&self, words: &str) -> Result<NaiveDate, CliError> {
        if let Ok(day) = words.parse() {
            return Ok(day);
        }
        let when = self.when(words)?;
        match when.interval() {
            Some((first, last)) if first == last => Ok(first),
            _ => Err(CliError::usage(Message::new("cli-usage-day").with("words", words))),
        }
    }

    /// Reads a day that may be left out.
    ///
    /// # Errors
    /// As [`Desk::day`].
    pub fn some_day(&self, words: Option<&String>) -> Result<Option<NaiveDate>, CliError> {
        words.map(|words| self.day(words)).transpose()
    }

    /// Returns an instant on the workspace's clock.
    #[must_use]
    pub fn local(&self, instant: DateTime<Utc>) -> NaiveDateTime {
        instant.with_timezone(&self.zone()).naive_local()
    }

    /// Returns when a day begins in the workspace's zone.
    #[must_use]
    pub fn midnight(&self, day: NaiveDate) -> DateTime<Utc> {
        self.workspace().midnight(day)
    }

    /// Returns the workspace's time zone; UTC when it names none that is known.
    fn zone(&self) -> Tz {
        self.workspace().head.zone.parse().unwrap_or(Tz::UTC)
    }

    /// Returns a text as given, or for `-` what is piped in.
    ///
    /// # Errors
    /// What is piped in can not be read.
    pub async fn text(&mut self, given: String) -> Result<String, CliError> {
        if given == STREAM {
            return Ok(self.console.read_text(Path::new(&given)).await?.trim_end_matches('\n').to_owned());
        }
        Ok(given)
    }

    /// Returns a text that may be left out.
    ///
    /// # Errors
    /// As [`Desk::text`].
    pub async fn some_text(&mut self, given: Option<String>) -> Result<Option<String>, CliError> {
        match given {
            Some(given) => self.text(given).await.map(Some),
            None => Ok(None),
        }
    }

    /// Stores an original (a scan, a letter) and makes it part of a plan, under its own name or another one. What is piped
    /// in has none, and is called after its digest.
    ///
    /// # Errors
    /// The file can not be read or stored.
    pub async fn attach(&mut self, plan: &Plan, path: &Path, name: Option<&str>) -> Result<Digest, CliError> {
        let bytes = self.console.read(path, MAX_ATTACHMENT).await?;
        let own = path.file_name().filter(|own| *own != STREAM).map(|own| own.to_string_lossy().into_owned());
        let name = name.map(ToOwned::to_owned).or(own).unwrap_or_default();
        self.keep(plan, &name, &bytes).await
    }

    /// Stores an original that was read, and makes it part of a plan; one that is part of it is not stored again.
    ///
    /// # Errors
    /// It can not be stored.
    pub async fn keep(&mut self, plan: &Plan, name: &str, bytes: &[u8]) -> Result<Digest, CliError> {
        let sha256 = self.engine.attach(bytes)?;
        if plan.attachments.get(&sha256).is_some_and(|known| !known.removed) {
            return Ok(sha256);
        }
        let name = if name.is_empty() { sha256.to_string() } else { name.to_owned() };
        let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        let edit = crate::domain::command::Edit::Attach { sha256, name, size, node: None };
        self.change(plan, PlanCommand::Edit(vec![edit])).await?;
        Ok(sha256)
    }
}
