//! People put together by workgroup or by site.

use std::collections::BTreeMap;

use super::{Mean, People, Rater, tally::Moments};
use crate::{
    estimate::{By, Scope},
    stats::{Rational, Sums},
};

/// The workgroups, or the sites, with the questionnaires of each
pub(crate) struct Units<'p> {
    by: By,
    units: Vec<(&'p str, Vec<Rater<'p>>)>,
    unit: u32,
}

impl<'p> Units<'p> {
    /// All workgroups in their order, or the sites by code point
    pub(crate) fn new(people: &'p People<'_>, by: By) -> Self {
        let names: Vec<&str> = match by {
            By::Group => people.responses().groups().iter().map(|group| group.name.as_str()).collect(),
            By::Site => people.sites(),
        };
        let mut units: Vec<(&str, Vec<Rater<'_>>)> = names.iter().map(|name| (*name, Vec::new())).collect();
        for rater in people.raters() {
            let at = match by {
                By::Group => Some(rater.group()),
                By::Site => people.site(&rater).and_then(|site| names.binary_search(&site).ok()),
            };
            if let Some((_, own)) = at.and_then(|at| units.get_mut(at)) {
                own.push(rater);
            }
        }
        Self { by, units, unit: people.unit() }
    }

    /// What they are put together by
    pub(crate) fn by(&self) -> By {
        self.by
    }

    /// The name and the questionnaires of each
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&'p str, &[Rater<'p>])> {
        self.units.iter().map(|(name, raters)| (*name, raters.as_slice()))
    }

    /// R(r) of each unit's questionnaires that have it
    pub(crate) fn means(&self) -> Vec<Vec<Mean>> {
        self.each(|rater| rater.between().mean())
    }

    /// s(r,t) of each unit, own group left out, t by its position in the rated groups
    pub(crate) fn scores(&self, at: usize) -> Vec<Vec<Mean>> {
        self.each(|rater| rater.score(at).filter(|_| !rater.own(at)).map(Mean::one))
    }

    fn each(&self, value: impl Fn(&Rater<'_>) -> Option<Mean>) -> Vec<Vec<Mean>> {
        self.units.iter().map(|(_, raters)| raters.iter().filter_map(&value).collect()).collect()
    }

    /// The parts of a rating that scores are counted in
    pub(crate) fn unit(&self) -> u32 {
        self.unit
    }
}

/// What is said of one unit
pub(crate) fn scope_of(by: By, name: &str) -> Scope {
    let name = Some(name.to_owned());
    match by {
        By::Group => Scope { group: name, ..Scope::default() },
        By::Site => Scope { site: name, ..Scope::default() },
    }
}

/// The number, sum and sum of squares of means of scores
///
/// Means of as many scores have one denominator, so their sums are integers.
pub(crate) fn sums(means: &[Mean], unit: u32) -> Sums {
    let mut by_scores: BTreeMap<u64, Moments> = BTreeMap::new();
    for mean in means {
        let sum = u128::from(mean.sum());
        by_scores.entry(mean.scores()).or_default().merge(&Moments {
            n: 1,
            sum: mean.sum(),
            squares: sum * sum,
        });
    }
    let mut all = Sums { n: 0, sum: Rational::zero(), squares: Rational::zero() };
    for (scores, Moments { n, sum, squares }) in by_scores {
        let under = i128::from(scores) * i128::from(unit);
        let part = |over: i128, under: i128| Rational::new(over, under).unwrap_or_else(Rational::zero);
        all.n += n;
        all.sum = all.sum.plus(&part(sum.into(), under));
        all.squares = all.squares.plus(&part(i128::try_from(squares).unwrap_or(i128::MAX), under * under));
    }
    all
}
