//! A conversation with a mail server (RFC 5321), one message at a time, so that it is known how far each has come.
//!
//! lettre speaks and encrypts; what it does not tell is where a conversation broke off, which is what decides whether a
//! message may be sent again. Its text is handed over in pieces: as long as a piece is left, the end of the message has
//! not been written, and no server takes a message without its end.

use std::error::Error as _;
use std::slice::Chunks;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use lettre::Address;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, Certificate, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Noop, Rcpt, Rset};
use lettre::transport::smtp::extension::{ClientId, Extension, MailBodyParameter, MailParameter};
use lettre::transport::smtp::response::Severity;

use super::Fault;
use super::settings::{Security, Server};
use crate::domain::message::Message;

/// How many bytes are handed over at once.
const PIECE: usize = 64 * 1024;

/// The slowest line that a message is sent over, in bytes a second.
const SLOWEST: u64 = 16 * 1024;

/// How many addresses of a server are tried while patience lasts: one that is out of reach leaves time for the others.
const ADDRESSES: u32 = 4;

/// The longest that a farewell is waited for.
const FAREWELL: Duration = Duration::from_secs(5);

/// What the server answers that waits for the text of a message.
const GO_ON: u16 = 354;

/// What became of a message, with what the server said or what went wrong.
#[derive(Debug, Clone, PartialEq)]
pub enum Ending {
    /// The server has it.
    Accepted,
    /// The server does not have it, and may take it later.
    Later(Message),
    /// The server will not take it.
    Refused(Message),
    /// Its end was on its way, and no answer came.
    Unclear(Message),
}

/// A connection that messages can be sent over.
pub struct Connection {
    inner: AsyncSmtpConnection,
    patience: Duration,
    patience_at_end: Duration,
    is_broken: bool,
}

/// What goes wrong with a command.
enum Trouble {
    /// The server said no: whether it may say yes later, and its words.
    Said { later: bool, words: String },
    /// It did not answer in so many seconds.
    Silent(u64),
    /// The connection broke, or what came is no answer.
    Broken(String),
}

impl Connection {
    /// Opens a connection: finds the server, encrypts, logs in. A server that should encrypt and does not is left.
    ///
    /// # Errors
    /// [`Fault`] that says how far it came, and what to do.
    pub async fn open(server: &Server, from: &Address) -> Result<Self, Fault> {
        let password = server.password()?;
        let patience = server.patience();
        let hello = ClientId::Domain(from.domain().to_owned());
        let trust = trust(server)?;
        let implicit = (server.security == Security::Tls).then(|| trust.clone());
        let place = (server.host.as_str(), server.port());
        let opening = AsyncSmtpConnection::connect_tokio1(place, Some(patience / ADDRESSES), &hello, implicit, None);
        let failed = |trouble: Trouble| trouble.fault("notice-server-unreached", server).hint("hint-notice-unreached");
        let mut inner = within(patience, opening).await.map_err(failed)?;
        if server.security == Security::Starttls {
            if !inner.can_starttls() {
                let cause = Message::new("notice-server-open").with("server", named(server));
                return Err(Fault::new(cause).hint("hint-notice-security"));
            }
            let failed = |trouble: Trouble| trouble.fault("notice-server-tls", server).hint("hint-notice-tls");
            within(patience, inner.starttls(trust, &hello)).await.map_err(failed)?;
        }
        if let Some((user, password)) = server.user.clone().zip(password) {
            let credentials = Credentials::new(user, password);
            let failed = |trouble: Trouble| trouble.fault("notice-server-login", server).hint("hint-notice-login");
            within(patience, inner.auth(DEFAULT_MECHANISMS, &credentials)).await.map_err(failed)?;
        }
        Ok(Self { inner, patience, patience_at_end: server.patience_at_end(), is_broken: false })
    }

    /// Tells whether nothing more can be sent over it.
    #[must_use]
    pub const fn is_broken(&self) -> bool {
        self.is_broken
    }

    /// Makes sure that the server still answers.
    ///
    /// # Errors
    /// [`Fault`] when it does not.
    pub async fn check(&mut self, server: &Server) -> Result<(), Fault> {
        let failed = |trouble: Trouble| trouble.fault("notice-server-unreached", server).hint("hint-notice-unreached");
        within(self.patience, self.inner.command(Noop)).await.map(|_| ()).map_err(failed)
    }

    /// Says farewell; whatever the server answers.
    pub async fn close(mut self) {
        if !self.is_broken {
            let _answer = within(FAREWELL, self.inner.quit()).await;
        }
    }

    /// Sends a message. `begin` is called before the first byte of its text leaves, and may still stop it.
    ///
    /// # Errors
    /// The server takes nothing from this sender; or what `begin` says. Nothing was sent then.
    pub async fn send(
        &mut self,
        (from, to): (&Address, &Address),
        eml: &[u8],
        begin: impl FnOnce() -> Result<(), Fault>,
    ) -> Result<Ending, Fault> {
        if let Some(ending) = self.announce((from, to), eml).await? {
            return Ok(ending);
        }
        begin()?;
        let is_whole = Arc::new(AtomicBool::new(false));
        let pieces = Pieces { left: eml.chunks(PIECE), is_whole: Arc::clone(&is_whole) };
        let slow = u64::try_from(eml.len()).unwrap_or(u64::MAX) / SLOWEST;
        let patience = self.patience_at_end.saturating_add(Duration::from_secs(slow));
        let sent = within(patience, self.inner.message_iter(pieces)).await;
        let is_whole = is_whole.load(Ordering::Acquire);
        let trouble = match sent {
            Ok(answer) if answer.code().severity == Severity::PositiveCompletion => return Ok(Ending::Accepted),
            Ok(answer) => Trouble::Broken(answer.code().to_string()),
            Err(trouble) => trouble,
        };
        let words = trouble.message();
        Ok(match trouble {
            Trouble::Said { later: true, .. } => Ending::Later(words),
            Trouble::Said { later: false, .. } => Ending::Refused(words),
            Trouble::Silent(_) | Trouble::Broken(_) => {
                self.is_broken = true;
                if is_whole { Ending::Unclear(words) } else { Ending::Later(words) }
            }
        })
    }

