//! The clarifying conversation that followed a referral.

use super::{Bin, HeldBin, Placed};
use crate::{
    Date,
    improvement::{
        Day, Known,
        declare::given,
        notes::{At, Notes},
    },
    rule::Rule,
};

given! {
    /// When a social worker spoke with the family: as a day, as days after the referral, or as a bin
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Conversation {
        /// Whether it was held; yes if it is left out and one of the others is given
        pub held: Option<Known>,
        /// On which day
        pub on: Option<Day>,
        /// How many days after the referral
        pub days: Option<i64>,
        /// How long after the referral
        pub within: Option<HeldBin>,
    }
}

impl Conversation {
    /// What is known of it; `received` says whether a day of the referral is given, and which
    pub(super) fn placed(
        &self,
        received: (bool, Option<Date>),
        place: At<'_>,
        notes: &mut Notes<'_>,
    ) -> Placed {
        let times = [self.on.is_some(), self.days.is_some(), self.within.is_some()];
        let times = times.into_iter().filter(|given| *given).count();
        let held = self.held.unwrap_or(if times > 0 { Known::Yes } else { Known::Unknown });
        let contradicts = times > 1 || (times == 1 && held != Known::Yes);
        let (dated, received) = received;
        if contradicts {
            notes.note(Rule::ReferralContradiction, place);
        } else if held == Known::Yes && (times == 0 || (self.on.is_some() && !dated)) {
            notes.note(Rule::ReferralUnplaced, place);
        }
        let after = self.after(received, place, notes);
        match (held, self.within) {
            _ if contradicts => Placed::Unknown,
            (Known::No, _) => Placed::In(Bin::NotHeld, None),
            (Known::Yes, Some(bin)) => Placed::In(bin.into(), None),
            _ => after.map_or(Placed::Unknown, |days| Placed::In(Bin::of_days(days), Some(days))),
        }
    }

    /// The days after the referral
    fn after(&self, received: Option<Date>, place: At<'_>, notes: &mut Notes<'_>) -> Option<i64> {
        let on = notes.day(self.on, place.key("on"));
        let by_dates = received.zip(on).map(|(received, on)| received.days_until(on));
        if by_dates.is_some_and(|days| days < 0) {
            notes.note(Rule::ReferralBeforeReferral, place.key("on"));
        }
        if self.days.is_some_and(|days| days < 0) {
            notes.note(Rule::ReferralBeforeReferral, place.key("days"));
        }
        notes.count(self.days.and_then(|days| u64::try_from(days).ok()), place.key("days"));
        self.days.or(by_dates).filter(|days| *days >= 0)
    }
}
