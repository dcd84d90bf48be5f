//! How long a session over the net may last.

use std::time::Duration;

use tokio::time::{Instant, sleep_until};

use crate::domain::message::Message;
use crate::engine::Engine;
use crate::ui::host::Signal;

/// How long somebody may do nothing: 30 minutes; a screen that is left alone is a door that is left open.
const IDLE: Duration = Duration::from_secs(30 * 60);
/// How long a session lasts at most: 12 hours, a long working day.
const LONGEST: Duration = Duration::from_secs(12 * 60 * 60);
/// How long before its end the person is warned.
const WARNING: Duration = Duration::from_secs(60);

/// The end of a session that comes by itself.
pub(super) struct Hours {
    engine: Engine,
    session: u64,
    begun: Instant,
    touched: Instant,
    is_warned: bool,
}

impl Hours {
    /// Begins to count the hours of a session.
    pub fn new(engine: Engine, session: u64) -> Self {
        let now = Instant::now();
        Self { engine, session, begun: now, touched: now, is_warned: false }
    }

    /// Takes note that the person is there.
    pub fn touch(&mut self) {
        self.touched = Instant::now();
        self.is_warned &= self.is_by_length();
    }

    /// Waits until there is something to say; ends the session when it is time. Never returns without hours.
    ///
    /// Dropping the future loses nothing.
    pub async fn next(hours: Option<&mut Self>) -> Signal {
        let Some(hours) = hours else { return std::future::pending().await };
        let id = if hours.is_by_length() { "hosting-longest" } else { "hosting-idle" };
        if !hours.is_warned {
            sleep_until(hours.end() - WARNING).await;
            hours.is_warned = true;
            return Signal::Warning(Message::new("hosting-soon").with("why", Message::new(id)));
        }
        sleep_until(hours.end()).await;
        let own = hours.session;
        hours.engine.end_sessions(|visitor| visitor.session == own, &Message::new(id));
        // Whoever is present is told so, and leaves.
        std::future::pending().await
    }

    /// Tells whether the session ends because it lasted so long, whatever the person does.
    fn is_by_length(&self) -> bool {
        self.begun + LONGEST <= self.touched + IDLE
    }

    fn end(&self) -> Instant {
        (self.begun + LONGEST).min(self.touched + IDLE)
    }
}
