//! How somebody wants vedtak to be, and who said so: the program, the system, a file, the person, the command line.
//!
//! The later of these wins: what vedtak does by itself, what system and terminal say (`LANG`, `NO_COLOR`), the file
//! `config.toml`, what was chosen in the program and is remembered, the variables `VEDTAK_...`, the command line.

use std::collections::BTreeMap;

use super::capabilities::Capabilities;
use super::configuration::{Line, Own, suggesting};
use super::depth::Depth;
use crate::domain::lang::Lang;
use crate::domain::message::Message;

/// The theme of a terminal with colours.
pub const COLOURED: &str = "dark";
/// The theme of somebody who wants no colours (no-color.org).
pub const PLAIN: &str = "mono";

/// The value that leaves a setting to the terminal.
pub const AUTO: &str = "auto";
/// The value of something that is used.
pub const ON: &str = "on";
/// The value of something that is not used.
pub const OFF: &str = "off";

/// The settings: the name in `config.toml`, the variable, and the values that there are; for a theme and a folder, none.
const NAMES: [(&str, &str, &[&str]); 7] = [
    ("language", "VEDTAK_LANG", &["en", "nb", "nn"]),
    ("theme", "VEDTAK_THEME", &[]),
    ("glyphs", "VEDTAK_GLYPHS", &[AUTO, "unicode", "ascii"]),
    ("color", "VEDTAK_COLOR", &[AUTO, "never", "16", "256", "truecolor"]),
    ("mouse", "VEDTAK_MOUSE", &[AUTO, ON, OFF]),
    ("plain", "VEDTAK_PLAIN", &[ON, OFF, "1", "0"]),
    (WORKSPACE, "VEDTAK_WORKSPACE", &[]),
];

/// The setting that names the workspace to open; it says nothing of how the screens are.
const WORKSPACE: &str = "workspace";

/// Who said how something is to be; the later one wins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// Nobody: so it is when nothing is said.
    Default,
    /// Nobody: it was found where somebody stands, or above.
    Above,
    /// An environment variable.
    Variable(&'static str),
    /// A line of the person's own file.
    File(Line),
    /// The person, in the program; it is remembered with the workspace.
    Chosen,
    /// An option of the command line.
    Option(&'static str),
}

/// A value, and who said it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Set<T> {
    /// The value.
    pub value: T,
    /// Who said it.
    pub origin: Origin,
}

/// How somebody wants vedtak to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The language of the screens.
    pub lang: Set<Lang>,
    /// The name of the theme; nothing leaves it to the terminal's ground.
    pub theme: Set<Option<String>>,
    /// Whether ASCII alone is shown; nothing leaves it to the terminal.
    pub ascii: Set<Option<bool>>,
    /// How many colours are shown; nothing leaves it to the terminal.
    pub depth: Set<Option<Depth>>,
    /// Whether the mouse is used; nothing leaves it to the terminal.
    pub mouse: Set<Option<bool>>,
    /// Whether the screens are said in lines, for a screen reader.
    pub plain: Set<bool>,
}

/// Something that was said about a setting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The name in `config.toml`.
    pub name: &'static str,
    /// The value, as it was written.
    pub value: String,
    /// By whom.
    pub origin: Origin,
}

impl Said {
    /// Takes note of what somebody said.
    #[must_use]
    pub fn new(name: &'static str, value: impl Into<String>, origin: Origin) -> Self {
        Self { name, value: value.into(), origin }
    }
}

impl Origin {
    /// Says who it was.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Default => Message::new("origin-default"),
            Self::Above => Message::new("origin-above"),
            Self::Variable(name) => Message::new("origin-variable").with("name", *name),
            Self::File(line) => line.message("origin-file"),
            Self::Chosen => Message::new("origin-chosen"),
            Self::Option(name) => Message::new("origin-option").with("name", *name),
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        fn usual<T>(value: T) -> Set<T> {
            Set { value, origin: Origin::Default }
        }
        Self {
            lang: usual(Lang::En),
            theme: usual(None),
            ascii: usual(None),
            depth: usual(None),
            mouse: usual(None),
            plain: usual(false),
        }
    }
}

