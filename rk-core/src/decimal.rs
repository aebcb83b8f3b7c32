//! Numbers that people write with a few decimals, as whole millionths.

/// Millionths in one
pub(crate) const SCALE: u64 = 1_000_000;

/// The decimal that `number` is written as, in millionths; `None` if it has more than six decimals,
/// or is too large to count
pub(crate) fn millionths(number: f64) -> Option<i128> {
    // The shortest text that reads back as the number is what was written.
    let text = format!("{number}");
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    if decimals.len() > 6 {
        return None;
    }
    format!("{whole}{decimals:0<6}").parse().ok()
}
