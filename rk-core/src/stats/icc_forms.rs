//! The six intraclass correlations of targets that the same raters rated.
//!
//! Shrout, P. E. and Fleiss, J. L. (1979), Psychological Bulletin 86, 420-428;
//! McGraw, K. O. and Wong, S. P. (1996), Psychological Methods 1, 30-46. The
//! intervals of ICC(2,1) and ICC(2,k) rest on Satterthwaite's degrees of
//! freedom, which are not rounded to a whole number.

use serde::{Deserialize, Serialize};

use super::{
    Rational, TwoWay, Undefined,
    anova::fisher,
    distribution::F,
    icc::{mean, ratios, single},
};

/// One of the six forms, named after Shrout and Fleiss
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum IccForm {
    /// Each target has raters of its own; of one rating
    #[serde(rename = "ICC(1,1)")]
    OneWaySingle,
    /// Raters are a sample, and their level counts; of one rating
    #[serde(rename = "ICC(2,1)")]
    AgreementSingle,
    /// These raters, whose level does not count; of one rating
    #[serde(rename = "ICC(3,1)")]
    ConsistencySingle,
    /// Each target has raters of its own; of the mean of all ratings
    #[serde(rename = "ICC(1,k)")]
    OneWayMean,
    /// Raters are a sample, and their level counts; of the mean of all ratings
    #[serde(rename = "ICC(2,k)")]
    AgreementMean,
    /// These raters, whose level does not count; of the mean of all ratings
    #[serde(rename = "ICC(3,k)")]
    ConsistencyMean,
}

impl IccForm {
    /// All six, as they are listed
    pub const ALL: [Self; 6] = [
        Self::OneWaySingle,
        Self::AgreementSingle,
        Self::ConsistencySingle,
        Self::OneWayMean,
        Self::AgreementMean,
        Self::ConsistencyMean,
    ];

    /// Shrout and Fleiss' name
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::OneWaySingle => "ICC(1,1)",
            Self::AgreementSingle => "ICC(2,1)",
            Self::ConsistencySingle => "ICC(3,1)",
            Self::OneWayMean => "ICC(1,k)",
            Self::AgreementMean => "ICC(2,k)",
            Self::ConsistencyMean => "ICC(3,k)",
        }
    }

    /// McGraw and Wong's name
    #[must_use]
    pub fn mcgraw_wong(self) -> &'static str {
        match self {
            Self::OneWaySingle => "ICC(1)",
            Self::AgreementSingle => "ICC(A,1)",
            Self::ConsistencySingle => "ICC(C,1)",
            Self::OneWayMean => "ICC(k)",
            Self::AgreementMean => "ICC(A,k)",
            Self::ConsistencyMean => "ICC(C,k)",
        }
    }

    fn one_way(self) -> bool {
        matches!(self, Self::OneWaySingle | Self::OneWayMean)
    }

    fn of_mean(self) -> bool {
        matches!(self, Self::OneWayMean | Self::AgreementMean | Self::ConsistencyMean)
    }
}

impl TwoWay {
    /// An intraclass correlation, exact, also below 0
    ///
    /// With the mean squares T between targets, R between raters, E residual and W within
    /// targets, n targets and k raters:
    /// (T − W)/(T + (k−1)W), (T − E)/(T + (k−1)E + k(R − E)/n), (T − E)/(T + (k−1)E),
    /// (T − W)/T, (T − E)/(T + (R − E)/n), (T − E)/T, in the order of [`IccForm::ALL`].
    ///
    /// # Errors
    /// `OneItem` of one rater, `TooFew` of fewer than two targets; `NoVariance` if what it
    /// divides by is 0.
    pub fn icc(&self, form: IccForm) -> Result<Rational, Undefined> {
        let error = self.error(form)?;
        let of_targets = self.ms_targets()?;
        let others = Rational::from(if form.of_mean() { 0 } else { self.raters() - 1 });
        let mut under = of_targets.plus(&error.times(&others));
        if matches!(form, IccForm::AgreementSingle | IccForm::AgreementMean) {
            let level = self.ms_raters()?.minus(&error);
            let ratings = Rational::from(if form.of_mean() { 1 } else { self.raters() });
            let level =
                level.times(&ratings).per(&Rational::from(self.targets())).ok_or(Undefined::TooFew)?;
            under = under.plus(&level);
        }
        of_targets.minus(&error).per(&under).ok_or(Undefined::NoVariance)
    }

    /// The ratio of the mean square between targets and that of error
    ///
    /// # Errors
    /// As [`icc`](Self::icc); `NoVariance` without error.
    pub fn f(&self, form: IccForm) -> Result<Rational, Undefined> {
        let error = self.error(form)?;
        self.ms_targets()?.per(&error).ok_or(Undefined::NoVariance)
    }

