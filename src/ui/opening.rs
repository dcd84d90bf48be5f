//! How a session begins: who sits where, and how the screens are to be.

use std::sync::Arc;

use super::host::Host;
use super::kept::Kept;
use super::keymap::Keymap;
use super::plain;
use super::runtime::clamped;
use super::scratch::Scratch;
use super::session::{Ids, Session};
use super::settings::{AUTO, COLOURED, Origin, Set, Settings};
use super::theme::{Theme, Themes};
use crate::domain::command::Now;
use crate::domain::id::PlanId;
use crate::domain::message::Message;
use crate::domain::person::Actor;
use crate::domain::workspace::Workspace;
use crate::engine::{Company, Page, Preference};
use crate::locale::Locale;

/// How a session begins.
#[derive(Debug, Clone)]
pub struct Opening {
    /// Who sits here, and acts as what.
    pub actor: Actor,
    /// How somebody wants them to be.
    pub settings: Settings,
    /// What things look like.
    pub theme: Theme,
    /// What else they could look like, when the person chooses.
    pub themes: Themes,
    /// A plan to open at once.
    pub plan: Option<PlanId>,
    /// Which keys run what.
    pub keymap: Keymap,
    /// What could not be understood in the person's own files; it is said when the session begins.
    pub faults: Vec<Message>,
    /// What frames are drawn in.
    pub scratch: Scratch,
    /// Whether the person is asked first as what to act, as in a demo.
    pub asks_capacity: bool,
    /// Where the person's key file lies, when that is known.
    pub key_file: Option<String>,
}

impl Opening {
    /// Takes what the person has just chosen, whoever said something else before.
    pub fn prefer(&mut self, preference: &Preference) {
        fn chosen<T>(value: T) -> Set<T> {
            Set { value, origin: Origin::Chosen }
        }
        let settings = &mut self.settings;
        match preference {
            Preference::Lang(lang) => settings.lang = chosen(*lang),
            Preference::Mouse(is_on) => settings.mouse = chosen(Some(*is_on)),
            Preference::Plain(is_plain) => settings.plain = chosen(*is_plain),
            Preference::Theme(name) => {
                let named = (name != AUTO).then(|| name.clone());
                // One that can not be read was not taken before either.
                if let Ok(theme) = self.themes.read(named.as_deref().unwrap_or(COLOURED)) {
                    self.theme = theme;
                    settings.theme = chosen(named);
                }
            }
        }
    }

    /// Begins with a terminal, a workspace as it is, and the time; nothing is read of it yet.
    #[must_use]
    pub fn session<H: Host>(self, host: &mut H, workspace: Arc<Workspace>, now: Now) -> Session {
        Session {
            size: if self.settings.plain.value { plain::SIZE } else { clamped(host.size()) },
            ground: None,
            capabilities: self.settings.capabilities(host.capabilities()),
            mouse: self.settings.mouse.value.unwrap_or(host.capabilities().mouse),
            plain: self.settings.plain.value,
            ways: host.ways(),
            now,
            locale: Locale::new(self.settings.lang.value),
            settings: self.settings,
            keymap: self.keymap,
            theme: self.theme,
            themes: self.themes,
            actor: self.actor,
            workspace,
            plan: None,
            inbox: Vec::new(),
            plans: Page { rows: Vec::new(), total: 0 },
            company: Company::default(),
            ids: Ids::new(host.random()),
            found: Kept::default(),
            key_file: self.key_file,
        }
    }
}
