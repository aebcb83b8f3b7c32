//! What the rules found, with its severity, in document order.

use super::{Settings, draft::CourseDraft, order};
use crate::{
    Date,
    rule::{CourseRule, Path, Profile, Report, Segment, Severity, Violation},
};

/// A step to a place in the document; a [`Path`] is made of them only if a rule is broken there
#[derive(Clone, Copy)]
pub(super) enum Step<'s> {
    Key(&'static str),
    At(usize),
    /// The key of a map
    Named(&'s str),
}

/// A place: steps from the whole document
pub(super) fn path(steps: &[Step<'_>]) -> Path {
    steps.iter().fold(Path::root(), |path, step| match step {
        Step::Key(key) => path.then(*key),
        Step::At(at) => path.then(*at),
        Step::Named(key) => path.then(Segment::named(key)),
    })
}

/// A waiver with effect: the code of its rule and its position
type Waived<'v> = (&'v str, usize);

pub(super) struct Findings<'v, 'a> {
    draft: &'v CourseDraft<'a>,
    profile: Profile,
    settings: &'v Settings,
    waivers: Vec<Waived<'v>>,
    /// Where faults of shape stand: no other rule is reported there and below
    faulty: Vec<Path>,
    found: Vec<Violation<CourseRule>>,
}

impl<'v, 'a> Findings<'v, 'a> {
    /// Begins with the faults of shape, and with the places that are silent besides
    pub(super) fn new(
        draft: &'v CourseDraft<'a>,
        settings: &'v Settings,
        on: Option<Date>,
        faults: Vec<Violation<CourseRule>>,
        silent: Vec<Path>,
    ) -> Self {
        let waivers = draft.waivers.iter().filter_map(|(at, waiver)| {
            let whole = waiver.reason.is_some() && waiver.by.is_some();
            let lasts = on.zip(waiver.expires).is_some_and(|(on, expires)| on < expires);
            waiver.rule.as_deref().filter(|_| whole && lasts).map(|rule| (rule, at))
        });
        let spoken = faults.iter().filter(|fault| fault.severity == Severity::Error);
        Self {
            draft,
            profile: draft.profile.unwrap_or_default(),
            settings,
            waivers: waivers.collect(),
            faulty: spoken.map(|fault| fault.path.clone()).chain(silent).collect(),
            found: faults,
        }
    }

    /// Notes a broken rule, as grave as the profile has it
    pub(super) fn note(&mut self, rule: CourseRule, place: &[Step<'_>]) {
        self.note_as(rule, None, place);
    }

    /// Notes a broken rule in a situation that is at most as grave as `milder`
    pub(super) fn note_milder(&mut self, rule: CourseRule, milder: Severity, place: &[Step<'_>]) {
        self.note_as(rule, Some(milder), place);
    }

    fn note_as(&mut self, rule: CourseRule, milder: Option<Severity>, place: &[Step<'_>]) {
        if !self.faulty.is_empty() && self.is_faulty(place) {
            return;
        }
        let Some(severity) = self.severity(&rule) else { return };
        self.put(rule, milder.map_or(severity, |milder| severity.min(milder)), place);
    }

    /// Notes a broken rule whose severity no profile changes
    pub(super) fn note_always(&mut self, rule: CourseRule, severity: Severity, place: &[Step<'_>]) {
        if self.faulty.is_empty() || !self.is_faulty(place) {
            self.put(rule, severity, place);
        }
    }

    fn put(&mut self, rule: CourseRule, severity: Severity, place: &[Step<'_>]) {
        let code = rule.code();
        let waiver = if severity == Severity::Info || rule.fixed() {
            None
        } else {
            self.waivers.iter().find(|(waived, _)| *waived == code).map(|(_, at)| *at)
        };
        let severity = if waiver.is_some() { Severity::Info } else { severity };
        self.found.push(Violation { rule, severity, path: path(place), waiver });
    }

    fn severity(&self, rule: &CourseRule) -> Option<Severity> {
        if self.profile == Profile::Custom && !rule.fixed() {
            let code = rule.code();
            if let Some((_, severity)) = self.settings.severities.iter().find(|(known, _)| *known == code) {
                return *severity;
            }
        }
        rule.severity_in(self.profile)
    }

    fn is_faulty(&self, place: &[Step<'_>]) -> bool {
        self.faulty.iter().any(|fault| {
            let steps = fault.segments();
            steps.len() <= place.len()
                && steps.iter().zip(place).all(|(segment, step)| match (segment, step) {
                    (Segment::Key(key), Step::Key(known)) => key == known,
                    (Segment::Key(key), Step::Named(named)) => key == named,
                    (Segment::Index(at), Step::At(known)) => at == known,
                    _ => false,
                })
        })
    }

    /// All that was found, in document order
    pub(super) fn report(mut self) -> Report<CourseRule> {
        order::sort(&mut self.found, self.draft);
        let mut report = Report::default();
        for violation in self.found {
            report.note(violation);
        }
        report
    }
}
