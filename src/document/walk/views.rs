//! What the views of a register show, as tables that carry all the meaning: below the register's own table, in reading
//! copies alone. Drawings say the same once more, for who has them drawn.

mod columns;
mod drawing;
mod matrix;
mod quadrant;
mod series;
mod timeline;

use super::confidential::Confidential;
use crate::document::part::{Cell, Line, Part, Row, Table};
use crate::document::shown::Shown;
use crate::domain::picture::{Chosen, Picture, Scene, View};
use crate::domain::plan::Node;
use crate::domain::template::view::Tone;
use crate::domain::template::{Field, Register};
use crate::domain::value::Value;
use crate::locale::Locale;

/// Stands where nothing is said.
const NOTHING: &str = "–";

/// What a view is laid out with.
struct Sheet<'s, 'p> {
    shown: &'s Shown<'p>,
    register: &'p Register,
    /// The level of headings within a view.
    level: u8,
    /// What the view is called.
    title: String,
    /// Whether what is kept from the public is shown.
    shows_all: bool,
}

/// Lays out the views of a register below a heading of a level; nothing when it has no records to show.
pub fn parts<'p>(shown: &Shown<'p>, register: &'p Register, confidential: &Confidential<'_>, level: u8) -> Vec<Part> {
    let Some(template) = shown.template() else { return Vec::new() };
    let shows_all = matches!(confidential, Confidential::Show);
    let scene = Scene::new(shown.plan, template, register, shown.day);
    let scene = scene.only(|node| shows_all || !shown.plan.is_closed(&node.id));
    if scene.records.is_empty() {
        return Vec::new();
    }
    let mut out = Vec::new();
    for view in View::all(register) {
        let title = title(register, view, &shown.locale);
        let sheet = Sheet { shown, register, level: level + 1, title, shows_all };
        let laid = match view.picture(&scene) {
            Picture::Matrix(matrix) => sheet.matrix(&matrix),
            Picture::Quadrant(quadrant) => sheet.quadrant(&quadrant),
            Picture::Timeline(timeline) => sheet.timeline(&timeline),
            Picture::Columns(columns) => sheet.columns(&columns),
            Picture::Series(series) => sheet.series(&series),
        };
        if !laid.is_empty() {
            out.push(Part::heading(level, &sheet.title));
            out.extend(laid);
        }
    }
    out
}

/// Returns what a view is called: its own title, else that of its register with the kind of view.
pub fn title(register: &Register, view: View<'_>, locale: &Locale) -> String {
    let own = view.title().get(locale.lang());
    if own.is_empty() {
        format!("{}: {}", register.title.get(locale.lang()), locale.in_sentence(&locale.term(view.term())))
    } else {
        own.to_owned()
    }
}

impl<'p> Sheet<'_, 'p> {
    fn term(&self, id: &str) -> String {
        self.shown.locale.term(id)
    }

    /// Returns the word of a field of the register, or of a text of ours when it has none.
    fn label(&self, field: Option<&Field>, otherwise: &str) -> String {
        let label = field.map(|field| field.label.get(self.shown.locale.lang()));
        label.filter(|label| !label.is_empty()).map_or_else(|| self.term(otherwise), ToOwned::to_owned)
    }

    /// Names a record: its key, and what the field that names it says.
    fn name(&self, node: &Node, label: Option<&Field>) -> String {
        let key = self.register.keyed.then(|| node.key.clone());
        let field = label.or_else(|| self.register.fields.iter().find(|field| is_text(field, node)));
        let said = field.map(|field| self.shown.lines(field, node.field(&field.id)));
        let said: Vec<String> = said.into_iter().flatten().map(crate::document::shown::Words::into_text).collect();
        let title = if said.is_empty() { self.shown.title(node) } else { said.join(" ") };
        let title = Some(title).filter(|title| Some(title) != key.as_ref());
        key.into_iter().chain(title).collect::<Vec<_>>().join(" ")
    }

    /// Says an option with the mark that stands for it.
    fn option(&self, option: Chosen<'_>) -> String {
        let label = option.label(self.shown.locale.lang());
        let mark = option.mark();
        // Many labels begin with their mark: *4 high*.
        if label.starts_with(mark) { label.to_owned() } else { format!("{mark} – {label}") }
    }

    fn table(&self, caption: impl Into<String>, headings: Vec<String>) -> Table {
        Table::new(caption, headings)
    }
}

/// Tells whether somebody wrote words in a field of a record.
fn is_text(field: &Field, node: &Node) -> bool {
    matches!(node.field(&field.id).value(), Some(Value::Line(_) | Value::Prose(_)))
}

/// Makes a row of cells.
fn row(cells: impl IntoIterator<Item = Cell>) -> Row {
    Row { depth: 0, cells: cells.into_iter().collect() }
}

/// Makes a cell of lines; a dash when there are none.
fn cell(lines: impl IntoIterator<Item = String>) -> Cell {
    let mut lines: Vec<Line> = lines.into_iter().map(Line::words).collect();
    if lines.is_empty() {
        lines.push(Line::words(NOTHING));
    }
    lines.into()
}

/// Makes a cell of a list; a dash when there is nothing in it.
fn listed(lines: impl IntoIterator<Item = String>) -> Cell {
    let lines: Vec<Line> = lines.into_iter().map(|line| Line { bullets: 1, ..Line::words(line) }).collect();
    if lines.is_empty() { cell([]) } else { lines.into() }
}

/// Makes a cell whose words have a tone.
fn toned(lines: impl IntoIterator<Item = String>, tone: Tone) -> Cell {
    Cell { tone: Some(tone), ..cell(lines) }
}
