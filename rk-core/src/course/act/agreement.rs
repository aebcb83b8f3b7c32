//! Agreements and their follow-up.

use super::{
    Act, ActName,
    change::{Unread, entry, number},
    part::Part,
};
use crate::{
    Date,
    course::{
        draft::{Agreement, AgreementStatus, CourseDraft, Ended, FollowUp, FollowUpResult, Text},
        view::given,
    },
    personal_number::held_in,
    rule::{CourseRule, Path, Violation, course::Expected},
};

/// What an agreement may be when it is made
pub(super) const MADE: &[&str] = &["proposed", "binding"];

impl<'a> Act<'a> {
    /// An agreement is made, or proposed if its status says so
    #[must_use]
    pub fn agree(agreement: Agreement<'a>) -> Self {
        Self::adding(ActName::Agree, Part::Agreement(Box::new(agreement)))
    }

    /// The proposed agreement with this id becomes binding
    #[must_use]
    pub fn accept(agreement: impl Into<Text<'a>>, accepted_on: Date) -> Self {
        Self { about: Some(agreement.into()), day: Some(accepted_on), ..Self::new(ActName::Accept) }
    }

    /// The proposed agreement with this id is turned down
    #[must_use]
    pub fn decline(agreement: impl Into<Text<'a>>, on: Date) -> Self {
        Self { about: Some(agreement.into()), day: Some(on), ..Self::new(ActName::Decline) }
    }

    /// A follow-up of the agreement with this id is planned
    #[must_use]
    pub fn plan_follow_up(agreement: impl Into<Text<'a>>, follow_up: FollowUp<'a>) -> Self {
        Self {
            about: Some(agreement.into()),
            ..Self::adding(ActName::PlanFollowUp, Part::FollowUp(follow_up))
        }
    }

    /// The agreement with this id is followed up, at this position or at the first without a result, and may end
    #[must_use]
    pub fn follow_up(
        agreement: impl Into<Text<'a>>,
        result: FollowUpResult<'a>,
        position: Option<u32>,
        status: Option<Ended>,
    ) -> Self {
        Self {
            about: Some(agreement.into()),
            position,
            ended: status,
            ..Self::adding(ActName::FollowUp, Part::Result(result))
        }
    }

    /// A new agreement takes the place of the one with this id
    #[must_use]
    pub fn replace_agreement(agreement: impl Into<Text<'a>>, by: Agreement<'a>) -> Self {
        Self {
            about: Some(agreement.into()),
            ..Self::adding(ActName::ReplaceAgreement, Part::Agreement(Box::new(by)))
        }
    }

    /// The binding agreement with this id is called off
    #[must_use]
    pub fn cancel_agreement(agreement: impl Into<Text<'a>>, on: Date) -> Self {
        Self { about: Some(agreement.into()), day: Some(on), ..Self::new(ActName::CancelAgreement) }
    }
}

impl Ended {
    fn status(self) -> AgreementStatus {
        match self {
            Self::Kept => AgreementStatus::Kept,
            Self::PartlyKept => AgreementStatus::PartlyKept,
            Self::NotKept => AgreementStatus::NotKept,
        }
    }
}

fn about<'d, 'a>(draft: &'d mut CourseDraft<'a>, act: &Act<'a>) -> Option<&'d mut Agreement<'a>> {
    entry(&mut draft.agreements, act, |agreement| agreement.id.as_deref())
}

/// What an agreement says that it cannot when it is made: another status, or another meeting than that of the act
pub(super) fn misplaced(act: &Act<'_>) -> Vec<Violation<CourseRule>> {
    let mut found = Vec::new();
    let mut note = |rule: CourseRule, path| {
        found.push(Violation { severity: rule.severity(), rule, path, waiver: None });
    };
    let status = |agreement: &Agreement<'_>| {
        let made =
            matches!(agreement.status, None | Some(AgreementStatus::Proposed | AgreementStatus::Binding));
        (!made).then_some(CourseRule::Shape { expected: Expected::OneOf(MADE) })
    };
    if let (ActName::Agree, Some(Part::Agreement(agreement))) = (act.name, &act.part) {
        if let Some(rule) = status(agreement) {
            note(rule, Path::root().then("agreement").then("status"));
        }
    }
    for (at, agreement) in act.agreements.iter() {
        let place = Path::root().then("agreements").then(at);
        let meeting = agreement.meeting.as_deref().filter(|id| given(Some(id)) && Some(*id) != held(act));
        if let Some(id) = meeting {
            let rule = if held_in(id) { CourseRule::PersonalNumber } else { CourseRule::Reference };
            note(rule, place.clone().then("meeting"));
        }
        if let Some(rule) = status(agreement) {
            note(rule, place.then("status"));
        }
    }
    found
}

/// The id of the meeting that an act holds
fn held<'i>(act: &'i Act<'_>) -> Option<&'i str> {
    match &act.part {
        Some(Part::Meeting(meeting)) => meeting.id.as_deref(),
        _ => None,
    }
}

/// An agreement is made; its place
pub(super) fn agree<'a>(
    draft: &mut CourseDraft<'a>,
    mut agreement: Agreement<'a>,
    unread: Unread<'_>,
) -> Path {
    agreement.status.get_or_insert(AgreementStatus::Binding);
    unread.added(list(), &mut draft.agreements, agreement)
}

