//! The words that fields choose from.

use super::words;

words! {
    /// A phase of a course, in their order
    PhaseName { Detection = "detection", StartUp = "start_up", NetworkMeetings = "network_meetings", Ending = "ending" }
    /// A value of the model
    Value { Recovery = "recovery", Holism = "holism", Ownership = "ownership" }
    /// A core element of the model
    CoreElement { Coordinator = "coordinator", NetworkMeetings = "network_meetings", BindingAgreements = "binding_agreements", Leadership = "leadership" }
    /// An area of effort
    Area { Social = "social", Health = "health", Employment = "employment", Other = "other" }
    /// An assessment
    YesNo { Yes = "yes", No = "no", Unknown = "unknown" }
    /// What kind of party somebody is
    PersonKind { Professional = "professional", Private = "private", CivilSociety = "civil_society", Unit = "unit" }
    /// What somebody is to the citizen
    RoleKind { Coordinator = "coordinator", Caseworker = "caseworker", EffortProvider = "effort_provider", Visitator = "visitator", ResourcePerson = "resource_person", Relative = "relative" }
    /// Whose goal it is
    GoalSource { Citizen = "citizen", Joint = "joint", Professional = "professional" }
    /// Whether somebody stands behind a goal
    Acceptance { Agree = "agree", Disagree = "disagree", Pending = "pending" }
    /// Whether a meeting was held
    MeetingStatus { Planned = "planned", Held = "held", Cancelled = "cancelled", NoShow = "no_show" }
    /// Why a meeting is held
    MeetingTrigger { EffortStart = "effort_start", EffortChange = "effort_change", EffortEnd = "effort_end", SituationChange = "situation_change", Regular = "regular" }
    /// Who decided
    Decider { Citizen = "citizen", CitizenAndCoordinator = "citizen_and_coordinator", Coordinator = "coordinator", Other = "other" }
    /// Whether and how somebody attended
    Attendance { InPerson = "in_person", Remote = "remote", No = "no" }
    /// What somebody may decide at a meeting
    Mandate { Full = "full", Limited = "limited", None = "none" }
    /// Whether the dialogue process was followed
    DialogueProcess { Followed = "followed", NotFollowed = "not_followed", Unknown = "unknown" }
    /// What an agreement is about
    AgreementKind { Effort = "effort", Support = "support", Own = "own", Coordination = "coordination" }
    /// Where an agreement stands
    AgreementStatus { Proposed = "proposed", Binding = "binding", Kept = "kept", PartlyKept = "partly_kept", NotKept = "not_kept", Cancelled = "cancelled", Superseded = "superseded", HandedOver = "handed_over" }
    /// How a follow-up or a contact is made
    Method { Meeting = "meeting", Phone = "phone", Mail = "mail", Visit = "visit", Other = "other" }
    /// What was decided at a follow-up
    Outcome { Continue = "continue", Change = "change", End = "end", Reassess = "reassess" }
    /// Whether an agreement was kept
    Kept { Yes = "yes", Partly = "partly", No = "no", Unknown = "unknown" }
    /// What becomes of an agreement when the course ends
    DispositionKind { Completed = "completed", CancelledWithCitizen = "cancelled_with_citizen", HandedOver = "handed_over" }
    /// How a follow-up ends an agreement
    Ended { Kept = "kept", PartlyKept = "partly_kept", NotKept = "not_kept" }
    /// Why a planned meeting was not held
    NotHeld { Cancelled = "cancelled", NoShow = "no_show" }
    /// The phase in which a course is taken up again
    Resumed { StartUp = "start_up", NetworkMeetings = "network_meetings" }
    /// On what ground information is shared
    LegalBasis { Consent = "consent", Law = "law", EssentialImportance = "essential_importance" }
}
