//! The machine of somebody who came over SSH: nothing of it is within reach but an ssh-agent that is forwarded.

use std::path::{Path, PathBuf};

use crate::domain::message::Message;
use crate::domain::signature::SigningRequest;
use crate::server::OpenAgent;
use crate::ui::host::{Asked, Existing, Files, Machine, Signer};

/// A machine at the other end of an SSH connection.
pub struct Afar {
    _agent: Option<OpenAgent>,
}

impl Afar {
    /// Makes the machine of one session; takes the way to its ssh-agent when the person forwards one.
    #[must_use]
    pub const fn new(agent: Option<OpenAgent>) -> Self {
        Self { _agent: agent }
    }
}

/// Says that something is out of reach.
fn out_of_reach<'a, T: Send + 'a>() -> Asked<'a, T> {
    Box::pin(async { Err(Message::new("ssh-out-of-reach")) })
}

impl Machine for Afar {
    fn sign<'a>(&'a mut self, _request: &'a SigningRequest, _with: Signer) -> Asked<'a, String> {
        out_of_reach()
    }

    fn edit<'a>(&'a mut self, _text: &'a str) -> Asked<'a, String> {
        out_of_reach()
    }

    fn read<'a>(&'a mut self, _path: &'a Path, _limit: u64) -> Asked<'a, Vec<u8>> {
        out_of_reach()
    }

    fn write<'a>(&'a mut self, _path: &'a Path, _bytes: &'a [u8], _existing: Existing) -> Asked<'a, PathBuf> {
        out_of_reach()
    }

    fn write_folder<'a>(&'a mut self, _path: &'a Path, _files: Files) -> Asked<'a, PathBuf> {
        out_of_reach()
    }

    fn copy<'a>(&'a mut self, _text: &'a str) -> Asked<'a, ()> {
        out_of_reach()
    }
}
