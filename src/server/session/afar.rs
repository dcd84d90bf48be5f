//! The machine of somebody who came over SSH: nothing of it is within reach but an ssh-agent that is forwarded.

use std::path::{Path, PathBuf};
use std::time::Duration;

use futures_util::FutureExt as _;
use tokio::time::timeout;

use crate::domain::id::PersonId;
use crate::domain::message::Message;
use crate::domain::signature::SigningRequest;
use crate::engine::Engine;
use crate::server::{OpenAgent, Stream};
use crate::signing::agent::{Agent, AgentError};
use crate::ui::host::{AgentWay, Asked, Existing, Files, Machine, Signer, Ways};

/// How long the way to a forwarded agent may take to open: nobody is asked anything yet.
const OPENING: Duration = Duration::from_secs(10);

/// A machine at the other end of an SSH connection.
pub struct Afar {
    engine: Engine,
    person: Option<PersonId>,
    agent: Option<OpenAgent>,
}

impl Afar {
    /// Makes the machine of one session; takes who it is, and the way to the ssh-agent when the person forwards one.
    #[must_use]
    pub const fn new(engine: Engine, person: Option<PersonId>, agent: Option<OpenAgent>) -> Self {
        Self { engine, person, agent }
    }

    /// Asks the forwarded agent for one signature. Its channel is open for this alone.
    async fn ask_agent(&mut self, request: &SigningRequest) -> Result<String, Message> {
        let Some(open) = &mut self.agent else { return Err(Message::new("hosting-agent-none")) };
        let lends = self.person.as_ref().map_or(Ok(false), |person| self.engine.lends_agent(person));
        if !lends.map_err(|error| error.failure().cause)? {
            return Err(Message::new("hosting-agent-not-lent"));
        }
        let stream: Box<dyn Stream> = match timeout(OPENING, open()).await {
            Ok(Ok(stream)) => stream,
            Ok(Err(error)) => {
                tracing::debug!(%error, "a forwarded agent is not there");
                return Err(Message::new("hosting-agent-dead"));
            }
            Err(_elapsed) => return Err(Message::new("hosting-agent-closed").with("seconds", OPENING.as_secs())),
        };
        let signed = Agent::new(stream).sign(request).await;
        signed.map(|signature| signature.armour().to_owned()).map_err(|error| refused(&error))
    }
}

/// Says why a forwarded agent gave no signature, and what to do at home.
fn refused(error: &AgentError) -> Message {
    match error {
        AgentError::Empty => Message::new("hosting-agent-empty"),
        AgentError::NoKey => Message::new("hosting-agent-no-key"),
        AgentError::Refused => Message::new("hosting-agent-refused"),
        AgentError::Late => Message::new("hosting-agent-late"),
        AgentError::Unreachable(_) => Message::new("hosting-agent-dead"),
        AgentError::Protocol(_) | AgentError::Signature(_) => error.message(),
    }
}

/// Refuses what needs a path of the person's machine, which this one never sees.
fn no_path<'a, T: Send + 'a>(id: &'static str, path: &Path) -> Asked<'a, T> {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    std::future::ready(Err(Message::new(id).with("name", name))).boxed()
}

impl Machine for Afar {
    fn ways(&self) -> Ways {
        let agent = if self.agent.is_some() { AgentWay::Forwarded } else { AgentWay::Forwardable };
        Ways { agent, key_file: false }
    }

    fn sign<'a>(&'a mut self, request: &'a SigningRequest, with: Signer) -> Asked<'a, String> {
        match with {
            Signer::Agent => self.ask_agent(request).boxed(),
            Signer::File(path) => no_path("hosting-no-key-file", &path),
        }
    }

    fn edit<'a>(&'a mut self, _text: &'a str) -> Asked<'a, String> {
        std::future::ready(Err(Message::new("hosting-no-editor"))).boxed()
    }

    fn read<'a>(&'a mut self, path: &'a Path, _limit: u64) -> Asked<'a, Vec<u8>> {
        no_path("hosting-no-reading", path)
    }

    fn list<'a>(&'a mut self, path: &'a Path) -> Asked<'a, Vec<PathBuf>> {
        no_path("hosting-no-reading", path)
    }

    fn write<'a>(&'a mut self, path: &'a Path, _bytes: &'a [u8], _existing: Existing) -> Asked<'a, PathBuf> {
        no_path("hosting-no-writing", path)
    }

    fn write_folder<'a>(&'a mut self, path: &'a Path, _files: Files) -> Asked<'a, PathBuf> {
        no_path("hosting-no-folder", path)
    }

    fn copy<'a>(&'a mut self, _text: &'a str) -> Asked<'a, ()> {
        std::future::ready(Err(Message::new("hosting-no-clipboard"))).boxed()
    }
}
