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
