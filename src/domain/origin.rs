//! Where a workspace comes from: the domain given at `init`, and the origin of its log (FORMAT, Names).

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::id::WorkspaceId;

/// The longest domain name, in characters (RFC 1035, 2.3.4).
const MAX_LENGTH: usize = 253;
/// The longest label of a domain name, in characters (RFC 1035, 2.3.4).
const MAX_LABEL: usize = 63;

/// A domain name such as `example.no`: lower case, at least one dot.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct DomainName(String);

/// Says that a text is not a domain name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a domain name: {0:?}")]
pub struct InvalidDomainName(pub String);

fn is_label(text: &str) -> bool {
    let ends_well = !text.starts_with('-') && !text.ends_with('-');
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    !text.is_empty() && text.len() <= MAX_LABEL && ends_well && text.chars().all(is_plain)
}

impl DomainName {
    /// Returns the name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for DomainName {
    type Err = InvalidDomainName;
    fn from_str(text: &str) -> Result<Self, InvalidDomainName> {
        if text.len() <= MAX_LENGTH && text.contains('.') && text.split('.').all(is_label) {
            Ok(Self(text.to_owned()))
        } else {
            Err(InvalidDomainName(text.to_owned()))
        }
    }
}

impl fmt::Display for DomainName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for DomainName {
    type Error = InvalidDomainName;
    fn try_from(text: String) -> Result<Self, InvalidDomainName> {
        text.parse()
    }
}

impl From<DomainName> for String {
    fn from(name: DomainName) -> Self {
        name.0
    }
}

/// The origin of a log, `<domain>/vedtak/<workspace id>/<epoch>`; a restore from an older state starts the next epoch.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Origin {
    /// The domain, which also stands in namespaces and principals.
    pub domain: DomainName,
    /// The workspace.
    pub workspace: WorkspaceId,
    /// The epoch, from 1.
    pub epoch: u32,
}

/// Says that a text is not an origin.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an origin: {0:?}")]
pub struct InvalidOrigin(pub String);

impl Origin {
    /// Returns the origin of the epoch after this one; `None` when there is none.
    #[must_use]
    pub fn next_epoch(&self) -> Option<Self> {
        Some(Self { epoch: self.epoch.checked_add(1)?, ..self.clone() })
    }

    /// Returns whether this log is an earlier one, or the same log in a later epoch.
    #[must_use]
    pub fn continues(&self, earlier: &Self) -> bool {
        self.domain == earlier.domain && self.workspace == earlier.workspace && self.epoch >= earlier.epoch
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/vedtak/{}/{}", self.domain, self.workspace, self.epoch)
    }
}

fn parts(text: &str) -> Option<Origin> {
    let mut parts = text.split('/');
    let domain = parts.next()?.parse().ok()?;
    let ("vedtak", workspace, epoch, None) = (parts.next()?, parts.next()?, parts.next()?, parts.next()) else {
        return None;
    };
    Some(Origin { domain, workspace: workspace.parse().ok()?, epoch: epoch.parse().ok()? })
}

impl FromStr for Origin {
    type Err = InvalidOrigin;
    fn from_str(text: &str) -> Result<Self, InvalidOrigin> {
        // Compared again, because numbers have more than one form: `1`, `01`, `+1`.
        parts(text)
            .filter(|origin| origin.epoch > 0 && origin.to_string() == text)
            .ok_or_else(|| InvalidOrigin(text.to_owned()))
    }
}

impl TryFrom<String> for Origin {
    type Error = InvalidOrigin;
    fn try_from(text: String) -> Result<Self, InvalidOrigin> {
        text.parse()
    }
}

impl From<Origin> for String {
    fn from(origin: Origin) -> Self {
        origin.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_has_one_form() {
        let origin: Origin = "example.no/vedtak/7f3a/1".parse().unwrap();
        assert_eq!(origin.domain.as_str(), "example.no");
        assert_eq!(origin.to_string(), "example.no/vedtak/7f3a/1");
        for bad in [
            "",
            "example.no",
            "example.no/vedtak/7f3a",
            "example.no/vedtak/7f3a/01",
            "example.no/vedtak/7f3a/+1",
            "example.no/vedtak/7f3a/0",
            "example.no/vedtak/7f3a/1/",
            "example.no/other/7f3a/1",
            "Example.no/vedtak/7f3a/1",
            "example/vedtak/7f3a/1",
        ] {
            assert!(bad.parse::<Origin>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_later_epoch_continues_an_earlier_one() {
        let origin = |text: &str| text.parse::<Origin>().unwrap();
        let second = origin("example.no/vedtak/7f3a/2");
        assert!(second.continues(&second));
        assert!(second.continues(&origin("example.no/vedtak/7f3a/1")));
        for other in ["example.no/vedtak/7f3a/3", "example.no/vedtak/7f3b/1", "example.com/vedtak/7f3a/1"] {
            assert!(!second.continues(&origin(other)), "{other}");
        }
    }

    #[test]
    fn a_domain_name_is_lower_case_with_a_dot() {
        for bad in ["no", ".no", "a..no", "-a.no", "a-.no", "å.no", "a b.no", "a.no "] {
            assert!(bad.parse::<DomainName>().is_err(), "{bad}");
        }
    }
}
