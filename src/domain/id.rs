//! Identities: who or what a fact is about.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The longest identity, in characters.
pub const MAX_LENGTH: usize = 63;

/// Says that a text is not an identity.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an identity: {0:?}")]
pub struct InvalidId(pub String);

fn is_valid(text: &str) -> bool {
    let starts_well = text.starts_with(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit());
    starts_well
        && text.len() <= MAX_LENGTH
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// Turns a name into the nearest identity: lower case, ASCII, words joined by `-`.
///
/// Takes any text; gives `None` when no letter or digit is left. `æ`, `ø`, `å` become `ae`, `o`, `a`,
/// as Norwegian readers expect in addresses.
#[must_use]
pub fn slug(name: &str) -> Option<String> {
    let mut out = String::new();
    for character in name.to_lowercase().chars() {
        match character {
            'a'..='z' | '0'..='9' => out.push(character),
            'æ' | 'ä' => out.push_str("ae"),
            'ø' | 'ö' => out.push('o'),
            'å' => out.push('a'),
            'é' | 'è' | 'ê' => out.push('e'),
            _ if out.is_empty() || out.ends_with('-') => {}
            _ => out.push('-'),
        }
    }
    let short: String = out.chars().take(MAX_LENGTH).collect();
    let short = short.trim_end_matches('-');
    is_valid(short).then(|| short.to_owned())
}

macro_rules! identity {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        ///
        /// `[a-z0-9][a-z0-9-]{0,62}`: fits a file name, a database key and an SSH principal.
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// Checks and takes over an identity.
            ///
            /// # Errors
            /// [`InvalidId`] when the text has another form.
            pub fn new(text: impl Into<String>) -> Result<Self, InvalidId> {
                let text = text.into();
                if is_valid(&text) { Ok(Self(text)) } else { Err(InvalidId(text)) }
            }

            /// Returns the identity as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl FromStr for $name {
            type Err = InvalidId;
            fn from_str(text: &str) -> Result<Self, InvalidId> {
                Self::new(text)
            }
        }

        impl TryFrom<String> for $name {
            type Error = InvalidId;
            fn try_from(text: String) -> Result<Self, InvalidId> {
                Self::new(text)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    )*};
}

identity! {
    /// Names a command: the same identity is accepted once (FORMAT 1).
    CommandId;
    /// Names a workspace; part of the origin of its log.
    WorkspaceId;
    /// Names a plan for ever, whatever its key becomes.
    PlanId;
    /// Names a chapter or a record of a plan.
    NodeId;
    /// Names a person; stands in SSH principals.
    PersonId;
    /// Names a body.
    BodyId;
    /// Names a set of bodies.
    BodySetId;
    /// Names a seat of a body.
    SeatId;
    /// Names a party: a legal entity.
    PartyId;
    /// Names an office of a party.
    OfficeId;
    /// Names a meeting of a body.
    MeetingId;
    /// Names a step: a milestone that was opened.
    StepId;
    /// Names what one body did with one version on one day.
    ConsiderationId;
    /// Names a remark.
    RemarkId;
    /// Names a signature line: party and office.
    LineId;
    /// Names a dispatch: what was sent to whom.
    DispatchId;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identity_is_short_lower_case_ascii() {
        for good in ["a", "0", "su-vest", "01j9zq4t8c"] {
            assert!(PlanId::new(good).is_ok(), "{good}");
        }
        for bad in ["", "-a", "A", "a b", "a/b", "..", "å", &"a".repeat(64)] {
            assert!(PlanId::new(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_slug_keeps_norwegian_names_readable() {
        assert_eq!(slug("Felles utviklingsplan – 2020").as_deref(), Some("felles-utviklingsplan-2020"));
        assert_eq!(slug("Ærøy og Ås").as_deref(), Some("aeroy-og-as"));
        assert_eq!(slug("  …  "), None);
    }
}
