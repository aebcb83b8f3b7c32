//! The gamma function, as what it has beyond Stirling's formula.

/// From here on the series is good to the last place
const LARGE: f64 = 10.0;

/// ½ ln 2π
const HALF_LN_TAU: f64 = 0.918_938_533_204_672_7;

/// ln Γ(z) − [(z − ½) ln z − z + ½ ln 2π], for z above 0
///
/// The error is below 3 × 10⁻¹⁵. Source: DLMF 5.11.1 from 10 on; below, the
/// same for z + 1, z + 2 … with Γ(z + 1) = z Γ(z).
pub(super) fn beyond_stirling(z: f64) -> f64 {
    let mut sum = 0.0;
    let mut at = z;
    while at < LARGE {
        sum += (at + 0.5) * libm::log1p(1.0 / at) - 1.0;
        at += 1.0;
    }
    let square = 1.0 / (at * at);
    let series = [
        1.0 / 156.0,
        -691.0 / 360_360.0,
        1.0 / 1188.0,
        -1.0 / 1680.0,
        1.0 / 1260.0,
        -1.0 / 360.0,
        1.0 / 12.0,
    ]
    .iter()
    .fold(-3617.0 / 122_400.0, |sum, term| sum * square + term);
    sum + series / at
}

/// ln Γ(z), for z above 0
///
/// The error is some 10⁻¹⁵, of the number or of 1, whichever is larger.
pub(super) fn ln_gamma(z: f64) -> f64 {
    (z - 0.5) * libm::log(z) - z + HALF_LN_TAU + beyond_stirling(z)
}
