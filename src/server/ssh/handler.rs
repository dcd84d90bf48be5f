//! Answers what a client asks for. What is begun runs elsewhere; here nothing waits.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Instant;

use chrono::Utc;
use russh::keys::Certificate;
use russh::server::{Auth, ChannelOpenHandle, Msg, PublicKeyOffer, Response, Session, VerifiedPublicKey};
use russh::{Channel, ChannelId, ChannelOpenFailure, Error, Pty};
use tokio::sync::{OwnedSemaphorePermit, oneshot};

use super::channel::{self, Begin, Opened, What};
use super::connection::{Connection, Identity};
use super::request::Wishes;
use super::{SshServer, algorithms, holder, reason};
use crate::domain::id::PersonId;
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::signature::MAKE_KEY;
use crate::locale::Locale;
use crate::server::access::Event;
use crate::server::limits::{Refusal, Who};
use crate::signing::key::{fingerprint, read_public};

/// A channel on which nothing has begun.
struct Open {
    wishes: Wishes,
    begin: oneshot::Sender<Begin>,
    /// Given back as soon as the channel is closed: the library has answered by then, and the next may be asked for.
    place: OwnedSemaphorePermit,
}

/// Answers for one connection.
pub struct Handler {
    server: SshServer,
    connection: Arc<Connection>,
    /// Keys that were offered.
    offers: usize,
    channels: HashMap<ChannelId, Open>,
}

impl Handler {
    /// Makes the answers of a connection.
    pub fn new(server: SshServer, connection: Arc<Connection>) -> Self {
        Self { server, connection, offers: 0, channels: HashMap::new() }
    }

    fn turn_down(&self) -> Auth {
        self.connection.was_refused.store(true, Ordering::Relaxed);
        Auth::reject()
    }

    /// Finds out who somebody is who has proved a key, and whose key it is.
    fn recognise(&self, key: VerifiedPublicKey<'_>) -> Option<(Identity, Option<PersonId>)> {
        let line = key.public_key.to_openssh().ok()?;
        // The same check as for keys that are handed in: kinds that count, no weak points.
        let key = read_public(&line).ok()?;
        let now = Utc::now();
        let workspace = self.server.house().engine.workspace();
        let person = holder(&workspace, key.as_str(), now).map(|(person, _)| person.clone());
        let who = person.clone().map_or(Who::Stranger, Who::Person);
        let admitted = self.server.limits().recognise(self.connection.number, who, Instant::now());
        let fingerprint = fingerprint(&key);
        let is_too_many = match admitted {
            Ok(()) => false,
            Err(Refusal::Person) => true,
            Err(refusal) => {
                let who = Some((fingerprint.as_str(), None));
                self.server.note(Event::Refused, self.connection.address, who, Some(reason(refusal)));
                return None;
            }
        };
        Some((Identity { key, fingerprint, is_too_many }, person))
    }

    /// Begins something on a channel; gives whether it could begin.
    fn begin(&mut self, channel: ChannelId, what: What) -> bool {
        let Some(Open { wishes, begin, place }) = self.channels.remove(&channel) else { return false };
        begin.send(Begin { what, wishes, place }).is_ok()
    }

    /// Returns what is wished on a channel on which nothing has begun.
    fn wishes(&mut self, channel: ChannelId) -> Option<&mut Wishes> {
        self.channels.get_mut(&channel).map(|open| &mut open.wishes)
    }
}

/// Answers a request.
fn answer(session: &mut Session, channel: ChannelId, is_granted: bool) -> Result<(), Error> {
    if is_granted { session.channel_success(channel) } else { session.channel_failure(channel) }
}

impl russh::server::Handler for Handler {
    type Error = Error;

    /// Says what to do to somebody who has no key that counts. The library can say it only before a key is offered,
    /// so it is not said where a member logged in lately.
    async fn authentication_banner(&mut self) -> Result<Option<String>, Error> {
        if self.server.limits().is_known(self.connection.address, Instant::now()) {
            return Ok(None);
        }
        let said = Message::new("ssh-banner").with("command", MAKE_KEY);
        let lines = [Lang::Nn, Lang::Nb, Lang::En].map(|lang| format!("{}\r\n", Locale::new(lang).say(&said)));
        Ok(Some(lines.concat()))
    }

    async fn auth_publickey_offered(&mut self, _user: &str, offer: PublicKeyOffer<'_>) -> Result<Auth, Error> {
        // Only the kind is looked at: an offer proves nothing, and its answer would tell a stranger who is a member.
        // The library counts the offers that are turned down; nobody needs many that are not.
        self.offers += 1;
        let is_accepted = algorithms::accepts(offer.algorithm) && offer.public_key.algorithm() == *offer.algorithm;
        let accepted = is_accepted && self.offers <= algorithms::ATTEMPTS;
        Ok(if accepted { Auth::Accept } else { self.turn_down() })
    }

