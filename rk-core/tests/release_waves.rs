//! What two waves tell of the people who joined or left, by trying all sums.
#![cfg(all(feature = "json", feature = "import"))]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    reason = "a test fails by panicking, and its numbers are small"
)]

use std::fmt::Write as _;

use rk_core::{
    release::{Audit, Policy, PublishedTable, Release, TableKind},
    score::{Level, Scores},
    wire,
};
use serde_json::json;

/// A mean as printed, and the number of answers behind it
#[derive(Clone, Copy, Debug)]
struct Printed {
    units: usize,
    decimals: usize,
    n: usize,
    level: Option<Level>,
    /// Whether it is known that a half went to the even number, as in a release
    to_even: bool,
}

fn scale(decimals: usize) -> usize {
    [1, 10, 100, 1000][decimals]
}

fn print(sum: usize, n: usize, unit: usize, decimals: usize, level: bool) -> Printed {
    let mean = sum as f64 / (n * unit) as f64;
    let digits: String = format!("{mean:.decimals$}").chars().filter(char::is_ascii_digit).collect();
    let level = level.then(|| level_of(sum, n, unit));
    Printed { units: digits.parse().unwrap(), decimals, n, level, to_even: true }
}

/// By the Danish cuts between groups, 3.5 and 4
fn level_of(sum: usize, n: usize, unit: usize) -> Level {
    match (2 * sum < 7 * n * unit, sum > 4 * n * unit) {
        (true, _) => Level::Weak,
        (false, false) => Level::Moderate,
        (false, true) => Level::Strong,
    }
}

/// For each number, how many sums below it are printed as this
fn sums(printed: Printed, unit: usize) -> Vec<usize> {
    let parts = printed.n * unit;
    let mut below = vec![0];
    for sum in 0..=5 * parts {
        let twice = 2 * sum * scale(printed.decimals);
        let off = twice.abs_diff(2 * printed.units * parts);
        let near = off < parts
            || off == parts
                && (!printed.to_even
                    || print(sum, printed.n, unit, printed.decimals, false).units == printed.units);
        let level = printed.level.is_none_or(|level| level_of(sum, printed.n, unit) == level);
        below.push(below[sum] + usize::from(near && level && sum >= parts));
    }
    below
}

/// Whether one of the sums from `from` to `to` is among those
fn any(sums: &[usize], from: usize, to: usize) -> bool {
    let to = (to + 1).min(sums.len() - 1);
    from < to && sums[to] > sums[from]
}

/// Of a few answers in units, whether a joiner can have given each, if all others answered as before
fn possible(
    before: Printed,
    after: Printed,
    joined: usize,
    left: usize,
    unit: usize,
    answers: &[usize],
) -> Vec<bool> {
    let stayed = before.n - left;
    let (earlier, later) = (sums(before, unit), sums(after, unit));
    // Every sum that those who stayed can have given, then every sum of those who left, and of the other joiners.
    let stayers: Vec<usize> = (unit * stayed..=5 * unit * stayed)
        .filter(|sum| any(&earlier, sum + unit * left, sum + 5 * unit * left))
        .collect();
    let others = joined - 1;
    answers
        .iter()
        .map(|answer| {
            stayers
                .iter()
                .any(|sum| any(&later, sum + answer + unit * others, sum + answer + 5 * unit * others))
        })
        .collect()
}

fn all_or_none(possible: &[bool]) -> bool {
    possible.iter().all(|one| *one) || !possible.contains(&true)
}

/// A table of one cell
fn table(wave: &str, printed: Printed) -> PublishedTable {
    PublishedTable {
        name: None,
        wave: Some(wave.to_owned()),
        kind: TableKind::Means,
        rows: vec!["a".to_owned()],
        columns: vec!["b".to_owned()],
        cells: vec![vec![Some(printed.units as f64 / scale(printed.decimals) as f64)]],
        n: Some(vec![vec![Some(printed.n as u64)]]),
        row_margins: None,
        column_margins: None,
        total: None,
        decimals: Some(printed.decimals as u64),
        without_diagonal: false,
    }
}

