//! From what there is to say to the bytes of a terminal: lines that are added below, and only what is new.
//!
//! Nothing that was said is written over, and the cursor never goes above the line that has the focus. That line is the
//! last one. The cursor stands at its beginning, or where one writes.

use super::telling::Telling;
use super::{Field, Focus, Page, listen, said};
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::locale::Locale;
use crate::ui::capabilities::Capabilities;
use crate::ui::glyph::Glyph;
use crate::ui::model::Model;
use crate::ui::overlay::menu::language;
use crate::ui::text;
use ratatui::layout::Size;

/// What a terminal is told when lines begin: pasted text is marked as such.
pub const ENTER: &str = "\x1b[?2004h";
/// What a terminal is told when lines end; undoes [`ENTER`].
pub const LEAVE: &str = "\x1b[?2004l\r\n";
/// As many lines as stand before a list and are said by themselves.
const BEFORE: usize = 12;
/// As many characters of what belongs to the focus as are said by themselves.
const BELONGING: usize = 400;
/// Below this width a terminal breaks lines itself.
const NARROW: u16 = 20;

/// Who tells a session's person what is new.
#[derive(Debug)]
pub struct Teller {
    /// The terminal obeys nothing.
    is_dumb: bool,
    /// The terminal shows ASCII and no more.
    is_ascii: bool,
    last: Option<Page>,
    /// The screen as it was heard last, below what was laid over it meanwhile.
    below: Page,
    /// How much was said of what the session has to say.
    toasts: u64,
    telling: u64,
    /// The language that was said to be spoken.
    lang: Option<Lang>,
    line: Line,
}

/// What happened, as it is said.
#[derive(Debug, Default)]
pub struct News {
    /// Line by line.
    pub lines: Vec<String>,
    /// Whether somebody asked for some of it.
    pub is_asked: bool,
}

/// What stands on the last line.
#[derive(Debug, Default)]
struct Line {
    is_begun: bool,
    /// Rows of the terminal that the line goes on for below the cursor.
    below: usize,
    /// What stands before what is written.
    label: String,
    /// What is written, and how many characters of it are before the cursor; nothing elsewhere.
    written: Option<(String, usize)>,
    size: Size,
}

impl Teller {
    /// Makes the teller of a terminal that has heard nothing yet.
    #[must_use]
    pub fn new(can: Capabilities) -> Self {
        let (last, toasts, telling, lang) = (None, 0, 0, None);
        let (below, line) = (Page::default(), Line::default());
        Self { is_dumb: can.is_dumb, is_ascii: can.ascii, last, below, toasts, telling, lang, line }
    }

    /// Makes the teller of a model, which goes on from here.
    #[must_use]
    pub fn of(model: &Model) -> Self {
        Self { telling: model.telling.number, ..Self::new(model.session.capabilities) }
    }

