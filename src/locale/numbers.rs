//! How a language writes numbers: five digits and more in groups of three.

use fluent_bundle::FluentValue;

use super::Locale;
use crate::domain::lang::Lang;
use crate::domain::message::Message;

/// Numbers up to four digits are written together, so that a year is never broken.
const DIGITS_TOGETHER: usize = 4;

impl Locale {
    /// Returns a whole number: `12 000` with a no-break space, in English `12,000`.
    #[must_use]
    pub fn number(&self, number: i64) -> String {
        match self.lang() {
            Lang::En => grouped(number, ','),
            Lang::Nb | Lang::Nn => grouped(number, '\u{a0}'),
        }
    }

    /// Returns a share of a hundred: `40 %` with a no-break space, in English `40%`.
    #[must_use]
    pub fn percent(&self, number: i64) -> String {
        self.say(&Message::new("common-percent").with("number", number))
    }
}

/// Writes the numbers in English sentences.
pub(super) fn english<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    whole(value).map(|number| grouped(number, ','))
}

/// Writes the numbers in Norwegian sentences.
pub(super) fn norwegian<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    whole(value).map(|number| grouped(number, '\u{a0}'))
}

fn whole(value: &FluentValue<'_>) -> Option<i64> {
    match value {
        FluentValue::Number(number) => number.as_string().parse().ok(),
        _ => None,
    }
}

fn grouped(number: i64, separator: char) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut out = String::from(if number < 0 { "−" } else { "" });
    for (index, digit) in digits.chars().enumerate() {
        if digits.len() > DIGITS_TOGETHER && index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_numbers_are_grouped_and_years_are_not() {
        let nn = Locale::new(Lang::Nn);
        assert_eq!(nn.number(2020), "2020");
        assert_eq!(nn.number(12_000), "12\u{a0}000");
        assert_eq!(nn.number(-1_234_567), "−1\u{a0}234\u{a0}567");
        assert_eq!(Locale::new(Lang::En).number(1_234_567), "1,234,567");
        assert_eq!(nn.percent(40), "40\u{a0}%");
    }
}
