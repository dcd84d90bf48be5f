//! This process as a job of a shell: stopped on demand, and continued.

use std::io;
use std::time::{Duration, Instant};

use futures_util::FutureExt as _;
use rustix::process::{Signal as Number, kill_current_process_group};
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::time::timeout;

use crate::domain::message::Message;

/// How long a stop may take to come. A process whom no shell watches is not stopped at all (POSIX 2.4.3).
const STOPPING: Duration = Duration::from_millis(250);

/// Begins to listen for the signal that continues a process.
///
/// # Errors
/// The system has no file descriptors left.
pub(super) fn continued() -> io::Result<Signal> {
    signal(SignalKind::from_raw(Number::CONT.as_raw()))
}

/// Stops this process and all that belong to the same job, and waits until they go on.
///
/// # Errors
/// There is no shell to go to.
pub(super) async fn suspend() -> Result<(), Message> {
    let failed = |error: io::Error| Message::new("host-failed").with("cause", error.to_string());
    let mut continued = continued().map_err(failed)?;
    // What continued it before is no matter.
    let _before = continued.recv().now_or_never();
    let asked = Instant::now();
    kill_current_process_group(Number::TSTP).map_err(|error| failed(error.into()))?;
    match timeout(STOPPING, continued.recv()).await {
        Ok(_) => Ok(()),
        // The clock goes on while a process stands still: it was stopped for long.
        Err(_) if asked.elapsed() > 2 * STOPPING => Ok(()),
        Err(_) => Err(Message::new("host-no-job")),
    }
}
