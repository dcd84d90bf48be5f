//! What `lint` finds in the open plan: one line each, the selected one in full, and the way to where it shows.

use ratatui::layout::Rect;

use super::Cover;
use crate::domain::lint::{Finding, Severity};
use crate::domain::message::Message;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::glyph::Glyph;
use crate::ui::key::{Code, Key};
use crate::ui::layout;
use crate::ui::moves::Move;
use crate::ui::screen::read::Read;
use crate::ui::screen::register::Registers;
use crate::ui::scroll::Scroll;
use crate::ui::session::Session;
use crate::ui::text::{self, one_line};
use crate::ui::theme::Role;

/// The lines below the list: a rule, where the selected finding shows, and its whole sentence.
const BELOW: u16 = 5;

/// The findings as they were when the list was opened.
#[derive(Debug)]
pub struct Findings {
    found: Vec<Finding>,
    scroll: Scroll,
}

impl Findings {
    /// Reads the open plan.
    #[must_use]
    pub fn new(session: &Session) -> Self {
        let found = session.found().map(|found| found.findings.clone());
        Self { found: found.unwrap_or_default(), scroll: Scroll::default() }
    }

    fn selected(&self) -> Option<&Finding> {
        self.found.get(self.scroll.at(self.found.len()))
    }

    /// Goes to the record or chapter of the selected finding.
    fn go(&self, session: &Session) -> Vec<Move> {
        let Some(finding) = self.selected() else { return vec![Move::Close] };
        let node = session.plan.as_ref().and_then(|plan| plan.node(&finding.node));
        let there = match node.map(|node| node.register.as_deref()) {
            Some(Some(register)) => Move::go(Registers::on_record(register, finding.node.clone())),
            _ => Move::go(Read::at(finding.node.clone(), None)),
        };
        vec![Move::Close, there]
    }
}

/// Says where a finding shows: in which chapter, or in which record of which register.
fn place(session: &Session, finding: &Finding) -> String {
    let plan = session.plan.as_ref();
    let place = plan.and_then(|plan| {
        let (template, node) = (session.template_of(plan)?, plan.node(&finding.node)?);
        let register = node.register.as_deref().and_then(|register| template.register(register));
        let title = session.shown(plan).title(node);
        Some(match register {
            Some(register) if register.keyed && title != node.key => {
                format!("{}: {} {title}", register.title.get(plan.head.lang), node.key)
            }
            Some(register) => format!("{}: {title}", register.title.get(plan.head.lang)),
            None => title,
        })
    });
    one_line(&place.unwrap_or_else(|| finding.place.clone()))
}

/// Returns the looks of a severity: never a colour alone.
const fn looks(severity: Severity) -> (Glyph, Role) {
    match severity {
        Severity::Error => (Glyph::Flag, Role::Problem),
        Severity::Warning => (Glyph::Flag, Role::Warning),
        Severity::Hint => (Glyph::Planned, Role::Text),
    }
}

impl Cover for Findings {
    fn key(&mut self, key: Key, session: &Session) -> Vec<Move> {
        let height = session.body().height.saturating_sub(BELOW + 2);
        match key.code {
            Code::Up => _ = self.scroll.act(Action::Up, self.found.len(), height),
            Code::Down => _ = self.scroll.act(Action::Down, self.found.len(), height),
            Code::Enter => return self.go(session),
            Code::Esc | Code::Backspace => return vec![Move::Close],
            _ => {}
        }
        Vec::new()
    }

    fn keys(&self) -> Option<&'static str> {
        Some(if self.found.is_empty() { "overlay-keys" } else { "findings-keys" })
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        canvas.clear(area);
        let title = Message::new("findings-title").with("count", self.found.len());
        canvas.put(area, 1, 0, &session.say(&title), Role::Heading);
        let (_, rest) = layout::above(area, 2);
        let (list, below) = layout::below(rest, BELOW);
        if self.found.is_empty() {
            canvas.put(list, 1, 0, &session.locale.term("findings-none"), Role::Muted);
        }
        let selected = self.scroll.at(self.found.len());
        let window = canvas.list(&self.scroll, self.found.len(), list);
        let wide = Severity::ALL.map(|severity| text::width(&session.locale.term(word(severity))));
        let wide = wide.into_iter().max().unwrap_or(0);
        for (y, at) in (0..).zip(window) {
            let Some(finding) = self.found.get(at) else { continue };
            let (glyph, role) = looks(finding.severity());
            let glyph = canvas.glyph(glyph);
            let (marker, words) =
                if at == selected { (canvas.glyph(Glyph::Marker), Role::Selected) } else { (" ", Role::Text) };
            let word = format!("{:<wide$}", session.locale.term(word(finding.severity())));
            let sentence = session.say(&finding.message);
            let parts = [
                (marker, words),
                (" ", words),
                (glyph, role),
                (" ", role),
                (&word, role),
                ("  ", role),
                (&sentence, words),
            ];
            canvas.put_parts(list, 0, y, parts);
            canvas.choice(list, (0, y), at, selected);
        }
        if let Some(finding) = self.selected() {
            canvas.rule(below, 0);
            let below = Rect { x: below.x + 1, width: below.width.saturating_sub(2), ..below };
            let code = canvas.put_right(below, 1, finding.code.name(), Role::Muted);
            let row = Rect { width: below.width.saturating_sub(code + 2), ..below };
            canvas.put(row, 0, 1, &place(session, finding), Role::Accent);
            canvas.put_wrapped(below, 0, 2, &session.say(&finding.message), Role::Text);
        }
    }
}

/// Returns the id of the word for one finding of a severity.
const fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "lint-error",
        Severity::Warning => "lint-warning",
        Severity::Hint => "lint-hint",
    }
}
