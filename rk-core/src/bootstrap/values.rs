//! The statistics of summed people, exact until they are rounded.

use super::{
    layout::Layout,
    people::{Drawn, Side},
    rows::{Row, What},
    scale,
};
use crate::stats::{OneWay, Rational, Sizes, Sums as OfUnit, Undefined, bootstrap::Sums};

/// A value before it is rounded, if it is a rational number
#[derive(Clone, Debug)]
pub(super) enum Value {
    Exact(Rational),
    Real(f64),
}

impl Value {
    fn rounded(&self) -> f64 {
        match self {
            Self::Exact(value) => value.rounded(),
            Self::Real(value) => *value,
        }
    }

    fn less(&self, other: &Self) -> f64 {
        match (self, other) {
            (Self::Exact(value), Self::Exact(other)) => value.minus(other).rounded(),
            _ => self.rounded() - other.rounded(),
        }
    }
}

type Exact = Result<Rational, Undefined>;

/// The most rated groups whose means of people are brought to one denominator: the least number that 1 to 12
/// all divide
const MOST_RATED: usize = 12;
const ALL_DIVIDE: i64 = 27_720;

/// How many questionnaires with R(r) each unit of ICCs has, side by side
pub(super) fn sizes(drawn: &Drawn<'_>, layout: &Layout, sums: &Sums) -> Vec<Sizes> {
    let of = |side| {
        let side = Side { drawn, layout, sums, side };
        let sizes: Vec<u64> = drawn.units().into_iter().map(|strata| size(&side, strata)).collect();
        Sizes::new(&sizes)
    };
    (0..layout.sides).map(of).collect()
}

/// The value of each row, or its reason; `sizes` are those of the data
pub(super) fn all(
    drawn: &Drawn<'_>,
    layout: &Layout,
    rows: &[Row],
    sizes: &[Sizes],
    sums: &Sums,
) -> Vec<Result<f64, Undefined>> {
    let sides = sizes.iter().enumerate();
    let sides: Vec<Means<'_>> =
        sides.map(|(side, sizes)| Means::of(Side { drawn, layout, sums, side }, rows, sizes)).collect();
    let value = |row: &Row| match sides.as_slice() {
        [from, to] => to.value(row.what).and_then(|to| Ok(to.less(&from.value(row.what)?))),
        [only] => only.value(row.what).map(|value| value.rounded()),
        _ => Err(Undefined::NotComparable),
    };
    rows.iter().map(value).collect()
}

/// One side, with what several of its statistics need
struct Means<'a> {
    side: Side<'a>,
    /// For each group that answered, the mean of each tie; empty if nothing needs them
    ties: Vec<Vec<Exact>>,
    anova: Option<OneWay>,
}

impl<'a> Means<'a> {
    fn of(side: Side<'a>, rows: &[Row], sizes: &Sizes) -> Self {
        let needs = |such: fn(&What) -> bool| rows.iter().any(|row| such(&row.what));
        let ties =
            needs(|what| matches!(what, What::ByTie | What::Within | What::Tie(_) | What::Asymmetry(..)));
        let mut means = Self { side, ties: Vec::new(), anova: None };
        if ties {
            means.ties = means.side.drawn.raters().iter().map(|rater| means.of_rater(*rater)).collect();
        }
        if needs(|what| matches!(what, What::Icc1 | What::Icc2)) {
            means.anova = Some(means.analysis(sizes));
        }
        means
    }

    fn of_rater(&self, rater: usize) -> Vec<Exact> {
        let strata = self.side.drawn.of_group(rater);
        (0..self.side.layout.rated)
            .map(|rated| self.mean(strata, self.side.layout.score(rated), true))
            .collect()
    }

    /// The mean of what stands at a place and is counted at the next
    fn mean(&self, strata: &[usize], place: Option<usize>, units: bool) -> Exact {
        let place = place.ok_or(Undefined::NoAnswers)?;
        let (sum, n) = (self.side.sum(strata, place), self.side.sum(strata, place + 1));
        let parts = if units { i128::from(self.side.layout.unit) } else { 1 };
        Rational::new(sum.into(), i128::from(n) * parts).ok_or(Undefined::NoAnswers)
    }

    fn tie(&self, (rater, rated): (usize, usize)) -> Exact {
        let at = self.side.drawn.raters().iter().position(|group| *group == rater);
        let tie = at.and_then(|at| self.ties.get(at)?.get(rated).cloned());
        tie.unwrap_or(Err(Undefined::NoTies))
    }

    fn value(&self, what: What) -> Result<Value, Undefined> {
        let exact = match what {
            What::ByGroup => {
                let groups = self.side.drawn.raters().iter();
                average(groups.filter_map(|group| self.mean_of_people(self.side.drawn.of_group(*group))))
            }
            What::ByRespondent => self.mean_of_people(&self.side.drawn.all()).ok_or(Undefined::NoTies),
            What::ByTie => average(self.tie_means(false)),
            What::Within => average(self.tie_means(true)),
            What::ByRating => self.by_rating(),
            What::Tie(tie) => self.tie(tie),
            What::Asymmetry(tie, back) => self.tie(tie).and_then(|tie| Ok(tie.minus(&self.tie(back)?))),
            What::SubScore { part, within } => {
                self.over_ties(within, |rated| self.side.layout.sub_score(part, rated), true)
            }
            What::Item { item, within } => {
                self.over_ties(within, |rated| self.side.layout.rating(rated, item), false)
            }
            What::Alpha(rated) => scale::alpha(&self.side, rated),
            What::Omega(rated) => return scale::omega(&self.side, rated).map(Value::Real),
            What::Icc1 => self.anova.as_ref().ok_or(Undefined::OneGroup).and_then(OneWay::icc1_k0),
            What::Icc2 => self.anova.as_ref().ok_or(Undefined::OneGroup).and_then(OneWay::icc2),
        };
        exact.map(Value::Exact)
    }

