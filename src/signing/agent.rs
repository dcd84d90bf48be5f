//! The ssh-agent protocol, as much of it as signing needs (draft-ietf-sshm-ssh-agent).
//!
//! Works over any stream: a socket of this machine, or a channel to a member's forwarded agent. The bytes that are
//! signed are put together here, so an agent is never asked to sign what somebody else made.

use std::io::{self, Read, Write};
#[cfg(unix)]
use std::{os::unix::net::UnixStream, path::Path, time::Duration};

use ssh_key::encoding::{Decode, Encode, Reader as _};
use ssh_key::public::KeyData;
use ssh_key::{Signature as RawSignature, SshSig};

use super::sshsig::{HASH, Signature};
use super::{Refusal, key};
use crate::domain::message::Message;
use crate::domain::signature::{PublicKeyText, SigningRequest};

/// The longest message either way, in bytes.
const MAX_MESSAGE: usize = 64 * 1024;
/// The most keys that are looked at.
const MAX_KEYS: u32 = 256;
/// How long an agent of this machine may take; somebody may have to touch a key or confirm.
#[cfg(unix)]
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
    /// The agent holds no key that counts.
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
    pub fn connect(socket: &Path) -> Result<Self, AgentError> {
        let stream = UnixStream::connect(socket)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        Ok(Self::new(stream))
    }
}

impl<S: Read + Write> Agent<S> {
    /// Talks to the agent at the other end of a stream; the stream's owner sets its timeouts.
    pub const fn new(stream: S) -> Self {
        Self { stream }
    }

    /// Lists the keys that may sign; keys of other kinds are left out.
    ///
    /// # Errors
    /// [`AgentError`] when the agent does not answer as the protocol says.
    pub fn identities(&mut self) -> Result<Vec<Identity>, AgentError> {
        let answer = self.ask(REQUEST_IDENTITIES, &[], IDENTITIES_ANSWER)?;
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
        Ok(identities)
    }

    /// Signs a request with the first key that the agent holds and that counts.
    ///
    /// # Errors
    /// [`AgentError::NoKey`] when it holds none, else as [`Agent::sign_with`].
    pub fn sign(&mut self, request: &SigningRequest) -> Result<Signature, AgentError> {
        let counts = |identity: &Identity| request.keys.is_empty() || request.keys.contains(&identity.key);
        let identity = self.identities()?.into_iter().find(counts).ok_or(AgentError::NoKey)?;
        self.sign_with(&identity.key, request)
    }

    /// Signs a request with one key, and checks the signature before it is given.
    ///
    /// # Errors
    /// [`AgentError`] when the agent refuses, or its signature does not count.
    pub fn sign_with(&mut self, key: &PublicKeyText, request: &SigningRequest) -> Result<Signature, AgentError> {
        let public = key::decode(key).ok_or(AgentError::NoKey)?;
        let signed = SshSig::signed_data(&request.namespace, HASH, &request.message).map_err(protocol)?;
        let mut question = Vec::new();
        public.encode_prefixed(&mut question)?;
        signed.encode(&mut question)?;
        0u32.encode(&mut question)?;
        let answer = self.ask(SIGN_REQUEST, &question, SIGN_RESPONSE)?;
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
    fn ask(&mut self, kind: u8, payload: &[u8], expected: u8) -> Result<Vec<u8>, AgentError> {
        let length = payload.len() + 1;
        let header = u32::try_from(length).ok().filter(|_| length <= MAX_MESSAGE);
        let header = header.ok_or(AgentError::Protocol(None))?.to_be_bytes();
        self.stream.write_all(&[header.as_slice(), &[kind], payload].concat())?;
        self.stream.flush()?;
        let mut header = [0; 4];
        self.stream.read_exact(&mut header)?;
        let length = usize::try_from(u32::from_be_bytes(header)).unwrap_or(usize::MAX);
        if length == 0 || length > MAX_MESSAGE {
            return Err(AgentError::Protocol(None));
        }
        let mut answer = vec![0; length];
        self.stream.read_exact(&mut answer)?;
        match answer.split_first() {
            Some((&FAILURE, _)) => Err(AgentError::Refused),
            Some((kind, payload)) if *kind == expected => Ok(payload.to_vec()),
            _ => Err(AgentError::Protocol(None)),
        }
    }
}

fn protocol(error: ssh_key::Error) -> AgentError {
    match error {
        ssh_key::Error::Encoding(error) => AgentError::Protocol(Some(error)),
        _ => AgentError::Protocol(None),
    }
}
