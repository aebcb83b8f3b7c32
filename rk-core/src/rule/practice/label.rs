//! The fields around the course that a sentence or a sheet names by their labels.

use crate::rule::label::labels;

labels! {
    /// The day of the check
    On = "call.on";
    /// Who the director is
    DirectorPerson = "director.person";
    /// The id of the person
    PersonId = "person.id";
    /// What kind of party the person is
    PersonKind = "person.kind";
    /// Who the member of the leader group is
    LeaderPerson = "leader.person";
    /// The id of the team
    TeamId = "team.id";
    /// Who the member of the team is
    MemberPerson = "member.person";
    /// The id of the goal
    GoalId = "goal.id";
    /// The goal in words
    GoalText = "goal.text";
    /// The id of the effort
    EffortId = "effort.id";
    /// The effort in words
    EffortText = "effort.text";
    /// The date of the meeting
    MeetingDate = "meeting.date";
    /// The day of the change
    ChangeOn = "change.on";
    /// What changed
    ChangeKind = "change.kind";
    /// The day on which the information was shared
    SharingOn = "sharing.on";
    /// Who received the information
    SharingRecipient = "sharing.recipient";
    /// What the channel is for
    ChannelMatter = "channel.matter";
    /// Which channel suffices
    ChannelMethod = "channel.method";
    /// The theme in words
    ThemeText = "theme.text";
    /// Who is invited
    InvitedPerson = "invited.person";
    /// Who speaks for the citizen
    VoicePerson = "speaks_for_citizen.person";
    /// The day of the draft
    DraftOn = "draft.on";
    /// The id of the fact
    FactId = "fact.id";
    /// The fact in words
    FactText = "fact.text";
    /// The day of the presentation
    PresentedOn = "presented.on";
    /// The day of the remark
    RemarkOn = "remark.on";
    /// The citizen's remark
    RemarkText = "remark.text";
    /// The day of the final decision
    FinalOn = "final.on";
    /// The one responsible cross-cutting coordinator
    ElementCoordinator = "core_element.coordinator";
    /// The network meetings with the citizen in the centre
    ElementMeetings = "core_element.network_meetings";
    /// The binding agreements and their follow-up
    ElementAgreements = "core_element.binding_agreements";
    /// The cross-cutting leadership
    ElementLeadership = "core_element.leadership";
    /// Leadership backing at all levels
    MoveBacking = "move.leadership_backing";
    /// A good frame for the team of coordinators
    MoveTeam = "move.coordinator_team";
    /// A cross-cutting steering frame
    MoveFrame = "move.steering_frame";
    /// Training of key persons
    MoveTraining = "move.training";
    /// The decision of the directorate or the politicians
    ActivityDecision = "activity.decision";
    /// What the decision rests on
    ActivityBasis = "activity.decision_basis";
    /// The directors responsible for the areas
    ActivityDirectors = "activity.directors";
    /// The leader group with the leader of every coordinator
    ActivityGroup = "activity.leader_group";
    /// Leaders from the departments where citizens often have efforts
    ActivityFrequent = "activity.frequent_departments";
    /// The daily leader of the model
    ActivityDailyLeader = "activity.daily_leader";
    /// The one common goal
    ActivityCommonGoal = "activity.common_goal";
    /// The leadership's four statements
    ActivityStatements = "activity.statements";
    /// Coordinators from departments across the areas
    ActivityCoordinators = "activity.coordinators";
    /// Enough hours and a low caseload
    ActivityHours = "activity.hours_and_caseload";
    /// The convener of the team
    ActivityConvener = "activity.convener";
    /// Rooms for the team
    ActivityRooms = "activity.rooms";
    /// That the citizen's wishes steer the course
    ActivityWishes = "activity.wishes_steer";
    /// The responsibility that leaders and staff share
    ActivityResponsibility = "activity.shared_responsibility";
    /// The coordinators' mandate
    ActivityMandate = "activity.mandate";
    /// That the model has precedence
    ActivityPrecedence = "activity.precedence";
    /// That those at the meetings may decide
    ActivityDelegation = "activity.delegated_competence";
    /// A fast way to the leadership
    ActivityClarification = "activity.fast_clarification";
    /// A duty to attend and fixed days for meetings, considered
    ActivityAttendance = "activity.attendance";
    /// The plan for training
    ActivityPlan = "activity.training_plan";
    /// That the leadership understands the model
    ActivityUnderstanding = "activity.leadership_understands";
    /// That coordinators and the daily leader know the practice
    ActivityPractice = "activity.coordinators_know";
    /// The coordinators' competences
    ActivityCompetences = "activity.competences";
    /// That frequent participants know the model and their role
    ActivityParticipants = "activity.participants_know";
    /// Which kind of meeting it is
    SheetProfile = "sheet.profile";
    /// The day of the meeting
    SheetMeetingOn = "sheet.meeting_on";
    /// The day of the preparation
    SheetPreparedOn = "sheet.prepared_on";
    /// Whether the citizen took part in the preparation
    SheetPreparedWithCitizen = "sheet.prepared_with_citizen";
    /// The frame
    SheetFrame = "sheet.frame";
    /// The themes
    SheetThemes = "sheet.themes";
    /// Whether the agenda was sent
    SheetAgendaSent = "sheet.agenda_sent";
    /// Who are invited
    SheetInvited = "sheet.invited";
    /// Who leads the meeting
    SheetLeader = "sheet.leader";
    /// Whether the citizen wishes this leader
    SheetLeaderWished = "sheet.leader_wished_by_citizen";
    /// Who finds the day and invites
    SheetOrganiser = "sheet.organiser";
    /// Who speaks for the citizen, and about what
    SheetSpeaksForCitizen = "sheet.speaks_for_citizen";
    /// What the citizen wants said
    SheetToSay = "sheet.to_say";
    /// What the citizen wants to be reminded of
    SheetToRemember = "sheet.to_remember";
    /// The rules of the meeting
    SheetRules = "sheet.rules";
    /// Who sums up
    SheetSummedUpBy = "sheet.summed_up_by";
    /// Whether information is shared
    SheetSharesInformation = "sheet.shares_information";
    /// Whether the citizen has consented to it
    SheetConsentGiven = "sheet.consent_given";
}
