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
use super::pointer::Target;
use super::text;
use super::theme::{Role, Theme};
use crate::domain::message::Message;
use crate::locale::Locale;

/// The program's name, which stands first in the header.
pub(super) const NAME: &str = "vedtak";

/// From this width on the way back always stands among the keys.
const ROOMY: u16 = 60;

/// Draws a frame. Returns where the hardware cursor stands.
pub fn view(model: &Model, theme: &Theme, buffer: &mut Buffer) -> Option<Position> {
    let mut canvas = Canvas::new(buffer, theme, model.session.ascii());
    draw(model, &mut canvas);
    canvas.cursor()
}

/// Finds what a click means, and where: draws a frame that nobody sees.
pub(super) fn targets(model: &Model) -> Vec<(Rect, Target)> {
    let session = &model.session;
    let mut buffer = Buffer::empty(Rect::new(0, 0, session.size.width, session.size.height));
    let mut canvas = Canvas::surveyed(&mut buffer, &session.theme, session.ascii());
    draw(model, &mut canvas);
    canvas.into_targets()
}

fn draw(model: &Model, canvas: &mut Canvas<'_>) {
    canvas.paint_ground();
    let whole = canvas.area();
    let size = whole.as_size();
    if layout::is_too_small(size) {
        return too_small(&model.session.locale, canvas);
    }
    let areas = Areas::of(size);
    header(model, &areas, canvas);
    for y in areas.rules.into_iter().flatten() {
        canvas.rule(whole, y);
    }
    model.top().view(&model.session, areas.body, canvas);
    let filter = model.top().filter();
    if let Some(filter) = filter {
        let y = areas.rules.first().copied().flatten().unwrap_or(areas.header.y);
        filter.view(Rect { y, ..areas.header }, canvas);
    }
    let keys = present(model, &areas, canvas);
    if model.overlays.is_empty() {
        if filter.is_some_and(Filter::is_written) {
            canvas.put_keys(keys, 1, 0, &model.session.locale.term("filter-keys"), Role::Key);
        } else {
            footer(model, keys, canvas);
        }
    }
    for overlay in &model.overlays {
        canvas.cover();
        overlay.view(&model.session, areas.body, canvas);
    }
    if let Some(overlay) = model.overlays.last() {
        let words = overlay.keys().map(|id| model.session.locale.term(id)).unwrap_or_default();
        canvas.put_keys(keys, 1, 0, &words, Role::Key);
    }
    toast(model, &areas, canvas);
}

/// Says which size is needed.
pub(super) fn too_small(locale: &Locale, canvas: &mut Canvas<'_>) {
    let needed = Message::new("too-small")
        .with("width", layout::NARROWEST.to_string())
        .with("height", layout::LOWEST.to_string());
    let area = canvas.area();
    let lines = text::wrap(&locale.say(&needed), usize::from(area.width));
    for (y, (at, line)) in (0..area.height).zip(lines.iter().enumerate()) {
        // What has no row of its own stands behind the last one, where it is cut.
        let rest = lines.get(at..).filter(|_| y + 1 == area.height).map(|rest| rest.join(" "));
        canvas.put(area, 0, y, rest.as_ref().unwrap_or(line), Role::Text);
    }
}

fn header(model: &Model, areas: &Areas, canvas: &mut Canvas<'_>) {
    let session = &model.session;
    let aside = format!("{} ", model.top().aside(session));
    let taken = canvas.put_right(areas.header, 0, &aside, Role::Muted);
    let row = Rect { width: areas.header.width.saturating_sub(taken + 1), ..areas.header };
    if model.above.is_empty() {
        let name = session.workspace.head.name.as_str();
        let title = model.top().title(session);
        // Before there is a workspace the screen has a name and nothing else.
        let place = if name.is_empty() { &title } else { name };
        let dot = format!(" {} ", canvas.glyph(Glyph::Dot));
        canvas.put_parts(row, 1, 0, [(NAME, Role::Header), (&dot, Role::Muted), (place, Role::Text)]);
        return;
    }
    let room = usize::from(row.width).saturating_sub(1);
    let mut x = 1;
    for (up, title, role) in path(model, room, canvas.glyph(Glyph::Cut)) {
        if x > 1 {
            x = canvas.put_parts(
                row,
                x,
                0,
                [(" ", Role::Muted), (canvas.glyph(Glyph::Step), Role::Muted), (" ", Role::Muted)],
            );
        }
        let from = x;
        x = canvas.put_parts(row, x, 0, [(title.as_str(), role)]);
        let place = Rect { x: row.x + from, width: x.saturating_sub(from), height: 1, ..row };
        up.into_iter().for_each(|up| canvas.target(place, Target::Up(up)));
    }
}

