//! The time in which referrals came.

use std::cmp::Ordering;

use super::Referrals;
use crate::{
    Date,
    improvement::notes::{At, Notes},
    rule::Rule,
    stats::Rational,
};

/// Four years of our calendar have 1,461 days and 48 months: 365.25 days a year
const FOUR_YEARS: [i32; 2] = [48, 1_461];

/// The time in which referrals came
pub(super) struct Period {
    pub(super) months: Option<Rational>,
    from: Option<Date>,
    to: Option<Date>,
}

impl Period {
    pub(super) fn of(given: &Referrals, notes: &mut Notes<'_>) -> Self {
        let months = notes.number(given.months, At::field("months"));
        if months.as_ref().is_some_and(|months| months.sign() != Ordering::Greater) {
            notes.note(Rule::Shape, At::field("months"));
        }
        let from = notes.day(given.received_from, At::field("received_from"));
        let to = notes.day(given.received_to, At::field("received_to"));
        let days = from.zip(to).map(|(from, to)| from.days_until(to));
        if days.is_some_and(|days| days <= 0) {
            notes.note(Rule::ReferralPeriodOrder, At::field("received_to"));
            return Self { months, from: None, to: None };
        }
        let [months_of, days_of] = FOUR_YEARS.map(Rational::from);
        let span = days.and_then(|days| Rational::from(i128::from(days)).times(&months_of).per(&days_of));
        Self { months: months.or(span), from, to }
    }

    /// Whether a day lies before the first day, or not before the end
    pub(super) fn is_outside(&self, day: Date) -> bool {
        self.from.is_some_and(|from| day < from) || self.to.is_some_and(|to| day >= to)
    }
}
