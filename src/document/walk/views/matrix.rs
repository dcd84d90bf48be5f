//! Scores in a grid: the level of each cell in words and who stands there, and the scores of each record.

use super::{Sheet, cell, row, toned};
use crate::document::part::{Cell, Line, Part};
use crate::domain::message::Message;
use crate::domain::picture::matrix::{self, Accepted, Grid, Matrix, Moment, Rated, Rating};

impl Sheet<'_, '_> {
    /// Lays out each grid that somebody stands in or that is the newest, then the scores.
    pub(super) fn matrix(&self, matrix: &Matrix<'_>) -> Vec<Part> {
        let mut out = Vec::new();
        for grid in matrix.grids.iter().filter(|grid| !grid.is_earlier || !grid.is_empty()) {
            if grid.is_earlier {
                out.push(Part::heading(self.level, self.term("copy-earlier-matrix")));
            }
            out.push(self.grid(matrix, grid));
            let limit = grid.limit.map(|limit| limit.label(self.shown.locale.lang()));
            let limit = limit.map(|level| self.shown.locale.say(&Message::new("copy-limit").with("level", level)));
            out.extend(limit.map(Part::Sentence));
        }
        out.push(Part::heading(self.level, self.term("copy-scores")));
        out.push(self.scores(matrix));
        out
    }

    fn grid(&self, matrix: &Matrix<'_>, grid: &Grid<'_>) -> Part {
        let corner =
            format!("{} / {}", self.label(matrix.row, "view-matrix"), self.label(matrix.column, "view-matrix"));
        let headings = std::iter::once(corner).chain(grid.columns.iter().map(|step| self.option(*step)));
        let mut table = self.table(&self.title, headings.collect());
        for (step, cells) in grid.rows.iter().zip(&grid.cells) {
            let cells = cells.iter().map(|place| self.place(matrix, place));
            table.rows.push(row(std::iter::once(cell([self.option(*step)])).chain(cells)));
        }
        Part::Table(table)
    }

    /// Says the level of a cell, and who stands there at which moment.
    fn place(&self, matrix: &Matrix<'_>, place: &matrix::Cell<'_>) -> Cell {
        let lang = self.shown.locale.lang();
        let level = place.level.map(|level| level.label(lang).to_owned());
        let standing = matrix.moments.iter().filter_map(|moment| {
            let keys: Vec<String> = place
                .standing(*moment)
                .iter()
                .filter_map(|at| matrix.records.get(*at))
                .map(|rated| self.shown.label(&rated.node.id))
                .collect();
            (!keys.is_empty()).then(|| format!("{}: {}", self.term(moment.term()), keys.join(", ")))
        });
        let lines = level.into_iter().chain(standing);
        place.level.map_or_else(|| cell([]), |level| toned(lines, level.tone()))
    }

    fn scores(&self, matrix: &Matrix<'_>) -> Part {
        let has_accepted = matrix.view.accepted.is_some();
        let moments = matrix.moments.iter().map(|moment| self.term(moment.term()));
        let accepted = has_accepted.then(|| self.term("copy-acceptance"));
        let name = self.register.title.get(self.shown.locale.lang()).to_owned();
        let headings = std::iter::once(name).chain(moments).chain(accepted);
        let mut table = self.table(self.term("copy-scores"), headings.collect());
        for rated in &matrix.records {
            let moments = matrix.moments.iter().map(|moment| self.score(rated, *moment));
            let accepted = has_accepted.then(|| self.acceptance(rated));
            let name = cell([self.name(rated.node, None)]);
            table.rows.push(row(std::iter::once(name).chain(moments).chain(accepted)));
        }
        Part::Table(table)
    }

    /// Says the score of a moment: the steps, what follows from them, what was entered, what does not agree.
    fn score(&self, rated: &Rated<'_>, moment: Moment) -> Cell {
        let Some(rating) = rated.rating(moment) else { return cell([]) };
        let (locale, lang) = (&self.shown.locale, self.shown.locale.lang());
        let steps = rating.row.zip(rating.column);
        let steps = steps.map(|(row, column)| format!("{} × {}", self.option(row), self.option(column)));
        let level = rating.shown().map(|level| level.label(lang).to_owned());
        let result: Vec<String> = rating.score().into_iter().chain(level).collect();
        let result = Some(result.join(" – ")).filter(|result| !result.is_empty());
        let entered = entered(rating).map(|score| locale.say(&Message::new("copy-entered").with("score", score)));
        let disagreements = rating.disagreements(lang).into_iter().map(|message| locale.say(&message));
        let worse = (rated.worse == Some(moment)).then(|| self.term("copy-worse"));
        let lines = steps.into_iter().chain(result).chain(entered).chain(disagreements).chain(worse);
        match rating.shown() {
            Some(level) => toned(lines, level.tone()),
            None => cell(lines),
        }
    }

    fn acceptance(&self, rated: &Rated<'_>) -> Cell {
        match (&rated.accepted, rated.is_above) {
            (Some(accepted), _) => self.accepted(accepted),
            (None, true) => vec![Line::note(self.term("copy-above-limit"))].into(),
            (None, false) => cell([]),
        }
    }

    /// Says that something is accepted: who, why, until when, each by its own words.
    fn accepted(&self, accepted: &Accepted<'_>) -> Cell {
        let yes = self.term("copy-accepted");
        let facts = [accepted.by, accepted.reason, accepted.until].into_iter().flatten().flat_map(|(field, value)| {
            let label = field.label.get(self.shown.locale.lang());
            let said: Vec<String> =
                self.shown.lines(field, value).into_iter().map(crate::document::shown::Words::into_text).collect();
            (!said.is_empty()).then(|| format!("{label}: {}", said.join(" ")))
        });
        let expired = accepted.is_expired.then(|| self.term("copy-accepted-expired"));
        cell(std::iter::once(yes).chain(facts).chain(expired))
    }
}

/// Returns the score as entered, unless it is what follows from the steps anyway.
fn entered<'a>(rating: &Rating<'a>) -> Option<&'a str> {
    rating.entered.filter(|entered| rating.disagreements.is_empty() && rating.score().as_deref() != Some(*entered))
}
