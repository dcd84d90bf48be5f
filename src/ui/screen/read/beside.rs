//! The remarks to the selected paragraph, beside the text or below it: who, when, how it stands, the words, the answer.

use ratatui::layout::Rect;

use super::{Pane, Read};
use crate::document::prose::numbered;
use crate::domain::plan::{Plan, TEXT};
use crate::domain::remark::Remark;
use crate::ui::canvas::Canvas;
use crate::ui::glyph::Glyph;
use crate::ui::screen::remarks::{sign, who};
use crate::ui::session::Session;
use crate::ui::text;
use crate::ui::theme::Role;

/// One line of the remarks: words and their look.
type Line = Vec<(String, Role)>;

/// Lays out one remark.
fn told(session: &Session, remark: &Remark, (whole, columns): (Option<&str>, usize), lines: &mut Vec<Line>) {
    let (glyph, role, state) = sign(session, remark);
    let glyph = glyph.text(session.ascii());
    let dot = Glyph::Dot.text(session.ascii());
    let day = session.locale.short_date(session.workspace.day_of(remark.at));
    let head = format!("m{} {} {dot} {day}", remark.no, who(session, remark));
    lines.extend(text::wrap(&head, columns).into_iter().map(|line| vec![(line, Role::Remark)]));
    lines.push(vec![(format!("{glyph} {state}"), role)]);
    // The words are quoted that the remark is about, unless that is the paragraph as it stands there.
    if let Some(quote) = remark.anchor.quote.as_deref().filter(|quote| whole != Some(*quote)) {
        let quote = format!("«{}»", text::cut(&text::one_line(quote), columns * 2, "…"));
        lines.extend(text::wrap(&quote, columns).into_iter().map(|line| vec![(line, Role::Muted)]));
    }
    lines.extend(text::wrap(&remark.text, columns).into_iter().map(|line| vec![(line, Role::Text)]));
    if let Some(answer) = &remark.answer {
        let answer = format!("{}: {}", session.locale.term("reading-answer"), answer.text);
        lines.extend(text::wrap(&answer, columns).into_iter().map(|line| vec![(line, Role::Done)]));
    }
}

impl Read {
    /// Lays out the remarks to the selected item in lines of a width.
    pub(super) fn beside(&self, session: &Session, columns: u16) -> Vec<Line> {
        let (Some(item), Some(plan)) = (self.item(), self.shown(session)) else { return Vec::new() };
        let plan: &Plan = plan;
        let text = plan.node(&item.chapter).and_then(|node| node.field(TEXT).text());
        let whole = text.zip(item.paragraph).and_then(|(text, number)| numbered(text, number));
        let mut lines = Vec::new();
        for no in &item.remarks {
            if let Some(remark) = plan.remarks.get(no) {
                if !lines.is_empty() {
                    lines.push(Line::new());
                }
                told(session, remark, (whole.as_deref(), usize::from(columns)), &mut lines);
            }
        }
        lines
    }

    /// Draws them below a heading; as many lines as there is room for, from the one that was turned to.
    pub(super) fn view_beside(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let lines = self.beside(session, area.width);
        if lines.is_empty() {
            canvas.put_wrapped(area, 0, 0, &session.locale.term("read-no-remarks"), Role::Muted);
            return;
        }
        let here = self.pane == Pane::Remarks;
        let rows = usize::from(area.height);
        let is_cut = lines.len() > rows;
        let height = if is_cut { rows.saturating_sub(1) } else { rows };
        let top = self.turned.min(lines.len().saturating_sub(height));
        for (y, line) in (0..).zip(lines.iter().skip(top).take(height)) {
            canvas.put_parts(area, 0, y, line.iter().map(|(words, role)| (words.as_str(), *role)));
        }
        if is_cut {
            let left = lines.len().saturating_sub(top + height);
            let sides = [(Glyph::Above, top), (Glyph::Below, left)].into_iter().filter(|(_, count)| *count > 0);
            let more: Vec<String> = sides.map(|(sign, count)| format!("{} {count}", canvas.glyph(sign))).collect();
            canvas.put_right(area, area.height.saturating_sub(1), &more.join("  "), Role::Muted);
        }
        if here {
            canvas.set_cursor(area, 0, 0);
        }
    }
}