    /// The degrees of freedom of [`f`](Self::f)
    #[must_use]
    pub fn df(&self, form: IccForm) -> [u64; 2] {
        [self.df_targets(), if form.one_way() { self.df_within() } else { self.df_residual() }]
    }

    /// The probability of an F at least as large if the targets do not differ
    ///
    /// # Errors
    /// As [`f`](Self::f).
    pub fn p(&self, form: IccForm) -> Result<f64, Undefined> {
        let ([over, under], f) = (self.df(form), self.f(form)?.rounded());
        fisher(over, under).map(|fisher| fisher.upper(f))
    }

    /// The confidence interval of an intraclass correlation, after McGraw and Wong
    ///
    /// # Errors
    /// As [`f`](Self::f); `NoInterval` for a confidence that is not between 0 and 1.
    pub fn icc_interval(&self, form: IccForm, confidence: f64) -> Result<[f64; 2], Undefined> {
        self.icc(form)?;
        let others = Rational::from(self.raters() - 1).rounded();
        match form {
            IccForm::AgreementSingle | IccForm::AgreementMean => self.agreement(form, confidence),
            IccForm::OneWaySingle | IccForm::ConsistencySingle => {
                Ok(self.ratios(form, confidence)?.map(|ratio| single(ratio, others)))
            }
            IccForm::OneWayMean | IccForm::ConsistencyMean => Ok(self.ratios(form, confidence)?.map(mean)),
        }
    }

    fn ratios(&self, form: IccForm, confidence: f64) -> Result<[f64; 2], Undefined> {
        let [over, under] = self.df(form);
        ratios(self.f(form)?.rounded(), over, under, confidence)
    }

    /// The mean square that stands for error
    fn error(&self, form: IccForm) -> Result<Rational, Undefined> {
        self.ms_residual()?;
        if form.one_way() { self.ms_within() } else { self.ms_residual() }
    }

    /// The interval of ICC(2,1) or ICC(2,k)
    fn agreement(&self, form: IccForm, confidence: f64) -> Result<[f64; 2], Undefined> {
        let (n, k) = (Rational::from(self.targets()), Rational::from(self.raters()));
        let (of_targets, of_raters, residual) = (self.ms_targets()?, self.ms_raters()?, self.ms_residual()?);
        let free = self.satterthwaite(&of_raters, &residual)?;
        let between = Rational::from(self.df_targets()).rounded();
        let tail = (1.0 - confidence) / 2.0;
        let quantile = |over, under| F::new(over, under)?.upper_quantile(tail);
        let low = quantile(between, free).ok_or(Undefined::NoInterval)?;
        let high = quantile(free, between).ok_or(Undefined::NoInterval)?;
        // What raters and residual add: R − E to the mean of raters, k R + (kn − k − n) E to one.
        let noise = if form.of_mean() {
            of_raters.minus(&residual)
        } else {
            k.times(&of_raters).plus(&k.times(&n).minus(&k).minus(&n).times(&residual))
        };
        let noise = noise.rounded();
        let (n, of_targets, residual) = (n.rounded(), of_targets.rounded(), residual.rounded());
        let lower = n * (of_targets - low * residual) / (low * noise + n * of_targets);
        let upper = n * (high * of_targets - residual) / (noise + n * high * of_targets);
        [lower, upper]
            .iter()
            .all(|limit| limit.is_finite())
            .then_some([lower, upper])
            .ok_or(Undefined::NoInterval)
    }

    /// Satterthwaite's degrees of freedom of the error of ICC(2,1), rounded once
    ///
    /// (a R + b E)² / ((a R)²/(k−1) + (b E)²/((n−1)(k−1))), a = k ρ and b = n (1 + (k−1) ρ) − k ρ, ρ the ICC.
    fn satterthwaite(&self, of_raters: &Rational, residual: &Rational) -> Result<f64, Undefined> {
        let icc = self.icc(IccForm::AgreementSingle)?;
        let (n, k) = (Rational::from(self.targets()), Rational::from(self.raters()));
        let one = Rational::from(1);
        let a = k.times(&icc);
        let b = n.times(&one.plus(&k.minus(&one).times(&icc))).minus(&a);
        let (a, b) = (a.times(of_raters), b.times(residual));
        let (raters, free) = (k.minus(&one), Rational::from(self.df_residual()));
        let absent = Undefined::NoVariance;
        let split = a.squared().per(&raters).ok_or(absent)?.plus(&b.squared().per(&free).ok_or(absent)?);
        a.plus(&b).squared().per(&split).map(|free| free.rounded()).ok_or(absent)
    }
}
