//! Every rule of the course: code, limits, severity in each profile, and where it comes from.

use super::{Expected, Label, Profile};
use crate::rule::{Severity, declare::rules};

/// The severities of a rule in the four profiles, packed so that the table of all rules is small
///
/// Two bits a profile, in the order of [`Profile::ALL`]: 0 is off.
#[derive(Clone, Copy)]
struct Severities(u8);

impl Severities {
    const fn new(usual: Severity, others: &[(Profile, Option<Severity>)]) -> Self {
        let mut all = Self(Self::bits(Some(usual)) * 0b0101_0101);
        let mut rest = others;
        while let [(profile, severity), more @ ..] = rest {
            let place = Self::place(*profile);
            all = Self(all.0 & !(0b11 << place) | Self::bits(*severity) << place);
            rest = more;
        }
        all
    }

    const fn bits(severity: Option<Severity>) -> u8 {
        match severity {
            None => 0,
            Some(Severity::Info) => 1,
            Some(Severity::Warning) => 2,
            Some(Severity::Error) => 3,
        }
    }

    const fn place(profile: Profile) -> u8 {
        match profile {
            Profile::Elder50Plus | Profile::Custom => 0,
            Profile::YouthEducation => 2,
            Profile::HousingSupport => 4,
            Profile::OpenDialogue => 6,
        }
    }

    fn of(self, profile: Profile) -> Option<Severity> {
        match self.0 >> Self::place(profile) & 0b11 {
            0 => None,
            1 => Some(Severity::Info),
            2 => Some(Severity::Warning),
            _ => Some(Severity::Error),
        }
    }
}

macro_rules! severity {
    (Off) => {
        None
    };
    ($severity:ident) => {
        Some(Severity::$severity)
    };
}

macro_rules! fixed {
    () => {
        false
    };
    (fixed) => {
        true
    };
}

macro_rules! optional {
    () => {
        None
    };
    ($text:literal) => {
        Some($text)
    };
}

/// Declares the rules of the course
///
/// A line a rule: variant, limits, code, severity, other severities by
/// profile (or `Off`), then id and source, and `fixed` if no table of a
/// municipality changes it and no waiver covers it.
macro_rules! course_rules {
    (
        $($(#[$doc:meta])* $name:ident $({ $($limit:ident $(as $kind:ty)?: $usual:expr),+ })?
            = $code:literal $severity:ident $(($($profile:ident: $other:ident),+))?
            $(, $id:literal $source:literal)? $(, $fixed:ident)?;)+
    ) => {
        rules! {
            /// A rule that a course's document can break, with its limits
            CourseRule
            $($(#[$doc])* $name $({ $($limit $(as $kind)?: $usual),+ })? = $code $severity;)+
        }

        impl CourseRule {
            /// How much it matters in a profile; None if the profile does not have the rule
            ///
            /// [`Profile::Custom`] has the severities of [`Profile::Elder50Plus`] where its own table says nothing.
            #[must_use]
            pub fn severity_in(&self, profile: Profile) -> Option<Severity> {
                let severities = match self {
                    $(Self::$name { .. } => const {
                        Severities::new(Severity::$severity, &[$($((Profile::$profile, severity!($other))),+)?])
                    },)+
                    Self::More { severity, .. } => Severities::new(*severity, &[]),
                };
                severities.of(profile)
            }

            /// Whether no table of severities changes it and no waiver covers it
            #[must_use]
            pub fn fixed(&self) -> bool {
                match self {
                    $(Self::$name { .. } => fixed!($($fixed)?),)+
                    Self::More { .. } => true,
                }
            }

            /// Its id in the published catalogue of the model's rules
            #[must_use]
            pub fn id(&self) -> Option<&'static str> {
                match self {
                    $(Self::$name { .. } => optional!($($id)?),)+
                    Self::More { .. } => None,
                }
            }

            /// The document and section that it comes from
            #[must_use]
            pub fn source(&self) -> Option<&'static str> {
                match self {
                    $(Self::$name { .. } => optional!($($source)?),)+
                    Self::More { .. } => None,
                }
            }
        }
    };
}

course_rules! {
    /// A text that is no JSON
    NotJson = "input.not_json" Error, fixed;
    /// A document of too many bytes
    TooLarge { most: 8_388_608 } = "input.too_large" Error, fixed;
    /// Lists and objects too deep in each other
    TooDeep { most: 32 } = "input.too_deep" Error, fixed;
    /// A list of too many entries
    ListTooLong { most: 10_000 } = "input.list_too_long" Error, fixed;
    /// A text of too many characters
    TextTooLong { most: 10_000 } = "input.text_too_long" Error, fixed;
    /// A field that stands twice in one object
    DuplicateKey = "input.duplicate_key" Error, fixed;
    /// A value of the wrong type, or none of the codes
    Shape { expected as Expected: Expected::Text } = "input.shape" Error, fixed;
    /// A field that the document does not know
    UnknownField = "input.unknown_field" Error, fixed;
    /// A date that is not in the calendar or not written as one
    Date = "input.date" Error, fixed;
    /// An id that no entry has
    Reference = "input.reference" Error, fixed;
    /// An id that two entries have
    DuplicateId = "input.duplicate_id" Error, fixed;
    /// A personal number in an id or a reference
    PersonalNumber = "input.personal_number" Error, fixed;
    /// A field that nothing can be checked without
    Missing { field as Label: Label::MeetingDate } = "input.missing" Error, fixed;
    /// A personal number in a free text
    TextPersonalNumber = "text.personal_number" Warning;

    /// A citizen younger than the model is made for
    AgeBelowModel { least: 50 } = "target_group.age.below_model" Warning (HousingSupport: Off, OpenDialogue: Off),
        "SM-TGT-002" "S4 1";
    /// A programme without one of the three values
    ValuesIncomplete = "programme.values.incomplete" Error (HousingSupport: Warning, OpenDialogue: Warning),
        "SM-VAL-001" "S4 3.2.1";
}
