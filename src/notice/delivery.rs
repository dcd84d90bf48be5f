//! Sends what lies in the outbox. A message that fails holds up no other: the next one has a new connection, and what
//! failed least often goes first.

use chrono::{DateTime, Utc};
use lettre::Address;

use super::Fault;
use super::mail::MailError;
use super::outbox::{Outbox, Posted, State};
use super::settings::{Server, Settings};
use super::smtp::{Connection, Ending};

/// How many connections in a row may break before no more are tried.
const BREAKS: u32 = 2;

/// What became of the messages that were tried, and why it ended before the last of them.
#[derive(Debug, Default)]
pub struct Delivered {
    /// The messages that were tried, as they are now.
    pub tried: Vec<Posted>,
    /// What stopped it.
    pub stopped: Option<Fault>,
}

/// Sends messages that wait in the outbox.
///
/// # Errors
/// [`Fault`] when the outbox can not be read or written: what was on its way is unclear then.
pub async fn deliver(
    outbox: &Outbox,
    server: &Server,
    mut waiting: Vec<Posted>,
    now: DateTime<Utc>,
) -> Result<Delivered, Fault> {
    waiting.sort_by(|one, other| (one.attempts, one.at, &one.id).cmp(&(other.attempts, other.at, &other.id)));
    let mut delivered = Delivered::default();
    let (mut open, mut breaks): (Option<Connection>, u32) = (None, 0);
    for posted in waiting {
        let (from, to) = match (address(&posted.from), address(&posted.to)) {
            (Ok(from), Ok(to)) => (from, to),
            (Err(fault), _) | (_, Err(fault)) => {
                delivered.tried.push(outbox.mark(&posted, State::Refused, Some(fault.cause), now)?);
                continue;
            }
        };
        let mut connection = match open.take() {
            Some(open) => open,
            None => match Connection::open(server, &from).await {
                Ok(opened) => opened,
                Err(fault) => {
                    delivered.stopped = Some(fault);
                    break;
                }
            },
        };
        let eml = outbox.eml(&posted)?;
        let mut current = posted;
        let begin = || {
            current = outbox.mark(&current, State::Sending, None, now)?;
            Ok(())
        };
        let ending = match connection.send((&from, &to), &eml, begin).await {
            Ok(ending) => ending,
            Err(fault) => {
                delivered.stopped = Some(fault);
                open = Some(connection);
                break;
            }
        };
        let (state, said) = match ending {
            Ending::Accepted => (State::Sent, None),
            Ending::Later(said) => (State::Waiting, Some(said)),
            Ending::Refused(said) => (State::Refused, Some(said)),
            Ending::Unclear(said) => (State::Unclear, Some(said)),
        };
        delivered.tried.push(outbox.mark(&current, state, said, now)?);
        if connection.is_broken() {
            breaks += 1;
            if breaks == BREAKS {
                break;
            }
        } else {
            (open, breaks) = (Some(connection), 0);
        }
    }
    if let Some(open) = open {
        open.close().await;
    }
    Ok(delivered)
}

/// Opens a connection as if something were to be sent, and closes it.
///
/// # Errors
/// [`Fault`] that says how far it came, and what to do.
pub async fn examine(settings: &Settings, from: &str) -> Result<(), Fault> {
    let (server, from) = (settings.server()?, address(from)?);
    let mut connection = Connection::open(server, &from).await?;
    connection.check(server).await?;
    connection.close().await;
    Ok(())
}

/// Reads an e-mail address.
///
/// # Errors
/// [`Fault`] when it is none.
pub fn address(text: &str) -> Result<Address, Fault> {
    text.parse().map_err(|_refused| Fault::new(MailError::Address(text.to_owned()).message()))
}