impl Settings {
    /// Takes what was said, the one that wins last, and which themes there are. Gives what could not be understood too:
    /// the rest of it counts.
    #[must_use]
    pub fn of<'a>(
        said: impl IntoIterator<Item = Said>,
        themes: impl IntoIterator<Item = &'a str> + Clone,
    ) -> (Self, Vec<Message>) {
        let (mut settings, mut faults) = (Self::default(), Vec::new());
        for said in said.into_iter().filter(|said| said.name != WORKSPACE) {
            let known: Vec<&str> =
                NAMES.iter().find(|(name, ..)| *name == said.name).map_or(Vec::new(), |row| row.2.to_vec());
            let known = if said.name == "theme" { themes.clone().into_iter().chain([AUTO]).collect() } else { known };
            if known.contains(&said.value.as_str()) {
                settings.take(&said);
            } else if said.origin != Origin::Chosen {
                let fault = Message::new("config-value").with("origin", said.origin.message()).with("name", said.name);
                let fault = fault.with("value", &said.value).with("known", known.join(", "));
                faults.push(suggesting(fault, &said.value, known));
            }
        }
        if settings.theme.value.is_none() && settings.depth.value == Some(Depth::Mono) {
            settings.theme = Set { value: Some(PLAIN.to_owned()), origin: settings.depth.origin.clone() };
        }
        (settings, faults)
    }

    fn take(&mut self, said: &Said) {
        let origin = said.origin.clone();
        let value = said.value.as_str();
        match said.name {
            "language" => self.lang = Set { value: value.parse().unwrap_or(self.lang.value), origin },
            "theme" => self.theme = Set { value: (value != AUTO).then(|| value.to_owned()), origin },
            "glyphs" => self.ascii = Set { value: (value != AUTO).then_some(value == "ascii"), origin },
            "color" => self.depth = Set { value: depth(value), origin },
            "plain" => self.plain = Set { value: [ON, "1"].contains(&value), origin },
            _ => self.mouse = Set { value: (value != AUTO).then_some(value == ON), origin },
        }
    }

    /// Returns what a terminal shows, once somebody said what it is to show.
    #[must_use]
    pub fn capabilities(&self, terminal: Capabilities) -> Capabilities {
        Capabilities {
            depth: self.depth.value.unwrap_or(terminal.depth),
            ascii: self.ascii.value.unwrap_or(terminal.ascii),
            ..terminal
        }
    }

    /// Lists every setting: name, value as it stands in `config.toml`, who said so.
    #[must_use]
    pub fn rows(&self) -> [(&'static str, String, &Origin); 6] {
        let glyphs = match self.ascii.value {
            None => AUTO,
            Some(true) => "ascii",
            Some(false) => "unicode",
        };
        let mouse = self.mouse.value.map_or(AUTO, |is_on| if is_on { ON } else { OFF });
        [
            ("language", self.lang.value.to_string(), &self.lang.origin),
            ("theme", self.theme.value.as_deref().unwrap_or(AUTO).to_owned(), &self.theme.origin),
            ("glyphs", glyphs.to_owned(), &self.ascii.origin),
            ("color", self.depth.value.map_or(AUTO, Depth::name).to_owned(), &self.depth.origin),
            ("mouse", mouse.to_owned(), &self.mouse.origin),
            ("plain", if self.plain.value { ON } else { OFF }.to_owned(), &self.plain.origin),
        ]
    }
}

fn depth(value: &str) -> Option<Depth> {
    [Depth::Mono, Depth::Ansi, Depth::Indexed, Depth::True].into_iter().find(|depth| depth.name() == value)
}

/// Reads what system and terminal say of themselves: the language, and that no colours are wanted.
#[must_use]
pub fn of_system(variables: &BTreeMap<String, String>) -> Vec<Said> {
    let set = |name: &&'static str| variables.get(*name).filter(|value| !value.is_empty()).map(|value| (*name, value));
    let asked = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(set);
    let lang = asked.and_then(|(name, value)| {
        let code = match value.get(..2)? {
            "nn" => "nn",
            "nb" | "no" => "nb",
            _ => "en",
        };
        Some(Said::new("language", code, Origin::Variable(name)))
    });
    let colours = set(&"NO_COLOR").map(|(name, _)| Said::new("color", "never", Origin::Variable(name)));
    // A terminal that obeys nothing can not be drawn on.
    let is_dumb = variables.get("TERM").is_some_and(|term| term == "dumb");
    let plain = is_dumb.then(|| Said::new("plain", ON, Origin::Variable("TERM")));
    lang.into_iter().chain(colours).chain(plain).collect()
}

