//! Where identities and keys come from: randomness that is handed in.

use chrono::{DateTime, Utc};
use ulid::Ulid;

/// A source of random bytes.
pub trait Chance: Send {
    /// Draws 32 random bytes.
    ///
    /// # Errors
    /// What the operating system says.
    fn draw(&mut self) -> std::io::Result<[u8; 32]>;
}

/// The operating system's randomness.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemChance;

impl Chance for SystemChance {
    fn draw(&mut self) -> std::io::Result<[u8; 32]> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).map_err(|error| std::io::Error::other(error.to_string()))?;
        Ok(bytes)
    }
}

/// Makes an identity for a command, a node, a step ...: a ULID in lower case, which every identity type takes.
///
/// # Errors
/// What the source of randomness says.
pub fn ulid(instant: DateTime<Utc>, chance: &mut dyn Chance) -> std::io::Result<String> {
    let milliseconds = u64::try_from(instant.timestamp_millis()).unwrap_or_default();
    let random = chance.draw()?.iter().take(16).fold(0u128, |sum, byte| (sum << 8) | u128::from(*byte));
    Ok(Ulid::from_parts(milliseconds, random).to_string().to_lowercase())
}

/// Makes an identity of a kind.
///
/// # Errors
/// What the source of randomness says.
pub fn identity<T: TryFrom<String>>(instant: DateTime<Utc>, chance: &mut dyn Chance) -> std::io::Result<T> {
    // Every kind takes a ULID.
    T::try_from(ulid(instant, chance)?).map_err(|_unlikely| std::io::ErrorKind::InvalidData.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::CommandId;

    #[test]
    fn an_identity_sorts_by_its_time() {
        let at = |second| DateTime::from_timestamp(second, 0).unwrap();
        let first = ulid(at(1_000_000), &mut SystemChance).unwrap();
        let second = ulid(at(1_000_001), &mut SystemChance).unwrap();
        assert!(first < second);
        assert!(CommandId::new(first).is_ok());
    }
}
