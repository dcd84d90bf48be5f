//! What happened to the plan, the newest first, and what differs between two of its states.

mod told;

use std::sync::Arc;

use ratatui::layout::Rect;

use super::Part;
use crate::domain::id::PersonId;
use crate::domain::message::Message;
use crate::domain::plan::Plan;
use crate::engine::HistoryEntry;
use crate::ui::action::{Action, Place};
use crate::ui::canvas::Canvas;
use crate::ui::effect::{Effect, Reply};
use crate::ui::glyph::Glyph;
use crate::ui::layout;
use crate::ui::moves::Move;
use crate::ui::overlay::difference::Differences;
use crate::ui::overlay::exact::Exact;
use crate::ui::overlay::menu::Menu;
use crate::ui::scroll::Scroll;
use crate::ui::session::Session;
use crate::ui::theme::Role;
use told::capacity;
pub use told::told;

/// Rows below the list: the selected entry in full.
const DETAILS: u16 = 5;

/// The screen of what happened.
#[derive(Debug, Default)]
pub struct History {
    /// What happened, the newest first.
    entries: Vec<HistoryEntry>,
    /// The revision that the entries reach.
    read: u64,
    scroll: Scroll,
    /// States that were asked for to be compared: two make a comparison.
    states: Vec<(u64, Arc<Plan>)>,
}

impl History {
    fn selected(&self) -> Option<&HistoryEntry> {
        self.entries.get(self.scroll.at(self.entries.len()))
    }
}

/// Returns what a state of the plan is called: a version, the working text, or its time in the log.
fn state_name(session: &Session, plan: &Plan, revision: u64, entries: &[HistoryEntry]) -> String {
    let newest_first = plan.head.versions.iter().rev().filter_map(|number| plan.versions.get(number));
    if let Some(version) = newest_first.into_iter().find(|version| version.revision == revision) {
        return session.say(&Message::new("process-version").with("version", &version.number));
    }
    if revision == plan.head.revision {
        return session.locale.term("history-working");
    }
    let entry = entries.iter().find(|entry| entry.revision == revision);
    entry.map_or_else(|| revision.to_string(), |entry| when(session, entry))
}

fn when(session: &Session, entry: &HistoryEntry) -> String {
    session.locale.date_time(session.workspace.local(entry.time))
}

fn who<'a>(session: &'a Session, entry: &'a HistoryEntry) -> String {
    let id = PersonId::new(entry.actor.clone());
    id.map_or_else(|_| entry.actor.clone(), |id| session.workspace.person_name(&id).to_owned())
}

/// Says what happened in an entry: its first event, and how many more.
fn what(session: &Session, plan: &Plan, entry: &HistoryEntry) -> String {
    let Some(events) = &entry.events else { return session.locale.term("history-erased") };
    let Some(first) = events.first() else { return String::new() };
    let said = session.say(&told(session, plan, first));
    match events.len() {
        1 => said,
        count => format!("{said} {}", session.say(&Message::new("history-more").with("count", count - 1))),
    }
}

/// Offers every pair of versions, and each version with the working text.
fn pairs(session: &Session, plan: &Plan) -> Vec<Move> {
    let versions = plan.head.versions.iter().filter_map(|number| plan.versions.get(number));
    let mut states: Vec<(String, u64)> = versions
        .map(|version| {
            let name = session.say(&Message::new("process-version").with("version", &version.number));
            (name, version.revision)
        })
        .collect();
    states.push((session.locale.term("history-working"), plan.head.revision));
    let mut options = Vec::new();
    for (at, (older, from)) in states.iter().enumerate().rev() {
        for (newer, to) in states.iter().skip(at + 1) {
            let ask = |revision: &u64| Move::Do(Effect::PlanAt(plan.id.clone(), *revision));
            options.push((format!("{older} → {newer}"), vec![ask(from), ask(to)]));
        }
    }
    vec![Move::over(Menu::new(session.locale.term("history-compare"), options))]
}

impl Part for History {
    fn place(&self) -> Place {
        Place::History
    }

    fn title(&self, session: &Session) -> String {
        session.locale.term("place-history")
    }

    fn aside(&self, session: &Session) -> String {
        session.say(&Message::new("history-count").with("count", self.entries.len()))
    }

    fn refuse(&self, action: Action, session: &Session) -> Option<Message> {
        let none = session.plan.as_deref().is_some_and(|plan| plan.versions.is_empty());
        let needs = matches!(action, Action::Compare | Action::ShowText);
        (needs && none).then(|| Message::new("refuse-no-version"))
    }

