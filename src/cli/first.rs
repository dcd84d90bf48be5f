//! `vedtak` where there is no workspace yet: what one can begin with, and what becomes of a wish.
//!
//! Each wish is a command that can be typed too: `vedtak demo`, `vedtak init`, `vedtak --workspace FOLDER`.

use std::path::{Path, PathBuf};

use crate::builtin::Library;
use crate::domain::message::Message;
use crate::domain::starter::Starter;
use crate::engine::Preference;
use crate::locale::Locale;
use crate::ui::Opening;
use crate::ui::configuration::Own;
use crate::ui::first::{New, Offer, Prepared, Wish};
use crate::ui::host::Existing;
use crate::ui::settings;

use super::arguments::Global;
use super::console::{Console, not_written, shown};
use super::elsewhere::Errand;
use super::error::CliError;
use super::init::{self, Init};
use super::opened;
use super::place::{self, User};
use super::{Opened, Outcome, demo, owned};

/// The person's own file of settings.
const SETTINGS: &str = "config.toml";

/// Somebody at a terminal where there is no workspace yet.
#[derive(Debug)]
pub struct Beginning {
    /// How the screens begin.
    pub opening: Opening,
    /// What there is to begin with.
    pub offer: Offer,
    folder: PathBuf,
    global: Global,
    words: Vec<String>,
}

impl Beginning {
    /// Finds out what somebody can begin with; `folder` is where a workspace was looked for.
    ///
    /// # Errors
    /// There is no such theme.
    pub fn new(
        console: &Console,
        library: &Library,
        user: &User,
        (folder, global, words): (PathBuf, Global, Vec<String>),
    ) -> Result<Self, CliError> {
        let opening = opened::before(library, user, console.wishes(&global))?;
        let prepared = |file: crate::builtin::File<'_>| {
            let Starter { name, language: lang, .. } = Starter::read(file.text).ok()?;
            Some(Prepared { key: file.name.to_owned(), name, lang })
        };
        let starters = library.every_workspace().filter_map(prepared).collect();
        let offer = Offer { folder: shown(&folder), user: user.name.clone(), name: called(user), starters };
        Ok(Self { opening, offer, folder, global, words })
    }

    /// Fulfils a wish, with what the person chose for the screens meanwhile. Gives the screens of a workspace of this
    /// process, or the way to the process that has it.
    ///
    /// # Errors
    /// Why it is not fulfilled; then nothing was begun, and another wish may be.
    pub async fn fulfil(
        &mut self,
        wish: Wish,
        chosen: &[Preference],
        (library, user): (&Library, &User),
        console: &mut Console,
    ) -> Result<Outcome, CliError> {
        for preference in chosen {
            if let Preference::Lang(lang) = preference {
                console.locale = Locale::new(*lang);
            }
        }
        let mut outcome = match wish {
            Wish::Demo => demo::run(console, library, user, &self.global, &demo::Demo::default()).await?,
            Wish::Found(new) => self.found(new, library, user, console).await?,
            Wish::Attach { folder, remember } => {
                let folder = place::home_of(console, &user.folder, &folder);
                let outcome = self.attach(&folder, chosen, (library, user), console).await?;
                if remember {
                    self::remember(console, &folder).await?;
                }
                outcome
            }
            Wish::Connect(_) => return Err(CliError::usage(Message::new("cli-usage-not-here"))),
        };
        if let Outcome::Screens(opened) = &mut outcome {
            chosen.iter().for_each(|preference| prefer(opened, preference));
        }
        Ok(outcome)
    }

    /// Founds a workspace as `vedtak init` does.
    async fn found(
        &self,
        new: New,
        library: &Library,
        user: &User,
        console: &mut Console,
    ) -> Result<Outcome, CliError> {
        let New { name, domain, person, starter } = new;
        let from = starter.map(PathBuf::from);
        let given = Init { origin: domain, name, person: Some(person), zone: None, from };
        let text = given.from.as_ref().and_then(|from| init::prepared(library, from));
        let engine = init::found(console, library, user, &self.folder, given, text.as_deref()).await?;
        opened::open(engine, library, (user, &self.global), console)
    }

    /// Opens a workspace as `vedtak --workspace FOLDER` does.
    async fn attach(
        &self,
        folder: &Path,
        chosen: &[Preference],
        (library, user): (&Library, &User),
        console: &mut Console,
    ) -> Result<Outcome, CliError> {
        let mut words = self.words.clone();
        for preference in chosen {
            if let Preference::Lang(lang) = preference {
                words.extend(["--lang".to_owned(), lang.code().to_owned()]);
            }
        }
        let errand = Errand { words: &words, screens: true, is_here: false };
        match owned(folder, errand, user, console).await? {
            Ok(engine) => opened::open(engine, library, (user, &self.global), console),
            Err(elsewhere) => Ok(Outcome::Elsewhere(elsewhere)),
        }
    }
}

/// Returns what a user may be called: as the operating system has it, otherwise the user's own name.
fn called(user: &User) -> String {
    use uzers::os::unix::UserExt as _;
    let known = user.uid.and_then(uzers::get_user_by_uid).filter(|known| known.name() == user.name.as_str());
    let gecos = known.map(|known| known.gecos().to_string_lossy().into_owned()).unwrap_or_default();
    let full = gecos.split(',').next().unwrap_or_default().trim();
    if full.is_empty() { user.name.clone() } else { full.to_owned() }
}

/// Goes on as somebody chose before there was a workspace, and remembers it there.
fn prefer(opened: &mut Opened, preference: &Preference) {
    let Opened { engine, opening, .. } = opened;
    let chosen = engine.prefer(&opening.actor.person, preference);
    chosen.unwrap_or_else(|error| tracing::warn!(%error, "a choice is not remembered"));
    opening.prefer(preference);
}

/// Writes in the person's own file which workspace is opened from now on.
async fn remember(console: &mut Console, folder: &Path) -> Result<(), CliError> {
    let failed = |cause: Message| {
        let cause = Message::new("attaching-not-remembered").with("cause", cause);
        CliError::failed(cause).hint(Message::new("attaching-not-remembered-hint").with("folder", shown(folder)))
    };
    let home = place::configuration(&console.variables).ok_or_else(|| failed(Message::new("cli-no-data-folder")))?;
    std::fs::create_dir_all(&home).map_err(|error| failed(not_written(&home, &error).cause))?;
    let path = home.join(SETTINGS);
    let none = || Own { path: shown(&path), text: String::new() };
    let own = console.configuration.settings.clone().unwrap_or_else(none);
    let text = settings::with_workspace(&own, &shown(folder)).map_err(failed)?;
    // Where the file is kept elsewhere, it is that one which is written.
    let path = std::fs::canonicalize(&path).unwrap_or(path);
    console.machine.write(&path, text.as_bytes(), Existing::Replaced).await.map(|_path| ()).map_err(failed)
}
