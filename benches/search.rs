//! Search over ten thousand plans in process: the time of one query beside the bare index, and how fast the index is made.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a benchmark that meets the unexpected stops at once"
)]

mod pairs;
mod support;

use std::time::{Duration, Instant};

use chrono::Utc;
use support::Bench;
use tantivy::collector::{Count, TopDocs};
use tantivy::query::TermQuery;
use tantivy::schema::IndexRecordOption;
use tantivy::{Index, Term};
use vedtak::domain::sight::Sight;
use vedtak::engine::search::Query;

const PLANS: usize = 10_000;
const ROUNDS: usize = 400;
/// What is asked, in turn: a rare word, a word of every plan, its beginning, two words, the other language, a key.
const ASKED: [&str; 6] = ["fjorden", "felles", "fel", "felles fjorden", "consultation", "plan-777"];

fn main() {
    pairs::head();
    let bench = Bench::new(PLANS);
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    for plan in (0..PLANS).step_by(100) {
        runtime.block_on(bench.write(plan, "Partane arbeider saman om fjorden, og planen blir send på høyring."));
    }
    let engine = &bench.engine;
    let now = || engine.now(Utc::now());
    let start = Instant::now();
    engine.prepare_search(now(), &mut |_| {}).unwrap();
    let took = start.elapsed();
    println!("index of {PLANS} plans made in {took:.2?}: {:.0} plans a second", PLANS as f64 / took.as_secs_f64());

    let index = Index::open_in_dir(bench.path().join("w/search")).unwrap();
    let (reader, words) = (index.reader().unwrap(), index.schema().get_field("body-words").unwrap());
    let searcher = reader.searcher();
    let bare = |word: &str| {
        let query = TermQuery::new(Term::from_field_text(words, word), IndexRecordOption::Basic);
        searcher.search(&query, &(TopDocs::with_limit(20).order_by_score(), Count)).unwrap();
    };
    let ours = |words: &str, sight: &Sight| {
        let query = Query { words: words.to_owned(), ..Query::default() };
        engine.search(&query, sight, (20, now()), &mut |_| {}).unwrap().total
    };
    for (name, sight) in [("search, as the secretariat", Sight::whole()), ("search, as anybody", Sight::public())] {
        let (mut first, mut second) = (ASKED.iter().cycle(), ASKED.iter().cycle());
        let measured =
            pairs::pairs(name, ROUNDS, || bare(first.next().unwrap()), || _ = ours(second.next().unwrap(), &sight));
        measured.report("one term in the same index", "1 ms");
    }
    for words in ASKED {
        let mut times: Vec<Duration> = (0..ROUNDS)
            .map(|_| {
                let start = Instant::now();
                ours(words, &Sight::public());
                start.elapsed()
            })
            .collect();
        times.sort_unstable();
        let hits = ours(words, &Sight::public());
        println!("{words:<20} {hits:>7} hits  p50 {:>9.1?}  p99 {:>9.1?}", times[ROUNDS / 2], times[ROUNDS * 99 / 100]);
    }
    let mut times: Vec<Duration> = Vec::new();
    for name in ["felles plan nummer 777", "nummer 4242", "fellse nummer"] {
        let start = Instant::now();
        engine.jump(name, &Sight::public(), (20, now())).unwrap();
        times.push(start.elapsed());
    }
    println!("going to a plan by its name: {times:.1?}");
    let start = Instant::now();
    runtime.block_on(bench.write(1, "Ein ny tekst."));
    let written = start.elapsed();
    ours("tekst", &Sight::public());
    println!("a search right after a change: {:.2?}, of which the change {written:.2?}", start.elapsed());
}
