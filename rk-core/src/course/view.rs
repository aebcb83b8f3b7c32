//! A draft as the rules look at it: the words that several rules share.
//!
//! Each word stands in the project's documentation, page "A citizen's course
//! on the wire", part "Words used by the rules".

use super::{
    Settings,
    draft::{
        Agreement, AgreementStatus, Attendance, CourseDraft, DispositionKind, FollowUpResult, Meeting,
        MeetingStatus, Participant, Person, PersonKind, PhaseName, RoleKind,
    },
    index::Index,
};
use crate::Date;

/// The id that stands for the citizen
pub(super) const CITIZEN: &str = "citizen";

/// A time as coordinator
pub(super) struct Tenure<'v> {
    pub person: &'v str,
    pub from: Date,
    /// The first day after; None without an end
    pub end: Option<Date>,
    /// The number of the entry in `roles`
    pub role: usize,
}

impl Tenure<'_> {
    pub(super) fn holds(&self, day: Date) -> bool {
        self.from <= day && self.end.is_none_or(|end| day < end)
    }
}

/// A closing and the reopening that ended it
pub(super) struct Closing {
    pub closed_on: Date,
    pub reopened_on: Option<Date>,
}

/// What is worked out of an agreement
pub(super) struct Made {
    /// The number of the meeting where it was made
    pub meeting: Option<usize>,
    /// The agreement day
    pub day: Option<Date>,
    /// When it ended, if it has and it is known
    pub ended_on: Option<Date>,
}

/// A draft on a day
pub(super) struct View<'v, 'a> {
    pub draft: &'v CourseDraft<'a>,
    pub on: Date,
    pub settings: &'v Settings,
    /// Whether the course around a form is known
    pub whole: bool,
    pub people: Index<'v>,
    pub goals: Index<'v>,
    pub meetings: Index<'v>,
    pub agreements: Index<'v>,
    pub closings: Vec<Closing>,
    /// By `from`, then by position
    pub tenures: Vec<Tenure<'v>>,
    /// The numbers of held meetings, by date, then by position
    pub held: Vec<usize>,
    pub reached: PhaseName,
    /// Of each agreement
    pub made: Vec<Made>,
    /// Who attended each meeting
    attendees: Vec<Index<'v>>,
}

/// Whether a span without a last day, or with one, holds a day
pub(super) fn holds(from: Option<Date>, to: Option<Date>, day: Date) -> bool {
    from.is_some_and(|from| from <= day) && to.is_none_or(|to| day < to)
}

/// Whether a text is there and more than white space
pub(super) fn given(text: Option<&str>) -> bool {
    text.is_some_and(|text| !text.trim().is_empty())
}

/// Whether somebody attended, in person or remotely
pub(super) fn was_there(participant: &Participant<'_>) -> bool {
    matches!(participant.attended, Some(Attendance::InPerson | Attendance::Remote))
}

/// The last result of an agreement: of the latest date, then of the last position
pub(super) fn last_result<'v>(agreement: &'v Agreement<'_>) -> Option<&'v FollowUpResult<'v>> {
    let results = agreement.follow_up.entries().iter().filter_map(|follow_up| follow_up.result.as_ref());
    results.max_by_key(|result| result.date)
}

/// Whether an agreement was handed over, by its status or its disposition
pub(super) fn handed_over(agreement: &Agreement<'_>) -> bool {
    let disposed = agreement.disposition.as_ref().and_then(|disposition| disposition.kind);
    agreement.status == Some(AgreementStatus::HandedOver) || disposed == Some(DispositionKind::HandedOver)
}

