//! How a workspace begins.

use std::path::Path;
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake};
use std::thread::{self, Thread};

use chrono::{DateTime, Utc};

use super::{Chance, Engine, EngineError, JOURNAL, chance, logkey};
use crate::domain::command::{Command, Request};
use crate::domain::denial::Denial;
use crate::domain::digest::Digest;
use crate::domain::event::WorkspaceEvent;
use crate::domain::id::{CommandId, PersonId, WorkspaceId};
use crate::domain::message::Message;
use crate::domain::origin::{DomainName, Origin};
use crate::domain::person::{Actor, Capacity, Naming, Role};
use crate::journal::Lock;

/// What a workspace begins with.
#[derive(Debug, Clone)]
pub struct Founding {
    /// The domain in origins, principals and namespaces; given once.
    pub domain: DomainName,
    /// What the cooperation is called.
    pub name: String,
    /// The time zone, for example `Europe/Oslo`.
    pub zone: String,
    /// Who founds it: the first secretary and administrator.
    pub person: PersonId,
    /// What that person is called.
    pub naming: Naming,
    /// The operating-system user who is that person.
    pub user: String,
    /// Templates, as TOML.
    pub templates: Vec<String>,
}

/// The first segment of a journal: where it is, a workspace was founded.
const FIRST: &str = "000000.jsonl";

impl Engine {
    /// Founds a workspace in a directory, which is made when it is not there, for its owner's eyes alone.
    ///
    /// Writes the log key to `keys/log` (mode 0600) and the first entries: the founding with its first person, that
    /// person's name in an entry of its own, and the templates.
    ///
    /// # Errors
    /// [`EngineError`]: there is a workspace already, the zone is unknown, or something can not be written.
    pub fn found(
        directory: &Path,
        founding: &Founding,
        chance: &mut dyn Chance,
        instant: DateTime<Utc>,
    ) -> Result<Self, EngineError> {
        if directory.join(JOURNAL).join(FIRST).exists() {
            return Err(EngineError::WorkspaceExists { path: directory.display().to_string() });
        }
        known_zone(&founding.zone)?;
        make_own(directory).map_err(|error| EngineError::file(directory, &error))?;
        let lock = Lock::acquire(directory, "init")?;
        let engine = Self::over(directory, lock, &mut |_| {})?;
        engine.begin(founding, chance, instant)?;
        Ok(engine)
    }

    /// Writes the first entries.
    pub(super) fn begin(
        &self,
        founding: &Founding,
        chance: &mut dyn Chance,
        instant: DateTime<Utc>,
    ) -> Result<(), EngineError> {
        known_zone(&founding.zone)?;
        let drawn = |error: std::io::Error| EngineError::file(Path::new("random"), &error);
        let logkey = logkey::make(self.directory(), chance.draw().map_err(drawn)?)?;
        let hex = Digest::from_bytes(chance.draw().map_err(drawn)?).to_string();
        let workspace = WorkspaceId::new(hex.chars().take(8).collect::<String>()).map_err(invalid)?;
        let origin = Origin { domain: founding.domain.clone(), workspace, epoch: 1 };
        let Founding { person, naming, .. } = founding;
        let role = |role| WorkspaceEvent::RoleSet { person: person.clone(), role, basis: None, from: None, to: None };
        let mut entries = vec![
            vec![
                WorkspaceEvent::Founded {
                    origin: origin.to_string(),
                    name: founding.name.clone(),
                    zone: founding.zone.clone(),
                    logkey: logkey.to_string(),
                },
                WorkspaceEvent::PersonAdded { person: person.clone() },
                role(Role::Secretary),
                role(Role::Administrator),
                WorkspaceEvent::AccountSet { person: person.clone(), user: founding.user.clone() },
            ],
            vec![WorkspaceEvent::PersonNamed {
                person: person.clone(),
                name: naming.name.clone(),
                mail: naming.mail.clone(),
                title: naming.title.clone(),
            }],
        ];
        entries.extend(founding.templates.iter().map(|toml| {
            vec![WorkspaceEvent::TemplateAdded { digest: Digest::of(toml.as_bytes()), toml: toml.clone() }]
        }));
        let actor = Actor { person: person.clone(), capacity: Capacity::Administrator, via: String::from("local") };
        for (facts, seen) in entries.into_iter().zip(0..) {
            let id = CommandId::new(chance::ulid(instant, chance).map_err(drawn)?).map_err(invalid)?;
            let request = Request { id, command: Command::Workspace(facts), seen };
            wait(self.submit(&actor, request, instant))?;
        }
        Ok(())
    }
}

/// Wakes the thread that waits for a future.
struct Waiter(Thread);

impl Wake for Waiter {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// Waits on this thread; founding needs no runtime, and may happen inside one.
fn wait<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    let waker = Arc::new(Waiter(thread::current())).into();
    let mut context = Context::from_waker(&waker);
    loop {
        match future.as_mut().poll(&mut context) {
            Poll::Ready(value) => return value,
            Poll::Pending => thread::park(),
        }
    }
}

/// Makes a directory that nobody else looks into: it holds drafts, confidential parts and keys.
fn make_own(directory: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(directory)
}

fn invalid(error: crate::domain::id::InvalidId) -> EngineError {
    Denial::input(Message::new("engine-identity").with("identity", error.0)).into()
}

fn known_zone(zone: &str) -> Result<(), EngineError> {
    match zone.parse::<chrono_tz::Tz>() {
        Ok(_) => Ok(()),
        Err(_) => Err(Denial::input(Message::new("engine-zone").with("zone", zone)).into()),
    }
}
