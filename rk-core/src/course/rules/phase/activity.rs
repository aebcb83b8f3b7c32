//! The rules of what happened when the course was not open.

use crate::{
    Date,
    course::{
        draft::MeetingStatus,
        findings::Findings,
        seen,
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
    fn of(view: &View<'_>, date: Option<Date>, ends_at_close: bool, is_past: bool) -> Option<Self> {
        let date = date?;
        let before = view.draft.opened_on().is_some_and(|opened_on| date < opened_on);
        let wrong = Self {
            after_close: ends_at_close && view.after_close(date),
            outside: before || is_past && date > view.on,
        };
        (wrong.after_close || wrong.outside).then_some(wrong)
    }

    fn note(&self, findings: &mut Findings<'_>, way: &'static str, at: usize, entry: usize) {
        if self.after_close {
            findings.note_in(CourseRule::ActivityAfterClose, way, at, entry);
        }
        if self.outside {
            findings.note_in(CourseRule::ActivityOutside, way, at, entry);
        }
    }
}

pub(super) fn check(view: &View<'_>, findings: &mut Findings<'_>) {
    let draft = view.draft;
    for (at, meeting) in draft.meetings().iter() {
        let held = meeting.status() == Some(MeetingStatus::Held);
        if held || meeting.status() == Some(MeetingStatus::Planned) {
            if let Some(wrong) = Wrong::of(view, meeting.date(), true, held) {
                wrong.note(findings, "meetings/#/date", at, 0);
            }
        }
    }
    for (at, agreement) in draft.agreements().iter() {
        if let Some(wrong) = Wrong::of(view, agreement.agreed_on(), true, true) {
            wrong.note(findings, "agreements/#/agreed_on", at, 0);
        }
        for (entry, follow_up) in agreement.follow_up().iter() {
            let date = follow_up.result().and_then(seen::FollowUpResult::date);
            if let Some(wrong) = Wrong::of(view, date, !handed_over(agreement), false) {
                wrong.note(findings, "agreements/#/follow_up/#/result/date", at, entry);
            }
        }
    }
    let sharing = draft.sharing().iter().map(|(at, sharing)| ("sharing/#/date", at, sharing.date()));
    let contacts = draft.contacts().iter().map(|(at, contact)| ("contacts/#/date", at, contact.date()));
    for (way, at, date) in sharing.chain(contacts) {
        if let Some(wrong) = Wrong::of(view, date, true, false) {
            wrong.note(findings, way, at, 0);
        }
    }
}
