//! Persons, bodies and parties of the cooperation, as of today.

mod facts;

use ratatui::layout::Rect;

use super::Part;
use crate::domain::id::{BodyId, PartyId, PersonId};
use crate::domain::message::Message;
use crate::domain::party::Considerer;
use crate::domain::permission::may_approve;
use crate::domain::person::Person;
use crate::domain::text::sort_by_name;
use crate::ui::action::{Action, Place};
use crate::ui::canvas::Canvas;
use crate::ui::filter::Filter;
use crate::ui::glyph::Glyph;
use crate::ui::layout;
use crate::ui::moves::Move;
use crate::ui::overlay::{Overlay, body, invitation, key, party, person};
use crate::ui::scroll::Scroll;
use crate::ui::session::Session;
use crate::ui::theme::Role;

/// What the list shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Tab {
    #[default]
    Persons,
    Bodies,
    Parties,
}

impl Tab {
    const ALL: [Self; 3] = [Self::Persons, Self::Bodies, Self::Parties];

    const fn label(self) -> &'static str {
        match self {
            Self::Persons => "people-persons",
            Self::Bodies => "people-bodies",
            Self::Parties => "people-parties",
        }
    }
}

/// One of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Who {
    Person(PersonId),
    Body(BodyId),
    Party(PartyId),
}

/// The actions on a person's keys and invitations.
const OF_KEYS: [Action; 6] = [
    Action::AddKey,
    Action::ApproveKey,
    Action::RefuseKey,
    Action::RevokeKey,
    Action::Invite,
    Action::WithdrawInvitation,
];

/// Asks what is needed for an action on a person's keys.
fn about_keys(action: Action, person: &Person, session: &Session) -> Option<Overlay> {
    match action {
        Action::AddKey => Some(key::bring(session, person)),
        Action::ApproveKey => key::approve(session, person),
        Action::RefuseKey => key::refuse(session, person),
        Action::RevokeKey => key::revoke(session, person),
        Action::Invite => Some(invitation::invite(session, person)),
        Action::WithdrawInvitation => invitation::withdraw(session, person),
        _ => None,
    }
}

/// The screen of people.
#[derive(Debug, Default)]
pub struct People {
    tab: Tab,
    scroll: Scroll,
    filter: Filter,
}

/// Says why a person's keys or invitations are not for this actor, or why there is nothing to do about them.
fn refuse_keys(action: Action, person: &Person, session: &Session) -> Option<Message> {
    let is_own = person.id == session.actor.person;
    let none_counts = key::counting(session, person).next().is_none();
    match action {
        Action::AddKey | Action::RevokeKey if !is_own && !session.keeps() => Some(Message::new("refuse-not-own-key")),
        Action::RevokeKey if none_counts => Some(Message::new("refuse-no-key")),
        Action::ApproveKey | Action::RefuseKey if person.requests.is_empty() => Some(Message::new("refuse-no-request")),
        Action::ApproveKey => person.requests.iter().find_map(|request| {
            let denied = may_approve(&session.workspace, &session.actor, (person, request), session.now).err();
            denied.map(|denial| denial.cause)
        }),
        Action::WithdrawInvitation if !invitation::is_open(person, session.now.instant) => {
            Some(Message::new("refuse-no-invitation"))
        }
        _ => None,
    }
}

impl People {
    /// Begins on a person.
    #[must_use]
    pub fn on(session: &Session, person: &PersonId) -> Self {
        Self::at(session, Tab::Persons, &Who::Person(person.clone()))
    }

    /// Begins on a body.
    #[must_use]
    pub fn on_body(session: &Session, body: &BodyId) -> Self {
        Self::at(session, Tab::Bodies, &Who::Body(body.clone()))
    }

    /// Begins on a party.
    #[must_use]
    pub fn on_party(session: &Session, party: &PartyId) -> Self {
        Self::at(session, Tab::Parties, &Who::Party(party.clone()))
    }

