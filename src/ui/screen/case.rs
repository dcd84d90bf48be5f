//! What is before a body: who takes part and how they voted, what it adds up to so far, what is missing.

mod lines;

use ratatui::layout::Rect;

use super::Part;
use super::consideration::Recording;
use crate::domain::case::{Call, Case, Choice};
use crate::domain::command::{CaseAct, PlanCommand};
use crate::domain::hearing::Hearing;
use crate::domain::id::StepId;
use crate::domain::message::Message;
use crate::domain::milestone::Step;
use crate::domain::party::Considerer;
use crate::domain::roster::Place as Seat;
use crate::ui::action::{Action, Place};
use crate::ui::canvas::Canvas;
use crate::ui::effect::{Effect, Reply};
use crate::ui::glyph::Glyph;
use crate::ui::layout;
use crate::ui::moves::Move;
use crate::ui::overlay::case::{call, seat, vote};
use crate::ui::overlay::exact::Exact;
use crate::ui::scroll::Scroll;
use crate::ui::session::Session;
use crate::ui::text;
use crate::ui::theme::Role;

/// The screen of the newest case of a body in a step.
#[derive(Debug)]
pub struct CaseScreen {
    step: StepId,
    who: Considerer,
    /// Which seat is selected.
    scroll: Scroll,
}

impl CaseScreen {
    /// Shows what is before a body of a step of the open plan.
    #[must_use]
    pub fn new(step: &Step, who: Considerer) -> Self {
        Self { step: step.id.clone(), who, scroll: Scroll::default() }
    }

    fn step<'a>(&self, session: &'a Session) -> Option<&'a Step> {
        session.plan.as_deref()?.steps.get(&self.step).map(AsRef::as_ref)
    }

    fn hearing<'a>(&self, session: &'a Session) -> Option<Hearing<'a>> {
        let plan = session.plan.as_deref()?;
        let case = Hearing::find(plan, self.step(session)?, &self.who)?;
        Some(Hearing::of(plan, &session.workspace, case, session.now.day))
    }

    fn selected<'h, 'a>(&self, hearing: &'h Hearing<'a>) -> Option<&'h Seat<'a>> {
        hearing.roster.places.get(self.scroll.at(hearing.roster.places.len()))
    }

    /// Makes the call that is before the body when somebody calls it.
    fn call(&self, session: &Session) -> Option<Call> {
        let step = self.step(session)?;
        let carries = self.hearing(session).map(|hearing| hearing.case.call.id.clone());
        Some(Call {
            id: session.fresh()?,
            step: step.id.clone(),
            version: step.version.clone(),
            bodies: vec![self.who.clone()],
            held: None,
            meeting: None,
            place: None,
            case: None,
            written: None,
            carries,
        })
    }

    /// Makes the command by which somebody would do an action, to ask whether it is permitted.
    fn command(&self, session: &Session, hearing: &Hearing<'_>, action: Action) -> Option<PlanCommand> {
        let chosen = || Some(self.selected(hearing)?.of.clone());
        let own = || Some(own(session, hearing)?.of.clone());
        let basis = String::new();
        let act = match action {
            Action::MoveCase => CaseAct::Move {
                how: crate::domain::case::Moving::Moved,
                held: None,
                place: None,
                case: None,
                reason: basis,
            },
            Action::CallIn => CaseAct::Seat { seat: chosen()?, person: None, reason: None },
            Action::Doubt => CaseAct::Raise { seat: chosen()?, basis },
            Action::OpenVote => CaseAct::OpenVote { proposed: basis },
            Action::Vote if !session.is_secretary() => {
                CaseAct::Vote { seat: own()?, choice: Choice::For, behalf: None }
            }
            Action::Withdraw => CaseAct::WithdrawVote { seat: own()? },
            _ => return None,
        };
        Some(PlanCommand::Case { consideration: hearing.case.call.id.clone(), act })
    }

    /// Says why something cannot be done with the case that is there.
    fn refuse_case(&self, action: Action, session: &Session, hearing: &Hearing<'_>) -> Option<Message> {
        let case = hearing.case;
        if !case.is_open() {
            return Some(Message::new("refuse-case-not-open"));
        }
        let own_seat = || own(session, hearing);
        let why = match action {
            Action::OpenVote => case.ballot.is_some().then(|| Message::new("refuse-vote-open")),
            Action::Vote | Action::Withdraw if case.ballot.is_none() => Some(Message::new("refuse-vote-not-open")),
            Action::Vote if !session.is_secretary() && own_seat().is_none() => Some(Message::new("refuse-no-seat")),
            Action::Withdraw => {
                let cast = own_seat().zip(case.ballot.as_ref());
                let cast = cast.is_some_and(|(seat, ballot)| ballot.votes.contains_key(&seat.of));
                (!cast).then(|| Message::new("refuse-not-voted"))
            }
            Action::CallIn | Action::Doubt => {
                self.selected(hearing).is_none().then(|| Message::new("refuse-nothing-selected"))
            }
            _ => None,
        };
        why.or_else(|| session.refuse(&self.command(session, hearing, action)?))
    }
}

