//! What a cell of the matrix means, in words.

use crate::domain::conflict::{Conflict, again, conflicts};
use crate::domain::consideration::Outcome;
use crate::domain::consultation::Consultation;
use crate::domain::hearing::Hearing;
use crate::domain::message::{Argument, Message};
use crate::domain::milestone::{Act, StepState};
use crate::domain::outstanding::{Item, Kind};
use crate::domain::plan::Plan;
use crate::domain::process::matrix::{Cell, Column, Row};
use crate::ui::glyph::Glyph;
use crate::ui::overlay::reconcile;
use crate::ui::session::Session;
use crate::ui::theme::Role;

/// One sentence below the matrix.
#[derive(Debug)]
pub struct Detail {
    /// The sign before it.
    pub glyph: Option<Glyph>,
    /// The sentence.
    pub text: String,
    /// What it looks like.
    pub role: Role,
}

/// Returns the sign and the look of a cell.
#[must_use]
pub fn glyph_of(cell: &Cell) -> (Glyph, Role) {
    match cell {
        Cell::Nobody | Cell::Planned(_) => (Glyph::Planned, Role::Muted),
        Cell::Asked { .. } => (Glyph::Waiting, Role::Waiting),
        Cell::Considered { recorded, .. } => outcome(recorded.consideration.outcome),
        Cell::Share { done, total } if *done >= *total => (Glyph::Full, Role::Done),
        Cell::Share { done, total } => (Glyph::share(*done, *total), Role::Waiting),
    }
}

/// Returns the sign and the look of what a body came to.
#[must_use]
pub const fn outcome(outcome: Outcome) -> (Glyph, Role) {
    match outcome {
        Outcome::NoRemarks | Outcome::Approved | Outcome::Noted => (Glyph::Done, Role::Done),
        Outcome::Remarks | Outcome::ApprovedWithRemarks => (Glyph::Remarks, Role::Remark),
        Outcome::Returned | Outcome::Rejected | Outcome::NoAgreement => (Glyph::Returned, Role::Problem),
        Outcome::NotQuorate | Outcome::Postponed => (Glyph::NotQuorate, Role::Warning),
        Outcome::Withdrawn | Outcome::NotAnswered => (Glyph::Undecided, Role::Muted),
    }
}

/// Says what stands in a cell, what is missing there, and what contradicts it.
#[must_use]
pub fn details(session: &Session, (row, column, cell): (&Row, &Column, &Cell)) -> Vec<Detail> {
    let Some(plan) = session.plan.as_deref() else { return Vec::new() };
    let (glyph, role) = glyph_of(cell);
    let mut out = vec![Detail { glyph: Some(glyph), text: heading(session, row, column, cell), role }];
    let fact = |message: Message| Detail { glyph: None, text: session.say(&message), role: Role::Text };
    out.extend(differing(session, plan, row));
    out.extend(missing(session, plan, row, cell));
    out.extend(facts(session, plan, row, column).into_iter().map(fact));
    out.extend(findings(session, row));
    out
}

/// Says who, which milestone, which version, and what they came to, in one line.
fn heading(session: &Session, row: &Row, column: &Column, cell: &Cell) -> String {
    let who = column.considerer();
    let mut parts = vec![who.map_or_else(|| session.locale.term("process-parties"), |body| session.name_of(&body))];
    let act = row.milestone.act.map(|act| session.locale.term(act.term())).unwrap_or_default();
    parts.push(format!("{} {act}", row.milestone.key).trim_end().to_owned());
    if let Some(step) = row.step.as_deref() {
        parts.push(session.say(&Message::new("process-version").with("version", &step.version)));
        if step.round > 1 {
            parts.push(session.say(&Message::new("process-round").with("round", u64::from(step.round))));
        }
    }
    parts.extend(cell.said().iter().map(|message| session.say(message)));
    parts.join(" · ")
}

/// Says where the bodies of the milestone do not stand on the same, each side, and what they agreed on.
fn differing(session: &Session, plan: &Plan, row: &Row) -> Vec<Detail> {
    let mut out = Vec::new();
    let mut add = |glyph, text, role| out.push(Detail { glyph, text, role });
    let here = |conflict: &Conflict<'_>| conflict.step.milestone == row.milestone.node;
    for conflict in conflicts(plan).into_iter().filter(here) {
        let about = Message::new(conflict.about.term());
        let said = Message::new("conflict-said").with("step", &conflict.step.key).with("about", about);
        let sides: Vec<String> = conflict.sides.iter().map(|side| reconcile::said(session, side)).collect();
        let said = format!("{} {}", session.say(&said), sides.join(" / "));
        match conflict.reconciled {
            None => add(Some(Glyph::Flag), said, Role::Warning),
            Some(settled) => {
                let fate = Message::new("conflict-reconciled").with("by", &settled.by).with("text", &settled.text);
                add(None, format!("{said} {}", session.say(&fate)), Role::Text);
            }
        }
    }
    for (_, version) in again(plan).into_iter().filter(|(step, _)| step.milestone == row.milestone.node) {
        let said = Message::new("conflict-again").with("step", &row.milestone.key).with("version", version);
        add(Some(Glyph::Waiting), session.say(&said), Role::Waiting);
    }
    out
}

