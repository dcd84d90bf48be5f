//! What the runtime does for a session, and what comes back: the only place where screens meet the engine.

pub mod convening;
mod export;
mod giving;
mod invitation;
pub mod posting;
mod preparation;
mod private;
mod reading;
mod searching;
mod submission;
mod taking_back;

use std::sync::Arc;

use chrono::{DateTime, Utc};
pub use export::Export;
pub use invitation::{Invite, Invited};
pub use preparation::{Preparation, Prepared};
pub use reading::Last;
pub use searching::Searching;
pub use submission::{Lack, Submission};
pub use taking_back::TakenBack;

use super::first::Wish;
use super::host::{Existing, Files, Host, LARGEST_FILE};
use super::input::Input;
use super::moves::Move;
use super::screen::read::Against;
use super::session::Session;
use super::undo::Target;
use crate::document::import::{self, Material, Refusal};
use crate::domain::command::{Command, PlanCommand, Request};
use crate::domain::id::{BodyId, CommandId, MeetingId, PlanId, StepId};
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::party::Considerer;
use crate::domain::person::{Actor, Capacity};
use crate::domain::plan::Plan;
use crate::domain::report;
use crate::domain::sight::Sight;
use crate::domain::workspace::Workspace;
use crate::engine::search::Hits;
use crate::engine::{
    Begun, Conflict, Engine, EngineError, Failure, FailureKind, HistoryEntry, InboxItem, Listed, Order, Page,
    Preference, Reading, Visitor, When,
};
use crate::notice::answer::Original;

/// As many rows as the first screen ever shows.
const ROWS: usize = 200;

