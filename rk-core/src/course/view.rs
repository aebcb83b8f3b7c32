//! A draft as the rules look at it: the words that several rules share.
//!
//! Each word stands in the project's documentation, page "A citizen's course
//! on the wire", part "Words used by the rules".

mod closings;
mod made;
mod tenures;

use super::{
    Settings,
    draft::{
        AgreementStatus, Attendance, DispositionKind, Mandate, MeetingStatus, PersonKind, PhaseName, Several,
    },
    index::Index,
    seen::{self, Agreement, CourseDraft, FollowUpResult, Meeting, Participant, Person},
};
use crate::{Date, letters::is_blank, sort};
use closings::Closings;
pub(super) use made::{Agreed, Made};
pub(super) use tenures::Tenure;
use tenures::Terms;

/// The id that stands for the citizen
pub(super) const CITIZEN: &str = "citizen";

/// A draft on a day
pub(super) struct View<'v> {
    pub draft: CourseDraft<'v>,
    pub on: Date,
    pub settings: &'v Settings,
    /// Whether the course around a form is known
    pub whole: bool,
    pub people: Index<'v>,
    pub goals: Index<'v>,
    pub meetings: Index<'v>,
    pub agreements: Index<'v>,
    closings: Closings,
    /// By `from`, then by position
    pub tenures: Vec<Tenure<'v>>,
    terms: Terms<'v>,
    /// The numbers of held meetings, by date, then by position
    pub held: Vec<usize>,
    pub reached: PhaseName,
    /// Of each agreement
    pub made: Vec<Made>,
    /// What was agreed at each meeting
    pub agreed: Vec<Agreed<'v>>,
    /// Of each meeting, who attended
    attendees: Vec<Index<'v>>,
    /// Of each meeting, who may decide nothing there
    without_mandate: Vec<Index<'v>>,
}

/// Whether a span without a last day, or with one, holds a day
pub(super) fn holds(from: Option<Date>, to: Option<Date>, day: Date) -> bool {
    from.is_some_and(|from| from <= day) && to.is_none_or(|to| day < to)
}

/// Whether a text is there and more than white space
pub(super) fn given(text: Option<&str>) -> bool {
    text.is_some_and(|text| !is_blank(text))
}

/// Whether somebody attended, in person or remotely
pub(super) fn was_there(participant: Participant<'_>) -> bool {
    attended(participant.attended())
}

/// Whether that is said of somebody who attended
pub(super) fn attended(attendance: Option<Attendance>) -> bool {
    matches!(attendance, Some(Attendance::InPerson | Attendance::Remote))
}

/// Whether somebody may decide nothing
fn has_no_mandate(participant: Participant<'_>) -> bool {
    participant.mandate() == Some(Mandate::None)
}

