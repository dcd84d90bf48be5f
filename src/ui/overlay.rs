//! Overlays: what is laid over a screen until it is answered. A stack of values; the topmost gets the keys.

pub mod access;
pub mod amend;
pub mod ask;
pub mod attaching;
pub mod begun;
pub mod body;
pub mod case;
pub mod command;
pub mod company;
pub mod confirm;
pub mod conflict;
pub mod difference;
pub mod exact;
pub mod fact;
pub mod findings;
pub mod folder;
pub mod founding;
pub mod head;
pub mod help;
pub mod invitation;
pub mod jump;
pub mod key;
pub mod life;
pub mod line;
pub mod marking;
pub mod meeting;
pub mod menu;
pub mod messages;
pub mod named;
pub mod new_plan;
pub mod party;
pub mod paste;
pub mod person;
pub mod recipients;
pub mod reconcile;
pub mod remark;
pub mod report;
pub mod responses;
pub mod round;
pub mod rule;
pub mod sending;
pub mod setting;
pub mod signing;
pub mod step;
pub mod tend;
pub mod theme;
pub mod typed;
pub mod version;
pub mod writing;

use ratatui::layout::Rect;

use super::canvas::Canvas;
use super::key::Key;
use super::moves::Move;
use super::session::Session;
use super::sheet::Sheet;
use crate::engine::Failure;
use crate::engine::search::Hits;

/// What every overlay does.
pub trait Cover: std::fmt::Debug + Send {
    /// Takes a key.
    fn key(&mut self, key: Key, session: &Session) -> Vec<Move>;

    /// Takes pasted text.
    fn pasted(&mut self, _text: &str, _session: &Session) -> Vec<Move> {
        Vec::new()
    }

    /// Shows why its command was not accepted. Returns whether it does; else that is said in one line.
    fn refused(&mut self, _said: &str) -> bool {
        false
    }

    /// Takes what has a name like what was typed here.
    fn named(&mut self, _typed: &str, _found: Result<Hits, Failure>, _session: &Session) -> Vec<Move> {
        Vec::new()
    }

    /// Returns what is written here, when the overlay is one that is written in.
    fn sheet(&self) -> Option<&Sheet> {
        None
    }

    /// Returns what is written here, to change it.
    fn sheet_mut(&mut self) -> Option<&mut Sheet> {
        None
    }

    /// Returns the id of what the keys do here; nothing when the overlay says so itself.
    fn keys(&self) -> Option<&'static str> {
        Some("overlay-keys")
    }

    /// Tells whether a key or two carry something out here. Those that come as soon as it opens were meant for what stood
    /// there before, and are not taken.
    fn is_guarded(&self) -> bool {
        false
    }

    /// Draws the overlay over an area that it may fill.
    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>);
}

/// An overlay with its state.
pub type Overlay = Box<dyn Cover>;

impl Move {
    /// Lays an overlay over everything.
    #[must_use]
    pub fn over(overlay: impl Cover + 'static) -> Self {
        Self::Over(Box::new(overlay))
    }
}
