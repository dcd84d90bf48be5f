//! Somebody else changed the same thing: both texts, and the person chooses. Nothing is overwritten silently.

use ratatui::layout::Rect;

use super::Cover;
use crate::domain::command::{Edit, PlanCommand};
use crate::domain::event::PlanEvent;
use crate::domain::id::NodeId;
use crate::domain::message::Message;
use crate::domain::value::FieldValue;
use crate::engine::Conflict as Found;
use crate::ui::canvas::Canvas;
use crate::ui::effect::{Effect, Submission};
use crate::ui::field::shown;
use crate::ui::key::{Code, Key};
use crate::ui::moves::Move;
use crate::ui::session::Session;
use crate::ui::theme::Role;

/// Both texts of a conflict.
#[derive(Debug)]
pub struct Conflict {
    title: String,
    theirs: String,
    mine: String,
    /// What writes mine over theirs, decided on what they wrote.
    again: Option<Submission>,
}

impl Conflict {
    /// Shows both; `mine` is what was not accepted.
    #[must_use]
    pub fn new(session: &Session, found: &Found, mine: Submission) -> Self {
        let by = session.workspace.person_name(&found.by);
        let at = session.locale.date_time(session.local(found.at));
        let title = session.say(&Message::new("conflict-title").with("person", by).with("at", at));
        let (theirs, own) = both(session, &found.theirs, &mine);
        let Submission { request, said, then, .. } = mine;
        let again = Effect::submit_seen(session, request.command, found.revision, said);
        Self { title, theirs, mine: own, again: again.map(|again| again.then(then)) }
    }
}

/// Returns what they wrote and what the person wrote, where it is a field of a node.
fn both(session: &Session, theirs: &PlanEvent, mine: &Submission) -> (String, String) {
    let PlanEvent::FieldSet { node, field, value } = theirs else { return (String::new(), String::new()) };
    let own = match &mine.request.command {
        crate::domain::command::Command::Plan(_, PlanCommand::Edit(edits)) => {
            edits.iter().find_map(|edit| match edit {
                Edit::Set { node: other, field: name, value } if other == node && name == field => Some(value),
                _ => None,
            })
        }
        _ => None,
    };
    let words = |value: &FieldValue| words(session, node, field, value);
    (words(value), own.map(words).unwrap_or_default())
}

fn words(session: &Session, node: &NodeId, field: &str, value: &FieldValue) -> String {
    let Some(plan) = &session.plan else { return String::new() };
    if let FieldValue::Nothing(nothing) = value {
        return session.shown(plan).nothing(nothing).unwrap_or_else(|| session.locale.term("nothing-empty"));
    }
    let register = plan.nodes.get(node).and_then(|node| node.register.as_deref());
    let known = register.and_then(|id| session.template()?.register(id)?.field(field));
    match (value.text(), known) {
        (Some(text), _) => text.to_owned(),
        (None, Some(known)) => shown(session, plan, known, value),
        (None, None) => String::new(),
    }
}

impl Cover for Conflict {
    fn key(&mut self, key: Key, session: &Session) -> Vec<Move> {
        let over = session.locale.term("conflict-key-mine");
        match key.code {
            Code::Esc | Code::Enter => vec![Move::Close],
            Code::Char(typed) if over.contains(typed) => {
                std::iter::once(Move::Close).chain(self.again.take().map(Move::from)).collect()
            }
            _ => Vec::new(),
        }
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        canvas.clear(area);
        let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        let mut y = canvas.put_wrapped(area, 0, 0, &self.title, Role::Problem) + 1;
        for (heading, text, role) in
            [("conflict-theirs", &self.theirs, Role::Removed), ("conflict-mine", &self.mine, Role::Added)]
        {
            canvas.put(area, 0, y, &session.locale.term(heading), Role::Heading);
            let room = Rect { height: area.height.saturating_sub(2).min(y + 1 + area.height / 3), ..area };
            let rows = canvas.put_wrapped(room, 2, y + 1, text, role);
            y += rows.min(area.height / 3) + 2;
        }
        let last = area.height.saturating_sub(1);
        canvas.put(area, 0, last, &session.locale.term("conflict-keys"), Role::Key);
        canvas.set_cursor(area, 0, last);
    }
}
