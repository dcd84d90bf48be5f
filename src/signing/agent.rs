//! The ssh-agent protocol, as much of it as signing needs (draft-ietf-sshm-ssh-agent).
//!
//! Works over any stream: a socket of this machine, or a channel to a member's forwarded agent. The bytes that are
//! signed are put together here, so an agent is never asked to sign what somebody else made.

use std::io;
#[cfg(unix)]
use std::path::Path;
use std::time::Duration;

use ssh_key::encoding::{Decode, Encode, Reader as _};
use ssh_key::public::KeyData;
use ssh_key::{Signature as RawSignature, SshSig};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
#[cfg(unix)]
use tokio::net::UnixStream;
use tokio::time::timeout;

use super::sshsig::{HASH, Signature};
use super::{Refusal, key};
use crate::domain::message::Message;
use crate::domain::signature::{PublicKeyText, SigningRequest};

/// The longest message either way, in bytes.
const MAX_MESSAGE: usize = 64 * 1024;
/// The most keys that are looked at.
const MAX_KEYS: u32 = 256;
/// How long an agent may take for one answer: somebody may have to touch a key or confirm.
const PATIENCE: Duration = Duration::from_secs(60);

const FAILURE: u8 = 5;
const REQUEST_IDENTITIES: u8 = 11;
const IDENTITIES_ANSWER: u8 = 12;
const SIGN_REQUEST: u8 = 13;
const SIGN_RESPONSE: u8 = 14;

/// Why an agent gave no signature.
#[derive(Debug, thiserror::Error)]
pub enum AgentError {
    /// The agent is not there, or went away.
    #[error("ssh-agent")]
    Unreachable(#[from] io::Error),
    /// The agent, or the person in front of it, said no.
    #[error("ssh-agent refused")]
    Refused,
    /// The agent gave no answer in time.
    #[error("ssh-agent is late")]
    Late,
    /// The agent shows no key at all: it has none, or it is locked, or its keys are bound to other destinations.
    #[error("ssh-agent is empty")]
    Empty,
    /// The agent holds keys, and none of them counts.
    #[error("no key in ssh-agent")]
    NoKey,
    /// The agent said something that the protocol does not know.
    #[error("ssh-agent protocol")]
    Protocol(#[source] Option<ssh_key::encoding::Error>),
    /// The agent's signature does not count.
    #[error("signature of ssh-agent")]
    Signature(Refusal),
}

impl From<ssh_key::encoding::Error> for AgentError {
    fn from(error: ssh_key::encoding::Error) -> Self {
        Self::Protocol(Some(error))
    }
}

impl AgentError {
    /// Says why there is no signature and what to do.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Unreachable(cause) => Message::new("agent-unreachable").with("cause", cause.to_string()),
            Self::Refused => Message::new("agent-refused"),
            Self::Late => Message::new("agent-late").with("seconds", PATIENCE.as_secs()),
            Self::Empty => Message::new("agent-empty"),
            Self::NoKey => Message::new("agent-no-key"),
            Self::Protocol(_) => Message::new("agent-protocol"),
            Self::Signature(refusal) => refusal.message(),
        }
    }
}

/// A key that an agent holds, of a kind that may sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// The key.
    pub key: PublicKeyText,
    /// What its owner calls it; any text.
    pub comment: String,
}

/// A connection to an agent.
#[derive(Debug)]
pub struct Agent<S> {
    stream: S,
}

#[cfg(unix)]
impl Agent<UnixStream> {
    /// Connects to the agent behind a socket, such as the one in `SSH_AUTH_SOCK`.
    ///
    /// # Errors
    /// [`AgentError::Unreachable`] when nobody listens.
    pub async fn connect(socket: &Path) -> Result<Self, AgentError> {
        Ok(Self::new(UnixStream::connect(socket).await?))
    }
}

impl<S: AsyncRead + AsyncWrite + Send + Unpin> Agent<S> {
    /// Talks to the agent at the other end of a stream, which is closed with it.
    pub const fn new(stream: S) -> Self {
        Self { stream }
    }

    /// Lists the keys that may sign; keys of other kinds are left out.
    ///
    /// # Errors
    /// [`AgentError`] when the agent does not answer as the protocol says.
    pub async fn identities(&mut self) -> Result<Vec<Identity>, AgentError> {
        Ok(self.held().await?.1)
    }

