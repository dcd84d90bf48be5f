//! What a screen may know while it updates or draws: one session's view of the world. Screens never change it.

mod found;

pub use found::{Basis, Found};

use std::cell::Cell;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use ratatui::layout::{Rect, Size};

use super::depth::Depth;
use super::ground::Ground;
use super::host::{Capabilities, Ways};
use super::kept::Kept;
use super::keymap::Keymap;
use super::layout::Areas;
use super::settings::{AUTO, Settings};
use super::theme::{Theme, Themes};
use crate::domain::command::{Command, Now, PlanCommand};
use crate::domain::digest::Digest;
use crate::domain::id::PlanId;
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::party::Considerer;
use crate::domain::permission;
use crate::domain::person::{Actor, Capacity};
use crate::domain::plan::Plan;
use crate::domain::remark::Remark;
use crate::domain::template::Template;
use crate::domain::workspace::Workspace;
use crate::engine::chance::{self, Chance};
use crate::engine::{Company, InboxItem, Listed, Page};
use crate::locale::Locale;

/// One session's view of the world.
#[derive(Debug)]
pub struct Session {
    /// The terminal's size.
    pub size: Size,
    /// The ground that it draws on, once it answered.
    pub ground: Option<Ground>,
    /// What the terminal can do.
    pub capabilities: Capabilities,
    /// Whether the mouse is used.
    pub mouse: bool,
    /// How the person wants vedtak to be, and who said so.
    pub settings: Settings,
    /// Which keys run what.
    pub keymap: Keymap,
    /// Whether the screens are said in lines, not drawn in frames.
    pub plain: bool,
    /// In which ways the person signs here.
    pub ways: Ways,
    /// Where the person's key file lies, when that is known.
    pub key_file: Option<String>,
    /// When the last input came.
    pub now: Now,
    /// The language of the screens.
    pub locale: Locale,
    /// What things look like.
    pub theme: Theme,
    /// What else they could look like.
    pub themes: Themes,
    /// Who sits here, and acts as what.
    pub actor: Actor,
    /// The workspace.
    pub workspace: Arc<Workspace>,
    /// The plan that is open.
    pub plan: Option<Arc<Plan>>,
    /// What waits for the person.
    pub inbox: Vec<InboxItem>,
    /// Plans, the one that was touched last first.
    pub plans: Page<Listed>,
    /// Who else is here.
    pub company: Company,
    /// Identities that nobody can guess.
    pub ids: Ids,
    /// What was found in the open plan.
    pub found: Kept<Basis, Found>,
}

/// Makes identities from randomness that the host gave when the session began.
#[derive(Debug)]
pub struct Ids {
    seed: u128,
    made: Cell<u64>,
}

impl Ids {
    /// Begins with 128 random bits.
    #[must_use]
    pub const fn new(seed: u128) -> Self {
        Self { seed, made: Cell::new(0) }
    }
}

/// One draw: the digest of the seed and a number that is never used again.
struct Draw {
    seed: u128,
    number: u64,
}

impl Chance for Draw {
    fn draw(&mut self) -> std::io::Result<[u8; 32]> {
        let parts: [&[u8]; 2] = [&self.seed.to_be_bytes(), &self.number.to_be_bytes()];
        Ok(*Digest::of_parts(&parts).as_bytes())
    }
}

impl Session {
    /// Makes a new identity of any kind; a ULID is one of every kind, so there always is one.
    #[must_use]
    pub fn fresh<T: TryFrom<String>>(&self) -> Option<T> {
        let number = self.ids.made.get() + 1;
        self.ids.made.set(number);
        chance::identity(self.now.instant, &mut Draw { seed: self.ids.seed, number }).ok()
    }

    /// Tells whether the theme follows the terminal's ground: it is left to it, and can.
    #[must_use]
    pub fn fits_ground(&self) -> bool {
        self.settings.theme.value.is_none() && self.can_fit_ground()
    }

    /// Tells whether a theme can follow the terminal's ground: there are themes for both, and colours.
    #[must_use]
    pub fn can_fit_ground(&self) -> bool {
        self.themes.has(Ground::Light.theme()) && self.capabilities.depth >= Depth::Indexed
    }

    /// Reads a theme by its name, or the one that suits the terminal's ground.
    ///
    /// # Errors
    /// Those of [`Themes::read`].
    pub fn theme_named(&self, name: &str) -> Result<Theme, Message> {
        self.themes.read(if name == AUTO { self.ground.unwrap_or(Ground::Dark).theme() } else { name })
    }

