//! Statements and their SSH signatures (DESIGN 5, FORMAT 5).
//!
//! A [`statement`] is rendered once, signed by a [`key`] file, by an [`agent`] or at home ([`command`]), and its
//! signature is read by [`sshsig`], which accepts nothing that `ssh-keygen` refuses.
//! Who may sign for whom is decided elsewhere; [`allowed_signers`] only writes it down.

pub mod agent;
pub mod allowed_signers;
mod armour;
pub mod command;
pub mod key;
pub mod key_list;
pub mod preparation;
mod refusal;
pub mod sshsig;
pub mod statement;

pub use refusal::{Change, Refusal, Repair};