fn audit_agrees(before: Printed, after: Printed) {
    let (audit, _) = Audit::of(&[table("1", before), table("2", after)], 0);
    let findings = audit.unwrap().findings;
    let told: Vec<(usize, usize)> = findings
        .iter()
        .filter(|finding| finding.code == "audit.wave.person")
        .map(|finding| [finding.least, finding.most].map(|bound| bound.to_string().parse().unwrap()))
        .map(|[least, most]| (least, most))
        .collect();
    let [before, after] = [before, after].map(|printed| Printed { to_even: false, ..printed });
    let (fewer, more) = if before.n < after.n { (before, after) } else { (after, before) };
    let possible = possible(fewer, more, more.n - fewer.n, 0, 1, &[1, 2, 3, 4, 5]);
    let answers: Vec<usize> = (1..=5).filter(|answer| possible[answer - 1]).collect();
    let expected = match answers.as_slice() {
        [] | [1, 2, 3, 4, 5] => vec![],
        some => vec![(some[0], some[some.len() - 1])],
    };
    assert_eq!(told, expected, "{before:?} {after:?}");
    assert!(answers.windows(2).all(|pair| pair[1] == pair[0] + 1), "answers without a gap");
}

#[test]
fn the_audit_agrees_with_trying_all_sums_of_few_answers() {
    for n in 1..=5 {
        for movers in 1..=3 {
            for decimals in 0..=3 {
                for sum in n..=5 * n {
                    for later in n + movers..=5 * (n + movers) {
                        let before = print(sum, n, 1, decimals, false);
                        let after = print(later, n + movers, 1, decimals, false);
                        audit_agrees(before, after);
                        if decimals == 2 {
                            audit_agrees(after, before);
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn the_audit_agrees_with_trying_all_sums_and_answers_of_one_more_or_fewer_up_to_30() {
    for n in 1..30 {
        for (sum, answer) in (n..=5 * n).flat_map(|sum| (1..=5).map(move |answer| (sum, answer))) {
            for decimals in 0..=3 {
                let (fewer, more) =
                    (print(sum, n, 1, decimals, false), print(sum + answer, n + 1, 1, decimals, false));
                audit_agrees(fewer, more);
                audit_agrees(more, fewer);
            }
        }
    }
}

#[test]
fn the_audit_agrees_with_trying_some_sums_of_several_more_up_to_30() {
    for n in 6..=30 {
        for movers in 1..=3 {
            for (decimals, decimals_after) in [(0, 0), (1, 1), (2, 2), (3, 3), (2, 0), (0, 2)] {
                for sum in [n, 2 * n + 1, 3 * n, 4 * n - 1, 5 * n] {
                    for joined in [0, movers, 2 * movers + 1, 5 * movers, 5 * movers + 1] {
                        let later = (sum + joined).clamp(n + movers, 5 * (n + movers));
                        let before = print(sum, n, 1, decimals, false);
                        audit_agrees(before, print(later, n + movers, 1, decimals_after, false));
                    }
                }
            }
        }
    }
}

/// Scores of two groups by `items` items, in which the people of the first rate the second
fn scores(items: usize, people: std::ops::Range<usize>) -> Scores {
    let ids: Vec<String> = (0..items).map(|item| format!("item{item}")).collect();
    let items: Vec<serde_json::Value> = ids.iter().map(|id| json!({ "id": id })).collect();
    let mut csv = "respondent,rater_group,rated_group,dimension,rating\n".to_owned();
    for person in people.clone() {
        for id in &ids {
            writeln!(csv, "{person},a,b,{id},{}", 2 + (person - people.start) % 3).unwrap();
        }
    }
    let groups = json!([{"name": "a"}, {"name": "b", "eligible": 9}]);
    let call = json!({"instrument": {"items": items}, "groups": groups, "csv": csv, "respondents": true});
    serde_json::from_str(&wire::run("score", call.to_string().as_bytes(), None).unwrap()).unwrap()
}

/// The scores with another sum behind the tie from a to b
fn with(scores: &Scores, sum: usize, unit: usize) -> Scores {
    let mut scores = scores.clone();
    let tie = scores.ties.iter_mut().find(|tie| tie.rater == "a" && tie.rated == "b").unwrap();
    let n = usize::try_from(tie.n).unwrap();
    tie.mean = Some(sum as f64 / (n * unit) as f64);
    tie.level = Some(level_of(sum, n, unit));
    tie.sd = Some(0.5);
    scores
}

/// Two waves of one tie: the people who stayed, joined and left
#[derive(Clone, Copy, Debug)]
struct Case {
    stayed: usize,
    joined: usize,
    left: usize,
    decimals: usize,
}

/// Whether the release prints the later mean with the decimals that trying all sums gives
fn release_agrees(
    case: Case,
    waves: &(Scores, Scores),
    unit: usize,
    sums: (usize, usize),
    answers: &[usize],
) {
    let Case { stayed, joined, left, decimals } = case;
    let (n1, n2) = (stayed + left, stayed + joined);
    let end = |sum: usize, n: usize, decimals: usize| {
        let printed = print(sum, n, unit, decimals, false);
        [1, 5].iter().any(|end| printed.units == end * scale(decimals))
    };
    if end(sums.1, n2, decimals) {
        return;
    }
    // A mean at an end is withheld in the earlier wave, and so is its level, but it can be guessed.
    let before = print(sums.0, n1, unit, decimals, !end(sums.0, n1, decimals));
    let expected = (0..=decimals).rev().find(|decimals| {
        let after = print(sums.1, n2, unit, *decimals, true);
        let moved = joined > 0 || left > 0;
        !(moved && end(sums.1, n2, *decimals))
            && (joined == 0 || all_or_none(&possible(before, after, joined, left, unit, answers)))
            && (left == 0 || all_or_none(&possible(after, before, left, joined, unit, answers)))
    });
    let policy = Policy::new(3, 3, 1, decimals as u64).unwrap();
    let (release, _) =
        Release::of_waves(&with(&waves.0, sums.0, unit), &with(&waves.1, sums.1, unit), &policy);
    let release = release.unwrap();
    let tie = release.wave.ties.iter().find(|tie| tie.rater == "a" && tie.rated == "b").unwrap();
    let printed = tie.decimals.map(|decimals| usize::try_from(decimals).unwrap());
    assert_eq!(printed, expected, "{case:?} {sums:?}");
    if let Some(decimals) = expected {
        let units = print(sums.1, n2, unit, decimals, true).units;
        assert_eq!(tie.mean, Some(units as f64 / scale(decimals) as f64));
    }
}

#[test]
fn a_release_agrees_with_trying_all_sums_of_one_item() {
    let mut looked_at = 0;
    for stayed in [3, 4, 5, 6, 8, 11, 15, 20, 26, 30] {
        for joined in 0..=3 {
            for left in 0..=3.min(30 - stayed) {
                let waves = (scores(1, 3 - left..stayed + 3), scores(1, 3..stayed + joined + 3));
                let (n1, n2) = (stayed + left, stayed + joined);
                for decimals in 0..=3 {
                    for sum in [n1 + 1, 3 * n1, 4 * n1 - 1, 5 * n1] {
                        for change in [0, joined, 3 * joined + 1, 5 * joined + 3] {
                            let later = (sum + change).saturating_sub(3 * left).clamp(n2, 5 * n2);
                            let case = Case { stayed, joined, left, decimals };
                            release_agrees(case, &waves, 1, (sum, later), &[1, 2, 3, 4, 5]);
                            looked_at += 1;
                        }
                    }
                }
            }
        }
    }
    assert!(looked_at > 8000, "{looked_at}");
}

#[test]
fn a_release_agrees_with_trying_all_sums_and_answers_of_one_more_or_fewer_up_to_30() {
    for n in 3..30 {
        let (few, many) = (scores(1, 1..n + 1), scores(1, 0..n + 1));
        let [joined, left] = [(few.clone(), many.clone()), (many, few)];
        for (sum, answer) in (n..=5 * n).flat_map(|sum| (1..=5).map(move |answer| (sum, answer))) {
            for decimals in [1, 2] {
                let case = Case { stayed: n, joined: 1, left: 0, decimals };
                release_agrees(case, &joined, 1, (sum, sum + answer), &[1, 2, 3, 4, 5]);
                let case = Case { joined: 0, left: 1, ..case };
                release_agrees(case, &left, 1, (sum + answer, sum), &[1, 2, 3, 4, 5]);
            }
        }
    }
}

#[test]
fn a_release_agrees_with_trying_all_sums_of_seven_items() {
    let unit = 420;
    for (stayed, joined, left) in
        [(4, 1, 0), (5, 0, 1), (5, 1, 1), (6, 2, 0), (7, 0, 2), (9, 2, 1), (3, 3, 3)]
    {
        let waves = (scores(7, 3 - left..stayed + 3), scores(7, 3..stayed + joined + 3));
        let (n1, n2) = (stayed + left, stayed + joined);
        for decimals in 0..=3 {
            // Where sums are printed exactly enough to leave a few answers only, all are tried; else every seventh.
            let step = if decimals > 1 && (joined == 0 || left == 0) { 1 } else { 7 };
            let answers: Vec<usize> = (unit..=5 * unit).step_by(step).collect();
            for sum in [1500 * n1 + 60, 1470 * n1, 1680 * n1 + 30] {
                for answer in [420, 1300, 2100] {
                    let later =
                        (sum + answer * joined).saturating_sub(1500 * left).clamp(unit * n2, 5 * unit * n2);
                    let case = Case { stayed, joined, left, decimals };
                    release_agrees(case, &waves, unit, (sum, later), &answers);
                }
            }
        }
    }
}
