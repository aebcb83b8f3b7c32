//! The sheet as it stands: every field may be missing.

use crate::{
    Date,
    course::draft::{List, PersonKind, Text, YesNo},
    practice::{Look, choices, document},
    rule::{Profile, practice::Label},
};

choices! {
    /// Which kind of meeting is prepared
    SheetProfile {
        Elder50Plus = "elder_50_plus",
        YouthEducation = "youth_education",
        HousingSupport = "housing_support",
        OpenDialogue = "open_dialogue"
    }
    /// Who chose a theme
    Chooser { Citizen = "citizen", CitizenAndCoordinator = "citizen_and_coordinator", Coordinator = "coordinator", Other = "other" }
    /// Who thought of inviting somebody
    Suggester { Citizen = "citizen", Worker = "worker" }
}

impl From<SheetProfile> for Profile {
    fn from(profile: SheetProfile) -> Self {
        match profile {
            SheetProfile::Elder50Plus => Self::Elder50Plus,
            SheetProfile::YouthEducation => Self::YouthEducation,
            SheetProfile::HousingSupport => Self::HousingSupport,
            SheetProfile::OpenDialogue => Self::OpenDialogue,
        }
    }
}

document! {
    /// The preparation of a network meeting
    SheetDraft<'a> {
        /// What it is called
        id: Option<Text<'a>> = Look::ID,
        /// The kind of meeting; that of the model for older citizens if left out
        profile: Option<SheetProfile>,
        /// The day of the meeting
        meeting_on: Option<Date>,
        /// The day of the preparation
        prepared_on: Option<Date>,
        /// Whether the citizen took part in it
        prepared_with_citizen: Option<YesNo>,
        /// Everybody but the citizen
        people: List<PersonPart<'a>>,
        /// What the citizen needs to feel safe at the meeting
        frame: Option<Text<'a>>,
        /// What it is to be about
        themes: List<ThemePart<'a>>,
        /// Whether an agenda was sent
        agenda_sent: Option<YesNo>,
        /// Who are invited
        invited: List<Invited<'a>>,
        /// The person who leads it
        leader: Option<Text<'a>> = Look::PERSON,
        /// Whether the citizen wishes this leader
        leader_wished_by_citizen: Option<YesNo>,
        /// The person who finds the day and invites
        organiser: Option<Text<'a>> = Look::PERSON,
        /// Who helps the citizen to say something
        speaks_for_citizen: Option<Voice<'a>>,
        /// What the citizen wants said
        to_say: List<Text<'a>>,
        /// What the citizen wants to be reminded of
        to_remember: List<Text<'a>>,
        /// How the meeting is held
        rules: Option<MeetingRules>,
        /// The person who sums up
        summed_up_by: Option<Text<'a>> = Look::PERSON,
        /// Whether information is shared
        shares_information: Option<YesNo>,
        /// Whether the citizen has consented to it
        consent_given: Option<YesNo>,
    }
}

document! {
    /// Somebody else than the citizen
    PersonPart<'a> {
        /// Unique among the people
        id: Option<Text<'a>> = Look::ID.needed(Label::PersonId),
        /// What kind of party
        kind: Option<PersonKind> = Look::PLAIN.needed(Label::PersonKind),
    }
}

document! {
    /// A theme of the meeting
    ThemePart<'a> {
        /// What it is about
        text: Option<Text<'a>> = Look::PLAIN.needed(Label::ThemeText),
        /// Who chose it
        chosen_by: Option<Chooser>,
    }
}

document! {
    /// Somebody who is invited
    Invited<'a> {
        /// Who, `citizen` for the citizen
        person: Option<Text<'a>> = Look::ANYBODY.needed(Label::InvitedPerson),
        /// Who thought of it
        suggested_by: Option<Suggester>,
        /// Whether the citizen said yes
        approved_by_citizen: Option<YesNo>,
    }
}

document! {
    /// Somebody who helps the citizen to say something
    Voice<'a> {
        /// Who
        person: Option<Text<'a>> = Look::PERSON.needed(Label::VoicePerson),
        /// About what
        about: Option<Text<'a>>,
        /// Whether the citizen has agreed to it
        agreed: Option<YesNo>,
    }
}

document! {
    /// How the meeting is held
    MeetingRules {
        /// Everybody understands the words
        plain_language: Option<YesNo>,
        /// Every perspective is heard
        all_perspectives: Option<YesNo>,
        /// There is time to think
        time_to_think: Option<YesNo>,
        /// What was said is told again, so that it is understood
        retelling: Option<YesNo>,
    }
}
