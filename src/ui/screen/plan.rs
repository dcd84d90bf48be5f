//! One plan: where it is, what is missing, what comes next, and the way to its parts.

use ratatui::layout::Rect;

use super::Part;
use crate::domain::lint::Severity;
use crate::domain::message::Message;
use crate::domain::plan::Plan;
use crate::ui::action::{Action, Place};
use crate::ui::canvas::Canvas;
use crate::ui::effect::Export;
use crate::ui::glyph::Glyph;
use crate::ui::layout;
use crate::ui::moves::Move;
use crate::ui::overlay::findings::Findings;
use crate::ui::overlay::{head, report};
use crate::ui::scroll::Scroll;
use crate::ui::session::Session;
use crate::ui::theme::Role;

/// The parts of a plan, in the order of the keys 2 to 7.
const PARTS: [(Action, &str, &str); 6] = [
    (Action::GoRead, "place-read", "part-read"),
    (Action::GoRegisters, "place-register", "part-registers"),
    (Action::GoProcess, "place-process", "part-process"),
    (Action::GoRemarks, "place-remarks", "part-remarks"),
    (Action::GoSignatures, "place-signatures", "part-signatures"),
    (Action::GoHistory, "place-history", "part-history"),
];

/// The screen of one plan.
#[derive(Debug, Default)]
pub struct PlanScreen {
    scroll: Scroll,
}

/// Says which version a plan is at.
#[must_use]
pub fn version(session: &Session, plan: &Plan) -> String {
    let message = match plan.newest_version() {
        Some(version) if !plan.is_draft() => Message::new("plan-at-version").with("version", &version.number),
        _ => Message::new("plan-at-draft").with("version", plan.next_version()),
    };
    session.say(&message)
}

/// Lists what is missing and what contradicts, as sentences with their looks.
fn sentences(session: &Session) -> Vec<(Glyph, String, Role)> {
    let Some(found) = session.found() else { return Vec::new() };
    let missing =
        found.outstanding.items.iter().map(|item| (Glyph::Waiting, session.say(&item.message), Role::Waiting));
    let mut out: Vec<_> = missing.collect();
    if out.is_empty() {
        out.push((Glyph::Done, session.locale.term("nothing-missing"), Role::Done));
    }
    out.extend(found.outstanding.next.iter().map(|next| (Glyph::Planned, session.say(next), Role::Text)));
    out.extend(found.glances.iter().map(|glance| {
        let glyph = if glance.is_open { Glyph::Flag } else { Glyph::Dot };
        (glyph, session.say(&glance.message), glance.tone.into())
    }));
    let grave = found.findings.iter().filter(|finding| finding.severity() <= Severity::Warning);
    out.extend(grave.map(|finding| (Glyph::Flag, session.say(&finding.message), Role::Warning)));
    out
}

impl Part for PlanScreen {
    fn place(&self) -> Place {
        Place::Plan
    }

    fn title(&self, session: &Session) -> String {
        session.plan.as_ref().map_or_else(String::new, |plan| plan.head.title.clone())
    }

    fn aside(&self, session: &Session) -> String {
        let Some(plan) = &session.plan else { return String::new() };
        let version = version(session, plan);
        let found = session.found().map_or(0, |found| found.findings.len());
        if found == 0 {
            return version;
        }
        format!("{} · {version}", session.say(&Message::new("findings-count").with("count", found)))
    }

    fn refuse(&self, action: Action, session: &Session) -> Option<Message> {
        let reporting = session.template().and_then(|template| template.reporting.as_ref());
        (action == Action::StatusReport && reporting.is_none()).then(|| Message::new("report-none"))
    }

    fn act(&mut self, action: Action, session: &Session) -> Vec<Move> {
        if self.scroll.act(action, PARTS.len(), u16::MAX) {
            return Vec::new();
        }
        match action {
            Action::Open => {
                PARTS.get(self.scroll.at(PARTS.len())).map_or_else(Vec::new, |(action, ..)| vec![Move::Act(*action)])
            }
            Action::Back => vec![Move::Home],
            Action::Edit => session.plan.iter().map(|plan| Move::Over(head::ask(session, plan))).collect(),
            Action::Undo => vec![Move::Undo],
            Action::StatusReport => report::begin(session),
            Action::Redo => vec![Move::Redo],
            Action::Export => Export::offer(session, None, None),
            Action::Findings => vec![Move::Over(Box::new(Findings::new(session)))],
            _ => Vec::new(),
        }
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let Some(plan) = &session.plan else { return };
        let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        let (facts, menu) = layout::below(area, u16::try_from(PARTS.len()).unwrap_or(0) + 1);
        canvas.put(facts, 0, 0, &plan.head.title, Role::Heading);
        let mut y = 2;
        for (glyph, sentence, role) in sentences(session) {
            if y >= facts.height {
                break;
            }
            canvas.put(facts, 0, y, canvas.glyph(glyph), role);
            y += canvas.put_wrapped(facts, 2, y, &sentence, role);
        }
        let selected = self.scroll.at(PARTS.len());
        for (y, (at, (_, name, words))) in (1..).zip(PARTS.iter().enumerate()) {
            let (marker, role) =
                if at == selected { (canvas.glyph(Glyph::Marker), Role::Selected) } else { (" ", Role::Text) };
            let key = (at + 2).to_string();
            let name = format!("{:<16}", session.locale.term(name));
            let words = session.locale.term(words);
            let parts =
                [(marker, role), (" ", role), (&key, Role::Key), ("  ", role), (&name, role), (&words, Role::Muted)];
            canvas.put_parts(menu, 0, y, parts);
            if at == selected {
                canvas.set_cursor(menu, 0, y);
            }
        }
    }
}
