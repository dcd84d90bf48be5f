//! A command on its way: what it still lacks is fetched before it is given.

use chrono::{DateTime, Utc};

use super::Reply;
use crate::domain::command::{Command, Edit, Lock, PlanCommand, Request};
use crate::domain::consideration::Behalf;
use crate::domain::digest::Digest;
use crate::domain::id::{CommandId, PlanId};
use crate::domain::message::Message;
use crate::domain::person::Actor;
use crate::domain::signature::SigningRequest;
use crate::engine::{Engine, EngineError, Failure, FailureKind, NewVersion, SystemChance};
use crate::ui::host::{Host, LARGEST_FILE, Signer};
use crate::ui::moves::Move;
use crate::ui::session::Session;

/// A command with what is said and done when it is durable.
#[derive(Debug)]
pub struct Submission {
    /// The command.
    pub request: Request,
    /// Who gives it.
    pub actor: Actor,
    /// What is said afterwards.
    pub said: Message,
    /// What happens afterwards.
    pub then: Vec<Move>,
    /// What the command still lacks.
    lacks: Option<Lack>,
}

/// What a command lacks until the person's machine or the engine gives it.
#[derive(Debug)]
pub enum Lack {
    /// A file of the person's machine: it is attached first, by a command of its own.
    File(CommandId, String),
    /// The file was read and is not attached yet.
    Bytes(CommandId, String, Vec<u8>),
    /// A signature with a key of the person: which one, of what.
    Key(Box<SigningRequest>, Signer),
    /// A signature was made, here or elsewhere, and is not checked yet.
    Armour(Vec<u8>),
    /// The text of the version that it locks.
    Text,
}

impl Submission {
    /// Makes a submission of a command that lacks nothing.
    #[must_use]
    pub const fn new(request: Request, actor: Actor, said: Message) -> Self {
        Self { request, actor, said, then: Vec::new(), lacks: None }
    }

    /// Adds what happens when the command is durable.
    #[must_use]
    pub fn then(mut self, moves: impl IntoIterator<Item = Move>) -> Self {
        self.then.extend(moves);
        self
    }

    /// Says what the command lacks.
    #[must_use]
    pub fn lacking(mut self, lack: Lack) -> Self {
        self.lacks = Some(lack);
        self
    }

    /// Adds a file of the person's machine as the original of the command; no name, no file.
    #[must_use]
    pub fn with_file(self, session: &Session, name: Option<String>) -> Self {
        match (name, session.fresh()) {
            (Some(name), Some(id)) => self.lacking(Lack::File(id, name)),
            _ => self,
        }
    }

    /// Tells whether the person's own machine is needed.
    #[must_use]
    pub const fn needs_host(&self) -> bool {
        matches!(self.lacks, Some(Lack::File(..) | Lack::Key(..)))
    }

    /// Tells whether a passphrase may be asked for on the terminal meanwhile.
    #[must_use]
    pub const fn takes_screen(&self) -> bool {
        matches!(self.lacks, Some(Lack::Key(_, Signer::File(_))))
    }

    /// Fetches what only the person's machine can give.
    pub(super) async fn complete<H: Host>(mut self, host: &mut H) -> Reply {
        let got = match self.lacks.take() {
            Some(Lack::File(id, name)) => {
                host.read(name.as_ref(), LARGEST_FILE).await.map(|bytes| Some(Lack::Bytes(id, name, bytes)))
            }
            Some(Lack::Key(request, signer)) => {
                host.sign(&request, signer).await.map(|armour| Some(Lack::Armour(armour.into_bytes())))
            }
            other => Ok(other),
        };
        match got {
            Ok(lack) => Reply::Completed(Box::new(Self { lacks: lack, ..self })),
            Err(cause) => Reply::Refused(Failure { kind: FailureKind::Failed, cause, hint: None }),
        }
    }