/// The last result of an agreement: of the latest date, then of the last position
pub(super) fn last_result(agreement: Agreement<'_>) -> Option<FollowUpResult<'_>> {
    let results = agreement.follow_up().entries().filter_map(seen::FollowUp::result);
    results.max_by_key(|result| result.date())
}

/// Whether an agreement is open: binding, and not ended
pub(super) fn is_open(agreement: Agreement<'_>) -> bool {
    agreement.status() == Some(AgreementStatus::Binding)
}

/// Whether an agreement was handed over, by its status or its disposition
pub(super) fn handed_over(agreement: Agreement<'_>) -> bool {
    let disposed = agreement.disposition().and_then(seen::Disposition::kind);
    agreement.status() == Some(AgreementStatus::HandedOver) || disposed == Some(DispositionKind::HandedOver)
}

/// The numbers of entries that have a day, of so many, by day, then by number
///
/// It is made once for every kind of entry.
pub(super) fn by_date(count: usize, date: &dyn Fn(usize) -> Option<Date>) -> Vec<(Date, usize)> {
    let mut dated = Vec::new();
    for at in 0..count {
        if let Some(date) = date(at) {
            dated.push((date, at));
        }
    }
    sort::up(&mut dated);
    dated
}

impl<'v> View<'v> {
    pub(super) fn new(draft: CourseDraft<'v>, on: Date, settings: &'v Settings, whole: bool) -> Self {
        let meetings = draft.meetings();
        let held = by_date(meetings.places(), &|at| {
            let meeting = meetings.get(at).filter(|meeting| meeting.status() == Some(MeetingStatus::Held))?;
            meeting.date().filter(|date| *date <= on)
        });
        let meetings = Index::of_list(meetings.ids());
        let closings = Closings::of(draft);
        let tenures = tenures::tenures(draft, &closings);
        let made = made::made(draft, &meetings);
        Self {
            on,
            settings,
            whole,
            people: Index::of_list(draft.people().ids()),
            goals: Index::of_list(draft.goals().ids()),
            agreements: Index::of_list(draft.agreements().ids()),
            terms: Terms::of(&tenures),
            tenures,
            reached: reached(draft, on, !held.is_empty()),
            held: held.into_iter().map(|(_, at)| at).collect(),
            attendees: participants(draft, was_there),
            without_mandate: participants(draft, has_no_mandate),
            agreed: made::agreed(draft, &made),
            meetings,
            closings,
            made,
            draft,
        }
    }

    pub(super) fn closed(&self) -> bool {
        self.closings.hold(self.on)
    }

    /// On or after the opening, and not closed
    pub(super) fn open(&self) -> bool {
        self.draft.opened_on().is_some_and(|opened_on| opened_on <= self.on) && !self.closed()
    }

    /// Whether a day lies after the close and before the reopening that ended it
    pub(super) fn after_close(&self, day: Date) -> bool {
        self.closings.lie_before(day)
    }

    /// The latest closing on or before the day of the check
    pub(super) fn last_closed_on(&self) -> Option<Date> {
        self.closings.last(self.on)
    }

    /// Who is coordinator on a day, by the start of their tenures; it looks at every tenure
    pub(super) fn coordinators(&self, day: Date) -> impl Iterator<Item = &'v str> {
        self.tenures.iter().filter(move |tenure| tenure.holds(day)).map(|tenure| tenure.person)
    }

    /// Whether anybody is coordinator on a day
    pub(super) fn has_coordinator(&self, day: Date) -> bool {
        self.terms.hold(day)
    }

    pub(super) fn is_coordinator(&self, person: &str, day: Date) -> bool {
        self.terms.hold_person(person, day)
    }

    /// Whether a person has a tenure, on whatever day
    pub(super) fn has_tenure(&self, person: &str) -> bool {
        self.tenures_of(person).next().is_some()
    }

    /// The tenures of a person, by their start
    pub(super) fn tenures_of(&self, person: &str) -> impl Iterator<Item = &Tenure<'v>> {
        self.terms.numbers_of(person).filter_map(|at| self.tenures.get(at))
    }

    /// The person with an id
    pub(super) fn person(&self, id: &str) -> Option<Person<'v>> {
        self.draft.people().get(self.people.find(id)?)
    }

    /// The meeting with a number
    pub(super) fn meeting(&self, number: usize) -> Option<Meeting<'v>> {
        self.draft.meetings().get(number)
    }

    /// Held meetings with their numbers, by date, then by position
    pub(super) fn held_meetings(&self) -> impl DoubleEndedIterator<Item = (usize, Meeting<'v>)> {
        self.held.iter().filter_map(|number| self.meeting(*number).map(|meeting| (*number, meeting)))
    }

    pub(super) fn is_held(&self, number: usize) -> bool {
        let meeting = self.meeting(number);
        meeting.is_some_and(|meeting| {
            meeting.status() == Some(MeetingStatus::Held)
                && meeting.date().is_some_and(|date| date <= self.on)
        })
    }

    /// Whether somebody may decide nothing at the meeting with this number
    pub(super) fn has_no_mandate(&self, meeting: usize, who: &str) -> bool {
        is_among(&self.without_mandate, meeting, who)
    }

    /// Whether a person, the citizen or a unit attended the meeting with this number
    ///
    /// A unit attended if it or whoever represents it did.
    pub(super) fn attended(&self, meeting: usize, who: &str) -> bool {
        is_among(&self.attendees, meeting, who)
            || self
                .person(who)
                .filter(|person| person.kind() == Some(PersonKind::Unit))
                .and_then(seen::Person::represented_by)
                .is_some_and(|person| is_among(&self.attendees, meeting, person))
    }

    /// Each agreement with what is worked out of it
    pub(super) fn agreements(&self) -> impl Iterator<Item = (usize, Agreement<'v>, &Made)> {
        let agreements = self.draft.agreements().iter();
        agreements.filter_map(|(at, agreement)| Some((at, agreement, self.made.get(at)?)))
    }
}

fn reached(draft: CourseDraft<'_>, on: Date, any_held: bool) -> PhaseName {
    let begun = draft.phases().entries().filter(|phase| phase.from().is_some_and(|from| from <= on));
    let furthest = begun.filter_map(seen::PhaseSpan::phase).max();
    furthest.unwrap_or(if any_held { PhaseName::NetworkMeetings } else { PhaseName::Detection })
}

/// Of each meeting, those participants of whom something holds
fn participants(draft: CourseDraft<'_>, holds: fn(Participant<'_>) -> bool) -> Vec<Index<'_>> {
    let meetings = draft.meetings();
    let index = |number| {
        let participants = meetings.get(number).map(seen::Meeting::participants);
        Index::by(participants.map_or(0, Several::places), &|at| {
            participants?.get(at).filter(|participant| holds(*participant))?.person()
        })
    };
    (0..meetings.places()).map(index).collect()
}

/// Whether somebody is among those of a meeting
fn is_among(meetings: &[Index<'_>], number: usize, who: &str) -> bool {
    meetings.get(number).is_some_and(|people| people.find(who).is_some())
}
