//! The letter of an invitation: everything that somebody needs who has never used SSH.

use chrono::NaiveDateTime;

use crate::domain::invitation::InvitationCode;
use crate::domain::message::Message;
use crate::domain::person::Person;
use crate::domain::signature::MAKE_KEY;
use crate::domain::workspace::Workspace;
use crate::locale::Locale;

/// The port of vedtak's server where none is said: it needs no privilege, and is not that of the machine itself.
pub const USUAL_PORT: u16 = 2222;

/// The port of SSH, which nobody has to name (RFC 4253 section 4.1).
const SSH_PORT: u16 = 22;

/// Where members reach the server, and the fingerprint by which they know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// Its name or number.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// The fingerprint of its key, as OpenSSH prints it.
    pub fingerprint: String,
}

impl Address {
    /// Returns the command that connects, the same in every shell.
    #[must_use]
    pub fn command(&self) -> String {
        let Self { host, port, .. } = self;
        if *port == SSH_PORT { format!("ssh {host}") } else { format!("ssh -p {port} {host}") }
    }

    /// Returns the server as OpenSSH names it when it asks whether it is the right one.
    fn as_asked(&self) -> String {
        let Self { host, port, .. } = self;
        if *port == SSH_PORT { host.clone() } else { format!("[{host}]:{port}") }
    }
}

/// What a letter is made of.
pub struct Letter<'a> {
    /// The cooperation.
    pub workspace: &'a Workspace,
    /// Who is invited.
    pub person: &'a Person,
    /// Who invites.
    pub inviter: Option<&'a Person>,
    /// Where to.
    pub address: Address,
    /// With what.
    pub code: InvitationCode,
}

impl Letter<'_> {
    /// Writes the letter in a language. Takes until when the code can be used on the workspace's clock, and whether
    /// whoever invites approves the key alone.
    #[must_use]
    pub fn write(&self, locale: &Locale, until: NaiveDateTime, is_alone: bool) -> String {
        let inviter = self.inviter.map(Person::name).unwrap_or_default();
        let mail = self.inviter.and_then(|person| person.naming.as_ref()?.mail.as_deref());
        let ask = match mail {
            Some(mail) => Message::new("letter-ask-by-mail").with("inviter", inviter).with("mail", mail),
            None => Message::new("letter-ask").with("inviter", inviter),
        };
        let wait = if is_alone { "letter-wait-alone" } else { "letter-wait" };
        let greeting = Message::new("letter-greeting").with("name", self.person.name());
        let what = Message::new("letter-what").with("inviter", inviter).with("workspace", &self.workspace.head.name);
        let facts = Message::new("letter-facts")
            .with("code", self.code.to_string())
            .with("until", locale.date_time(until))
            .with("host", &self.address.host)
            .with("port", self.address.port.to_string())
            .with("fingerprint", &self.address.fingerprint);
        let connect = Message::new("letter-connect")
            .with("command", self.address.command())
            .with("server", self.address.as_asked())
            .with("fingerprint", &self.address.fingerprint);
        let parts = [
            greeting,
            what,
            facts,
            Message::new("letter-open"),
            Message::new("letter-key").with("command", MAKE_KEY),
            connect,
            Message::new("letter-code").with("code", self.code.to_string()),
            Message::new(wait).with("inviter", inviter),
            ask,
        ];
        let parts: Vec<String> = parts.iter().map(|part| locale.say(part)).collect();
        format!("{}\n", parts.join("\n\n"))
    }
}
