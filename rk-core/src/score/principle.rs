//! The six principles of relational coordination in Danish housing support.

use crate::survey::Dimension;

/// A principle (Socialstyrelsen, "Koordiner borgerens mål og indsatser")
///
/// The first adds "one plan" to shared goals, which no item asks. Timely and
/// frequent are one principle, so each counts half of what it does among the
/// seven: do not compare a mean of principles with a mean of dimensions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Principle {
    /// Common goals and one plan
    SharedGoals,
    /// Shared knowledge of what the partners can and cannot give
    SharedKnowledge,
    /// Respect for each other's profession
    MutualRespect,
    /// Timely and frequent communication
    TimelyAndFrequent,
    /// Precise communication
    Accurate,
    /// Communication in which all contribute to solutions
    ProblemSolving,
}

impl Principle {
    /// All six, in the order of the source
    pub const ALL: [Self; 6] = [
        Self::SharedGoals,
        Self::SharedKnowledge,
        Self::MutualRespect,
        Self::TimelyAndFrequent,
        Self::Accurate,
        Self::ProblemSolving,
    ];

    /// The name in answers
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::TimelyAndFrequent => "timely_and_frequent",
            Self::SharedGoals
            | Self::SharedKnowledge
            | Self::MutualRespect
            | Self::Accurate
            | Self::ProblemSolving => self.dimensions().first().map_or("", |dimension| dimension.id()),
        }
    }

    /// The dimensions that it rests on
    #[must_use]
    pub fn dimensions(self) -> &'static [Dimension] {
        match self {
            Self::SharedGoals => &[Dimension::SharedGoals],
            Self::SharedKnowledge => &[Dimension::SharedKnowledge],
            Self::MutualRespect => &[Dimension::MutualRespect],
            Self::TimelyAndFrequent => &[Dimension::Timely, Dimension::Frequent],
            Self::Accurate => &[Dimension::Accurate],
            Self::ProblemSolving => &[Dimension::ProblemSolving],
        }
    }
}
