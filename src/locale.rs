//! Sentences, dates and lists in English, bokmål and nynorsk (DESIGN 10).
//!
//! `domain` says which sentence and about what; a [`Locale`] says it. Every text is in `locales/<lang>/*.ftl`,
//! every word of a date in `locales/<lang>/when.toml`, built into the binary.

use std::sync::{Arc, LazyLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};
use unic_langid::LanguageIdentifier;

use crate::domain::lang::Lang;
use crate::domain::message::{Argument, Message};

mod dates;
mod numbers;
mod words;

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// As many names as a sentence carries before it says *and 12 more* (DESIGN 10).
const NAMES_IN_FULL: usize = 3;

/// One language: its sentences and how it writes dates, numbers and lists. Cheap to clone.
#[derive(Clone)]
pub struct Locale {
    texts: Arc<Texts>,
}

struct Texts {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Locale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Locale").field(&self.lang()).finish()
    }
}

impl Locale {
    /// Returns a language; the texts are read once in a process.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        static ENGLISH: LazyLock<Locale> = LazyLock::new(|| Locale::read(Lang::En));
        static BOKMAAL: LazyLock<Locale> = LazyLock::new(|| Locale::read(Lang::Nb));
        static NYNORSK: LazyLock<Locale> = LazyLock::new(|| Locale::read(Lang::Nn));
        match lang {
            Lang::En => ENGLISH.clone(),
            Lang::Nb => BOKMAAL.clone(),
            Lang::Nn => NYNORSK.clone(),
        }
    }

    fn read(lang: Lang) -> Self {
        let identifier: LanguageIdentifier = lang.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match lang {
            Lang::En => numbers::english,
            Lang::Nb | Lang::Nn => numbers::norwegian,
        }));
        for (name, text) in files(lang).filter(|(name, _)| name.ends_with(".ftl")) {
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(read, errors)| {
                tracing::error!(?errors, %lang, name, "texts not read");
                read
            });
            if let Err(errors) = bundle.add_resource(resource) {
                tracing::error!(?errors, %lang, name, "text given twice");
            }
        }
        Self { texts: Arc::new(Texts { lang, bundle }) }
    }

    /// Returns which language this is.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.texts.lang
    }

    /// Says a message as a sentence.
    ///
    /// A message without a text gives its id in guillemets; `tests/tidy.rs` makes that impossible.
    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        let mut arguments = FluentArgs::with_capacity(message.arguments.len());
        for (name, argument) in &message.arguments {
            arguments.set(name.as_ref(), self.value(argument));
        }
        self.format(&message.id, &arguments)
    }

    /// Returns a text without arguments: a heading, a label, a word.
    #[must_use]
    pub fn term(&self, id: &str) -> String {
        self.format(id, &FluentArgs::new())
    }

    /// Joins names: *a, b and c*; from five on the first three and *and 12 more*.
    #[must_use]
    pub fn names(&self, names: &[String]) -> String {
        let more = names.len().saturating_sub(NAMES_IN_FULL);
        if more < 2 {
            return self.list(names);
        }
        let head: Vec<&str> = names.iter().take(NAMES_IN_FULL).map(String::as_str).collect();
        self.say(&Message::new("common-list-more").with("head", head.join(", ")).with("count", more))
    }

    /// Joins all of several: *a, b and c*.
    #[must_use]
    pub fn list<T: AsRef<str>>(&self, items: &[T]) -> String {
        self.join("common-list-and", items)
    }

    /// Joins one of several: *a, b or c*.
    #[must_use]
    pub fn choice<T: AsRef<str>>(&self, items: &[T]) -> String {
        self.join("common-list-or", items)
    }

    fn join<T: AsRef<str>>(&self, id: &'static str, items: &[T]) -> String {
        let Some((last, head)) = items.split_last() else {
            return String::new();
        };
        if head.is_empty() {
            return last.as_ref().to_owned();
        }
        let head: Vec<&str> = head.iter().map(AsRef::as_ref).collect();
        self.say(&Message::new(id).with("head", head.join(", ")).with("last", last.as_ref()))
    }

    fn value(&self, argument: &Argument) -> FluentValue<'static> {
        match argument {
            Argument::Text(text) => text.clone().into(),
            Argument::Count(count) => (*count).into(),
            Argument::Day(day) => self.short_date(*day).into(),
            Argument::When(when) => self.in_sentence(&when.words).into(),
            Argument::Names(names) => self.names(names).into(),
            Argument::Each(items) => {
                let said: Vec<String> = items.iter().map(|item| self.words(item)).collect();
                self.list(&said).into()
            }
            Argument::Message(message) => self.say(message).into(),
        }
    }

    fn words(&self, argument: &Argument) -> String {
        match self.value(argument) {
            FluentValue::String(text) => text.into_owned(),
            FluentValue::Number(number) => number.as_string().into_owned(),
            _ => String::new(),
        }
    }

    fn format(&self, id: &str, arguments: &FluentArgs<'_>) -> String {
        let bundle = &self.texts.bundle;
        let Some(pattern) = bundle.get_message(id).and_then(|text| text.value()) else {
            return format!("«{id}»");
        };
        let mut errors = Vec::new();
        let sentence = bundle.format_pattern(pattern, Some(arguments), &mut errors).into_owned();
        if !errors.is_empty() {
            tracing::error!(?errors, id, "text not filled in");
        }
        sentence
    }
}

