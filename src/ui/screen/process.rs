//! The process: who has had it, which version, what did they say; and what can be done about it.

pub mod cells;
pub mod details;
pub(super) mod refusal;

use std::borrow::Cow;
use std::sync::Arc;

use ratatui::layout::Rect;

use super::Part;
use super::consideration::Recording;
use super::recipients::Recipients;
use crate::domain::conflict;
use crate::domain::message::Message;
use crate::domain::process::matrix::{Cell, Column, Matrix, Row};
use crate::ui::action::{Action, Place};
use crate::ui::canvas::{Canvas, apart};
use crate::ui::effect::{Effect, Reply};
use crate::ui::glyph::Glyph;
use crate::ui::kept::Kept;
use crate::ui::layout;
use crate::ui::moves::Move;
use crate::ui::overlay::case::call;
use crate::ui::overlay::exact::Exact;
use crate::ui::overlay::reconcile::Reconcile;
use crate::ui::overlay::{recipients, sending, step};
use crate::ui::pointer::Target;
use crate::ui::session::{Basis, Session};
use crate::ui::text;
use crate::ui::theme::Role;
use details::{Detail, details, glyph_of};

/// The width of a body's column, with the gap to the next.
const COLUMN: u16 = 10;
/// The widest column of milestones.
const MILESTONES: u16 = 30;
/// From this height on an opened milestone takes two rows.
const TALL: u16 = 16;

/// The screen of the process.
#[derive(Debug, Default)]
pub struct Process {
    row: usize,
    column: usize,
    /// The first column that is shown.
    left: usize,
    /// None of the frames and keys until the plan is another one reads it anew.
    matrix: Kept<Basis, Matrix>,
    details: Vec<Detail>,
}

/// The row, column and cell with the cursor.
type Here<'m> = (&'m Row, &'m Column, &'m Cell);

impl Process {
    /// Reads the matrix of a session's plan; nothing without a plan or its template.
    fn matrix(&self, session: &Session) -> Option<Arc<Matrix>> {
        let (plan, template) = (session.plan.as_deref()?, session.template()?);
        let of = |_: &Basis| Matrix::of(plan, &session.workspace, template, session.now.day);
        Some(self.matrix.get(session.basis()?, of))
    }

    fn here<'m>(&self, matrix: &'m Matrix) -> Option<Here<'m>> {
        let row = matrix.rows.get(self.row)?;
        Some((row, matrix.columns.get(self.column)?, row.cells.get(self.column)?))
    }

    /// Keeps the cursor in the matrix, on a cell where somebody stands when the row has one.
    fn settle(&mut self, session: &Session) {
        let Some(matrix) = self.matrix(session) else { return };
        self.row = self.row.min(matrix.rows.len().saturating_sub(1));
        self.column = self.column.min(matrix.columns.len().saturating_sub(1));
        self.column = matrix.rows.get(self.row).map_or(self.column, |row| settled(row, self.column));
        let shown = usize::from(columns_shown(session.body().width)).max(1);
        self.left = self.left.clamp((self.column + 1).saturating_sub(shown), self.column);
        self.details = self.here(&matrix).map_or_else(Vec::new, |here| details(session, here));
    }

    fn go(&mut self, action: Action, session: &Session) -> bool {
        let Some(matrix) = self.matrix(session) else { return false };
        let last = matrix.rows.len().saturating_sub(1);
        let page = usize::from(session.body().height / 3).max(1);
        let here = matrix.rows.get(self.row);
        match action {
            Action::Up => self.row = self.row.saturating_sub(1),
            Action::Down => self.row = (self.row + 1).min(last),
            Action::PageUp => self.row = self.row.saturating_sub(page),
            Action::PageDown => self.row = (self.row + page).min(last),
            Action::First => self.row = 0,
            Action::Last => self.row = last,
            Action::Left => {
                let mut before = here.into_iter().flat_map(peopled).rev();
                self.column = before.find(|at| *at < self.column).unwrap_or(self.column);
            }
            Action::Right => {
                let mut after = here.into_iter().flat_map(peopled);
                self.column = after.find(|at| *at > self.column).unwrap_or(self.column);
            }
            Action::NextWaiting => self.next_waiting(&matrix),
            _ => return false,
        }
        self.settle(session);
        true
    }

    /// Goes to the next cell in reading order whose answer is awaited, around the end when there is none after this.
    fn next_waiting(&mut self, matrix: &Matrix) {
        let waits = |cell: &Cell| match cell {
            Cell::Asked { .. } => true,
            Cell::Considered { recorded, .. } => !recorded.is_final(),
            Cell::Share { done, total } => done < total,
            Cell::Nobody | Cell::Planned(_) => false,
        };
        let of_row = |(at, row): (usize, &Row)| {
            let waiting = row.cells.iter().enumerate().filter(|(_, cell)| waits(cell));
            waiting.map(|(column, _)| (at, column)).collect::<Vec<_>>()
        };
        let all: Vec<(usize, usize)> = matrix.rows.iter().enumerate().flat_map(of_row).collect();
        let next = all.iter().find(|place| **place > (self.row, self.column)).or_else(|| all.first());
        if let Some((row, column)) = next {
            (self.row, self.column) = (*row, *column);
        }
    }
}

