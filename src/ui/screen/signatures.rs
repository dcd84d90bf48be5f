//! Signature lines of a version: who has signed, who has not, and the ways to fill a line.

use ratatui::layout::Rect;

use super::Part;
use crate::domain::force::{self, Force};
use crate::domain::id::PersonId;
use crate::domain::message::Message;
use crate::domain::outstanding::{Kind, outstanding};
use crate::domain::person::Capacity;
use crate::domain::plan::Plan;
use crate::domain::version::{Line, LineState, SigningState, Version, Way};
use crate::ui::action::{Action, Place};
use crate::ui::canvas::Canvas;
use crate::ui::effect::{Effect, Export, Preparation, Reply};
use crate::ui::glyph::Glyph;
use crate::ui::layout;
use crate::ui::moves::Move;
use crate::ui::overlay::exact::Exact;
use crate::ui::overlay::line as ask;
use crate::ui::overlay::menu::Menu;
use crate::ui::overlay::signing::Signing;
use crate::ui::scroll::Scroll;
use crate::ui::session::Session;
use crate::ui::theme::Role;

/// Rows below the list: what is known of the selected line.
const DETAILS: u16 = 4;

/// The screen of signatures.
#[derive(Debug, Default)]
pub struct Signatures {
    scroll: Scroll,
    /// What is prepared next is signed at home.
    at_home: bool,
    /// The list has begun on the person's own line.
    begun: bool,
}

/// Returns the version whose lines are shown: the one that is open, else the newest that has lines.
fn shown(plan: &Plan) -> Option<&Version> {
    let newest_first = plan.head.versions.iter().rev().filter_map(|number| plan.versions.get(number));
    plan.signing().or_else(|| newest_first.map(AsRef::as_ref).find(|version: &&Version| !version.lines.is_empty()))
}

fn lines(session: &Session) -> Vec<&Line> {
    let Some(plan) = session.plan.as_deref() else { return Vec::new() };
    shown(plan).map(|version| plan.lines_of(version).collect()).unwrap_or_default()
}

/// Lists who may sign a line today: the person in the chair for an own line, else the holders of the office.
fn signatories(session: &Session, line: &Line) -> Vec<PersonId> {
    let (party, office) = (&line.head.party, &line.head.office);
    match &session.actor.capacity {
        Capacity::Signatory { party: own, office: held } if own == party && held == office => {
            vec![session.actor.person.clone()]
        }
        _ => {
            let office = session.workspace.office(party, office);
            let mandates = office.into_iter().flat_map(|office| office.mandates_at(session.now.day));
            mandates.map(|mandate| mandate.person.clone()).collect()
        }
    }
}

/// Tells whether a line is the one that the person signs in the present capacity.
fn is_own(session: &Session, line: &Line) -> bool {
    let Capacity::Signatory { party, office } = &session.actor.capacity else { return false };
    (party, office) == (&line.head.party, &line.head.office)
}

impl Signatures {
    fn selected<'a>(&self, lines: &[&'a Line]) -> Option<&'a Line> {
        lines.get(self.scroll.at(lines.len())).copied()
    }

    /// Prepares what is to be signed; asks first who signs when several may.
    fn sign(line: &Line, session: &Session) -> Vec<Move> {
        let mut who = signatories(session, line);
        let prepare = |person: PersonId| {
            let task = Preparation::new(session, line.head.line.clone(), person);
            task.map(|task| Move::Do(Effect::Prepare(Box::new(task))))
        };
        if who.len() < 2 {
            return who.pop().and_then(prepare).into_iter().collect();
        }
        let option = |person: PersonId| {
            let name = session.workspace.person_name(&person).to_owned();
            (name, prepare(person).into_iter().collect())
        };
        vec![Move::over(Menu::new(session.locale.term("sign-who"), who.into_iter().map(option).collect()))]
    }
}

