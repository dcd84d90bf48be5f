//! Typed messages: what is said, without the language it is said in.
//!
//! `domain` says *which* sentence and about *what*; only `locale` makes a sentence of it (DESIGN 3).

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::when::When;

/// A sentence that `locale` can say: its Fluent id and its arguments.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Message {
    /// The Fluent id, for example `missing-answer`.
    pub id: Cow<'static, str>,
    /// Named arguments, in the order they were given.
    pub arguments: Vec<(Cow<'static, str>, Argument)>,
}

/// One argument of a [`Message`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Argument {
    /// Words that are shown as they are: a name, a key, a title.
    Text(String),
    /// A number, which also chooses plural forms.
    Count(i64),
    /// A day, written in the language's short form.
    Day(NaiveDate),
    /// A date as somebody wrote it.
    When(When),
    /// Names, joined as the language joins them; after three follows *and 12 more* (DESIGN 10).
    Names(Vec<String>),
    /// Several, each of them said: keys of records, terms.
    Each(Vec<Argument>),
    /// A sentence or term within the sentence.
    Message(Box<Message>),
}

impl Message {
    /// Says a sentence without arguments.
    #[must_use]
    pub const fn new(id: &'static str) -> Self {
        Self { id: Cow::Borrowed(id), arguments: Vec::new() }
    }

    /// Adds an argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, argument: impl Into<Argument>) -> Self {
        self.arguments.push((Cow::Borrowed(name), argument.into()));
        self
    }
}

impl Argument {
    /// Says every one of several texts, however many there are.
    #[must_use]
    pub fn each<T: Into<Self>>(items: impl IntoIterator<Item = T>) -> Self {
        Self::Each(items.into_iter().map(Into::into).collect())
    }
}

macro_rules! argument_from {
    ($($source:ty => $make:expr;)*) => {$(
        impl From<$source> for Argument {
            fn from(value: $source) -> Self {
                let make: fn($source) -> Self = $make;
                make(value)
            }
        }
    )*};
}

argument_from! {
    String => Argument::Text;
    &str => |text| Argument::Text(text.to_owned());
    &String => |text| Argument::Text(text.clone());
    i64 => Argument::Count;
    u64 => |count| Argument::Count(i64::try_from(count).unwrap_or(i64::MAX));
    usize => |count| Argument::Count(i64::try_from(count).unwrap_or(i64::MAX));
    NaiveDate => Argument::Day;
    When => Argument::When;
    Vec<String> => Argument::Names;
    Message => |message| Argument::Message(Box::new(message));
}
