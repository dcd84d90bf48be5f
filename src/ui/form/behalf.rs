//! The entries for what somebody enters for somebody else: for whom, how and when it came, the original (DESIGN 4.5).

use super::{Choice, Entry, Form, dropped};
use crate::domain::consideration::{Behalf, Channel};
use crate::ui::overlay::ask::Problem;
use crate::ui::session::Session;

/// Makes the entries, with the channel by which such things usually come; without one it is the person's own.
#[must_use]
pub fn entries(session: &Session, whom: &str, channel: Option<Channel>) -> [Entry; 4] {
    let term = |id| session.locale.term(id);
    let channels = Channel::ALL.map(|channel| Choice::new(channel.name(), term(channel.term())));
    // Over SSH this end has no way to the person's files.
    let hint = if session.ways.key_file { "behalf-original-hint" } else { "behalf-original-afar" };
    let today = channel.map(|_| session.locale.short_date(session.now.day)).unwrap_or_default();
    [
        Entry::line("behalf-for", term("behalf-for"), whom).hint(term("behalf-for-hint")),
        Entry::choice("behalf-channel", term("behalf-channel"), channels.into(), channel.map(Channel::name))
            .hint(term("behalf-channel-hint")),
        Entry::day("behalf-received", term("behalf-received"), &today).hint(term("behalf-received-hint")),
        Entry::path("behalf-original", term("behalf-original"), "").hint(term(hint)),
    ]
}

impl Form {
    /// Returns for whom something was entered; nothing when no channel is chosen. The original comes later.
    ///
    /// # Errors
    /// The entry that is missing or wrong.
    pub fn behalf(&self, session: &Session) -> Result<Option<Behalf>, Problem> {
        let Some(channel) = self.choice("behalf-channel").and_then(Channel::named) else { return Ok(None) };
        let (whom, received) = (self.needed("behalf-for")?, self.needed_day("behalf-received", session)?);
        Ok(Some(Behalf { whom, channel, received, original: None }))
    }

    /// Returns the name of the original on the person's machine, when one was given.
    #[must_use]
    pub fn original(&self) -> Option<String> {
        self.text("behalf-original").map(|text| dropped::path(&text))
    }
}
