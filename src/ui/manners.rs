//! What a terminal is told besides frames: whether it reports the mouse, and what its window is called.
//!
//! Like a frame only what changed is told, so that a session at rest sends nothing.

use super::action::Place;
use super::model::Model;
use super::text;
use super::view::NAME;
use crate::domain::text::is_terminal_safe;

/// Clicks and the wheel, in the form without a limit to the columns (xterm 1000, 1006); nothing that moves is reported.
const MOUSE_ON: &str = "\x1b[?1000h\x1b[?1006h";
/// Undoes it.
const MOUSE_OFF: &str = "\x1b[?1006l\x1b[?1000l";
/// Puts the window's title aside.
const TITLE_KEPT: &str = "\x1b[22;2t";
/// Empties the title, for terminals that put none aside, and takes back the one that was.
const TITLE_BACK: &str = "\x1b]2;\x1b\\\x1b[23;2t";
/// The longest title, in columns.
const LONGEST: usize = 160;

/// What a terminal was told.
#[derive(Debug, Default)]
pub struct Manners {
    mouse: bool,
    title: Option<String>,
}

impl Manners {
    /// Returns the bytes that bring a terminal from what it was told to what a model wants; none when that is the same.
    #[must_use]
    pub fn bytes(&mut self, model: &Model) -> String {
        let mut out = String::new();
        let session = &model.session;
        // Whoever hears the screens gets nothing but the lines.
        let mouse = session.mouse && !session.plain;
        if mouse != self.mouse {
            self.mouse = mouse;
            out.push_str(if self.mouse { MOUSE_ON } else { MOUSE_OFF });
        }
        let title = (session.capabilities.titled && !session.plain).then(|| title(model));
        if title != self.title
            && let Some(title) = title
        {
            if self.title.is_none() {
                out.push_str(TITLE_KEPT);
            }
            out.extend(["\x1b]2;", &title, "\x1b\\"]);
            self.title = Some(title);
        }
        out
    }

    /// Returns the bytes that undo all of it, before somebody else has the terminal.
    #[must_use]
    pub fn leave(&mut self) -> String {
        let told = std::mem::take(self);
        let mouse = if told.mouse { MOUSE_OFF } else { "" };
        let title = if told.title.is_some() { TITLE_BACK } else { "" };
        format!("{mouse}{title}")
    }
}

/// Says where a session is: the program, the plan that is open, the screen.
fn title(model: &Model) -> String {
    let session = &model.session;
    let plan = session.plan.as_ref().filter(|_| model.open_plan().is_some()).map(|plan| plan.head.title.clone());
    let top = model.top();
    let screen = (top.place() != Place::Plan).then(|| top.title(session));
    let parts = [Some(NAME.to_owned()), plan, screen].into_iter().flatten().filter(|part| !part.is_empty());
    let dot = if session.ascii() { " - " } else { " · " };
    let title = text::one_line(&parts.collect::<Vec<_>>().join(dot));
    let clean: String = title.chars().filter(|character| is_terminal_safe(*character)).collect();
    text::cut(&clean, LONGEST, "")
}
