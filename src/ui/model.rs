//! All that one session knows and shows.

use std::collections::VecDeque;

use chrono::{DateTime, Utc};

use super::input::Input;
use super::overlay::Overlay;
use super::plain::telling::Telling;
use super::screen::Screen;
use super::screen::home::Home;
use super::session::Session;
use super::sheet::Sheet;
use super::toast::Toasts;
use super::undo::Past;
use crate::domain::id::PlanId;
use crate::domain::person::Capacity;

/// All that one session knows and shows. Only [`super::update()`] changes it.
#[derive(Debug)]
pub struct Model {
    /// What screens may know.
    pub session: Session,
    /// The first screen, which is always there.
    pub first: Screen,
    /// Screens above the first, the visible one last.
    pub above: Vec<Screen>,
    /// Overlays, the topmost last.
    pub overlays: Vec<Overlay>,
    /// When the topmost was laid over.
    pub laid: DateTime<Utc>,
    /// What was said.
    pub toasts: Toasts,
    /// Commands that are not durable yet; keys wait for them.
    pub submitted: usize,
    /// Keys that were pressed meanwhile.
    pub held: VecDeque<Input>,
    /// Something that was begun takes long; that is said until it is there.
    pub is_slow: bool,
    /// What was taken back.
    pub past: Past,
    /// The plan that is being opened: any other that is read meanwhile is not shown.
    pub opening: Option<PlanId>,
    /// The session is over.
    pub ended: bool,
    /// What somebody asked to hear.
    pub telling: Telling,
}

impl Model {
    /// Begins a session on what waits for the person.
    #[must_use]
    pub fn new(session: Session) -> Self {
        Self::on(session, Home::default())
    }

    /// Begins a session on another first screen.
    #[must_use]
    pub fn on(session: Session, first: impl Into<Screen>) -> Self {
        Self {
            laid: session.now.instant,
            session,
            first: first.into(),
            above: Vec::new(),
            overlays: Vec::new(),
            toasts: Toasts::default(),
            submitted: 0,
            held: VecDeque::new(),
            is_slow: false,
            past: Past::default(),
            opening: None,
            ended: false,
            telling: Telling::default(),
        }
    }

    /// Goes on in another capacity. What waits is another matter there: nobody stands on a line of the one before.
    pub fn take_capacity(&mut self, capacity: Capacity) {
        self.session.actor.capacity = capacity;
        self.first = Home::default().into();
    }

    /// Tells whether something is written that is not kept as a draft.
    #[must_use]
    pub fn has_unkept(&self) -> bool {
        let screens = self.above.iter().filter_map(|screen| screen.part().sheet());
        let overlays = self.overlays.iter().filter_map(|overlay| overlay.sheet());
        screens.chain(overlays).any(Sheet::has_unkept)
    }

    /// Walks through what is written, the lowest first.
    pub fn sheets_mut(&mut self) -> impl DoubleEndedIterator<Item = &mut Sheet> {
        let screens = self.above.iter_mut().filter_map(|screen| screen.part_mut().sheet_mut());
        screens.chain(self.overlays.iter_mut().filter_map(|overlay| overlay.sheet_mut()))
    }

    /// Returns the plan that the person looks at; the first screen shows many.
    #[must_use]
    pub fn open_plan(&self) -> Option<&PlanId> {
        let is_elsewhere = |screen: &Screen| {
            use Screen::{Home, Meeting, Meetings, People, Search, Start};
            matches!(screen, Home(_) | Start(_) | People(_) | Search(_) | Meetings(_) | Meeting(_))
        };
        let is_open = self.above.iter().any(|screen| !is_elsewhere(screen));
        self.session.plan_id().filter(|_| is_open)
    }
}
