//! Weak, moderate or strong: a mean against the cuts of a profile.
//!
//! The cuts are conventions, printed with the name of their profile in every
//! answer. No statistical derivation of any of them is known.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use super::{SCALE, decimal::Decimal};
use crate::{
    rule::{Path, Report, Rule},
    stats::Fraction,
};

/// The strength of a tie
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Below the lower cut
    Weak,
    /// From the lower cut to the upper one, both included
    Moderate,
    /// Above the upper cut
    Strong,
}

/// The two cuts between three levels
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Cuts {
    /// The lowest moderate mean
    pub moderate_from: Decimal,
    /// The highest moderate mean
    pub strong_above: Decimal,
}

impl Cuts {
    const fn of_tenths(moderate_from: u64, strong_above: u64) -> Self {
        let tenth = SCALE / 10;
        Self {
            moderate_from: Decimal::of_millionths(moderate_from * tenth),
            strong_above: Decimal::of_millionths(strong_above * tenth),
        }
    }

    /// The level of an exact mean
    pub(crate) fn level(self, mean: &Fraction) -> Level {
        if mean.compare(self.moderate_from.millionths(), SCALE) == Ordering::Less {
            Level::Weak
        } else if mean.compare(self.strong_above.millionths(), SCALE) == Ordering::Greater {
            Level::Strong
        } else {
            Level::Moderate
        }
    }

    fn check(self, place: &Path, report: &mut Report) {
        let scale = SCALE..=5 * SCALE;
        if !scale.contains(&self.moderate_from.millionths())
            || !scale.contains(&self.strong_above.millionths())
        {
            report.add(Rule::CutOutOfRange { least: 1, most: 5 }, place.clone());
        } else if self.moderate_from > self.strong_above {
            report.add(Rule::CutsOrder, place.clone());
        }
    }
}

/// Named cuts, for ties between groups and for ties of a group to itself
///
/// # Examples
///
/// ```
/// use rk_core::score::Profile;
///
/// assert_eq!(Profile::danish().name(), "danish");
/// assert!(Profile::german_2024().within().is_none());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Profile {
    name: String,
    between: Cuts,
    within: Option<Cuts>,
    // Means above the first and up to the second have no level in print.
    gap: Option<(Decimal, Decimal)>,
}

/// Printed as "moderate 3.5–3.9" and "strong over 4.0"
const DANISH_GAP: (Decimal, Decimal) = (Decimal::of_millionths(3_900_000), Decimal::of_millionths(4_000_000));

impl Profile {
    /// The Danish cuts with stricter ones within groups (Storch, Odder Kommune 2017)
    #[must_use]
    pub fn danish() -> Self {
        Self {
            name: "danish".into(),
            between: Cuts::of_tenths(35, 40),
            within: Some(Cuts::of_tenths(40, 45)),
            gap: Some(DANISH_GAP),
        }
    }

    /// The Danish cuts, the same between and within groups (Storch, Odder Kommune 2017)
    #[must_use]
    pub fn danish_single() -> Self {
        Self {
            name: "danish_single".into(),
            between: Cuts::of_tenths(35, 40),
            within: Some(Cuts::of_tenths(35, 40)),
            gap: Some(DANISH_GAP),
        }
    }

    /// The cuts of the German survey of general practitioners of 2024, for ties between groups only
    #[must_use]
    pub fn german_2024() -> Self {
        Self { name: "german_2024".into(), between: Cuts::of_tenths(35, 40), within: None, gap: None }
    }

    /// The profile of that name
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        [Self::danish(), Self::danish_single(), Self::german_2024()]
            .into_iter()
            .find(|profile| profile.name == name)
    }

    /// A profile of your own
    ///
    /// # Errors
    ///
    /// A report, with paths below `profile`, if the name is that of a published
    /// profile, if a cut lies outside the scale, or the lower one above the upper one.
    pub fn new(name: impl Into<String>, between: Cuts, within: Option<Cuts>) -> Result<Self, Report> {
        let place = |field: &'static str| Path::root().then("profile").then(field);
        let (name, mut report) = (name.into(), Report::default());
        if Self::named(&name).is_some() {
            report.add(Rule::ProfileNameTaken, place("name"));
        }
        between.check(&place("between"), &mut report);
        if let Some(within) = within {
            within.check(&place("within"), &mut report);
        }
        if report.valid() { Ok(Self { name, between, within, gap: None }) } else { Err(report) }
    }

    /// The name
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The cuts for ties between groups
    #[must_use]
    pub fn between(&self) -> Cuts {
        self.between
    }

    /// The cuts for ties of a group to itself; `None` if the profile has none
    #[must_use]
    pub fn within(&self) -> Option<Cuts> {
        self.within
    }

    /// The cuts that a tie is held against
    pub(super) fn cuts(&self, own: bool) -> Option<Cuts> {
        if own { self.within } else { Some(self.between) }
    }

    /// Whether the printed cuts leave a mean between groups without a level
    pub(super) fn in_gap(&self, mean: &Fraction) -> bool {
        self.gap.is_some_and(|(above, to)| {
            mean.compare(above.millionths(), SCALE) == Ordering::Greater
                && mean.compare(to.millionths(), SCALE) != Ordering::Greater
        })
    }
}
