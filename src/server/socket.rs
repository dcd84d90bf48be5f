//! Lets people of this machine in, through the Unix socket of the workspace (DESIGN 8).
//!
//! Each guest has a task of its own, so that a panic ends one session and no more. A guest that does not read fills
//! its own pipe; one that writes too much has its connection closed; neither is noticed by anybody else.

mod guest;
mod hearing;
mod machine;
mod speaking;
mod user;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::UnixListener;
use tokio::sync::watch;
use tokio_util::task::AbortOnDropHandle;

use super::House;
use crate::attach::place::Places;

/// The most guests at a time; each may hold some hundreds of kilobytes.
const MOST: usize = 200;

/// How long no guest is let in when the system has no file descriptors left.
const BREATH: Duration = Duration::from_millis(100);

/// The way in for people of this machine. Guests leave when it is dropped.
#[derive(Debug)]
pub struct Door {
    hall: Arc<Hall>,
    path: PathBuf,
    doorman: AbortOnDropHandle<()>,
}

/// Who is inside.
#[derive(Debug)]
struct Hall {
    guests: watch::Sender<Guests>,
}

#[derive(Debug)]
struct Guests {
    is_open: bool,
    inside: usize,
}

/// How a guest is received.
enum Reception {
    /// Let in.
    Inside(Inside),
    /// Too many are here.
    Full,
    /// The host is leaving: the guest looks for the next owner.
    Closed,
}

/// One guest's place, given back when dropped.
struct Inside(Arc<Hall>);

impl Drop for Inside {
    fn drop(&mut self) {
        self.0.guests.send_modify(|guests| guests.inside -= 1);
    }
}

impl Hall {
    fn receive(self: &Arc<Self>) -> Reception {
        let mut reception = Reception::Closed;
        self.guests.send_if_modified(|guests| {
            if guests.is_open && guests.inside < MOST {
                guests.inside += 1;
                reception = Reception::Inside(Inside(Arc::clone(self)));
            } else if guests.is_open {
                reception = Reception::Full;
            }
            matches!(reception, Reception::Inside(_))
        });
        reception
    }
}

impl Door {
    /// Listens for guests. Only the process that owns the workspace may; has to be called within the runtime.
    ///
    /// # Errors
    /// There is no folder for the socket.
    pub fn listen(house: House, places: &Places) -> std::io::Result<Self> {
        let (listener, path) = places.listen()?;
        let (guests, _) = watch::channel(Guests { is_open: true, inside: 0 });
        let hall = Arc::new(Hall { guests });
        let doorman = tokio::spawn(let_in(listener, house, places.owner, Arc::clone(&hall)));
        Ok(Self { hall, path, doorman: AbortOnDropHandle::new(doorman) })
    }

    /// Returns how many guests are inside.
    #[must_use]
    pub fn inside(&self) -> usize {
        self.hall.guests.borrow().inside
    }

    /// Waits until there are more or fewer guests than `known`. Returns how many.
    pub async fn other_than(&self, known: usize) -> usize {
        let mut guests = self.hall.guests.subscribe();
        // The sender is in this very value.
        guests.wait_for(|guests| guests.inside != known).await.map_or(0, |guests| guests.inside)
    }

    /// Closes when nobody is inside: from then on nobody is let in, and guests that knock look for the next owner.
    /// Tells whether it is closed.
    pub fn close_if_empty(&self) -> bool {
        let mut is_closed = false;
        self.hall.guests.send_if_modified(|guests| {
            guests.is_open = guests.is_open && guests.inside > 0;
            is_closed = !guests.is_open;
            false
        });
        is_closed
    }

    /// Waits until nobody is inside.
    pub async fn emptied(&self) {
        let mut guests = self.hall.guests.subscribe();
        // The sender is in this very value.
        let _empty = guests.wait_for(|guests| guests.inside == 0).await;
    }

    /// Ends what is left of it, and returns when nothing here holds the workspace any more.
    pub async fn shut(mut self) {
        self.doorman.abort();
        // It was told to end; how it did says nothing more.
        let _ended = (&mut self.doorman).await;
    }

    /// Lets nobody in any more, whoever is inside.
    pub fn close(&self) {
        self.hall.guests.send_modify(|guests| guests.is_open = false);
    }
}

impl Drop for Door {
    fn drop(&mut self) {
        // The workspace is still owned: what lies there is this door's own.
        if let Err(error) = std::fs::remove_file(&self.path) {
            tracing::debug!(%error, "the socket was not removed");
        }
    }
}

/// Lets guests in for as long as the door is there.
async fn let_in(listener: UnixListener, house: House, owner: u32, hall: Arc<Hall>) {
    let mut guests = tokio::task::JoinSet::new();
    loop {
        let stream = match listener.accept().await {
            Ok((stream, _)) => stream,
            Err(error) => {
                tracing::warn!(%error, "a guest could not be let in");
                tokio::time::sleep(BREATH).await;
                continue;
            }
        };
        match hall.receive() {
            Reception::Inside(inside) => {
                guests.spawn(guest::receive(stream, house.clone(), owner, inside));
            }
            Reception::Full => {
                guests.spawn(guest::turn_away(stream));
            }
            Reception::Closed => {}
        }
        while guests.try_join_next().is_some() {}
    }
}
