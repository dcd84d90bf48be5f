//! The screens as lines, for whoever hears them or feels them under the fingers (DESIGN 9, last sentence).
//!
//! No screen is written twice: a view draws on a canvas that is listened to, in a frame of a size of its own, and what
//! was drawn is said. The title first, then what stands before the list or the form, then what has the cursor with its
//! place in words, then what stands behind. [`teller::Teller`] says of it what is new.

pub mod asking;
pub(super) mod said;
pub mod teller;
pub mod telling;

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};

use super::canvas::Canvas;
use super::company;
use super::model::Model;
use super::spoken::{Row, Spoken};
use super::theme::Theme;
use crate::domain::message::Message;
use crate::locale::Locale;

/// The frame that screens are drawn in: whatever terminal there is, columns have room and pages are as long.
pub const SIZE: Size = Size { width: 120, height: 40 };
/// As many rows as are drawn, so that whatever stands below is heard too.
const ROWS: u16 = 400;

/// What there is to say of a moment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    /// Where one is: the path of the screen, then the title of what is laid over it.
    pub title: String,
    /// As what one sits here, and how the screen stands.
    pub aside: String,
    /// The heading of what is laid over the screen; nothing without.
    pub over: Option<String>,
    /// What stands before the list or the form.
    pub before: Vec<String>,
    /// What stands in the list above the first that can be chosen, when that one is.
    pub heading: Vec<String>,
    /// What has the cursor.
    pub focus: Option<Focus>,
    /// What stands behind.
    pub after: Vec<String>,
    /// Everything, line by line.
    pub all: Vec<String>,
    /// Which keys there are, when what is laid over the screen has keys of its own.
    pub keys: String,
    /// Who else is here.
    pub company: String,
}

impl Page {
    /// Takes it for what is laid over something, which has a title, with keys of its own: the id of what says them.
    #[must_use]
    pub fn over(self, title: String, keys: Option<&str>, locale: &Locale) -> Self {
        let over = Some(self.all.first().cloned().unwrap_or_default());
        let keys = keys.map(|id| said::clean(&locale.term(id), locale)).unwrap_or_default();
        Self { title, over, keys, ..self }
    }
}

/// What has the cursor.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Focus {
    /// What it says; of an entry its label.
    pub words: String,
    /// Which of how many, in words.
    pub place: String,
    /// What is typed to narrow the list.
    pub typed: Option<String>,
    /// What is written in.
    pub field: Option<Field>,
}

/// What is written in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Field {
    /// What to write, and what is wrong with it.
    pub hints: Vec<String>,
    /// Whether one writes in it; else one chooses.
    pub is_text: bool,
    /// What is written in the line with the cursor.
    pub value: String,
    /// How many characters of it stand before the cursor.
    pub before: usize,
    /// Which line of how many, in words, where there are several.
    pub line: String,
}

/// Listens to what a model shows.
#[must_use]
pub fn listen(model: &Model) -> Page {
    let session = &model.session;
    let locale = &session.locale;
    let body = |area: Rect| Rect { y: 2, height: ROWS - 2, ..area };
    let company = company::words(model, usize::MAX).map(|words| said::clean(&words, locale)).unwrap_or_default();
    let Some(overlay) = model.overlays.last() else {
        let page = drawn(&session.theme, locale, |area, canvas| {
            model.top().view(session, body(area), canvas);
            if let Some(filter) = model.top().filter() {
                filter.view(Rect { y: 0, height: 1, ..area }, canvas);
            }
        });
        let aside = said::clean(&model.top().aside(session), locale);
        return Page { title: path(model), aside, company, ..page };
    };
    let page = drawn(&session.theme, locale, |area, canvas| overlay.view(session, body(area), canvas));
    let aside = said::clean(&model.top().aside(session), locale);
    Page { aside, company, ..page.over(path(model), overlay.keys(), locale) }
}

