//! The terminal UI of one session: screens over an engine, seen through a host (DESIGN 3 and 9).
//!
//! # One way round
//! A [`host::Signal`] or a change in the engine becomes an [`input::Input`]. [`update()`] brings the [`model::Model`] to its
//! next state; it is sync and touches nothing outside. What has to be done outside comes back as [`effect::Effect`]s,
//! which [`runtime::Runtime`] runs; their answers are inputs again. When no input is waiting, [`view()`] draws the model
//! into a buffer and [`frame::Frame`] turns what changed into bytes for [`host::Host::write`]. Nothing ticks: an idle
//! session sends no byte. A clock runs only while something is written that is not kept as a draft yet, or an effect is under way.
//!
//! # To add a screen
//! 1. `screen/<noun>.rs`: a struct with the screen's own state that implements [`screen::Part`]. It knows the world
//!    from [`session::Session`], answers an [`action::Action`] with [`moves::Move`]s, and draws on a [`canvas::Canvas`].
//! 2. One line in `screens!` in `screen.rs`, one in [`screen::jump`] when a key leads there.
//! 3. Its actions are rows of [`action::TABLE`]; keys, footer, help and palette follow from them.
//!
//! A question with a form (lock a version, open a step) is an [`overlay::ask::Question`] in `overlay/<noun>.rs`.
//! A command is given with [`effect::Effect::submit`]; what follows when it is durable hangs on `.then(...)`.
//! Anything else that needs the engine or the person's machine is an [`effect::Effect`]; what comes back is a
//! [`effect::Reply`] for the visible screen's [`screen::Part::received`].
//!
//! # What is not here
//! No file, socket, process or environment; no terminal of this process; no state outside of a [`runtime::Runtime`].

pub mod action;
pub mod area;
pub mod canvas;
mod capabilities;
pub mod clipboard;
pub mod closed;
mod company;
pub mod configuration;
mod decoder;
pub mod depth;
pub mod effect;
pub mod enrolment;
pub mod field;
pub mod filter;
pub mod first;
pub mod form;
pub mod frame;
pub mod fuzzy;
pub mod glyph;
pub mod ground;
pub mod host;
pub mod input;
pub mod kept;
pub mod key;
pub mod keyboard;
pub mod keymap;
pub mod layout;
pub mod listed;
mod manners;
pub mod model;
pub mod moves;
mod nearest;
mod opening;
mod outlet;
pub mod overlay;
mod pending;
pub mod plain;
pub mod pointer;
pub mod runtime;
pub mod scratch;
pub mod screen;
pub mod scroll;
pub mod session;
pub mod settings;
pub mod sheet;
mod shown;
mod spoken;
pub mod table;
pub mod text;
pub mod theme;
pub mod toast;
pub mod undo;
mod update;
mod view;
pub mod words;

pub use opening::Opening;
pub use runtime::{Ending, Runtime};
pub use update::update;
pub use view::view;
