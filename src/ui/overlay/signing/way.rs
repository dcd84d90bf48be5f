//! In which ways somebody signs.

use crate::ui::host::{AgentWay, Ways};

/// A way to sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// With the ssh-agent of the person's machine.
    Agent,
    /// With an ssh-agent that comes along over SSH.
    Forwarded,
    /// With a key file of the person's machine.
    File,
    /// At home, with OpenSSH; the signature is pasted.
    Home,
}

impl Way {
    /// Lists the ways that a machine has; the one at home is always there, and last.
    pub(super) fn offered(ways: Ways) -> Vec<Self> {
        let agent = match ways.agent {
            AgentWay::Local => Some(Self::Agent),
            AgentWay::Forwarded => Some(Self::Forwarded),
            AgentWay::Forwardable | AgentWay::None => None,
        };
        let file = ways.key_file.then_some(Self::File);
        agent.into_iter().chain(file).chain([Self::Home]).collect()
    }

    /// Returns the id of the way's name.
    pub(super) const fn label(self) -> &'static str {
        match self {
            Self::Agent => "sign-way-agent",
            Self::Forwarded => "sign-way-forwarded",
            Self::File => "sign-way-file",
            Self::Home => "sign-way-home",
        }
    }

    /// Returns the id of the keys that mean something.
    pub(super) const fn keys(self) -> &'static str {
        match self {
            Self::Agent => "sign-keys-line",
            Self::File => "sign-keys-file",
            Self::Forwarded => "sign-keys-lend",
            Self::Home => "sign-home-keys",
        }
    }
}
