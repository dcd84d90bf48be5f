//! Who is told what, by which channel (DESIGN 3): letters as e-mail that anybody can open, and later by a server.

pub mod mail;
pub mod mailing;
