//! How wide the columns of a table are: the title gets the most, what is short is never cut, what does not fit is left
//! out rather than squeezed.

use std::cmp::Reverse;

use crate::domain::template::Field;
use crate::domain::value::FieldKind;

/// The space for the marker of the selected row.
const MARKER: u16 = 2;
/// The space between columns.
pub const GAP: u16 = 2;
/// The widest that the column of keys becomes.
const KEY: u16 = 14;
/// The widest that a heading alone makes a column.
const HEADING: u16 = 12;
/// The room that says how many fields are left out.
const MORE: u16 = 5;
/// What a title gets before other columns get anything, when it wants so much.
const TITLE: u16 = 26;
/// The width at which a title is read without effort: as far as that it is wider before others are.
const READ: u16 = 48;

/// What a table wants to show: the widest key, where keys are shown, and for each field its widest value and its heading.
#[derive(Debug, Default)]
pub struct Wants<'a> {
    /// The columns of the widest key; nothing where keys are not printed.
    pub key: Option<u16>,
    /// The fields in their order.
    pub fields: Vec<Want<'a>>,
}

/// What the column of a field wants.
#[derive(Debug, Clone, Copy)]
pub struct Want<'a> {
    /// The field.
    pub field: &'a Field,
    /// The columns of its heading.
    pub heading: u16,
    /// The columns of its widest value; 0 where nothing stands in any.
    pub widest: u16,
}

/// A column: its field, or nothing for the keys; where it begins, how wide it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// The place of its field in the register.
    pub field: Option<usize>,
    /// Where it begins.
    pub x: u16,
    /// How wide it is.
    pub width: u16,
}

impl Want<'_> {
    /// Returns the width below which the column is left out, and the width at which it wants no more.
    ///
    /// Words may be cut, but a cut date, number or choice would be another one.
    fn bounds(&self) -> (u16, u16) {
        let (shortest, longest) = match self.field.kind {
            FieldKind::Line => (12, 32),
            FieldKind::Prose | FieldKind::Lines => (16, 48),
            FieldKind::Recipients => (14, 40),
            FieldKind::Bodies | FieldKind::Parties | FieldKind::Persons | FieldKind::File => (12, 24),
            FieldKind::When | FieldKind::Choice | FieldKind::Scale => (18, 24),
            FieldKind::Money | FieldKind::Number | FieldKind::Percent | FieldKind::Flag | FieldKind::Ref => (14, 18),
        };
        let widest = self.widest.max(self.heading.min(HEADING)).min(longest);
        (widest.min(shortest), widest)
    }

    /// Returns how much it matters that a column is shown, most for what is short and says much.
    const fn weight(&self) -> u8 {
        match self.field.kind {
            _ if self.widest == 0 => 0,
            FieldKind::When | FieldKind::Choice | FieldKind::Scale => 4,
            FieldKind::Money | FieldKind::Number | FieldKind::Percent | FieldKind::Flag | FieldKind::Ref => 3,
            FieldKind::Bodies | FieldKind::Parties | FieldKind::Persons | FieldKind::Recipients => 3,
            FieldKind::Line => 2,
            FieldKind::Prose | FieldKind::Lines | FieldKind::File => 1,
        }
    }
}

impl Wants<'_> {
    /// Returns the place of the field that names a record: the first in which words stand, else the first.
    fn title(&self) -> usize {
        let is_words = |want: &Want<'_>| {
            matches!(want.field.kind, FieldKind::Line | FieldKind::Prose | FieldKind::Lines) && want.widest > 0
        };
        self.fields.iter().position(is_words).unwrap_or(0)
    }

    /// Divides a width among the columns, in the order of the fields.
    ///
    /// Takes the whole width. Returns the columns and how many fields are left out; then room is left at the right to
    /// say so.
    #[must_use]
    pub fn columns(&self, width: u16) -> (Vec<Column>, usize) {
        let whole = self.divided(width);
        let left_out = |columns: &[Column]| {
            let shown = columns.iter().filter(|column| column.field.is_some()).count();
            self.fields.len().saturating_sub(shown)
        };
        if left_out(&whole) == 0 {
            return (whole, 0);
        }
        let columns = self.divided(width.saturating_sub(MORE));
        let count = left_out(&columns);
        (columns, count)
    }

    fn divided(&self, width: u16) -> Vec<Column> {
        let key = self.key.map(|widest| widest.clamp(2, KEY));
        let title = self.title();
        let whole = self.fields.get(title).map_or(0, |want| want.widest);
        let mut order: Vec<usize> = (0..self.fields.len()).filter(|at| *at != title).collect();
        order.sort_by_key(|at| Reverse(self.fields.get(*at).map(Want::weight)));
        let weighing = |range: std::ops::RangeInclusive<u8>| -> Vec<usize> {
            let weighs = |at: &&usize| self.fields.get(**at).is_some_and(|want| range.contains(&want.weight()));
            order.iter().filter(weighs).copied().collect()
        };
        let mut division = Division {
            bounds: self.fields.iter().map(Want::bounds).collect(),
            widths: vec![None; self.fields.len()],
            room: width.saturating_sub(MARKER + key.map_or(0, |key| key + GAP)),
        };
        division.begin(title);
        // What matters most takes its place first; prose, and what is blank in every row, never narrows a title.
        weighing(2..=u8::MAX).into_iter().for_each(|at| division.take(at));
        division.grow(title, whole.min(READ));
        weighing(1..=1).into_iter().for_each(|at| division.take(at));
        for (at, want) in self.fields.iter().enumerate() {
            division.grow(at, want.bounds().1);
        }
        weighing(0..=0).into_iter().for_each(|at| division.take(at));
        division.grow(title, whole);
        for (at, want) in self.fields.iter().enumerate() {
            division.grow(at, want.heading);
        }
        placed(key, &division.widths)
    }
}