/// Says how a line stands: a sign, a word, a look.
fn state(line: &Line, session: &Session) -> (Glyph, &'static str, Role) {
    match &line.state {
        LineState::Signed(_) | LineState::Evidenced(_) if force::dispute(line, &session.workspace).is_some() => {
            (Glyph::Returned, "line-signed-disputed", Role::Problem)
        }
        LineState::Open if line.prepared.is_empty() => (Glyph::Planned, "line-open", Role::Waiting),
        LineState::Open => (Glyph::Waiting, "line-prepared", Role::Waiting),
        LineState::Signed(_) | LineState::Evidenced(_) if line.reservation.is_some() => {
            (Glyph::Remarks, "line-signed-reserved", Role::Remark)
        }
        LineState::Signed(_) | LineState::Evidenced(_) if line.added.is_some() => {
            (Glyph::Done, "line-acceded", Role::Done)
        }
        LineState::Signed(_) | LineState::Evidenced(_) => (Glyph::Done, "line-signed", Role::Done),
        _ if line.added_at.is_some() => (Glyph::Waiting, "line-acceding", Role::Waiting),
        LineState::Declined { is_final: true, .. } => (Glyph::Returned, "line-declined-final", Role::Problem),
        LineState::Declined { .. } => (Glyph::Returned, "line-declined", Role::Warning),
        LineState::Withdrawn { .. } => (Glyph::Returned, "line-withdrawn", Role::Warning),
    }
}

/// Says in a few words how a line stands, since when, and in which way.
fn standing_of(line: &Line, word: &'static str, session: &Session) -> String {
    let day = |day| session.locale.short_date(day);
    let (day, way) = match &line.state {
        LineState::Signed(signed) => (day(session.workspace.day_of(signed.at)), Some(Way::Ssh)),
        LineState::Evidenced(evidence) => (day(evidence.date), Some(evidence.way)),
        LineState::Declined { at, .. } | LineState::Withdrawn { at, .. } => (day(session.workspace.day_of(*at)), None),
        LineState::Open => (String::new(), None),
    };
    let way = way.map(|way| format!("({})", session.locale.term(way.term()))).unwrap_or_default();
    format!("{} {day} {way}", session.locale.term(word)).trim_end().to_owned()
}

/// Returns the round of signing that a line belongs to.
fn signing_of<'a>(line: &Line, session: &'a Session) -> Option<&'a SigningState> {
    session.plan.as_deref()?.versions.get(&line.version)?.signing.as_ref()
}

/// Says what is known of a line, sentence by sentence.
fn details(line: &Line, session: &Session) -> Vec<(String, Role)> {
    let mut said: Vec<(Message, Role)> = Vec::new();
    match &line.state {
        LineState::Signed(signed) => {
            let person = session.workspace.person_name(&signed.person);
            said.push((Message::new("line-by-key").with("person", person).with("key", &signed.key), Role::Done));
            let holder = signed.mandate.as_ref().and_then(|mandate| mandate.instead.as_ref());
            let holder = holder.map(|holder| session.workspace.person_name(holder));
            said.extend(holder.map(|name| (Message::new("record-in-place-of").with("person", name), Role::Text)));
        }
        LineState::Evidenced(evidence) => {
            let person = session.workspace.person_name(&evidence.checked);
            let message = Message::new("line-by-evidence").with("person", &evidence.person).with("checked", person);
            said.push((message.with("day", evidence.behalf.received), Role::Done));
        }
        LineState::Declined { reason, .. } => {
            said.push((Message::new("line-reason").with("reason", reason), Role::Problem));
        }
        LineState::Withdrawn { reason, .. } => {
            said.push((Message::new("line-reason").with("reason", reason), Role::Warning));
        }
        LineState::Open => {
            let names: Vec<String> =
                signatories(session, line).iter().map(|id| session.workspace.person_name(id).to_owned()).collect();
            said.push(if names.is_empty() {
                (Message::new("line-nobody").with("office", &line.head.office_name), Role::Warning)
            } else {
                (Message::new("line-holder").with("names", names), Role::Text)
            });
        }
    }
    if let Some(adoption) = &line.adoption {
        let authority = ask::written(session, &adoption.authority);
        said.push((Message::new("line-adopted").with("authority", authority), Role::Text));
    }
    let conditions = line.adoption.iter().flat_map(|adoption| &adoption.conditions);
    said.extend(conditions.map(|text| (Message::new("line-condition").with("condition", text), Role::Remark)));
    said.extend(line.reservation.as_ref().map(|text| (Message::new("line-reserved").with("text", text), Role::Remark)));
    let dispute = force::dispute(line, &session.workspace);
    said.extend(dispute.map(|dispute| (dispute.message(&session.workspace), Role::Problem)));
    said.extend(line.added.as_ref().map(|reason| (Message::new("line-added").with("reason", reason), Role::Text)));
    let due = signing_of(line, session).filter(|signing| !line.is_signed() && force::is_open(line, signing));
    let due = due.and_then(|signing| signing.due(&line.head.party));
    said.extend(due.map(|day| (Message::new("line-due").with("day", day), Role::Text)));
    said.into_iter().map(|(message, role)| (session.say(&message), role)).collect()
}

