//! Key to frame, and the bytes of it: in the list of plans, and on the largest plan beside a small one.

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
use ratatui::layout::Size;
use ratatui::style::{Modifier, Style};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;
use support::{Bench, Cooperation, Screen, Seat, session, sit};
use tokio::runtime::Builder;
use vedtak::domain::id::PlanId;
use vedtak::domain::person::Capacity;
use vedtak::ui::Runtime;
use vedtak::ui::depth::Depth;
use vedtak::ui::input::Input;
use vedtak::ui::key::Key;

const WIDTH: u16 = 120;
const HEIGHT: u16 = 40;
const SIZE: Size = Size { width: WIDTH, height: HEIGHT };
/// So many keys down, then as many up: some of them turn the list.
const LEG: usize = 40;
/// So many keys, when bytes are counted; there and back within what is seen.
const NEAR: usize = 8;

/// The largest plan that there is room for (DESIGN 11).
const RECORDS: usize = 500;
const REMARKS: usize = 2_000;
/// Records and remarks of a small plan, whose lists turn as those of the largest do: what is compared is the same frame.
const SMALL: usize = 60;

/// The keys that lead from a plan to the screens that show most of it.
const SCREENS: [(&str, &[&str]); 5] = [
    ("table of a register", &["3"]),
    ("text", &["2"]),
    ("remarks", &["5"]),
    ("process", &["4"]),
    ("search", &["ctrl-f", "p", "l", "a", "n"]),
];

fn main() {
    pairs::head();
    for (plans, name) in [(50, "cursor down, 50 plans"), (10_000, "cursor down, 10,000 plans")] {
        let bench = Bench::new(plans);
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        let ours = Walker::new(runtime.block_on(session(&bench.engine, WIDTH, HEIGHT)), LEG);
        measure(name, 2_000, ours, |walker| runtime.block_on(walker.step()));
    }
    let cooperation = Cooperation::founded();
    let (small, largest) = (cooperation.import(0), cooperation.import(1));
    cooperation.grow(&small, SMALL, SMALL);
    cooperation.grow(&largest, RECORDS, REMARKS);
    for (name, keys) in SCREENS {
        let open = |plan: &PlanId, leg| at(&cooperation, plan, (SIZE, Depth::True), keys, leg);
        let step = |walker: &mut Walker| cooperation.runtime.block_on(walker.step());
        measure(&format!("{name}, a small plan"), 400, open(&small, LEG), step);
        measure(&format!("{name}, {RECORDS} records, {REMARKS} remarks"), 400, open(&largest, LEG), step);
        let (mut small, mut largest) = (open(&small, LEG), open(&largest, LEG));
        pairs::pairs(&format!("{name}, the largest beside the small"), 400, || step(&mut small), || step(&mut largest))
            .report("the same on a small plan", "flat");
    }
    bytes(&cooperation, &largest);
}

/// Somebody who goes down a list and up again.
struct Walker {
    session: Runtime<Screen>,
    leg: usize,
    steps: usize,
}

impl Walker {
    const fn new(session: Runtime<Screen>, leg: usize) -> Self {
        Self { session, leg, steps: 0 }
    }

    async fn step(&mut self) {
        let key = if (self.steps / self.leg).is_multiple_of(2) { "down" } else { "up" };
        self.steps += 1;
        press(&mut self.session, key).await;
    }
}

async fn press(session: &mut Runtime<Screen>, key: &str) {
    session.turn(Input::Key(Key::named(key).unwrap())).await.unwrap();
}

/// Opens a plan in a terminal of the secretariat and goes to a screen of it; a table shows the risks.
fn at(cooperation: &Cooperation, plan: &PlanId, (size, depth): (Size, Depth), keys: &[&str], leg: usize) -> Walker {
    cooperation.runtime.block_on(async {
        let actor = cooperation.actor(Capacity::Secretary);
        let mut session = sit(&cooperation.engine, Seat { actor, plan: Some(plan.clone()), size, depth }).await;
        for key in keys {
            press(&mut session, key).await;
        }
        while keys == ["3"] && session.model().top().title(&session.model().session) != "Risikovurdering" {
            press(&mut session, "right").await;
        }
        session.host.sent.clear();
        Walker::new(session, leg)
    })
}

/// Measures a step of somebody beside a bare ratatui diff of a screen of the same size.
fn measure(name: &str, rounds: usize, mut ours: Walker, mut step: impl FnMut(&mut Walker)) {
    let mut bare = Terminal::new(TestBackend::new(WIDTH, HEIGHT)).unwrap();
    let mut selected = 0;
    let floor = || {
        selected = (selected + 1) % usize::from(HEIGHT);
        draw_bare(&mut bare, selected);
    };
    pairs::pairs(name, rounds, floor, || step(&mut ours)).report("bare ratatui diff", "2x");
}

fn draw_bare(terminal: &mut Terminal<TestBackend>, selected: usize) {
    let row = |at: usize| {
        let style = if at == selected { Modifier::REVERSED } else { Modifier::empty() };
        Line::styled(format!("  Felles plan nummer {at:<70} utkast 1.0"), Style::new().add_modifier(style))
    };
    let rows: Vec<Line<'_>> = (0..usize::from(HEIGHT)).map(row).collect();
    terminal.draw(|frame| frame.render_widget(Paragraph::new(rows), frame.area())).unwrap();
}

/// Counts the bytes of a cursor that moves within what is seen, beside those of the characters that change alone.
fn bytes(cooperation: &Cooperation, plan: &PlanId) {
    println!("{:<46} {:>10} {:>10} {:>8}  {:<8}", "bytes a cursor move", "characters", "median", "most", "goal");
    let screens: [(&str, &[&str]); 3] = [("what waits", &["esc"]), SCREENS[0], SCREENS[1]];
    for (name, keys) in screens {
        for (width, height) in [(80, 24), (WIDTH, HEIGHT)] {
            for depth in [Depth::Indexed, Depth::True] {
                let mut walker = at(cooperation, plan, (Size { width, height }, depth), keys, NEAR);
                let mut characters = Vec::new();
                // The first keys go to where the way down begins: no list is turned.
                for _ in 0..4 * NEAR {
                    let (before, _) = walker.session.drawn();
                    cooperation.runtime.block_on(walker.step());
                    let (after, _) = walker.session.drawn();
                    characters.push(before.diff(&after).into_iter().map(|(_, _, cell)| cell.symbol().len()).sum());
                }
                let name = format!("{name}, {width}x{height}, {}", depth.name());
                let sent = &mut walker.session.host.sent;
                sent.sort_unstable();
                let most = sent.last().unwrap();
                println!("{name:<46} {:>10} {:>10} {most:>8}  240", median(&mut characters), sent[sent.len() / 2]);
            }
        }
    }
}

fn median(values: &mut [usize]) -> usize {
    values.sort_unstable();
    values[values.len() / 2]
}
