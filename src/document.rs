//! Plans as documents: Markdown, plan.toml, prose differences (DESIGN 5, FORMAT 4).

pub mod difference;
pub mod import;
pub mod letter;
pub mod markdown;
pub mod part;
pub mod prose;
pub mod record;
pub mod shown;
pub mod toml;
mod walk;
