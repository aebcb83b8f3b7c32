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

/// What is wrong with the day on which something happened
struct Wrong {
    after_close: bool,
    outside: bool,
}

impl Wrong {
    /// Of most days nothing
    ///
    /// `ends_at_close`: it may not be after the close. `is_past`: it may not be after the day of the check.
    fn of(view: &View<'_, '_>, date: Option<Date>, ends_at_close: bool, is_past: bool) -> Option<Self> {
        let date = date?;
        let before = view.draft.opened_on.is_some_and(|opened_on| date < opened_on);
        let wrong = Self {
            after_close: ends_at_close && view.after_close(date),
            outside: before || is_past && date > view.on,
        };
        (wrong.after_close || wrong.outside).then_some(wrong)
    }

    fn note(&self, place: &[Step<'_>], findings: &mut Findings<'_, '_>) {
        if self.after_close {
            findings.note(CourseRule::ActivityAfterClose, place);
        }
        if self.outside {
            findings.note(CourseRule::ActivityOutside, place);
        }
    }
}

pub(super) fn check(view: &View<'_, '_>, findings: &mut Findings<'_, '_>) {
    let draft = view.draft;
    for (at, meeting) in draft.meetings.iter() {
        let held = meeting.status == Some(MeetingStatus::Held);
        if held || meeting.status == Some(MeetingStatus::Planned) {
            if let Some(wrong) = Wrong::of(view, meeting.date, true, held) {
                wrong.note(&[Step::Key("meetings"), Step::At(at), Step::Key("date")], findings);
            }
        }
    }
    for (at, agreement) in draft.agreements.iter() {
        if let Some(wrong) = Wrong::of(view, agreement.agreed_on, true, true) {
            wrong.note(&[Step::Key("agreements"), Step::At(at), Step::Key("agreed_on")], findings);
        }
        for (entry, follow_up) in agreement.follow_up.iter() {
            let date = follow_up.result.as_ref().and_then(|result| result.date);
            if let Some(wrong) = Wrong::of(view, date, !handed_over(agreement), false) {
                let (list, follow_ups) = (Step::Key("agreements"), Step::Key("follow_up"));
                let place =
                    [list, Step::At(at), follow_ups, Step::At(entry), Step::Key("result"), Step::Key("date")];
                wrong.note(&place, findings);
            }
        }
    }
    let sharing = draft.sharing.iter().map(|(at, sharing)| ("sharing", at, sharing.date));
    let contacts = draft.contacts.iter().map(|(at, contact)| ("contacts", at, contact.date));
    for (list, at, date) in sharing.chain(contacts) {
        if let Some(wrong) = Wrong::of(view, date, true, false) {
            wrong.note(&[Step::Key(list), Step::At(at), Step::Key("date")], findings);
        }
    }
}