/// A width that is being divided.
struct Division {
    /// The width below which each field is left out, and at which it wants no more.
    bounds: Vec<(u16, u16)>,
    /// The widths of the fields that have a column.
    widths: Vec<Option<u16>>,
    /// What is left.
    room: u16,
}

impl Division {
    /// Gives the title its place, whatever is left for others.
    fn begin(&mut self, title: usize) {
        let Some(((_, most), slot)) = self.bounds.get(title).zip(self.widths.get_mut(title)) else { return };
        let own = (*most).min(TITLE).min(self.room);
        *slot = Some(own);
        self.room -= own;
    }

    /// Gives a field the narrowest column, when there is room for it.
    fn take(&mut self, at: usize) {
        let Some(((narrowest, _), slot)) = self.bounds.get(at).zip(self.widths.get_mut(at)) else { return };
        if narrowest + GAP <= self.room {
            *slot = Some(*narrowest);
            self.room -= narrowest + GAP;
        }
    }

    /// Widens a column to a width, as far as there is room.
    fn grow(&mut self, at: usize, width: u16) {
        let Some(Some(own)) = self.widths.get_mut(at) else { return };
        let more = width.saturating_sub(*own).min(self.room);
        *own += more;
        self.room -= more;
    }
}

/// Puts columns beside each other.
fn placed(key: Option<u16>, widths: &[Option<u16>]) -> Vec<Column> {
    let fields = widths.iter().enumerate().filter_map(|(at, width)| Some((Some(at), (*width)?)));
    let mut x = MARKER;
    let each = |(field, width)| {
        let column = Column { field, x, width };
        x += width + GAP;
        column
    };
    key.map(|width| (None, width)).into_iter().chain(fields).map(each).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields() -> Vec<Field> {
        use FieldKind::{Bodies, Choice, Line, Prose, Scale, When};
        [Line, Prose, Scale, Scale, When, Bodies, Choice].map(|kind| Field::bare("f", kind)).into()
    }

    fn wants<'a>(fields: &'a [Field], widest: &[u16]) -> Wants<'a> {
        let want = |(field, widest): (&'a Field, &u16)| Want { field, heading: 10, widest: *widest };
        Wants { key: Some(3), fields: fields.iter().zip(widest).map(want).collect() }
    }

    #[test]
    fn columns_never_reach_beyond_the_width_nor_into_each_other() {
        let fields = fields();
        let wants = wants(&fields, &[44, 200, 6, 9, 14, 30, 0]);
        for width in 20..240 {
            let (columns, left_out) = wants.columns(width);
            let end = columns.last().map_or(0, |column| column.x + column.width);
            assert!(end <= width, "{width}: {end}");
            assert!(columns.windows(2).all(|pair| pair[0].x + pair[0].width + GAP == pair[1].x), "{width}");
            assert_eq!(columns.len() + left_out, 8, "{width}");
            assert!(left_out == 0 || end + MORE <= width, "{width}: there is no room to say what is left out");
        }
    }

    #[test]
    fn the_title_gets_the_most_and_the_least_important_columns_go_first() {
        let fields = fields();
        let wants = wants(&fields, &[44, 200, 6, 9, 14, 30, 0]);
        let shown = |width| {
            let (columns, _) = wants.columns(width);
            columns.iter().filter_map(|column| Some((column.field?, column.width))).collect::<Vec<_>>()
        };
        assert_eq!(shown(40), [(0, 28)], "a narrow terminal shows key and title");
        assert_eq!(shown(78), [(0, 26), (2, 10), (3, 10), (4, 14)]);
        assert_eq!(shown(118), [(0, 44), (2, 10), (3, 10), (4, 14), (5, 20)]);
        // What names a record is never a field that is blank in every row.
        let (columns, _) = self::wants(&fields, &[0, 60, 6, 9, 14, 30, 0]).columns(78);
        assert_eq!(columns.iter().find(|column| column.field == Some(1)).map(|column| column.width), Some(26));
        assert_eq!(shown(236).iter().map(|(_, width)| width).sum::<u16>(), 44 + 48 + 10 + 10 + 14 + 24 + 10);
    }
}
