//! What one guest says: input for the session, answers for whoever asked.

use std::collections::VecDeque;

use tokio::io::AsyncRead;
use tokio::sync::mpsc;

use super::machine::Waiting;
use crate::attach::frame::Garbage;
use crate::attach::message::{Answer, Columns, FromGuest, WINDOW};
use crate::attach::parcel::Parcel;
use crate::attach::stream::{Hearing, StreamError};
use crate::server::{Heard, Voice};
use crate::ui::host::LARGEST_FILE;

/// From how many bytes on a piece of input is not added to.
const PIECE: usize = 16 * 1024;

/// Hears a guest until it leaves; then the session's input is closed.
///
/// # Errors
/// The guest says something that nobody says, or the connection broke.
pub(super) async fn hear<R: AsyncRead + Unpin + Send>(
    mut hearing: Hearing<R>,
    waiting: Waiting,
    mut session: Voice,
    grants: mpsc::Sender<u64>,
) -> Result<(), StreamError> {
    let mut ears = Ears { waiting, ..Ears::default() };
    loop {
        tokio::select! {
            said = hearing.next::<FromGuest>() => match said? {
                Some(said) => ears.take(said)?,
                None => return Ok(()),
            },
            () = session.room(), if ears.has_something() => {
                if let Some(heard) = ears.next() {
                    session.say(heard).await;
                }
            }
            place = grants.reserve(), if ears.taken > 0 => match place {
                Ok(place) => place.send(std::mem::take(&mut ears.taken)),
                Err(_closed) => return Ok(()),
            },
        }
    }
}

/// What was heard and is not with the session yet.
#[derive(Default)]
struct Ears {
    waiting: Waiting,
    input: VecDeque<Heard>,
    /// How many bytes of input there are.
    bytes: u64,
    /// How many bytes the session took since the last grant.
    taken: u64,
    /// The latest size; those before no longer matter.
    size: Option<Columns>,
    has_ended: bool,
    parcel: Option<(Answer, Parcel)>,
}

impl Ears {
    fn take(&mut self, said: FromGuest) -> Result<(), Garbage> {
        match said {
            FromGuest::Hello(_) => return Err(Garbage::Untimely),
            FromGuest::Input(bytes) => {
                let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
                self.bytes = self.bytes.saturating_add(length);
                if length == 0 || self.has_ended || self.bytes.saturating_add(self.taken) > WINDOW {
                    return Err(Garbage::Excess);
                }
                match self.input.back_mut() {
                    // Single keys that wait are one piece: they cost what they weigh.
                    Some(Heard::Bytes(waiting)) if waiting.len() < PIECE => waiting.extend(bytes),
                    _ => self.input.push_back(Heard::Bytes(bytes)),
                }
            }
            FromGuest::InputEnd if self.has_ended => return Err(Garbage::Untimely),
            FromGuest::InputEnd => {
                self.has_ended = true;
                self.input.push_back(Heard::End);
            }
            FromGuest::Resize(size) => self.size = Some(size),
            FromGuest::Answer(answer) => {
                if self.parcel.is_some() {
                    return Err(Garbage::Untimely);
                }
                let limit = self.waiting.limit(answer.number).unwrap_or(LARGEST_FILE);
                let parcel = Parcel::expect(answer.files.clone(), limit)?;
                self.parcel = Some((answer, parcel));
                self.hand_over();
            }
            FromGuest::Part(part) => {
                let (_, parcel) = self.parcel.as_mut().ok_or(Garbage::Excess)?;
                parcel.add(&part)?;
                self.hand_over();
            }
        }
        Ok(())
    }

    /// Hands an answer over when all of it is here.
    fn hand_over(&mut self) {
        if let Some((answer, parcel)) = self.parcel.take_if(|(_, parcel)| parcel.is_whole()) {
            self.waiting.answer(answer.number, answer.done, parcel.files());
        }
    }

    fn has_something(&self) -> bool {
        self.size.is_some() || !self.input.is_empty()
    }

    /// Takes the next thing for the session: a new size before all else, because it is about what is drawn next.
    fn next(&mut self) -> Option<Heard> {
        if let Some(size) = self.size.take() {
            return Some(Heard::Resize { columns: size.columns.into(), rows: size.rows.into() });
        }
        let next = self.input.pop_front()?;
        if let Heard::Bytes(bytes) = &next {
            let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
            self.bytes = self.bytes.saturating_sub(length);
            self.taken = self.taken.saturating_add(length);
        }
        Some(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_million_sizes_are_one() {
        let mut ears = Ears::default();
        for columns in 0..1_000_000_u32 {
            let columns = u16::try_from(columns % 65_536).unwrap();
            ears.take(FromGuest::Resize(Columns { columns, rows: 65_535 })).unwrap();
        }
        assert_eq!(ears.next(), Some(Heard::Resize { columns: 999_999 % 65_536, rows: 65_535 }));
        assert!(!ears.has_something());
    }

    #[test]
    fn nobody_sends_more_than_was_granted() {
        let mut ears = Ears::default();
        let half = vec![b'a'; usize::try_from(WINDOW / 2).unwrap()];
        ears.take(FromGuest::Input(half.clone())).unwrap();
        ears.take(FromGuest::Input(half.clone())).unwrap();
        while ears.next().is_some() {}
        let too_early = FromGuest::Input(vec![b'a']);
        assert!(ears.take(too_early).is_err(), "taken, but not granted yet");
        let mut granted = Ears::default();
        granted.take(FromGuest::Input(half.clone())).unwrap();
        assert!(granted.next().is_some());
        assert_eq!(std::mem::take(&mut granted.taken), WINDOW / 2);
        granted.take(FromGuest::Input(half.clone())).unwrap();
        granted.take(FromGuest::Input(half)).unwrap();
        assert!(granted.take(FromGuest::Input(vec![b'a'])).is_err());
    }

    #[test]
    fn after_the_end_nothing_comes() {
        let mut ears = Ears::default();
        ears.take(FromGuest::InputEnd).unwrap();
        assert!(ears.take(FromGuest::InputEnd).is_err());
        assert!(ears.take(FromGuest::Input(vec![b'a'])).is_err());
        assert!(ears.take(FromGuest::Part(vec![b'a'])).is_err(), "nobody asked for a file");
    }
}
