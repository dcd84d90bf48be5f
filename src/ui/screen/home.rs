//! What waits for the person, then the plans: the first screen. A member meets one card.

mod answer;
mod card;
mod rows;

pub use answer::answer;
pub use rows::until;

use ratatui::layout::Rect;

use super::Part;
use super::meeting::MeetingScreen;
use super::people::People;
use super::plan::PlanScreen;
use super::process::Process;
use super::read::Read;
use super::recipients::{Begin, Recipients};
use super::register::Registers;
use super::remarks::Remarks;
use super::signatures::Signatures;
use crate::domain::id::{PlanId, StepId};
use crate::domain::message::Message;
use crate::domain::outstanding::Kind;
use crate::domain::permission::may_approve;
use crate::domain::person::{KeyRequest, Person};
use crate::engine::{InboxItem, Listed};
use crate::ui::action::{Action, Place};
use crate::ui::canvas::Canvas;
use crate::ui::effect::{Effect, Reply};
use crate::ui::glyph::Glyph;
use crate::ui::layout;
use crate::ui::moves::Move;
use crate::ui::overlay::new_plan::NewPlan;
use crate::ui::scroll::Scroll;
use crate::ui::session::Session;
use crate::ui::theme::Role;
use card::Choice;

/// Rows for what the selected line says in full.
const DETAIL: u16 = 3;

/// The first screen.
#[derive(Debug, Default)]
pub struct Home {
    scroll: Scroll,
    /// The plan that the selected line is about: when something no longer waits, one stays with it.
    on: Option<PlanId>,
    /// What the person knows of the plan on the card.
    known: Option<Known>,
}

/// How much of a plan is new to somebody.
#[derive(Debug)]
struct Known {
    plan: PlanId,
    /// The revision that was looked at.
    revision: u64,
    /// How many paragraphs differ from what the person read; nothing for who never did.
    changed: Option<usize>,
}

/// One line of the first screen.
#[derive(Debug)]
enum Line<'a> {
    Heading(String),
    /// A title, and what stands at the right of it.
    Title(String, String),
    Words(String, Role),
    Blank,
    Card(Choice, &'a InboxItem),
    Waits(&'a InboxItem),
    Key(&'a Person, &'a KeyRequest),
    Plan(&'a Listed),
}

impl Line<'_> {
    /// Tells whether the line can be selected.
    const fn is_choice(&self) -> bool {
        !matches!(self, Self::Heading(_) | Self::Title(..) | Self::Words(..) | Self::Blank)
    }

    fn plan(&self) -> Option<&PlanId> {
        match self {
            Self::Card(_, item) | Self::Waits(item) => Some(&item.summary.plan),
            Self::Plan(summary) => Some(&summary.plan),
            Self::Heading(_) | Self::Title(..) | Self::Words(..) | Self::Blank | Self::Key(..) => None,
        }
    }

    /// Returns what waits, when it is the answers in a step.
    fn awaited(&self) -> Option<(&InboxItem, &StepId)> {
        match self {
            Self::Waits(item) => match &item.what.kind {
                Kind::Answers(step) => Some((item, step)),
                _ => None,
            },
            _ => None,
        }
    }
}

/// Goes to the recipients of a step, where an answer is entered or papers are sent out.
fn begun(item: &InboxItem, step: &StepId, begin: Begin) -> Vec<Move> {
    let recipients = Recipients::of(step.clone()).beginning(begin);
    vec![Move::Turn(item.summary.plan.clone()), Move::go(PlanScreen::passed()), Move::go(recipients)]
}

/// Lists the keys that wait for the person who sits here.
fn keys(session: &Session) -> impl Iterator<Item = (&Person, &KeyRequest)> {
    let requests = session.workspace.persons.values().filter(|_| session.keeps());
    let requests = requests.flat_map(|person| person.requests.iter().map(|request| (person.as_ref(), request)));
    requests.filter(|waiting| may_approve(&session.workspace, &session.actor, *waiting, session.now).is_ok())
}

/// Lists the lines; only some of them can be selected.
fn lines<'a>(session: &'a Session, known: Option<&Known>) -> Vec<Line<'a>> {
    let heading = |id, count: usize| Line::Heading(session.say(&Message::new(id).with("count", count)));
    let mut lines = Vec::new();
    let mut waiting = session.inbox.as_slice();
    if let (true, Some((first, rest))) = (card::is_met(session), waiting.split_first()) {
        lines.extend(card::lines(session, first, known));
        waiting = rest;
        if !rest.is_empty() {
            lines.extend([Line::Blank, Line::Heading(session.locale.term("home-also"))]);
        }
    } else {
        let keys: Vec<_> = keys(session).map(|(person, request)| Line::Key(person, request)).collect();
        let count = waiting.len() + keys.len();
        lines.push(heading("home-waits", count));
        lines.extend(keys);
        if count == 0 {
            lines.push(Line::Words(session.locale.term("home-waits-none"), Role::Muted));
        }
    }
    lines.extend(waiting.iter().map(Line::Waits));
    lines.extend([Line::Blank, heading("home-plans", session.plans.total)]);
    if session.plans.rows.is_empty() {
        let id = if session.is_secretary() { "home-plans-none" } else { "home-plans-none-member" };
        lines.push(Line::Words(session.locale.term(id), Role::Muted));
        if session.is_secretary() {
            lines.push(Line::Words(session.locale.term("home-plans-file"), Role::Muted));
        }
    }
    lines.extend(session.plans.rows.iter().map(Line::Plan));
    let more = session.plans.total.saturating_sub(session.plans.rows.len());
    if more > 0 {
        lines.push(Line::Words(session.say(&Message::new("home-more").with("count", more)), Role::Muted));
    }
    lines
}

