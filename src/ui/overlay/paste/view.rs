//! Draws the preview.

use ratatui::layout::Rect;

use super::{Preview, Shown};
use crate::document::import::plan::told::Told;
use crate::document::import::plan::{Fate, Meaning, Sureness};
use crate::domain::message::Message;
use crate::ui::canvas::Canvas;
use crate::ui::glyph::Glyph;
use crate::ui::layout;
use crate::ui::session::Session;
use crate::ui::text::one_line;
use crate::ui::theme::Role;

/// Rows above the list: the name, the counts, the column, a rule.
const ABOVE: u16 = 5;
/// Rows below it: a rule, what is wrong.
const BELOW: u16 = 4;

pub(super) fn draw(preview: &Preview, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
    canvas.clear(area);
    let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let (head, rest) = layout::above(area, ABOVE.min(area.height / 2));
    let (list, foot) = layout::below(rest, BELOW.min(area.height / 3));
    canvas.put(head, 0, 0, &preview.name, Role::Heading);
    canvas.put(head, 0, 1, &session.say(&counts(preview)), Role::Text);
    let cleaned = preview.material.cleaned.gone.notice().map(|notice| session.say(&notice));
    canvas.put(head, 0, 2, &cleaned.unwrap_or_default(), Role::Muted);
    canvas.put(head, 0, 3, &column(preview, session), Role::Accent);
    canvas.rule(head, 4);
    rows(preview, session, list, canvas);
    canvas.rule(foot, 0);
    let all = preview.rows();
    let chosen = || all.get(preview.scroll.at(all.len())).map(|row| detail(preview, session, row));
    let complaint = preview.complaint.as_ref().map(|what| (session.say(what), Role::Problem));
    if let Some((said, role)) = complaint.or_else(chosen) {
        canvas.put_wrapped(foot, 0, 1, &said, role);
    }
}

fn counts(preview: &Preview) -> Message {
    let [added, changed, same] = preview.placing.counts();
    let problems =
        preview.placing.tables.iter().flat_map(|table| &table.rows).map(|row| row.problems.len()).sum::<usize>();
    Message::new("paste-counts")
        .with("added", added)
        .with("changed", changed)
        .with("same", same)
        .with("left", preview.placing.left.len().saturating_sub(problems) + preview.placing.faults.len())
        .with("problems", problems)
}

/// Says what the chosen column means.
fn column(preview: &Preview, session: &Session) -> String {
    let Some(table) = preview.placing.tables.first() else { return String::new() };
    let Some(column) = table.columns.get(preview.column) else { return String::new() };
    let lang = session.plan_lang();
    let label = |id: &str| {
        let field = session.template().and_then(|template| template.register(&table.id)?.field(id));
        field.map(|field| field.label.get(lang).to_owned()).unwrap_or_default()
    };
    let meaning = match &column.meaning {
        Some(Meaning::Key) => session.locale.term("import-meaning-key"),
        Some(Meaning::Parent) => session.locale.term("import-meaning-parent"),
        Some(Meaning::Field(id)) => label(id),
        Some(Meaning::Dates(id)) => session.say(&Message::new("import-meaning-dates").with("field", label(id))),
        Some(Meaning::Nothing) | None => session.locale.term("import-meaning-nothing"),
    };
    let id = if column.fit == Sureness::Guess { "import-column-guess" } else { "import-column" };
    let said = session.say(&Message::new(id).with("heading", &column.heading).with("meaning", meaning));
    let place = Message::new("paste-column").with("at", preview.column + 1).with("of", table.columns.len());
    format!("{} {said}", session.say(&place))
}

fn rows(preview: &Preview, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
    let rows = preview.rows();
    let selected = preview.scroll.at(rows.len());
    let window = canvas.list(&preview.scroll, rows.len(), area);
    for (y, (at, row)) in (0..).zip(rows.iter().enumerate().skip(window.start).take(window.len())) {
        let fate = match row.fate() {
            Some(Fate::Added) => "import-fate-added",
            Some(Fate::Changed(_)) => "import-fate-changed",
            Some(Fate::Same) => "import-fate-same",
            None => "paste-left",
        };
        let has_problem = matches!(row, Shown::Record(record) if !record.problems.is_empty());
        let role = match (at == selected, has_problem, row.fate()) {
            (true, ..) => Role::Selected,
            (_, true, _) => Role::Problem,
            (_, _, None) => Role::Muted,
            _ => Role::Text,
        };
        let marker = if at == selected { canvas.glyph(Glyph::Marker) } else { " " };
        let flag = if has_problem { canvas.glyph(Glyph::Flag) } else { " " };
        let words = words(session, row);
        let fate = session.locale.term(fate);
        canvas.put_parts(
            area,
            0,
            y,
            [(marker, role), (" ", role), (flag, role), (" ", role), (&fate, role), ("  ", role), (&words, role)],
        );
        canvas.choice(area, (0, y), at, selected);
    }
}

fn words(session: &Session, row: &Shown<'_>) -> String {
    match row {
        Shown::Chapter(chapter) => one_line(&chapter.heading),
        Shown::Record(record) => {
            let key = record.key.as_deref().map(|key| format!("{key} ")).unwrap_or_default();
            format!("{}{key}{}", "  ".repeat(record.depth), one_line(&record.title))
        }
        Shown::Without(finding) => one_line(&session.say(&finding.message())),
    }
}

/// Says what is wrong with a row, else what changes in it, or what is not placed.
fn detail(preview: &Preview, session: &Session, row: &Shown<'_>) -> (String, Role) {
    match row {
        Shown::Record(record) if !record.problems.is_empty() => {
            let problems = record.problems.iter().map(|problem| session.say(&problem.message()));
            (problems.collect::<Vec<_>>().join(" "), Role::Problem)
        }
        Shown::Record(record) => {
            let mut tables = preview.placing.tables.iter();
            let table = tables.find(|table| table.rows.iter().any(|row| row.node == record.node));
            (changes(session, table.map(|table| table.id.as_str()), &record.fate), Role::Text)
        }
        Shown::Chapter(chapter) => (changes(session, None, &chapter.fate), Role::Text),
        Shown::Without(finding) => (session.say(&finding.message()), Role::Problem),
    }
}

/// Says what stands in the fields that change, and what will.
fn changes(session: &Session, register: Option<&str>, fate: &Fate) -> String {
    let (Fate::Changed(changes), Some(target)) = (fate, super::target(session)) else { return String::new() };
    let told = changes.iter().map(|change| Told::of(change, register, target, &session.locale).message());
    told.map(|message| session.say(&message)).collect::<Vec<_>>().join("; ")
}
