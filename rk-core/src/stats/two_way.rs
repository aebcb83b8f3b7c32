//! Two-way analysis of variance without replication, exact.

use super::{Rational, Rows, Sums, Undefined, pair::Pair};

/// Ratings of targets (rows) by raters (columns), one each, split into their sources
///
/// Mean squares are in the square of the ratings' unit.
#[derive(Clone, Debug)]
pub struct TwoWay {
    targets: u64,
    raters: u64,
    of_targets: Rational,
    of_raters: Rational,
    within: Rational,
}

impl TwoWay {
    /// Of the rows without a missing rating
    #[must_use]
    pub fn new(rows: &Rows) -> Self {
        let rows = rows.complete();
        let (mut total, mut squares) = (Rational::zero(), Rational::zero());
        let (mut of_row_sums, mut of_column_sums) = (Rational::zero(), Rational::zero());
        let two = Rational::from(2);
        let (mut targets, mut raters) = (0, 0);
        for (at, column) in rows.columns().iter().enumerate() {
            let own = Pair::of(column, column);
            (targets, raters) = (own.n, raters + 1);
            total = total.plus(&own.left);
            of_column_sums = of_column_sums.plus(&own.left.squared());
            squares = squares.plus(&own.products);
            // The squared sum of a row is the sum of all products of two of its ratings.
            of_row_sums = of_row_sums.plus(&own.products);
            for earlier in rows.columns().iter().take(at) {
                of_row_sums = of_row_sums.plus(&Pair::of(earlier, column).products.times(&two));
            }
        }
        Self::of_sums(targets, raters, &total, &of_row_sums, &of_column_sums, &squares)
    }

    /// Of two ratings of each target: the sums of either rater's, and the sum of the products of both
    #[must_use]
    pub fn of_two(one: &Sums, other: &Sums, products: &Rational) -> Self {
        let squares = one.squares.plus(&other.squares);
        let of_row_sums = squares.plus(&products.times(&Rational::from(2)));
        let of_column_sums = one.sum.squared().plus(&other.sum.squared());
        Self::of_sums(
            one.n.min(other.n),
            2,
            &one.sum.plus(&other.sum),
            &of_row_sums,
            &of_column_sums,
            &squares,
        )
    }

    /// Of the sum of all ratings, the sums of squares of the rows' sums and of the columns' sums, and the sum of squares
    fn of_sums(
        targets: u64,
        raters: u64,
        total: &Rational,
        of_row_sums: &Rational,
        of_column_sums: &Rational,
        squares: &Rational,
    ) -> Self {
        let shared = |sum: &Rational, by: u64| sum.per(&Rational::from(by)).unwrap_or_else(Rational::zero);
        let of_all = shared(&shared(&total.squared(), targets), raters);
        let of_row_sums = shared(of_row_sums, raters);
        Self {
            targets,
            raters,
            of_targets: of_row_sums.minus(&of_all),
            of_raters: shared(of_column_sums, targets).minus(&of_all),
            within: squares.minus(&of_row_sums),
        }
    }

    /// Number of targets with all ratings
    #[must_use]
    pub fn targets(&self) -> u64 {
        self.targets
    }

    /// Number of raters
    #[must_use]
    pub fn raters(&self) -> u64 {
        self.raters
    }

    /// Degrees of freedom between targets
    #[must_use]
    pub fn df_targets(&self) -> u64 {
        self.targets.saturating_sub(1)
    }

    /// Degrees of freedom of what neither targets nor raters explain
    #[must_use]
    pub fn df_residual(&self) -> u64 {
        self.df_targets() * self.raters.saturating_sub(1)
    }

    /// Degrees of freedom within targets
    #[must_use]
    pub fn df_within(&self) -> u64 {
        self.targets * self.raters.saturating_sub(1)
    }

    /// Mean square between targets
    ///
    /// # Errors
    /// `TooFew` of fewer than two targets.
    pub fn ms_targets(&self) -> Result<Rational, Undefined> {
        self.of_targets.per(&Rational::from(self.df_targets())).ok_or(Undefined::TooFew)
    }

    /// Mean square between raters
    ///
    /// # Errors
    /// `OneItem` of one rater, `TooFew` without a target.
    pub fn ms_raters(&self) -> Result<Rational, Undefined> {
        self.enough(1)?;
        self.of_raters.per(&Rational::from(self.raters.saturating_sub(1))).ok_or(Undefined::OneItem)
    }

    /// Mean square of what neither targets nor raters explain
    ///
    /// # Errors
    /// `OneItem` of one rater, `TooFew` of fewer than two targets.
    pub fn ms_residual(&self) -> Result<Rational, Undefined> {
        self.enough(2)?;
        let residual = self.within.minus(&self.of_raters);
        residual.per(&Rational::from(self.df_residual())).ok_or(Undefined::TooFew)
    }

    /// Mean square within targets
    ///
    /// # Errors
    /// `OneItem` of one rater, `TooFew` without a target.
    pub fn ms_within(&self) -> Result<Rational, Undefined> {
        self.enough(1)?;
        self.within.per(&Rational::from(self.df_within())).ok_or(Undefined::TooFew)
    }

    fn enough(&self, targets: u64) -> Result<(), Undefined> {
        if self.raters < 2 {
            Err(Undefined::OneItem)
        } else if self.targets < targets {
            Err(Undefined::TooFew)
        } else {
            Ok(())
        }
    }
}