/// Lists the way to the visible screen, in at most so many columns: each part with how many screens it is back.
///
/// Where the room is short the middle goes first: where one is, and the way home, are cut last.
fn path(model: &Model, room: usize, cut: &str) -> Vec<(Option<usize>, String, Role)> {
    let mut parts: Vec<(Option<usize>, String, Role)> = vec![(Some(model.above.len()), NAME.to_owned(), Role::Header)];
    for (below, screen) in model.above.iter().enumerate() {
        let up = model.above.len() - below - 1;
        let role = if up == 0 { Role::Heading } else { Role::Text };
        parts.push((Some(up).filter(|up| *up > 0), screen.part().title(&model.session), role));
    }
    let needed = |parts: &[(_, String, _)]| parts.iter().map(|(_, title, _)| text::width(title) + 3).sum::<usize>();
    let mut is_cut = false;
    while needed(&parts) > room + 3 && parts.len() > 2 + usize::from(is_cut) {
        let middle = 1 + usize::from(is_cut);
        parts.remove(middle);
        if !is_cut && parts.len() > 2 {
            parts.insert(1, (None, cut.to_owned(), Role::Muted));
            is_cut = true;
        }
    }
    parts
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
    let mut rows: Vec<_> = action::at(place).filter(|row| row.footer || row.action == action::Action::Back).collect();
    rows.retain(|row| row.action == action::Action::Help || model.refuse(row.action).is_none());
    let labels: Vec<(String, String)> =
        rows.iter().map(|row| (model.session.keymap.cap(row, place), locale.term(row.label))).collect();
    let wide = |(cap, label): &(String, String)| text::width(cap) + text::width(label) + 4;
    // What helps and what leads back have their room before anything else; in a narrow terminal help alone.
    let is_kept = |action: action::Action| match action {
        action::Action::Help => true,
        action::Action::Back => area.width >= ROOMY && !place.is_written(),
        _ => false,
    };
    let kept: Vec<bool> = rows.iter().map(|row| is_kept(row.action)).collect();
    let taken: usize = labels.iter().zip(&kept).filter(|(_, kept)| **kept).map(|(label, _)| wide(label)).sum();
    let mut room = usize::from(area.width).saturating_sub(taken);
    let mut x = 1;
    for (index, (label, kept)) in labels.iter().zip(&kept).enumerate() {
        if !kept {
            if wide(label) > room {
                continue;
            }
            room -= wide(label);
        }
        let (cap, word) = label;
        let from = x;
        x = canvas.put_parts(area, x, 0, [(cap.as_str(), Role::Key), (" ", Role::Footer), (word, Role::Footer)]);
        if let Some(row) = rows.get(index) {
            let place = Rect { x: area.x + from, width: x.saturating_sub(from), ..area };
            canvas.target(place, Target::Act(row.action));
        }
        x += 3;
    }
}

/// Says that something takes long. Nothing moves: a word is enough for whoever waits, and for whoever listens.
fn progress(model: &Model, areas: &Areas, canvas: &mut Canvas<'_>) {
    if !model.is_slow {
        return;
    }
    canvas.clear(areas.toast);
    let word = if model.submitted > 0 { "progress-saving" } else { "progress-working" };
    let sign = canvas.glyph(Glyph::Waiting);
    let word = model.session.locale.term(word);
    canvas.put_parts(areas.toast, 1, 0, [(sign, Role::Waiting), (" ", Role::Waiting), (&word, Role::Waiting)]);
}

fn toast(model: &Model, areas: &Areas, canvas: &mut Canvas<'_>) {
    let Some((toast, more)) = model.toasts.shown() else { return progress(model, areas, canvas) };
    canvas.clear(areas.toast);
    canvas.target(areas.toast, Target::Act(action::Action::Messages));
    let (glyph, role) = if toast.is_problem { (Glyph::Flag, Role::Problem) } else { (Glyph::Done, Role::Done) };
    let more = match more {
        0 => String::new(),
        more => format!("{} ", model.session.say(&Message::new("toast-more").with("count", more))),
    };
    let taken = canvas.put_right(areas.toast, 0, &more, Role::Muted);
    let row = Rect { width: areas.toast.width.saturating_sub(taken), ..areas.toast };
    let glyph = canvas.glyph(glyph);
    canvas.put_parts(row, 1, 0, [(glyph, role), (" ", role), (&text::one_line(&toast.text), role)]);
}