/// An agreement is made at the meeting that an act holds; its place
pub(super) fn make_at<'a>(
    draft: &mut CourseDraft<'a>,
    act: &Act<'a>,
    mut agreement: Agreement<'a>,
    unread: Unread<'_>,
) -> Path {
    let meeting = agreement.meeting.as_deref().filter(|id| given(Some(id)));
    agreement.meeting = match (&act.part, meeting) {
        (Some(Part::Meeting(held)), None) => held.id.clone(),
        (_, Some(id)) if Some(id) == held(act) => agreement.meeting,
        _ => None,
    };
    agree(draft, agreement, unread)
}

fn list() -> Path {
    Path::root().then("agreements")
}

pub(super) fn accept<'a>(draft: &mut CourseDraft<'a>, act: &Act<'a>) {
    if let Some(agreement) = about(draft, act) {
        agreement.status = Some(AgreementStatus::Binding);
        agreement.accepted_on = act.day;
    }
}

pub(super) fn cancel<'a>(draft: &mut CourseDraft<'a>, act: &Act<'a>) {
    if let Some(agreement) = about(draft, act) {
        agreement.status = Some(AgreementStatus::Cancelled);
        agreement.ended_on = act.day;
    }
}

/// The old agreement ends on the agreement day of the new one; the place of the new one
pub(super) fn replace<'a>(
    draft: &mut CourseDraft<'a>,
    act: &Act<'a>,
    mut new: Agreement<'a>,
    unread: Unread<'_>,
) -> Path {
    new.status = Some(AgreementStatus::Binding);
    let made = new.accepted_on.or(new.agreed_on).or_else(|| meeting_day(draft, &new));
    if let Some(old) = about(draft, act) {
        old.status = Some(AgreementStatus::Superseded);
        old.ended_on = made;
    }
    unread.added(list(), &mut draft.agreements, new)
}

/// The new agreement says which one it took the place of; until then it says what was given
pub(super) fn succeed<'a>(draft: &mut CourseDraft<'a>, act: &Act<'a>) {
    if let (ActName::ReplaceAgreement, Some(new)) = (act.name, draft.agreements.entries_mut().last_mut()) {
        new.supersedes.clone_from(&act.about);
    }
}

fn meeting_day(draft: &CourseDraft<'_>, agreement: &Agreement<'_>) -> Option<Date> {
    let number = number(&draft.meetings, agreement.meeting.as_deref(), |meeting| meeting.id.as_deref())?;
    draft.meetings.entries().get(number)?.date
}

/// A follow-up is planned; its place
pub(super) fn plan_follow_up<'a>(
    draft: &mut CourseDraft<'a>,
    act: &Act<'a>,
    follow_up: FollowUp<'a>,
    unread: Unread<'_>,
) -> Path {
    match with_place(draft, act) {
        Some((agreement, place)) => {
            unread.added(place.then("follow_up"), &mut agreement.follow_up, follow_up)
        }
        None => alone(draft, follow_up, unread),
    }
}

/// A follow-up gets its result; the place of the result
pub(super) fn follow_up<'a>(
    draft: &mut CourseDraft<'a>,
    act: &Act<'a>,
    result: &FollowUpResult<'a>,
    unread: Unread<'_>,
) -> Path {
    let waiting = with_place(draft, act).and_then(|(agreement, agreement_place)| {
        let follow_ups = agreement.follow_up.iter();
        let open = follow_ups.filter(|(_, follow_up)| follow_up.result.is_none()).map(|(place, _)| place);
        let place = waiting(open, act.position)?;
        if let Some(ended) = act.ended {
            agreement.status = Some(ended.status());
            agreement.ended_on = result.date.or(agreement.ended_on);
        }
        agreement.follow_up.at_mut(place)?.result = Some(result.clone());
        Some(agreement_place.then("follow_up").then(place))
    });
    let follow_up = waiting.unwrap_or_else(|| {
        alone(draft, FollowUp { result: Some(result.clone()), ..FollowUp::default() }, unread)
    });
    follow_up.then("result")
}

/// The place of the follow-up that gets a result, of the places of all without one: a position, or the first
pub(super) fn waiting(mut open: impl Iterator<Item = usize>, position: Option<u32>) -> Option<usize> {
    match position {
        Some(position) => open.find(|place| u32::try_from(*place) == Ok(position)),
        None => open.next(),
    }
}

/// The agreement that an act is about, and its place
fn with_place<'d, 'a>(
    draft: &'d mut CourseDraft<'a>,
    act: &Act<'a>,
) -> Option<(&'d mut Agreement<'a>, Path)> {
    let id = act.about.as_deref();
    let number = number(&draft.agreements, id, |agreement| agreement.id.as_deref())?;
    let place = draft.agreements.place(number);
    let agreement = draft.agreements.entries_mut().get_mut(number)?;
    Some((agreement, Path::root().then("agreements").then(place)))
}

/// A follow-up of no known agreement is looked at in one of its own
fn alone<'a>(draft: &mut CourseDraft<'a>, follow_up: FollowUp<'a>, unread: Unread<'_>) -> Path {
    let agreement = Agreement { follow_up: vec![follow_up].into(), ..Agreement::default() };
    unread.added(list(), &mut draft.agreements, agreement).then("follow_up").then(0)
}
