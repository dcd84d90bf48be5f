//! Words are looked for in the text: Enter goes on to the next place that has them.

use super::view::Areas;
use super::{Read, Said};
use crate::domain::message::Message;
use crate::ui::moves::Move;
use crate::ui::session::Session;

const FOUND: Said = Said { one: "reading-found", none: "reading-found-none" };

impl Read {
    /// Lists the places of the items that have what is sought.
    fn places(&self) -> Vec<usize> {
        let items = self.laid.items.iter().enumerate();
        items.filter(|(_, item)| self.sought.passes(&self.laid.words(item))).map(|(at, _)| at).collect()
    }

    /// Goes to the next place that has what is sought, around the end.
    pub(super) fn seek(&mut self, forward: bool, height: u16) -> Vec<Move> {
        let places = self.places();
        self.jump(&places, forward, height, FOUND)
    }

    /// Goes to the first place from here on that has what is sought, while it is typed.
    pub(super) fn seek_first(&mut self, session: &Session) {
        if self.sought.is_on() {
            let places = self.places();
            let found = places.iter().find(|at| **at >= self.at).or_else(|| places.first());
            if let Some(at) = found {
                self.select(*at, Areas::of(session).text.height);
            }
        }
        self.is_begun = true;
        self.follow(session);
    }

    /// Says which place this is of those that have what is sought.
    pub(super) fn found(&self, session: &Session) -> String {
        let places = self.places();
        match places.iter().position(|at| *at == self.at) {
            Some(at) => session.say(&Message::new(FOUND.one).with("at", at + 1).with("of", places.len())),
            None => session.locale.term(FOUND.none),
        }
    }
}