    /// Returns what the terminal is told first.
    #[must_use]
    pub const fn enter(&self) -> &'static str {
        if self.is_dumb { "" } else { ENTER }
    }

    /// Returns what the terminal is told last.
    #[must_use]
    pub const fn leave(&self) -> &'static str {
        if self.is_dumb { "\r\n" } else { LEAVE }
    }

    /// Returns the bytes that say what is new in a model; none when nothing is.
    #[must_use]
    pub fn bytes(&mut self, model: &Model, size: Size) -> Vec<u8> {
        let page = listen(model);
        let events = self.events(model, &page);
        let is_asked = self.telling != model.telling.number;
        self.telling = model.telling.number;
        self.tell(page, News { lines: events, is_asked }, &model.session.locale, size)
    }

    /// Returns the bytes that say what happened and what is new on a page; none when nothing is.
    #[must_use]
    pub fn tell(&mut self, page: Page, news: News, locale: &Locale, size: Size) -> Vec<u8> {
        let News { mut lines, is_asked } = news;
        let mut was = self.last.take().unwrap_or_default();
        let is_back = was.over.is_some() && page.over.is_none();
        if is_back {
            was = std::mem::take(&mut self.below);
        }
        let is_other = was.title != page.title || was.over != page.over;
        let mut after = Vec::new();
        if is_other {
            lines.extend(arrived(&was, &page, locale));
            after.clone_from(&page.after);
        } else {
            lines.extend(added(&was.before, &page.before));
            after = added(&was.after, &page.after);
        }
        let is_moved = is_other || is_back || was.focus != page.focus;
        let mut out = String::new();
        match &page.focus {
            _ if lines.is_empty() && after.is_empty() && !is_moved => {}
            Some(Focus { field: Some(field), words, .. }) => {
                let is_same = !is_other && same_entry(was.focus.as_ref(), page.focus.as_ref());
                if !(lines.is_empty() && after.is_empty() && is_same && self.echo(words, field, size, &mut out)) {
                    lines.extend(after);
                    lines.extend(introduced(&page, field, is_same));
                    self.say(&lines, size, &mut out);
                    self.prompt(words, field, size, &mut out);
                }
            }
            Some(focus) => {
                self.say(&lines, size, &mut out);
                // Who asked for everything heard it already.
                let after = if is_asked { Vec::new() } else { after };
                self.row(focus, &after, size, &mut out);
            }
            None => {
                lines.extend(after);
                self.say(&lines, size, &mut out);
            }
        }
        if page.over.is_none() {
            self.below = page.clone();
        }
        self.last = Some(page);
        let out = if self.is_ascii { out.chars().map(Glyph::twin).collect() } else { out };
        out.into_bytes()
    }

    /// Says what happened: a language, what was done or not possible, who came, what was asked for.
    fn events(&mut self, model: &Model, page: &Page) -> Vec<String> {
        let locale = &model.session.locale;
        let mut lines = Vec::new();
        if self.last.is_none() {
            lines.push(said::joined(locale.term("plain-welcome"), &locale.term("plain-welcome-colon")));
        }
        let lang = model.session.lang();
        if self.lang.replace(lang) != Some(lang) {
            lines.push(locale.say(&Message::new("plain-language").with("language", language(lang))));
        }
        let new = model.toasts.total().saturating_sub(self.toasts);
        self.toasts = model.toasts.total();
        let new: Vec<_> = model.toasts.all().take(usize::try_from(new).unwrap_or(usize::MAX)).collect();
        for toast in new.into_iter().rev() {
            let text = said::clean(&toast.text, locale);
            lines.push(if toast.is_problem { said::problem(&text, locale) } else { said::done(&text, locale) });
        }
        let was = self.last.as_ref().map_or("", |last| last.company.as_str());
        if was != page.company && !page.company.is_empty() {
            lines.push(page.company.clone());
        }
        if self.telling != model.telling.number {
            lines.extend(Telling::lines(model.telling, model, page));
        }
        lines
    }

    /// Ends the line that has the focus, and says lines.
    fn say(&mut self, lines: &[String], size: Size, out: &mut String) {
        if self.line.is_begun {
            // A terminal of another size may have laid the line out anew.
            let rows = if self.line.size == size { self.line.below } else { size.height.into() };
            if self.line.below > 0 && !self.is_dumb {
                out.push_str(&format!("\x1b[{rows}B"));
            }
            out.push_str("\r\n");
        }
        self.line = Line { size, ..Line::default() };
        let mut is_first = true;
        for row in lines.iter().flat_map(|line| wrapped(line, size)) {
            if !std::mem::take(&mut is_first) {
                out.push_str("\r\n");
            }
            out.push_str(&row);
            self.line.is_begun = true;
        }
    }

    fn next_line(&self, out: &mut String) {
        if self.line.is_begun {
            out.push_str("\r\n");
        }
    }

    /// Says what is selected and what belongs to it, in one line; the cursor stands at its beginning.
    fn row(&mut self, focus: &Focus, after: &[String], size: Size, out: &mut String) {
        let typed = focus.typed.as_ref().filter(|typed| !typed.is_empty()).map(|typed| format!("{typed}:"));
        let words = [&focus.words, &focus.place].into_iter().filter(|words| !words.is_empty());
        let words = words.fold(String::new(), |said, part| said::joined(said, part));
        let said = typed.into_iter().chain([sentence(&words)]).chain(after.iter().map(|line| sentence(line)));
        let mut said = said.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        if said.chars().count() > BELONGING + words.chars().count() {
            said = text::cut(&said, BELONGING + text::width(&words), "...");
        }
        if said.is_empty() {
            return;
        }
        self.next_line(out);
        let rows = wrapped(&said, size);
        out.push_str(&rows.join("\r\n"));
        let below = rows.len().saturating_sub(1);
        self.line.is_begun = true;
        // Where the line has more rows than the terminal, or breaks as the terminal likes, its beginning is not known.
        if self.is_dumb || below + 1 >= usize::from(size.height) || size.width < NARROW {
            return;
        }
        self.line.below = below;
        if below > 0 {
            out.push_str(&format!("\x1b[{below}A"));
        }
        out.push('\r');
    }

    /// Says what is written; the cursor stands where one goes on.
    fn prompt(&mut self, label: &str, field: &Field, size: Size, out: &mut String) {
        self.next_line(out);
        let label = if label.is_empty() { String::new() } else { format!("{label}: ") };
        out.push_str(&label);
        out.push_str(&field.value);
        let behind: String = field.value.chars().skip(field.before).collect();
        if text::width(&label) + text::width(&field.value) < usize::from(size.width) {
            out.push_str(&back(&behind));
        }
        self.line = Line { is_begun: true, below: 0, label, written: Some((field.value.clone(), field.before)), size };
    }

    /// Follows what is written within the line. Returns whether that is possible.
    fn echo(&mut self, words: &str, field: &Field, size: Size, out: &mut String) -> bool {
        let label = if words.is_empty() { String::new() } else { format!("{words}: ") };
        let Some((old, at)) = self.line.written.clone().filter(|_| field.is_text && label == self.line.label) else {
            return false;
        };
        let (new, before) = (&field.value, field.before);
        let room = usize::from(size.width).saturating_sub(text::width(&label));
        let fits = text::width(&old).max(text::width(new)) < room && self.line.size == size;
        let at_end = at == old.chars().count() && before == new.chars().count();
        if let (true, Some(more)) = (at_end, new.strip_prefix(old.as_str())) {
            out.push_str(more);
        } else if fits {
            let same = if old == *new { before } else { common(&old, new).min(before) };
            let part = |text: &str, from: usize, to: usize| -> String {
                text.chars().skip(from).take(to.saturating_sub(from)).collect()
            };
            out.push_str(&back(&part(&old, same, at)));
            out.push_str(&part(&old, at, same));
            if old != *new {
                let (gone, rest) = (part(&old, same, usize::MAX), part(new, same, usize::MAX));
                let blanks = " ".repeat(text::width(&gone).saturating_sub(text::width(&rest)));
                out.push_str(&rest);
                out.push_str(&blanks);
                out.push_str(&back(&blanks));
                out.push_str(&back(&part(new, before, usize::MAX)));
            }
        } else {
            return false;
        }
        self.line.written = Some((new.clone(), before));
        true
    }
}

