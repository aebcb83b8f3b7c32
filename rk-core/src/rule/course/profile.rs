//! The variants of the collaboration model.

/// Which variant of the model a course follows; it decides how much a rule matters
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Profile {
    /// The model for citizens of 50 years and more in a socially exposed position
    #[default]
    #[serde(rename = "elder_50_plus")]
    Elder50Plus,
    /// The model of the youth area, where the coordinator is the caseworker
    #[serde(rename = "youth_education")]
    YouthEducation,
    /// Network meetings in housing support
    #[serde(rename = "housing_support")]
    HousingSupport,
    /// Open Dialogue, which has no agenda in advance
    #[serde(rename = "open_dialogue")]
    OpenDialogue,
    /// A table of one's own, over the severities of [`Profile::Elder50Plus`]
    #[serde(rename = "custom")]
    Custom,
}

impl Profile {
    /// Every profile, in the order of the documentation
    pub const ALL: [Self; 5] =
        [Self::Elder50Plus, Self::YouthEducation, Self::HousingSupport, Self::OpenDialogue, Self::Custom];

    /// Their codes, in the same order
    pub const CODES: [&'static str; 5] =
        ["elder_50_plus", "youth_education", "housing_support", "open_dialogue", "custom"];

    /// Its code in a document
    #[must_use]
    pub const fn code(self) -> &'static str {
        let [elder, youth, housing, dialogue, custom] = Self::CODES;
        match self {
            Self::Elder50Plus => elder,
            Self::YouthEducation => youth,
            Self::HousingSupport => housing,
            Self::OpenDialogue => dialogue,
            Self::Custom => custom,
        }
    }

    /// The profile of this code
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|profile| profile.code() == code)
    }
}
