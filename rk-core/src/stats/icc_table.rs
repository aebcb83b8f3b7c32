//! ICC(1), ICC(2) and the analysis of variance behind them, as one table.

use serde::{Deserialize, Serialize};

use super::{OneWay, Rational, Undefined, Why};

/// An analysis of variance of values in groups, with intraclass correlations and their intervals
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Icc {
    /// The number of values
    pub n: u64,
    /// The number of groups
    pub groups: u64,
    /// The mean size of the groups
    pub k_mean: Option<f64>,
    /// The size corrected for inequality
    pub k0: Option<f64>,
    /// Sum of squares between groups
    pub ss_between: Option<f64>,
    /// Sum of squares within groups
    pub ss_within: Option<f64>,
    /// Degrees of freedom between groups
    pub df_between: Option<u64>,
    /// Degrees of freedom within groups
    pub df_within: Option<u64>,
    /// Mean square between groups
    pub ms_between: Option<f64>,
    /// Mean square within groups
    pub ms_within: Option<f64>,
    /// The ratio of the mean squares
    pub f: Option<f64>,
    /// Its p value
    pub p: Option<f64>,
    /// The share of the sum of squares between groups
    pub r_squared: Option<f64>,
    /// The root of the mean square within groups
    pub sd_within: Option<f64>,
    /// ICC(1) with the mean size
    pub icc1: Option<f64>,
    /// Lower limit of its interval
    pub icc1_low: Option<f64>,
    /// Upper limit
    pub icc1_high: Option<f64>,
    /// ICC(1) with k0
    pub icc1_k0: Option<f64>,
    /// Lower limit of its interval
    pub icc1_k0_low: Option<f64>,
    /// Upper limit
    pub icc1_k0_high: Option<f64>,
    /// ICC(2)
    pub icc2: Option<f64>,
    /// Lower limit of its interval
    pub icc2_low: Option<f64>,
    /// Upper limit
    pub icc2_high: Option<f64>,
    /// The confidence of the intervals
    pub confidence: f64,
    /// Why a field is `None`
    #[serde(default, skip_serializing_if = "Why::is_empty")]
    pub why: Why,
}

impl Icc {
    /// The numbers of an analysis of variance, each rounded once; intervals have a confidence above 0 and below 1
    ///
    /// Without a value, with one group, or with one value in every group, there is none but `n` and `groups`.
    #[must_use]
    pub fn of(anova: &OneWay, confidence: f64) -> Self {
        let enough = anova.ms_between().and(anova.ms_within()).map(drop);
        let mut why = Why::default();
        let exact = |value: Result<Rational, Undefined>| enough.and(value).map(|value| value.rounded());
        let ends = |limits: Result<[f64; 2], Undefined>| match enough.and(limits) {
            Ok([low, high]) => (Ok(low), Ok(high)),
            Err(reason) => (Err(reason), Err(reason)),
        };
        let (icc1_low, icc1_high) = ends(anova.icc1_interval(confidence));
        let (icc1_k0_low, icc1_k0_high) = ends(anova.icc1_k0_interval(confidence));
        let (icc2_low, icc2_high) = ends(anova.icc2_interval(confidence));
        Self {
            n: anova.n(),
            groups: anova.groups(),
            k_mean: why.keep("k_mean", exact(anova.k_mean())),
            k0: why.keep("k0", exact(anova.k0())),
            ss_between: why.keep("ss_between", exact(Ok(anova.ss_between().clone()))),
            ss_within: why.keep("ss_within", exact(Ok(anova.ss_within().clone()))),
            df_between: why.keep("df_between", enough.map(|()| anova.df_between())),
            df_within: why.keep("df_within", enough.map(|()| anova.df_within())),
            ms_between: why.keep("ms_between", exact(anova.ms_between())),
            ms_within: why.keep("ms_within", exact(anova.ms_within())),
            f: why.keep("f", exact(anova.f())),
            p: why.keep("p", enough.and(anova.p())),
            r_squared: why.keep("r_squared", exact(anova.r_squared())),
            sd_within: why.keep("sd_within", enough.and(anova.sd_within())),
            icc1: why.keep("icc1", exact(anova.icc1())),
            icc1_low: why.keep("icc1_low", icc1_low),
            icc1_high: why.keep("icc1_high", icc1_high),
            icc1_k0: why.keep("icc1_k0", exact(anova.icc1_k0())),
            icc1_k0_low: why.keep("icc1_k0_low", icc1_k0_low),
            icc1_k0_high: why.keep("icc1_k0_high", icc1_k0_high),
            icc2: why.keep("icc2", exact(anova.icc2())),
            icc2_low: why.keep("icc2_low", icc2_low),
            icc2_high: why.keep("icc2_high", icc2_high),
            confidence,
            why,
        }
    }
}
