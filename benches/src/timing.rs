//! Warm medians, as JSON lines.

use std::time::{Duration, Instant};

/// The median time of one run, over at least nine runs and at least a second
pub(crate) fn median(mut work: impl FnMut()) -> Duration {
    work();
    let begin = Instant::now();
    let mut times = Vec::new();
    while times.len() < 9 || (begin.elapsed() < Duration::from_secs(1) && times.len() < 1001) {
        let start = Instant::now();
        work();
        times.push(start.elapsed());
    }
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// Prints a measurement; `more` are fields such as `,"threads":2`
pub(crate) fn print(name: &str, ratings: u64, time: Duration, more: &str) {
    println!("{{\"name\":\"{name}\",\"ns\":{},\"ratings\":{ratings}{more}}}", time.as_nanos());
}