    async fn auth_publickey(&mut self, _user: &str, key: VerifiedPublicKey<'_>) -> Result<Auth, Error> {
        if !algorithms::accepts(key.algorithm) {
            return Ok(self.turn_down());
        }
        let Some((identity, person)) = self.recognise(key) else { return Ok(self.turn_down()) };
        let connection = &self.connection;
        let identity = connection.identity.get_or_init(|| identity);
        if !identity.is_too_many {
            connection.recognised.cancel();
            // From here on a revocation finds it; one that came in between is found by looking once more.
            self.server.open().insert(connection.number, Arc::clone(connection));
            let who = (identity.fingerprint.as_str(), person.as_ref());
            self.server.note(Event::Login, connection.address, Some(who), None);
        }
        if let Some(person) = &person {
            self.server.meet(connection, person);
        }
        Ok(Auth::Accept)
    }

    async fn auth_password(&mut self, _user: &str, _password: &str) -> Result<Auth, Error> {
        Ok(self.turn_down())
    }

    async fn auth_openssh_certificate(&mut self, _user: &str, _certificate: &Certificate) -> Result<Auth, Error> {
        Ok(self.turn_down())
    }

    async fn auth_keyboard_interactive<'a>(
        &'a mut self,
        _user: &str,
        _submethods: &str,
        _response: Option<Response<'a>>,
    ) -> Result<Auth, Error> {
        Ok(self.turn_down())
    }

    async fn channel_open_session(
        &mut self,
        channel: Channel<Msg>,
        reply: ChannelOpenHandle,
        session: &mut Session,
    ) -> Result<(), Error> {
        let is_ending = self.connection.revoked.is_cancelled() || self.server.inner.stopping.is_cancelled();
        let place = Arc::clone(&self.connection.places).try_acquire_owned();
        let Some(place) = place.ok().filter(|_| !is_ending) else {
            reply.reject(ChannelOpenFailure::ResourceShortage).await;
            return Ok(());
        };
        self.connection.was_used.store(true, Ordering::Relaxed);
        let (begin, begun) = oneshot::channel();
        self.channels.insert(channel.id(), Open { wishes: Wishes::default(), begin, place });
        let opened = Opened { handle: session.handle(), channel, begun };
        self.connection.channels.spawn(channel::serve(self.server.clone(), Arc::clone(&self.connection), opened));
        reply.accept().await;
        Ok(())
    }

    async fn channel_close(&mut self, channel: ChannelId, _session: &mut Session) -> Result<(), Error> {
        self.channels.remove(&channel);
        Ok(())
    }

    async fn pty_request(
        &mut self,
        channel: ChannelId,
        term: &str,
        col_width: u32,
        row_height: u32,
        _pix_width: u32,
        _pix_height: u32,
        _modes: &[(Pty, u32)],
        session: &mut Session,
    ) -> Result<(), Error> {
        let wishes = self.wishes(channel);
        let is_granted = wishes.is_some();
        if let Some(wishes) = wishes {
            wishes.terminal(term, col_width, row_height);
        }
        answer(session, channel, is_granted)
    }

    async fn env_request(
        &mut self,
        channel: ChannelId,
        name: &str,
        value: &str,
        session: &mut Session,
    ) -> Result<(), Error> {
        let is_granted = self.wishes(channel).is_some_and(|wishes| wishes.variable(name, value));
        answer(session, channel, is_granted)
    }

    async fn agent_request(&mut self, channel: ChannelId, _session: &mut Session) -> Result<bool, Error> {
        let wishes = self.wishes(channel);
        let is_granted = wishes.is_some();
        if let Some(wishes) = wishes {
            wishes.agent = true;
        }
        Ok(is_granted)
    }

    async fn shell_request(&mut self, channel: ChannelId, session: &mut Session) -> Result<(), Error> {
        let is_begun = self.begin(channel, What::Shell);
        answer(session, channel, is_begun)
    }

    async fn exec_request(&mut self, channel: ChannelId, line: &[u8], session: &mut Session) -> Result<(), Error> {
        let is_begun = self.begin(channel, What::Line(line.to_vec()));
        answer(session, channel, is_begun)
    }

    async fn window_change_request(
        &mut self,
        channel: ChannelId,
        _col_width: u32,
        _row_height: u32,
        _pix_width: u32,
        _pix_height: u32,
        session: &mut Session,
    ) -> Result<(), Error> {
        answer(session, channel, true)
    }

    async fn subsystem_request(&mut self, channel: ChannelId, _name: &str, session: &mut Session) -> Result<(), Error> {
        answer(session, channel, false)
    }

    async fn x11_request(
        &mut self,
        channel: ChannelId,
        _single_connection: bool,
        _protocol: &str,
        _cookie: &str,
        _screen: u32,
        session: &mut Session,
    ) -> Result<(), Error> {
        answer(session, channel, false)
    }
}
