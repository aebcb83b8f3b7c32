//! A course as a history of acts.
//!
//! Each act has two days: the one on which it took place, which it holds
//! itself, and the one on which it was recorded. A correction is an entry of
//! its own that stands in the place of an earlier act from the day on which it
//! was recorded. So what was known on an earlier day stays what it was.

use super::{
    Act, Course, Settings,
    act::{Base, Told},
    draft::CourseDraft,
};
use crate::{
    Date,
    rule::{CourseRule, Path, Report},
};

impl Course {
    /// The course after an act that is recorded on a day
    ///
    /// The act has a day of its own, on which it took place.
    ///
    /// # Errors
    ///
    /// What is wrong with the act, at paths that begin with `act`; else what would be wrong with the course.
    ///
    /// # Examples
    ///
    /// Nobody can hand over a course that has no coordinator:
    ///
    /// ```
    /// use rk_core::{
    ///     Date,
    ///     course::{Act, Settings, check, draft::{Citizen, CourseDraft, Person, PersonKind}},
    ///     rule::Profile,
    /// };
    ///
    /// let day = |text| Date::parse(text).unwrap();
    /// let draft = CourseDraft {
    ///     id: Some("course-17".into()),
    ///     profile: Some(Profile::HousingSupport),
    ///     citizen: Some(Citizen { r#ref: Some("c-17".into()), age_at_start: Some(62) }),
    ///     opened_on: Some(day("2025-08-01")),
    ///     people: vec![Person {
    ///         id: Some("anna".into()),
    ///         kind: Some(PersonKind::Professional),
    ///         ..Person::default()
    ///     }]
    ///     .into(),
    ///     ..CourseDraft::default()
    /// };
    /// let (course, _) = check(draft, &Settings::default(), day("2025-08-15"));
    /// let course = course.unwrap();
    /// let refused = course.apply(Act::hand_over("anna", day("2025-08-15"), "Leave"), day("2025-08-15"));
    /// assert_eq!(refused.unwrap_err().violations()[0].rule.code(), "act.coordinator.none");
    ///
    /// let course = course.apply(Act::appoint("anna", day("2025-08-15")), day("2025-08-15")).unwrap();
    /// assert_eq!(course.coordinator_on(day("2025-08-20")).as_deref(), Ok("anna"));
    /// ```
    pub fn apply(&self, act: Act<'_>, on: Date) -> Result<Self, Report<CourseRule>> {
        let told = Told { act: Some(act.into_owned()), faults: Vec::new() };
        let settings = self.settings();
        let (draft, report) = Base::checked(self.draft().clone()).apply(&told, on, settings)?;
        Self::hold(draft, settings, on, &report).ok_or(report)
    }
}

/// The name of the list of entries in a report
const ACTS: &str = "acts";

/// An act and the day on which it was recorded
#[derive(Clone, Debug, PartialEq)]
pub struct Entry<'a> {
    pub(crate) recorded_on: Date,
    /// None if it only undoes another
    pub(crate) told: Option<Told<'a>>,
    pub(crate) corrects: Option<usize>,
}

impl<'a> Entry<'a> {
    /// The day on which it was recorded
    #[must_use]
    pub fn recorded_on(&self) -> Date {
        self.recorded_on
    }

    /// The act; None if the entry only undoes the one that it corrects
    #[must_use]
    pub fn act(&self) -> Option<&Act<'a>> {
        self.told.as_ref().and_then(|told| told.act.as_ref())
    }

    /// The position of the entry that it corrects
    #[must_use]
    pub fn corrects(&self) -> Option<usize> {
        self.corrects
    }
}

/// A course and everything that was recorded of it since
///
/// Every entry was checked when it was recorded: what is known on any day is a
/// course in which no rule finds an error.
#[derive(Clone, Debug, PartialEq)]
pub struct History {
    start: Course,
    entries: Vec<Entry<'static>>,
    /// What is known after all entries
    now: Course,
}

impl History {
    /// A history that begins with a course, with what the municipality had decided when that was checked
    #[must_use]
    pub fn new(start: Course) -> Self {
        Self { now: start.clone(), start, entries: Vec::new() }
    }

    /// What was recorded, in its order
    #[must_use]
    pub fn entries(&self) -> &[Entry<'static>] {
        &self.entries
    }

    /// What is known after all that was recorded
    #[must_use]
    pub fn now(&self) -> &Course {
        &self.now
    }

    /// Records an act
    ///
    /// # Errors
    ///
    /// What refuses it, at paths that begin with `acts` and the position that the entry would have; the
    /// history stays as it was.
    pub fn record(&mut self, recorded_on: Date, act: Act<'_>) -> Result<(), Report<CourseRule>> {
        self.keep(recorded_on, Some(act), None)
    }

    /// Records that another act took place than the one at a position
    ///
    /// # Errors
    ///
    /// As [`History::record`]; also if the acts that were recorded after the corrected one no longer fit.
    pub fn correct(
        &mut self,
        recorded_on: Date,
        position: usize,
        act: Act<'_>,
    ) -> Result<(), Report<CourseRule>> {
        self.keep(recorded_on, Some(act), Some(position))
    }

