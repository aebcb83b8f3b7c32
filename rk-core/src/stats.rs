//! Numerics that know nothing of the domain.
//!
//! What is a rational number of its inputs, or the root of one, is computed
//! exactly and rounded once, to the nearest binary64 number, ties to even.
//! Everything else is done with + − × ÷ √ in one order and with `libm`, so
//! that every machine gives the same bits. A number that does not exist is an
//! [`Undefined`], never NaN.

mod adequacy;
mod agreement;
mod alpha;
mod anova;
pub mod bootstrap;
mod cholesky;
mod covariance;
mod description;
mod difference;
pub mod distribution;
mod eigen;
pub mod factor;
mod false_discovery;
mod fraction;
mod icc;
mod icc_forms;
mod icc_forms_table;
mod icc_table;
mod interval;
mod matrix;
mod moments;
mod natural;
mod omega;
mod pair;
mod parallel;
pub mod permutation;
mod precision;
mod proportion;
pub mod qap;
pub mod random;
mod ranks;
mod rational;
mod real;
pub mod replicate;
mod rows;
mod runs;
mod scale;
mod sizes;
mod square;
mod surd;
mod total;
mod two_way;
mod undefined;
mod values;

pub use adequacy::{Adequacy, Sphericity};
pub use agreement::{Agreement, Answers, Null, RwgJ, RwgJFault, rwg_j};
pub use alpha::{alpha, feldt};
pub use anova::{OneWay, Sums};
pub use covariance::Covariance;
pub(crate) use covariance::correlation;
pub use description::Description;
pub use difference::{Paired, Welch};
pub use eigen::Eigen;
pub use false_discovery::q_values;
pub(crate) use fraction::Fraction;
pub use icc_forms::IccForm;
pub use icc_forms_table::{IccFormRow, IccForms};
pub use icc_table::Icc;
pub use matrix::Matrix;
pub use moments::Moments;
pub use omega::Omega;
pub use parallel::Parallel;
pub use precision::{design_effect, minimal_detectable_change, shrunken_mean, standard_error_of_measurement};
pub use proportion::wilson;
pub use ranks::RankTest;
pub use rational::Rational;
pub use rows::{Fault, Missing, Rows};
pub use runs::likely_runs;
pub(crate) use scale::enough;
pub use scale::{Alpha, Bartlett, Baseline, FactorFit, Factors, OmegaMethod, OmegaTotal, Random};
pub use sizes::Sizes;
pub use total::LARGEST;
pub use two_way::TwoWay;
pub use undefined::{Undefined, Why};
