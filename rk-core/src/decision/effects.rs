//! What the source reports of the Informal Pro-active Approach, for planning.
//!
//! The source gives changes without a base, a period or a design, so none of
//! these numbers was measured here.

use serde::Serialize;

use crate::{ordered::Ordered, stats::Rational};

/// Why there is nothing planned
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Unplanned {
    /// No number of one's own was given
    NoBase,
}

/// One's own numbers, today
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bases {
    /// How many cases
    pub cases: Option<Rational>,
    /// What a case costs on average
    pub cost_per_case: Option<Rational>,
    /// How many complaints
    pub complaints: Option<Rational>,
    /// How many hours a complaint takes on average
    pub hours_per_complaint: Option<Rational>,
    /// How satisfied citizens are with the authority
    pub satisfaction: Option<Rational>,
    /// How satisfied the staff are with the work
    pub job_satisfaction: Option<Rational>,
}

/// An effect as it was reported, and what it would mean here
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Effect {
    /// Its code
    pub effect: &'static str,
    /// The smaller change that was reported, as a share
    pub low: f64,
    /// The larger one
    pub high: f64,
    /// What changes, by the field of the call
    pub of: &'static str,
    /// The source
    pub source: &'static str,
    /// One's own number
    pub base: Option<f64>,
    /// The smaller of what the changes would make of it
    pub planned_low: Option<f64>,
    /// The larger
    pub planned_high: Option<f64>,
    /// The reason of what is None
    #[serde(default, skip_serializing_if = "Ordered::is_empty")]
    pub why: Ordered<Unplanned>,
}

/// A reported effect: changes in hundredths
struct Reported {
    effect: &'static str,
    of: &'static str,
    hundredths: [i16; 2],
    /// Whether the base is multiplied by the share itself, and not changed by it
    part: bool,
}

const REPORTED: [Reported; 5] = [
    Reported { effect: "cost", of: "cost_per_case", hundredths: [-30, -20], part: false },
    Reported { effect: "satisfaction", of: "satisfaction", hundredths: [40, 40], part: false },
    Reported { effect: "job_satisfaction", of: "job_satisfaction", hundredths: [20, 20], part: false },
    Reported { effect: "complaints_avoided", of: "complaints", hundredths: [40, 60], part: true },
    Reported { effect: "complaint_time", of: "hours_per_complaint", hundredths: [-37, -37], part: false },
];

/// The reported effects, and what they would mean for one's own numbers
///
/// # Examples
///
/// ```
/// use rk_core::{decision::effects::{Bases, reported}, stats::Rational};
///
/// let bases = Bases { complaints: Rational::new(30, 1), ..Bases::default() };
/// let effects = reported(&bases);
/// let avoided = effects.iter().find(|effect| effect.effect == "complaints_avoided").unwrap();
/// assert_eq!((avoided.planned_low, avoided.planned_high), (Some(12.0), Some(18.0)));
/// assert_eq!(effects[0].planned_low, None);
/// ```
#[must_use]
pub fn reported(bases: &Bases) -> Vec<Effect> {
    let cost = bases.cost_per_case.as_ref().map(|cost| match &bases.cases {
        Some(cases) => cost.times(cases),
        None => cost.clone(),
    });
    let base = |of: &str| match of {
        "cost_per_case" => cost.clone(),
        "satisfaction" => bases.satisfaction.clone(),
        "job_satisfaction" => bases.job_satisfaction.clone(),
        "complaints" => bases.complaints.clone(),
        _ => bases.hours_per_complaint.clone(),
    };
    REPORTED.iter().map(|reported| reported.with(base(reported.of))).collect()
}

impl Reported {
    fn with(&self, base: Option<Rational>) -> Effect {
        let [low, high] = self.hundredths.map(|change| f64::from(change) / 100.0);
        let whole = if self.part { 0 } else { 100 };
        let [planned_low, planned_high] = self.hundredths.map(|change| {
            let factor = Rational::new(whole + i128::from(change), 100)?;
            Some(base.as_ref()?.times(&factor).rounded())
        });
        let mut why = Ordered::default();
        if base.is_none() {
            for field in ["planned_low", "planned_high"] {
                why.push(field, Unplanned::NoBase);
            }
        }
        Effect {
            effect: self.effect,
            low,
            high,
            of: self.of,
            source: "S1",
            base: base.map(|base| base.rounded()),
            planned_low,
            planned_high,
            why,
        }
    }
}
