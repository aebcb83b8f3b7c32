//! The rules of a programme.

mod leadership;
mod steering;
mod team;

pub(super) use team::DEPARTMENTS;

use super::{
    Fidelity, Programme, ProgrammeDraft,
    draft::{CoreElements, Placed},
    fidelity::Courses,
    view::View,
};
use crate::{
    Date, Locale,
    course::{
        Settings,
        draft::{CourseDraft, Record, Value},
    },
    practice::{Findings, Place, checked},
    rule::{CourseRule, PracticeRule, Report, Violation},
};

/// Everything that is wrong with a programme on a day, in document order, how far it has come, and the
/// programme if nothing is an error
///
/// `courses` are checked on the same day, each in its own profile and with the
/// settings of the municipality; what they show stands in the fidelity, and
/// their own violations are not repeated. The labels of the fidelity are in the
/// language asked for.
///
/// # Examples
///
/// ```
/// use rk_core::{Date, Locale, course::Settings, programme::{ProgrammeDraft, check, draft::Placed}};
///
/// let draft = ProgrammeDraft { common_goals: vec!["One plan".into(), "Less waiting".into()].into(), ..ProgrammeDraft::default() };
/// let on = Date::parse("2025-11-03").unwrap();
/// let (programme, fidelity, report) = check(draft, &[], &Settings::default(), on, Locale::En);
/// assert!(programme.is_none());
/// assert_eq!(fidelity.weakest, Placed::Unknown);
/// let found = report.violations();
/// let goals = found.iter().find(|found| found.rule.code() == "leadership.goal.not_one").unwrap();
/// assert_eq!(goals.path.to_string(), "common_goals");
/// ```
#[must_use]
pub fn check(
    mut draft: ProgrammeDraft<'_>,
    courses: &[CourseDraft<'_>],
    settings: &Settings,
    on: Date,
    locale: Locale,
) -> (Option<Programme>, Fidelity, Report<PracticeRule>) {
    let mut shown = (!courses.is_empty()).then(Courses::default);
    for course in courses {
        shown.get_or_insert_default().add(&mut Record::of(course), Vec::new(), settings, on);
    }
    let (fidelity, report) = check_with(&mut draft, Vec::new(), shown, on, locale);
    (Programme::hold(draft, &report), fidelity, report)
}

/// The same of a document with faults of shape, and what courses show
pub(crate) fn check_with(
    programme: &mut ProgrammeDraft<'_>,
    faults: Vec<Violation<PracticeRule>>,
    courses: Option<Courses>,
    on: Date,
    locale: Locale,
) -> (Fidelity, Report<PracticeRule>) {
    let report = checked(programme, faults, |programme, findings| rules(&View::new(programme, on), findings));
    (Fidelity::of(&View::new(programme, on), &report, courses, locale), report)
}

fn at(field: &'static str) -> Place {
    Place::root().then(field)
}

fn rules(view: &View<'_, '_>, findings: &mut Findings) {
    let draft = view.draft;
    let adopted = draft.values.entries();
    let incomplete = Value::ALL.iter().any(|(_, value)| !adopted.contains(value));
    findings.note_if(incomplete, CourseRule::ValuesIncomplete, at("values"));
    for (element, placed) in draft.core_elements.clone().unwrap_or_default().placed() {
        let place = at("core_elements").then(element);
        match placed {
            Placed::Absent => findings.note(CourseRule::CoreElementAbsent { element }, place),
            Placed::Unknown => findings.note(PracticeRule::CoreElementUnknown { element }, place),
            Placed::InPlace | Placed::Partly => {}
        }
    }
    leadership::check(view, findings);
    team::check(view, findings);
    steering::check(view, findings);
}

impl CoreElements {
    /// Each core element, in their order
    pub(super) fn placed(&self) -> [(&'static str, Placed); 4] {
        let answers = [self.coordinator, self.network_meetings, self.binding_agreements, self.leadership];
        let [coordinator, network_meetings, binding_agreements, leadership] =
            answers.map(|placed| placed.unwrap_or(Placed::Unknown));
        [
            ("coordinator", coordinator),
            ("network_meetings", network_meetings),
            ("binding_agreements", binding_agreements),
            ("leadership", leadership),
        ]
    }
}
