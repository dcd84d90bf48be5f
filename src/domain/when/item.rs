//! Reads one expression for one stretch of days, with what it leaves unsaid left open.

use chrono::NaiveTime;

use super::period::{Season, Third};
use super::token::{DASH, Number, Token};
use super::words::{Sense, WhenWords};

/// The years that a four-digit number can mean.
const YEARS: std::ops::RangeInclusive<u32> = 1800..=2299;

/// One expression as written: what is not said (a year, a month, the kind of a number) is open.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Item {
    pub kind: Kind,
    /// The number of the day, week, month, quarter or half-year.
    pub number: u32,
    pub month: Option<u32>,
    pub year: Option<i32>,
    pub third: Option<Third>,
    pub clock: Option<(Option<NaiveTime>, Option<NaiveTime>)>,
    /// The words of this expression.
    pub words: String,
}

/// What an expression names. A bare number takes it from its neighbour: *veke 2 eller 3*.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Kind {
    #[default]
    Bare,
    Day,
    Week,
    Month,
    Season(Season),
    Quarter,
    Tertial,
    Half,
    Year,
}

/// A place in the tokens of a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reader<'a> {
    pub rest: &'a [Token],
    pub words: &'a WhenWords,
}

impl Reader<'_> {
    /// Reads one expression; the reader stays where it is when there is none.
    pub fn item(&mut self) -> Option<Item> {
        self.attempt(|reader| {
            let mut third = reader.third();
            while reader.word(Sense::Filler) || reader.weekday() {
                reader.mark(",");
            }
            third = third.or_else(|| reader.third());
            while third.is_some() && (reader.mark(DASH) || reader.word(Sense::Filler)) {}
            let mut item = reader.dated()?;
            if third.is_some() && matches!(item.kind, Kind::Bare | Kind::Day | Kind::Week) {
                return None;
            }
            item.third = third;
            if item.kind == Kind::Day {
                item.clock = reader.clock();
            }
            Some(item)
        })
    }

    fn dated(&mut self) -> Option<Item> {
        let forms: [fn(&mut Self) -> Option<Item>; 12] = [
            Self::iso,
            Self::numeric,
            Self::day_left_open,
            Self::day_of_named_month,
            Self::named_month,
            Self::week,
            Self::quarter,
            Self::tertial,
            Self::half_year,
            Self::season,
            Self::year,
            Self::bare,
        ];
        forms.into_iter().find_map(|form| self.attempt(form))
    }

    /// `2020-05-20`, `2020-W38`, `2020-12`.
    fn iso(&mut self) -> Option<Item> {
        let year = self.full_year()?;
        let dashed = self.mark(DASH);
        if self.word(Sense::Week) {
            return Some(Item { kind: Kind::Week, number: self.short()?.value, year: Some(year), ..Item::default() });
        }
        let month = self.short().filter(|number| dashed && number.digits == 2)?.value;
        let is_later_year = i64::from(year).rem_euclid(100) < i64::from(month);
        let year = Some(year);
        if self.mark(DASH) {
            return Some(Item {
                kind: Kind::Day,
                number: self.short()?.value,
                month: Some(month),
                year,
                ..Item::default()
            });
        }
        // `2008-12` and `2015-18` are years, as people write them.
        (!is_later_year).then(|| Item { kind: Kind::Month, number: month, year, ..Item::default() })
    }

    /// `29.04.20`, `3.4.2024`, `14/5/2020`, `14.05.`, `12.2020`.
    fn numeric(&mut self) -> Option<Item> {
        let first = self.short()?.value;
        let mark = [".", "/"].into_iter().find(|mark| self.mark(mark))?;
        if let Some(year) = self.full_year() {
            return Some(Item { kind: Kind::Month, number: first, year: Some(year), ..Item::default() });
        }
        let month = Some(self.short()?.value);
        let year = self.attempt(|reader| if reader.mark(mark) { reader.any_year() } else { None });
        if year.is_none() {
            self.mark(".");
        }
        Some(Item { kind: Kind::Day, number: first, month, year, ..Item::default() })
    }

    /// `__.05.20`, `xx.05.2020`: the day is still open.
    fn day_left_open(&mut self) -> Option<Item> {
        while let [first, rest @ ..] = self.rest
            && first.is_blank()
        {
            self.rest = rest;
        }
        let dotted = self.mark(".");
        let number = self.short().filter(|_| dotted)?.value;
        let year = if self.mark(".") { self.any_year()? } else { return None };
        Some(Item { kind: Kind::Month, number, year: Some(year), ..Item::default() })
    }

    /// `26. mars 2021`, `26th of March 2021`, `May 14, 2020`.
    fn day_of_named_month(&mut self) -> Option<Item> {
        let month_first = self.month();
        self.word(Sense::Filler);
        let number = self.short()?.value;
        self.mark(".");
        self.word(Sense::Ending);
        self.word(Sense::Filler);
        let month = if month_first.is_some() { month_first } else { Some(self.month()?) };
        let year = self.attempt(|reader| {
            reader.mark(",");
            if month_first.is_some() { reader.full_year() } else { reader.any_year() }
        });
        Some(Item { kind: Kind::Day, number, month, year, ..Item::default() })
    }

    /// `desember 2020`, `mai-15`, `May '15`, `May`.
    fn named_month(&mut self) -> Option<Item> {
        let number = self.month()?;
        let year = self.year_after().or_else(|| self.attempt(Self::short_year));
        Some(Item { kind: Kind::Month, number, year, ..Item::default() })
    }

    /// `-15`, `'15`: a year after its month, and no day of the next one.
    fn short_year(&mut self) -> Option<i32> {
        let marked = [DASH, "'", "’"].into_iter().any(|mark| self.mark(mark));
        let year = self.any_year().filter(|_| marked)?;
        let mut ahead = *self;
        let is_day = ahead.mark(".") || ahead.month().is_some();
        (!is_day).then_some(year)
    }

    /// `veke 38`, `v. 38/2020`, `week 38 of 2020`.
    fn week(&mut self) -> Option<Item> {
        if !self.word(Sense::Week) {
            return None;
        }
        let number = self.short()?.value;
        let year = self.attempt(|reader| {
            reader.mark("/");
            reader.year_after()
        });
        Some(Item { kind: Kind::Week, number, year, ..Item::default() })
    }

    /// `H-2015`, `Høst 2015`, `våren 2016`, `V-16`.
    fn season(&mut self) -> Option<Item> {
        let season = self.sense(|sense| match sense {
            Sense::Season(season) => Some(season),
            _ => None,
        })?;
        let year = self.attempt(|reader| if reader.mark(DASH) { reader.any_year() } else { reader.year_after() });
        Some(Item { kind: Kind::Season(season), year, ..Item::default() })
    }

    fn quarter(&mut self) -> Option<Item> {
        self.part_of_year(Sense::Quarter, Kind::Quarter)
    }

    fn tertial(&mut self) -> Option<Item> {
        self.part_of_year(Sense::Tertial, Kind::Tertial)
    }

    fn half_year(&mut self) -> Option<Item> {
        self.part_of_year(Sense::HalfYear, Kind::Half)
    }

    /// `2. kvartal 2020`, `first quarter of 2020`, `Q1 2020`, `2020 Q1`.
    fn part_of_year(&mut self, sense: Sense, kind: Kind) -> Option<Item> {
        let year_first = self.full_year();
        self.mark(DASH);
        let ordinal = self.ordinal();
        if !self.word(sense) {
            return None;
        }
        let number = match ordinal {
            Some(number) => number,
            None => self.short().filter(|number| number.digits == 1)?.value,
        };
        let year = year_first.or_else(|| self.year_after());
        Some(Item { kind, number, year, ..Item::default() })
    }

    /// `2021`.
    fn year(&mut self) -> Option<Item> {
        Some(Item { kind: Kind::Year, year: Some(self.full_year()?), ..Item::default() })
    }

    /// A number whose kind its neighbour says: `3` of *veke 2 eller 3*.
    fn bare(&mut self) -> Option<Item> {
        let number = self.short()?.value;
        self.mark(".");
        self.word(Sense::Ending);
        Some(Item { number, year: self.year_after(), ..Item::default() })
    }

    /// `kl. 10.30`, `at 10:30`, `kl 10:30-14:30`, `0830 - 1100`. A time that no clock shows is `None` within.
    pub fn clock(&mut self) -> Option<(Option<NaiveTime>, Option<NaiveTime>)> {
        self.attempt(|reader| {
            reader.mark(",");
            let announced = reader.word(Sense::Clock);
            let (hours, minutes) = reader.hours(announced)?;
            let until = reader.attempt(|reader| {
                if reader.mark(DASH) || reader.word(Sense::To) { reader.hours(announced) } else { None }
            });
            let from = NaiveTime::from_hms_opt(hours, minutes, 0);
            match until {
                None => Some((from, None)),
                Some((hours, minutes)) => Some((
                    from.and(NaiveTime::from_hms_opt(hours, minutes, 0)).and(from),
                    NaiveTime::from_hms_opt(hours, minutes, 0),
                )),
            }
        })
    }

    fn hours(&mut self, announced: bool) -> Option<(u32, u32)> {
        self.attempt(|reader| {
            let number = reader.number()?;
            if number.digits == 4 {
                return Some((number.value / 100, number.value % 100));
            }
            let minutes = reader.attempt(|reader| {
                let separated = reader.mark(":") || reader.mark(".");
                reader.number().filter(|minutes| separated && minutes.digits == 2)
            });
            match minutes {
                Some(minutes) => Some((number.value, minutes.value)),
                None => (announced && number.digits <= 2).then_some((number.value, 0)),
            }
        })
    }

    pub fn month(&mut self) -> Option<u32> {
        self.sense(|sense| match sense {
            Sense::Month(month) => Some(month),
            _ => None,
        })
    }

    fn weekday(&mut self) -> bool {
        self.sense(|sense| matches!(sense, Sense::Weekday(_)).then_some(())).is_some()
    }

    fn third(&mut self) -> Option<Third> {
        self.sense(|sense| match sense {
            Sense::Third(third) => Some(third),
            _ => None,
        })
    }

    /// A number of things in digits or in a word: `14`, `fjorten`.
    pub fn count(&mut self) -> Option<u32> {
        let word = self.sense(|sense| match sense {
            Sense::Count(number) => Some(number),
            _ => None,
        });
        word.or_else(|| self.attempt(|reader| reader.number().filter(|number| number.digits <= 3)).map(|n| n.value))
    }

    fn ordinal(&mut self) -> Option<u32> {
        let word = self.sense(|sense| match sense {
            Sense::Ordinal(number) => Some(number),
            _ => None,
        });
        let number = word.or_else(|| self.short().map(|number| number.value))?;
        self.mark(".");
        self.word(Sense::Ending);
        Some(number)
    }

    /// A year that follows its month or week, after a comma or *of*.
    fn year_after(&mut self) -> Option<i32> {
        self.attempt(|reader| {
            reader.mark(",");
            reader.word(Sense::Filler);
            reader.full_year()
        })
    }

    fn full_year(&mut self) -> Option<i32> {
        self.attempt(|reader| {
            let number = reader.number().filter(|number| YEARS.contains(&number.value))?;
            i32::try_from(number.value).ok()
        })
    }

    /// A year of four digits or of two, which mean 2000 to 2099.
    fn any_year(&mut self) -> Option<i32> {
        self.full_year().or_else(|| {
            let two = self.attempt(|reader| reader.number().filter(|number| number.digits == 2))?;
            i32::try_from(two.value).ok().map(|year| 2000 + year)
        })
    }

    fn short(&mut self) -> Option<Number> {
        self.attempt(|reader| reader.number().filter(|number| number.digits <= 2))
    }

    fn number(&mut self) -> Option<Number> {
        let (first, rest) = self.rest.split_first()?;
        let number = first.number?;
        self.rest = rest;
        Some(number)
    }

    /// Goes past a mark, when it stands here.
    pub fn mark(&mut self, mark: &str) -> bool {
        match self.rest.split_first() {
            Some((first, rest)) if first.text == mark => {
                self.rest = rest;
                true
            }
            _ => false,
        }
    }

    /// Goes past a word and the dot of its abbreviation, when one of this sense stands here.
    pub fn word(&mut self, wanted: Sense) -> bool {
        self.sense(|sense| (sense == wanted).then_some(())).is_some()
    }

    /// Goes past a word that `wanted` accepts, and the dot of its abbreviation.
    pub fn sense<T>(&mut self, wanted: impl Fn(Sense) -> Option<T>) -> Option<T> {
        let (found, length) = self.words.find(self.rest, wanted)?;
        self.rest = self.rest.get(length..)?;
        self.mark(".");
        Some(found)
    }

    /// Reads something, or stays where it is.
    pub fn attempt<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let mut ahead = *self;
        let found = read(&mut ahead)?;
        *self = ahead;
        Some(found)
    }
}
