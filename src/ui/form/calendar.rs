//! A month to pick a day from.

use chrono::{Datelike, Days, Months, NaiveDate};
use ratatui::layout::Rect;

use crate::ui::canvas::Canvas;
use crate::ui::glyph::Glyph;
use crate::ui::key::{Code, Key};
use crate::ui::layout;
use crate::ui::session::Session;
use crate::ui::theme::Role;

/// The columns of a month: the week, seven days, a margin.
const WIDE: u16 = 28;
/// Its rows: the month, the weekdays, six weeks.
const HIGH: u16 = 8;
/// The columns of the number of the week.
const WEEK: u16 = 4;
/// The columns of a day.
const DAY: u16 = 3;

/// An open month.
#[derive(Debug)]
pub struct Calendar {
    day: NaiveDate,
    today: NaiveDate,
}

/// What a key led to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turned {
    /// The month stays open.
    Nothing,
    /// The month is closed.
    Cancelled,
    /// A day was picked.
    Day(NaiveDate),
}

impl Calendar {
    /// Opens the month of a day.
    #[must_use]
    pub const fn new(day: NaiveDate, today: NaiveDate) -> Self {
        Self { day, today }
    }

    /// Takes a key: arrows go by days and weeks, the page keys by months, Home to today.
    pub fn key(&mut self, key: Key) -> Turned {
        let day = self.day;
        let moved = match key.code {
            Code::Esc | Code::Tab => return Turned::Cancelled,
            Code::Enter => return Turned::Day(day),
            Code::Left => day.checked_sub_days(Days::new(1)),
            Code::Right => day.checked_add_days(Days::new(1)),
            Code::Up => day.checked_sub_days(Days::new(7)),
            Code::Down => day.checked_add_days(Days::new(7)),
            Code::PageUp => day.checked_sub_months(Months::new(1)),
            Code::PageDown => day.checked_add_months(Months::new(1)),
            Code::Home => Some(self.today),
            _ => None,
        };
        self.day = moved.unwrap_or(day);
        Turned::Nothing
    }

    /// Draws the month in the middle of an area.
    pub fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let shape = layout::middle(area, WIDE, HIGH);
        canvas.clear(shape);
        let title = format!("{} {}", session.locale.month(self.day.month()), self.day.year());
        canvas.put(shape, 1, 0, &title, Role::Heading);
        let first = self.day.with_day(1).unwrap_or(self.day);
        let monday = first.checked_sub_days(Days::new(first.weekday().num_days_from_monday().into())).unwrap_or(first);
        for (y, week) in (2..HIGH).zip(0_u64..) {
            let days = (0..7).filter_map(|at| monday.checked_add_days(Days::new(week * 7 + at)));
            for (x, day) in (WEEK..).step_by(usize::from(DAY)).zip(days) {
                if week == 0 {
                    let name: String = session.locale.weekday(day).chars().take(2).collect();
                    canvas.put(shape, x + 1, 1, &name, Role::Muted);
                }
                if x == WEEK {
                    canvas.put(shape, 1, y, &format!("{:>2}", day.iso_week().week()), Role::Muted);
                }
                self.view_day(day, (shape, x, y), canvas);
            }
        }
    }

    fn view_day(&self, day: NaiveDate, (shape, x, y): (Rect, u16, u16), canvas: &mut Canvas<'_>) {
        let (here, role) = match day {
            day if day == self.day => (true, Role::Selected),
            day if day == self.today => (false, Role::Accent),
            day if day.month() != self.day.month() => (false, Role::Disabled),
            _ => (false, Role::Text),
        };
        let sign = if here { canvas.glyph(Glyph::Marker) } else { " " };
        canvas.put_parts(shape, x, y, [(sign, role), (&format!("{:>2}", day.day()), role)]);
        if here {
            canvas.set_cursor(shape, x + 1, y);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_weeks_and_months_are_a_key_each() {
        let day = |month, day| NaiveDate::from_ymd_opt(2020, month, day).unwrap();
        let mut calendar = Calendar::new(day(1, 31), day(5, 1));
        for (code, wanted) in [
            (Code::PageDown, day(2, 29)),
            (Code::Right, day(3, 1)),
            (Code::Up, day(2, 23)),
            (Code::PageUp, day(1, 23)),
            (Code::Down, day(1, 30)),
            (Code::Left, day(1, 29)),
            (Code::Home, day(5, 1)),
        ] {
            assert_eq!(calendar.key(Key::plain(code)), Turned::Nothing);
            assert_eq!(calendar.key(Key::plain(Code::Enter)), Turned::Day(wanted));
        }
        assert_eq!(calendar.key(Key::plain(Code::Esc)), Turned::Cancelled);
    }
}