    /// The analysis of variance of R(r), in whole numbers if the units have the same sizes as in the data
    ///
    /// The unit of R(r) is another then, which no ICC depends on.
    fn analysis(&self, sizes: &Sizes) -> OneWay {
        let units = self.side.drawn.units();
        let same = || sizes.are(units.iter().map(|strata| size(&self.side, strata)));
        if self.side.layout.rated <= MOST_RATED && same() {
            let squares =
                units.iter().map(|strata| self.whole(strata, 1, i128::from(ALL_DIVIDE).pow(2), 2)).sum();
            let sums = units.iter().map(|strata| self.whole(strata, 0, i128::from(ALL_DIVIDE), 1));
            let sums: Option<Vec<i64>> = sums.map(|sum| i64::try_from(sum).ok()).collect();
            if let Some(sums) = sums {
                return sizes.analysis(sums.into_iter(), squares);
            }
        }
        OneWay::from_sums(units.into_iter().map(|strata| self.unit(strata)))
    }

    /// A sum over the means of people, each times `multiple` over a power of the number of its scores
    fn whole(&self, strata: &[usize], at: usize, multiple: i128, power: u32) -> i128 {
        (1..=self.side.layout.rated)
            .zip(1_i128..)
            .filter_map(|(scored, parts)| {
                let sum = self.side.sum(strata, self.side.layout.mean(scored)? + at);
                Some(i128::from(sum) * (multiple / parts.pow(power)))
            })
            .sum()
    }

    /// Sum of R(r), sum of its squares, and their number, over some strata
    fn unit(&self, strata: &[usize]) -> OfUnit {
        let mut unit = OfUnit { n: 0, sum: Rational::zero(), squares: Rational::zero() };
        for (scored, parts) in (1..=self.side.layout.rated).zip(1_i128..) {
            let Some(place) = self.side.layout.mean(scored) else { continue };
            let n = u64::try_from(self.side.sum(strata, place + 2)).unwrap_or(0);
            if n == 0 {
                continue;
            }
            let parts = parts * i128::from(self.side.layout.unit);
            let of = |place: usize, under: i128| {
                Rational::new(self.side.sum(strata, place).into(), under).unwrap_or_else(Rational::zero)
            };
            unit.n += n;
            unit.sum = unit.sum.plus(&of(place, parts));
            if self.side.layout.squares() {
                unit.squares = unit.squares.plus(&of(place + 1, parts * parts));
            }
        }
        unit
    }

    fn mean_of_people(&self, strata: &[usize]) -> Option<Rational> {
        let unit = self.unit(strata);
        unit.sum.per(&Rational::from(unit.n))
    }

    /// The means of ties between groups, or of groups to themselves
    fn tie_means(&self, within: bool) -> impl Iterator<Item = Rational> {
        let drawn = self.side.drawn;
        let ties = drawn.raters().iter().zip(&self.ties).flat_map(|(rater, ties)| {
            ties.iter().enumerate().map(move |(rated, mean)| (*rater, rated, mean))
        });
        ties.filter(move |(rater, rated, _)| drawn.own(*rater, *rated) == within)
            .filter_map(|(_, _, mean)| mean.as_ref().ok().cloned())
    }

    fn by_rating(&self) -> Exact {
        let (drawn, layout) = (self.side.drawn, self.side.layout);
        let (mut sum, mut n) = (0_i128, 0_i128);
        for rater in drawn.raters() {
            for rated in (0..layout.rated).filter(|rated| !drawn.own(*rater, *rated)) {
                if let Some(place) = layout.score(rated) {
                    sum += i128::from(self.side.sum(drawn.of_group(*rater), place));
                    n += i128::from(self.side.sum(drawn.of_group(*rater), place + 1));
                }
            }
        }
        Rational::new(sum, n * i128::from(layout.unit)).ok_or(Undefined::NoTies)
    }

    /// The mean over ties of their means at some place
    fn over_ties(&self, within: bool, place: impl Fn(usize) -> Option<usize>, units: bool) -> Exact {
        let (drawn, layout) = (self.side.drawn, self.side.layout);
        let pairs =
            drawn.raters().iter().flat_map(|rater| (0..layout.rated).map(move |rated| (*rater, rated)));
        let own = pairs.filter(|(rater, rated)| drawn.own(*rater, *rated) == within);
        average(own.filter_map(|(rater, rated)| self.mean(drawn.of_group(rater), place(rated), units).ok()))
    }
}

/// How many questionnaires with R(r) there are in some strata
fn size(side: &Side<'_>, strata: &[usize]) -> u64 {
    let counts =
        (1..=side.layout.rated).filter_map(|scored| Some(side.sum(strata, side.layout.mean(scored)? + 2)));
    u64::try_from(counts.sum::<i64>()).unwrap_or(0)
}

fn average(values: impl Iterator<Item = Rational>) -> Exact {
    let (mut sum, mut n) = (Rational::zero(), 0_u64);
    for value in values {
        sum = sum.plus(&value);
        n += 1;
    }
    sum.per(&Rational::from(n)).ok_or(Undefined::NoTies)
}
