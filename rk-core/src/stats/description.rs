//! One column of numbers in a few.

use serde::{Deserialize, Serialize};

use super::{Moments, Why};

/// Mean, spread and lag of numbers, each rounded once
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Description {
    /// How many numbers there are
    pub n: u64,
    /// How many are missing
    pub missing: u64,
    /// Their mean
    pub mean: Option<f64>,
    /// Their variance (n − 1)
    pub variance: Option<f64>,
    /// Its root
    pub sd: Option<f64>,
    /// The correlation of each with the next
    pub autocorrelation: Option<f64>,
    /// Why a field is `None`
    #[serde(default, skip_serializing_if = "Why::is_empty")]
    pub why: Why,
}

impl From<&Moments> for Description {
    fn from(moments: &Moments) -> Self {
        let mut why = Why::default();
        Self {
            n: moments.n(),
            missing: moments.missing(),
            mean: why.keep("mean", moments.mean().map(|value| value.rounded())),
            variance: why.keep("variance", moments.variance().map(|value| value.rounded())),
            sd: why.keep("sd", moments.sd()),
            autocorrelation: why
                .keep("autocorrelation", moments.autocorrelation().map(|value| value.rounded())),
            why,
        }
    }
}
