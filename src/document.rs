//! Plans as documents: Markdown, reading copies, plan.toml, prose differences (DESIGN 5, FORMAT 4).

pub mod calendar;
mod content;
pub mod copy;
pub mod difference;
pub mod dispatch;
pub mod docx;
pub mod format;
pub mod html;
pub mod import;
pub mod json;
pub mod letter;
pub mod markdown;
pub mod meeting;
pub mod noark;
pub mod notices;
mod pages;
pub mod part;
#[cfg(feature = "pdf")]
mod pdf;
pub mod prose;
pub mod publication;
pub mod record;
pub mod response;
pub mod separated;
pub mod shown;
pub mod toml;
pub mod tracker;
mod walk;
mod years;
