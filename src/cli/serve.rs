//! `vedtak serve`: the workspace, hosted for everybody (DESIGN 8).

use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};

use clap::Args;

use crate::domain::message::Message;
use crate::engine::Engine;

use super::error::Refused;

/// The port of the SSH server where none is said.
pub const PORT: u16 = crate::document::letter::USUAL_PORT;

#[derive(Debug, Args)]
pub struct Serve {
    #[arg(long, value_name = "cli-value-address", value_parser = address, help = "cli-serve-listen")]
    pub listen: Vec<SocketAddr>,
    #[arg(long, conflicts_with = "listen", help = "cli-serve-local")]
    pub local: bool,
}

/// A workspace that is to be hosted.
pub struct Serving {
    /// The workspace.
    pub engine: Engine,
    /// Where to listen for SSH; nowhere, when only people at this machine are served.
    pub addresses: Vec<SocketAddr>,
}

impl std::fmt::Debug for Serving {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Serving").field("addresses", &self.addresses).finish_non_exhaustive()
    }
}

impl Serve {
    /// Returns where to listen for SSH: where it was said, or on every address of the machine.
    #[must_use]
    pub fn addresses(self) -> Vec<SocketAddr> {
        match (self.local, self.listen) {
            (true, _) => Vec::new(),
            (false, said) if !said.is_empty() => said,
            (false, _) => vec![(Ipv4Addr::UNSPECIFIED, PORT).into(), (Ipv6Addr::UNSPECIFIED, PORT).into()],
        }
    }
}

/// Reads an address: with its port, or without for the usual one.
fn address(text: &str) -> Result<SocketAddr, Refused> {
    let alone = || text.trim_matches(['[', ']']).parse().ok().map(|address| SocketAddr::new(address, PORT));
    let read = text.parse().ok().or_else(alone);
    read.ok_or_else(|| Refused(Message::new("serve-usage-address").with("value", text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_its_port_or_the_usual_one() {
        let read = |text| address(text).map(|address| address.to_string()).map_err(|Refused(message)| message.id);
        assert_eq!(read("10.0.0.1:443").as_deref(), Ok("10.0.0.1:443"));
        assert_eq!(read("10.0.0.1").as_deref(), Ok("10.0.0.1:2222"));
        assert_eq!(read("[::1]").as_deref(), Ok("[::1]:2222"));
        assert_eq!(read("::1").as_deref(), Ok("[::1]:2222"));
        assert_eq!(read("[::]:22").as_deref(), Ok("[::]:22"));
        assert!(read("example.no").is_err() && read(":22").is_err() && read("1.2.3.4:99999").is_err());
    }

    #[test]
    fn every_address_is_listened_on_unless_it_is_said() {
        let of = |listen: &[&str], local| {
            Serve { listen: listen.iter().map(|text| address(text).unwrap()).collect(), local }.addresses()
        };
        assert_eq!(of(&[], false).len(), 2);
        assert_eq!(of(&["::1"], false).len(), 1);
        assert_eq!(of(&[], true), []);
    }
}