    /// Records that the act at a position did not take place
    ///
    /// # Errors
    ///
    /// As [`History::correct`].
    pub fn undo(&mut self, recorded_on: Date, position: usize) -> Result<(), Report<CourseRule>> {
        self.keep(recorded_on, None, Some(position))
    }

    /// The course as it was known at the end of a day
    ///
    /// # Errors
    ///
    /// None in truth, for every entry was checked when it was recorded.
    pub fn known_on(&self, day: Date) -> Result<Course, Report<CourseRule>> {
        self.replayed(&self.entries, Some(day))
    }

    fn keep(
        &mut self,
        recorded_on: Date,
        act: Option<Act<'_>>,
        corrects: Option<usize>,
    ) -> Result<(), Report<CourseRule>> {
        let told = act.map(|act| Told { act: Some(act.into_owned()), faults: Vec::new() });
        self.entries.push(Entry { recorded_on, told, corrects });
        let now = self.next();
        match now {
            Ok(now) => self.now = now,
            Err(report) => {
                self.entries.pop();
                return Err(report);
            }
        }
        Ok(())
    }

    /// What is known after the last entry, which is new
    fn next(&self) -> Result<Course, Report<CourseRule>> {
        let faults = misplaced(&self.entries);
        if !faults.valid() {
            return Err(faults);
        }
        match self.entries.split_last() {
            Some((Entry { recorded_on, told: Some(told), corrects: None }, before)) => {
                let base = Base::checked(self.now.draft().clone());
                let place = Path::root().then(ACTS).then(before.len());
                let (draft, report) = base
                    .apply(told, *recorded_on, self.start.settings())
                    .map_err(|report| report.within(&place))?;
                Course::hold(draft, self.start.settings(), *recorded_on, &report).ok_or(report)
            }
            _ => self.replayed(&self.entries, None),
        }
    }

    fn replayed(
        &self,
        entries: &[Entry<'static>],
        known_on: Option<Date>,
    ) -> Result<Course, Report<CourseRule>> {
        let replay = replay(self.start.draft().clone(), entries, known_on, self.start.settings());
        let on = replay.on.unwrap_or_else(|| self.start.checked_on());
        match replay.course {
            Some((draft, report)) => Course::hold(draft, self.start.settings(), on, &report).ok_or(report),
            None => Err(replay.refused),
        }
    }
}

/// A course after the acts that were known on a day
pub(crate) struct Replay<'a> {
    /// How many acts took effect
    pub applied: usize,
    /// The day on which the last of them was checked
    pub on: Option<Date>,
    /// The course and what is said of it; of a replay without any act nothing. None if an act was refused
    pub course: Option<(CourseDraft<'a>, Report<CourseRule>)>,
    /// What refused an act
    pub refused: Report<CourseRule>,
}

/// Applies acts to a draft in which no rule finds an error, as far as they were recorded on a day
pub(crate) fn replay<'a>(
    start: CourseDraft<'a>,
    entries: &[Entry<'a>],
    known_on: Option<Date>,
    settings: &Settings,
) -> Replay<'a> {
    let known = entries.iter().take_while(|entry| known_on.is_none_or(|day| entry.recorded_on <= day));
    let known: Vec<&Entry<'a>> = known.collect();
    // Who stands in the place of each entry: itself, or the last that corrects it.
    let mut holders: Vec<usize> = (0..known.len()).collect();
    for (at, entry) in known.iter().enumerate() {
        if let Some(holder) = entry.corrects.and_then(|corrected| holders.get_mut(corrected)) {
            *holder = at;
        }
    }
    let mut replay = Replay { applied: 0, on: None, course: None, refused: Report::default() };
    let (mut draft, mut report) = (start, Report::default());
    for (entry, holder) in known.iter().zip(holders) {
        let Some(holding) = known.get(holder).filter(|_| entry.corrects.is_none()) else { continue };
        let Some(told) = &holding.told else { continue };
        match Base::checked(draft).apply(told, holding.recorded_on, settings) {
            Ok(after) => (draft, report) = after,
            Err(report) => {
                replay.refused = report.within(&Path::root().then(ACTS).then(holder));
                return replay;
            }
        }
        replay.applied += 1;
        replay.on = Some(holding.recorded_on);
    }
    replay.course = Some((draft, report));
    replay
}

/// Entries that were recorded before the one above them, or that correct none
pub(crate) fn misplaced(entries: &[Entry<'_>]) -> Report<CourseRule> {
    let mut report = Report::default();
    let mut latest = Date::FIRST;
    for (at, entry) in entries.iter().enumerate() {
        let place = Path::root().then(ACTS).then(at);
        if entry.recorded_on < latest {
            report.add(CourseRule::ActOrder, place.clone().then("recorded_on"));
        }
        latest = entry.recorded_on;
        let corrected =
            entry.corrects.map(|corrected| entries.get(..at).and_then(|above| above.get(corrected)));
        if corrected.is_some_and(|corrected| corrected.is_none_or(|corrected| corrected.corrects.is_some())) {
            report.add(CourseRule::ActCorrectsUnknown, place.then("corrects"));
        }
    }
    report
}
