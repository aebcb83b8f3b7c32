//! Follow-ups that are overdue, and those that wait for their day.

use serde::Serialize;

use super::{FollowUpCounts, number::days_after};
use crate::{
    Date,
    course::{
        seen::{Agreement, FollowUp},
        view::{View, is_open},
    },
    sort,
};

/// A follow-up without a result
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Due {
    /// The id of the agreement, if it has one
    pub agreement: Option<String>,
    /// The position of the follow-up in the agreement, from 0
    pub follow_up: usize,
    /// When it is to happen
    pub due: Date,
    /// Days since then, or until then
    pub days: u32,
    /// The ids of those who see to it
    pub responsible: Vec<String>,
}

/// The day of a follow-up that is still to come of an open agreement
pub(in crate::course) fn awaited(agreement: Agreement<'_>, follow_up: FollowUp<'_>) -> Option<Date> {
    let awaited = is_open(agreement) && agreement.disposition().is_none() && follow_up.result().is_none();
    follow_up.due().filter(|_| awaited)
}

impl View<'_> {
    /// Whether a follow-up that is awaited on a day is overdue
    pub(in crate::course) fn is_overdue(&self, due: Date) -> bool {
        due < self.on && self.open()
    }

    /// Follow-ups that are overdue, the oldest first
    pub(in crate::course) fn overdue(&self) -> Vec<Due> {
        self.all_awaited(|due| self.is_overdue(due))
    }

    /// Follow-ups that wait for their day, the next first
    pub(in crate::course) fn upcoming(&self) -> Vec<Due> {
        self.all_awaited(|due| due >= self.on)
    }

    /// By day, then by position
    fn all_awaited(&self, wanted: impl Fn(Date) -> bool) -> Vec<Due> {
        let (mut order, mut found) = (Vec::new(), Vec::new());
        for agreement in self.draft.agreements().entries() {
            for (place, follow_up) in agreement.follow_up().iter() {
                if let Some(due) = awaited(agreement, follow_up).filter(|due| wanted(*due)) {
                    order.push((due, found.len()));
                    found.push((agreement, place, follow_up));
                }
            }
        }
        sort::up(&mut order);
        let list = order.into_iter().filter_map(|(due, number)| {
            let (agreement, place, follow_up) = found.get(number)?;
            Some(Due {
                agreement: agreement.id().map(str::to_owned),
                follow_up: *place,
                due,
                days: days_after(due, self.on).max(days_after(self.on, due)),
                responsible: follow_up.responsible().entries().map(str::to_owned).collect(),
            })
        });
        list.collect()
    }

    /// Follow-ups by where they stand
    pub(in crate::course) fn follow_up_counts(&self) -> FollowUpCounts {
        let mut counts = FollowUpCounts::default();
        for agreement in self.draft.agreements().entries() {
            for follow_up in agreement.follow_up().entries() {
                counts.planned += usize::from(follow_up.due().is_some());
                counts.with_result += usize::from(follow_up.result().is_some());
                let awaited = awaited(agreement, follow_up);
                counts.waiting += usize::from(awaited.is_some_and(|due| due >= self.on));
                counts.overdue += usize::from(awaited.is_some_and(|due| self.is_overdue(due)));
            }
        }
        counts
    }
}
