//! One session: waits, updates, runs effects, draws. Everything of the session hangs on one value.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

use futures_util::FutureExt as _;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Size};
use tokio::sync::{Mutex, broadcast, watch};
use tokio::time::Instant;

use super::effect::Effect;
use super::host::{Host, Signal};
use super::input::Input;
use super::model::Model;
use super::opening::Opening;
use super::outlet::{Outlet, drawn};
use super::pending::Pending;
use super::plain;
use super::update;
use crate::domain::message::Message;
use crate::engine::{Change, Engine, Presence};

/// As many inputs as are taken before a frame is drawn.
const BURST: usize = 4096;
/// The largest frame that is drawn; a terminal that claims more gets this much.
const LARGEST: Size = Size { width: 1000, height: 500 };

/// How long something that is written waits to be kept as a draft: so much is lost at most when a machine fails.
const UNKEPT: Duration = Duration::from_secs(1);

/// How a session ended.
#[derive(Debug, Clone, PartialEq)]
pub enum Ending {
    /// The person left, or the terminal is gone.
    Left,
    /// Somebody else ended it, for this reason.
    Ended(Message),
}

/// One session.
pub struct Runtime<H> {
    /// The person's terminal and machine.
    pub host: H,
    engine: Engine,
    model: Model,
    outlet: Outlet,
    pending: Pending,
    on_host: VecDeque<Effect>,
    changes: broadcast::Receiver<Change>,
    presence: Presence,
    /// Tells that somebody came, went or opened another plan.
    moved: watch::Receiver<u64>,
    /// When what is written is kept; nothing while everything is.
    keep_at: Option<Instant>,
    /// Drafts are read and written in the order of their effects.
    drafts: Arc<Mutex<()>>,
}

