//! The curve of cost over citizens, exact.

use super::{LorenzPoint, Segment, Top};
use crate::{decimal::SCALE, stats::Rational};

/// Points of the Lorenz curve of many costs, less one
const HUNDREDTHS: u64 = 100;

/// A share of the dearest citizens, and the share of the cost that is theirs
#[derive(Clone, Debug)]
pub(super) struct Knot {
    pub(super) citizens: Rational,
    pub(super) cost: Rational,
}

impl Knot {
    /// Nobody
    fn start() -> Self {
        Self { citizens: Rational::zero(), cost: Rational::zero() }
    }

    /// Everybody
    pub(super) fn end() -> Self {
        Self { citizens: Rational::from(1), cost: Rational::from(1) }
    }

    /// Two shares in millionths
    pub(super) fn of_millionths(citizens: u64, cost: u64) -> Self {
        let share = |millionths: u64| {
            Rational::new(i128::from(millionths), i128::from(SCALE)).unwrap_or_else(Rational::zero)
        };
        Self { citizens: share(citizens), cost: share(cost) }
    }

    /// What lies between this and a later one
    pub(super) fn to(&self, later: &Self) -> Self {
        Self { citizens: later.citizens.minus(&self.citizens), cost: later.cost.minus(&self.cost) }
    }

    /// The mean cost, as a multiple of that of all
    pub(super) fn multiple(&self) -> Option<Rational> {
        self.cost.per(&self.citizens)
    }

    pub(super) fn top(&self) -> Top {
        let multiple = self.multiple().map_or(0.0, |multiple| multiple.rounded());
        Top { citizens: self.citizens.rounded(), cost: self.cost.rounded(), multiple }
    }

    /// What lies between two that follow each other
    pub(super) fn segment(pair: &[Self]) -> Option<Segment> {
        let [from, to] = pair else { return None };
        let between = from.to(to);
        Some(Segment {
            from: from.citizens.rounded(),
            to: to.citizens.rounded(),
            citizens: between.citizens.rounded(),
            cost: between.cost.rounded(),
            multiple: between.multiple()?.rounded(),
        })
    }
}

/// The knots with both ends of the curve
pub(super) fn whole(knots: &[Knot]) -> Vec<Knot> {
    std::iter::once(Knot::start()).chain(knots.iter().cloned()).chain([Knot::end()]).collect()
}

/// The Lorenz curve with straight lines between knots
pub(super) fn through(knots: &[Knot]) -> Vec<LorenzPoint> {
    let rest = |knot: &Knot| {
        let rest = knot.to(&Knot::end());
        LorenzPoint { citizens: rest.citizens.rounded(), cost: rest.cost.rounded() }
    };
    whole(knots).iter().rev().map(rest).collect()
}

/// What every citizen costs
pub(super) struct Costs {
    /// In millionths, from the cheapest on
    rising: Vec<u64>,
    /// What so many of the cheapest cost together, from none on
    sums: Vec<i128>,
}

impl Costs {
    /// Of costs in millionths, in any order
    pub(super) fn new(mut costs: Vec<u64>) -> Self {
        costs.sort_unstable();
        let mut sum = 0;
        let rest = costs.iter().map(|cost| {
            sum += i128::from(*cost);
            sum
        });
        let sums = std::iter::once(0).chain(rest).collect();
        Self { rising: costs, sums }
    }

    pub(super) fn n(&self) -> u64 {
        u64::try_from(self.rising.len()).unwrap_or(u64::MAX)
    }

    /// In millionths
    fn sum(&self) -> i128 {
        self.sums.last().copied().unwrap_or(0)
    }

    /// Whether nobody costs anything
    pub(super) fn are_nothing(&self) -> bool {
        self.sum() == 0
    }

    pub(super) fn total(&self) -> Rational {
        Rational::new(self.sum(), i128::from(SCALE)).unwrap_or_else(Rational::zero)
    }

    pub(super) fn mean(&self) -> Option<Rational> {
        self.total().per(&Rational::from(self.n()))
    }

    /// The share of the cost of the cheapest `over / under` of the citizens; `None` if nobody costs anything
    fn share(&self, over: u64, under: u64) -> Option<Rational> {
        let (place, under) = (u128::from(self.n()) * u128::from(over), u128::from(under));
        let whole = usize::try_from(place.checked_div(under)?).ok()?;
        let (part, under) = (i128::try_from(place.checked_rem(under)?).ok()?, i128::try_from(under).ok()?);
        // The part of a citizen that stands on the border.
        let next = i128::from(self.rising.get(whole).copied().unwrap_or(0));
        Rational::new(self.sums.get(whole)? * under + part * next, self.sum() * under)
    }

    /// The dearest, a share of the citizens in millionths; `None` if nobody costs anything
    pub(super) fn dearest(&self, share: u64) -> Option<Knot> {
        let rest = SCALE.checked_sub(share)?;
        let citizens = Rational::new(i128::from(share), i128::from(SCALE))?;
        Some(Knot { citizens, cost: Rational::from(1).minus(&self.share(rest, SCALE)?) })
    }

    /// (2 Σ i · cost − (n + 1) Σ cost) / (n Σ cost), with i the place from the cheapest on, counted from 1
    ///
    /// `None` if nobody costs anything.
    pub(super) fn gini(&self) -> Option<Rational> {
        let n = i128::from(self.n());
        let weighted: i128 =
            (1..).zip(&self.rising).map(|(place, cost): (i128, _)| place * i128::from(*cost)).sum();
        Rational::new(2 * weighted - (n + 1) * self.sum(), n * self.sum())
    }

    /// The Lorenz curve; no point if nobody costs anything
    pub(super) fn lorenz(&self) -> Vec<LorenzPoint> {
        let steps = self.n().min(HUNDREDTHS);
        let point = |step: u64| {
            let citizens = Rational::new(i128::from(step), i128::from(steps))?.rounded();
            Some(LorenzPoint { citizens, cost: self.share(step, steps)?.rounded() })
        };
        (0..=steps).map(point).collect::<Option<Vec<LorenzPoint>>>().unwrap_or_default()
    }
}
