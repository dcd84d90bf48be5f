//! Backup and restore of 100,000 entries, beside copying and hashing the same files.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a benchmark may stop"
)]

mod pairs;
#[path = "support.rs"]
mod support;

use std::path::Path;

use chrono::Utc;
use support::{Bench, text};
use vedtak::domain::digest::Digest;
use vedtak::engine::Engine;

const ENTRIES: usize = 100_000;
const PLANS: usize = 1_000;

fn main() {
    let bench = Bench::new(PLANS);
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).build().unwrap();
    let writers = (0..PLANS).map(|plan| {
        let bench = bench.clone();
        runtime.spawn(async move {
            for round in 0..(ENTRIES - PLANS) / PLANS {
                bench.write(plan, &text(600, round)).await;
            }
        })
    });
    for writer in writers.collect::<Vec<_>>() {
        runtime.block_on(writer).unwrap();
    }
    println!("{} entries in {PLANS} plans", bench.engine.prefix().size);
    pairs::head();
    let (backup, copy) = (bench.path().join("backup"), bench.path().join("copy"));
    let journal = bench.path().join("w/journal");
    let back_up = || {
        let _gone = std::fs::remove_dir_all(&backup);
        bench.engine.backup(&backup, Utc::now()).unwrap();
    };
    let floor = "the same files copied, synced and hashed";
    pairs::pairs("backup of 100,000 entries", 3, || copied(&journal, &copy), back_up).report(floor, "");
    let restored = bench.path().join("restored");
    let restore = || {
        let _gone = std::fs::remove_dir_all(&restored);
        Engine::restore(&backup, &restored, &mut |_| {}).unwrap().appear().unwrap();
    };
    pairs::pairs("restore of 100,000 entries", 3, || copied(&journal, &copy), restore).report(floor, "60 s");
}

fn copied(from: &Path, to: &Path) {
    let _gone = std::fs::remove_dir_all(to);
    std::fs::create_dir_all(to).unwrap();
    for file in std::fs::read_dir(from).unwrap() {
        let file = file.unwrap();
        let target = to.join(file.file_name());
        std::fs::copy(file.path(), &target).unwrap();
        std::fs::File::open(&target).unwrap().sync_all().unwrap();
        std::hint::black_box(Digest::of(&std::fs::read(&target).unwrap()));
    }
}
