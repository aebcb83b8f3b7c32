//! Whether the raters of one group answer alike.
//!
//! Everything is computed exactly and rounded once. k raters answer J items on
//! A options, 1 to A; s² is the mean over the items of the variance (n − 1) of
//! their answers, σ² the variance that answers by chance alone would have.

mod answers;
mod rwg_j;

pub use answers::Answers;
pub use rwg_j::{RwgJ, RwgJFault, rwg_j};

use super::{Rational, Undefined};

/// How answers would be spread if raters answered by chance
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Null {
    /// Every option as often: a variance of (A² − 1)/12 for A options
    #[default]
    Uniform,
    /// 5, 15, 20, 35 and 25 % of the answers on options 1 to 5: a variance of 1.34
    ///
    /// After `LeBreton` and Senter (2008), Organizational Research Methods 11:815; for 5 options only.
    SlightlySkewed,
    /// This variance
    Variance(f64),
}

impl Null {
    /// σ², exact; `None` if it is not known, or not above 0
    pub(crate) fn variance(self, options: u32) -> Option<Rational> {
        let squared = i128::from(options) * i128::from(options);
        let variance = match self {
            Self::Uniform => Rational::new(squared - 1, 12),
            Self::SlightlySkewed => (options == 5).then(|| Rational::new(67, 50))?,
            Self::Variance(variance) => Rational::of(variance),
        };
        variance.filter(|variance| variance.sign().is_gt())
    }
}

/// The answers of the raters of one group, item by item
///
/// ```
/// use rk_core::stats::{Agreement, Answers, Null};
///
/// // Three raters, two items: 4, 5, 5 and 4, 4, 4.
/// let items = [[4.0, 5.0, 5.0], [4.0, 4.0, 4.0]];
/// let items: Option<Vec<Answers>> = items.iter().map(|item| Answers::new(item)).collect();
/// let agreement = Agreement::new(items.ok_or("no number")?).ok_or("no items")?;
/// assert_eq!(agreement.mean_variance(), Ok(1.0 / 6.0));
/// // q = 1 − (1/6)/2 = 11/12, and 2 q / (2 q + 1/12) = 22/23.
/// assert_eq!(agreement.rwg_j(Null::Uniform, 5), Ok(22.0 / 23.0));
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Debug)]
pub struct Agreement {
    // INVARIANT: at least one, all with the same number of answers.
    items: Vec<Answers>,
}

impl Agreement {
    /// The answers to each item; `None` without an item, or if one has more answers than another
    #[must_use]
    pub fn new(items: Vec<Answers>) -> Option<Self> {
        let raters = items.first()?.n();
        items.iter().all(|item| item.n() == raters).then_some(Self { items })
    }

    /// The number of raters
    #[must_use]
    pub fn raters(&self) -> u64 {
        self.items.first().map_or(0, Answers::n)
    }

    /// s²: the mean over the items of the variance (n − 1), in the square of the answers' unit
    ///
    /// # Errors
    ///
    /// `NoAnswers` without raters, `TooFew` with one.
    pub fn mean_variance(&self) -> Result<f64, Undefined> {
        self.exact_variance().map(|variance| variance.rounded())
    }

    /// rwg(j) of James, Demaree and Wolf (1984): J q / (J q + s²/σ²) with q = 1 − s²/σ²
    ///
    /// Not clipped: it is outside of 0 to 1 where s² is above σ². With one item it is rwg.
    ///
    /// # Errors
    ///
    /// `NoAnswers` without raters, `TooFew` with one, `NotComparable` for a null without a
    /// variance, `NoVariance` where J q + s²/σ² is 0.
    pub fn rwg_j(&self, null: Null, options: u32) -> Result<f64, Undefined> {
        let against = self.against(null, options)?;
        against.rwg_j.map(|value| value.rounded()).ok_or(Undefined::NoVariance)
    }

    /// r*wg(j) of Lindell, Brandt and Whitney (1999): 1 − s²/σ², without the step up by the number of items
    ///
    /// # Errors
    ///
    /// `NoAnswers` without raters, `TooFew` with one, `NotComparable` for a null without a variance.
    pub fn r_star_wg_j(&self, null: Null, options: u32) -> Result<f64, Undefined> {
        self.against(null, options).map(|against| against.q.rounded())
    }

    /// AD of Burke, Finkelstein and Dusig (1999): the mean over the items of the mean absolute
    /// deviation from the item's median, in the answers' unit
    ///
    /// # Errors
    ///
    /// `NoAnswers` without raters, `TooFew` with one.
    pub fn ad(&self) -> Result<f64, Undefined> {
        self.enough()?;
        Ok(self.mean_of(|item| item.deviation().ok_or(Undefined::NoAnswers))?.rounded())
    }

    /// `a_wg(j)` of Brown and Hauenstein (2005): the mean over the items of 1 − 2 s² divided by the largest
    /// variance that raters with the item's mean can have
    ///
    /// That is ((1 + A) M − M² − A) · k/(k − 1) for the mean M of answers from 1 to A.
    ///
    /// # Errors
    ///
    /// `NoAnswers` without raters, `TooFew` with one, `NotComparable` where an item's mean is so near to an
    /// end of the scale that the raters could not differ much: below ((k − 1) + A)/k or above (1 + (k − 1) A)/k.
    pub fn a_wg_j(&self, options: u32) -> Result<f64, Undefined> {
        self.enough()?;
        Ok(self.mean_of(|item| item.a_wg(options))?.rounded())
    }

    /// Whether the raters differ more than chance alone would make them: s² is above σ²
    #[must_use]
    pub fn outside_range(&self, null: Null, options: u32) -> bool {
        self.against(null, options).is_ok_and(|against| against.q.sign().is_lt())
    }

    fn enough(&self) -> Result<(), Undefined> {
        match self.raters() {
            0 => Err(Undefined::NoAnswers),
            1 => Err(Undefined::TooFew),
            _ => Ok(()),
        }
    }

    fn exact_variance(&self) -> Result<Rational, Undefined> {
        self.enough()?;
        self.mean_of(|item| item.variance().ok_or(Undefined::TooFew))
    }

    fn against(&self, null: Null, options: u32) -> Result<Against, Undefined> {
        let spread = self.exact_variance()?;
        let sigma = null.variance(options).ok_or(Undefined::NotComparable)?;
        let share = spread.per(&sigma).ok_or(Undefined::NotComparable)?;
        let q = Rational::from(1).minus(&share);
        let stepped = q.times(&self.items());
        Ok(Against { rwg_j: stepped.per(&stepped.plus(&share)), q })
    }

    fn items(&self) -> Rational {
        Rational::from(u64::try_from(self.items.len()).unwrap_or(u64::MAX))
    }

    fn mean_of(
        &self,
        value: impl Fn(&Answers) -> Result<Rational, Undefined>,
    ) -> Result<Rational, Undefined> {
        let mut sum = Rational::zero();
        for item in &self.items {
            sum = sum.plus(&value(item)?);
        }
        sum.per(&self.items()).ok_or(Undefined::NoAnswers)
    }
}

/// Agreement held against a null
struct Against {
    q: Rational,
    /// `None` where its denominator is 0
    rwg_j: Option<Rational>,
}
