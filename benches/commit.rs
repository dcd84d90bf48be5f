//! Durable commits: one command, and fifty at the same time, beside append + fdatasync of the same bytes.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a benchmark that meets the unexpected stops at once"
)]

mod pairs;
#[path = "support.rs"]
mod support;

use std::fs::{File, OpenOptions};
use std::io::Write;

use support::{Bench, text};

/// Sessions that write at the same time.
const WRITERS: usize = 50;

fn main() {
    pairs::head();
    let bench = Bench::new(1);
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).build().unwrap();
    let line = bench.line_length();
    let mut file = floor_file(&bench);
    let mut count = 0;
    pairs::pairs(
        "one command of 1 KiB, durable",
        400,
        || append(&mut file, line),
        || {
            count += 1;
            runtime.block_on(bench.write(0, &text(1024, count)));
        },
    )
    .report("append + fdatasync", "1.4x");

    let bench = Bench::new(WRITERS);
    let mut file = floor_file(&bench);
    let mut round = 0;
    pairs::pairs(
        "fifty commands of 1 KiB at the same time",
        100,
        || append(&mut file, line * WRITERS),
        || {
            round += 1;
            runtime.block_on(async {
                let all = (0..WRITERS).map(|plan| {
                    let bench = bench.clone();
                    tokio::spawn(async move { bench.write(plan, &text(1024, round)).await })
                });
                for task in all.collect::<Vec<_>>() {
                    task.await.unwrap();
                }
            });
        },
    )
    .report("one append + fdatasync of all", "-");
}

fn floor_file(bench: &Bench) -> File {
    OpenOptions::new().create(true).append(true).open(bench.path().join("floor")).unwrap()
}

fn append(file: &mut File, length: usize) {
    file.write_all(&vec![b'x'; length]).unwrap();
    file.sync_data().unwrap();
}
