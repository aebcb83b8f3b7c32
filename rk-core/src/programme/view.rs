//! A programme as its rules look at it: who is where, and who leads whom.

use std::collections::{BTreeMap, BTreeSet};

use super::draft::{
    Basis, Competence, CoreArea, LeaderGroup, Level, Mandate, MemberPart, PersonPart, Precedence,
    ProgrammeDraft, Statements, Team,
};
use crate::{
    Date,
    course::{
        draft::{Area, YesNo},
        unit,
    },
};

/// A text of a part, by its field
pub(super) type Said = (&'static str, bool);

/// A programme on a day
pub(super) struct View<'v, 'a> {
    pub draft: &'v ProgrammeDraft<'a>,
    pub on: Date,
    people: BTreeMap<&'v str, &'v PersonPart<'a>>,
    /// The members of the leader group
    pub leaders: BTreeSet<&'v str>,
    /// The folded names of their departments
    departments: BTreeSet<String>,
}

impl<'v, 'a> View<'v, 'a> {
    pub(super) fn new(draft: &'v ProgrammeDraft<'a>, on: Date) -> Self {
        let people = draft.people.entries().iter();
        let people: BTreeMap<_, _> =
            people.filter_map(|person| Some((person.id.as_deref()?, person))).collect();
        let leaders: BTreeSet<&str> = draft.leader_group.iter().flat_map(LeaderGroup::people).collect();
        let department = |leader: &&str| people.get(leader).and_then(|leader| leader.department.as_deref());
        let departments = leaders.iter().filter_map(department).map(unit::folded).collect();
        Self { draft, on, people, leaders, departments }
    }

    /// Whether the leader of a person is in the leader group
    pub(super) fn is_led(&self, person: &str) -> bool {
        self.leader_of(person).is_some_and(|leader| self.leaders.contains(leader))
    }

    /// The leader of a person
    pub(super) fn leader_of(&self, person: &str) -> Option<&'v str> {
        self.people.get(person)?.leader.as_deref()
    }

    /// Whether a member of the leader group is from a department
    pub(super) fn leads_in(&self, department: &str) -> bool {
        self.departments.contains(&unit::folded(department))
    }

    /// Each team with its place
    pub(super) fn teams(&self) -> impl Iterator<Item = (usize, &'v Team<'a>)> + use<'v, 'a> {
        self.draft.teams.iter()
    }

    /// The members of all teams
    pub(super) fn coordinators(&self) -> impl Iterator<Item = (&'v str, &'v MemberPart<'a>)> + use<'v, 'a> {
        self.draft
            .teams
            .entries()
            .iter()
            .flat_map(|team| team.coordinators().map(|(_, who, member)| (who, member)))
    }

    /// How many departments the members of a team are from
    pub(super) fn departments_of(&self, team: &Team<'_>) -> usize {
        let department =
            |(_, person, _)| self.people.get(person).and_then(|person| person.department.as_deref());
        team.coordinators().filter_map(department).map(unit::folded).collect::<BTreeSet<_>>().len()
    }

    /// Whether a director answers for an area
    pub(super) fn is_directed(&self, area: CoreArea) -> bool {
        let mut directors =
            self.draft.directors.entries().iter().filter(|director| director.person.is_some());
        directors.any(|director| director.areas.entries().contains(&area))
    }

    pub(super) fn level(&self) -> Option<Level> {
        self.draft.decision.as_ref().and_then(|decision| decision.level)
    }

    /// Whether the decision is taken on the day
    pub(super) fn is_decided(&self) -> bool {
        let decided_on = self.draft.decision.as_ref().and_then(|decision| decision.decided_on);
        decided_on.is_some_and(|decided_on| decided_on <= self.on)
    }

    /// The texts of the decision's basis, and whether each is there
    pub(super) fn basis(&self) -> [Said; 4] {
        let basis = self.draft.decision.as_ref().and_then(|decision| decision.basis.as_ref());
        basis.map_or_else(|| Basis::default().said(), Basis::said)
    }

    /// What the leadership must say, and whether it has
    pub(super) fn statements(&self) -> [Said; 4] {
        self.draft.statements.as_ref().map_or_else(|| Statements::default().said(), Statements::said)
    }

    /// What must be defined of the precedence, and whether it is
    pub(super) fn precedence(&self) -> (Option<YesNo>, [Said; 3]) {
        let precedence = self.draft.steering.as_ref().and_then(|steering| steering.precedence.as_ref());
        let said = precedence.map_or_else(|| Precedence::default().said(), Precedence::said);
        (precedence.and_then(|precedence| precedence.decided), said)
    }

    /// Whether a mandate is conveyed
    pub(super) fn conveys(&self, mandate: Mandate) -> bool {
        self.draft.steering.as_ref().is_some_and(|steering| steering.mandate.entries().contains(&mandate))
    }
}

impl LeaderGroup<'_> {
    /// The ids of its members
    pub(super) fn people(&self) -> impl Iterator<Item = &str> {
        self.members.entries().iter().filter_map(|member| member.person.as_deref())
    }
}

impl<'a> Team<'a> {
    /// Its members of whom it is known who they are, with their places and ids
    pub(super) fn coordinators(&self) -> impl Iterator<Item = (usize, &str, &MemberPart<'a>)> {
        self.members.iter().filter_map(|(place, member)| Some((place, member.person.as_deref()?, member)))
    }

    /// Whether a member is from an area
    pub(super) fn covers(&self, area: CoreArea) -> bool {
        let area = match area {
            CoreArea::Social => Area::Social,
            CoreArea::Health => Area::Health,
            CoreArea::Employment => Area::Employment,
        };
        self.coordinators().any(|(_, _, member)| member.area == Some(area))
    }

    /// Whether a member has more courses than a limit
    pub(super) fn exceeds(&self, limit: u32) -> bool {
        self.coordinators().any(|(_, _, member)| member.caseload.is_some_and(|caseload| caseload > limit))
    }
}

impl MemberPart<'_> {
    /// Whether the coordinator has a competence
    pub(super) fn can(&self, competence: Competence) -> bool {
        self.competences.entries().contains(&competence)
    }
}

impl Basis<'_> {
    fn said(&self) -> [Said; 4] {
        [
            ("challenges", self.challenges.is_some()),
            ("benefit", self.benefit.is_some()),
            ("costs", self.costs.is_some()),
            ("delimitation", self.delimitation.is_some()),
        ]
    }
}

impl Statements<'_> {
    fn said(&self) -> [Said; 4] {
        [
            ("why_relevant", self.why_relevant.is_some()),
            ("aim", self.aim.is_some()),
            ("other_agendas", self.other_agendas.is_some()),
            ("frame_and_resources", self.frame_and_resources.is_some()),
        ]
    }
}

impl Precedence<'_> {
    fn said(&self) -> [Said; 3] {
        [
            ("offered_when", self.offered_when.is_some()),
            ("effect_on_existing", self.effect_on_existing.is_some()),
            ("inside_outside", self.inside_outside.is_some()),
        ]
    }
}
