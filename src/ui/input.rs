//! Everything that can wake a session: a closed list.

use ratatui::layout::Size;

use super::effect::Reply;
use super::ground::Ground;
use super::host::Signal;
use super::key::Key;
use super::pointer::Mouse;
use crate::domain::message::Message;
use crate::engine::{Change, Company};

/// Something that happened.
#[derive(Debug)]
pub enum Input {
    /// A key was pressed.
    Key(Key),
    /// The mouse was used.
    Mouse(Mouse),
    /// The terminal said what its ground is like.
    Ground(Ground),
    /// Text was pasted.
    Paste(String),
    /// The terminal has another size.
    Resize(Size),
    /// An effect came back.
    Reply(Box<Reply>),
    /// Somebody changed something, perhaps this session.
    Changed(Change),
    /// The session lies too far behind and reads everything again.
    Behind,
    /// Something is written and not kept for a while.
    Pause,
    /// Something that was begun takes long.
    Slow,
    /// Somebody came, went or opened another plan.
    Met(Company),
    /// The person's end has something to say.
    Warning(Message),
    /// The terminal is gone.
    End,
}

impl Input {
    /// Returns what a signal means to a session; `None` when it only asks for a frame.
    #[must_use]
    pub fn of(signal: Signal) -> Option<Self> {
        match signal {
            Signal::Key(key) => Some(Self::Key(key)),
            Signal::Mouse(mouse) => Some(Self::Mouse(mouse)),
            Signal::Ground(ground) => Some(Self::Ground(ground)),
            Signal::Paste(text) => Some(Self::Paste(text)),
            Signal::Resize(size) => Some(Self::Resize(size)),
            Signal::Warning(message) => Some(Self::Warning(message)),
            Signal::Ready | Signal::Resumed => None,
            Signal::End => Some(Self::End),
        }
    }
}
