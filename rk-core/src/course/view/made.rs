//! What is worked out of agreements.

use super::last_result;
use crate::{
    Date,
    course::{
        draft::AgreementStatus,
        index::Index,
        seen::{self, Agreement, CourseDraft},
    },
};

/// What is worked out of an agreement
#[derive(Default)]
pub(in crate::course) struct Made {
    /// The number of the meeting where it was made
    pub meeting: Option<usize>,
    /// The agreement day
    pub day: Option<Date>,
    /// When it ended, if it has and it is known
    pub ended_on: Option<Date>,
}

/// What was agreed at a meeting
#[derive(Clone, Default)]
pub(in crate::course) struct Agreed<'v> {
    /// How many agreements were made
    pub count: usize,
    /// Whether one of them is more than proposed
    pub settled: bool,
    /// Who owns all of them, if one person does
    pub owner: Option<&'v str>,
}

/// Of each agreement
pub(super) fn made(draft: CourseDraft<'_>, meetings: &Index<'_>) -> Vec<Made> {
    let agreements = draft.agreements();
    let mut made: Vec<Made> = (0..agreements.places())
        .map(|at| agreements.get(at))
        .map(|agreement| {
            let Some(agreement) = agreement else { return Made::default() };
            let meeting = agreement.meeting().and_then(|meeting| meetings.find(meeting));
            let at = meeting.and_then(|number| draft.meetings().get(number));
            let day = agreement.accepted_on().or(agreement.agreed_on()).or(at.and_then(seen::Meeting::date));
            Made { meeting, day, ended_on: ended_on(agreement) }
        })
        .collect();
    // A replaced agreement without a day of its own ended when the first that replaces it was made.
    let successors = Index::by(agreements.places(), &|at| agreements.get(at)?.supersedes());
    for (at, agreement) in agreements.iter() {
        if agreement.status() != Some(AgreementStatus::Superseded) {
            continue;
        }
        let successor = agreement.id().and_then(|id| successors.find(id));
        let day = successor.and_then(|successor| made.get(successor)).and_then(|made| made.day);
        if let Some(made) = made.get_mut(at) {
            made.ended_on = made.ended_on.or(day);
        }
    }
    made
}

/// When an agreement ended by what itself says
fn ended_on(agreement: Agreement<'_>) -> Option<Date> {
    match agreement.status() {
        None | Some(AgreementStatus::Proposed | AgreementStatus::Binding) => None,
        Some(_) => {
            agreement.ended_on().or_else(|| last_result(agreement).and_then(seen::FollowUpResult::date))
        }
    }
}

/// Of each meeting
pub(super) fn agreed<'v>(draft: CourseDraft<'v>, made: &[Made]) -> Vec<Agreed<'v>> {
    let mut meetings = vec![Agreed::default(); draft.meetings().places()];
    for (at, agreement) in draft.agreements().iter() {
        let meeting = made.get(at).and_then(|made| made.meeting);
        let Some(agreed) = meeting.and_then(|meeting| meetings.get_mut(meeting)) else { continue };
        let owner = agreement.owner();
        agreed.owner =
            if agreed.count == 0 { owner } else { agreed.owner.filter(|other| owner == Some(other)) };
        agreed.settled |= agreement.status() != Some(AgreementStatus::Proposed);
        agreed.count += 1;
    }
    meetings
}
