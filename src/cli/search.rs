//! `vedtak search`: everything that the caller may see.

use clap::Args;

use crate::domain::message::Message;
use crate::engine::Progress;
use crate::engine::search::{Hit, Kind, Query};

use super::desk::Desk;
use super::error::{CliError, Exit, Refused, one_of};

/// From how many plans on the building of the index is slow enough to be told about.
const PROGRESS_FROM: u64 = 500;

#[derive(Debug, Args)]
pub struct Search {
    #[arg(value_name = "cli-value-text", required = true, help = "cli-search-words")]
    pub words: Vec<String>,
    #[arg(long, value_name = "cli-value-plan", help = "cli-search-plan")]
    pub plan: Option<String>,
    #[arg(long = "kind", value_name = KINDS, value_parser = kind, help = "cli-search-kind")]
    pub kinds: Vec<Kind>,
    #[arg(long, value_name = "cli-value-number", default_value_t = 20, help = "cli-search-limit")]
    pub limit: usize,
}

const KINDS: &str = "plan|chapter|record|remark|consideration|person|body|party";

/// Runs `vedtak search`.
///
/// # Errors
/// The plan that is named does not exist, or something can not be read.
pub fn run(desk: &mut Desk<'_>, given: Search) -> Result<Exit, CliError> {
    let plan = given.plan.as_deref().map(|named| desk.plan(named).map(|plan| plan.id.clone())).transpose()?;
    let query = Query { words: given.words.join(" "), plan, kinds: given.kinds };
    let (sight, now) = (desk.sight(), desk.now());
    let mut shown = 0;
    let console = &mut *desk.console;
    let mut progress = |progress: Progress| {
        let percent = progress.done * 100 / progress.total.max(1);
        if progress.total > PROGRESS_FROM && percent >= shown + 10 {
            shown = percent;
            console.note(&Message::new("cli-search-building").with("percent", percent));
        }
    };
    let found = desk.engine.search(&query, &sight, (given.limit, now), &mut progress)?;
    if desk.console.json {
        desk.console.json(&found)?;
        return Ok(Exit::Done);
    }
    for hit in &found.hits {
        desk.console.line(&headline(desk, hit))?;
        if !hit.text.text.is_empty() {
            desk.console.line(&format!("    {}", hit.text.text))?;
        }
    }
    let more = found.total.saturating_sub(found.hits.len());
    if found.total == 0 {
        desk.console.say(&Message::new("search-none").with("words", query.words.as_str()))?;
    } else if more > 0 {
        desk.console.say(&Message::new("search-more").with("count", more))?;
    }
    Ok(Exit::Done)
}

/// Says where a hit is: *Felles utviklingsplan › 2 Mål › Kapittel 2.1 Overordna mål*.
fn headline(desk: &Desk<'_>, hit: &Hit) -> String {
    let kind = desk.console.locale.term(hit.place.kind().term());
    let own = [kind.as_str(), &hit.key, &hit.title.text].into_iter().filter(|part| !part.is_empty());
    let own = own.collect::<Vec<_>>().join(" ");
    let is_plan = hit.place.kind() == Kind::Plan;
    let above = std::iter::once(&hit.plan).filter(|_| !is_plan).chain(&hit.trail).filter(|part| !part.is_empty());
    above.chain([&own]).cloned().collect::<Vec<_>>().join(" › ")
}

fn kind(text: &str) -> Result<Kind, Refused> {
    Kind::named(text).ok_or_else(|| one_of(text, Kind::ALL.map(Kind::name)))
}
