//! How far a municipality has come with the model, and what its courses show.

mod courses;
mod moves;

use serde::Serialize;

use super::{draft::Placed, view::View};
use crate::{
    Locale,
    course::draft::Value,
    ordered::Ordered,
    rule::{PracticeRule, Report, Severity, practice::Label},
};
pub use courses::{Continuity, Courses, KeptShare, Share};
pub use moves::{Activity, Move, Reached};

/// Why something cannot be said
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Unshown {
    /// No courses were given
    NoCourses,
    /// There is nothing to divide by
    NoCases,
}

/// The values that are taken over, and those that are not
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Values {
    /// Taken over
    pub adopted: Vec<Value>,
    /// Not
    pub missing: Vec<Value>,
}

/// A core element
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Element {
    /// Its name in the document
    pub element: &'static str,
    /// What people call it
    pub label: &'static str,
    /// How far it is in place, as the municipality says
    pub state: Placed,
    /// The codes of errors and warnings that belong to it, each once
    pub missing: Vec<&'static str>,
}

/// How far a municipality has come
///
/// There is no average: the four core elements depend on each other, so the
/// weakest counts.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Fidelity {
    /// The three values
    pub values: Values,
    /// The four core elements
    pub core_elements: Vec<Element>,
    /// The state of the weakest: absent, then unknown, then partly, then in place
    pub weakest: Placed,
    /// The four moves of implementation
    pub moves: Vec<Move>,
    /// What the courses themselves show
    pub courses: Option<Courses>,
    /// The reason of what is None
    #[serde(default, skip_serializing_if = "Ordered::is_empty")]
    pub why: Ordered<Unshown>,
}

impl Fidelity {
    pub(super) fn of(
        view: &View<'_, '_>,
        report: &Report<PracticeRule>,
        mut courses: Option<Courses>,
        locale: Locale,
    ) -> Self {
        let all = Value::ALL.iter().map(|(_, value)| *value);
        let (adopted, missing) = all.partition(|value| view.draft.values.entries().contains(value));
        let placed = view.draft.core_elements.clone().unwrap_or_default().placed();
        let found = faults(report);
        let element = |(element, state): (&'static str, Placed)| Element {
            element,
            label: label(element).words(locale),
            state,
            missing: found.iter().copied().filter(|code| belongs(code, element)).collect(),
        };
        let weakest = placed.into_iter().map(|(_, state)| state).max_by_key(|state| weakness(*state));
        let mut why = Ordered::default();
        match &mut courses {
            Some(courses) => courses.finish(),
            None => why.push("courses", Unshown::NoCourses),
        }
        Self {
            values: Values { adopted, missing },
            core_elements: placed.into_iter().map(element).collect(),
            weakest: weakest.unwrap_or(Placed::Unknown),
            moves: moves::moves(view, locale),
            courses,
            why,
        }
    }
}

/// The codes of errors and warnings, each once, in document order
fn faults(report: &Report<PracticeRule>) -> Vec<&'static str> {
    let mut codes = Vec::new();
    for found in report.violations() {
        if found.severity > Severity::Info && !codes.contains(&found.rule.code()) {
            codes.push(found.rule.code());
        }
    }
    codes
}

/// What people call a core element
fn label(element: &str) -> Label {
    match element {
        "coordinator" => Label::ElementCoordinator,
        "network_meetings" => Label::ElementMeetings,
        "binding_agreements" => Label::ElementAgreements,
        _ => Label::ElementLeadership,
    }
}

/// Whether a rule tells what a core element lacks
fn belongs(code: &str, element: &str) -> bool {
    let begins: &[&str] = match element {
        "coordinator" => &["coordinator.", "team."],
        "leadership" => &["leadership.", "steering.", "training.", "programme.why.missing"],
        _ => &[],
    };
    begins.iter().any(|begin| code.starts_with(begin))
}

/// How weak a core element is that stands like this
fn weakness(placed: Placed) -> u8 {
    match placed {
        Placed::InPlace => 0,
        Placed::Partly => 1,
        Placed::Unknown => 2,
        Placed::Absent => 3,
    }
}
