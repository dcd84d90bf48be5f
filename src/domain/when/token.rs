//! The words, numbers and marks of a date as written.

use std::iter::Peekable;
use std::str::CharIndices;

/// One word, number or mark, in lower case, with where it begins in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub start: usize,
    pub text: String,
    pub number: Option<Number>,
}

impl Token {
    /// Tells whether this stands where somebody will write a number later: `xx`, `_`.
    pub fn is_blank(&self) -> bool {
        self.text.chars().all(|character| matches!(character, 'x' | '_' | '?' | '…'))
    }
}

/// A number as written: `05` has two digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Number {
    pub value: u32,
    pub digits: usize,
}

/// The dash between two ends, however it was typed.
pub(super) const DASH: &str = "-";

/// Splits a text; white space separates and is left out.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut characters = text.char_indices().peekable();
    let mut found = Vec::new();
    while let Some((start, character)) = characters.next() {
        let mut text = String::from(character);
        let mut number = None;
        if character.is_ascii_digit() {
            take_while(&mut characters, &mut text, |c| c.is_ascii_digit());
            number = text.parse().ok().map(|value| Number { value, digits: text.len() });
        } else if character.is_alphabetic() {
            take_while(&mut characters, &mut text, char::is_alphabetic);
            text = text.to_lowercase();
        } else if matches!(character, '-' | '‐'..='―' | '−') {
            text = DASH.to_owned();
        } else if character.is_whitespace() {
            continue;
        }
        found.push(Token { start, text, number });
    }
    found
}

fn take_while(characters: &mut Peekable<CharIndices<'_>>, text: &mut String, wanted: impl Fn(char) -> bool) {
    while let Some((_, character)) = characters.next_if(|(_, character)| wanted(*character)) {
        text.push(character);
    }
}
