//! What a session's terminal shows: frames, or lines for whoever hears them. Each has its own way in and out.

use ratatui::layout::Size;

use super::capabilities::Capabilities;
use super::frame::{self, Frame};
use super::model::Model;
use super::plain::teller::{self, Teller};
use super::scratch::Scratch;
use super::view;

/// What a terminal is told when it is taken, and when it is given back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// When it is taken.
    pub enter: &'static str,
    /// When it is given back.
    pub leave: &'static str,
}

impl Bounds {
    /// Those of frames.
    pub const FRAMES: Self = Self { enter: frame::ENTER, leave: frame::LEAVE };
    /// Those of lines.
    pub const LINES: Self = Self { enter: teller::ENTER, leave: teller::LEAVE };
    /// Those of a terminal that was told nothing, or was given back.
    pub const NONE: Self = Self { enter: "", leave: "" };

    /// Returns how a terminal is to be given back after it was told these bytes too.
    #[must_use]
    pub fn after(self, bytes: &[u8]) -> Self {
        if !self.leave.is_empty() && bytes.ends_with(self.leave.as_bytes()) {
            return Self::NONE;
        }
        let was_told = |kind: &Self| bytes.windows(kind.enter.len()).any(|told| told == kind.enter.as_bytes());
        // The way into frames has the way into lines in it.
        [Self::FRAMES, Self::LINES].into_iter().find(was_told).unwrap_or(self)
    }
}

/// The frames or the lines of a session.
#[derive(Debug)]
pub enum Shown {
    /// Frames.
    Frames(Box<Frame>),
    /// Lines.
    Lines(Box<Teller>),
}

impl Shown {
    /// Makes what a model wants, for a terminal that was told nothing yet.
    #[must_use]
    pub fn new(model: &Model) -> Self {
        match Self::of(model.session.capabilities, model.session.plain) {
            Self::Lines(_) => Self::Lines(Box::new(Teller::of(model))),
            frames => frames,
        }
    }

    /// Makes lines, or frames, for a terminal that was told nothing yet.
    #[must_use]
    pub fn of(can: Capabilities, plain: bool) -> Self {
        if plain { Self::Lines(Box::new(Teller::new(can))) } else { Self::Frames(Box::new(Frame::new(can.depth))) }
    }

    /// Returns what the terminal is told first and last.
    #[must_use]
    pub fn bounds(&self) -> Bounds {
        match self {
            Self::Frames(_) => Bounds::FRAMES,
            Self::Lines(teller) => Bounds { enter: teller.enter(), leave: teller.leave() },
        }
    }

    /// Takes note that another program had the screen.
    pub fn forget(&mut self) {
        if let Self::Frames(frame) = self {
            frame.forget();
        }
    }

    /// Goes over to what a model wants. Returns what the terminal is told then; nothing when it has it already.
    pub fn turn(&mut self, model: &Model) -> Option<String> {
        if matches!(self, Self::Lines(_)) == model.session.plain {
            return None;
        }
        let leave = self.bounds().leave;
        *self = Self::new(model);
        Some(format!("{leave}{}", self.bounds().enter))
    }

    /// Returns the bytes that a terminal of a size needs; none when nothing changed.
    #[must_use]
    pub fn bytes(&mut self, model: &Model, size: Size, scratch: &Scratch) -> Vec<u8> {
        match self {
            Self::Frames(frame) => scratch.lend(model.session.size, |buffer| {
                let cursor = view(model, &model.session.theme, buffer);
                frame.bytes(buffer, cursor)
            }),
            Self::Lines(teller) => teller.bytes(model, size),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_is_given_back_as_it_was_taken() {
        let told = |texts: &[&str]| texts.iter().fold(Bounds::NONE, |bounds, text| bounds.after(text.as_bytes()));
        assert_eq!(told(&["words"]), Bounds::NONE);
        assert_eq!(told(&[frame::ENTER, "words"]), Bounds::FRAMES);
        assert_eq!(told(&[teller::ENTER, "words"]), Bounds::LINES);
        let turned = format!("{}{}", frame::LEAVE, teller::ENTER);
        assert_eq!(told(&[frame::ENTER, &turned]), Bounds::LINES);
        assert_eq!(told(&[frame::ENTER, frame::LEAVE]), Bounds::NONE);
    }
}
