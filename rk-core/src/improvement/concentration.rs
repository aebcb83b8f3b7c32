//! How the cost of a municipality is spread over its citizens.

mod curve;
mod gini;
mod given;
mod outermost;

use serde::{Deserialize, Serialize};

use super::{Reason, Why, declare::given};
use crate::{
    ordered::result,
    rule::{Places, Report},
};
use curve::Knot;
use given::Given;

/// The cost of every citizen, or what was published of it
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spread {
    /// What each citizen costs, 0 or more
    pub costs: Option<Vec<f64>>,
    /// Shares as they were published, in rising order
    pub points: Option<Vec<CostPoint>>,
    /// The shares of the dearest citizens to look at, in rising order; 1 % and 10 % if left out
    pub at: Option<Vec<f64>>,
}

given! {
    /// A published share of the dearest citizens, and the share of the cost that is theirs
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct CostPoint {
        /// The share of the citizens, between 0 and 1
        pub citizens: f64,
        /// The share of the cost, between 0 and 1
        pub cost: f64,
    }
}

/// The dearest citizens
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Top {
    /// Which share of the citizens they are
    pub citizens: f64,
    /// Which share of the cost is theirs
    pub cost: f64,
    /// How often the mean one of them costs the mean of all
    pub multiple: f64,
}

/// The citizens between two shares, from the dearest on
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Segment {
    /// The share of citizens that are dearer
    pub from: f64,
    /// The same with these
    pub to: f64,
    /// Which share of the citizens they are
    pub citizens: f64,
    /// Which share of the cost is theirs
    pub cost: f64,
    /// How often the mean one of them costs the mean of all
    pub multiple: f64,
}

/// A point of the Lorenz curve
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LorenzPoint {
    /// The share of the citizens, from the cheapest on
    pub citizens: f64,
    /// The share of the cost that is theirs
    pub cost: f64,
}

result! {
    /// How cost is spread over citizens
    ///
    /// Between two citizens the curve is straight, so a share may be of a part of one citizen.
    CostConcentration {
        /// The citizens
        n: Option<u64>,
        /// What all cost together
        total: Option<f64>,
        /// What one costs in the mean
        mean: Option<f64>,
        /// The dearest, at each share
        top: Vec<Top>,
        /// The citizens between these shares
        segments: Vec<Segment>,
        /// The mean cost of the dearest, at the last share, over that of the rest
        top_to_rest: Option<f64>,
        /// The Gini coefficient (C. Gini, Variabilità e mutabilità, 1912): the sum over all pairs of the
        /// difference of two costs, over 2 n² times the mean
        gini: Option<f64>,
        /// That of straight lines between the points: no spread through them has a lower one
        gini_low: Option<f64>,
        /// The least number that no spread through the points exceeds (F. Mehran, Bounds on the Gini index
        /// based on observed points of the Lorenz curve, Journal of the American Statistical Association 70
        /// (1975), 64-66)
        gini_high: Option<f64>,
        /// The Lorenz curve from (0, 0) to (1, 1): of at most 100 costs at every citizen, of more at every
        /// hundredth, of points at every point
        lorenz: Vec<LorenzPoint>,
    }
}

impl CostConcentration {
    /// How the cost is spread
    ///
    /// The result is there if the report is valid.
    #[must_use]
    pub fn of(spread: &Spread) -> (Option<Self>, Report) {
        Self::beside(&Places::default(), spread)
    }

    /// The same beside places that could not be read
    pub(crate) fn beside(unread: &Places, spread: &Spread) -> (Option<Self>, Report) {
        let (given, report) = Given::of(unread, spread);
        let concentration = match given {
            Some(Given::Costs { costs, at }) => Some(of_costs(&costs, &at)),
            Some(Given::Points(points)) => Some(of_points(&points)),
            None => None,
        };
        (concentration.filter(|_| report.valid()), report)
    }
}

fn of_costs(costs: &curve::Costs, at: &[u64]) -> CostConcentration {
    let mut why = Why::default();
    let knots: Option<Vec<Knot>> = at.iter().map(|share| costs.dearest(*share)).collect();
    let knots = knots.unwrap_or_default();
    let gini = costs.gini().map(|gini| gini.rounded()).ok_or(Reason::ZeroTotal);
    CostConcentration {
        n: Some(costs.n()),
        total: Some(costs.total().rounded()),
        mean: costs.mean().map(|mean| mean.rounded()),
        top: knots.iter().map(Knot::top).collect(),
        segments: segments(&knots),
        top_to_rest: why.or_note("top_to_rest", top_to_rest(&knots)),
        gini: why.or_note("gini", gini),
        gini_low: why.or_note("gini_low", gini),
        gini_high: why.or_note("gini_high", gini),
        lorenz: costs.lorenz(),
        why,
    }
}

fn of_points(points: &[[u64; 2]]) -> CostConcentration {
    let above = outermost::above(points);
    let points: Vec<Knot> =
        points.iter().map(|[citizens, cost]| Knot::of_millionths(*citizens, *cost)).collect();
    let points = points.as_slice();
    let mut why = Why::default();
    let no_costs = Err::<f64, _>(Reason::NoCosts);
    let low = gini::low(points);
    CostConcentration {
        n: why.or_note("n", Err(Reason::NoCosts)),
        total: why.or_note("total", no_costs),
        mean: why.or_note("mean", no_costs),
        top: points.iter().map(Knot::top).collect(),
        segments: segments(points),
        top_to_rest: why.or_note("top_to_rest", top_to_rest(points)),
        gini: why.or_note("gini", no_costs),
        gini_low: why.or_note("gini_low", Ok(low.rounded())),
        gini_high: why.or_note("gini_high", Ok(low.plus(&above).rounded())),
        lorenz: curve::through(points),
        why,
    }
}

/// The segments that knots from the dearest on leave between 0 and 1
fn segments(knots: &[Knot]) -> Vec<Segment> {
    if knots.is_empty() {
        return Vec::new();
    }
    curve::whole(knots).windows(2).filter_map(Knot::segment).collect()
}

/// The mean cost up to the last knot over that of the rest
fn top_to_rest(knots: &[Knot]) -> Result<f64, Reason> {
    let last = knots.last().ok_or(Reason::ZeroTotal)?;
    let rest = last.to(&Knot::end());
    let ratio = last.multiple().zip(rest.multiple()).and_then(|(top, rest)| top.per(&rest));
    ratio.map(|ratio| ratio.rounded()).ok_or(Reason::ZeroRest)
}
