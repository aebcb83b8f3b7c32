//! What happens in a course, one act after another.
//!
//! An [`Act`] changes a course if it fits what the course says on the day that
//! the act is recorded. It has a day of its own, on which it took place. What
//! each does, and when it is refused, stands in the project's documentation,
//! page "A citizen's course on the wire", part "`apply_act`".

mod agreement;
mod apply;
mod change;
mod direction;
mod faults;
mod frame;
mod information;
mod meeting;
mod need;
mod part;
mod people;
#[cfg(feature = "json")]
mod reading;
#[cfg(feature = "schema")]
mod shape;
mod table;

use super::{
    draft::{Agreement, Disposed, Ended, List, MeetingStatus, PhaseName, Text},
    view::given,
};
use crate::{Date, rule::Path};
pub(crate) use apply::{Base, Told};
use part::Part;
pub use table::ActName;
use table::Kind;

/// Something that happens in a course
///
/// It is built by its name, and holds everything that it needs.
///
/// # Examples
///
/// ```
/// use rk_core::{Date, course::{Act, ActName}};
///
/// let day = Date::parse("2025-11-03").unwrap();
/// let act = Act::hand_over("bo", day, "Parental leave");
/// assert_eq!(act.name(), ActName::HandOver);
/// assert_eq!(act.day(), Some(day));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Act<'a> {
    name: ActName,
    /// Its own day
    day: Option<Date>,
    /// Who is appointed
    person: Option<Text<'a>>,
    /// The id of the entry that it is about
    about: Option<Text<'a>>,
    reason: Option<Text<'a>>,
    phase: Option<PhaseName>,
    /// Why a meeting was not held
    status: Option<MeetingStatus>,
    /// How an agreement ended
    ended: Option<Ended>,
    /// The place of a follow-up in its list
    position: Option<u32>,
    dispositions: Option<List<Disposed<'a>>>,
    /// What it adds
    part: Option<Part<'a>>,
    /// What was agreed at the meeting that it adds
    agreements: List<Agreement<'a>>,
}

impl<'a> Act<'a> {
    /// An act with nothing in it yet
    fn new(name: ActName) -> Self {
        Self {
            name,
            day: None,
            person: None,
            about: None,
            reason: None,
            phase: None,
            status: None,
            ended: None,
            position: None,
            dispositions: None,
            part: None,
            agreements: List::default(),
        }
    }

    fn adding(name: ActName, part: Part<'a>) -> Self {
        Self { part: Some(part), ..Self::new(name) }
    }

    /// What happens
    #[must_use]
    pub fn name(&self) -> ActName {
        self.name
    }

    /// The day on which it took place; None for a plan or a waiver, or where what it adds has no day
    #[must_use]
    pub fn day(&self) -> Option<Date> {
        self.day.or_else(|| self.part_day().and_then(|(_, day)| day))
    }

    /// The day of what it adds, and the field in which that stands
    fn part_day(&self) -> Option<(&'static str, Option<Date>)> {
        self.part.as_ref().filter(|_| self.name != ActName::PlanMeeting).and_then(Part::day)
    }

    /// Whether something stands in a field
    fn has(&self, kind: Kind) -> bool {
        match kind {
            Kind::Day => self.day.is_some(),
            Kind::Reason => given(self.reason.as_deref()),
            Kind::Phase | Kind::Resumed => self.phase.is_some(),
            Kind::NotHeld => self.status.is_some(),
            Kind::Ended => self.ended.is_some(),
            Kind::Position => self.position.is_some(),
            Kind::Dispositions => self.dispositions.is_some(),
            Kind::Agreements => !self.agreements.is_empty(),
            _ if kind.is_part() => self.part.is_some(),
            _ => given(self.reference(kind)),
        }
    }

    /// The id in a field, if one belongs there
    fn reference(&self, kind: Kind) -> Option<&str> {
        match kind {
            Kind::Person => self.person.as_deref(),
            Kind::PlanId | Kind::MeetingId | Kind::AgreementId | Kind::ConsentId => self.about.as_deref(),
            _ => None,
        }
    }

    /// Where a field of a kind stands in the act
    fn place(&self, kind: Kind) -> Option<Path> {
        let slot = self.name.table().slots.iter().find(|slot| slot.kind == kind)?;
        Some(Path::root().then(slot.field))
    }

    /// Where what it adds stands in the act
    fn part_place(&self) -> Option<Path> {
        let slot = self.name.table().slots.iter().find(|slot| slot.kind.is_part())?;
        Some(Path::root().then(slot.field))
    }

    /// The same with texts of its own
    #[must_use]
    pub fn into_owned(self) -> Act<'static> {
        let owned = |text: Option<Text<'a>>| text.map(|text| Text::Owned(text.into_owned()));
        Act {
            name: self.name,
            day: self.day,
            person: owned(self.person),
            about: owned(self.about),
            reason: owned(self.reason),
            phase: self.phase,
            status: self.status,
            ended: self.ended,
            position: self.position,
            dispositions: self.dispositions.map(|list| list.map(Disposed::into_owned)),
            part: self.part.map(Part::into_owned),
            agreements: self.agreements.map(Agreement::into_owned),
        }
    }
}
