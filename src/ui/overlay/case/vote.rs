//! Votes: one is opened over a wording, cast with its consequences in words, entered for somebody else, taken back.

use super::act;
use crate::domain::body::SeatOf;
use crate::domain::case::{Case, Choice as Voted};
use crate::domain::command::{CaseAct, PlanCommand};
use crate::domain::consideration::Channel;
use crate::domain::hearing::Hearing;
use crate::domain::id::ConsiderationId;
use crate::domain::message::Message;
use crate::domain::roster::Place;
use crate::ui::effect::Effect;
use crate::ui::form::{Choice, Entry, Form, behalf as entries_of_behalf};
use crate::ui::moves::Move;
use crate::ui::overlay::Overlay;
use crate::ui::overlay::ask::{Ask, Problem, Question};
use crate::ui::overlay::confirm::Confirm;
use crate::ui::overlay::menu::Menu;
use crate::ui::session::Session;

/// A vote that is being opened.
#[derive(Debug)]
struct Opening {
    case: ConsiderationId,
}

/// Asks over which wording members vote.
#[must_use]
pub fn open(session: &Session, case: &Case) -> Overlay {
    let proposed = Entry::prose("proposed", session.locale.term("record-proposed"), "");
    let form = Form::new([proposed.hint(session.locale.term("record-proposed-hint"))]);
    Box::new(Ask::new(Opening { case: case.call.id.clone() }, form))
}

impl Question for Opening {
    fn title(&self, session: &Session) -> String {
        session.locale.term("vote-open-title")
    }

    fn intro(&self, session: &Session) -> String {
        session.locale.term("vote-open-intro")
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let opened = CaseAct::OpenVote { proposed: form.needed("proposed")? };
        Ok(act(session, &self.case, opened, Message::new("said-vote-opened")))
    }
}

/// Lists what a seat can vote for under the rule of its body.
fn choices(hearing: &Hearing<'_>, place: &Place<'_>) -> impl Iterator<Item = Voted> {
    let abstain = hearing.may_abstain(&place.of);
    Voted::ALL.into_iter().filter(move |choice| abstain || *choice != Voted::Abstain)
}

fn said(place: &Place<'_>, choice: Voted) -> Message {
    Message::new("said-voted").with("seat", place.title()).with("choice", Message::new(choice.term()))
}

/// Offers what a member can vote for; what each means is said before it is cast (pitfall 54).
#[must_use]
pub fn own(session: &Session, hearing: &Hearing<'_>, place: &Place<'_>) -> Overlay {
    let proposed = hearing.case.ballot.as_ref().map(|ballot| ballot.proposed.as_str()).unwrap_or_default();
    let option = |choice: Voted| {
        let vote = CaseAct::Vote { seat: place.of.clone(), choice, behalf: None };
        let command = PlanCommand::Case { consideration: hearing.case.call.id.clone(), act: vote };
        let then = Effect::submit(session, command, said(place, choice)).map(Move::from).into_iter().collect();
        let sure = Message::new(match choice {
            Voted::For => "vote-sure-for",
            Voted::Against => "vote-sure-against",
            Voted::Abstain => "vote-sure-abstain",
        });
        let question = session.say(&sure.with("seat", place.title()).with("text", proposed));
        (session.locale.term(choice.term()), vec![Move::over(Confirm::new(question, then))])
    };
    let title = session.say(&Message::new("vote-title").with("seat", place.title()));
    Box::new(Menu::new(title, choices(hearing, place).map(option).collect()))
}

/// Takes the person's own vote back.
#[must_use]
pub fn take_back(session: &Session, case: &Case, place: &Place<'_>) -> Vec<Move> {
    let withdrawn = CaseAct::WithdrawVote { seat: place.of.clone() };
    let command = PlanCommand::Case { consideration: case.call.id.clone(), act: withdrawn };
    let said = Message::new("said-vote-withdrawn").with("seat", place.title());
    let then = Effect::submit(session, command, said).map(Move::from).into_iter().collect();
    let question = session.say(&Message::new("withdraw-vote-question").with("seat", place.title()));
    vec![Move::over(Confirm::new(question, then))]
}

/// A vote that is entered for somebody else.
#[derive(Debug)]
struct OnBehalf {
    case: ConsiderationId,
    seat: SeatOf,
    title: String,
}

/// Asks what a seat voted for, and how its vote came.
#[must_use]
pub fn behalf(session: &Session, hearing: &Hearing<'_>, place: &Place<'_>) -> Overlay {
    let term = |id| session.locale.term(id);
    let options = choices(hearing, place).map(|choice| Choice::new(choice.name(), term(choice.term()))).collect();
    let whom = place.sitters.first().map(|person| session.workspace.person_name(person)).unwrap_or_default();
    let vote = Entry::choice("choice", term("vote-choice"), options, None).hint(term("vote-choice-hint"));
    let behalf = entries_of_behalf::entries(session, whom, Some(Channel::Email));
    let form = Form::new(std::iter::once(vote).chain(behalf));
    let question = OnBehalf { case: hearing.case.call.id.clone(), seat: place.of.clone(), title: place.title() };
    Box::new(Ask::new(question, form))
}

impl Question for OnBehalf {
    fn title(&self, session: &Session) -> String {
        session.say(&Message::new("vote-title").with("seat", &self.title))
    }

    fn accept(&self, form: &Form, session: &Session) -> Result<Vec<Move>, Problem> {
        let choice = Voted::named(form.chosen("choice")?).unwrap_or(Voted::Abstain);
        let behalf = form.behalf(session)?;
        if behalf.is_none() {
            return Err(Problem::new("behalf-channel", Message::new("form-needed")));
        }
        let vote = CaseAct::Vote { seat: self.seat.clone(), choice, behalf };
        let said = Message::new("said-voted").with("seat", &self.title).with("choice", Message::new(choice.term()));
        let command = PlanCommand::Case { consideration: self.case.clone(), act: vote };
        let submission = Effect::submit(session, command, said);
        let submission = submission.map(|given| given.with_file(session, form.original()).then([Move::Close]));
        Ok(submission.map(Move::from).into_iter().collect())
    }
}
