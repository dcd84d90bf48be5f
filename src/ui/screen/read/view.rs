//! Where outline, text and remarks stand, and how they are drawn: visible rows only.

use ratatui::layout::Rect;

use super::lines::{self, Line};
use super::{Pane, Read};
use crate::domain::plan::Plan;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::glyph::Glyph;
use crate::ui::layout;
use crate::ui::pointer::Target;
use crate::ui::session::Session;
use crate::ui::text;
use crate::ui::theme::Role;

/// The width of the outline.
const OUTLINE: u16 = 26;
/// The width of the remarks where they stand beside the text.
const REMARKS: u16 = 34;
/// From this width on they do.
const WIDEST: u16 = 110;
/// From this width on the header says how far one has read.
const ROOMY: u16 = 60;
/// Rows for the remarks below the text, with the rule above them.
const BELOW: u16 = 5;
/// From this height on there is room for them.
const HIGH: u16 = 16;

/// The areas of the body.
#[derive(Debug)]
pub struct Areas {
    /// The outline, where it stands beside the text.
    pub outline: Option<Rect>,
    /// The text.
    pub text: Rect,
    /// The remarks beside the text.
    beside: Option<Rect>,
    /// The outline, when it covers the text; the remarks below, when they do.
    whole: Rect,
}

impl Areas {
    /// Divides the body: outline, text, remarks beside or below.
    #[must_use]
    pub fn of(session: &Session) -> Self {
        let body = session.body();
        let body = Rect { x: body.x + 1, width: body.width.saturating_sub(2), ..body };
        let (outline, whole) = if body.width + 2 >= layout::WIDE {
            let (left, right) = layout::beside(body, OUTLINE);
            (Some(left), right)
        } else {
            (None, body)
        };
        if body.width + 2 >= WIDEST {
            let (text, beside) = layout::beside(whole, whole.width.saturating_sub(REMARKS + 2));
            return Self { outline, text, beside: Some(beside), whole };
        }
        let (text, _) = layout::below(whole, if body.height >= HIGH { BELOW } else { 0 });
        Self { outline, text, beside: None, whole }
    }

    /// Returns where the remarks stand, without the rule above them; more of it while one reads them.
    #[must_use]
    pub fn remarks(&self, pane: Pane) -> Rect {
        if let Some(beside) = self.beside {
            return beside;
        }
        let rows = match (pane, self.whole.height >= HIGH) {
            (Pane::Remarks, true) => (self.whole.height / 2).max(BELOW),
            (Pane::Remarks, false) => self.whole.height.saturating_sub(2),
            (Pane::Text | Pane::Outline, _) => self.whole.height - self.text.height,
        };
        let (_, below) = layout::below(self.whole, rows);
        layout::above(below, 1).1
    }
}

impl Read {
    /// Says how much of the text stands above the lowest row that is seen, in percent; nothing when all of it is seen, or
    /// there is no room to say so.
    pub(super) fn far(&self, session: &Session) -> Option<usize> {
        let (lines, height) = (self.laid.lines.len(), usize::from(Areas::of(session).text.height));
        let is_needed = lines > height && session.size.width >= ROOMY;
        is_needed.then(|| (self.top + height).min(lines) * 100 / lines)
    }

    /// Draws the screen.
    pub(super) fn draw(&self, session: &Session, canvas: &mut Canvas<'_>) {
        let Some(plan) = self.shown(session) else { return };
        let areas = Areas::of(session);
        match areas.outline {
            Some(area) => {
                self.view_outline(session, plan, area, canvas);
                let line = Rect { x: area.x, y: area.y, width: OUTLINE + 1, height: area.height };
                canvas.divide(line, OUTLINE);
            }
            None if self.pane == Pane::Outline => {
                self.view_outline(session, plan, areas.text, canvas);
                return;
            }
            None => {}
        }
        self.view_text(areas.text, canvas);
        let remarks = areas.remarks(self.pane);
        if areas.beside.is_some() {
            canvas.divide(Rect { x: remarks.x.saturating_sub(2), width: 1, ..remarks }, 0);
        } else if remarks.height > 0 {
            let above = Rect { y: remarks.y.saturating_sub(1), height: remarks.height + 1, ..remarks };
            canvas.clear(above);
            canvas.rule(above, 0);
        }
        if self.pane != Pane::Remarks {
            canvas.target(remarks, Target::Act(Action::Right));
        }
        self.view_beside(session, remarks, canvas);
    }