impl<'v, 'a> View<'v, 'a> {
    pub(super) fn new(draft: &'v CourseDraft<'a>, on: Date, settings: &'v Settings, whole: bool) -> Self {
        let meetings = Index::of(draft.meetings.entries().iter().map(|meeting| meeting.id.as_deref()));
        let closings = closings(draft);
        let made = made(draft, &meetings);
        let mut held: Vec<(Date, usize)> = draft
            .meetings
            .entries()
            .iter()
            .enumerate()
            .filter(|(_, meeting)| meeting.status == Some(MeetingStatus::Held))
            .filter_map(|(at, meeting)| meeting.date.filter(|date| *date <= on).map(|date| (date, at)))
            .collect();
        held.sort_unstable();
        let attendees = draft.meetings.entries().iter().map(|meeting| {
            Index::of(
                meeting
                    .participants
                    .entries()
                    .iter()
                    .map(|participant| participant.person.as_deref().filter(|_| was_there(participant))),
            )
        });
        Self {
            on,
            settings,
            whole,
            people: Index::of(draft.people.entries().iter().map(|person| person.id.as_deref())),
            goals: Index::of(draft.goals.entries().iter().map(|goal| goal.id.as_deref())),
            agreements: Index::of(draft.agreements.entries().iter().map(|agreement| agreement.id.as_deref())),
            tenures: tenures(draft, &closings),
            reached: reached(draft, on, !held.is_empty()),
            held: held.into_iter().map(|(_, at)| at).collect(),
            attendees: attendees.collect(),
            meetings,
            closings,
            made,
            draft,
        }
    }

    /// The closing that holds a day
    fn closing(&self, day: Date) -> Option<&Closing> {
        self.closings.iter().find(|closing| {
            closing.closed_on <= day && closing.reopened_on.is_none_or(|reopened_on| day < reopened_on)
        })
    }

    pub(super) fn closed(&self) -> bool {
        self.closing(self.on).is_some()
    }

    /// On or after the opening, and not closed
    pub(super) fn open(&self) -> bool {
        self.draft.opened_on.is_some_and(|opened_on| opened_on <= self.on) && !self.closed()
    }

    /// Whether a day lies after the close and before the reopening that ended it
    pub(super) fn after_close(&self, day: Date) -> bool {
        self.closings.iter().any(|closing| {
            closing.closed_on < day && closing.reopened_on.is_none_or(|reopened_on| day < reopened_on)
        })
    }

    /// The latest closing on or before the day of the check
    pub(super) fn last_closed_on(&self) -> Option<Date> {
        self.closings.iter().map(|closing| closing.closed_on).filter(|closed_on| *closed_on <= self.on).max()
    }

    /// Who is coordinator on a day, by the start of their tenures
    pub(super) fn coordinators(&self, day: Date) -> impl Iterator<Item = &'v str> {
        self.tenures.iter().filter(move |tenure| tenure.holds(day)).map(|tenure| tenure.person)
    }

    pub(super) fn is_coordinator(&self, person: &str, day: Date) -> bool {
        self.coordinators(day).any(|coordinator| coordinator == person)
    }

    /// The person with an id
    pub(super) fn person(&self, id: &str) -> Option<&'v Person<'a>> {
        self.draft.people.entries().get(self.people.find(id)?)
    }

    /// The meeting with a number
    pub(super) fn meeting(&self, number: usize) -> Option<&'v Meeting<'a>> {
        self.draft.meetings.entries().get(number)
    }

    /// Held meetings with their numbers, by date, then by position
    pub(super) fn held_meetings(&self) -> impl DoubleEndedIterator<Item = (usize, &'v Meeting<'a>)> {
        self.held.iter().filter_map(|number| self.meeting(*number).map(|meeting| (*number, meeting)))
    }

    pub(super) fn is_held(&self, number: usize) -> bool {
        let meeting = self.meeting(number);
        meeting.is_some_and(|meeting| {
            meeting.status == Some(MeetingStatus::Held) && meeting.date.is_some_and(|date| date <= self.on)
        })
    }

    /// Whether a person, the citizen or a unit attended the meeting with this number
    ///
    /// A unit attended if it or whoever represents it did.
    pub(super) fn attended(&self, meeting: usize, who: &str) -> bool {
        let Some(attendees) = self.attendees.get(meeting) else { return false };
        attendees.find(who).is_some()
            || self
                .person(who)
                .filter(|person| person.kind == Some(PersonKind::Unit))
                .and_then(|unit| unit.represented_by.as_deref())
                .is_some_and(|person| attendees.find(person).is_some())
    }

    /// Each agreement with what is worked out of it
    pub(super) fn agreements(&self) -> impl Iterator<Item = (usize, &'v Agreement<'a>, &Made)> {
        self.draft.agreements.iter().zip(&self.made).map(|((at, agreement), made)| (at, agreement, made))
    }
}

