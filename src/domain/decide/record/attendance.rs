//! Who was there, compared with who sits in the body on the day it met.

use crate::domain::consideration::Consideration;
use crate::domain::decide::Basis;
use crate::domain::denial::Denial;
use crate::domain::message::Message;
use crate::domain::roster::{Place, Roster};

/// Refuses more people with a vote than there are seats with one, and people who neither sit in the body nor stand in for
/// somebody who does. Rosters may be behind the minutes: with a reason the record counts all the same.
///
/// How many seats there are the minutes may tell themselves; a body of which no seat with a vote is known, and of which they
/// do not, is not compared.
///
/// # Errors
/// A denial with the numbers, or with the names.
pub(super) fn possible(basis: Basis<'_>, consideration: &Consideration) -> Result<(), Denial> {
    let Some(there) = consideration.attendance.as_ref().filter(|_| consideration.despite.is_none()) else {
        return Ok(());
    };
    let roster = Roster::of_record(basis.workspace, basis.plan, consideration);
    let known = u32::try_from(roster.held().count()).ok().filter(|seats| *seats > 0);
    let seats = there.of.or(known).unwrap_or(u32::MAX);
    if let Some(present) = there.present.filter(|present| *present > seats) {
        let cause = Message::new("present-over-seats").with("present", u64::from(present));
        let cause = cause.with("seats", u64::from(seats));
        return Err(Denial::input(cause).hint(Message::new("hint-present")));
    }
    let sits = |place: &Place<'_>, person| place.sitters.contains(&person) || place.seat.deputies.contains(person);
    let strangers = there.persons.iter().filter(|person| !roster.places.iter().any(|place| sits(place, *person)));
    let names: Vec<String> = strangers.map(|person| basis.workspace.person_name(person).to_owned()).collect();
    if roster.places.is_empty() || names.is_empty() {
        return Ok(());
    }
    let cause = Message::new("present-not-seated").with("names", names).with("day", consideration.held);
    Err(Denial::input(cause).hint(Message::new("hint-present")))
}