/// Says what is missing in the step: the same sentence as everywhere.
fn missing(session: &Session, plan: &Plan, row: &Row, cell: &Cell) -> Vec<Detail> {
    let Some(found) = session.found() else { return Vec::new() };
    let of_cell = |id: &crate::domain::id::ConsiderationId| match cell {
        Cell::Considered { recorded, .. } => &recorded.consideration.id == id,
        _ => false,
    };
    let concerns = |item: &Item| match &item.kind {
        Kind::Answers(_) | Kind::Close(_) | Kind::Case(..) => {
            row.step.as_deref().is_some_and(|own| item.step(plan) == Some(&own.id))
        }
        Kind::Condition(consideration, _) => of_cell(consideration),
        Kind::Signatures(_) => row.milestone.act == Some(Act::Sign),
        Kind::Dates(nodes) => nodes.contains(&row.milestone.node),
        Kind::Relock(version) => row.step.as_deref().is_some_and(|own| &own.version == version),
        // What differs, and what is considered again, has sentences of its own.
        Kind::Conflict(_) | Kind::Again(_) => false,
        Kind::RemarkAnswers | Kind::Chapters(_) | Kind::Fields(_) | Kind::Review(_) | Kind::Life(_) | Kind::Access => {
            false
        }
    };
    let concerning = found.outstanding.items.iter().filter(|item| concerns(item));
    let detail = |message: &Message| Detail { glyph: None, text: session.say(message), role: Role::Waiting };
    concerning.map(|item| detail(&item.message)).collect()
}

/// Says how the step ended, what was announced, what was sent.
fn facts(session: &Session, plan: &Plan, row: &Row, column: &Column) -> Vec<Message> {
    let mut said = Vec::new();
    said.extend(row.skip.as_ref().map(|skip| Message::new("process-skipped").with("reason", &skip.reason)));
    let Some(step) = row.step.as_deref() else { return said };
    let consultation = Consultation::of(plan, &session.workspace, step, session.now.day);
    said.extend(consultation.map(|consultation| consultation.message()));
    if let Some(newest) = plan.newest_version().filter(|newest| newest.number != step.version) {
        let older = Message::new("process-older").with("version", &step.version);
        said.push(older.with("newest", &newest.number));
    }
    match &step.state {
        StepState::Open => {
            said.extend(step.due.map(|due| Message::new("process-due").with("due", due)));
            said.extend(step.silence.as_ref().map(|words| Message::new("process-silence").with("words", words)));
        }
        StepState::Closed { at, overridden: None } => {
            said.push(Message::new("process-closed").with("day", session.workspace.day_of(*at)));
        }
        StepState::Closed { overridden: Some(reason), .. } => {
            said.push(Message::new("process-overridden").with("reason", reason));
        }
        StepState::Returned { reason, .. } => said.push(Message::new("process-returned").with("reason", reason)),
    }
    let body = column.considerer();
    let case = body.as_ref().and_then(|body| Hearing::find(plan, step, body)).filter(|case| case.is_open());
    if let Some(case) = case {
        let hearing = Hearing::of(plan, &session.workspace, case, session.now.day);
        said.push(
            Message::new("process-before").with("state", Message::new(hearing.state())).with("time", hearing.time()),
        );
        said.extend(hearing.moves().next_back());
    }
    let theirs = plan.dispatches.values().filter(|sent| sent.step == step.id && Some(&sent.recipient) == body.as_ref());
    for sent in theirs {
        let channel = Message::new(sent.channel.term());
        said.push(Message::new("process-sent").with("day", sent.on).with("channel", channel));
        said.extend(sent.reminders.iter().map(|(_, on)| Message::new("process-reminded").with("day", *on)));
    }
    said
}

/// Says what contradicts the milestone.
fn findings(session: &Session, row: &Row) -> Vec<Detail> {
    let Some(found) = session.found() else { return Vec::new() };
    let key = &row.milestone.key;
    let names = |argument: &Argument| matches!(argument, Argument::Text(text) if text == key);
    let naming =
        found.findings.iter().filter(|finding| finding.message.arguments.iter().any(|(_, given)| names(given)));
    let detail = |place: &str, message: &Message| {
        let text = format!("{place}: {}", session.say(message));
        Detail { glyph: Some(Glyph::Flag), text, role: Role::Warning }
    };
    naming.map(|finding| detail(&finding.place, &finding.message)).collect()
}
