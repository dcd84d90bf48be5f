//! The field itself: pure, without clock, randomness, I/O, language or terminal (DESIGN 3 and 4).

pub mod digest;
pub mod id;
pub mod message;
pub mod text;
pub mod when;
