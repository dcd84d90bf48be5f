//! Waiting for what another process does: until it is so, not for a time.

use std::future::Future;
use std::time::{Duration, Instant};

/// How long something may not be so before a test is given up; none waits for it when all is well.
const GIVE_UP: Duration = Duration::from_secs(60);
/// How often another process is looked at.
const LOOK: Duration = Duration::from_millis(10);

/// Waits until something is so; says what is so instead when it never comes.
#[track_caller]
pub fn eventually(holds: impl Fn() -> bool, instead: impl Fn() -> String) {
    let begun = Instant::now();
    while !holds() {
        assert!(begun.elapsed() < GIVE_UP, "waited in vain: {}", instead());
        std::thread::park_timeout(LOOK);
    }
}

/// Runs what has to wait for several things at once.
pub fn run_async<T>(work: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async { tokio::time::timeout(4 * GIVE_UP, work).await.expect("it never came to an end") })
}
