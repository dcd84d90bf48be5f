//! Rows of the first screen: what waits, and plans.

use chrono::{DateTime, NaiveDate, Utc};
use ratatui::layout::Rect;

use crate::domain::message::Message;
use crate::domain::outstanding::Kind;
use crate::domain::party::Considerer;
use crate::domain::person::{Capacity, KeyRequest, Person};
use crate::domain::plan::PlanState;
use crate::engine::{InboxItem, Stage, Summary};
use crate::ui::canvas::Canvas;
use crate::ui::glyph::Glyph;
use crate::ui::layout;
use crate::ui::session::Session;
use crate::ui::theme::Role;

/// The width of the column of versions.
const VERSION: u16 = 13;
/// The width of the column of steps.
const STAGE: u16 = 16;

/// From so many days on, before and after, the day itself says more.
const LONG_AGO: i64 = 60;

/// Returns the width of a title in a row of so many columns.
const fn title_width(columns: u16) -> u16 {
    if columns >= layout::WIDE { columns * 3 / 8 } else { columns / 2 }
}

/// Cuts columns off the left of a row.
const fn rest(row: Rect, columns: u16) -> Rect {
    let columns = if columns < row.width { columns } else { row.width };
    Rect { x: row.x + columns, width: row.width - columns, ..row }
}

/// Draws what waits: plan, sentence, when.
pub fn waits(session: &Session, item: &InboxItem, (area, y): (Rect, u16), chosen: bool, canvas: &mut Canvas<'_>) {
    let row = Rect { y: area.y + y, height: 1, ..area };
    let role = if chosen { Role::Selected } else { Role::Text };
    let (when, urgency) = match (item.due, item.what.since) {
        (Some(due), _) => until(session, due),
        (None, Some(since)) if area.width >= layout::WIDE => (waited(session, since), Role::Muted),
        (None, _) => (String::new(), Role::Muted),
    };
    let taken = canvas.put_right(row, 0, &format!("{when} "), urgency);
    let title = title_width(area.width);
    canvas.put(Rect { width: title, ..row }, 3, 0, &item.summary.title, role);
    let words = rest(row, title + 1);
    let words = Rect { width: words.width.saturating_sub(taken + 1), ..words };
    canvas.put(words, 0, 0, &said(session, item), Role::Text);
}

/// Says since when something waits.
#[must_use]
pub fn waited(session: &Session, since: DateTime<Utc>) -> String {
    session.say(&Message::new("home-since").with("day", session.workspace.day_of(since)))
}

/// Says it in a sentence of its own.
#[must_use]
pub fn waited_sentence(session: &Session, since: DateTime<Utc>) -> String {
    session.say(&Message::new("home-waited-since").with("day", session.workspace.day_of(since)))
}

/// Says what waits: what the person owes as such, anything else in the sentence that is the same everywhere.
#[must_use]
pub fn said(session: &Session, item: &InboxItem) -> String {
    match (&item.capacity, &item.what.kind) {
        (Capacity::Signatory { party, .. }, Kind::Signatures(_)) => {
            let party = session.short_of(&Considerer::Party(party.clone()));
            session.say(&Message::new("inbox-sign").with("party", party))
        }
        _ => session.say(&item.what.message),
    }
}

/// Draws a key that waits: whose, that it waits, since when.
pub fn key(
    session: &Session,
    (person, request): (&Person, &KeyRequest),
    (area, y): (Rect, u16),
    chosen: bool,
    canvas: &mut Canvas<'_>,
) {
    let row = Rect { y: area.y + y, height: 1, ..area };
    let role = if chosen { Role::Selected } else { Role::Text };
    let since = session.locale.short_date(session.workspace.day_of(request.at));
    let taken = canvas.put_right(row, 0, &format!("{since} "), Role::Muted);
    let title = title_width(area.width);
    canvas.put(Rect { width: title, ..row }, 3, 0, person.name(), role);
    let words = rest(row, title + 1);
    let words = Rect { width: words.width.saturating_sub(taken + 1), ..words };
    canvas.put(words, 0, 0, &session.locale.term("home-key-waits"), Role::Text);
}

/// Draws a plan: title, version, step, how many have finished.
pub fn plan(session: &Session, summary: &Summary, (area, y): (Rect, u16), chosen: bool, canvas: &mut Canvas<'_>) {
    let row = Rect { y: area.y + y, height: 1, ..area };
    let role = if chosen { Role::Selected } else { Role::Text };
    let title = title_width(area.width);
    canvas.put(Rect { width: title, ..row }, 3, 0, &summary.title, role);
    let row = rest(row, title + 1);
    canvas.put(Rect { width: row.width.min(VERSION), ..row }, 0, 0, &version(session, summary), Role::Muted);
    let row = rest(row, VERSION + 1);
    let (stage, glyph, word, look) = state(session, summary);
    canvas.put(Rect { width: row.width.min(STAGE), ..row }, 0, 0, &stage, Role::Text);
    let glyph = canvas.glyph(glyph);
    canvas.put_parts(rest(row, STAGE + 1), 0, 0, [(glyph, look), (" ", look), (&word, look)]);
}

fn version(session: &Session, summary: &Summary) -> String {
    let id = if summary.draft { "plan-at-draft" } else { "plan-at-locked" };
    session.say(&Message::new(id).with("version", &summary.version))
}

/// Says where a plan is: its step, a sign, a word, a look.
fn state(session: &Session, summary: &Summary) -> (String, Glyph, String, Role) {
    let term = |id| session.locale.term(id);
    let at_rest = |glyph, role| (String::new(), glyph, term(summary.state.term()), role);
    match summary.state {
        PlanState::Active => {}
        PlanState::InForce => return at_rest(Glyph::Done, Role::Done),
        PlanState::Withdrawn | PlanState::Superseded => return at_rest(Glyph::Returned, Role::Muted),
        PlanState::Expired => return at_rest(Glyph::Planned, Role::Muted),
    }
    let stage = match &summary.stage {
        Stage::Writing => String::new(),
        Stage::Step { key, act } => format!("{key} {}", term(act.term())),
        Stage::Signing | Stage::Signed => term("act-sign"),
    };
    if summary.total == 0 {
        return (stage, Glyph::Planned, term(summary.state.term()), Role::Muted);
    }
    let share = Message::new("position").with("at", summary.done).with("of", summary.total);
    let role = if summary.done == summary.total { Role::Done } else { Role::Waiting };
    (stage, Glyph::share(summary.done, summary.total), session.say(&share), role)
}

/// Says how far away a day is, and how urgent that is.
pub fn until(session: &Session, day: NaiveDate) -> (String, Role) {
    let days = (day - session.now.day).num_days();
    let say = |id, count: i64| session.say(&Message::new(id).with("count", count));
    match days {
        _ if days.abs() >= LONG_AGO => {
            (session.locale.short_date(day), if days < 0 { Role::Problem } else { Role::Muted })
        }
        ..=-2 => (say("due-days-ago", -days), Role::Problem),
        -1 => (session.locale.term("due-yesterday"), Role::Problem),
        0 => (session.locale.term("due-today"), Role::Warning),
        1 => (session.locale.term("due-tomorrow"), Role::Warning),
        2..=13 => (say("due-days", days), Role::Waiting),
        _ => (say("due-weeks", days / 7), Role::Muted),
    }
}