/// Goes to the screen on which something that waits is done.
fn place_of(session: &Session, kind: &Kind) -> Option<Move> {
    Some(match kind {
        Kind::Answers(_) if !session.is_secretary() => Move::go(Read::default()),
        Kind::Answers(step) => Move::go(Recipients::of(step.clone())),
        Kind::Close(_) | Kind::Condition(..) | Kind::Dates(_) | Kind::Case(..) | Kind::Conflict(_) | Kind::Again(_) => {
            Move::go(Process::default())
        }
        Kind::RemarkAnswers => Move::go(Remarks::default()),
        Kind::Signatures(_) => Move::go(Signatures::default()),
        Kind::Chapters(nodes) => Move::go(Read::at(nodes.first()?.clone(), None)),
        Kind::Fields(register) | Kind::Review(register) => Move::go(Registers::on(register)),
        Kind::Relock(_) | Kind::Life(_) | Kind::Access => return None,
    })
}

impl Home {
    /// Returns the line and the place among all lines of what is selected.
    fn selected<'a>(&self, lines: &'a [Line<'a>]) -> Option<(usize, &'a Line<'a>)> {
        let choices: Vec<_> = lines.iter().enumerate().filter(|(_, line)| line.is_choice()).collect();
        choices.get(self.scroll.at(choices.len())).copied()
    }

    /// Keeps the selection with its plan.
    fn stay(&mut self, session: &Session) {
        let lines = lines(session, self.known.as_ref());
        if self.on.is_none() || self.selected(&lines).and_then(|(_, line)| line.plan()) == self.on.as_ref() {
            return;
        }
        let choices: Vec<_> = lines.iter().filter(|line| line.is_choice()).collect();
        if let Some(at) = choices.iter().position(|line| line.plan() == self.on.as_ref()) {
            self.scroll.select(at, choices.len(), session.body().height);
        }
    }

    fn open(session: &Session, line: &Line<'_>) -> Vec<Move> {
        if let Line::Key(person, _) = line {
            return vec![Move::go(People::on(session, &person.id)), Move::Act(Action::ApproveKey)];
        }
        let Some(plan) = line.plan() else { return Vec::new() };
        let through = || vec![Move::Turn(plan.clone()), Move::go(PlanScreen::passed())];
        let place = match line {
            Line::Card(choice, _) => return card::choose(session, *choice, through()),
            Line::Waits(item) => place_of(session, &item.what.kind),
            _ => None,
        };
        match place {
            Some(place) => through().into_iter().chain([place]).collect(),
            None => vec![Move::Turn(plan.clone()), Move::go(PlanScreen::default())],
        }
    }
}

impl Part for Home {
    fn place(&self) -> Place {
        Place::Home
    }

    fn title(&self, session: &Session) -> String {
        session.locale.term("place-home")
    }

    fn refuse(&self, action: Action, session: &Session) -> Option<Message> {
        match action {
            Action::NoRemarks => answer(session).err(),
            Action::NextMeeting => {
                card::next_meeting(session).is_none().then(|| Message::new("refuse-no-next-meeting"))
            }
            Action::Record | Action::SendOut => {
                let lines = lines(session, self.known.as_ref());
                let waits = self.selected(&lines).and_then(|(_, line)| line.awaited());
                waits.is_none().then(|| Message::new("refuse-no-answer-awaited"))
            }
            _ => None,
        }
    }

