//! A member's card: what one body is asked, and what its member can do about it. A signatory's card: what
//! is to be signed, for whom, until when.

use ratatui::layout::Rect;

use super::{Known, Line, answer, rows};
use crate::domain::consideration::Recorded;
use crate::domain::id::BodyId;
use crate::domain::meeting::Meeting;
use crate::domain::message::Message;
use crate::domain::milestone::Step;
use crate::domain::outstanding::Kind;
use crate::domain::party::Considerer;
use crate::domain::person::Capacity;
use crate::domain::plan::Plan;
use crate::domain::process::waiting;
use crate::domain::remark::{Anchor, Audience, Remark};
use crate::domain::version::LineState;
use crate::engine::InboxItem;
use crate::ui::action::Action;
use crate::ui::canvas::Canvas;
use crate::ui::moves::Move;
use crate::ui::overlay::remark::NewRemark;
use crate::ui::screen::case::{CaseScreen, to_vote};
use crate::ui::screen::read::Read;
use crate::ui::screen::remarks::Remarks;
use crate::ui::screen::signatures::Signatures;
use crate::ui::session::Session;
use crate::ui::text;
use crate::ui::theme::Role;

/// One of the things that can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    Read,
    Remark,
    NoRemarks,
    Own,
    Sign,
    Ask,
}

impl Choice {
    /// What a member can do.
    const MEMBER: &[Self] = &[Self::Read, Self::Remark, Self::NoRemarks, Self::Own, Self::Ask];
    /// What a signatory can do.
    const SIGNATORY: &[Self] = &[Self::Read, Self::Sign, Self::Ask];

    /// Lists what the person who sits here can do.
    fn offered(session: &Session) -> Vec<Self> {
        if matches!(session.actor.capacity, Capacity::Signatory { .. }) {
            return Self::SIGNATORY.to_vec();
        }
        let plan = session.plan.as_deref();
        let is_offered = |choice: &Self| match choice {
            Self::NoRemarks => plan.and_then(|plan| given(session, plan)).is_none(),
            Self::Own => plan.is_some_and(|plan| own(session, plan).next().is_some()),
            _ => true,
        };
        Self::MEMBER.iter().copied().filter(is_offered).collect()
    }

    /// Returns the ids of its name and of what it means.
    fn words(self, session: &Session) -> (&'static str, &'static str) {
        match self {
            Self::NoRemarks if vote(session).is_some() => ("card-vote", "card-vote-words"),
            Self::NoRemarks if answer::remarks(session) > 0 => ("card-with-remarks", "card-no-remarks-words"),
            Self::Read => ("card-read", "card-read-words"),
            Self::Remark => ("card-remark", "card-remark-words"),
            Self::NoRemarks => ("card-no-remarks", "card-no-remarks-words"),
            Self::Own => ("card-own", "card-own-words"),
            Self::Sign => ("card-sign", "card-sign-words"),
            Self::Ask => ("card-ask", "card-ask-words"),
        }
    }
}

/// Tells whether a card is what the person meets first: who came to be asked or to sign, with something that waits.
pub fn is_met(session: &Session) -> bool {
    match (&session.actor.capacity, session.inbox.first()) {
        (Capacity::Member(_), Some(_)) => true,
        (Capacity::Signatory { .. }, Some(first)) => matches!(first.what.kind, Kind::Signatures(_)),
        _ => false,
    }
}

/// Finds the next meeting of the member's body; for anybody else of any body.
pub fn next_meeting(session: &Session) -> Option<&Meeting> {
    let own = |meeting: &&Meeting| match &session.actor.capacity {
        Capacity::Member(body) => meeting.is_of(body),
        _ => true,
    };
    let is_ahead = |meeting: &&Meeting| meeting.call.held >= session.now.day && meeting.call.cancelled.is_none();
    let all = session.workspace.meetings.values().map(AsRef::as_ref);
    all.filter(own).filter(is_ahead).min_by_key(|meeting| meeting.call.held)
}

