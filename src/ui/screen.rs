//! The screens. Each is one file under `screen/`, named by its noun, with state, update and view.

pub mod answers;
pub mod case;
pub mod consideration;
pub mod considered;
pub mod edit;
pub mod history;
pub mod home;
pub mod meeting;
pub mod meetings;
pub mod people;
pub mod plan;
pub mod process;
pub mod read;
pub mod recipients;
pub mod record;
pub mod register;
pub mod remarks;
pub mod search;
pub mod signatures;
pub mod start;
pub mod tracker;

use ratatui::layout::Rect;

use super::action::{Action, Place};
use super::canvas::Canvas;
use super::effect::{Effect, Reply};
use super::filter::Filter;
use super::key::Key;
use super::moves::Move;
use super::scroll::Scroll;
use super::session::Session;
use super::sheet::Sheet;
use crate::domain::message::Message;

/// What every screen does. Only `view` draws, and only the other methods change the screen.
pub trait Part {
    /// Returns which rows of the action table apply.
    fn place(&self) -> Place;

    /// Returns the screen's part of the path in the header.
    fn title(&self, session: &Session) -> String;

    /// Returns what stands at the right of the header.
    fn aside(&self, session: &Session) -> String {
        session.capacity(&session.actor.capacity)
    }

    /// Says why an action is not possible on what is selected, beyond what the table knows.
    fn refuse(&self, _action: Action, _session: &Session) -> Option<Message> {
        None
    }

    /// Does what an action says. The table has already let it pass.
    fn act(&mut self, action: Action, session: &Session) -> Vec<Move>;

    /// Returns what is selected as it is copied, where that is other words than the screen shows.
    fn copied(&self, _session: &Session) -> Option<String> {
        None
    }

    /// Takes a key as text, when the screen is one that is written in. Returns `None` when the key is not text here;
    /// it is then looked up in the table.
    fn typed(&mut self, _key: Key, _session: &Session) -> Option<Vec<Move>> {
        None
    }

    /// Takes pasted text. Returns `None` when nothing can be pasted here.
    fn pasted(&mut self, _text: &str, _session: &Session) -> Option<Vec<Move>> {
        None
    }

    /// Takes what came back from an effect that the screen asked for.
    fn received(&mut self, _reply: Reply, _session: &Session) -> Vec<Move> {
        Vec::new()
    }

    /// Brings the screen in line with a plan, a workspace or a size that changed; also when it comes to the top.
    fn refresh(&mut self, _session: &Session) -> Vec<Move> {
        Vec::new()
    }

    /// Takes leave: returns what is kept of it when the person goes elsewhere.
    fn left(&self, _session: &Session) -> Option<Effect> {
        None
    }

    /// Returns what the visible list is narrowed to, when it is one that can be narrowed.
    fn filter(&self) -> Option<&Filter> {
        None
    }

    /// Returns what the visible list is narrowed to, to change it, and the place in the list, which begins anew then.
    fn narrowing(&mut self) -> Option<(&mut Filter, &mut Scroll)> {
        None
    }

    /// Finds what else follows from a list that shows other rows than before.
    fn narrowed(&mut self, _session: &Session) {}

    /// Returns what is written here, when the screen is one that is written in.
    fn sheet(&self) -> Option<&Sheet> {
        None
    }

    /// Returns what is written here, to change it.
    fn sheet_mut(&mut self) -> Option<&mut Sheet> {
        None
    }

    /// Draws the visible rows.
    fn view(&self, session: &Session, area: Rect, canvas: &mut Canvas<'_>);
}

macro_rules! screens {
    ($($(#[$doc:meta])* $name:ident($state:ty);)*) => {
        /// A screen with its state.
        #[derive(Debug)]
        pub enum Screen { $($(#[$doc])* $name($state),)* }

        impl Screen {
            /// Returns what every screen does.
            #[must_use]
            pub fn part(&self) -> &dyn Part {
                match self { $(Self::$name(state) => state,)* }
            }

            /// Returns what every screen does, to change it.
            pub fn part_mut(&mut self) -> &mut dyn Part {
                match self { $(Self::$name(state) => state,)* }
            }
        }

        $(impl From<$state> for Screen {
            fn from(state: $state) -> Self { Self::$name(state) }
        })*
    };
}

screens! {
    /// There is no workspace yet.
    Start(start::Start);
    /// What waits for the person, then the plans.
    Home(home::Home);
    /// One plan: where it is, what is missing.
    Plan(plan::PlanScreen);
    /// The registers of the plan.
    Registers(register::Registers);
    /// One record in a form.
    Record(record::Record);
    /// The text of the plan.
    Read(read::Read);
    /// The text of a chapter is written.
    Edit(edit::Edit);
    /// The remarks to the plan.
    Remarks(remarks::Remarks);
    /// The process: milestones by bodies.
    Process(process::Process);
    /// What is before a body.
    Case(case::CaseScreen);
    /// What a body did is recorded.
    Consideration(consideration::Recording);
    /// What a body did is read.
    Considered(considered::Considered);
    /// Whom a step asks, and who has answered.
    Recipients(recipients::Recipients);
    /// Answers that lie in a folder.
    Answers(answers::Answers);
    /// What the parties have come to.
    Tracker(tracker::Tracker);
    /// The meetings of bodies.
    Meetings(meetings::Meetings);
    /// One meeting: its agenda, its minutes.
    Meeting(meeting::MeetingScreen);
    /// What happened, and what differs.
    History(history::History);
    /// Persons, bodies and parties.
    People(people::People);
    /// What is found.
    Search(search::Search);
    /// Signature lines.
    Signatures(signatures::Signatures);
}

/// Finds the screen that an action goes to; `None` for an action that goes nowhere.
///
/// The parts of a plan stand beside each other: going from one to another leaves the first.
#[must_use]
pub fn jump(action: Action, above: &[Screen]) -> Option<Vec<Move>> {
    let screen: Screen = match action {
        Action::GoPlan => plan::PlanScreen::default().into(),
        Action::GoRead => read::Read::default().into(),
        Action::GoRemarks => remarks::Remarks::default().into(),
        Action::GoRegisters => register::Registers::default().into(),
        Action::GoProcess => process::Process::default().into(),
        Action::GoHistory => history::History::default().into(),
        Action::GoTracker => tracker::Tracker::default().into(),
        Action::GoMeetings => meetings::Meetings::default().into(),
        Action::GoPeople => people::People::default().into(),
        Action::GoSignatures => signatures::Signatures::default().into(),
        _ => return None,
    };
    let keep = usize::from(!matches!(screen, Screen::Plan(_)) && !above.is_empty());
    let leave = std::iter::repeat_with(|| Move::Back).take(above.len().saturating_sub(keep));
    Some(leave.chain([Move::go(screen)]).collect())
}
