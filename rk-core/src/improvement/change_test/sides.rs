//! The values before a change and after it.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use super::Better;
use crate::{
    decimal::SCALE,
    improvement::{Reason, Why, run_chart::twice_median},
    ordered::result,
    stats::Rational,
};

/// Where a change leads
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Toward {
    /// To better values
    Better,
    /// To worse ones
    Worse,
    /// Nowhere: the means are the same
    Neither,
}

result! {
    /// Values of one side
    Values {
        /// How many
        n: u64,
        /// Their mean
        mean: Option<f64>,
        /// The middle value, or halfway between two
        median: Option<f64>,
        /// The lowest
        least: Option<f64>,
        /// The highest
        most: Option<f64>,
    }
}

result! {
    /// From the mean before to the mean after
    ChangeOfMeans {
        /// After less before
        points: Option<f64>,
        /// 100 · (after − before) / before
        percent: Option<f64>,
        /// Where it leads
        toward: Option<Toward>,
    }
}

impl Values {
    /// Of values in millionths
    pub(super) fn of(values: &[i128]) -> Self {
        let mut why = Why::default();
        let number = |millionths: Option<i128>, parts: i128| {
            let number = millionths.and_then(|size| Rational::new(size, i128::from(SCALE) * parts));
            number.map(|number| number.rounded()).ok_or(Reason::NoCases)
        };
        Self {
            n: u64::try_from(values.len()).unwrap_or(u64::MAX),
            mean: why.or_note("mean", mean(values).map(|mean| mean.rounded())),
            median: why.or_note("median", number(twice_median(values), 2)),
            least: why.or_note("least", number(values.iter().copied().min(), 1)),
            most: why.or_note("most", number(values.iter().copied().max(), 1)),
            why,
        }
    }
}

impl ChangeOfMeans {
    /// From values before to values after, in millionths
    pub(super) fn of(before: &[i128], after: &[i128], better: Option<Better>) -> Self {
        let means = mean(before).and_then(|before| Ok((mean(after)?.minus(&before), before)));
        let (points, percent, toward) = match &means {
            Ok((points, before)) => (Ok(points.rounded()), percent(points, before), toward(points, better)),
            Err(reason) => (Err(*reason), Err(*reason), Err(*reason)),
        };
        let mut why = Why::default();
        Self {
            points: why.or_note("points", points),
            percent: why.or_note("percent", percent),
            toward: why.or_note("toward", toward),
            why,
        }
    }
}

fn mean(values: &[i128]) -> Result<Rational, Reason> {
    let n = i128::try_from(values.len()).map_err(|_| Reason::NoCases)?;
    Rational::new(values.iter().sum(), n * i128::from(SCALE)).ok_or(Reason::NoCases)
}

fn percent(points: &Rational, before: &Rational) -> Result<f64, Reason> {
    match before.sign() {
        Ordering::Less => Err(Reason::NegativeBefore),
        Ordering::Equal => Err(Reason::ZeroBefore),
        Ordering::Greater => {
            let percent = points.times(&Rational::from(100)).per(before);
            percent.map(|percent| percent.rounded()).ok_or(Reason::ZeroBefore)
        }
    }
}

fn toward(points: &Rational, better: Option<Better>) -> Result<Toward, Reason> {
    Ok(match (points.sign(), better.ok_or(Reason::NoBetter)?) {
        (Ordering::Equal, _) => Toward::Neither,
        (Ordering::Greater, Better::Higher) | (Ordering::Less, Better::Lower) => Toward::Better,
        _ => Toward::Worse,
    })
}
