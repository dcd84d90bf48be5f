//! What a person chose for oneself; kept with one's private texts, so that no export carries it.

use super::{Engine, EngineError};
use crate::domain::id::PersonId;
use crate::domain::lang::Lang;

/// Under which name it is kept that an ssh-agent may be used that comes along over SSH.
const LENDS_AGENT: &str = "preference:lends-agent";
/// Under which name the language of the screens is kept.
const LANGUAGE: &str = "preference:language";
/// Under which name the theme of the screens is kept.
const THEME: &str = "preference:theme";
/// Under which name it is kept whether the mouse is used.
const MOUSE: &str = "preference:mouse";
/// How a yes is kept.
const YES: &str = "yes";
/// How a no is kept.
const NO: &str = "no";
/// Under which name it is kept that the screens are said in lines.
const PLAIN: &str = "preference:plain";

/// How a person wants the screens to be, until somebody says otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Preference {
    /// In this language.
    Lang(Lang),
    /// With the theme of this name.
    Theme(String),
    /// With the mouse, or without.
    Mouse(bool),
    /// In lines, for whoever hears them, or drawn.
    Plain(bool),
}

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

    /// Returns the language that a person chose; nothing before, and nothing for one that there is no more.
    ///
    /// # Errors
    /// [`EngineError::File`] when it can not be read.
    pub fn preferred_lang(&self, person: &PersonId) -> Result<Option<Lang>, EngineError> {
        Ok(self.draft(person, LANGUAGE)?.and_then(|code| code.parse().ok()))
    }

    /// Returns the name of the theme that a person chose.
    ///
    /// # Errors
    /// [`EngineError::File`] when it can not be read.
    pub fn preferred_theme(&self, person: &PersonId) -> Result<Option<String>, EngineError> {
        self.draft(person, THEME)
    }

    /// Returns whether a person chose to use the mouse; nothing before.
    ///
    /// # Errors
    /// [`EngineError::File`] when it can not be read.
    pub fn preferred_mouse(&self, person: &PersonId) -> Result<Option<bool>, EngineError> {
        Ok(self.draft(person, MOUSE)?.map(|said| said == YES))
    }

    /// Returns whether a person chose to have the screens said in lines; nothing before.
    ///
    /// # Errors
    /// [`EngineError::File`] when it can not be read.
    pub fn preferred_plain(&self, person: &PersonId) -> Result<Option<bool>, EngineError> {
        Ok(self.draft(person, PLAIN)?.map(|said| said == YES))
    }

    /// Keeps what a person chose.
    ///
    /// # Errors
    /// [`EngineError::File`] when it can not be written.
    pub fn prefer(&self, person: &PersonId, preference: &Preference) -> Result<(), EngineError> {
        match preference {
            Preference::Lang(lang) => self.save_draft(person, LANGUAGE, lang.code()),
            Preference::Plain(is_on) => self.save_draft(person, PLAIN, if *is_on { YES } else { NO }),
            Preference::Theme(name) => self.save_draft(person, THEME, name),
            Preference::Mouse(is_used) => self.save_draft(person, MOUSE, if *is_used { YES } else { NO }),
        }
    }
}