    /// Gives the command to the engine.
    pub(super) async fn give(self, engine: &Engine, now: DateTime<Utc>) -> Reply {
        let Self { mut request, actor, said, mut then, lacks } = self;
        let mine = request.clone();
        let undoable = matches!(&request.command, Command::Plan(_, PlanCommand::Edit(_)));
        let outcome = match fill(&mut request, &actor, lacks, engine, now).await {
            Ok(notes) => {
                then.extend(notes.into_iter().map(Move::Say));
                engine.submit(&actor, request, now).await
            }
            Err(error) => Err(error),
        };
        match outcome {
            Ok(_) => Reply::Accepted { undoable, said, then },
            Err(EngineError::Conflict(found)) => {
                Reply::Conflict(found, Box::new(Self { request: mine, actor, said, then, lacks: None }))
            }
            Err(error) => Reply::Refused(error.failure()),
        }
    }
}

impl From<Submission> for Move {
    fn from(submission: Submission) -> Self {
        Self::Do(super::Effect::Submit(Box::new(submission)))
    }
}

/// Puts into a command what it lacks. Gives what is to be said about it.
async fn fill(
    request: &mut Request,
    actor: &Actor,
    lacks: Option<Lack>,
    engine: &Engine,
    now: DateTime<Utc>,
) -> Result<Vec<Message>, EngineError> {
    let seen = request.seen;
    let Command::Plan(plan, command) = &mut request.command else { return Ok(Vec::new()) };
    match (lacks, command) {
        (Some(Lack::Bytes(id, name, bytes)), command) => {
            let sha256 = attach((plan, seen), (id, &name, &bytes), actor, engine, now).await?;
            enclose(command, sha256);
        }
        (Some(Lack::Armour(file)), command) => {
            if let PlanCommand::Sign { line, .. } = &*command {
                let checked = engine.check_signature(plan, line, &file, now)?;
                *command = checked.command;
                return Ok(checked.repairs.iter().map(|repair| repair.message()).collect());
            }
        }
        (Some(Lack::Text), PlanCommand::Lock(lock)) => {
            let Lock { version: number, kind, change, again, .. } = (**lock).clone();
            let wanted = NewVersion { number, kind, change, again };
            **lock = engine.prepare_lock(plan, wanted, &mut SystemChance, now)?;
        }
        _ => {}
    }
    Ok(Vec::new())
}

/// Stores a file and attaches it to a plan, unless it is attached already.
async fn attach(
    (plan, seen): (&PlanId, u64),
    (id, name, bytes): (CommandId, &str, &[u8]),
    actor: &Actor,
    engine: &Engine,
    now: DateTime<Utc>,
) -> Result<Digest, EngineError> {
    let sha256 = engine.attach(bytes)?;
    let known = engine.plan(plan)?.attachments.get(&sha256).is_some_and(|file| !file.removed);
    if !known {
        // What the person's machine calls it: the name alone, wherever it lies there.
        let name = name.rsplit(['/', '\\']).next().unwrap_or(name).to_owned();
        let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        let edit = PlanCommand::Edit(vec![Edit::Attach { sha256, name, size, node: None }]);
        let request = Request { id, command: Command::Plan(plan.clone(), edit), seen };
        engine.submit(actor, request, now).await?;
    }
    Ok(sha256)
}

/// Names an attached file in a command: as the evidence itself, else as the original of what came from elsewhere.
fn enclose(command: &mut PlanCommand, file: Digest) {
    let original = |behalf: &mut Behalf| behalf.original = Some(file);
    match command {
        PlanCommand::Evidence { sha256, behalf, .. } => {
            *sha256 = file;
            original(behalf);
        }
        PlanCommand::Record(consideration) => consideration.behalf.iter_mut().for_each(original),
        PlanCommand::Remark { behalf, .. }
        | PlanCommand::Adopt { behalf, .. }
        | PlanCommand::Decline { behalf, .. } => behalf.iter_mut().for_each(original),
        _ => {}
    }
}
