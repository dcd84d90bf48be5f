//! Search over everything that somebody may see (DESIGN 9, 11).
//!
//! Chapters, records, remarks and what bodies did stand in an index beside the database, in the folder `search`
//! ([`index`]). People, bodies and parties are looked up where they are, by what they are called now ([`names`]). Bokmål,
//! nynorsk and English words that mean the same find each other ([`pairs`]); what no keyboard has is found folded
//! ([`words`]). What a person may not see is left out before anything is counted, ranked or cut ([`question`]).

mod entry;
mod found;
mod index;
mod jump;
mod names;
mod pairs;
mod question;
mod schema;
mod snippet;
mod words;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Utc};
use tantivy::collector::{Count, TopDocs};
use tantivy::schema::Value as _;
use tantivy::{DocAddress, DocId, Score, Searcher, SegmentReader, TantivyDocument};

pub use found::{Hit, Hits, Kind, Place, Query};
pub use snippet::Snippet;

use super::{Engine, EngineError, Progress};
use crate::domain::command::Now;
use crate::domain::sight::Sight;
use entry::Facts;
use index::{Failed, Index};
use names::Names;
use pairs::Pairs;
use question::{Asked, NAME_WORTH};
use schema::Fields;
use words::{Words, fold};

/// The folder of the index: it can be deleted at any time, and changes no answer.
const FOLDER: &str = "search";

/// As many entries as the index of a process that searches lies behind before it is brought up without being asked.
const BEHIND: u64 = 64;

/// Search as an engine holds it; nothing is opened before somebody searches.
#[derive(Default)]
pub(super) struct Search {
    held: Mutex<Held>,
    /// How many entries the index reflects; 0 before it is opened.
    reached: AtomicU64,
    is_following: AtomicBool,
}

#[derive(Default)]
struct Held {
    index: Option<Index>,
    names: Option<Arc<Names>>,
    pairs: Option<Arc<Pairs>>,
}

/// All that one search needs; others search meanwhile.
struct Ready {
    searcher: Searcher,
    fields: Fields,
    names: Arc<Names>,
    pairs: Arc<Pairs>,
}