/// Listens to what is drawn in the frame of the lines.
#[must_use]
pub fn drawn(theme: &Theme, locale: &Locale, draw: impl FnOnce(Rect, &mut Canvas<'_>)) -> Page {
    let area = Rect::new(0, 0, SIZE.width, ROWS);
    let mut buffer = Buffer::empty(area);
    let mut canvas = Canvas::heard(&mut buffer, theme);
    draw(area, &mut canvas);
    let (spoken, cursor) = canvas.said();
    let rows = spoken.rows();
    let clean = |row: &Row| said::clean(&row.text, locale);
    let (mut before, mut after, mut here, mut all) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let passed = rows.iter().position(|row| spoken.is_here(row, cursor) || spoken.is_in_list(row));
    for (at, row) in rows.iter().enumerate() {
        let words = clean(row);
        if words.is_empty() {
            continue;
        }
        all.push(words.clone());
        if spoken.is_here(row, cursor) {
            here.push(words);
        } else if !spoken.is_in_list(row) {
            if passed.is_some_and(|passed| at > passed) { after.push(words) } else { before.push(words) }
        }
    }
    let mut heading = Vec::new();
    // What stands in a list before the first one that can be chosen belongs to it as a heading does.
    if spoken.list.is_some() && spoken.places.first().is_some_and(|(at, _)| *at == 0) {
        let first = rows.iter().take_while(|row| !spoken.is_here(row, cursor));
        heading.extend(first.filter(|row| spoken.is_in_list(row)).map(clean).filter(|words| !words.is_empty()));
    }
    let focus = focus(&spoken, &here.join(" "), cursor.is_some(), locale);
    Page { before, heading, focus, after, all, ..Page::default() }
}

/// Says where one is: the path, the visible screen last.
fn path(model: &Model) -> String {
    let session = &model.session;
    let first = std::iter::once(session.workspace.head.name.clone());
    let above: Vec<String> = model.above.iter().map(|screen| screen.part().title(session)).collect();
    let titles: Vec<String> =
        if above.is_empty() { first.chain([model.first.part().title(session)]).collect() } else { above };
    said::clean(&titles.join(", "), &session.locale)
}

/// Says what has the cursor.
fn focus(spoken: &Spoken, here: &str, has_cursor: bool, locale: &Locale) -> Option<Focus> {
    if let Some(entry) = &spoken.entry {
        let value = match &spoken.writing {
            Some(writing) => writing.line.clone(),
            None => said::clean(&spoken.within(entry.value), locale),
        };
        let before = spoken.writing.as_ref().map_or(value.chars().count(), |writing| writing.before);
        let hints = [entry.problem.as_ref().map(|why| said::problem(why, locale)), Some(entry.hint.clone())];
        let hints = hints.into_iter().flatten().map(|hint| said::clean(&hint, locale)).filter(|hint| !hint.is_empty());
        let line = lines(spoken, locale);
        let field = Field {
            hints: hints.collect(),
            is_text: spoken.writing.is_some(),
            value: said::safe(&value),
            before,
            line,
        };
        let place = place(entry.at, entry.count, locale);
        return Some(Focus { words: said::clean(&entry.label, locale), place, typed: None, field: Some(field) });
    }
    if let (Some(writing), None) = (&spoken.writing, &spoken.list) {
        let line = lines(spoken, locale);
        let value = said::safe(&writing.line);
        let field = Field { hints: Vec::new(), is_text: true, value, before: writing.before, line };
        return Some(Focus { field: Some(field), ..Focus::default() });
    }
    let facts = |(name, words): &(String, String)| {
        if name.is_empty() { words.clone() } else { format!("{name}: {words}") }
    };
    let facts = spoken.facts.iter().filter(|(_, words)| !words.trim().is_empty()).map(facts).collect::<Vec<_>>();
    let words = if facts.is_empty() { here.to_owned() } else { said::clean(&facts.join("; "), locale) };
    let places = match (spoken.places.as_slice(), spoken.list) {
        ([], Some(list)) if list.count > 0 => place(list.at, list.count, locale),
        ([(at, count)], _) if *count > 0 => place(*at, *count, locale),
        ([row, column], _) => {
            let message = Message::new("plain-grid")
                .with("row", row.0 + 1)
                .with("rows", row.1)
                .with("column", column.0 + 1)
                .with("columns", column.1);
            locale.say(&message)
        }
        _ => String::new(),
    };
    let typed = spoken.typed.as_ref().map(|typed| said::safe(typed));
    (has_cursor || spoken.list.is_some() || typed.is_some() || !words.is_empty()).then_some(Focus {
        words,
        place: places,
        typed,
        field: None,
    })
}

/// Says which of how many, from 0.
fn place(at: usize, count: usize, locale: &Locale) -> String {
    locale.say(&Message::new("plain-place").with("at", at + 1).with("count", count))
}

/// Says which line of a text the cursor is in, where it has several.
fn lines(spoken: &Spoken, locale: &Locale) -> String {
    let several = spoken.writing.as_ref().filter(|writing| writing.count > 1);
    several.map_or_else(String::new, |writing| {
        locale.say(&Message::new("plain-line").with("at", writing.at + 1).with("count", writing.count))
    })
}
