//! The three languages: their dates, and the Norwegian that they are written in.

mod norwegian;
mod when;