    /// Returns how many keys the agent shows, and those that may sign.
    async fn held(&mut self) -> Result<(u32, Vec<Identity>), AgentError> {
        let answer = self.ask(REQUEST_IDENTITIES, &[], IDENTITIES_ANSWER).await?;
        let reader = &mut answer.as_slice();
        let count = u32::decode(reader)?;
        if count > MAX_KEYS {
            return Err(AgentError::Protocol(None));
        }
        let mut identities = Vec::new();
        for _ in 0..count {
            let blob = Vec::decode(reader)?;
            let comment = Vec::decode(reader)?;
            let known = KeyData::decode(&mut blob.as_slice()).ok();
            if let Some(key) = known.as_ref().and_then(key::text) {
                identities.push(Identity { key, comment: String::from_utf8_lossy(&comment).into_owned() });
            }
        }
        reader.ensure_finished()?;
        Ok((count, identities))
    }

    /// Signs a request with the first key that the agent holds and that counts.
    ///
    /// # Errors
    /// [`AgentError::Empty`] or [`AgentError::NoKey`] when it holds none, else as [`Agent::sign_with`].
    pub async fn sign(&mut self, request: &SigningRequest) -> Result<Signature, AgentError> {
        let counts = |identity: &Identity| request.keys.is_empty() || request.keys.contains(&identity.key);
        let (count, identities) = self.held().await?;
        if count == 0 {
            return Err(AgentError::Empty);
        }
        let identity = identities.into_iter().find(counts).ok_or(AgentError::NoKey)?;
        self.sign_with(&identity.key, request).await
    }

    /// Signs a request with one key, and checks the signature before it is given.
    ///
    /// # Errors
    /// [`AgentError`] when the agent refuses, or its signature does not count.
    pub async fn sign_with(&mut self, key: &PublicKeyText, request: &SigningRequest) -> Result<Signature, AgentError> {
        let public = key::decode(key).ok_or(AgentError::NoKey)?;
        let signed = SshSig::signed_data(&request.namespace, HASH, &request.message).map_err(protocol)?;
        let mut question = Vec::new();
        public.encode_prefixed(&mut question)?;
        signed.encode(&mut question)?;
        0u32.encode(&mut question)?;
        let answer = self.ask(SIGN_REQUEST, &question, SIGN_RESPONSE).await?;
        let reader = &mut answer.as_slice();
        let raw = reader.read_prefixed(RawSignature::decode).map_err(protocol)?;
        reader.ensure_finished()?;
        let sshsig = SshSig::new(public, &request.namespace, HASH, raw).map_err(protocol)?;
        let signature = Signature::from_sshsig(sshsig).map_err(AgentError::Signature)?;
        signature
            .verify(&request.namespace, std::slice::from_ref(key), &request.message)
            .map_err(AgentError::Signature)?;
        Ok(signature)
    }

    /// Sends one message and reads the answer to it, without its type.
    async fn ask(&mut self, kind: u8, payload: &[u8], expected: u8) -> Result<Vec<u8>, AgentError> {
        let length = payload.len() + 1;
        let header = u32::try_from(length).ok().filter(|_| length <= MAX_MESSAGE);
        let header = header.ok_or(AgentError::Protocol(None))?.to_be_bytes();
        let question = [header.as_slice(), &[kind], payload].concat();
        let answer = timeout(PATIENCE, self.exchange(&question)).await.map_err(|_elapsed| AgentError::Late)??;
        match answer.split_first() {
            Some((&FAILURE, _)) => Err(AgentError::Refused),
            Some((kind, payload)) if *kind == expected => Ok(payload.to_vec()),
            _ => Err(AgentError::Protocol(None)),
        }
    }

    /// Sends bytes and reads one message.
    async fn exchange(&mut self, question: &[u8]) -> Result<Vec<u8>, AgentError> {
        self.stream.write_all(question).await?;
        self.stream.flush().await?;
        let length = usize::try_from(self.stream.read_u32().await?).unwrap_or(usize::MAX);
        if length == 0 || length > MAX_MESSAGE {
            return Err(AgentError::Protocol(None));
        }
        let mut answer = vec![0; length];
        self.stream.read_exact(&mut answer).await?;
        Ok(answer)
    }
}

fn protocol(error: ssh_key::Error) -> AgentError {
    match error {
        ssh_key::Error::Encoding(error) => AgentError::Protocol(Some(error)),
        _ => AgentError::Protocol(None),
    }
}
