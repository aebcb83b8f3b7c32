//! The check of a citizen's course, on the documents that the peers check too.

use std::{
    hint::black_box,
    path::Path,
    time::{Duration, Instant},
};

use anyhow::{Context, Result};
use rk_core::wire;

const AT_LEAST: Duration = Duration::from_millis(150);

/// The call, and what its time holds
const CALLS: [(&str, &str); 3] = [
    ("shape", r#"{"facts":false}"#),
    ("rules", r#"{"on":"2025-11-03","facts":false}"#),
    ("facts", r#"{"on":"2025-11-03"}"#),
];

/// Measures a check from text to answer: of the shape alone, with the rules, and with the facts
///
/// # Errors
///
/// If a document cannot be read.
pub(crate) fn run(folder: &Path) -> Result<()> {
    for document in ["valid", "broken"] {
        let path = folder.join(format!("{document}.json"));
        let text = std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        for (part, call) in CALLS {
            let check =
                || wire::run("check_course", call.as_bytes(), Some(black_box(text.as_slice()).into()));
            let answer = check().context("check_course is no operation")?;
            let time = median(|| drop(black_box(check())));
            println!(
                "{{\"name\":\"{document}/{part}\",\"ns\":{},\"bytes\":{},\"answer\":{}}}",
                time.as_nanos(),
                text.len(),
                answer.len()
            );
        }
    }
    Ok(())
}

/// The median time of a check: each is timed alone, so that other work on the machine spoils few of them
fn median(mut check: impl FnMut()) -> Duration {
    let begin = Instant::now();
    let mut times = Vec::new();
    while times.len() < 9 || begin.elapsed() < AT_LEAST {
        let start = Instant::now();
        check();
        times.push(start.elapsed());
    }
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}
