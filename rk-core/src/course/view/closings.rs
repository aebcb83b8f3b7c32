//! When a course was closed.

use super::by_date;
use crate::{
    Date,
    course::seen::{self, CourseDraft},
};

/// A closing
struct Closing {
    closed_on: Date,
    /// The first day on which this closing and all that begin before it have ended; None without an end
    until: Option<Date>,
}

/// Every closing of a course, by its day
pub(in crate::course) struct Closings(Vec<Closing>);

impl Closings {
    pub(super) fn of(draft: CourseDraft<'_>) -> Self {
        let reopenings = draft.reopenings();
        let closure = draft.closure().and_then(seen::Closure::closed_on);
        // The closure stands after all that were reopened.
        let closings = by_date(reopenings.places() + 1, &|at| match reopenings.get(at) {
            Some(reopening) => reopening.closed_on().filter(|_| reopening.reopened_on().is_some()),
            None => closure,
        });
        let ended_closure = || {
            let after = reopenings.entries().filter_map(seen::Reopening::reopened_on);
            closure.and_then(|closed_on| after.filter(|reopened_on| *reopened_on >= closed_on).min())
        };
        let mut latest = Some(Date::FIRST);
        let spans = closings.into_iter().map(|(closed_on, at)| {
            let ended = reopenings.get(at).map_or_else(ended_closure, seen::Reopening::reopened_on);
            latest = later(latest, ended);
            Closing { closed_on, until: latest }
        });
        Self(spans.collect())
    }

    /// Whether the course is closed on a day
    pub(super) fn hold(&self, day: Date) -> bool {
        self.last_if(day, |closed_on| closed_on <= day)
    }

    /// Whether a day is later than a closing and before the reopening that ended it
    pub(super) fn lie_before(&self, day: Date) -> bool {
        self.last_if(day, |closed_on| closed_on < day)
    }

    fn last_if(&self, day: Date, counts: impl Fn(Date) -> bool) -> bool {
        let after = self.0.partition_point(|closing| counts(closing.closed_on));
        let last = after.checked_sub(1).and_then(|last| self.0.get(last));
        last.is_some_and(|closing| closing.until.is_none_or(|until| day < until))
    }

    /// The first closing on or after a day
    pub(super) fn first_from(&self, day: Date) -> Option<Date> {
        let first = self.0.partition_point(|closing| closing.closed_on < day);
        self.0.get(first).map(|closing| closing.closed_on)
    }

    /// The latest closing on or before a day
    pub(super) fn last(&self, day: Date) -> Option<Date> {
        let after = self.0.partition_point(|closing| closing.closed_on <= day);
        after.checked_sub(1).and_then(|last| self.0.get(last)).map(|closing| closing.closed_on)
    }
}

/// The later of two ends, of which None is never
pub(super) fn later(left: Option<Date>, right: Option<Date>) -> Option<Date> {
    left.zip(right).map(|(left, right)| left.max(right))
}
