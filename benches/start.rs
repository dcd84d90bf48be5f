//! Start to first complete frame with 50 and with 10,000 plans, beside opening the same sled files and one bare frame.

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

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::widgets::Paragraph;
use support::{Bench, session};
use tokio::runtime::Builder;
use vedtak::engine::Engine;

fn main() {
    pairs::head();
    for (plans, name) in [(50, "start to first frame, 50 plans"), (10_000, "start to first frame, 10,000 plans")] {
        let Bench { engine, folder } = Bench::new(plans);
        drop(engine);
        let workspace = folder.path().join("w");
        let database = workspace.join("database");
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        // The first opening settles what a rebuild or a snapshot leaves to do.
        drop(open(&workspace));
        pairs::pairs(
            name,
            20,
            || {
                let _open =
                    sled::Config::default().path(&database).cache_capacity(64 << 20).flush_every_ms(None).open();
                let mut bare = Terminal::new(TestBackend::new(120, 40)).unwrap();
                bare.draw(|frame| frame.render_widget(Paragraph::new("vedtak"), frame.area())).unwrap();
            },
            || {
                let engine = open(&workspace);
                let _session = runtime.block_on(session(&engine, 120, 40));
            },
        )
        .report("sled open of the same files + one frame", "2.5x");
    }
}

fn open(workspace: &std::path::Path) -> Engine {
    Engine::open(workspace, "bench", &mut |_| {}).unwrap()
}
