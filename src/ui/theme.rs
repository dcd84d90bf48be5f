//! Themes: what each role of a text looks like. Roles fall back to their parent, so ten lines make a theme.

mod colour;
mod file;
mod themes;

use std::collections::BTreeMap;

use ratatui::style::{Color, Modifier, Style};

pub use themes::Themes;

use crate::domain::template::view::Tone;

macro_rules! roles {
    ($($(#[$doc:meta])* $role:ident $name:literal $parent:ident;)*) => {
        /// What a text on the screen is; the theme says what that looks like.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Role { $($(#[$doc])* $role,)* }

        impl Role {
            /// Every role.
            pub const ALL: &[Self] = &[$(Self::$role,)*];

            /// Returns the name in theme files.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$role => $name,)* }
            }

            /// Returns the role whose look this one has when a theme says nothing; `Text` is its own parent.
            #[must_use]
            pub const fn parent(self) -> Self {
                match self { $(Self::$role => Self::$parent,)* }
            }
        }
    };
}

roles! {
    /// Ordinary text.
    Text "text" Text;
    /// Less important text.
    Muted "muted" Text;
    /// Headings.
    Heading "heading" Text;
    /// The line at the top.
    Header "header" Heading;
    /// The line of keys at the bottom.
    Footer "footer" Muted;
    /// A key in the footer and in help.
    Key "key" Accent;
    /// Rules and borders.
    Line "line" Muted;
    /// What catches the eye.
    Accent "accent" Heading;
    /// The selected row.
    Selected "selected" Accent;
    /// A field that is being filled in.
    Field "field" Text;
    /// The field with the cursor.
    Focus "focus" Field;
    /// Letters that match what was typed.
    Match "match" Accent;
    /// What is not available.
    Disabled "disabled" Muted;
    /// Finished.
    Done "done" Text;
    /// Waited for.
    Waiting "waiting" Text;
    /// Needs attention soon.
    Warning "warning" Waiting;
    /// Went wrong, or is overdue.
    Problem "problem" Warning;
    /// Text that is new.
    Added "added" Done;
    /// Text that is gone.
    Removed "removed" Problem;
    /// A remark.
    Remark "remark" Accent;
    /// A level or option that is as it should be.
    Good "good" Done;
    /// One to be watched.
    Fair "fair" Waiting;
    /// One that is worse.
    Poor "poor" Warning;
    /// One that is not acceptable.
    Bad "bad" Problem;
}

impl From<Tone> for Role {
    fn from(tone: Tone) -> Self {
        match tone {
            Tone::Good => Self::Good,
            Tone::Fair => Self::Fair,
            Tone::Poor => Self::Poor,
            Tone::Bad => Self::Bad,
            Tone::Neutral => Self::Text,
        }
    }
}

/// What every role looks like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// The theme's name.
    pub name: String,
    /// The ground that its colours are made for; nothing when it leaves colours to the terminal.
    pub background: Option<Color>,
    styles: BTreeMap<Role, Style>,
}

impl Theme {
    /// Makes a theme from looks; roles without one fall back to their parent.
    #[must_use]
    pub fn new(name: &str, styles: impl IntoIterator<Item = (Role, Style)>) -> Self {
        Self { name: name.to_owned(), background: None, styles: styles.into_iter().collect() }
    }

    /// Returns the look of a role.
    #[must_use]
    pub fn style(&self, role: Role) -> Style {
        match self.styles.get(&role) {
            Some(style) => *style,
            None if role == Role::Text => Style::new(),
            None => self.style(role.parent()),
        }
    }
}

impl Default for Theme {
    /// Gives the look without colours, which every terminal can show.
    fn default() -> Self {
        let with = |modifier| Style::new().add_modifier(modifier);
        Self::new(
            "plain",
            [
                (Role::Heading, with(Modifier::BOLD)),
                (Role::Selected, with(Modifier::REVERSED)),
                (Role::Field, with(Modifier::UNDERLINED)),
                (Role::Problem, with(Modifier::BOLD)),
            ],
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_leads_to_text() {
        for role in Role::ALL {
            let mut above = *role;
            for _ in Role::ALL {
                above = above.parent();
            }
            assert_eq!(above, Role::Text, "{role:?}");
        }
    }
}
