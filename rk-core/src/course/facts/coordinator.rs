//! Who coordinates, for how long, and how many units the citizen has to do with.

use super::{Reason, number::days_after};
use crate::{
    Date,
    course::{
        draft::{PersonKind, PhaseName},
        seen, unit,
        view::{CITIZEN, Tenure, View, holds, is_open},
    },
};

/// A time in which nobody coordinates
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Gap {
    /// Its first day
    pub from: Date,
    /// The first day after it
    pub to: Date,
}

impl Gap {
    /// How many days it has
    #[must_use]
    pub fn days(&self) -> u32 {
        days_after(self.from, self.to)
    }
}

impl<'v> View<'v> {
    /// Whether the course is open
    pub(in crate::course) fn said_open(&self) -> Result<bool, Reason> {
        self.draft.opened_on().map(|_| self.open()).ok_or(Reason::NoOpening)
    }

    /// The last phase in the list that holds the day
    pub(in crate::course) fn phase(&self) -> Result<PhaseName, Reason> {
        let phases = self.draft.phases().entries().rev();
        let mut holding = phases.filter(|phase| holds(phase.from(), phase.to(), self.on));
        holding.find_map(seen::PhaseSpan::phase).ok_or(Reason::NoPhase)
    }

    /// The one coordinator on the day
    pub(in crate::course) fn coordinator(&self) -> Result<&'v str, Reason> {
        self.coordinator_on(self.on)
    }

    /// The one coordinator on a day
    pub(in crate::course) fn coordinator_on(&self, day: Date) -> Result<&'v str, Reason> {
        let mut coordinators = self.coordinators(day);
        let coordinator = coordinators.next().ok_or(Reason::None)?;
        if coordinators.all(|other| other == coordinator) { Ok(coordinator) } else { Err(Reason::Several) }
    }

    /// How often a tenure follows one of another person
    pub(in crate::course) fn coordinator_changes(&self) -> usize {
        let next = self.tenures.iter().skip(1);
        self.tenures.iter().zip(next).filter(|(tenure, next)| tenure.person != next.person).count()
    }

    /// Days of the longest tenure within the course ÷ days of the course
    pub(in crate::course) fn continuity_share(&self) -> Result<f64, Reason> {
        let opened_on = self.draft.opened_on().ok_or(Reason::NoOpening)?;
        let end = if self.closed() { self.last_closed_on().unwrap_or(self.on) } else { self.on };
        let course = days_after(opened_on, end);
        if course == 0 {
            return Err(Reason::NoDays);
        }
        let within = |tenure: &Tenure<'_>| {
            days_after(tenure.from.max(opened_on), tenure.end.map_or(end, |last| last.min(end)))
        };
        let longest = self.tenures.iter().map(within).max().ok_or(Reason::NoTenure)?;
        Ok(f64::from(longest) / f64::from(course))
    }

    /// Days between tenures, and from the last one's end to the day if the course is open
    pub(in crate::course) fn gap_days(&self) -> Result<u32, Reason> {
        Ok(self.gaps()?.iter().map(Gap::days).sum())
    }

    /// The times between tenures, and from the last one's end to the day if the course is open
    pub(in crate::course) fn gaps(&self) -> Result<Vec<Gap>, Reason> {
        let mut tenures = self.tenures.iter();
        let mut last = tenures.next().ok_or(Reason::NoTenure)?.end;
        let mut gaps = Vec::new();
        let mut note = |from: Option<Date>, to| {
            gaps.extend(from.filter(|from| *from < to).map(|from| Gap { from, to }));
        };
        for tenure in tenures {
            note(last, tenure.from);
            last = last.zip(tenure.end).map(|(end, next)| end.max(next));
        }
        note(last.filter(|_| self.open()), self.on);
        Ok(gaps)
    }

    /// How many courses the coordinator has
    pub(in crate::course) fn caseload(&self) -> Result<u32, Reason> {
        let coordinator = self.coordinator().map_err(|_| Reason::NoCoordinator)?;
        let team = self.draft.coordinator_team().ok_or(Reason::NotRecorded)?;
        let mut caseload = team.caseload().iter().filter(|(person, _)| *person == coordinator);
        caseload.next().map(|(_, courses)| courses).ok_or(Reason::NotRecorded)
    }

    /// How many units the citizen has to do with
    pub(in crate::course) fn contact_points(&self) -> usize {
        let people = self.draft.people();
        let mut concerned = vec![false; people.places()];
        let roles = self.draft.roles();
        let roles = roles
            .entries()
            .filter(|role| role.role().is_some() && holds(role.from(), role.to(), self.on))
            .map(seen::Role::person);
        let agreements = self.draft.agreements();
        let owners = agreements.entries().filter(|agreement| is_open(*agreement)).map(seen::Agreement::owner);
        let concerns = roles.chain(owners).flatten().filter(|id| *id != CITIZEN);
        for number in concerns.filter_map(|id| self.people.find(id)) {
            if let Some(concerned) = concerned.get_mut(number) {
                *concerned = true;
            }
        }
        let concerned = people.iter().filter(|(at, _)| concerned.get(*at) == Some(&true));
        let (mut persons, mut units) = (0, Vec::new());
        for (_, person) in concerned.filter(|(_, person)| person.kind() != Some(PersonKind::Private)) {
            match person.unit() {
                Some(unit) => units.push(unit),
                None => persons += 1,
            }
        }
        persons + unit::different(units.into_iter())
    }
}