    /// Says from whom a message comes and to whom it goes, up to where the server waits for its text.
    async fn announce(&mut self, (from, to): (&Address, &Address), eml: &[u8]) -> Result<Option<Ending>, Fault> {
        let info = self.inner.server_info();
        let mut options = Vec::new();
        if !from.to_string().is_ascii() || !to.to_string().is_ascii() {
            if !info.supports_feature(Extension::SmtpUtfEight) {
                // RFC 6531 section 3.2: such an address is for servers that say that they know such addresses.
                return Ok(Some(Ending::Refused(Message::new("outbox-said-letters"))));
            }
            options.push(MailParameter::SmtpUtfEight);
        }
        if !eml.is_ascii() && info.supports_feature(Extension::EightBitMime) {
            options.push(MailParameter::Body(MailBodyParameter::EightBitMime));
        }
        let patience = self.patience;
        match within(patience, self.inner.command(Mail::new(Some(from.clone()), options))).await {
            Ok(_) => {}
            Err(Trouble::Said { later: false, words }) => {
                let cause = Message::new("notice-server-sender").with("mail", from.to_string()).with("cause", words);
                return Err(Fault::new(cause).hint("hint-notice-sender"));
            }
            Err(trouble) => return Ok(Some(self.unsent(&trouble).await)),
        }
        let recipient = within(patience, self.inner.command(Rcpt::new(to.clone(), Vec::new()))).await;
        if let Err(trouble) = recipient {
            return Ok(Some(self.unsent(&trouble).await));
        }
        let ready = match within(patience, self.inner.command(Data)).await {
            Ok(answer) if answer.has_code(GO_ON) => return Ok(None),
            Ok(answer) => Trouble::Broken(answer.code().to_string()),
            Err(trouble) => trouble,
        };
        Ok(Some(self.unsent(&ready).await))
    }

    /// Says what became of a message whose text was not handed over, and makes ready for the next one.
    async fn unsent(&mut self, trouble: &Trouble) -> Ending {
        let words = trouble.message();
        let (ending, is_there) = match trouble {
            Trouble::Said { later: true, .. } => (Ending::Later(words), true),
            Trouble::Said { later: false, .. } => (Ending::Refused(words), true),
            Trouble::Silent(_) | Trouble::Broken(_) => (Ending::Later(words), false),
        };
        self.is_broken = !is_there || within(self.patience, self.inner.command(Rset)).await.is_err();
        ending
    }
}

/// Says whom a connection is encrypted for, and whose word for it counts.
fn trust(server: &Server) -> Result<TlsParameters, Fault> {
    let failed = |error: &Error| {
        let trouble = Trouble::Broken(reason(error));
        trouble.fault("notice-server-tls", server).hint("hint-notice-tls")
    };
    let mut builder = TlsParameters::builder(server.host.clone());
    if let Some(path) = &server.ca_file {
        let pem = std::fs::read(path).map_err(|error| Fault::file(path, &error))?;
        builder = builder.add_root_certificate(Certificate::from_pem(&pem).map_err(|error| failed(&error))?);
    }
    builder.build_rustls().map_err(|error| failed(&error))
}

/// Names a server by host and port.
#[must_use]
pub fn named(server: &Server) -> String {
    format!("{}:{}", server.host, server.port())
}

/// Waits for an answer, but no longer than patience lasts.
async fn within<T>(patience: Duration, answer: impl Future<Output = Result<T, Error>>) -> Result<T, Trouble> {
    let Ok(answer) = tokio::time::timeout(patience, answer).await else {
        return Err(Trouble::Silent(patience.as_secs()));
    };
    answer.map_err(|error| match error.status() {
        Some(code) => {
            let words = format!("{code} {}", reason(&error));
            Trouble::Said { later: error.is_transient(), words }
        }
        None => Trouble::Broken(reason(&error)),
    })
}

/// Returns what lies behind an error, as far as it tells.
fn reason(error: &Error) -> String {
    error.source().map_or_else(|| error.to_string(), ToString::to_string)
}

impl Trouble {
    /// Says what went wrong with a message.
    fn message(&self) -> Message {
        match self {
            Self::Said { words, .. } => Message::new("outbox-said-server").with("words", words),
            Self::Silent(seconds) => Message::new("outbox-said-silent").with("seconds", *seconds),
            Self::Broken(cause) => Message::new("outbox-said-broken").with("cause", cause),
        }
    }

    /// Says what went wrong with a connection.
    fn fault(&self, id: &'static str, server: &Server) -> Fault {
        Fault::new(Message::new(id).with("server", named(server)).with("cause", self.message()))
    }
}

/// The text of a message in pieces; notes when none is left, after which the end of the message is written.
struct Pieces<'a> {
    left: Chunks<'a, u8>,
    is_whole: Arc<AtomicBool>,
}

impl<'a> Iterator for Pieces<'a> {
    type Item = &'a [u8];

    fn next(&mut self) -> Option<&'a [u8]> {
        let piece = self.left.next();
        if piece.is_none() {
            self.is_whole.store(true, Ordering::Release);
        }
        piece
    }
}
