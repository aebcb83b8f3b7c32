//! Internal consistency of a scale, from the covariances of its items.
//!
//! Cronbach, L. J. (1951), Psychometrika 16, 297-334, for alpha; Guttman, L.
//! (1945), Psychometrika 10, 255-282, for lambda 2; Feldt, L. S. (1965),
//! Psychometrika 30, 357-370, for the interval.

use std::cmp::Ordering;

use super::{
    Covariance, Rational, Undefined, anova::fisher, covariance::correlation, surd::Surd, values::count,
};

/// Alpha of a number of items, from the sum of their variances and the variance of their sum
///
/// k/(k − 1) · (1 − sum of variances / variance of the sum), exact. Both may be
/// in any unit, if it is the same: sums of squares will do.
///
/// # Errors
/// `OneItem` of fewer than two items; `NoVariance` if the sum does not vary.
pub fn alpha(items: u64, variances: &Rational, of_sum: &Rational) -> Result<Rational, Undefined> {
    let (items, others) = (i128::from(items), i128::from(items) - 1);
    let step = Rational::new(items, others).filter(|_| others > 0).ok_or(Undefined::OneItem)?;
    of_sum.minus(variances).per(of_sum).map(|shared| shared.times(&step)).ok_or(Undefined::NoVariance)
}

/// Feldt's interval about an alpha, at the confidence of 1 − a
///
/// 1 − (1 − alpha) · F, F the quantiles of 1 − a/2 and a/2 with n − 1 and
/// (n − 1)(k − 1) degrees of freedom, for the lower and the upper limit.
///
/// # Errors
/// `OneItem` of fewer than two items, `TooFew` of fewer than two cases;
/// `NoInterval` for a confidence that is not between 0 and 1.
pub fn feldt(alpha: f64, n: u64, items: u64, confidence: f64) -> Result<[f64; 2], Undefined> {
    let others = items.checked_sub(1).filter(|others| *others > 0).ok_or(Undefined::OneItem)?;
    let free = n.checked_sub(1).filter(|free| *free > 0).ok_or(Undefined::TooFew)?;
    let (tail, fisher) = ((1.0 - confidence) / 2.0, fisher(free, free * others)?);
    let limit =
        |ratio: Option<f64>| ratio.map(|ratio| 1.0 - (1.0 - alpha) * ratio).ok_or(Undefined::NoInterval);
    Ok([limit(fisher.upper_quantile(tail))?, limit(fisher.quantile(tail))?])
}

impl Covariance {
    /// Cronbach's alpha, exact; below 0 if the items run against each other
    ///
    /// # Errors
    /// `OneItem`; `TooFew` of fewer than two cases; `NoVariance` if the sum of
    /// the items does not vary.
    pub fn alpha(&self) -> Result<Rational, Undefined> {
        let sums = Sums::of(self)?;
        alpha(count(self.items()), &sums.variances, &sums.total)
    }

    /// Guttman's lambda 2, rounded once
    ///
    /// (C + √(k/(k − 1) · Q)) / S: C the sum of the covariances of different
    /// items, Q that of their squares, S the sum of the whole matrix.
    ///
    /// # Errors
    /// As [`alpha`](Self::alpha).
    pub fn lambda2(&self) -> Result<f64, Undefined> {
        let sums = Sums::of(self)?;
        let cells = self.cells()?;
        let squares: Rational = cells.iter().flatten().map(Rational::squared).sum();
        let own: Rational = self.variances()?.into_iter().map(Rational::squared).sum();
        let items = i128::from(count(self.items()));
        let step = Rational::new(items, items - 1).ok_or(Undefined::OneItem)?;
        let square =
            squares.minus(&own).times(&step).per(&sums.total.squared()).ok_or(Undefined::NoVariance)?;
        let shared = sums.total.minus(&sums.variances).per(&sums.total).ok_or(Undefined::NoVariance)?;
        Ok(Surd { rational: shared, square, less: sums.total.sign().is_lt() }.rounded())
    }

