//! The citizen and those around.

use super::{
    List, Pairs, Text, draft,
    words::{Area, PersonKind, RoleKind, YesNo},
};
use crate::Date;

draft! {
    /// The citizen
    Citizen<'a> {
        /// What the municipality calls the citizen; never a personal number
        r#ref: Option<Text<'a>> = Name(Label::CitizenRef),
        /// The age on the day the course was opened, in years
        age_at_start: Option<u32>,
    }
}

draft! {
    /// Whether the citizen belongs to the target group
    TargetGroup<'a> {
        /// Areas of which efforts are needed
        areas: List<Area>,
        /// With support, to themes and agendas of meetings
        can_contribute_to_agenda: Option<YesNo>,
        /// With support, agreements that are made
        can_own_agreements: Option<YesNo>,
        /// In the frame of network meetings
        can_take_part: Option<YesNo>,
        /// Has the potential and the wish to
        may_learn_to_take_part: Option<YesNo>,
        /// Whether it is recorded
        advanced_dementia: Option<bool>,
        /// The municipality's own criteria
        criteria: List<Criterion<'a>>,
    }
}

draft! {
    /// A criterion of the municipality
    Criterion<'a> {
        /// What it says
        text: Option<Text<'a>> = Text(Some(Label::CriterionText)),
        /// Whether it is met
        met: Option<YesNo>,
    }
}

draft! {
    /// Somebody around the citizen
    Person<'a> {
        /// Unique among the people
        id: Option<Text<'a>> = Id(Label::PersonId, To::People),
        /// What kind of party
        kind: Option<PersonKind> = Value(Some(Label::PersonKind)),
        /// The department or organisation
        unit: Option<Text<'a>> = Text(None),
        /// The area that the unit works in
        area: Option<Area>,
        /// What a private person is to the citizen
        relation: Option<Text<'a>> = Text(None),
        /// The person who speaks for a unit
        represented_by: Option<Text<'a>> = Need::PERSON,
    }
}

draft! {
    /// What a person is to this citizen, for a time
    Role<'a> {
        /// Who
        person: Option<Text<'a>> = Need::anybody(Label::RolePerson),
        /// What
        role: Option<RoleKind> = Value(Some(Label::RoleKind)),
        /// The first day
        from: Option<Date> = Value(Some(Label::RoleFrom)),
        /// The first day after
        to: Option<Date> = End,
        /// Why it ended
        end_reason: Option<Text<'a>> = Text(None),
    }
}

draft! {
    /// The coordinators' team
    CoordinatorTeam<'a> {
        /// Its members
        members: List<TeamMember<'a>>,
        /// The person who convenes it
        convener: Option<Text<'a>> = Need::PERSON,
        /// The most courses that one member coordinates
        caseload_limit: Option<u32>,
        /// The courses of each member, by person
        caseload: Pairs<'a, u32> = Need::PERSON,
    }
}

draft! {
    /// A member of the coordinators' team
    TeamMember<'a> {
        /// Who
        person: Option<Text<'a>> = Need::person(Label::MemberPerson),
        /// The department that the member is anchored in
        department: Option<Text<'a>> = Text(Some(Label::MemberDepartment)),
        /// The area of that department
        area: Option<Area>,
    }
}