    fn at(session: &Session, tab: Tab, who: &Who) -> Self {
        let people = Self { tab, ..Self::default() };
        let at = people.list(session).iter().position(|(_, one)| one == who);
        Self { scroll: Scroll::at_row(at.unwrap_or(0)), ..people }
    }

    /// Lists those of the tab with their names, in the order of the alphabet.
    fn list(&self, session: &Session) -> Vec<(String, Who)> {
        let workspace = &session.workspace;
        let mut list: Vec<(String, Who)> = match self.tab {
            Tab::Persons => workspace
                .persons
                .values()
                .map(|person| (person.name().to_owned(), Who::Person(person.id.clone())))
                .collect(),
            Tab::Bodies => workspace
                .bodies
                .keys()
                .map(|id| (session.name_of(&Considerer::Body(id.clone())), Who::Body(id.clone())))
                .collect(),
            Tab::Parties => workspace
                .parties
                .values()
                .map(|party| (party.name(session.now.day).to_owned(), Who::Party(party.id.clone())))
                .collect(),
        };
        list.retain(|(name, _)| self.filter.passes(name));
        sort_by_name(&mut list, |(name, _)| name.clone());
        list
    }

    fn selected(&self, session: &Session) -> Option<Who> {
        let list = self.list(session);
        list.get(self.scroll.at(list.len())).map(|(_, who)| who.clone())
    }

    fn turn(&mut self, forward: bool) {
        let at = Tab::ALL.iter().position(|tab| *tab == self.tab).unwrap_or(0);
        let next = if forward { at + 1 } else { at + Tab::ALL.len() - 1 } % Tab::ALL.len();
        self.tab = Tab::ALL.get(next).copied().unwrap_or_default();
        self.scroll = Scroll::default();
        self.filter.clear();
    }
}

/// Tells whether a key of somebody waits for approval.
fn waits(session: &Session, who: &Who) -> bool {
    let Who::Person(id) = who else { return false };
    session.workspace.person(id).is_some_and(|person| !person.requests.is_empty())
}

impl Part for People {
    fn place(&self) -> Place {
        Place::People
    }

    fn title(&self, session: &Session) -> String {
        session.locale.term("place-people")
    }

    fn refuse(&self, action: Action, session: &Session) -> Option<Message> {
        let who = self.selected(session);
        match (action, who) {
            (Action::GiveRole, Some(Who::Person(_))) | (Action::AddSeat, Some(Who::Body(_))) => None,
            (action, Some(Who::Person(id))) if OF_KEYS.contains(&action) => {
                session.workspace.person(&id).and_then(|person| refuse_keys(action, person, session))
            }
            (action, _) if OF_KEYS.contains(&action) => Some(Message::new("refuse-not-person")),
            (Action::AddOffice, Some(Who::Party(_))) | (Action::Edit | Action::Open, Some(_)) => None,
            (Action::AddMandate, Some(Who::Party(party))) => {
                let offices = session.workspace.party(&party).is_some_and(|party| !party.offices.is_empty());
                (!offices).then(|| Message::new("refuse-no-office"))
            }
            (Action::GiveRole, _) => Some(Message::new("refuse-not-person")),
            (Action::AddSeat, _) => Some(Message::new("refuse-not-body")),
            (Action::AddOffice | Action::AddMandate, _) => Some(Message::new("refuse-not-party")),
            (Action::Edit | Action::Open, None) => Some(Message::new("refuse-nothing-selected")),
            _ => None,
        }
    }

