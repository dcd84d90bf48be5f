//! From an input to the next state: sync and pure. What has to be done outside comes back as effects.

mod copying;
mod dressing;
mod mouse;
mod opening;
mod said;

use chrono::TimeDelta;

use super::action::Action;
use super::effect::{Effect, Reply, TakenBack};
use super::input::Input;
use super::key::{Code, Key};
use super::keymap::Meaning;
use super::model::Model;
use super::moves::Move;
use super::overlay;
use super::overlay::menu::Menu;
use super::plain::asking;
use super::screen::history::told;
use super::screen::search::Search;
use super::screen::{Part, Screen, jump};
use super::scroll::Scroll;
use super::sheet::{Found, Sheet};
use super::toast::Toast;
use crate::document::import::{Material, Refusal};
use crate::domain::command::Now;
use crate::domain::message::Message;
use crate::engine::{Change, Failure, FailureKind, Preference, Stream};
use crate::locale::Locale;
use dressing::{dress, fit};
use opening::{home, quit, read, turn};
use said::{failed, refused, say, sentence, with_undo};

/// As many keys as wait for a command to become durable.
const HELD: usize = 1024;
/// Keys that come sooner after something was laid over were meant for what stands below.
const TOO_SOON: TimeDelta = TimeDelta::milliseconds(300);
/// As many moves as one input can lead to.
const MOVES: usize = 256;

/// Brings a model to its next state.
pub fn update(model: &mut Model, input: Input, now: Now) -> Vec<Effect> {
    model.session.now = now;
    let mut effects = Vec::new();
    take(model, input, &mut effects);
    while model.submitted == 0 {
        let Some(input) = model.held.pop_front() else { break };
        take(model, input, &mut effects);
    }
    effects
}

fn take(model: &mut Model, input: Input, effects: &mut Vec<Effect>) {
    let moves = match input {
        Input::Key(_) | Input::Paste(_) if model.submitted > 0 => {
            if model.held.len() < HELD {
                model.held.push_back(input);
            }
            return;
        }
        Input::Mouse(mouse) => return mouse::used(model, mouse, effects),
        Input::Key(key) => {
            model.toasts.read();
            pressed(model, key)
        }
        Input::Paste(text) => {
            model.toasts.read();
            pasted(model, &text)
        }
        Input::Resize(size) => {
            model.session.size = size;
            refresh(model)
        }
        Input::Reply(reply) => replied(model, *reply),
        Input::Changed(change) => changed(model, &change),
        Input::Behind => {
            let plan = model.session.plan_id().cloned().map(Effect::Load);
            plan.into_iter().chain([Effect::Refresh]).map(Move::Do).collect()
        }
        Input::Met(company) => {
            model.session.company = company;
            Vec::new()
        }
        Input::Warning(message) => vec![Move::Warn(message)],
        Input::Ground(ground) => {
            fit(model, ground);
            Vec::new()
        }
        Input::Slow => {
            model.is_slow = true;
            Vec::new()
        }
        Input::Pause => kept(model),
        Input::End => kept(model).into_iter().chain([Move::Quit]).collect(),
    };
    carry_out(model, moves, effects);
}

impl Model {
    /// Returns the visible screen, to change it, and what it may know.
    fn split(&mut self) -> (&mut dyn Part, &super::session::Session) {
        (self.above.last_mut().unwrap_or(&mut self.first).part_mut(), &self.session)
    }

    /// Returns the visible screen.
    #[must_use]
    pub fn top(&self) -> &dyn Part {
        self.above.last().unwrap_or(&self.first).part()
    }

    /// Leaves the visible screen; gives what is kept of it.
    fn leave(&mut self) -> Option<Effect> {
        self.above.pop()?.part().left(&self.session)
    }

    /// Says why an action is not possible here and now.
    #[must_use]
    pub fn refuse(&self, action: Action) -> Option<Message> {
        let row = action.row()?;
        (row.refuse)(&self.session)
            .or_else(|| overlay::version::refuse(action, &self.session))
            .or_else(|| self.top().refuse(action, &self.session))
    }
}