/// Lists the files of one language: name and text.
fn files(lang: Lang) -> impl Iterator<Item = (&'static str, &'static str)> {
    let folder = FILES.get_dir(lang.code());
    folder.into_iter().flat_map(Dir::files).filter_map(|file| {
        let name = file.path().file_name()?.to_str()?;
        Some((name, file.contents_utf8()?))
    })
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    fn names(count: usize) -> Vec<String> {
        ["Nesvik", "Ås", "Voss", "Berg", "Lund"].iter().cycle().take(count).map(ToString::to_string).collect()
    }

    #[test]
    fn names_are_joined_as_the_language_joins_them() {
        let nn = Locale::new(Lang::Nn);
        assert_eq!(nn.names(&[]), "");
        assert_eq!(nn.names(&names(1)), "Nesvik");
        assert_eq!(nn.names(&names(3)), "Nesvik, Ås og Voss");
        assert_eq!(nn.names(&names(4)), "Nesvik, Ås, Voss og Berg");
        assert_eq!(nn.names(&names(15)), "Nesvik, Ås, Voss og 12 til");
        assert_eq!(Locale::new(Lang::En).names(&names(15)), "Nesvik, Ås, Voss and 12 more");
        assert_eq!(Locale::new(Lang::Nb).choice(&["a", "b", "c"]), "a, b eller c");
    }

    #[test]
    fn a_sentence_resolves_every_kind_of_argument() {
        let day = NaiveDate::from_ymd_opt(2020, 5, 26).unwrap();
        let said =
            |lang, argument: Argument| Locale::new(lang).say(&Message::new("common-week").with("week", argument));
        assert_eq!(said(Lang::Nn, "38".into()), "veke 38");
        assert_eq!(said(Lang::Nb, Argument::Count(12_000)), "uke 12\u{a0}000");
        assert_eq!(said(Lang::En, Argument::Count(2020)), "week 2020");
        assert_eq!(said(Lang::En, day.into()), "week 26 May 2020");
        assert_eq!(said(Lang::Nn, day.into()), "veke 26.05.20");
        assert_eq!(said(Lang::Nn, names(2).into()), "veke Nesvik og Ås");
        assert_eq!(said(Lang::Nn, Message::new("common-week").with("week", "1").into()), "veke veke 1");
    }

    #[test]
    fn a_missing_text_shows_its_id() {
        assert_eq!(Locale::new(Lang::En).term("no-such-text"), "«no-such-text»");
    }
}
