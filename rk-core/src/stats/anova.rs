//! One-way analysis of variance, exact.

use std::collections::BTreeMap;

use super::{Rational, Undefined, distribution::F, pair::Pair, values::Values};

/// What an analysis of variance needs to know of one group
#[derive(Clone, Debug)]
pub struct Sums {
    /// How many values
    pub n: u64,
    /// Their sum
    pub sum: Rational,
    /// The sum of their squares
    pub squares: Rational,
}

impl Sums {
    /// Of the values of one group, leaving out those that are missing
    ///
    /// # Errors
    /// The place, counted from 0, of the first value that is no number, beyond
    /// [`LARGEST`](super::LARGEST), or nearer to 0 than one over that.
    pub fn new(values: &[Option<f64>]) -> Result<Self, usize> {
        let values = Values::new(values)?;
        let Pair { n, left, products, .. } = Pair::of(&values, &values);
        Ok(Self { n, sum: left, squares: products })
    }
}

/// A one-way analysis of variance: values in groups of any sizes
///
/// Sums of squares are in the square of the values' unit. All is exact;
/// [`Rational::rounded`] gives the nearest binary64 number.
///
/// ```
/// use rk_core::stats::OneWay;
///
/// let values = [1.0, 2.0, 3.0, 3.0, 4.0, 8.0].map(Some);
/// let groups = [0, 0, 0, 1, 1, 1].map(Some);
/// let anova = OneWay::new(&values, &groups).map_err(|place| format!("value {place}"))?;
/// assert_eq!(anova.ss_between().rounded(), 13.5);
/// assert_eq!(anova.f().map(|f| f.rounded()), Ok(3.375));
/// # Ok::<(), String>(())
/// ```
#[derive(Clone, Debug)]
pub struct OneWay {
    n: u64,
    groups: u64,
    /// Sum of the squares of the groups' sizes
    squared_sizes: Rational,
    between: Rational,
    within: Rational,
}

impl OneWay {
    /// Of values and the number of each one's group; a place without either is left out
    ///
    /// # Errors
    /// The place, counted from 0, of the first value that is no number, beyond
    /// [`LARGEST`](super::LARGEST), or nearer to 0 than one over that.
    pub fn new(values: &[Option<f64>], groups: &[Option<usize>]) -> Result<Self, usize> {
        Values::new(values)?;
        let mut members = BTreeMap::<usize, Vec<Option<f64>>>::new();
        for (value, group) in values.iter().zip(groups) {
            if let (Some(value), Some(group)) = (value, group) {
                members.entry(*group).or_default().push(Some(*value));
            }
        }
        let sums = members.values().map(|values| Sums::new(values));
        Ok(Self::from_sums(sums.collect::<Result<Vec<_>, _>>()?))
    }

    /// Of the sums of each group; groups without a value are left out
    #[must_use]
    pub fn from_sums(groups: impl IntoIterator<Item = Sums>) -> Self {
        let (mut n, mut number) = (0, 0);
        let zero = Rational::zero;
        let (mut squared_sizes, mut sum, mut squares, mut of_means) = (zero(), zero(), zero(), zero());
        for group in groups {
            let size = Rational::from(group.n);
            let Some(of_mean) = group.sum.squared().per(&size) else { continue };
            n += group.n;
            number += 1;
            squared_sizes = squared_sizes.plus(&size.squared());
            sum = sum.plus(&group.sum);
            squares = squares.plus(&group.squares);
            of_means = of_means.plus(&of_mean);
        }
        let of_all = sum.squared().per(&Rational::from(n)).unwrap_or_else(zero);
        let (between, within) = (of_means.minus(&of_all), squares.minus(&of_means));
        Self { n, groups: number, squared_sizes, between, within }
    }

    /// Of the sums of squares between and within groups, with the sum of the squares of their sizes
    pub(super) fn from_parts(
        n: u64,
        groups: u64,
        squared_sizes: Rational,
        between: Rational,
        within: Rational,
    ) -> Self {
        Self { n, groups, squared_sizes, between, within }
    }

