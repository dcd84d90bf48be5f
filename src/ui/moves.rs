//! What a screen or an overlay wants done, as values: it never does anything itself.

use super::effect::Effect;
use super::overlay::Overlay;
use super::plain::telling::What;
use super::screen::Screen;
use super::theme::Theme;
use crate::domain::id::PlanId;
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::person::Capacity;

/// One thing that is to happen next.
#[derive(Debug)]
pub enum Move {
    /// Show a screen above this one.
    Go(Box<Screen>),
    /// Show a screen instead of this one.
    Replace(Box<Screen>),
    /// Leave this screen.
    Back,
    /// Leave all screens but the first.
    Home,
    /// Open a plan, unless it is open: what is read is read of it.
    Turn(PlanId),
    /// Lay an overlay over everything.
    Over(Overlay),
    /// Take the topmost overlay away.
    Close,
    /// Say that something is done, in one line.
    Say(Message),
    /// Say the same, and which key takes it back.
    SayUndoable(Message),
    /// Say that something is not possible, in one line that stays until it is read.
    Warn(Message),
    /// Keep something among the messages, for whoever looks there.
    Note(Message),
    /// Run an action, as if its key had been pressed.
    Act(super::action::Action),
    /// Take back the person's last change of the open plan's content; again and again goes further back.
    Undo,
    /// Do again what was taken back last.
    Redo,
    /// Let the runtime do something.
    Do(Effect),
    /// Hand something to the visible screen, as if it had asked for it.
    Give(Box<super::effect::Reply>),
    /// Go on in another capacity.
    Become(Capacity),
    /// Go on in another language, now and from now on.
    Speak(Lang),
    /// Show a theme, for as long as it is tried on.
    Wear(Box<Theme>),
    /// Go on with the theme of this name, now and from now on.
    Dress(String),
    /// Say something in full, or again, to whoever hears the screens.
    Tell(What),
    /// Go on in lines, or in frames, now and from now on.
    Plain(bool),
    /// End the session.
    Quit,
}

impl Move {
    /// Shows a screen above this one.
    #[must_use]
    pub fn go(screen: impl Into<Screen>) -> Self {
        Self::Go(Box::new(screen.into()))
    }

    /// Shows a screen instead of this one.
    #[must_use]
    pub fn replace(screen: impl Into<Screen>) -> Self {
        Self::Replace(Box::new(screen.into()))
    }
}