    /// Tells whether the session shows ASCII and no more.
    #[must_use]
    pub const fn ascii(&self) -> bool {
        self.capabilities.ascii
    }

    /// Says a message in the session's language.
    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        self.locale.say(message)
    }

    /// Returns the session's language.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.locale.lang()
    }

    /// Tells whether the person wrote a remark, and not on behalf of somebody else.
    #[must_use]
    pub fn is_own(&self, remark: &Remark) -> bool {
        remark.by == self.actor.person && remark.behalf.is_none()
    }

    /// Returns the open plan's template.
    #[must_use]
    pub fn template(&self) -> Option<&Template> {
        self.template_of(self.plan.as_deref()?)
    }

    /// Returns a plan's template.
    #[must_use]
    pub fn template_of(&self, plan: &Plan) -> Option<&Template> {
        self.workspace.template(&plan.head.template)
    }

    /// Returns the language that the open plan is written in; before there is one, the session's.
    #[must_use]
    pub fn plan_lang(&self) -> Lang {
        self.plan.as_ref().map_or(self.lang(), |plan| plan.head.lang)
    }

    /// Returns what a body or a party is called today.
    #[must_use]
    pub fn name_of(&self, who: &Considerer) -> String {
        self.workspace.name_of(who, self.lang(), self.now.day).to_owned()
    }

    /// Returns the short form of what a body or a party is called today.
    #[must_use]
    pub fn short_of(&self, who: &Considerer) -> String {
        self.workspace.short_of(who, self.lang(), self.now.day).to_owned()
    }

    /// Returns what the person acts as, for the header.
    #[must_use]
    pub fn capacity(&self, capacity: &Capacity) -> String {
        capacity_of(&self.workspace, &self.locale, self.now.day, capacity)
    }

    /// Returns an instant on the workspace's clock, in UTC before there is one.
    #[must_use]
    pub fn local(&self, instant: DateTime<Utc>) -> NaiveDateTime {
        match self.workspace.head.zone.parse::<chrono_tz::Tz>() {
            Ok(zone) => instant.with_timezone(&zone).naive_local(),
            Err(_) => instant.naive_utc(),
        }
    }

    /// Returns the areas of the frame.
    #[must_use]
    pub fn areas(&self) -> Areas {
        Areas::of(self.size)
    }

    /// Returns the area that a screen draws in.
    #[must_use]
    pub fn body(&self) -> Rect {
        self.areas().body
    }

    /// Tells whether the person works for the secretariat now.
    #[must_use]
    pub const fn is_secretary(&self) -> bool {
        matches!(self.actor.capacity, Capacity::Secretary)
    }

    /// Tells whether the person keeps what is known of people now: for the secretariat or as administrator.
    #[must_use]
    pub const fn keeps(&self) -> bool {
        matches!(self.actor.capacity, Capacity::Secretary | Capacity::Administrator)
    }

    /// Says why a command about the open plan would not be permitted; whether its content is right shows later.
    #[must_use]
    pub fn refuse(&self, command: &PlanCommand) -> Option<Message> {
        let plan = self.plan.as_ref()?;
        permission::may(plan, &self.workspace, &self.actor, command, self.now).err().map(|denial| denial.cause)
    }

    /// Makes a command about the open plan.
    #[must_use]
    pub fn command(&self, command: PlanCommand) -> Option<(Command, u64)> {
        let plan = self.plan.as_ref()?;
        Some((Command::Plan(plan.id.clone(), command), plan.head.revision))
    }

    /// Returns the identity of the open plan.
    #[must_use]
    pub fn plan_id(&self) -> Option<&PlanId> {
        self.plan.as_ref().map(|plan| &plan.id)
    }
}

/// Returns what somebody acts as, as it is called on a day.
#[must_use]
pub fn capacity_of(workspace: &Workspace, locale: &Locale, day: NaiveDate, capacity: &Capacity) -> String {
    match capacity {
        Capacity::Oneself => locale.term("capacity-self"),
        Capacity::Secretary => locale.term("capacity-secretary"),
        Capacity::Administrator => locale.term("capacity-administrator"),
        Capacity::Member(body) => {
            let who = Considerer::Body(body.clone());
            let body = workspace.name_of(&who, locale.lang(), day);
            locale.say(&Message::new("capacity-member").with("body", body))
        }
        Capacity::Signatory { party, office } => {
            let name = workspace.office(party, office).map_or(office.as_str(), |office| &office.name);
            let who = Considerer::Party(party.clone());
            let party = workspace.short_of(&who, locale.lang(), day);
            locale.say(&Message::new("capacity-signatory").with("office", name).with("party", party))
        }
    }
}
