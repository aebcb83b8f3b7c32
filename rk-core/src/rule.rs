//! Rules, and what is said when one is broken.
//!
//! A [`Rule`] is a code with its limits. A [`Violation`] says where a rule was
//! broken, a [`Report`] holds all that was found in one call. None of them
//! carries text: [`Rule::message`] makes the sentence on demand, in the
//! language asked for, so a stored report can be read in the other one later.
//!
//! Nothing here holds an answer, a respondent or a personal number: parameters
//! are limits, and a path leads to a place, not to what stands there.

mod catalogue;
mod da;
mod en;
mod note;
mod path;
mod report;

pub use catalogue::{Param, Rule, Severity};
pub use note::Note;
pub use path::{Path, Segment};
pub use report::{Report, Violation};

use crate::Locale;

impl Rule {
    /// What a person should do about the broken rule, as whole sentences
    ///
    /// # Examples
    ///
    /// ```
    /// use rk_core::{Locale, rule::Rule};
    ///
    /// let rule = Rule::RatingOutOfRange { least: 1, most: 5 };
    /// assert_eq!(rule.message(Locale::En), "Enter a rating from 1 to 5, or leave the cell empty.");
    /// assert_eq!(rule.message(Locale::Da), "Angiv en vurdering fra 1 til 5, eller lad cellen stå tom.");
    /// ```
    #[must_use]
    pub fn message(&self, locale: Locale) -> String {
        match locale {
            Locale::En => en::message(self),
            Locale::Da => da::message(self),
        }
    }
}

/// The English message: a rule is also the error of a constructor that refuses
impl std::fmt::Display for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&en::message(self))
    }
}

impl std::error::Error for Rule {}
