//! The rules of follow-ups and of contacts.

mod contact;
#[cfg(test)]
mod tests;

use crate::{
    Date,
    course::{
        draft::MeetingStatus,
        findings::Findings,
        seen::{Agreement, FollowUp, FollowUpResult},
        view::{CITIZEN, Made, View, by_date, is_open},
    },
    rule::{CourseRule, Severity},
};

pub(super) fn check(view: &View<'_>, findings: &mut Findings<'_>) {
    if view.draft.agreements().is_empty() {
        findings.note(CourseRule::AgreementNone, "agreements");
    }
    let course = Course::of(view);
    for (at, agreement, made) in view.agreements() {
        if agreement.follow_up().is_empty() {
            for rule in [CourseRule::ResponsibleMissing, CourseRule::DueMissing, CourseRule::MethodMissing] {
                findings.note_at(rule, "agreements/#/follow_up", at);
            }
        }
        for (entry, follow_up) in agreement.follow_up().iter() {
            let place = Place { agreement: at, entry };
            parts(follow_up, &place, findings);
            responsible(view, made, follow_up, &place, findings);
            if let Some(due) = follow_up.due() {
                day(view, made, due, &place, findings);
            }
            match (follow_up.result(), follow_up.due()) {
                (Some(result), _) => self::result(view, made, result, &place, findings),
                (None, Some(due)) => course.waiting(view, agreement, made, due, &place, findings),
                (None, None) => {}
            }
        }
    }
    contact::check(view, findings);
}

/// The place of a follow-up
struct Place {
    agreement: usize,
    entry: usize,
}

impl Place {
    fn note(&self, findings: &mut Findings<'_>, rule: CourseRule, way: &'static str) {
        findings.note_in(rule, way, self.agreement, self.entry);
    }
}

const DUE: &str = "agreements/#/follow_up/#/due";

/// Who, when and how
fn parts(follow_up: FollowUp<'_>, place: &Place, findings: &mut Findings<'_>) {
    if follow_up.responsible().is_empty() {
        place.note(findings, CourseRule::ResponsibleMissing, "agreements/#/follow_up/#/responsible");
    }
    if follow_up.due().is_none() {
        place.note(findings, CourseRule::DueMissing, DUE);
    }
    if follow_up.method().is_none() {
        place.note(findings, CourseRule::MethodMissing, "agreements/#/follow_up/#/method");
    }
}

fn responsible(
    view: &View<'_>,
    made: &Made,
    follow_up: FollowUp<'_>,
    place: &Place,
    findings: &mut Findings<'_>,
) {
    let Some(meeting) = made.meeting else { return };
    for (at, person) in follow_up.responsible().iter() {
        if person != CITIZEN && !view.attended(meeting, person) && !view.has_tenure(person) {
            findings.note_below(
                CourseRule::ResponsibleOutside,
                "agreements/#/follow_up/#/responsible/#",
                [place.agreement, place.entry, at],
            );
        }
    }
}

/// The day of a follow-up beside that of the agreement, and in the calendar
fn day(view: &View<'_>, made: &Made, due: Date, place: &Place, findings: &mut Findings<'_>) {
    if made.day.is_some_and(|day| due < day) {
        place.note(findings, CourseRule::DueBeforeAgreement, DUE);
    }
    if made.day == Some(due) {
        place.note(findings, CourseRule::DueSameDay, DUE);
    }
    let calendar = &view.settings.calendar;
    if !calendar.is_working_day(due) {
        place.note(findings, CourseRule::DueNotWorkingDay { next: calendar.next_working_day(due) }, DUE);
    }
}

fn result(
    view: &View<'_>,
    made: &Made,
    result: FollowUpResult<'_>,
    place: &Place,
    findings: &mut Findings<'_>,
) {
    let possible = |date: Date| date <= view.on && made.day.is_none_or(|day| day <= date);
    if !result.date().is_some_and(possible) {
        place.note(findings, CourseRule::ResultDateImpossible, "agreements/#/follow_up/#/result/date");
    }
    if result.citizen_took_part() != Some(true) {
        let way = "agreements/#/follow_up/#/result/citizen_took_part";
        place.note(findings, CourseRule::ResultWithoutCitizen, way);
    }
}

/// What a follow-up without a result waits for
struct Course {
    open: bool,
    /// The last closing of a course that is closed
    closed_on: Option<Date>,
    /// Days of planned meetings, in order
    planned: Vec<(Date, usize)>,
}

impl Course {
    fn of(view: &View<'_>) -> Self {
        let meetings = view.draft.meetings();
        let planned = by_date(meetings.places(), &|at| {
            meetings.get(at).filter(|meeting| meeting.status() == Some(MeetingStatus::Planned))?.date()
        });
        let closed_on = view.last_closed_on().filter(|_| view.closed());
        Self { open: view.open(), closed_on, planned }
    }

    /// A follow-up without a result
    fn waiting(
        &self,
        view: &View<'_>,
        agreement: Agreement<'_>,
        made: &Made,
        due: Date,
        place: &Place,
        findings: &mut Findings<'_>,
    ) {
        let (binds, disposed) = (is_open(agreement), agreement.disposition().is_some());
        if binds && !disposed && self.closed_on.is_some_and(|closed_on| closed_on < due) {
            place.note(findings, CourseRule::DueAfterEnd, DUE);
        }
        if binds && self.open && view.draft.planned_end().is_some_and(|planned_end| planned_end < due) {
            findings.note_milder(
                CourseRule::DueAfterEnd,
                Severity::Warning,
                DUE,
                place.agreement,
                place.entry,
            );
        }
        if binds && self.open && !disposed && due < view.on {
            let days = due.days_until(view.on).unsigned_abs();
            place.note(findings, CourseRule::Overdue { days }, DUE);
        }
        let Some(day) = made.day else { return };
        let next = self.planned.partition_point(|(date, _)| *date <= day);
        let months = view.settings.follow_up_months;
        if self.planned.get(next).is_some_and(|(date, _)| *date < due) {
            place.note(findings, CourseRule::DueLate { months: None }, DUE);
        } else if day.plus_months(months).is_some_and(|last| last < due) {
            place.note(findings, CourseRule::DueLate { months: Some(u64::from(months)) }, DUE);
        }
    }
}
