//! A plan as a half-filled form has it: every field may be missing.

use crate::{
    Date,
    course::draft::{List, PersonKind, Text, YesNo},
    practice::{Form, Look, choices, document},
    rule::practice::Label,
};

choices! {
    /// What changed
    ChangeKind { EffortStart = "effort_start", EffortChange = "effort_change", EffortEnd = "effort_end", SituationChange = "situation_change" }
    /// What suffices to speak about a matter
    ChannelMethod { Phone = "phone", Mail = "mail", Meeting = "meeting" }
}

document! {
    /// The shared plan
    PlanDraft<'a> (from .. to) {
        /// What it is called
        id: Option<Text<'a>> = Look::ID,
        /// Its first day
        from: Option<Date>,
        /// The first day after it
        to: Option<Date>,
        /// Everybody but the citizen
        people: List<PersonPart<'a>>,
        /// Who keeps it: a person, `citizen`, or `meetings` for jointly at the meetings
        maintained_by: Option<Text<'a>> = Look::PERSON.or(&[Form::CITIZEN, "meetings"]),
        /// Goals
        goals: List<GoalPart<'a>>,
        /// Who does what
        efforts: List<EffortPart<'a>>,
        /// Meetings about the citizen
        meetings: List<MeetingPart>,
        /// What changed
        changes: List<Change>,
        /// The days on which it was revised
        revised_on: List<Date>,
        /// Consents
        consents: List<ConsentPart<'a>>,
        /// What was shared
        sharing: List<SharingPart<'a>>,
        /// What telephone and mail suffice for, and when a meeting is needed
        channels: List<Channel<'a>>,
        /// The six principles
        principles: Option<Principles>,
        /// What leaders do to make the cooperation last
        leadership: Option<Leadership>,
    }
}

document! {
    /// Somebody else than the citizen
    PersonPart<'a> {
        /// Unique among the people
        id: Option<Text<'a>> = Look::ID.needed(Label::PersonId),
        /// What kind of party
        kind: Option<PersonKind>,
        /// The unit
        unit: Option<Text<'a>>,
    }
}

document! {
    /// A goal
    GoalPart<'a> {
        /// Unique among the goals
        id: Option<Text<'a>> = Look::ID.needed(Label::GoalId),
        /// The goal in words
        text: Option<Text<'a>> = Look::PLAIN.needed(Label::GoalText),
        /// The goal that it is part of
        parent: Option<Text<'a>> = Look::entry("goals"),
        /// The days on which it was gone through
        reviewed_on: List<Date>,
    }
}

document! {
    /// What somebody does
    EffortPart<'a> (from .. to) {
        /// Unique among the efforts
        id: Option<Text<'a>> = Look::ID.needed(Label::EffortId),
        /// The effort in words
        text: Option<Text<'a>> = Look::PLAIN.needed(Label::EffortText),
        /// Who answers for it: a person or `citizen`
        responsible: Option<Text<'a>> = Look::ANYBODY,
        /// The goal that it serves
        goal: Option<Text<'a>> = Look::entry("goals"),
        /// Its first day
        from: Option<Date>,
        /// The first day after it
        to: Option<Date>,
    }
}

document! {
    /// A meeting about the citizen
    MeetingPart {
        /// Its day
        date: Option<Date> = Look::PLAIN.needed(Label::MeetingDate),
        /// Whether the citizen was invited
        citizen_invited: Option<YesNo>,
    }
}

document! {
    /// Something that changed
    Change {
        /// Its day
        on: Option<Date> = Look::PLAIN.needed(Label::ChangeOn),
        /// What
        kind: Option<ChangeKind> = Look::PLAIN.needed(Label::ChangeKind),
    }
}

document! {
    /// A consent to share
    ConsentPart<'a> {
        /// The day on which it was given
        given_on: Option<Date>,
        /// The day on which it was withdrawn
        withdrawn_on: Option<Date>,
        /// The first day on which it does not hold any more
        valid_to: Option<Date>,
        /// The people with whom may be shared
        recipients: List<Text<'a>> = Look::PERSON,
    }
}

document! {
    /// Something that was shared
    SharingPart<'a> {
        /// Its day
        on: Option<Date> = Look::PLAIN.needed(Label::SharingOn),
        /// With whom
        recipient: Option<Text<'a>> = Look::PERSON.needed(Label::SharingRecipient),
    }
}

document! {
    /// What suffices to speak about a matter
    Channel<'a> {
        /// The matter
        matter: Option<Text<'a>> = Look::PLAIN.needed(Label::ChannelMatter),
        /// Telephone, mail or a meeting
        method: Option<ChannelMethod> = Look::PLAIN.needed(Label::ChannelMethod),
    }
}

document! {
    /// Whether the six principles hold
    Principles {
        /// Common goals and one plan
        goals_and_plan: Option<YesNo>,
        /// Partners know what each other can and cannot do
        shared_knowledge: Option<YesNo>,
        /// They respect each other
        mutual_respect: Option<YesNo>,
        /// They speak in time and often
        timely_and_frequent: Option<YesNo>,
        /// They speak precisely
        precise: Option<YesNo>,
        /// They look for solutions, and all take part
        solution_focused: Option<YesNo>,
    }
}

document! {
    /// What leaders do to make the cooperation last
    Leadership {
        /// They meet regularly across areas
        regular_meetings: Option<YesNo>,
        /// They see to competence
        competence: Option<YesNo>,
        /// Staff are trained in the same methods
        same_methods: Option<YesNo>,
        /// They keep their eyes on it
        continuous_focus: Option<YesNo>,
    }
}
