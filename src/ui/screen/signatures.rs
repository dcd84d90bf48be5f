//! Signature lines of a version: who has signed, who has not, and the ways to fill a line.

mod refusal;
mod told;

use ratatui::layout::Rect;

use super::Part;
use crate::domain::id::PersonId;
use crate::domain::message::Message;
use crate::domain::person::Capacity;
use crate::domain::plan::Plan;
use crate::domain::version::{Line, LineState, Version};
use crate::ui::action::{Action, Place};
use crate::ui::canvas::Canvas;
use crate::ui::effect::{Effect, Export, Preparation, Reply};
use crate::ui::glyph::Glyph;
use crate::ui::layout;
use crate::ui::moves::Move;
use crate::ui::overlay::exact::Exact;
use crate::ui::overlay::line as ask;
use crate::ui::overlay::menu::Menu;
use crate::ui::overlay::round;
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
        let lines = lines(session);
        refusal::of_round(action, session).or_else(|| refusal::of_line(action, self.selected(&lines), session))
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
        if action == Action::AddLine {
            return round::accession(session).map(Move::Over).into_iter().collect();
        }
        let Some(line) = self.selected(&lines) else { return Vec::new() };
        match action {
            Action::ChangeDeadline => round::deadline(session, line).map(Move::Over).into_iter().collect(),
            Action::CloseSigning => round::close(session).map(Move::Over).into_iter().collect(),
            Action::Dispute => vec![Move::Over(ask::dispute(session, line))],
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
        let (sentence, role) = told::standing(session);
        let (head, _) = layout::above(area, area.height / 3);
        let rows = canvas.put_wrapped(head, 0, 0, &sentence, role).min(head.height);
        let (_, rest) = layout::above(area, rows + 1);
        let (list, below) = layout::below(rest, DETAILS.min(rest.height / 2));
        let lines = lines(session);
        let selected = self.scroll.at(lines.len());
        let window = canvas.list(&self.scroll, lines.len(), list);
        for (y, (at, line)) in (0..).zip(lines.iter().enumerate().skip(window.start).take(window.len())) {
            view_line(line, at == selected, (list, y), session, canvas);
            canvas.choice(list, (0, y), at, selected);
        }
        if let Some(line) = self.selected(&lines) {
            canvas.rule(below, 0);
            let (_, below) = layout::above(below, 1);
            let mut y = 0;
            for (sentence, role) in told::details(line, session) {
                y += canvas.put_wrapped(below, 0, y, &sentence, role);
            }
        }
    }
}

fn view_line(line: &Line, here: bool, (area, y): (Rect, u16), session: &Session, canvas: &mut Canvas<'_>) {
    let (marker, look) = if here { (canvas.glyph(Glyph::Marker), Role::Selected) } else { (" ", Role::Text) };
    let (glyph, word, role) = told::state(line, session);
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
    canvas.put(part(state, area.width + 1), 0, y, &told::standing_of(line, word, session), role);
}