/// Goes back over a text.
fn back(over: &str) -> String {
    "\x08".repeat(text::width(over))
}

/// Returns how many characters two texts begin with alike.
fn common(one: &str, other: &str) -> usize {
    one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count()
}

/// Says where one came to.
fn arrived(was: &Page, page: &Page, locale: &Locale) -> Vec<String> {
    let mut lines = Vec::new();
    if was.title != page.title {
        lines.push(page.title.clone());
    }
    if was.aside != page.aside && page.over.is_none() {
        lines.push(page.aside.clone());
    }
    let before = || page.before.iter().chain(&page.heading);
    lines.extend(before().take(BEFORE).cloned());
    if let Some(more) = before().count().checked_sub(BEFORE).filter(|more| *more > 0) {
        lines.push(locale.say(&Message::new("plain-more").with("count", more)));
    }
    if !page.keys.is_empty() {
        lines.push(page.keys.clone());
    }
    lines.retain(|line| !line.is_empty());
    lines
}

/// Says what to know of an entry before writing in it; `is_same` when one is in it already.
fn introduced(page: &Page, field: &Field, is_same: bool) -> Vec<String> {
    let Some(focus) = &page.focus else { return Vec::new() };
    if is_same {
        return Vec::new();
    }
    let head = [&focus.words, &focus.place].into_iter().filter(|words| !words.is_empty()).cloned();
    let head = sentence(&head.collect::<Vec<_>>().join(", "));
    let parts =
        std::iter::once(head).chain(field.hints.iter().map(|hint| sentence(hint))).chain([sentence(&field.line)]);
    let said = parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    if said.is_empty() { Vec::new() } else { vec![said] }
}

/// Tells whether one is in the same entry, and is told the same of it.
fn same_entry(was: Option<&Focus>, now: Option<&Focus>) -> bool {
    let known = |focus: &Focus| {
        let field = focus.field.as_ref().map(|field| (field.hints.clone(), field.line.clone()));
        (focus.words.clone(), focus.place.clone(), field)
    };
    was.map(known) == now.map(known)
}

/// Lists the lines that were not there before.
fn added(was: &[String], now: &[String]) -> Vec<String> {
    let new = now.iter().filter(|line| !was.contains(line));
    new.take(BEFORE).cloned().collect()
}

/// Ends what is said as a sentence.
fn sentence(words: &str) -> String {
    let ends = words.is_empty() || words.ends_with(['.', '?', '!', ':', ',', ';']);
    if ends { words.to_owned() } else { format!("{words}.") }
}

/// Lays a line out in rows; no word is broken that fits.
fn wrapped(line: &str, size: Size) -> Vec<String> {
    if size.width < NARROW { vec![line.to_owned()] } else { text::wrap(line, usize::from(size.width) - 1) }
}
