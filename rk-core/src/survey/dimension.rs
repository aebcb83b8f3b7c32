//! The seven dimensions of relational coordination.

use serde::{Deserialize, Serialize};

/// Which half of relational coordination an item belongs to
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum SubScore {
    /// How the groups communicate
    Communication,
    /// How the groups relate
    Relationship,
}

/// A dimension of relational coordination, in the order of the survey
///
/// # Examples
///
/// ```
/// use rk_core::survey::Dimension;
///
/// assert_eq!(Dimension::ALL.len(), 7);
/// assert_eq!(Dimension::ProblemSolving.id(), "problem_solving");
/// assert_eq!(Dimension::ProblemSolving.danish(), "problemløsende kommunikation");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    /// Communication as often as the work needs it
    Frequent,
    /// Communication in time
    Timely,
    /// Communication that is correct
    Accurate,
    /// Communication that solves problems rather than places blame
    ProblemSolving,
    /// Goals that the groups share
    SharedGoals,
    /// Knowledge of each other's work
    SharedKnowledge,
    /// Respect for each other's work
    MutualRespect,
}

impl Dimension {
    /// All seven
    pub const ALL: [Self; 7] = [
        Self::Frequent,
        Self::Timely,
        Self::Accurate,
        Self::ProblemSolving,
        Self::SharedGoals,
        Self::SharedKnowledge,
        Self::MutualRespect,
    ];

    /// The name in data and answers
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Frequent => "frequent",
            Self::Timely => "timely",
            Self::Accurate => "accurate",
            Self::ProblemSolving => "problem_solving",
            Self::SharedGoals => "shared_goals",
            Self::SharedKnowledge => "shared_knowledge",
            Self::MutualRespect => "mutual_respect",
        }
    }

    /// The English name
    #[must_use]
    pub fn english(self) -> &'static str {
        match self {
            Self::Frequent => "frequent communication",
            Self::Timely => "timely communication",
            Self::Accurate => "accurate communication",
            Self::ProblemSolving => "problem-solving communication",
            Self::SharedGoals => "shared goals",
            Self::SharedKnowledge => "shared knowledge",
            Self::MutualRespect => "mutual respect",
        }
    }

    /// The Danish name
    #[must_use]
    pub fn danish(self) -> &'static str {
        match self {
            Self::Frequent => "hyppig kommunikation",
            Self::Timely => "rettidig kommunikation",
            Self::Accurate => "præcis kommunikation",
            Self::ProblemSolving => "problemløsende kommunikation",
            Self::SharedGoals => "fælles mål",
            Self::SharedKnowledge => "fælles viden",
            Self::MutualRespect => "gensidig respekt",
        }
    }

    /// The half it belongs to
    #[must_use]
    pub fn sub_score(self) -> SubScore {
        match self {
            Self::Frequent | Self::Timely | Self::Accurate | Self::ProblemSolving => SubScore::Communication,
            Self::SharedGoals | Self::SharedKnowledge | Self::MutualRespect => SubScore::Relationship,
        }
    }
}
