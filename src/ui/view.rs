//! Draws a model: header, screen, message, keys, overlays. No side effects.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::action;
use super::canvas::Canvas;
use super::company;
use super::filter::Filter;
use super::glyph::Glyph;
use super::layout::{self, Areas};
use super::model::Model;
use super::text;
use super::theme::{Role, Theme};
use crate::domain::message::Message;
use crate::locale::Locale;

/// The program's name, which stands first in the header.
pub(super) const NAME: &str = "vedtak";

/// Draws a frame. Returns where the hardware cursor stands.
pub fn view(model: &Model, theme: &Theme, buffer: &mut Buffer) -> Option<Position> {
    let size = buffer.area.as_size();
    let mut canvas = Canvas::new(buffer, theme, model.session.ascii());
    canvas.paint_ground();
    let whole = canvas.area();
    if layout::is_too_small(size) {
        too_small(&model.session.locale, &mut canvas);
        return None;
    }
    let areas = Areas::of(size);
    header(model, &areas, &mut canvas);
    for y in areas.rules.into_iter().flatten() {
        canvas.rule(whole, y);
    }
    model.top().view(&model.session, areas.body, &mut canvas);
    let filter = model.top().filter();
    if let Some(filter) = filter {
        let y = areas.rules.first().copied().flatten().unwrap_or(areas.header.y);
        filter.view(Rect { y, ..areas.header }, &mut canvas);
    }
    let keys = present(model, &areas, &mut canvas);
    match model.overlays.last() {
        None if filter.is_some_and(Filter::is_written) => {
            canvas.put(keys, 1, 0, &model.session.locale.term("filter-keys"), Role::Key);
        }
        None => footer(model, keys, &mut canvas),
        Some(overlay) => {
            let words = overlay.keys().map(|id| model.session.locale.term(id)).unwrap_or_default();
            canvas.put(keys, 1, 0, &words, Role::Key);
        }
    }
    for overlay in &model.overlays {
        overlay.view(&model.session, areas.body, &mut canvas);
    }
    toast(model, &areas, &mut canvas);
    canvas.cursor()
}

/// Says which size is needed.
pub(super) fn too_small(locale: &Locale, canvas: &mut Canvas<'_>) {
    let needed = Message::new("too-small")
        .with("width", layout::NARROWEST.to_string())
        .with("height", layout::LOWEST.to_string());
    canvas.put_wrapped(canvas.area(), 0, 0, &locale.say(&needed), Role::Text);
}

fn header(model: &Model, areas: &Areas, canvas: &mut Canvas<'_>) {
    let session = &model.session;
    let aside = format!("{} ", model.top().aside(session));
    let taken = canvas.put_right(areas.header, 0, &aside, Role::Muted);
    let row = Rect { width: areas.header.width.saturating_sub(taken + 1), ..areas.header };
    let place = session.workspace.head.name.as_str();
    if model.above.is_empty() {
        let dot = format!(" {} ", canvas.glyph(Glyph::Dot));
        canvas.put_parts(row, 1, 0, [(NAME, Role::Header), (&dot, Role::Muted), (place, Role::Text)]);
        return;
    }
    let step = format!(" {} ", canvas.glyph(Glyph::Step));
    let mut titles: Vec<String> = model.above.iter().map(|screen| screen.part().title(session)).collect();
    if let Some(last) = titles.pop() {
        // The last part is where one is: it is cut last.
        let room = usize::from(row.width).saturating_sub(NAME.len() + 2);
        let needed = |titles: &[String]| titles.iter().map(|title| text::width(title) + 3).sum::<usize>();
        while !titles.is_empty() && needed(&titles) + text::width(&last) + 3 > room {
            titles.remove(0);
        }
        let mut x = canvas.put_parts(row, 1, 0, [(NAME, Role::Header)]);
        for title in &titles {
            x = canvas.put_parts(row, x, 0, [(step.as_str(), Role::Muted), (title, Role::Text)]);
        }
        canvas.put_parts(row, x, 0, [(step.as_str(), Role::Muted), (&last, Role::Heading)]);
    }
}

/// Draws who else is here on the rule above the keys; without a rule, a number beside them. Returns the room for keys.
fn present(model: &Model, areas: &Areas, canvas: &mut Canvas<'_>) -> Rect {
    let on_rule = areas.toast.y != areas.footer.y;
    let row = if on_rule { areas.toast } else { areas.footer };
    let columns = if on_rule { usize::from(row.width).saturating_sub(6) } else { 0 };
    let Some(words) = company::words(model, columns) else { return areas.footer };
    let line = format!(" {} {words} ", canvas.glyph(Glyph::Full));
    let taken = canvas.put_right(row, 0, &line, Role::Accent);
    if on_rule {
        return areas.footer;
    }
    Rect { width: areas.footer.width.saturating_sub(taken), ..areas.footer }
}

/// Draws the keys of the place: as many as fit, help always.
fn footer(model: &Model, area: Rect, canvas: &mut Canvas<'_>) {
    let locale = &model.session.locale;
    let place = model.top().place();
    let mut rows: Vec<_> = action::at(place)
        .filter(|row| row.footer || (place.is_written() && row.action == action::Action::Back))
        .collect();
    rows.retain(|row| row.action == action::Action::Help || model.refuse(row.action).is_none());
    let labels: Vec<(String, String)> = rows.iter().map(|row| (row.cap(place), locale.term(row.label))).collect();
    let wide = |(cap, label): &(String, String)| text::width(cap) + text::width(label) + 4;
    let help = rows.iter().position(|row| row.action == action::Action::Help);
    let mut room = usize::from(area.width);
    room = room.saturating_sub(help.and_then(|at| labels.get(at)).map_or(0, wide));
    let mut x = 1;
    for (index, label) in labels.iter().enumerate() {
        if Some(index) != help {
            if wide(label) > room {
                continue;
            }
            room -= wide(label);
        }
        let (cap, word) = label;
        x = canvas.put_parts(area, x, 0, [(cap.as_str(), Role::Key), (" ", Role::Footer), (word, Role::Footer)]);
        x += 3;
    }
}

fn toast(model: &Model, areas: &Areas, canvas: &mut Canvas<'_>) {
    let Some((toast, more)) = model.toasts.shown() else { return };
    canvas.clear(areas.toast);
    let (glyph, role) = if toast.is_problem { (Glyph::Flag, Role::Problem) } else { (Glyph::Done, Role::Done) };
    let more = if more > 0 { format!("+{more} ! ") } else { String::new() };
    let taken = canvas.put_right(areas.toast, 0, &more, Role::Muted);
    let row = Rect { width: areas.toast.width.saturating_sub(taken), ..areas.toast };
    let glyph = canvas.glyph(glyph);
    canvas.put_parts(row, 1, 0, [(glyph, role), (" ", role), (&text::one_line(&toast.text), role)]);
}