/// Lists the lines of the card.
pub fn lines<'a>(session: &'a Session, item: &'a InboxItem, known: Option<&Known>) -> Vec<Line<'a>> {
    let plan = session.plan.as_deref().filter(|plan| plan.id == item.summary.plan);
    let said = match (&session.actor.capacity, plan) {
        (Capacity::Signatory { .. }, Some(plan)) => to_sign(session, plan, item),
        (_, Some(plan)) => asked(session, plan).or_else(|| Some(session.say(&answered(session, plan)?))),
        _ => None,
    };
    let words = said.unwrap_or_else(|| session.say(&item.what.message));
    // What is answered waits for somebody else.
    let is_owed = plan.and_then(|plan| given(session, plan)).is_none();
    let since = item.what.since.filter(|_| is_owed).map(|since| rows::waited_sentence(session, since));
    let since = since.unwrap_or_default();
    let news = plan.map(|plan| news(session, plan, known)).unwrap_or_default();
    let words = format!("{words} {since}\n{news}");
    let width = usize::from(session.body().width.saturating_sub(6));
    let version = plan.map(|plan| super::super::plan::version(session, plan)).unwrap_or_default();
    let mut lines = vec![Line::Blank, Line::Title(item.summary.title.clone(), version), Line::Blank];
    lines.extend(text::wrap(&words, width).into_iter().map(|line| Line::Words(line, Role::Text)));
    lines.push(Line::Blank);
    let is_signed = matches!(session.actor.capacity, Capacity::Signatory { .. });
    lines.extend(Choice::offered(session).into_iter().map(|choice| Line::Card(choice, item)));
    if let Some(meeting) = next_meeting(session).filter(|_| !is_signed) {
        let day = session.locale.weekday_date(meeting.call.held);
        let place = meeting.call.place.as_ref().map(|place| format!(", {place}")).unwrap_or_default();
        let said = session.say(&Message::new("card-meeting").with("when", format!("{day}{place}")));
        lines.extend([Line::Blank, Line::Words(said, Role::Muted)]);
    }
    lines
}

/// Says what is new to the person: paragraphs that changed since one last read, remarks of others.
fn news(session: &Session, plan: &Plan, known: Option<&Known>) -> String {
    let others = plan.remarks.values().filter(|remark| !session.is_own(remark) && remark.withdrawn.is_none()).count();
    let others = session.say(&Message::new("card-others").with("count", others));
    let changed = known.filter(|known| known.plan == plan.id).map(|known| match known.changed {
        Some(count) => session.say(&Message::new("card-changed").with("count", count)),
        None => session.locale.term("card-unread"),
    });
    changed.into_iter().chain([others]).collect::<Vec<_>>().join(" ")
}

/// Walks through the remarks that the person wrote, for nobody else, and did not take back.
fn own<'a>(session: &'a Session, plan: &'a Plan) -> impl DoubleEndedIterator<Item = &'a Remark> {
    plan.remarks.values().map(AsRef::as_ref).filter(|remark| session.is_own(remark) && remark.withdrawn.is_none())
}

/// Says what is to be signed, for whom, and until when.
fn to_sign(session: &Session, plan: &Plan, item: &InboxItem) -> Option<String> {
    let (Capacity::Signatory { party, office }, Kind::Signatures(number)) = (&session.actor.capacity, &item.what.kind)
    else {
        return None;
    };
    let name = session.workspace.office(party, office).map_or(office.as_str(), |office| &office.name);
    let said = Message::new("card-to-sign")
        .with("version", number)
        .with("party", session.name_of(&Considerer::Party(party.clone())))
        .with("office", name);
    let said = session.say(&said);
    let due = plan.versions.get(number).and_then(|version| version.signing.as_ref()?.due(party));
    let due = due.map(|due| session.say(&Message::new("card-sign-due").with("day", session.locale.weekday_date(due))));
    let own = plan
        .lines
        .values()
        .find(|line| line.version == *number && line.head.party == *party && line.head.office == *office);
    let declined = own.and_then(|line| match &line.state {
        LineState::Declined { reason, .. } => Some(session.say(&Message::new("card-declined").with("reason", reason))),
        _ => None,
    });
    Some(std::iter::once(said).chain(due).chain(declined).collect::<Vec<_>>().join(" "))
}

