//! The rules of follow-ups and of contacts.

mod contact;
#[cfg(test)]
mod tests;

use crate::{
    Date,
    course::{
        draft::{Agreement, FollowUp, FollowUpResult, MeetingStatus},
        findings::{Findings, Step},
        view::{CITIZEN, Made, View, is_open},
    },
    rule::{CourseRule, Severity},
    sort,
};

pub(super) fn check(view: &View<'_, '_>, findings: &mut Findings<'_, '_>) {
    if view.draft.agreements.is_empty() {
        findings.note(CourseRule::AgreementNone, &[Step::Key("agreements")]);
    }
    let course = Course::of(view);
    for (at, agreement, made) in view.agreements() {
        if agreement.follow_up.is_empty() {
            let place = [Step::Key("agreements"), Step::At(at), Step::Key("follow_up")];
            for rule in [CourseRule::ResponsibleMissing, CourseRule::DueMissing, CourseRule::MethodMissing] {
                findings.note(rule, &place);
            }
        }
        for (entry, follow_up) in agreement.follow_up.iter() {
            let place = Place { agreement: at, entry };
            parts(follow_up, &place, findings);
            responsible(view, made, follow_up, &place, findings);
            if let Some(due) = follow_up.due {
                day(view, made, due, &place, findings);
            }
            match (&follow_up.result, follow_up.due) {
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
    fn field(&self, field: &'static str) -> [Step<'static>; 5] {
        let (list, agreement, entry) = ("agreements", self.agreement, self.entry);
        [Step::Key(list), Step::At(agreement), Step::Key("follow_up"), Step::At(entry), Step::Key(field)]
    }

    fn part(&self, field: &'static str, part: Step<'static>) -> [Step<'static>; 6] {
        let [list, agreement, follow_up, entry, field] = self.field(field);
        [list, agreement, follow_up, entry, field, part]
    }
}

/// Who, when and how
fn parts(follow_up: &FollowUp<'_>, place: &Place, findings: &mut Findings<'_, '_>) {
    if follow_up.responsible.is_empty() {
        findings.note(CourseRule::ResponsibleMissing, &place.field("responsible"));
    }
    if follow_up.due.is_none() {
        findings.note(CourseRule::DueMissing, &place.field("due"));
    }
    if follow_up.method.is_none() {
        findings.note(CourseRule::MethodMissing, &place.field("method"));
    }
}

fn responsible(
    view: &View<'_, '_>,
    made: &Made,
    follow_up: &FollowUp<'_>,
    place: &Place,
    findings: &mut Findings<'_, '_>,
) {
    let Some(meeting) = made.meeting else { return };
    for (at, person) in follow_up.responsible.iter() {
        if person != CITIZEN && !view.attended(meeting, person) && !view.has_tenure(person) {
            findings.note(CourseRule::ResponsibleOutside, &place.part("responsible", Step::At(at)));
        }
    }
}

/// The day of a follow-up beside that of the agreement, and in the calendar
fn day(view: &View<'_, '_>, made: &Made, due: Date, place: &Place, findings: &mut Findings<'_, '_>) {
    let place = place.field("due");
    if made.day.is_some_and(|day| due < day) {
        findings.note(CourseRule::DueBeforeAgreement, &place);
    }
    if made.day == Some(due) {
        findings.note(CourseRule::DueSameDay, &place);
    }
    let calendar = &view.settings.calendar;
    if !calendar.is_working_day(due) {
        findings.note(CourseRule::DueNotWorkingDay { next: calendar.next_working_day(due) }, &place);
    }
}

fn result(
    view: &View<'_, '_>,
    made: &Made,
    result: &FollowUpResult<'_>,
    place: &Place,
    findings: &mut Findings<'_, '_>,
) {
    let possible = |date: Date| date <= view.on && made.day.is_none_or(|day| day <= date);
    if !result.date.is_some_and(possible) {
        findings.note(CourseRule::ResultDateImpossible, &place.part("result", Step::Key("date")));
    }
    if result.citizen_took_part != Some(true) {
        findings
            .note(CourseRule::ResultWithoutCitizen, &place.part("result", Step::Key("citizen_took_part")));
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
    fn of(view: &View<'_, '_>) -> Self {
        let meetings = view.draft.meetings.entries().iter().enumerate();
        let planned = meetings.filter(|(_, meeting)| meeting.status == Some(MeetingStatus::Planned));
        let mut planned: Vec<_> =
            planned.filter_map(|(at, meeting)| meeting.date.map(|date| (date, at))).collect();
        sort::up(&mut planned);
        let closed_on = view.last_closed_on().filter(|_| view.closed());
        Self { open: view.open(), closed_on, planned }
    }

    /// A follow-up without a result
    fn waiting(
        &self,
        view: &View<'_, '_>,
        agreement: &Agreement<'_>,
        made: &Made,
        due: Date,
        place: &Place,
        findings: &mut Findings<'_, '_>,
    ) {
        let place = place.field("due");
        let (binds, disposed) = (is_open(agreement), agreement.disposition.is_some());
        if binds && !disposed && self.closed_on.is_some_and(|closed_on| closed_on < due) {
            findings.note(CourseRule::DueAfterEnd, &place);
        }
        if binds && self.open && view.draft.planned_end.is_some_and(|planned_end| planned_end < due) {
            findings.note_milder(CourseRule::DueAfterEnd, Severity::Warning, &place);
        }
        if binds && self.open && !disposed && due < view.on {
            let days = due.days_until(view.on).unsigned_abs();
            findings.note(CourseRule::Overdue { days }, &place);
        }
        let Some(day) = made.day else { return };
        let next = self.planned.partition_point(|(date, _)| *date <= day);
        let months = view.settings.follow_up_months;
        if self.planned.get(next).is_some_and(|(date, _)| *date < due) {
            findings.note(CourseRule::DueLate { months: None }, &place);
        } else if day.plus_months(months).is_some_and(|last| last < due) {
            findings.note(CourseRule::DueLate { months: Some(u64::from(months)) }, &place);
        }
    }
}
