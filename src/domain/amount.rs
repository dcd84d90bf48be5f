//! Numbers, money and percentages as people write them; what they mean is computed, never written back.

use rust_decimal::Decimal;

/// Words that multiply what stands before them, in the three languages.
const THOUSANDS: [(&[&str], u64); 3] = [
    (&["tusen", "thousand", "k"], 1_000),
    (&["mill", "mill.", "million", "millioner", "millionar", "mio", "mio."], 1_000_000),
    (&["mrd", "mrd.", "milliard", "milliarder", "milliardar", "billion", "bn"], 1_000_000_000),
];

/// Marks of currencies that stand before or behind an amount, and their codes (ISO 4217).
const CURRENCIES: [(&str, &str); 10] = [
    ("kr", "NOK"),
    ("kr.", "NOK"),
    ("kroner", "NOK"),
    ("nok", "NOK"),
    ("eur", "EUR"),
    ("€", "EUR"),
    ("euro", "EUR"),
    ("sek", "SEK"),
    ("dkk", "DKK"),
    ("usd", "USD"),
];

/// An amount of money as a number and the code of its currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Money {
    /// How much.
    pub amount: Decimal,
    /// In which currency; `NOK` when none is written.
    pub currency: &'static str,
}

/// Reads a number: digits, blanks between thousands, one decimal comma or point.
#[must_use]
pub fn number(text: &str) -> Option<Decimal> {
    let plain: String = text.chars().filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}')).collect();
    let (sign, digits) = match plain.strip_prefix(['-', '−']) {
        Some(rest) => ("-", rest),
        None => ("", plain.strip_prefix('+').unwrap_or(&plain)),
    };
    let (whole, rest) = digits.split_once([',', '.']).map_or((digits, None), |(whole, rest)| (whole, Some(rest)));
    let all_digits = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
    if !all_digits(whole) || !rest.is_none_or(all_digits) {
        return None;
    }
    format!("{sign}{whole}.{}", rest.unwrap_or("0")).parse().ok()
}

/// Reads a percentage, with or without its sign: *80 %*, *3,5*.
#[must_use]
pub fn percent(text: &str) -> Option<Decimal> {
    let text = text.trim();
    let bare = text.strip_suffix('%').or_else(|| text.strip_suffix("prosent")).or_else(|| text.strip_suffix("percent"));
    number(bare.unwrap_or(text).trim())
}

/// Reads an amount of money: *2 500 000 kr*, *NOK 2,5 mill.*, *-40 000*; nothing of what holds two amounts, as *1 mill.
/// 200 000* does.
#[must_use]
pub fn money(text: &str) -> Option<Money> {
    let mut currency = None;
    let mut factor = Decimal::ONE;
    let mut digits = String::new();
    let mut ended = false;
    for word in text.split([' ', '\u{a0}', '\u{202f}']).filter(|word| !word.is_empty()) {
        let lower = word.to_lowercase();
        if let Some((_, code)) = CURRENCIES.iter().find(|(mark, _)| *mark == lower) {
            currency = Some(*code);
        } else if let Some((_, times)) = THOUSANDS.iter().find(|(words, _)| words.contains(&lower.as_str())) {
            factor = factor.checked_mul(Decimal::from(*times))?;
        } else if ended {
            return None;
        } else {
            digits.push_str(word.strip_suffix(",-").unwrap_or(word));
            continue;
        }
        ended = !digits.is_empty();
    }
    Some(Money { amount: number(&digits)?.checked_mul(factor)?, currency: currency.unwrap_or("NOK") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_what_people_write() {
        for (good, meant) in [("22", "22"), ("1 000", "1000"), ("3,5", "3.5"), ("0.25", "0.25"), ("−4", "-4")] {
            assert_eq!(number(good).unwrap().normalize().to_string(), meant, "{good}");
        }
        for bad in ["", "-", "1,", "twenty", "1,2,3", "--4", "+-4"] {
            assert!(number(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn money_and_percentages_are_what_people_write() {
        for (text, amount, currency) in [
            ("2 500 000 kr", "2500000", "NOK"),
            ("kr 40 000,-", "40000", "NOK"),
            ("NOK 2,5 mill.", "2500000", "NOK"),
            ("40 000 kroner", "40000", "NOK"),
            ("2 tusen mill. kr", "2000000000", "NOK"),
            ("-3 mrd €", "-3000000000", "EUR"),
        ] {
            let money = money(text).unwrap();
            assert_eq!((money.amount.normalize().to_string().as_str(), money.currency), (amount, currency), "{text}");
        }
        for none in ["kr", "many kr", "1 mill. 200 000", "2 mill. 500 tusen kr", "3 kr 50"] {
            assert!(money(none).is_none(), "{none}");
        }
        assert_eq!(percent("80 %"), number("80"));
        assert_eq!(percent("3,5"), number("3.5"));
        assert!(percent("%").is_none());
    }
}
