//! The fields of a course that a sentence names by their labels.

use crate::rule::label::labels;

labels! {
    /// The id of the course
    CourseId = "course.id";
    /// The variant of the model that the course follows
    Profile = "course.profile";
    /// The key that stands for the citizen
    CitizenRef = "citizen.ref";
    /// The day on which the course was opened
    OpenedOn = "course.opened_on";
    /// The name of the phase
    PhaseName = "phase.phase";
    /// The first day of the phase
    PhaseFrom = "phase.from";
    /// What the criterion says
    CriterionText = "criterion.text";
    /// The id of the person
    PersonId = "person.id";
    /// What kind of party the person is
    PersonKind = "person.kind";
    /// Who has the role
    RolePerson = "role.person";
    /// Which role the person has
    RoleKind = "role.role";
    /// The first day of the role
    RoleFrom = "role.from";
    /// Who the member of the team is
    MemberPerson = "member.person";
    /// The department of the team's member
    MemberDepartment = "member.department";
    /// The id of the wish
    WishId = "wish.id";
    /// The wish in the citizen's words
    WishText = "wish.text";
    /// The id of the plan
    PlanId = "plan.id";
    /// The first day of the plan
    PlanFrom = "plan.from";
    /// The id of the goal
    GoalId = "goal.id";
    /// The goal in words
    GoalText = "goal.text";
    /// The id of the meeting
    MeetingId = "meeting.id";
    /// The date of the meeting
    MeetingDate = "meeting.date";
    /// Whether the meeting is planned, held or cancelled
    MeetingStatus = "meeting.status";
    /// The id of the theme
    ThemeId = "theme.id";
    /// The theme in words
    ThemeText = "theme.text";
    /// Who the participant is
    ParticipantPerson = "participant.person";
    /// Whether the participant attended, in person or remotely
    ParticipantAttended = "participant.attended";
    /// What was discussed
    DiscussedText = "discussed.text";
    /// The id of the agreement
    AgreementId = "agreement.id";
    /// The day on which the agreement was made
    AgreementAgreedOn = "agreement.agreed_on";
    /// Where the agreement stands
    AgreementStatus = "agreement.status";
    /// What becomes of the agreement
    DispositionKind = "disposition.kind";
    /// The id of the consent
    ConsentId = "consent.id";
    /// The day on which the information was shared
    SharingDate = "sharing.date";
    /// What was shared
    SharingWhat = "sharing.what";
    /// Who received the information
    SharingRecipient = "sharing.recipient";
    /// The day of the contact
    ContactDate = "contact.date";
    /// Who the contact was with
    ContactPerson = "contact.person";
    /// The id of the other course
    OtherCourseId = "other_course.id";
    /// The day on which the other course was opened
    OtherCourseOpenedOn = "other_course.opened_on";
    /// The day on which the course was closed
    ClosedOn = "closure.closed_on";
    /// The day on which the course was reopened
    ReopenedOn = "reopening.reopened_on";
    /// The day on which the course is checked
    On = "call.on";
    /// Which act is recorded
    ActName = "act.act";
    /// Who is appointed
    ActPerson = "act.person";
    /// The first day
    ActFrom = "act.from";
    /// Who takes over
    ActTo = "act.to";
    /// The day of the act
    ActOn = "act.on";
    /// The reason
    ActReason = "act.reason";
    /// Which phase begins
    ActPhase = "act.phase";
    /// The wish
    ActWish = "act.wish";
    /// The goal
    ActGoal = "act.goal";
    /// The plan
    ActPlan = "act.plan";
    /// The day of the revision
    ActRevisedOn = "act.revised_on";
    /// The meeting
    ActMeeting = "act.meeting";
    /// Whether the meeting was cancelled or the citizen did not come
    ActStatus = "act.status";
    /// The agreement
    ActAgreement = "act.agreement";
    /// The day of the acceptance
    ActAcceptedOn = "act.accepted_on";
    /// The follow-up
    ActFollowUp = "act.follow_up";
    /// The result
    ActResult = "act.result";
    /// The new agreement
    ActBy = "act.by";
    /// The consent
    ActConsent = "act.consent";
    /// The day of the withdrawal
    ActWithdrawnOn = "act.withdrawn_on";
    /// The contact
    ActContact = "act.contact";
    /// What was shared, with whom and when
    ActSharing = "act.sharing";
    /// What becomes of the agreements
    ActDispositions = "act.dispositions";
    /// The day of the closing
    ActClosedOn = "act.closed_on";
    /// The day of the reopening
    ActReopenedOn = "act.reopened_on";
    /// The coordinator
    ActCoordinator = "act.coordinator";
    /// The waiver
    ActWaiver = "act.waiver";
    /// The day on which the act was recorded
    RecordedOn = "entry.recorded_on";
    /// The act
    EntryAct = "entry.act";
    /// The document that the acts begin from
    Start = "call.start";
    /// The acts that were recorded
    Acts = "call.acts";
    /// The day of which it is asked what was known
    KnownOn = "call.known_on";
    /// The agreement that is checked
    FormAgreement = "call.agreement";
    /// The meeting that is checked
    FormMeeting = "call.meeting";
}
