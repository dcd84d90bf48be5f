//! What a terminal shows of a session: the bytes that it was sent, through an emulator.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};
use vedtak::ui::glyph::Glyph;
use vedtak::ui::layout::{Areas, LOWEST, NARROWEST, is_too_small};
use vt100::Parser;

use super::driver::{Story, rows};

/// A terminal that follows a session.
pub struct Glass {
    parser: Parser,
}

impl Glass {
    /// Looks at a session that has drawn its first frame.
    pub fn of(story: &Story) -> Self {
        let mut glass = Self { parser: Parser::new(24, 80, 0) };
        glass.follow(story);
        glass
    }

    /// Takes what the terminal was sent since.
    pub fn follow(&mut self, story: &Story) {
        let size = story.session.model().session.size;
        // The emulator does not stand the smallest sizes.
        let (height, width) = (size.height.max(LOWEST), size.width.max(NARROWEST));
        if self.parser.screen().size() != (height, width) {
            self.parser.screen_mut().set_size(height, width);
        }
        let sent = std::mem::take(&mut *story.session.host.told.lock().unwrap());
        self.parser.process(&sent);
    }

    /// Says in which row the terminal shows something else than was drawn, and when the cursor is elsewhere.
    pub fn differs(&mut self, story: &Story) -> Option<String> {
        self.follow(story);
        let (buffer, cursor) = story.session.drawn();
        let screen = self.parser.screen();
        // What is heard has no frame.
        let is_plain = story.session.model().session.plain;
        if is_plain || screen.size() != (buffer.area.height, buffer.area.width) {
            return None;
        }
        let shown = screen.rows(0, buffer.area.width);
        for (y, (shown, drawn)) in shown.zip(rows(&buffer)).enumerate() {
            let drawn = unjoined(drawn.trim_end());
            if shown.trim_end() != drawn {
                return Some(format!("row {y} is «{shown}», drawn was «{drawn}»"));
            }
        }
        let at = (!screen.hide_cursor()).then(|| screen.cursor_position());
        let expected = cursor.map(|at| (at.y, at.x));
        (at != expected).then(|| format!("the cursor is at {at:?}, drawn was {expected:?}"))
    }
}

/// Returns what is seen of a row where characters are not joined, as in this emulator: of each grapheme as much as its
/// cells have room for.
fn unjoined(row: &str) -> String {
    let first = |grapheme: &str| {
        let mut room = grapheme.width();
        let mut fits = |letter: &char| {
            let wide = letter.width().unwrap_or(0);
            let fits = wide <= room;
            room = room.saturating_sub(wide);
            fits
        };
        grapheme.chars().take_while(|letter| fits(letter)).collect::<String>()
    };
    row.graphemes(true).map(first).collect()
}

/// Says which key at the foot of the screen is not named whole.
pub fn cut_key(story: &Story) -> Option<String> {
    let model = story.session.model();
    let session = &model.session;
    if session.plain || is_too_small(session.size) {
        return None;
    }
    let foot = Areas::of(session.size).footer;
    let (buffer, _) = story.session.drawn();
    let row = rows(&buffer).get(usize::from(foot.y))?.clone();
    if Areas::of(session.size).toast.y == foot.y && model.toasts.shown().is_some() {
        return None;
    }
    let twin = |text: String| match session.ascii() {
        true => text.chars().map(Glyph::twin).collect(),
        false => text,
    };
    let whole: Vec<String> = match model.overlays.last() {
        Some(overlay) => {
            let words = overlay.keys().map(|id| session.locale.term(id)).unwrap_or_default();
            chunks(&twin(words)).map(str::to_owned).collect()
        }
        None => {
            let place = model.top().place();
            let named = vedtak::ui::action::at(place)
                .map(|row| twin(format!("{} {}", session.keymap.cap(row, place), session.locale.term(row.label))));
            named.chain(chunks(&twin(session.locale.term("filter-keys"))).map(str::to_owned)).collect()
        }
    };
    let is_whole = |key: &str| whole.iter().any(|one| one == key);
    chunks(&row).find(|key| !is_whole(key)).map(str::to_owned)
}

/// Divides a row where several blanks stand.
fn chunks(row: &str) -> impl Iterator<Item = &str> {
    row.split("  ").map(str::trim).filter(|key| !key.is_empty())
}
