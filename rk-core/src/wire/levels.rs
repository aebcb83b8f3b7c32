//! The operation `levels`.

use serde::Deserialize;

use super::{
    Answer, Schema,
    parts::{self, GroupPart, NameOr, ProfilePart},
};
use crate::{
    Locale,
    rule::Report,
    score::{Matrix, MatrixScores, Options, Ordered},
};

/// The call of `levels`
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LevelsCall {
    /// The version of this shape, 1
    #[serde(default)]
    #[expect(dead_code, reason = "read for its check only")]
    schema: Schema,
    /// The language of messages
    #[serde(default)]
    locale: Locale,
    /// The cuts between levels
    profile: Option<NameOr<ProfilePart>>,
    /// The workgroups
    groups: Option<Vec<NameOr<GroupPart>>>,
    /// The weights of the rating groups
    weights: Option<Ordered<f64>>,
    /// The groups of the rows
    raters: Vec<String>,
    /// The groups of the columns
    rated: Vec<String>,
    /// The means, row by row
    means: Vec<Vec<Option<f64>>>,
}

/// Levels a published matrix of means
#[must_use]
pub fn levels(call: LevelsCall) -> Answer<MatrixScores> {
    let locale = call.locale;
    let mut report = Report::default();
    let mut note = |found| report.append(found);
    let profile = parts::profile(call.profile).map_err(&mut note).ok();
    let weights = parts::weights(call.weights).map_err(&mut note).ok();
    let matrix = Matrix::new(parts::groups(call.groups), &call.raters, &call.rated, &call.means)
        .map_err(&mut note)
        .ok();
    let (Some(profile), Some(weights), Some(matrix)) = (profile, weights, matrix) else {
        return Answer::new(None, report, locale);
    };
    let (scores, found) = matrix.scores(&Options { profile, weights });
    report.append(found);
    Answer::new(scores, report, locale)
}
