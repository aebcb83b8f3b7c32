//! Network meetings.

use super::{
    Act, ActName,
    change::{Unread, put as put_in},
    part::Part,
};
use crate::{
    course::draft::{Agreement, CourseDraft, List, Meeting, MeetingStatus, NotHeld, Text},
    rule::Path,
};

impl<'a> Act<'a> {
    /// A meeting is planned
    #[must_use]
    pub fn plan_meeting(meeting: Meeting<'a>) -> Self {
        Self::adding(ActName::PlanMeeting, Part::Meeting(Box::new(meeting)))
    }

    /// A meeting is held, and agreements are made at it; it takes the place of the planned one with its id
    #[must_use]
    pub fn hold_meeting(meeting: Meeting<'a>, agreements: impl Into<List<Agreement<'a>>>) -> Self {
        let agreements = agreements.into();
        Self { agreements, ..Self::adding(ActName::HoldMeeting, Part::Meeting(Box::new(meeting))) }
    }

    /// The planned meeting with this id is not held
    #[must_use]
    pub fn cancel_meeting(meeting: impl Into<Text<'a>>, status: NotHeld) -> Self {
        Self {
            about: Some(meeting.into()),
            status: Some(status.status()),
            ..Self::new(ActName::CancelMeeting)
        }
    }
}

impl NotHeld {
    pub(super) fn status(self) -> MeetingStatus {
        match self {
            Self::Cancelled => MeetingStatus::Cancelled,
            Self::NoShow => MeetingStatus::NoShow,
        }
    }
}

/// A meeting is planned or held; its place
pub(super) fn put<'a>(
    draft: &mut CourseDraft<'a>,
    name: ActName,
    mut meeting: Meeting<'a>,
    unread: Unread<'_>,
) -> Path {
    let list = Path::root().then("meetings");
    if name == ActName::PlanMeeting {
        meeting.status = Some(MeetingStatus::Planned);
        return unread.added(list, &mut draft.meetings, meeting);
    }
    meeting.status = Some(MeetingStatus::Held);
    put_in(list, &mut draft.meetings, meeting, unread, |meeting| meeting.id.as_deref())
}
