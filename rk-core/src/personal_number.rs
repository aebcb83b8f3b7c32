//! Finds Danish personal numbers, which must not pass for names.
//!
//! A personal number is ten digits: day, month, year and four more. The first
//! of these four tells the century together with the year. They have had no
//! check digit since 2007, so the date is all there is to check, and some 7 %
//! of all runs of ten digits pass: a key that looks like a personal number is
//! refused as well. Replacement numbers have 60 added to the day.

use crate::{date::days_in_month, letters::may_hold_digit};

/// What may stand between the sixth and the seventh digit
const BETWEEN: [char; 10] =
    [' ', '\u{a0}', '\u{3000}', '-', '\u{2010}', '\u{2011}', '\u{2013}', '\u{ff0d}', '.', '\u{ff0e}'];

/// The zeros of all scripts with decimal digits, in Unicode 16; the other nine digits follow each
const ZEROS: [u32; 76] = [
    0x0030, 0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66,
    0x0DE6, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50,
    0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10, 0x104A0, 0x10D30,
    0x10D40, 0x11066, 0x110F0, 0x11136, 0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x116D0,
    0x116DA, 0x11730, 0x118E0, 0x11950, 0x11BF0, 0x11C50, 0x11D50, 0x11DA0, 0x11F50, 0x16130, 0x16A60,
    0x16AC0, 0x16B50, 0x16D70, 0x1CCF0, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0,
    0x1E4F0, 0x1E5F1, 0x1E950, 0x1FBF0,
];

/// Whether a personal number stands somewhere in `text`
///
/// A number that touches a digit or a Latin letter (up to U+024F) is part of
/// something longer and none. Letters of other scripts hide no number: several
/// of them put no space between a word and a number.
///
/// # Examples
///
/// ```
/// use rk_core::personal_number::held_in;
///
/// assert!(held_in("010203-1234"));
/// assert!(held_in("team ٠١٠٢٠٣١٢٣٤"));
/// assert!(!held_in("010203-1234x"));
/// assert!(held_in("号010203-1234"));
/// assert!(!held_in("310203-123"));
/// assert!(!held_in("310203-12345"));
/// ```
#[must_use]
pub fn held_in(text: &str) -> bool {
    // Most names are shorter than ten digits, and most texts hold none.
    if text.len() < 10 || !may_hold_digit(text) {
        return false;
    }
    let mut inside = false;
    text.char_indices().any(|(at, letter)| {
        let starts = !inside && digit(letter).is_some();
        inside = belongs(letter);
        starts && text.get(at..).is_some_and(leads)
    })
}

/// Whether a text begins with a personal number
fn leads(text: &str) -> bool {
    let mut letters = text.chars();
    let mut digits = [0; 10];
    for (at, place) in digits.iter_mut().enumerate() {
        if at == 6 {
            let mut others = letters.clone();
            if others.next().is_some_and(|letter| BETWEEN.contains(&letter)) {
                letters = others;
            }
        }
        let Some(digit) = letters.next().and_then(digit) else { return false };
        *place = digit;
    }
    !letters.next().is_some_and(belongs) && is_date(digits)
}

/// Whether the first seven digits are a day, a month and a year with its century
fn is_date([d1, d2, m1, m2, y1, y2, seventh, ..]: [u32; 10]) -> bool {
    let day = d1 * 10 + d2;
    let day = if day > 60 { day - 60 } else { day };
    let in_century = y1 * 10 + y2;
    let century = match (seventh, in_century) {
        (4 | 9, 0..=36) | (5..=8, 0..=57) => 2000,
        (5..=8, _) => 1800,
        _ => 1900,
    };
    (1..=days_in_month(century + in_century, m1 * 10 + m2)).contains(&day)
}

/// Whether a number that touches this letter is part of something longer
fn belongs(letter: char) -> bool {
    matches!(letter, 'A'..='Z' | 'a'..='z' | 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ɏ') || digit(letter).is_some()
}

/// The value of a decimal digit of any script
fn digit(letter: char) -> Option<u32> {
    let code = u32::from(letter);
    let after = ZEROS.partition_point(|zero| *zero <= code);
    let zero = ZEROS.get(after.checked_sub(1)?)?;
    Some(code - zero).filter(|digit| *digit < 10)
}
