//! Every rule around the course: code, limits, usual severity, and where it comes from.

use super::Label;
use crate::rule::{CourseRule, declare::rules};

macro_rules! optional {
    () => {
        None
    };
    ($text:literal) => {
        Some($text)
    };
}

/// Declares the rules
///
/// A line a rule: variant, limits, code, usual severity, then the source and the id in the published catalogue.
macro_rules! practice_rules {
    (
        $($(#[$doc:meta])* $name:ident $({ $($limit:ident $(as $kind:ty)?: $usual:expr),+ })?
            = $code:literal $severity:ident $(, $source:literal $($id:literal)?)?;)+
    ) => {
        rules! {
            /// A rule that a document around a course can break, with its limits
            ///
            /// Rules that courses have too are [`PracticeRule::Course`].
            PracticeRule + Course(CourseRule), more of "leadership.goal.not_one";
            $($(#[$doc])* $name $({ $($limit $(as $kind)?: $usual),+ })? = $code $severity;)+
        }

        impl PracticeRule {
            /// Its id in the published catalogue of the model's rules
            #[must_use]
            pub fn id(&self) -> Option<&'static str> {
                match self {
                    $(Self::$name { .. } => optional!($($($id)?)?),)+
                    Self::Course(rule) => rule.id(),
                    Self::More { .. } => None,
                }
            }

            /// The document and section that it comes from
            #[must_use]
            pub fn source(&self) -> Option<&'static str> {
                match self {
                    $(Self::$name { .. } => optional!($($source)?),)+
                    Self::Course(rule) => rule.source(),
                    Self::More { .. } => None,
                }
            }
        }
    };
}

practice_rules! {
    /// A field that nothing can be checked without
    Missing { field as Label: Label::On } = "input.missing" Error;
    /// What should be a number with decimals, and is none
    NotNumber { expected as &'static str: "number" } = "input.shape" Error;
    /// A core element that nothing is known of
    CoreElementUnknown { element as &'static str: "network_meetings" } = "programme.core_element.unknown" Info, "S4 3.2.2";
    /// A programme that does not say why
    WhyMissing = "programme.why.missing" Warning, "S4 5.4";
    /// No common goal, or more than one
    GoalNotOne { count: 2 } = "leadership.goal.not_one" Error, "S4 5.4" "SM-LED-003";
    /// No structure of leadership at all
    StructureMissing = "leadership.structure.missing" Error, "S4 5.4" "SM-LED-001";
    /// A decision at no known level, or too low
    DecisionLevel = "leadership.decision.level" Error, "S4 5.4" "SM-LED-002";
    /// A decision of the directorate alone
    DecisionNotPolitical = "leadership.decision.not_political" Info, "S4 5.4";
    /// A decision that is not taken yet
    DecisionNotYet = "leadership.decision.not_yet" Warning, "S4 6.1";
    /// A part of the basis for the decision that is missing
    BasisIncomplete { part as &'static str: "challenges" } = "leadership.basis.incomplete" Warning, "S4 6.1" "SM-LED-006";
    /// Areas that no director answers for
    AreaNoDirector { areas as Vec<&'static str>: vec!["health", "employment"] } = "leadership.area.no_director" Warning, "S4 6.1";
    /// No leader group
    GroupMissing = "leadership.group.missing" Error, "S4 5.4" "SM-LED-004";
    /// A coordinator whose leader is not in the leader group
    GroupLeaderAbsent = "leadership.group.leader_absent" Error, "S4 6.1" "SM-LED-007";
    /// A frequent department that is not in the leader group
    GroupDepartmentAbsent = "leadership.group.department_absent" Warning, "S4 5.4" "SM-LED-005";
    /// No daily leader
    DailyLeaderMissing = "leadership.daily_leader.missing" Warning, "S4 6.1" "SM-LED-008";
    /// Something that the leadership has not said
    StatementMissing { part as &'static str: "aim" } = "leadership.statement.missing" Warning, "S4 6.1" "SM-LED-009";
    /// Too few hours for the coordinators
    HoursNotEnough = "team.hours.not_enough" Warning, "S4 6.2";
    /// No rooms for the coordinators
    RoomsMissing = "team.rooms.missing" Info, "S4 6.2";
    /// It is not said that the citizen's wishes steer
    WishesNotConveyed = "steering.wishes.not_conveyed" Warning, "S4 6.3";
    /// It is not said that the responsibility is shared
    ResponsibilityNotShared = "steering.responsibility.not_shared" Warning, "S4 6.3";
    /// A part of the coordinators' mandate that is not conveyed
    MandateIncomplete { missing as Vec<&'static str>: vec!["stop_off_theme"] } = "steering.mandate.incomplete" Warning, "S4 6.3";
    /// It is not decided that the model has precedence
    PrecedenceNotDecided = "steering.precedence.not_decided" Warning, "S4 6.3";
    /// Something about the precedence that is not defined
    PrecedenceUndefined { part as &'static str: "offered_when" } = "steering.precedence.undefined" Warning, "S4 6.3";
    /// Those at the meeting cannot decide
    CompetenceNotDelegated = "steering.competence.not_delegated" Info, "S4 6.3";
    /// No fast way to the leadership
    ClarificationSlow = "steering.clarification.slow" Info, "S4 6.3";
    /// It has not been considered to make attendance a duty
    AttendanceNotConsidered = "steering.attendance.not_considered" Info, "S4 6.3";
    /// A plan for training that lacks something
    TrainingIncomplete { part as &'static str: "discussions" } = "training.plan.incomplete" Warning, "S4 6.4";
    /// A leadership that may not know the model
    LeadershipUnsure = "training.leadership.unsure" Info, "S4 6.4";
    /// Coordinators who may not know the practice
    CoordinatorsUnsure = "training.coordinators.unsure" Info, "S4 6.4";
    /// A coordinator without one of the four competences
    CompetenceMissing { missing as Vec<&'static str>: vec!["meeting_leadership"] } = "training.competence.missing" Warning, "S4 6.4";
    /// Participants who may not know their part
    ParticipantsUnsure = "training.participants.unsure" Info, "S4 6.4";
    /// A course that is no document
    CourseUnreadable = "programme.course.unreadable" Warning;

    /// A plan without a goal
    GoalNone = "plan.goal.none" Warning, "S3";
    /// A goal that was not gone through at the last meeting
    GoalNotReviewed = "plan.goal.not_reviewed" Info, "S3";
    /// An effort that nobody answers for
    EffortResponsibleMissing = "plan.effort.responsible.missing" Warning, "S3";
    /// An effort that serves no goal
    EffortGoalMissing = "plan.effort.goal.missing" Warning, "S3";
    /// A meeting about the citizen without an invitation
    CitizenNotInvited = "plan.meeting.citizen_not_invited" Error, "S3";
    /// A change without a meeting after it
    MeetingAfterChangeMissing = "plan.meeting.after_change.missing" Info, "S3";
    /// Nothing agreed about telephone, mail and meetings
    ChannelNone = "plan.channel.none" Info, "S3";
    /// Nothing agreed that needs a meeting
    ChannelNoMeeting = "plan.channel.no_meeting" Info, "S3";
    /// A principle that does not hold
    PrincipleAbsent { principle as &'static str: "precise" } = "plan.principle.absent" Warning, "S3";
    /// Principles that nobody has judged
    PrincipleUnknown { principles as Vec<&'static str>: vec!["precise", "solution_focused"] } = "plan.principle.unknown" Info, "S3";
    /// Something that leaders do to make cooperation last
    LeadershipNotInPlace { part as &'static str: "regular_meetings" } = "plan.leadership.not_in_place" Info, "S3";

    /// A preparation after the meeting
    PreparedAfterMeeting = "preparation.date.after_meeting" Error, "S4 5.2";
    /// A meeting without themes
    ThemesNone = "preparation.themes.none" Error, "S4 5.2";
    /// An agenda sent before an open dialogue
    AgendaSent = "preparation.agenda.sent" Warning, "S3";
    /// The citizen is not invited
    PreparedWithoutInvitation = "preparation.citizen.not_invited" Error, "S3";
    /// A meeting that nobody leads
    LeaderMissing = "preparation.leader.missing" Error, "S4 5.1";
    /// A leader whom the citizen was not asked about
    LeaderNotAsked = "preparation.leader.not_asked" Info, "S3";
    /// Somebody speaks for the citizen without an agreement
    VoiceNotAgreed = "preparation.voice.not_agreed" Warning, "S3";
    /// Somebody speaks for the citizen about nothing known
    VoiceAboutMissing = "preparation.voice.about_missing" Info, "S3";
    /// Nothing that the citizen wants said
    ToSayNone = "preparation.to_say.none" Info, "S3";
    /// A rule of the meeting that is not agreed
    MeetingRuleMissing { part as &'static str: "plain_language" } = "preparation.rule.missing" Info, "S3";
    /// Information is shared without consent
    PreparationConsentMissing = "preparation.consent.missing" Error, "S3";

    /// A later step without a draft
    DraftMissing = "decision.draft.missing" Error, "S1";
    /// A draft that decides nothing
    ConclusionMissing = "decision.conclusion.missing" Warning, "S1";
    /// A presentation without facts
    FactsNone = "decision.facts.none" Warning, "S1";
    /// A step before the one that it follows
    DecisionOrder = "decision.order" Error, "S1";
    /// A final decision that the citizen has not seen
    NotPresented = "decision.not_presented" Error, "S1";
    /// A presentation without the citizen
    DecisionCitizenAbsent = "decision.citizen.absent" Error, "S1";
    /// A presentation by letter
    WayOneSided = "decision.way.one_sided" Warning, "S1";
    /// A mediator who also presents, or none
    MediatorSame = "decision.mediator.same" Info, "S1";
    /// A fact that the citizen has not answered to
    FactOpen = "decision.fact.open" Warning, "S1";
    /// A disputed fact that nobody has answered about
    FactDisputed = "decision.fact.disputed" Error, "S1";
    /// A remark without an answer
    RemarkUnanswered = "decision.remark.unanswered" Warning, "S1";
    /// A final decision on the day of the presentation
    NoTime = "decision.no_time" Warning, "S1";
    /// A final decision without reasons
    ReasonsMissing = "decision.reasons.missing" Warning, "S1";
    /// A day that is still to come
    DecisionLater = "decision.later" Warning;

    /// Effects that somebody else reported
    EffectReportedOnly = "effect.reported_only" Info, "S1";
    /// A base below zero
    EffectBaseNegative = "effect.base.negative" Error;
}
