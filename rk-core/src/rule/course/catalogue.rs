//! Every rule of the course: code, limits, severity in each profile, and where it comes from.

use super::{Expected, Label, Profile};
use crate::{
    Date,
    rule::{Path, Severity, declare::rules},
};

/// A day for the catalogue, whose rules have their limits as they usually are
fn day(text: &str) -> Date {
    Date::parse(text).unwrap_or(Date::FIRST)
}

/// The severities of a rule in the four profiles, packed so that the table of all rules is small
///
/// Two bits a profile, in the order of [`Profile::ALL`]: 0 is off.
#[derive(Clone, Copy)]
struct Severities(u8);

impl Severities {
    const fn new(usual: Severity, others: &[(Profile, Option<Severity>)]) -> Self {
        let mut all = Self(Self::bits(Some(usual)) * 0b0101_0101);
        let mut rest = others;
        while let [(profile, severity), more @ ..] = rest {
            let place = Self::place(*profile);
            all = Self(all.0 & !(0b11 << place) | Self::bits(*severity) << place);
            rest = more;
        }
        all
    }

    const fn bits(severity: Option<Severity>) -> u8 {
        match severity {
            None => 0,
            Some(Severity::Info) => 1,
            Some(Severity::Warning) => 2,
            Some(Severity::Error) => 3,
        }
    }

    const fn place(profile: Profile) -> u8 {
        match profile {
            Profile::Elder50Plus | Profile::Custom => 0,
            Profile::YouthEducation => 2,
            Profile::HousingSupport => 4,
            Profile::OpenDialogue => 6,
        }
    }

    fn of(self, profile: Profile) -> Option<Severity> {
        match self.0 >> Self::place(profile) & 0b11 {
            0 => None,
            1 => Some(Severity::Info),
            2 => Some(Severity::Warning),
            _ => Some(Severity::Error),
        }
    }
}

macro_rules! severity {
    (Off) => {
        None
    };
    ($severity:ident) => {
        Some(Severity::$severity)
    };
}

macro_rules! fixed {
    () => {
        false
    };
    (fixed) => {
        true
    };
}

macro_rules! optional {
    () => {
        None
    };
    ($text:literal) => {
        Some($text)
    };
}

