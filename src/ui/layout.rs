//! Where things stand in a frame: a function of its size, for update and view alike.

use ratatui::layout::{Rect, Size};

/// The narrowest frame that screens are drawn in.
pub const NARROWEST: u16 = 40;
/// The lowest frame that screens are drawn in.
pub const LOWEST: u16 = 10;
/// Below this height there are no rules.
const LOW: u16 = 16;
/// From this width on two panes stand beside each other.
pub const WIDE: u16 = 80;

/// The areas of a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Areas {
    /// The path, and who sits here.
    pub header: Rect,
    /// What the screen draws in.
    pub body: Rect,
    /// A message, on the rule above the keys.
    pub toast: Rect,
    /// The keys.
    pub footer: Rect,
    /// The rules, where there is room for them.
    pub rules: [Option<u16>; 2],
}

impl Areas {
    /// Divides a frame.
    #[must_use]
    pub fn of(size: Size) -> Self {
        let row = |y: u16, height: u16| Rect { x: 0, y, width: size.width, height };
        let last = size.height.saturating_sub(1);
        if size.height < LOW {
            let body = row(1, size.height.saturating_sub(2));
            return Self { header: row(0, 1), body, toast: row(last, 1), footer: row(last, 1), rules: [None, None] };
        }
        let rule = size.height.saturating_sub(2);
        Self {
            header: row(0, 1),
            body: row(2, size.height.saturating_sub(4)),
            toast: row(rule, 1),
            footer: row(last, 1),
            rules: [Some(1), Some(rule)],
        }
    }
}

/// Tells whether a frame is too small for any screen.
#[must_use]
pub const fn is_too_small(size: Size) -> bool {
    size.width < NARROWEST || size.height < LOWEST
}

/// Divides an area in a narrow left part and the rest, with a column between for a line.
#[must_use]
pub fn beside(area: Rect, left: u16) -> (Rect, Rect) {
    let left = left.min(area.width);
    let right = area.width.saturating_sub(left + 2);
    (Rect { width: left, ..area }, Rect { x: area.x + area.width - right, width: right, ..area })
}

/// Takes rows off the bottom of an area.
#[must_use]
pub fn below(area: Rect, rows: u16) -> (Rect, Rect) {
    let rows = rows.min(area.height);
    let top = area.height - rows;
    (Rect { height: top, ..area }, Rect { y: area.y + top, height: rows, ..area })
}

/// Takes rows off the top of an area.
#[must_use]
pub fn above(area: Rect, rows: u16) -> (Rect, Rect) {
    let rows = rows.min(area.height);
    (Rect { height: rows, ..area }, Rect { y: area.y + rows, height: area.height - rows, ..area })
}

/// Returns a box of at most this size in the middle of an area.
#[must_use]
pub fn middle(area: Rect, width: u16, height: u16) -> Rect {
    let (width, height) = (width.min(area.width), height.min(area.height));
    Rect { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width, height }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_never_covers_what_a_screen_draws_in() {
        for (width, height) in
            (NARROWEST..200).step_by(7).flat_map(|width| (LOWEST..60).map(move |height| (width, height)))
        {
            let areas = Areas::of(Size { width, height });
            assert!(areas.toast.intersection(areas.body).is_empty(), "{width}x{height}");
            assert!(areas.toast.height == 1 && areas.toast.bottom() <= height, "{width}x{height}");
        }
    }
}
