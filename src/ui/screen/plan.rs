//! One plan: where it is, what is missing, what comes next, and the way to its parts.

mod told;

use ratatui::layout::Rect;

use super::Part;
use crate::domain::message::Message;
use crate::domain::plan::{Plan, PlanState};
use crate::ui::action::{Action, Place};
use crate::ui::canvas::Canvas;
use crate::ui::closed;
use crate::ui::effect::Export;
use crate::ui::glyph::Glyph;
use crate::ui::key::Code;
use crate::ui::layout;
use crate::ui::moves::Move;
use crate::ui::overlay::findings::Findings;
use crate::ui::overlay::{access, head, life, report};
use crate::ui::scroll::{Scroll, turned};
use crate::ui::session::Session;
use crate::ui::theme::Role;

/// The parts of a plan, in the order of the keys 2 to 7; who signs stands with what the parties have come to.
const PARTS: [(Action, &str, &str); 7] = [
    (Action::GoRead, "place-read", "part-read"),
    (Action::GoRegisters, "place-register", "part-registers"),
    (Action::GoProcess, "place-process", "part-process"),
    (Action::GoRemarks, "place-remarks", "part-remarks"),
    (Action::GoSignatures, "place-signatures", "part-signatures"),
    (Action::GoTracker, "place-tracker", "part-tracker"),
    (Action::GoHistory, "place-history", "part-history"),
];

/// From this height on the plan's title stands above what is said of it, not in the path alone.
const TALL: u16 = 14;

/// Divides the body: the plan's title, what is said of the plan, and the way to its parts.
fn areas(body: Rect) -> [Rect; 3] {
    let area = Rect { x: body.x + 1, width: body.width.saturating_sub(2), ..body };
    let (facts, menu) = layout::below(area, u16::try_from(PARTS.len()).unwrap_or(0) + 1);
    let (title, facts) = layout::above(facts, if body.height >= TALL { 2 } else { 0 });
    [title, facts, menu]
}

/// The screen of one plan.
#[derive(Debug, Default)]
pub struct PlanScreen {
    scroll: Scroll,
    /// The first visible row of what is said of the plan.
    top: usize,
    /// The person went through to something of the plan, and comes back to where that was chosen.
    is_passed: bool,
}

impl PlanScreen {
    /// Opens a plan on the way to something of it.
    #[must_use]
    pub fn passed() -> Self {
        Self { is_passed: true, ..Self::default() }
    }

    /// Lets the person stop here.
    pub const fn stop(&mut self) {
        self.is_passed = false;
    }

    /// Tells whether the person went through to something of the plan.
    #[must_use]
    pub const fn is_passed(&self) -> bool {
        self.is_passed
    }
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
        let plan = session.plan.as_ref()?;
        let changes = matches!(action, Action::SetState | Action::Restrict | Action::OpenUp | Action::Edit);
        match action {
            Action::StatusReport if reporting.is_none() => Some(Message::new("report-none")),
            _ if changes && plan.head.state == PlanState::Withdrawn => {
                Some(Message::new("plan-withdrawn").with("plan", &plan.head.title))
            }
            Action::OpenUp => closed::refuse_opening(session),
            _ => None,
        }
    }

    fn act(&mut self, action: Action, session: &Session) -> Vec<Move> {
        if let Action::PageUp | Action::PageDown = action {
            let [_, facts, _] = areas(session.body());
            let code = if action == Action::PageUp { Code::PageUp } else { Code::PageDown };
            let rows = told::lines(session, usize::from(facts.width)).len();
            self.top = turned(self.top, code, rows, usize::from(facts.height));
            return Vec::new();
        }
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
            Action::SetState => session.plan.iter().map(|plan| Move::Over(life::state(session, plan))).collect(),
            Action::AddNote => session.plan.iter().map(|plan| Move::Over(life::note(session, plan))).collect(),
            Action::Restrict => {
                session.plan.iter().map(|plan| Move::Over(access::restrict(session, plan, None))).collect()
            }
            Action::OpenUp => {
                session.plan.iter().filter_map(|plan| access::open_up(session, plan, None)).map(Move::Over).collect()
            }
            Action::Export => Export::offer(session, None, None),
            Action::Findings => vec![Move::Over(Box::new(Findings::new(session)))],
            _ => Vec::new(),
        }
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let Some(plan) = &session.plan else { return };
        let [title, facts, menu] = areas(area);
        canvas.put(title, 0, 0, &plan.head.title, Role::Heading);
        let lines = told::lines(session, usize::from(facts.width));
        let height = usize::from(facts.height);
        let top = self.top.min(lines.len().saturating_sub(height));
        for (y, (glyph, words, role)) in (0..).zip(lines.iter().skip(top).take(height)) {
            canvas.put(facts, 0, y, glyph.map_or("", |glyph| canvas.glyph(glyph)), *role);
            canvas.put(facts, told::SIGN, y, words, *role);
        }
        let below = lines.len().saturating_sub(top + height);
        if below > 0 {
            let more = format!(" {} {below}  PgDn ", canvas.glyph(Glyph::Below));
            canvas.put_right(menu, 0, &more, Role::Muted);
        }
        let selected = self.scroll.at(PARTS.len());
        let (_, list) = layout::above(menu, 1);
        canvas.list(&self.scroll, PARTS.len(), list);
        for (y, (at, (action, name, words))) in (1..).zip(PARTS.iter().enumerate()) {
            let (marker, role) =
                if at == selected { (canvas.glyph(Glyph::Marker), Role::Selected) } else { (" ", Role::Text) };
            let key = action.row().map(|row| session.keymap.cap(row, Place::Plan)).unwrap_or_default();
            let name = format!("{:<16}", session.locale.term(name));
            let words = session.locale.term(words);
            let parts =
                [(marker, role), (" ", role), (&key, Role::Key), ("  ", role), (&name, role), (&words, Role::Muted)];
            canvas.put_parts(menu, 0, y, parts);
            canvas.choice(menu, (0, y), at, selected);
        }
    }
}
