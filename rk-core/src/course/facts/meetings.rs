//! Meetings: how many, with whom, how far apart.

use super::{
    MeetingCounts, Reason,
    number::{days, median},
};
use crate::course::{
    draft::{MeetingStatus, PersonKind},
    view::{CITIZEN, View, was_there},
};

impl View<'_> {
    /// Meetings by status, and who was there
    pub(in crate::course) fn meeting_counts(&self) -> MeetingCounts {
        let mut counts = MeetingCounts::default();
        for meeting in self.draft.meetings().entries() {
            match meeting.status() {
                Some(MeetingStatus::Planned) => counts.planned += 1,
                Some(MeetingStatus::Held) => counts.held += 1,
                Some(MeetingStatus::Cancelled) => counts.cancelled += 1,
                Some(MeetingStatus::NoShow) => counts.no_show += 1,
                None => {}
            }
        }
        for (number, meeting) in self.held_meetings() {
            counts.with_citizen += usize::from(self.attended(number, CITIZEN));
            let mut attended = meeting.participants().entries().filter(|participant| was_there(*participant));
            let private = attended.any(|participant| {
                let person = participant.person().and_then(|id| self.person(id));
                person.is_some_and(|person| person.kind() == Some(PersonKind::Private))
            });
            counts.with_private_network += usize::from(private);
        }
        counts
    }

    /// The median of days between held meetings
    pub(in crate::course) fn median_days_between_meetings(&self) -> Result<f64, Reason> {
        let dates = || self.held_meetings().filter_map(|(_, meeting)| meeting.date());
        let between = dates().zip(dates().skip(1)).map(|(from, to)| days(from, to));
        median(between.collect()).ok_or(Reason::TooFewMeetings)
    }
}
