//! From words to their meaning: alternatives, ranges, and the phrases that name no day.

use super::error::WhenError;
use super::item::{Item, Kind, Reader};
use super::resolve::{Joined, periods};
use super::token::{self, DASH, Token};
use super::words::{Sense, WhenWords};
use super::{Meaning, When, recurrence, relation};

/// Reads a date as people write it, in any of the languages of `words`.
///
/// The words are kept as they are; only their meaning is understood. A week may lack its year
/// (see [`infer_years`](super::infer_years)), and so may a day, a month or a season; two digits of a year mean 2000 to 2099.
///
/// # Errors
/// [`WhenError`] names what was not understood.
pub fn parse(text: &str, words: &WhenWords) -> Result<When, WhenError> {
    let tokens = token::tokens(text);
    let meaning = meaning(text, &tokens, words)?;
    Ok(When { words: text.to_owned(), meaning })
}

fn meaning(text: &str, tokens: &[Token], words: &WhenWords) -> Result<Meaning, WhenError> {
    if tokens.is_empty() {
        return Err(WhenError::Empty);
    }
    let mut reader = Phrase { text, reader: Reader { rest: tokens, words } };
    if let Some(meaning) = reader.undated() {
        return Ok(meaning);
    }
    if reader.reader.word(Sense::Between) {
        let from = reader.item()?;
        reader.expect(Sense::And)?;
        let to = reader.item()?;
        return reader.range(Some(from), Some(to));
    }
    if reader.reader.word(Sense::By) || reader.reader.word(Sense::Before) || reader.reader.mark(DASH) {
        let to = reader.item()?;
        return reader.range(None, Some(to));
    }
    let from_said = reader.reader.word(Sense::From) || reader.reader.word(Sense::After);
    let first = reader.item()?;
    let pair = first.kind == Kind::Year && reader.reader.mark("/");
    if pair || reader.reader.word(Sense::To) || reader.reader.mark(DASH) {
        let to = if reader.reader.rest.is_empty() { None } else { Some(reader.item()?) };
        return reader.range(Some(first), to);
    }
    if from_said {
        return reader.range(Some(first), None);
    }
    reader.several(first)
}

/// A text that is being read.
struct Phrase<'a> {
    text: &'a str,
    reader: Reader<'a>,
}

impl Phrase<'_> {
    /// Reads a phrase that names no day, when it is the whole text.
    fn undated(&mut self) -> Option<Meaning> {
        let phrases = [
            (Sense::Soon, Meaning::Soon),
            (Sense::Undecided, Meaning::Undecided),
            (Sense::Inapplicable, Meaning::Inapplicable),
        ];
        let phrase = phrases.into_iter().find_map(|(sense, meaning)| {
            let mut ahead = self.reader;
            (ahead.word(sense) && ahead.rest.is_empty()).then_some(meaning)
        });
        phrase
            .or_else(|| recurrence::read(self.reader).map(Meaning::Recurring))
            .or_else(|| relation::read(self.text, self.reader).map(Meaning::Relative))
    }

    fn item(&mut self) -> Result<Item, WhenError> {
        let before = self.position();
        let mut item = self.reader.item().ok_or_else(|| self.not_understood())?;
        let words = self.text.get(before..self.position()).unwrap_or_default();
        item.words = words.trim().to_owned();
        Ok(item)
    }

    fn expect(&mut self, sense: Sense) -> Result<(), WhenError> {
        if self.reader.word(sense) { Ok(()) } else { Err(self.not_understood()) }
    }

    fn range(&self, from: Option<Item>, to: Option<Item>) -> Result<Meaning, WhenError> {
        self.end()?;
        let has_from = from.is_some();
        let items: Vec<Item> = from.into_iter().chain(to).collect();
        let mut periods = periods(self.text, items, Joined::AsRange)?.into_iter();
        let from = if has_from { periods.next() } else { None };
        Ok(Meaning::Range { from, to: periods.next() })
    }

    fn several(&mut self, first: Item) -> Result<Meaning, WhenError> {
        let mut items = vec![first];
        let mut either = false;
        loop {
            let or = self.reader.word(Sense::Or);
            if !or && !self.reader.word(Sense::And) && !self.reader.mark(",") {
                break;
            }
            either |= or;
            items.push(self.item()?);
        }
        self.end()?;
        let mut periods = periods(self.text, items, Joined::AsList)?;
        match (periods.pop(), periods.is_empty()) {
            (Some(only), true) => Ok(Meaning::One(only)),
            (last, _) => {
                periods.extend(last);
                Ok(if either { Meaning::Either(periods) } else { Meaning::All(periods) })
            }
        }
    }

    fn end(&self) -> Result<(), WhenError> {
        if self.reader.rest.is_empty() { Ok(()) } else { Err(self.not_understood()) }
    }

    fn position(&self) -> usize {
        self.reader.rest.first().map_or(self.text.len(), |token| token.start)
    }

    fn not_understood(&self) -> WhenError {
        let rest = self.text.get(self.position()..).unwrap_or_default().trim();
        let part = if rest.is_empty() { self.text.trim() } else { rest };
        WhenError::NotUnderstood { words: self.text.to_owned(), part: part.to_owned() }
    }
}