    fn act(&mut self, action: Action, session: &Session) -> Vec<Move> {
        let height = session.body().height.saturating_sub(DETAILS);
        if self.scroll.act(action, self.entries.len(), height) {
            return Vec::new();
        }
        let Some(plan) = &session.plan else { return Vec::new() };
        match action {
            Action::Open => {
                // What this entry changed: the state before it and the state after.
                let Some(revision) = self.selected().map(|entry| entry.revision) else { return Vec::new() };
                self.states.clear();
                let ask = |revision| Move::Do(Effect::PlanAt(plan.id.clone(), revision));
                if revision < 2 {
                    return vec![Move::Warn(Message::new("history-first"))];
                }
                vec![ask(revision - 1), ask(revision)]
            }
            Action::Compare => {
                self.states.clear();
                pairs(session, plan)
            }
            Action::ShowText => {
                let newest = plan.head.versions.last().cloned();
                newest.map(|number| Move::Do(Effect::LockedText(plan.id.clone(), number))).into_iter().collect()
            }
            _ => Vec::new(),
        }
    }

    fn received(&mut self, reply: Reply, session: &Session) -> Vec<Move> {
        match reply {
            Reply::History(mut entries) => {
                entries.reverse();
                self.entries = entries;
                Vec::new()
            }
            Reply::PlanAt(revision, state) => {
                self.states.push((revision, state));
                let (Some(plan), [_, _]) = (session.plan.as_deref(), self.states.as_slice()) else { return Vec::new() };
                self.states.sort_by_key(|(revision, _)| *revision);
                let names: Vec<String> =
                    self.states.iter().map(|(at, _)| state_name(session, plan, *at, &self.entries)).collect();
                let mut states = std::mem::take(&mut self.states).into_iter().map(|(_, state)| state);
                let (Some(before), Some(after)) = (states.next(), states.next()) else { return Vec::new() };
                vec![Move::over(Differences::new(session, &before, &after, &names.join(" → ")))]
            }
            Reply::LockedText(version, text) => vec![Move::over(Exact::new(session, &version, &text))],
            _ => Vec::new(),
        }
    }

    fn refresh(&mut self, session: &Session) -> Vec<Move> {
        let Some(plan) = session.plan.as_deref().filter(|plan| plan.head.revision != self.read) else {
            return Vec::new();
        };
        self.read = plan.head.revision;
        vec![Move::Do(Effect::History(plan.id.clone()))]
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let Some(plan) = session.plan.as_deref() else { return };
        let (list, below) = layout::below(area, DETAILS.min(area.height / 2));
        let selected = self.scroll.at(self.entries.len());
        let window = canvas.list(&self.scroll, self.entries.len(), list);
        let wide = area.width >= layout::WIDE;
        let rows = self.entries.iter().enumerate().skip(window.start).take(window.len());
        for (y, (at, entry)) in (0..).zip(rows) {
            let (marker, role) =
                if at == selected { (canvas.glyph(Glyph::Marker), Role::Selected) } else { (" ", Role::Text) };
            let day = session.locale.short_date(session.workspace.local(entry.time).date());
            let x = canvas.put_parts(list, 0, y, [(marker, role), (" ", role), (&day, Role::Muted), ("  ", role)]);
            let x = if wide {
                let name = Rect { width: (x + 18).min(list.width), ..list };
                canvas.put(name, x, y, &who(session, entry), Role::Muted);
                x + 20
            } else {
                x
            };
            canvas.put(list, x, y, &what(session, plan, entry), role);
            canvas.choice(list, (0, y), at, selected);
        }
        canvas.rule(below, 0);
        let (_, below) = layout::above(below, 1);
        let Some(entry) = self.selected() else { return };
        let head = Message::new("history-who")
            .with("person", who(session, entry))
            .with("capacity", capacity(session, entry.cap.as_deref().unwrap_or_default()))
            .with("when", when(session, entry))
            .with("number", entry.n.to_string());
        let mut y = canvas.put_wrapped(below, 1, 0, &session.say(&head), Role::Muted);
        for event in entry.events.iter().flatten() {
            if y < below.height {
                y += canvas.put_wrapped(below, 1, y, &session.say(&told(session, plan, event)), Role::Text);
            }
        }
    }
}
