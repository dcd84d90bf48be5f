//! What a person chose for oneself; kept with one's private texts, so that no export carries it.

use super::{Engine, EngineError};
use crate::domain::id::PersonId;

/// Under which name it is kept that an ssh-agent may be used that comes along over SSH.
const LENDS_AGENT: &str = "preference:lends-agent";

impl Engine {
    /// Tells whether a person lends the ssh-agent that comes along over SSH. Nobody does until saying so (DESIGN 5).
    ///
    /// # Errors
    /// [`EngineError::File`] when it can not be read.
    pub fn lends_agent(&self, person: &PersonId) -> Result<bool, EngineError> {
        Ok(self.draft(person, LENDS_AGENT)?.is_some())
    }

    /// Says that a person lends the ssh-agent that comes along over SSH, or no longer does.
    ///
    /// # Errors
    /// [`EngineError::File`] when it can not be written.
    pub fn lend_agent(&self, person: &PersonId, is_lent: bool) -> Result<(), EngineError> {
        if is_lent { self.save_draft(person, LENDS_AGENT, "") } else { self.drop_draft(person, LENDS_AGENT) }
    }
}