/// Finds the seat that the person votes for in a case.
fn own<'h, 'a>(session: &Session, hearing: &'h Hearing<'a>) -> Option<&'h Seat<'a>> {
    hearing.roster.voter(&session.actor.person)
}

/// Opens the case in which a member's body votes, when the member has a seat with a vote in it.
#[must_use]
pub fn to_vote(session: &Session, step: &Step, who: &Considerer) -> Option<CaseScreen> {
    let plan = session.plan.as_deref()?;
    let case: &Case = Hearing::find(plan, step, who)?;
    let hearing = Hearing::of(plan, &session.workspace, case, session.now.day);
    let votes = case.is_open() && case.ballot.is_some() && own(session, &hearing).is_some();
    votes.then(|| CaseScreen::new(step, who.clone()))
}

impl Part for CaseScreen {
    fn place(&self) -> Place {
        Place::Case
    }

    fn title(&self, session: &Session) -> String {
        session.short_of(&self.who)
    }

    fn aside(&self, session: &Session) -> String {
        let Some(step) = self.step(session) else { return String::new() };
        let version = Message::new("process-version").with("version", &step.version);
        format!("{} · {}", step.key, session.say(&version))
    }

    fn refuse(&self, action: Action, session: &Session) -> Option<Message> {
        let step = self.step(session)?;
        let needs_open = matches!(
            action,
            Action::CallBody
                | Action::MoveCase
                | Action::CallIn
                | Action::Doubt
                | Action::OpenVote
                | Action::Vote
                | Action::Withdraw
                | Action::Open
                | Action::Record
        );
        if needs_open && !step.is_open() {
            return Some(Message::new("refuse-step-not-open").with("step", &step.key));
        }
        let hearing = self.hearing(session);
        match (action, hearing) {
            (Action::CallBody, Some(hearing)) if hearing.case.is_open() => Some(Message::new("refuse-case-open")),
            (Action::CallBody, _) => session.refuse(&PlanCommand::Call(Box::new(self.call(session)?))),
            (Action::Record, Some(hearing)) if hearing.case.is_open() => None,
            (Action::Record, _) => {
                let plan = session.plan.as_deref()?;
                let waits = crate::domain::process::waiting(plan, step).contains(&&self.who);
                (!waits).then(|| Message::new("refuse-all-recorded").with("step", &step.key))
            }
            (Action::Open, Some(hearing)) => self.refuse_case(Action::Vote, session, &hearing),
            (
                Action::MoveCase | Action::CallIn | Action::Doubt | Action::OpenVote | Action::Vote | Action::Withdraw,
                Some(hearing),
            ) => self.refuse_case(action, session, &hearing),
            (_, None) if needs_open => Some(Message::new("refuse-no-case")),
            _ => None,
        }
    }

