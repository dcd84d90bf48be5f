//! The files of `plans/` and `themes/` that are built into the binary, and those of a user's folder that take their place.

use std::borrow::Cow;
use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};

static PLANS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/plans");
static THEMES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes");

/// What the name of an English example or workspace ends in; the others are Norwegian.
const ENGLISH: &str = "-en";
const ENDING: &str = ".toml";

/// The data that vedtak brings along, with what the user put in its place.
#[derive(Debug, Clone)]
pub struct Library {
    files: BTreeMap<String, Cow<'static, str>>,
}

/// One file of the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct File<'a> {
    /// The file's name without folder and ending.
    pub name: &'a str,
    /// What stands in it: TOML.
    pub text: &'a str,
}

impl Library {
    /// Takes what is built in, and puts files of a user's folder over it: the user's wins, by path.
    ///
    /// Paths are as in the repository, for example `plans/templates/prosjektdirektiv.toml`.
    #[must_use]
    pub fn new(overlay: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut files = BTreeMap::new();
        collect("plans", &PLANS, &mut files);
        collect("themes", &THEMES, &mut files);
        files.extend(overlay.into_iter().map(|(path, text)| (path, Cow::Owned(text))));
        Self { files }
    }

    /// Lists the kinds of plan, by name; `domain::template` reads them.
    pub fn templates(&self) -> impl Iterator<Item = File<'_>> {
        self.folder("plans/templates/")
    }

    /// Lists the example plans for a language (`en`, `nb`, `nn`), by name; `document::toml` reads them.
    ///
    /// Bokmål shows the nynorsk plans: a plan has one language, and names are as they are (DESIGN 10).
    pub fn examples(&self, lang: &str) -> impl Iterator<Item = File<'_>> {
        of_language(self.folder("plans/examples/"), lang)
    }

    /// Lists what a cooperation can start from in a language, by name; `domain::starter` reads them.
    pub fn workspaces(&self, lang: &str) -> impl Iterator<Item = File<'_>> {
        of_language(self.every_workspace(), lang)
    }

    /// Lists what a cooperation can start from in every language, by name.
    pub fn every_workspace(&self) -> impl Iterator<Item = File<'_>> {
        self.folder("plans/workspaces/")
    }

    /// Lists the themes, by name; `ui::theme` reads them.
    pub fn themes(&self) -> impl Iterator<Item = File<'_>> {
        self.folder("themes/")
    }

    fn folder<'a>(&'a self, folder: &'static str) -> impl Iterator<Item = File<'a>> + use<'a> {
        let from = self.files.range(folder.to_owned()..);
        from.map_while(move |(path, text)| Some((path.strip_prefix(folder)?, text)))
            .filter_map(|(name, text)| Some(File { name: name.strip_suffix(ENDING)?, text }))
    }
}

fn of_language<'a>(files: impl Iterator<Item = File<'a>>, lang: &str) -> impl Iterator<Item = File<'a>> {
    let english = lang == "en";
    files.filter(move |file| file.name.ends_with(ENGLISH) == english)
}

fn collect(root: &str, dir: &'static Dir<'static>, files: &mut BTreeMap<String, Cow<'static, str>>) {
    for file in dir.files() {
        let (Some(path), Some(text)) = (file.path().to_str(), file.contents_utf8()) else { continue };
        files.insert(format!("{root}/{}", path.replace('\\', "/")), Cow::Borrowed(text));
    }
    for below in dir.dirs() {
        collect(root, below, files);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_users_file_stands_in_place_of_the_one_built_in() {
        let names = |library: &Library| library.templates().map(|file| file.name.to_owned()).collect::<Vec<_>>();
        let plain = Library::new([]);
        let own = |path: &str| (path.to_owned(), "own".to_owned());
        let with = Library::new([own("plans/templates/prosjektdirektiv.toml"), own("plans/templates/avtale.toml")]);
        assert_eq!(with.templates().find(|file| file.name == "prosjektdirektiv").map(|file| file.text), Some("own"));
        assert_eq!(names(&with).len(), names(&plain).len() + 1);
        assert!(names(&plain).contains(&"prosjektdirektiv".to_owned()));
    }

    #[test]
    fn examples_are_those_of_the_language() {
        let library = Library::new([]);
        let names = |lang| library.workspaces(lang).map(|file| file.name).collect::<Vec<_>>();
        assert_eq!((names("en"), names("nn"), names("nb")), (vec!["fjordland-en"], vec!["fjordane"], vec!["fjordane"]));
    }
}
