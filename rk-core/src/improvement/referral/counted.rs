//! What a report counted of referrals.

use super::{Bin, Tallies, few};
use crate::{
    improvement::{
        declare::given,
        notes::{At, Notes},
        share::Tally,
    },
    rule::Rule,
};

given! {
    /// Numbers that a report printed
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Counted {
        /// The referrals
        pub referrals: u64,
        /// Those that describe what the child needs
        pub need: Option<u64>,
        /// Those that name a diagnosis
        pub diagnosis: Option<u64>,
        /// Those that point to a specific effort
        pub effort: Option<u64>,
        /// The conversations by how long after the referral they were held
        pub conversations: Option<CountedConversations>,
        /// Families that knew what the referral said
        pub knew_content: Option<CountedYes>,
        /// Families that knew that it was sent
        pub knew_sent: Option<CountedYes>,
    }
}

given! {
    /// Conversations by how long after the referral they were held; none of a bin that is left out
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct CountedConversations {
        /// 0 to 6 days
        pub under_1_week: Option<u64>,
        /// 7 to 13 days
        pub under_2_weeks: Option<u64>,
        /// 14 to 20 days
        pub under_3_weeks: Option<u64>,
        /// 21 to 27 days
        pub under_4_weeks: Option<u64>,
        /// 28 to 60 days
        pub under_2_months: Option<u64>,
        /// 61 days and more
        pub over_2_months: Option<u64>,
        /// It was not held
        pub not_held: Option<u64>,
    }
}

given! {
    /// How many are yes, and of how many
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub struct CountedYes {
        /// How many are
        pub yes: u64,
        /// Of how many
        pub of: u64,
    }
}

impl Counted {
    pub(super) fn tallies(&self, notes: &mut Notes<'_>) -> Tallies {
        let place = At::field("counted");
        let referrals = notes.count(Some(self.referrals), place.key("referrals"));
        if let Some(referrals) = referrals {
            few(referrals, place.key("referrals"), notes);
        }
        let most = referrals.unwrap_or(u64::MAX);
        let [need, diagnosis, effort] =
            [("need", self.need), ("diagnosis", self.diagnosis), ("effort", self.effort)].map(
                |(field, count)| {
                    let yes = at_most(count, most, place.key(field), notes);
                    match yes {
                        Some(yes) => Tally { yes, no: most - yes, unknown: 0 },
                        None => Tally { unknown: most, ..Tally::default() },
                    }
                },
            );
        let bins = self.conversations.as_ref().map_or([0; Bin::ALL.len()], |conversations| {
            conversations.bins(referrals, place.key("conversations"), notes)
        });
        let [knew_content, knew_sent] = [("knew_content", self.knew_content), ("knew_sent", self.knew_sent)]
            .map(|(field, counted)| {
                counted.map_or_else(Tally::default, |counted| counted.tally(place.key(field), notes))
            });
        let referrals = referrals.unwrap_or(0);
        Tallies { referrals, need, diagnosis, effort, bins, days: Vec::new(), knew_content, knew_sent }
    }
}

impl CountedConversations {
    fn bins(&self, referrals: Option<u64>, place: At<'_>, notes: &mut Notes<'_>) -> [u64; Bin::ALL.len()] {
        let given = [
            ("under_1_week", self.under_1_week),
            ("under_2_weeks", self.under_2_weeks),
            ("under_3_weeks", self.under_3_weeks),
            ("under_4_weeks", self.under_4_weeks),
            ("under_2_months", self.under_2_months),
            ("over_2_months", self.over_2_months),
            ("not_held", self.not_held),
        ];
        let most = referrals.unwrap_or(u64::MAX);
        let mut inside = notes.apart();
        let bins = given.map(|(bin, count)| match count {
            Some(count) => at_most(Some(count), most, place.key(bin), &mut inside),
            None => Some(0),
        });
        // With a bin at fault the sum says nothing.
        let sum = bins.iter().try_fold(0_u64, |sum, count| sum.checked_add((*count)?));
        match (sum, referrals) {
            (Some(sum), Some(referrals)) if sum > referrals => notes.note(Rule::ReferralCountExceeds, place),
            (Some(sum), Some(referrals)) if sum < referrals => notes.note(Rule::ReferralCountSum, place),
            _ => {}
        }
        notes.report.append(inside.report);
        bins.map(Option::unwrap_or_default)
    }
}

impl CountedYes {
    fn tally(self, place: At<'_>, notes: &mut Notes<'_>) -> Tally {
        let mut inside = notes.apart();
        let of = inside.count(Some(self.of), place.key("of"));
        let yes = at_most(Some(self.yes), of.unwrap_or(u64::MAX), place.key("yes"), notes);
        notes.report.append(inside.report);
        yes.zip(of).map_or_else(Tally::default, |(yes, of)| Tally { yes, no: of - yes, unknown: 0 })
    }
}

/// A count of at most so many; `None` if there is none, or if it is noted
fn at_most(count: Option<u64>, most: u64, place: At<'_>, notes: &mut Notes<'_>) -> Option<u64> {
    let count = notes.count(count, place)?;
    if count > most {
        notes.note(Rule::ReferralCountExceeds, place);
        return None;
    }
    Some(count)
}