    fn act(&mut self, action: Action, session: &Session) -> Vec<Move> {
        let lines = lines(session, self.known.as_ref());
        let count = lines.iter().filter(|line| line.is_choice()).count();
        let moved = self.scroll.act(action, count, session.body().height);
        self.on = self.selected(&lines).and_then(|(_, line)| line.plan()).cloned();
        if moved {
            return Vec::new();
        }
        match action {
            Action::Open => {
                let moves = match self.selected(&lines) {
                    Some((_, line)) => Self::open(session, line),
                    None => vec![Move::Warn(Message::new("refuse-nothing-selected"))],
                };
                if moves.iter().any(|made| matches!(made, Move::Go(_))) {
                    // Who comes back has read more.
                    self.known = None;
                }
                moves
            }
            Action::NewPlan => vec![Move::Over(NewPlan::ask(session))],
            Action::NoRemarks => answer(session).unwrap_or_default(),
            Action::NextMeeting => {
                let next = card::next_meeting(session);
                next.map(|next| Move::go(MeetingScreen::of(next.id.clone()))).into_iter().collect()
            }
            Action::Record | Action::SendOut => {
                let begin = if action == Action::Record { Begin::Answer } else { Begin::Send };
                let awaited = self.selected(&lines).and_then(|(_, line)| line.awaited());
                awaited.map(|(item, step)| begun(item, step, begin)).unwrap_or_default()
            }
            _ => Vec::new(),
        }
    }

    /// A member's card speaks of a plan that is read with it.
    fn refresh(&mut self, session: &Session) -> Vec<Move> {
        self.stay(session);
        let Some(item) = session.inbox.first().filter(|_| card::is_met(session)) else { return Vec::new() };
        let effect = match session.plan.as_deref().filter(|plan| plan.id == item.summary.plan) {
            None => Effect::Load(item.summary.plan.clone()),
            Some(plan) => {
                let is_of_now = |known: &Known| known.plan == plan.id && known.revision == plan.head.revision;
                if self.known.as_ref().is_some_and(is_of_now) {
                    return Vec::new();
                }
                Effect::Reading(plan.id.clone())
            }
        };
        vec![Move::Do(effect)]
    }

    fn received(&mut self, reply: Reply, session: &Session) -> Vec<Move> {
        if let (Reply::Reading(last), Some(plan)) = (reply, &session.plan)
            && last.plan == plan.id
        {
            let changed = match (&last.reading, &last.known) {
                (Some(reading), _) if reading.revision >= plan.head.edited => Some(0),
                (_, known) => known.as_ref().map(|known| Read::changes(session, plan, known)),
            };
            self.known = Some(Known { plan: plan.id.clone(), revision: plan.head.revision, changed });
        }
        Vec::new()
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let lines = lines(session, self.known.as_ref());
        let (list, detail) = layout::below(area, if area.height >= 16 { DETAIL } else { 0 });
        let selected = self.selected(&lines);
        let at = selected.map_or(0, |(at, _)| at);
        let choice = lines.iter().take(at).filter(|line| line.is_choice()).count();
        let mut scroll = Scroll::default();
        scroll.select(at, lines.len(), list.height);
        let window = canvas.list(&scroll, lines.len(), list);
        let choices = lines.iter().filter(|line| line.is_choice()).count();
        canvas.places(&[(self.scroll.at(choices), choices)]);
        for (y, (row, line)) in (0..).zip(lines.iter().enumerate().skip(window.start).take(window.len())) {
            let chosen = row == at && line.is_choice();
            match line {
                Line::Heading(text) => _ = canvas.put(list, 1, y, text, Role::Heading),
                Line::Title(text, aside) => {
                    let taken = canvas.put_right(list, y, &format!("{aside} "), Role::Muted);
                    let row = Rect { width: list.width.saturating_sub(taken + 1), ..list };
                    canvas.put(row, 3, y, text, Role::Heading);
                }
                Line::Words(text, role) => _ = canvas.put(list, 3, y, text, *role),
                Line::Blank => {}
                Line::Card(choice, _) => card::row(session, *choice, (list, y), chosen, canvas),
                Line::Waits(item) => rows::waits(session, item, (list, y), chosen, canvas),
                Line::Key(person, request) => rows::key(session, (person, request), (list, y), chosen, canvas),
                Line::Plan(summary) => rows::plan(session, summary, (list, y), chosen, canvas),
            }
            if chosen {
                canvas.put(list, 1, y, canvas.glyph(Glyph::Marker), Role::Selected);
            }
            if line.is_choice() {
                let before = lines.iter().take(row).filter(|line| line.is_choice()).count();
                canvas.choice(list, (1, y), before, choice);
            }
        }
        if window.end < lines.len() {
            let more = format!(" {}{} ", canvas.glyph(Glyph::Below), lines.len() - window.end);
            canvas.put_right(list, list.height.saturating_sub(1), &more, Role::Muted);
        }
        let words = match selected {
            Some((_, Line::Waits(item))) => {
                let since = item.what.since.map(|since| rows::waited_sentence(session, since));
                Some([Some(session.say(&item.what.message)), since].into_iter().flatten().collect::<Vec<_>>().join(" "))
            }
            Some((_, Line::Plan(summary))) => summary.missing().or(summary.next.as_ref()).map(|said| session.say(said)),
            _ => None,
        };
        if let Some(words) = words {
            canvas.put_wrapped(Rect { width: detail.width.saturating_sub(1), ..detail }, 1, 1, &words, Role::Text);
        }
    }
}
