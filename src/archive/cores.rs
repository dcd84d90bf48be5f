//! The same work on many things, on all cores.

use std::panic::resume_unwind;
use std::thread;

/// Does the same with every item; gives the results in order.
pub fn map<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let share = items.len().div_ceil(cores).max(1);
    let (work, shares) = (&work, items.chunks(share));
    thread::scope(|scope| {
        let running: Vec<_> = shares.map(|share| scope.spawn(move || share.iter().map(work).collect())).collect();
        let results = running.into_iter().map(|share| share.join().unwrap_or_else(|panic| resume_unwind(panic)));
        results.collect::<Vec<Vec<R>>>().into_iter().flatten().collect()
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn results_keep_the_order_of_the_items() {
        for count in [0, 1, 2, 7, 100] {
            let items: Vec<usize> = (0..count).collect();
            assert_eq!(super::map(&items, |item| item + 1), (1..=count).collect::<Vec<_>>());
        }
    }
}
