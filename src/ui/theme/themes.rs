//! The themes that somebody can choose among: those of the program, and one's own beside them.

use std::collections::BTreeMap;
use std::sync::Arc;

use ratatui::style::Style;

use super::Theme;
use super::file::{self, File};
use crate::domain::fault::Fault;
use crate::domain::message::Message;
use crate::ui::nearest::nearest;

/// Theme files by their names. A copy costs nothing.
#[derive(Debug, Clone, Default)]
pub struct Themes(Arc<BTreeMap<String, String>>);

impl Themes {
    /// Takes theme files: the name without folder and ending, and the text.
    #[must_use]
    pub fn new(files: impl IntoIterator<Item = (String, String)>) -> Self {
        Self(Arc::new(files.into_iter().collect()))
    }

    /// Lists the names.
    pub fn names(&self) -> impl ExactSizeIterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Tells whether there is a theme of a name.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// Reads a theme with all that it inherits. A theme that has a fault anywhere is not read at all.
    ///
    /// # Errors
    /// A message for a name that there is not, and with file, line and what was probably meant for a file that can not
    /// be read, names what there is not, or inherits from itself.
    pub fn read(&self, name: &str) -> Result<Theme, Message> {
        let mut chain: Vec<(&str, File)> = Vec::new();
        let mut next = Some((self.named(name).ok_or_else(|| Message::new("theme-unknown").with("name", name))?, None));
        while let Some(((name, text), named_at)) = next {
            if chain.iter().any(|(known, _)| *known == name) {
                return Err(circle(&chain, (name, named_at)));
            }
            let file = file::read(text).map_err(|faults| unreadable(name, faults))?;
            next = match &file.inherits {
                None => None,
                Some((base, line)) => {
                    let found = self.named(base).ok_or_else(|| unreadable(name, vec![self.missing(base, *line)]))?;
                    Some((found, Some(*line)))
                }
            };
            chain.push((name, file));
        }
        let mut theme = Theme { name: name.to_owned(), background: None, styles: BTreeMap::new() };
        for (_, file) in chain.iter().rev() {
            theme.background = file.background.or(theme.background);
            for (role, look) in &file.looks {
                let base = theme.styles.get(role).copied().unwrap_or(Style::new());
                theme.styles.insert(*role, look.over(base));
            }
        }
        Ok(theme)
    }

    fn named(&self, name: &str) -> Option<(&str, &str)> {
        self.0.get_key_value(name).map(|(name, text)| (name.as_str(), text.as_str()))
    }

    /// Says that a theme is named which there is not.
    fn missing(&self, name: &str, line: usize) -> Fault {
        let hint = match nearest(name, self.names()) {
            Some(near) => Message::new("hint-near").with("near", near),
            None => Message::new("hint-options").with("options", self.names().collect::<Vec<_>>().join(", ")),
        };
        let cause = Message::new("theme-unknown").with("name", name);
        Fault { line: Some(line), key: Some(INHERITS.to_owned()), cause, hint: Some(hint) }
    }
}

/// The key of the theme that a file inherits from.
const INHERITS: &str = "inherits";

/// Says that a theme inherits from itself, and by which way.
fn circle(chain: &[(&str, File)], (name, named_at): (&str, Option<usize>)) -> Message {
    let way: Vec<&str> = chain.iter().map(|(name, _)| *name).chain([name]).collect();
    let from = chain.last().map_or(name, |(name, _)| *name);
    let cause = Message::new("theme-circle").with("way", way.join(" < "));
    unreadable(from, vec![Fault { line: named_at, key: Some(INHERITS.to_owned()), cause, hint: None }])
}

/// Says what is wrong first in a file, where, and what was meant.
fn unreadable(name: &str, faults: Vec<Fault>) -> Message {
    let Some(fault) = faults.into_iter().next() else { return Message::new("theme-unknown").with("name", name) };
    let said = Message::new("theme-unreadable").with("name", name).with("what", fault.message());
    match fault.hint {
        Some(hint) => Message::new("theme-advice").with("what", said).with("hint", hint),
        None => said,
    }
}

