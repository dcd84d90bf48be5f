//! How a language writes numbers: five digits and more in groups of three.

use fluent_bundle::FluentValue;
use rust_decimal::Decimal;

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
            Lang::En => signed(number, ','),
            Lang::Nb | Lang::Nn => signed(number, '\u{a0}'),
        }
    }

    /// Returns a number with its decimals: `1 250,5` with a no-break space, in English `1,250.5`.
    #[must_use]
    pub fn decimal(&self, number: Decimal) -> String {
        let (separator, point) = match self.lang() {
            Lang::En => (',', '.'),
            Lang::Nb | Lang::Nn => ('\u{a0}', ','),
        };
        let plain = number.normalize().abs().to_string();
        let (whole, rest) = plain.split_once('.').map_or((plain.as_str(), None), |(whole, rest)| (whole, Some(rest)));
        let sign = if number.is_sign_negative() && !number.is_zero() { "−" } else { "" };
        let rest = rest.map(|rest| format!("{point}{rest}")).unwrap_or_default();
        format!("{sign}{}{rest}", grouped(whole, separator))
    }

    /// Returns a share of a hundred: `40 %` with a no-break space, in English `40%`.
    #[must_use]
    pub fn percent(&self, number: i64) -> String {
        self.say(&Message::new("common-percent").with("number", number))
    }
}

/// Writes the numbers in English sentences.
pub(super) fn english<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    whole(value).map(|number| signed(number, ','))
}

/// Writes the numbers in Norwegian sentences.
pub(super) fn norwegian<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    whole(value).map(|number| signed(number, '\u{a0}'))
}

fn whole(value: &FluentValue<'_>) -> Option<i64> {
    match value {
        FluentValue::Number(number) => number.as_string().parse().ok(),
        _ => None,
    }
}

fn signed(number: i64, separator: char) -> String {
    let sign = if number < 0 { "−" } else { "" };
    format!("{sign}{}", grouped(&number.unsigned_abs().to_string(), separator))
}

/// Puts a separator between each three digits from the right.
fn grouped(digits: &str, separator: char) -> String {
    let mut out = String::new();
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
        assert_eq!(nn.decimal("-12345.50".parse().unwrap()), "−12\u{a0}345,5");
        assert_eq!(Locale::new(Lang::En).decimal("12345.5".parse().unwrap()), "12,345.5");
        assert_eq!(nn.percent(40), "40\u{a0}%");
    }
}
