//! A number as a bar: eighths of a column where the terminal has signs for them, else whole columns.

use ratatui::layout::Rect;
use rust_decimal::Decimal;

use crate::ui::canvas::Canvas;
use crate::ui::glyph::Glyph;
use crate::ui::theme::Role;

/// What stands for one to seven eighths of a column.
const EIGHTHS: [&str; 7] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/// Draws a number as a part of the greatest one.
pub fn view(value: Decimal, greatest: Decimal, area: Rect, canvas: &mut Canvas<'_>) {
    let Some(eighths) = eighths(value, greatest, area.width) else { return };
    let full = canvas.glyph(Glyph::Bar);
    let whole = full.repeat(usize::from(eighths / 8));
    let rest = match (canvas.is_ascii(), usize::from(eighths % 8).checked_sub(1)) {
        (_, None) => "",
        (false, Some(rest)) => EIGHTHS.get(rest).copied().unwrap_or_default(),
        (true, Some(rest)) if rest >= 3 || whole.is_empty() => full,
        (true, Some(_)) => "",
    };
    canvas.put_parts(area, 0, 0, [(whole.as_str(), Role::Accent), (rest, Role::Accent)]);
}

/// Returns how many eighths of so many columns a number takes; nothing of nothing or less gives no bar.
fn eighths(value: Decimal, greatest: Decimal, columns: u16) -> Option<u16> {
    if value <= Decimal::ZERO || greatest <= Decimal::ZERO {
        return None;
    }
    let share = value.checked_div(greatest)?;
    let eighths = share.checked_mul(Decimal::from(u32::from(columns) * 8))?.round();
    u16::try_from(eighths).ok().map(|eighths| eighths.max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_as_long_as_its_share_and_never_nothing_for_something() {
        for (value, greatest, columns, expected) in [
            (5, 10, 10, Some(40)),
            (10, 10, 10, Some(80)),
            (1, 1000, 10, Some(1)),
            (0, 10, 10, None),
            (-3, 10, 10, None),
        ] {
            assert_eq!(eighths(value.into(), greatest.into(), columns), expected, "{value} of {greatest}");
        }
        assert_eq!(eighths(Decimal::MAX, Decimal::new(1, 28), 10), None, "too long to count is no bar");
    }
}
