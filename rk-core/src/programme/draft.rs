//! A programme as a half-filled form has it: every field may be missing.

use crate::{
    Date,
    course::draft::{Area, List, Text, Value, YesNo},
    practice::{Look, choices, document},
    rule::practice::Label,
};

choices! {
    /// How far a core element is in place
    Placed { InPlace = "in_place", Partly = "partly", Absent = "absent", Unknown = "unknown" }
    /// Where a decision was taken
    Level { Political = "political", Directorate = "directorate", Department = "department", Other = "other" }
    /// An area that the model coordinates
    CoreArea { Social = "social", Health = "health", Employment = "employment" }
    /// What a coordinator can
    Competence { Recovery = "recovery", Relational = "relational", MeetingLeadership = "meeting_leadership", LocalOrganisation = "local_organisation" }
    /// What a coordinator may do at a meeting
    Mandate { LeadMeetings = "lead_meetings", StopOffTheme = "stop_off_theme", InsistOnWishes = "insist_on_wishes" }
}

document! {
    /// A municipality's programme
    ProgrammeDraft<'a> {
        /// What it is called
        id: Option<Text<'a>> = Look::ID,
        /// The municipality
        municipality: Option<Text<'a>>,
        /// The values that it has taken over
        values: List<Value>,
        /// The core elements
        core_elements: Option<CoreElements>,
        /// Why it works by the model
        why: Option<Text<'a>>,
        /// What it wants to reach
        common_goals: List<Text<'a>>,
        /// The decision to work by it
        decision: Option<Decision<'a>>,
        /// The directors responsible
        directors: List<Director<'a>>,
        /// Everybody who is named elsewhere
        people: List<PersonPart<'a>>,
        /// The leader group
        leader_group: Option<LeaderGroup<'a>>,
        /// The person who leads day by day
        daily_leader: Option<Text<'a>> = Look::PERSON,
        /// What the leadership has said
        statements: Option<Statements<'a>>,
        /// The coordinators' teams
        teams: List<Team<'a>>,
        /// Departments where citizens often have efforts
        frequent_departments: List<Text<'a>>,
        /// The rules of the game
        steering: Option<Steering<'a>>,
        /// How everybody learns the model
        training: Option<Training<'a>>,
    }
}

document! {
    /// How far the four core elements are in place
    CoreElements {
        /// A cross-cutting coordinator
        coordinator: Option<Placed>,
        /// Network meetings
        network_meetings: Option<Placed>,
        /// Binding agreements
        binding_agreements: Option<Placed>,
        /// Cross-cutting leadership
        leadership: Option<Placed>,
    }
}

document! {
    /// The decision to work by the model
    Decision<'a> {
        /// Where it was taken
        level: Option<Level>,
        /// When
        decided_on: Option<Date>,
        /// What it rests on
        basis: Option<Basis<'a>>,
    }
}

document! {
    /// What the decision rests on
    Basis<'a> {
        /// Which local challenges are solved, and for whom
        challenges: Option<Text<'a>>,
        /// What citizens are expected to gain
        benefit: Option<Text<'a>>,
        /// What it costs to introduce and to run
        costs: Option<Text<'a>>,
        /// How the target group is delimited
        delimitation: Option<Text<'a>>,
    }
}

document! {
    /// A director
    Director<'a> {
        /// Who
        person: Option<Text<'a>> = Look::PERSON.needed(Label::DirectorPerson),
        /// What the director answers for
        areas: List<CoreArea>,
    }
}

document! {
    /// Somebody who is named elsewhere
    PersonPart<'a> {
        /// Unique among the people
        id: Option<Text<'a>> = Look::ID.needed(Label::PersonId),
        /// Where the person works
        department: Option<Text<'a>>,
        /// The leader of this person
        leader: Option<Text<'a>> = Look::PERSON,
    }
}

document! {
    /// The leader group
    LeaderGroup<'a> {
        /// Its members
        members: List<LeaderPart<'a>>,
    }
}

document! {
    /// A member of the leader group
    LeaderPart<'a> {
        /// Who
        person: Option<Text<'a>> = Look::PERSON.needed(Label::LeaderPerson),
    }
}

document! {
    /// What the leadership has said
    Statements<'a> {
        /// Why the model is relevant here
        why_relevant: Option<Text<'a>>,
        /// What it shall achieve
        aim: Option<Text<'a>>,
        /// How it fits what else goes on
        other_agendas: Option<Text<'a>>,
        /// How frame and resources are ensured
        frame_and_resources: Option<Text<'a>>,
    }
}

document! {
    /// A team of coordinators
    Team<'a> {
        /// Unique among the teams
        id: Option<Text<'a>> = Look::ID.needed(Label::TeamId),
        /// The coordinators
        members: List<MemberPart<'a>>,
        /// The person who gathers the team
        convener: Option<Text<'a>> = Look::PERSON,
        /// The most courses that one coordinator should have
        caseload_limit: Option<u32>,
        /// Whether the coordinators have hours enough
        enough_hours: Option<YesNo>,
        /// Whether there are rooms for them
        rooms: Option<YesNo>,
    }
}

document! {
    /// A coordinator in a team
    MemberPart<'a> {
        /// Who
        person: Option<Text<'a>> = Look::PERSON.needed(Label::MemberPerson),
        /// The area that the coordinator comes from
        area: Option<Area>,
        /// How many courses the coordinator has
        caseload: Option<u32>,
        /// What the coordinator can
        competences: List<Competence>,
    }
}

document! {
    /// The rules of the game
    Steering<'a> {
        /// That the citizen's wishes steer is said clearly
        wishes_steer: Option<YesNo>,
        /// Responsibility is shared, whatever the law or the department
        shared_responsibility: Option<YesNo>,
        /// What coordinators are known to be allowed
        mandate: List<Mandate>,
        /// That the model goes before other coordination
        precedence: Option<Precedence<'a>>,
        /// Those at the meeting can decide on efforts
        delegated_competence: Option<YesNo>,
        /// Leaders can be asked quickly
        fast_clarification: Option<YesNo>,
        /// A duty to attend and fixed days for meetings have been considered
        attendance_considered: Option<YesNo>,
    }
}

document! {
    /// That the model goes before other coordination
    Precedence<'a> {
        /// Whether it is decided
        decided: Option<YesNo>,
        /// When a course is offered
        offered_when: Option<Text<'a>>,
        /// What happens to efforts and coordination that are there
        effect_on_existing: Option<Text<'a>>,
        /// What lies inside the model, and what outside
        inside_outside: Option<Text<'a>>,
    }
}

document! {
    /// How everybody learns the model
    Training<'a> {
        /// Time is set aside
        time_set_aside: Option<YesNo>,
        /// What has to be discussed
        discussions: Option<Text<'a>>,
        /// How knowledge is kept up
        maintenance: Option<Text<'a>>,
        /// The leadership understands the model
        leadership_understands: Option<YesNo>,
        /// Coordinators and the daily leader know the practice
        coordinators_know: Option<YesNo>,
        /// Those who often take part know the model and their own role
        participants_know: Option<YesNo>,
    }
}
