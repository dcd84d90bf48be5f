//! Before there is a workspace: the same screens over nothing, until somebody wishes for something (DESIGN 9).
//!
//! Model, update and view are those of every session; what would need an engine has no action here. Whoever runs this
//! fulfils a [`Wish`] and goes on with the same terminal, or says why not.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::Arc;

use futures_util::FutureExt as _;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use super::effect::{Effect, Reply};
use super::host::{Host, Signal};
use super::input::Input;
use super::model::Model;
use super::opening::Opening;
use super::outlet::{Outlet, drawn};
use super::runtime::fitted;
use super::screen::start::Start;
use super::update;
use crate::domain::command::Now;
use crate::domain::lang::Lang;
use crate::domain::origin::DomainName;
use crate::domain::workspace::Workspace;
use crate::engine::{Failure, Preference};

/// What there is to begin with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Where a workspace was looked for, and where a new one would lie.
    pub folder: String,
    /// The operating-system user.
    pub user: String,
    /// What that user may be called.
    pub name: String,
    /// What a cooperation can start from.
    pub starters: Vec<Prepared>,
}

/// Something that a cooperation can start from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prepared {
    /// Its name in commands.
    pub key: String,
    /// What it is called.
    pub name: String,
    /// Its language.
    pub lang: Lang,
}

/// A workspace that is to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct New {
    /// What the cooperation is called; nothing when what it starts from says so.
    pub name: Option<String>,
    /// The domain in origins; given once.
    pub domain: DomainName,
    /// What the person is called who founds it.
    pub person: String,
    /// The key of what it starts from.
    pub starter: Option<String>,
}

/// What somebody wants to begin with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// To look around; nothing is kept.
    Demo,
    /// A new workspace.
    Found(New),
    /// A workspace in another folder.
    Attach {
        /// Where it is.
        folder: PathBuf,
        /// Whether it is the one to open from now on.
        remember: bool,
    },
    /// To go to a host: the command is said when the terminal is the shell's again.
    Connect(String),
}

/// A session before there is a workspace.
pub struct First<H> {
    /// The person's terminal and machine.
    pub host: H,
    model: Model,
    outlet: Outlet,
    wish: Option<Wish>,
    preferences: Vec<Preference>,
}

impl<H: Host> First<H> {
    /// Begins, and draws the first frame.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub async fn start(mut host: H, opening: Opening, offer: Offer) -> std::io::Result<Self> {
        let workspace = Arc::new(Workspace::new());
        let (faults, scratch) = (opening.faults.clone(), opening.scratch.clone());
        let now = now(&workspace, &host);
        let model = Model::on(opening.session(&mut host, workspace, now), Start::new(offer));
        let (outlet, enter) = Outlet::open(&mut host, &model, scratch);
        host.draw(enter.as_bytes()).await?;
        let mut first = Self { host, model, outlet, wish: None, preferences: Vec::new() };
        let mut on_host = VecDeque::new();
        faults.into_iter().for_each(|fault| first.take(Input::Warning(fault), &mut on_host));
        first.draw().await?;
        Ok(first)
    }

    /// Waits until somebody wishes for something; nothing when the person leaves or the terminal is gone.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub async fn wish(&mut self) -> std::io::Result<Option<Wish>> {
        while self.wish.is_none() && !self.model.ended {
            let signal = self.host.next().await;
            self.turn(signal).await?;
        }
        let wish = self.wish.take();
        if wish.is_some() {
            // Nothing is read while it is fulfilled.
            self.model.is_slow = true;
            self.draw().await?;
            self.model.is_slow = false;
        }
        Ok(wish)
    }

    /// Takes what the person does, and all that is there already, then draws.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub async fn turn(&mut self, signal: Signal) -> std::io::Result<()> {
        let mut on_host = VecDeque::new();
        self.hear(signal, &mut on_host);
        while self.wish.is_none()
            && !self.model.ended
            && on_host.is_empty()
            && let Some(signal) = self.host.next().now_or_never()
        {
            self.hear(signal, &mut on_host);
        }
        while let Some(effect) = on_host.pop_front() {
            if effect.takes_screen() {
                let bytes = self.outlet.lend();
                self.host.draw(bytes.as_bytes()).await?;
            }
            let input = effect.run_on(&mut self.host).await;
            self.take(Input::Resize(self.host.size()), &mut on_host);
            self.take(input, &mut on_host);
        }
        self.draw().await
    }

    /// Says why a wish was not fulfilled, where it was made.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub async fn refuse(&mut self, failure: Failure) -> std::io::Result<()> {
        self.take(Input::Reply(Box::new(Reply::Refused(failure))), &mut VecDeque::new());
        self.draw().await
    }

    /// Returns what the person chose for the screens meanwhile, the last choice last.
    #[must_use]
    pub fn preferences(&self) -> &[Preference] {
        &self.preferences
    }

    /// Hands the terminal on to another session.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub async fn hand_on(mut self) -> std::io::Result<H> {
        self.host.draw(self.outlet.lend().as_bytes()).await?;
        Ok(self.host)
    }

    /// Ends the session: the terminal is as it was. Gives the host back.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub async fn close(mut self) -> std::io::Result<H> {
        self.host.draw(self.outlet.close().as_bytes()).await?;
        Ok(self.host)
    }

    /// Draws the present frame into a buffer, for a test to look at.
    #[must_use]
    pub fn drawn(&self) -> (Buffer, Option<Position>) {
        drawn(&self.model)
    }

    /// Returns what the session knows and shows.
    #[must_use]
    pub const fn model(&self) -> &Model {
        &self.model
    }

    fn hear(&mut self, signal: Signal, on_host: &mut VecDeque<Effect>) {
        let input = if signal == Signal::Resumed {
            self.outlet.forget();
            Some(Input::Resize(self.host.size()))
        } else {
            Input::of(signal)
        };
        input.into_iter().for_each(|input| self.take(input, on_host));
    }

    fn take(&mut self, input: Input, on_host: &mut VecDeque<Effect>) {
        let was_plain = self.model.session.plain;
        let input = fitted(&self.model, input);
        let now = now(&self.model.session.workspace, &self.host);
        for effect in update(&mut self.model, input, now) {
            match effect {
                Effect::Begin(wish) => self.wish = Some(*wish),
                Effect::Prefer(preference) => self.preferences.push(preference),
                effect if effect.needs_host() => on_host.push_back(effect),
                // There is nothing to read yet.
                _ => {}
            }
        }
        if was_plain != self.model.session.plain {
            self.take(Input::Resize(self.host.size()), on_host);
        }
    }

    async fn draw(&mut self) -> std::io::Result<()> {
        let bytes = self.outlet.bytes(&mut self.host, &self.model);
        if bytes.is_empty() { Ok(()) } else { self.host.draw(&bytes).await }
    }
}

fn now<H: Host>(workspace: &Workspace, host: &H) -> Now {
    let instant = host.now();
    Now { instant, day: workspace.day_of(instant) }
}
