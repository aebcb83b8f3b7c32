//! Omega total, in the shape of an answer.

use serde::{Deserialize, Serialize};

use super::enough;
use crate::stats::{Covariance, Omega, Undefined, Why, values::count};

/// How the loadings are found
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum OmegaMethod {
    /// Maximum likelihood
    #[default]
    Ml,
    /// Iterated principal axis
    PrincipalAxis,
}

/// Omega total of one factor on the correlations of the items
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct OmegaTotal {
    /// Complete rows; pairwise the least number of rows behind a covariance
    pub n: u64,
    /// Items
    pub items: u64,
    /// How the loadings are found
    pub method: OmegaMethod,
    /// Confidence of the interval
    pub confidence: f64,
    /// (Σλ)² / ((Σλ)² + Σθ)
    pub estimate: Option<f64>,
    /// Lower limit by the delta method
    pub low: Option<f64>,
    /// Upper limit by the delta method
    pub high: Option<f64>,
    /// Standardised loadings λ
    pub loadings: Option<Vec<f64>>,
    /// θ = 1 − λ²
    pub uniquenesses: Option<Vec<f64>>,
    /// Mean of λ²
    pub average_variance_extracted: Option<f64>,
    /// Why a field is `None`
    #[serde(default, skip_serializing_if = "Why::is_empty")]
    pub why: Why,
}

impl OmegaTotal {
    /// Of covariances, with an interval at a confidence between 0 and 1 where the method has one
    #[must_use]
    pub fn of(covariance: &Covariance, method: OmegaMethod, confidence: f64) -> Self {
        let omega = Omega::by(covariance, method, confidence);
        let mut why = Why::default();
        let reason = omega.as_ref().err().copied();
        let interval = omega.as_ref().map_err(|reason| *reason).and_then(|omega| omega.interval);
        let field = |value: fn(Omega) -> Vec<f64>| omega.clone().map(value);
        let number = |value: fn(&Omega) -> f64| {
            omega.as_ref().map(value).map_err(|_| reason.unwrap_or(Undefined::TooFew))
        };
        Self {
            n: covariance.n(),
            items: count(covariance.items()),
            method,
            confidence,
            estimate: why.keep("estimate", number(|omega| omega.estimate)),
            low: why.keep("low", interval.map(|(low, _)| low)),
            high: why.keep("high", interval.map(|(_, high)| high)),
            loadings: why.keep("loadings", field(|omega| omega.loadings)),
            uniquenesses: why.keep("uniquenesses", field(|omega| omega.uniquenesses)),
            average_variance_extracted: why
                .keep("average_variance_extracted", number(|omega| omega.average_variance_extracted)),
            why,
        }
    }
}

impl Omega {
    /// Of covariances, by one of the methods
    ///
    /// # Errors
    /// `OneItem`, and `TooFew` of two items; else as of the method.
    pub fn by(covariance: &Covariance, method: OmegaMethod, confidence: f64) -> Result<Self, Undefined> {
        enough(covariance.items())?;
        let matrix = covariance.matrix()?;
        match method {
            OmegaMethod::Ml => Self::ml(&matrix, covariance.n(), confidence),
            OmegaMethod::PrincipalAxis => Self::principal_axis(&matrix),
        }
    }
}
