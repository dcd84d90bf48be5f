//! Effects that are under way, and since when: whoever waits long is told so.

use std::collections::BTreeMap;
use std::future::Future;
use std::time::Duration;

use futures_util::future::BoxFuture;
use futures_util::stream::FuturesUnordered;
use futures_util::{FutureExt as _, StreamExt as _};
use tokio::time::Instant;

use super::input::Input;

/// How long an effect is under way before the person is told: what is quicker would only flicker.
const PATIENCE: Duration = Duration::from_millis(250);

/// Effects under way.
#[derive(Default)]
pub(super) struct Pending {
    tasks: FuturesUnordered<BoxFuture<'static, (u64, Input)>>,
    /// When each began, in the order in which they did.
    since: BTreeMap<u64, Instant>,
    begun: u64,
}

impl Pending {
    /// Begins an effect.
    pub fn push(&mut self, task: impl Future<Output = Input> + Send + 'static) {
        self.begun += 1;
        let number = self.begun;
        self.since.insert(number, Instant::now());
        self.tasks.push(task.map(move |input| (number, input)).boxed());
    }

    /// Waits for what comes back next; nothing when nothing is under way. Dropping the future loses nothing.
    pub async fn next(&mut self) -> Option<Input> {
        let (number, input) = self.tasks.next().await?;
        self.since.remove(&number);
        Some(input)
    }

    /// Tells whether nothing is under way.
    pub fn is_empty(&self) -> bool {
        self.tasks.is_empty()
    }

    /// Returns when the effect that began first has taken so long that the person is told.
    pub fn slow_at(&self) -> Option<Instant> {
        self.since.values().next().map(|since| *since + PATIENCE)
    }

    /// Tells whether an effect has taken so long already.
    pub fn is_slow(&self) -> bool {
        self.slow_at().is_some_and(|at| at <= Instant::now())
    }
}