/// Says where signing is: the same sentence as everywhere.
fn standing(session: &Session) -> (String, Role) {
    let term = |id| session.locale.term(id);
    let (Some(plan), Some(template)) = (session.plan.as_deref(), session.template()) else {
        return (String::new(), Role::Muted);
    };
    let Some(version) = shown(plan) else { return (term("signatures-none"), Role::Muted) };
    if version.signing.is_none() {
        let message = Message::new("signatures-not-open").with("version", &version.number);
        return (session.say(&message), Role::Waiting);
    }
    let Some(standing) = force::standing_of(plan, &session.workspace, version) else {
        return (String::new(), Role::Muted);
    };
    let items = outstanding(plan, &session.workspace, template, session.now.day).items;
    let missing = items.into_iter().find(|item| matches!(item.kind, Kind::Signatures(_))).map(|item| item.message);
    let role = if standing.force == Force::Nobody { Role::Waiting } else { Role::Done };
    let (missing, rest) = match missing.filter(|_| standing.force == Force::Nobody) {
        Some(missing) => (Some(missing), standing.sentences().split_off(1)),
        None => (None, standing.sentences()),
    };
    // Who is missing is said by the sentence of what is outstanding, as everywhere.
    let rest = rest.into_iter().filter(|said| missing.is_none() || said.id != "stand-missing");
    let said: Vec<String> = missing.clone().into_iter().chain(rest).map(|message| session.say(&message)).collect();
    (said.join(" "), role)
}

impl Part for Signatures {
    fn place(&self) -> Place {
        Place::Signatures
    }

    fn title(&self, session: &Session) -> String {
        session.locale.term("place-signatures")
    }

    fn aside(&self, session: &Session) -> String {
        let version = session.plan.as_deref().and_then(shown);
        version.map_or_else(String::new, |version| {
            session.say(&Message::new("process-version").with("version", &version.number))
        })
    }

    fn refuse(&self, action: Action, session: &Session) -> Option<Message> {
        let of_line = matches!(
            action,
            Action::Sign
                | Action::Paste
                | Action::Evidence
                | Action::Decline
                | Action::Adopt
                | Action::Reserve
                | Action::Withdraw
                | Action::ShowText
        );
        if !of_line {
            return None;
        }
        let lines = lines(session);
        let Some(line) = self.selected(&lines) else { return Some(Message::new("refuse-no-line")) };
        let party = &line.head.party_name;
        let fills = matches!(action, Action::Sign | Action::Paste | Action::Evidence | Action::Decline);
        let changes = fills || matches!(action, Action::Adopt | Action::Reserve | Action::Withdraw);
        match signing_of(line, session) {
            None if fills => return Some(Message::new("signing-not-open").with("version", &line.version)),
            Some(signing) if changes && !force::is_open(line, signing) => {
                return Some(Message::new("signing-closed").with("version", &line.version));
            }
            _ => {}
        }
        if fills && line.is_signed() && force::dispute(line, &session.workspace).is_none() {
            return Some(Message::new("line-signed-already").with("party", party));
        }
        let needs_person = matches!(action, Action::Sign | Action::Paste);
        if needs_person && signatories(session, line).is_empty() {
            return Some(Message::new("line-nobody").with("office", &line.head.office_name));
        }
        match action {
            Action::Withdraw if !line.is_signed() => Some(Message::new("line-not-signed").with("party", party)),
            Action::Withdraw | Action::Reserve if session.is_secretary() => Some(Message::new("denied-signatory-only")),
            _ => None,
        }
    }

