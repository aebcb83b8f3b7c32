//! The logarithm of a ratio, without what it has in common with the ratio.

/// ln r − (r − 1), from the ratio and from its excess over 1
///
/// Both are asked for because the excess of a ratio near 1 is known better
/// than the ratio. Source: the series of the inverse hyperbolic tangent, DLMF 4.6.4.
pub(super) fn beyond_excess(ratio: f64, excess: f64) -> f64 {
    if !(-0.35..=0.55).contains(&excess) {
        return libm::log(ratio) - excess;
    }
    let root = excess / (2.0 + excess);
    let square = root * root;
    let mut sum = 0.0;
    // 21 terms of at most (0.22²)ⁿ / (2n + 1): what follows is below 2⁻⁵³ of the sum.
    for odd in (3..=25_u32).rev().step_by(2) {
        sum = sum * square + 1.0 / f64::from(odd);
    }
    root * (2.0 * square * sum - excess)
}
