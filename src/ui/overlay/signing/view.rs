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

/// A line at the foot, and whether the cursor stands behind it.
type Line = (String, Role, bool);

impl Signing {
    pub(super) fn draw(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        canvas.clear(area);
        let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        let columns = usize::from(area.width);
        let foot = self.foot(session, canvas);
        let wrapped = |line: &str| u16::try_from(text::wrap(line, columns).len().max(1)).unwrap_or(1);
        let wanted: u16 = foot.iter().map(|(line, ..)| wrapped(line)).sum();
        let keys = session.locale.term(self.way().keys());
        // The sentence that is signed is never covered.
        let (above, below) = layout::below(area, (wanted + wrapped(&keys)).min(area.height.saturating_sub(3)));
        self.draw_statement(above, canvas);
        let (foot_area, keys_area) = layout::below(below, wrapped(&keys));
        canvas.put_wrapped(keys_area, 0, 0, &keys, Role::Key);
        let mut y = 0;
        for (line, role, cursor) in foot {
            let rows = wrapped(&line);
            canvas.put_wrapped(foot_area, 0, y, &line, role);
            if cursor {
                let last = text::wrap(&line, columns).last().map_or(0, |last| text::width(last));
                canvas.set_cursor(foot_area, u16::try_from(last).unwrap_or(u16::MAX), y + rows - 1);
            }
            y += rows;
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
        who.chain(sentence).chain(facts).chain(wrapped(&self.prepared.statement, Role::Accent)).collect()
    }

    /// Lays out the way: its name, what it takes, what went wrong.
    fn foot(&self, session: &Session, canvas: &Canvas<'_>) -> Vec<Line> {
        let term = |id| session.locale.term(id);
        let plain = |text: String| (text, Role::Text, false);
        let position = Message::new("position").with("at", self.at + 1).with("of", self.ways.len());
        let name = format!("{} ({})", term(self.way().label()), session.say(&position));
        let mut foot = vec![(name, Role::Heading, false)];
        match self.way() {
            Way::Home => foot.extend(self.at_home(session)),
            Way::Forwarded if !self.lent => foot.push(plain(term("sign-lend"))),
            way => {
                if way == Way::Forwarded {
                    foot.push((term("sign-lent"), Role::Muted, false));
                }
                if way == Way::File {
                    foot.push(field(&term("sign-path"), &self.path, self.in_path, canvas));
                }
                let prompt = session.say(&Message::new("sign-type").with("party", &self.short));
                foot.push(field(&prompt, &self.typed, way != Way::File || !self.in_path, canvas));
            }
        }
        if let Some(complaint) = &self.complaint {
            foot.push((format!("{} {complaint}", canvas.glyph(Glyph::Flag)), Role::Problem, false));
        }
        foot
    }

    /// Lays out the commands that sign at home, and how much was pasted.
    fn at_home(&self, session: &Session) -> Vec<Line> {
        let term = |id| session.locale.term(id);
        let can_save = session.ways.key_file;
        let mut lines = vec![(term(if can_save { "sign-home" } else { "sign-home-far" }), Role::Text, false)];
        if let Some(commands) = self.prepared.commands.get(self.shell) {
            lines.push((format!("‹ {} ›", commands.shell), Role::Muted, false));
            if !can_save {
                lines.push((commands.fetch.clone(), Role::Key, false));
            }
            lines.push((commands.sign.clone(), Role::Key, false));
        }
        if session.ways.agent == AgentWay::Forwardable {
            lines.push((term("sign-forwardable"), Role::Muted, false));
        }
        let count = self.pasted.trim().lines().count();
        lines.push((session.say(&Message::new("sign-pasted").with("count", count)), Role::Text, true));
        lines
    }
}

/// Lays out something that is typed.
fn field(prompt: &str, typed: &str, focused: bool, canvas: &Canvas<'_>) -> Line {
    let role = if focused { Role::Focus } else { Role::Text };
    (format!("{prompt} {} {typed}", canvas.glyph(Glyph::Step)), role, focused)
}