    fn act(&mut self, action: Action, session: &Session) -> Vec<Move> {
        let count = self.list(session).len();
        if self.scroll.act(action, count, session.body().height.saturating_sub(2)) {
            return Vec::new();
        }
        match action {
            Action::NextPane | Action::Right => self.turn(true),
            Action::Left => self.turn(false),
            _ => {}
        }
        let workspace = &session.workspace;
        let overlay = match (action, self.selected(session)) {
            (Action::AddPerson, _) => Some(person::named(session, None)),
            (Action::AddBody, _) => Some(body::facts(session, None)),
            (Action::AddParty, _) => Some(party::facts(session, None)),
            (Action::Open | Action::Edit, Some(Who::Person(id))) => Some(person::named(session, workspace.person(&id))),
            (Action::Open | Action::Edit, Some(Who::Body(id))) => Some(body::facts(session, workspace.body(&id))),
            (Action::Open | Action::Edit, Some(Who::Party(id))) => Some(party::facts(session, workspace.party(&id))),
            (Action::GiveRole, Some(Who::Person(id))) => {
                workspace.person(&id).map(|found| person::role(session, found))
            }
            (action, Some(Who::Person(id))) if OF_KEYS.contains(&action) => {
                workspace.person(&id).and_then(|found| about_keys(action, found, session))
            }
            (Action::AddSeat, Some(Who::Body(id))) => workspace.body(&id).map(|found| body::seat(session, found)),
            (Action::AddOffice, Some(Who::Party(id))) => {
                workspace.party(&id).map(|found| party::office(session, found))
            }
            (Action::AddMandate, Some(Who::Party(id))) => {
                workspace.party(&id).map(|found| party::mandate(session, found))
            }
            _ => None,
        };
        overlay.map(Move::Over).into_iter().collect()
    }

    fn filter(&self) -> Option<&Filter> {
        Some(&self.filter)
    }

    fn narrowing(&mut self) -> Option<(&mut Filter, &mut Scroll)> {
        Some((&mut self.filter, &mut self.scroll))
    }

    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>) {
        let area = Rect { x: area.x + 1, width: area.width.saturating_sub(1), ..area };
        let mut x = 0;
        for tab in Tab::ALL {
            let role = if tab == self.tab { Role::Selected } else { Role::Muted };
            x += canvas.put(area, x, 0, &session.locale.term(tab.label()), role) + 3;
        }
        let (_, rest) = layout::above(area, if area.height > 12 { 2 } else { 1 });
        let (list, detail) = if area.width >= layout::WIDE - 1 {
            let (list, detail) = layout::beside(rest, rest.width * 2 / 5);
            canvas.divide(rest, list.width);
            (list, detail)
        } else {
            layout::below(rest, rest.height / 2)
        };
        let all = self.list(session);
        if all.is_empty() {
            canvas.put_wrapped(
                list,
                0,
                0,
                &session.locale.term(if self.filter.is_on() { "filter-none" } else { "people-none" }),
                Role::Muted,
            );
        }
        let selected = self.scroll.at(all.len());
        let window = canvas.list(&self.scroll, all.len(), list);
        for (y, (at, (name, who))) in (0..).zip(all.iter().enumerate().skip(window.start).take(window.len())) {
            let (marker, role) =
                if at == selected { (canvas.glyph(Glyph::Marker), Role::Selected) } else { (" ", Role::Text) };
            let x = canvas.put_parts(list, 0, y, [(marker, role), (" ", role), (name, role)]);
            if waits(session, who) {
                let (glyph, word) = (canvas.glyph(Glyph::Flag), session.locale.term("people-key-waits"));
                canvas.put_parts(
                    list,
                    x + 1,
                    y,
                    [(glyph, Role::Waiting), (" ", Role::Waiting), (&word, Role::Waiting)],
                );
            }
            canvas.choice(list, (0, y), at, selected);
        }
        let Some((_, who)) = all.get(selected) else { return };
        let lines = match who {
            Who::Person(id) => facts::of_person(session, id),
            Who::Body(id) => facts::of_body(session, id),
            Who::Party(id) => facts::of_party(session, id),
        };
        let mut y = 0;
        for (label, text) in lines {
            if y >= detail.height {
                break;
            }
            let start = canvas.put(detail, 0, y, &label, Role::Muted);
            let start = if label.is_empty() { 0 } else { start + 1 };
            y += canvas.put_wrapped(detail, start, y, &text, Role::Text).max(1);
        }
    }
}