    /// Mean of the correlations of different items
    ///
    /// The correlations are exact and rounded, their mean is not exact.
    ///
    /// # Errors
    /// `OneItem`; `TooFew` of fewer than two cases; `ItemWithoutVariance`.
    pub fn mean_correlation(&self) -> Result<f64, Undefined> {
        if self.items() < 2 {
            return Err(Undefined::OneItem);
        }
        let rows = self.correlations()?;
        let (mut sum, mut pairs) = (0.0, 0.0);
        for (item, row) in rows.iter().enumerate() {
            for correlation in row.iter().take(item) {
                sum += correlation;
                pairs += 1.0;
            }
        }
        Ok(sum / pairs)
    }

    /// Alpha of the items made equal in variance: k r / (1 + (k − 1) r), r the mean correlation
    ///
    /// # Errors
    /// As [`mean_correlation`](Self::mean_correlation); `NoVariance` if the sum
    /// of these items does not vary.
    pub fn standardised_alpha(&self) -> Result<f64, Undefined> {
        let mean = self.mean_correlation()?;
        let items = Rational::from(count(self.items())).rounded();
        let under = 1.0 + (items - 1.0) * mean;
        if under == 0.0 { Err(Undefined::NoVariance) } else { Ok(items * mean / under) }
    }

    /// Alpha without each item in turn, exact
    ///
    /// # Errors
    /// As [`alpha`](Self::alpha) of the others.
    #[must_use]
    pub fn alpha_if_dropped(&self) -> Vec<Result<Rational, Undefined>> {
        self.each(|sums, item| {
            let of_rest = sums.total.minus(&item.row.times(&Rational::from(2))).plus(item.variance);
            let variances = sums.variances.minus(item.variance);
            alpha(count(self.items().saturating_sub(1)), &variances, &of_rest)
        })
    }

    /// Correlation of each item with the sum of the others, rounded once
    ///
    /// # Errors
    /// `OneItem`; `TooFew` of fewer than two cases; `ItemWithoutVariance` for an
    /// item that does not vary, `NoVariance` if the sum of the others does not;
    /// `NotPositiveDefinite` if pairwise covariances give it a variance below 0.
    #[must_use]
    pub fn item_rest(&self) -> Vec<Result<f64, Undefined>> {
        self.each(|sums, item| {
            let with_rest = item.row.minus(item.variance);
            let of_rest = sums.total.minus(&item.row).minus(&with_rest);
            if item.variance.is_zero() {
                return Err(Undefined::ItemWithoutVariance);
            }
            match of_rest.sign() {
                Ordering::Less => Err(Undefined::NotPositiveDefinite),
                _ => correlation(&with_rest, item.variance, &of_rest).ok_or(Undefined::NoVariance),
            }
        })
    }

    /// Whether the mean covariance of different items is below 0
    ///
    /// # Errors
    /// As [`cells`](Self::cells).
    pub fn is_negative(&self) -> Result<bool, Undefined> {
        let sums = Sums::of(self)?;
        Ok(sums.total < sums.variances)
    }

    /// One number for each item
    fn each<T: Clone>(
        &self,
        number: impl Fn(&Sums, &Item<'_>) -> Result<T, Undefined>,
    ) -> Vec<Result<T, Undefined>> {
        let each = || -> Result<Vec<_>, Undefined> {
            let sums = Sums::of(self)?;
            let variances = self.variances()?;
            let items = self.cells()?.iter().zip(variances);
            let one = |(row, variance): (&Vec<Rational>, _)| {
                number(&sums, &Item { variance, row: row.iter().sum() })
            };
            Ok(items.map(one).collect())
        };
        each().unwrap_or_else(|reason| vec![Err(reason); self.items()])
    }
}

/// Sums over the whole matrix
struct Sums {
    /// Of the variances
    variances: Rational,
    /// Of all
    total: Rational,
}

impl Sums {
    fn of(covariance: &Covariance) -> Result<Self, Undefined> {
        if covariance.items() < 2 {
            return Err(Undefined::OneItem);
        }
        let total = covariance.cells()?.iter().flatten().sum();
        Ok(Self { variances: covariance.variances()?.into_iter().sum(), total })
    }
}

/// What concerns one item
struct Item<'a> {
    variance: &'a Rational,
    /// The sum of its covariances with all, itself among them
    row: Rational,
}
