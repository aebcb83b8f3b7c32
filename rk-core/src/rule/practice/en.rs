//! Every sentence around the course in English.

use super::{Label, PracticeRule};
use crate::{Locale, rule::Catalogued};

/// What to do about `rule`
// No wildcard arm: a rule without its sentence does not compile.
#[expect(clippy::too_many_lines, reason = "a line a rule")]
pub(super) fn sentence(rule: &PracticeRule) -> &'static str {
    match rule {
        PracticeRule::Course(rule) => Catalogued::sentence(rule, Locale::En),
        PracticeRule::Missing { .. } => "Enter {field}.",
        PracticeRule::NotNumber { .. } => "Give this field a number of 0 or more with at most six decimals.",
        PracticeRule::CoreElementUnknown { element: "coordinator" } => {
            "Find out whether each citizen has one cross-cutting coordinator, and enter how far you have come."
        }
        PracticeRule::CoreElementUnknown { element: "network_meetings" } => {
            "Find out whether network meetings are held with the citizen in the centre, and enter how far you have come."
        }
        PracticeRule::CoreElementUnknown { element: "binding_agreements" } => {
            "Find out whether binding agreements are made at the network meetings, and enter how far you have come."
        }
        PracticeRule::CoreElementUnknown { .. } => {
            "Find out whether the cross-cutting leadership is established, and enter how far you have come."
        }
        PracticeRule::WhyMissing => {
            "Write down why the municipality works by this model, so that directors, leaders and staff can stand by it."
        }
        PracticeRule::GoalNotOne { .. } => {
            "Agree on exactly one common goal of the programme: it has {count}."
        }
        PracticeRule::StructureMissing => {
            "Establish a leadership across the areas: enter the decision, the directors responsible and the leader group."
        }
        PracticeRule::DecisionLevel => {
            "Let the directorate or the politicians decide to work by the model, and enter the level of the decision."
        }
        PracticeRule::DecisionNotPolitical => {
            "Consider putting the decision before the politicians: the model stands more firmly when they back it."
        }
        PracticeRule::DecisionNotYet => "Enter the day on which the decision was taken, once it has been.",
        PracticeRule::BasisIncomplete { part: "challenges" } => {
            "Describe which local challenges the model shall solve, and for which citizens."
        }
        PracticeRule::BasisIncomplete { part: "benefit" } => {
            "Describe what the citizens are expected to gain."
        }
        PracticeRule::BasisIncomplete { part: "costs" } => {
            "Describe what it costs to introduce the model and to run it."
        }
        PracticeRule::BasisIncomplete { .. } => {
            "Describe the target group and how many citizens it may hold."
        }
        PracticeRule::AreaNoDirector { .. } => {
            "Choose the director responsible for each of the areas that have none: {areas}."
        }
        PracticeRule::GroupMissing => {
            "Appoint a leader group across the departments that the model concerns, and enter its members."
        }
        PracticeRule::GroupLeaderAbsent => {
            "Enter who leads this coordinator, and add that leader to the leader group."
        }
        PracticeRule::GroupDepartmentAbsent => {
            "Add a leader from this department to the leader group: its staff often take part."
        }
        PracticeRule::DailyLeaderMissing => "Choose who leads the model from day to day.",
        PracticeRule::StatementMissing { part: "why_relevant" } => {
            "Describe why the model is relevant in your municipality, and tell it to everybody involved."
        }
        PracticeRule::StatementMissing { part: "aim" } => {
            "Describe what the leadership wants to achieve with the model, and tell it to everybody involved."
        }
        PracticeRule::StatementMissing { part: "other_agendas" } => {
            "Describe how the model fits with the other agendas of the municipality."
        }
        PracticeRule::StatementMissing { .. } => {
            "Describe how the leadership makes sure that the frame and the resources are there."
        }
        PracticeRule::HoursNotEnough => {
            "Give the coordinators hours enough for the courses, for sparring and for learning, and enter it."
        }
        PracticeRule::RoomsMissing => "Find rooms where the coordinators can work and meet, and enter it.",
        PracticeRule::WishesNotConveyed => {
            "Let the leadership tell everybody involved that the citizen's wishes steer the course, the efforts and the cooperation."
        }
        PracticeRule::ResponsibilityNotShared => {
            "Let the leadership tell leaders and staff that the responsibility is shared across laws and areas."
        }
        PracticeRule::MandateIncomplete { .. } => {
            "Let the leadership tell everybody involved that the coordinators may lead meetings, stop a discussion outside the citizen's themes and insist that efforts follow the citizen's wishes; enter each that has been told."
        }
        PracticeRule::PrecedenceNotDecided => {
            "Decide that the model has precedence and takes over the coordination of the citizen's course."
        }
        PracticeRule::PrecedenceUndefined { part: "offered_when" } => {
            "Describe when a citizen is offered a course."
        }
        PracticeRule::PrecedenceUndefined { part: "effect_on_existing" } => {
            "Describe what happens to the efforts and the coordination that the citizen has already."
        }
        PracticeRule::PrecedenceUndefined { .. } => {
            "Describe what belongs to the model and what lies outside it."
        }
        PracticeRule::CompetenceNotDelegated => {
            "Consider letting those at the network meetings decide on efforts and their cost themselves."
        }
        PracticeRule::ClarificationSlow => {
            "Agree on a fast way to ask the leadership when content or cost has to be clarified."
        }
        PracticeRule::AttendanceNotConsidered => {
            "Consider whether municipal staff shall have a duty to attend network meetings, and whether fixed days are kept free for them."
        }
        PracticeRule::TrainingIncomplete { part: "time_set_aside" } => {
            "Set time aside for training, and enter that it is."
        }
        PracticeRule::TrainingIncomplete { part: "discussions" } => {
            "Describe which discussions the training needs."
        }
        PracticeRule::TrainingIncomplete { .. } => {
            "Describe how knowledge of the model is kept up, and how new coordinators, leaders and frequent participants learn it."
        }
        PracticeRule::LeadershipUnsure => {
            "Make sure that the leadership understands the model's core elements, values and activities, and enter it."
        }
        PracticeRule::CoordinatorsUnsure => {
            "Make sure that coordinators and daily leader know the phases, activities and tools thoroughly, and enter it."
        }
        PracticeRule::CompetenceMissing { .. } => {
            "Plan training until this coordinator masters all four: recovery-oriented rehabilitation, relations, leading meetings and the local organisation; enter each that is there."
        }
        PracticeRule::ParticipantsUnsure => {
            "Make sure that those who often take part know the model and their own role in it, and enter it."
        }
        PracticeRule::CourseUnreadable => {
            "Replace this entry with a course document, or take it off the list."
        }

        PracticeRule::GoalNone => {
            "Write down at least one goal that the citizen and the partners work towards."
        }
        PracticeRule::GoalNotReviewed => {
            "Go through this goal with the citizen, and enter the day: there was a meeting since."
        }
        PracticeRule::EffortResponsibleMissing => "Choose who is responsible for this effort.",
        PracticeRule::EffortGoalMissing => "Choose the goal that this effort serves.",
        PracticeRule::CitizenNotInvited => {
            "Invite the citizen to every meeting about the citizen, also when the citizen may not come."
        }
        PracticeRule::MeetingAfterChangeMissing => {
            "Hold a meeting about this change, or ask the citizen whether one is needed."
        }
        PracticeRule::ChannelNone => {
            "Agree on what can be settled by phone or mail, and what needs a meeting."
        }
        PracticeRule::ChannelNoMeeting => {
            "Agree on what needs a meeting: phone and mail do not suffice for all."
        }
        PracticeRule::PrincipleAbsent { principle: "goals_and_plan" } => {
            "Work out common goals and one shared plan together."
        }
        PracticeRule::PrincipleAbsent { principle: "shared_knowledge" } => {
            "Tell each other what each partner can do and what not."
        }
        PracticeRule::PrincipleAbsent { principle: "mutual_respect" } => {
            "Talk about how each partner's work is respected by the others."
        }
        PracticeRule::PrincipleAbsent { principle: "timely_and_frequent" } => {
            "Agree on how often you talk, and on telling each other in time."
        }
        PracticeRule::PrincipleAbsent { principle: "precise" } => {
            "Agree on how you make sure that what you tell each other is precise."
        }
        PracticeRule::PrincipleAbsent { .. } => {
            "Agree on looking for solutions together, so that everybody contributes."
        }
        PracticeRule::PrincipleUnknown { .. } => {
            "Judge together whether each of the six principles of relational coordination holds, and enter yes or no."
        }
        PracticeRule::LeadershipNotInPlace { part: "regular_meetings" } => {
            "Let the leaders meet regularly across the areas."
        }
        PracticeRule::LeadershipNotInPlace { part: "competence" } => {
            "Let the leaders see to it that staff have the competence to cooperate on the plan."
        }
        PracticeRule::LeadershipNotInPlace { part: "same_methods" } => {
            "Train the staff of all areas in the same methods."
        }
        PracticeRule::LeadershipNotInPlace { .. } => "Let the leaders keep asking how the cooperation goes.",

        PracticeRule::PreparedAfterMeeting => {
            "Enter a day of preparation that lies before the meeting or on its day."
        }
        PracticeRule::ThemesNone => {
            "Write down the themes that the citizen wants to talk about at the meeting."
        }
        PracticeRule::AgendaSent => {
            "Leave out the agenda: in an open dialogue it is made together at the meeting."
        }
        PracticeRule::PreparedWithoutInvitation => "Add the citizen to those who are invited.",
        PracticeRule::LeaderMissing => "Choose who leads the meeting.",
        PracticeRule::LeaderNotAsked => "Ask the citizen who should lead the meeting, and enter the answer.",
        PracticeRule::VoiceNotAgreed => {
            "Agree with the citizen on whether somebody shall help to remember or speak for the citizen, and enter it."
        }
        PracticeRule::VoiceAboutMissing => {
            "Write down what this person speaks about for the citizen, or helps to remember."
        }
        PracticeRule::ToSayNone => "Ask the citizen what should be said at the meeting, and write it down.",
        PracticeRule::MeetingRuleMissing { part: "plain_language" } => {
            "Agree on speaking so that everybody understands, and on explaining terms and paragraphs."
        }
        PracticeRule::MeetingRuleMissing { part: "all_perspectives" } => {
            "Agree on how the leader of the meeting brings all perspectives and new ideas into play."
        }
        PracticeRule::MeetingRuleMissing { part: "time_to_think" } => {
            "Agree on giving everybody time, for instance with pauses to think."
        }
        PracticeRule::MeetingRuleMissing { .. } => {
            "Agree on the leader of the meeting retelling what was said, so that everybody can confirm it."
        }
        PracticeRule::PreparationConsentMissing => {
            "Ask the citizen for consent before information is shared at the meeting, and enter it."
        }

        PracticeRule::DraftMissing => "Enter the preliminary decision that the later steps build on.",
        PracticeRule::ConclusionMissing => "Write down what the preliminary decision concludes.",
        PracticeRule::FactsNone => {
            "Write down the facts that the decision builds on, so that the citizen can say whether they are right."
        }
        PracticeRule::DecisionOrder => {
            "Correct the day: draft, presentation, remarks and final decision follow each other."
        }
        PracticeRule::NotPresented => "Present the preliminary decision to the citizen before the final one.",
        PracticeRule::DecisionCitizenAbsent => {
            "Present the preliminary decision to the citizen in person, by video or by phone, and enter that the citizen was there."
        }
        PracticeRule::WayOneSided => {
            "Call or meet the citizen besides the letter, so that the citizen can ask."
        }
        PracticeRule::MediatorSame => {
            "Consider letting somebody else than the one who presents the decision mediate between the parties."
        }
        PracticeRule::FactOpen => "Ask the citizen whether this fact is right, and enter the answer.",
        PracticeRule::FactDisputed => {
            "Write down the citizen's remark about this fact and answer it before the final decision: the citizen disputes the fact."
        }
        PracticeRule::RemarkUnanswered => "Answer this remark of the citizen.",
        PracticeRule::NoTime => {
            "Give the citizen time between the presentation and the final decision: both are on one day."
        }
        PracticeRule::ReasonsMissing => "Write down the reasons for the final decision.",
        PracticeRule::DecisionLater => "Correct the day, or wait until then: it is later than today.",

        PracticeRule::EffectReportedOnly => {
            "Use these effects to plan, and measure your own: the source gives neither base, nor period, nor design."
        }
        PracticeRule::EffectBaseNegative => "Set this to a number of 0 or more, or leave it out.",
        PracticeRule::More { .. } => "Only the first 100 places of {of} are listed; there are {count}.",
    }
}

