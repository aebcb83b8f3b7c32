//! Products and sums with what their rounding leaves out.

/// The product and what its rounding leaves out (T. J. Dekker, 1971)
pub(super) fn product(left: f64, right: f64) -> (f64, f64) {
    let halves = |number: f64| {
        let scaled = 134_217_729.0 * number;
        let high = scaled - (scaled - number);
        (high, number - high)
    };
    let ((left_high, left_low), (right_high, right_low)) = (halves(left), halves(right));
    let rounded = left * right;
    let rest = ((left_high * right_high - rounded) + left_high * right_low + left_low * right_high)
        + left_low * right_low;
    (rounded, rest)
}

/// The sum and what its rounding leaves out (D. E. Knuth, 1969)
pub(super) fn sum(left: f64, right: f64) -> (f64, f64) {
    let rounded = left + right;
    let added = rounded - left;
    (rounded, (left - (rounded - added)) + (right - added))
}
