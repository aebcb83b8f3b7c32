//! What an act adds to a course.

use crate::{
    Date,
    course::draft::{
        Agreement, Consent, Contact, FollowUp, FollowUpResult, Goal, Meeting, Plan, Sharing, Waiver, Wish,
    },
};

/// An entry of a document, or a part of one
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Part<'a> {
    Wish(Wish<'a>),
    Goal(Goal<'a>),
    Plan(Plan<'a>),
    Meeting(Box<Meeting<'a>>),
    Agreement(Box<Agreement<'a>>),
    FollowUp(FollowUp<'a>),
    Result(FollowUpResult<'a>),
    Consent(Box<Consent<'a>>),
    Contact(Contact<'a>),
    Sharing(Sharing<'a>),
    Waiver(Waiver<'a>),
}

impl Part<'_> {
    /// The day on which it took place, and the field in which that stands; None for a plan
    pub(super) fn day(&self) -> Option<(&'static str, Option<Date>)> {
        match self {
            Self::Wish(wish) => Some(("recorded_on", wish.recorded_on)),
            Self::Meeting(meeting) => Some(("date", meeting.date)),
            Self::Agreement(agreement) => Some(("agreed_on", agreement.agreed_on)),
            Self::Result(result) => Some(("date", result.date)),
            Self::Consent(consent) => Some(("given_on", consent.given_on)),
            Self::Contact(contact) => Some(("date", contact.date)),
            Self::Sharing(sharing) => Some(("date", sharing.date)),
            Self::Goal(_) | Self::Plan(_) | Self::FollowUp(_) | Self::Waiver(_) => None,
        }
    }

    /// The same with texts of its own
    pub(super) fn into_owned(self) -> Part<'static> {
        match self {
            Self::Wish(wish) => Part::Wish(wish.into_owned()),
            Self::Goal(goal) => Part::Goal(goal.into_owned()),
            Self::Plan(plan) => Part::Plan(plan.into_owned()),
            Self::Meeting(meeting) => Part::Meeting(Box::new(meeting.into_owned())),
            Self::Agreement(agreement) => Part::Agreement(Box::new(agreement.into_owned())),
            Self::FollowUp(follow_up) => Part::FollowUp(follow_up.into_owned()),
            Self::Result(result) => Part::Result(result.into_owned()),
            Self::Consent(consent) => Part::Consent(Box::new(consent.into_owned())),
            Self::Contact(contact) => Part::Contact(contact.into_owned()),
            Self::Sharing(sharing) => Part::Sharing(sharing.into_owned()),
            Self::Waiver(waiver) => Part::Waiver(waiver.into_owned()),
        }
    }
}
