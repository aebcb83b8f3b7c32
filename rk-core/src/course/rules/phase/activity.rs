//! The rules of what happened when the course was not open.

use crate::{
    Date,
    course::{
        draft::MeetingStatus,
        findings::{Findings, Step},
        view::{View, handed_over},
    },
    rule::CourseRule,
};

/// When something happened, and what of it the rules look at
struct Activity {
    date: Date,
    /// Whether it may not be after the close
    ends_at_close: bool,
    /// Whether it may not be after the day of the check
    is_past: bool,
}

pub(super) fn check(view: &View<'_, '_>, findings: &mut Findings<'_, '_>) {
    let draft = view.draft;
    for (at, meeting) in draft.meetings.iter() {
        let held = meeting.status == Some(MeetingStatus::Held);
        if let (Some(date), true) = (meeting.date, held || meeting.status == Some(MeetingStatus::Planned)) {
            let activity = Activity { date, ends_at_close: true, is_past: held };
            look(view, &activity, &[Step::Key("meetings"), Step::At(at), Step::Key("date")], findings);
        }
    }
    for (at, agreement) in draft.agreements.iter() {
        let entry = [Step::Key("agreements"), Step::At(at)];
        let [list, number] = entry;
        if let Some(date) = agreement.agreed_on {
            let activity = Activity { date, ends_at_close: true, is_past: true };
            look(view, &activity, &[list, number, Step::Key("agreed_on")], findings);
        }
        for (follow_up_at, follow_up) in agreement.follow_up.iter() {
            if let Some(date) = follow_up.result.as_ref().and_then(|result| result.date) {
                let activity = Activity { date, ends_at_close: !handed_over(agreement), is_past: false };
                let place = [
                    list,
                    number,
                    Step::Key("follow_up"),
                    Step::At(follow_up_at),
                    Step::Key("result"),
                    Step::Key("date"),
                ];
                look(view, &activity, &place, findings);
            }
        }
    }
    let sharing = draft.sharing.iter().map(|(at, sharing)| ("sharing", at, sharing.date));
    let contacts = draft.contacts.iter().map(|(at, contact)| ("contacts", at, contact.date));
    for (list, at, date) in sharing.chain(contacts) {
        if let Some(date) = date {
            let activity = Activity { date, ends_at_close: true, is_past: false };
            look(view, &activity, &[Step::Key(list), Step::At(at), Step::Key("date")], findings);
        }
    }
}

fn look(view: &View<'_, '_>, activity: &Activity, place: &[Step<'_>], findings: &mut Findings<'_, '_>) {
    let date = activity.date;
    if activity.ends_at_close && view.after_close(date) {
        findings.note(CourseRule::ActivityAfterClose, place);
    }
    let before = view.draft.opened_on.is_some_and(|opened_on| date < opened_on);
    if before || activity.is_past && date > view.on {
        findings.note(CourseRule::ActivityOutside, place);
    }
}
