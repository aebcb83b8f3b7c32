//! What the rules found, with its severity, in document order.

use std::{cell::Cell, cmp::Ordering};

use super::{Settings, order, seen::CourseDraft, view::given};
use crate::{
    Date,
    rule::{CourseRule, Kept, Path, Profile, Report, Segment, Severity, Violation},
    sort,
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

/// The deepest place that a rule names has so many steps
const STEPS: usize = 6;

/// A place as a rule names it, so that the rules carry texts and not the steps one by one
///
/// Keys with `/` between them, `#` for a position and `*` for a key of a map.
#[derive(Clone, Copy)]
struct Place<'s> {
    way: &'static str,
    at: [usize; 3],
    name: &'s str,
}

impl<'s> Place<'s> {
    fn new(way: &'static str, at: [usize; 3]) -> Self {
        Self { way, at, name: "" }
    }

    /// Does something with its steps
    fn with<T>(&self, ask: impl FnOnce(&[Step<'s>]) -> T) -> T {
        let mut steps = [Step::Key(""); STEPS];
        let mut positions = self.at.iter();
        // By one of several letters: the search for one alone brings the code for a panic.
        let mut keys = self.way.split(['/']);
        let mut count = 0;
        for (step, key) in steps.iter_mut().zip(&mut keys) {
            *step = match key {
                "#" => Step::At(positions.next().copied().unwrap_or_default()),
                "*" => Step::Named(self.name),
                _ => Step::Key(key),
            };
            count += 1;
        }
        debug_assert!(keys.next().is_none(), "a place with more steps than are kept");
        ask(steps.get(..count).unwrap_or_default())
    }
}

/// Compares a path with a place, as paths are compared with each other
fn compare(path: &[Segment], place: &[Step<'_>]) -> Ordering {
    let steps = path.iter().zip(place).map(|(segment, step)| match (segment, step) {
        (Segment::Key(key), Step::Key(known)) => (**key).cmp(known),
        (Segment::Key(key), Step::Named(name)) => (**key).cmp(Segment::shown(name)),
        (Segment::Index(at), Step::At(known)) => at.cmp(known),
        (Segment::Key(_), Step::At(_)) => Ordering::Less,
        (Segment::Index(_), _) => Ordering::Greater,
    });
    let mut steps = steps.filter(|step| step.is_ne());
    steps.next().unwrap_or_else(|| path.len().cmp(&place.len()))
}

/// Whether steps lead to a place or below it
fn lies_in(steps: &[Step<'_>], place: &Path) -> bool {
    let above = steps.get(..place.segments().len());
    above.is_some_and(|above| compare(place.segments(), above) == Ordering::Equal)
}

/// Where faults of shape stand, in order, none of them below another: no other rule is reported
/// there and below
#[derive(Default)]
pub(super) struct Faulty {
    places: Vec<Path>,
    /// How many places stand up to the one that was asked for last
    last: Cell<usize>,
}

impl Faulty {
    /// From faults
    pub(super) fn of(faults: &[Violation<CourseRule>]) -> Self {
        let loud = faults.iter().filter(|fault| fault.silences());
        let mut places: Vec<Path> = loud.map(|fault| fault.path.clone()).collect();
        sort::up(&mut places);
        places.dedup_by(|below, above| below.segments().starts_with(above.segments()));
        Self { places, last: Cell::new(0) }
    }

    /// Whether a fault of shape stands here or above
    ///
    /// Of faults none of which lies below another, only the last before a place can be above it.
    pub(super) fn holds(&self, place: &[Step<'_>]) -> bool {
        if self.places.is_empty() {
            return false;
        }
        let is_up_to = |fault: &Path| compare(fault.segments(), place) != Ordering::Greater;
        // Who asks goes through the document, so it is mostly between the same two as before.
        let last = self.last.get();
        let same = last.checked_sub(1).and_then(|at| self.places.get(at)).is_none_or(is_up_to)
            && !self.places.get(last).is_some_and(is_up_to);
        let last = if same { last } else { self.places.partition_point(is_up_to) };
        self.last.set(last);
        let above = last.checked_sub(1).and_then(|at| self.places.get(at));
        above.is_some_and(|fault| lies_in(place, fault))
    }
}

/// A waiver with effect: the code of its rule and its position
type Waived<'v> = (&'v str, usize);

pub(super) struct Findings<'v> {
    draft: CourseDraft<'v>,
    profile: Profile,
    settings: &'v Settings,
    /// By code, then by position
    waivers: Vec<Waived<'v>>,
    faulty: Faulty,
    /// The one place that is looked at; None for the whole document
    only: Option<Path>,
    /// Faults of shape
    faults: Vec<Violation<CourseRule>>,
    found: Kept<CourseRule>,
}

impl<'v> Findings<'v> {
    /// Begins with the faults of shape
    pub(super) fn new(
        draft: CourseDraft<'v>,
        settings: &'v Settings,
        on: Option<Date>,
        faults: Vec<Violation<CourseRule>>,
    ) -> Self {
        let waivers = draft.waivers().iter().filter_map(|(at, waiver)| {
            let whole = given(waiver.reason()) && waiver.by().is_some();
            let lasts = on.zip(waiver.expires()).is_some_and(|(on, expires)| on < expires);
            waiver.rule().filter(|_| whole && lasts).map(|rule| (rule, at))
        });
        let mut waivers: Vec<_> = waivers.collect();
        sort::up(&mut waivers);
        Self {
            draft,
            profile: draft.profile().unwrap_or_default(),
            settings,
            waivers,
            faulty: Faulty::of(&faults),
            only: None,
            faults,
            found: Kept::default(),
        }
    }

    /// Keeps to what stands at a place or below it; the report has paths from there
    pub(super) fn below(mut self, place: &Path) -> Self {
        self.only = Some(place.clone());
        self
    }

    /// Notes a broken rule at a place without positions, as grave as the profile has it
    pub(super) fn note(&mut self, rule: CourseRule, way: &'static str) {
        self.note_at(rule, way, 0);
    }

    /// Notes a broken rule at an entry of a list
    ///
    /// `way` is the place: keys with `/` between them, `#` where the position belongs.
    pub(super) fn note_at(&mut self, rule: CourseRule, way: &'static str, at: usize) {
        self.note_in(rule, way, at, 0);
    }

    /// Notes a broken rule at an entry of a list in an entry of a list
    pub(super) fn note_in(&mut self, rule: CourseRule, way: &'static str, at: usize, entry: usize) {
        self.note_below(rule, way, [at, entry, 0]);
    }

    /// Notes a broken rule three lists deep
    pub(super) fn note_below(&mut self, rule: CourseRule, way: &'static str, at: [usize; 3]) {
        self.note_as(rule, None, Place::new(way, at));
    }

    /// Notes a broken rule at a key of a map
    pub(super) fn note_named(&mut self, rule: CourseRule, way: &'static str, name: &str) {
        self.note_as(rule, None, Place { way, at: [0; 3], name });
    }

    /// Notes a broken rule in a situation that is at most as grave as `milder`
    pub(super) fn note_milder(
        &mut self,
        rule: CourseRule,
        milder: Severity,
        way: &'static str,
        at: usize,
        entry: usize,
    ) {
        self.note_as(rule, Some(milder), Place::new(way, [at, entry, 0]));
    }

    fn note_as(&mut self, rule: CourseRule, milder: Option<Severity>, place: Place<'_>) {
        if let Some(severity) = self.severity(&rule) {
            self.put(rule, milder.map_or(severity, |milder| severity.min(milder)), place);
        }
    }

    /// Notes a broken rule at an entry of a list, with a severity that no profile changes
    pub(super) fn note_always(&mut self, rule: CourseRule, severity: Severity, way: &'static str, at: usize) {
        self.put(rule, severity, Place::new(way, [at, 0, 0]));
    }

    /// Counts `more` violations of a rule that stand after a hundred that are noted
    ///
    /// So a rule that is broken for too many pairs of entries does not name each of them.
    pub(super) fn note_more(&mut self, rule: &CourseRule, way: &'static str, at: usize, more: u64) {
        if more == 0 || self.is_silent(way, at) {
            return;
        }
        let Some(severity) = self.severity(rule) else { return };
        let (severity, _) = self.waived(rule, severity);
        self.found.add_more(rule.code(), severity, more);
    }

    /// Whether nothing is reported at an entry of a list
    pub(super) fn is_silent(&self, way: &'static str, at: usize) -> bool {
        self.ignores(Place::new(way, [at, 0, 0]))
    }

    fn ignores(&self, place: Place<'_>) -> bool {
        if self.only.is_none() && self.faulty.places.is_empty() {
            return false;
        }
        place.with(|steps| {
            let elsewhere = self.only.as_ref().is_some_and(|only| !lies_in(steps, only));
            elsewhere || self.faulty.holds(steps)
        })
    }

    fn put(&mut self, rule: CourseRule, severity: Severity, place: Place<'_>) {
        if !self.ignores(place) {
            let (severity, waiver) = self.waived(&rule, severity);
            self.found.add(rule, severity, || (place.with(path), waiver));
        }
    }

    /// The severity that a waiver leaves, and its position
    fn waived(&self, rule: &CourseRule, severity: Severity) -> (Severity, Option<usize>) {
        if self.waivers.is_empty() || severity == Severity::Info || rule.fixed() {
            return (severity, None);
        }
        let code = rule.code();
        let first = self.waivers.partition_point(|(waived, _)| *waived < code);
        let waiver = self.waivers.get(first).filter(|(waived, _)| *waived == code).map(|(_, at)| *at);
        (if waiver.is_some() { Severity::Info } else { severity }, waiver)
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

    /// All that was found, in document order
    pub(super) fn report(self) -> Report<CourseRule> {
        let mut found = self.faults;
        if let Some(only) = &self.only {
            found.retain(|fault| fault.path.below(only).is_some());
        }
        found.extend(self.found.into_violations());
        order::sort(&mut found, self.draft);
        if let Some(only) = &self.only {
            for violation in &mut found {
                violation.path = violation.path.below(only).unwrap_or_default();
            }
        }
        let mut report = Report::default();
        report.note_all(found);
        report
    }
}
