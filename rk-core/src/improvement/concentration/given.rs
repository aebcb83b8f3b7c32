//! What a call gives of the spread of cost.

use super::{
    CostPoint, Spread,
    curve::{Costs, Knot, whole},
};
use crate::{
    decimal::SCALE,
    improvement::notes::{At, MOST_ENTRIES, Notes},
    rule::{Places, Report, Rule},
};

/// The shares that are looked at if the call names none, in millionths
const USUAL: [u64; 2] = [10_000, 100_000];
/// The most shares that are looked at
const MOST_SHARES: usize = 100;
/// The most published points
const MOST_POINTS: u64 = 1_000;

/// What is given, exact
pub(super) enum Given {
    /// Costs, and the shares to look at in millionths
    Costs { costs: Costs, at: Vec<u64> },
    /// Shares of citizens and cost in millionths, from the dearest on
    Points(Vec<[u64; 2]>),
}

impl Given {
    /// What is given, if nothing is wrong with it
    pub(super) fn of(unread: &Places, spread: &Spread) -> (Option<Self>, Report) {
        let mut notes = Notes::new(unread);
        let costs = spread.costs.as_deref().filter(|costs| !costs.is_empty());
        let points = spread.points.as_deref().filter(|points| !points.is_empty());
        // What is found about the shares stands after what is found about the costs, which they decide.
        let mut last = notes.apart();
        if costs.is_none() && points.is_some() && spread.at.is_some() {
            last.note(Rule::CostAtWithPoints, At::field("at"));
        }
        let at = shares(spread.at.as_deref(), &mut last);
        if costs.is_none() && points.is_none() {
            notes.note(Rule::CostNoneGiven, At::field("costs"));
        }
        let costs = costs.and_then(|costs| read_costs(costs, at.as_deref(), &mut notes));
        if spread.costs.as_ref().is_some_and(|costs| !costs.is_empty()) && points.is_some() {
            notes.note(Rule::CostBothGiven, At::field("points"));
        }
        let points = points.and_then(|points| read_points(points, &mut notes));
        notes.report.append(last.report);
        let given = match (costs, points) {
            (Some(costs), _) => at.map(|at| Self::Costs { costs, at }),
            (None, points) => points.map(Self::Points),
        };
        (given, notes.report)
    }
}

/// The shares to look at, in millionths; `None` if something is wrong with them
fn shares(given: Option<&[f64]>, notes: &mut Notes<'_>) -> Option<Vec<u64>> {
    let Some(given) = given else { return Some(USUAL.to_vec()) };
    let place = At::field("at");
    if !(1..=MOST_SHARES).contains(&given.len()) {
        notes.note(Rule::Shape, place);
        return None;
    }
    let mut shares: Vec<Option<u64>> = Vec::new();
    for (at, number) in given.iter().enumerate() {
        let share = share(*number, place.entry(at), notes);
        rises(shares.last().copied().flatten(), share, place.entry(at), notes);
        shares.push(share);
    }
    shares.into_iter().collect::<Option<Vec<u64>>>().filter(|_| notes.valid())
}

/// A share between 0 and 1, in millionths
fn share(number: f64, place: At<'_>, notes: &mut Notes<'_>) -> Option<u64> {
    let millionths = notes.millionths(number, place)?;
    let share = u64::try_from(millionths).ok().filter(|share| (1..SCALE).contains(share));
    if share.is_none() {
        notes.note(Rule::CostShareOutOfRange, place);
    }
    share
}

/// Notes a share that does not rise
fn rises(before: Option<u64>, share: Option<u64>, place: At<'_>, notes: &mut Notes<'_>) {
    if before.zip(share).is_some_and(|(before, share)| share <= before) {
        notes.note(Rule::CostPointsOrder, place);
    }
}

/// The costs, if nothing is wrong with them
fn read_costs(given: &[f64], at: Option<&[u64]>, notes: &mut Notes<'_>) -> Option<Costs> {
    let place = At::field("costs");
    let mut inside = notes.apart();
    let mut costs = Vec::with_capacity(given.len());
    for (at, cost) in inside.list(given, MOST_ENTRIES, place).iter().enumerate() {
        costs.extend(cost_of(*cost, place.entry(at), &mut inside));
    }
    let costs = (costs.len() == given.len()).then(|| Costs::new(costs));
    if costs.as_ref().is_some_and(Costs::are_nothing) {
        notes.note(Rule::CostTotalZero, place);
    }
    // The least share is of less than one citizen.
    if let Some(share) = at.and_then(|at| at.first()) {
        let least = SCALE.div_ceil(*share);
        if u64::try_from(given.len()).is_ok_and(|n| n < least) {
            notes.note(Rule::CostFew { least }, place);
        }
    }
    notes.report.append(inside.report);
    costs
}

/// A cost of 0 or more, in millionths
fn cost_of(number: f64, place: At<'_>, notes: &mut Notes<'_>) -> Option<u64> {
    let cost = u64::try_from(notes.millionths(number, place)?).ok();
    if cost.is_none() {
        notes.note(Rule::CostNegative, place);
    }
    cost
}

/// The points, if nothing is wrong with them
fn read_points(given: &[CostPoint], notes: &mut Notes<'_>) -> Option<Vec<[u64; 2]>> {
    let place = At::field("points");
    let mut points: Vec<[Option<u64>; 2]> = Vec::new();
    let mut inside = notes.apart();
    for (at, point) in inside.list(given, MOST_POINTS, place).iter().enumerate() {
        let place = place.entry(at);
        let before = points.last().copied().unwrap_or_default();
        let shares = [("citizens", point.citizens, before[0]), ("cost", point.cost, before[1])];
        let read = shares.map(|(field, number, before)| {
            let share = share(number, place.key(field), &mut inside);
            rises(before, share, place.key(field), &mut inside);
            share
        });
        points.push(read);
    }
    let point = |[citizens, cost]: [Option<u64>; 2]| Some([citizens?, cost?]);
    let points: Option<Vec<[u64; 2]>> = points.into_iter().map(point).collect();
    let points = points.filter(|_| inside.report.valid());
    notes.report.append(inside.report);
    let knot = |[citizens, cost]: &[u64; 2]| Knot::of_millionths(*citizens, *cost);
    let knots: Vec<Knot> = points.iter().flatten().map(knot).collect();
    let multiples: Vec<_> = whole(&knots)
        .windows(2)
        .map(|pair| if let [from, to] = pair { from.to(to).multiple() } else { None })
        .collect();
    for (at, pair) in multiples.windows(2).enumerate() {
        if let [Some(dearer), Some(cheaper)] = pair {
            if cheaper > dearer {
                notes.note(Rule::CostNotDearest, place.entry(at));
            }
        }
    }
    points
}
