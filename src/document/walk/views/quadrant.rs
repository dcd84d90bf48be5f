//! Records in four quarters, and in the bands between them.

use super::{Sheet, cell, drawing, listed, row};
use crate::document::part::{Line, Part};
use crate::domain::picture::quadrant::{Axis, Quadrant, Side};

impl Sheet<'_, '_> {
    /// Lays the quarters out as cells, with what each says and who stands in it.
    pub(super) fn quadrant(&self, quadrant: &Quadrant<'_>) -> Vec<Part> {
        let lang = self.shown.locale.lang();
        let across = quadrant.horizontal.sides();
        let corner = format!(
            "{} / {}",
            self.label(quadrant.vertical.field, "view-quadrant"),
            self.label(quadrant.horizontal.field, "view-quadrant")
        );
        let headings = std::iter::once(corner).chain(across.iter().map(|side| self.half(&quadrant.horizontal, *side)));
        let mut table = self.table(&self.title, headings.collect());
        for up in quadrant.vertical.sides().into_iter().rev() {
            let quarters = across.iter().map(|side| {
                let says = quadrant.quarter(*side, up).map(|says| says.get(lang).to_owned());
                let says = says.filter(|says| !says.is_empty()).map(|says| format!("{says}:"));
                let names = quadrant.within(*side, up).map(|point| self.name(point.node, quadrant.label));
                let mut quarter = listed(names);
                quarter.lines.splice(0..0, says.into_iter().map(Line::words));
                quarter
            });
            table.rows.push(row(std::iter::once(cell([self.half(&quadrant.vertical, up)])).chain(quarters)));
        }
        let unplaced: Vec<String> = quadrant.unplaced().map(|point| self.name(point.node, quadrant.label)).collect();
        let drawn = drawing::quadrant(self, quadrant);
        let rest = (!unplaced.is_empty()).then(|| self.rest("copy-unplaced", &unplaced));
        std::iter::once(Part::Table(table)).chain(rest).chain(drawn).collect()
    }

    /// Names the steps of half a scale.
    fn half(&self, axis: &Axis<'_>, side: Side) -> String {
        let steps = axis.steps.iter().enumerate().filter(|(at, _)| axis.side(*at) == side);
        let names: Vec<String> = steps.map(|(_, step)| self.option(*step)).collect();
        names.join(", ")
    }

    /// Names what has no place in a picture.
    pub(super) fn rest(&self, id: &str, names: &[String]) -> Part {
        Part::Sentence(format!("{}: {}", self.term(id), names.join("; ")))
    }
}
