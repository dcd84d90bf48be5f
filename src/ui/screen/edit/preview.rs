//! What is written as it will be read: laid out like the reading screen, at the place where the cursor stands.

use ratatui::layout::Rect;

use crate::document::prose;
use crate::domain::plan::{Node, Plan};
use crate::ui::area::Area;
use crate::ui::canvas::Canvas;
use crate::ui::screen::read::lines::{Laid, MARGIN, lay_out_text};
use crate::ui::session::Session;
use crate::ui::theme::Role;

/// As many rows of a long text are laid out above the cursor and below it.
const AROUND: usize = 200;

/// Draws the text around the cursor. `alone` says that the hardware cursor stands here.
pub fn view(
    session: &Session,
    (plan, chapter): (&Plan, &Node),
    (written, alone): (&Area, bool),
    area: Rect,
    canvas: &mut Canvas<'_>,
) {
    let (rows, row) = (written.lines(), written.cursor().0);
    let first = begin(rows, row);
    let part: Vec<&str> = rows.iter().skip(first).take(row - first + AROUND).map(String::as_str).collect();
    let laid = lay_out_text(session, plan, chapter, &part.join("\n"), area.width);
    let before = part.iter().take(row - first + 1).copied().collect::<Vec<_>>().join("\n");
    let at = prose::parts(&before).len().saturating_sub(1);
    draw(&laid, at, (first == 0, alone), area, canvas);
}

/// Returns the row that begins what is laid out: behind a blank line, when the text is long.
fn begin(rows: &[String], row: usize) -> usize {
    let Some(far) = row.checked_sub(AROUND) else { return 0 };
    let blank = rows.iter().enumerate().take(row).skip(far).find(|(_, line)| line.trim().is_empty());
    blank.map_or(far, |(at, _)| at + 1)
}

fn draw(laid: &Laid, at: usize, (is_numbered, alone): (bool, bool), area: Rect, canvas: &mut Canvas<'_>) {
    let height = usize::from(area.height);
    let item = laid.items.get(at);
    let focus = item.map_or(0, |item| item.last.min(item.first + height / 2));
    // The first line is blank: it stands between a heading and its text.
    let top = (focus + 1).saturating_sub(height / 2).min(laid.lines.len().saturating_sub(height)).max(1);
    for (y, line) in (0..area.height).zip(laid.lines.iter().skip(top)) {
        let here = line.item.is_some() && line.item == laid.items.get(at).and(Some(at));
        let number = if is_numbered { line.number.as_str() } else { "" };
        canvas.put(area, 1, y, number, if here { Role::Accent } else { Role::Muted });
        canvas.put_parts(area, MARGIN - 2, y, line.parts.iter().map(|(words, role)| (words.as_str(), *role)));
        if alone && here && line.is_first {
            canvas.set_cursor(area, 0, y);
        }
    }
}
