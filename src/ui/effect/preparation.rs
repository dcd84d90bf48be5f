//! Preparing what somebody signs: the engine fixes the text, the person sees it before anything is signed.

use chrono::{DateTime, Utc};

use super::Reply;
use crate::domain::command::{Command, PlanCommand, Request};
use crate::domain::id::{CommandId, LineId, PersonId, PlanId};
use crate::domain::person::Actor;
use crate::domain::signature::SigningRequest;
use crate::domain::version::Line;
use crate::engine::{AtHome, Engine, EngineError};
use crate::ui::session::Session;

/// What is to be prepared, and for whom.
#[derive(Debug)]
pub struct Preparation {
    id: CommandId,
    plan: PlanId,
    seen: u64,
    line: LineId,
    person: PersonId,
}

/// A statement that is fixed and not signed yet.
#[derive(Debug)]
pub struct Prepared {
    /// The line.
    pub line: LineId,
    /// Who is to sign.
    pub person: PersonId,
    /// The exact text.
    pub statement: String,
    /// What a key is asked.
    pub request: SigningRequest,
    /// The name of the file that the statement is saved as.
    pub file: String,
    /// The commands that sign the file at home, by shell.
    pub commands: Vec<AtHome>,
    /// The person who acts lends the ssh-agent that comes along over SSH.
    pub lends_agent: bool,
}

impl Preparation {
    /// Asks for the statement of a line of the open plan.
    #[must_use]
    pub fn new(session: &Session, line: LineId, person: PersonId) -> Option<Self> {
        let plan = session.plan.as_deref()?;
        Some(Self { id: session.fresh()?, plan: plan.id.clone(), seen: plan.head.revision, line, person })
    }

    /// Fixes the statement, unless the newest one that was prepared still says the same.
    pub(super) async fn run(self, engine: &Engine, actor: &Actor, now: DateTime<Utc>) -> Result<Reply, EngineError> {
        let Self { id, plan, seen, line, person } = self;
        let fresh = engine.prepare_statement(&plan, &line, &person, engine.now(now).day)?;
        let found_plan = engine.plan(&plan)?;
        let found = found_plan.lines.get(&line).cloned();
        let statement = match found.as_deref().and_then(|line| still_right(line, &person, &fresh)) {
            Some(known) => known,
            None => {
                let (line, person, statement) = (line.clone(), person.clone(), fresh.clone());
                let command = Command::Plan(plan, PlanCommand::Prepare { line, person, statement });
                engine.submit(actor, Request { id, command, seen }, now).await?;
                fresh
            }
        };
        let request = engine.signing_request(&person, &statement, now)?;
        let head = found.as_deref().map(|line| &line.head);
        let file = head.map_or_else(String::new, |head| format!("{}-{}.md", head.party_key, head.office_key));
        let at_home = |head| engine.commands_at_home(&request, &found_plan.head.key, head, &file);
        let commands = head.map(at_home).unwrap_or_default();
        let lends_agent = engine.lends_agent(&actor.person)?;
        Ok(Reply::Prepared(Box::new(Prepared { line, person, statement, request, file, commands, lends_agent })))
    }
}

/// Returns the statement that was prepared last, when only the part of the log that it names is another.
fn still_right(line: &Line, person: &PersonId, fresh: &str) -> Option<String> {
    let known = line.prepared.iter().rev().find(|prepared| &prepared.person == person)?;
    let of_log = |line: &&str| !line.starts_with("log-size:") && !line.starts_with("log-root:");
    let same = known.statement.lines().filter(of_log).eq(fresh.lines().filter(of_log));
    same.then(|| known.statement.clone())
}