    /// Number of values
    #[must_use]
    pub fn n(&self) -> u64 {
        self.n
    }

    /// Number of groups with a value
    #[must_use]
    pub fn groups(&self) -> u64 {
        self.groups
    }

    /// Sum of squares of the groups' means about the mean of all, each times its size
    #[must_use]
    pub fn ss_between(&self) -> &Rational {
        &self.between
    }

    /// Sum of squares of the values about their groups' means
    #[must_use]
    pub fn ss_within(&self) -> &Rational {
        &self.within
    }

    /// Degrees of freedom between groups: their number less 1
    #[must_use]
    pub fn df_between(&self) -> u64 {
        self.groups.saturating_sub(1)
    }

    /// Degrees of freedom within groups: values less groups
    #[must_use]
    pub fn df_within(&self) -> u64 {
        self.n - self.groups
    }

    /// Mean square between groups
    ///
    /// # Errors
    /// `NoAnswers` without a value, `OneGroup`.
    pub fn ms_between(&self) -> Result<Rational, Undefined> {
        self.between.per(&Rational::from(self.df_between())).ok_or(self.without_groups())
    }

    /// Mean square within groups
    ///
    /// # Errors
    /// `NoAnswers` without a value; `TooFew` if every group has one value.
    pub fn ms_within(&self) -> Result<Rational, Undefined> {
        let absence = if self.n == 0 { Undefined::NoAnswers } else { Undefined::TooFew };
        self.within.per(&Rational::from(self.df_within())).ok_or(absence)
    }

    /// The ratio of the mean squares
    ///
    /// # Errors
    /// As of both mean squares; `NoVariance` if the values of each group are the same.
    pub fn f(&self) -> Result<Rational, Undefined> {
        self.ms_between()?.per(&self.ms_within()?).ok_or(Undefined::NoVariance)
    }

    /// The probability of an F at least as large if all groups have one mean and normal values of one variance
    ///
    /// # Errors
    /// As [`f`](Self::f).
    pub fn p(&self) -> Result<f64, Undefined> {
        let f = self.f()?.rounded();
        fisher(self.df_between(), self.df_within()).map(|fisher| fisher.upper(f))
    }

    /// The share of the sum of squares that lies between groups
    ///
    /// # Errors
    /// `NoAnswers` without a value, `OneGroup`; `NoVariance` if all values are the same.
    pub fn r_squared(&self) -> Result<Rational, Undefined> {
        self.ms_between()?;
        self.between.per(&self.between.plus(&self.within)).ok_or(Undefined::NoVariance)
    }

    /// The residual standard deviation, root of the mean square within, rounded once
    ///
    /// # Errors
    /// As [`ms_within`](Self::ms_within).
    pub fn sd_within(&self) -> Result<f64, Undefined> {
        self.ms_within()?.root().ok_or(Undefined::NoVariance)
    }

    /// The mean size of the groups
    ///
    /// # Errors
    /// `NoAnswers` without a value.
    pub fn k_mean(&self) -> Result<Rational, Undefined> {
        Rational::from(self.n).per(&Rational::from(self.groups)).ok_or(Undefined::NoAnswers)
    }

    /// The size of the groups corrected for their inequality: (N − Σn²/N) / (G − 1)
    ///
    /// # Errors
    /// `NoAnswers` without a value, `OneGroup`.
    pub fn k0(&self) -> Result<Rational, Undefined> {
        let all = Rational::from(self.n);
        let unequal = self.squared_sizes.per(&all).ok_or(Undefined::NoAnswers)?;
        all.minus(&unequal).per(&Rational::from(self.df_between())).ok_or(Undefined::OneGroup)
    }

    fn without_groups(&self) -> Undefined {
        if self.n == 0 { Undefined::NoAnswers } else { Undefined::OneGroup }
    }
}

/// The distribution F with whole degrees of freedom
pub(crate) fn fisher(over: u64, under: u64) -> Result<F, Undefined> {
    F::new(Rational::from(over).rounded(), Rational::from(under).rounded()).ok_or(Undefined::NoInterval)
}
