//! How a language writes days, weeks and clock times.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime};

use super::Locale;
use super::words::{printed, vocabulary};
use crate::domain::lang::Lang;
use crate::domain::message::Message;

impl Locale {
    /// Returns a day in the short form: `26.05.20`, `26 May 2020`.
    #[must_use]
    pub fn short_date(&self, day: NaiveDate) -> String {
        match self.lang() {
            Lang::En => day.format("%-d %b %Y").to_string(),
            Lang::Nb | Lang::Nn => day.format("%d.%m.%y").to_string(),
        }
    }

    /// Returns a day in eight columns, for cells in which the short form has no room: `26.05.20`.
    #[must_use]
    pub fn narrow_date(&self, day: NaiveDate) -> String {
        day.format("%d.%m.%y").to_string()
    }

    /// Returns a day with its month's name: `26. mai 2020`, `26 May 2020`.
    #[must_use]
    pub fn long_date(&self, day: NaiveDate) -> String {
        format!("{} {}", self.day_and_month(day), day.year())
    }

    /// Says a day with its weekday and its year: *måndag 7. desember 2026*.
    #[must_use]
    pub fn weekday_date_of_year(&self, day: NaiveDate) -> String {
        format!("{} {}", self.weekday_date(day), day.format("%Y"))
    }

    /// Returns a day without its year: `torsdag 14. mai`, `Thursday 14 May`.
    #[must_use]
    pub fn weekday_date(&self, day: NaiveDate) -> String {
        format!("{} {}", self.weekday(day), self.day_and_month(day))
    }

    /// Returns the name of the month, 1 to 12; empty for any other number.
    #[must_use]
    pub fn month(&self, month: u32) -> &str {
        let index = usize::try_from(month).unwrap_or(0).checked_sub(1);
        printed(index.and_then(|index| vocabulary(self.lang()).months.get(index)))
    }

    /// Returns the name of the day of the week.
    #[must_use]
    pub fn weekday(&self, day: NaiveDate) -> &str {
        let index = usize::try_from(day.weekday().num_days_from_monday());
        printed(index.ok().and_then(|index| vocabulary(self.lang()).weekdays.get(index)))
    }

    /// Returns the ISO week that holds a day: `veke 38`.
    #[must_use]
    pub fn week(&self, day: NaiveDate) -> String {
        self.say(&Message::new("common-week").with("week", day.iso_week().week().to_string()))
    }

    /// Returns a clock time: `10.30`, in English `10:30`.
    #[must_use]
    pub fn time(&self, time: NaiveTime) -> String {
        match self.lang() {
            Lang::En => time.format("%H:%M").to_string(),
            Lang::Nb | Lang::Nn => time.format("%H.%M").to_string(),
        }
    }

    /// Returns a day and a clock time: `26.05.20 kl. 10.30`.
    #[must_use]
    pub fn date_time(&self, moment: NaiveDateTime) -> String {
        let sentence =
            Message::new("common-date-time").with("date", moment.date()).with("time", self.time(moment.time()));
        self.say(&sentence)
    }

    /// Returns the words of a date as they stand within a sentence: *Veke 38* of a table becomes *veke 38*.
    ///
    /// English keeps the capitals of its months and days; so does an abbreviation: *H-2015*.
    #[must_use]
    pub fn in_sentence(&self, words: &str) -> String {
        let mut characters = words.chars();
        match (characters.next(), characters.clone().next()) {
            (Some(first), Some(second)) if self.lang() != Lang::En && second.is_lowercase() => {
                first.to_lowercase().chain(characters).collect()
            }
            _ => words.to_owned(),
        }
    }

    fn day_and_month(&self, day: NaiveDate) -> String {
        let month = self.month(day.month());
        match self.lang() {
            Lang::En => format!("{} {month}", day.day()),
            Lang::Nb | Lang::Nn => format!("{}. {month}", day.day()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_within_a_sentence_begins_small() {
        let nn = Locale::new(Lang::Nn);
        let words = ["Veke 38", "Ærleg talt", "H-2015", "20.05.20", "V", ""].map(|words| nn.in_sentence(words));
        assert_eq!(words, ["veke 38", "ærleg talt", "H-2015", "20.05.20", "V", ""]);
        assert_eq!(Locale::new(Lang::En).in_sentence("May 2020"), "May 2020");
    }

    #[test]
    fn each_language_writes_a_day_in_its_own_forms() {
        let moment = NaiveDate::from_ymd_opt(2020, 5, 14).unwrap().and_hms_opt(9, 5, 0).unwrap();
        let forms = |lang| {
            let locale = Locale::new(lang);
            [
                locale.short_date(moment.date()),
                locale.long_date(moment.date()),
                locale.weekday_date(moment.date()),
                locale.week(moment.date()),
                locale.date_time(moment),
            ]
        };
        let nn = ["14.05.20", "14. mai 2020", "torsdag 14. mai", "veke 20", "14.05.20 kl. 09.05"];
        let nb = ["14.05.20", "14. mai 2020", "torsdag 14. mai", "uke 20", "14.05.20 kl. 09.05"];
        let en = ["14 May 2020", "14 May 2020", "Thursday 14 May", "week 20", "14 May 2020 at 09:05"];
        assert_eq!(forms(Lang::Nn), nn);
        assert_eq!(forms(Lang::Nb), nb);
        assert_eq!(forms(Lang::En), en);
    }
}
