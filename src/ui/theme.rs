//! Themes: what each role of a text looks like. Roles fall back to their parent, so ten lines make a theme.

use std::collections::BTreeMap;

use ratatui::style::{Color, Modifier, Style};
use serde::Deserialize;

use crate::domain::message::Message;
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
    styles: BTreeMap<Role, Style>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    name: String,
    roles: BTreeMap<String, Look>,
}

/// The look of one role in a theme file; what is absent is the terminal's own.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, default)]
#[derive(Default)]
struct Look {
    fg: Option<String>,
    bg: Option<String>,
    bold: bool,
    dim: bool,
    italic: bool,
    underline: bool,
    reverse: bool,
    strike: bool,
}

/// The themes that somebody can choose among: their names and their texts.
pub type Themes = std::sync::Arc<[(String, String)]>;

impl Theme {
    /// Reads a theme from TOML: `[roles]` with `text = { fg = "#rrggbb", bold = true }`.
    ///
    /// # Errors
    /// A message for text that is no TOML, for an unknown role and for a colour of another form.
    pub fn read(toml: &str) -> Result<Self, Message> {
        let unreadable = |what: &str| Message::new("theme-unreadable").with("what", what);
        let file: File = toml::from_str(toml).map_err(|error| unreadable(error.message()))?;
        let mut styles = BTreeMap::new();
        for (name, look) in &file.roles {
            let role = Role::ALL.iter().find(|role| role.name() == name).ok_or_else(|| unreadable(name))?;
            styles.insert(*role, look.style().map_err(unreadable)?);
        }
        Ok(Self { name: file.name, styles })
    }

    /// Makes a theme from looks; roles without one fall back to their parent.
    #[must_use]
    pub fn new(name: &str, styles: impl IntoIterator<Item = (Role, Style)>) -> Self {
        Self { name: name.to_owned(), styles: styles.into_iter().collect() }
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

impl Look {
    fn style(&self) -> Result<Style, &str> {
        let mut style = Style::new();
        if let Some(text) = &self.fg {
            style = style.fg(colour(text).ok_or(text.as_str())?);
        }
        if let Some(text) = &self.bg {
            style = style.bg(colour(text).ok_or(text.as_str())?);
        }
        let modifiers = [
            (self.bold, Modifier::BOLD),
            (self.dim, Modifier::DIM),
            (self.italic, Modifier::ITALIC),
            (self.underline, Modifier::UNDERLINED),
            (self.reverse, Modifier::REVERSED),
            (self.strike, Modifier::CROSSED_OUT),
        ];
        let chosen = modifiers.into_iter().filter(|(chosen, _)| *chosen);
        Ok(chosen.fold(style, |style, (_, modifier)| style.add_modifier(modifier)))
    }
}

/// Reads `#rrggbb`.
fn colour(text: &str) -> Option<Color> {
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let number = u32::from_str_radix(digits, 16).ok()?;
    let [_, red, green, blue] = number.to_be_bytes();
    Some(Color::Rgb(red, green, blue))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_without_a_look_has_its_parents() {
        let theme = Theme::read("name = \"t\"\n[roles]\nheading = { bold = true, fg = \"#0a0B0c\" }\n").unwrap();
        let heading = Style::new().fg(Color::Rgb(10, 11, 12)).add_modifier(Modifier::BOLD);
        assert_eq!(theme.style(Role::Key), heading);
        assert_eq!(theme.style(Role::Done), Style::new());
        for bad in ["", "name = \"t\"\n[roles]\nhead = {}", "name = \"t\"\n[roles]\ntext = { fg = \"red\" }"] {
            assert!(Theme::read(bad).is_err(), "{bad}");
        }
    }

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
