//! From the cells of a rating column to answers: one byte each, not yet coded.

use super::{Bits, Cell, Column, LEAST, MOST, Values, meanings::Meanings, table};
use crate::rule::Rule;

/// No answer
pub(super) const NONE: u8 = 0;
/// A cell that must be looked at one by one
pub(super) const UNREAD: u8 = u8::MAX;

/// No answer, by a code or label that means it
pub(super) const MISSING: u8 = MOST + 1;
/// No answer, for the respondent does not know or it is not relevant
pub(super) const DONT_KNOW: u8 = MOST + 2;

/// Whether the byte is an answer
pub(super) fn given(answer: u8) -> bool {
    (LEAST..=MOST).contains(&answer)
}

/// The number that a text writes in digits, with at most one decimal point or comma
pub(super) fn number(text: &str) -> Option<Cell<'static>> {
    // Rust also reads "inf", "nan", "1e0", "1." and ".5", which no survey tool writes.
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let mut parts = unsigned.split(['.', ',']);
    let plain = parts.all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
    if !plain {
        return None;
    }
    // Two points or commas are no number, and Rust says so.
    let value: f64 = text.replace(',', ".").parse().ok()?;
    Some(table::whole(value))
}

/// Appends the answers of a column; cells that break a rule count as no
/// answer, and their rows are returned with the rule
pub(super) fn append(
    column: &Column<'_>,
    meanings: &mut Meanings,
    map: usize,
    answers: &mut Vec<u8>,
) -> Vec<(usize, Rule)> {
    let start = answers.len();
    let table = meanings.table(map);
    let present = column.present;
    match &column.values {
        Values::U8(values) => whole(values, &table, answers),
        Values::U16(values) => whole(values, &table, answers),
        Values::U32(values) => whole(values, &table, answers),
        Values::U64(values) => whole(values, &table, answers),
        Values::I8(values) => whole(values, &table, answers),
        Values::I16(values) => whole(values, &table, answers),
        Values::I32(values) => whole(values, &table, answers),
        Values::I64(values) => whole(values, &table, answers),
        Values::F64(values) => answers.extend(values.iter().map(|value| float(*value, &table))),
        Values::F32(values) => answers.extend(values.iter().map(|value| float(f64::from(*value), &table))),
        Values::Text(_) | Values::Words { .. } | Values::Cells(_) => {
            answers.extend(std::iter::repeat_n(UNREAD, column.len()));
        }
    }
    let read = answers.get_mut(start..).unwrap_or_default();
    if let Some(present) = present {
        clear_absent(present, read);
    }
    let mut broken = Vec::new();
    if read.contains(&UNREAD) {
        for (row, byte) in read.iter_mut().enumerate().filter(|(_, byte)| **byte == UNREAD) {
            *byte = meanings.answer(map, column.cell(row)).unwrap_or_else(|rule| {
                broken.push((row, rule));
                NONE
            });
        }
    }
    broken
}

fn entry(table: &[u8; 256], answer: u8) -> u8 {
    table.get(usize::from(answer)).copied().unwrap_or(UNREAD)
}

fn whole<T: Copy + TryInto<u8>>(values: &[T], table: &[u8; 256], answers: &mut Vec<u8>) {
    answers.extend(values.iter().map(|value| entry(table, (*value).try_into().unwrap_or(UNREAD))));
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the cast saturates, and what does not come back unchanged is looked at one by one"
)]
fn float(value: f64, table: &[u8; 256]) -> u8 {
    let answer = value as u8;
    if value.is_nan() {
        NONE
    } else if f64::from(answer).to_bits() == value.to_bits() {
        entry(table, answer)
    } else {
        UNREAD
    }
}

fn clear_absent(present: Bits<'_>, answers: &mut [u8]) {
    // Eight rows at a time, without asking of each: which are absent nobody can foresee.
    for (rows, answers) in (0..).step_by(8).zip(answers.chunks_mut(8)) {
        let bits = present.eight(rows);
        for (bit, answer) in answers.iter_mut().enumerate() {
            *answer &= 0_u8.wrapping_sub(bits >> bit & 1);
        }
    }
}
