//! What one terminal was told, and what it is told next: frames or lines, the mouse, the name of its window.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::host::Host;
use super::manners::Manners;
use super::model::Model;
use super::scratch::Scratch;
use super::shown::Shown;
use super::{ground, view};

/// The way from a model to its terminal.
#[derive(Debug)]
pub struct Outlet {
    shown: Shown,
    manners: Manners,
    /// What frames are drawn in.
    scratch: Scratch,
    /// Whether the terminal was asked for the colour of its ground.
    is_asked: bool,
}

impl Outlet {
    /// Takes a terminal for a model, with what frames are drawn in. Returns the bytes that say so; nothing is drawn yet.
    #[must_use]
    pub fn open<H: Host>(host: &mut H, model: &Model, scratch: Scratch) -> (Self, String) {
        let shown = Shown::new(model);
        host.bounded(shown.bounds());
        let told = shown.bounds().enter.to_owned();
        (Self { shown, manners: Manners::default(), scratch, is_asked: false }, told)
    }

    /// Returns the bytes that show what changed; none while the terminal takes no frame: it says when it does.
    #[must_use]
    pub fn bytes<H: Host>(&mut self, host: &mut H, model: &Model) -> Vec<u8> {
        if !host.is_ready() {
            return Vec::new();
        }
        let mut bytes = Vec::new();
        if let Some(told) = self.shown.turn(model) {
            bytes.extend((self.manners.leave() + &told).into_bytes());
            host.bounded(self.shown.bounds());
        }
        if model.session.fits_ground() && !model.session.plain && !std::mem::replace(&mut self.is_asked, true) {
            bytes.extend(ground::ASK.bytes());
        }
        bytes.extend(self.shown.bytes(model, host.size(), &self.scratch));
        bytes.extend(self.manners.bytes(model).into_bytes());
        bytes
    }

    /// Forgets what the terminal shows: somebody else had it meanwhile, and told it other things.
    pub fn forget(&mut self) {
        self.shown.forget();
        self.manners = Manners::default();
    }

    /// Leaves the terminal to another program, which perhaps makes it another size. Returns the bytes that say so.
    #[must_use]
    pub fn lend(&mut self) -> String {
        self.shown.forget();
        self.manners.leave()
    }

    /// Returns the bytes that give the terminal back as it was.
    #[must_use]
    pub fn close(mut self) -> String {
        self.manners.leave() + self.shown.bounds().leave
    }
}

/// Draws the present frame of a model into a buffer of its own, for a test to look at.
#[must_use]
pub fn drawn(model: &Model) -> (Buffer, Option<Position>) {
    let size = model.session.size;
    let mut buffer = Buffer::empty(Rect::new(0, 0, size.width, size.height));
    let cursor = view(model, &model.session.theme, &mut buffer);
    (buffer, cursor)
}
