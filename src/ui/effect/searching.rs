//! What is found, for screens and for the palette: read beside the threads that serve sessions.

use chrono::{DateTime, Utc};

use super::{Reply, failed};
use crate::domain::message::Message;
use crate::domain::person::Actor;
use crate::domain::sight::Sight;
use crate::engine::search::{Hits, Query};
use crate::engine::{Engine, EngineError};

/// As many hits as a screen ever shows.
const HITS: usize = 100;
/// As many places as the palette ever shows.
const PLACES: usize = 20;

/// What somebody looks for.
#[derive(Debug, Clone)]
pub enum Searching {
    /// By words, everywhere; without words the index is made ready.
    Words(Query),
    /// By name, to go there.
    Name(String),
}

impl Searching {
    /// Looks for it, with the eyes of an actor.
    pub async fn run(self, engine: Engine, actor: Actor, instant: DateTime<Utc>) -> Reply {
        let asked = self.clone();
        let found = tokio::task::spawn_blocking(move || self.find(&engine, &actor, instant)).await;
        let found = match found {
            Ok(found) => found.map_err(|error| error.failure()),
            Err(error) => return failed(Message::new("host-failed").with("cause", error.to_string())),
        };
        match asked {
            Self::Words(query) => Reply::Found(query.words, found),
            Self::Name(typed) => Reply::Named(typed, found),
        }
    }

    fn find(self, engine: &Engine, actor: &Actor, instant: DateTime<Utc>) -> Result<Hits, EngineError> {
        let now = engine.now(instant);
        let sight = Sight::of(&engine.workspace(), actor, now);
        match self {
            Self::Words(query) => engine.search(&query, &sight, (HITS, now), &mut |_| {}),
            Self::Name(typed) => engine.jump(&typed, &sight, (PLACES, now)),
        }
    }
}
