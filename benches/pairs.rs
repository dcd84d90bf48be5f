//! Measures in turn (A B A B …) and reports medians of pairs: the ratio holds on a busy machine, the times do not.

use std::time::{Duration, Instant};

/// What was measured in turn.
pub struct Pairs {
    name: String,
    floor: Vec<Duration>,
    ours: Vec<Duration>,
}

/// Runs the floor (or peer) and our own work in turn, `rounds` times each after one round that does not count.
pub fn pairs(name: &str, rounds: usize, mut floor: impl FnMut(), mut ours: impl FnMut()) -> Pairs {
    let time = |work: &mut dyn FnMut()| {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    floor();
    ours();
    let mut measured = Pairs { name: name.to_owned(), floor: Vec::new(), ours: Vec::new() };
    for _ in 0..rounds {
        measured.floor.push(time(&mut floor));
        measured.ours.push(time(&mut ours));
    }
    measured
}

impl Pairs {
    /// Prints one row: floor, ours, the median ratio of the pairs, and the budget.
    pub fn report(&self, floor: &str, budget: &str) {
        let ratios = self.floor.iter().zip(&self.ours).map(|(floor, ours)| ours.as_secs_f64() / floor.as_secs_f64());
        let ratio = median(ratios.collect());
        let (bare, ours) = (seconds(&self.floor), seconds(&self.ours));
        println!("{:<46} {:>10} {:>10} {ratio:>7.2}x  {budget:<8} ({floor})", self.name, pretty(bare), pretty(ours),);
    }
}

/// Prints the head of the table.
pub fn head() {
    println!("{:<46} {:>10} {:>10} {:>8}  {:<8}", "median of pairs", "floor", "vedtak", "ratio", "budget");
}

fn seconds(times: &[Duration]) -> f64 {
    median(times.iter().map(Duration::as_secs_f64).collect())
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

fn pretty(seconds: f64) -> String {
    match seconds {
        s if s < 1e-3 => format!("{:.1} µs", s * 1e6),
        s if s < 1.0 => format!("{:.2} ms", s * 1e3),
        s => format!("{s:.2} s"),
    }
}
