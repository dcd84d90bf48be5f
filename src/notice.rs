//! Who is told what, by which channel (DESIGN 3): letters as e-mail that anybody can open, and later by a server; and what
//! comes back.

pub mod answer;
pub mod mail;
pub mod mailing;