/// Lists the columns of a row in which somebody stands.
fn peopled(row: &Row) -> impl DoubleEndedIterator<Item = usize> {
    row.cells.iter().enumerate().filter(|(_, cell)| cell.is_for_somebody()).map(|(at, _)| at)
}

fn nearest(row: &Row, column: usize) -> Option<usize> {
    peopled(row).min_by_key(|at| at.abs_diff(column))
}

const fn left_width(width: u16) -> u16 {
    let part = width * 3 / 10;
    if part < MILESTONES { part } else { MILESTONES }
}

const fn columns_shown(width: u16) -> u16 {
    (width - left_width(width)) / COLUMN
}

impl Part for Process {
    fn place(&self) -> Place {
        Place::Process
    }

    fn title(&self, session: &Session) -> String {
        session.locale.term("place-process")
    }

    fn aside(&self, session: &Session) -> String {
        session.plan.as_ref().map_or_else(String::new, |plan| super::plan::version(session, plan))
    }

    fn refuse(&self, action: Action, session: &Session) -> Option<Message> {
        refusal::of(self, action, session)
    }

    fn act(&mut self, action: Action, session: &Session) -> Vec<Move> {
        if self.go(action, session) {
            return Vec::new();
        }
        let Some(matrix) = self.matrix(session) else { return Vec::new() };
        let Some((row, column, _)) = self.here(&matrix) else {
            let lone = matrix.rows.get(self.row).filter(|_| action == Action::Open);
            return lone.map(|row| cells::record(row, session)).unwrap_or_default();
        };
        let Some(plan) = &session.plan else { return Vec::new() };
        let who = row.waiting(plan, column).first().map(|who| (*who).clone());
        match (action, row.step.as_deref()) {
            (Action::Open, _) => self.here(&matrix).map(|here| cells::open(here, session)).unwrap_or_default(),
            (Action::Record, Some(step)) => {
                let who =
                    self.here(&matrix).and_then(|(row, column, cell)| cells::record_of(row, column, cell, session));
                vec![Move::go(Recording::new(session, step, who.as_ref()))]
            }
            (Action::CallJointly, Some(step)) => {
                let marked = column.considerer().or(who);
                let asked = call::several(session, step, cells::callable(row, session), marked.as_ref());
                asked.map(Move::Over).into_iter().collect()
            }
            (Action::OpenStep, _) => vec![Move::Over(step::open(session, &row.milestone))],
            (Action::CloseStep, Some(step)) => vec![Move::Over(step::close(session, step))],
            (Action::Reconcile, Some(step)) => {
                let found = conflict::open(plan).into_iter().find(|conflict| conflict.step.milestone == step.milestone);
                found.map(|conflict| Move::Over(Reconcile::ask(session, &conflict))).into_iter().collect()
            }
            (Action::ChangeRecipients, Some(step)) => vec![Move::Over(recipients::change(session, step))],
            (Action::Responses, Some(step)) => cells::responses(session, step),
            (Action::SkipStep, _) => vec![Move::Over(step::skip(session, &row.milestone))],
            (Action::SendOut, Some(step)) => sending::send(session, step, None).map(Move::Over).into_iter().collect(),
            (Action::GoRecipients, Some(step)) => {
                vec![Move::go(Recipients::of(step.id.clone()).on(column.considerer().or(who)))]
            }
            (Action::ShowText, Some(step)) => vec![Move::Do(Effect::LockedText(plan.id.clone(), step.version.clone()))],
            _ => Vec::new(),
        }
    }

