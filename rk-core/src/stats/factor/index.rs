//! How well a model fits.

use crate::stats::{distribution::ChiSquare, real::real};

/// The fit of a model of factors
///
/// Where nothing is left to test, with 0 degrees of freedom, `chi_square` is 0,
/// `cfi` is 1, and the others do not exist.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    /// n · F; times (n − 1) / n it is (n − 1) · F
    pub chi_square: f64,
    /// Correlations less free parameters
    pub df: u64,
    /// The upper tail
    pub p: Option<f64>,
    /// Comparative fit index, 0 to 1: 1 − max(χ² − df, 0) / max(χ²₀ − df₀, χ² − df, 0)
    pub cfi: f64,
    /// Tucker and Lewis's index, (χ²₀/df₀ − χ²/df) / (χ²₀/df₀ − 1), not clipped
    pub tli: Option<f64>,
    /// Root mean square error of approximation, √(max(χ² − df, 0) / (df · (n − 1)))
    ///
    /// lavaan divides by n instead of n − 1, and so has √((n − 1) / n) times this.
    pub rmsea: Option<f64>,
    /// χ²₀ of the model in which no item goes with another
    pub baseline_chi_square: f64,
    /// df₀
    pub baseline_df: u64,
}

impl Fit {
    /// The fit of a model and of the one without correlations, by their discrepancies
    pub(super) fn of(discrepancy: f64, df: u64, baseline: f64, items: u64, n: u64) -> Self {
        let baseline_df = items * items.saturating_sub(1) / 2;
        let (chi_square, baseline_chi_square) = (real(n) * discrepancy, real(n) * baseline);
        let (free, baseline_free) = (real(df), real(baseline_df));
        let excess = (chi_square - free).max(0.0);
        let most = excess.max(baseline_chi_square - baseline_free);
        let tested = df > 0;
        let ratio = baseline_chi_square / baseline_free;
        Self {
            chi_square,
            df,
            p: ChiSquare::new(free).filter(|_| tested).map(|distribution| distribution.upper(chi_square)),
            cfi: if most > 0.0 { 1.0 - excess / most } else { 1.0 },
            tli: (tested && (ratio - 1.0).abs() > 0.0).then(|| (ratio - chi_square / free) / (ratio - 1.0)),
            rmsea: tested.then(|| (excess / (free * real(n.saturating_sub(1)))).sqrt()),
            baseline_chi_square,
            baseline_df,
        }
    }
}
