//! How a meeting stands: called, agenda drawn, minutes a draft or approved.

use crate::domain::meeting::Meeting;
use crate::domain::message::Message;
use crate::ui::glyph::Glyph;
use crate::ui::session::Session;
use crate::ui::theme::Role;

/// Says how a meeting stands today, with a sign and a look.
#[must_use]
pub fn standing(session: &Session, meeting: &Meeting) -> (Glyph, Role, String) {
    let say = |message: Message| session.say(&message);
    if let Some(reason) = &meeting.call.cancelled {
        let said = Message::new("meeting-state-cancelled").with("reason", reason);
        return (Glyph::Returned, Role::Muted, say(said));
    }
    let count = meeting.agenda.len();
    match meeting.minutes.as_ref().map(|minutes| &minutes.approved) {
        Some(Some(approval)) => {
            (Glyph::Done, Role::Done, say(Message::new("meeting-state-approved").with("day", approval.on)))
        }
        Some(None) => (Glyph::Half, Role::Waiting, say(Message::new("meeting-state-draft"))),
        None if meeting.call.held < session.now.day => {
            (Glyph::Flag, Role::Problem, say(Message::new("meetings-no-minutes")))
        }
        None if count == 0 => (Glyph::Planned, Role::Muted, say(Message::new("meetings-called"))),
        None => (Glyph::Waiting, Role::Waiting, say(Message::new("meetings-agenda").with("count", count))),
    }
}
