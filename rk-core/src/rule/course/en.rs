//! Every sentence of the course in English.

use super::{CourseRule, Expected, Label};

/// What to do about `rule`
// No wildcard arm: a rule without its sentence does not compile.
#[expect(clippy::too_many_lines, reason = "a line a rule")]
pub(super) fn sentence(rule: &CourseRule) -> &'static str {
    match rule {
        CourseRule::NotJson => {
            "Send the document as JSON text in UTF-8: this text cannot be read as it stands."
        }
        CourseRule::TooLarge { .. } => "Send a document of at most {most} bytes.",
        CourseRule::TooDeep { .. } => "Nest lists and objects at most {most} deep.",
        CourseRule::ListTooLong { .. } => "Keep this list to at most {most} entries.",
        CourseRule::TextTooLong { .. } => "Shorten this text to at most {most} characters.",
        CourseRule::DuplicateKey => "Give this field once: it stands here twice.",
        CourseRule::UnknownField => "Remove this field or correct its name: the document has no such field.",
        CourseRule::Shape { expected: Expected::Text } => "Give this field a text.",
        CourseRule::Shape { expected: Expected::List } => "Give this field a list.",
        CourseRule::Shape { expected: Expected::Object } => {
            "Give this field an object with fields of its own."
        }
        CourseRule::Shape { expected: Expected::Number } => "Give this field a whole number of 0 or more.",
        CourseRule::Shape { expected: Expected::YesNo } => "Give this field true or false.",
        CourseRule::Shape { expected: Expected::OneOf(_) } => "Choose one of: {choices}.",
        CourseRule::Date => "Write a day of the calendar as year, month and day, such as 2025-11-03.",
        CourseRule::Span => "Enter a last day that does not lie before the first day.",
        CourseRule::Missing { .. } => "Enter {field}.",
        CourseRule::DuplicateId => "Give this entry an id of its own: this one is taken.",
        CourseRule::Reference => "Name an entry that the document holds: there is none with this id.",
        CourseRule::PersonalNumber => {
            "Replace the personal number here with a key of your own, and keep the list of keys elsewhere."
        }
        CourseRule::TextPersonalNumber => "Take the personal number out of this text.",
        CourseRule::CourseMissing => "Give the document, as `course` or as bytes beside the call.",
        CourseRule::CourseTwice => "Give the document once: either as `course` or as bytes beside the call.",
        CourseRule::SettingOutOfRange { .. } => {
            "Set this to a number from {least} to {most}, or leave it out."
        }
        CourseRule::SettingRuleFixed => {
            "Remove this severity: the code is no rule of the course, or its severity is fixed."
        }
        CourseRule::ParticipationNotAble => {
            "Assess whether the citizen, with support, can contribute to the agenda, own agreements and take part in meetings or learn to; if not, offer another effort."
        }
        CourseRule::AgeBelowModel { .. } => {
            "Check the age, or note why the course is offered: the model is made for citizens from {least} years."
        }
        CourseRule::DementiaAdvanced => {
            "Consider whether the citizen can benefit from the course: with advanced dementia another effort is often better."
        }
        CourseRule::AreasTooFew { .. } => {
            "Choose at least {least} areas of effort, or consider whether the citizen needs this model."
        }
        CourseRule::CriteriaNotConfigured => {
            "Add the municipality's own criteria for the target group if they are to be checked."
        }
        CourseRule::ValuesIncomplete => {
            "Adopt all three values, recovery-oriented rehabilitation, holism and ownership: they depend on each other."
        }
        CourseRule::CoreElementAbsent { element: "coordinator" } => {
            "Give the citizen one cross-cutting coordinator: this core element is not there yet."
        }
        CourseRule::CoreElementAbsent { element: "network_meetings" } => {
            "Hold network meetings with the citizen in the centre: this core element is not there yet."
        }
        CourseRule::CoreElementAbsent { element: "leadership" } => {
            "Establish the cross-cutting leadership: this core element is not there yet."
        }
        CourseRule::CoreElementAbsent { .. } => {
            "Make binding agreements at the network meetings, each with an owner and a follow-up: this core element is not there yet."
        }
        CourseRule::TenureOverlap { to: Some(_), .. } => {
            "End one coordinator before the next begins: two are registered from {from} until {to}."
        }
        CourseRule::TenureOverlap { to: None, .. } => {
            "End one coordinator before the next begins: two are registered from {from} on."
        }
        CourseRule::CoordinatorMissing => "Appoint a coordinator for the citizen from today at the latest.",
        CourseRule::TenureGap { .. } => {
            "Check the dates, or see to it that the citizen is not left alone again: there were {days} days without a coordinator."
        }
        CourseRule::CoordinatorChanged => {
            "Note why the coordinator changed: the coordinator should follow the citizen through the whole course."
        }
        CourseRule::CoordinatorCaseworker { to: Some(_), .. } => {
            "Give one of the two roles to somebody else: from {from} until {to} the coordinator is also a caseworker for this citizen."
        }
        CourseRule::CoordinatorCaseworker { to: None, .. } => {
            "Give one of the two roles to somebody else: from {from} on the coordinator is also a caseworker for this citizen."
        }
        CourseRule::CoordinatorEffortProvider { from: Some(_), to: Some(_) } => {
            "Give one of the two roles to somebody else: from {from} until {to} the coordinator is also a provider of an effort for this citizen."
        }
        CourseRule::CoordinatorEffortProvider { from: Some(_), to: None } => {
            "Give one of the two roles to somebody else: from {from} on the coordinator is also a provider of an effort for this citizen."
        }
        CourseRule::CoordinatorEffortProvider { from: None, .. } => {
            "Let somebody else than the coordinator own this agreement: the coordinator provides no effort to the citizen."
        }
        CourseRule::CoordinatorVisitator { to: Some(_), .. } => {
            "Give one of the two roles to somebody else: from {from} until {to} the coordinator is also the one who decides on efforts for this citizen."
        }
        CourseRule::CoordinatorVisitator { to: None, .. } => {
            "Give one of the two roles to somebody else: from {from} on the coordinator is also the one who decides on efforts for this citizen."
        }
        CourseRule::CoordinatorPrivate => {
            "Choose a professional as coordinator: neither the citizen nor the private network can be it."
        }
        CourseRule::TeamMissing => "Add the coordinator to the team of coordinators.",
        CourseRule::DepartmentsTooFew { .. } => "Put the team together from at least {least} departments.",
        CourseRule::AreasNotCovered { .. } => "Add members from the areas that the team lacks: {areas}.",
        CourseRule::ConvenerMissing => "Appoint a convener of the team.",
        CourseRule::CaseloadAboveLimit { most: Some(_) } => {
            "Give this coordinator fewer courses: the limit is {most}."
        }
        CourseRule::CaseloadAboveLimit { most: None } => {
            "Set a limit for the courses of a coordinator if the caseload is to be checked."
        }
        CourseRule::PlanNotOne { .. } => "Keep exactly one shared plan: {count} are in force today.",
        CourseRule::PlanNotRevised => {
            "Go through the shared plan after the meeting, and enter the day it was revised."
        }
        CourseRule::MaintainerMissing => {
            "Choose who keeps the shared plan up to date, a person or jointly at the meetings."
        }
        CourseRule::WishesMissing => {
            "Write down the citizen's wishes, hopes and dreams before the first network meeting."
        }
        CourseRule::WishNotLinked => "Choose the citizen's wish that this goal serves.",
        CourseRule::AcceptanceOpen => "Reach agreement on this goal with everybody involved, or change it.",
        CourseRule::CitizenAbsent => {
            "Hold network meetings with the citizen; register this one as cancelled if it was not held with the citizen present, in person or remotely."
        }
        CourseRule::LeaderNotCoordinator => {
            "Choose the coordinator of that day as leader of the meeting, and register that the coordinator took part."
        }
        CourseRule::AgendaNotByCitizen => {
            "Let the citizen, with the support of the coordinator, decide themes and agenda, and register it."
        }
        CourseRule::ParticipantNotApproved => {
            "Ask the citizen who should take part, and register that the citizen approved this participant."
        }
        CourseRule::PrivateNetworkAbsent => {
            "Ask the citizen whether somebody of family or friends should come next time."
        }
        CourseRule::DialogueNotFollowed => {
            "Follow the dialogue process: everybody has a turn, and the citizen answers."
        }
        CourseRule::ResourcePersonAbsent => {
            "Invite at least one resource person, or register this as a contact rather than a network meeting."
        }
        CourseRule::AgreementNotReviewed { .. } => {
            "Go through agreement number {agreement} with the citizen at the meeting, and add it to the agreements reviewed."
        }
        CourseRule::FrameMissing => {
            "Write down the frame that the citizen needs to feel safe at the meeting."
        }
        CourseRule::EarlyMeetingNone { days: Some(_) } => {
            "Hold a network meeting early: none was held within {days} days of the opening."
        }
        CourseRule::EarlyMeetingNone { days: None } => {
            "Hold a network meeting early in the course: none has been held yet."
        }
        CourseRule::NoneHeld => "Note why the course ended without a network meeting.",
        CourseRule::PreparationWithoutCitizen => {
            "Prepare the meeting together with the citizen, and enter the day."
        }
        CourseRule::DiscussionOffTheme => {
            "Keep the meeting to the citizen's themes: the coordinator may stop other discussions."
        }
        CourseRule::SummaryMissing => {
            "Sum up the agreements in writing at the end of the meeting, and register it."
        }
        CourseRule::OwnerMissing => "Choose who is responsible for carrying out the agreement.",
        CourseRule::CitizenNotParty => {
            "Make the agreement with the citizen present, and add the citizen to its parties."
        }
        CourseRule::OwnerNotParticipant => {
            "Ask the owner to accept the agreement and enter the day, or choose an owner who took part in the meeting."
        }
        CourseRule::ContentMissing => "Describe what is agreed.",
        CourseRule::PurposeMissing => "Choose the goal or the theme that the agreement serves.",
        CourseRule::OwnerUnnamed { person: Some(_) } => {
            "Name a person as owner instead of a unit, for instance person number {person} on the list, who represents it."
        }
        CourseRule::OwnerUnnamed { person: None } => "Name a person as owner instead of a unit.",
        CourseRule::FormMissing => "Write the agreement into the goal-and-agreement form, and register it.",
        CourseRule::OwnerCitizen => {
            "Nothing to mend: the citizen may own agreements. Make sure that somebody helps where help is wanted."
        }
        CourseRule::OwnersOneSided => {
            "Share the agreements of this meeting among more owners: the responsibility is shared."
        }
        CourseRule::OwnerNoMandate => "Have the effort confirmed by somebody who may decide it.",
        CourseRule::SupersededStillActive => "Set this agreement to superseded: another has taken its place.",
        CourseRule::FormNotDistributed => {
            "Send the goal-and-agreement form to this participant, and register it."
        }
        CourseRule::ResponsibleMissing => "Choose who is responsible for the follow-up.",
        CourseRule::DueMissing => "Choose a date for the follow-up.",
        CourseRule::MethodMissing => {
            "Choose how the agreement is followed up: at a meeting, by phone, by mail or on a visit."
        }
        CourseRule::DueBeforeAgreement => {
            "Choose a date for the follow-up that lies after the day of the agreement."
        }
        CourseRule::DueSameDay => {
            "Choose a later date for the follow-up: it is the day on which the agreement was made."
        }
        CourseRule::DueNotWorkingDay { next: Some(_) } => {
            "Consider another date for the follow-up: it is no working day, the next one is {next}."
        }
        CourseRule::DueNotWorkingDay { next: None } => {
            "Consider another date for the follow-up: it is no working day."
        }
        CourseRule::DueAfterEnd => {
            "Choose a date before the end of the course, or hand the agreement over to somebody."
        }
        CourseRule::Overdue { .. } => {
            "Follow up the agreement and enter the result: it is {days} days overdue. This is for the coordinator and those responsible."
        }
        CourseRule::ResultWithoutCitizen => {
            "Follow up together with the citizen, and register that the citizen took part."
        }
        CourseRule::DueLate { months: Some(_) } => {
            "Consider an earlier date for the follow-up: it lies more than {months} months after the agreement."
        }
        CourseRule::DueLate { months: None } => {
            "Consider an earlier date for the follow-up: it lies after the next planned meeting."
        }
        CourseRule::ContactWithoutConsent => {
            "Agree with the citizen before contacting others about an agreement, and register it."
        }
        CourseRule::ResultDateImpossible => {
            "Enter the day of the result: from the day of the agreement until today."
        }
        CourseRule::AgreementNone => {
            "Make agreements when there is a network meeting: until then nothing can be said of how they are kept."
        }
        CourseRule::ContactMissing => {
            "Register the contact between coordinator and citizen since the meeting before, or make one between meetings."
        }
        CourseRule::ResponsibleOutside => {
            "Choose somebody who took part in the meeting, or the coordinator, as responsible for the follow-up."
        }
        CourseRule::PhaseOrder => {
            "Enter the phases in order: detection, start-up, network meetings, ending; give the reason if the course ends early."
        }
        CourseRule::ActivityAfterClose => {
            "Reopen the course before registering anything after its end, or correct the date."
        }
        CourseRule::DispositionMissing => {
            "Decide what becomes of this agreement: completed, cancelled with the citizen, or handed over to a named person."
        }
        CourseRule::ClosedDisposed { .. } => {
            "Nothing to mend: all agreements are settled, {completed} completed, {cancelled} cancelled with the citizen, {handed_over} handed over."
        }
        CourseRule::ActivityOutside => {
            "Correct the date: it lies before the course was opened, or after today."
        }
        CourseRule::SecondOpen => "Close one of the two courses: a citizen has one open course.",
        CourseRule::OtherCoordinationActive => {
            "End the other coordination, or agree how it stands to the model, which takes precedence."
        }
        CourseRule::ConsentMissing => {
            "Get the citizen's consent that covers this recipient and this information before anything is shared."
        }
        CourseRule::ConsentWithdrawn => {
            "Share nothing after the consent was withdrawn; correct the date, or ask the citizen for a new consent."
        }
        CourseRule::ConsentIncomplete => {
            "State when the consent was given, who may know, what and for which purpose."
        }
        CourseRule::GiverNotCitizen => {
            "Let the citizen give the consent, or document who may give it for the citizen."
        }
        CourseRule::WaiverIncomplete => {
            "State the code of the rule, the reason, who decided and when the waiver expires: until then it has no effect."
        }
        CourseRule::WaiverNotAllowed => "Remove this waiver: the rule cannot be set aside.",
        CourseRule::ActUnknown => "Name one of the acts that the call's description lists.",
        CourseRule::ActDateFuture => "Enter a date until today: what is registered must have happened.",
        CourseRule::ActCourseClosed => "Reopen the course first: it is closed.",
        CourseRule::ActCourseOpen => "Leave out this act: the course is open already.",
        CourseRule::ActCoordinatorNone => {
            "Appoint a coordinator instead: there is none on this day to take over from."
        }
        CourseRule::ActAgreementState => {
            "Choose another agreement or another act: this agreement is in a state that the act does not fit."
        }
        CourseRule::ActMeetingState => "Choose a planned meeting: this one has been held or cancelled.",
        CourseRule::ActConsentState => {
            "Choose a consent that is in force: this one has been withdrawn already."
        }
        CourseRule::ActFollowUpNone => "Plan a follow-up first, or name one that has no result yet.",
        CourseRule::ActOrder => "List the acts in the order in which they were recorded.",
        CourseRule::ActCorrectsUnknown => "Give the position of an earlier act that is no correction itself.",
        CourseRule::More { .. } => "Only the first 100 places of {of} are listed; there are {count}.",
    }
}

