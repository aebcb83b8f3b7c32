//! `cargo xtask test`: every suite, and one summary at the end.

use std::time::Instant;

use anyhow::Result;
use clap::ValueEnum;

use crate::count::Count;
use crate::place::Place;
use crate::shell::seconds;
use crate::steps::Suites;

/// Of the failures of one step, at most so many are named at the end.
const MOST_NAMES: usize = 20;

/// The steps in the order in which they run
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Step {
    /// rustfmt, without changing anything
    Format,
    /// clippy on every crate, warnings denied
    Clippy,
    /// rk-core with each feature alone, without each, with none and with all
    Features,
    /// Rust tests of rk-core, benches and xtask
    Rust,
    /// the examples in the documentation of rk-core
    Doctest,
    /// rustdoc, warnings denied
    Docs,
    /// pytest against the installed wheel
    Python,
    /// mypy on the installed wheel: its types, and its stubs against what is there
    Types,
    /// the packed npm package in Node
    Node,
    /// the packed npm package in headless Chromium
    Browser,
    /// the sample survey in three languages, the same bytes
    Demo,
}

impl Step {
    /// Its name on the command line
    fn name(self) -> String {
        self.to_possible_value().map_or_else(String::new, |value| value.get_name().to_owned())
    }

    /// What it does, as in the help text
    fn about(self) -> String {
        self.to_possible_value()
            .and_then(|value| value.get_help().map(ToString::to_string))
            .unwrap_or_default()
    }
}

/// Which steps run
#[derive(Debug, clap::Args)]
pub(crate) struct Choice {
    /// Leave out a step; may be given again
    #[arg(long, value_name = "NAME", value_enum)]
    skip: Vec<Step>,
    /// Run only this step; may be given again
    #[arg(long, value_name = "NAME", value_enum)]
    only: Vec<Step>,
}

impl Choice {
    fn holds(&self, step: Step) -> bool {
        !self.skip.contains(&step) && (self.only.is_empty() || self.only.contains(&step))
    }
}

/// Runs the chosen steps; false if anything failed
pub(crate) fn run(place: &Place, choice: &Choice) -> Result<bool> {
    let begun = Instant::now();
    let (steps, left_out): (Vec<Step>, Vec<Step>) =
        Step::value_variants().iter().partition(|step| choice.holds(**step));
    anyhow::ensure!(!steps.is_empty(), "every step is left out: there is nothing to run");
    let mut suites = Suites::new(place.clone());
    let mut results = Vec::new();
    for (at, &step) in steps.iter().enumerate() {
        println!("\n[{}/{}] {}: {}", at + 1, steps.len(), step.name(), step.about());
        let start = Instant::now();
        let mut failures = Vec::new();
        let count = suites.run(step).unwrap_or_else(|error| {
            let text = format!("{error:#}");
            println!("error: {text}");
            failures.extend(text.lines().next().map(str::to_owned));
            Count::one(false)
        });
        failures.extend(suites.take_failures());
        println!("{}: {count} ({})", step.name(), seconds(start.elapsed()));
        results.push(Done { step, count, failures });
    }
    println!("\nSummary, after {}", seconds(begun.elapsed()));
    Ok(summary(&results, &left_out))
}

/// What came of a step
struct Done {
    step: Step,
    count: Count,
    failures: Vec<String>,
}

fn summary(results: &[Done], left_out: &[Step]) -> bool {
    let mut total = Count::default();
    for done in results {
        println!("{}: {}", done.step.name(), done.count);
        total += done.count;
    }
    if !left_out.is_empty() {
        let names: Vec<String> = left_out.iter().map(|step| step.name()).collect();
        println!("left out by name: {}", names.join(", "));
    }
    for done in results.iter().filter(|done| done.count.failed > 0) {
        println!("failed in {}:", done.step.name());
        for name in done.failures.iter().take(MOST_NAMES) {
            println!("  {name}");
        }
        if done.failures.len() > MOST_NAMES {
            println!("  and {} more", done.failures.len() - MOST_NAMES);
        }
    }
    println!("{total}");
    total.failed == 0
}
