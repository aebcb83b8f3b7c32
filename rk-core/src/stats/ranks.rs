//! Tests on ranks: groups side by side, and columns within rows.
//!
//! Values that are the same get the mean of their ranks. Ranks are counted in
//! halves, from their mean, so that all sums are whole numbers; with the sum of
//! their squares as divisor the usual correction for ties is in the formula.

use std::collections::BTreeMap;

use super::{Rational, Undefined, distribution::ChiSquare, values::count};

/// A test of Kruskal and Wallis, or of Friedman
#[derive(Clone, Debug)]
pub struct RankTest {
    n: u64,
    df: u64,
    statistic: Rational,
}

impl RankTest {
    /// Whether groups differ: H of Kruskal and Wallis (1952), corrected for ties
    ///
    /// H = (N − 1) Σ n (r̄ − r̄ of all)² / Σ (r − r̄ of all)², over the groups and over the
    /// values. A group without a value is left out.
    ///
    /// ```
    /// use rk_core::stats::RankTest;
    ///
    /// let test = RankTest::kruskal_wallis(&[vec![1, 2, 2], vec![3, 4]])?;
    /// assert_eq!((test.n(), test.df()), (5, 1));
    /// assert_eq!(test.statistic().rounded(), 60.0 / 19.0);
    /// # Ok::<(), rk_core::stats::Undefined>(())
    /// ```
    ///
    /// # Errors
    /// `NoAnswers` without a value, `OneGroup`, `NoVariance` if all values are the same.
    pub fn kruskal_wallis<T: Ord>(groups: &[Vec<T>]) -> Result<Self, Undefined> {
        let groups: Vec<_> = groups.iter().filter(|group| !group.is_empty()).collect();
        let df = count(groups.len()).checked_sub(1).ok_or(Undefined::NoAnswers)?;
        if df == 0 {
            return Err(Undefined::OneGroup);
        }
        let (n, ranks) = ranks(groups.iter().flat_map(|group| group.iter()));
        let rank = |value| ranks.get(value).copied().unwrap_or(0);
        let between: Rational = groups
            .iter()
            .filter_map(|group| {
                let sum: i128 = group.iter().map(rank).sum();
                Rational::from(sum).squared().per(&Rational::from(count(group.len())))
            })
            .sum();
        let all: i128 = groups.iter().flat_map(|group| group.iter()).map(|value| rank(value).pow(2)).sum();
        let statistic =
            between.times(&Rational::from(n - 1)).per(&Rational::from(all)).ok_or(Undefined::NoVariance)?;
        Ok(Self { n, df, statistic })
    }

    /// Whether columns differ within rows: Q of Friedman (1937), corrected for ties
    ///
    /// Q = (k − 1) Σ (R − n (k + 1) / 2)² / Σ (r − (k + 1) / 2)², R the sum of the ranks of a
    /// column within its rows, over the k columns and over the values. `rows` are of one length.
    ///
    /// # Errors
    /// `NoAnswers` without a row, `OneGroup` with fewer than two columns, `NoVariance` if the
    /// values of each row are the same, `NotComparable` if rows differ in length.
    pub fn friedman<T: Ord>(rows: &[Vec<T>]) -> Result<Self, Undefined> {
        let columns = rows.first().ok_or(Undefined::NoAnswers)?.len();
        if rows.iter().any(|row| row.len() != columns) {
            return Err(Undefined::NotComparable);
        }
        let df = count(columns).checked_sub(1).filter(|df| *df > 0).ok_or(Undefined::OneGroup)?;
        let (mut sums, mut all) = (vec![0_i128; columns], 0_i128);
        for row in rows {
            let (_, ranks) = ranks(row.iter());
            for (sum, value) in sums.iter_mut().zip(row) {
                let rank = ranks.get(value).copied().unwrap_or(0);
                *sum += rank;
                all += rank.pow(2);
            }
        }
        let between: Rational = sums.into_iter().map(|sum| Rational::from(sum).squared()).sum();
        let statistic =
            between.times(&Rational::from(df)).per(&Rational::from(all)).ok_or(Undefined::NoVariance)?;
        Ok(Self { n: count(rows.len()), df, statistic })
    }

    /// How many values, or rows
    #[must_use]
    pub fn n(&self) -> u64 {
        self.n
    }

    /// Degrees of freedom: the number of groups or columns less 1
    #[must_use]
    pub fn df(&self) -> u64 {
        self.df
    }

    /// H or Q
    #[must_use]
    pub fn statistic(&self) -> &Rational {
        &self.statistic
    }

    /// The probability of a statistic this large by chance, from chi-square
    ///
    /// # Errors
    /// `NoInterval` beyond the degrees of freedom that [`ChiSquare`] takes.
    pub fn p(&self) -> Result<f64, Undefined> {
        let chance = ChiSquare::new(Rational::from(self.df).rounded()).ok_or(Undefined::NoInterval)?;
        Ok(chance.upper(self.statistic.rounded()))
    }

    /// Of the test of Friedman, Kendall's W: how far the rows agree on the order, Q / (n (k − 1))
    ///
    /// # Errors
    /// None of a test that exists.
    pub fn kendall_w(&self) -> Result<Rational, Undefined> {
        let most = Rational::from(self.n).times(&Rational::from(self.df));
        self.statistic.per(&most).ok_or(Undefined::NoAnswers)
    }
}

/// How many values there are, and the rank of each, counted in halves from the mean of all ranks
fn ranks<'a, T: Ord + 'a>(values: impl Iterator<Item = &'a T>) -> (u64, BTreeMap<&'a T, i128>) {
    let mut ranks = BTreeMap::<&T, i128>::new();
    let mut n = 0;
    for value in values {
        *ranks.entry(value).or_default() += 1;
        n += 1;
    }
    let mut before = 0;
    for rank in ranks.values_mut() {
        // Twice the mean of before + 1 to before + same, less twice (n + 1) / 2
        let same = *rank;
        *rank = 2 * before + same - i128::from(n);
        before += same;
    }
    (n, ranks)
}