    fn received(&mut self, reply: Reply, session: &Session) -> Vec<Move> {
        match reply {
            Reply::LockedText(version, text) => vec![Move::over(Exact::new(session, &version, &text))],
            _ => Vec::new(),
        }
    }

    fn refresh(&mut self, session: &Session) -> Vec<Move> {
        self.settle(session);
        Vec::new()
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let Some(matrix) = self.matrix(session).filter(|matrix| !matrix.rows.is_empty()) else {
            canvas.put_wrapped(area, 1, 0, &session.locale.term("process-none"), Role::Muted);
            return;
        };
        let wanted = if area.height >= TALL { 6 } else { 3 };
        let (table, below) = layout::below(area, wanted);
        canvas.rule(below, 0);
        let (_, below) = layout::above(below, 1);
        let mut y = 0;
        for detail in &self.details {
            if y < below.height {
                let sign = detail.glyph.map_or("", |glyph| canvas.glyph(glyph));
                let taken = canvas.put(below, 1, y, sign, detail.role);
                let start = if taken > 0 { taken + 2 } else { 1 };
                y += canvas.put_wrapped(below, start, y, &detail.text, detail.role);
            }
        }
        self.view_table(session, &matrix, table, canvas);
    }
}

impl Process {
    /// Says what a click on a cell means: the arrows that lead there.
    fn way(&self, matrix: &Matrix, row: usize, column: usize) -> Target {
        let passed =
            matrix.rows.iter().enumerate().filter(|(at, _)| (self.row.min(row)..=self.row.max(row)).contains(at));
        let mut passed: Vec<&Row> = passed.map(|(_, row)| row).collect();
        if row < self.row {
            passed.reverse();
        }
        let arrived = passed.iter().fold(self.column, |column, row| settled(row, column));
        let between = arrived.min(column)..=arrived.max(column);
        let cells =
            passed.last().map_or(0, |row| peopled(row).filter(|at| *at != arrived && between.contains(at)).count());
        let right = i32::try_from(cells).unwrap_or(0) * apart(arrived, column).signum();
        Target::Fall { down: apart(self.row, row), right }
    }

    fn view_table(&self, session: &Session, matrix: &Matrix, area: Rect, canvas: &mut Canvas<'_>) {
        let left = if matrix.columns.is_empty() { area.width } else { left_width(area.width) };
        if matrix.columns.is_empty() {
            canvas.put(area, 1, 0, &session.locale.term("process-no-recipients"), Role::Muted);
        }
        let shown = usize::from(columns_shown(area.width));
        let visible = || matrix.columns.iter().enumerate().skip(self.left).take(shown);
        let at = |column: usize| left + u16::try_from(column - self.left).unwrap_or(0) * COLUMN;
        for (column, who) in visible() {
            let name = match who.considerer() {
                Some(body) => session.short_of(&body),
                None => session.locale.term("process-parties"),
            };
            let role = if column == self.column { Role::Accent } else { Role::Muted };
            canvas.put(narrow(area, at(column)), 0, 0, &name, role);
        }
        if self.left > 0 {
            canvas.put(area, left.saturating_sub(2), 0, canvas.glyph(Glyph::Before), Role::Muted);
        }
        if self.left + shown < matrix.columns.len() {
            canvas.put_right(area, 0, canvas.glyph(Glyph::Step), Role::Muted);
        }
        let (_, list) = layout::above(area, 1);
        // Of the matrix one cell is told: the one with the cursor.
        canvas.hush(list);
        let tall = session.body().height >= TALL;
        let heights: Vec<u16> = matrix.rows.iter().map(|row| if tall && row.step.is_some() { 2 } else { 1 }).collect();
        let mut y = 0;
        for (index, row) in matrix.rows.iter().enumerate().skip(top(&heights, self.row, list.height)) {
            let height = heights.get(index).copied().unwrap_or(1);
            if y + height > list.height {
                break;
            }
            let marker = if index == self.row { canvas.glyph(Glyph::Marker) } else { " " };
            let role = if index == self.row { Role::Accent } else { Role::Text };
            let head = format!("{marker}{:<3} {}", row.milestone.key, name_of(session, row));
            canvas.put(Rect { width: left.saturating_sub(1), ..list }, 0, y, &head, role);
            let whole = Rect { y: list.y + y, height, ..list };
            canvas.target(whole, Target::Fall { down: apart(self.row, index), right: 0 });
            for (column, _) in visible() {
                let Some(cell) = row.cells.get(column) else { continue };
                let place = narrow(list, at(column));
                if canvas.is_surveyed() {
                    canvas.target(Rect { y: list.y + y, height, ..place }, self.way(matrix, index, column));
                }
                let here = (index, column) == (self.row, self.column);
                if here {
                    canvas
                        .facts([(row.milestone.key.clone(), name_of(session, row)), told_of(session, matrix, column)]);
                    canvas.places(&[(index, matrix.rows.len()), (column, matrix.columns.len())]);
                }
                view_cell(session, row, cell, (place, y, height), here, canvas);
            }
            y += height;
        }
    }
}