    fn view_outline(&self, session: &Session, plan: &Plan, area: Rect, canvas: &mut Canvas<'_>) {
        let chapters = self.chapters(plan);
        let shown = session.shown(plan);
        let selected = self.outline.at(chapters.len());
        let legend = self.legend(session, plan, area);
        let (list, below) = layout::below(area, u16::try_from(legend.len()).unwrap_or(0));
        canvas.hush(area);
        let window = if self.pane == Pane::Outline {
            canvas.list(&self.outline, chapters.len(), list)
        } else {
            canvas.target(area, Target::Aside);
            self.outline.window(chapters.len(), list.height)
        };
        for (y, (at, (depth, node))) in (0..).zip(chapters.iter().enumerate().skip(window.start).take(window.len())) {
            let here = at == selected;
            let is_on = self.pane == Pane::Outline;
            let role = match (here, is_on) {
                (true, true) => Role::Selected,
                (true, false) => Role::Accent,
                _ => Role::Text,
            };
            // The arrows move where the marker stands: beside the text a dot says which chapter one is in.
            let marker = match (here, is_on) {
                (true, true) => canvas.glyph(Glyph::Marker),
                (true, false) => canvas.glyph(Glyph::Dot),
                _ => " ",
            };
            let mark = self.laid.mark(&node.id).map_or("", |glyph| canvas.glyph(glyph));
            let line = format!("{}{}", "  ".repeat(*depth), shown.title(node));
            let row = Rect { width: list.width.saturating_sub(2), ..list };
            canvas.put_parts(row, 0, y, [(marker, role), (" ", role), (&line, role)]);
            canvas.put(list, list.width.saturating_sub(1), y, mark, Role::Warning);
            canvas.row(list, y, at, selected);
            if here && is_on {
                canvas.set_cursor(list, 0, y);
            }
        }
        for (y, (glyph, words)) in (0..).zip(legend) {
            canvas.put_parts(
                below,
                0,
                y,
                [(canvas.glyph(glyph), Role::Warning), (" ", Role::Muted), (&words, Role::Muted)],
            );
        }
    }

    /// Says what the signs of the outline mean, where some stand there and there is room.
    fn legend(&self, session: &Session, plan: &Plan, area: Rect) -> Vec<(Glyph, String)> {
        let chapters = self.chapters(plan);
        if usize::from(area.height) < chapters.len() + 3 {
            return Vec::new();
        }
        let all = [(Glyph::Undecided, "reading-sign-nothing"), (Glyph::Changed, "reading-sign-changed")];
        let stands = |glyph: Glyph| chapters.iter().any(|(_, node)| self.laid.mark(&node.id) == Some(glyph));
        all.into_iter()
            .filter(|(glyph, _)| stands(*glyph))
            .map(|(glyph, id)| (glyph, session.locale.term(id)))
            .collect()
    }

    fn view_text(&self, area: Rect, canvas: &mut Canvas<'_>) {
        canvas.hush(area);
        if self.pane == Pane::Text {
            canvas.places(&[(self.at, self.laid.items.len())]);
        } else {
            canvas.target(area, Target::Aside);
        }
        let visible = self.laid.lines.iter().skip(self.top).take(usize::from(area.height));
        for (y, line) in (0..).zip(visible) {
            let here = line.item == Some(self.at);
            line.item.into_iter().for_each(|item| canvas.row(area, y, item, self.at));
            if here && line.is_first {
                canvas.put(area, 0, y, canvas.glyph(Glyph::Marker), Role::Selected);
            }
            if here && self.pane == Pane::Text {
                canvas.here(area, y);
            }
            // Of a paragraph that begins above, the first row that is seen has the cursor.
            if here && (line.is_first || y == 0) && self.pane == Pane::Text && !self.sought.is_written() {
                canvas.set_cursor(area, 0, y);
            }
            let sign = if line.changed { canvas.glyph(Glyph::Changed) } else { " " };
            canvas.put_parts(area, 1, y, [(sign, Role::Warning), (line.number.as_str(), Role::Muted)]);
            self.view_line(line, (area, y), canvas);
            if !line.remarks.is_empty() {
                canvas.put_right(area, y, &line.remarks, Role::Remark);
            }
        }
    }

    /// Draws the words of a line; what is sought stands out.
    fn view_line(&self, line: &Line, (area, y): (Rect, u16), canvas: &mut Canvas<'_>) {
        let parts = line.parts.iter().map(|(words, role)| (words.as_str(), *role));
        canvas.put_parts(area, lines::MARGIN, y, parts);
        if !self.sought.is_on() {
            return;
        }
        let whole: String = line.parts.iter().map(|(words, _)| words.as_str()).collect();
        for found in self.sought.found(&whole) {
            let before = whole.get(..found.start).map_or(0, text::width);
            let words = whole.get(found).unwrap_or_default();
            let x = lines::MARGIN.saturating_add(u16::try_from(before).unwrap_or(u16::MAX));
            canvas.put(area, x, y, words, Role::Match);
        }
    }
}