/// The words for a field
pub(super) fn label(label: Label) -> &'static str {
    match label {
        Label::CourseId => "the id of the course",
        Label::Profile => "the variant of the model that the course follows",
        Label::CitizenRef => "the key that stands for the citizen",
        Label::OpenedOn => "the day on which the course was opened",
        Label::PhaseName => "the name of the phase",
        Label::PhaseFrom => "the first day of the phase",
        Label::CriterionText => "what the criterion says",
        Label::PersonId => "the id of the person",
        Label::PersonKind => "what kind of party the person is",
        Label::RolePerson => "who has the role",
        Label::RoleKind => "which role the person has",
        Label::RoleFrom => "the first day of the role",
        Label::MemberPerson => "who the member of the team is",
        Label::MemberDepartment => "the department of the team's member",
        Label::WishId => "the id of the wish",
        Label::WishText => "the wish in the citizen's words",
        Label::PlanId => "the id of the plan",
        Label::PlanFrom => "the first day of the plan",
        Label::GoalId => "the id of the goal",
        Label::GoalText => "the goal in words",
        Label::MeetingId => "the id of the meeting",
        Label::MeetingDate => "the date of the meeting",
        Label::MeetingStatus => "whether the meeting is planned, held or cancelled",
        Label::ThemeId => "the id of the theme",
        Label::ThemeText => "the theme in words",
        Label::ParticipantPerson => "who the participant is",
        Label::ParticipantAttended => "whether the participant attended, in person or remotely",
        Label::DiscussedText => "what was discussed",
        Label::AgreementId => "the id of the agreement",
        Label::AgreementAgreedOn => "the day on which the agreement was made",
        Label::AgreementStatus => "where the agreement stands",
        Label::DispositionKind => "what becomes of the agreement",
        Label::ConsentId => "the id of the consent",
        Label::SharingDate => "the day on which the information was shared",
        Label::SharingWhat => "what was shared",
        Label::SharingRecipient => "who received the information",
        Label::ContactDate => "the day of the contact",
        Label::ContactPerson => "who the contact was with",
        Label::OtherCourseId => "the id of the other course",
        Label::OtherCourseOpenedOn => "the day on which the other course was opened",
        Label::ClosedOn | Label::ActClosedOn => "the day on which the course was closed",
        Label::ReopenedOn | Label::ActReopenedOn => "the day on which the course was reopened",
        Label::On => "the day on which the course is checked",
        Label::ActName => "which act is recorded",
        Label::ActPerson => "who is appointed",
        Label::ActFrom => "the first day",
        Label::ActTo => "who takes over",
        Label::ActOn => "the day of the act",
        Label::ActReason => "the reason",
        Label::ActPhase => "which phase begins",
        Label::ActWish => "the wish",
        Label::ActGoal => "the goal",
        Label::ActPlan => "the plan",
        Label::ActRevisedOn => "the day of the revision",
        Label::ActMeeting => "the meeting",
        Label::ActStatus => "whether the meeting was cancelled or the citizen did not come",
        Label::ActAgreement => "the agreement",
        Label::ActAcceptedOn => "the day of the acceptance",
        Label::ActFollowUp => "the follow-up",
        Label::ActResult => "the result",
        Label::ActBy => "the new agreement",
        Label::ActConsent => "the consent",
        Label::ActWithdrawnOn => "the day of the withdrawal",
        Label::ActContact => "the contact",
        Label::ActSharing => "what was shared, with whom and when",
        Label::ActDispositions => "what becomes of the agreements",
        Label::ActCoordinator => "the coordinator",
        Label::ActWaiver => "the waiver",
        Label::RecordedOn => "the day on which the act was recorded",
        Label::EntryAct => "the act",
        Label::Start => "the document that the acts begin from",
        Label::Acts => "the acts",
        Label::KnownOn => "the day up to which acts are replayed",
        Label::FormAgreement => "the agreement that is checked",
        Label::FormMeeting => "the meeting that is checked",
    }
}

/// The months of a year
pub(super) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