/// Something that the runtime does.
#[derive(Debug)]
pub enum Effect {
    /// Give a command to the engine; what follows happens when it is durable.
    Submit(Box<Submission>),
    /// Open a plan, or read it again.
    Load(PlanId),
    /// Read the first screen's lists and the workspace again.
    Refresh,
    /// Take back one of the person's changes of a plan's content.
    TakeBack(PlanId, CommandId, Target),
    /// Draft a status report to a body.
    Report(PlanId, BodyId),
    /// Fix what somebody is to sign.
    Prepare(Box<Preparation>),
    /// Invite somebody.
    Invite(Box<Invite>),
    /// Make what is sent out, without writing it anywhere.
    Post(Box<posting::Order>),
    /// Record what was sent out.
    Record(Box<posting::Posting>),
    /// Do something with a meeting and its cases.
    Convene(Box<convening::Task>),
    /// Write papers of a meeting.
    Papers(Box<convening::Papers>),
    /// Read the plans on the agenda of a meeting.
    Meeting(MeetingId),
    /// Read the exact text of a locked version.
    LockedText(PlanId, String),
    /// Read what happened to a plan.
    History(PlanId),
    /// Read a plan as it was after so many entries.
    PlanAt(PlanId, u64),
    /// Look for something.
    Search(Searching),
    /// Read a private draft of the person.
    Draft(String),
    /// Find the plans of which the person has drafts.
    Unsaved,
    /// Find the remarks to a plan that the person began and did not give.
    Begun(PlanId),
    /// Find what others have begun to write in a plan.
    OthersBegun(PlanId),
    /// Keep a private draft of the person.
    SaveDraft(String, String),
    /// Forget a private draft of the person.
    DropDraft(String),
    /// Lend the ssh-agent that comes along over SSH, or take that back.
    Lend(bool),
    /// Keep what the person chose for the screens.
    Prefer(Preference),
    /// Find how far the person has read a plan, and the plan as it was then.
    Reading(PlanId),
    /// Keep how far the person has read a plan.
    KeepReading(PlanId, Reading),
    /// Look who is here.
    Company,
    /// Count what waits for the person in each capacity, for a list with this title.
    Capacities(&'static str),
    /// Open a text in the person's own editor.
    Edit(String),
    /// Write a copy of a plan as a file.
    Export(Box<Export>),
    /// Save a file on the person's machine.
    Save(String, Vec<u8>),
    /// Make a folder with files on the person's machine; what follows happens when they lie there.
    SaveFolder(String, Files, Vec<Move>),
    /// Read a file of the person's machine that is to be taken in; dates are written out in a language.
    Open(String, Lang),
    /// List the files in a folder of the person's machine.
    Folder(String),
    /// Read a file of the person's machine that is the original of an answer.
    Original(String),
    /// Put a text on the person's clipboard.
    Copy(String),
    /// Put the program aside until the person is back.
    Suspend,
    /// Do what somebody wishes before there is a workspace.
    Begin(Box<Wish>),
}

/// What comes back from an effect, for the screen on top.
#[derive(Debug)]
pub enum Reply {
    /// A plan was read.
    Plan(Arc<Plan>),
    /// The first screen's lists and the workspace.
    Lists {
        /// The workspace.
        workspace: Arc<Workspace>,
        /// What waits.
        inbox: Vec<InboxItem>,
        /// Plans.
        plans: Page<Listed>,
    },
    /// A command is durable.
    Accepted {
        /// Whether undo takes it back.
        undoable: bool,
        /// What is said.
        said: Message,
        /// What happens next.
        then: Vec<Move>,
    },
    /// A change was taken back.
    TakenBack(Box<TakenBack>),
    /// The change that led to a revision is not taken back, and why.
    Stuck(PlanId, u64, Failure),
    /// The person's machine gave what a command lacked.
    Completed(Box<Submission>),
    /// A command was not accepted.
    Refused(Failure),
    /// Somebody else had changed the same thing.
    Conflict(Box<Conflict>, Box<Submission>),
    /// Something else was not done.
    Failed(Failure),
    /// Somebody is invited.
    Invited(Box<Invited>),
    /// What is sent out is made, and lies nowhere yet.
    Ready(Box<posting::Posting>),
    /// Something is done; this is what follows.
    Next(Vec<Move>),
    /// What somebody sees of the plans on the agenda of a meeting.
    Meeting(Box<convening::Read>),
    /// A status report that is not kept yet.
    Drafted(Box<report::Draft>),
    /// What somebody is to sign.
    Prepared(Box<Prepared>),
    /// The exact text of a locked version.
    LockedText(String, Arc<str>),
    /// What happened to a plan.
    History(Vec<HistoryEntry>),
    /// A plan as it was.
    PlanAt(u64, Arc<Plan>),
    /// What was found for the words.
    Found(String, Result<Hits, Failure>),
    /// What has a name like what was typed, for the overlay on top.
    Named(String, Result<Hits, Failure>),
    /// The private draft of a name, where there is one.
    Draft(String, Result<Option<String>, Failure>),
    /// The titles of the plans of which there are drafts.
    Unsaved(Vec<String>),
    /// The remarks that were begun: what follows the plan in the names of their drafts.
    Begun(Vec<String>),
    /// What others have begun to write in the plan, before it is locked.
    OthersBegun(Vec<Begun>),
    /// A private draft was kept or forgotten.
    Kept,
    /// How far the person has read a plan.
    Reading(Box<Last>),
    /// With what the text is compared from now on.
    Compare(Against),
    /// Who is here.
    Company(Vec<Visitor>),
    /// What the person may act as, each with how much waits for it, for a list with this title.
    Capacities(&'static str, Vec<(Capacity, usize)>),
    /// A text came back from the person's own editor.
    Edited(String),
    /// Both texts of a conflict in one, decided on a revision.
    Merged(String, u64),
    /// A copy of a plan was written.
    Exported {
        /// The name of the file.
        name: String,
        /// What stands in it.
        bytes: Vec<u8>,
        /// How many dates had no place in it.
        left_out: usize,
    },
    /// A file was saved there.
    Saved(String),
    /// A file of the person's machine.
    Opened(String, Box<Result<Material, Refusal>>),
    /// The files in a folder of the person's machine, by name.
    Listed(Vec<String>),
    /// What could be read of the original of an answer, or why nothing could.
    Original(String, Box<Result<Original, Message>>),
    /// Somebody whom a step asks was chosen.
    Recipient(StepId, Considerer),
    /// The text is on the clipboard.
    Copied,
    /// The person is back, after the program was put aside.
    Back,
}

impl Reply {
    /// Tells whether keys waited for it: see [`Effect::is_awaited`].
    #[must_use]
    pub const fn is_awaited(&self) -> bool {
        matches!(
            self,
            Self::Accepted { .. }
                | Self::Completed(_)
                | Self::Capacities(..)
                | Self::Refused(_)
                | Self::Conflict(..)
                | Self::Invited(_)
                | Self::TakenBack(_)
                | Self::Stuck(..)
                | Self::Drafted(_)
                | Self::Ready(_)
                | Self::Next(_)
                | Self::OthersBegun(_)
        )
    }
}

impl Effect {
    /// Makes the effect of a command about the open plan, decided on the plan as the session sees it.
    #[must_use]
    pub fn submit(session: &Session, command: PlanCommand, said: Message) -> Option<Submission> {
        let (command, seen) = session.command(command)?;
        Self::submit_seen(session, command, seen, said)
    }

