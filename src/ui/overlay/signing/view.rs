//! Draws a statement that is about to be signed, and the way in which it is.

use ratatui::layout::Rect;

use super::Signing;
use super::way::Way;
use crate::domain::message::Message;
use crate::ui::canvas::Canvas;
use crate::ui::glyph::Glyph;
use crate::ui::host::AgentWay;
use crate::ui::layout;
use crate::ui::session::Session;
use crate::ui::text;
use crate::ui::theme::Role;

/// In an area that is lower, the keys have one row.
const LOW: u16 = 14;
/// Rows that always show who signs, and the sentence that is signed.
const SENTENCE: u16 = 5;

/// A line at the foot.
struct Line {
    text: String,
    role: Role,
    /// The cursor stands behind it.
    cursor: bool,
    /// It can be left out where there is no room.
    spare: bool,
}

impl Line {
    fn new(text: impl Into<String>, role: Role) -> Self {
        Self { text: text.into(), role, cursor: false, spare: false }
    }

    fn spare(text: impl Into<String>, role: Role) -> Self {
        Self { spare: true, ..Self::new(text, role) }
    }

    fn rows(&self, columns: u16) -> u16 {
        rows(&self.text, columns)
    }
}

fn rows(text: &str, columns: u16) -> u16 {
    u16::try_from(text::wrap(text, usize::from(columns)).len().max(1)).unwrap_or(1)
}

impl Signing {
    pub(super) fn draw(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        canvas.clear(area);
        let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        let keys = session.locale.term(self.way().keys());
        let keys_rows = if area.height < LOW { 1 } else { rows(&keys, area.width) };
        let room = area.height.saturating_sub(SENTENCE + keys_rows);
        let foot = fitted(self.foot(session, canvas), room, area.width);
        let wanted: u16 = foot.iter().map(|line| line.rows(area.width)).sum();
        let (above, below) = layout::below(area, wanted.min(room) + keys_rows);
        self.draw_statement(above, canvas);
        let (foot_area, keys_area) = layout::below(below, keys_rows);
        if keys_rows == 1 {
            canvas.put(keys_area, 0, 0, &keys, Role::Key);
        } else {
            canvas.put_wrapped(keys_area, 0, 0, &keys, Role::Key);
        }
        let mut y = 0;
        for line in foot {
            canvas.put_wrapped(foot_area, 0, y, &line.text, line.role);
            y += line.rows(area.width);
            if line.cursor {
                let last = text::wrap(&line.text, usize::from(area.width)).last().map_or(0, |last| text::width(last));
                canvas.set_cursor(foot_area, u16::try_from(last).unwrap_or(u16::MAX), y - 1);
            }
        }
    }

    fn draw_statement(&self, area: Rect, canvas: &mut Canvas<'_>) {
        let lines = self.lines(area.width);
        for (y, (line, role)) in (0..area.height.saturating_sub(1)).zip(lines.iter().skip(self.top)) {
            canvas.put(area, 0, y, line, *role);
        }
        let last = area.height.saturating_sub(1);
        canvas.rule(area, last);
        let left = lines.len().saturating_sub(self.top + usize::from(last));
        if left > 0 {
            canvas.put_right(area, last, &format!(" {} {left} ", canvas.glyph(Glyph::Below)), Role::Muted);
        }
    }

    /// Lays out what is signed: the facts, then the exact statement.
    pub(super) fn lines(&self, columns: u16) -> Vec<(String, Role)> {
        let wrapped = |words: &str, role| {
            let lines = text::wrap(words, usize::from(columns));
            lines.into_iter().map(move |line| (line, role))
        };
        let mut head = self.head.lines();
        let who = wrapped(head.next().unwrap_or_default(), Role::Text);
        let sentence = wrapped(head.next().unwrap_or_default(), Role::Heading);
        let facts =
            head.flat_map(
                |line| if line.is_empty() { vec![String::new()] } else { text::wrap(line, usize::from(columns)) },
            );
        let facts = facts.map(|line| (line, Role::Muted));
        who.chain(sentence).chain(facts).chain(wrapped(&self.prepared.statement, Role::Text)).collect()
    }

    /// Lays out the way: its name, what it takes, what went wrong.
    fn foot(&self, session: &Session, canvas: &Canvas<'_>) -> Vec<Line> {
        let term = |id| session.locale.term(id);
        let mut foot = vec![Line::new(term(self.way().label()), Role::Heading)];
        // What went wrong stands where it is seen at every size.
        if let Some(complaint) = &self.complaint {
            foot.push(Line::new(format!("{} {complaint}", canvas.glyph(Glyph::Flag)), Role::Problem));
        }
        match self.way() {
            Way::Home => foot.extend(self.at_home(session)),
            Way::Forwarded if !self.lent && self.complaint.is_some() => {
                foot.push(Line::spare(term("sign-lend"), Role::Text))
            }
            Way::Forwarded if !self.lent => foot.push(Line::new(term("sign-lend"), Role::Text)),
            way => {
                if way == Way::Forwarded {
                    foot.push(Line::spare(term("sign-lent"), Role::Muted));
                }
                if way == Way::File {
                    foot.push(field(&term("sign-path"), &self.path, self.in_path, canvas));
                }
                let prompt = session.say(&Message::new("sign-type").with("party", &self.short));
                foot.push(field(&prompt, &self.typed, way != Way::File || !self.in_path, canvas));
            }
        }
        foot
    }

    /// Lays out the commands that sign at home, and how much was pasted.
    fn at_home(&self, session: &Session) -> Vec<Line> {
        let term = |id| session.locale.term(id);
        let can_save = session.ways.key_file;
        let mut lines = vec![Line::spare(term(if can_save { "sign-home" } else { "sign-home-far" }), Role::Text)];
        if let Some(commands) = self.prepared.commands.get(self.shell) {
            lines.push(Line::new(format!("‹ {} ›", commands.shell), Role::Muted));
            if !can_save {
                lines.push(Line::spare(&commands.fetch, Role::Key));
            }
            lines.push(Line::spare(&commands.sign, Role::Key));
        }
        if session.ways.agent == AgentWay::Forwardable {
            lines.push(Line::spare(term("sign-forwardable"), Role::Muted));
        }
        let count = self.pasted.trim().lines().count();
        let pasted = session.say(&Message::new("sign-pasted").with("count", count));
        lines.push(Line { cursor: true, ..Line::new(pasted, Role::Text) });
        lines
    }
}

/// Leaves out what can be spared, the first first, until the rest has room.
fn fitted(mut lines: Vec<Line>, room: u16, columns: u16) -> Vec<Line> {
    while lines.iter().map(|line| line.rows(columns)).sum::<u16>() > room {
        let Some(at) = lines.iter().position(|line| line.spare) else { break };
        lines.remove(at);
    }
    lines
}

/// Lays out something that is typed.
fn field(prompt: &str, typed: &str, focused: bool, canvas: &Canvas<'_>) -> Line {
    let role = if focused { Role::Focus } else { Role::Text };
    Line { cursor: focused, ..Line::new(format!("{prompt} {} {typed}", canvas.glyph(Glyph::Step)), role) }
}
