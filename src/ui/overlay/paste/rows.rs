//! The rows of the preview in the order of the file: what is placed, and what is not.

use ratatui::layout::Rect;

use super::{Preview, Shown};

/// Rows above and below the list.
const AROUND: u16 = 9;

impl Preview {
    /// Lists chapters and records, and what is not taken in, by their lines.
    pub(super) fn rows(&self) -> Vec<Shown<'_>> {
        let chapters = self.placing.chapters.iter().map(Shown::Chapter);
        let records = self.placing.tables.iter().flat_map(|table| &table.rows).map(Shown::Record);
        let left = self.placing.left.iter().chain(&self.placing.faults);
        // What does not fit in a row that is taken in is said at that row.
        let has_row =
            |line: usize| self.placing.tables.iter().flat_map(|table| &table.rows).any(|row| row.place.line == line);
        let without = left.filter(|finding| !has_row(finding.place.line)).map(Shown::Without);
        let mut rows: Vec<Shown<'_>> = chapters.chain(records).chain(without).collect();
        rows.sort_by_key(Shown::line);
        rows
    }

    pub(super) const fn height(area: Rect) -> u16 {
        area.height.saturating_sub(AROUND)
    }
}