    fn act(&mut self, action: Action, session: &Session) -> Vec<Move> {
        let Some(step) = self.step(session) else { return Vec::new() };
        match action {
            Action::CallBody => {
                return self.call(session).map(|given| Move::Over(call::ask(session, given))).into_iter().collect();
            }
            Action::Record => return vec![Move::go(Recording::new(session, step, Some(&self.who)))],
            Action::ShowText => {
                let plan = session.plan_id().cloned();
                let effect = plan.map(|plan| Effect::LockedText(plan, step.version.clone()));
                return effect.map(Move::Do).into_iter().collect();
            }
            _ => {}
        }
        let Some(hearing) = self.hearing(session) else { return Vec::new() };
        if self.scroll.act(action, hearing.roster.places.len(), session.body().height) {
            return Vec::new();
        }
        let chosen = self.selected(&hearing);
        match action {
            Action::MoveCase => vec![Move::Over(call::shift(session, hearing.case))],
            Action::OpenVote => vec![Move::Over(vote::open(session, hearing.case))],
            Action::CallIn => {
                chosen.map(|place| Move::Over(seat::call_in(session, &hearing, place))).into_iter().collect()
            }
            Action::Doubt => {
                chosen.map(|place| Move::Over(seat::doubt(session, &hearing, place))).into_iter().collect()
            }
            Action::Vote | Action::Open if session.is_secretary() => {
                chosen.map(|place| Move::Over(vote::behalf(session, &hearing, place))).into_iter().collect()
            }
            Action::Vote | Action::Open => own(session, &hearing)
                .map(|place| Move::Over(vote::own(session, &hearing, place)))
                .into_iter()
                .collect(),
            Action::Withdraw => {
                own(session, &hearing).map(|place| vote::take_back(session, hearing.case, place)).unwrap_or_default()
            }
            _ => Vec::new(),
        }
    }

    fn received(&mut self, reply: Reply, session: &Session) -> Vec<Move> {
        match reply {
            Reply::LockedText(version, text) => vec![Move::over(Exact::new(session, &version, &text))],
            _ => Vec::new(),
        }
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let Some(step) = self.step(session) else { return };
        let Some(hearing) = self.hearing(session) else {
            let words = Message::new("case-nothing").with("name", session.name_of(&self.who)).with("step", &step.key);
            canvas.put_wrapped(area, 1, 0, &session.say(&words), Role::Muted);
            return;
        };
        let room = usize::from(area.width.saturating_sub(2));
        let wrapped = |lines: Vec<(String, Role)>| -> Vec<(String, Role)> {
            let wrap = |(line, role): (String, Role)| text::wrap(&line, room).into_iter().map(move |line| (line, role));
            lines.into_iter().flat_map(wrap).collect()
        };
        let head = wrapped(lines::head(session, &hearing));
        let foot = wrapped(lines::foot(session, &hearing));
        let share = |lines: usize| u16::try_from(lines).unwrap_or(u16::MAX).min(area.height * 2 / 5);
        let (above, rest) = layout::above(area, share(head.len()));
        let (list, below) = layout::below(rest, share(foot.len()).saturating_add(1));
        for (y, (line, role)) in (0..above.height).zip(&head) {
            canvas.put(above, 1, y, line, *role);
        }
        canvas.rule(below, 0);
        for (y, (line, role)) in (1..below.height).zip(&foot) {
            canvas.put(below, 1, y, line, *role);
        }
        let places = &hearing.roster.places;
        let (window, at) = (canvas.list(&self.scroll, places.len(), list), self.scroll.at(places.len()));
        for (y, (row, place)) in (0..).zip(places.iter().enumerate().skip(window.start).take(window.len())) {
            let marker = if row == at { canvas.glyph(Glyph::Marker) } else { " " };
            let (sign, words, role) = lines::part(session, &hearing, place);
            let wide = u16::try_from(text::width(&words)).unwrap_or(u16::MAX);
            let left = Rect { width: list.width.saturating_sub(wide.saturating_add(2)), ..list };
            let chosen = if row == at { Role::Selected } else { Role::Text };
            let (sign, seat) = (canvas.glyph(sign), lines::seat(session, &hearing, place));
            canvas.put_parts(left, 0, y, [(marker, chosen), (sign, role), (" ", chosen), (&seat, chosen)]);
            canvas.put_right(Rect { width: list.width.saturating_sub(1), ..list }, y, &words, role);
            canvas.choice(list, (0, y), row, at);
        }
    }
}
