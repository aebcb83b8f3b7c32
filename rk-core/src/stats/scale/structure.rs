//! Factor structure, in the shape of an answer.

use serde::{Deserialize, Serialize};

use super::enough;
use crate::stats::{Adequacy, Covariance, Eigen, Parallel, Undefined, Why, factor::Solution, values::count};

/// Random data for a parallel analysis
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Random {
    /// The seed of all draws
    pub seed: u64,
    /// How many sets of data are drawn
    pub replicates: u64,
}

/// Bartlett's test of sphericity
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Bartlett {
    /// −(n − 1 − (2k + 5)/6) ln |R|
    pub chi_square: f64,
    /// k (k − 1) / 2
    pub df: u64,
    /// Upper tail
    pub p: f64,
}

/// The model of independent items
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Baseline {
    /// n · F
    pub chi_square: f64,
    /// k (k − 1) / 2
    pub df: u64,
}

/// A factor model by maximum likelihood
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FactorFit {
    /// Standardised loading of each item on its factor
    pub loadings: Vec<f64>,
    /// 1 − loading²
    pub uniquenesses: Vec<f64>,
    /// Correlation of two factors
    pub correlation: Option<f64>,
    /// n · F
    pub chi_square: f64,
    /// Degrees of freedom
    pub df: u64,
    /// Upper tail
    pub p: Option<f64>,
    /// Comparative fit index
    pub cfi: f64,
    /// Tucker and Lewis' index
    pub tli: Option<f64>,
    /// Root mean square error of approximation
    pub rmsea: Option<f64>,
    /// Why a field is `None`
    #[serde(default, skip_serializing_if = "Why::is_empty")]
    pub why: Why,
}

/// Eigenvalues, adequacy, and the fit of one and two factors
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Factors {
    /// Complete rows; pairwise the least number of rows behind a covariance
    pub n: u64,
    /// Items
    pub items: u64,
    /// Eigenvalues of the correlations, falling
    pub eigenvalues: Option<Vec<f64>>,
    /// Determinant of the correlations
    pub determinant: Option<f64>,
    /// Kaiser, Meyer and Olkin's measure
    pub kmo: Option<f64>,
    /// The same of each item
    pub kmo_items: Option<Vec<f64>>,
    /// Bartlett's test
    pub bartlett: Option<Bartlett>,
    /// 95th percentile of each eigenvalue of random data
    pub parallel: Option<Vec<f64>>,
    /// One factor
    pub one: Option<FactorFit>,
    /// Two correlated factors
    pub two: Option<FactorFit>,
    /// Independent items
    pub baseline: Option<Baseline>,
    /// Why a field is `None`
    #[serde(default, skip_serializing_if = "Why::is_empty")]
    pub why: Why,
}

impl Factors {
    /// Of covariances; `two` are the positions of the items of each of two factors
    #[must_use]
    pub fn of(covariance: &Covariance, two: Option<&[Vec<usize>; 2]>, random: Option<Random>) -> Self {
        let (n, mut why) = (covariance.n(), Why::default());
        let items = if covariance.items() < 2 { Err(Undefined::OneItem) } else { Ok(()) };
        let matrix = items.and_then(|()| covariance.matrix());
        let eigen = matrix.as_ref().map_err(|reason| *reason).and_then(Eigen::of);
        let adequacy = matrix.as_ref().map_err(|reason| *reason).and_then(|matrix| Adequacy::of(matrix, n));
        let adequate = |field: &dyn Fn(&Adequacy) -> Result<f64, Undefined>| {
            adequacy.as_ref().map_err(|reason| *reason).and_then(field)
        };
        let each = adequacy.as_ref().map_err(|reason| *reason);
        let each =
            each.and_then(|adequacy| adequacy.kmo_by_item.iter().copied().collect::<Result<Vec<f64>, _>>());
        let bartlett = adequacy.as_ref().map_err(|reason| *reason).map(|adequacy| Bartlett {
            chi_square: adequacy.bartlett.chi_square,
            df: adequacy.bartlett.df,
            p: adequacy.bartlett.p,
        });
        let one = enough(covariance.items())
            .and(matrix.as_ref().map_err(|reason| *reason))
            .and_then(|matrix| Solution::one_factor(matrix, n));
        let fitted = two.map(|[first, second]| {
            let matrix = matrix.as_ref().map_err(|reason| *reason)?;
            Solution::two_factors(matrix, n, first, second)
        });
        let baseline = one
            .as_ref()
            .map_err(|reason| *reason)
            .map(|one| Baseline { chi_square: one.fit.baseline_chi_square, df: one.fit.baseline_df });
        let parallel = random
            .ok_or(Undefined::NoSeed)
            .and_then(|random| Parallel::of(covariance.items(), n, random.replicates, random.seed));
        Self {
            n,
            items: count(covariance.items()),
            eigenvalues: why.keep("eigenvalues", eigen.map(|eigen| eigen.values)),
            determinant: why.keep("determinant", adequate(&|adequacy| Ok(adequacy.determinant))),
            kmo: why.keep("kmo", adequate(&|adequacy| adequacy.kmo)),
            kmo_items: why.keep("kmo_items", each),
            bartlett: why.keep("bartlett", bartlett),
            parallel: why.keep("parallel", parallel.map(|parallel| parallel.eigenvalues)),
            one: why.keep("one", one.map(FactorFit::from)),
            two: fitted.and_then(|fitted| why.keep("two", fitted.map(FactorFit::from))),
            baseline: why.keep("baseline", baseline),
            why,
        }
    }
}

impl From<Solution> for FactorFit {
    fn from(solution: Solution) -> Self {
        let (fit, mut why) = (solution.fit, Why::default());
        let mut tested = |name: &str, value: Option<f64>| why.keep(name, value.ok_or(Undefined::NoInterval));
        let p = tested("p", fit.p);
        let tli = tested("tli", fit.tli);
        let rmsea = tested("rmsea", fit.rmsea);
        Self {
            loadings: solution.loadings,
            uniquenesses: solution.uniquenesses,
            correlation: solution.correlation,
            chi_square: fit.chi_square,
            df: fit.df,
            p,
            cfi: fit.cfi,
            tli,
            rmsea,
            why,
        }
    }
}
