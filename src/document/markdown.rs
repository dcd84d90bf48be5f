//! Plans as Markdown: one renderer, two faces (DESIGN 5).
//!
//! What people wrote can not forge what we write: no heading of ours, no row, link, HTML, front matter or fence.

mod block;
mod escape;
