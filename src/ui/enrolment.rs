//! Somebody brings a key that nobody knows: a small screen of its own, over any host (DESIGN 8).
//!
//! Language, code, *is this you*, then waiting until a second person approves the key. The screens of the workspace
//! are not reached from here: a stranger sees the name of the cooperation, and of whom the code invites.

mod desk;
mod view;

use std::sync::Arc;

use futures_util::FutureExt as _;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use tokio::sync::broadcast;

use super::host::{Capabilities, Host, Signal};
use super::plain::teller::News;
use super::runtime::clamped;
use super::settings::Settings;
use super::shown::Shown;
use super::theme::Theme;
use crate::domain::command::{Command, Request};
use crate::domain::decide::enrolment::arrival;
use crate::domain::digest::Digest;
use crate::domain::event::WorkspaceEvent;
use crate::domain::id::PersonId;
use crate::domain::lang::Lang;
use crate::domain::message::Message;
use crate::domain::person::{Actor, Capacity};
use crate::engine::{Change, Doing, Engine, Presence, Stream, SystemChance, chance};
use desk::{Desk, Errand};

/// Somebody with a key that nobody knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stranger {
    /// The public half as one OpenSSH line, without a comment.
    pub public: String,
    /// Its SHA-256 fingerprint as OpenSSH prints it.
    pub fingerprint: String,
    /// Through what: `ssh:<fingerprint>` (FORMAT 1).
    pub via: String,
}

/// How it ended.
#[derive(Debug, Clone, PartialEq)]
pub enum Ended {
    /// The key counts: the person goes on into the screens, in the language that was chosen.
    Approved(PersonId, Lang),
    /// The person left; a key that waits goes on waiting.
    Left,
    /// The terminal is gone.
    Gone,
    /// The session was ended, for this reason.
    Ended(Message),
}

/// The enrolment of one key.
pub struct Enrolment<H> {
    /// The person's terminal.
    pub host: H,
    engine: Engine,
    stranger: Stranger,
    desk: Desk,
    shown: Shown,
    can: Capabilities,
    theme: Theme,
    changes: broadcast::Receiver<Change>,
}

