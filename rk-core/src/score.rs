//! From responses to scores.
//!
//! A [`Tally`] holds integer sums only, so tallies of any split of the
//! questionnaires merge to the same bytes in any order. [`Scores`] are made of
//! it: ties between workgroups, indexes, levels, views. Every mean and standard
//! deviation is an exact fraction that is rounded once; a level is decided on
//! the fraction, so 28/7 is exactly 4.
//!
//! Row rates column: a tie from a to b is how a rates b.
//!
//! Scores are for analysis. They hide nothing, so they are not for readers
//! outside the analysis: a small group can be read out of them.

mod bytes;
mod compose;
mod decimal;
mod exact;
mod grid;
mod html;
mod level;
mod matched;
mod matrix;
mod pass;
mod people;
mod principle;
mod reason;
mod respondents;
mod scheme;
mod scores;
mod tally;
mod text;
mod units;

pub(crate) use crate::decimal::SCALE;
pub use crate::ordered::Ordered;
pub(crate) use crate::ordered::result;
pub use bytes::TallyError;
pub use compose::{Options, Weights};
pub use decimal::Decimal;
pub(crate) use grid::{Average, Exact, level, rounded};
pub use level::{Cuts, Level, Profile};
pub(crate) use matched::{Both, Matched};
pub use matrix::{Matrix, MatrixGroup, MatrixIndex, MatrixLevels, MatrixScores, MatrixSelf, MatrixTie};
pub(crate) use people::{Mean, People, Rater};
pub use principle::Principle;
pub use reason::{Reason, Why};
pub use scheme::Scheme;
pub use scores::{
    Asked, Asymmetry, Counts, DimensionTie, Distribution, Distributions, Dropped, GroupScores, Index,
    IndexLevels, Kind, PrincipleView, ProfileCuts, RespondentScore, RespondentScores, Scope, Scopes, Scores,
    Selves, Spread, SubTie, Tie,
};
pub use tally::{Moments, RaterTally, Tally, TieTally};
pub(crate) use units::{Units, scope_of, sums};
