//! For those who improve a practice.
//!
//! What referrals said and how long families waited ([`ReferralAudit`]), how hand-overs went
//! ([`HandoverAudit`]), whether a test of change shows ([`TestOfChange`]), what it cost in wages
//! ([`WageCost`]), and how cost is spread over citizens ([`CostConcentration`]). They read numbers and
//! answers, never a citizen's course.
//!
//! Everything is computed exactly and rounded once. A number that does not exist is `None`, and `why` beside
//! it has the [`Reason`]: a share of no cases is never 0 and never 1.

mod change_test;
mod concentration;
mod day;
pub(crate) mod declare;
#[cfg(feature = "json")]
pub(crate) mod given;
mod handover;
mod known;
mod notes;
mod reason;
mod referral;
mod run_chart;
mod share;
mod text;
mod wage;

pub use change_test::{
    Aim, Better, ChangeOfMeans, ChangeTest, Driver, DriverRow, Measure, MeasurePoint, TestName, TestOfChange,
    Toward, Tried, Values,
};
pub use concentration::{CostConcentration, CostPoint, LorenzPoint, Segment, Spread, Top};
pub use day::Day;
pub use handover::{Goal, Handover, HandoverAudit, HandoverRow};
pub use known::Known;
pub use reason::{Reason, Why};
pub use referral::{
    Bin, BinCount, Conversation, Conversations, Counted, CountedConversations, CountedYes, HeldBin,
    Interview, Referral, ReferralAudit, Referrals,
};
pub use run_chart::{ChartPoint, ChartSide, Direction, RunChart, Shift, Signal, Trend};
pub use share::Share;
pub use wage::{Unknown, WageCost, WageRow, WageRows, WageSide, WageUnit, Wages};