#[cfg(test)]
mod tests {
    use ratatui::style::{Color, Modifier};

    use super::super::Role;
    use super::*;
    use crate::domain::lang::Lang;
    use crate::locale::Locale;

    fn themes(files: &[(&str, &str)]) -> Themes {
        Themes::new(files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())))
    }

    const BASE: &str = "background = \"#000000\"\n[roles]\nheading = { bold = true, fg = \"#0a0b0c\" }\n";

    #[test]
    fn a_theme_says_what_differs_and_inherits_the_rest() {
        let own =
            "inherits = \"mid\"\n[roles]\nheading = { fg = \"none\", underline = true }\ndone = { bg = \"ansi:2\" }";
        let mid = "inherits = \"base\"\n[roles]\nheading = { bold = false, reverse = true }";
        let themes = themes(&[("base", BASE), ("mid", mid), ("own", own)]);
        let theme = themes.read("own").unwrap();
        let heading = Style::new().add_modifier(Modifier::REVERSED | Modifier::UNDERLINED);
        assert_eq!(theme.style(Role::Heading), heading);
        assert_eq!(theme.style(Role::Key), heading, "a role that is not named looks like its parent");
        assert_eq!(theme.style(Role::Good), Style::new().bg(Color::Indexed(2)));
        assert_eq!((theme.name.as_str(), theme.background), ("own", Some(Color::Rgb(0, 0, 0))));
        let fg = Some(Color::Rgb(10, 11, 12));
        assert_eq!(themes.read("mid").unwrap().style(Role::Heading).fg, fg);
    }

    #[test]
    fn what_is_wrong_is_said_with_file_line_and_what_was_meant() {
        for (own, expected) in [
            (
                "[roles]\nhedding = {}",
                "own.toml: line 2, roles.hedding: there is no role “hedding”. Did you mean heading?",
            ),
            ("inherit = \"base\"", "own.toml: line 1, inherit: there is no setting “inherit”. Did you mean inherits?"),
            (
                "[roles]\n\ntext = { bould = true }",
                "line 3, roles.text.bould: there is no setting “bould”. Did you mean bold?",
            ),
            (
                "[roles]\ntext = { fg = \"ansi:rad\" }",
                "line 2, roles.text.fg: “ansi:rad” is no colour. Did you mean ansi:red?",
            ),
            ("[roles]\ntext = { fg = \"#12\" }", "line 2, roles.text.fg: “#12” is no colour. Write #rrggbb"),
            ("[roles]\ntext = { bold = 1 }", "line 2, roles.text.bold: "),
            ("[roles]\ntext = \"red\"", "line 2, roles.text: "),
            ("inherits = 7", "line 1, inherits: "),
            ("# own\ninherits = \"bass\"", "line 2, inherits: there is no theme “bass”. Did you mean base?"),
            ("inherits = \"own\"", "own.toml: line 1, inherits: the theme inherits from itself: own < own"),
            ("inherits = \"loop\"", "loop.toml: line 1, inherits: the theme inherits from itself: own < loop < own"),
            ("inherits = \"broken\"", "broken.toml: line 2"),
            ("[roles", "line 1: "),
        ] {
            let loops = ("loop", "inherits = \"own\"");
            let broken = ("broken", "[roles]\nheader = { fg = 1 }");
            let why = themes(&[("base", BASE), ("own", own), loops, broken]).read("own").unwrap_err();
            let said = Locale::new(Lang::En).say(&why).to_lowercase();
            assert!(said.contains(&expected.to_lowercase()), "{own:?}: {said}");
        }
        let why = themes(&[]).read("pink").unwrap_err();
        assert!(Locale::new(Lang::En).say(&why).contains("pink"));
    }
}
