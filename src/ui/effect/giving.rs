//! Several commands that belong together, given one after the other: each on what the one before it left.

use chrono::{DateTime, Utc};

use crate::domain::command::{Command, Now, PlanCommand, Request};
use crate::domain::decide::{Basis, decide};
use crate::domain::event::WorkspaceEvent;
use crate::domain::id::PlanId;
use crate::domain::person::Actor;
use crate::domain::plan::Plan;
use crate::domain::sight::Sight;
use crate::engine::{Engine, EngineError, SystemChance, chance};

/// Whoever gives commands for somebody.
pub(super) struct Giver<'a> {
    pub engine: &'a Engine,
    pub actor: &'a Actor,
    pub instant: DateTime<Utc>,
}

impl Giver<'_> {
    /// Makes a new identity.
    pub fn fresh<T: TryFrom<String>>(&self) -> Result<T, EngineError> {
        let made = chance::identity(self.instant, &mut SystemChance);
        made.map_err(|error| EngineError::File {
            path: self.engine.directory().display().to_string(),
            cause: error.to_string(),
        })
    }

    /// Returns the instant and the workspace's day.
    pub fn now(&self) -> Now {
        self.engine.now(self.instant)
    }

    /// Returns what the person sees.
    pub fn sight(&self) -> Sight {
        super::sight(self.engine, self.actor, self.instant)
    }

    /// Refuses what the rules would refuse of a command about a plan.
    pub fn foresee(&self, plan: &Plan, command: &PlanCommand) -> Result<(), EngineError> {
        let workspace = self.engine.workspace();
        let basis = Basis { plan, workspace: &workspace, actor: self.actor, now: self.now() };
        decide(basis, command).map(|_events| ()).map_err(EngineError::from)
    }

    /// Refuses what the rules would refuse of several: a refusal midway would leave half of them done.
    pub fn foresee_all(&self, commands: &[(PlanId, PlanCommand)]) -> Result<(), EngineError> {
        commands.iter().try_for_each(|(plan, command)| self.foresee(&*self.engine.plan(plan)?, command))
    }

    /// Gives commands about plans, each on what the one before it left.
    pub async fn change_all(&self, commands: Vec<(PlanId, PlanCommand)>) -> Result<(), EngineError> {
        for (plan, command) in commands {
            self.change(&plan, command).await?;
        }
        Ok(())
    }

    /// Gives a command about a plan.
    pub async fn change(&self, plan: &PlanId, command: PlanCommand) -> Result<(), EngineError> {
        let seen = self.engine.plan(plan)?.head.revision;
        self.give(Command::Plan(plan.clone(), command), seen).await
    }

    /// Says facts about the workspace.
    pub async fn state(&self, facts: Vec<WorkspaceEvent>) -> Result<(), EngineError> {
        let seen = self.engine.workspace().head.revision;
        self.give(Command::Workspace(facts), seen).await
    }

    async fn give(&self, command: Command, seen: u64) -> Result<(), EngineError> {
        let id = self.fresh()?;
        self.engine.submit(self.actor, Request { id, command, seen }, self.instant).await.map(|_accepted| ())
    }
}