/// Reads what the variables of vedtak itself say.
#[must_use]
pub fn of_variables(variables: &BTreeMap<String, String>) -> Vec<Said> {
    let said = |(name, variable, _): (&'static str, &'static str, &[&str])| {
        let value = variables.get(variable).filter(|value| !value.is_empty())?;
        Some(Said::new(name, value, Origin::Variable(variable)))
    };
    NAMES.into_iter().filter_map(said).collect()
}

/// Reads a `config.toml`. Gives what could not be understood too: the rest of it counts.
#[must_use]
pub fn of_file(file: &Own) -> (Vec<Said>, Vec<Message>) {
    let table = match file.table() {
        Ok(table) => table,
        Err(fault) => return (Vec::new(), vec![fault]),
    };
    let (mut said, mut faults) = (Vec::new(), Vec::new());
    for (key, value) in &table {
        let line = file.line(&key.span());
        let name = key.get_ref().as_ref();
        let known = NAMES.iter().map(|(name, ..)| *name);
        let Some(known) = known.clone().find(|known| *known == name) else {
            faults.push(suggesting(line.message("config-unknown").with("name", name), name, known));
            continue;
        };
        match value.get_ref() {
            toml::de::DeValue::String(text) => said.push(Said::new(known, text.as_ref(), Origin::File(line))),
            // A bare number of colours is as clear as one in quotes.
            toml::de::DeValue::Integer(number) => said.push(Said::new(known, number.as_str(), Origin::File(line))),
            toml::de::DeValue::Boolean(on) if known == "mouse" => {
                said.push(Said::new(known, if *on { ON } else { OFF }, Origin::File(line)));
            }
            _ => faults.push(line.message("config-no-text").with("name", name)),
        }
    }
    (said, faults)
}

/// Returns the workspace that a `config.toml` names, and in which line.
#[must_use]
pub fn workspace_of(file: &Own) -> Option<Set<String>> {
    let said = of_file(file).0.into_iter().find(|said| said.name == WORKSPACE && !said.value.is_empty());
    said.map(|said| Set { value: said.value, origin: said.origin })
}

