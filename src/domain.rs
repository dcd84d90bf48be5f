//! The field itself: pure, without clock, randomness, I/O, language or terminal (DESIGN 3 and 4).

pub mod digest;
pub mod id;
pub mod lang;
pub mod message;
pub mod origin;
pub mod scalar;
pub mod signature;
pub mod text;
pub mod when;
