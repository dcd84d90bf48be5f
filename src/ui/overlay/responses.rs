//! Who was invited to a consultation, and what each of them answered: in time, late, together, withdrawn.

use chrono::NaiveDate;
use ratatui::layout::Rect;

use super::Cover;
use crate::domain::consideration::Outcome;
use crate::domain::consultation::{Consultation, Invited, Standing};
use crate::domain::id::{ConsiderationId, StepId};
use crate::domain::message::Message;
use crate::domain::milestone::Step;
use crate::domain::party::Considerer;
use crate::ui::canvas::Canvas;
use crate::ui::glyph::Glyph;
use crate::ui::key::{Code, Key};
use crate::ui::layout;
use crate::ui::moves::Move;
use crate::ui::screen::consideration::Recording;
use crate::ui::screen::considered::Considered;
use crate::ui::scroll::Scroll;
use crate::ui::session::Session;
use crate::ui::theme::Role;

/// Rows below the list: a rule, and all that is known of the selected one.
const BELOW: u16 = 4;
/// Columns of a day, with the gap to the next.
const DAY: u16 = 13;

/// The list.
#[derive(Debug)]
pub struct Responses {
    step: StepId,
    standing: String,
    rows: Vec<Row>,
    scroll: Scroll,
}

/// One of those who were invited.
#[derive(Debug)]
struct Row {
    who: Considerer,
    name: String,
    outcome: String,
    received: String,
    glyph: Glyph,
    role: Role,
    /// How it stands, in a sentence or two.
    stands: String,
    answer: Option<ConsiderationId>,
}

impl Responses {
    /// Lists those who were invited to a step; nothing for a step that does not consult.
    #[must_use]
    pub fn of(session: &Session, step: &Step) -> Option<Self> {
        let plan = session.plan.as_deref()?;
        let consultation = Consultation::of(plan, &session.workspace, step, session.now.day)?;
        let rows = consultation.invited.iter().map(|one| row(session, one)).collect();
        let standing = session.say(&consultation.message());
        Some(Self { step: step.id.clone(), standing, rows, scroll: Scroll::default() })
    }

    /// Shows what was answered; else goes to where it is recorded.
    fn open(&self, session: &Session) -> Vec<Move> {
        let Some(row) = self.rows.get(self.scroll.at(self.rows.len())) else { return Vec::new() };
        if let Some(answer) = &row.answer {
            return vec![Move::Close, Move::go(Considered::new(answer.clone()))];
        }
        let step = session.plan.as_deref().and_then(|plan| plan.steps.get(&self.step));
        let Some(step) = step.filter(|step| step.is_open() && session.is_secretary()) else { return Vec::new() };
        vec![Move::Close, Move::go(Recording::new(session, step, Some(&row.who)))]
    }
}

fn row(session: &Session, one: &Invited<'_>) -> Row {
    let (glyph, role) = looks(one);
    let day = |day: NaiveDate| session.locale.short_date(day);
    let mut stands = vec![session.say(&one.standing.message())];
    if !one.jointly.is_empty() {
        let names: Vec<String> = one.jointly.iter().map(|who| session.name_of(who)).collect();
        stands.push(session.say(&Message::new("consult-jointly").with("names", names)));
    }
    if !one.replaced.is_empty() {
        stands.push(session.say(&Message::new("consult-replaces").with("count", one.replaced.len())));
    }
    let outcome = one.answer.map(|recorded| session.locale.term(recorded.consideration.outcome.term()));
    Row {
        who: one.who.clone(),
        name: session.name_of(one.who),
        outcome: outcome.unwrap_or_default(),
        received: one.received.map(day).unwrap_or_default(),
        glyph,
        role,
        stands: stands.join(" · "),
        answer: one.answer.map(|recorded| recorded.consideration.id.clone()),
    }
}

/// Returns the sign and the look of how somebody stands.
fn looks(one: &Invited<'_>) -> (Glyph, Role) {
    let remarks = one.answer.is_some_and(|recorded| recorded.consideration.outcome == Outcome::Remarks);
    match one.standing {
        Standing::Waiting => (Glyph::Waiting, Role::Waiting),
        Standing::Overdue => (Glyph::Flag, Role::Problem),
        Standing::InTime if remarks => (Glyph::Remarks, Role::Remark),
        Standing::InTime => (Glyph::Done, Role::Done),
        Standing::Late { .. } => (Glyph::Flag, Role::Warning),
        Standing::Withdrawn => (Glyph::Returned, Role::Muted),
    }
}

impl Cover for Responses {
    fn key(&mut self, key: Key, session: &Session) -> Vec<Move> {
        let height = session.body().height.saturating_sub(BELOW + 3);
        match key.code {
            Code::Enter => return self.open(session),
            Code::Esc | Code::Backspace => return vec![Move::Close],
            code => _ = self.scroll.key(code, self.rows.len(), height),
        }
        Vec::new()
    }

    fn keys(&self) -> Option<&'static str> {
        Some("findings-keys")
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        canvas.clear(area);
        let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        let (head, rest) = layout::above(area, if area.height > BELOW + 8 { 3 } else { 2 });
        let rows = canvas.put_wrapped(head, 0, 0, &self.standing, Role::Heading);
        let parts = columns(area);
        if rows < head.height {
            let labels = ["record-who", "record-outcome", "consult-received", "consult-stands"];
            for (part, (label, indent)) in parts.iter().zip(labels.into_iter().zip([2, 0, 0, 0])) {
                canvas.put(
                    Rect { y: head.y, ..*part },
                    indent,
                    head.height - 1,
                    &session.locale.term(label),
                    Role::Muted,
                );
            }
        }
        let (list, below) = layout::below(rest, BELOW.min(rest.height / 2));
        let selected = self.scroll.at(self.rows.len());
        let window = canvas.list(&self.scroll, self.rows.len(), list);
        for (y, (at, row)) in (0..).zip(self.rows.iter().enumerate().skip(window.start).take(window.len())) {
            let here = at == selected;
            let (marker, look) = if here { (canvas.glyph(Glyph::Marker), Role::Selected) } else { (" ", Role::Text) };
            let [who, outcome, received, stands] = parts.map(|part| Rect { y: list.y, height: list.height, ..part });
            let name = [(marker, look), (canvas.glyph(row.glyph), row.role), (" ", look), (&row.name, look)];
            canvas.put_parts(who, 0, y, name);
            canvas.put(outcome, 0, y, &row.outcome, Role::Text);
            canvas.put(received, 0, y, &row.received, Role::Muted);
            canvas.put(stands, 0, y, &row.stands, row.role);
            canvas.choice(list, (0, y), at, selected);
        }
        if let Some(row) = self.rows.get(selected) {
            canvas.rule(below, 0);
            let (_, below) = layout::above(below, 1);
            canvas.put_wrapped(below, 0, 0, &format!("{}: {}", row.name, row.stands), row.role);
        }
    }
}

/// Divides the width: who, what, when it came, how it stands.
fn columns(area: Rect) -> [Rect; 4] {
    let (outcome, received) = (area.width / 3, area.width * 11 / 20);
    let part = |from: u16, to: u16| Rect { x: area.x + from, width: to.saturating_sub(from + 1), ..area };
    let stands = received + DAY;
    [part(0, outcome), part(outcome, received), part(received, stands), part(stands, area.width + 1)]
}