fn pressed(model: &mut Model, key: Key) -> Vec<Move> {
    if let Some(moves) = asking::of_key(model, key) {
        return moves;
    }
    let is_soon = key.code != Code::Esc && model.session.now.instant - model.laid < TOO_SOON;
    if let Some(overlay) = model.overlays.last_mut() {
        return if is_soon && overlay.is_guarded() { Vec::new() } else { overlay.key(key, &model.session) };
    }
    let (screen, session) = model.split();
    if let Some((filter, scroll)) = screen.narrowing()
        && filter.key(key)
    {
        *scroll = Scroll::default();
        screen.narrowed(session);
        return Vec::new();
    }
    if let Some(moves) = screen.typed(key, session) {
        return moves;
    }
    match session.keymap.meaning(screen.place(), &[key]) {
        Some(Meaning::Run(action)) => vec![Move::Act(action)],
        Some(Meaning::More) => vec![Move::over(overlay::begun::Begun::new(model, key))],
        None => said::meaningless(model, key),
    }
}

fn pasted(model: &mut Model, text: &str) -> Vec<Move> {
    if let Some(overlay) = model.overlays.last_mut() {
        return overlay.pasted(text, &model.session);
    }
    let (screen, session) = model.split();
    screen.pasted(text, session).unwrap_or_default()
}

/// Keeps everything that is written as drafts.
fn kept(model: &mut Model) -> Vec<Move> {
    model.sheets_mut().filter_map(Sheet::keep).map(Move::Do).collect()
}

/// Asks for the draft of what is about to be written; keys wait for it.
fn ask_for_draft(model: &mut Model, key: Option<String>, effects: &mut Vec<Effect>) {
    if let Some(key) = key {
        model.submitted += 1;
        effects.push(Effect::Draft(key));
    }
}

/// Puts a draft where it belongs.
fn drafted(model: &mut Model, key: &str, draft: Result<Option<String>, Failure>) -> Vec<Move> {
    model.submitted = model.submitted.saturating_sub(1);
    match draft {
        Ok(text) => {
            let sheet = model.sheets_mut().rev().find(|sheet| sheet.key() == Some(key));
            let found = sheet.map_or(Found::Nothing, |sheet| sheet.restore(text.as_deref()));
            found.said().into_iter().collect()
        }
        Err(failure) => failed(model, &failure),
    }
}

/// Takes note of what was taken back, and says it.
fn taken_back(model: &mut Model, taken: &TakenBack) -> Vec<Move> {
    if taken.again {
        let what = model.past.redone(&taken.plan.id);
        return vec![Move::Say(Message::new("said-redone").with("what", what))];
    }
    let session = &model.session;
    let what = taken.events.first().map(|event| session.say(&told(session, &taken.plan, event))).unwrap_or_default();
    model.past.undone(&taken.plan.id, taken.of, taken.by, what.clone());
    vec![Move::Say(Message::new("said-undone").with("what", what))]
}

fn refresh(model: &mut Model) -> Vec<Move> {
    let (screen, session) = model.split();
    screen.refresh(session)
}

/// Leaves the visible screen, and the one of its plan where the person only went through that.
fn back(model: &Model) -> Move {
    match model.above.as_slice() {
        [Screen::Plan(plan), _] if plan.is_passed() => Move::Home,
        _ => Move::Back,
    }
}

