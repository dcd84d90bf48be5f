//! What is to be sent and what was: the folder `outbox` beside the log, with two files a message.
//!
//! `ID.eml` is the message, written first and never changed; `ID.json` is its state, and what makes it a message of the
//! outbox. The identity is a digest of what the message is about, and stands in its `Message-ID`: the same notice is put
//! there once, whatever is interrupted.
//!
//! | state | means | what comes next |
//! |---|---|---|
//! | waiting | it was never handed over whole, or the server said to try later | it is sent |
//! | sending | its text is on its way; on disk before the first byte of it leaves | sent, refused, waiting, unclear |
//! | unclear | its end left this machine, and no answer came: the server may have it or not | somebody decides |
//! | refused | the server said that it will never take it | somebody decides |
//! | sent | the server has it | nothing |
//! | written | it was given to somebody as a file | nothing |
//! | dropped | it is not to be sent | nothing |
//!
//! Nothing is sent twice: a process that ends while a message is on its way leaves *sending*, which the next one takes for
//! *unclear*, and of that nothing is sent by itself. Of what has come to its end the text, the name and the address go; who
//! it went to stays, by identity, so that a name that is erased is erased here too.

use std::fs::{File, TryLockError};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::Fault;
use super::round::Whose;
use crate::domain::digest::Digest;
use crate::domain::message::Message;

/// The folder beside the log.
const FOLDER: &str = "outbox";

/// The file that one process at a time holds; it begins with a dot, so that a backup leaves it out.
const LOCK: &str = ".lock";

/// How many characters of a digest make an identity: as many as nobody meets twice.
const LENGTH: usize = 32;

/// What the key of a mailing begins with.
pub(super) const MAILING: &str = "mailing/";

/// Returns the identity of a message that is known by a key.
#[must_use]
pub fn id(key: &str) -> String {
    Digest::of(key.as_bytes()).to_string().chars().take(LENGTH).collect()
}

/// What became of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// It is to be sent.
    Waiting,
    /// It is on its way.
    Sending,
    /// Nobody knows whether the server has it.
    Unclear,
    /// The server will not take it.
    Refused,
    /// The server has it.
    Sent,
    /// It was given to somebody as a file.
    Written,
    /// It is not to be sent.
    Dropped,
}

impl State {
    /// Returns the word for programs.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Sending => "sending",
            Self::Unclear => "unclear",
            Self::Refused => "refused",
            Self::Sent => "sent",
            Self::Written => "written",
            Self::Dropped => "dropped",
        }
    }

    /// Returns the text id of the state.
    #[must_use]
    pub const fn term(self) -> &'static str {
        match self {
            Self::Waiting => "outbox-waiting",
            Self::Sending => "outbox-sending",
            Self::Unclear => "outbox-unclear",
            Self::Refused => "outbox-refused",
            Self::Sent => "outbox-sent",
            Self::Written => "outbox-written",
            Self::Dropped => "outbox-dropped",
        }
    }

    /// Tells whether nothing comes after it.
    #[must_use]
    pub const fn is_end(self) -> bool {
        matches!(self, Self::Sent | Self::Written | Self::Dropped)
    }
}

/// A message of the outbox.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Posted {
    /// Its identity.
    pub id: String,
    /// What it is about; see [`super::round::Notice::key`].
    pub key: String,
    /// Whose address it goes to.
    pub whose: Whose,
    /// The address that it comes from.
    pub from: String,
    /// The address that it goes to; empty once it has come to its end.
    pub to: String,
    /// What became of it.
    pub state: State,
    /// When it was put here.
    pub at: DateTime<Utc>,
    /// When its state changed last.
    pub since: DateTime<Utc>,
    /// How often it was tried.
    #[serde(default)]
    pub attempts: u32,
    /// What the server said, or what went wrong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said: Option<Message>,
}

/// A message that is to be put into the outbox.
#[derive(Debug)]
pub struct Posting {
    /// What it is about.
    pub key: String,
    /// Whose address it goes to.
    pub whose: Whose,
    /// The address that it comes from.
    pub from: String,
    /// The address that it goes to.
    pub to: String,
    /// The whole message.
    pub eml: Vec<u8>,
}

/// The outbox of a workspace, held by one at a time.
#[derive(Debug)]
pub struct Outbox {
    folder: PathBuf,
    /// The last to go.
    _held: File,
}

/// Lists what lies in the outbox of a workspace, the oldest first, whoever holds it.
///
/// # Errors
/// [`Fault`] when it can not be read, or a state is damaged.
pub fn list(workspace: &Path) -> Result<Vec<Posted>, Fault> {
    let folder = workspace.join(FOLDER);
    let failed = |error: std::io::Error| Fault::file(&folder, &error);
    let entries = match std::fs::read_dir(&folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(failed)?,
    };
    let mut found = Vec::new();
    for entry in entries {
        let path = entry.map_err(failed)?.path();
        if path.extension().is_some_and(|end| end == "json") {
            found.push(read(&path)?);
        }
    }
    found.sort_by(|one, other| (one.at, &one.id).cmp(&(other.at, &other.id)));
    Ok(found)
}

