//! Everything that can wake a session: a closed list.

use ratatui::layout::Size;

use super::effect::Reply;
use super::host::Signal;
use super::key::Key;
use crate::engine::Change;

/// Something that happened.
#[derive(Debug)]
pub enum Input {
    /// A key was pressed.
    Key(Key),
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
    /// The terminal is gone.
    End,
}

impl From<Signal> for Input {
    fn from(signal: Signal) -> Self {
        match signal {
            Signal::Key(key) => Self::Key(key),
            Signal::Paste(text) => Self::Paste(text),
            Signal::Resize(size) => Self::Resize(size),
            Signal::End => Self::End,
        }
    }
}
