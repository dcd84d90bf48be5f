//! vedtak: from a first directive to the last signature.
//!
//! # The map
//! A change travels one way: key, action, [`domain::command`], [`engine`], `decide`, [`journal`], `apply`, screen.
//!
//! | module | knows | must not know |
//! |---|---|---|
//! | [`domain`] | the field: plans, bodies, parties, steps, signatures | clock, randomness, I/O, language, terminal |
//! | [`merkle`], [`entry`] | RFC 6962 hashing; one journal line | what an event means |
//! | [`journal`] | the append-only truth, as a file or in memory | the database |
//! | [`database`] | what people read, in sled | how a command was decided |
//! | [`engine`] | submit, read, follow | a screen, a socket |
//! | [`document`] | Markdown and plan.toml | the journal |
//! | [`signing`], [`archive`] | statements, SSHSIG, the package and its verification | who may sign |
//! | [`locale`] | sentences, dates, lists | why something is said |
//! | [`builtin`] | `plans/` and `themes/` in the binary | a user's folder |
//! | [`attach`] | the socket between two processes | what is shown or done |
//! | [`server`] | connections, sessions, limits | what a command does |
//! | [`ui`], [`terminal`], [`cli`] | screens; the local terminal; commands | files and processes (`ui`) |

pub mod archive;
pub mod attach;
pub mod builtin;
pub mod cli;
pub mod database;
pub mod document;
pub mod domain;
pub mod engine;
pub mod entry;
pub mod journal;
pub mod locale;
pub mod merkle;
pub mod notice;
pub mod server;
pub mod signing;
pub mod terminal;
pub mod ui;
