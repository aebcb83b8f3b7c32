//! Applies an act to a draft.

use super::{
    Act,
    agreement::{misplaced, succeed},
    change::{Unread, change},
    faults::{Faults, of_parts},
    need,
};
use crate::{
    Date,
    course::{
        Settings,
        draft::{CourseDraft, Item, Record},
        findings::{Faulty, Findings},
        form, rules,
        view::View,
    },
    rule::{CourseRule, Path, Report, Violation},
};

/// The place of an act in what is told of it
const ACT: &str = "act";

/// An act as it was told; what could not be read is missing in it
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Told<'a> {
    /// None if it is not known which it is
    pub act: Option<Act<'a>>,
    /// What is wrong with its shape, at paths from the act
    pub faults: Vec<Violation<CourseRule>>,
}

/// The draft that an act changes
pub(crate) struct Base<'a> {
    pub draft: CourseDraft<'a>,
    /// What is wrong with the shape of its text
    pub faults: Vec<Violation<CourseRule>>,
    /// Whether it was checked, and nothing was taken out of it
    pub checked: bool,
}

impl<'a> Base<'a> {
    /// A draft in which no rule finds an error
    pub(crate) fn checked(draft: CourseDraft<'a>) -> Self {
        Self { draft, faults: Vec::new(), checked: true }
    }

    /// The draft after an act that is recorded on a day, with what is said of it then
    ///
    /// # Errors
    ///
    /// What is wrong with the act, at paths that begin with `act`; else what would be wrong with the course.
    pub(crate) fn apply(
        self,
        told: &Told<'a>,
        on: Date,
        settings: &Settings,
    ) -> Result<(CourseDraft<'a>, Report<CourseRule>), Report<CourseRule>> {
        let Self { mut draft, faults: mut of_course, checked } = self;
        let Some(act) = &told.act else { return Err(of_act(told.faults.iter().cloned())) };
        let mut of_act_itself = Faults::new(act, &told.faults);
        let unmet = {
            let mut record = Record::of(&draft);
            if !checked {
                form::check(&mut record, &faulty(&of_course), true);
            }
            let view = View::new(record.course(), on, settings, true);
            of_act_itself.look(act, &view);
            if of_act_itself.is_empty() { need::unmet(&view, act) } else { None }
        };

        let added = change(&mut draft, act, Unread(&of_course));
        for added in &added {
            // What stood there before is no longer there.
            of_course.retain(|fault| fault.path.below(&added.place).is_none());
        }
        of_course.extend(of_parts(act, &told.faults, &added));
        of_course.extend(of_parts(act, &misplaced(act), &added));
        let mut record = Record::of(&draft);
        of_course.extend(form::check(&mut record, &faulty(&of_course), true));
        for added in &added {
            let there = of_course.iter().filter(|fault| fault.path.below(&added.place).is_some());
            of_act_itself.add(act, added, there.cloned().collect(), record.course());
        }
        let left = record.without_texts();
        draft.keep(&left, left.course);
        if !of_act_itself.is_empty() {
            return Err(of_act(of_act_itself.into_violations()));
        }
        if let Some((rule, path)) = unmet {
            let severity = rule.severity();
            return Err(of_act([Violation { rule, severity, path, waiver: None }]));
        }

        succeed(&mut draft, act);
        let record = Record::of(&draft);
        let mut findings = Findings::new(record.course(), settings, Some(on), of_course);
        rules::check(&View::new(record.course(), on, settings, true), &mut findings);
        let report = findings.report();
        if report.valid() { Ok((draft, report)) } else { Err(report) }
    }
}

fn faulty(faults: &[Violation<CourseRule>]) -> Faulty {
    Faulty::of(faults)
}

/// A report of faults of an act
fn of_act(faults: impl IntoIterator<Item = Violation<CourseRule>>) -> Report<CourseRule> {
    let (act, mut report) = (Path::root().then(ACT), Report::default());
    for mut fault in faults {
        fault.path = act.clone().and(&fault.path);
        report.note(fault);
    }
    report
}