impl<H: Host> Runtime<H> {
    /// Begins a session and draws its first frame. The person is present for as long as the session is there.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub async fn start(mut host: H, engine: Engine, opening: Opening, presence: Presence) -> std::io::Result<Self> {
        let (plan, faults, scratch) = (opening.plan.clone(), opening.faults.clone(), opening.scratch.clone());
        let (now, asks_capacity) = (engine.now(host.now()), opening.asks_capacity);
        let session = opening.session(&mut host, engine.workspace(), now);
        let changes = engine.follow();
        let mut moved = engine.presence();
        moved.mark_changed();
        let model = Model::new(session);
        let (outlet, enter) = Outlet::open(&mut host, &model, scratch);
        host.draw(enter.as_bytes()).await?;
        let pending = Pending::default();
        let on_host = VecDeque::new();
        let (keep_at, drafts) = (None, Arc::default());
        let mut runtime =
            Self { host, engine, model, outlet, pending, on_host, changes, presence, moved, keep_at, drafts };
        runtime.run_effect(Effect::Refresh);
        runtime.run_effect(Effect::Unsaved);
        if asks_capacity {
            runtime.run_effect(Effect::Capacities("menu-capacity-first"));
        }
        if let Some(plan) = plan {
            runtime.model.above.push(super::screen::plan::PlanScreen::default().into());
            runtime.run_effect(Effect::Load(plan));
        }
        for fault in faults {
            runtime.take(Input::Warning(fault));
        }
        runtime.settle().await?;
        Ok(runtime)
    }

    /// Runs the session until it ends.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub async fn run(mut self) -> std::io::Result<Ending> {
        let ending = self.go_on().await;
        if ending.is_err() {
            // The terminal is gone: what was being written is kept all the same.
            self.take(Input::End);
        }
        self.finish().await;
        let ending = ending?;
        self.host.draw(self.outlet.close().as_bytes()).await?;
        Ok(ending)
    }

    /// Does what was asked for, though nobody sees it any more, and keeps what is written.
    async fn finish(&mut self) {
        loop {
            while let Some(input) = self.pending.next().await {
                self.take(input);
            }
            self.take(Input::Pause);
            if self.pending.is_empty() {
                return;
            }
        }
    }

    async fn go_on(&mut self) -> std::io::Result<Ending> {
        let mut ending = Ending::Left;
        while !self.model.ended {
            let slow_at = self.pending.slow_at().filter(|_| !self.model.is_slow);
            let input = tokio::select! {
                signal = self.host.next() => self.heard(signal),
                Some(input) = self.pending.next() => Some(input),
                change = self.changes.recv() => match followed(change) {
                    Some(input) => Some(input),
                    None => break,
                },
                Ok(()) = self.moved.changed() => match self.met() {
                    Some(input) => Some(input),
                    None => continue,
                },
                () = reached(self.keep_at) => Some(Input::Pause),
                () = reached(slow_at) => Some(Input::Slow),
                why = self.presence.ended() => {
                    ending = Ending::Ended(why);
                    Some(Input::End)
                }
            };
            let mut size = None;
            input.into_iter().for_each(|input| self.gather(input, &mut size));
            for _ in 0..BURST {
                // A terminal that is gone says so again and again.
                let Some(input) = self.ready().filter(|_| !self.model.ended) else { break };
                self.gather(input, &mut size);
            }
            size.into_iter().for_each(|size| self.take(Input::Resize(size)));
            self.draw().await?;
            self.run_on_host().await?;
        }
        Ok(ending)
    }

    /// Takes an input and does all the work that follows from it, then draws: for tests, which never wait.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub async fn turn(&mut self, input: Input) -> std::io::Result<()> {
        self.take(input);
        self.settle().await
    }

    /// Does all the work that is there to do, then draws.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub async fn settle(&mut self) -> std::io::Result<()> {
        loop {
            if let Some(input) = self.changes.try_recv().map_or_else(missed, |change| Some(Input::Changed(change))) {
                self.take(input);
            } else if !self.pending.is_empty() {
                if let Some(input) = self.pending.next().await {
                    self.take(input);
                }
            } else if let Some(input) = self.moved_meanwhile() {
                self.take(input);
            } else if self.on_host.is_empty() {
                return self.draw().await;
            } else {
                self.run_on_host().await?;
            }
        }
    }

    /// Returns what the session knows and shows.
    #[must_use]
    pub const fn model(&self) -> &Model {
        &self.model
    }

    /// Draws the present frame into a buffer, for a test to look at.
    #[must_use]
    pub fn drawn(&self) -> (Buffer, Option<Position>) {
        drawn(&self.model)
    }

    /// Returns an input that is there already.
    fn ready(&mut self) -> Option<Input> {
        if let Some(signal) = self.host.next().now_or_never()
            && let Some(input) = self.heard(signal)
        {
            return Some(input);
        }
        if let Some(Some(input)) = self.pending.next().now_or_never() {
            return Some(input);
        }
        let changed = self.changes.try_recv().map_or_else(missed, |change| Some(Input::Changed(change)));
        changed.or_else(|| self.moved_meanwhile())
    }

    /// Returns what a signal means to the session; `None` when it only asks for a frame.
    fn heard(&mut self, signal: Signal) -> Option<Input> {
        if signal != Signal::Resumed {
            return Input::of(signal);
        }
        self.outlet.forget();
        Some(Input::Resize(self.host.size()))
    }

    fn moved_meanwhile(&mut self) -> Option<Input> {
        if !self.moved.has_changed().unwrap_or(false) {
            return None;
        }
        self.moved.mark_unchanged();
        self.met()
    }

    /// Looks who is here; nothing when the session knows it already.
    fn met(&self) -> Option<Input> {
        let company = self.presence.company();
        (company != self.model.session.company).then_some(Input::Met(company))
    }

    /// Takes an input, but of sizes that follow each other the last one alone: a window that is dragged has hundreds.
    fn gather(&mut self, input: Input, size: &mut Option<Size>) {
        if let Input::Resize(newer) = input {
            *size = Some(newer);
            return;
        }
        size.take().into_iter().for_each(|size| self.take(Input::Resize(size)));
        self.take(input);
    }

    fn take(&mut self, input: Input) {
        let was_plain = self.model.session.plain;
        let input = fitted(&self.model, input);
        let now = self.engine.now(self.host.now());
        for effect in update(&mut self.model, input, now) {
            self.run_effect(effect);
        }
        if was_plain != self.model.session.plain {
            return self.take(Input::Resize(self.host.size()));
        }
        self.presence.look_at(self.model.open_plan());
        let is_unkept = self.model.has_unkept();
        self.model.is_slow &= self.pending.is_slow();
        self.keep_at = self.keep_at.or_else(|| Some(Instant::now() + UNKEPT)).filter(|_| is_unkept);
    }

    fn run_effect(&mut self, effect: Effect) {
        if effect.needs_host() {
            self.on_host.push_back(effect);
            return;
        }
        let drafts = effect.is_private().then(|| Arc::clone(&self.drafts));
        let task = effect.run(self.engine.clone(), self.model.session.actor.clone(), self.host.now());
        let task = async move {
            // Whoever asks first is first.
            let _turn = match &drafts {
                Some(drafts) => Some(drafts.lock().await),
                None => None,
            };
            task.await
        };
        self.pending.push(task);
    }

    async fn run_on_host(&mut self) -> std::io::Result<()> {
        while let Some(effect) = self.on_host.pop_front() {
            let takes_screen = effect.takes_screen();
            if takes_screen {
                let bytes = self.outlet.lend();
                self.tell(bytes.as_bytes()).await?;
            }
            // Whoever ends the session does not wait for somebody's signature.
            let input = tokio::select! {
                input = effect.run_on(&mut self.host) => input,
                _ = self.presence.ended() => return Ok(()),
            };
            if takes_screen {
                self.take(Input::Resize(self.host.size()));
            }
            self.take(input);
            self.draw().await?;
        }
        Ok(())
    }

    async fn draw(&mut self) -> std::io::Result<()> {
        let bytes = self.outlet.bytes(&mut self.host, &self.model);
        self.tell(&bytes).await
    }

    async fn tell(&mut self, bytes: &[u8]) -> std::io::Result<()> {
        if bytes.is_empty() { Ok(()) } else { self.host.draw(bytes).await }
    }
}

/// Returns the size that is drawn, whatever a terminal claims.
pub(super) const fn clamped(size: Size) -> Size {
    let width = if size.width > LARGEST.width { LARGEST.width } else { size.width };
    let height = if size.height > LARGEST.height { LARGEST.height } else { size.height };
    Size { width, height }
}

/// Returns an input as a model takes it: a size that is drawn, whatever terminal there is.
pub(super) fn fitted(model: &Model, input: Input) -> Input {
    match input {
        Input::Resize(_) if model.session.plain => Input::Resize(plain::SIZE),
        Input::Resize(size) => Input::Resize(clamped(size)),
        other => other,
    }
}

/// Waits until an instant; for ever when there is none.
async fn reached(at: Option<Instant>) {
    match at {
        Some(at) => tokio::time::sleep_until(at).await,
        None => std::future::pending().await,
    }
}

fn followed(change: Result<Change, broadcast::error::RecvError>) -> Option<Input> {
    match change {
        Ok(change) => Some(Input::Changed(change)),
        Err(broadcast::error::RecvError::Lagged(_)) => Some(Input::Behind),
        Err(broadcast::error::RecvError::Closed) => None,
    }
}

const fn missed(error: broadcast::error::TryRecvError) -> Option<Input> {
    match error {
        broadcast::error::TryRecvError::Lagged(_) => Some(Input::Behind),
        _ => None,
    }
}
