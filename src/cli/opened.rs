//! A workspace that was opened for somebody who wants to see it on a terminal.

use crate::builtin::Library;
use crate::domain::command::Now;
use crate::domain::message::Message;
use crate::domain::person::{Actor, Capacity};
use crate::engine::Engine;
use crate::server::{Caller, Variables};
use crate::ui::Opening;
use crate::ui::configuration::Configuration;
use crate::ui::keymap;
use crate::ui::scratch::Scratch;
use crate::ui::settings::{self, Origin, Said, Settings};
use crate::ui::theme::{Theme, Themes};

use super::arguments::Global;
use super::body::identity;
use super::console::Console;
use super::desk::LOCAL;
use super::error::{CliError, choose};
use super::place::User;
use super::{Outcome, caller};

/// Stands for somebody whose user has a name that is none here.
const NOBODY: &str = "nobody";

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

/// What the screens of all sessions of a process share.
#[derive(Debug)]
pub struct Shared {
    themes: Themes,
    scratch: Scratch,
}

impl Shared {
    /// Takes what vedtak brings along.
    pub fn of(library: &Library) -> Self {
        let themes = Themes::new(library.themes().map(|file| (file.name.to_owned(), file.text.to_owned())));
        Self { themes, scratch: Scratch::default() }
    }
}

/// Where somebody says how the screens are to be.
#[derive(Debug, Clone, Copy)]
pub struct Wishes<'a> {
    /// The command line.
    pub global: &'a Global,
    /// The environment.
    pub variables: &'a Variables,
    /// The person's own files.
    pub configuration: &'a Configuration,
}

impl Wishes<'_> {
    /// Finds out how vedtak is to be, as far as it is known without what the person chose in the program, which comes
    /// after the file. Gives what could not be understood too.
    pub fn settings(&self, themes: &Themes, chosen: Vec<Said>) -> (Settings, Vec<Message>) {
        let (written, mut faults) = self.configuration.settings.as_ref().map(settings::of_file).unwrap_or_default();
        let lang = self.global.lang.map(|lang| Said::new("language", lang.code(), Origin::Option("--lang")));
        let theme = self.global.theme.as_ref().map(|theme| Said::new("theme", theme, Origin::Option("--theme")));
        let said = settings::of_system(self.variables).into_iter().chain(written).chain(chosen);
        let plain = self.global.plain.then(|| Said::new("plain", settings::ON, Origin::Option("--plain")));
        let said = said.chain(settings::of_variables(self.variables)).chain(lang).chain(theme).chain(plain);
        let (settings, more) = Settings::of(said, themes.names().collect::<Vec<_>>());
        faults.extend(more);
        (settings, faults)
    }
}

/// Finds out how vedtak is to be for somebody who is not known: nothing is remembered, and nobody is told of faults.
pub fn unknown(shared: &Shared, wishes: Wishes<'_>) -> Settings {
    wishes.settings(&shared.themes, Vec::new()).0
}

/// Opens the screens of a workspace for whoever calls.
///
/// # Errors
/// The workspace does not know the caller; as [`opening`].
pub fn open(
    engine: Engine,
    library: &Library,
    (user, global): (&User, &Global),
    console: &Console,
) -> Result<Outcome, CliError> {
    let caller = caller(user, &engine, global, console)?;
    let now = engine.now((console.clock)());
    let opening = opening(&engine, &Shared::of(library), &caller, console.wishes(global), now)?;
    Ok(Outcome::Screens(Box::new(Opened { engine, opening, temporary: None })))
}

/// Makes screens begin in the first of somebody's capacities in which something waits.
///
/// Somebody who sits in a body and signs for a party meets what he or she owes, whichever it is.
///
/// # Errors
/// The caller may nothing here; there is no such theme; what waits can not be read.
pub fn opening(
    engine: &Engine,
    shared: &Shared,
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
    begin(shared, actor, wishes, chosen(engine, caller)?)
}

/// Makes screens begin before there is a workspace: nobody acts as anything yet.
///
/// # Errors
/// There is no such theme.
pub fn before(library: &Library, user: &User, wishes: Wishes<'_>) -> Result<Opening, CliError> {
    let person = identity(&user.name).or_else(|_| identity(NOBODY))?;
    let actor = Actor { person, capacity: Capacity::Oneself, via: LOCAL.to_owned() };
    begin(&Shared::of(library), actor, wishes, Vec::new())
}

/// Makes screens begin for somebody, as the person wants them to be.
fn begin(shared: &Shared, actor: Actor, wishes: Wishes<'_>, chosen: Vec<Said>) -> Result<Opening, CliError> {
    let Shared { themes, scratch } = shared;
    let (settings, mut faults) = wishes.settings(themes, chosen);
    let theme = theme(themes, wishes.global.theme.as_deref(), &settings, &mut faults)?;
    let (keymap, clashes) = wishes.configuration.keymap.as_ref().map(keymap::read).unwrap_or_default();
    faults.extend(clashes);
    let (themes, scratch) = (themes.clone(), scratch.clone());
    Ok(Opening {
        actor,
        settings,
        theme,
        themes,
        plan: None,
        keymap,
        faults,
        scratch,
        asks_capacity: false,
        key_file: None,
    })
}

/// Reads what somebody chose in the program once; a theme that is no longer there is passed over later.
pub fn chosen(engine: &Engine, caller: &Caller) -> Result<Vec<Said>, CliError> {
    let lang = engine.preferred_lang(&caller.person)?.map(|lang| Said::new("language", lang.code(), Origin::Chosen));
    let theme = engine.preferred_theme(&caller.person)?.map(|theme| Said::new("theme", theme, Origin::Chosen));
    let mouse = engine.preferred_mouse(&caller.person)?;
    let mouse = mouse.map(|is_on| Said::new("mouse", if is_on { settings::ON } else { settings::OFF }, Origin::Chosen));
    let plain = engine.preferred_plain(&caller.person)?;
    let plain = plain.map(|is_on| Said::new("plain", if is_on { settings::ON } else { settings::OFF }, Origin::Chosen));
    Ok(lang.into_iter().chain(theme).chain(mouse).chain(plain).collect())
}

/// Reads the theme that was asked for now. One that was chosen earlier and can not be read keeps nobody out: it is said
/// why, and there is another.
fn theme(
    themes: &Themes,
    asked: Option<&str>,
    settings: &Settings,
    faults: &mut Vec<Message>,
) -> Result<Theme, CliError> {
    if let Some(name) = asked.filter(|name| *name != settings::AUTO) {
        return themes.read(name).map_err(|why| {
            if themes.has(name) {
                CliError::failed(why)
            } else {
                CliError::usage(why).hint(choose(themes.names().chain([settings::AUTO])))
            }
        });
    }
    let read = themes.read(settings.theme.value.as_deref().unwrap_or(settings::COLOURED)).or_else(|why| {
        faults.push(why);
        themes.read(settings::COLOURED)
    });
    Ok(read.unwrap_or_default())
}
