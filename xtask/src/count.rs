//! Counts out of what test runners print.

use std::fmt;
use std::ops::AddAssign;

/// How many tests passed, failed and were skipped
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
    pub(crate) skipped: u32,
}

impl Count {
    /// One check that passed or failed
    pub(crate) fn one(ok: bool) -> Self {
        Self { passed: u32::from(ok), failed: u32::from(!ok), skipped: 0 }
    }

    /// Out of the output of `cargo test`: every `test result:` line
    pub(crate) fn of_cargo(text: &str) -> Self {
        let mut count = Self::default();
        for line in text.lines() {
            if let Some((_, result)) = line.split_once("test result: ") {
                for (number, word) in pairs(result, ';') {
                    count.add(word, number);
                }
            }
        }
        count
    }

    /// Out of the last line of pytest
    pub(crate) fn of_pytest(text: &str) -> Self {
        let mut count = Self::default();
        let closing = text
            .lines()
            .rev()
            .find(|line| line.contains(" in ") && pairs(line, ',').any(|(_, word)| is_pytest_word(word)));
        for (number, word) in closing.into_iter().flat_map(|line| pairs(line, ',')) {
            count.add(word, number);
        }
        count
    }

    /// Out of the closing lines of node's test runner, in its `spec` or its `tap` form
    pub(crate) fn of_node(text: &str) -> Self {
        let mut count = Self::default();
        for line in text.lines() {
            let Some(rest) = line.strip_prefix("ℹ ").or_else(|| line.strip_prefix("# ")) else {
                continue;
            };
            let mut words = rest.split_whitespace();
            if let (Some(word), Some(Ok(number)), None) =
                (words.next(), words.next().map(str::parse::<u32>), words.next())
            {
                count.add(word, number);
            }
        }
        count
    }

    /// Out of the last line `N passed, N failed`, as the browser tests print it
    pub(crate) fn of_plain(text: &str) -> Self {
        let mut count = Self::default();
        let closing = text.lines().rev().find(|line| line.contains(" passed, ") && line.contains(" failed"));
        for (number, word) in closing.into_iter().flat_map(|line| pairs(line, ',')) {
            count.add(word, number);
        }
        count
    }

    /// What a suite counts for: a failed run fails even if its counts do not say so, and so does
    /// one that ran no test
    pub(crate) fn judged(mut self, ok: bool) -> Self {
        if self.failed == 0 && (!ok || self.passed == 0) {
            self.failed = 1;
        }
        self
    }

    fn add(&mut self, word: &str, number: u32) {
        match word {
            "passed" | "pass" | "xpassed" => self.passed += number,
            "failed" | "fail" | "cancelled" | "error" | "errors" => self.failed += number,
            "skipped" | "ignored" | "xfailed" | "todo" => self.skipped += number,
            _ => {}
        }
    }
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(f, ", {} skipped", self.skipped)?;
        }
        Ok(())
    }
}

/// The names of the tests that failed, as far as the runner prints them in a known way
pub(crate) fn failures(text: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for line in text.lines() {
        let cargo = line.strip_suffix(" ... FAILED").filter(|line| line.starts_with("test "));
        let pytest = line.strip_prefix("FAILED ").or_else(|| line.strip_prefix("ERROR "));
        let node = line.trim_start().strip_prefix("✖ ").filter(|name| *name != "failing tests:");
        let name = cargo.or(pytest).or(node).map(str::to_owned);
        names.extend(name.filter(|name| !names.contains(name)));
    }
    names
}

/// Each `number word` between the separators
fn pairs(line: &str, separator: char) -> impl Iterator<Item = (u32, &str)> {
    line.split(separator).filter_map(|part| {
        let words: Vec<&str> =
            part.split_whitespace().filter(|word| word.chars().any(|c| c != '=')).collect();
        words.windows(2).find_map(|pair| match pair {
            [number, word] => Some((number.parse().ok()?, *word)),
            _ => None,
        })
    })
}

fn is_pytest_word(word: &str) -> bool {
    matches!(word, "passed" | "failed" | "skipped" | "error" | "errors" | "xfailed" | "xpassed")
}

#[cfg(test)]
mod tests {
    use super::{Count, failures};

    fn count(passed: u32, failed: u32, skipped: u32) -> Count {
        Count { passed, failed, skipped }
    }

    #[test]
    fn cargo_results_are_summed() {
        let text = "running 3 tests\ntest result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s\n\
                    test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s\n";
        assert_eq!(Count::of_cargo(text), count(4, 2, 1));
    }

    #[test]
    fn pytest_closing_line_is_read_in_both_forms() {
        let long = "tests/a.py ..\n===== 1 failed, 12 passed, 2 skipped, 1 error in 0.31s =====\n";
        assert_eq!(Count::of_pytest(long), count(12, 2, 2));
        assert_eq!(Count::of_pytest("..\n2 passed in 0.02s\n"), count(2, 0, 0));
        assert_eq!(Count::of_pytest("no tests ran in 0.01s\n"), count(0, 0, 0));
    }

    #[test]
    fn node_closing_lines_are_read_in_both_forms() {
        let spec = "✔ a\nℹ tests 5\nℹ pass 3\nℹ fail 1\nℹ cancelled 0\nℹ skipped 1\nℹ todo 0\n";
        assert_eq!(Count::of_node(spec), count(3, 1, 1));
        assert_eq!(Count::of_node("# pass 2\n# fail 0\n# pass the salt\n"), count(2, 0, 0));
    }

    #[test]
    fn plain_closing_line_is_read() {
        let text = "161 vectors in Chromium\n3 passed, 1 failed, 2 skipped\n";
        assert_eq!(Count::of_plain(text), count(3, 1, 2));
        assert_eq!(Count::of_plain("everything passed\n"), count(0, 0, 0));
    }

    #[test]
    fn failures_are_named_as_their_runner_names_them() {
        let text = "test a::b ... ok\ntest a::c ... FAILED\nFAILED tests/t.py::x - E\n\
                    ✖ one (1.2ms)\n✖ failing tests:\n✖ one (1.2ms)\n";
        assert_eq!(failures(text), ["test a::c", "tests/t.py::x - E", "one (1.2ms)"]);
    }

    #[test]
    fn no_test_or_a_bad_end_is_a_failure() {
        assert_eq!(count(0, 0, 3).judged(true), count(0, 1, 3));
        assert_eq!(count(5, 0, 0).judged(false), count(5, 1, 0));
        assert_eq!(count(5, 2, 0).judged(false), count(5, 2, 0));
        assert_eq!(count(5, 0, 0).judged(true), count(5, 0, 0));
    }
}
