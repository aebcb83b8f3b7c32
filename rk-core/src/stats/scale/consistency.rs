//! Internal consistency.

use serde::{Deserialize, Serialize};

use crate::stats::{Covariance, Missing, Why, feldt, values::count};

/// Internal consistency of a scale
///
/// Everything is from −∞ to 1 and never clipped. Formulas and sources stand at
/// the functions of [`Covariance`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Alpha {
    /// Complete rows; pairwise the least number of rows behind a covariance
    pub n: u64,
    /// Items
    pub items: u64,
    /// How missing values were handled
    pub missing: Missing,
    /// Confidence of the intervals
    pub confidence: f64,
    /// Cronbach's alpha
    pub estimate: Option<f64>,
    /// Lower limit after Feldt
    pub low: Option<f64>,
    /// Upper limit after Feldt
    pub high: Option<f64>,
    /// Alpha of items made equal in variance
    pub standardised: Option<f64>,
    /// Its lower limit
    pub standardised_low: Option<f64>,
    /// Its upper limit
    pub standardised_high: Option<f64>,
    /// Guttman's lambda 2
    pub lambda2: Option<f64>,
    /// Mean correlation of the items
    pub mean_correlation: Option<f64>,
    /// Alpha without each item
    pub if_dropped: Vec<Option<f64>>,
    /// Correlation of each item with the sum of the others
    pub item_rest: Vec<Option<f64>>,
    /// Why a field is `None`; of a list, why its first `None` is
    #[serde(default, skip_serializing_if = "Why::is_empty")]
    pub why: Why,
}

impl Alpha {
    /// Of covariances, with intervals at a confidence between 0 and 1
    #[must_use]
    pub fn of(covariance: &Covariance, missing: Missing, confidence: f64) -> Self {
        let (n, items, mut why) = (covariance.n(), count(covariance.items()), Why::default());
        let alpha = covariance.alpha().map(|alpha| alpha.rounded());
        let standardised = covariance.standardised_alpha();
        let [limits, standardised_limits] =
            [alpha, standardised].map(|value| value.and_then(|value| feldt(value, n, items, confidence)));
        let dropped = covariance.alpha_if_dropped().into_iter();
        Self {
            n,
            items,
            missing,
            confidence,
            estimate: why.keep("estimate", alpha),
            low: why.keep("low", limits.map(|[low, _]| low)),
            high: why.keep("high", limits.map(|[_, high]| high)),
            standardised: why.keep("standardised", standardised),
            standardised_low: why.keep("standardised_low", standardised_limits.map(|[low, _]| low)),
            standardised_high: why.keep("standardised_high", standardised_limits.map(|[_, high]| high)),
            lambda2: why.keep("lambda2", covariance.lambda2()),
            mean_correlation: why.keep("mean_correlation", covariance.mean_correlation()),
            if_dropped: why.list("if_dropped", dropped.map(|alpha| alpha.map(|alpha| alpha.rounded()))),
            item_rest: why.list("item_rest", covariance.item_rest()),
            why,
        }
    }
}
