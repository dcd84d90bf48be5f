//! The words of dates: each language's own for writing, all of them for reading.

use std::sync::LazyLock;

use super::{Locale, files};
use crate::domain::lang::Lang;
use crate::domain::when::WhenWords;
use crate::domain::when::words::Vocabulary;

impl Locale {
    /// Returns the words of dates in every language, this one's first: a nynorsk plan may say *Week 38*.
    #[must_use]
    pub fn when_words(&self) -> &'static WhenWords {
        static ENGLISH: LazyLock<WhenWords> = LazyLock::new(|| all(Lang::En));
        static BOKMAAL: LazyLock<WhenWords> = LazyLock::new(|| all(Lang::Nb));
        static NYNORSK: LazyLock<WhenWords> = LazyLock::new(|| all(Lang::Nn));
        match self.lang() {
            Lang::En => &ENGLISH,
            Lang::Nb => &BOKMAAL,
            Lang::Nn => &NYNORSK,
        }
    }
}

/// Returns the words of `locales/<lang>/when.toml`.
pub(super) fn vocabulary(lang: Lang) -> &'static Vocabulary {
    static ENGLISH: LazyLock<Vocabulary> = LazyLock::new(|| read(Lang::En));
    static BOKMAAL: LazyLock<Vocabulary> = LazyLock::new(|| read(Lang::Nb));
    static NYNORSK: LazyLock<Vocabulary> = LazyLock::new(|| read(Lang::Nn));
    match lang {
        Lang::En => &ENGLISH,
        Lang::Nb => &BOKMAAL,
        Lang::Nn => &NYNORSK,
    }
}

/// Returns the first form of a word, which is the printed one.
pub(super) fn printed(forms: Option<&Vec<String>>) -> &str {
    forms.and_then(|forms| forms.first()).map_or("", String::as_str)
}

fn all(first: Lang) -> WhenWords {
    let others = Lang::ALL.into_iter().filter(|lang| *lang != first);
    WhenWords::new(std::iter::once(first).chain(others).map(vocabulary))
}

fn read(lang: Lang) -> Vocabulary {
    let text = files(lang).find(|(name, _)| *name == "when.toml").map_or("", |(_, text)| text);
    toml::from_str(text).unwrap_or_else(|error| {
        tracing::error!(%error, %lang, "words not read");
        Vocabulary::default()
    })
}
