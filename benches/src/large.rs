//! L: one pass over 10⁸ ratings.

use std::hint::black_box;

use anyhow::{Context, Result};
use rk_core::survey::{
    Codebook, Codings, Column, Frequency, Instrument, Labels, Responses, Survey, Table, Values,
};

use crate::{
    medium::{codebook, tally},
    timing::{median, print},
};

const GROUPS: usize = 8;
/// Times 8 groups and 7 items, this is 10⁸ ratings and a few
const RESPONDENTS: usize = 1_785_715;

/// Measures the pass with one thread and with two, and whether the bytes are the same
pub(crate) fn run() -> Result<()> {
    let responses = responses()?;
    let ratings: u64 = tally(&responses)?
        .raters()
        .values()
        .flat_map(|rater| rater.ties.values())
        .map(|tie| tie.counts.iter().flatten().sum::<u64>())
        .sum();
    let cells = u64::try_from(RESPONDENTS * GROUPS * 7)?;
    let mut first = None;
    for threads in [1, 2] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build()?;
        let bytes = pool.install(|| tally(&responses))?.to_bytes();
        let same = *first.get_or_insert_with(|| bytes.clone()) == bytes;
        let time = pool.install(|| median(|| drop(black_box(tally(black_box(&responses))))));
        print(
            "l_pass",
            cells,
            time,
            &format!(",\"threads\":{threads},\"same\":{same},\"answers\":{ratings}"),
        );
    }
    Ok(())
}

/// Answers by a multiplicative generator, one cell in ten missing
fn responses() -> Result<Responses> {
    let instrument = Instrument::seven();
    let items: Vec<String> = instrument.items().iter().map(|item| item.id.clone()).collect();
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut next = |below: u64| {
        state = state.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(1);
        (state >> 33) % below
    };
    let groups: Vec<String> = (0..GROUPS).map(|group| format!("g{group}")).collect();
    let mut names = vec!["group".to_owned()];
    let mut answers: Vec<Vec<u8>> = Vec::new();
    for group in &groups {
        for item in &items {
            names.push(format!("{group}_{item}"));
            let answer =
                |draw: u64| u8::try_from(if draw < 50 { draw % 5 + 1 } else { draw % 2 + 3 }).unwrap_or(3);
            let column = (0..RESPONDENTS).map(|_| if next(10) == 0 { 0 } else { answer(next(100)) });
            answers.push(column.collect());
        }
    }
    let of: Vec<Option<&str>> =
        (0..RESPONDENTS).map(|row| groups.get(row % GROUPS).map(String::as_str)).collect();
    let mut columns = vec![Column::full(Values::Text(of))];
    columns.extend(answers.iter().map(|column| Column::full(Values::U8(column))));
    let codings = Codings::new(&instrument, Some(Frequency::Scored), &[])?;
    let survey = Survey::new(instrument, codings, None)?;
    // 0 is no answer here.
    let labels = Labels { missing: vec!["0".into()], ..Labels::default() };
    let codebook = Codebook { labels, ..codebook() };
    let (responses, report) = survey.read(&Table { names, batches: vec![columns] }, &codebook);
    responses.with_context(|| report.to_string())
}