fn closings(draft: &CourseDraft<'_>) -> Vec<Closing> {
    let mut closings = Vec::new();
    let reopenings = draft.reopenings.entries();
    for reopening in reopenings {
        if let (Some(closed_on), Some(_)) = (reopening.closed_on, reopening.reopened_on) {
            closings.push(Closing { closed_on, reopened_on: reopening.reopened_on });
        }
    }
    if let Some(closed_on) = draft.closure.as_ref().and_then(|closure| closure.closed_on) {
        let after = reopenings.iter().filter_map(|reopening| reopening.reopened_on);
        let reopened_on = after.filter(|reopened_on| *reopened_on >= closed_on).min();
        closings.push(Closing { closed_on, reopened_on });
    }
    closings
}

fn tenures<'v>(draft: &'v CourseDraft<'_>, closings: &[Closing]) -> Vec<Tenure<'v>> {
    let mut tenures = Vec::new();
    for (at, role) in draft.roles.entries().iter().enumerate() {
        let (Some(RoleKind::Coordinator), Some(person), Some(from)) =
            (role.role, role.person.as_deref(), role.from)
        else {
            continue;
        };
        let closed = closings.iter().map(|closing| closing.closed_on).filter(|closed_on| *closed_on >= from);
        let end = role.to.into_iter().chain(closed).min();
        if end.is_none_or(|end| from < end) {
            tenures.push(Tenure { person, from, end, role: at });
        }
    }
    tenures.sort_by_key(|tenure| tenure.from);
    tenures
}

fn reached(draft: &CourseDraft<'_>, on: Date, any_held: bool) -> PhaseName {
    let begun = draft.phases.entries().iter().filter(|phase| phase.from.is_some_and(|from| from <= on));
    let furthest = begun.filter_map(|phase| phase.phase).max();
    furthest.unwrap_or(if any_held { PhaseName::NetworkMeetings } else { PhaseName::Detection })
}

fn made(draft: &CourseDraft<'_>, meetings: &Index<'_>) -> Vec<Made> {
    let agreements = draft.agreements.entries();
    let mut made: Vec<Made> = agreements
        .iter()
        .map(|agreement| {
            let meeting = agreement.meeting.as_deref().and_then(|meeting| meetings.find(meeting));
            let held = meeting.and_then(|number| draft.meetings.entries().get(number));
            let day = agreement.accepted_on.or(agreement.agreed_on).or(held.and_then(|meeting| meeting.date));
            Made { meeting, day, ended_on: None }
        })
        .collect();
    let successors = Index::of(agreements.iter().map(|agreement| agreement.supersedes.as_deref()));
    let ended: Vec<Option<Date>> = agreements
        .iter()
        .map(|agreement| match agreement.status {
            None | Some(AgreementStatus::Proposed | AgreementStatus::Binding) => None,
            Some(status) => {
                let result = || last_result(agreement).and_then(|result| result.date);
                let successor = || {
                    let id = agreement.id.as_deref()?;
                    made.get(successors.find(id)?)?.day
                };
                let replaced = status == AgreementStatus::Superseded;
                agreement.ended_on.or_else(result).or_else(|| if replaced { successor() } else { None })
            }
        })
        .collect();
    for (made, ended_on) in made.iter_mut().zip(ended) {
        made.ended_on = ended_on;
    }
    made
}