/// Says what a body is asked, and until when.
fn asked(session: &Session, plan: &Plan) -> Option<String> {
    let (body, step) = open_step(session, plan)?;
    let name = session.name_of(&Considerer::Body(body.clone()));
    let asked = Message::new("card-asked")
        .with("body", name)
        .with("act", Message::new(step.act.term()))
        .with("step", &step.key)
        .with("version", &step.version);
    let asked = session.say(&asked);
    let due = step.due.map(|due| {
        let day = session.locale.weekday_date(due);
        session.say(&Message::new("card-due").with("day", day))
    });
    Some(due.map_or_else(|| asked.clone(), |due| format!("{asked} {due}")))
}

/// Finds the step of a plan that waits for the member's body.
pub(super) fn open_step<'a>(session: &'a Session, plan: &'a Plan) -> Option<(&'a BodyId, &'a Step)> {
    let Capacity::Member(body) = &session.actor.capacity else { return None };
    let own = Considerer::Body(body.clone());
    let answered = |step: &Step| plan.latest(step, &own).is_some_and(Recorded::awaits_chair);
    let waits = |step: &Step| step.is_open() && waiting(plan, step).contains(&&own) && !answered(step);
    let open = plan.steps.values().filter(|step| waits(step));
    Some((body, open.min_by_key(|step| step.opened)?))
}

/// Finds the answer of the member's body that its chair has not confirmed.
fn given<'a>(session: &'a Session, plan: &'a Plan) -> Option<(&'a BodyId, &'a Step, &'a Recorded)> {
    let Capacity::Member(body) = &session.actor.capacity else { return None };
    let own = Considerer::Body(body.clone());
    let open = plan.steps.values().filter(|step| step.is_open());
    let given = |step: &'a Step| Some((body, step, plan.latest(step, &own).filter(|given| given.awaits_chair())?));
    open.map(AsRef::as_ref).find_map(given)
}

/// Says what the body has answered, and that its chair is to confirm it.
pub(super) fn answered(session: &Session, plan: &Plan) -> Option<Message> {
    let (body, step, given) = given(session, plan)?;
    let name = session.name_of(&Considerer::Body(body.clone()));
    let said = Message::new("card-answered").with("body", name).with("step", &step.key).with("version", &step.version);
    Some(said.with("outcome", Message::new(given.consideration.outcome.term())))
}

/// Does what was chosen; `moves` open the plan.
pub fn choose(session: &Session, choice: Choice, mut moves: Vec<Move>) -> Vec<Move> {
    match choice {
        Choice::Read | Choice::Remark => moves.push(Move::go(Read::default())),
        Choice::Sign => moves.extend([Move::go(Signatures::default()), Move::Act(Action::Sign)]),
        Choice::Own => {
            let newest = session.plan.as_deref().and_then(|plan| own(session, plan).next_back());
            moves.extend(newest.map(|remark| Move::go(Remarks::at(remark.no))));
        }
        Choice::NoRemarks => return vec![Move::Act(Action::NoRemarks)],
        Choice::Ask => return vec![Move::Over(NewRemark::ask_to(session, Anchor::PLAN, Audience::Secretariat))],
    }
    if choice == Choice::Remark {
        moves.push(Move::Say(Message::new("card-how-to-remark")));
    }
    moves
}

/// Opens the case in which the member has a vote, when one is open.
pub(super) fn vote(session: &Session) -> Option<CaseScreen> {
    let plan = session.plan.as_deref()?;
    let Capacity::Member(body) = &session.actor.capacity else { return None };
    let own = Considerer::Body(body.clone());
    plan.steps.values().filter(|step| step.is_open()).find_map(|step| to_vote(session, step, &own))
}

/// Draws one of the things that can be done.
pub fn row(session: &Session, choice: Choice, (area, y): (Rect, u16), chosen: bool, canvas: &mut Canvas<'_>) {
    let (name, words) = choice.words(session);
    let role = if chosen { Role::Selected } else { Role::Text };
    let name = format!("{:<26}", session.locale.term(name));
    canvas.put_parts(area, 4, y, [(name.as_str(), role), (&session.locale.term(words), Role::Muted)]);
}
