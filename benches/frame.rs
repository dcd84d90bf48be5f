//! Key to frame: a cursor moves in the list of plans, beside a bare ratatui diff of a screen of the same size.

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
use ratatui::style::{Modifier, Style};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;
use support::{Bench, Screen, session};
use tokio::runtime::Builder;
use vedtak::ui::Runtime;
use vedtak::ui::input::Input;
use vedtak::ui::key::Key;

const WIDTH: u16 = 120;
const HEIGHT: u16 = 40;

fn main() {
    pairs::head();
    for (plans, name) in [(50, "cursor down, 50 plans"), (10_000, "cursor down, 10,000 plans")] {
        let bench = Bench::new(plans);
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        let mut ours = runtime.block_on(session(&bench.engine, WIDTH, HEIGHT));
        let mut bare = Terminal::new(TestBackend::new(WIDTH, HEIGHT)).unwrap();
        let mut selected = 0;
        pairs::pairs(
            name,
            2_000,
            || {
                selected = (selected + 1) % usize::from(HEIGHT);
                draw_bare(&mut bare, selected);
            },
            || runtime.block_on(press_down(&mut ours)),
        )
        .report("bare ratatui diff", "2x");
        println!("{:<46} {:>10} bytes a cursor move {:>12} 240", "", ours.host.written / ours.host.writes.max(1), "");
    }
}

fn draw_bare(terminal: &mut Terminal<TestBackend>, selected: usize) {
    let row = |at: usize| {
        let style = if at == selected { Modifier::REVERSED } else { Modifier::empty() };
        Line::styled(format!("  Felles plan nummer {at:<70} utkast 1.0"), Style::new().add_modifier(style))
    };
    let rows: Vec<Line<'_>> = (0..usize::from(HEIGHT)).map(row).collect();
    terminal.draw(|frame| frame.render_widget(Paragraph::new(rows), frame.area())).unwrap();
}

async fn press_down(session: &mut Runtime<Screen>) {
    session.turn(Input::Key(Key::named("down").unwrap())).await.unwrap();
}
