//! What has a name or a key like what is typed: asked for while one types, and gone to.

use crate::engine::Failure;
use crate::engine::search::{Hit, Hits, Kind};
use crate::ui::effect::{Effect, Reply, Searching};
use crate::ui::moves::Move;
use crate::ui::screen::plan::PlanScreen;
use crate::ui::screen::search::go;
use crate::ui::session::Session;

/// What was found, the best first.
#[derive(Debug, Default)]
pub struct Named {
    /// What was found last.
    pub hits: Vec<Hit>,
    is_waiting: bool,
}

impl Named {
    /// Begins with something that is there before anything is typed.
    #[must_use]
    pub const fn new(hits: Vec<Hit>) -> Self {
        Self { hits, is_waiting: false }
    }

    /// Asks for a name; while somebody is asked the next question waits.
    pub fn ask(&mut self, name: &str) -> Vec<Move> {
        if self.is_waiting {
            return Vec::new();
        }
        self.is_waiting = true;
        vec![Move::Do(Effect::Search(Searching::Name(name.to_owned())))]
    }

    /// Takes what has the name that was asked for; asks again when another one is wanted by now.
    pub fn take(&mut self, asked: &str, wanted: &str, found: Result<Hits, Failure>) -> Vec<Move> {
        self.is_waiting = false;
        let is_present = asked == wanted;
        let mut moves = if is_present || wanted.trim().is_empty() { Vec::new() } else { self.ask(wanted) };
        match found {
            Ok(found) if is_present => self.hits = found.hits,
            Ok(_) => {}
            Err(failure) => moves.push(Move::Give(Box::new(Reply::Failed(failure)))),
        }
        moves
    }
}

/// Goes to what was found, from the first screen on.
#[must_use]
pub fn reach(session: &Session, hit: &Hit) -> Vec<Move> {
    let mut there = go(session, hit);
    if hit.place.plan().is_some() && hit.place.kind() != Kind::Plan {
        there.insert(1, Move::go(PlanScreen::default()));
    }
    [Move::Close, Move::Home].into_iter().chain(there).collect()
}