fn read(path: &Path) -> Result<Posted, Fault> {
    let bytes = std::fs::read(path).map_err(|error| Fault::file(path, &error))?;
    serde_json::from_slice(&bytes).map_err(|error| {
        let cause = Message::new("outbox-damaged").with("path", path.display().to_string());
        Fault::new(cause.with("cause", error.to_string())).hint("hint-outbox-damaged")
    })
}

impl Outbox {
    /// Takes the outbox of a workspace. What was on its way when somebody held it last is unclear from now on.
    ///
    /// # Errors
    /// [`Fault`] when somebody else holds it, or it can not be written.
    pub fn take(workspace: &Path, now: DateTime<Utc>) -> Result<Self, Fault> {
        let folder = workspace.join(FOLDER);
        let open = || -> std::io::Result<File> {
            use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
            std::fs::DirBuilder::new().recursive(true).mode(0o700).create(&folder)?;
            std::fs::OpenOptions::new().create(true).truncate(false).write(true).mode(0o600).open(folder.join(LOCK))
        };
        let held = open().map_err(|error| Fault::file(&folder, &error))?;
        match held.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(Fault::new(Message::new("outbox-held")).hint("hint-outbox-held"));
            }
            Err(TryLockError::Error(error)) => return Err(Fault::file(&folder, &error)),
        }
        let outbox = Self { folder, _held: held };
        for posted in list(workspace)?.into_iter().filter(|posted| posted.state == State::Sending) {
            outbox.mark(&posted, State::Unclear, posted.said.clone(), now)?;
        }
        Ok(outbox)
    }

    /// Finds a message by its identity.
    ///
    /// # Errors
    /// [`Fault`] when its state can not be read.
    pub fn find(&self, id: &str) -> Result<Option<Posted>, Fault> {
        let path = self.path(id, "json");
        if path.exists() { read(&path).map(Some) } else { Ok(None) }
    }

    /// Puts a message into the outbox, unless one with its key is or was there: gives it when it is new.
    ///
    /// # Errors
    /// [`Fault`] when it can not be written.
    pub fn put(&self, posting: Posting, now: DateTime<Utc>) -> Result<Option<Posted>, Fault> {
        let posted = posting.posted(State::Waiting, now);
        if self.find(&posted.id)?.is_some() {
            return Ok(None);
        }
        self.write(&self.path(&posted.id, "eml"), &posting.eml)?;
        self.save(&posted)?;
        Ok(Some(posted))
    }

    /// Notes that a message was given to somebody as a file.
    ///
    /// # Errors
    /// As [`Outbox::put`].
    pub fn note(&self, posting: &Posting, now: DateTime<Utc>) -> Result<(), Fault> {
        self.save(&posting.posted(State::Written, now))
    }

    /// Returns the whole message.
    ///
    /// # Errors
    /// [`Fault`] when it can not be read.
    pub fn eml(&self, posted: &Posted) -> Result<Vec<u8>, Fault> {
        let path = self.path(&posted.id, "eml");
        std::fs::read(&path).map_err(|error| Fault::file(&path, &error))
    }

    /// Says what became of a message, on disk before this returns.
    ///
    /// # Errors
    /// As [`Outbox::put`].
    pub fn mark(
        &self,
        posted: &Posted,
        state: State,
        said: Option<Message>,
        now: DateTime<Utc>,
    ) -> Result<Posted, Fault> {
        let mut next = Posted { state, said, since: now, ..posted.clone() };
        next.attempts += u32::from(state == State::Sending);
        if state.is_end() {
            next.to.clear();
        }
        self.save(&next)?;
        if state.is_end() {
            let path = self.path(&posted.id, "eml");
            match std::fs::remove_file(&path) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(Fault::file(&path, &error)),
                _ => {}
            }
        }
        Ok(next)
    }

    fn save(&self, posted: &Posted) -> Result<(), Fault> {
        let path = self.path(&posted.id, "json");
        let bytes = serde_json::to_vec(posted).map_err(|error| Fault::file(&path, &error.into()))?;
        self.write(&path, &bytes)
    }

    /// Writes a file so that a crash leaves either the old or the new one.
    fn write(&self, path: &Path, bytes: &[u8]) -> Result<(), Fault> {
        let write = || -> std::io::Result<()> {
            let mut file = tempfile::NamedTempFile::new_in(&self.folder)?;
            file.write_all(bytes)?;
            file.as_file().sync_all()?;
            file.persist(path).map_err(|failed| failed.error)?;
            File::open(&self.folder)?.sync_all()
        };
        write().map_err(|error| Fault::file(path, &error))
    }

    fn path(&self, id: &str, ending: &str) -> PathBuf {
        self.folder.join(format!("{id}.{ending}"))
    }
}

impl Posted {
    /// Tells whether it is a mailing with its papers, which no later notice takes the place of.
    #[must_use]
    pub fn is_mailing(&self) -> bool {
        self.key.starts_with(MAILING)
    }
}

impl Posting {
    fn posted(&self, state: State, now: DateTime<Utc>) -> Posted {
        Posted {
            id: id(&self.key),
            key: self.key.clone(),
            whose: self.whose.clone(),
            from: self.from.clone(),
            to: if state.is_end() { String::new() } else { self.to.clone() },
            state,
            at: now,
            since: now,
            attempts: 0,
            said: None,
        }
    }
}
