//! The rows of the preview in the order of the file: what is placed, and what is not.

use std::collections::BTreeSet;

use ratatui::layout::Rect;

use super::{Preview, Shown};
use crate::document::import::Place;

/// Rows above and below the list.
const AROUND: u16 = 9;

impl Preview {
    /// Lists chapters and records, and what is not taken in, by their places.
    pub(super) fn rows(&self) -> Vec<Shown<'_>> {
        let chapters = self.placing.chapters.iter().map(Shown::Chapter);
        let records = || self.placing.tables.iter().flat_map(|table| &table.rows).map(Shown::Record);
        let left = self.placing.left.iter().chain(&self.placing.faults).map(Shown::Without);
        // What does not fit in a row that is taken in is said at that row.
        let taken: BTreeSet<Place> = records().map(|record| record.place()).collect();
        let without = left.filter(|finding| !taken.contains(&finding.place()));
        let mut rows: Vec<Shown<'_>> = chapters.chain(records()).chain(without).collect();
        rows.sort_by_cached_key(Shown::place);
        rows
    }

    pub(super) const fn height(area: Rect) -> u16 {
        area.height.saturating_sub(AROUND)
    }
}
