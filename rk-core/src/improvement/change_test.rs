//! A test of change (prøvehandling): its aim, what drives it, what is tried, and a measure in time.

mod driver;
mod measure;
mod sides;

use serde::{Deserialize, Serialize};

pub use driver::{Driver, DriverRow, TestName, Tried};
pub use measure::{Better, Measure, MeasurePoint};
pub use sides::{ChangeOfMeans, Toward, Values};

use super::{
    Day, Reason, RunChart, Why,
    declare::given,
    notes::{At, Notes},
    run_chart::Lengths,
};
use crate::{
    Date,
    ordered::result,
    rule::{Places, Report, Rule},
};
use measure::Series;

/// Points that make a shift or a trend, if the call says nothing else
const SHIFT: u64 = 6;
const TREND: u64 = 5;
/// The fewest points that a shift or a trend may be of
const LEAST_LENGTH: u64 = 3;

/// What is tried, why, and how it went
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChangeTest {
    /// What it should lead to
    pub aim: Option<Aim>,
    /// What drives it
    pub drivers: Option<Vec<Driver>>,
    /// What is tried
    pub tests: Option<Vec<Tried>>,
    /// What shows whether it works
    pub measure: Option<Measure>,
    /// The points of a shift, 6 if left out
    pub shift: Option<u64>,
    /// The points of a trend, 5 if left out
    pub trend: Option<u64>,
}

given! {
    /// What a test of change should lead to
    #[derive(Clone, Debug, PartialEq)]
    pub struct Aim {
        /// In words
        pub text: String,
        /// As a value of the measure
        pub target: Option<f64>,
        /// By which day
        pub by: Option<Day>,
    }
}

result! {
    /// A test of change as a tree of drivers and a run chart
    TestOfChange {
        /// The drivers as a tree in preorder, siblings in the order of the call
        drivers: Vec<DriverRow>,
        /// The measure in time
        chart: Option<RunChart>,
        /// The values before the change
        before: Option<Values>,
        /// The values from the day of the change on
        after: Option<Values>,
        /// From the mean before to the mean after
        change: Option<ChangeOfMeans>,
    }
}

impl TestOfChange {
    /// What the test says
    ///
    /// The result is there if the report is valid.
    #[must_use]
    pub fn of(test: &ChangeTest) -> (Option<Self>, Report) {
        Self::beside(&Places::default(), test)
    }

    /// The same beside places that could not be read
    pub(crate) fn beside(unread: &Places, test: &ChangeTest) -> (Option<Self>, Report) {
        let mut measured = Notes::new(unread);
        if test.measure.is_none() {
            measured.note(Rule::ChangeTestMeasureMissing, At::field("measure"));
        }
        let series = test.measure.as_ref().and_then(|measure| measure.read(&mut measured));
        let mut notes = measured.apart();
        match &test.aim {
            Some(aim) => aim.check(series.as_ref(), &mut notes),
            None => notes.note(Rule::ChangeTestAimMissing, At::field("aim")),
        }
        let (drivers, tests) =
            (test.drivers.as_deref().unwrap_or_default(), test.tests.as_deref().unwrap_or_default());
        driver::check(drivers, tests, &mut notes);
        notes.report.append(measured.report);
        let lengths = Lengths { shift: test.shift.unwrap_or(SHIFT), trend: test.trend.unwrap_or(TREND) };
        for (field, length) in [("shift", lengths.shift), ("trend", lengths.trend)] {
            if length < LEAST_LENGTH {
                notes.note(Rule::ChangeTestRuleLength { least: LEAST_LENGTH }, At::field(field));
            }
        }
        if !notes.valid() {
            return (None, notes.report);
        }
        let mut why = Why::default();
        let of = Self {
            drivers: driver::tree(drivers, tests),
            chart: why.or_note(
                "chart",
                series.as_ref().map(|series| series.chart(lengths)).ok_or(Reason::NoMeasure),
            ),
            before: why.or_note("before", sides(series.as_ref()).map(|(before, _)| Values::of(&before))),
            after: why.or_note("after", sides(series.as_ref()).map(|(_, after)| Values::of(&after))),
            change: why.or_note(
                "change",
                sides(series.as_ref()).map(|(before, after)| {
                    ChangeOfMeans::of(&before, &after, series.as_ref().and_then(|series| series.better))
                }),
            ),
            why,
        };
        (Some(of), notes.report)
    }
}

/// The values before the change, and from its day on
fn sides(series: Option<&Series>) -> Result<(Vec<i128>, Vec<i128>), Reason> {
    let series = series.ok_or(Reason::NoMeasure)?;
    series.sides().ok_or(Reason::NoChangedOn)
}

impl Aim {
    fn check(&self, series: Option<&Series>, notes: &mut Notes<'_>) {
        let place = At::field("aim");
        notes.text(Some(&self.text), place.key("text"));
        let target = self.target.and_then(|target| notes.millionths(target, place.key("target")));
        if self.target.is_none() {
            notes.note(Rule::ChangeTestNoTarget, place.key("target"));
        }
        let by = notes.day(self.by, place.key("by"));
        let passed = |(target, by): (i128, Date)| series.is_some_and(|series| series.falls_short(target, by));
        if target.zip(by).is_some_and(passed) {
            notes.note(Rule::ChangeTestByPassed, place.key("by"));
        }
    }
}
