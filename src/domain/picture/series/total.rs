//! What several numbers are together; what can not be added up is said, never guessed.

use rust_decimal::Decimal;

use super::{Reading, Rollup};
use crate::domain::amount;
use crate::domain::message::Message;
use crate::domain::party::Considerer;
use crate::domain::value::Value;

/// A number with what it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Amount {
    /// How much.
    pub number: Decimal,
    /// Of what.
    pub unit: Unit,
}

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// What the measured thing says.
    Plain,
    /// Hundredths.
    Percent,
    /// Money, by the code of its currency (ISO 4217).
    Currency(&'static str),
}

/// What the numbers of one time are together.
#[derive(Debug, Clone, PartialEq)]
pub enum Total {
    /// They are not added up.
    None,
    /// Their sum or mean.
    Amount(Amount),
    /// Money in several currencies is not added up.
    Currencies(Vec<&'static str>),
    /// So many of them are no numbers.
    Unread(usize),
    /// Somebody has several numbers at this time.
    Several(Vec<Considerer>),
    /// They are greater than any number that is counted in.
    TooGreat,
}

impl Amount {
    /// Understands a number, an amount of money or a percentage.
    pub(super) fn read(value: &Value) -> Option<Self> {
        match value {
            Value::Number(text) => Some(Self { number: amount::number(text)?, unit: Unit::Plain }),
            Value::Percent(text) => Some(Self { number: amount::percent(text)?, unit: Unit::Percent }),
            Value::Money(text) => {
                let money = amount::money(text)?;
                Some(Self { number: money.amount, unit: Unit::Currency(money.currency) })
            }
            _ => None,
        }
    }
}

impl Total {
    /// Says why there is no total although one is asked for; nothing when there is one, or none is asked for. Names
    /// of bodies and parties are `name`'s.
    #[must_use]
    pub fn refusal(&self, name: impl Fn(&Considerer) -> String) -> Option<Message> {
        Some(match self {
            Self::None | Self::Amount(_) => return None,
            Self::Currencies(codes) => Message::new("total-currencies")
                .with("codes", codes.iter().map(ToString::to_string).collect::<Vec<_>>()),
            Self::Unread(count) => Message::new("total-unread").with("count", *count),
            Self::Several(who) => {
                Message::new("total-several").with("names", who.iter().map(name).collect::<Vec<String>>())
            }
            Self::TooGreat => Message::new("total-too-great"),
        })
    }

    /// Adds up the numbers of one time.
    ///
    /// Numbers that are of all are left out when there are numbers of somebody: they say the total themselves. One
    /// number alone needs no total.
    pub(super) fn of(readings: &[Reading<'_>], rollup: Rollup) -> Self {
        let of_somebody: Vec<&Reading<'_>> = readings.iter().filter(|reading| !reading.by.is_empty()).collect();
        let counted = if of_somebody.is_empty() { readings.iter().collect() } else { of_somebody };
        if rollup == Rollup::None || counted.len() < 2 {
            return Self::None;
        }
        let several = several(&counted);
        if !several.is_empty() {
            return Self::Several(several);
        }
        let amounts: Vec<Amount> = counted.iter().filter_map(|reading| reading.amount).collect();
        if amounts.len() < counted.len() {
            return Self::Unread(counted.len() - amounts.len());
        }
        let Some(unit) = amounts.first().map(|amount| amount.unit) else { return Self::None };
        if amounts.iter().any(|amount| amount.unit != unit) {
            return Self::Currencies(currencies(&amounts));
        }
        let sum = amounts.iter().try_fold(Decimal::ZERO, |sum, amount| sum.checked_add(amount.number));
        let number = match rollup {
            Rollup::Mean => sum.and_then(|sum| sum.checked_div(Decimal::from(amounts.len()))),
            Rollup::Sum | Rollup::None => sum,
        };
        number.map_or(Self::TooGreat, |number| Self::Amount(Amount { number: number.normalize(), unit }))
    }
}

/// Lists who has several numbers.
fn several(readings: &[&Reading<'_>]) -> Vec<Considerer> {
    let mut seen = Vec::new();
    let mut several = Vec::new();
    for who in readings.iter().flat_map(|reading| &reading.by) {
        if !seen.contains(&who) {
            seen.push(who);
        } else if !several.contains(who) {
            several.push(who.clone());
        }
    }
    several
}

fn currencies(amounts: &[Amount]) -> Vec<&'static str> {
    let mut found = Vec::new();
    for amount in amounts {
        if let Unit::Currency(code) = amount.unit
            && !found.contains(&code)
        {
            found.push(code);
        }
    }
    found
}
