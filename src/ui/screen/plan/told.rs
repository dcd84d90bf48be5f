//! What is said of a plan, the most pressing first: its state, what is missing, what contradicts, what is closed, when
//! somebody has to look at it again, notes.

use crate::document::notices;
use crate::domain::life::{self, CORRECTION};
use crate::domain::lint::Severity;
use crate::domain::message::Message;
use crate::domain::plan::{Plan, PlanState};
use crate::ui::closed;
use crate::ui::glyph::Glyph;
use crate::ui::session::Session;
use crate::ui::text;
use crate::ui::theme::Role;

/// Columns of the sign before a sentence.
pub(super) const SIGN: u16 = 2;

/// A sentence with its sign and look.
type Said = (Glyph, String, Role);

/// Lays out what is said in rows of a width; a sign stands in the first row of its sentence.
pub(super) fn lines(session: &Session, columns: usize) -> Vec<(Option<Glyph>, String, Role)> {
    let columns = columns.saturating_sub(usize::from(SIGN)).max(1);
    let rows = |(glyph, sentence, role): Said| {
        let first = |(at, line)| ((at == 0).then_some(glyph), line, role);
        text::wrap(&sentence, columns).into_iter().enumerate().map(first).collect::<Vec<_>>()
    };
    sentences(session).into_iter().flat_map(rows).collect()
}

fn sentences(session: &Session) -> Vec<Said> {
    let Some(plan) = session.plan.as_deref() else { return Vec::new() };
    let mut out: Vec<Said> = state(session, plan).into_iter().collect();
    let notices = notices::of_plan(plan, &session.workspace);
    out.extend(notices.iter().map(|notice| (Glyph::Flag, session.say(notice), Role::Accent)));
    out.extend(found(session));
    let closed = closed::parts(plan).into_iter().filter_map(|part| closed::said_of(session, plan, part));
    out.extend(closed.map(|said| (Glyph::NotQuorate, said, Role::Warning)));
    out.extend(ahead(session, plan).map(|message| (Glyph::Planned, session.say(&message), Role::Muted)));
    out.extend(notes(session, plan).map(|message| (Glyph::Dot, session.say(&message), Role::Muted)));
    out
}

/// Says what became of the plan as a whole, since when and why; nothing while it is worked on.
fn state(session: &Session, plan: &Plan) -> Option<Said> {
    let head = &plan.head;
    let (glyph, role) = match head.state {
        PlanState::Active => return None,
        PlanState::InForce => (Glyph::Done, Role::Done),
        PlanState::Withdrawn | PlanState::Superseded => (Glyph::Returned, Role::Warning),
        PlanState::Expired => (Glyph::Planned, Role::Warning),
    };
    let state = Message::new("record-life-state").with("state", Message::new(head.state.term()));
    let since = head.since.map(|day| Message::new("record-life-since").with("day", day));
    let reason = head.reason.as_ref().map(|reason| Message::new("record-life-reason").with("reason", reason));
    let other = head.other.as_ref().map(|other| {
        let known = session.plans.rows.iter().find(|row| row.plan == *other);
        Message::new("record-life-other").with("plan", known.map_or(other.as_str(), |row| &row.title))
    });
    let said = [Some(state), since, reason, other];
    Some((glyph, said.iter().flatten().map(|message| session.say(message)).collect::<Vec<_>>().join(" "), role))
}

/// Lists what is missing, what comes next and what contradicts.
fn found(session: &Session) -> Vec<Said> {
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

/// Lists the days of the plan's life that are far ahead; those that are near are missing, and said there.
fn ahead<'a>(session: &Session, plan: &'a Plan) -> impl Iterator<Item = Message> + use<'a> {
    let (workspace, day) = (&session.workspace, session.now.day);
    let template = session.template();
    let all = template.map(|template| life::ahead(plan, workspace, template, day)).unwrap_or_default();
    let near = template.map(|template| life::due(plan, workspace, template, day)).unwrap_or_default();
    all.into_iter().filter(move |due| near.iter().all(|near| near.moment != due.moment)).map(|due| due.message)
}

/// Lists the notes, the newest first; corrections stand on top of everything.
fn notes(session: &Session, plan: &Plan) -> impl Iterator<Item = Message> {
    let notes = plan.notes.values().filter(|note| note.kind != CORRECTION).rev();
    notes.map(|note| {
        Message::new("record-life-note")
            .with("kind", Message::new(note.term()))
            .with("day", session.workspace.day_of(note.at))
            .with("person", session.workspace.person_name(&note.by))
            .with("text", &note.text)
    })
}
