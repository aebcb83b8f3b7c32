//! What each act does to a draft.

use super::{Act, ActName, agreement, frame, meeting, part::Part, people, table::Kind};
use crate::{
    course::draft::{CourseDraft, List},
    rule::{CourseRule, Path, Segment, Violation},
};

/// Something that an act adds to a document
pub(super) struct Added {
    /// Where it stands in the act
    pub told: Path,
    /// Where it stands in the document now
    pub place: Path,
}

/// What is wrong with the shape of a document: what could not be read keeps its place
#[derive(Clone, Copy)]
pub(super) struct Unread<'f>(pub &'f [Violation<CourseRule>]);

impl Unread<'_> {
    /// Adds an entry as the last of the list at a place; where it stands
    pub(super) fn added<T>(self, at: Path, list: &mut List<T>, entry: T) -> Path {
        let faulty = self.0.iter().filter_map(|fault| match fault.path.below(&at)?.segments() {
            [Segment::Index(place), ..] => Some(*place),
            _ => None,
        });
        let read = list.len().checked_sub(1).map(|last| list.place(last));
        let place = faulty.chain(read).max().map_or(0, |last| last + 1);
        list.push_at(place, entry);
        at.then(place)
    }
}

/// Does what an act says; what it adds, with the place of each
///
/// An act that does not fit the draft does as much as it can.
pub(super) fn change<'a>(draft: &mut CourseDraft<'a>, act: &Act<'a>, unread: Unread<'_>) -> Vec<Added> {
    let mut all = Vec::new();
    if let (Some(part), Some(told)) = (act.part.clone(), act.part_place()) {
        all.push(Added { told, place: add(draft, act, part, unread) });
    }
    if let Some(told) = act.place(Kind::Agreements) {
        for (at, made) in act.agreements.iter() {
            let place = agreement::make_at(draft, act, made.clone(), unread);
            all.push(Added { told: told.clone().then(at), place });
        }
    }
    match act.name {
        ActName::Appoint => people::begin(draft, act.person.clone(), act.day),
        ActName::HandOver => people::hand_over(draft, act),
        ActName::StartPhase => frame::begin(draft, act.phase, act.day),
        ActName::RevisePlan => {
            if let (Some(plan), Some(day)) =
                (entry(&mut draft.plans, act, |plan| plan.id.as_deref()), act.day)
            {
                plan.revised_on.push(day);
            }
        }
        ActName::CancelMeeting => {
            if let Some(meeting) = entry(&mut draft.meetings, act, |meeting| meeting.id.as_deref()) {
                meeting.status = act.status;
            }
        }
        ActName::Accept => agreement::accept(draft, act),
        ActName::Decline | ActName::CancelAgreement => agreement::cancel(draft, act),
        ActName::WithdrawConsent => {
            if let Some(consent) = entry(&mut draft.consents, act, |consent| consent.id.as_deref()) {
                consent.withdrawn_on = act.day;
            }
        }
        ActName::Close => frame::close(draft, act),
        ActName::Reopen => frame::reopen(draft, act),
        _ => {}
    }
    all
}

/// Adds what an act brings; where it stands now
fn add<'a>(draft: &mut CourseDraft<'a>, act: &Act<'a>, part: Part<'a>, unread: Unread<'_>) -> Path {
    let list = |field: &'static str| Path::root().then(field);
    match part {
        Part::Wish(wish) => unread.added(list("wishes"), &mut draft.wishes, wish),
        Part::Goal(goal) => put(list("goals"), &mut draft.goals, goal, unread, |goal| goal.id.as_deref()),
        Part::Plan(plan) => unread.added(list("plans"), &mut draft.plans, plan),
        Part::Meeting(meeting) => meeting::put(draft, act.name, *meeting, unread),
        Part::Agreement(new) if act.name == ActName::ReplaceAgreement => {
            agreement::replace(draft, act, *new, unread)
        }
        Part::Agreement(new) => agreement::agree(draft, *new, unread),
        Part::FollowUp(follow_up) => agreement::plan_follow_up(draft, act, follow_up, unread),
        Part::Result(result) => agreement::follow_up(draft, act, &result, unread),
        Part::Consent(consent) => unread.added(list("consents"), &mut draft.consents, *consent),
        Part::Contact(contact) => unread.added(list("contacts"), &mut draft.contacts, contact),
        Part::Sharing(sharing) => unread.added(list("sharing"), &mut draft.sharing, sharing),
        Part::Waiver(waiver) => unread.added(list("waivers"), &mut draft.waivers, waiver),
    }
}

/// The number of the first entry with an id
pub(super) fn number<T>(list: &List<T>, id: Option<&str>, id_of: fn(&T) -> Option<&str>) -> Option<usize> {
    let id = id?;
    list.entries().iter().position(|entry| id_of(entry) == Some(id))
}

/// The entry that an act is about
pub(super) fn entry<'l, T>(
    list: &'l mut List<T>,
    act: &Act<'_>,
    id_of: fn(&T) -> Option<&str>,
) -> Option<&'l mut T> {
    let number = number(list, act.about.as_deref(), id_of)?;
    list.entries_mut().get_mut(number)
}

/// Puts an entry in the place of the one with its id, or adds it as the last; where it stands
pub(super) fn put<T>(
    at: Path,
    list: &mut List<T>,
    entry: T,
    unread: Unread<'_>,
    id_of: fn(&T) -> Option<&str>,
) -> Path {
    let there = number(list, id_of(&entry), id_of);
    match there.and_then(|number| list.entries_mut().get_mut(number).map(|old| (number, old))) {
        Some((number, old)) => {
            *old = entry;
            at.then(list.place(number))
        }
        None => unread.added(at, list, entry),
    }
}