/// Declares the rules of the course
///
/// A line a rule: variant, limits, code, severity, other severities by
/// profile (or `Off`), then id and source, and `fixed` if no table of a
/// municipality changes it and no waiver covers it.
macro_rules! course_rules {
    (
        $($(#[$doc:meta])* $name:ident $({ $($limit:ident $(as $kind:ty)?: $usual:expr),+ })?
            = $code:literal $severity:ident $(($($profile:ident: $other:ident),+))?
            $(, $id:literal $source:literal)? $(, $fixed:ident)?;)+
    ) => {
        rules! {
            /// A rule that a course's document can break, with its limits
            CourseRule, more of "follow_up.overdue";
            $($(#[$doc])* $name $({ $($limit $(as $kind)?: $usual),+ })? = $code $severity;)+
        }

        impl CourseRule {
            /// The codes in the order in which they stand in a report
            pub const CODES: &[&'static str] = &[$($code),+];

            /// The names of the rules, in the same order and with that of [`CourseRule::More`]
            pub(super) const NAMES: &[&'static str] = &[$(stringify!($name),)+ "More"];

            /// How much it matters in a profile; None if the profile does not have the rule
            ///
            /// [`Profile::Custom`] has the severities of [`Profile::Elder50Plus`] where its own table says nothing.
            #[must_use]
            pub fn severity_in(&self, profile: Profile) -> Option<Severity> {
                let severities = match self {
                    $(Self::$name { .. } => const {
                        Severities::new(Severity::$severity, &[$($((Profile::$profile, severity!($other))),+)?])
                    },)+
                    Self::More { severity, .. } => Severities::new(*severity, &[]),
                };
                severities.of(profile)
            }

            /// Whether no table of severities changes it and no waiver covers it
            #[must_use]
            pub fn fixed(&self) -> bool {
                match self {
                    $(Self::$name { .. } => fixed!($($fixed)?),)+
                    Self::More { .. } => true,
                }
            }

            /// Whether the rule of this code is [fixed](Self::fixed); None if there is no such rule
            pub(crate) fn fixed_of(code: &str) -> Option<bool> {
                const FIXED: &[bool] = &[$(fixed!($($fixed)?)),+];
                FIXED.get(Self::codes().find(code)?).copied()
            }

            /// Its id in the published catalogue of the model's rules
            #[must_use]
            pub fn id(&self) -> Option<&'static str> {
                match self {
                    $(Self::$name { .. } => optional!($($id)?),)+
                    Self::More { .. } => None,
                }
            }

            /// The document and section that it comes from
            #[must_use]
            pub fn source(&self) -> Option<&'static str> {
                match self {
                    $(Self::$name { .. } => optional!($($source)?),)+
                    Self::More { .. } => None,
                }
            }
        }
    };
}

course_rules! {
    /// A text that is no JSON
    NotJson = "input.not_json" Error, fixed;
    /// A document of too many bytes
    TooLarge { most: 8_388_608 } = "input.too_large" Error, fixed;
    /// Lists and objects too deep in each other
    TooDeep { most: 32 } = "input.too_deep" Error, fixed;
    /// A list of too many entries
    ListTooLong { most: 10_000 } = "input.list_too_long" Error, fixed;
    /// A text of too many characters
    TextTooLong { most: 10_000 } = "input.text_too_long" Error, fixed;
    /// A field that stands twice in one object
    DuplicateKey = "input.duplicate_key" Error, fixed;
    /// A field that the document does not know
    UnknownField = "input.unknown_field" Error, fixed;
    /// A value of the wrong type, or none of the codes
    Shape { expected as Expected: Expected::Text } = "input.shape" Error, fixed;
    /// A date that is not in the calendar or not written as one
    Date = "input.date" Error, fixed;
    /// A span that ends before it begins
    Span = "input.span" Error, fixed;
    /// A field that nothing can be checked without
    Missing { field as Label: Label::MeetingDate } = "input.missing" Error, fixed;
    /// An id that an earlier entry has, or that is reserved
    DuplicateId = "input.duplicate_id" Error, fixed;
    /// An id that no entry has
    Reference = "input.reference" Error, fixed;
    /// A personal number in an id or a reference
    PersonalNumber = "input.personal_number" Error, fixed;
    /// A personal number in a free text
    TextPersonalNumber = "text.personal_number" Warning, fixed;
    /// A call without a document
    CourseMissing = "call.course.missing" Error, fixed;
    /// A document in the call and beside it
    CourseTwice = "call.course.twice" Error, fixed;
    /// A setting that is no sensible number
    SettingOutOfRange { least: 1, most: 3650 } = "settings.out_of_range" Error, fixed;
    /// A severity for a rule that has none of its own choosing
    SettingRuleFixed = "settings.rule.fixed" Error, fixed;
    /// A citizen who cannot take part, or of whom it is not known
    ParticipationNotAble = "target_group.participation.not_able" Error (HousingSupport: Warning, OpenDialogue: Off), "SM-TGT-001" "S4 2";
    /// A citizen younger than the model is made for
    AgeBelowModel { least: 50 } = "target_group.age.below_model" Warning (HousingSupport: Off, OpenDialogue: Off), "SM-TGT-002" "S4 1";
    /// Advanced dementia
    DementiaAdvanced = "target_group.dementia.advanced" Warning, "SM-TGT-003" "S4 2";
    /// Fewer areas of effort than the model coordinates
    AreasTooFew { least: 2 } = "target_group.areas.too_few" Warning (HousingSupport: Off, OpenDialogue: Off), "SM-TGT-004" "S4 2";
    /// No criteria of the municipality's own
    CriteriaNotConfigured = "target_group.criteria.not_configured" Info, "SM-TGT-005" "S4 2";
    /// Values taken over in part
    ValuesIncomplete = "programme.values.incomplete" Error (HousingSupport: Warning, OpenDialogue: Warning), "SM-VAL-001" "S4 3.2.1";
    /// A core element that is not there
    CoreElementAbsent { element as &'static str: "binding_agreements" } = "programme.core_element.absent" Error (HousingSupport: Warning, OpenDialogue: Info), "SM-FID-001" "S4 3.2.2";
    /// Two coordinators on one day
    TenureOverlap { from as Date: day("2025-11-03"), to as Option<Date>: Some(day("2025-11-10")) } = "coordinator.tenure.overlap" Error, "SM-COO-001" "S4 5.1", fixed;
    /// An open course without a coordinator
    CoordinatorMissing = "coordinator.missing" Error, "SM-COO-002" "S4 5.1";
    /// Days between two coordinators
    TenureGap { days: 14 } = "coordinator.tenure.gap" Warning, "SM-COO-003" "S4 5.1";
    /// Another coordinator than before
    CoordinatorChanged = "coordinator.changed" Warning, "SM-COO-004" "S4 5.1";
    /// A coordinator who is also a caseworker
    CoordinatorCaseworker { from as Date: day("2025-11-03"), to as Option<Date>: Some(day("2025-11-10")) } = "coordinator.role.caseworker" Error (YouthEducation: Info, HousingSupport: Warning), "SM-COO-005" "S4 5.1";
    /// A coordinator who is also a provider of an effort
    CoordinatorEffortProvider { from as Option<Date>: Some(day("2025-11-03")), to as Option<Date>: Some(day("2025-11-10")) } = "coordinator.role.effort_provider" Error (HousingSupport: Info, OpenDialogue: Warning), "SM-COO-006" "S4 5.1";
    /// A coordinator who is also the one who decides on efforts
    CoordinatorVisitator { from as Date: day("2025-11-03"), to as Option<Date>: Some(day("2025-11-10")) } = "coordinator.role.visitator" Warning (YouthEducation: Info), "SM-COO-007" "S4 5.1";
    /// The citizen or somebody of the private network as coordinator
    CoordinatorPrivate = "coordinator.person.private" Error, "SM-COO-008" "S4 5.1";
    /// A coordinator outside the team
    TeamMissing = "coordinator.team.missing" Error (YouthEducation: Warning, HousingSupport: Info, OpenDialogue: Info), "SM-TEAM-001" "S4 5.1";
    /// A team from one department
    DepartmentsTooFew { least: 2 } = "team.departments.too_few" Error (YouthEducation: Warning, HousingSupport: Info, OpenDialogue: Info), "SM-TEAM-002" "S4 5.1";
    /// A team that does not cover the three areas
    AreasNotCovered { areas as Vec<&'static str>: vec!["health", "employment"] } = "team.areas.not_covered" Warning (HousingSupport: Info, OpenDialogue: Info), "SM-TEAM-003" "S4 5.1";
    /// A team without a convener
    ConvenerMissing = "team.convener.missing" Warning (HousingSupport: Info, OpenDialogue: Info), "SM-TEAM-004" "S4 6.2";
    /// More courses than the limit, or no limit
    CaseloadAboveLimit { most as Option<u64>: Some(8) } = "team.caseload.above_limit" Warning (HousingSupport: Info, OpenDialogue: Info), "SM-TEAM-005" "S4 6.2";
    /// No shared plan, or more than one
    PlanNotOne { count: 0 } = "plan.active.not_one" Error (HousingSupport: Warning, OpenDialogue: Info), "SM-PLAN-001" "S4 4.2";
    /// A plan as it was before the last meeting
    PlanNotRevised = "plan.not_revised" Warning (OpenDialogue: Info), "SM-PLAN-002" "S3";
    /// A plan that nobody keeps
    MaintainerMissing = "plan.maintainer.missing" Warning (OpenDialogue: Info), "SM-PLAN-003" "S3";
    /// No wishes before the first meeting
    WishesMissing = "goal.wishes.missing" Warning, "SM-GOAL-001" "S4 3.1";
    /// A goal that serves no wish
    WishNotLinked = "goal.wish.not_linked" Warning, "SM-GOAL-002" "S4 4.1";
    /// A goal that not everybody agrees on
    AcceptanceOpen = "goal.acceptance.open" Warning, "SM-GOAL-003" "S4 4.2";
    /// A meeting held without the citizen
    CitizenAbsent = "meeting.citizen.absent" Error, "SM-NET-001" "S4 5.2";
    /// A meeting that the coordinator did not lead
    LeaderNotCoordinator = "meeting.leader.not_coordinator" Error (HousingSupport: Warning, OpenDialogue: Info), "SM-NET-002" "S4 5.1";
    /// Themes or an agenda that the citizen did not decide
    AgendaNotByCitizen = "meeting.agenda.not_by_citizen" Error (OpenDialogue: Info), "SM-NET-003" "S4 5.2";
    /// A participant whom the citizen did not choose
    ParticipantNotApproved = "meeting.participant.not_approved" Error, "SM-NET-004" "S4 5.2";
    /// Nobody of the private network
    PrivateNetworkAbsent = "meeting.private_network.absent" Info, "SM-NET-005" "S4 5.2";
    /// A meeting without the dialogue process
    DialogueNotFollowed = "meeting.dialogue.not_followed" Warning (HousingSupport: Info), "SM-NET-006" "S4 5.2";
    /// Only the citizen and the coordinator
    ResourcePersonAbsent = "meeting.resource_person.absent" Error (OpenDialogue: Warning), "SM-NET-007" "S4 5.2";
    /// An open agreement that a meeting did not go through
    AgreementNotReviewed { agreement as Path: Path::root().then("agreements").then(0) } = "meeting.agreement.not_reviewed" Error (HousingSupport: Warning, OpenDialogue: Info), "SM-NET-008" "S4 5.3";
    /// A meeting without its frame
    FrameMissing = "meeting.frame.missing" Warning (OpenDialogue: Info), "SM-NET-009" "S4 5.2";
    /// No meeting early in the course
    EarlyMeetingNone { days as Option<u64>: Some(60) } = "meeting.early.none" Info, "SM-NET-010" "S3";
    /// A course that ended without a meeting
    NoneHeld = "meeting.none_held" Warning, "SM-NET-011" "S4 5.2";
    /// A meeting that was not prepared with the citizen, or on no known day
    PreparationWithoutCitizen = "meeting.preparation.without_citizen" Error (HousingSupport: Warning, OpenDialogue: Warning), "SM-NET-012" "S4 5.2";
    /// Something discussed that is no theme of the citizen
    DiscussionOffTheme = "meeting.discussion.off_theme" Info, "SM-NET-013" "S4 6.3";
    /// Agreements without a summary of the meeting
    SummaryMissing = "meeting.summary.missing" Warning, "SM-NET-014" "S3";
    /// An agreement that nobody owns
    OwnerMissing = "agreement.owner.missing" Error, "SM-AGR-001" "S4 5.3", fixed;
    /// An agreement without the citizen
    CitizenNotParty = "agreement.citizen.not_party" Error (OpenDialogue: Warning), "SM-AGR-002" "S4 5.3";
    /// An owner who was not at the meeting
    OwnerNotParticipant = "agreement.owner.not_participant" Error, "SM-AGR-003" "S4 5.3";
    /// An agreement about nothing
    ContentMissing = "agreement.content.missing" Error, "SM-AGR-004" "S4 5.3", fixed;
    /// An agreement that serves no goal or theme
    PurposeMissing = "agreement.purpose.missing" Warning (OpenDialogue: Info), "SM-AGR-005" "S4 5.3";
    /// A unit as owner, without a name
    OwnerUnnamed { person as Option<Path>: Some(Path::root().then("people").then(3)) } = "agreement.owner.unnamed" Warning, "SM-AGR-006" "S4 5.3";
    /// An agreement that is not on the form
    FormMissing = "agreement.form.missing" Error (HousingSupport: Warning, OpenDialogue: Info), "SM-AGR-007" "S4 5.3";
    /// An agreement that the citizen owns
    OwnerCitizen = "agreement.owner.citizen" Info, "SM-AGR-008" "S4 5.3";
    /// All agreements of a meeting with one owner
    OwnersOneSided = "agreement.owners.one_sided" Warning, "SM-AGR-009" "S4 4.3";
    /// An effort promised without a mandate
    OwnerNoMandate = "agreement.owner.no_mandate" Warning, "SM-AGR-010" "S4 6.3";
    /// A replaced agreement that is still in force
    SupersededStillActive = "agreement.superseded.still_active" Error, "SM-AGR-011" "S4 5.3";
    /// A participant who did not get the form
    FormNotDistributed = "agreement.form.not_distributed" Warning (OpenDialogue: Info), "SM-AGR-012" "S4 5.3";
    /// A follow-up by nobody
    ResponsibleMissing = "follow_up.responsible.missing" Error, "SM-FUP-001" "S4 5.3", fixed;
    /// A follow-up at no time
    DueMissing = "follow_up.date.missing" Error, "SM-FUP-002" "S4 5.3", fixed;
    /// A follow-up in no way
    MethodMissing = "follow_up.method.missing" Error, "SM-FUP-003" "S4 5.3", fixed;
    /// A follow-up before the agreement
    DueBeforeAgreement = "follow_up.date.before_agreement" Error, "SM-FUP-004" "S4 5.3";
    /// A follow-up on the day of the agreement
    DueSameDay = "follow_up.date.same_day" Warning, "SM-FUP-005" "S4 5.3";
    /// A follow-up on a day off
    DueNotWorkingDay { next as Option<Date>: Some(day("2025-11-10")) } = "follow_up.date.not_working_day" Warning, "SM-FUP-006" "S4 5.3";
    /// A follow-up after the course has ended, or is planned to
    DueAfterEnd = "follow_up.date.after_end" Error, "SM-FUP-007" "S4 5.3";
    /// A follow-up that has not been done
    Overdue { days: 19 } = "follow_up.overdue" Warning, "SM-FUP-008" "S4 5.3";
    /// A follow-up without the citizen
    ResultWithoutCitizen = "follow_up.result.without_citizen" Warning, "SM-FUP-009" "S4 5.3";
    /// A follow-up later than the next meeting, or than usual
    DueLate { months as Option<u64>: Some(6) } = "follow_up.date.late" Info, "SM-FUP-010" "S4 5.3";
    /// A contact about an agreement that the citizen did not agree to
    ContactWithoutConsent = "follow_up.contact.without_consent" Warning, "SM-FUP-011" "S4 5.3";
    /// A result without a day, in the future or before the agreement
    ResultDateImpossible = "follow_up.result.date_impossible" Error, "SM-FUP-012" "S4 5.3";
    /// No agreements
    AgreementNone = "agreement.none" Info, "SM-FUP-013" "S4 5.3";
    /// Two meetings without contact between
    ContactMissing = "contact.between_meetings.missing" Warning (OpenDialogue: Info), "SM-FUP-014" "S4 5.3";
    /// Somebody responsible who was not at the meeting
    ResponsibleOutside = "follow_up.responsible.outside" Warning, "SM-FUP-015" "S4 5.3";
    /// Phases out of order
    PhaseOrder = "phase.order" Error (YouthEducation: Warning, HousingSupport: Warning, OpenDialogue: Warning), "SM-PHA-001" "S4 3.2.3";
    /// Something after the course was closed
    ActivityAfterClose = "course.activity.after_close" Error, "SM-PHA-002" "S4 5.3";
    /// A closed course with an agreement left open
    DispositionMissing = "agreement.disposition.missing" Error, "SM-PHA-003" "S4 5.3";
    /// A closed course whose agreements are all settled
    ClosedDisposed { completed: 1, cancelled: 1, handed_over: 2 } = "course.closed.disposed" Info, "SM-PHA-003" "S4 5.3";
    /// Something before the course was opened, or after today
    ActivityOutside = "course.activity.outside" Error, "SM-PHA-004" "S4 5.1";
    /// A second open course of the same citizen
    SecondOpen = "course.citizen.second_open" Error, "SM-PHA-005" "S4 5.1";
    /// Another effort that coordinates
    OtherCoordinationActive = "course.other_coordination.active" Warning, "SM-PHA-006" "S4 6.3";
    /// Information shared without consent
    ConsentMissing = "consent.missing" Error, "SM-CON-001" "S3", fixed;
    /// Information shared after consent was withdrawn
    ConsentWithdrawn = "consent.withdrawn" Error, "SM-CON-002" "S3", fixed;
    /// A consent that does not say when, to whom, what or why
    ConsentIncomplete = "consent.incomplete" Warning, "SM-CON-003" "S3", fixed;
    /// A consent of somebody else than the citizen
    GiverNotCitizen = "consent.giver.not_citizen" Warning, "SM-CON-004" "S3", fixed;
    /// A waiver without its rule, reason, author or end
    WaiverIncomplete = "waiver.incomplete" Warning, fixed;
    /// A waiver of a rule that cannot be waived
    WaiverNotAllowed = "waiver.not_allowed" Error, fixed;
    /// An act of no known name
    ActUnknown = "act.unknown" Error, fixed;
    /// An act dated after today
    ActDateFuture = "act.date.future" Error, fixed;
    /// An act on a closed course
    ActCourseClosed = "act.course.closed" Error, fixed;
    /// The reopening of an open course
    ActCourseOpen = "act.course.open" Error, fixed;
    /// A hand-over from nobody
    ActCoordinatorNone = "act.coordinator.none" Error, fixed;
    /// An agreement that the act does not fit
    ActAgreementState = "act.agreement.state" Error, fixed;
    /// A meeting that the act does not fit
    ActMeetingState = "act.meeting.state" Error, fixed;
    /// A consent that was withdrawn before
    ActConsentState = "act.consent.state" Error, fixed;
    /// A result without a follow-up
    ActFollowUpNone = "act.follow_up.none" Error, fixed;
    /// Acts out of the order of their recording
    ActOrder = "act.order" Error, fixed;
    /// A correction of nothing
    ActCorrectsUnknown = "act.corrects.unknown" Error, fixed;
}
