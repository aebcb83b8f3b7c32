//! Whether people of a unit agree, and units differ: what justifies a mean of a unit.
//!
//! High agreement alone justifies no mean: raters of four regions that answer
//! by one pattern agree within each region, and the regions do not differ. See
//! ICC(1) and ICC(2) beside rwg(j).
//!
//! Formulas and sources stand on the page "The wire: statistics".

mod aggregation;
mod raters;

use serde::{Deserialize, Serialize};

pub(crate) use aggregation::aggregation;

use crate::{
    estimate::{By, Estimate},
    rule::{Path, Report, Rule},
    score::{People, Scheme, Units, sums},
    survey::Responses,
};

/// Agreement within units and differences between them
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Agreement {
    /// What people are put together by
    pub by: By,
    /// The confidence of the intervals
    pub confidence: f64,
    /// The statistics, block by block
    pub estimates: Vec<Estimate>,
}

impl Agreement {
    /// The agreement of responses, by site or by group
    ///
    /// `by` left out is `site` if the data has two, else `group`. `confidence`
    /// is above 0 and below 1.
    ///
    /// # Errors
    ///
    /// A report if `by` is `site` and the data has no sites.
    pub fn of(
        responses: &Responses,
        scheme: &Scheme,
        by: Option<By>,
        confidence: f64,
    ) -> Result<Self, Report> {
        let people = People::of(responses, scheme);
        let sites = people.sites().len();
        if by == Some(By::Site) && sites == 0 {
            return Err(Report::of(Rule::SelectUnknownKey, Path::root().then("by")));
        }
        let by = by.unwrap_or(if sites < 2 { By::Group } else { By::Site });
        let units = Units::new(&people, by);
        let means: Vec<_> = units
            .iter()
            .zip(units.means())
            .map(|((name, _), means)| (name.to_owned(), sums(&means, units.unit())))
            .collect();
        let mut estimates = aggregation(by, &means, confidence);
        for (at, rated) in people.rated() {
            estimates.extend(aggregation::of_rated(&units, at, rated, confidence));
        }
        for (name, own) in units.iter() {
            estimates.extend(raters::within(&people, by, name, own));
        }
        Ok(Self { by, confidence, estimates })
    }
}
