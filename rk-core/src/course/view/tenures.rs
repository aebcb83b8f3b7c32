//! Who was coordinator, and when.

use super::{
    by_date,
    closings::{Closings, later},
};
use crate::{
    Date,
    course::{draft::RoleKind, seen::CourseDraft},
    sort,
};

/// A time as coordinator
pub(in crate::course) struct Tenure<'v> {
    pub person: &'v str,
    pub from: Date,
    /// The first day after; None without an end
    pub end: Option<Date>,
    /// The number of the entry in `roles`
    pub role: usize,
}

impl Tenure<'_> {
    pub(in crate::course) fn holds(&self, day: Date) -> bool {
        self.from <= day && self.end.is_none_or(|end| day < end)
    }
}

/// Tenures by `from`, then by position
pub(super) fn tenures<'v>(draft: CourseDraft<'v>, closings: &Closings) -> Vec<Tenure<'v>> {
    let roles = draft.roles();
    let begun = by_date(roles.places(), &|at| {
        roles.get(at).filter(|role| role.role() == Some(RoleKind::Coordinator))?.from()
    });
    let tenures = begun.into_iter().filter_map(|(from, at)| {
        let role = roles.get(at)?;
        let end = role.to().into_iter().chain(closings.first_from(from)).min();
        let tenure = Tenure { person: role.person()?, from, end, role: at };
        end.is_none_or(|end| from < end).then_some(tenure)
    });
    tenures.collect()
}

/// Days without a gap on which somebody is coordinator
struct Term<'v> {
    person: &'v str,
    from: Date,
    end: Option<Date>,
}

/// Tenures that follow each other without a gap as one
pub(super) struct Terms<'v> {
    /// The numbers of tenures by their person, then by their start
    by_person: Vec<(&'v str, usize)>,
    /// Of each person, by person, then by day
    of_person: Vec<Term<'v>>,
    /// Of anybody, by day; `person` is who began
    of_anybody: Vec<Term<'v>>,
}

impl<'v> Terms<'v> {
    pub(super) fn of(tenures: &[Tenure<'v>]) -> Self {
        let mut by_person: Vec<_> =
            tenures.iter().enumerate().map(|(at, tenure)| (tenure.person, at)).collect();
        sort::up(&mut by_person);
        let sorted = by_person.iter().filter_map(|(_, at)| tenures.get(*at));
        Self {
            of_person: joined(sorted, |last, next| last == next),
            of_anybody: joined(tenures.iter(), |_, _| true),
            by_person,
        }
    }

    /// The numbers of the tenures of a person
    pub(super) fn numbers_of(&self, person: &str) -> impl Iterator<Item = usize> {
        let first = self.by_person.partition_point(|(known, _)| *known < person);
        let from = self.by_person.get(first..).unwrap_or_default().iter();
        from.take_while(move |(known, _)| *known == person).map(|(_, at)| *at)
    }

    /// Whether a person is coordinator on a day
    pub(super) fn hold_person(&self, person: &str, day: Date) -> bool {
        let after = self.of_person.partition_point(|term| (term.person, term.from) <= (person, day));
        let term = after.checked_sub(1).and_then(|last| self.of_person.get(last));
        term.is_some_and(|term| term.person == person && term.end.is_none_or(|end| day < end))
    }

    /// Whether anybody is coordinator on a day
    pub(super) fn hold(&self, day: Date) -> bool {
        let after = self.of_anybody.partition_point(|term| term.from <= day);
        let term = after.checked_sub(1).and_then(|last| self.of_anybody.get(last));
        term.is_some_and(|term| term.end.is_none_or(|end| day < end))
    }
}

fn joined<'t, 'v: 't>(
    tenures: impl Iterator<Item = &'t Tenure<'v>>,
    one: fn(&str, &str) -> bool,
) -> Vec<Term<'v>> {
    let mut terms: Vec<Term<'v>> = Vec::new();
    for tenure in tenures {
        match terms.last_mut() {
            Some(last)
                if one(last.person, tenure.person) && last.end.is_none_or(|end| tenure.from <= end) =>
            {
                last.end = later(last.end, tenure.end);
            }
            _ => terms.push(Term { person: tenure.person, from: tenure.from, end: tenure.end }),
        }
    }
    terms
}