impl Engine {
    /// Searches for what somebody may see; sees everything that was acknowledged before.
    ///
    /// Takes how many hits are wanted at most, and who is told how far the index has come when it has to be built or
    /// brought up: plans done, plans to do. Waits for that, so call it beside the threads that serve sessions.
    ///
    /// # Errors
    /// [`EngineError`] when a plan can not be read, or the index not be written.
    pub fn search(
        &self,
        query: &Query,
        sight: &Sight,
        (limit, now): (usize, Now),
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Hits, EngineError> {
        self.with_search(now, progress, |ready| ready.search(query, sight, limit))
    }

    /// Asks the index; one that fails is dropped and built again, once.
    fn with_search(
        &self,
        now: Now,
        progress: &mut dyn FnMut(Progress),
        ask: impl Fn(&Ready) -> Result<Hits, Failed>,
    ) -> Result<Hits, EngineError> {
        let mut attempt = |is_last: bool| {
            let ready = self.ready(now, progress)?;
            // The library meets bytes that it does not expect with a panic.
            let found = catch_unwind(AssertUnwindSafe(|| ask(&ready)))
                .unwrap_or_else(|_panic| Err(Failed::Unusable(FOLDER.to_owned())));
            if found.is_err() && !is_last {
                self.forget_search()?;
            }
            found
        };
        attempt(false)
            .or_else(|error| {
                tracing::warn!(%error, "the search index is built again");
                attempt(true)
            })
            .map_err(|error| self.search_failed(error))
    }

    /// Brings the index up to what is acknowledged, so that the next search finds it ready.
    ///
    /// # Errors
    /// As [`Engine::search`].
    pub fn prepare_search(&self, now: Now, progress: &mut dyn FnMut(Progress)) -> Result<(), EngineError> {
        self.ready(now, progress).map(|_| ()).map_err(|error| self.search_failed(error))
    }

    /// Drops the index, also the one that is open: what was erased does not stay in it.
    ///
    /// # Errors
    /// [`EngineError::File`] when it can not be removed.
    pub(super) fn forget_search(&self) -> Result<(), EngineError> {
        let mut held = self.inner.search.held.lock().unwrap_or_else(PoisonError::into_inner);
        held.index = None;
        self.inner.search.reached.store(0, Ordering::Release);
        drop_index(self.directory())
    }

    fn search_failed(&self, error: Failed) -> EngineError {
        match error {
            Failed::Engine(error) => error,
            error => EngineError::File {
                path: self.directory().join(FOLDER).display().to_string(),
                cause: error.to_string(),
            },
        }
    }

    fn ready(&self, now: Now, progress: &mut dyn FnMut(Progress)) -> Result<Ready, Failed> {
        let search = &self.inner.search;
        let mut held = search.held.lock().unwrap_or_else(PoisonError::into_inner);
        let mut index = match held.index.take() {
            Some(index) => index,
            None => Index::open(&self.directory().join(FOLDER))?,
        };
        index.follow(self, progress)?;
        search.reached.store(index.reached(), Ordering::Release);
        let workspace = self.workspace();
        let known = held.names.take().filter(|names| Arc::ptr_eq(&names.workspace, &workspace) && names.day == now.day);
        let names = known.unwrap_or_else(|| Arc::new(Names::read(&workspace, now.day, &mut Words::new())));
        let pairs = held.pairs.take().unwrap_or_else(|| Arc::new(Pairs::read(&mut Words::new())));
        let ready = Ready { searcher: index.searcher(), fields: index.fields(), names, pairs };
        (held.names, held.pairs) = (Some(Arc::clone(&ready.names)), Some(Arc::clone(&ready.pairs)));
        held.index = Some(index);
        Ok(ready)
    }

    /// Brings an index that is in use up, beside the commands, when it lies far behind; never waits.
    pub(super) fn follow_search(&self, n: u64, instant: DateTime<Utc>) {
        let search = &self.inner.search;
        let reached = search.reached.load(Ordering::Acquire);
        let is_due = reached > 0 && n.saturating_sub(reached) >= BEHIND;
        if is_due
            && let Ok(runtime) = tokio::runtime::Handle::try_current()
            && !search.is_following.swap(true, Ordering::AcqRel)
        {
            let engine = self.clone();
            runtime.spawn_blocking(move || {
                if let Err(error) = engine.prepare_search(engine.now(instant), &mut |_| {}) {
                    tracing::warn!(%error, "the search index is not followed");
                }
                engine.inner.search.is_following.store(false, Ordering::Release);
            });
        }
    }
}

/// Drops the index of a workspace that nobody has open.
///
/// # Errors
/// [`EngineError::File`] when it can not be removed.
pub(super) fn drop_index(directory: &Path) -> Result<(), EngineError> {
    index::remove(&directory.join(FOLDER))
}

/// Puts what is worth the same in order: the newer plan's first.
fn newest(reader: &SegmentReader) -> impl Fn(DocId, Score) -> (Score, u64) + use<> {
    let touched = reader.fast_fields().u64("touched").ok().map(|column| column.first_or_default_col(0));
    move |doc, score| (score, touched.as_ref().map_or(0, |touched| touched.get_val(doc)))
}

impl Ready {
    fn search(&self, query: &Query, sight: &Sight, limit: usize) -> Result<Hits, Failed> {
        let mut words = Words::new();
        let asked = Asked::read(&query.words, &mut words, &self.pairs);
        let Some(question) = asked.question(query, sight, &self.names, (&self.fields, &mut words)) else {
            return Ok(Hits::default());
        };
        // Room is made for as many as are asked for, whether there are so many or not.
        let most = usize::try_from(self.searcher.num_docs()).unwrap_or(usize::MAX);
        let best = TopDocs::with_limit(limit.min(most).max(1)).tweak_score(newest);
        let (best, count) = self.searcher.search(&question, &(best, Count))?;
        let named = self.named(query, &asked, &mut words);
        let total = count.saturating_add(named.len());
        let mut scored = named;
        for ((score, _), address) in best {
            scored.push((score, self.hit(address, &asked, &mut words)?));
        }
        scored.sort_by(|(one, _), (other, _)| other.total_cmp(one));
        let hits = scored.into_iter().map(|(_, hit)| hit).take(limit).collect();
        Ok(Hits { total, hits })
    }

