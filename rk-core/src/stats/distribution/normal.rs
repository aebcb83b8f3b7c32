//! The standard normal distribution.

use std::f64::consts::{FRAC_1_SQRT_2, SQRT_2};

use super::error_free::product;

/// The normal distribution with mean 0 and standard deviation 1
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Normal;

/// √(2π)
const ROOT_OF_TAU: f64 = 2.506_628_274_631_000_7;

/// From here on a tail is 0 in binary64
const FAR: f64 = 40.0;

/// What the nearest number to √½ leaves out
const REST_OF_ROOT: f64 = -4.833_646_656_726_457e-17;

impl Normal {
    /// The probability of a number below `x`
    #[must_use]
    pub fn lower(self, x: f64) -> f64 {
        self.upper(-x)
    }

    /// The probability of a number above `x`
    #[must_use]
    pub fn upper(self, x: f64) -> f64 {
        if x.abs() > FAR {
            return 0.5 * libm::erfc(x);
        }
        let (scaled, rest) = product(x, FRAC_1_SQRT_2);
        0.5 * libm::erfc(scaled) - density(x) * SQRT_2 * (rest + x * REST_OF_ROOT)
    }

    /// The number with probability `p` below it; `None` unless `p` is between 0 and 1
    ///
    /// Source: formula 26.2.23 of M. Abramowitz and I. A. Stegun, Handbook of mathematical
    /// functions, as a start, then Halley's method on `libm::erfc`, and near the middle on
    /// `libm::erf`.
    #[must_use]
    pub fn quantile(self, p: f64) -> Option<f64> {
        if !(0.0 < p && p < 1.0) {
            return None;
        }
        if (0.25..=0.75).contains(&p) {
            // 2p − 1 is exact here.
            return Some(central(2.0 * p - 1.0));
        }
        Some(if p < 0.5 { -above(p) } else { above(1.0 - p) })
    }

    /// The number with probability `p` above it; `None` unless `p` is between 0 and 1
    #[must_use]
    pub fn upper_quantile(self, p: f64) -> Option<f64> {
        self.quantile(p).map(|quantile| 0.0 - quantile)
    }
}

fn density(x: f64) -> f64 {
    libm::exp(-0.5 * x * x) / ROOT_OF_TAU
}

/// One step of Halley's method from `x`, where `newton` is Newton's
fn halley(x: f64, newton: f64) -> f64 {
    x - newton / (1.0 + 0.5 * x * newton)
}

/// The number with `p` in between it and its negative; `p` is at most a half, and may be negative
fn central(p: f64) -> f64 {
    let mut x = p * (0.5 * ROOT_OF_TAU);
    for _ in 0..4 {
        x = halley(x, 0.5 * (libm::erf(x * FRAC_1_SQRT_2) - p) / density(x));
    }
    x
}

/// The number with `p` above it, for `p` at most a quarter
fn above(p: f64) -> f64 {
    let root = (-2.0 * libm::log(p)).sqrt();
    let over = 2.515_517 + root * (0.802_853 + root * 0.010_328);
    let under = 1.0 + root * (1.432_788 + root * (0.189_269 + root * 0.001_308));
    let mut x = root - over / under;
    for _ in 0..3 {
        x = halley(x, (p - Normal.upper(x)) / density(x));
    }
    x
}