fn replied(model: &mut Model, reply: Reply) -> Vec<Move> {
    if reply.is_awaited() {
        model.submitted = model.submitted.saturating_sub(1);
    }
    match reply {
        Reply::Plan(plan) => read(model, plan),
        Reply::Lists { workspace, inbox, plans } => {
            model.session.workspace = workspace;
            model.session.inbox = inbox;
            model.session.plans = plans;
            refresh(model)
        }
        Reply::Drafted(draft) => {
            let session = &model.session;
            let report = session.plan.as_ref().and_then(|plan| overlay::report::Report::new(session, plan, &draft));
            report.map(Move::over).into_iter().collect()
        }
        Reply::TakenBack(taken) => taken_back(model, &taken),
        Reply::Stuck(plan, revision, failure) => {
            model.past.stuck(&plan, revision);
            failed(model, &failure)
        }
        Reply::Accepted { undoable, said, then } => {
            model.past.changed();
            if undoable {
                // Which key takes it back depends on where one is afterwards.
                return then.into_iter().chain([Move::SayUndoable(said)]).collect();
            }
            std::iter::once(Move::Say(said)).chain(then).collect()
        }
        Reply::Completed(submission) => vec![Move::Do(Effect::Submit(submission))],
        Reply::Refused(failure) => {
            let said = sentence(model, &failure);
            let is_shown = model.overlays.last_mut().is_some_and(|overlay| overlay.refused(&said));
            if is_shown { Vec::new() } else { failed(model, &failure) }
        }
        Reply::Ready(posting) => vec![Move::over(overlay::sending::Preview::new(*posting))],
        Reply::Next(then) => then,
        Reply::Invited(invited) => vec![Move::Close, Move::over(overlay::invitation::Letter::new(*invited))],
        Reply::Conflict(found, mine) => {
            let conflict = Move::over(overlay::conflict::Conflict::new(&model.session, &found, *mine));
            kept(model).into_iter().chain([conflict]).collect()
        }
        Reply::OthersBegun(begun) => {
            overlay::version::lock(&model.session, &begun).map(Move::Over).into_iter().collect()
        }
        Reply::Unsaved(plans) if plans.is_empty() => Vec::new(),
        Reply::Unsaved(plans) => {
            let plans = model.session.locale.names(&plans);
            vec![Move::Say(Message::new("said-unsaved").with("plans", plans))]
        }
        Reply::Draft(key, draft) => drafted(model, &key, draft),
        Reply::Failed(failure) => failed(model, &failure),
        Reply::Capacities(title, held) => vec![Move::over(Menu::capacities(&model.session, title, held))],
        Reply::Company(visitors) => vec![Move::over(overlay::company::Here::new(&model.session, visitors))],
        Reply::Opened(name, read) => opened(model, name, *read),
        Reply::Back => Vec::new(),
        Reply::Copied => vec![Move::Say(Message::new("said-copied"))],
        Reply::Exported { name, bytes, left_out } => exported(name, bytes, left_out),
        Reply::Saved(place) => vec![Move::Say(Message::new("said-saved").with("place", place))],
        Reply::Named(typed, found) => {
            let overlay = model.overlays.last_mut();
            overlay.map_or_else(Vec::new, |overlay| overlay.named(&typed, found, &model.session))
        }
        reply => {
            let (screen, session) = model.split();
            screen.received(reply, session)
        }
    }
}

/// Shows what would become of a file, or says why it can not be read.
fn opened(model: &mut Model, name: String, read: Result<Material, Refusal>) -> Vec<Move> {
    match read {
        Ok(material) => vec![Move::over(overlay::paste::Preview::file(&model.session, name, material))],
        Err(Refusal { cause, hint }) => failed(model, &Failure { kind: FailureKind::Failed, cause, hint }),
    }
}

/// Saves a copy of a plan, and says what is not in it.
fn exported(name: String, bytes: Vec<u8>, left_out: usize) -> Vec<Move> {
    let undated = (left_out > 0).then(|| Move::Warn(Message::new("export-undated").with("count", left_out)));
    undated.into_iter().chain([Move::Do(Effect::Save(name, bytes))]).collect()
}

fn changed(model: &mut Model, change: &Change) -> Vec<Move> {
    let mut moves = Vec::new();
    if let Stream::Plan(id) = &change.stream
        && model.session.plan.as_ref().is_some_and(|plan| plan.id == *id && plan.head.revision < change.revision)
    {
        moves.push(Move::Do(Effect::Load(id.clone())));
    }
    if change.stream == Stream::Workspace || model.above.is_empty() {
        moves.push(Move::Do(Effect::Refresh));
    }
    moves
}

fn carry_out(model: &mut Model, moves: Vec<Move>, effects: &mut Vec<Effect>) {
    let mut waiting = std::collections::VecDeque::from(moves);
    for _ in 0..MOVES {
        let Some(next) = waiting.pop_front() else { return };
        let more = carry_out_one(model, next, effects);
        more.into_iter().rev().for_each(|next| waiting.push_front(next));
    }
    tracing::error!("an input leads to moves without end");
}

