//! A workspace that was opened for somebody who wants to see it on a terminal.

use crate::builtin::Library;
use crate::domain::command::Now;
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::person::{Actor, Capacity};
use crate::engine::Engine;
use crate::server::Caller;
use crate::ui::Opening;
use crate::ui::theme::{Theme, Themes};

use super::error::{CliError, choose};

/// The theme of a terminal with colours.
const COLOURED: &str = "dark";
/// The theme of somebody who wants no colours (no-color.org).
const PLAIN: &str = "mono";

/// A workspace, and how its screens begin.
pub struct Opened {
    /// The workspace.
    pub engine: Engine,
    /// Who sits before it, in which language, with which theme.
    pub opening: Opening,
    /// What holds a throw-away workspace until it is left.
    pub temporary: Option<tempfile::TempDir>,
}

impl std::fmt::Debug for Opened {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Opened").field("actor", &self.opening.actor).finish_non_exhaustive()
    }
}

/// How somebody wants the screens to be.
#[derive(Debug, Clone, Copy)]
pub struct Wishes<'a> {
    /// In which language, said now.
    pub named: Option<Lang>,
    /// In which language, as the environment says.
    pub lang: Lang,
    /// With which theme, said now.
    pub theme: Option<&'a str>,
    /// Without colours, when no theme is named or was chosen.
    pub is_plain: bool,
}

/// Makes screens begin in the first of somebody's capacities in which something waits.
///
/// Somebody who sits in a body and signs for a party meets what he or she owes, whichever it is.
///
/// # Errors
/// The caller may nothing here; there is no such theme; what waits can not be read.
pub fn opening(
    engine: &Engine,
    library: &Library,
    caller: &Caller,
    wishes: Wishes<'_>,
    now: Now,
) -> Result<Opening, CliError> {
    let workspace = engine.workspace();
    let capacities: Vec<Capacity> = workspace.capacities(&caller.person, now.day);
    let mut waits = None;
    for capacity in &capacities {
        if !engine.inbox(&caller.person, std::slice::from_ref(capacity), (1, now))?.rows.is_empty() {
            waits = Some(capacity.clone());
            break;
        }
    }
    let capacity = waits.or_else(|| capacities.into_iter().next()).ok_or_else(|| {
        let cause = Message::new("cli-no-capacity").with("person", workspace.person_name(&caller.person));
        CliError::denied(cause).hint(Message::new("hint-ask-secretariat"))
    })?;
    let actor = Actor { person: caller.person.clone(), capacity, via: caller.via.clone() };
    // What is said now comes before what the person chose once, and that before what the environment says.
    let lang = wishes.named.or(engine.preferred_lang(&caller.person)?).unwrap_or(wishes.lang);
    let chosen = engine.preferred_theme(&caller.person)?;
    let themes = Themes::new(library.themes().map(|file| (file.name.to_owned(), file.text.to_owned())));
    let theme = theme(&themes, wishes, chosen.as_deref())?;
    let mouse = engine.preferred_mouse(&caller.person)?;
    Ok(Opening { actor, lang, theme, themes, plan: None, mouse })
}

/// Finds the theme that is wished for; one that was chosen once and is no longer there is passed over.
fn theme(themes: &Themes, wishes: Wishes<'_>, chosen: Option<&str>) -> Result<Theme, CliError> {
    let usual = if wishes.is_plain { PLAIN } else { COLOURED };
    let name = wishes.theme.or(chosen.filter(|name| themes.has(name))).unwrap_or(usual);
    themes.read(name).map_err(|why| {
        if themes.has(name) { CliError::failed(why) } else { CliError::usage(why).hint(choose(themes.names())) }
    })
}
