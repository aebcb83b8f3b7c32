//! What each act does to a draft.

use super::{Act, ActName, agreement, frame, meeting, part::Part, people};
use crate::{
    course::draft::{CourseDraft, List},
    rule::Path,
};

/// Does what an act says; if it adds something, the place where that stands now
///
/// An act that does not fit the draft does as much as it can.
pub(super) fn change<'a>(draft: &mut CourseDraft<'a>, act: &Act<'a>) -> Option<Path> {
    if let Some(part) = act.part.clone() {
        return Some(add(draft, act, part));
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
    None
}

/// Adds what an act brings; where it stands now
fn add<'a>(draft: &mut CourseDraft<'a>, act: &Act<'a>, part: Part<'a>) -> Path {
    match part {
        Part::Wish(wish) => added("wishes", &mut draft.wishes, wish),
        Part::Goal(goal) => put("goals", &mut draft.goals, goal, |goal| goal.id.as_deref()),
        Part::Plan(plan) => added("plans", &mut draft.plans, plan),
        Part::Meeting(meeting) => meeting::put(draft, act.name, *meeting),
        Part::Agreement(new) if act.name == ActName::ReplaceAgreement => agreement::replace(draft, act, *new),
        Part::Agreement(new) => agreement::agree(draft, *new),
        Part::FollowUp(follow_up) => agreement::plan_follow_up(draft, act, follow_up),
        Part::Result(result) => agreement::follow_up(draft, act, &result),
        Part::Consent(consent) => added("consents", &mut draft.consents, *consent),
        Part::Contact(contact) => added("contacts", &mut draft.contacts, contact),
        Part::Sharing(sharing) => added("sharing", &mut draft.sharing, sharing),
        Part::Waiver(waiver) => added("waivers", &mut draft.waivers, waiver),
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

/// Adds an entry as the last; its place
pub(super) fn added<T>(field: &'static str, list: &mut List<T>, entry: T) -> Path {
    list.push(entry);
    Path::root().then(field).then(list.place(list.len().saturating_sub(1)))
}

/// Puts an entry in the place of the one with its id, or adds it as the last; its place
pub(super) fn put<T>(
    field: &'static str,
    list: &mut List<T>,
    entry: T,
    id_of: fn(&T) -> Option<&str>,
) -> Path {
    let there = number(list, id_of(&entry), id_of);
    match there.and_then(|number| list.entries_mut().get_mut(number).map(|old| (number, old))) {
        Some((number, old)) => {
            *old = entry;
            Path::root().then(field).then(list.place(number))
        }
        None => added(field, list, entry),
    }
}