/// The words for a field
pub(super) fn label(label: Label) -> &'static str {
    match label {
        Label::On => "the day of the check",
        Label::DirectorPerson => "who the director is",
        Label::PersonId => "the id of the person",
        Label::PersonKind => "what kind of party the person is",
        Label::LeaderPerson => "who the member of the leader group is",
        Label::TeamId => "the id of the team",
        Label::MemberPerson => "who the member of the team is",
        Label::GoalId => "the id of the goal",
        Label::GoalText => "the goal in words",
        Label::EffortId => "the id of the effort",
        Label::EffortText => "the effort in words",
        Label::MeetingDate => "the date of the meeting",
        Label::ChangeOn => "the day of the change",
        Label::ChangeKind => "what changed",
        Label::SharingOn => "the day on which the information was shared",
        Label::SharingRecipient => "who received the information",
        Label::ChannelMatter => "what phone, mail or a meeting is for",
        Label::ChannelMethod => "whether phone, mail or a meeting is needed",
        Label::ThemeText => "the theme in words",
        Label::InvitedPerson => "who is invited",
        Label::VoicePerson => "who speaks for the citizen",
        Label::DraftOn => "the day of the preliminary decision",
        Label::FactId => "the id of the fact",
        Label::FactText => "the fact in words",
        Label::PresentedOn => "the day of the presentation",
        Label::RemarkOn => "the day of the remark",
        Label::RemarkText => "the citizen's remark",
        Label::FinalOn => "the day of the final decision",
        Label::ElementCoordinator => "the one responsible cross-cutting coordinator",
        Label::ElementMeetings => "the network meetings with the citizen in the centre",
        Label::ElementAgreements => "the binding agreements and their follow-up",
        Label::ElementLeadership => "the cross-cutting leadership",
        Label::MoveBacking => "leadership backing at all levels",
        Label::MoveTeam => "a good frame for the team of coordinators",
        Label::MoveFrame => "a cross-cutting steering frame",
        Label::MoveTraining => "training of key persons",
        Label::ActivityDecision => "the decision of the directorate or the politicians",
        Label::ActivityBasis => "what the decision rests on",
        Label::ActivityDirectors => "the directors responsible for the areas",
        Label::ActivityGroup => "the leader group with the leader of every coordinator",
        Label::ActivityFrequent => "leaders from the departments where citizens often have efforts",
        Label::ActivityDailyLeader => "the daily leader of the model",
        Label::ActivityCommonGoal => "the one common goal",
        Label::ActivityStatements => "the leadership's four statements",
        Label::ActivityCoordinators => "coordinators from departments across the areas",
        Label::ActivityHours => "enough hours and a low caseload",
        Label::ActivityConvener => "the convener of the team",
        Label::ActivityRooms => "rooms for the team",
        Label::ActivityWishes => "that the citizen's wishes steer the course",
        Label::ActivityResponsibility => "the responsibility that leaders and staff share",
        Label::ActivityMandate => "the coordinators' mandate",
        Label::ActivityPrecedence => "that the model has precedence",
        Label::ActivityDelegation => "that those at the meetings may decide",
        Label::ActivityClarification => "a fast way to the leadership",
        Label::ActivityAttendance => "a duty to attend and fixed days for meetings, considered",
        Label::ActivityPlan => "the plan for training",
        Label::ActivityUnderstanding => "that the leadership understands the model",
        Label::ActivityPractice => "that coordinators and the daily leader know the practice",
        Label::ActivityCompetences => "the coordinators' competences",
        Label::ActivityParticipants => "that frequent participants know the model and their role",
        Label::SheetProfile => "the kind of meeting",
        Label::SheetMeetingOn => "the day of the meeting",
        Label::SheetPreparedOn => "the day of the preparation",
        Label::SheetPreparedWithCitizen => "whether the citizen took part in the preparation",
        Label::SheetFrame => "the frame that makes the citizen feel safe",
        Label::SheetThemes => "the citizen's themes",
        Label::SheetAgendaSent => "whether the agenda was sent in advance",
        Label::SheetInvited => "who are invited",
        Label::SheetLeader => "who leads the meeting",
        Label::SheetLeaderWished => "whether the citizen wishes this leader",
        Label::SheetOrganiser => "who finds the day and invites",
        Label::SheetSpeaksForCitizen => "who speaks for the citizen, and about what",
        Label::SheetToSay => "what the citizen wants said",
        Label::SheetToRemember => "what the citizen wants to be reminded of",
        Label::SheetRules => "the rules of the meeting",
        Label::SheetSummedUpBy => "who sums up the agreements",
        Label::SheetSharesInformation => "whether information about the citizen is shared",
        Label::SheetConsentGiven => "whether the citizen has consented to sharing it",
    }
}