    fn act(&mut self, action: Action, session: &Session) -> Vec<Move> {
        let lines = lines(session);
        if self.scroll.act(action, lines.len(), session.body().height.saturating_sub(DETAILS + 3)) {
            return Vec::new();
        }
        if action == Action::Export {
            let version = session.plan.as_deref().and_then(shown).map(|version| version.number.as_str());
            return Export::offer(session, version, None);
        }
        let Some(line) = self.selected(&lines) else { return Vec::new() };
        match action {
            Action::Open if line.is_signed() => {
                let statement = match &line.state {
                    LineState::Signed(signed) => signed.statement.as_str(),
                    _ => return Vec::new(),
                };
                vec![Move::over(Exact::statement(session, &line.head.party_name, statement))]
            }
            Action::Open => vec![Move::Act(if session.is_secretary() { Action::Evidence } else { Action::Sign })],
            Action::Sign | Action::Paste => {
                self.at_home = action == Action::Paste;
                Self::sign(line, session)
            }
            Action::Evidence => vec![Move::Over(ask::evidence(session, line))],
            Action::Decline => vec![Move::Over(ask::decline(session, line))],
            Action::Adopt => vec![Move::Over(ask::adopt(session, line))],
            Action::Reserve => vec![Move::Over(ask::reserve(session, line))],
            Action::Withdraw => vec![Move::Over(ask::withdraw(session, line))],
            Action::ShowText => {
                let plan = session.plan_id().cloned();
                plan.map(|plan| Move::Do(Effect::LockedText(plan, line.version.clone()))).into_iter().collect()
            }
            _ => Vec::new(),
        }
    }

    /// Begins on the person's own line, as soon as the plan is there.
    fn refresh(&mut self, session: &Session) -> Vec<Move> {
        let lines = lines(session);
        if !self.begun && !lines.is_empty() {
            self.begun = true;
            self.scroll = Scroll::at_row(lines.iter().position(|line| is_own(session, line)).unwrap_or(0));
        }
        Vec::new()
    }

    fn received(&mut self, reply: Reply, session: &Session) -> Vec<Move> {
        match reply {
            Reply::LockedText(version, text) => vec![Move::over(Exact::new(session, &version, &text))],
            Reply::Prepared(prepared) => {
                Signing::new(session, *prepared, self.at_home).map(Move::over).into_iter().collect()
            }
            _ => Vec::new(),
        }
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let area = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        let (sentence, role) = standing(session);
        let rows = canvas.put_wrapped(area, 0, 0, &sentence, role).min(area.height / 3);
        let (_, rest) = layout::above(area, rows + 1);
        let (list, below) = layout::below(rest, DETAILS.min(rest.height / 2));
        let lines = lines(session);
        let selected = self.scroll.at(lines.len());
        let window = self.scroll.window(lines.len(), list.height);
        for (y, (at, line)) in (0..).zip(lines.iter().enumerate().skip(window.start).take(window.len())) {
            view_line(line, at == selected, (list, y), session, canvas);
        }
        if let Some(line) = self.selected(&lines) {
            canvas.rule(below, 0);
            let (_, below) = layout::above(below, 1);
            let mut y = 0;
            for (sentence, role) in details(line, session) {
                y += canvas.put_wrapped(below, 0, y, &sentence, role);
            }
        }
    }
}

fn view_line(line: &Line, here: bool, (area, y): (Rect, u16), session: &Session, canvas: &mut Canvas<'_>) {
    let (marker, look) = if here { (canvas.glyph(Glyph::Marker), Role::Selected) } else { (" ", Role::Text) };
    let (glyph, word, role) = state(line, session);
    let (office, state) = (area.width * 2 / 5, area.width * 3 / 5);
    let part = |from: u16, to: u16| Rect { x: area.x + from, width: to.saturating_sub(from + 1), ..area };
    let party = [(marker, look), (canvas.glyph(glyph), role), (" ", look), (&line.head.party_name, look)];
    canvas.put_parts(part(0, office), 0, y, party);
    let own = is_own(session, line);
    let name = if own {
        format!("{} ({})", line.head.office_name, session.locale.term("line-yours"))
    } else {
        line.head.office_name.clone()
    };
    canvas.put(part(office, state), 0, y, &name, if own { Role::Accent } else { Role::Muted });
    canvas.put(part(state, area.width + 1), 0, y, &standing_of(line, word, session), role);
    if here {
        canvas.set_cursor(area, 0, y);
    }
}
