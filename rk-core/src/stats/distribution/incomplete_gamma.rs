//! The regularised incomplete gamma functions P(a, x) and Q(a, x).

use super::{logarithm::beyond_excess, stirling, tails::Tails};

/// A term this small, as a part of the sum, changes it no more
const NOTHING: f64 = 1e-17;

/// A factor this close to 1 ends the continued fraction
const CLOSE: f64 = 2.5e-16;

/// No continued fraction here takes so many steps beyond x
const MANY: f64 = 1e4;

/// P and Q at `x`, where a is the `mean`
///
/// Source: DLMF 8.11.4 (series of P) up to a + 1, 8.9.2 (continued fraction of Q, its
/// even part) beyond; the power of x with Γ(a) in Loader's form, which cancels nothing
/// (C. Loader, Fast and accurate computation of binomial probabilities, 2000).
pub(super) fn tails(mean: f64, x: f64) -> Tails {
    if x <= 0.0 {
        return Tails::of_lower(0.0, 0.0, mean);
    }
    if x > f64::MAX {
        return Tails::of_upper(0.0, 0.0, -x);
    }
    let above = x - mean;
    // xᵃ e⁻ˣ / Γ(a)
    let exponent = mean * beyond_excess(x / mean, above / mean) - stirling::beyond_stirling(mean);
    let rate = (mean / std::f64::consts::TAU).sqrt() * libm::exp(exponent);
    if above < 1.0 {
        Tails::of_lower(rate / mean * series(mean, x), rate, -above)
    } else {
        Tails::of_upper(rate / fraction(mean, x, above), rate, -above)
    }
}

/// 1 + x / (a + 1) + x² / (a + 1)(a + 2) + …
fn series(mean: f64, x: f64) -> f64 {
    let (mut sum, mut term, mut under) = (1.0, 1.0, mean);
    while term > sum * NOTHING {
        under += 1.0;
        term *= x / under;
        sum += term;
    }
    sum
}

/// The rate per Q: a continued fraction, by Lentz's method
fn fraction(mean: f64, x: f64, above: f64) -> f64 {
    let mut value = above + 1.0;
    let (mut over, mut under) = (value, 0.0);
    let (mut step, mut change) = (0.0, 0.0_f64);
    while (change - 1.0).abs() > CLOSE && step < x + MANY {
        step += 1.0;
        let factor = step * (mean - step);
        let own = above + 1.0 + 2.0 * step;
        under = 1.0 / (own + factor * under);
        over = own + factor / over;
        change = over * under;
        value *= change;
    }
    value
}

/// The point where P is `p`, roughly, from the normal deviate of `p`
///
/// Source: E. B. Wilson and M. M. Hilferty, The distribution of chi-square, 1931;
/// where that is no number, the first term of the series.
pub(super) fn start(mean: f64, p: f64, deviate: f64) -> f64 {
    let root = 1.0 - 1.0 / (9.0 * mean) + deviate / (3.0 * mean.sqrt());
    if root > 0.3 {
        return mean * root * root * root;
    }
    libm::exp((libm::log(p) + stirling::ln_gamma(mean + 1.0)) / mean)
}
