//! A workspace that was opened for somebody who wants to see it on a terminal.

use crate::builtin::Library;
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::person::{Actor, Capacity};
use crate::engine::Engine;
use crate::ui::theme::Theme;

use super::console::Console;
use super::desk::Caller;
use super::error::{CliError, choose};

/// The theme of a terminal with colours.
const COLOURED: &str = "dark";
/// The theme of somebody who wants no colours (no-color.org).
const PLAIN: &str = "mono";

/// A workspace, who sits before it, and how it is to look.
pub struct Opened {
    /// The workspace.
    pub engine: Engine,
    /// Who, and as what.
    pub actor: Actor,
    /// In which language.
    pub lang: Lang,
    /// With which theme.
    pub theme: Theme,
    /// What holds a throw-away workspace until it is left.
    pub temporary: Option<tempfile::TempDir>,
}

impl std::fmt::Debug for Opened {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Opened").field("actor", &self.actor).field("lang", &self.lang).finish_non_exhaustive()
    }
}

impl Opened {
    /// Makes a workspace ready to be looked at, in the first of the caller's capacities in which something waits.
    ///
    /// Somebody who sits in a body and signs for a party meets what he or she owes, whichever it is.
    ///
    /// # Errors
    /// The caller may nothing here; there is no such theme; what waits can not be read.
    pub fn new(
        console: &Console,
        library: &Library,
        engine: Engine,
        caller: Caller,
        theme: Option<&str>,
    ) -> Result<Self, CliError> {
        let day = engine.now((console.clock)()).day;
        let workspace = engine.workspace();
        let capacities: Vec<Capacity> = workspace.capacities(&caller.person, day);
        let mut waits = None;
        for capacity in &capacities {
            if !engine.inbox(std::slice::from_ref(capacity), 1)?.rows.is_empty() {
                waits = Some(capacity.clone());
                break;
            }
        }
        let capacity = waits.or_else(|| capacities.into_iter().next()).ok_or_else(|| {
            let cause = Message::new("cli-no-capacity").with("person", workspace.person_name(&caller.person));
            CliError::denied(cause).hint(Message::new("hint-ask-secretariat"))
        })?;
        let actor = Actor { person: caller.person, capacity, via: caller.via };
        let theme = self::theme(console, library, theme)?;
        Ok(Self { engine, actor, lang: console.locale.lang(), theme, temporary: None })
    }
}

/// Finds a theme by its name.
fn theme(console: &Console, library: &Library, named: Option<&str>) -> Result<Theme, CliError> {
    let usual = if console.variable("NO_COLOR").is_some() { PLAIN } else { COLOURED };
    let name = named.unwrap_or(usual);
    let found = library.themes().find(|file| file.name == name).ok_or_else(|| {
        let cause = Message::new("cli-theme-unknown").with("name", name);
        CliError::usage(cause).hint(choose(library.themes().map(|file| file.name)))
    })?;
    Theme::read(found.text).map_err(CliError::failed)
}