    /// Makes the effect of any command, decided on a revision.
    #[must_use]
    pub fn submit_seen(session: &Session, command: Command, seen: u64, said: Message) -> Option<Submission> {
        let id: CommandId = session.fresh()?;
        let request = Request { id, command, seen };
        Some(Submission::new(request, session.actor.clone(), said))
    }

    /// Tells whether keys wait until it is answered: what they mean depends on the answer.
    #[must_use]
    pub const fn is_awaited(&self) -> bool {
        matches!(
            self,
            Self::Submit(_)
                | Self::Invite(_)
                | Self::TakeBack(..)
                | Self::Report(..)
                | Self::Post(_)
                | Self::Record(_)
                | Self::Convene(_)
                | Self::Papers(_)
                | Self::SaveFolder(..)
                | Self::OthersBegun(_)
                | Self::Capacities(_)
        )
    }

    /// Tells whether the effect needs the person's own machine.
    #[must_use]
    pub const fn needs_host(&self) -> bool {
        match self {
            Self::Submit(submission) => submission.needs_host(),
            Self::Edit(_)
            | Self::Save(..)
            | Self::SaveFolder(..)
            | Self::Open(..)
            | Self::Folder(_)
            | Self::Original(_)
            | Self::Copy(_)
            | Self::Suspend => true,
            _ => false,
        }
    }

    /// Runs an effect that needs no host.
    pub async fn run(self, engine: Engine, actor: Actor, now: DateTime<Utc>) -> Input {
        let reply = match self {
            Self::Submit(submission) => Ok(submission.give(&engine, now).await),
            Self::Load(plan) => engine.plan_seen(&plan, &sight(&engine, &actor, now)).map(Reply::Plan),
            Self::Refresh => lists(&engine, &actor, now),
            Self::TakeBack(plan, id, target) => Ok(taking_back::run(&engine, &actor, (plan, id, target), now).await),
            Self::Report(plan, to) => Ok(match engine.draft_report(&plan, &to, engine.now(now)) {
                Ok(draft) => Reply::Drafted(Box::new(draft)),
                Err(error) => Reply::Refused(error.failure()),
            }),
            Self::Invite(task) => Ok(task.run(&engine, &actor, now).await),
            Self::Post(order) => Ok(order.make(engine, actor, now).await),
            Self::Record(posting) => Ok(posting.record(&engine, &actor, now).await),
            Self::Convene(task) => Ok(task.run(&engine, &actor, now).await),
            Self::Papers(task) => Ok(task.run(&engine, &actor, now)),
            Self::Meeting(meeting) => Ok(Reply::Meeting(Box::new(convening::Read::of(&engine, &actor, meeting, now)))),
            Self::Prepare(task) => task.run(&engine, &actor, now).await,
            Self::LockedText(plan, version) => {
                let text = engine.locked_text_seen(&plan, &version, &sight(&engine, &actor, now));
                text.map(|text| Reply::LockedText(version, text))
            }
            Self::Export(task) => {
                let (sight, now) = (sight(&engine, &actor, now), engine.now(now));
                task.run(&engine, &sight, now)
            }
            Self::History(plan) => engine.history_seen(&plan, &sight(&engine, &actor, now)).map(Reply::History),
            Self::PlanAt(plan, revision) => {
                let sight = sight(&engine, &actor, now);
                let plan = engine.plan_at_seen(&plan, When::Revision(revision), &sight);
                plan.map(|plan| Reply::PlanAt(revision, plan))
            }
            Self::Search(searching) => Ok(searching.run(engine, actor, now).await),
            Self::Draft(_)
            | Self::SaveDraft(..)
            | Self::DropDraft(_)
            | Self::Unsaved
            | Self::Begun(_)
            | Self::OthersBegun(_)
            | Self::Lend(_)
            | Self::Reading(_)
            | Self::KeepReading(..)
            | Self::Prefer(_) => {
                return self.run_private(engine, actor, now).await;
            }
            Self::Company => Ok(Reply::Company(engine.visitors())),
            Self::Capacities(title) => capacities(&engine, &actor, now).map(|held| Reply::Capacities(title, held)),
            Self::Edit(_)
            | Self::Suspend
            | Self::Save(..)
            | Self::SaveFolder(..)
            | Self::Open(..)
            | Self::Folder(_)
            | Self::Original(_)
            | Self::Copy(_)
            | Self::Begin(_) => {
                return Input::Reply(Box::new(failed(Message::new("host-not-here"))));
            }
        };
        Input::Reply(Box::new(reply.unwrap_or_else(|error| Reply::Failed(error.failure()))))
    }

    /// Tells whether another program has the screen meanwhile: the person's editor, or one that asks for a passphrase.
    #[must_use]
    pub const fn takes_screen(&self) -> bool {
        match self {
            Self::Edit(_) | Self::Suspend => true,
            Self::Submit(submission) => submission.takes_screen(),
            _ => false,
        }
    }