/// Returns the cell where one stands in a row: the nearest one for somebody, where there is one.
fn settled(row: &Row, column: usize) -> usize {
    let stands = row.cells.get(column).is_some_and(Cell::is_for_somebody);
    if stands { column } else { nearest(row, column).unwrap_or(column) }
}

/// Says whose column it is.
fn told_of(session: &Session, matrix: &Matrix, column: usize) -> (String, String) {
    let who = matrix.columns.get(column).map(|who| match who.considerer() {
        Some(body) => session.short_of(&body),
        None => session.locale.term("process-parties"),
    });
    (String::new(), who.unwrap_or_default())
}

/// Returns the first row that is shown, so that the selected one is.
fn top(heights: &[u16], selected: usize, height: u16) -> usize {
    let mut taken = 0;
    let upwards = heights.iter().enumerate().take(selected + 1).rev();
    let fits = upwards.take_while(|(_, rows)| {
        taken += **rows;
        taken <= height
    });
    fits.last().map_or(selected, |(at, _)| at)
}

fn narrow(area: Rect, x: u16) -> Rect {
    let x = x.min(area.width);
    Rect { x: area.x + x, width: (area.width - x).min(COLUMN - 1), ..area }
}

/// Says what is asked in a milestone: its act with its title, as far as they are known.
fn name_of(session: &Session, row: &Row) -> String {
    match (row.milestone.act, row.milestone.title.as_str()) {
        (Some(act), "") => session.locale.term(act.term()),
        (_, title) => text::one_line(title),
    }
}

/// Draws a cell: what is known of it in one row, the version below where there is room.
fn view_cell(
    session: &Session,
    row: &Row,
    cell: &Cell,
    (place, y, height): (Rect, u16, u16),
    here: bool,
    canvas: &mut Canvas<'_>,
) {
    let (sign, role) = glyph_of(cell);
    let undated = || session.locale.term("process-undated");
    let first: Cow<'_, str> = match cell {
        Cell::Nobody => return,
        Cell::Planned(_) if row.skip.is_some() => canvas.glyph(Glyph::Undecided).into(),
        Cell::Planned(Some(when)) => when.words.as_str().into(),
        Cell::Asked { called: Some(day), .. } => session.locale.narrow_date(*day).into(),
        Cell::Asked { planned: Some(when), .. } => when.words.as_str().into(),
        Cell::Planned(None) | Cell::Asked { .. } => undated().into(),
        Cell::Considered { recorded, .. } => session.locale.narrow_date(recorded.consideration.held).into(),
        Cell::Share { done, total } => share(session, *done, *total).into(),
    };
    let sign = match cell {
        Cell::Planned(_) => "",
        _ => canvas.glyph(sign),
    };
    let role = if here { Role::Selected } else { role };
    canvas.put_parts(place, 0, y, [(sign, role), (&first, role)]);
    if here {
        canvas.set_cursor(place, 0, y);
    }
    if height > 1 {
        let dot = canvas.glyph(Glyph::Dot);
        let second = match cell {
            Cell::Considered { recorded, remarks: 0 } => format!("v{}", recorded.consideration.version),
            Cell::Considered { recorded, remarks } => format!("v{} {dot}{remarks}m", recorded.consideration.version),
            Cell::Asked { .. } => session.locale.term("process-waiting"),
            _ => String::new(),
        };
        canvas.put(place, 0, y + 1, &second, Role::Muted);
    }
}

/// Says how many of how many.
fn share(session: &Session, done: usize, total: usize) -> String {
    session.say(&Message::new("process-share").with("done", done).with("total", total))
}