/// Returns a `config.toml` that names a workspace; everything else in it stays as it is.
///
/// # Errors
/// What stands in the file can not be understood: nothing is written over it.
pub fn with_workspace(file: &Own, folder: &str) -> Result<String, Message> {
    let line = format!("{WORKSPACE} = {}", toml::Value::from(folder));
    let known = file.table()?.iter().find(|(key, _)| key.get_ref() == WORKSPACE).map(|(key, value)| {
        let (from, to) = (key.span().start, value.span().end);
        from..to
    });
    let (before, after) = match known {
        Some(place) => (file.text.get(..place.start), file.text.get(place.end..)),
        None => (Some(""), None),
    };
    match (before, after) {
        (Some(before), Some(after)) => Ok(format!("{before}{line}{after}")),
        // Above all others: behind a table it would be a part of that.
        _ => Ok(format!("{line}\n{}", file.text)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const THEMES: [&str; 3] = ["dark", "light", "mono"];

    fn variables(given: &[(&str, &str)]) -> BTreeMap<String, String> {
        given.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    fn file(text: &str) -> Own {
        Own { path: "config.toml".to_owned(), text: text.to_owned() }
    }

    #[test]
    fn the_later_one_wins_and_says_who_it_is() {
        let environment = variables(&[("LANG", "nb_NO.UTF-8"), ("NO_COLOR", "1"), ("VEDTAK_THEME", "light")]);
        let own = file("# mine\ntheme = \"dark\"\nlanguage = \"nn\"\nmouse = true\n");
        let layers = |upto: usize| {
            let said = [
                of_system(&environment),
                of_file(&own).0,
                vec![Said::new("theme", "mono", Origin::Chosen)],
                of_variables(&environment),
                vec![Said::new("language", "en", Origin::Option("--lang"))],
            ];
            let (settings, faults) = Settings::of(said.into_iter().take(upto).flatten(), THEMES);
            assert!(faults.is_empty(), "{faults:?}");
            settings
        };
        let line = |line| Origin::File(Line { path: "config.toml".to_owned(), line });
        let lang = |upto| (layers(upto).lang.value, layers(upto).lang.origin);
        let theme = |upto| (layers(upto).theme.value, layers(upto).theme.origin);
        assert_eq!(lang(0), (Lang::En, Origin::Default));
        assert_eq!(lang(1), (Lang::Nb, Origin::Variable("LANG")));
        assert_eq!(lang(2), (Lang::Nn, line(3)));
        assert_eq!(lang(5), (Lang::En, Origin::Option("--lang")));
        assert_eq!(theme(0), (None, Origin::Default));
        assert_eq!(theme(1), (Some("mono".to_owned()), Origin::Variable("NO_COLOR")));
        assert_eq!(theme(2), (Some("dark".to_owned()), line(2)));
        assert_eq!(theme(3), (Some("mono".to_owned()), Origin::Chosen));
        assert_eq!(theme(4), (Some("light".to_owned()), Origin::Variable("VEDTAK_THEME")));
        assert_eq!(layers(2).mouse, Set { value: Some(true), origin: line(4) });
    }

    #[test]
    fn what_is_not_understood_is_said_and_the_rest_counts() {
        let (said, faults) = of_file(&file("langauge = \"nn\"\ncolor = 256\nglyphs = [\"ascii\"]\ntheme = \"drak\"\n"));
        let told: Vec<&str> = faults.iter().map(|fault| fault.id.as_ref()).collect();
        assert_eq!(told, ["config-unknown", "config-no-text"]);
        let (settings, faults) = Settings::of(said, THEMES);
        assert_eq!(settings.depth.value, Some(Depth::Indexed));
        assert_eq!(settings.theme.value, None);
        assert_eq!(faults.len(), 1, "{faults:?}");
    }

    #[test]
    fn a_theme_can_be_left_to_the_terminal_again_and_without_colours_there_is_one_alone() {
        let of = |said: Vec<Said>| {
            let (settings, faults) = Settings::of(said, THEMES);
            assert!(faults.is_empty(), "{faults:?}");
            settings.theme
        };
        let (said, _) = of_file(&file("theme = \"light\""));
        let auto = Said::new("theme", "auto", Origin::Chosen);
        assert_eq!(of([said, vec![auto.clone()]].concat()), Set { value: None, origin: Origin::Chosen });
        let grey = Said::new("color", "never", Origin::Option("--color"));
        let mono = Set { value: Some("mono".to_owned()), origin: Origin::Option("--color") };
        assert_eq!(of(vec![auto, grey]), mono);
    }

    #[test]
    fn a_person_may_know_a_terminal_better_than_it_knows_itself() {
        let terminal = Capabilities { depth: Depth::Mono, ascii: true, ..Capabilities::default() };
        let with = |text: &str| Settings::of(of_file(&file(text)).0, THEMES).0.capabilities(terminal);
        assert_eq!(with(""), terminal);
        assert_eq!(with("color = \"auto\"\nglyphs = \"auto\""), terminal);
        assert_eq!(
            with("color = \"truecolor\"\nglyphs = \"unicode\""),
            Capabilities { depth: Depth::True, ascii: false, ..terminal }
        );
    }

    #[test]
    fn a_workspace_is_named_in_the_file_and_all_else_in_it_stays() {
        let named = |text: &str| with_workspace(&file(text), "/srv/plan").map_err(|fault| fault.id);
        let line = "workspace = \"/srv/plan\"\n";
        assert_eq!(named(""), Ok(line.to_owned()));
        assert_eq!(named("# mine\nmouse = true\n[x]\n"), Ok(format!("{line}# mine\nmouse = true\n[x]\n")));
        assert_eq!(named("mouse = true\nworkspace = '/old' # x\n"), Ok(format!("mouse = true\n{} # x\n", line.trim())));
        assert_eq!(named("mouse = \n"), Err("config-unreadable".into()), "nothing is written over it");
        let said = workspace_of(&file(&format!("mouse = true\n{line}")));
        let origin = Origin::File(Line { path: "config.toml".to_owned(), line: 2 });
        assert_eq!(said, Some(Set { value: "/srv/plan".to_owned(), origin }));
        assert_eq!(workspace_of(&file("workspace = \"\"")), None);
        let (said, faults) = of_file(&file(line));
        assert!(faults.is_empty() && Settings::of(said, THEMES).1.is_empty(), "{faults:?}");
    }
}