    /// Tells whether the effect reads or writes what is private to the person; such effects run one after the other.
    #[must_use]
    pub const fn is_private(&self) -> bool {
        matches!(
            self,
            Self::Draft(_)
                | Self::SaveDraft(..)
                | Self::DropDraft(_)
                | Self::Unsaved
                | Self::Begun(_)
                | Self::OthersBegun(_)
                | Self::Lend(_)
                | Self::Reading(_)
                | Self::KeepReading(..)
                | Self::Prefer(_)
        )
    }

    /// Runs an effect on the person's own machine.
    pub async fn run_on<H: Host>(self, host: &mut H) -> Input {
        let reply = match self {
            Self::Submit(submission) => return Input::Reply(Box::new(submission.complete(host).await)),
            Self::Edit(text) => host.edit(&text).await.map(Reply::Edited),
            Self::Save(name, bytes) => {
                let saved = host.write(name.as_ref(), &bytes, Existing::Kept).await;
                saved.map(|path| Reply::Saved(path.display().to_string()))
            }
            Self::SaveFolder(name, files, then) => {
                let placed = host.write_folder(name.as_ref(), files).await;
                let refused = |cause| Reply::Refused(Failure { kind: FailureKind::Failed, cause, hint: None });
                Ok(placed.map_or_else(refused, |_path| Reply::Next(then)))
            }
            Self::Open(name, lang) => match host.read(name.as_ref(), LARGEST_FILE).await {
                Ok(bytes) => understood(name, bytes, lang).await,
                Err(cause) => Err(cause),
            },
            Self::Folder(path) => {
                let listed = host.list(path.as_ref()).await;
                listed.map(|files| Reply::Listed(files.iter().map(|file| file.display().to_string()).collect()))
            }
            Self::Original(path) => {
                let read = match host.read(path.as_ref(), LARGEST_FILE).await {
                    Ok(bytes) => recognised(path.clone(), bytes).await,
                    Err(cause) => Err(cause),
                };
                Ok(Reply::Original(path, Box::new(read)))
            }
            Self::Copy(text) => host.copy(&text).await.map(|()| Reply::Copied),
            Self::Suspend => host.suspend().await.map(|()| Reply::Back),
            _ => Err(Message::new("host-not-here")),
        };
        Input::Reply(Box::new(reply.unwrap_or_else(failed)))
    }
}

/// Reads a file beside the threads that serve sessions: it may be large.
async fn understood(name: String, bytes: Vec<u8>, lang: Lang) -> Result<Reply, Message> {
    let file = name.clone();
    let work = tokio::task::spawn_blocking(move || import::read(&file, &bytes, lang));
    let read = work.await.map_err(|error| Message::new("host-failed").with("cause", error.to_string()))?;
    Ok(Reply::Opened(name, Box::new(read)))
}

/// Reads the original of an answer beside the threads that serve sessions.
async fn recognised(path: String, bytes: Vec<u8>) -> Result<Original, Message> {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(&path).to_owned();
    let work = tokio::task::spawn_blocking(move || Original::read(&name, &bytes));
    work.await.map_err(|error| Message::new("host-failed").with("cause", error.to_string()))
}

const fn failed(cause: Message) -> Reply {
    Reply::Failed(Failure { kind: FailureKind::Failed, cause, hint: None })
}

/// Returns what somebody sees now.
fn sight(engine: &Engine, actor: &Actor, now: DateTime<Utc>) -> Sight {
    Sight::of(&engine.workspace(), actor, engine.now(now))
}

/// Lists what somebody may act as today, each with how much waits for it.
fn capacities(engine: &Engine, actor: &Actor, now: DateTime<Utc>) -> Result<Vec<(Capacity, usize)>, EngineError> {
    let now = engine.now(now);
    let held = engine.workspace().capacities(&actor.person, now.day).into_iter();
    let count = |capacity| {
        let waiting = engine.inbox(&actor.person, std::slice::from_ref(&capacity), (ROWS, now))?;
        Ok((capacity, waiting.total))
    };
    held.map(count).collect()
}

fn lists(engine: &Engine, actor: &Actor, now: DateTime<Utc>) -> Result<Reply, EngineError> {
    let workspace = engine.workspace();
    let inbox = engine.inbox(&actor.person, std::slice::from_ref(&actor.capacity), (ROWS, engine.now(now)))?.rows;
    let plans = engine.summaries((Order::Touched, 0, ROWS), &sight(engine, actor, now), engine.now(now))?;
    Ok(Reply::Lists { workspace, inbox, plans })
}
