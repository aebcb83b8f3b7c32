//! The six intraclass correlations of targets by raters, as one table.

use serde::{Deserialize, Serialize};

use super::{IccForm, Rational, TwoWay, Undefined, Why};

/// The six forms with their tests and intervals, and the mean squares behind them
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct IccForms {
    /// The number of targets that every rater rated
    pub targets: u64,
    /// The number of raters
    pub raters: u64,
    /// The forms in the order of [`IccForm::ALL`]
    pub forms: Vec<IccFormRow>,
    /// Mean square between targets
    pub ms_targets: Option<f64>,
    /// Mean square between raters
    pub ms_raters: Option<f64>,
    /// Mean square of what neither explains
    pub ms_residual: Option<f64>,
    /// Mean square within targets
    pub ms_within: Option<f64>,
    /// The confidence of the intervals
    pub confidence: f64,
    /// Why a field is `None`
    #[serde(default, skip_serializing_if = "Why::is_empty")]
    pub why: Why,
}

/// One of the six forms
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct IccFormRow {
    /// What Shrout and Fleiss call it
    pub form: IccForm,
    /// What McGraw and Wong call it
    pub mcgraw_wong: String,
    /// The correlation
    pub estimate: Option<f64>,
    /// Lower limit of its interval
    pub low: Option<f64>,
    /// Upper limit
    pub high: Option<f64>,
    /// F of the test against 0
    pub f: Option<f64>,
    /// Degrees of freedom of its numerator
    pub df1: Option<u64>,
    /// Degrees of freedom of its denominator
    pub df2: Option<u64>,
    /// Its p value
    pub p: Option<f64>,
    /// Why a field is `None`
    #[serde(default, skip_serializing_if = "Why::is_empty")]
    pub why: Why,
}

impl IccForms {
    /// The forms of a table; intervals have a confidence above 0 and below 1
    ///
    /// ```
    /// use rk_core::stats::{IccForms, Rows, TwoWay};
    ///
    /// // Six targets by four judges, after Shrout and Fleiss (1979), table 2.
    /// let rows = [[9.0, 2.0, 5.0, 8.0], [6.0, 1.0, 3.0, 2.0], [8.0, 4.0, 6.0, 8.0],
    ///     [7.0, 1.0, 2.0, 6.0], [10.0, 5.0, 6.0, 9.0], [6.0, 2.0, 4.0, 7.0]].map(|row| row.map(Some));
    /// let rows = Rows::new(&rows).map_err(|_| "no table")?;
    /// let forms = IccForms::of(&TwoWay::new(&rows), 0.95);
    /// let estimates: Vec<String> =
    ///     forms.forms.iter().filter_map(|form| Some(format!("{:.2}", form.estimate?))).collect();
    /// assert_eq!(estimates, ["0.17", "0.29", "0.71", "0.44", "0.62", "0.91"]);
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn of(table: &TwoWay, confidence: f64) -> Self {
        let enough = table.ms_residual().map(drop);
        let exact = |value: Result<Rational, Undefined>| enough.and(value).map(|value| value.rounded());
        let mut why = Why::default();
        Self {
            targets: table.targets(),
            raters: table.raters(),
            forms: IccForm::ALL.map(|form| IccFormRow::of(table, form, confidence)).into(),
            ms_targets: why.keep("ms_targets", exact(table.ms_targets())),
            ms_raters: why.keep("ms_raters", exact(table.ms_raters())),
            ms_residual: why.keep("ms_residual", exact(table.ms_residual())),
            ms_within: why.keep("ms_within", exact(table.ms_within())),
            confidence,
            why,
        }
    }
}

impl IccFormRow {
    fn of(table: &TwoWay, form: IccForm, confidence: f64) -> Self {
        let df = table.ms_residual().map(|_| table.df(form));
        let limits = df.and_then(|_| table.icc_interval(form, confidence));
        let mut why = Why::default();
        Self {
            form,
            mcgraw_wong: form.mcgraw_wong().to_owned(),
            estimate: why.keep("estimate", table.icc(form).map(|value| value.rounded())),
            low: why.keep("low", limits.map(|[low, _]| low)),
            high: why.keep("high", limits.map(|[_, high]| high)),
            f: why.keep("f", table.f(form).map(|value| value.rounded())),
            df1: why.keep("df1", df.map(|[over, _]| over)),
            df2: why.keep("df2", df.map(|[_, under]| under)),
            p: why.keep("p", table.p(form)),
            why,
        }
    }
}