impl<H: Host> Enrolment<H> {
    /// Enrols a key: runs until it counts, the person leaves, the terminal is gone or the session is ended.
    ///
    /// Takes what the person's end says: the language to begin in, frames or lines. Gives the host back, and how it
    /// ended; after an approval its terminal is still taken, in every other case its own again. The presence says who
    /// it turned out to be.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub async fn run(
        host: H,
        engine: Engine,
        stranger: Stranger,
        settings: &Settings,
        presence: &mut Presence,
    ) -> std::io::Result<(H, Ended)> {
        let mut enrolment = Self::start(host, engine, stranger, settings).await?;
        let ended = enrolment.go_on(presence).await?;
        if !matches!(ended, Ended::Approved(..)) {
            enrolment.host.draw(enrolment.shown.bounds().leave.as_bytes()).await?;
        }
        Ok((enrolment.host, ended))
    }

    /// Begins, and draws the first frame or says the first lines.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub async fn start(mut host: H, engine: Engine, stranger: Stranger, settings: &Settings) -> std::io::Result<Self> {
        let changes = engine.follow();
        let size = clamped(host.size());
        let desk = Desk::new(settings.lang.value, stranger.fingerprint.clone(), size, engine.workspace());
        let can = settings.capabilities(host.capabilities());
        let shown = Shown::of(can, settings.plain.value);
        host.bounded(shown.bounds());
        host.draw(shown.bounds().enter.as_bytes()).await?;
        let mut enrolment = Self { host, engine, stranger, desk, shown, can, theme: Theme::default(), changes };
        enrolment.look();
        enrolment.draw().await?;
        Ok(enrolment)
    }

    async fn go_on(&mut self, presence: &mut Presence) -> std::io::Result<Ended> {
        loop {
            if let Some(person) = self.desk.known() {
                let doing = if self.desk.approved().is_some() { Doing::Screens } else { Doing::Enrolment };
                presence.recognise(&person, doing);
            }
            if let Some(ended) = self.ended() {
                return Ok(ended);
            }
            tokio::select! {
                signal = self.host.next() => self.turn(signal).await?,
                change = self.changes.recv() => self.changed(change).await?,
                why = presence.ended() => return Ok(Ended::Ended(why)),
            }
        }
    }

    /// Returns how it ended, when it has.
    #[must_use]
    pub fn ended(&self) -> Option<Ended> {
        let approved = self.desk.approved().map(|person| Ended::Approved(person, self.desk.lang()));
        approved.or_else(|| self.desk.ended.clone())
    }

    /// Takes what the person does and all that follows from it, then draws.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub async fn turn(&mut self, signal: Signal) -> std::io::Result<()> {
        let now = self.engine.now(self.host.now());
        let errand = match signal {
            Signal::Key(key) => self.desk.press(key, now),
            Signal::Paste(text) => {
                self.desk.paste(&text);
                None
            }
            Signal::Resize(size) => {
                self.desk.size = clamped(size);
                None
            }
            Signal::Warning(message) => {
                self.desk.complain(&message, None);
                None
            }
            Signal::Resumed => {
                self.shown.forget();
                self.desk.size = clamped(self.host.size());
                None
            }
            Signal::Ground(_) | Signal::Ready | Signal::Mouse(_) => None,
            Signal::End => {
                self.desk.ended = Some(Ended::Gone);
                return Ok(());
            }
        };
        if let Some(Errand::Bring(code, person)) = errand {
            self.bring(code, &person).await?;
        }
        self.draw().await
    }

    /// Takes in what others changed meanwhile, then draws: for tests, which never wait.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub async fn settle(&mut self) -> std::io::Result<()> {
        while let Some(change) = self.changes.recv().now_or_never() {
            self.changed(change).await?;
        }
        Ok(())
    }

    /// Draws the present frame into a buffer, whether it is shown or not.
    #[must_use]
    pub fn drawn(&self) -> (Buffer, Option<Position>) {
        view::draw(&self.desk, &self.theme, self.can.ascii)
    }

    /// Hands in the code and the key in one command, for the person who is invited.
    async fn bring(&mut self, code: Digest, person: &PersonId) -> std::io::Result<()> {
        let instant = self.host.now();
        let Stranger { public, fingerprint, via } = &self.stranger;
        let command = Command::Workspace(arrival(code, person, public, fingerprint));
        let id = chance::ulid(instant, &mut SystemChance)?.parse().map_err(std::io::Error::other)?;
        let request = Request { id, command, seen: self.engine.workspace().head.revision };
        let actor = Actor { person: person.clone(), capacity: Capacity::Oneself, via: via.clone() };
        if let Err(error) = self.engine.submit(&actor, request, instant).await {
            let failure = error.failure();
            self.desk.again();
            self.desk.complain(&failure.cause, failure.hint.as_ref());
        }
        self.look();
        Ok(())
    }

    async fn changed(&mut self, change: Result<Change, broadcast::error::RecvError>) -> std::io::Result<()> {
        match change {
            Ok(Change { stream: Stream::Plan(_), .. }) => return Ok(()),
            Ok(_) | Err(broadcast::error::RecvError::Lagged(_)) => self.look(),
            Err(broadcast::error::RecvError::Closed) => self.desk.ended = Some(Ended::Gone),
        }
        self.draw().await
    }

    /// Looks how the key stands in the workspace now.
    fn look(&mut self) {
        let now = self.engine.now(self.host.now());
        let workspace = self.engine.workspace();
        let was_waiting = self.desk.is_waiting();
        self.desk.look(Arc::clone(&workspace), now);
        if was_waiting && !self.desk.is_waiting() && self.desk.approved().is_none() {
            let reason = self.refusal();
            self.desk.refuse(reason);
        }
    }

    /// Finds why the key was refused.
    fn refusal(&self) -> Option<String> {
        let history = self.engine.workspace_history().ok()?;
        let said = history.into_iter().rev().flat_map(|entry| entry.events.unwrap_or_default());
        said.into_iter().find_map(|event| match event {
            WorkspaceEvent::KeyRefused { key, reason } if key == self.stranger.fingerprint => Some(reason),
            _ => None,
        })
    }

    async fn draw(&mut self) -> std::io::Result<()> {
        if !self.host.is_ready() {
            return Ok(());
        }
        let (mut news, asked) = (std::mem::take(&mut self.desk.news), self.desk.asked.take());
        let bytes = match &mut self.shown {
            Shown::Frames(frame) => {
                let (buffer, cursor) = view::draw(&self.desk, &self.theme, self.can.ascii);
                frame.bytes(&buffer, cursor)
            }
            Shown::Lines(teller) => {
                let page = view::listen(&self.desk, &self.theme);
                news.extend(asked.into_iter().flat_map(|what| page.again(what)));
                let news = News { lines: news, is_asked: asked.is_some() };
                teller.tell(page, news, &self.desk.locale, self.desk.size)
            }
        };
        if bytes.is_empty() { Ok(()) } else { self.host.draw(&bytes).await }
    }
}
