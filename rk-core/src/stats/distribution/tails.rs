//! The two tails of a distribution at a point, and the point where a tail has a given size.

use super::normal::Normal;

/// What a distribution of positive numbers is at a point v = e^u
#[derive(Clone, Copy, Debug)]
pub(super) struct Tails {
    /// The probability of less
    pub(super) lower: f64,
    /// The probability of more
    pub(super) upper: f64,
    /// The density in u
    pub(super) rate: f64,
    /// How fast the logarithm of the rate grows in u
    pub(super) bend: f64,
}

impl Tails {
    /// From the lower tail; the upper is what it leaves
    pub(super) fn of_lower(lower: f64, rate: f64, bend: f64) -> Self {
        Self { lower, upper: 1.0 - lower, rate, bend }
    }

    /// From the upper tail; the lower is what it leaves
    pub(super) fn of_upper(upper: f64, rate: f64, bend: f64) -> Self {
        Self { lower: 1.0 - upper, upper, rate, bend }
    }
}

/// A tail and its size
#[derive(Clone, Copy, Debug)]
pub(super) enum Tail {
    Lower(f64),
    Upper(f64),
}

impl Tail {
    /// The smaller of the tails at the point with `p` below it, if `p` is between 0 and 1
    pub(super) fn below(p: f64) -> Option<Self> {
        // 1 − p is exact from a half on.
        inside(p).then_some(if p <= 0.5 { Self::Lower(p) } else { Self::Upper(1.0 - p) })
    }

    /// The smaller of the tails at the point with `p` above it, if `p` is between 0 and 1
    pub(super) fn above(p: f64) -> Option<Self> {
        inside(p).then_some(if p <= 0.5 { Self::Upper(p) } else { Self::Lower(1.0 - p) })
    }

    /// The number that has a tail of this size in the normal distribution
    pub(super) fn deviate(self) -> Option<f64> {
        match self {
            Self::Lower(p) => Normal.quantile(p),
            Self::Upper(p) => Normal.upper_quantile(p),
        }
    }

    /// The probability of less
    pub(super) fn lower(self) -> f64 {
        match self {
            Self::Lower(p) => p,
            Self::Upper(p) => 1.0 - p,
        }
    }

    /// The point, by Halley's method on the logarithms of the tail and of the point
    ///
    /// The density in u = ln v of every distribution here has a concave logarithm,
    /// and so have its tails: a step never leaves the side of the root on which the
    /// tail is too small, except by what rounding moves it. `None` if the point is
    /// beyond binary64.
    pub(super) fn point(self, start: f64, at: impl Fn(f64) -> Tails) -> Option<f64> {
        let (mut low, mut high) = (0.0, f64::INFINITY);
        let mut point = if SMALLEST < start && start < LARGEST { start } else { 1.0 };
        let mut stride = 1.0;
        for _ in 0..STEPS {
            let tails = at(point);
            // The sign is that of the direction in which the tail grows.
            let (reached, wanted, sign) = match self {
                Self::Lower(p) => (tails.lower, p, 1.0),
                Self::Upper(p) => (tails.upper, p, -1.0),
            };
            let up = (reached < wanted) == (sign > 0.0);
            if up {
                low = point;
            } else {
                high = point;
            }
            let slope = tails.rate / reached;
            let newton = ln_ratio(reached, wanted) / slope;
            let halley = newton / (1.0 - 0.5 * newton * (sign * tails.bend - slope)).clamp(0.5, 2.0);
            let next = point * libm::exp(-sign * halley);
            if halley.abs() < CLOSE {
                return Some(next);
            }
            // A step may leave the bracket, and is no number where a tail is 0.
            point = if low < next && next < high {
                next
            } else if 0.0 < low && high < f64::INFINITY {
                low.sqrt() * high.sqrt()
            } else {
                stride *= 2.0;
                point * libm::exp(if up { stride } else { -stride })
            };
            if !(SMALLEST..=LARGEST).contains(&point) {
                return None;
            }
        }
        None
    }
}

/// Points below or above are not looked for
const SMALLEST: f64 = 1e-300;
const LARGEST: f64 = 1e300;

/// A step this small leaves an error below the last place, as the next is its cube
const CLOSE: f64 = 1e-7;

/// More steps than halving the widest bracket takes
const STEPS: usize = 200;

fn inside(p: f64) -> bool {
    0.0 < p && p < 1.0
}

/// ln (reached ÷ wanted), precise where they are close
fn ln_ratio(reached: f64, wanted: f64) -> f64 {
    let excess = (reached - wanted) / wanted;
    if excess.abs() < 0.5 { libm::log1p(excess) } else { libm::log(reached / wanted) }
}