fn carry_out_one(model: &mut Model, next: Move, effects: &mut Vec<Effect>) -> Vec<Move> {
    match next {
        Move::Go(screen) => {
            let draft = screen.part().sheet().and_then(Sheet::key).map(str::to_owned);
            model.above.push(*screen);
            ask_for_draft(model, draft, effects);
            return refresh(model);
        }
        Move::Replace(screen) => {
            effects.extend(model.leave());
            model.above.push(*screen);
            return refresh(model);
        }
        Move::Back => {
            effects.extend(model.leave());
            if model.above.is_empty() {
                effects.push(Effect::Refresh);
            }
            return refresh(model);
        }
        Move::Home => {
            home(model, effects);
            effects.push(Effect::Refresh);
            return refresh(model);
        }
        Move::Turn(plan) => effects.extend(turn(model, plan)),
        Move::Over(overlay) => {
            let draft = overlay.sheet().and_then(Sheet::key).map(str::to_owned);
            model.overlays.push(overlay);
            model.laid = model.session.now.instant;
            ask_for_draft(model, draft, effects);
        }
        Move::Close => {
            model.overlays.pop();
        }
        Move::Say(message) => say(model, &message, false),
        Move::SayUndoable(message) => {
            let message = with_undo(model, message);
            say(model, &message, false);
        }
        Move::Warn(message) => say(model, &message, true),
        Move::Note(message) => {
            let text = model.session.say(&message);
            model.toasts.note(Toast { text, is_problem: true, at: model.session.now.instant });
        }
        Move::Act(action) => return act(model, action),
        Move::Do(effect) => {
            model.submitted += usize::from(effect.is_awaited());
            effects.push(effect);
        }
        Move::Give(reply) => return replied(model, *reply),
        Move::Undo => return take_back(model, false),
        Move::Redo => return take_back(model, true),
        Move::Become(capacity) => {
            model.take_capacity(capacity);
            return vec![Move::Home];
        }
        Move::Speak(lang) => {
            model.session.locale = Locale::new(lang);
            effects.push(Effect::Prefer(Preference::Lang(lang)));
            return refresh(model);
        }
        Move::Wear(theme) => model.session.theme = *theme,
        Move::Dress(name) => return dress(model, name),
        Move::Tell(what) => model.telling.ask(what),
        Move::Plain(plain) => effects.push(asking::turn(model, plain)),
        Move::Quit => quit(model, effects),
    }
    Vec::new()
}

/// Asks that a change is taken back, or that one which was is done again.
fn take_back(model: &mut Model, again: bool) -> Vec<Move> {
    let ids = model.session.plan_id().cloned().zip(model.session.fresh());
    let Some((plan, id)) = ids else { return Vec::new() };
    let target = if again { model.past.to_redo(&plan) } else { Some(model.past.to_undo(&plan)) };
    match target {
        Some(target) => vec![Move::Do(Effect::TakeBack(plan, id, target))],
        None => vec![Move::Warn(Message::new("redo-nothing"))],
    }
}

/// Does what an action says, or says why not.
fn act(model: &mut Model, action: Action) -> Vec<Move> {
    if let Some(reason) = model.refuse(action) {
        return vec![Move::Warn(refused(model, reason))];
    }
    if let Some(moves) = asking::of_action(model, action) {
        return moves;
    }
    match action {
        Action::Help => vec![Move::over(overlay::help::Help::keys(model))],
        Action::Palette => vec![Move::over(overlay::help::Help::palette(model))],
        Action::Company => vec![Move::Do(Effect::Company)],
        Action::Messages => vec![Move::over(overlay::messages::Messages::new(&model.toasts))],
        Action::Language => vec![Move::over(Menu::languages(&model.session))],
        Action::Theme => vec![Move::over(overlay::theme::Wardrobe::new(&model.session))],
        Action::Capacity => vec![Move::Do(Effect::Capacities("menu-capacity"))],
        Action::Suspend => vec![Move::Do(Effect::Suspend)],
        Action::Copy => copying::copy(model),
        Action::Mouse => mouse::toggled(model),
        Action::Quit => vec![Move::Quit],
        Action::GoHome => vec![Move::Home],
        Action::Jump => vec![Move::over(overlay::jump::Jump::new(model))],
        Action::Filter => match model.split().0.narrowing() {
            Some((filter, _)) => {
                filter.begin();
                Vec::new()
            }
            // Where there is no list to look in, one looks in all there is.
            None => vec![Move::Act(Action::Search)],
        },
        Action::Search => vec![Move::go(Search::over(&model.session))],
        action => {
            if let Some(moves) = jump(action, &model.above) {
                return moves;
            }
            if action == Action::TakeAnswers {
                return vec![Move::Over(overlay::folder::ask(&model.session))];
            }
            if action == Action::TakeIn {
                return vec![Move::over(overlay::paste::Named::ask(&model.session))];
            }
            if let (Action::Lock, Some(plan)) = (action, model.session.plan_id()) {
                return vec![Move::Do(Effect::OthersBegun(plan.clone()))];
            }
            if let Some(overlay) = overlay::version::question(action, &model.session) {
                return vec![Move::Over(overlay)];
            }
            let (screen, session) = model.split();
            let moves = screen.act(action, session);
            if action == Action::Back && moves.is_empty() { vec![back(model)] } else { moves }
        }
    }
}
