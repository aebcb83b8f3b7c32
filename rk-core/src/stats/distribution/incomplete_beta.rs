//! The regularised incomplete beta function, on both sides.

use super::{
    error_free::{product, sum},
    logarithm::beyond_excess,
    stirling,
    tails::{Tail, Tails},
};

/// A factor this close to 1 ends the continued fraction
const CLOSE: f64 = 2.5e-16;

/// No continued fraction here takes so many steps beyond a + b
const MANY: f64 = 1e4;

/// A point of the interval from 0 to 1, seen from both of its ends
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// The distance from 0
    pub(super) x: f64,
    /// The distance from 1
    pub(super) y: f64,
    /// a y − b x, which is 0 at the mean
    pub(super) below: f64,
}

impl Place {
    /// Where x ÷ y is `ratio` times a ÷ b, as it is for the distribution F
    pub(super) fn at_ratio(a: f64, b: f64, ratio: f64) -> Self {
        if ratio > 1.0 {
            // Divided by the ratio, which may be as large as any number.
            let sum = a + b / ratio;
            return Self { x: a / sum, y: b / ratio / sum, below: a * (b / sum) * (1.0 / ratio - 1.0) };
        }
        let sum = a * ratio + b;
        Self { x: a * ratio / sum, y: b / sum, below: a * (b / sum) * (1.0 - ratio) }
    }

    /// At `x`
    pub(super) fn at(a: f64, b: f64, x: f64) -> Self {
        Self { x, y: 1.0 - x, below: below(a, b, x) }
    }

    /// The same point from the other end
    fn turned(self) -> Self {
        Self { x: self.y, y: self.x, below: -self.below }
    }
}

/// a − a x − b x, rounded as if it was exact
fn below(a: f64, b: f64, x: f64) -> f64 {
    let ((first, first_rest), (second, second_rest)) = (product(a, x), product(b, x));
    let (left, left_rest) = sum(a, -first);
    let (all, all_rest) = sum(left, -second);
    all + (all_rest + left_rest - first_rest - second_rest)
}

/// The tails of the distribution beta with a and b, in the logarithm of x ÷ y
///
/// Source: DLMF 8.17.22, the continued fraction (its even part, algorithm 708
/// of the ACM, 1992) on the side of a + 1 over a + b + 2 where it
/// converges fast; the powers of x and y with B(a, b) in Loader's form.
pub(super) fn tails(a: f64, b: f64, place: Place) -> Tails {
    if place.x <= 0.0 {
        return Tails::of_lower(0.0, 0.0, a);
    }
    if place.y <= 0.0 {
        return Tails::of_upper(0.0, 0.0, -b);
    }
    let rate = rate(a, b, place);
    // x below (a + 1) / (a + b + 2)
    if place.below + place.y > place.x {
        Tails::of_lower(rate / fraction(a, b, place), rate, place.below)
    } else {
        Tails::of_upper(rate / fraction(b, a, place.turned()), rate, place.below)
    }
}

/// xᵃ yᵇ / B(a, b)
fn rate(a: f64, b: f64, place: Place) -> f64 {
    let whole = a + b;
    let exponent = a * beyond_excess(place.x * (whole / a), -place.below / a)
        + b * beyond_excess(place.y * (whole / b), place.below / b);
    let beyond =
        stirling::beyond_stirling(whole) - stirling::beyond_stirling(a) - stirling::beyond_stirling(b);
    (a / whole * (b / std::f64::consts::TAU)).sqrt() * libm::exp(exponent + beyond)
}

/// The rate per lower tail: a continued fraction, by Lentz's method
fn fraction(a: f64, b: f64, place: Place) -> f64 {
    let Place { x, y, below } = place;
    let mut value = a / (a + 1.0) * (below + 1.0);
    let (mut over, mut under) = (value, 0.0);
    let (mut step, mut change) = (0.0, 0.0_f64);
    while (change - 1.0).abs() > CLOSE && step < a + b + MANY {
        step += 1.0;
        let before = a + step - 1.0;
        let share = x / (before + step);
        let factor = before * share * (before + b) * step * (b - step) * share;
        let twice = a + 2.0 * step;
        let own = step
            + step * (b - step) * x / (twice - 1.0)
            + (a + step) * (below + 1.0 + step * (1.0 + y)) / (twice + 1.0);
        under = 1.0 / (own + factor * under);
        over = own + factor / over;
        change = over * under;
        value *= change;
    }
    value
}

/// The ratio of x ÷ y to a ÷ b at which a tail has its size
pub(super) fn ratio(a: f64, b: f64, tail: Tail) -> Option<f64> {
    tail.point(start(a, b, tail)?, |ratio| tails(a, b, Place::at_ratio(a, b, ratio)))
}

/// The same, roughly
///
/// Source: E. Paulson, An approximate normalization of the analysis of variance
/// distribution, 1942; where that is no good, the first term of the series.
fn start(a: f64, b: f64, tail: Tail) -> Option<f64> {
    let deviate = tail.deviate()?;
    let (over, under) = (1.0 / (9.0 * a), 1.0 / (9.0 * b));
    let (own, other) = (1.0 - over, 1.0 - under);
    // The root r of (other r − own)² = deviate² (under r² + over), on the side of the deviate
    let square = deviate * deviate;
    let spread = deviate * (over * other * other + under * own * own - over * under * square).sqrt();
    let root = if deviate < 0.0 {
        (own * own - square * over) / (own * other - spread)
    } else {
        (own * other + spread) / (other * other - square * under)
    };
    if (0.3..30.0).contains(&root) {
        return Some(root * root * root);
    }
    // xᵃ / (a B(a, b)), or from the other end
    let ln_beta = stirling::ln_gamma(a) + stirling::ln_gamma(b) - stirling::ln_gamma(a + b);
    Some(match tail {
        Tail::Lower(p) => b / a * libm::exp((libm::log(p * a) + ln_beta) / a),
        Tail::Upper(p) => b / a * libm::exp(-(libm::log(p * b) + ln_beta) / b),
    })
}
