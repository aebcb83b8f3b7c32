//! The acts and their fields.

use crate::rule::course::Label;

/// What a field of an act holds
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The day of the act
    Day,
    /// A person, or the citizen
    Person,
    /// The id of a plan
    PlanId,
    /// The id of a meeting
    MeetingId,
    /// The id of an agreement
    AgreementId,
    /// The id of a consent
    ConsentId,
    Reason,
    Phase,
    /// The phase in which a course is taken up again
    Resumed,
    NotHeld,
    Ended,
    /// The place of a follow-up
    Position,
    Dispositions,
    Wish,
    Goal,
    Plan,
    Meeting,
    Agreement,
    /// Agreements made at a meeting
    Agreements,
    FollowUp,
    Result,
    Consent,
    Contact,
    Sharing,
    Waiver,
}

impl Kind {
    /// Whether it is something that the act adds to a document
    pub(super) fn is_part(self) -> bool {
        matches!(
            self,
            Self::Wish
                | Self::Goal
                | Self::Plan
                | Self::Meeting
                | Self::Agreement
                | Self::FollowUp
                | Self::Result
                | Self::Consent
                | Self::Contact
                | Self::Sharing
                | Self::Waiver
        )
    }
}

/// A field of an act
#[derive(Debug)]
pub(super) struct Slot {
    pub field: &'static str,
    pub kind: Kind,
    pub label: Label,
    pub needed: bool,
}

/// An act and its fields
#[derive(Debug)]
pub(super) struct Table {
    /// All fields, the name first
    #[cfg_attr(not(feature = "json"), expect(dead_code, reason = "only reading asks for them"))]
    pub fields: &'static [&'static str],
    /// Those after the name
    pub slots: &'static [Slot],
    /// What it does
    #[cfg(feature = "schema")]
    pub says: &'static str,
}

macro_rules! needed {
    () => {
        true
    };
    (optional) => {
        false
    };
}

/// Declares the acts: name, code, and the fields with what they hold and their labels
macro_rules! acts {
    ($(#[doc = $doc:literal] $name:ident = $code:literal {
        $($field:literal: $kind:ident $label:ident $($optional:ident)?),+
    })+) => {
        /// What happens
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum ActName {
            $(#[doc = $doc] $name,)+
        }

        impl ActName {
            /// All of them
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The words that stand for them, in the same order
            pub const CODES: &[&'static str] = &[$($code),+];

            pub(super) fn table(self) -> &'static Table {
                match self {
                    $(Self::$name => &Table {
                        fields: &["act", $($field),+],
                        slots: &[$(Slot {
                            field: $field,
                            kind: Kind::$kind,
                            label: Label::$label,
                            needed: needed!($($optional)?),
                        }),+],
                        #[cfg(feature = "schema")]
                        says: $doc,
                    },)+
                }
            }

            /// The word that stands for it
            #[must_use]
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)+
                }
            }
        }
    };
}

acts! {
    /// A tenure begins
    Appoint = "appoint" { "person": Person ActPerson, "from": Day ActFrom }
    /// The coordinator's tenure ends, another begins
    HandOver = "hand_over" { "to": Person ActTo, "on": Day ActOn, "reason": Reason ActReason }
    /// A phase begins
    StartPhase = "start_phase" { "phase": Phase ActPhase, "from": Day ActFrom }
    /// A wish is written down
    RecordWish = "record_wish" { "wish": Wish ActWish }
    /// A goal is set or changed
    SetGoal = "set_goal" { "goal": Goal ActGoal }
    /// A shared plan begins
    MakePlan = "make_plan" { "plan": Plan ActPlan }
    /// A plan is revised
    RevisePlan = "revise_plan" { "plan": PlanId ActPlan, "revised_on": Day ActRevisedOn }
    /// A meeting is planned
    PlanMeeting = "plan_meeting" { "meeting": Meeting ActMeeting }
    /// A meeting is held
    HoldMeeting = "hold_meeting" {
        "meeting": Meeting ActMeeting, "agreements": Agreements ActAgreement optional
    }
    /// A planned meeting is not held
    CancelMeeting = "cancel_meeting" { "meeting": MeetingId ActMeeting, "status": NotHeld ActStatus }
    /// An agreement is made or proposed
    Agree = "agree" { "agreement": Agreement ActAgreement }
    /// A proposed agreement becomes binding
    Accept = "accept" { "agreement": AgreementId ActAgreement, "accepted_on": Day ActAcceptedOn }
    /// A proposed agreement is turned down
    Decline = "decline" { "agreement": AgreementId ActAgreement, "on": Day ActOn }
    /// A follow-up is planned
    PlanFollowUp = "plan_follow_up" { "agreement": AgreementId ActAgreement, "follow_up": FollowUp ActFollowUp }
    /// An agreement is followed up
    FollowUp = "follow_up" {
        "agreement": AgreementId ActAgreement, "result": Result ActResult,
        "position": Position ActFollowUp optional, "status": Ended ActStatus optional
    }
    /// Another agreement takes the place of one
    ReplaceAgreement = "replace_agreement" { "agreement": AgreementId ActAgreement, "by": Agreement ActBy }
    /// A binding agreement is called off
    CancelAgreement = "cancel_agreement" { "agreement": AgreementId ActAgreement, "on": Day ActOn }
    /// A consent is given
    GiveConsent = "give_consent" { "consent": Consent ActConsent }
    /// A consent is withdrawn
    WithdrawConsent = "withdraw_consent" { "consent": ConsentId ActConsent, "withdrawn_on": Day ActWithdrawnOn }
    /// Somebody is in contact between meetings
    Contact = "contact" { "contact": Contact ActContact }
    /// Information is shared
    Share = "share" { "sharing": Sharing ActSharing }
    /// The course is closed
    Close = "close" {
        "closed_on": Day ActClosedOn, "reason": Reason ActReason, "dispositions": Dispositions ActDispositions
    }
    /// A closed course is taken up again
    Reopen = "reopen" {
        "reopened_on": Day ActReopenedOn, "reason": Reason ActReason, "coordinator": Person ActCoordinator,
        "phase": Resumed ActPhase optional
    }
    /// A rule is set aside for a time
    Waive = "waive" { "waiver": Waiver ActWaiver }
}