    /// Reads what is shown of something that was found.
    fn facts(&self, address: DocAddress) -> Result<Facts, Failed> {
        let document: TantivyDocument = self.searcher.doc(address)?;
        let shown = document.get_first(self.fields.shown).and_then(|value| value.as_bytes());
        serde_json::from_slice(shown.unwrap_or_default()).map_err(|error| Failed::Unusable(error.to_string()))
    }

    fn hit(&self, address: DocAddress, asked: &Asked, words: &mut Words) -> Result<Hit, Failed> {
        let facts = self.facts(address)?;
        let text = Snippet::cut(&facts.text, facts.lang, asked, words);
        let number = facts.paragraphs.get(text.line).copied().filter(|number| *number > 0 && !text.marks.is_empty());
        let place = match facts.place {
            Place::Chapter { plan, node, .. } => Place::Chapter { plan, node, paragraph: number },
            place => place,
        };
        let title = match place.kind() {
            Kind::Remark | Kind::Consideration => {
                let names = facts.names.iter().filter(|tag| !tag.starts_with("person:") || facts.names.len() == 1);
                let names = names.filter_map(|tag| self.names.title(tag));
                let parts = names.chain([facts.title.as_str()]).filter(|part| !part.is_empty());
                parts.collect::<Vec<_>>().join(" · ")
            }
            _ => facts.title,
        };
        let title = Snippet::whole(&title, facts.lang, asked, words);
        let text = if title.marks.is_empty() && text.marks.is_empty() {
            // What was found is a name, which stands in no text of the index.
            let names: Vec<&str> = facts.names.iter().filter_map(|tag| self.names.title(tag)).collect();
            let named = Snippet::cut(&names.join(" · "), facts.lang, asked, words);
            if named.marks.is_empty() { text } else { named }
        } else {
            text
        };
        Ok(Hit { place, plan: facts.plan, key: facts.key, title, trail: facts.trail, text })
    }

    /// Finds people, bodies and parties by name.
    fn named(&self, query: &Query, asked: &Asked, words: &mut Words) -> Vec<(Score, Hit)> {
        let wanted: Vec<(Vec<String>, bool)> = asked
            .wanted
            .iter()
            .map(|wanted| (wanted.words.iter().map(|word| fold(word)).collect(), wanted.begins))
            .collect();
        let of_kind = |place: &Place| query.kinds.is_empty() || query.kinds.contains(&place.kind());
        if query.plan.is_some() {
            return Vec::new();
        }
        let mut found = Vec::new();
        for named in self.names.all() {
            let Some(place) = named.place.clone().filter(of_kind) else { continue };
            let is_called =
                |(words, begins): &(Vec<String>, bool)| words.iter().all(|word| named.is_called(word, *begins));
            if wanted.iter().all(is_called) {
                let lang = crate::domain::lang::Lang::Nn;
                let title = Snippet::whole(&named.title, lang, asked, words);
                let text = Snippet::whole(&named.more.join(" · "), lang, asked, words);
                let hit = Hit { place, plan: String::new(), key: String::new(), title, trail: Vec::new(), text };
                found.push((NAME_WORTH * wanted.len() as Score, hit));
            }
        }
        found
    }
}
