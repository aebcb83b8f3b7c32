//! What has to be so for an act.

use super::{Act, ActName, agreement::waiting, part::Part, table::Kind};
use crate::{
    course::{
        draft::{AgreementStatus, MeetingStatus},
        seen::{self, Agreement},
        view::{View, handed_over},
    },
    rule::{CourseRule, Path},
};

/// The first need that is not met, and its place in the act
///
/// The view is that of the course before the act, on the day that it is recorded.
pub(super) fn unmet(view: &View<'_>, act: &Act<'_>) -> Option<(CourseRule, Path)> {
    future(view, act).or_else(|| course(view, act)).or_else(|| state(view, act))
}

/// A day after the one on which the act is recorded
fn future(view: &View<'_>, act: &Act<'_>) -> Option<(CourseRule, Path)> {
    let later = |place, day| Some((CourseRule::ActDateFuture, place)).filter(|_| day > Some(view.on));
    if let Some(place) = act.place(Kind::Day) {
        return later(place, act.day);
    }
    let of_part = act.part_day().zip(act.part_place());
    of_part.and_then(|((field, day), place)| later(place.then(field), day)).or_else(|| {
        let place = act.place(Kind::Agreements)?;
        let mut agreements = act.agreements.iter();
        agreements.find_map(|(at, made)| later(place.clone().then(at).then("agreed_on"), made.agreed_on))
    })
}

/// Whether the course is open or closed, and has a coordinator
fn course(view: &View<'_>, act: &Act<'_>) -> Option<(CourseRule, Path)> {
    let closed = view.closed();
    if act.name == ActName::Reopen {
        return (!closed).then(|| (CourseRule::ActCourseOpen, Path::root()));
    }
    let goes_on = match act.name {
        ActName::WithdrawConsent => true,
        ActName::FollowUp => agreement(view, act).is_some_and(handed_over),
        _ => false,
    };
    if closed && !goes_on {
        return Some((CourseRule::ActCourseClosed, Path::root()));
    }
    let alone = act.name == ActName::HandOver && !act.day.is_some_and(|day| view.has_coordinator(day));
    alone.then(|| (CourseRule::ActCoordinatorNone, Path::root().then("on")))
}

/// Whether the entry is in the state that the act needs
fn state(view: &View<'_>, act: &Act<'_>) -> Option<(CourseRule, Path)> {
    let of_agreement = |allowed: &[AgreementStatus]| {
        let fits = agreement(view, act).and_then(seen::Agreement::status);
        let fits = fits.is_some_and(|status| allowed.contains(&status));
        (!fits).then(|| (CourseRule::ActAgreementState, Path::root().then("agreement")))
    };
    match act.name {
        ActName::Accept | ActName::Decline => of_agreement(&[AgreementStatus::Proposed]),
        ActName::PlanFollowUp | ActName::ReplaceAgreement => {
            of_agreement(&[AgreementStatus::Proposed, AgreementStatus::Binding])
        }
        ActName::CancelAgreement => of_agreement(&[AgreementStatus::Binding]),
        ActName::CancelMeeting => (!is_planned(view, act.about.as_deref()?))
            .then(|| (CourseRule::ActMeetingState, Path::root().then("meeting"))),
        ActName::HoldMeeting => {
            let Some(Part::Meeting(meeting)) = &act.part else { return None };
            let id = meeting.id.as_deref()?;
            (view.meetings.find(id).is_some() && !is_planned(view, id))
                .then(|| (CourseRule::ActMeetingState, Path::root().then("meeting").then("id")))
        }
        ActName::WithdrawConsent => {
            let id = act.about.as_deref();
            let mut consents = view.draft.consents().entries();
            let consent = consents.find(|consent| id.is_some() && consent.id() == id)?;
            consent
                .withdrawn_on()
                .is_some()
                .then(|| (CourseRule::ActConsentState, Path::root().then("consent")))
        }
        ActName::FollowUp => {
            let found = agreement(view, act).and_then(|agreement| {
                let follow_ups = agreement.follow_up().iter();
                let open = follow_ups.filter(|(_, follow_up)| follow_up.result().is_none());
                waiting(open.map(|(place, _)| place), act.position)
            });
            let field = if act.position.is_some() { "position" } else { "result" };
            found.is_none().then(|| (CourseRule::ActFollowUpNone, Path::root().then(field)))
        }
        _ => None,
    }
}

fn agreement<'v>(view: &View<'v>, act: &Act<'_>) -> Option<Agreement<'v>> {
    view.draft.agreements().get(view.agreements.find(act.about.as_deref()?)?)
}

fn is_planned(view: &View<'_>, id: &str) -> bool {
    let meeting = view.meetings.find(id).and_then(|number| view.meeting(number));
    meeting.is_some_and(|meeting| meeting.status() == Some(MeetingStatus::Planned))
}
