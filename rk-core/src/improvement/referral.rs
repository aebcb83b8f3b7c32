//! What referrals of concern said, and how soon a social worker spoke with the family.

mod bin;
mod conversation;
mod counted;
mod period;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

pub use bin::{Bin, BinCount, Conversations, HeldBin};
pub use conversation::Conversation;
pub use counted::{Counted, CountedConversations, CountedYes};

use super::{
    Day, Known, Reason, Share, Why,
    declare::given,
    notes::{At, MOST_ENTRIES, Notes},
    share::Tally,
};
use crate::{
    ordered::result,
    rule::{Places, Report, Rule},
    stats::Rational,
};
use bin::Placed;
use period::Period;

/// A share of fewer says little without its interval
const LEAST: u64 = 30;

/// Referrals that a municipality received: one by one, or as a report counted them
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Referrals {
    /// In how many months they came
    pub months: Option<f64>,
    /// From which day on
    pub received_from: Option<Day>,
    /// Before which day
    pub received_to: Option<Day>,
    /// One by one
    pub referrals: Option<Vec<Referral>>,
    /// As a report counted them
    pub counted: Option<Counted>,
    /// What families knew, beside referrals one by one
    pub interviews: Option<Vec<Interview>>,
}

given! {
    /// A referral of concern
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Referral {
        /// Its name, if it has one
        pub id: Option<String>,
        /// The day on which it was received
        pub received_on: Option<Day>,
        /// Whether it describes what the child needs
        pub need: Option<Known>,
        /// Whether it names a diagnosis
        pub diagnosis: Option<Known>,
        /// Whether it points to a specific effort
        pub effort: Option<Known>,
        /// The clarifying conversation that followed
        pub conversation: Option<Conversation>,
    }
}

given! {
    /// What a family knew of the referral
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Interview {
        /// Its name, if it has one
        pub id: Option<String>,
        /// Whether the family knew what the referral said
        pub knew_content: Option<Known>,
        /// Whether the family knew that it was sent
        pub knew_sent: Option<Known>,
    }
}

result! {
    /// What referrals said, how soon a conversation followed, and what families knew
    ReferralAudit {
        /// How many
        referrals: u64,
        /// In how many months they came
        months: Option<f64>,
        /// Referrals a month
        per_month: Option<f64>,
        /// Those that describe what the child needs
        need: Share,
        /// Those that name a diagnosis
        diagnosis: Share,
        /// Those that point to a specific effort
        effort: Share,
        /// The clarifying conversations
        conversations: Conversations,
        /// Families that knew what the referral said
        knew_content: Share,
        /// Families that knew that it was sent
        knew_sent: Share,
    }
}

impl ReferralAudit {
    /// What the referrals say together, with intervals at a confidence between 0 and 1
    ///
    /// The result is there if the report is valid.
    #[must_use]
    pub fn of(given: &Referrals, confidence: f64) -> (Option<Self>, Report) {
        Self::beside(&Places::default(), given, confidence)
    }

    /// The same beside places that could not be read
    pub(crate) fn beside(unread: &Places, given: &Referrals, confidence: f64) -> (Option<Self>, Report) {
        let mut notes = Notes::new(unread);
        let period = Period::of(given, &mut notes);
        let mut tallies = Tallies::default();
        if given.referrals.is_none() && given.counted.is_none() {
            notes.note(Rule::ReferralNoneGiven, At::field("referrals"));
        }
        if let Some(referrals) = &given.referrals {
            tallies.read(referrals, &period, &mut notes);
        }
        if let Some(counted) = &given.counted {
            if given.referrals.is_some() {
                notes.note(Rule::ReferralBothGiven, At::field("counted"));
            }
            tallies = counted.tallies(&mut notes);
        }
        if let Some(interviews) = &given.interviews {
            if given.counted.is_some() {
                notes.note(Rule::ReferralBothGiven, At::field("interviews"));
            }
            tallies.ask(interviews, &mut notes);
        }
        let audit = notes.valid().then(|| tallies.audit(&period, confidence));
        (audit, notes.report)
    }
}

/// Everything counted
#[derive(Clone, Debug, Default)]
struct Tallies {
    referrals: u64,
    need: Tally,
    diagnosis: Tally,
    effort: Tally,
    /// Of each bin in its order
    bins: [u64; Bin::ALL.len()],
    /// Of the conversations of which they are known
    days: Vec<i64>,
    knew_content: Tally,
    knew_sent: Tally,
}

impl Tallies {
    fn read(&mut self, referrals: &[Referral], period: &Period, notes: &mut Notes<'_>) {
        let list = At::field("referrals");
        self.referrals = u64::try_from(referrals.len()).unwrap_or(u64::MAX);
        few(self.referrals, list, notes);
        let referrals = notes.list(referrals, MOST_ENTRIES, list);
        let mut ids = BTreeSet::new();
        for (at, referral) in referrals.iter().enumerate() {
            let place = list.entry(at);
            notes.id(referral.id.as_deref(), &mut ids, place.key("id"));
            let received_on = notes.day(referral.received_on, place.key("received_on"));
            if received_on.is_some_and(|day| period.is_outside(day)) {
                notes.note(Rule::ReferralReceivedOutside, place.key("received_on"));
            }
            self.need.add(referral.need.unwrap_or_default());
            self.diagnosis.add(referral.diagnosis.unwrap_or_default());
            self.effort.add(referral.effort.unwrap_or_default());
            if let Some(conversation) = &referral.conversation {
                let received = (referral.received_on.is_some(), received_on);
                self.place(conversation.placed(received, place.key("conversation"), notes));
            }
        }
    }

    fn place(&mut self, placed: Placed) {
        let Placed::In(bin, days) = placed else { return };
        if let Some(count) =
            Bin::ALL.iter().position(|other| *other == bin).and_then(|at| self.bins.get_mut(at))
        {
            *count += 1;
        }
        self.days.extend(days);
    }

    fn ask(&mut self, interviews: &[Interview], notes: &mut Notes<'_>) {
        let list = At::field("interviews");
        let mut ids = BTreeSet::new();
        for (at, interview) in notes.list(interviews, MOST_ENTRIES, list).iter().enumerate() {
            notes.id(interview.id.as_deref(), &mut ids, list.entry(at).key("id"));
            self.knew_content.add(interview.knew_content.unwrap_or_default());
            self.knew_sent.add(interview.knew_sent.unwrap_or_default());
        }
    }

    fn audit(mut self, period: &Period, confidence: f64) -> ReferralAudit {
        let mut why = Why::default();
        let months = period.months.as_ref().ok_or(Reason::NoPeriod);
        let per_month =
            months.and_then(|months| Rational::from(self.referrals).per(months).ok_or(Reason::NoPeriod));
        self.days.sort_unstable();
        ReferralAudit {
            referrals: self.referrals,
            months: why.or_note("months", months.map(Rational::rounded)),
            per_month: why.or_note("per_month", per_month.map(|number| number.rounded())),
            need: self.need.share(confidence),
            diagnosis: self.diagnosis.share(confidence),
            effort: self.effort.share(confidence),
            conversations: Conversations::of(self.bins, &self.days, self.referrals, confidence),
            knew_content: self.knew_content.share(confidence),
            knew_sent: self.knew_sent.share(confidence),
            why,
        }
    }
}

/// Says that there are few referrals
fn few(referrals: u64, at: At<'_>, notes: &mut Notes<'_>) {
    if referrals < LEAST {
        notes.note(Rule::ReferralFew { least: LEAST }, at);
    }
}
